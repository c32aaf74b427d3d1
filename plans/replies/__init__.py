"""Reads how owners answer a reminder."""

from plans.replies.model import Intent, OpenAction, Reading
from plans.replies.reading import read_reply
from plans.replies.several import read_replies

__all__ = ["Intent", "OpenAction", "Reading", "read_replies", "read_reply"]
