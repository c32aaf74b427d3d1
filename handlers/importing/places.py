"""Where what becomes of a document is shown: one message that changes as things go on."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, Protocol

import structlog
from slack_sdk import WebClient
from slack_sdk.errors import SlackClientError
from slack_sdk.webhook import WebhookClient

from handlers.services import Visit
from messages.rendered import Rendered

log = structlog.get_logger(__name__)
_RESPOND_TIMEOUT = 8  # seconds
_REFUSED = 400  # from this HTTP status on


class Place(Protocol):
    def show(self, message: Rendered) -> None:
        """Show a message, in the place of the one before. That Slack does not take it changes nothing else."""


class DirectMessage:
    """A new direct message to whoever asked."""

    def __init__(self, visit: Visit) -> None:
        self._visit = visit
        self._at: tuple[str, str] | None = None

    def show(self, message: Rendered) -> None:
        client = self._visit.services.client_for(self._visit.workspace_id)
        words = {"text": message.text, "blocks": message.blocks}
        if self._at is not None and _taken(partial(self._update, client, self._at, words)):
            return
        _taken(partial(self._post, client, words))

    def _update(self, client: WebClient, at: tuple[str, str], words: dict[str, Any]) -> None:
        client.chat_update(channel=at[0], ts=at[1], **words)

    def _post(self, client: WebClient, words: dict[str, Any]) -> None:
        answer = client.chat_postMessage(channel=self._visit.person.slack_user_id or "", **words)
        self._at = (answer["channel"], answer["ts"])


class WhereItWasPressed:
    """The message in which a button was pressed, by its response URL; a direct message once Slack takes that no more:
    it does so for 30 minutes, and five times."""

    def __init__(self, visit: Visit, response_url: str) -> None:
        self._url = response_url
        self._instead = DirectMessage(visit)
        self._is_open = bool(response_url)

    def show(self, message: Rendered) -> None:
        self._is_open = self._is_open and _taken(partial(self._replace, message))
        if not self._is_open:
            self._instead.show(message)

    def _replace(self, message: Rendered) -> None:
        client = WebhookClient(self._url, timeout=_RESPOND_TIMEOUT)
        answer = client.send(text=message.text, blocks=message.blocks, replace_original=True)
        if answer.status_code >= _REFUSED:
            raise SlackClientError(f"Slack answered {answer.status_code}")


def _taken(call: Callable[[], object]) -> bool:
    try:
        call()
    except (SlackClientError, OSError) as error:
        log.warning("an answer was not taken by Slack", error=type(error).__name__)
        return False
    return True
