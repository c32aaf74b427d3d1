"""What every Web API method is given, and the register of methods."""

import base64
import json
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from sandbox.core import Sandbox
from sandbox.errors import SlackError
from sandbox.records import Channel, Json, Message, Token
from sandbox.state import Workspace

Item = TypeVar("Item")


@dataclass
class Call:
    """One call: its arguments as they came (form fields are text, JSON keeps its types) and whose token it bears."""

    sandbox: Sandbox
    method: str
    args: Json
    token: Token

    @property
    def workspace(self) -> Workspace:
        return self.sandbox.workspace

    def has(self, name: str) -> bool:
        return self.args.get(name) not in (None, "")

    def text(self, name: str, default: str = "") -> str:
        value = self.args.get(name)
        return default if value is None else str(value)

    def needed(self, name: str, error: str = "invalid_arguments") -> str:
        """A required argument."""
        if not self.has(name):
            if error == "invalid_arguments":
                told = f"[ERROR] missing required field: {name}"
                raise SlackError(error, response_metadata={"messages": [told]})
            raise SlackError(error)
        return self.text(name)

    def flag(self, name: str, default: bool = False) -> bool:
        value = self.args.get(name)
        if value in (None, ""):
            return default
        return str(value).lower() in ("true", "1")

    def number(self, name: str, default: int, most: int) -> int:
        """A limit of at least 1; what is over `most` is cut to it. SlackError invalid_limit."""
        value = self.args.get(name)
        if value in (None, "", 0, "0"):
            return default
        try:
            number = int(str(value))
        except ValueError:
            raise SlackError("invalid_limit") from None
        if number < 1:
            raise SlackError("invalid_limit")
        return min(number, most)

    def structured(self, name: str, error: str) -> Any:
        """An argument that is JSON: as text in a form, or as it stands in a JSON body. None where it is not there."""
        value = self.args.get(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        try:
            return json.loads(value)
        except ValueError:
            raise SlackError(error) from None

    def allows(self, scope: str) -> bool:
        return scope in self.token.scopes

    def require(self, *scopes: str) -> None:
        """SlackError missing_scope unless the token has one of these."""
        if scopes and not any(self.allows(scope) for scope in scopes):
            raise SlackError("missing_scope", needed=",".join(scopes), provided=",".join(self.token.scopes))

    def channel(self, name: str = "channel") -> Channel:
        """The channel that an argument names, if the app can know of it. SlackError channel_not_found."""
        return self.known(self.needed(name, "channel_not_found"))

    def known(self, ref: str) -> Channel:
        """The channel of an id or name, if the app can know of it. SlackError channel_not_found."""
        channel = self.workspace.channel(ref)
        if channel.private and self.workspace.app.user_id not in channel.members:
            raise SlackError("channel_not_found")
        return channel

    def joined_channel(self, name: str = "channel") -> Channel:
        """As `channel`, and the app is in it. SlackError not_in_channel."""
        return self.joined(self.needed(name, "channel_not_found"))

    def joined(self, ref: str) -> Channel:
        """As `known`, and the app is in it. SlackError not_in_channel."""
        channel = self.known(ref)
        if self.workspace.app.user_id not in channel.members:
            raise SlackError("not_in_channel")
        return channel


Handler = Callable[[Call], Awaitable[Json]]


@dataclass(frozen=True)
class Method:
    """A Web API method: who may call it, and how often (`tier` 1 to 4; 0 is `special`)."""

    name: str
    handler: Handler
    scopes: tuple[str, ...]
    tier: int
    token: str


METHODS: dict[str, Method] = {}


def method(name: str, *scopes: str, tier: int = 3, token: str = "bot") -> Callable[[Handler], Handler]:  # noqa: S107
    """Register a method. It wants one of `scopes`, and a token of the kind `token` (empty: none at all)."""

    def register(handler: Handler) -> Handler:
        METHODS[name] = Method(name, handler, scopes, tier, token)
        return handler

    return register


def message_in(channel: Channel, ts: str) -> Message:
    """The message `ts`, unless it is ephemeral. SlackError message_not_found."""
    message = channel.messages.get(ts)
    if message is None or message.only_for:
        raise SlackError("message_not_found")
    return message


def page_of(everything: Sequence[Item], call: Call, default: int = 100, most: int = 1000) -> tuple[list[Item], Json]:
    """One page of a list, and the `response_metadata` with the cursor for the next. SlackError invalid_cursor."""
    limit = call.number("limit", default, most)
    start = 0
    if call.has("cursor"):
        try:
            mark, _, number = base64.b64decode(call.text("cursor"), validate=True).decode().partition(":")
            start = int(number)
        except ValueError:
            raise SlackError("invalid_cursor") from None
        if mark != "next" or not 0 <= start <= len(everything):
            raise SlackError("invalid_cursor")
    end = start + limit
    cursor = base64.b64encode(f"next:{end}".encode()).decode() if end < len(everything) else ""
    return list(everything[start:end]), {"next_cursor": cursor}
