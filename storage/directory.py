"""What Slack knows of people and of private channels' members, kept for ten minutes at most."""

from __future__ import annotations

import threading
import time
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Protocol

from slack_sdk.errors import SlackApiError

from storage import people, queries, settings
from storage.database import Database
from storage.records import PersonRecord, PlanRecord
from storage.rights import Refused
from storage.waiting import retry_after

_ASKS_A_MINUTE = 60
# Slack's most. It recommends 200 at most, but lets users.list be called 20 times a minute: 4,000 people would be all.
_USERS_A_PAGE = 1_000
_KEPT_AT_ONCE = 200  # people written in one transaction: nobody else writes on SQLite meanwhile
_PATIENCE = 120.0  # seconds that Slack is waited for in all, where it asks to come back later
_A_WHILE = 30.0  # seconds, where it does not say when
_NOT_INSIDE = "I am not in that channel: invite me there first, with /invite @Leadline."
_NOT_SEEN = frozenset({"channel_not_found", "not_in_channel", "is_archived", "missing_scope"})


class SlackLookups(Protocol):
    """The look-ups of a Slack client (slack_sdk's `WebClient`) that the directory uses."""

    def users_info(self, *, user: str, **kwargs: Any) -> Any: ...
    def users_list(self, *, cursor: str | None = None, limit: int | None = None, **kwargs: Any) -> Any: ...
    def conversations_members(
        self, *, channel: str, cursor: str | None = None, limit: int | None = None, **kwargs: Any
    ) -> Any: ...
    def conversations_info(self, *, channel: str, **kwargs: Any) -> Any: ...


