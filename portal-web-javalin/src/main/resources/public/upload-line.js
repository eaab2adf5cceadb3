// One line for each file on its way: its name, how far it has come, and a button to take it out again.
const units = ["B", "kB", "MB", "GB"];

export const size = (bytes) => {
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: unit > 1 ? 1 : 0 })
    .format(value) + " " + units[unit];
};

const icon = (words, name) => {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", words.icons + "#" + name);
  svg.append(use);
  return svg;
};

// words: what is said, in the reader's language (icons, removeLabel, left).
export function line(list, file, words) {
  const item = document.createElement("li");
  const name = document.createElement("span");
  name.className = "cut";
  name.textContent = file.name;
  const bytes = document.createElement("span");
  bytes.className = "text-secondary small tabular";
  bytes.textContent = size(file.size);
  const remove = document.createElement("button");
  remove.type = "button";
  remove.setAttribute("aria-label", words.removeLabel + " " + file.name);
  remove.append(icon(words, "x"));
  const bar = document.createElement("progress");
  bar.max = file.size || 1;
  bar.value = 0;
  bar.setAttribute("aria-label", file.name);
  item.append(icon(words, "paperclip"), name, bytes, remove, bar);
  list.append(item);
  const say = (text, failed) => {
    bytes.className = (failed ? "failed" : "text-secondary tabular") + " small";
    bytes.textContent = text;
    item.classList.toggle("failed", failed);
  };
  return {
    item,
    remove,
    moved(loaded, total, seconds) {
      bar.value = loaded;
      const left = seconds > 2 && Number.isFinite(seconds) ? " · " + words.left.replace("{0}", seconds) : "";
      say(size(loaded) + " / " + size(total) + left, false);
    },
    waiting(message) {
      say(message, false);
    },
    done(total) {
      bar.remove();
      say(size(total), false);
    },
    failed(message) {
      bar.remove();
      say(message, true);
    },
  };
}
