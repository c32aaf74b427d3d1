"""A plan's own card: title, key, leads, rules, digest."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from messages import buttons
from messages.answers import picker
from messages.blocks import Buttons, Line, Part, bold, button, compose, line, text
from messages.buttons import OnPlan
from messages.lines import names
from messages.rendered import Rendered
from messages.text import words
from plans.wording import count_words, day_words, reminder_words, week_words
from storage.picture import Picture
from storage.records import PersonRecord, PlanRecord


def plan_card(
    plan: PlanRecord,
    *,
    today: date,
    leads: Sequence[PersonRecord],
    digest_at: datetime | None,
    picture: Picture,
    can_change: bool,
) -> Rendered:
    """A plan at a glance, and who may change it. `digest_at` is the next weekly digest, None where there is none."""
    done = picture.counts.get("blue", 0)
    lines: list[Line] = [
        line(bold(words(plan.title, 200)), f" ({plan.key})"),
        line(f"{count_words(picture.total, 'action')}, {done} done, {len(picture.late)} late"),
        line(
            f"Led by {names(leads)}"
            if leads
            else "No plan lead yet: a workspace admin names one, /action plan leads @ana"
        ),
        line(_reminders(plan)),
        line(f"Working days {week_words(plan.week)}, without the bank holidays of {_country(plan)}"),
        line("A plan lead approves new dates" if plan.approval else "New dates hold at once"),
        line("What is done is verified by a plan lead" if plan.verification else ""),
        line(_digest_words(plan, digest_at, today)),
    ]
    parts: list[Part] = [text(*(one for one in lines if one))]
    parts += _unmatched(picture) if can_change else []
    if can_change:
        value = OnPlan(plan.id).encode()
        settings = button("Settings", buttons.PLAN_SETTINGS, value, of=plan.title)
        parts.append(Buttons((button("Add an action", buttons.ADD_ACTION, value), settings, _tell(plan))))
        parts.append(text("To change it: /action plan title …, key LR, leads @ana, channel #name, remind 14 7 1."))
    return compose(parts)


def _reminders(plan: PlanRecord) -> str:
    before = [days for days in plan.remind if days]
    said = f"{reminder_words(before)} before, " if before else ""
    return f"Reminders {said}on the day, and weekly while late"


def _country(plan: PlanRecord) -> str:
    return words(" ".join(filter(None, (plan.country, plan.subdivision))), 20)


def _digest_words(plan: PlanRecord, digest_at: datetime | None, today: date) -> str:
    if digest_at is None:
        return "No weekly digest; /action digest weekly mon 09:00 schedules one"
    local = digest_at.astimezone(ZoneInfo(plan.zone))
    return f"Weekly digest, next on {day_words(local.date(), today)} at {local:%H:%M}"


def _tell(plan: PlanRecord) -> dict[str, object]:
    return button("Tell the owners", buttons.TELL_OWNERS, OnPlan(plan.id).encode())


def _unmatched(picture: Picture) -> list[Part]:
    """Owners whom no message reaches, each with a picker that says who it is."""
    parts: list[Part] = []
    for person, actions in picture.unreached[:10]:
        if person.slack_user_id is None:
            parts.append(picker(picture.plan, person, len(actions)))
    return [text(line(bold("Not found in this Slack"), ". Who is it?")), *parts] if parts else []
