// Files of any form that is marked with data-upload: chosen or dropped, several at once, sent bit by bit while the rest is
// filled in, and gone on with after a cut connection, also after the page was closed. What has arrived is a hidden field
// in the form. Without any of this the form's own file field is sent.
import { line } from "./upload-line.js";

const RESUMABLE = { "Tus-Resumable": "1.0.0" };
const AT_ONCE = 2;
const LONGEST_PAUSE = 30;
const KEPT = "portal-upload ";

const remembered = {
  key: (file) => KEPT + [file.name, file.size, file.lastModified].join("|"),
  find(file) {
    try {
      return localStorage.getItem(this.key(file));
    } catch {
      return null;
    }
  },
  keep(file, url) {
    try {
      if (url) localStorage.setItem(this.key(file), url);
      else localStorage.removeItem(this.key(file));
    } catch {
      // then it is only resumed as long as the page is open
    }
  },
};

const encoded = (text) => btoa(String.fromCharCode(...new TextEncoder().encode(text)));

class Refusal extends Error {}

// One file on its way. Ends with its id, or with a Refusal if trying again is of no use.
class Transfer {
  constructor(file, shown, words, csrf) {
    Object.assign(this, { file, shown, words, csrf, url: null, request: null, ended: false });
  }

  async run() {
    for (let failures = 0; !this.ended; ) {
      try {
        const before = await this.offset();
        const after = before === this.file.size ? before : await this.send(before);
        if (after === this.file.size) {
          remembered.keep(this.file, null);
          return this.url.split("/").pop();
        }
        failures = after > before ? 0 : failures + 1;
      } catch (failure) {
        if (failure instanceof Refusal || this.ended) throw failure;
        failures++;
      }
      this.shown.waiting(this.words.interrupted);
      await this.pause(Math.min(LONGEST_PAUSE, 2 ** Math.min(failures, 6) / 2));
    }
    throw new Refusal("");
  }

  // Where to go on: of an upload that was begun before, what has arrived of it.
  async offset() {
    const known = this.url ?? remembered.find(this.file);
    if (known) {
      const answer = await this.ask("HEAD", known);
      if (answer.ok && Number(answer.headers.get("Upload-Length")) === this.file.size) {
        this.url = known;
        return Number(answer.headers.get("Upload-Offset"));
      }
      if (answer.status >= 500 || answer.status === 429) throw new Error(answer.status);
      remembered.keep(this.file, null);
      this.url = null;
    }
    const answer = await this.ask("POST", "/api/v1/uploads", {
      "Upload-Length": this.file.size,
      "Upload-Metadata": "filename " + encoded(this.file.name),
    });
    await this.mustBeFine(answer);
    this.url = answer.headers.get("Location");
    remembered.keep(this.file, this.url);
    return Number(answer.headers.get("Upload-Offset"));
  }

  ask(method, url, headers = {}) {
    return fetch(url, {
      method,
      headers: { ...RESUMABLE, ...headers, "X-CSRF-Token": this.csrf },
      credentials: "same-origin",
    });
  }

  async mustBeFine(answer) {
    if (answer.ok) return;
    if (answer.status >= 500 || answer.status === 408 || answer.status === 429) throw new Error(answer.status);
    const problem = await answer.json().catch(() => null);
    throw new Refusal(problem?.detail ?? this.words.failed);
  }

  // Only XMLHttpRequest tells how much has been sent.
  send(from) {
    return new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      const started = Date.now();
      this.request = request;
      request.open("PATCH", this.url);
      Object.entries({
        ...RESUMABLE,
        "X-CSRF-Token": this.csrf,
        "Content-Type": "application/offset+octet-stream",
        "Upload-Offset": from,
      }).forEach(([name, value]) => request.setRequestHeader(name, value));
      request.upload.addEventListener("progress", (event) => {
        const seconds = Math.ceil(((Date.now() - started) / 1000) * (event.total / event.loaded - 1));
        this.shown.moved(from + event.loaded, this.file.size, seconds);
      });
      request.addEventListener("load", () => {
        if (request.status === 204) resolve(Number(request.getResponseHeader("Upload-Offset")));
        else if ([401, 403, 413, 422].includes(request.status)) reject(new Refusal(this.detail(request)));
        else reject(new Error(request.status)); // what has arrived is asked for, and gone on with
      });
      for (const end of ["error", "abort"]) request.addEventListener(end, () => reject(new Error(end)));
      request.send(this.file.slice(from));
    });
  }

  detail(request) {
    try {
      return JSON.parse(request.responseText).detail ?? this.words.failed;
    } catch {
      return this.words.failed;
    }
  }

  // Until the time is over, or the network is back.
  pause(seconds) {
    return new Promise((resolve) => {
      const go = () => {
        removeEventListener("online", go);
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(go, seconds * 1000);
      addEventListener("online", go);
    });
  }

  end() {
    this.ended = true;
    this.request?.abort();
    remembered.keep(this.file, null);
    if (this.url) this.ask("DELETE", this.url).catch(() => null);
  }
}

