// Loaded before the first paint: people who chose "as the device is set" get its theme, others keep theirs.
const root = document.documentElement;
root.classList.add("js");
if (root.dataset.theme === "device") {
  const light = matchMedia("(prefers-color-scheme: light)");
  const follow = () => root.setAttribute("data-bs-theme", light.matches ? "light" : "dark");
  light.addEventListener("change", follow);
  follow();
}
