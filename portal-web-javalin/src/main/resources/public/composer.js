// Files of a message: several, dropped, pasted or photographed, sent one by one while the words are being written.
// The plain form with its file field stays what is sent; each finished upload is a hidden field in it.
import { line } from "./upload-line.js";

const spoken = document.getElementById("composer-words")?.dataset ?? {};
const words = (name) => spoken[name] ?? "";
function enhance(form) {
  const list = form.querySelector("[data-upload-list]");
  const inputs = form.querySelectorAll("input[type=file]");
  const announce = form.querySelector("[data-upload-status]");
  const largest = Number(spoken.largest);
  const running = new Set();
  let sendWhenDone = false;

  // It would count among what somebody may send without using it until a day has gone.
  const takeBack = (upload) =>
    fetch("/uploads/" + encodeURIComponent(upload) + "/removal", {
      method: "POST",
      headers: { "X-CSRF-Token": form.elements.csrf.value },
      credentials: "same-origin",
    }).catch(() => null);

  const fail = (shown, message) => {
    shown.failed(message);
    announce.textContent = message;
  };

  const send = (file) => {
    const shown = line(list, file, spoken);
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
      const seconds = Math.ceil(((Date.now() - started) / 1000) * (event.total / event.loaded - 1));
      shown.moved(event.loaded, event.total, seconds);
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
      shown.done(request.response.size);
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
      form.querySelector("textarea")?.classList.add("dropping");
    });
  }
  for (const type of ["dragleave", "drop"]) {
    form.addEventListener(type, () => form.querySelector("textarea")?.classList.remove("dropping"));
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

const enhanceAll = (within) => within.querySelectorAll("form[data-composer]").forEach(enhance);
enhanceAll(document);
document.addEventListener("live:fresh", (event) => enhanceAll(event.target));
