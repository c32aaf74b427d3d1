"""A reply under something that waits for a decision is that decision, and nothing else."""

from __future__ import annotations

from handlers.services import Visit
from messages import requests
from messages.rendered import Rendered
from plans.typed import received
from plans.verdicts import read_verdict
from storage import outbox, queries
from storage.ledger import Ledger
from storage.records import RequestRecord
from storage.writing import Change

_KINDS = frozenset({"request", "handover"})  # of letters


def request_under(visit: Visit, channel: str, thread_ts: str | None) -> int | None:
    """The request that the message of a thread puts before the person, by its id."""
    if not thread_ts:
        return None
    with visit.read() as c:
        letter = outbox.letter_at(c, visit.workspace_id, channel, thread_ts)
    return letter.payload.get("request_id") if letter is not None and letter.kind in _KINDS else None


def decide(visit: Visit, ledger: Ledger, request_id: int, text: str) -> Change | Rendered:
    """Decide by a plain yes or no; what is neither is asked about. Refused as the ledger refuses."""
    request = queries.request(ledger.c, visit.workspace_id, request_id)
    words = visit.plain(received(text))
    verdict = read_verdict(words)
    if verdict is not None:
        return ledger.decide(request_id, approve=verdict.approve, reason=verdict.reason)
    if request is None or request.state != "open":
        return _settled(visit, ledger, request_id, request)
    return requests.decision_question(request, words)


def _settled(visit: Visit, ledger: Ledger, request_id: int, request: RequestRecord | None) -> Change | Rendered:
    if request is None:
        return ledger.decide(request_id, approve=False)  # refuses: it is not there any more
    shown = requests.handover if request.kind == "handover" else requests.request
    return shown(request, today=visit.today)
