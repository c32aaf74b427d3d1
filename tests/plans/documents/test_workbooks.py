"""What stands in a workbook's cells, in all the ways in which programs write it there."""

import io
import re
import zipfile

import pytest

from plans.documents.limits import Limits, Meter
from plans.documents.readers.excel import read_excel
from tests.plans.documents.build import workbook

RUNS = "<r><t>Fix </t></r><r><rPr><b/></rPr><t>the gate</t></r><rPh sb='0' eb='1'><t>geit</t></rPh>"
STRINGS = f'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>Action</t></si><si>{RUNS}</si></sst>'
DECLARED = (
    '<Override PartName="/xl/sharedStrings.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/></Types>'
)


def written(rows: str, behind: str = "", hidden: str = "") -> bytes:
    """A workbook of one sheet that is written like this, and a hidden one; both can share `STRINGS`."""
    sheets = {"xl/worksheets/sheet1.xml": rows, "xl/worksheets/sheet2.xml": hidden}
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(workbook({"Plan": [], "Lists": []}))) as plain, zipfile.ZipFile(out, "w") as target:
        for name in plain.namelist():
            text = plain.read(name).decode().replace("</Types>", DECLARED)
            text = re.sub(r'name="Lists"([^>]*)state="visible"', r'name="Lists"\1state="hidden"', text)
            if name in sheets:
                text = re.sub(
                    r"<sheetData\s*(?:/>|></sheetData>)", f"<sheetData>{sheets[name]}</sheetData>{behind}", text
                )
            target.writestr(name, text)
        target.writestr("xl/sharedStrings.xml", STRINGS)
    return out.getvalue()


def texts(data: bytes) -> list[list[str]]:
    return [[cell.text for cell in row] for table in read_excel(data, Meter(Limits())).tables for row in table.rows]


CELLS = {
    '<c r="A1" t="s"><v>1</v></c>': "Fix the gate",
    f'<c r="A1" t="inlineStr"><is>{RUNS}</is></c>': "Fix the gate",
    '<c r="A1" t="str"><f>B1</f><v>Fix it</v></c>': "Fix it",
    '<c r="A1"><f>1+1</f><v>2</v></c>': "2",
    '<c r="A1"><v>2.50E1</v></c>': "25",
    '<c r="A1" t="b"><v>1</v></c>': "Yes",
    '<c r="A1" t="e"><v>#N/A</v></c>': "#N/A",
    '<c r="A1" t="d"><v>2026-03-31</v></c>': "31/03/2026",
    '<c t="str"><v>without its place</v></c>': "without its place",
}


@pytest.mark.parametrize("cell", CELLS)
def test_a_cell_is_read_however_it_is_written(cell: str) -> None:
    assert texts(written(f"<row>{cell}</row>")) == [[CELLS[cell]]]


def test_what_stands_below_a_merged_cell_is_not_read() -> None:
    rows = "".join(f'<row><c t="str"><v>{n}</v></c><c t="str"><v>beside {n}</v></c></row>' for n in (1, 2))
    merged = '<mergeCells><mergeCell ref="A1:A2"/></mergeCells>'
    assert texts(written(rows, merged)) == [["1", "beside 1"], ["1", "beside 2"]]


def test_an_area_merged_without_end_takes_no_time() -> None:
    merged = '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    assert texts(written('<row><c t="s"><v>0</v></c></row>', merged)) == [["Action"]]


def test_damage_in_a_hidden_sheet_does_no_harm() -> None:
    assert texts(written('<row><c t="s"><v>0</v></c></row>', hidden="<row><c")) == [["Action"]]
