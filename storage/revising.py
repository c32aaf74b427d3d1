"""A revised document is taken over into its plan, group by group, through the ledger; what people recorded is kept."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import partial

from sqlalchemy import Connection

from plans.comparing import Comparison, compare
from plans.documents.draft import Draft
from plans.statuses import Status
from storage import drafts, exporting, finding, importing, people, queries, settings
from storage.drafts import DraftRecord
from storage.ledger import Ledger
from storage.records import PersonRecord, PlanRecord
from storage.rights import Actor, Refused, require_lead
from storage.writing import Change

Step = Callable[[], Change | list[Change]]


@dataclass(slots=True)
class Revised:
    """What was taken over: how many actions by group, what was refused, a sentence each, and how many owners can be
    reached and have not been told yet."""

    plan: PlanRecord
    counts: dict[str, int] = field(default_factory=dict)
    refused: list[str] = field(default_factory=list)
    untold: int = 0


def plan_of(c: Connection, kept: DraftRecord) -> PlanRecord:
    """The plan that a draft revises. Refused where it is not there any more."""
    plan = queries.plan(c, kept.workspace_id, kept.plan_id or 0)
    if plan is None:
        raise Refused("That plan is not there any more.")
    return plan


def picked(c: Connection, kept: DraftRecord) -> dict[str, int]:
    """Who the names in a document stand for, as was said of this one or of the plan's earlier ones: ids by name."""
    return {**people.names_of(c, kept.workspace_id, kept.plan_id or 0), **kept.picked}


def comparison(c: Connection, kept: DraftRecord, now: datetime) -> Comparison:
    """The document, as its sender answered it, against the plan as it stands."""
    document = kept.settled()
    return compare(exporting.plan_table(c, plan_of(c, kept), now).rows, document, _called(c, kept, document))


def _called(c: Connection, kept: DraftRecord, document: Draft) -> dict[str, str]:
    """The plan's names for the document's own, where somebody said who is meant; its initials too."""
    called = {name: people.found(c, kept.workspace_id, one).name for name, one in picked(c, kept).items()}
    return called | {one.initials: called[one.name] for one in document.people if one.initials and one.name in called}


def revise(c: Connection, actor: Actor, kept: DraftRecord, now: datetime) -> Revised | None:
    """Take over the groups that the plan lead takes; None where that was done already.

    What the ledger refuses (a date that is past, say) is left out and told; the rest holds.
    """
    plan = plan_of(c, kept)
    require_lead(c, actor, plan, f"import into {plan.title}")
    if not drafts.claim(c, kept):
        return None
    people.keep_names(c, plan.workspace_id, plan.id, kept.picked)
    found = comparison(c, kept, now)
    revising = _Revising(Ledger(c, replace(actor, source="import"), now), plan, kept, found)
    revised = Revised(plan)
    for group in drafts.GROUPS:
        if kept.takes(group) and group == drafts.NEW:
            revising.add(revised)
        elif kept.takes(group):
            for step in revising.steps(group):
                _try(c, revised, group, step)
    revised.untold = sum(owner.reachable for owner, _ in importing.owners_untold(c, plan))
    return revised


def _try(c: Connection, revised: Revised, group: str, step: Step) -> None:
    try:
        with c.begin_nested():
            step()
    except Refused as refusal:
        revised.refused.append(str(refusal))
        return
    revised.counts[group] = revised.counts.get(group, 0) + 1


class _Revising:
    """One document into one plan."""

    def __init__(self, ledger: Ledger, plan: PlanRecord, kept: DraftRecord, found: Comparison) -> None:
        self.ledger = ledger
        self.plan = plan
        self.found = found
        self.file_name = kept.file_name
        self.note = f"As in {kept.file_name}"
        self.draft = kept.settled()
        self.picked = picked(ledger.c, kept)
        self._known: Mapping[str, PersonRecord] | None = None

    @property
    def known(self) -> Mapping[str, PersonRecord]:
        """A person for each name in the document; made where one is needed, and not before."""
        if self._known is None:
            self._known = importing.people_of(self.ledger.c, self.plan.workspace_id, self.draft, self.picked)
        return self._known

    def steps(self, group: str) -> Iterator[Step]:
        """What is to be done for a group of what the plan has, an action at a time."""
        makers: dict[str, Callable[[], Iterator[Step]]] = {
            "reworded": self._reword,
            "new_date": self._move,
            "new_owners": self._assign,
            drafts.GONE: self._supersede,
        }
        return makers[group]()

    def add(self, revised: Revised) -> None:
        """Add all that is new in the document."""
        settings.add_recommendations(self.ledger.c, self.plan, importing.recommendations_of(self.found.new))
        every = finding.Filter([self.plan.id], open_only=False)
        taken = {action.ref.casefold() for action in finding.find(self.ledger.c, self.plan.workspace_id, every)}
        news = [importing.new_action(drafted, self.known) for drafted in self.found.new]
        # the plan's own references stay what people know them by
        news = [replace(new, ref=None) if new.ref and new.ref.casefold() in taken else new for new in news]
        refused: list[Refused] = []
        added = self.ledger.add_all(self.plan, news, imported=True, refused=refused)
        revised.counts[drafts.NEW] = len(added)
        revised.refused += map(str, refused)

    def _reword(self) -> Iterator[Step]:
        for pair in self.found.reworded:
            yield partial(self._edit, pair.row.id, pair.drafted.action)

    def _edit(self, action_id: int, title: str) -> list[Change]:
        action = self.ledger.load(action_id)
        return self.ledger.edit(
            action,
            title=title,
            recommendation=action.recommendation,
            start_on=action.state.start_on,
            due_on=action.state.due_on,
            reason=self.note,
        )

    def _move(self) -> Iterator[Step]:
        for change in self.found.new_date:
            yield partial(self._ask, change.pair.row.id, change.proposed)

    def _ask(self, action_id: int, due_on: date) -> Change:
        return self.ledger.ask_new_date(self.ledger.load(action_id), due_on, self.note)

    def _assign(self) -> Iterator[Step]:
        for change in self.found.new_owners:
            added = [self.known[name].id for name in change.added]
            yield partial(self._hand, change.pair.row.id, added, change.removed)

    def _hand(self, action_id: int, added: Sequence[int], removed: Sequence[str]) -> Change:
        action = self.ledger.load(action_id)
        staying = [owner.id for owner in action.owners if owner.name not in removed]
        return self.ledger.assign(action, [*staying, *added])

    def _supersede(self) -> Iterator[Step]:
        for row in self.found.gone:
            yield partial(self._close, row.id)

    def _close(self, action_id: int) -> Change:
        return self.ledger.close(self.ledger.load(action_id), f"Not in {self.file_name}", Status.SUPERSEDED)
