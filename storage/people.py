"""People: what is known of them, who of the workspace is meant by a name, leave and deputies."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from plans.leave import Leave
from plans.names import Known, Names, match_person, plain_name
from plans.wording import day_words
from plans.working_days import local_day
from storage import homes, queries
from storage.base import table_of
from storage.models import Action, Assignment, DocumentName, Person, PlanLead
from storage.records import PERSON_COLUMNS, PersonRecord, PlanRecord
from storage.rights import Refused
from storage.scheduling import reschedule_person

KEPT_FOR = timedelta(minutes=10)  # how long what Slack says of a person may be relied on


def kind_of(user: Mapping[str, Any], team_id: str) -> str:
    """member, guest, outsider or bot, from a Slack user object."""
    if user.get("is_bot") or user.get("id") == "USLACKBOT":
        return "bot"
    enterprise = (user.get("enterprise_user") or {}).get("teams", [])
    if user.get("is_stranger") or (user.get("team_id", team_id) != team_id and team_id not in enterprise):
        return "outsider"
    return "guest" if user.get("is_restricted") or user.get("is_ultra_restricted") else "member"


def _facts(user: Mapping[str, Any], team_id: str, now: datetime) -> dict[str, Any]:
    profile = user.get("profile") or {}
    return {
        "name": profile.get("real_name") or user.get("real_name") or user.get("name") or user["id"],
        "title": profile.get("title") or None,
        "email": profile.get("email") or None,
        "kind": kind_of(user, team_id),
        "admin": bool(user.get("is_admin") or user.get("is_owner")),
        "left": bool(user.get("deleted")),
        "zone": _zone(user.get("tz")),
        "seen_at": now,
    }


def _zone(name: str | None) -> str:
    try:
        return ZoneInfo(name or "Europe/London").key
    except (ZoneInfoNotFoundError, ValueError):
        return "Europe/London"


# Built once: a directory has thousands, and building a statement costs more than running it.
_NEW = insert(table_of(Person)).returning(Person.id)
_KNOWN = update(table_of(Person)).where(Person.id == bindparam("person"))


def keep_slack_user(c: Connection, workspace_id: str, user: Mapping[str, Any], now: datetime) -> PersonRecord:
    """Keep what Slack says of a user. Whose zone changed has the nudges worked out again."""
    facts = _facts(user, workspace_id, now)
    known = queries.person_by_slack(c, workspace_id, user["id"])
    if known is None:
        values = {**facts, "workspace_id": workspace_id, "slack_user_id": user["id"]}
        person_id = c.execute(_NEW, values).scalar_one()
    else:
        person_id = known.id
        facts["title"] = facts["title"] or known.title
        c.execute(_KNOWN, {**facts, "person": person_id})
        if facts["zone"] != known.zone:
            reschedule_person(c, workspace_id, person_id, now)
    return found(c, workspace_id, person_id)


_BY_SLACK_ID = select(Person.seen_at, *PERSON_COLUMNS).where(
    Person.workspace_id == bindparam("workspace_id"), Person.slack_user_id == bindparam("slack_user_id")
)


def fresh_person(c: Connection, workspace_id: str, slack_user_id: str, now: datetime) -> PersonRecord | None:
    """The person behind a Slack user id, where Slack was asked within the last ten minutes."""
    row = c.execute(_BY_SLACK_ID, {"workspace_id": workspace_id, "slack_user_id": slack_user_id}).one_or_none()
    if row is None or row[0] is None or abs(now - row[0]) > KEPT_FOR:
        return None
    return PersonRecord(*row[1:])


class Naming:
    """Who the names in a plan stand for. Reads the directory once, however many there are."""

    def __init__(self, c: Connection, workspace_id: str) -> None:
        self._c = c
        self._workspace_id = workspace_id
        rows = c.execute(select(*PERSON_COLUMNS).where(Person.workspace_id == workspace_id)).all()
        self._people = {str(row.id): PersonRecord(*row) for row in rows}
        everybody = self._people.values()
        self._in_slack = Names(_known(one) for one in everybody if one.slack_user_id and one.kind != "bot")
        self._others = Names(_known(one) for one in everybody if not one.slack_user_id)

    def person(
        self, name: str, *, title: str | None = None, organisation: str | None = None, email: str | None = None
    ) -> PersonRecord:
        """The person of this name as a plan writes it: who was matched in Slack, or known by that name, or new.

        Never a guess: where two could be meant, the name stands for itself until somebody says who it is.
        """
        match = self._in_slack.match(name, email=email)
        if match is None:
            same = self._others.called(name)
            match = same[0] if len(same) == 1 else None
        if match is None:
            return self._keep(name, title, organisation, email)
        known = self._people[match.id]
        told = replace(known, title=known.title or title, organisation=known.organisation or organisation)
        if told != known:
            facts = {"title": told.title, "organisation": told.organisation}
            self._c.execute(update(Person).where(Person.id == told.id).values(**facts))
            self._people[match.id] = told
        return told

    def _keep(self, name: str, title: str | None, organisation: str | None, email: str | None) -> PersonRecord:
        values = {"name": name.strip(), "title": title, "organisation": organisation, "email": email}
        statement = insert(Person).values(workspace_id=self._workspace_id, kind="member", **values)
        person = found(self._c, self._workspace_id, self._c.execute(statement.returning(Person.id)).scalar_one())
        self._people[str(person.id)] = person
        self._others.add(_known(person))
        return person


def _known(person: PersonRecord) -> Known:
    return Known(str(person.id), person.name, person.email)


def in_slack(c: Connection, workspace_id: str, names: Mapping[str, str | None]) -> dict[str, PersonRecord | None]:
    """Who in Slack is meant by each name of a document, given with an e-mail where there is one; None where nobody is,
    or two could be."""
    rows = c.execute(
        select(*PERSON_COLUMNS).where(Person.workspace_id == workspace_id, Person.slack_user_id.is_not(None))
    ).all()
    people = {str(row.id): PersonRecord(*row) for row in rows if row.kind != "bot"}
    known = Names(_known(person) for person in people.values())
    matches = {name: known.match(name, email=email) for name, email in names.items()}
    return {name: people[match.id] if match else None for name, match in matches.items()}


def keep_names(c: Connection, workspace_id: str, plan_id: int, named: Mapping[str, int]) -> None:
    """Note who the names in a plan's documents stand for (ids of people by name), in place of what was said before."""
    if not named:
        return
    c.execute(delete(DocumentName).where(DocumentName.plan_id == plan_id, DocumentName.name.in_(list(named))))
    rows = [
        {"workspace_id": workspace_id, "plan_id": plan_id, "name": name, "person_id": person_id}
        for name, person_id in named.items()
    ]
    c.execute(insert(DocumentName), rows)


