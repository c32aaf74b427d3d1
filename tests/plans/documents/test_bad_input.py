"""Whatever is not a plan gets one clear sentence, soon, and takes nothing down with it."""

from __future__ import annotations

import io
import random
import struct
import time
import zipfile
from collections.abc import Callable
from contextlib import suppress
from datetime import date

import pytest

from plans.documents import Limits, UnreadableDocument, read_document, read_document_apart
from tests.plans.documents import layouts_bodies, layouts_inspections  # noqa: F401 - they add their layouts to the list
from tests.plans.documents.build import Pdf, word, workbook
from tests.plans.documents.damage import damaged
from tests.plans.documents.layout import LAYOUTS, Layout

TODAY = date(2024, 1, 15)
ROWS = [["Action", "Owner", "Due"], ["Publish the policy on the website", "Head of Policy", "31 March 2024"]]


def _zip(parts: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def _with_part(data: bytes, name: str, content: bytes) -> bytes:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {part: archive.read(part) for part in archive.namelist()}
    return _zip({**parts, name: content})


def _laughs() -> bytes:
    entities = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    return f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a0 "ha">{entities}]><x>&a11;</x>'.encode()


def _locked_pdf() -> bytes:
    plain = Pdf()
    plain.text(40, 40, "Secret")
    lock = b"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <" + b"41" * 32 + b"> /U <" + b"42" * 32 + b"> >> "
    return plain.bytes().replace(b"trailer << ", b"trailer << /ID [<00> <00>] " + lock)


def _scan() -> bytes:
    pdf = Pdf()
    pdf.box(50, 50, 700, 500, (0.5, 0.5, 0.5))
    return pdf.bytes()


def _old_office() -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 5000


BAD: dict[str, tuple[Callable[[], bytes], str]] = {
    "empty.docx": (lambda: b"", "empty"),
    "blank.csv": (lambda: b"\xef\xbb\xbf\r\n  \r\n", "empty"),
    "renamed.xlsx": (lambda: b"not a workbook", "not an XLSX file"),
    "renamed.pdf": (lambda: b"not a PDF", "not a PDF file"),
    "truncated.docx": (lambda: word(ROWS)[:4000], "damaged"),
    "truncated.xlsx": (lambda: workbook({"Plan": ROWS})[:3000], "damaged"),
    "truncated.pdf": (lambda: b"%PDF-1.4\n1 0 obj << /Type /Catalog >>", "damaged"),
    "locked.xlsx": (lambda: _old_office() + "EncryptedPackage".encode("utf-16-le"), "password"),
    "locked.pdf": (_locked_pdf, "password"),
    "old.doc": (_old_office, "old Office format"),
    "picture.docx": (lambda: b"\x89PNG\r\n\x1a\n" + b"\x00" * 500, "picture"),
    "program.pdf": (lambda: b"\x7fELF" + b"\x00" * 500, "program"),
    "noise.md": (lambda: bytes(range(256)) * 40, "not text"),
    "presentation.docx": (lambda: _zip({"ppt/presentation.xml": b"<p/>"}), "not a Word document"),
    "letter.docx": (lambda: word("# Dear members", "Thank you for your letter of 3 May 2023."), "no improvement plan"),
    "prices.csv": (lambda: b"Item,Price\nApples,1.20\nPears,2.30\n", "no improvement plan"),
    "essay.md": (lambda: b"# On gardens\n\nGardens need patience.\n", "no improvement plan"),
    "macros.xlsm": (lambda: _with_part(workbook({"Plan": ROWS}), "xl/vbaProject.bin", b"\x00"), "macros"),
    "bomb.docx": (lambda: _with_part(word(ROWS), "word/document.xml", b"<w>" + b" " * 150_000_000), "unpacked"),
    "laughs.docx": (lambda: _with_part(word(ROWS), "word/document.xml", _laughs()), "damaged"),
    "laughs.xlsx": (lambda: _with_part(workbook({"Plan": ROWS}), "xl/workbook.xml", _laughs()), "damaged"),
    "wide.csv": (lambda: b"Action" + b"," * 1_000_000 + b"\n", "cells"),
    "wide.html": (lambda: b"<table>" + (b"<tr>" + b"<td colspan=999 rowspan=999>x" * 300 + b"</tr>") * 30, "cells"),
    "long.csv": (lambda: b"Action,Owner\n" + b"Do a thing here,Me\n" * 50_000, "rows"),
    "deep.html": (lambda: b"<div>" * 60_000 + b"x", ""),
    "scan.pdf": (_scan, "no text"),
}  # fmt: skip


