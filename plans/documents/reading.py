"""Which reader a document is for, and the way from its bytes to a draft."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from importlib import import_module
from pathlib import PurePath

from plans.documents.draft import NOTHING_TOLD, Draft
from plans.documents.errors import UnreadableDocument
from plans.documents.limits import Limits, Meter
from plans.documents.shape import Document
from plans.documents.understanding.drafting import understand

Reader = Callable[[bytes, Meter], Document]
_READERS = {
    "markdown": ("markdown", "read_markdown"),
    "html": ("html", "read_html"),
    "csv": ("delimited", "read_delimited"),
    "excel": ("excel", "read_excel"),
    "word": ("word", "read_word"),
    "pdf": ("pdf", "read_pdf"),
}
_BY_SUFFIX = {".csv": "csv", ".tsv": "csv", ".tab": "csv", ".html": "html", ".htm": "html", ".xhtml": "html"}
_REFUSED = (
    (b"\x89PNG", "This is a picture"),
    (b"\xff\xd8\xff", "This is a picture"),
    (b"GIF8", "This is a picture"),
    (b"{\\rtf", "This is an RTF file"),
    (b"\x7fELF", "This is a program"),
    (b"MZ\x90", "This is a program"),
    (b"\x1f\x8b", "This is a compressed file"),
)
_PACKED = (".docx", ".docm", ".xlsx", ".xlsm", ".pdf", ".doc", ".xls")
KINDS = "DOCX, XLSX, PDF, CSV, HTML or Markdown"


def read_document(
    data: bytes, name: str, *, today: date, limits: Limits = Limits(), told: Mapping[str, str] = NOTHING_TOLD
) -> Draft:
    """The draft of a plan document. `name` is its file name; phrases without a year are read as of `today`; `told` is
    what a person said that its columns hold, as in `Draft.told`.

    Raises UnreadableDocument, one sentence for people, for whatever cannot be read or holds no plan.
    """
    if not data.strip(b" \t\r\n\x00\xef\xbb\xbf"):
        raise UnreadableDocument("This file is empty: send the plan itself.")
    if len(data) > limits.max_bytes:
        raise UnreadableDocument(
            f"This file is larger than {limits.max_bytes // 1_000_000} MB: send the part with the plan."
        )
    meter = Meter(limits)
    document = _taken_apart(data, name, meter)
    meter.check_time()
    draft = understand(document, today=today, limits=limits, told=told)
    return draft if draft.title else replace(draft, title=_readable(name))


def _readable(name: str) -> str | None:
    """A file's name as a title: "draft_action-plan.xlsx" → "Draft action plan"; None where nothing is left of it."""
    words = re.sub(r"%20|[_+]|(?<=[^\W\d])-(?=[^\W\d])", " ", PurePath(name).stem)
    words = " ".join(words.split())
    return words[:1].upper() + words[1:] or None


def _taken_apart(data: bytes, name: str, meter: Meter) -> Document:
    """What the reader of its format makes of a document. Parsers raise all kinds of things over a damaged file."""
    reader = _reader(data, name)
    try:
        return reader(data, meter)
    except (UnreadableDocument, MemoryError):
        raise
    except Exception as error:
        raise UnreadableDocument("This document is damaged: open it, save it again and send that.") from error


def _reader(data: bytes, name: str) -> Reader:
    """The reader for a file, by its first bytes, then by its name."""
    kind = _kind(data, PurePath(name.lower()).suffix)
    module, function = _READERS[kind]
    reader: Reader = getattr(import_module(f"plans.documents.readers.{module}"), function)
    return reader


def _kind(data: bytes, suffix: str) -> str:
    """What a file is: its first bytes say so, whatever its name is; text is told by its name and its look."""
    start = data[:1024].lstrip(b"\xef\xbb\xbf \t\r\n")
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith((b"PK\x03\x04", b"PK\x05\x06", b"\xd0\xcf\x11\xe0")):
        return _package(data, suffix)
    refused = next((said for mark, said in _REFUSED if data.startswith(mark)), None)
    if refused:
        raise UnreadableDocument(f"{refused}: send the plan as {KINDS}.")
    if suffix in _PACKED:
        article = "a" if suffix in (".pdf", ".doc", ".docx", ".docm") else "an"
        named = f"{article} {suffix[1:].upper()} file"
        raise UnreadableDocument(f"This file is damaged, or not {named}: save it again and send that.")
    if re.match(rb"<(?:!doctype html|html|\?xml|head|body|table|div|meta)\b", start, re.I):
        return "html"
    return _BY_SUFFIX.get(suffix, "markdown")


def _package(data: bytes, suffix: str) -> str:
    """Whether an office file is a document or a workbook."""
    if b"word/document.xml" in data:
        return "word"
    if b"xl/workbook.xml" in data:
        return "excel"
    return "word" if suffix in (".docx", ".doc", ".dotx", ".docm") else "excel"
