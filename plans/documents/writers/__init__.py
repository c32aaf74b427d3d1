"""Writes a plan out: XLSX, CSV, DOCX and iCalendar, in a layout that `plans.documents` reads back unchanged."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from datetime import date
from importlib import import_module

from plans.documents.writers.table import Owner, PlanRow, PlanTable, only_owned_by

FORMATS = ("xlsx", "csv", "docx", "ics")
CONTENT_TYPES = {
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "ics": "text/calendar; charset=utf-8",
}
_MODULES = {"xlsx": "workbook", "csv": "delimited", "docx": "word", "ics": "calendar"}
_LONGEST_NAME = 80


def write(table: PlanTable, kind: str) -> bytes:
    """A plan as a file; `kind` is one of `FORMATS`. Raises ValueError for any other."""
    if kind not in _MODULES:
        raise ValueError(f"{kind} is not one of {', '.join(FORMATS)}")
    module = import_module(f"plans.documents.writers.{_MODULES[kind]}")  # the libraries are heavy
    writer: Callable[[PlanTable], bytes] = getattr(module, f"write_{kind}")
    return writer(table)


def file_name(title: str, kind: str, day: date, person: str | None = None) -> str:
    """A file's name that any system takes: "Learning Report 2026-09-14.xlsx", or "Learning Report, Ana Ruiz …" for what
    one person owns."""
    title = f"{title}, {person}" if person else title
    plain = "".join(" " if unicodedata.category(char)[0] in "CZ" else char for char in title)
    plain = " ".join(re.sub(r'[\\/:*?"<>|]+', " ", plain).split())[:_LONGEST_NAME].strip(" .")
    return f"{plain or 'Plan'} {day.isoformat()}.{kind}"


__all__ = ["CONTENT_TYPES", "FORMATS", "Owner", "PlanRow", "PlanTable", "file_name", "only_owned_by", "write"]
