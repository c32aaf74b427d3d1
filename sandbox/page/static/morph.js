// Brings an element to the state of another, keeping what has not changed: focus, scroll places, words half written.

// What the page itself puts on elements; the server knows nothing of it.
const KEPT = new Set(["open", "hidden", "data-files", "data-chosen", "data-touched"]);

export function fragment(html) {
  const template = document.createElement("template");
  template.innerHTML = html;
  return template.content;
}

function sameKind(one, other) {
  return one.nodeType === other.nodeType && one.nodeName === other.nodeName && (one.id || "") === (other.id || "")
    && (one.dataset?.type || "") === (other.dataset?.type || "") && (one.type || "") === (other.type || "");
}

function attributes(from, to) {
  for (const { name } of [...from.attributes]) if (!to.hasAttribute(name) && !KEPT.has(name)) from.removeAttribute(name);
  for (const { name, value } of to.attributes) if (from.getAttribute(name) !== value && !KEPT.has(name)) from.setAttribute(name, value);
}

export function morph(from, to) {
  if (from.nodeType === Node.TEXT_NODE) { if (from.data !== to.data) from.data = to.data; return; }
  if (from.nodeType === Node.ELEMENT_NODE && to.nodeType === Node.ELEMENT_NODE) {
    if (from.dataset.keep !== undefined) return;
    if (from.dataset.version && from.dataset.version === to.dataset.version) return;
    attributes(from, to);
  }
  const byId = new Map([...from.childNodes].filter((node) => node.id).map((node) => [node.id, node]));
  let here = from.firstChild;
  for (const wanted of [...to.childNodes]) {
    const known = wanted.id ? byId.get(wanted.id) : here && !here.id && sameKind(here, wanted) ? here : null;
    if (known && sameKind(known, wanted)) {
      if (known === here) here = here.nextSibling; else from.insertBefore(known, here);
      morph(known, wanted);
    } else from.insertBefore(wanted, here);
  }
  while (here) { const next = here.nextSibling; here.remove(); here = next; }
}
