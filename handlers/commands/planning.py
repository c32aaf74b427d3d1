"""Commands about the plan itself: its settings and its digest."""

from __future__ import annotations

import re
from collections.abc import Callable
from zoneinfo import ZoneInfo

from handlers import importing
from handlers.answer import Answer
from handlers.services import Visit
from messages import answers
from messages import digest as digest_message
from messages.plan import plan_card
from plans.typed import read_week, read_weekly, split_word, take_channel, take_people
from plans.wording import day_words, join_words, reminder_words, week_words
from plans.working_days import has_bank_holidays
from storage import letters, picture, queries, rights, schedules, settings
from storage.records import PlanRecord
from storage.rights import Refused


def plan(visit: Visit, rest: str) -> Answer:
    """`/action plan`: the plan of this channel; with words, its settings."""
    word, words = split_word(rest)
    if not word:
        return _show(visit, visit.require_plan())
    if word.casefold() not in _SETTINGS:
        raise Refused(
            f'I don\'t know the setting "{word[:40]}". There are: new, title, key, leads, channel, remind, zone, week, '
            "holidays, approval, verification, names, check."
        )
    return _SETTINGS[word.casefold()](visit, words)


def _show(visit: Visit, of: PlanRecord) -> Answer:
    rights.require_whole_plan(visit.actor)
    with visit.read() as c:
        schedule = schedules.digest_schedule(c, of)
        return Answer(
            plan_card(
                of,
                today=visit.today,
                leads=queries.leads(c, visit.workspace_id, of.id),
                digest_at=schedule.next_at if schedule else None,
                picture=picture.draw(c, of, visit.now),
                can_change=rights.is_lead(c, visit.actor, of),
            )
        )


def _new(visit: Visit, words: str) -> Answer:
    """`/action plan new Title`"""
    if not visit.person.admin:
        raise Refused(
            "Only a workspace admin can make a plan with /action plan new; whoever imports one becomes its lead."
        )
    channel, private = channel_of(visit, visit.channel_id)
    new = settings.NewPlan(
        visit.plain(words), channel_id=channel, private=private, lead_ids=[visit.person.id], zone=visit.person.zone
    )
    with visit.ledger() as ledger:
        made = settings.create_plan(ledger.c, visit.actor, new, visit.now)
    return Answer(
        answers.plain(
            f"{made.title} ({made.key}) is there, and you lead it. Add actions with /action add, "
            "name its leads with /action plan leads @ana."
        )
    )


def channel_of(visit: Visit, channel_id: str | None) -> tuple[str | None, bool]:
    """A channel that a plan may live in, and whether it is private; none for a direct message."""
    if not channel_id or not channel_id.startswith(("C", "G")):
        return None, False
    return channel_id, visit.services.directory.home(visit.workspace_id, channel_id)


def _change(visit: Visit, of: PlanRecord, sentence: str, **changes: object) -> Answer:
    with visit.ledger() as ledger:
        settings.change_plan(ledger.c, visit.actor, of, visit.now, **changes)
    return Answer(answers.plain(sentence))


def _title(visit: Visit, words: str) -> Answer:
    title = visit.plain(words).strip()
    return _change(visit, visit.require_plan(), f"The plan is called {title} now.", title=title)


def _key(visit: Visit, words: str) -> Answer:
    key = words.strip().upper()
    return _change(visit, visit.require_plan(), f"References read {key}-2.4 now.", key=key)


def _leads(visit: Visit, words: str) -> Answer:
    of = visit.require_plan()
    leads = visit.members(take_people(words))
    with visit.ledger() as ledger:
        settings.name_leads(ledger.c, visit.actor, of, [lead.id for lead in leads], visit.now)
    names = join_words([lead.name for lead in leads])
    return Answer(answers.plain(f"{of.title} is led by {names} now."))


def _move(visit: Visit, words: str) -> Answer:
    channel_id = take_channel(words)
    if channel_id is None:
        raise Refused("Name the channel, for example: /action plan channel #learning-report.")
    channel, private = channel_of(visit, channel_id)
    of = visit.require_plan()
    return _change(visit, of, f"{of.title} lives in <#{channel}> now.", channel_id=channel, private=private)


def _remind(visit: Visit, words: str) -> Answer:
    days = [int(number) for number in re.findall(r"\d{1,3}", words)]
    of = visit.require_plan()
    before = sorted({day for day in days if day}, reverse=True)
    said = f"{reminder_words(before)} before the due date, " if before else ""
    sentence = f"Owners are reminded {said}on the day, and weekly while it is overdue."
    return _change(visit, of, sentence, remind=days)


