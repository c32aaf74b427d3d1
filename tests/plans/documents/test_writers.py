"""How a plan looks that goes out."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import docx
import openpyxl
import pytest
from docx.oxml.ns import qn

from plans.brag import Brag
from plans.documents.writers import FORMATS, Owner, PlanRow, PlanTable, file_name, only_owned_by, write
from plans.documents.writers.delimited import neutral
from plans.statuses import Status

ROBERT, SANDY = 1, 2
SEPTEMBER, OCTOBER = date(2026, 9, 30), date(2026, 10, 14)
CULTURE = {"recommendation_number": "2", "recommendation": "2. Promote an inclusive culture"}
ROWS = (
    PlanRow(
        1,
        "2.1",
        "Review the early help offer",
        **CULTURE,
        owners=("Robert Henderson", "Sandy Hopkins"),
        owner_ids=(ROBERT, SANDY),
        start=date(2026, 4, 1),
        baseline_due=SEPTEMBER,
        due=OCTOBER,
        status=Status.AT_RISK,
        brag=Brag.AMBER,
        last_note="waiting for HR",
    ),
    PlanRow(2, "2.2", "Build it into the business plan", **CULTURE, due_phrase="Next planning cycle", brag=Brag.GREY),
    PlanRow(
        3,
        "2.3",
        "Meet with the principal social worker",
        **CULTURE,
        owners=("Sandy Hopkins",),
        owner_ids=(SANDY,),
        baseline_due=SEPTEMBER,
        due=SEPTEMBER,
        recurrence="quarterly",
        brag=Brag.GREEN,
    ),
    PlanRow(4, "2.4", "Buy the old system", **CULTURE, status=Status.CANCELLED),
)
TABLE = PlanTable(
    "Learning Report",
    "LR",
    date(2026, 9, 14),
    datetime(2026, 9, 14, 9, tzinfo=UTC),
    "T1-1",
    ("Clair Pyper",),
    ROWS,
    (
        Owner("Robert Henderson", id=ROBERT),
        Owner("Sandy Hopkins", "Chief Executive Officer", "Southampton City Council", id=SANDY),
    ),
)
PREAMBLE = ["Learning Report", "As at 14 September 2026", "Plan lead: Clair Pyper"]


def workbook(table: PlanTable) -> Any:
    return openpyxl.load_workbook(io.BytesIO(write(table, "xlsx")))


def under(sheet: Any, heading: str) -> list[Any]:
    """The cells below a heading."""
    (head,) = (cell for row in sheet.iter_rows() for cell in row if cell.value == heading)
    return [row[0] for row in sheet.iter_rows(min_row=head.row + 1, min_col=head.column, max_col=head.column)]


def test_a_workbook_says_whose_plan_it_is_and_of_what_day() -> None:
    sheet = workbook(TABLE).worksheets[0]
    assert [sheet.cell(row, 1).value for row in (1, 2, 3)] == PREAMBLE


def test_dates_in_a_workbook_are_dates_and_a_revised_one_stands_only_where_it_moved() -> None:
    sheet = workbook(TABLE).worksheets[0]
    assert [cell.value for cell in under(sheet, "Due date")] == [
        datetime(2026, 9, 30),  # noqa: DTZ001
        "Next planning cycle",
        "30 September 2026, then every quarter",
        None,
    ]
    assert [cell.value for cell in under(sheet, "Revised due date")] == [datetime(2026, 10, 14), None, None, None]  # noqa: DTZ001


def test_a_colour_has_its_sign_its_word_and_a_key() -> None:
    sheet = workbook(TABLE).worksheets[0]
    cells = under(sheet, "BRAG")
    assert [cell.value for cell in cells] == ["▲ Amber", "○ Grey", "◆ Green", None]
    assert all((cell.fill.fill_type == "solid") is bool(cell.value) for cell in cells)
    key = {cell.value.split(":")[0]: cell.fill.fgColor.rgb for cell in sheet[4] if cell.value and ":" in cell.value}
    assert len(key) == len(Brag)
    assert all(key[cell.value] == cell.fill.fgColor.rgb for cell in cells if cell.value)


def test_the_owners_list_is_the_last_sheet_and_the_last_table() -> None:
    sheet = workbook(TABLE).worksheets[-1]
    assert [[cell.value for cell in row] for row in sheet.iter_rows()] == [
        ["Name", "Job title", "Organisation"],
        ["Robert Henderson", None, None],
        ["Sandy Hopkins", "Chief Executive Officer", "Southampton City Council"],
    ]
    table = docx.Document(io.BytesIO(write(TABLE, "docx"))).tables[-1]
    assert [cell.text for cell in table.rows[2].cells] == [
        "Sandy Hopkins",
        "Chief Executive Officer",
        "Southampton City Council",
    ]


def test_a_word_document_is_landscape_repeats_its_headings_and_merges_recommendations() -> None:
    document = docx.Document(io.BytesIO(write(TABLE, "docx")))
    section = document.sections[0]
    assert section.page_width > section.page_height  # type: ignore[operator]
    assert [paragraph.text for paragraph in document.paragraphs[:3]] == PREAMBLE
    plan = document.tables[1]
    assert plan.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
    first, *others = (row.cells[0] for row in plan.rows[1:])
    assert first.text == "2. Promote an inclusive culture"
    assert all(cell._tc is first._tc for cell in others)
    shown = {row.cells[9].text: row.cells[9]._tc.tcPr.find(qn("w:shd")) is not None for row in plan.rows[1:]}
    assert shown == {"▲ Amber": True, "○ Grey": True, "◆ Green": True, "": False}


def test_the_pages_of_a_word_document_are_numbered_and_say_what_they_are() -> None:
    document = docx.Document(io.BytesIO(write(TABLE, "docx")))
    assert "Learning Report, as at 14 September 2026 · page " in document.sections[0].footer.paragraphs[0].text
    footer = document.sections[0].footer.paragraphs[0]._p
    assert [field.get(qn("w:instr")) for field in footer.findall(qn("w:fldSimple"))] == ["PAGE", "NUMPAGES"]
    about = document.core_properties
    assert (about.author, about.comments, about.title) == ("Leadline", "", "Learning Report")
    assert about.created.date() == TABLE.made_at.date()
    assert 'w:lang w:val="en-GB"' in document.styles.element.xml


def test_the_pages_of_a_workbook_are_numbered_and_an_ampersand_is_no_code() -> None:
    book = workbook(replace(TABLE, title="Health & Care"))
    for sheet in book.worksheets:
        assert sheet.oddFooter.left.text == "Health && Care, as at 14 September 2026"
        assert sheet.oddFooter.right.text == "Page &P of &N"
    assert (book.properties.creator, book.properties.title) == ("Leadline", "Health & Care")


def test_a_csv_opens_in_excel_as_it_should() -> None:
    data = write(TABLE, "csv")
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert [row[0] for row in rows[:3]] == PREAMBLE
    head = rows[4]
    assert dict(zip(head, rows[5], strict=True)) == {
        "Rec. no.": "2",
        "Recommendation": "2. Promote an inclusive culture",
        "Reference": "2.1",
        "Action": "Review the early help offer",
        "Lead owners": "Robert Henderson; Sandy Hopkins",
        "Start date": "2026-04-01",
        "Due date": "2026-09-30",
        "Revised due date": "2026-10-14",
        "Date completed": "",
        "Status": "Delayed",
        "BRAG": "▲ Amber",
        "Last note": "waiting for HR",
    }


@pytest.mark.parametrize("text", ["=1+1", "+44 20", "-5%", "@all", "\t=1", "\r=1", "  =1", "＝1+1", "=HYPERLINK(1)"])
def test_no_text_of_a_csv_is_a_formula_and_it_reads_as_written(text: str) -> None:
    shown = neutral(text)
    assert not shown.strip(" \t\r\n").startswith(("=", "+", "-", "@", "＝"))
    assert shown.removeprefix("\u200b") == text


def test_no_text_of_a_workbook_is_a_formula() -> None:
    evil = "=cmd|' /C calc'!A0"
    row = PlanRow(1, "1.1", evil, "1", f"{evil} 1", owners=(evil,), due_phrase=evil, last_note=evil, brag=Brag.GREY)
    table = replace(TABLE, title=evil, leads=(evil,), rows=(row,), owners=(Owner(evil, evil, evil),))
    cells = [cell for sheet in workbook(table).worksheets for line in sheet.iter_rows() for cell in line if cell.value]
    assert sum(str(cell.value).startswith(evil) for cell in cells) == 9
    assert {cell.data_type for cell in cells} == {"s"}
    assert all(cell.quotePrefix for cell in cells)


@pytest.mark.parametrize("kind", FORMATS)
def test_text_that_a_file_cannot_hold_is_left_out(kind: str) -> None:
    row = replace(ROWS[0], action="Review\x00 the\x0b offer\ud800\uffff \U0001f600 now", last_note="x" * 40_000)
    assert len(write(replace(TABLE, title="Plan\x07", rows=(row,)), kind)) > 500


@pytest.mark.parametrize("kind", FORMATS)
def test_a_plan_without_actions_can_be_written_too(kind: str) -> None:
    assert write(replace(TABLE, rows=(), owners=(), leads=()), kind)


def test_another_format_is_no_format() -> None:
    with pytest.raises(ValueError, match="pptx is not one of xlsx, csv, docx, ics"):
        write(TABLE, "pptx")


def test_one_persons_rows_leave_the_others_out() -> None:
    mine = only_owned_by(TABLE, ROBERT)
    assert [row.ref for row in mine.rows] == ["2.1"]
    assert [owner.name for owner in mine.owners] == ["Robert Henderson", "Sandy Hopkins"]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Learning Report", "Learning Report 2026-09-14.xlsx"),
        ("../../etc/passwd", "etc passwd 2026-09-14.xlsx"),
        ('Plan: "A/B"\r\n?', "Plan A B 2026-09-14.xlsx"),
        ("Cynllun Gwella – Ysgol y Dderwen", "Cynllun Gwella – Ysgol y Dderwen 2026-09-14.xlsx"),
        ("...", "Plan 2026-09-14.xlsx"),
        ("x" * 300, f"{'x' * 80} 2026-09-14.xlsx"),
    ],
)
def test_a_file_name_is_one_on_any_system(title: str, name: str) -> None:
    assert file_name(title, "xlsx", date(2026, 9, 14)) == name