class Directory:
    """Asks Slack about people and channels and remembers the answers. Safe to use from several threads."""

    def __init__(
        self,
        database: Database,
        client_for: Callable[[str], SlackLookups],
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._database = database
        self._client_for = client_for
        self._sleep = sleep
        self._members: dict[tuple[str, str], tuple[datetime, frozenset[str]]] = {}
        self._private: dict[tuple[str, str], tuple[datetime, bool]] = {}
        self._asked: dict[str, deque[datetime]] = {}
        self._lock = threading.Lock()

    def person(self, workspace_id: str, slack_user_id: str, now: datetime) -> PersonRecord:
        """The person behind a Slack user id, looked up in Slack where what is known is older than ten minutes."""
        with self._database.read() as c:
            known = people.fresh_person(c, workspace_id, slack_user_id, now)
        if known is not None:
            return known
        user = self._client_for(workspace_id).users_info(user=slack_user_id)["user"]
        return self.keep(workspace_id, user, now)

    def find(self, workspace_id: str, slack_user_id: str, now: datetime) -> PersonRecord | None:
        """The same for an id that somebody typed: None where Slack knows nobody of that id."""
        try:
            return self.person(workspace_id, slack_user_id, now)
        except SlackApiError as error:
            if error.response.get("error") in ("user_not_found", "user_not_visible"):
                return None
            raise

    def keep(self, workspace_id: str, user: Mapping[str, Any], now: datetime) -> PersonRecord:
        """Keep a Slack user object that came with an event."""
        with self._database.write() as c:
            return people.keep_slack_user(c, workspace_id, user, now)

    def refresh_all(self, workspace_id: str, now: datetime) -> int:
        """Read the whole directory of a workspace, before a plan is imported; returns how many users there are.

        It is kept as it comes: where Slack refuses a page, those before it are known.
        """
        count = 0
        for users in self._pages_of_users(workspace_id):
            for start in range(0, len(users), _KEPT_AT_ONCE):
                with self._database.write() as c:
                    for user in users[start : start + _KEPT_AT_ONCE]:
                        people.keep_slack_user(c, workspace_id, user, now)
            count += len(users)
        return count

    def _pages_of_users(self, workspace_id: str) -> Iterator[Sequence[Mapping[str, Any]]]:
        client, cursor, patience = self._client_for(workspace_id), "", _PATIENCE
        while True:
            try:
                page = client.users_list(cursor=cursor or None, limit=_USERS_A_PAGE)
            except SlackApiError as error:
                wait = max(1.0, retry_after(error.response.headers, otherwise=_A_WHILE))
                if error.response.status_code != 429 or wait > patience:
                    raise
                patience -= wait
                self._sleep(wait)
                continue
            yield page["members"]
            cursor = (page.get("response_metadata") or {}).get("next_cursor") or ""
            if not cursor:
                return

    def is_member(self, workspace_id: str, channel_id: str, slack_user_id: str, now: datetime) -> bool:
        """Whether somebody is a member of a channel. A channel that the bot cannot see has no members."""
        key = (workspace_id, channel_id)
        with self._lock:
            known = self._members.get(key)
        if known is None or not _is_recent(known[0], now):
            members = self._fetch_members(workspace_id, channel_id)
            with self._lock:
                self._members[key] = (now, members)
        else:
            members = known[1]
        return slack_user_id in members

    def forget_channel(self, workspace_id: str, channel_id: str) -> None:
        """Somebody joined or left: ask again."""
        with self._lock:
            self._members.pop((workspace_id, channel_id), None)

    def is_private_plan(self, plan: PlanRecord, now: datetime) -> bool:
        """Whether a plan's channel is private now; as it was last known where Slack does not say."""
        if plan.channel_id is None:
            return plan.private
        key = (plan.workspace_id, plan.channel_id)
        with self._lock:
            known = self._private.get(key)
        if known is not None and _is_recent(known[0], now):
            return known[1]
        told = self._told_private(*key)
        private = plan.private if told is None else told
        if private != plan.private:
            with self._database.write() as c:
                settings.keep_private(c, plan, private)
        with self._lock:
            self._private[key] = (now, private)
        return private

    def _told_private(self, workspace_id: str, channel_id: str) -> bool | None:
        """Whether Slack says that a channel is private; None where it says nothing. What the bot cannot see may be
        private, so it is taken for that."""
        try:
            return self.is_private(workspace_id, channel_id)
        except SlackApiError as error:
            return True if error.response.get("error") in _NOT_SEEN else None
        except OSError:
            return None

    def is_gone(self, workspace_id: str, slack_user_id: str, now: datetime) -> bool:
        """Whether a message to somebody would vanish: deactivated, or of another organisation.

        Slack accepts a message to a deactivated user in silence, so it is asked where what is known is older than ten
        minutes; at most 60 times a minute (users.info is Tier 4), beyond which what is known has to do.
        """
        with self._database.read() as c:
            person = people.fresh_person(c, workspace_id, slack_user_id, now)
            if person is None and not self._may_ask(workspace_id, now):
                person = queries.person_by_slack(c, workspace_id, slack_user_id)
        try:
            person = person or self.find(workspace_id, slack_user_id, now)
        except (SlackApiError, OSError):
            return False  # the post itself will say what is wrong
        return person is None or not person.reachable

    def _may_ask(self, workspace_id: str, now: datetime) -> bool:
        with self._lock:
            asked = self._asked.setdefault(workspace_id, deque(maxlen=_ASKS_A_MINUTE))
            if len(asked) == _ASKS_A_MINUTE and abs(now - asked[0]) < timedelta(minutes=1):
                return False
            asked.append(now)
            return True

    def _fetch_members(self, workspace_id: str, channel_id: str) -> frozenset[str]:
        client, cursor, members = self._client_for(workspace_id), "", list[str]()
        while True:
            try:
                page = client.conversations_members(channel=channel_id, cursor=cursor or None, limit=200)
            except SlackApiError as error:
                if error.response.get("error") in _NOT_SEEN:
                    return frozenset()
                raise
            members += page["members"]
            cursor = (page.get("response_metadata") or {}).get("next_cursor") or ""
            if not cursor:
                return frozenset(members)

    def home(self, workspace_id: str, channel_id: str) -> bool:
        """Whether a channel that a plan is to live in is private. Refused where the bot is not in it: it could not post
        there."""
        try:
            channel = self._channel(workspace_id, channel_id)
        except SlackApiError as error:
            raise Refused(_NOT_INSIDE) from error
        if not channel.get("is_member", True):  # said of channels only
            raise Refused(_NOT_INSIDE)
        return bool(channel.get("is_private"))

    def is_private(self, workspace_id: str, channel_id: str) -> bool:
        """Whether a channel is private (Slack's conversation object says so)."""
        return bool(self._channel(workspace_id, channel_id).get("is_private"))

    def _channel(self, workspace_id: str, channel_id: str) -> Mapping[str, Any]:
        channel: Mapping[str, Any] = self._client_for(workspace_id).conversations_info(channel=channel_id)["channel"]
        return channel


def _is_recent(then: datetime, now: datetime) -> bool:
    return abs(now - then) <= people.KEPT_FOR
