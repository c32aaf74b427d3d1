// The message field: sending, commands, files, edits, and suggestions after @, # and /.

import { base64, post, toast } from "./acts.js";
import { moveIn } from "./forms.js";

const known = JSON.parse(document.getElementById("known").textContent);
const KINDS = { "@": known.people, "#": known.channels, "/": known.commands };

function suggest(area) {
  const list = area.form.querySelector(".suggestions");
  const before = area.value.slice(0, area.selectionStart);
  const found = before.match(/(?:^|\s)([@#])([\w.-]*)$/) || before.match(/^(\/)([\w-]*)$/);
  const typed = found?.[2].toLowerCase();
  const fits = found ? KINDS[found[1]].filter(([name, words]) => name.toLowerCase().startsWith(typed) || words.toLowerCase().split(" ").some((word) => typed && word.startsWith(typed))) : [];
  list.hidden = !fits.length || (fits.length === 1 && fits[0][0] === found[2]);
  list.replaceChildren(...fits.slice(0, 8).map(([name, words], index) => {
    const item = document.createElement("li");
    item.role = "option";
    item.ariaSelected = index === 0 ? "true" : "false";
    item.append(found[1] + name, Object.assign(document.createElement("small"), { textContent: words }));
    item.onmousedown = (event) => {
      event.preventDefault();
      area.setRangeText(`${name} `, area.selectionStart - found[2].length, area.selectionStart, "end");
      list.hidden = true;
      area.focus();
    };
    return item;
  }));
}

async function send(form) {
  const area = form.querySelector("textarea");
  const text = area.value.trim();
  if (!text) return;
  const { channel, thread } = document.body.dataset;
  const editing = form.dataset.editing;
  area.value = "";
  form.querySelector(".suggestions").hidden = true;
  try {
    if (editing) { await post("edit", { channel, ts: editing, text }); stopEditing(form); }
    else if (text.startsWith("/") && form.id === "composer") await command(channel, text);
    else if (text.startsWith("/")) { toast("Slash commands are not supported in threads. Use the message field of the channel."); area.value = text; }
    else await post("message", { channel, text, thread_ts: form.id === "reply" ? thread : undefined });
  } catch (problem) { area.value ||= text; }
}

async function command(channel, text) {
  const told = await post("command", { channel, text });
  if (told.problem && told.problem !== "no_app") toast(told.problem);
}

export function edit(button) {
  const form = button.closest("#pane") ? document.getElementById("reply") : document.getElementById("composer");
  const area = form.querySelector("textarea");
  form.dataset.editing = button.closest("[data-ts]").dataset.ts;
  form.classList.add("editing");
  area.value = button.dataset.edit;
  area.focus();
}

function stopEditing(form) {
  delete form.dataset.editing;
  form.classList.remove("editing");
}

async function share(input) {
  const { channel, thread } = document.body.dataset;
  for (const file of input.files) {
    const thread_ts = input.closest("#reply") ? thread : undefined;
    await post("file", { channel, name: file.name, content: await base64(file), thread_ts });
  }
  input.value = "";
}

export function listen() {
  document.addEventListener("submit", (event) => {
    if (!event.target.matches("form.composer")) return;
    event.preventDefault();
    send(event.target);
  });
  document.addEventListener("keydown", (event) => {
    const form = event.target.closest?.("form.composer");
    if (!form || event.target.tagName !== "TEXTAREA") return;
    const list = form.querySelector(".suggestions");
    if (!list.hidden && moveIn(list, event)) return;
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); send(form); }
    if (event.key === "Escape" && form.dataset.editing) { event.stopPropagation(); event.target.value = ""; stopEditing(form); }
  });
  document.addEventListener("input", (event) => { if (event.target.closest?.("form.composer") && event.target.tagName === "TEXTAREA") suggest(event.target); });
  document.addEventListener("focusout", (event) => { const list = event.target.closest?.("form.composer")?.querySelector(".suggestions"); if (list) list.hidden = true; });
  document.addEventListener("change", (event) => { if (event.target.matches("[data-share]")) share(event.target).catch(() => {}); });
}
