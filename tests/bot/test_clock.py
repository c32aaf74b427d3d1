from datetime import UTC, datetime, timedelta, timezone

import pytest

from bot.clock import CallableClock, FixedClock, SystemClock

NOON_IN_PARIS = datetime(2030, 7, 1, 12, tzinfo=timezone(timedelta(hours=2)))


def test_the_system_clock_gives_aware_utc_instants_that_do_not_go_back() -> None:
    clock = SystemClock()
    first, second = clock.now(), clock.now()
    assert first.tzinfo is UTC
    assert first <= second


def test_a_fixed_clock_stands_still_in_utc() -> None:
    clock = FixedClock(NOON_IN_PARIS)
    assert clock.now() == clock.now() == datetime(2030, 7, 1, 10, tzinfo=UTC)
    assert clock.now().tzinfo is UTC


def test_a_fixed_clock_refuses_an_instant_without_a_zone() -> None:
    with pytest.raises(ValueError, match="time zone"):
        FixedClock(NOON_IN_PARIS.replace(tzinfo=None))


def test_a_callable_clock_follows_its_source() -> None:
    times = iter([NOON_IN_PARIS, NOON_IN_PARIS + timedelta(days=1)])
    clock = CallableClock(lambda: next(times))
    assert clock.now() == datetime(2030, 7, 1, 10, tzinfo=UTC)
    assert clock.now() == datetime(2030, 7, 2, 10, tzinfo=UTC)
