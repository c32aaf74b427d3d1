"""What a handler answers with: a message for the asker, or a form to be opened."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import structlog
from slack_sdk.errors import SlackClientError

from messages.rendered import Rendered
from storage.rights import Refused

log = structlog.get_logger(__name__)


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


class RefusedAt(Refused):
    """Refused at a field of a form."""

    def __init__(self, field: str, sentence: str) -> None:
        super().__init__(sentence)
        self.field = field


@contextmanager
def refused_at(field: str) -> Iterator[None]:
    """What is refused within is shown at a field."""
    try:
        yield
    except Refused as refusal:
        raise RefusedAt(field, str(refusal)) from refusal


def quietly(call: Callable[[], object]) -> None:
    """Give an answer: what was recorded stands, whether or not Slack takes it."""
    try:
        call()
    except (SlackClientError, OSError) as error:
        log.warning("an answer was not taken by Slack", error=type(error).__name__)
