"""What people do in Slack: slash commands, buttons, modals, replies, events."""

from handlers.listeners import register
from handlers.services import Services

__all__ = ["Services", "register"]
