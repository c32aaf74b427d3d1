// The page: where the person is, what is drawn again when something changed, and the clock.

import { post, toast } from "./acts.js";
import * as composer from "./composer.js";
import * as forms from "./forms.js";
import { fragment, morph } from "./morph.js";

const at = document.body.dataset;
const part = (name) => document.getElementById(name);
const address = (path) => `${path}?${new URLSearchParams({ as: at.me, in: at.in, thread: at.thread, pane: at.pane })}`;

function nearEnd(scroll) { return !scroll || scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 80; }
function toEnd(id) { const scroll = part(id); if (scroll && !scroll.classList.contains("home")) scroll.scrollTop = scroll.scrollHeight; }

const asked = {}, drawn = {}, anew = new Set();

async function draw(name, fresh = false) {
  if (fresh) anew.add(name);
  const from = address(`/page/part/${name}`);
  const turn = asked[name] = (asked[name] || 0) + 1;
  const answer = await fetch(from);
  const html = await answer.text();
  // Neither what belongs to another place by now, nor what is older than what stands there.
  if (!answer.ok || from !== address(`/page/part/${name}`) || turn < (drawn[name] || 0)) return;
  drawn[name] = turn;
  const ends = ["messages", "thread"].filter((id) => nearEnd(part(id)));
  const target = part(name);
  const held = document.activeElement?.closest("[data-place][id]")?.id;
  const replaced = anew.delete(name);
  if (replaced) target.innerHTML = html;
  else { const wanted = target.cloneNode(false); wanted.append(fragment(html)); morph(target, wanted); }
  if (held && document.activeElement === document.body) stayAt(part(held));
  if (name === "main") arrived();
  if (name === "modal") forms.showView();
  for (const id of replaced ? ["messages", "thread"] : ends) toEnd(id);
}

// The button that was pressed is gone: who works by keyboard stays in the message that it stood in.
function stayAt(message) {
  if (!message) return;
  message.tabIndex = -1;
  message.focus({ preventScroll: true });
}

function arrived() {
  const where = part("where");
  at.in = where.dataset.in;
  at.channel = where.dataset.channel;
  document.title = where.dataset.title;
}

async function go(changes, push = true) {
  const elsewhere = "in" in changes && changes.in !== at.in;
  Object.assign(at, changes);
  if (push) history.pushState({ me: at.me, in: at.in, thread: at.thread, pane: at.pane }, "", address("/"));
  part("side").classList.remove("open");
  part("pane").hidden = !at.pane;
  for (const button of document.querySelectorAll("[data-open]")) button.setAttribute("aria-pressed", String(button.dataset.open === at.pane));
  // What is half written stays where the person stays.
  await Promise.all([draw("main", elsewhere), draw("pane", true), draw("modal")]);
  await draw("side");
  opened();
  if (document.activeElement === document.body || "in" in changes || at.pane === "thread") toField(at.pane === "thread" ? "reply-text" : "composer-text");
}

// Where a person goes, the next thing to do is to write. Not on a phone: a keyboard would cover what came up.
function toField(id) { if (matchMedia("(pointer: fine)").matches) part(id)?.focus(); }

function opened() {
  if (at.in === "home") post("home", { tab: "home" }).catch(() => {});
  else if (at.channel) post("read", { channel: at.channel }).then(() => draw("side")).catch(() => {});
}

const openPane = (pane, thread = "") => go({ pane, thread });

// Live updates

function changed({ kinds, channels }) {
  const parts = new Set();
  const has = (...names) => names.some((name) => kinds.includes(name));
  if (has("message", "channels", "people", "settings", "read")) parts.add("side");
  if (has("channels", "people", "clock", "settings") || (has("message") && channels.includes(at.channel)) || (has("home") && at.in === "home")) parts.add("main");
  if ((has("message") && at.pane === "thread") || (has("traffic") && at.pane === "inspector") || (has("settings") && at.pane === "misbehave")) parts.add("pane");
  if (has("view")) parts.add("modal");
  if (has("clock") && at.in === "home") opened(); // who looks at another time has opened it again by then
  if (has("clock")) fetch("/sandbox/clock").then((answer) => answer.json()).then((told) => setClock(Date.parse(told.now) / 1000));
  for (const name of parts) draw(name);
  if (has("message") && channels.includes(at.channel) && document.visibilityState === "visible" && at.in !== "home") post("read", { channel: at.channel }).catch(() => {});
}

