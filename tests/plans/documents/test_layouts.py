"""Plans in many layouts, none of them shared with us, are read as a careful person would read them."""

from __future__ import annotations

import re
from dataclasses import fields

import pytest

from plans.documents import read_document
from tests.plans.documents import (  # noqa: F401 - they add their layouts to the list
    layouts_across,
    layouts_answers,
    layouts_asked,
    layouts_beside,
    layouts_blocks,
    layouts_bodies,
    layouts_boxes,
    layouts_colours,
    layouts_columns,
    layouts_cut,
    layouts_exports,
    layouts_fields,
    layouts_headed,
    layouts_hinted,
    layouts_inspections,
    layouts_keys,
    layouts_listed,
    layouts_logs,
    layouts_margins,
    layouts_meetings,
    layouts_milestones,
    layouts_minutes,
    layouts_misleading,
    layouts_nested,
    layouts_notes,
    layouts_office,
    layouts_parts,
    layouts_promised,
    layouts_prose,
    layouts_records,
    layouts_registers,
    layouts_remarks,
    layouts_responses,
    layouts_spoken,
    layouts_times,
    layouts_trackers,
    layouts_web,
    layouts_within,
)
from tests.plans.documents.layout import LAYOUTS, Layout, Right


def _plain(text: str | None) -> str:
    """A heading without its number, as either way of printing it is right."""
    return re.sub(r"\s+", " ", text or "").strip()


@pytest.mark.parametrize("given", LAYOUTS, ids=lambda given: given.name)
def test_every_cell_is_read_right(given: Layout) -> None:
    draft = read_document(given.make(), given.name, today=given.today)
    found = [Right(**{field.name: getattr(action, field.name) for field in fields(Right)}) for action in draft.actions]
    for action, right in zip(found, given.right, strict=False):
        action.ref = action.ref if right.ref else None
        action.recommendation = _plain(action.recommendation) or None
    assert found == given.right


@pytest.mark.parametrize("given", LAYOUTS, ids=lambda given: given.name)
def test_whatever_has_no_date_is_asked_about_or_plainly_blank(given: Layout) -> None:
    draft = read_document(given.make(), given.name, today=given.today)
    for action in draft.actions:
        if action.due is None and action.due_phrase and action.needs_date:
            assert action.questions, action.due_phrase
    assert len({action.ref for action in draft.actions}) == len(draft.actions)
