// Shows Markdown as the server will: one renderer, one sanitizer.
for (const button of document.querySelectorAll("[data-preview]")) {
  const form = button.form;
  const text = form.querySelector("textarea");
  const shown = form.querySelector("[data-preview-target]");

  button.addEventListener("click", async () => {
    const showing = button.getAttribute("aria-pressed") === "true";
    if (showing) {
      shown.hidden = true;
      text.hidden = false;
      button.setAttribute("aria-pressed", "false");
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
