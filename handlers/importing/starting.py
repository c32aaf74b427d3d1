"""How an import begins: by `/action import` and its form, by a file in a direct message, or with a mention."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import PurePath
from typing import Any

import structlog
from slack_sdk import WebClient
from slack_sdk.errors import SlackClientError

from handlers.answer import Answer
from handlers.importing.drawing import draw
from handlers.importing.fetching import NotFetched, fetch
from handlers.services import Visit
from messages import answers
from messages import drafts as messages
from messages.buttons import Origin
from messages.rendered import Rendered
from plans.documents import Limits, UnreadableDocument, read_document_apart
from plans.typed import split_word
from storage import drafts, rights
from storage.drafts import Source
from storage.rights import Refused

log = structlog.get_logger(__name__)
_LIMITS = Limits()
# Each reading is a process that may take hundreds of megabytes; what waits would hold the threads that answer people.
_AT_ONCE = threading.BoundedSemaphore(2)
_BUSY = "I am reading other documents just now: send it again in a minute."
_BROKE = "Something went wrong while I read it. Please send it again; nothing was imported."
_NOT_READ = ("doc", "dot", "xls", "xlsb", "odt", "ods", "rtf", "ppt", "pptx", "pages", "numbers")
File = Mapping[str, Any]


def start(visit: Visit, rest: str) -> Answer:
    """`/action import`: the form. `/action import draft`: the document that was read last, to go on with."""
    rights.require_insider(visit.actor)
    if split_word(rest)[0].casefold() == "draft":
        with visit.read() as c:
            kept = drafts.newest(c, visit.person, visit.now)
        if kept is None:
            raise Refused("You have no draft that waits to be imported: /action import reads a document.")
        return Answer(draw(visit, kept))
    plan = visit.plan_here
    _source(visit, "", None, visit.channel_id)
    return Answer(view=messages.form_import(plan, origin=visit.origin))


def submitted(visit: Visit, origin: Origin, values: dict[str, Any]) -> Answer:
    """The form was sent: its file is read."""
    files = values.get("document") or []
    if len(files) != 1:
        raise Refused("Choose one document.")
    _require_plan_file(files[0])
    _read_later(visit, files[0], _source(visit, _name(files[0]), values.get("title"), origin.channel))
    return Answer()


def document_in(message: Mapping[str, Any]) -> File | None:
    """The document among the files of a message event that begins a conversation; None where there is none.

    One of a kind that is not read is one too, so that its sender hears so; a picture is none.
    """
    if message.get("thread_ts"):
        return None
    files = message.get("files") or []
    others = (file for file in files if _ending(file) in _NOT_READ)
    return next((file for file in files if _is_plan_file(file)), next(others, None))


def shared(visit: Visit, file: File, channel_id: str | None) -> None:
    """A document was shared with the bot: read it, or say to its sender why not."""
    try:
        rights.require_insider(visit.actor)
        _require_plan_file(file)
        source = _source(visit, _name(file), None, channel_id)
    except Refused as refusal:
        with visit.ledger():
            pass
        sentence = str(refusal)
        visit.services.later(lambda: _Line(visit).show(answers.refusal(sentence)))
        return
    _read_later(visit, file, source)


def _name(file: File) -> str:
    return str(file.get("name") or file.get("title") or "document")


def _is_plan_file(file: File) -> bool:
    return _ending(file) in messages.ENDINGS


def _ending(file: File) -> str:
    return PurePath(_name(file).lower()).suffix[1:]


def _require_plan_file(file: File) -> None:
    if not _is_plan_file(file):
        raise Refused("I read plans as DOCX, XLSX, PDF, CSV, HTML or Markdown: save it as one of these.")
    if (file.get("size") or 0) > _LIMITS.max_bytes:
        raise Refused(f"This file is larger than {_LIMITS.max_bytes // 1_000_000} MB: send the part with the plan.")


def _source(visit: Visit, file_name: str, title: str | None, channel_id: str | None) -> Source:
    """Where a document comes from and belongs. Refused where it cannot be imported there, or not by this person."""
    rights.require_insider(visit.actor)
    if not channel_id or not channel_id.startswith(("C", "G")):
        return Source(file_name, title)
    plan = next((plan for plan in visit.plans if plan.channel_id == channel_id), None)
    if plan is not None:
        with visit.read() as c:
            rights.require_lead(c, visit.actor, plan, f"import into {plan.title}")
        return Source(file_name, plan.title, channel_id, plan.private, plan.id)
    return Source(file_name, title, channel_id, visit.services.directory.home(visit.workspace_id, channel_id))


def _read_later(visit: Visit, file: File, source: Source) -> None:
    with visit.ledger():  # a request that Slack repeats is read once
        pass
    visit.services.later(partial(_read, visit, file, source))


def _read(visit: Visit, file: File, source: Source) -> None:
    """Say that it is read, read it, and put the draft, or why there is none, in that place."""
    shown = _Line(visit)
    if not _AT_ONCE.acquire(blocking=False):
        shown.show(messages.unread(source.file_name, _BUSY))
        return
    try:
        shown.show(messages.reading(source.file_name))
        shown.show(_drafted(visit, file, source))
    except (UnreadableDocument, NotFetched, Refused) as error:
        shown.show(messages.unread(source.file_name, str(error)))
    except Exception:
        shown.show(messages.unread(source.file_name, _BROKE))
        raise
    finally:
        _AT_ONCE.release()


def _drafted(visit: Visit, file: File, source: Source) -> Rendered:
    client = visit.services.client_for(visit.workspace_id)
    data = fetch(client, file, _LIMITS.max_bytes)
    document = read_document_apart(data, source.file_name, today=visit.today, limits=_LIMITS)
    notice = _meet_everybody(visit)
    with visit.services.database.write() as c:
        kept = drafts.keep(c, visit.person, source, document, visit.now)
    return draw(visit, kept, notice)


def _meet_everybody(visit: Visit) -> str:
    """Ask Slack who is here, so that owners are found; what to say where it would not tell."""
    try:
        visit.services.directory.refresh_all(visit.workspace_id, visit.now)
    except (SlackClientError, OSError) as error:
        log.warning("the directory could not be read", error=type(error).__name__)
        return "Slack did not tell me who is here just now, so some owners may not be found."
    return ""


class _Line:
    """One direct message to whoever asked, that is changed as things go on."""

    def __init__(self, visit: Visit) -> None:
        self._visit = visit
        self._at: tuple[str, str] | None = None

    def show(self, message: Rendered) -> None:
        """Post the message, or put it in the place of the one before."""
        client = self._visit.services.client_for(self._visit.workspace_id)
        words = {"text": message.text, "blocks": message.blocks}
        if self._at is not None and _taken(partial(self._update, client, self._at, words)):
            return
        _taken(partial(self._post, client, words))

    def _update(self, client: WebClient, at: tuple[str, str], words: dict[str, Any]) -> None:
        client.chat_update(channel=at[0], ts=at[1], **words)

    def _post(self, client: WebClient, words: dict[str, Any]) -> None:
        answer = client.chat_postMessage(channel=self._visit.person.slack_user_id or "", **words)
        self._at = (answer["channel"], answer["ts"])


def _taken(call: Callable[[], None]) -> bool:
    try:
        call()
    except (SlackClientError, OSError) as error:
        log.warning("an answer was not taken by Slack", error=type(error).__name__)
        return False
    return True
