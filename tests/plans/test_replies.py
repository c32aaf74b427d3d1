"""Replies: what must hold of every reply, and the families one by one."""

import random
import string
import time
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plans.replies import read_reply

SENT, DUE = date(2024, 3, 11), date(2024, 3, 29)
PIECES = (
    "done not yet on track 2.4 friday waiting for another two weeks by 31 March 60% 3 of 5 "
    "blocked no longer needed please Janet <@U1AB> ✅ 👍 :white_check_mark: should be will might "
    "? , . - \n > quoted &gt; ~done~ *bold* Hi thanks red green extend to if until once but "
    "however ignore that meant out of office back on draft complete finished it is isn't"
).split(" ")
MIXED = st.lists(st.sampled_from(PIECES), max_size=25).map(" ".join)
THINGS = st.sampled_from(["this", "the rota", "our part of the plan", "the audit", "it"])


@given(st.one_of(st.text(max_size=400), MIXED), st.dates(date(2000, 1, 1), date(2060, 1, 1)), st.booleans())
@settings(max_examples=500)
def test_what_holds_of_every_reply(text: str, today: date, has_due: bool) -> None:
    reading = read_reply(text, today=today, due=today if has_due else None)
    assert reading.because
    assert reading.completed_on is None or reading.completed_on <= today
    assert (reading.completed_on is not None) == (reading.intent == "done")
    assert reading.proposed_due is None or reading.intent == "extend"
    assert not (has_due and reading.proposed_due and reading.proposed_due <= today)
    assert reading.percent is None or 0 <= reading.percent <= 100
    assert not (reading.sure and reading.alternatives)
    assert all(not other.sure for other in reading.alternatives)


@given(st.sampled_from(["done", "Completed.", "all finished", "this is complete", "that's been sorted"]))
def test_done_is_done_through_every_wrapping(words: str) -> None:
    wrappings = [
        "{}",
        "Hi all,\n\n{}\n\nKind regards\nSam Okoro\nHead of Things",
        "> Reminder: 2.3 is due on 31 March. Is it done?\n{}",
        "&gt; is 2.3 on track?\n{}",
        "*{}*",
        "~not {}~ {}",
        "{} ✅",
        "{} :tada:",
        "Morning - {}, thanks",
        "{}\n\nOn Mon, 4 Mar 2024 at 09:00, Leadline wrote:\nIs it blocked?",
    ]
    for wrapping in wrappings:
        reading = read_reply(wrapping.format(*[words] * wrapping.count("{}")), today=SENT, due=DUE)
        assert (reading.intent, reading.completed_on, reading.sure) == ("done", SENT, True), wrapping


@given(THINGS, st.sampled_from(["done", "complete", "finished", "signed off", "in place"]))
def test_what_is_denied_hoped_or_conditional_is_never_surely_done(thing: str, word: str) -> None:
    for words in (
        f"{thing} is not {word}",
        f"{thing} isn't {word} yet",
        f"{thing} has not been {word}",
        f"{thing} will be {word} soon",
        f"{thing} should be {word}",
        f"I hope {thing} is {word}",
        f"I think {thing} is {word}",
        f"{thing} is nearly {word}",
        f"{thing} is almost {word}, just the sign-off left",
        f"once {thing} is {word} I'll tell you",
        f"is {thing} {word}?",
        f"{thing} was {word} but needs redoing",
        f"{thing} is {word} apart from the appendix",
        f"if {thing} is {word} then close it",
        f"waiting until {thing} is {word}",
    ):
        reading = read_reply(words, today=SENT, due=DUE)
        assert not (reading.intent == "done" and reading.sure), words


@given(st.integers(1, 8), st.sampled_from(["weeks", "days", "months"]))
def test_more_time_counts_from_the_due_date_while_that_is_ahead(count: int, unit: str) -> None:
    asked = read_reply(f"need another {count} {unit if count > 1 else unit[:-1]}", today=SENT, due=DUE)
    assert asked.intent == "extend"
    assert asked.proposed_due
    assert asked.proposed_due > DUE
    late = read_reply(f"need another {count} {unit if count > 1 else unit[:-1]}", today=SENT, due=date(2024, 3, 1))
    assert late.proposed_due
    assert SENT < late.proposed_due < asked.proposed_due


@given(st.dates(date(2024, 3, 12), date(2024, 12, 31)))
def test_a_forecast_is_on_track_up_to_the_due_date_and_asks_for_time_after_it(day: date) -> None:
    reading = read_reply(f"will be done by {day.day} {day:%B}", today=SENT, due=DUE)
    expected = ("on_track", None) if day <= DUE else ("extend", day)
    assert (reading.intent, reading.proposed_due) == expected


