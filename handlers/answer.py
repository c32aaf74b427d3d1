"""What a handler answers with: a message for the asker, or a form to be opened."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from messages.rendered import Rendered


@dataclass(frozen=True, slots=True)
class Answer:
    """A message, or a view (opened by the request's trigger). Both may be left out: then there is nothing to say.

    `thread` is said to everyone, in the thread of the message that a shortcut was used on.
    """

    message: Rendered | None = None
    view: dict[str, Any] | None = None
    thread: Rendered | None = None
    beside: bool = False  # said beside the message in which a button was pressed, which stays as it is

    def body(self) -> dict[str, Any]:
        """As the answer to a slash command: seen by the asker alone."""
        if self.message is None:
            return {}
        return {"response_type": "ephemeral", "text": self.message.text, "blocks": self.message.blocks}
