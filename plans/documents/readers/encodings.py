"""Bytes to text: UTF-8, UTF-16, Windows-1252 and what else people's programs save."""

from __future__ import annotations

import codecs

from plans.documents.errors import UnreadableDocument

_MARKS = [
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
]
_SAMPLE = 200_000


def decode(data: bytes) -> str:
    """The text of a file. A byte order mark decides, then UTF-8, then UTF-16 by its zero bytes, then Windows-1252.

    Raises UnreadableDocument where the bytes are no text at all.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, errors="replace")
    wide = _wide(data[:2000])
    if wide:
        return data.decode(wide, errors="replace")
    if b"\x00" in data[:_SAMPLE]:
        raise UnreadableDocument("This file is not text: send the plan as DOCX, XLSX, PDF, CSV, HTML or Markdown.")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode(_legacy(data), errors="replace")


def _wide(sample: bytes) -> str | None:
    if len(sample) < 4:
        return None
    even, odd = sample[0::2].count(0), sample[1::2].count(0)
    if odd > len(sample) * 0.3 and even < odd / 8:
        return "utf-16-le"
    if even > len(sample) * 0.3 and odd < even / 8:
        return "utf-16-be"
    return None


def _legacy(data: bytes) -> str:
    """The one-byte encoding: Windows-1252, unless only another one gives letters where letters belong."""
    sample = data[:_SAMPLE]
    undefined = {0x81, 0x8D, 0x8F, 0x90, 0x9D}
    if not undefined & set(sample) and sum(byte > 0x9F for byte in sample) < len(sample) * 0.15:
        return "cp1252"
    from charset_normalizer import from_bytes  # seldom needed, and each document is read in a new process

    best = from_bytes(sample).best()
    return best.encoding if best else "cp1252"