@pytest.mark.parametrize(
    ("text", "blocker"),
    [
        ("waiting for the new Director to start on 4 May", "new Director to start on 4 May"),
        ("blocked by procurement", "procurement"),
        ("On hold until the restructure is finished", "restructure"),
        ("need another week, waiting on HR", "HR"),
        ("Red - no resource", "no resource"),
    ],
)
def test_what_stands_in_the_way_is_named_in_their_words(text: str, blocker: str) -> None:
    assert read_reply(text, today=SENT, due=DUE).blocker == blocker


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("this isn't mine, it's Janet's", "Janet"),
        ("<@U04AB12CD> is leading on this", "<@U04AB12CD>"),
        ("please reassign to Mike Harris", "Mike Harris"),
        ("Passed to the Quality team", "Quality team"),
        ("wrong person", None),
        ("Please add Janet as joint lead", "Janet"),
    ],
)
def test_the_new_owner_is_named_as_written(text: str, person: str | None) -> None:
    reading = read_reply(text, today=SENT, due=DUE)
    assert (reading.intent, reading.reassign_to) == ("reassign", person)


@pytest.mark.parametrize("text", ["wil be finished by the 22nd, no probs", "willbe done by the 22nd"])
def test_a_slip_in_what_is_to_come_makes_nothing_done(text: str) -> None:
    assert read_reply(text, today=SENT, due=DUE).intent == "on_track"


@pytest.mark.parametrize(
    ("text", "percent"),
    [
        ("60%", 60),
        ("3 of 5 visits done", 60),
        ("two out of three workshops delivered", 67),
        ("halfway through", 50),
        ("95% attendance", None),
        ("24/7 cover", None),
        ("All staff trained on INSET day 4/9", None),
    ],
)
def test_percent_only_where_it_is_stated_or_counted(text: str, percent: int | None) -> None:
    assert read_reply(text, today=SENT, due=DUE).percent == percent


def test_a_note_keeps_the_words_without_greeting_quotation_and_signature() -> None:
    text = "Hi Leadline,\n> old words\nThe parents' evening had 140 attendees\n\nBest wishes\nSam"
    assert read_reply(text, today=SENT, due=DUE).note == "The parents' evening had 140 attendees"


def test_what_is_unsure_offers_readings_most_likely_first() -> None:
    reading = read_reply("I think this is done", today=SENT, due=DUE)
    assert not reading.sure
    assert reading.alternatives[0].intent == "done"
    assert reading.alternatives[0].completed_on == SENT


def test_an_answer_can_be_taken_back() -> None:
    reading = read_reply("ignore that, it's not done yet", today=SENT, due=DUE)
    assert (reading.intent, reading.corrects) == ("in_progress", True)
    assert read_reply("scrap that", today=SENT, due=DUE).corrects


def test_no_reply_is_slow() -> None:
    chooser = random.Random(7)
    texts = ["".join(chooser.choices(string.printable, k=10_000)), " ".join(chooser.choices(PIECES, k=2500))[:10_000]]
    bits = (
        "a",
        "- ",
        "is ",
        "Aa ",
        "not ",
        "need ",
        ", ",
        " ",
        "yes ",
        "~a",
        "<a",
        ":a",
        "\n",
        "thanks ",
        "2.4 ",
        "Bob's ",
        "to be ",
    )
    texts += [(piece * 10_000)[:10_000] for piece in bits]
    for text in texts:
        began = time.process_time()
        read_reply(text, today=SENT, due=DUE)
        assert time.process_time() - began < 0.25  # the bar is 50 ms on a quiet machine


def test_weeks_named_as_more_ask_for_time_whatever_stands_before_them() -> None:
    for words in ("won't make it, 2 weeks more", "not there yet, two weeks longer please"):
        reading = read_reply(words, today=SENT, due=DUE)
        assert (reading.intent, reading.proposed_due) == ("extend", date(2024, 4, 12)), words
    assert read_reply("it took 2 weeks more than planned", today=SENT, due=DUE).intent != "extend"


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("2.1 finished, 2.4 waiting on the printers", "ambiguous"),
        ("2.1 and 2.4 finished", "done"),
        ("3.2 complete, the rest on track", "ambiguous"),
        ("upgraded from 2.1 to 2.4, all done", "done"),
    ],
)
def test_different_things_told_of_several_actions_are_asked(text: str, intent: str) -> None:
    assert read_reply(text, today=SENT, due=DUE).intent == intent


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("On target? Hardly", "at_risk"),
        ("Finished? No", "in_progress"),
        ("Stuck? No, just slow", "in_progress"),
        ("On target?", "question"),
    ],
)
def test_a_question_that_answers_itself_is_no_question(text: str, intent: str) -> None:
    assert read_reply(text, today=SENT, due=DUE).intent == intent


def test_courtesies_tell_nothing() -> None:
    for words in ("Happy Thursday all", "Thanks to Jo for arranging it", "Sorry for the delay in replying"):
        assert read_reply(words, today=SENT, due=DUE).intent == "note", words
        assert read_reply(f"{words}. All done", today=SENT, due=DUE).intent == "done", words


def test_numbers_of_tickets_and_addresses_tell_nothing() -> None:
    for words in ("Done. The next one is #612", "Done. More at https://example.org/issues/5/delayed-risk"):
        assert read_reply(words, today=SENT, due=DUE).intent == "done", words
