"""CSV: UTF-8 with a byte order mark, without which Excel takes it for the system's own encoding."""

from __future__ import annotations

import csv
import io
from datetime import date

from plans.documents.writers import layout
from plans.documents.writers.table import Owner, PlanTable

# What makes a spreadsheet program take a cell for a formula (OWASP, CSV injection), full-width forms too.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_ZERO_WIDTH_SPACE = "\u200b"


def write_csv(table: PlanTable) -> bytes:
    """A plan as CSV: title and day, the actions, the owners' list. Days are in ISO form.

    Recommendations' numbers come first in any case: what stands alone under them is no recommendation, and so the
    owners' list can stand below.
    """
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    columns = layout.columns(table.rows, numbered=True)
    writer.writerows([neutral(line)] for line in layout.preamble(table))
    writer.writerow([])
    writer.writerow([column.heading for column in columns])
    for row in table.rows:
        cells = (layout.as_text(column.value(row), day=date.isoformat) for column in columns)
        writer.writerow([neutral(cell) for cell in cells])
    if table.owners:
        writer.writerow([])
        writer.writerow([layout.OWNERS_TITLE])
        writer.writerows([neutral(_introduced(owner))] for owner in table.owners)
    return out.getvalue().encode("utf-8-sig")


def _introduced(owner: Owner) -> str:
    """ "Sandy Hopkins: Chief Executive, Southampton City Council", in one cell: a table of its own would be read as
    actions, because a CSV has but one set of columns."""
    name, title, organisation = layout.owner_cells(owner)
    rest = ", ".join(part for part in (title, organisation) if part)
    return f"{name}: {rest}" if rest else name


def neutral(text: str) -> str:
    """A text that no spreadsheet program takes for a formula, and that still reads as written.

    A zero-width space goes before it: nobody sees it, the reader of plans drops it.
    """
    return f"{_ZERO_WIDTH_SPACE}{text}" if text.lstrip(" \u00a0").startswith(_FORMULA) else text
