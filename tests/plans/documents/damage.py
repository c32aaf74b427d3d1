"""Damages documents: bytes changed, cut, repeated, and the same inside the parts of an office file."""

from __future__ import annotations

import io
import random
import zipfile

_BITS = [
    b"<",
    b">",
    b"&",
    b"\x00",
    b"\xff",
    b"|",
    b"\t",
    b"\n",
    b",",
    b'"',
    b"99999999999",
    b"<table>",
    b"</td>",
    b"31/02/2021",
    b"(" * 50,
    b"%PDF-",
    b"- " * 40,
]


def damaged(data: bytes, chance: random.Random) -> bytes:
    """One damaged version of a document."""
    if data.startswith(b"PK") and chance.random() < 0.7:
        return _inside(data, chance)
    return _bytes(data, chance)


def _bytes(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 3, 10, 40))):
        if not changed:
            break
        at = chance.randrange(len(changed))
        length = chance.choice((1, 2, 8, 60, 400))
        kind = chance.randrange(5)
        if kind == 0:
            changed[at] = chance.randrange(256)
        elif kind == 1:
            del changed[at : at + length]
        elif kind == 2:
            changed[at:at] = changed[at : at + length] * chance.choice((1, 2, 30))
        elif kind == 3:
            changed[at:at] = chance.choice(_BITS)
        else:
            other = chance.randrange(len(changed))
            changed[at : at + length] = changed[other : other + length]
    return bytes(changed[: len(changed) - chance.choice((0, 0, 0, chance.randrange(len(changed) + 1)))])


def _inside(data: bytes, chance: random.Random) -> bytes:
    """An office file with one of its parts damaged."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = chance.choice([name for name in parts if name.endswith(".xml")])
    parts[name] = _bytes(parts[name], chance)
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, content in parts.items():
            archive.writestr(part, content)
    return buffer.getvalue()
