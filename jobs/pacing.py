"""How fast a workspace may be spoken to: Slack's limits, its `Retry-After`, and what to do while it is unwell."""

from __future__ import annotations

from collections import defaultdict, deque
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

POST = "chat.postMessage"
UPDATE = "chat.update"
LOOK = "conversations.history"

_MINUTE = 60.0
_UNDER = 1.02  # a little slower than allowed: calls that leave evenly do not arrive quite evenly
_LONGEST_HOLD = timedelta(minutes=15)
_FAULTS_BORNE = 3
_PLENTY = 1_000
_LONGEST_FAULT_HOLD = 60.0
_FIRST_SHUT_OUT_HOLD, _LONGEST_SHUT_OUT_HOLD = 30.0, 900.0


@dataclass(frozen=True, slots=True)
class Limits:
    """Slack's limits (https://docs.slack.dev/apis/web-api/rate-limits), for each workspace.

    `messages_a_minute`: "several hundred" is Slack's word for `chat.postMessage`; `burst`: so many of them may go at
    once after a quiet time. `conversation_gap`: 1 message a second in a channel. `updates_a_minute` and
    `looks_a_minute`: `chat.update` and `conversations.history` are tier 3.
    """

    messages_a_minute: int = 300
    burst: int = 50
    conversation_gap: timedelta = timedelta(seconds=1)
    updates_a_minute: int = 50
    looks_a_minute: int = 50


@dataclass(frozen=True, slots=True)
class Room:
    """How many calls may go now, and in how many seconds to ask again where there are none."""

    calls: int
    wait: float = 0.0


class Bucket:
    """The bucket of tokens that all workers post from; the database keeps when it will be full again (`full_at`).

    It holds `burst` tokens and gets `messages_a_minute` evenly over the minute. A message takes one.
    """

    def __init__(self, limits: Limits) -> None:
        self._size = limits.burst
        self._gap = timedelta(minutes=1) * _UNDER / limits.messages_a_minute

    def room(self, full_at: datetime, now: datetime) -> Room:
        """How many tokens are in it at `now`, or how long until there is one."""
        tokens = self._size - (self._sane(full_at, now) - now) / self._gap
        return Room(int(tokens)) if tokens >= 1 else Room(0, (1 - tokens) * self._gap.total_seconds())

    def less(self, full_at: datetime, now: datetime, tokens: int) -> datetime:
        """The new `full_at` when so many tokens are taken, even if they are more than there are."""
        return self._sane(full_at, now) + tokens * self._gap

    def emptied(self, full_at: datetime, now: datetime, seconds: float) -> datetime:
        """The new `full_at` where Slack refuses until so many seconds have passed: by then there is one token."""
        hold = min(timedelta(seconds=seconds), _LONGEST_HOLD)
        return max(self._sane(full_at, now), now + hold + (self._size - 1) * self._gap)

    def _sane(self, full_at: datetime, now: datetime) -> datetime:
        """Not before now; and not so far off that a clock has been put back since (`leadline tick --at`)."""
        far = now + _LONGEST_HOLD + 2 * self._size * self._gap
        return full_at if now <= full_at <= far else now


class Pace:
    """The pace of one workspace as this process knows it. `at` is always seconds on a clock that never goes back."""

    def __init__(self, limits: Limits, rng: Random) -> None:
        self._limits = limits
        self._rng = rng
        self._held: dict[str, float] = defaultdict(float)  # by method; "" is the whole workspace
        self._calls: dict[str, deque[float]] = defaultdict(deque)
        self._faults = 0
        self._shut_out = 0
        self._feeling_its_way = False

    def hold(self, method: str, seconds: float, at: float) -> None:
        """Slack has said when to call a method again."""
        self._held[method] = max(self._held[method], at + seconds)
        self._feeling_its_way = True

    def fault(self, at: float) -> None:
        """Slack did not answer, or not sensibly. One is bad luck; several on end are an outage, and are waited out."""
        self._faults += 1
        if self._faults >= _FAULTS_BORNE:
            seconds = min(_LONGEST_FAULT_HOLD, 2.0 ** (self._faults - _FAULTS_BORNE))
            self.hold("", seconds * self._rng.uniform(0.75, 1.25), at)

    def shut_out(self, at: float) -> None:
        """The workspace does not let the bot in: everything waits, longer each time."""
        seconds = min(_LONGEST_SHUT_OUT_HOLD, _FIRST_SHUT_OUT_HOLD * 2.0**self._shut_out)
        self._shut_out += 1
        self.hold("", seconds, at)

    def well(self) -> None:
        """Slack did what it was asked."""
        self._faults = self._shut_out = 0
        self._feeling_its_way = False

    def held(self, method: str, at: float) -> float:
        """For how many seconds yet a method is to be left alone."""
        return max(0.0, self._held[method] - at, self._held[""] - at)

    def urgent(self, at: float, on_their_way: int) -> Room:
        """Room for what a person waits for: Slack's own word alone counts, not our reckoning of its limits."""
        return self._room(POST, _PLENTY, at, on_their_way)

    def posts(self, at: float, tokens: Room, on_their_way: int) -> Room:
        """Room for nudges and digests, of which so many have `tokens`.

        A second's worth may be on their way at once: enough for a slow Slack, few to be refused together.
        """
        room = self._room(
            POST, min(tokens.calls, self._limits.messages_a_minute // 60 + 1 - on_their_way), at, on_their_way
        )
        return room if room.wait else Room(max(0, room.calls), tokens.wait)

    def updates(self, at: float, on_their_way: int) -> Room:
        """Room for bringing messages up to date."""
        return self._within_a_minute(UPDATE, self._limits.updates_a_minute, at, on_their_way)

    def looks(self, at: float, on_their_way: int) -> Room:
        """Room for looking messages up."""
        return self._within_a_minute(LOOK, self._limits.looks_a_minute, at, on_their_way)

    def called(self, method: str, at: float) -> None:
        """A call that `updates` or `looks` gave room for is made."""
        self._calls[method].append(at)

    def _within_a_minute(self, method: str, limit: int, at: float, on_their_way: int) -> Room:
        calls = self._calls[method]
        while calls and calls[0] <= at - _MINUTE:
            calls.popleft()
        if len(calls) >= limit:
            return Room(0, calls[0] + _MINUTE - at)
        return self._room(method, limit - len(calls), at, on_their_way)

    def _room(self, method: str, calls: int, at: float, on_their_way: int) -> Room:
        """After trouble, one call at a time until one went well."""
        if wait := self.held(method, at):
            return Room(0, wait)
        return Room(min(calls, 1 - on_their_way) if self._feeling_its_way else calls)
