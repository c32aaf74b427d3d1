"""What the handlers need of the house, and what they know of whoever is asking."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Self

from slack_sdk import WebClient
from sqlalchemy import Connection

from messages.buttons import Origin
from plans.due import DateRules
from plans.references import read_reference
from plans.typed import People, plain_words
from plans.wording import join_words
from plans.working_days import local_day
from storage import finding, inbox, people, queries, rights
from storage.database import Database
from storage.directory import Directory
from storage.finding import Urgent
from storage.ledger import Ledger
from storage.records import ActionRecord, PersonRecord, PlanRecord
from storage.rights import Actor, Refused


@dataclass(frozen=True)
class Services:
    """`now` is the clock (UTC); `wake` tells this process's delivery that something waits in the outbox; `later` does
    something after the request was answered; `client_for` gives the Slack client of a workspace."""

    database: Database
    directory: Directory
    now: Callable[[], datetime]
    wake: Callable[[], None]
    later: Callable[[Callable[[], None]], None]
    client_for: Callable[[str], WebClient]


class Repeated(Exception):
    """Slack sent a request again that was handled already."""


@dataclass
class Visit:
    """One request of one person: who, where, when. Opened by a handler, used by all that it calls."""

    services: Services
    workspace_id: str
    person: PersonRecord
    source: str  # command, button, form, reply
    now: datetime
    channel_id: str | None = None
    request_id: str | None = None  # Slack's id of the request; repeated ones change nothing
    origin: Origin = field(default_factory=Origin)  # where the answer to a form belongs
    actor: Actor = field(init=False)
    _entered: bool = field(default=False, init=False)
    _plans: list[PlanRecord] | None = field(default=None, init=False)

    def __post_init__(self) -> None:
        self.actor = Actor(
            self.workspace_id, self.person, self.source, is_member=self._is_member, is_private=self._is_private
        )

    @classmethod
    def open(
        cls,
        services: Services,
        workspace_id: str,
        user_id: str,
        source: str,
        *,
        channel_id: str | None = None,
        request_id: str | None = None,
        origin: Origin | None = None,
    ) -> Self:
        """The visit of whoever acts now, by Slack's ids."""
        now = services.now()
        return cls(
            services,
            workspace_id=workspace_id,
            person=services.directory.person(workspace_id, user_id, now),
            source=source,
            now=now,
            channel_id=channel_id,
            request_id=request_id,
            origin=origin or Origin(),
        )

    def _is_private(self, plan: PlanRecord) -> bool:
        return self.services.directory.is_private_plan(plan, self.now)

    def _is_member(self, channel_id: str) -> bool:
        user = self.person.slack_user_id
        return user is not None and self.services.directory.is_member(self.workspace_id, channel_id, user, self.now)

    @property
    def today(self) -> date:
        """The day where the person is."""
        return local_day(self.now, self.person.zone)

    @contextmanager
    def ledger(self) -> Iterator[Ledger]:
        """The ledger for this person, in one transaction. Raises Repeated where the request was handled before."""
        _ = self.plans  # may ask Slack, which must not happen while the write lock is held
        entered = self._entered
        try:
            with self.services.database.write() as c:
                self._enter(c)
                yield Ledger(c, self.actor, self.now)
        except BaseException:
            self._entered = entered  # the note of the request was rolled back with the rest
            raise
        self.services.wake()

    def enter(self) -> None:
        """Note the request as handled where nothing was recorded of it: an event that Slack sends again is answered
        once. Raises Repeated where it was handled before."""
        with self.services.database.write() as c:
            self._enter(c)

    def _enter(self, c: Connection) -> None:
        if self.request_id and not self._entered:
            if not inbox.first_time(c, self.workspace_id, self.request_id, self.now):
                raise Repeated
            self._entered = True

    @contextmanager
    def read(self) -> Iterator[Connection]:
        with self.services.database.read() as c:
            yield c

    @property
    def plans(self) -> list[PlanRecord]:
        """The plans that the person may see."""
        if self._plans is None:
            with self.read() as c:
                return self._plans_by(c)
        return self._plans

    def _plans_by(self, c: Connection) -> list[PlanRecord]:
        if self._plans is None:
            self._plans = rights.visible_plans(c, self.actor)
        return self._plans

    @property
    def plan_ids(self) -> list[int]:
        return [plan.id for plan in self.plans]

    @property
    def several_plans(self) -> bool:
        """Whether an action is named with its plan's key: two plans may have the same reference."""
        return len(self.plans) > 1

    @property
    def plan_here(self) -> PlanRecord | None:
        """The plan of the channel in which the request was made, where the person may see it."""
        return next((plan for plan in self.plans if self.channel_id and plan.channel_id == self.channel_id), None)

    def plan_by_id(self, plan_id: int | None) -> PlanRecord:
        """A plan from a button or a form, where the person may see it."""
        plan = next((plan for plan in self.plans if plan.id == plan_id), None)
        if plan is None:
            raise Refused("That plan is not there any more.")
        return plan

    def whole_plan(self, plan_id: int | None) -> PlanRecord:
        """The same, for what shows or changes more of it than the person's own actions."""
        rights.require_whole_plan(self.actor)
        return self.plan_by_id(plan_id)

    def require_plan(self) -> PlanRecord:
        """The plan that is meant where none is named: this channel's, or the only one there is."""
        plan = self.plan_here or (self.plans[0] if len(self.plans) == 1 else None)
        if plan is not None:
            return plan
        if not self.plans and self.person.kind != "member":
            raise Refused("Nothing of yours is in a plan. Guests see the actions that they own, and nothing else.")
        if not self.plans:
            raise Refused(
                "There is no plan here that you can see. /action import brings a document in; a workspace admin makes "
                "an empty plan with /action plan new Title."
            )
        names = join_words([f"{plan.title} ({plan.key})" for plan in self.plans[:5]], "or")
        raise Refused(f"Which plan? Say that in the channel of {names}.")

    def action(self, word: str) -> ActionRecord:
        """The action that a reference means: in this channel's plan first, then among the person's own."""
        reference = read_reference(word)
        if reference is None:
            raise Refused(f'"{word[:40]}" is not a reference. A reference looks like 2.4; /action list shows them.')
        with self.read() as c:
            plan_ids = [plan.id for plan in self._plans_by(c)]
            found = queries.by_reference(c, self.workspace_id, plan_ids, reference)
        if self.person.kind == "guest":  # a guest sees what is the guest's own, and nothing else of the plan
            found = [action for action in found if rights.is_owner(self.actor, action)]
        return self._one_of(found, str(reference))

    def _one_of(self, found: list[ActionRecord], written: str) -> ActionRecord:
        here = [action for action in found if self.plan_here and action.plan.id == self.plan_here.id]
        mine = [action for action in found if rights.is_owner(self.actor, action)]
        for candidates in (here, mine, found):
            if len(candidates) == 1:
                return candidates[0]
        if not found:
            raise Refused(f"I don't know {written}. /action list all shows every action that you can see.")
        names = join_words([f"{action.full_ref} ({action.plan.title})" for action in found[:5]], "or")
        raise Refused(f"{written} is in several plans: say {names}.")

    def action_by_id(self, action_id: int) -> ActionRecord:
        """An action from a button or a form, where the person may see it."""
        with self.read() as c:
            action = queries.action(c, self.workspace_id, action_id)
        plans = [] if self.person.kind == "guest" else self.plan_ids  # a guest sees what is the guest's own
        if action is None or (action.plan.id not in plans and not rights.is_owner(self.actor, action)):
            raise Refused("That action is not there any more.")
        return action

    def my_open(self) -> list[ActionRecord]:
        """The person's open actions, and those of whom the person is deputy."""
        with self.read() as c:
            return finding.find(c, self.workspace_id, self._mine())

    def my_most_urgent(self, most: int) -> Urgent:
        """The first so many of them, and how many there are."""
        with self.read() as c:
            return finding.most_urgent(c, self.workspace_id, self._mine(), most)

    def _mine(self) -> finding.Filter:
        return finding.Filter(self.plan_ids, owner_id=self.person.id, with_deputised=True, today=self.today)

    def named(self, who: People) -> list[PersonRecord]:
        """The people named in a line. Refused where a name is not known, or two could be meant."""
        found = [self._known(user_id) for user_id in who.ids]
        with self.read() as c:
            for name in who.names:
                person = people.find_by_name(c, self.workspace_id, name.replace(".", " "))
                if person is None:
                    raise Refused(
                        f"I don't know who @{name} is: pick the person from Slack's list when you type the @."
                    )
                found.append(person)
        return found

    def _known(self, user_id: str) -> PersonRecord:
        person = self.services.directory.find(self.workspace_id, user_id, self.now)
        if person is None:
            raise Refused(f"I don't know who {user_id} is: pick the person from Slack's list when you type the @.")
        return person

    def plain(self, text: str) -> str:
        """A received text as a person reads it, with names in place of Slack's ids."""

        def name_of(user_id: str) -> str | None:
            with self.read() as c:
                person = queries.person_by_slack(c, self.workspace_id, user_id)
            return person.name if person else None

        return plain_words(text, name_of)

    def members(self, who: People) -> list[PersonRecord]:
        """The people named in a line, for what only members of the workspace may be: owners, leads, deputies."""
        return [_member(person) for person in self.named(who)]

    def member(self, user_id: str) -> PersonRecord:
        """The same for somebody who was picked."""
        return _member(self.services.directory.person(self.workspace_id, user_id, self.now))


def _member(person: PersonRecord) -> PersonRecord:
    if not person.may_own:
        raise Refused(f"{person.name} is not a member of this workspace, so cannot be named here.")
    return person


def rules_of(plan: PlanRecord | None) -> DateRules:
    """How a plan writes its dates."""
    if plan is None:
        return DateRules()
    return DateRules(day_first=plan.day_first, financial_year_start=plan.financial_year_start, working=plan.calendar)
