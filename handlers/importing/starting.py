"""How an import begins: by `/action import` and its form, by a file in a direct message, or with a mention."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import PurePath
from typing import Any

from handlers.answer import Answer
from handlers.importing.drawing import draw
from handlers.importing.fetching import File
from handlers.importing.places import DirectMessage
from handlers.importing.reading import LIMITS, read_later
from handlers.services import Visit
from messages import answers
from messages import drafts as messages
from messages.buttons import Origin
from plans.typed import split_word
from storage import drafts, rights
from storage.drafts import Source
from storage.rights import Refused

_NOT_READ = ("doc", "dot", "xls", "xlsb", "odt", "ods", "rtf", "ppt", "pptx", "pages", "numbers")


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
    read_later(visit, files[0], _source(visit, _name(files[0]), values.get("title"), origin.channel))
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
        visit.services.later(lambda: DirectMessage(visit).show(answers.refusal(sentence)))
        return
    read_later(visit, file, source)


def _name(file: File) -> str:
    return str(file.get("name") or file.get("title") or "document")


def _is_plan_file(file: File) -> bool:
    return _ending(file) in messages.ENDINGS


def _ending(file: File) -> str:
    return PurePath(_name(file).lower()).suffix[1:]


def _require_plan_file(file: File) -> None:
    if not _is_plan_file(file):
        raise Refused("I read plans as DOCX, XLSX, PDF, CSV, HTML or Markdown: save it as one of these.")
    if (file.get("size") or 0) > LIMITS.max_bytes:
        raise Refused(f"This file is larger than {LIMITS.max_bytes // 1_000_000} MB: send the part with the plan.")


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
