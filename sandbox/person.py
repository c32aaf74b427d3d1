"""A member of the workspace to act as, from tests and scripts."""

import base64
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from sandbox.fields import VALUE_KEY, elements
from sandbox.records import Json
from sandbox.shown import Answer, Message, Refused, View, found_button

if TYPE_CHECKING:
    from sandbox.driver import SandboxServer


class Person:
    """A member, to act as. Channels are given by name or id, `@someone`, or `@bot`; None is the DM with the app."""

    def __init__(self, box: "SandboxServer", user: Json) -> None:
        self.box = box
        self.id = str(user["id"])
        self.handle = str(user["name"])
        self.name = str(user["profile"]["real_name"])
        self.email = str(user["profile"].get("email", ""))
        self._filled: dict[str, dict[str, dict[str, Any]]] = {}
        self._options: dict[tuple[str, str], list[Json]] = {}

    def __repr__(self) -> str:
        return f"<{self.name} @{self.handle} {self.id}>"

    # Saying things

    def command(self, line: str, channel: str | None = None) -> Answer:
        """Type a slash command. The answer's `.text` is what came back, in the body or through its response_url."""
        return Answer(self.box, self.box.post("command", user=self.id, text=line, channel=channel), self)

    def says(self, text: str, channel: str | None = None, thread: Message | None = None) -> Message:
        """Write a message; with `thread`, a reply to that message (in its channel)."""
        place = thread.channel if thread is not None else channel
        thread_ts = (thread.thread_ts or thread.ts) if thread is not None else None
        return Message(self.box.post("message", user=self.id, text=text, channel=place, thread_ts=thread_ts)["message"])

    def edits(self, message: Message, text: str) -> Message:
        told = self.box.post("edit", user=self.id, channel=message.channel, ts=message.ts, text=text)
        return Message(told["message"])

    def deletes(self, message: Message) -> None:
        self.box.post("delete", user=self.id, channel=message.channel, ts=message.ts)

    def reacts(self, message: Message, name: str) -> None:
        """Add the emoji `name` to a message, or take it away again."""
        self.box.post("react", user=self.id, channel=message.channel, ts=message.ts, name=name)

    def shares_file(
        self, name: str, content: bytes, channel: str | None = None, text: str = "", thread: Message | None = None
    ) -> Message:
        """Send a file, with words beside it if wanted."""
        place = thread.channel if thread is not None else channel
        thread_ts = (thread.thread_ts or thread.ts) if thread is not None else None
        data = base64.b64encode(content).decode()
        told = self.box.post(
            "file", user=self.id, name=name, content=data, channel=place, text=text, thread_ts=thread_ts
        )
        return Message(told["message"])

    # Seeing things

    def inbox(self, channel: str | None = None) -> list[Message]:
        """All that she sees in a channel (or the DM with the app), what only she sees included, oldest first."""
        return [Message(told) for told in self.box.get("messages", user=self.id, channel=channel)["messages"]]

    def dm(self) -> list[Message]:
        """Her direct messages with the app, oldest first."""
        return self.inbox()

    @property
    def view(self) -> View | None:
        """The modal that is open for her, topmost, or None."""
        told = self.box.get("view", user=self.id)["view"]
        return View(told) if told else None

    @property
    def home(self) -> View | None:
        """The App Home as published for her, or None."""
        told = self.box.get("home", user=self.id)["view"]
        return View(told) if told else None

    # Buttons and choices

    def press(self, where: Message | View | Answer, button: str, near: str = "") -> Answer:
        """Press the button with this text. `near`: the one in the block with that text, or the first after it."""
        place = self._now(where)
        block, element, value = found_button(place, button, near)
        return self._act(place, block, element, value)

    def choose(self, where: Message | View | Answer, action_id: str, value: Any) -> Answer:
        """Choose in a select, picker or menu outside a form's own fields (or with `dispatch_action`)."""
        place = self._now(where)
        for block, element in elements(place.blocks):
            if element["action_id"] == action_id:
                return self._act(place, block, element, self._raw(place, block, element, value))
        raise Refused(f"There is no element {action_id} here.")

    def options(self, where: Message | View | Answer, action_id: str, query: str) -> list[str]:
        """What an external select offers for the words typed."""
        place = self._now(where)
        for block, element in elements(place.blocks):
            if element["action_id"] == action_id:
                return [str(option["text"]["text"]) for option in self._suggested(place, block, element, query)]
        raise Refused(f"There is no element {action_id} here.")

    def shortcut(self, callback_id: str, message: Message | None = None) -> Answer:
        """Use a shortcut of the app; with `message`, one on that message."""
        place = {"channel": message.channel, "ts": message.ts} if message is not None else {}
        return Answer(self.box, self.box.post("shortcut", user=self.id, callback_id=callback_id, **place), self)

    def _now(self, where: Message | View | Answer) -> Message | View:
        """The message or view as it stands now."""
        if isinstance(where, Answer):
            if where.message is None:
                raise Refused("There is no message in that answer.")
            where = where.message
        if isinstance(where, View):
            for view in (self.view, self.home):
                if view is not None and view.id == where.id:
                    return view
            raise Refused("That view is no longer open.")
        for message in self.inbox(where.channel):
            if message.ts == where.ts:
                return message
        raise Refused("That message is no longer there.")

    def _act(self, place: Message | View, block: Json, element: Json, value: Any) -> Answer:
        told: Json = {"block_id": block["block_id"], "action_id": element["action_id"], "value": value}
        if isinstance(place, View):
            told |= {"view_id": place.id, "values": self._filled.get(place.id, {})}
        else:
            told |= {"channel": place.channel, "ts": place.ts}
        return Answer(self.box, self.box.post("action", user=self.id, **told), self, pressed=place)

    def _suggested(self, place: Message | View, block: Json, element: Json, query: str) -> list[Json]:
        told: Json = {"block_id": block["block_id"], "action_id": element["action_id"], "query": query}
        told |= {"view_id": place.id} if isinstance(place, View) else {"channel": place.channel, "ts": place.ts}
        options: list[Json] = self.box.post("options", user=self.id, **told)["options"]
        return options

    # Forms

    def fill(self, values: dict[str, Any]) -> None:
        """Put values into the open form, by label, block_id or action_id. Options by text or value, people by handle.

        Refused where the form has no such field.
        """
        view = self.view
        if view is None:
            raise Refused("There is no form open.")
        filled = self._filled.setdefault(view.id, {})
        for name, value in values.items():
            block, element = _field(view, name)
            raw = self._raw(view, block, element, value)
            filled.setdefault(block["block_id"], {})[element["action_id"]] = raw

    def submit(self) -> dict[str, str] | None:
        """Send the open form: the errors at its fields ({block_id: sentence}), or None where it was taken."""
        view = self.view
        if view is None:
            raise Refused("There is no form open.")
        told = self.box.post("submit", user=self.id, view_id=view.id, values=self._filled.get(view.id, {}))
        if told.get("failed"):
            raise Refused(f"{told['failed']} ({told['problem']} {told.get('messages', '')})")
        errors: dict[str, str] = told["errors"]
        return errors or None

    def closes(self, everything: bool = False) -> None:
        """Close the topmost modal, or all of them."""
        view = self.view
        if view is not None:
            self.box.post("close", user=self.id, view_id=view.id, all=everything)

    def _raw(self, place: Message | View, block: Json, element: Json, value: Any) -> Any:
        """A value as the control endpoints take it."""
        if isinstance(value, datetime):
            return int(value.timestamp()) if element["type"] == "datetimepicker" else value.isoformat()
        if isinstance(value, date):
            return value.isoformat()
        if element["type"].endswith("external_select"):
            many = value if isinstance(value, list) else [value]
            options = [self._offered(place, block, element, one) for one in many]
            return options if element["type"].startswith("multi_") else options[0]
        if element["type"] == "file_input":
            return [self._kept(name, content) for name, content in dict(value).items()]
        return value

    def _offered(self, place: Message | View, block: Json, element: Json, value: Any) -> Any:
        if isinstance(value, dict):
            return value
        offered = self._suggested(place, block, element, str(value))
        for option in offered:
            if str(value).casefold() in (str(option["value"]).casefold(), option["text"]["text"].casefold()):
                return option
        near = [option for option in offered if str(value).casefold() in option["text"]["text"].casefold()]
        if len(near) != 1:
            raise Refused(f'"{value}" is not offered; there is: {[option["text"]["text"] for option in offered]}.')
        return near[0]

    def _kept(self, name: str, content: bytes) -> str:
        data = base64.b64encode(content).decode()
        return str(self.box.post("file", user=self.id, name=name, content=data, share=False)["file"]["id"])

    # The App Home

    def opens_home(self) -> View | None:
        """Open the app's Home tab: the view as it stands once the app acknowledged."""
        self.box.post("home", user=self.id)
        return self.home


def _field(view: View, name: str) -> tuple[Json, Json]:
    """The field with this label, block_id or action_id; exact first, then by the start of the label."""
    fields = [(block, element) for block, element in elements(view.blocks) if element["type"] in VALUE_KEY]
    for block, element in fields:
        label = (block.get("label") or {}).get("text", "")
        if name in (block["block_id"], element["action_id"], label):
            return block, element
    for block, element in fields:
        if (block.get("label") or {}).get("text", "").casefold().startswith(name.casefold()):
            return block, element
    known = ", ".join((block.get("label") or {}).get("text") or element["action_id"] for block, element in fields)
    raise Refused(f'The form has no field "{name}"; it has: {known}.')