def names_of(c: Connection, workspace_id: str, plan_id: int) -> dict[str, int]:
    """Who the names in a plan's documents stand for, as far as somebody has said: ids of people by name."""
    statement = select(DocumentName.name, DocumentName.person_id).where(
        DocumentName.workspace_id == workspace_id, DocumentName.plan_id == plan_id
    )
    return {row.name: row.person_id for row in c.execute(statement)}


def _known_columns() -> list[Any]:
    return [Person.id, Person.name, Person.email, Person.slack_user_id, Person.kind]


def find_by_name(c: Connection, workspace_id: str, name: str) -> PersonRecord | None:
    """Who in Slack is meant by a typed name; None where nobody is, or two could be."""
    rows = c.execute(
        select(*_known_columns()).where(Person.workspace_id == workspace_id, Person.slack_user_id.is_not(None))
    ).all()
    match = match_person(name, [Known(str(r.id), r.name, r.email) for r in rows if r.kind != "bot"])
    return found(c, workspace_id, int(match.id)) if match else None


def find_by_first_name(c: Connection, plan: PlanRecord, name: str) -> PersonRecord | None:
    """Who of a plan's owners and leads goes by a first name, in Slack or not; None where nobody does, or two do."""
    owners = (
        select(Assignment.person_id).join(Action, Action.id == Assignment.action_id).where(Action.plan_id == plan.id)
    )
    leads = select(PlanLead.person_id).where(PlanLead.plan_id == plan.id)
    rows = c.execute(select(*PERSON_COLUMNS).where(Person.id.in_(owners.union(leads)))).all()
    fitting = [row for row in rows if plain_name(row.name).split(" ")[0].casefold() == name.strip().casefold()]
    return PersonRecord(*fitting[0]) if len(fitting) == 1 else None


