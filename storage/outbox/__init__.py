"""The outbox: messages held as data until Slack has them. `docs/delivery.md` tells the whole way of one."""

from storage.outbox.claiming import (
    claim,
    claim_refresh,
    hold_pace,
    keep_pace,
    next_try,
    workspaces_stale,
    workspaces_waiting,
)
from storage.outbox.listening import listen
from storage.outbox.planning import Letter, mark_stale, plan_letter, plan_letters
from storage.outbox.reading import (
    LetterRow,
    counts,
    digest_given_up,
    due_letters,
    given_up_on,
    letter_at,
    read_letter,
    undelivered,
)
from storage.outbox.settling import (
    Arrival,
    lock,
    mark_unknown,
    park,
    put_back,
    retry_parked,
    settle_refreshed,
    settle_sent,
    settle_unreachable,
    settle_unsent,
)

__all__ = [
    "Arrival",
    "Letter",
    "LetterRow",
    "claim",
    "claim_refresh",
    "counts",
    "digest_given_up",
    "due_letters",
    "given_up_on",
    "hold_pace",
    "keep_pace",
    "letter_at",
    "listen",
    "lock",
    "mark_stale",
    "mark_unknown",
    "next_try",
    "park",
    "plan_letter",
    "plan_letters",
    "put_back",
    "read_letter",
    "retry_parked",
    "settle_refreshed",
    "settle_sent",
    "settle_unreachable",
    "settle_unsent",
    "undelivered",
    "workspaces_stale",
    "workspaces_waiting",
]
