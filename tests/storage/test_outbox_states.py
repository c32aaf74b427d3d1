"""Any interleaving of plan, claim, send, crash, expire and settle delivers each key exactly once.

Workers here keep the rules of `jobs.delivery`: look before posting what is doubtful, never start an attempt that could
outlive its lease. The machine does everything else to them: they die before a call, while it is on its way, and after
Slack's answer; their leases run out while they live; what they post lands late; the answer is lost.
"""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from sqlalchemy import delete, insert, select

from storage import outbox
from storage.database import Database
from storage.models import OutboxItem, OutboxMessage, OutboxPace, Workspace
from storage.outbox import Letter, LetterRow
from storage.outbox.claiming import LEASE

START = datetime(2026, 3, 2, 9, tzinfo=UTC)
SECOND = timedelta(seconds=1)
START_WITHIN = 5 * SECOND
WORKERS = ("ana", "ben")
KEYS = st.sampled_from("abcd")


@dataclass
class Hand:
    """A message in a worker's hand, and how far it has come with it."""

    letter: LetterRow
    taken_at: datetime
    posted: bool = False


@dataclass
class Mind:
    """A worker as long as it lives."""

    name: str
    hands: dict[int, Hand] = field(default_factory=dict)


class Outbox(RuleBasedStateMachine):
    database: Database

    @initialize()
    def open_house(self) -> None:
        self.now = START
        self.slack: list[str] = []  # the keys of what has come there
        self.flying: dict[str, datetime] = {}  # what is on its way there, and when it will have come at the latest
        self.planned: set[str] = set()
        self.lives = 0
        self.minds = {name: Mind(name) for name in WORKERS}
        with self.database.write() as c:
            for table in (OutboxItem, OutboxMessage, OutboxPace, Workspace):
                c.execute(delete(table))
            c.execute(insert(Workspace).values(id="T1", name="Harbour", created_at=START))

    @rule(key=KEYS, to=st.sampled_from(["U1", "U2"]), priority=st.integers(0, 2), later=st.sampled_from([0, 0, 50]))
    def plan(self, key: str, to: str, priority: int, later: int) -> None:
        letter = Letter("T1", key, "nudge", to, {}, priority, due_at=self.now + later * SECOND)
        with self.database.write() as c:
            new = outbox.plan_letter(c, letter, self.now)
        assert (new is None) == (key in self.planned)
        self.planned.add(key)

    @rule(seconds=st.sampled_from([1, 4, 30, 60]))
    def time_goes_by(self, seconds: int) -> None:
        self.now += seconds * SECOND
        for key in [key for key, latest in self.flying.items() if latest < self.now]:
            self.lands(key)

    @rule(key=KEYS)
    def lands(self, key: str) -> None:
        if self.flying.pop(key, None):
            self.slack.append(key)

    @rule(name=st.sampled_from(WORKERS), limit=st.integers(1, 3))
    def claim(self, name: str, limit: int) -> None:
        mind = self.minds[name]
        with self.database.write() as c:
            outbox.hold_pace(c, "T1", self.now)
            taken = outbox.claim(c, "T1", self.now, worker=mind.name, limit=limit, in_hand=list(mind.hands))
        for letter in taken:
            assert letter.id not in mind.hands
            mind.hands[letter.id] = Hand(letter, self.now)

    @rule(name=st.sampled_from(WORKERS), at=st.integers(0, 9))
    def send_or_look(self, name: str, at: int) -> None:
        """A call to Slack: looking comes first for what is doubtful, and a post starts within seconds of its claim."""
        hand = self._hand(name, at)
        if hand is None or hand.posted:
            return
        mind, letter = self.minds[name], hand.letter
        if letter.state == "unknown":
            with self.database.write() as c:
                if letter.key in self.slack:
                    outbox.settle_sent(c, [outbox.Arrival(letter, "D1", letter.key, None)], self.now)
                else:
                    outbox.put_back(c, letter.id, mind.name, self.now)
            del mind.hands[letter.id]
        elif self.now - hand.taken_at < START_WITHIN:
            assert letter.key not in self.flying
            self.flying[letter.key] = self.now + LEASE - START_WITHIN
            hand.posted = True

    @rule(name=st.sampled_from(WORKERS), at=st.integers(0, 9), heard=st.booleans())
    def settle(self, name: str, at: int, heard: bool) -> None:
        """What was posted is settled, or its answer was lost; what was not posted goes back, however late."""
        hand = self._hand(name, at)
        if hand is None:
            return
        mind, letter = self.minds[name], hand.letter
        with self.database.write() as c:
            if hand.posted and heard:
                self.lands(letter.key)
                outbox.settle_sent(c, [outbox.Arrival(letter, "D1", letter.key, ())], self.now)
            elif hand.posted:
                outbox.mark_unknown(c, letter.id, mind.name, self.now + LEASE, "timeout")
            elif letter.state == "unknown":
                outbox.mark_unknown(c, letter.id, mind.name, self.now + LEASE, "not looked", counted=False)
            else:
                outbox.put_back(c, letter.id, mind.name, self.now + SECOND, error="503")
        del mind.hands[letter.id]

    @rule(name=st.sampled_from(WORKERS))
    def crash(self, name: str) -> None:
        """It forgets everything, and comes back under a name of its own."""
        self.lives += 1
        self.minds[name] = Mind(f"{name} {self.lives}")

    def teardown(self) -> None:
        """Whatever has happened: all workers die, and one that lives delivers everything."""
        for name in WORKERS:
            self.crash(name)
        while self._pending():
            self.time_goes_by(30)
            self.claim(WORKERS[0], 3)
            for _hand in range(3):
                self.send_or_look(WORKERS[0], 0)
                self.settle(WORKERS[0], 0, heard=True)
        assert sorted(self.slack) == sorted(self.planned)

    def _pending(self) -> bool:
        assert self.now < START + timedelta(days=1), "something is never delivered"
        with self.database.read() as c:
            return bool(set(c.execute(select(OutboxMessage.state)).scalars()) - {"sent"})

    @invariant()
    def nothing_is_in_slack_twice(self) -> None:
        assert len(self.slack) == len(set(self.slack))

    def _hand(self, name: str, at: int) -> Hand | None:
        hands = list(self.minds[name].hands.values())
        return hands[at % len(hands)] if hands else None


def run(database: Database, examples: int) -> None:
    machine = type("OutboxOfThisDatabase", (Outbox,), {"database": database})
    calm = settings(
        max_examples=examples,
        stateful_step_count=40,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )
    run_state_machine_as_test(machine, settings=calm)


def test_any_interleaving_delivers_each_key_exactly_once_on_sqlite(migrated_sqlite: Path) -> None:
    with tempfile.TemporaryDirectory(dir="/dev/shm" if Path("/dev/shm").is_dir() else None) as folder:
        path = shutil.copy(migrated_sqlite, folder)
        database = Database.open(f"sqlite:///{path}")
        run(database, 150)
        database.close()


def test_any_interleaving_delivers_each_key_exactly_once_on_postgres(postgres_url: str) -> None:
    database = Database.open(postgres_url)
    run(database, 40)
    database.close()
