// Pages that change by themselves: one stream while the page is looked at, none while it is hidden. An event only says
// that something changed; what changed is fetched as the reader's own page, so that it shows what they may see.
const source = document.querySelector("[data-live]");
const announcer = document.getElementById("announcer");
let stream = null;
let timer = 0;
// The moment up to which this page is known to be told of everything.
let seen = source?.dataset.liveSeen ?? "";

// Somebody is about to press something here, or has chosen what is not sent yet.
const isInUse = (region) =>
  region.contains(document.activeElement) ||
  region.querySelector("[data-upload-list] li") ||
  [...region.querySelectorAll("select, input, textarea")].some((field) =>
    field.tagName === "SELECT"
      ? [...field.options].some((option) => option.selected !== option.defaultSelected && (option.defaultSelected || option.value))
      : ["checkbox", "radio"].includes(field.type)
        ? field.checked !== field.defaultChecked
        : field.type !== "hidden" && field.value !== field.defaultValue,
  );

const regions = () => [...document.querySelectorAll("[data-live-region]")];

async function refresh() {
  const answer = await fetch(location.href, { headers: { "X-Live": "true" }, credentials: "same-origin" }).catch(() => null);
  if (answer?.redirected || [401, 403, 404, 410].includes(answer?.status)) {
    // Not theirs any more: they see what everybody sees who asks for it now. What they typed is kept by draft.js.
    location.replace(location.href);
    return;
  }
  if (!answer?.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  for (const region of regions()) {
    const fresh = page.getElementById(region.id);
    if (!fresh || fresh.dataset.state === region.dataset.state) continue;
    if (isInUse(region)) {
      // The next change or their leaving brings it.
      region.addEventListener("focusout", () => setTimeout(later, 200), { once: true });
      continue;
    }
    const known = new Set([...region.querySelectorAll("[data-entry]")].map((entry) => entry.dataset.entry));
    region.replaceWith(document.adoptNode(fresh));
    fresh.dispatchEvent(new Event("live:fresh", { bubbles: true }));
    if (known.size > 0) {
      for (const entry of fresh.querySelectorAll("[data-entry]")) {
        if (!known.has(entry.dataset.entry)) entry.classList.add("live-new");
      }
    }
    if (fresh.dataset.version) {
      // Whoever writes has the newer state before their eyes now.
      for (const field of document.querySelectorAll("form[data-composer] [name=version]")) field.value = fresh.dataset.version;
    }
    if (fresh.dataset.announce && announcer) announcer.textContent = fresh.dataset.announce;
  }
}

function later() {
  clearTimeout(timer);
  timer = setTimeout(refresh, 150);
}

function open() {
  if (stream || document.hidden) return;
  // The server first sends what has changed since then: while the page was on its way, hidden, or cut off.
  stream = new EventSource(source.dataset.live + "?seen=" + encodeURIComponent(seen));
  // "changed": the thing at that address differs; "area": some list or count of that area may.
  const path = source.dataset.livePath;
  const areas = (source.dataset.liveAreas ?? "").split(" ");
  const listen = (name, concerns) =>
    stream.addEventListener(name, (event) => {
      seen = event.lastEventId || seen;
      if (concerns(event)) later();
    });
  listen("changed", (event) => event.data === path);
  listen("area", (event) => areas.includes(event.data));
  listen("missed", () => true);
  stream.addEventListener("error", () => {
    if (stream?.readyState !== EventSource.CLOSED) return; // the browser tries again by itself
    // Refused: the page learns why, and asks again in a while if it may stay.
    close();
    later();
    setTimeout(open, 20000);
  });
}

function close() {
  stream?.close();
  stream = null;
}

if (source && "EventSource" in window) {
  document.addEventListener("visibilitychange", () => (document.hidden ? close() : open()));
  addEventListener("pagehide", close);
  open();
}
