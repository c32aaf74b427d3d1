"""What can become of a message, and how Slack's answers and the network's faults are told apart."""

from __future__ import annotations

import socket
import ssl
from dataclasses import dataclass
from urllib.error import URLError

from slack_sdk.errors import SlackApiError
from slack_sdk.web import SlackResponse

from jobs.calling import NotConnectedError
from storage.waiting import retry_after

LANDS_LATE = 60.0  # seconds after which an attempt that was not answered can no longer arrive


@dataclass(frozen=True, slots=True)
class Sent:
    """Slack has it. `shown`: the actions that it shows; None where it was found there, sent by an earlier attempt."""

    channel: str
    ts: str
    shown: tuple[int, ...] | None


@dataclass(frozen=True, slots=True)
class NothingToSay:
    """What it was about is settled."""


@dataclass(frozen=True, slots=True)
class Unreachable:
    """The person or the channel is not to be had."""

    error: str


@dataclass(frozen=True, slots=True)
class Refused:
    """It will never be accepted as it is."""

    error: str


@dataclass(frozen=True, slots=True)
class Failed:
    """Certainly not sent; later it may work. `at_fault`: the message itself may be why."""

    error: str
    at_fault: bool


@dataclass(frozen=True, slots=True)
class Limited:
    """Slack asks to leave `method` alone for so many seconds."""

    method: str
    seconds: float


@dataclass(frozen=True, slots=True)
class ShutOut:
    """The workspace does not let the bot in at all."""

    error: str


@dataclass(frozen=True, slots=True)
class Unknown:
    """It may have been sent: to be looked for after so many seconds."""

    error: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Absent:
    """It was looked for and is not there."""


@dataclass(frozen=True, slots=True)
class Unreadable:
    """It cannot be looked for."""

    error: str


@dataclass(frozen=True, slots=True)
class Refreshed:
    """It is up to date, or cannot be brought so. `shown`: the actions that it shows now; None for as before."""

    shown: tuple[int, ...] | None


Outcome = (
    Sent | NothingToSay | Unreachable | Refused | Failed | Limited | ShutOut | Unknown | Absent | Unreadable | Refreshed
)

# https://docs.slack.dev/reference/methods/chat.postMessage#errors
_UNREACHABLE = frozenset(
    "user_not_found users_not_found user_not_visible user_disabled channel_not_found is_archived not_in_channel "
    "cannot_dm_bot cannot_reply_to_message messages_tab_disabled restricted_action restricted_action_read_only_channel "
    "restricted_action_thread_only_channel restricted_action_non_threadable_channel restricted_action_thread_locked "
    "slack_connect_canvas_sharing_blocked slack_connect_file_link_sharing_blocked duplicate_channel_not_found "
    "as_user_not_supported external_channel_migrating".split()
)
_SHUT_OUT = frozenset(
    "invalid_auth not_authed account_inactive token_revoked token_expired not_allowed_token_type missing_scope "
    "no_permission access_denied org_login_required ekm_access_denied team_access_not_granted team_not_found "
    "enterprise_is_restricted two_factor_setup_required team_added_to_org accesslimited app_uninstalled".split()
)
_LIMITED = frozenset("ratelimited rate_limited message_limit_exceeded".split())
_NOT_DONE = frozenset("service_unavailable request_timeout team_is_being_migrated".split())
# "It's possible some aspect of the operation succeeded before the error was raised", says Slack of these.
_PERHAPS_DONE = frozenset("fatal_error internal_error".split())

_SOON = 3.0  # seconds: Slack has answered, nothing is on its way any more
_LIMITED_FOR = 30.0  # seconds, where Slack does not say


def outcome_of(error: Exception, method: str) -> Outcome:
    """What a call of `method` that raised means for the message that it should have posted."""
    if isinstance(error, SlackApiError):
        return _outcome_of_answer(error.response, method)
    if _never_left(error):
        return Failed(_named(error), at_fault=False)
    return Unknown(_named(error), LANDS_LATE)


def _outcome_of_answer(response: SlackResponse, method: str) -> Outcome:
    status = response.status_code
    name = str(response.get("error") or f"http_{status}")
    if status == 429 or name in _LIMITED:
        return Limited(method, retry_after(response.headers, _LIMITED_FOR))
    if status == 503 or name in _NOT_DONE:
        return Failed(name if name in _NOT_DONE else "http_503", at_fault=False)
    if name in _PERHAPS_DONE:
        return Unknown(name, _SOON)
    if status >= 500:
        # a gateway in between has given up waiting (502, 504); otherwise it was Slack itself that answered
        return Unknown(f"http_{status}", LANDS_LATE if status in (502, 504) else _SOON)
    if name in _UNREACHABLE:
        return Unreachable(name)
    if name in _SHUT_OUT:
        return ShutOut(name)
    if not name.isidentifier():  # an answer that is not Slack's
        return Unknown("not_an_answer", LANDS_LATE)
    return Refused(name)


_NO_CONNECTION = (ConnectionRefusedError, socket.gaierror, ssl.SSLCertVerificationError)


def _never_left(error: Exception) -> bool:
    """Whether a connection did not come about at all. The SDK's own calls raise URLError."""
    if isinstance(error, URLError):
        return isinstance(error.reason, _NO_CONNECTION)
    return isinstance(error, NotConnectedError)


def _named(error: Exception) -> str:
    match error:
        case URLError():
            return type(error.reason).__name__
        case NotConnectedError():
            return type(error.__cause__).__name__
    return type(error).__name__
