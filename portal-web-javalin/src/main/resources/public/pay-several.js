// What the invoices come to that are chosen to be paid at once. Counted in cents: sums of fractions would drift.
const places = (text) => (text.split(".")[1] ?? "").length;

const show = (form) => {
  const chosen = [...form.querySelectorAll("input[name=invoiceIds]:checked")];
  const told = form.querySelector("[data-chosen]");
  const button = form.querySelector("button:not([type=button])");
  const currencies = new Set(chosen.map((box) => box.dataset.currency));
  if (button) button.disabled = chosen.length === 0 || currencies.size > 1;
  if (!told) return;
  if (currencies.size > 1) {
    told.textContent = told.dataset.mixed;
    return;
  }
  if (chosen.length === 0) {
    told.textContent = "";
    return;
  }
  const currency = chosen[0].dataset.currency;
  const scale = places(chosen[0].dataset.amount);
  const units = chosen.reduce((sum, box) => sum + BigInt(box.dataset.amount.replace(".", "")), 0n);
  const digits = units.toString().padStart(scale + 1, "0");
  const amount = scale === 0 ? digits : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
  const written = new Intl.NumberFormat(document.documentElement.lang, { style: "currency", currency });
  told.textContent = `${told.dataset.label} ${written.format(amount)}`;
};

const all = () => document.querySelectorAll("form[data-sum]").forEach(show);
document.addEventListener("change", (event) => {
  const form = event.target.closest("form[data-sum]");
  if (form) show(form);
});
addEventListener("pageshow", all);
all();
