"""One message's way to Slack: render it, post it, look for it, bring it up to date. Never inside a transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import copy
from datetime import datetime, timedelta
from typing import Any

import structlog
from slack_sdk import WebClient
from slack_sdk.web import SlackResponse
from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from jobs.calling import TIMEOUT, Caller
from jobs.faults import where
from jobs.outcomes import (
    LANDS_LATE,
    Absent,
    Failed,
    Limited,
    NothingToSay,
    Outcome,
    Refreshed,
    Refused,
    Sent,
    ShutOut,
    Unknown,
    Unreachable,
    Unreadable,
    outcome_of,
)
from jobs.pacing import LOOK, POST, UPDATE
from messages.rendered import Rendered
from storage.database import Database
from storage.outbox import LetterRow

Render = Callable[[Connection, LetterRow, datetime], Rendered | None]
"""Draws a message as things are now: (connection, letter, now) → what to post, or None where nothing is left to say."""

Drawn = Mapping[int, Rendered | None]
"""Messages drawn before they are posted, by letter id."""

RenderTogether = Callable[[Connection, Sequence[LetterRow], datetime], Drawn]
"""Draws those of many messages that are cheaper drawn together; the others are drawn one by one."""

ClientFor = Callable[[str], WebClient]
"""The Web API client of a workspace, by its id. Raises where the workspace has no token."""

IsGone = Callable[[str, str, datetime], bool]
"""Whether a message to a user would vanish, as to somebody deactivated: (workspace, user id, now)."""

_PAGES = 10
_PAGE = 100
_CLOCKS_DIFFER = timedelta(minutes=2)

log = structlog.get_logger(__name__)


class Poster:
    """Makes the calls. Its methods may run in several threads at once; each gives the outcome and raises nothing."""

    def __init__(
        self,
        database: Database,
        client_for: ClientFor,
        render: Render,
        together: RenderTogether | None = None,
        is_gone: IsGone | None = None,
    ) -> None:
        self._call = Caller()
        self._database = database
        self._together = together
        self._is_gone = is_gone
        self._client_for = client_for
        self._render = render

    def draw(self, letters: Sequence[LetterRow], now: datetime) -> Drawn:
        """What of these can be drawn together. Where one is at fault, each is left to be drawn by itself."""
        if self._together is None or len(letters) < 2:
            return {}
        try:
            with self._database.read() as c:
                return self._together(c, letters, now)
        except Exception as error:
            log.warning("messages could not be rendered together", count=len(letters), error=where(error))
            return {}

    def post(self, letter: LetterRow, now: datetime, in_time: Callable[[], bool], drawn: Drawn) -> Outcome:
        """Post a message, drawn here where it was not before. `in_time` is asked last: past its time an attempt might
        outlive its lease."""
        if letter.left:
            return Unreachable("user_disabled")
        rendered = drawn[letter.id] if letter.id in drawn else self._rendered(letter, now)
        if not isinstance(rendered, Rendered):
            return rendered or NothingToSay()
        client = self._client(letter.workspace_id)
        if not isinstance(client, WebClient):
            return client
        if self._is_gone and letter.person_id and self._is_gone(letter.workspace_id, letter.conversation, now):
            return Unreachable("user_disabled")
        if not in_time():
            return Failed("overtaken", at_fault=False)
        body = _body(letter, rendered) | {"channel": letter.conversation, "thread_ts": letter.thread_ts}
        body |= {"unfurl_links": False, "unfurl_media": False}
        try:
            answer = self._call(client, POST, body)
        except Exception as error:
            return outcome_of(error, POST)
        return _posted(answer, rendered)

    def refresh(self, letter: LetterRow, now: datetime) -> Outcome:
        """Bring a sent message up to date. What Slack does not let us change stays as it is."""
        rendered = self._rendered(letter, now)
        if rendered is None:
            return Refreshed(None)
        if not isinstance(rendered, Rendered):
            return rendered
        client = self._client(letter.workspace_id)
        if not isinstance(client, WebClient):
            return client
        try:
            self._call(client, UPDATE, _body(letter, rendered) | {"channel": letter.channel, "ts": letter.ts})
        except Exception as error:
            outcome = outcome_of(error, UPDATE)
            if not isinstance(outcome, (Refused, Unreachable)):
                return outcome
            log.warning("a message cannot be brought up to date", key=letter.key, error=outcome.error)
        return Refreshed(rendered.action_ids)

    def look(self, letter: LetterRow) -> Outcome:
        """Look for a message that may have been sent, by the key in its metadata."""
        client = self._client(letter.workspace_id)
        if not isinstance(client, WebClient):
            return client
        client = _trying_once(client)
        try:
            channel = _channel(client, letter)
            for message in _recent_messages(client, channel, letter):
                if message.get("metadata", {}).get("event_payload", {}).get("key") == letter.key:
                    return Sent(channel, message["ts"], None)
        except _TooManyError:
            return Unreadable("too_many_messages")
        except Exception as error:
            return _not_looked(outcome_of(error, LOOK))
        return Absent()

    def _rendered(self, letter: LetterRow, now: datetime) -> Rendered | Failed | None:
        try:
            with self._database.read() as c:
                return self._render(c, letter, now)
        except DBAPIError as error:
            return Failed(type(error).__name__, at_fault=False)
        except Exception as error:  # a fault in the program must not stop the other messages
            log.error("a message could not be rendered", key=letter.key, error=where(error))
            return Failed(f"not_rendered: {type(error).__name__}", at_fault=True)

    def _client(self, workspace_id: str) -> WebClient | ShutOut:
        try:
            return self._client_for(workspace_id)
        except Exception as error:
            log.warning("no client for a workspace", workspace=workspace_id, error=type(error).__name__)
            return ShutOut("no_token")


class _TooManyError(Exception):
    """The conversation is too long to say that a message is not in it."""


def _trying_once(client: WebClient) -> WebClient:
    """The client without the SDK's retries, which hold up more than they mend, and in time for the lease."""
    once = copy(client)
    once.retry_handlers = []
    once.timeout = min(client.timeout, TIMEOUT)
    return once


