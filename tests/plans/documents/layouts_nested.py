# ruff: noqa: E501 - documents are shown as they are
"""Made-up plans whose columns are numbered beneath each other: objectives, then steps, then what each step takes."""

from __future__ import annotations

from datetime import date

from tests.plans.documents.build import workbook
from tests.plans.documents.layout import Right, layout

D = date


@layout(
    "numbered-beneath.xlsx",
    D(2023, 4, 1),
    Right("Publish the list of bridges", (), None, "C1.1: Tell people where the weak bridges are", status="in_progress", ref="C1.1.1"),
    Right("Add a map to the website", (), None, "C1.1: Tell people where the weak bridges are", status="completed", ref="C1.1.2"),
    Right("Train two more inspectors", (), None, "C1.2: Look at every bridge", status="not_started", ref="C1.2.1"),
    Right("Write up a method for culverts", (), None, "C1.2: Look at every bridge", status="in_progress", ref="C1.2.2"),
)  # fmt: skip
def numbered_beneath() -> bytes:
    """What stands under "Indicators" says what to do and is numbered beneath the milestones: these are the actions."""
    bridges, told, seen = (
        "C1: Safe bridges",
        "C1.1: Tell people where the weak bridges are",
        "C1.2: Look at every bridge",
    )
    return workbook(
        {"Tracker": [["Commitments", "Milestones", "Indicators", "Status"],
         [bridges, told, "C1.1.1: Publish the list of bridges", "LP: Limited progress"],
         [bridges, told, "C1.1.2: Add a map to the website", "C: Complete"],
         [bridges, seen, "C1.2.1: Train two more inspectors", "NS: Not started"],
         [bridges, seen, "C1.2.2: Write up a method for culverts", "SP: Substantial progress"]]},
    )  # fmt: skip
