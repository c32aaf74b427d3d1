"""Reads improvement plan documents: Markdown, text, HTML, DOCX, XLSX, CSV and PDF, into one draft.

Readers turn each format into one shape (`shape`); one understanding, free of formats, turns that into a `Draft`.
"""

from plans.documents.apart import read_document_apart
from plans.documents.draft import HELD, NO_COLUMN, NOTHING_TOLD, Draft, DraftAction, DraftColumn, DraftPerson, Question
from plans.documents.errors import NoPlanFound, UnreadableDocument
from plans.documents.limits import Limits
from plans.documents.reading import read_document

__all__ = [
    "HELD",
    "NOTHING_TOLD",
    "NO_COLUMN",
    "Draft",
    "DraftAction",
    "DraftColumn",
    "DraftPerson",
    "Limits",
    "NoPlanFound",
    "Question",
    "UnreadableDocument",
    "read_document",
    "read_document_apart",
]
