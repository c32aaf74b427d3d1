"""Plan documents in Slack: a file is read and shown as a draft, and becomes a plan when its sender says so."""

from handlers.importing.answering import BUTTONS
from handlers.importing.checking import check
from handlers.importing.naming import submitted as named
from handlers.importing.starting import document_in, shared, start, submitted

__all__ = ["BUTTONS", "check", "document_in", "named", "shared", "start", "submitted"]
