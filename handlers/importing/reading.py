"""Reading a document that somebody sent, after the request was answered: its draft, or why there is none."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial

import structlog
from slack_sdk.errors import SlackClientError

from handlers.importing.drawing import draw
from handlers.importing.fetching import File, NotFetched, fetch
from handlers.importing.places import DirectMessage, Place
from handlers.services import Visit
from messages import drafts as messages
from messages.rendered import Rendered
from plans.documents import NOTHING_TOLD, Draft, Limits, NoPlanFound, UnreadableDocument, read_document_apart
from storage import drafts
from storage.drafts import DraftRecord, Source
from storage.rights import Refused

log = structlog.get_logger(__name__)
LIMITS = Limits()
# Each reading is a process that may take hundreds of megabytes; what waits would hold the threads that answer people.
_AT_ONCE = threading.BoundedSemaphore(2)
_BUSY = "I am reading other documents just now: send it again in a minute."
_BROKE = "Something went wrong while I read it. Please send it again; nothing was imported."
_BUSY_AGAIN = "I am reading other documents just now: try again in a minute."
_BROKE_AGAIN = "Something went wrong while I read it again: this is how I read it before."


def read_later(visit: Visit, file: File, source: Source) -> None:
    """Read a file once the request is answered, and show its draft to who sent it."""
    with visit.ledger():  # a request that Slack repeats is read once
        pass

    def drafted() -> Rendered:
        try:
            document = _read(visit, file, source.file_name)
        except NoPlanFound as error:  # a person may know which of its columns hold one
            document = Draft(None, (), (), (), columns=error.columns)
        notice = _meet_everybody(visit)
        with visit.services.database.write() as c:
            kept = drafts.keep(c, visit.person, replace(source, file_id=file.get("id")), document, visit.now)
        return draw(visit, kept, notice)

    unread = partial(messages.unread, source.file_name)
    visit.services.later(partial(_show, DirectMessage(visit), source.file_name, drafted, unread, (_BUSY, _BROKE)))


def read_again_later(visit: Visit, kept: DraftRecord, told: Mapping[str, str], place: Place) -> None:
    """Read a draft's document again, now that its columns are `told`. Where that fails, the draft stays as it is."""

    def drafted() -> Rendered:
        document = _read(visit, {"id": kept.file_id}, kept.file_name, {**kept.document.told, **told})
        try:
            with visit.services.database.write() as c:
                again = drafts.read_again(c, visit.person, kept, document, visit.now)
        except Refused as refusal:  # imported or cancelled meanwhile
            return messages.unread(kept.file_name, str(refusal))
        return draw(visit, again)

    unread = partial(draw, visit, kept)
    visit.services.later(partial(_show, place, kept.file_name, drafted, unread, (_BUSY_AGAIN, _BROKE_AGAIN)))


def _show(
    place: Place,
    file_name: str,
    drafted: Callable[[], Rendered],
    unread: Callable[[str], Rendered],
    sentences: tuple[str, str],
) -> None:
    """Say that a document is read, read it, and put the draft, or why there is none, in that place."""
    busy, broke = sentences
    if not _AT_ONCE.acquire(blocking=False):
        place.show(unread(busy))
        return
    try:
        place.show(messages.reading(file_name))
        place.show(drafted())
    except (UnreadableDocument, NotFetched, Refused) as error:
        place.show(unread(str(error)))
    except Exception:
        place.show(unread(broke))
        raise
    finally:
        _AT_ONCE.release()


def _read(visit: Visit, file: File, file_name: str, told: Mapping[str, str] = NOTHING_TOLD) -> Draft:
    client = visit.services.client_for(visit.workspace_id)
    data = fetch(client, file, LIMITS.max_bytes)
    return read_document_apart(data, file_name, today=visit.today, limits=LIMITS, told=told)


def _meet_everybody(visit: Visit) -> str:
    """Ask Slack who is here, so that owners are found; what to say where it would not tell."""
    try:
        visit.services.directory.refresh_all(visit.workspace_id, visit.now)
    except (SlackClientError, OSError) as error:
        log.warning("the directory could not be read", error=type(error).__name__)
        return "Slack did not tell me who is here just now, so some owners may not be found."
    return ""
