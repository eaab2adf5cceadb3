// Forms about several things of a list: nothing chosen, nothing to send.
const update = (form) => {
  const none = !form.querySelector("input[type=checkbox]:checked");
  form.querySelectorAll("button").forEach((button) => (button.disabled = none));
};

document.querySelectorAll("form[data-choices]").forEach(update);
document.addEventListener("change", (event) => {
  const form = event.target.closest("form[data-choices]");
  if (form) update(form);
});
// The list may have been replaced by a newer one, and a browser may bring ticks back.
addEventListener("pageshow", () => document.querySelectorAll("form[data-choices]").forEach(update));
