"""Replies: what people write under a nudge or to the bot directly, read, recorded and said back."""

from handlers.replies.answering import Message, answer_message, is_report
from handlers.replies.choosing import choose

__all__ = ["Message", "answer_message", "choose", "is_report"]
