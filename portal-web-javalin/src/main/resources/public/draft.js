// Nothing typed is lost: words survive an expired session, a failed request and a closed lid, in this tab only.
const key = (field) => "draft " + location.pathname + " " + (field.id || field.name);
const fields = document.querySelectorAll("form[data-composer] textarea");

for (const field of fields) {
  const sent = sessionStorage.getItem(key(field) + " sent");
  const kept = sessionStorage.getItem(key(field));
  const refused = field.closest("form").querySelector("[role=alert]");
  if (sent && !refused && field.value === "") {
    sessionStorage.removeItem(key(field));
  } else if (kept && field.value === "") {
    field.value = kept;
  }
  sessionStorage.removeItem(key(field) + " sent");
  field.addEventListener("input", () => sessionStorage.setItem(key(field), field.value));
  field.form.addEventListener("submit", (event) => {
    if (!event.defaultPrevented) sessionStorage.setItem(key(field) + " sent", "true");
  });
}
