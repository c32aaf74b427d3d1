// What the person at the page does: every act is a request to the sandbox's control endpoints.

const WORDS = {
  not_in_channel: "You are not in that channel.", is_archived: "That channel is archived.", no_text: "There is nothing to send.",
  unknown_command: "That is not a command of this app.", account_inactive: "This person's account was deactivated.",
  message_not_found: "That message is no longer there.", not_found: "That is no longer open.", no_app: "No app is connected.",
  http_timeout: "The app did not answer within 3 seconds.", connection_failed: "The app could not be reached.", too_many_redirects: "The app sent the request on more than twice.", http_error: "The app answered with an error.",
};

export const me = () => document.body.dataset.me;

export function toast(words) {
  const place = document.getElementById("toast");
  place.textContent = WORDS[words] || words;
  place.classList.add("on");
  clearTimeout(toast.timer);
  toast.timer = setTimeout(() => place.classList.remove("on"), 5000);
}

export async function post(name, body) {
  const answer = await fetch(`/sandbox/${name}`, {
    method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify({ user: me(), ...body }),
  });
  const told = await answer.json();
  if (!told.ok) { toast(told.error); throw new Error(told.error); }
  return told;
}

export function placeOf(element) {
  const place = element.closest("[data-place]");
  if (!place) return {};
  return place.dataset.view ? { view_id: place.dataset.view } : { channel: place.dataset.channel, ts: place.dataset.ts };
}

function confirmed(element) {
  if (!element.dataset.confirm) return Promise.resolve(true);
  const told = JSON.parse(element.dataset.confirm);
  const dialog = document.getElementById("confirm");
  dialog.querySelector("h2").textContent = told.title.text;
  dialog.querySelector("p").textContent = told.text.text;
  const [no, yes] = dialog.querySelectorAll("button");
  no.textContent = told.deny.text;
  yes.textContent = told.confirm.text;
  return new Promise((resolve) => {
    const done = (value) => { dialog.close(); resolve(value); };
    no.onclick = () => done(false);
    yes.onclick = () => done(true);
    dialog.oncancel = () => resolve(false);
    dialog.showModal();
  });
}

export async function act(element, value, values) {
  if (!(await confirmed(element))) return;
  const { block, action } = element.dataset;
  element.setAttribute("aria-busy", "true");
  try {
    const told = await post("action", { ...placeOf(element), block_id: block, action_id: action, value, values });
    if (told.problem) toast(told.problem);
  } finally { element.removeAttribute("aria-busy"); }
}

export function base64(file) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result.slice(reader.result.indexOf(",") + 1));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });
}
