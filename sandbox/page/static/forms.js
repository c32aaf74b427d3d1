// Fields of forms and messages: what stands in them, search-as-you-type, files; and the modal itself.

import { act, base64, placeOf, post, toast } from "./acts.js";

const json = (text) => (text ? JSON.parse(text) : null);

export function valueOf(field) {
  const kind = field.dataset.type;
  const control = field.querySelector("input, select, textarea");
  if (kind === "external_select") return json(control.dataset.chosen);
  if (kind === "multi_external_select") return [...field.querySelectorAll("[data-option]")].map((chip) => json(chip.dataset.option));
  if (kind === "file_input") return json(control.dataset.files) || [];
  if (kind === "radio_buttons") return field.querySelector("input:checked")?.value ?? null;
  if (kind === "checkboxes" || kind.startsWith("multi_")) return [...field.querySelectorAll("input:checked")].map((one) => one.value);
  return control.value || null;
}

export function valuesIn(place) {
  const values = {};
  for (const field of place?.querySelectorAll("[data-field]") || []) {
    const { block, action } = field.dataset;
    // A search field that was not touched holds its choice on the server.
    if (field.dataset.type === "external_select" && !field.querySelector("input").dataset.touched) continue;
    (values[block] ??= {})[action] = valueOf(field);
  }
  return values;
}

function viewOf(element) { return element.closest("[data-view]"); }

async function changed(field) {
  if (field.dataset.dispatch !== undefined) await act(field, valueOf(field), viewOf(field) ? valuesIn(viewOf(field)) : undefined);
}

async function search(input) {
  const field = input.closest("[data-field]");
  const list = field.querySelector("[role=listbox]");
  // What was chosen stands there as an answer; it is not what to look for next.
  const query = input.dataset.touched && !input.dataset.chosen ? input.value : "";
  if (query.length < Number(input.dataset.least)) { list.hidden = true; return; }
  const { block, action } = field.dataset;
  const { options } = await post("options", { ...placeOf(field), block_id: block, action_id: action, query });
  list.replaceChildren(...options.map((option) => {
    const item = document.createElement("li");
    item.role = "option";
    item.textContent = option.text.text;
    item.onmousedown = (event) => { event.preventDefault(); choose(field, input, option); };
    return item;
  }));
  if (!options.length) list.innerHTML = "<li class=quiet>Nothing found</li>";
  list.hidden = false;
  input.setAttribute("aria-expanded", "true");
}

function choose(field, input, option) {
  const list = field.querySelector("[role=listbox]");
  list.hidden = true;
  input.setAttribute("aria-expanded", "false");
  input.dataset.touched = "1";
  if (field.dataset.type === "external_select") {
    input.value = option.text.text;
    input.dataset.chosen = JSON.stringify(option);
  } else {
    const chip = document.createElement("button");
    chip.type = "button";
    chip.className = "chip";
    chip.dataset.option = JSON.stringify(option);
    chip.textContent = `${option.text.text} ×`;
    field.querySelector(".chosen").append(chip);
    input.value = "";
  }
  changed(field);
}

export function moveIn(list, event) {
  const items = [...list.querySelectorAll("[role=option]")];
  const at = items.findIndex((item) => item.ariaSelected === "true");
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    const next = items[(at + (event.key === "ArrowDown" ? 1 : -1) + items.length) % items.length];
    items.forEach((item) => { item.ariaSelected = item === next ? "true" : "false"; });
    next?.scrollIntoView({ block: "nearest" });
    return true;
  }
  if ((event.key === "Enter" || event.key === "Tab") && items.length) {
    event.preventDefault();
    (items[at] || items[0]).dispatchEvent(new MouseEvent("mousedown", { bubbles: true, cancelable: true }));
    return true;
  }
  if (event.key === "Escape") { event.preventDefault(); event.stopPropagation(); list.hidden = true; return true; }
  return false;
}

