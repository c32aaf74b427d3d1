"""Delivery of the outbox: nothing lost, nothing twice. `docs/delivery.md` says why it is as it is.

One thread takes messages and settles them (whoever calls `deliver`); a few posting threads make the calls to Slack, so
that a slow answer holds up nobody else. All that was answered and all that can be taken go through one transaction.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import datetime, timedelta
from queue import Empty, SimpleQueue
from random import Random

import structlog
from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from jobs.faults import where
from jobs.outcomes import LANDS_LATE, Outcome, Unknown
from jobs.pacing import LOOK, UPDATE, Bucket, Limits, Pace, Room
from jobs.posting import ClientFor, Drawn, IsGone, Poster, Render, RenderTogether
from jobs.settlement import Settlement
from storage import outbox
from storage.database import Database
from storage.outbox import LetterRow

POSTERS = 64
_SOON = 1.0  # seconds: what can go by then is waited for within `deliver`
_CLAIMED_ELSEWHERE = 0.02  # seconds
_CLOSE_BEHIND = 0.005  # seconds
_GLANCE = 0.2  # seconds between two looks at the outbox while calls are on their way
_START_WITHIN = 5.0  # seconds from the claim: a later attempt could land after the lease
_BULK = (1, 2)  # the priorities that nobody sits waiting for

log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Task:
    """A claimed message and what is done with it: "post", "look" or "refresh"."""

    letter: LetterRow
    doing: str


class Delivery:
    """Delivers the outbox of a database. `deliver` and `drain` are called from one thread at a time.

    `worker` names this process among all; `posters` is how many calls may be on their way at once; `elapsed` gives
    seconds on a clock that never goes back.
    """

    def __init__(
        self,
        database: Database,
        client_for: ClientFor,
        render: Render,
        *,
        worker: str,
        together: RenderTogether | None = None,
        posters: int = POSTERS,
        limits: Limits | None = None,
        elapsed: Callable[[], float] = time.monotonic,
        rng: Random | None = None,
        is_gone: IsGone | None = None,
    ) -> None:
        self._database = database
        self._worker = worker
        self._posters = posters
        self._limits = limits or Limits()
        self._bucket = Bucket(self._limits)
        self._elapsed = elapsed
        self._rng = rng or Random()  # noqa: S311 (jitter)
        self._poster = Poster(database, client_for, render, together, is_gone)
        self._pool = ThreadPoolExecutor(posters, thread_name_prefix="post")
        self._paces: dict[str, Pace] = {}
        self._on_their_way: dict[int, Task] = {}
        self._answered: dict[int, tuple[Task, Outcome]] = {}  # not settled yet
        self._answers: SimpleQueue[tuple[Task, Outcome]] = SimpleQueue()
        self._woken = threading.Event()
        self._asked_at: datetime | None = None
        self._wait: float | None = None  # seconds until something that is due may go, where pace alone holds it

    def deliver(self, now: datetime) -> bool:
        """One step: settle what was answered, take what may go, and send it off. True where there may be more.

        1. What Slack has answered since is written down, and what is due is taken, in one transaction.
        2. What was taken is handed to the posting threads.
        3. Where neither was to be done, and calls are on their way or something may go within a second, wait for that.
           With a clock that stands still, what falls due later never does, and is not waited for.

        Raises the database's error where it does not answer; call again, nothing is forgotten.
        """
        standing, self._asked_at = now == self._asked_at, now
        self._woken.clear()
        if self._step(now):
            return True
        if self._on_their_way:
            self._await_answers()
            return True
        return not standing and self._wait_for_chance(now, _SOON)

    def drain(self, at: datetime, patience: float = 30.0) -> None:
        """Deliver all that is due, and what becomes so on the way; for `leadline tick`.

        The clock shows `at` first and goes on from there. Returns when nothing is left, or when what is left has
        longer to wait than `patience` (seconds): a later run sends it.
        """
        began = self._elapsed()
        now = at
        while self.deliver(now) or self._wait_for_chance(now, patience):
            now = at + timedelta(seconds=self._elapsed() - began)

    def wake(self) -> None:
        """Something was written into the outbox: look at once. From any thread."""
        self._woken.set()

    def close(self, now: Callable[[], datetime], seconds: float = 5.0) -> None:
        """Finish the calls on their way, for no longer than `seconds`, and settle them. Takes nothing new.

        What is not answered by then is left to its lease, and looked for by the next worker.
        """
        deadline = self._elapsed() + seconds
        while (self._on_their_way or self._answered) and self._elapsed() < deadline:
            self._woken.clear()
            self._collect()
            if self._answered:
                with self._database.write() as c:
                    settled = self._settle(c, self._answered, now())
                self._forget(settled)
            if self._on_their_way or self._answered:
                self._woken.wait(min(_GLANCE, max(0.0, deadline - self._elapsed())))
        self._pool.shutdown(wait=not self._on_their_way, cancel_futures=True)

    def _step(self, now: datetime) -> bool:
        self._wait = None
        self._collect()
        if not self._answered and not self._anything_to_take(now):
            return False
        try:
            with self._database.write() as c:
                settled = self._settle(c, self._answered, now)
                taken = self._take(c, now)
        except IntegrityError:
            self._settle_one_by_one(now)
            return True
        self._forget(settled)
        claimed = self._elapsed()
        drawn = self._poster.draw([task.letter for task in taken if task.doing == "post"], now)
        for task in taken:
            self._send_off(task, now, claimed, drawn)
        return bool(settled or taken)

    def _await_answers(self) -> None:
        """Wait for an answer, and a moment for those close behind it: settling ten costs little more than one."""
        self._woken.wait(_GLANCE)
        if 0 < self._answers.qsize() < len(self._on_their_way):
            time.sleep(_CLOSE_BEHIND)

    def _collect(self) -> None:
        while True:
            try:
                task, outcome = self._answers.get_nowait()
            except Empty:
                return
            self._answered[task.letter.id] = (task, outcome)
            del self._on_their_way[task.letter.id]

    def _wait_for_chance(self, now: datetime, within: float) -> bool:
        wait = self._next_chance(now, within)
        if wait is not None:
            self._woken.wait(wait)
        return wait is not None

    def _next_chance(self, now: datetime, within: float) -> float | None:
        """In how many seconds something may go, where that is `within` so many: due then, or held by the pace alone."""
        with self._database.read() as c:
            due_at = outbox.next_try(c, now, now + timedelta(seconds=within))
        waits = [] if due_at is None else [(due_at - now).total_seconds()]
        waits += [] if self._wait is None or self._wait > within else [self._wait]
        return min(waits, default=None)

    def _settle_one_by_one(self, now: datetime) -> None:
        """What the database will not take (an action that is not there) is left to its lease, and stops no other."""
        for letter_id in list(self._answered):
            try:
                with self._database.write() as c:
                    settled = self._settle(c, [letter_id], now)
                self._forget(settled)
            except IntegrityError as error:
                key = self._answered[letter_id][0].letter.key
                log.error("a message could not be settled", key=key, error=where(error))
                self._forget([letter_id])

    def _settle(self, c: Connection, letter_ids: Iterable[int], now: datetime) -> Sequence[int]:
        free = outbox.lock(c, letter_ids)
        arrivals = []
        for letter_id in free:
            task, outcome = self._answered[letter_id]
            pace = self._pace(task.letter.workspace_id)
            settlement = Settlement(c, self._worker, pace, self._bucket, self._rng, now, self._elapsed())
            arrivals.append(settlement.settle(task.letter, task.doing, outcome))
        outbox.settle_sent(c, [arrival for arrival in arrivals if arrival], now)
        return tuple(free)

    def _forget(self, settled: Sequence[int]) -> None:
        for letter_id in settled:
            del self._answered[letter_id]

    def _anything_to_take(self, now: datetime) -> bool:
        if not self._free():
            return False
        with self._database.read() as c:
            return bool(outbox.workspaces_waiting(c, now) or outbox.workspaces_stale(c, now))

    def _take(self, c: Connection, now: datetime) -> list[Task]:
        """Take what may go now: refreshes first (they are few, and a stale button misleads), then by urgency.

        The workspaces share the free posters; one is kept for what a person waits for.
        """
        taken: list[Task] = []
        if not self._free():
            return taken
        for workspace_id in outbox.workspaces_stale(c, now):
            taken += self._take_refreshes(c, workspace_id, now, self._free() - len(taken))
        waiting = sorted(outbox.workspaces_waiting(c, now), key=lambda found: found[1])
        for place, (workspace_id, priority) in enumerate(waiting):
            free = self._free() - len(taken)
            share = -(-free // (len(waiting) - place))
            if share > 0:
                taken += self._take_letters(c, workspace_id, now, share, urgent=priority == 0)
        return taken

    def _take_refreshes(self, c: Connection, workspace_id: str, now: datetime, free: int) -> list[Task]:
        busy = self._busy(workspace_id, "refresh")
        pace, at = self._pace(workspace_id), self._elapsed()
        room = self._note(pace.updates(at, busy))
        limit = min(room.calls, free, max(1, self._posters // 4) - busy)
        if limit <= 0:
            return []
        letters = outbox.claim_refresh(c, workspace_id, now, worker=self._worker, limit=limit, in_hand=self._in_hand())
        for _letter in letters:
            pace.called(UPDATE, at)
        return [Task(letter, "refresh") for letter in letters]

    def _take_letters(self, c: Connection, workspace_id: str, now: datetime, free: int, *, urgent: bool) -> list[Task]:
        full_at = outbox.hold_pace(c, workspace_id, now)
        if full_at is None:
            self._note(Room(0, _CLAIMED_ELSEWHERE))
            return []
        letters: list[LetterRow] = []
        pace, at, busy = self._pace(workspace_id), self._elapsed(), self._busy(workspace_id, "post")
        if urgent:
            room = self._note(pace.urgent(at, busy))
            letters += self._claim(c, workspace_id, now, min(room.calls, free), (0,))
        room = self._note(pace.posts(at, self._bucket.room(full_at, now), busy + len(letters)))
        spare = free - len(letters) - (1 if self._posters > 1 else 0)
        letters += self._claim(c, workspace_id, now, min(room.calls, spare), _BULK)
        posts = sum(letter.state == "waiting" for letter in letters)
        outbox.keep_pace(c, workspace_id, self._bucket.less(full_at, now, posts))
        return [Task(letter, "look" if letter.state == "unknown" else "post") for letter in letters]

    def _claim(
        self, c: Connection, workspace_id: str, now: datetime, limit: int, priorities: Sequence[int]
    ) -> list[LetterRow]:
        if limit <= 0:
            return []
        pace, at = self._pace(workspace_id), self._elapsed()
        looks = pace.looks(at, self._busy(workspace_id, "look"))
        letters = outbox.claim(
            c,
            workspace_id,
            now,
            worker=self._worker,
            limit=limit,
            priorities=priorities,
            in_hand=self._in_hand(),
            gap=self._limits.conversation_gap,
            looking=looks.calls > 0,
        )
        for letter in letters:
            if letter.state == "unknown":
                pace.called(LOOK, at)
        return letters

    def _send_off(self, task: Task, now: datetime, claimed: float, drawn: Drawn) -> None:
        letter = task.letter

        def in_time() -> bool:
            return self._elapsed() - claimed < _START_WITHIN

        def work() -> None:
            try:
                if task.doing == "refresh":
                    outcome = self._poster.refresh(letter, now)
                elif task.doing == "look":
                    outcome = self._poster.look(letter)
                else:
                    outcome = self._poster.post(letter, now, in_time, drawn)
            except Exception as error:  # or the message would be in hand for ever
                log.error("a call broke", key=letter.key, error=where(error))
                outcome = Unknown(type(error).__name__, LANDS_LATE)
            self._answers.put((task, outcome))
            self._woken.set()

        self._on_their_way[letter.id] = task
        self._pool.submit(work)

    def _pace(self, workspace_id: str) -> Pace:
        if workspace_id not in self._paces:
            self._paces[workspace_id] = Pace(self._limits, self._rng)
        return self._paces[workspace_id]

    def _note(self, room: Room) -> Room:
        """Remember the shortest wait."""
        if room.calls <= 0 and room.wait:
            self._wait = room.wait if self._wait is None else min(self._wait, room.wait)
        return room

    def _free(self) -> int:
        return self._posters - len(self._on_their_way)

    def _busy(self, workspace_id: str, doing: str) -> int:
        tasks = self._on_their_way.values()
        return sum(task.letter.workspace_id == workspace_id and task.doing == doing for task in tasks)

    def _in_hand(self) -> list[int]:
        return [*self._on_their_way, *self._answered]
