// What every page gains from JavaScript. Nothing here is needed to use the portal.
import "./draft.js";
import "./composer.js";
import "./upload.js";
import "./preview.js";
import "./live.js";
import "./order.js";
import "./place.js";
import "./choices.js";
import "./pay-several.js";

// A form is sent once, whatever is clicked; the button shows that it works.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== "post") return;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "true";
  form.setAttribute("aria-busy", "true");
  const button = event.submitter ?? form.querySelector("[type=submit], button:not([type])");
  // Later, because a disabled button's own value would not be sent.
  setTimeout(() => {
    button?.setAttribute("disabled", "");
    button?.setAttribute("data-sending", "");
  }, 0);
});

// A page that the browser brings back from its cache can be sent again.
addEventListener("pageshow", (event) => {
  if (!event.persisted) return;
  for (const form of document.querySelectorAll("form[data-sent]")) {
    delete form.dataset.sent;
    form.removeAttribute("aria-busy");
  }
  for (const button of document.querySelectorAll("button[data-sending]")) {
    button.removeAttribute("disabled");
    button.removeAttribute("data-sending");
  }
});

// Menus close as menus do: on Escape, and when a click or the focus goes elsewhere.
for (const type of ["click", "focusin"]) {
  document.addEventListener(type, (event) => {
    for (const menu of document.querySelectorAll("details.menu[open]")) {
      if (!menu.contains(event.target)) menu.open = false;
    }
  });
}
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape") {
    for (const menu of document.querySelectorAll("details:is(.menu, .nav-toggle)[open]")) {
      menu.open = false;
      menu.querySelector("summary").focus();
    }
  }
  if (event.key === "/" && !event.target.closest("input, textarea, select, [contenteditable]")) {
    const search = document.querySelector("[data-search-key]");
    if (search?.offsetParent) {
      event.preventDefault();
      search.focus();
    }
  }
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.form?.dataset.composer !== undefined) {
    event.target.form.requestSubmit();
  }
});

// The way to the reply stays at hand, until the reply itself is in sight.
const jump = document.querySelector(".reply-jump");
const composer = document.querySelector(".form-reply");
if (jump && composer) {
  // The place of writing, not the form: staff may have the one for notes before them.
  new IntersectionObserver(([entry]) => jump.classList.toggle("there", entry.isIntersecting)).observe(composer.parentElement);
  jump.addEventListener("click", (event) => {
    event.preventDefault();
    const reply = document.getElementById("write-reply");
    if (reply) reply.checked = true;
    composer.scrollIntoView();
    composer.querySelector("textarea").focus();
  });
}

// Filters apply as they are chosen; without JavaScript their button does it.
document.addEventListener("change", (event) => {
  if (event.target.matches("form[data-auto-submit] select, input[data-auto-submit]")) event.target.form.requestSubmit();
});
