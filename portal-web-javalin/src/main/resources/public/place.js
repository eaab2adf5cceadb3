// A page on which a place is chosen fits its window; without this script it has its own size and is scrolled, because the
// server is told the point of a click in pixels.
for (const form of document.querySelectorAll("form.page-click")) {
  const image = form.querySelector("input[type=image]");
  const width = Number(image.getAttribute("width"));
  form.classList.add("fits");
  image.addEventListener("click", (event) => {
    if (event.detail === 0) return; // by keyboard: at no place in particular
    event.preventDefault();
    const box = image.getBoundingClientRect();
    const scale = width / box.width;
    const asked = new URLSearchParams(new FormData(form));
    asked.set("at.x", String(Math.round((event.clientX - box.left) * scale)));
    asked.set("at.y", String(Math.round((event.clientY - box.top) * scale)));
    location.assign(form.action + "?" + asked);
  });
}
