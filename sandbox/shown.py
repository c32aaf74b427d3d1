"""What a driver gets to see: messages, views and answers, with the text that a person would read."""

import time
from typing import TYPE_CHECKING, Any

from sandbox.fields import elements
from sandbox.records import Json
from sandbox.text import text_object, text_of

if TYPE_CHECKING:
    from sandbox.driver import SandboxServer
    from sandbox.person import Person


class Refused(Exception):
    """The sandbox refused an act. The text is Slack's name for the error, or one sentence."""


class Message:
    """A message as it was when it was looked at. `text` is all that is visible, flattened; `raw` is Slack's JSON."""

    def __init__(self, told: Json) -> None:
        self.raw: Json = told["raw"]
        self.text: str = told["text"]
        self.channel: str = told["channel"]
        self.only_for: str = told["only_for"]
        self.rings: list[str] = told["rings"]

    def __repr__(self) -> str:
        return f"<Message {self.ts} {self.text[:60]!r}>"

    @property
    def ts(self) -> str:
        return str(self.raw["ts"])

    @property
    def thread_ts(self) -> str:
        return str(self.raw.get("thread_ts", ""))

    @property
    def user(self) -> str:
        return str(self.raw["user"])

    @property
    def fallback(self) -> str:
        """The `text` of the message, which notifications and screen readers take."""
        return str(self.raw.get("text", ""))

    @property
    def blocks(self) -> list[Json]:
        """The blocks, those of attachments included."""
        inside = [block for one in self.raw.get("attachments", []) for block in one.get("blocks", [])]
        return [*self.raw.get("blocks", []), *inside]

    @property
    def metadata(self) -> Json | None:
        return self.raw.get("metadata")

    @property
    def is_ephemeral(self) -> bool:
        return bool(self.only_for)

    @property
    def buttons(self) -> list[str]:
        """The texts of its buttons, in order."""
        return buttons_of(self.blocks)


class View:
    """A modal or an App Home as it was when it was looked at."""

    def __init__(self, told: Json) -> None:
        self.raw: Json = told["view"]
        self.text: str = told["text"]
        self.errors: dict[str, str] = told["errors"]

    def __repr__(self) -> str:
        return f"<View {self.title!r} {self.text[:60]!r}>"

    @property
    def id(self) -> str:
        return str(self.raw["id"])

    @property
    def title(self) -> str:
        return text_object(self.raw.get("title"))

    @property
    def callback_id(self) -> str:
        return str(self.raw.get("callback_id", ""))

    @property
    def blocks(self) -> list[Json]:
        blocks: list[Json] = self.raw["blocks"]
        return blocks

    @property
    def values(self) -> Json:
        """`state.values`."""
        values: Json = self.raw["state"]["values"]
        return values

    @property
    def buttons(self) -> list[str]:
        return buttons_of(self.blocks)

    @property
    def labels(self) -> list[str]:
        """The labels of its input fields, in order."""
        return [text_object(block.get("label")) for block in self.blocks if block.get("type") == "input"]


class Answer:
    """How the app answered an act. `status` is its HTTP status (0: none came), `problem` what went wrong, if it did."""

    def __init__(
        self, box: "SandboxServer", told: Json, person: "Person", pressed: Message | View | None = None
    ) -> None:
        self._box = box
        self._person = person
        self._pressed = pressed
        self._hook: str = told.get("hook", "")
        self._told = [Message(message) for message in told.get("messages", [])]
        self.status: int = told["status"]
        self.problem: str = told["problem"]
        self.body: str = told["body"]

    def __repr__(self) -> str:
        return f"<Answer {self.status} {self.problem} {[message.text for message in self._told]}>"

    @property
    def messages(self) -> list[Message]:
        """What was answered to a command so far, in the body and through its response_url."""
        if self._hook:
            self._told = [Message(told) for told in self._box.get("responses", hook=self._hook)["messages"]]
        return self._told

    @property
    def message(self) -> Message | None:
        """The answer to a command: waited for up to `box.patience` seconds, unless a form was opened instead.

        After a press, the message that was pressed, as it stands now.
        """
        if self._pressed is not None:
            return self._as_it_stands(self._pressed)
        ends = time.monotonic() + self._box.patience
        while self._hook:
            messages = self.messages
            if messages:
                return messages[-1]
            if self._person.view is not None or time.monotonic() > ends:
                return None
            time.sleep(0.01)
        return None

    def _as_it_stands(self, pressed: Message | View) -> Message | None:
        if isinstance(pressed, View):
            return None
        return next((m for m in self._person.inbox(pressed.channel) if m.ts == pressed.ts), None)

    @property
    def text(self) -> str:
        """All visible text of the answer; empty where there is none."""
        message = self.message
        return message.text if message is not None else ""

    @property
    def blocks(self) -> list[Json]:
        message = self.message
        return message.blocks if message is not None else []

    @property
    def buttons(self) -> list[str]:
        return buttons_of(self.blocks)


def buttons_of(blocks: list[Json]) -> list[str]:
    """The texts of all buttons, in order."""
    return [text_object(element["text"]) for _, element in elements(blocks) if element["type"] == "button"]


def found_button(place: Message | View, button: str, near: str) -> tuple[Json, Json, Any]:
    """The block, element and value of a button or menu entry with this text. Refused where there is none."""
    blocks = place.blocks
    start = 0
    if near:
        start = next((index for index, block in enumerate(blocks) if near in text_of([block])), -1)
        if start < 0:
            raise Refused(f'Nothing here says "{near}".')
    for block, element in elements(blocks[start:]):
        if element["type"] in ("button", "icon_button", "workflow_button") and text_object(element["text"]) == button:
            return block, element, element.get("value")
        if element["type"] == "overflow":
            for option in element["options"]:
                if text_object(option["text"]) == button:
                    return block, element, option["value"]
    where = f' after "{near}"' if near else ""
    raise Refused(f'There is no button "{button}"{where}; there is: {buttons_of(blocks[start:])}.')