def _zone(visit: Visit, words: str) -> Answer:
    try:
        zone = ZoneInfo(words.strip()).key
    except (ValueError, KeyError, OSError) as error:
        raise Refused(f'"{words.strip()[:40]}" is not a time zone. One looks like Europe/London.') from error
    return _change(visit, visit.require_plan(), f"The plan keeps the time of {zone} now.", zone=zone)


def _week(visit: Visit, words: str) -> Answer:
    """`/action plan week mon to thu`"""
    days = read_week(words)
    if not days:
        raise Refused("Name the working days, for example: /action plan week mon to fri, or: mon tue thu.")
    sentence = f"The working week is {week_words(days)} now: nobody is reminded on another day."
    return _change(visit, visit.require_plan(), sentence, week=days)


def _holidays(visit: Visit, words: str) -> Answer:
    """`/action plan holidays GB SCT`"""
    country, part = split_word(words.upper())
    if not country or not has_bank_holidays(country, part or None):
        raise Refused(
            f"I know no bank holidays of {words.upper()[:20] or 'that'}: give the code of a country and, where it has "
            "parts, of the part, for example: /action plan holidays GB ENG."
        )
    said = f"{country} {part}".strip()
    sentence = f"Nobody is reminded on the bank holidays of {said} now."
    return _change(visit, visit.require_plan(), sentence, country=country, subdivision=part or None)


def _switch(name: str, on: str, off: str) -> Callable[[Visit, str], Answer]:
    def change(visit: Visit, words: str) -> Answer:
        word = words.strip().casefold()
        if word not in ("on", "off"):
            raise Refused("Say on or off.")
        return _change(visit, visit.require_plan(), on if word == "on" else off, **{name: word == "on"})

    return change


_SETTINGS: dict[str, Callable[[Visit, str], Answer]] = {
    "new": _new,
    "title": _title,
    "key": _key,
    "leads": _leads,
    "lead": _leads,
    "channel": _move,
    "remind": _remind,
    "zone": _zone,
    "week": _week,
    "holidays": _holidays,
    "approval": _switch("approval", "New dates need the plan lead's approval now.", "New dates hold at once now."),
    "verification": _switch(
        "verification",
        "What is completed from now on is verified by a plan lead; what was done before stays done.",
        "What is done needs no verification now.",
    ),
    "check": importing.check,
    "names": _switch("names_people", "The digest names people now.", "The digest names nobody now."),
}


def digest(visit: Visit, rest: str) -> Answer:
    """`/action digest [preview]`, `/action digest weekly mon 09:00`, `/action digest off`"""
    rights.require_insider(visit.actor)
    word, words = split_word(rest)
    of = visit.require_plan()
    match word.casefold():
        case "":
            return _post(visit, of)
        case "preview":
            with visit.read() as c:
                return Answer(digest_message.digest(picture.draw(c, of, visit.now)))
        case "weekly":
            return _schedule(visit, of, words)
        case "off":
            with visit.ledger() as ledger:
                rights.require_lead(ledger.c, visit.actor, of, "stop the digest")
                stopped = schedules.cancel_digest(ledger.c, of)
            return Answer(answers.plain("The weekly digest is off." if stopped else "There was no weekly digest."))
    raise Refused("Say /action digest, /action digest preview, /action digest weekly mon 09:00 or /action digest off.")


def _post(visit: Visit, of: PlanRecord) -> Answer:
    channel = visit.channel_id if visit.plan_here else of.channel_id
    if channel is None:
        raise Refused(f"{of.title} has no channel yet: name one with /action plan channel #name, or ask for a preview.")
    with visit.ledger() as ledger:
        issue = visit.request_id or visit.actor.batch
        picture.post_digest(ledger.c, of, channel, issue, visit.now, priority=letters.ANSWER)
    return Answer(answers.plain(f"The digest of {of.title} is on its way to <#{channel}>."))


def _schedule(visit: Visit, of: PlanRecord, words: str) -> Answer:
    when = read_weekly(words)
    if when is None:
        raise Refused("Say the day and the hour, for example: /action digest weekly mon 09:00.")
    channel = visit.channel_id if visit.plan_here else of.channel_id
    if channel is None:
        raise Refused(f"{of.title} has no channel yet: name one with /action plan channel #name.")
    with visit.ledger() as ledger:
        rights.require_lead(ledger.c, visit.actor, of, "schedule the digest")
        first = schedules.schedule_digest(ledger.c, of, channel, *when, visit.now)
    on = first.astimezone(ZoneInfo(of.zone))
    return Answer(
        answers.plain(
            f"The digest comes weekly from {day_words(on.date(), visit.today)} at {on:%H:%M} ({of.zone}), "
            f"in <#{channel}>."
        )
    )