function enhance(form) {
  const place = form.querySelector("[data-upload-place]");
  const input = form.querySelector("input[type=file]");
  if (!place || !input) return;
  const words = place.dataset;
  const list = place.querySelector("[data-upload-list]");
  const announce = place.querySelector("[data-upload-status]");
  const required = input.required;
  const queue = [];
  const running = new Set();
  let sendWhenDone = false;

  const update = () => {
    input.required = required && !list.querySelector("li:not(.failed)");
  };

  const next = () => {
    while (running.size < AT_ONCE && queue.length > 0) go(queue.shift());
    if (running.size === 0 && sendWhenDone) {
      sendWhenDone = false;
      if (!list.querySelector(".failed")) form.requestSubmit();
    }
  };

  const go = async (transfer) => {
    running.add(transfer);
    const { file, shown } = transfer;
    try {
      const id = await transfer.run();
      const field = document.createElement("input");
      field.type = "hidden";
      field.name = words.field;
      field.value = id;
      shown.item.append(field);
      shown.done(file.size);
      announce.textContent = words.attached + " " + file.name;
    } catch (failure) {
      if (!transfer.ended) {
        shown.failed(failure.message);
        announce.textContent = failure.message;
      }
    } finally {
      running.delete(transfer);
      update();
      next();
    }
  };

  const take = (file) => {
    if (!input.multiple) list.querySelectorAll("li button").forEach((button) => button.click());
    const shown = line(list, file, words);
    const transfer = new Transfer(file, shown, words, form.elements.csrf.value);
    shown.remove.addEventListener("click", () => {
      transfer.end();
      const waiting = queue.indexOf(transfer);
      if (waiting >= 0) queue.splice(waiting, 1);
      shown.item.remove();
      update();
      input.focus();
    });
    if (file.size > Number(words.largest)) {
      transfer.ended = true;
      shown.failed(words.tooLarge);
      announce.textContent = words.tooLarge;
    } else {
      queue.push(transfer);
    }
    update();
  };

  const takeAll = (files) => {
    for (const file of input.multiple ? files : [...files].slice(0, 1)) take(file);
    next();
  };

  input.addEventListener("change", () => {
    const files = [...input.files];
    input.value = ""; // what is sent bit by bit is not sent with the form as well
    takeAll(files);
  });
  for (const type of ["dragenter", "dragover"]) {
    form.addEventListener(type, (event) => {
      if (![...event.dataTransfer.types].includes("Files")) return;
      event.preventDefault();
      place.classList.add("dropping");
    });
  }
  for (const type of ["dragleave", "drop"]) {
    form.addEventListener(type, () => place.classList.remove("dropping"));
  }
  form.addEventListener("drop", (event) => {
    if (event.dataTransfer.files.length === 0) return;
    event.preventDefault();
    takeAll([...event.dataTransfer.files]);
  });
  // Sent too early, the form waits for its files and then goes by itself.
  form.addEventListener("submit", (event) => {
    if (running.size === 0) return;
    event.preventDefault();
    sendWhenDone = true;
    announce.textContent = words.waiting;
  });
  // Files that came with a form that was refused are in it already.
  list.addEventListener("click", (event) => {
    const kept = event.target.closest("[data-remove-upload]")?.closest("li");
    if (!kept) return;
    fetch("/api/v1/uploads/" + encodeURIComponent(kept.querySelector("input").value), {
      method: "DELETE",
      headers: { ...RESUMABLE, "X-CSRF-Token": form.elements.csrf.value },
      credentials: "same-origin",
    }).catch(() => null);
    kept.remove();
    update();
  });
  update();
}

document.querySelectorAll("form[data-upload]").forEach(enhance);
