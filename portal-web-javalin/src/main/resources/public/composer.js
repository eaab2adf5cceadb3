// Files of a message: several, dropped, pasted or photographed, sent one by one while the words are being written.
// The plain form with its file field stays what is sent; each finished upload is a hidden field in it.
const spoken = document.getElementById("composer-words")?.dataset ?? {};
const words = (name) => spoken[name] ?? "";
const units = ["B", "kB", "MB", "GB"];
const size = (bytes) => {
  let value = bytes;
  let unit = 0;
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit++;
  }
  return new Intl.NumberFormat(document.documentElement.lang, { maximumFractionDigits: unit > 1 ? 1 : 0 })
    .format(value) + " " + units[unit];
};
const icon = (name) => {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", words("icons") + "#" + name);
  svg.append(use);
  return svg;
};

function enhance(form) {
  const list = form.querySelector("[data-upload-list]");
  const inputs = form.querySelectorAll("input[type=file]");
  const announce = form.querySelector("[data-upload-status]");
  const largest = Number(spoken.largest);
  const running = new Set();
  let sendWhenDone = false;

  const line = (file) => {
    const item = document.createElement("li");
    const name = document.createElement("span");
    name.className = "cut";
    name.textContent = file.name;
    const bytes = document.createElement("span");
    bytes.className = "text-secondary small tabular";
    bytes.textContent = size(file.size);
    const remove = document.createElement("button");
    remove.type = "button";
    remove.setAttribute("aria-label", words("removeLabel") + " " + file.name);
    remove.append(icon("x"));
    const bar = document.createElement("progress");
    bar.max = file.size || 1;
    bar.setAttribute("aria-label", file.name);
    item.append(icon("paperclip"), name, bytes, remove, bar);
    list.append(item);
    return { item, bytes, remove, bar };
  };

  // It would count among what somebody may send without using it until a day has gone.
  const takeBack = (upload) =>
    fetch("/uploads/" + encodeURIComponent(upload) + "/removal", {
      method: "POST",
      headers: { "X-CSRF-Token": form.elements.csrf.value },
      credentials: "same-origin",
    }).catch(() => null);

  const fail = (shown, message) => {
    shown.bar.remove();
    shown.bytes.className = "failed small";
    shown.bytes.textContent = message;
    shown.item.classList.add("failed");
    announce.textContent = message;
  };

  const send = (file) => {
    const shown = line(file);
    const request = new XMLHttpRequest();
    shown.remove.addEventListener("click", () => {
      request.abort();
      running.delete(request);
      const sent = shown.item.querySelector("input[name=attachmentIds]");
      if (sent) takeBack(sent.value);
      shown.item.remove();
      form.querySelector("[data-attach] input")?.focus();
    });
    if (file.size > largest) {
      fail(shown, words("tooLarge"));
      return;
    }
    const started = Date.now();
    request.open("POST", "/uploads?name=" + encodeURIComponent(file.name));
    request.setRequestHeader("X-CSRF-Token", form.elements.csrf.value);
    request.setRequestHeader("Content-Type", "application/octet-stream");
    request.responseType = "json";
    request.upload.addEventListener("progress", (event) => {
      shown.bar.value = event.loaded;
      const seconds = Math.ceil(((Date.now() - started) / 1000) * (event.total / event.loaded - 1));
      const left = seconds > 2 ? " · " + words("left").replace("{0}", seconds) : "";
      shown.bytes.textContent = size(event.loaded) + " / " + size(event.total) + left;
    });
    request.addEventListener("load", () => {
      running.delete(request);
      if (request.status !== 201) {
        fail(shown, request.response?.detail ?? words("failed"));
        sendWhenDone = false;
        return;
      }
      const field = document.createElement("input");
      field.type = "hidden";
      field.name = "attachmentIds";
      field.value = request.response.id;
      shown.bar.remove();
      shown.bytes.textContent = size(request.response.size);
      shown.item.append(field);
      announce.textContent = words("attached") + " " + file.name;
      if (sendWhenDone && running.size === 0) form.requestSubmit();
    });
    request.addEventListener("error", () => {
      running.delete(request);
      sendWhenDone = false;
      fail(shown, words("failed"));
    });
    running.add(request);
    request.send(file);
  };

  for (const input of inputs) {
    input.addEventListener("change", () => {
      for (const file of input.files) send(file);
      input.value = "";
    });
  }
  form.addEventListener("paste", (event) => {
    const files = [...(event.clipboardData?.files ?? [])];
    if (files.length === 0) return;
    event.preventDefault();
    files.forEach((file) => {
      const stamp = new Date().toISOString().slice(0, 19).replaceAll(":", "-");
      const pasted = file.name === "image.png" ? new File([file], "screenshot-" + stamp + ".png", { type: file.type }) : file;
      send(pasted);
    });
  });
  for (const type of ["dragenter", "dragover"]) {
    form.addEventListener(type, (event) => {
      if (![...event.dataTransfer.types].includes("Files")) return;
      event.preventDefault();
      form.querySelector("textarea").classList.add("dropping");
    });
  }
  for (const type of ["dragleave", "drop"]) {
    form.addEventListener(type, () => form.querySelector("textarea").classList.remove("dropping"));
  }
  form.addEventListener("drop", (event) => {
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    for (const file of event.dataTransfer.files) send(file);
  });
  // Sent too early, the form waits for its files and then goes by itself.
  form.addEventListener("submit", (event) => {
    if (running.size === 0) return;
    event.preventDefault();
    sendWhenDone = true;
    announce.textContent = words("waiting");
  });
  list.addEventListener("click", (event) => {
    const button = event.target.closest("[data-remove-upload]");
    if (!button) return;
    takeBack(button.closest("li").querySelector("input[name=attachmentIds]").value);
    button.closest("li").remove();
  });
}

document.querySelectorAll("form[data-composer]").forEach(enhance);
