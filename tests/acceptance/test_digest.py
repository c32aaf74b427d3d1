"""The digest: asked for, scheduled, and quiet where nothing changed."""

from __future__ import annotations

from datetime import date, timedelta

from tests.acceptance.town import CHANNEL, Town


def digests(town: Town) -> list[str]:
    found = [message for message in town.box.messages(CHANNEL) if message.metadata]
    return [town.text(message) for message in found]


def test_the_digest_sums_up_the_plan_in_its_channel(town: Town) -> None:
    town.ana.command("/action done 1.1", channel=CHANNEL)
    town.box.clock.move(date(2026, 9, 21))
    town.ana.command("/action digest", channel=CHANNEL)
    town.settle()
    text = digests(town)[-1]
    first = text.splitlines()[0]
    for words in ("Learning Report", "6 actions", "1 done", "1 late"):
        assert words in first
    for words in ("Newly late", "1.2", "Could not reach", "Cllr Nobody", "27/28 business planning cycle", "✔ Blue 1"):
        assert words in text


def test_the_next_digest_shows_movement_and_a_quiet_week_is_one_line(town: Town) -> None:
    town.joan.command("/action digest", channel=CHANNEL)
    town.settle()
    town.ana.command("/action done 1.1", channel=CHANNEL)
    town.joan.command("/action digest", channel=CHANNEL)
    town.settle()
    assert "(+1)" in digests(town)[-1]
    town.joan.command("/action digest", channel=CHANNEL)
    town.settle()
    assert "no change" in digests(town)[-1]
    assert len(digests(town)[-1].splitlines()) == 1


def test_what_was_opened_again_is_not_done_this_week(town: Town) -> None:
    town.joan.command("/action digest", channel=CHANNEL)
    for line in ("done 1.1", "done 2.2"):
        town.ana.command(f"/action {line}", channel=CHANNEL)
    town.joan.command("/action reopen 1.1 the minutes are missing", channel=CHANNEL)
    town.joan.command("/action digest", channel=CHANNEL)
    town.settle()
    [done] = [line for line in digests(town)[-1].splitlines() if line.startswith("Done")]
    assert "2.2" in done
    assert "1.1" not in done


def test_a_weekly_digest_comes_once_a_week_in_the_plans_zone(town: Town) -> None:
    assert "Joan Pettifer" in town.ana.command("/action digest weekly mon 09:00", channel=CHANNEL).text
    assert "Mon 21 Sept" in town.joan.command("/action digest weekly mon 09:00", channel=CHANNEL).text
    monday = date(2026, 9, 21)
    for week in range(3):
        town.at(monday + timedelta(days=7 * week))
        town.at(monday + timedelta(days=7 * week + 1))
    assert len(digests(town)) == 3
    town.joan.command("/action digest off", channel=CHANNEL)
    town.at(monday + timedelta(days=28))
    assert len(digests(town)) == 3


def test_a_digest_moved_to_later_in_the_week_comes_when_it_was_announced(town: Town) -> None:
    town.joan.command("/action digest weekly mon 09:00", channel=CHANNEL)
    town.at(date(2026, 9, 21))
    assert "from Fri 25 Sept" in town.joan.command("/action digest weekly fri 09:00", channel=CHANNEL).text
    town.at(date(2026, 9, 25))
    town.at(date(2026, 9, 26))
    assert len(digests(town)) == 2


def test_a_preview_is_seen_by_the_asker_alone(town: Town) -> None:
    assert "Learning Report" in town.ana.command("/action digest preview", channel=CHANNEL).text
    town.settle()
    assert digests(town) == []


def test_a_plan_that_names_nobody_names_nobody(town: Town) -> None:
    town.joan.command("/action plan names off", channel=CHANNEL)
    town.box.clock.move(date(2026, 9, 21))
    text = town.joan.command("/action digest preview", channel=CHANNEL).text
    assert "1.2" in text
    assert "Ana Ruiz" not in text
