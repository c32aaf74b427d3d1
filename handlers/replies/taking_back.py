"""Taking back what an earlier message led to: because it was edited, corrected, or not meant."""

from __future__ import annotations

from datetime import date

from handlers.services import Visit
from plans.leave import Leave
from plans.wording import join_words
from storage import history, inbox, people
from storage.ledger import Ledger
from storage.rights import Refused

_NOTHING = "Nothing was recorded of what you wrote last, so there is nothing to take back."


def take_back(visit: Visit, ledger: Ledger, reply: inbox.ReplyRecord) -> list[str]:
    """All that a reply led to, its answered questions and its leave too; says what stands again.

    What somebody has changed since stays as it is, in the history too.
    """
    batches = [reply.batch, *reply.said.get("batches", [])]
    again = [ref for batch in reversed(batches) for ref in _undo(ledger, batch)]
    told = [f"{join_words(list(dict.fromkeys(again)))} as before"] if again else []
    return told + (["you are not marked as away by it"] if _end_leave(visit, ledger, reply) else [])


def take_back_last(visit: Visit, ledger: Ledger, last: inbox.ReplyRecord | None) -> str:
    """ "Undo that": the person's last message, or what they did by a button or a command since. Gives the answer."""
    newest = history.last_batch(ledger.c, visit.workspace_id, visit.person.id)
    since = bool(newest) and (last is None or _is_later(visit, ledger, newest, last))
    if newest and since:
        told = [f"{join_words(_undo(ledger, newest))} as before"]
    else:
        told = take_back(visit, ledger, last) if last is not None else []
    return f"Taken back: {join_words(told)}." if any(each != " as before" for each in told) else _NOTHING


def _is_later(visit: Visit, ledger: Ledger, batch: str | None, last: inbox.ReplyRecord) -> bool:
    """Whether a batch of the person's was recorded after a reply and all that came of it."""
    own = [last.batch, *last.said.get("batches", [])]
    if batch is None or batch in own:
        return False
    if any(history.entries_of_batch(ledger.c, visit.workspace_id, each) for each in own):
        return True
    return any(entry["at"] > last.at for entry in history.entries_of_batch(ledger.c, visit.workspace_id, batch))


def _undo(ledger: Ledger, batch: str) -> list[str]:
    try:
        with ledger.c.begin_nested():
            return [change.action.ref for change in ledger.undo(batch)]
    except Refused:
        return []


def _end_leave(visit: Visit, ledger: Ledger, reply: inbox.ReplyRecord) -> bool:
    """Whether the leave that the reply noted still held; what held before it holds again."""
    leave = reply.said.get("leave")
    person = people.found(ledger.c, visit.workspace_id, visit.person.id)
    if not leave or person.away_until != date.fromisoformat(leave["until"]):
        return False
    back_on, first = (date.fromisoformat(day) if day else None for day in (leave["before"], leave.get("before_from")))
    before = Leave(back_on, first) if back_on and back_on > visit.today else None
    people.set_away(ledger.c, person, before, visit.now)
    return True