@pytest.mark.parametrize("name", BAD)
def test_bad_input_gets_one_clear_sentence(name: str) -> None:
    make, says = BAD[name]
    data = make()
    began = time.monotonic()
    with pytest.raises(UnreadableDocument) as refused:
        read_document_apart(data, name, today=TODAY)
    said = str(refused.value)
    assert says in said
    assert "\n" not in said
    assert said.endswith(".")
    assert time.monotonic() - began < 20


def test_a_file_beyond_the_limit_is_not_even_opened() -> None:
    with pytest.raises(UnreadableDocument, match="larger than 1 MB"):
        read_document(b"x" * 1_000_001, "plan.md", today=TODAY, limits=Limits(max_bytes=1_000_000))


def test_a_reader_that_takes_too_long_is_stopped() -> None:
    with pytest.raises(UnreadableDocument, match=r"within 0\.05 seconds"):
        read_document_apart(workbook({"Plan": ROWS}), "plan.xlsx", today=TODAY, limits=Limits(seconds=0.05))


def test_a_reader_that_needs_too_much_memory_is_stopped() -> None:
    with pytest.raises(UnreadableDocument):
        read_document_apart(
            b"Action,Owner,Due\n" * 100, "plan.csv", today=TODAY, limits=Limits(memory_bytes=20_000_000)
        )


def test_reading_apart_gives_the_same_draft() -> None:
    for layout in LAYOUTS[:4]:
        data = layout.make()
        apart = read_document_apart(data, layout.name, today=layout.today)
        assert apart == read_document(data, layout.name, today=layout.today)


@pytest.mark.parametrize("given", LAYOUTS, ids=lambda given: given.name)
def test_damaged_documents_give_a_draft_or_a_sentence(given: Layout) -> None:
    data, chance = given.make(), random.Random(given.name)
    for _ in range(15):
        with suppress(UnreadableDocument):
            read_document(damaged(data, chance), given.name, today=given.today)


def test_a_cell_far_out_does_not_make_the_table_wide() -> None:
    rows = [[*ROWS[0]], [*ROWS[1]], [""] * 16_000 + ["x"]]
    assert len(read_document(workbook({"Plan": rows}), "plan.xlsx", today=TODAY).actions) == 1


def test_zip_sizes_that_lie_do_no_harm() -> None:
    data = bytearray(workbook({"Plan": ROWS}))
    at = data.rfind(b"PK\x01\x02")
    data[at + 24 : at + 28] = struct.pack("<I", 2**31)
    with pytest.raises(UnreadableDocument):
        read_document(bytes(data), "plan.xlsx", today=TODAY)


def test_a_table_that_never_begins_stops_nobody() -> None:
    page = b"<h1>Fire plan</h1><ol><li>Train wardens (Lead: Estates; by 31 July 2024)</li><li><table></li></ol>"
    (action,) = read_document(page, "plan.html", today=TODAY).actions
    assert (action.owners, action.due) == (("Estates",), date(2024, 7, 31))


def test_a_line_of_dashes_is_read_at_once() -> None:
    began = time.process_time()
    with suppress(UnreadableDocument):
        read_document(b"# Minutes of the board\n\nRoof repaired" + b" -" * 3_000 + b"\n", "plan.md", today=TODAY)
    assert time.process_time() - began < 5


def test_a_letter_without_a_capital_begins_an_action_like_any_other() -> None:
    draft = read_document(
        "Minutes 5 March 2024\n\nAction: º to write to the school\n".encode(), "plan.txt", today=TODAY
    )
    assert [action.action for action in draft.actions] == ["º to write to the school"]
