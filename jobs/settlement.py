"""What each outcome of a message makes of it, and of the pace of its workspace."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

import structlog
from prometheus_client import Counter
from sqlalchemy import Connection

from jobs.outcomes import (
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
)
from jobs.pacing import POST, Bucket, Pace
from storage import outbox
from storage.outbox import Arrival, LetterRow

MAX_TRIES = 12
_FIRST_RETRY, _LONGEST_RETRY = 2.0, 600.0  # seconds
_LOOK_AGAIN = timedelta(seconds=10)
_UNREADABLE_AGAIN = timedelta(minutes=15)
_REFRESH_AGAIN = timedelta(seconds=2)  # twice does no harm, and somebody may be looking; an outage is the pace's

OUTCOMES = Counter(
    "leadline_messages_total", "Calls made for messages of the outbox, by what came of them", ["outcome"]
)

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Settlement:
    """Settles outcomes in one transaction, at `now` on the clock and `at` seconds on the one that never goes back."""

    c: Connection
    worker: str
    pace: Pace
    bucket: Bucket
    rng: Random
    now: datetime
    at: float

    def settle(self, letter: LetterRow, doing: str, outcome: Outcome) -> Arrival | None:
        """Write down what became of a message. `doing`: "post", "look" or "refresh".

        What has arrived is given back, to be written down together with what else has.
        """
        OUTCOMES.labels(f"{doing}_{type(outcome).__name__.lower()}").inc()
        self._mind_the_pace(letter, outcome)
        if isinstance(outcome, Sent):
            return Arrival(letter, outcome.channel, outcome.ts, outcome.shown)
        if doing == "refresh":
            self._settle_refresh(letter, outcome)
        elif doing == "look":
            self._settle_look(letter, outcome)
        else:
            self._settle_post(letter, outcome)
        return None

    def _mind_the_pace(self, letter: LetterRow, outcome: Outcome) -> None:
        match outcome:
            case Sent() | Absent() | Refused() | Unreachable() | Refreshed():
                self.pace.well()
            case Limited(method, seconds):
                self.pace.hold(method, seconds, self.at)
                if method == POST:
                    self._empty_the_bucket(letter.workspace_id, seconds)
            case ShutOut(error):
                log.error("a workspace does not let the bot in", workspace=letter.workspace_id, error=error)
                self.pace.shut_out(self.at)
            case Unknown() | Failed(at_fault=False):
                self.pace.fault(self.at)

    def _empty_the_bucket(self, workspace_id: str, seconds: float) -> None:
        """Tell the other workers too. Where one of them is claiming just now, Slack will tell it."""
        full_at = outbox.hold_pace(self.c, workspace_id, self.now)
        if full_at is not None:
            outbox.keep_pace(self.c, workspace_id, self.bucket.emptied(full_at, self.now, seconds))

    def _settle_post(self, letter: LetterRow, outcome: Outcome) -> None:
        match outcome:
            case NothingToSay():
                outbox.settle_unsent(self.c, letter.id, self.worker)
            case Unreachable(error):
                outbox.settle_unreachable(self.c, letter.id, self.worker, error)
            case Refused(error):
                self._park(letter, error)
            case Failed(error, at_fault):
                self._try_again(letter, error, at_fault)
            case Limited():
                outbox.put_back(self.c, letter.id, self.worker, letter.due_at, error="ratelimited")
            case ShutOut(error):
                outbox.put_back(self.c, letter.id, self.worker, letter.due_at, error=error)
            case Unknown(error, seconds):
                outbox.mark_unknown(self.c, letter.id, self.worker, self.now + timedelta(seconds=seconds), error)

    def _settle_look(self, letter: LetterRow, outcome: Outcome) -> None:
        match outcome:
            case Absent() if letter.attempts >= MAX_TRIES:
                self._park(letter, letter.error or "too_many_tries")
            case Absent():
                outbox.put_back(self.c, letter.id, self.worker, self.now, error=letter.error)
            case Unreadable(error) if letter.attempts >= MAX_TRIES:
                self._park(letter, f"perhaps_sent: {error}")
            case Unreadable(error):
                log.warning("it is not known whether a message arrived", key=letter.key, error=error)
                again = self.now + _UNREADABLE_AGAIN
                outbox.mark_unknown(self.c, letter.id, self.worker, again, f"perhaps_sent: {error}")
            case Limited(_, seconds):
                self._look_later(letter, timedelta(seconds=seconds))
            case _:
                self._look_later(letter, _LOOK_AGAIN * self.rng.uniform(0.5, 1.5))

    def _settle_refresh(self, letter: LetterRow, outcome: Outcome) -> None:
        match outcome:
            case Refreshed(shown):
                outbox.settle_refreshed(self.c, letter, self.worker, shown=shown)
            case Limited(_, seconds):
                again = self.now + timedelta(seconds=seconds)
                outbox.settle_refreshed(self.c, letter, self.worker, again_at=again)
            case Failed(at_fault=True):
                outbox.settle_refreshed(self.c, letter, self.worker)
            case _:
                again = self.now + _REFRESH_AGAIN * self.rng.uniform(0.5, 1.5)
                outbox.settle_refreshed(self.c, letter, self.worker, again_at=again)

    def _try_again(self, letter: LetterRow, error: str, at_fault: bool) -> None:
        """Back off: twice as long each time, spread out so that what failed together does not return together.

        Only a message that may itself be at fault is given up: an outage of Slack's gives up nothing.
        """
        if at_fault and letter.attempts + 1 >= MAX_TRIES:
            self._park(letter, error)
            return
        longest = min(_LONGEST_RETRY, _FIRST_RETRY * 2.0**letter.attempts)
        due_at = self.now + timedelta(seconds=longest * self.rng.uniform(0.5, 1.0))
        outbox.put_back(self.c, letter.id, self.worker, due_at, error=error, counted=at_fault)

    def _look_later(self, letter: LetterRow, wait: timedelta) -> None:
        error = letter.error or "no_answer"
        outbox.mark_unknown(self.c, letter.id, self.worker, self.now + wait, error, counted=False)

    def _park(self, letter: LetterRow, error: str) -> None:
        log.error("a message was given up", key=letter.key, kind=letter.kind, error=error)
        outbox.park(self.c, letter.id, self.worker, error)
