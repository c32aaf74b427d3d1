"""The clock ticks, goes forward as told, and never back."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from sandbox.clock import Clock
from sandbox.driver import Refused, SandboxServer

LONDON = ZoneInfo("Europe/London")
FRIDAY = datetime(2026, 10, 23, 15, 0, tzinfo=LONDON)


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("next working day 09:00", "2026-10-26T09:00:00+00:00"),
        ("next working day", "2026-10-26T09:00:00+00:00"),
        ("+1 day", "2026-10-24T15:00:00+01:00"),
        ("+1 week", "2026-10-30T15:00:00+00:00"),
        ("+90 minutes", "2026-10-23T16:30:00+01:00"),
        ("2026-11-02", "2026-11-02T09:00:00+00:00"),
        ("2026-11-02T10:30", "2026-11-02T10:30:00+00:00"),
        ("2026-11-02t10:30:00+05:30", "2026-11-02T10:30:00+05:30"),
    ],
)
def test_words_name_an_instant_in_the_zone(words: str, wanted: str) -> None:
    read = Clock(FRIDAY).read(words, LONDON)
    assert abs((read - datetime.fromisoformat(wanted)).total_seconds()) < 5
    assert read.utcoffset() == datetime.fromisoformat(wanted).utcoffset()


@pytest.mark.parametrize("words", ["", "tomorrow-ish", "2026-13-01", "+1 month", "next working day 25:00"])
def test_words_that_name_nothing_are_refused(words: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        Clock(FRIDAY).read(words, LONDON)


def test_it_goes_on_ticking_after_it_was_moved_and_tells_who_asked_to_hear() -> None:
    clock = Clock(FRIDAY)
    heard: list[datetime] = []
    clock.on_move.append(heard.append)
    target = datetime(2026, 10, 26, 9, 0, tzinfo=UTC)
    clock.move(target)
    first, second = clock.now(), clock.now()
    assert target <= first <= second
    assert heard == [target]
    with pytest.raises(ValueError, match="forward"):
        clock.move(FRIDAY)


def test_the_endpoint_moves_it_in_the_zone_of_a_person() -> None:
    with SandboxServer(now=FRIDAY) as box:
        box.clock.move("next working day 09:00", person="mei")
        assert box.workspace.now().astimezone(ZoneInfo("Pacific/Auckland")).strftime("%a %H:%M") == "Mon 09:00"
        with pytest.raises(Refused, match="forward"):
            box.clock.move("2026-10-01")
        posted = box.person("ana").says("hello", channel="learning-report")
        assert datetime.fromtimestamp(float(posted.ts), UTC).date() == box.clock.now().date()
