"""What was written out is read back unchanged, whatever the plan."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from plans.brag import Brag
from plans.comparing import compare
from plans.documents import Draft, read_document
from plans.documents.writers import Owner, PlanRow, PlanTable, write
from plans.statuses import Status, status_from_document

TODAY = date(2026, 9, 14)
READ_BACK = ("xlsx", "csv", "docx")
EXAMPLES = {"csv": 60, "xlsx": 25, "docx": 25}  # an office file takes several times as long
SHARED = Path(__file__).parents[3].parent / "shared" / "plans"

_WORDS = (
    "the a of and for with on all staff board report policy offer families schools carers training survey data "
    "visits quality audit safeguarding partners review agree publish appoint design test share improve".split()
)
_STARTS = "Review Agree Publish Appoint Design Test Share Improve Establish Write Train Ask".split()
_FORMULAS = ["=SUM(A1:A3)", "+44 people", "-5%", "@all", "=cmd|' /C calc'!A0", "＝1+1", "=1+1;", "'quoted'", '"said"']
_NAMES = [
    "Robert Henderson",
    "Sandy Hopkins",
    "Cllr Warwick Paffey",
    "Ana Lima",
    "Siân O’Neill",
    "Bartłomiej Wójcik",
    "Head of Finance",
    "Director, People and Culture",
    "Programme Manager",
]
_PHRASES = ["Ongoing", "TBC", "Build into 21/22 business planning cycle", "Next meeting", "As soon as possible"]
_RECURRENCES = [
    "weekly",
    "fortnightly",
    "monthly",
    "quarterly",
    "six-monthly",
    "annual",
    "termly",
    "half-termly",
    "every 10 days",
    "every 3 weeks",
    "every 2 months",
    "every 5 years",
]
_BRAG = {Status.COMPLETED: Brag.BLUE, Status.BLOCKED: Brag.RED, Status.AT_RISK: Brag.AMBER}

_days = st.dates(date(2015, 1, 1), date(2035, 12, 31))
_past = st.dates(date(2015, 1, 1), TODAY)
_title = st.builds(
    lambda lead, start, words: " ".join([*lead, start, *words]),
    st.lists(st.sampled_from(_FORMULAS), max_size=1),
    st.sampled_from(_STARTS),
    st.lists(st.sampled_from(_WORDS), min_size=4, max_size=25),
)
_note = st.builds(
    lambda lead, words: " ".join([*lead, *words]),
    st.lists(st.sampled_from(_FORMULAS), max_size=1),
    st.lists(st.sampled_from(["waiting", "for", "HR", "met", "twice", "figures", "attached", "next"]), min_size=4),
)


@st.composite
def _row(draw: st.DrawFn, number: int, ref: str, heading: tuple[str, str] | None) -> PlanRow:
    """An action as the ledger holds one: a date or the words for it, a completion only where it is completed."""
    status = draw(st.sampled_from([one for one in Status if one is not Status.SUPERSEDED]))
    first = draw(st.none() | _days)
    due = draw(st.just(first) | _days) if first else None
    return PlanRow(
        id=number,
        ref=ref,
        action=draw(_title) + (draw(st.sampled_from(["", " each month"])) if due else ""),
        recommendation_number=heading[0] if heading else None,
        recommendation=heading[1] if heading else None,
        owners=tuple(draw(st.lists(st.sampled_from(_NAMES), max_size=3, unique=True))),
        start=draw(st.none() | _days),
        baseline_due=first,
        due=due,
        due_phrase=None if due else draw(st.none() | st.sampled_from(_PHRASES)),
        recurrence=draw(st.none() | st.sampled_from(_RECURRENCES)) if due else None,
        completed_on=draw(st.none() | _past) if status is Status.COMPLETED else None,
        status=status,
        brag=None if status is Status.CANCELLED else _BRAG.get(status, draw(st.sampled_from(Brag))),
        last_note=draw(st.none() | _note),
    )


@st.composite
def _plans(draw: st.DrawFn) -> PlanTable:
    """A plan of up to five recommendations, numbered in their texts or beside them, and actions without any."""
    in_text = draw(st.booleans())
    rows: list[PlanRow] = []
    for at in range(draw(st.integers(0, 2))):
        rows.append(draw(_row(len(rows), str(at + 101), None)))
    for at in range(1, draw(st.integers(0 if rows else 1, 5)) + 1):
        words = draw(st.lists(st.sampled_from(_WORDS), min_size=2, max_size=8))
        text = f"{at} {draw(st.sampled_from(_STARTS))} {' '.join(words)}"
        text = text.replace(" ", ". ", 1) if in_text else f"{text.partition(' ')[2]} ({at})"
        for place in range(1, draw(st.integers(1, 4)) + 1):
            rows.append(draw(_row(len(rows), f"{at}.{place}", (str(at), text))))
    owners = tuple(Owner(name, "Chief Officer", "Southampton City Council") for name in _named(rows))
    return PlanTable(
        "Learning Report", "LR", TODAY, datetime(2026, 9, 14, 9, tzinfo=UTC), "T1-1", ("Ana Lima",), tuple(rows), owners
    )


def _named(rows: Sequence[PlanRow]) -> list[str]:
    return sorted({name for row in rows for name in row.owners})


def facts(table: PlanTable) -> dict[str, dict[str, object]]:
    """What has to come back, by reference."""
    return {
        row.ref: {
            "recommendation": (row.recommendation_number, row.recommendation),
            "action": row.action,
            "owners": row.owners,
            "start": row.start,
            "due": row.due,
            "first_due": row.baseline_due if row.due != row.baseline_due else None,
            "due_phrase": None if row.due else row.due_phrase,
            "recurrence": row.recurrence,
            "completed_on": row.completed_on,
            "status": row.status,
            "note": row.last_note,
        }
        for row in table.rows
    }


def facts_read(draft: Draft) -> dict[str, dict[str, object]]:
    """The same of what was read, with the status that an import gives it."""
    return {
        one.ref: {
            "recommendation": (one.recommendation_number, one.recommendation),
            "action": one.action,
            "owners": one.owners,
            "start": one.start,
            "due": one.due,
            "first_due": one.first_due if one.due else None,
            "due_phrase": None if one.due else one.due_phrase,
            "recurrence": one.recurrence,
            "completed_on": one.completed_on,
            "status": status_from_document(one.status),
            "note": one.note,
        }
        for one in draft.actions
    }


@pytest.mark.parametrize("kind", READ_BACK)
def test_any_plan_comes_back_unchanged(kind: str) -> None:
    @settings(max_examples=EXAMPLES[kind], deadline=None, suppress_health_check=[HealthCheck.too_slow])
    @given(table=_plans())
    def comes_back(table: PlanTable) -> None:
        again = read_document(write(table, kind), f"plan.{kind}", today=TODAY)
        assert facts_read(again) == facts(table)
        assert compare(table.rows, again).is_same

    comes_back()


@pytest.mark.parametrize("kind", ["xlsx", "docx"])
@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(table=_plans())
def test_the_owners_list_comes_back(kind: str, table: PlanTable) -> None:
    draft = read_document(write(table, kind), f"plan.{kind}", today=TODAY)
    assert [Owner(one.name, one.title, one.organisation) for one in draft.people] == list(table.owners)


def _as_imported(draft: Draft, today: date) -> PlanTable:
    """A draft as the plan that an import makes of it."""
    rows = [
        PlanRow(
            id=number,
            ref=one.ref,
            action=" ".join(one.action.split()),
            recommendation_number=one.recommendation_number,
            recommendation=one.recommendation if one.recommendation_number else None,
            owners=one.owners,
            start=one.start,
            baseline_due=(one.due and one.first_due) or one.due,
            due=one.due,
            due_phrase=one.due_phrase,
            recurrence=one.recurrence,
            completed_on=one.completed_on,
            status=status_from_document(one.status),
            brag=Brag.GREEN,
            last_note=one.note,
        )
        for number, one in enumerate(draft.actions)
    ]
    rows.sort(key=lambda row: row.recommendation_number is not None)
    people = tuple(Owner(one.name, one.title, one.organisation) for one in draft.people)
    return PlanTable(
        draft.title or "Plan", "P", today, datetime(2026, 9, 14, tzinfo=UTC), "T1-1", (), tuple(rows), people
    )


@pytest.mark.skipif(not SHARED.exists(), reason="the shared plans are not here")
@pytest.mark.parametrize("kind", READ_BACK)
@pytest.mark.parametrize("document", sorted((SHARED / "docs").glob("*.*")), ids=lambda path: path.stem)
def test_a_real_plan_comes_back_unchanged(document: Path, kind: str) -> None:
    gold = json.loads((SHARED / "gold" / f"{document.stem}.json").read_text())
    today = date.fromisoformat(gold["reference_date"])
    table = _as_imported(read_document(document.read_bytes(), document.name, today=today), today)
    assert table.rows
    again = read_document(write(table, kind), f"plan.{kind}", today=today)
    assert facts_read(again) == facts(table)
    assert compare(table.rows, again).is_same


@pytest.mark.parametrize("kind", READ_BACK)
def test_a_moved_date_comes_back_with_the_one_first_agreed(kind: str) -> None:
    first = date(2026, 9, 30)
    row = PlanRow(
        1, "1.1", "Review the early help offer", baseline_due=first, due=first + timedelta(days=14), brag=Brag.AMBER
    )
    table = PlanTable("Plan", "P", TODAY, datetime(2026, 9, 14, tzinfo=UTC), "T1-1", rows=(row,))
    (action,) = read_document(write(table, kind), f"plan.{kind}", today=TODAY).actions
    assert (action.due, action.first_due, action.moves) == (date(2026, 10, 14), first, 1)
