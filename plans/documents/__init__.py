"""Reads improvement plan documents: Markdown, text, HTML, DOCX, XLSX, CSV and PDF, into one draft.

Readers turn each format into one shape (`shape`); one understanding, free of formats, turns that into a `Draft`.
"""

from plans.documents.apart import read_document_apart
from plans.documents.draft import Draft, DraftAction, DraftPerson, Question
from plans.documents.errors import UnreadableDocument
from plans.documents.limits import Limits
from plans.documents.reading import read_document

__all__ = [
    "Draft",
    "DraftAction",
    "DraftPerson",
    "Limits",
    "Question",
    "UnreadableDocument",
    "read_document",
    "read_document_apart",
]
