"""Which reader a document is for, and the way from its bytes to a draft."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import PurePath

from plans.documents.draft import Draft
from plans.documents.errors import UnreadableDocument
from plans.documents.limits import Limits, Meter
from plans.documents.shape import Document
from plans.documents.understanding.drafting import understand

Reader = Callable[[bytes, Meter], Document]
KINDS = "DOCX, XLSX, PDF, CSV, HTML or Markdown"


def read_document(data: bytes, name: str, *, today: date, limits: Limits = Limits()) -> Draft:  # noqa: B008
    """The draft of a plan document. `name` is its file name; phrases without a year are read as of `today`.

    Raises UnreadableDocument, one sentence for people, for whatever cannot be read or holds no plan.
    """
    if not data.strip(b" \t\r\n\x00\xef\xbb\xbf"):
        raise UnreadableDocument("This file is empty: send the plan itself.")
    if len(data) > limits.max_bytes:
        raise UnreadableDocument(
            f"This file is larger than {limits.max_bytes // 1_000_000} MB: send the part with the plan."
        )
    meter = Meter(limits)
    document = _reader(data, name)(data, meter)
    meter.check_time()
    return understand(document, today=today, limits=limits)


def _reader(data: bytes, name: str) -> Reader:
    """The reader for a file, by its first bytes, then by its name."""
    suffix = PurePath(name.lower()).suffix
    if suffix in (".html", ".htm", ".xhtml"):
        from plans.documents.readers.html import read_html

        return read_html
    from plans.documents.readers.markdown import read_markdown

    return read_markdown
