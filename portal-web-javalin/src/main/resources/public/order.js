// Milestones into another order by dragging; the buttons beside them do the same, by keyboard and without JavaScript.
const item = (event) => event.target.closest?.("[data-order] > [draggable]");
let dragged = null;

document.addEventListener("dragstart", (event) => {
  dragged = item(event) ?? null;
  if (!dragged) return;
  event.dataTransfer.effectAllowed = "move";
  event.dataTransfer.setData("text/plain", dragged.dataset.entry);
  dragged.classList.add("dragged");
});

document.addEventListener("dragover", (event) => {
  const over = item(event);
  if (!dragged || !over || over.parentElement !== dragged.parentElement) return;
  event.preventDefault();
  unmark();
  over.classList.add("over-me");
});

document.addEventListener("drop", (event) => {
  const over = item(event);
  if (!dragged || !over || over === dragged || over.parentElement !== dragged.parentElement) return;
  event.preventDefault();
  const list = over.parentElement;
  const forward = dragged.compareDocumentPosition(over) & Node.DOCUMENT_POSITION_FOLLOWING;
  over[forward ? "after" : "before"](dragged);
  send(list);
});

document.addEventListener("dragend", () => {
  dragged?.classList.remove("dragged");
  dragged = null;
  unmark();
});

function unmark() {
  document.querySelectorAll(".over-me").forEach((marked) => marked.classList.remove("over-me"));
}

function send(list) {
  const form = document.getElementById(list.dataset.order);
  if (!form) return;
  for (const entry of list.children) {
    const field = document.createElement("input");
    field.type = "hidden";
    field.name = "milestoneIds";
    field.value = entry.dataset.entry;
    form.append(field);
  }
  form.requestSubmit();
}
