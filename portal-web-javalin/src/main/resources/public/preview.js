// Shows Markdown as the server will: one renderer, one sanitizer.
for (const button of document.querySelectorAll("[data-preview]")) {
  const form = button.form;
  const text = form.querySelector("textarea");
  const shown = form.querySelector("[data-preview-target]");

  const write = () => {
    shown.hidden = true;
    text.hidden = false;
    button.setAttribute("aria-pressed", "false");
  };
  // A browser that finds something wrong with the words can only say so beside them.
  text.addEventListener("invalid", write);

  button.addEventListener("click", async () => {
    if (button.getAttribute("aria-pressed") === "true" || text.value.trim() === "") {
      write();
      text.focus();
      return;
    }
    const body = new URLSearchParams({ text: text.value, csrf: form.elements.csrf.value });
    const answer = await fetch("/preview", { method: "POST", body, credentials: "same-origin" }).catch(() => null);
    if (!answer?.ok || answer.redirected) return;
    shown.innerHTML = await answer.text();
    shown.hidden = false;
    text.hidden = true;
    button.setAttribute("aria-pressed", "true");
  });
}