async function keepFiles(input) {
  const kept = [];
  for (const file of input.files) {
    const told = await post("file", { name: file.name, content: await base64(file), share: false });
    kept.push(told.file.id);
  }
  input.dataset.files = JSON.stringify(kept);
}

async function submit(dialog) {
  const trouble = dialog.querySelector("#view-trouble");
  const button = dialog.querySelector("[type=submit]");
  trouble.textContent = "";
  button?.setAttribute("aria-busy", "true");
  try {
    const told = await post("submit", { view_id: dialog.dataset.view, values: valuesIn(dialog) });
    if (told.failed) trouble.textContent = told.failed;
  } finally { button?.removeAttribute("aria-busy"); }
}

// Once for each view: from a date field, Chromium says twice that Escape was pressed.
export function closeView(dialog) {
  const view = dialog.dataset.view;
  if (dialog.dataset.closing === view) return;
  dialog.dataset.closing = view;
  post("close", { view_id: view }).catch(() => { delete dialog.dataset.closing; });
}

// Shows the modal that the server drew, if there is one, and puts the focus into its first field.
export function showView() {
  const dialog = document.getElementById("view");
  if (!dialog) return;
  const wrong = dialog.querySelector(".b-input.wrong");
  if (!dialog.open) {
    dialog.showModal();
    if (!dialog.querySelector("[autofocus]")) dialog.querySelector(".scroll :is(input, select, textarea, button)")?.focus();
  } else if (wrong && dialog.dataset.shown !== dialog.dataset.version) wrong.querySelector("input, select, textarea")?.focus();
  dialog.dataset.shown = dialog.dataset.version;
}

export function listen() {
  let waiting;
  document.addEventListener("input", (event) => {
    if (event.target.role !== "combobox") return;
    event.target.dataset.touched = "1";
    delete event.target.dataset.chosen;
    clearTimeout(waiting);
    waiting = setTimeout(() => search(event.target).catch(() => {}), 150);
  });
  document.addEventListener("keydown", (event) => {
    const list = event.target.role === "combobox" && event.target.closest("[data-field]")?.querySelector("[role=listbox]");
    if (list && !list.hidden) moveIn(list, event);
  });
  document.addEventListener("focusin", (event) => {
    if (event.target.role !== "combobox") return;
    const field = event.target, held = field.value;
    field.select();
    // Again once the press that brought the focus has put the caret somewhere; not where somebody types already.
    if (held) setTimeout(() => { if (field.value === held) field.select(); });
    if (event.target.dataset.least === "0") search(event.target).catch(() => {});
  });
  document.addEventListener("focusout", (event) => {
    const list = event.target.role === "combobox" && event.target.closest("[data-field]")?.querySelector("[role=listbox]");
    if (list) list.hidden = true;
  });
  document.addEventListener("change", async (event) => {
    const field = event.target.closest("[data-field]");
    if (!field || event.target.role === "combobox") return;
    if (field.dataset.type === "file_input") await keepFiles(event.target);
    await changed(field).catch(() => {});
  });
  document.addEventListener("submit", (event) => {
    const dialog = event.target.closest("#view");
    if (!dialog) return;
    event.preventDefault();
    submit(dialog).catch((problem) => toast(String(problem.message)));
  });
  document.addEventListener("cancel", (event) => {
    if (event.target.id !== "view") return;
    event.preventDefault();
    closeView(event.target);
  }, true);
  document.addEventListener("click", (event) => {
    const pressed = event.target.closest("[data-press]");
    if (pressed) {
      if (pressed.dataset.url) window.open(pressed.dataset.url, "_blank", "noopener");
      const view = viewOf(pressed);
      act(pressed, pressed.dataset.value, view ? valuesIn(view) : undefined).catch(() => {});
    }
    const chip = event.target.closest(".chosen [data-option]");
    if (chip) { const field = chip.closest("[data-field]"); chip.remove(); changed(field); }
    if (event.target.closest("[data-close-view]")) closeView(event.target.closest("#view"));
  });
}