function live() {
  const source = new EventSource("/page/live");
  source.onmessage = (event) => changed(JSON.parse(event.data));
  // What happened before the stream was there, at first or after a loss, was not told.
  source.onopen = () => ["side", "main", "pane", "modal"].forEach((name) => draw(name));
}

// The clock

let ahead = 0;
function setClock(seconds) { ahead = seconds * 1000 - Date.now(); tick(); }
function tick() {
  const now = part("now");
  const words = { weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit", timeZone: now.dataset.zone };
  now.textContent = new Intl.DateTimeFormat("en-GB", words).format(new Date(Date.now() + ahead)).replace(",", "");
}

// What is pressed

const PRESSES = {
  "[data-go]": (link) => go({ in: link.dataset.go, thread: "", pane: at.pane === "thread" ? "" : at.pane }),
  "[data-thread]:not(body)": (link) => openPane("thread", link.dataset.thread),
  "[data-close-pane]": () => openPane(""),
  "[data-open]": (button) => openPane(at.pane === button.dataset.open ? "" : button.dataset.open),
  "[data-clock]": (button) => post("clock", { to: button.dataset.clock }),
  "[data-join]": (button) => post("membership", { channel: button.dataset.join }).then(() => draw("main")),
  "[data-react]": (button) => post("react", { ...message(button), name: button.dataset.react }),
  "[data-delete]": (button) => post("delete", message(button)),
  "[data-edit]": (button) => composer.edit(button),
  "[data-shortcut]": (button) => post("shortcut", { ...message(button), callback_id: button.dataset.shortcut }),
  "[data-global]": (button) => post("shortcut", { callback_id: button.dataset.global }),
  "[data-behave]": () => post("faults", { clear: true }),
  "[data-disconnect]": () => post("disconnect", {}),
  "#open-side": (button) => { const open = part("side").classList.toggle("open"); button.setAttribute("aria-expanded", String(open)); },
};

const message = (element) => { const { channel, ts } = element.closest("[data-ts]").dataset; return { channel, ts }; };

document.addEventListener("click", (event) => {
  for (const menu of document.querySelectorAll("details.menu[open]")) if (!menu.contains(event.target) || event.target.closest(".menu-list button")) menu.open = false;
  if (!event.target.closest("#side, #open-side")) part("side").classList.remove("open");
  for (const [selector, press] of Object.entries(PRESSES)) {
    const pressed = event.target.closest(selector);
    if (!pressed || event.metaKey || event.ctrlKey) continue;
    event.preventDefault();
    Promise.resolve(press(pressed)).catch(() => {});
    return;
  }
});

document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape" || document.querySelector("dialog[open]")) return;
  const menu = document.querySelector("details.menu[open]");
  if (menu) { menu.open = false; menu.querySelector("summary").focus(); } else if (at.pane) openPane("");
});

document.addEventListener("submit", (event) => {
  const form = event.target;
  const values = () => Object.fromEntries(new FormData(form));
  if (form.matches("[data-clock-form]")) { event.preventDefault(); post("clock", { to: values().date }).catch(() => {}); }
  if (form.id === "settings") { event.preventDefault(); const told = values(); post("settings", { ...told, repeat_events: Number(told.repeat_events) }).then(() => toast("Saved.")).catch(() => {}); }
  if (form.id === "fault") { event.preventDefault(); const told = values(); post("faults", { ...told, seconds: Number(told.seconds), times: Number(told.times) }).catch(() => {}); }
});

part("act-as").addEventListener("change", (event) => { location.assign(`/?${new URLSearchParams({ as: event.target.value, in: at.in === "home" ? "home" : at.channel })}`); });
part("side").addEventListener("change", (event) => { if (event.target.id === "write-to" && event.target.value) go({ in: event.target.value, thread: "", pane: at.pane === "thread" ? "" : at.pane }).then(() => { event.target.value = ""; }); });
window.addEventListener("popstate", (event) => { if (event.state) go(event.state, false); else location.reload(); });

history.replaceState({ me: at.me, in: at.in, thread: at.thread, pane: at.pane }, "");
forms.listen();
composer.listen();
forms.showView();
setClock(Number(part("now").dataset.now));
setInterval(tick, 1000);
toEnd("messages");
toEnd("thread");
if (location.hash.startsWith("#m-")) part(location.hash.slice(1))?.scrollIntoView({ block: "center" });
live();
opened();