def set_away(c: Connection, person: PersonRecord, leave: Leave | None, now: datetime) -> None:
    """Note a person's leave, or that there is none. Refused where its end is not ahead, or not after its beginning."""
    today = local_day(now, person.zone)
    if leave and leave.back_on <= today:
        raise Refused(f"{day_words(leave.back_on, today)} is not ahead: name the day you are back.")
    if leave and leave.first and leave.first >= leave.back_on:
        raise Refused(f"You cannot be back before you go, on {day_words(leave.first, today)}.")
    first = leave.first if leave and leave.is_ahead(today) else None
    c.execute(
        update(Person)
        .where(Person.id == person.id)
        .values(away_from=first, away_until=leave.back_on if leave else None)
    )
    homes.mark(c, (person.id, person.deputy_id), None, now)
    reschedule_person(c, person.workspace_id, person.id, now)


def set_deputy(c: Connection, person: PersonRecord, deputy: PersonRecord | None, now: datetime) -> None:
    """Name who may answer for a person and gets the nudges during leave."""
    if deputy is not None:
        if deputy.id == person.id:
            raise Refused("You cannot be your own deputy: name a colleague.")
        if not (deputy.reachable and deputy.may_own):
            raise Refused(f"{deputy.name} cannot be reached in this Slack: name another colleague.")
    c.execute(update(Person).where(Person.id == person.id).values(deputy_id=deputy.id if deputy else None))
    homes.mark(c, (person.id, person.deputy_id, deputy.id if deputy else None), None, now)
    reschedule_person(c, person.workspace_id, person.id, now)


_DEPUTISED = select(*PERSON_COLUMNS).where(
    Person.workspace_id == bindparam("workspace"), Person.deputy_id.in_(bindparam("ids", expanding=True))
)
_TOLD = (
    select(Assignment.person_id, Action.plan_id)
    .join(Action, Action.id == Assignment.action_id)
    .where(Assignment.workspace_id == bindparam("workspace"), Assignment.told)
    .where(Assignment.person_id.in_(bindparam("ids", expanding=True)))
    .distinct()
)


def deputised_by(c: Connection, workspace_id: str, deputy_ids: Iterable[int]) -> list[PersonRecord]:
    """Those who named one of these people as their deputy."""
    rows = c.execute(_DEPUTISED, {"workspace": workspace_id, "ids": list(deputy_ids)})
    return [PersonRecord(*row) for row in rows]


def plans_told(c: Connection, workspace_id: str, person_ids: Sequence[int]) -> defaultdict[int, set[int]]:
    """The plans in which each of these people was told of owning something, by person id."""
    told: defaultdict[int, set[int]] = defaultdict(set)
    for person_id, plan_id in c.execute(_TOLD, {"workspace": workspace_id, "ids": list(person_ids)}):
        told[person_id].add(plan_id)
    return told


def mark_told(c: Connection, workspace_id: str, told: Mapping[int, Sequence[int]]) -> None:
    """Note who now knows of being an owner: action ids by person id."""
    for person_id, action_ids in told.items():
        c.execute(
            update(Assignment)
            .where(Assignment.workspace_id == workspace_id, Assignment.person_id == person_id)
            .where(Assignment.action_id.in_(action_ids))
            .values(told=True)
        )


def found(c: Connection, workspace_id: str, person_id: int) -> PersonRecord:
    """The person of an id, or Refused."""
    person = queries.person(c, workspace_id, person_id)
    if person is None:
        raise Refused("That person is not there any more.")
    return person
