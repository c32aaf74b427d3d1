"""Whatever people and documents write, every message and view is one that Slack takes, and rings nobody."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from messages import answers, cards, escalation, forms, lists, requests, welcome
from messages.buttons import Origin
from messages.digest import PARTS, digest, digest_part
from messages.help import did_you_mean, help_text
from messages.home import home
from messages.nudge import NudgeItem, nudge
from plans.brag import Brag
from plans.state import ActionState
from plans.statuses import Status
from storage.glance import Glance
from storage.picture import Picture, Progress
from storage.records import ActionRecord, EntryRecord, PersonRecord, PlanRecord, RequestRecord
from storage.writing import Change
from tests.messages import made
from tests.messages.checks import assert_fits, assert_view_fits

NASTY = [
    "<!channel>", "<@U1>", "<#C1>", "@here", "*b*", "_i_", "~s~", "`", "```", "\n> q", "&amp;", "&", "<", ">", ":tada:",
    "😀", "👩‍👩‍👧", "\u202e", "\x00", "é", "\ud800", "\\", '"', "{", "mailto:a@b.c", "https://example.org/<x>|y",
]  # fmt: skip
SHORT = st.text(max_size=30) | st.sampled_from(NASTY)
LONG = st.builds(
    lambda piece, times: piece * times, st.sampled_from(NASTY) | st.text(max_size=8), st.integers(0, 3_000)
)
WILD = SHORT | LONG
DAYS = st.dates(date(2000, 1, 1), date(2100, 1, 1)) | st.sampled_from([date.min, date.max])
TODAYS = st.dates(date(2020, 1, 1), date(2040, 1, 1))
KINDS = (
    "added imported completed missed on_track at_risk progress noted blocked reopened cancelled superseded new_date "
    "asked_new_date asked_cancel approved declined offered accepted assigned recognised rated snoozed evidence "
    "escalated verified sent_back edited undated undone"
).split()

NUMBERS = st.text(max_size=40) | st.text("12.ab", max_size=200)  # as the database keeps them
PLANS: st.SearchStrategy[PlanRecord] = st.builds(
    made.plan,
    id=st.integers(1, 3),
    key=st.sampled_from(["LR", "SG12345678"]),
    title=WILD,
    names_people=st.booleans(),
    verification=st.booleans(),
    country=st.sampled_from(["GB", "ZZ"]),
)
PEOPLE: st.SearchStrategy[PersonRecord] = st.builds(
    made.person,
    st.integers(1, 9),
    WILD,
    email=st.none() | WILD,
    organisation=st.none() | WILD,
    left=st.booleans(),
    kind=st.sampled_from(["member", "guest", "outsider", "bot"]),
    away_from=st.none() | DAYS,
    away_until=st.none() | DAYS,
)
STATES = st.builds(
    ActionState,
    ref=WILD,
    title=WILD,
    status=st.sampled_from(Status),
    status_on=DAYS,
    percent=st.none() | st.integers(0, 100),
    start_on=st.none() | DAYS,
    due_on=st.none() | DAYS,
    baseline_due_on=st.none() | DAYS,
    due_phrase=st.none() | WILD,
    question=st.none() | WILD,
    recurrence=st.none() | st.just("monthly") | SHORT,
    moves=st.integers(0, 10**6),
    completed_on=st.none() | DAYS,
    blocker=st.none() | WILD,
    pending=st.none() | st.sampled_from(["new_date", "cancel", "other"]),
    rag=st.none() | st.sampled_from([brag.value for brag in Brag]),
    rag_reason=st.none() | WILD,
    verified=st.booleans(),
    added_on=DAYS,
    heard_on=st.none() | DAYS,
)
ACTIONS: st.SearchStrategy[ActionRecord] = st.builds(
    ActionRecord,
    id=st.integers(1, 2**62),
    plan=PLANS,
    state=STATES,
    owners=st.lists(PEOPLE, max_size=4).map(tuple),
    recommendation=st.none() | WILD,
    recommendation_text=st.none() | WILD,
)
ENTRIES: st.SearchStrategy[EntryRecord] = st.builds(
    EntryRecord,
    id=st.just(1),
    seq=st.just(1),
    at=st.just(datetime(2026, 9, 25, tzinfo=UTC)),
    on=DAYS,
    actor=st.none() | WILD,
    kind=st.sampled_from(KINDS) | SHORT,
    before=st.just({}),
    after=st.fixed_dictionaries(
        {},
        optional={
            "due_on": st.none() | DAYS.map(date.isoformat),
            "proposed_due": DAYS.map(date.isoformat),
            "to": st.integers(1, 9),
            "owners": st.lists(st.integers(1, 99), max_size=30),
            "percent": st.none() | st.integers(0, 100),
            "rag": st.none() | SHORT,
            "occurrence_due_on": DAYS.map(date.isoformat),
        },
    ),
    note=st.none() | WILD,
    source=SHORT,
    batch=st.text("0123456789abcdef", min_size=32, max_size=32),
    undone=st.booleans(),
)
REQUESTS: st.SearchStrategy[RequestRecord] = st.builds(
    RequestRecord,
    id=st.integers(1, 2**62),
    kind=st.sampled_from(["new_date", "cancel", "handover", "verification"]),
    state=st.sampled_from(["open", "approved", "declined", "withdrawn"]),
    action=ACTIONS,
    asked_by=PEOPLE,
    asked_at=st.just(datetime(2026, 9, 25, tzinfo=UTC)),
    reason=st.none() | WILD,
    proposed_due=st.none() | DAYS,
    to_person=st.none() | PEOPLE,
    from_person_id=st.none() | st.integers(1, 9),
    decided_by=st.none() | PEOPLE,
)
CHANGES: st.SearchStrategy[Change] = st.builds(
    lambda kind, of, changed, note, on: Change(kind, of, of.state, changed, note=note, on=on, request_id=1),
    st.sampled_from(KINDS),
    ACTIONS,
    st.booleans(),
    st.none() | WILD,
    st.none() | DAYS,
)


def some(of: st.SearchStrategy[Any], most: int = 4, times: int = 30) -> st.SearchStrategy[list[Any]]:
    """A few, or many of a few: long lists without long draws."""
    few = st.lists(of, max_size=most)
    return few | st.builds(lambda listed, n: listed * n, few, st.integers(1, times))


def many_actions(most: int = 3) -> st.SearchStrategy[list[ActionRecord]]:
    return some(ACTIONS, most)


COUNTS = st.fixed_dictionaries({brag.value: st.integers(0, 10**4) for brag in Brag})
HELD = st.tuples(PEOPLE, many_actions(2))
PICTURES: st.SearchStrategy[Picture] = st.builds(
    Picture,
    plan=PLANS,
    on=TODAYS,
    since=TODAYS,
    issue_id=st.none() | st.integers(1, 2**62),
    leads=st.lists(PEOPLE, max_size=2),
    total=st.integers(0, 10**5),
    counts=COUNTS,
    before=st.none() | COUNTS,
    overdue_before=st.none() | st.integers(0, 100),
    done=many_actions(),
    newly_late=many_actions(),
    late=many_actions(),
    due_soon=many_actions(),
    moved=many_actions(),
    escalated=many_actions(),
    quiet=some(HELD, 2),
    undated=many_actions(),
    unreached=some(HELD, 2),
    progress=some(st.builds(Progress, WILD, WILD, st.integers(0, 5), st.integers(5, 9))),
    next_due=st.none() | ACTIONS,
    changed=st.booleans(),
)
GLANCES: st.SearchStrategy[Glance] = st.builds(
    Glance,
    plan=PLANS,
    on=TODAYS,
    issue_id=st.none() | st.integers(1, 2**62),
    total=st.integers(0, 10**5),
    counts=COUNTS,
    late=st.integers(0, 10**5),
    newly_late=st.integers(0, 10**5),
    first_late=many_actions(),
    unreached=some(PEOPLE, 2),
    changed=st.booleans(),
)
quick = settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))


@quick
@given(
    PEOPLE, some(st.builds(NudgeItem, ACTIONS, st.none() | ENTRIES), 5, 10), TODAYS, st.lists(PLANS, max_size=5), PEOPLE
)
def test_nudges_fit(
    person: PersonRecord, items: list[NudgeItem], today: date, first: list[PlanRecord], away: PersonRecord
) -> None:
    assert_fits(nudge(person, items, today=today, first_word=first))
    assert_fits(nudge(person, items, today=today, for_person=away))


@quick
@given(WILD, many_actions(5), TODAYS, st.integers(-1, 9), st.dictionaries(SHORT, WILD, max_size=3), st.booleans())
def test_lists_and_questions_fit(
    title: str, actions: list[ActionRecord], today: date, page: int, query: dict[str, str], with_buttons: bool
) -> None:
    drawn: dict[str, Any] = {"today": today, "page": page, "query": query, "with_buttons": with_buttons}
    assert_fits(lists.action_list(title, actions, **drawn, plan=made.PLAN))
    assert_view_fits(forms.list_view(title, actions, **drawn, show_plan=True, said=answers.plain(title)))
    assert_fits(lists.pick_action(title, list({one.id: one for one in actions}.values()), "done", words_after=title))


@quick
@given(some(CHANGES), TODAYS, st.lists(PEOPLE, max_size=3), st.lists(REQUESTS, max_size=2))
def test_what_is_said_back_fits(
    changes: list[Change], today: date, leads: list[PersonRecord], decided: list[RequestRecord]
) -> None:
    assert_fits(answers.said_back(changes, today=today, batch="b", leads={1: leads}, requests=decided))


@quick
@given(ACTIONS, WILD, st.lists(st.tuples(WILD, st.text(max_size=100)), max_size=30), TODAYS)
def test_questions_notes_and_refusals_fit(
    action: ActionRecord, quote: str, readings: list[tuple[str, str]], today: date
) -> None:
    assert_fits(answers.unsure(action, quote, readings))
    assert_fits(answers.kept_as_note(action, today=today))
    assert_fits(answers.tracked(action, today=today))
    assert_fits(answers.plain(quote))
    assert_fits(answers.refusal(did_you_mean(quote, "done", quote)))
    assert_fits(help_text(quote))


@quick
@given(PLANS, some(st.tuples(PEOPLE, st.integers(0, 99)), 3), st.integers(0, 9), st.booleans())
def test_imports_fit(plan: PlanRecord, unmatched: list[tuple[PersonRecord, int]], owners: int, told: bool) -> None:
    assert_fits(answers.imported(plan, 32, owners=owners, told=told, unmatched=unmatched, undated=owners))


@quick
@given(
    ACTIONS,
    TODAYS,
    st.lists(REQUESTS, max_size=8),
    some(st.tuples(WILD, st.none() | WILD)),
    some(ENTRIES),
    st.booleans(),
)
def test_cards_and_histories_fit(
    action: ActionRecord,
    today: date,
    open_requests: list[RequestRecord],
    evidence: list[tuple[str, str | None]],
    entries: list[EntryRecord],
    can_act: bool,
) -> None:
    assert_fits(
        cards.action_card(
            action,
            today=today,
            requests=open_requests,
            evidence=evidence,
            entries_count=9,
            can_act=can_act,
            can_lead=can_act,
            source=("https://example.org/message", action.title),
        )
    )
    assert_fits(cards.history(action, entries, today=today, page=1))


@quick
@given(REQUESTS, TODAYS, st.integers(0, 99), st.booleans(), st.none() | WILD)
def test_requests_and_their_forms_fit(
    request: RequestRecord, today: date, others: int, again: bool, reason: str | None
) -> None:
    evidence = [("https://example.org/minutes", reason)] * others
    assert_fits(requests.request(request, today=today, others_due=others, again=again, evidence=evidence))
    assert_fits(requests.decision(request, today=today, reason=reason))
    assert_fits(requests.handover(request, today=today))
    assert_view_fits(forms.form_another_date(request, today=today))
    assert_view_fits(forms.form_decline(request, today=today))


@quick
@given(ACTIONS, TODAYS, WILD, NUMBERS, st.lists(PEOPLE, max_size=2))
def test_forms_of_an_action_fit(
    action: ActionRecord, today: date, words: str, number: str, leads: list[PersonRecord]
) -> None:
    origin = Origin(channel=words, ts="1.2", response_url=words)
    assert_view_fits(forms.form_done(action, today=today, origin=origin))
    assert_view_fits(forms.form_more_time(action, today=today, leads=leads, origin=origin))
    assert_view_fits(forms.form_blocked(action, today=today, origin=origin))
    assert_view_fits(forms.form_cancel(action, today=today, asks=True, origin=origin))
    assert_view_fits(forms.form_handover(action, today=today, origin=origin))
    assert_view_fits(forms.form_edit(action, [(number, words)] * 101, title=words, origin=origin))
    assert_view_fits(forms.form_colour(action, today=today, origin=origin))
    assert_view_fits(forms.form_send_back(action, today=today, evidence=[(words, words)] * 20, origin=origin))


@quick
@given(st.lists(PLANS, min_size=1, max_size=3), st.lists(st.tuples(NUMBERS, WILD), max_size=120), WILD, PEOPLE, TODAYS)
def test_forms_of_a_plan_fit(
    plans: list[PlanRecord], recommendations: list[tuple[str, str]], words: str, person: PersonRecord, today: date
) -> None:
    assert_view_fits(forms.form_add(plans, recommendations, title=words, owner_ids=["U1"], due=today))
    assert_view_fits(forms.form_plan_settings(plans[0], [person], (6, 23, 59)))
    assert_view_fits(forms.form_away(person, today=today, deputy=person))
    assert_view_fits(forms.message_view(words, answers.plain(words)))


@quick
@given(PEOPLE, PLANS, many_actions(), TODAYS, some(HELD, 2))
def test_first_words_and_escalations_fit(
    person: PersonRecord,
    plan: PlanRecord,
    actions: list[ActionRecord],
    today: date,
    unreached: list[tuple[PersonRecord, list[ActionRecord]]],
) -> None:
    assert_fits(welcome.welcome(person, plan, actions, [person], today=today))
    for action in actions[:2]:
        assert_fits(welcome.assigned(action, person, today=today))
    assert_fits(escalation.escalation(person, actions, actions, unreached, today=today))


@quick
@given(PICTURES, st.sampled_from(PARTS), st.integers(-1, 9))
def test_digests_fit(picture: Picture, part: str, page: int) -> None:
    assert_fits(digest(picture))
    assert_fits(digest_part(picture, part, page))


@quick
@given(PEOPLE, many_actions(), some(st.tuples(ACTIONS, ENTRIES), 2), some(GLANCES, 2, 5), some(REQUESTS, 2), TODAYS)
def test_homes_fit(
    person: PersonRecord,
    actions: list[ActionRecord],
    settled: list[tuple[ActionRecord, EntryRecord]],
    plans: list[Glance],
    waiting: list[RequestRecord],
    today: date,
) -> None:
    assert_view_fits(home(person, made.urgent(*actions), settled, plans, waiting, today=today))
