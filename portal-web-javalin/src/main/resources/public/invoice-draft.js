// Rows and totals of a draft without a new page: the server gives the same form back as it does without a script.
const form = document.querySelector("[data-draft]");
let asked = 0;
let pause = 0;

const answer = async (wish) => {
  const mine = ++asked;
  const body = new URLSearchParams(new FormData(form));
  body.set("wish", wish);
  const response = await fetch(form.dataset.rows, { method: "POST", body, redirect: "error" });
  if (!response.ok || mine !== asked) return null;
  return new DOMParser().parseFromString(await response.text(), "text/html");
};

const take = (page, id) => {
  const there = document.getElementById(id);
  const fresh = page.getElementById(id);
  if (there && fresh) there.replaceWith(document.adoptNode(fresh));
};

form?.addEventListener("input", () => {
  clearTimeout(pause);
  pause = setTimeout(async () => {
    const page = await answer("sum").catch(() => null);
    if (page) take(page, "draft-totals");
  }, 400);
});

form?.addEventListener("submit", async (event) => {
  const button = event.submitter;
  if (button?.name !== "wish") return;
  event.preventDefault();
  event.stopImmediatePropagation();
  clearTimeout(pause);
  const page = await answer(button.value).catch(() => null);
  if (!page) {
    const wish = Object.assign(document.createElement("input"), { type: "hidden", name: "wish", value: button.value });
    form.append(wish);
    form.action = form.dataset.rows;
    form.submit();
    return;
  }
  for (const part of ["draft-lines", "draft-milestones", "draft-totals"]) take(page, part);
  const rows = form.querySelectorAll(button.value === "milestone" ? "#draft-milestones fieldset" : "fieldset.card");
  if (button.value === "line" || button.value === "milestone") rows[rows.length - 1]?.querySelector("input")?.focus();
  else if (button.value.startsWith("milestones")) form.querySelector("#draft-milestones [value=milestone]")?.focus();
  else form.querySelector("#draft-lines input")?.focus();
}, true);
