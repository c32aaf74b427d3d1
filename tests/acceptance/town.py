"""The whole of Leadline in a local workspace: people act by signed requests, and the clock is moved by hand.

The plan: Joan Pettifer leads it in #learning-report, Ana Ruiz, Ben Whitlock and Helen Marsh own actions.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from bot.clock import CallableClock
from bot.importing import Wanted, import_plan
from bot.manifest import build_manifest
from bot.settings import load_settings
from bot.wiring import Leadline
from plans.documents import read_document
from sandbox.driver import Message, Person, SandboxServer
from sandbox.seed import BOT_TOKEN, SIGNING_SECRET
from storage import finding, queries
from storage.records import ActionRecord, EntryRecord, PlanRecord

MONDAY = datetime(2026, 9, 14, 8, 30, tzinfo=UTC)  # 09:30 in London
CHANNEL = "learning-report"
PLAN = """# Learning Report

| Recommendation | Action | Lead Owner(s) | Completion date |
|---|---|---|---|
| Recommendation One: Set a vision | Agree the vision with partners | Ana Ruiz | By 30th Sept 26 |
| | Publish the outcomes framework | Ana Ruiz / Ben Whitlock | By 16th Sept 26 |
| Recommendation Two: Listen to staff | Monthly visits to one service | Helen Marsh | First visit by 30th Sept 26 |
| | Relaunch the staff conference | Ana Ruiz | By 18th Dec 26 |
| | Embed outcomes in business plans | Ben Whitlock | Build into 27/28 business planning cycle |
| | Open the improvement board to partners | Cllr Nobody | By 30th Sept 26 |
"""


@dataclass
class Town:
    box: SandboxServer
    leadline: Leadline
    plan: PlanRecord
    team: str
    people: dict[str, Person] = field(default_factory=dict)

    def person(self, handle: str) -> Person:
        """The same person every time: what is typed into a form is kept with them."""
        if handle not in self.people:
            self.people[handle] = self.box.person(handle)
        return self.people[handle]

    @property
    def ana(self) -> Person:
        return self.person("ana")

    @property
    def ben(self) -> Person:
        return self.person("ben")

    @property
    def helen(self) -> Person:
        return self.person("helen")

    @property
    def joan(self) -> Person:
        return self.person("joan")

    def settle(self) -> None:
        """Deliver what waits."""
        self.leadline.tick_once()

    def at(self, day: date | datetime) -> None:
        """Move the clock to a day (09:00 in London) or an instant, and do all that is due."""
        self.box.clock.move(day)
        self.leadline.tick_once()

    def action(self, ref: str) -> ActionRecord:
        with self.leadline.database.read() as c:
            every = finding.find(c, self.team, finding.Filter([self.plan.id], open_only=False))
        return next(action for action in every if action.ref == ref)

    def history(self, ref: str) -> list[EntryRecord]:
        with self.leadline.database.read() as c:
            return queries.history(c, self.team, self.action(ref).id)

    def kinds(self, ref: str) -> list[str]:
        return [entry.kind for entry in self.history(ref)]

    def text(self, message: Message) -> str:
        return self.box.text_of(message.raw)


def found(database_url: str) -> None:
    """Bring the plan into an empty, migrated database: what every town begins with."""
    with _box() as box, _leadline(box, database_url) as leadline:
        draft = read_document(PLAN.encode(), "plan.md", today=MONDAY.date())
        wanted = Wanted("Learning Report", "LR", box.channel_id(CHANNEL), [box.person("joan").id])
        import_plan(leadline.database, leadline.directory, box.workspace.team.id, draft, wanted, leadline.clock.now())


@contextmanager
def town(database_url: str) -> Iterator[Town]:
    """A town over a database that was `found`ed."""
    with _box() as box, _leadline(box, database_url) as leadline:
        web = leadline.web_server("127.0.0.1", 0)
        web.start()
        try:
            box.app_url = f"http://127.0.0.1:{web.port}/slack/events"
            [plan] = leadline.plans()
            yield Town(box, leadline, plan, box.workspace.team.id)
        finally:
            web.ask_to_stop()
            box.ask_to_stop()
            web.join(5)


def _box() -> SandboxServer:
    return SandboxServer(manifest=build_manifest(), now=MONDAY)


def _leadline(box: SandboxServer, database_url: str) -> AbstractContextManager[Leadline]:
    settings = load_settings(
        _env_file=None,
        slack_bot_token=BOT_TOKEN,
        slack_signing_secret=SIGNING_SECRET,
        slack_app_token=None,
        slack_api_url=box.api_url,
        database_url=database_url,
    )
    return Leadline.open(settings, CallableClock(box.workspace.now))
