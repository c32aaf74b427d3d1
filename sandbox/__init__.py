"""A local Slack workspace to try and test a bot in. It speaks to the bot as Slack does."""

from sandbox.text import text_of

__all__ = ["text_of"]
