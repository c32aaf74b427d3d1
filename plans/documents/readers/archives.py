"""Office files are zip archives: what is checked before a parser sees one."""

from __future__ import annotations

import io
import zipfile

from plans.documents.errors import UnreadableDocument
from plans.documents.limits import Meter

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_LOCKED = "This document is protected by a password: save it without one and send that."
_OLD = "This document is in an old Office format: save it as DOCX or XLSX and send that."
_RATIO = 300
_PARTS = 5_000


def open_package(data: bytes, meter: Meter, main: str, kind: str) -> zipfile.ZipFile:
    """The archive of an office file that holds the part `main`. `kind` says what it should be: "a workbook".

    Raises UnreadableDocument for an encrypted, damaged or swollen archive, and for one of another kind.
    """
    if data.startswith(_OLE):
        raise UnreadableDocument(_LOCKED if _ENCRYPTED in data else _OLD)
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        parts = archive.infolist()
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as error:
        raise UnreadableDocument(
            f"This file is damaged and cannot be read as {kind}: save it again and send that."
        ) from error
    _check_size(parts, meter, kind)
    names = {part.filename for part in parts}
    if main not in names:
        raise UnreadableDocument(f"This file is not {kind}: send the plan as DOCX, XLSX, PDF, CSV, HTML or Markdown.")
    if any(name.endswith("vbaProject.bin") for name in names):
        raise UnreadableDocument("This document holds macros: save it as DOCX or XLSX without them and send that.")
    return archive


def _check_size(parts: list[zipfile.ZipInfo], meter: Meter, kind: str) -> None:
    if any(part.flag_bits & 1 for part in parts):
        raise UnreadableDocument(_LOCKED)
    size = sum(part.file_size for part in parts)
    packed = sum(part.compress_size for part in parts)
    swollen = size > 10_000_000 and size > packed * _RATIO
    if size > meter.limits.max_unpacked_bytes or swollen or len(parts) > _PARTS:
        raise UnreadableDocument(
            f"This file grows beyond measure when it is unpacked: send only the part of {kind} with the plan."
        )