def _body(letter: LetterRow, rendered: Rendered) -> dict[str, Any]:
    metadata = {"event_type": f"leadline_{letter.kind}", "event_payload": {"key": letter.key}}
    return {"text": rendered.text, "blocks": rendered.blocks, "metadata": metadata}


def _posted(answer: SlackResponse, rendered: Rendered) -> Outcome:
    channel, ts = answer.get("channel"), answer.get("ts")
    if isinstance(channel, str) and isinstance(ts, str):
        return Sent(channel, ts, rendered.action_ids)
    return Unknown("not_an_answer", LANDS_LATE)


def _channel(client: WebClient, letter: LetterRow) -> str:
    """The channel of the conversation: a person's is the direct message with them."""
    if letter.conversation[:1] not in ("U", "W"):
        return letter.conversation
    opened = client.api_call("conversations.open", json={"users": letter.conversation})
    return str(opened["channel"]["id"])


def _recent_messages(client: WebClient, channel: str, letter: LetterRow) -> Iterator[dict[str, Any]]:
    """The conversation's messages (or the thread's) since the attempt, with a margin for clocks that differ.

    Looks through one page at least, because the clock may be made up (`leadline tick --at`).
    """
    since = str(((letter.tried_at or letter.created_at) - _CLOCKS_DIFFER).timestamp())
    asked: dict[str, Any] = {"channel": channel, "include_all_metadata": True, "limit": _PAGE}
    method = LOOK
    if letter.thread_ts:
        method, asked = "conversations.replies", asked | {"ts": letter.thread_ts}
    for _page in range(_PAGES):
        answer = client.api_call(method, params=asked)
        messages = answer.get("messages") or []
        yield from messages
        cursor = (answer.get("response_metadata") or {}).get("next_cursor")
        older = method == LOOK and messages and float(messages[-1]["ts"]) < float(since)
        if not cursor or older:
            return
        asked["cursor"] = cursor
    raise _TooManyError


def _not_looked(outcome: Outcome) -> Outcome:
    """What a failed look means: nothing is known yet, and nothing may be posted."""
    match outcome:
        case Limited():
            return outcome
        case Failed(error) | Unknown(error):
            return Unknown(error, 0)
        case ShutOut(error) if error != "missing_scope":
            return outcome
        case ShutOut(error) | Unreachable(error) | Refused(error):
            return Unreadable(error)
    raise AssertionError(outcome)
