"""The Web API: one function for each method, registered by name."""

from sandbox.api import auth, chat, conversations, files, manage, reactions, scheduled, users, views
from sandbox.api.calls import METHODS, Call, method

__all__ = [
    "METHODS",
    "Call",
    "auth",
    "chat",
    "conversations",
    "files",
    "manage",
    "method",
    "reactions",
    "scheduled",
    "users",
    "views",
]
