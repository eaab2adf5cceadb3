// Nothing typed is lost: words survive an expired session, a failed request and a closed lid, in this tab only and for
// the person who typed them only. They go once a page says that what was sent is done, and with signing out.
const SENT = "sent draft";
const person = document.body.dataset.person;
const key = (field) => ["draft", person, location.pathname, field.id || field.name].join(" ");

const sent = sessionStorage.getItem(SENT);
if (sent && document.querySelector("[data-done]")) {
  sessionStorage.removeItem(sent);
  sessionStorage.removeItem(SENT);
}

for (const field of document.querySelectorAll("form:is([data-composer], [data-keep]) textarea")) {
  const kept = sessionStorage.getItem(key(field));
  if (kept && field.value === "") field.value = kept;
  field.addEventListener("input", () => sessionStorage.setItem(key(field), field.value));
  field.form.addEventListener("submit", (event) => {
    if (!event.defaultPrevented) sessionStorage.setItem(SENT, key(field));
  });
}

for (const form of document.querySelectorAll("form[action='/sign-out']")) {
  form.addEventListener("submit", () => {
    for (const name of Object.keys(sessionStorage)) {
      if (name.startsWith("draft ") || name === SENT) sessionStorage.removeItem(name);
    }
  });
}
