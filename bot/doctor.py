"""What `leadline doctor` looks at: each check gives lines that say what is well, or what to do."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime

from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError
from slack_sdk.web import SlackResponse

from bot.clock import Clock
from bot.manifest import BOT_SCOPES
from bot.settings import Settings
from storage.database import Database
from storage.outbox import counts, undelivered

MAX_SKEW_SECONDS = 60
SENT_AGAIN_WITHIN = timedelta(days=90)
MOST_NAMED = 10


@dataclass(frozen=True)
class Finding:
    """One line of the doctor's: whether `part` is well, and what it is or what to do."""

    ok: bool
    part: str
    sentence: str


def check_settings(settings: Settings) -> Iterator[Finding]:
    """Whether what every way of running needs is set."""
    if settings.slack_bot_token is None:
        yield Finding(
            False, "bot token", "SLACK_BOT_TOKEN is not set: copy it from OAuth & Permissions of the Slack app."
        )
    if settings.slack_app_token is None and settings.slack_signing_secret is None:
        yield Finding(
            False,
            "inbound",
            "Set SLACK_APP_TOKEN (Socket Mode) or SLACK_SIGNING_SECRET (HTTP), both under Basic Information.",
        )
    elif settings.slack_app_token is not None:
        yield Finding(True, "inbound", "Socket Mode, because SLACK_APP_TOKEN is set")
    else:
        yield Finding(True, "inbound", f"HTTP on port {settings.port}; Slack must reach it at https://…/slack/events")


def check_database(database: Database) -> Iterator[Finding]:
    """Whether the database answers and its tables are of this release."""
    try:
        database.ping()
    except Exception:
        yield Finding(False, "database", "It does not answer: check DATABASE_URL, and that the server runs.")
        return
    if database.is_migrated():
        yield Finding(True, "database", f"{database.engine.dialect.name} answers and is up to date")
    else:
        yield Finding(False, "database", "It answers but is not up to date: run `leadline migrate`.")


def check_outbox(database: Database, workspaces: Iterable[str], now: datetime) -> Iterator[Finding]:
    """Whether messages were given up lately, or may be in Slack without our knowing."""
    with database.read() as c:
        parked = [
            letter
            for workspace in workspaces
            for letter in undelivered(c, workspace, now - SENT_AGAIN_WITHIN)
            if letter.state == "parked"
        ]
        doubtful = counts(c).get("unknown", (0, None))[0]
    for letter in parked[:MOST_NAMED]:
        said = f"The {letter.kind} to {letter.conversation} of {letter.created_at:%d %B} was given up: {letter.error}."
        yield Finding(
            False, f"message {letter.id}", f"{said} Mend what it says, then run `leadline doctor --send-again`."
        )
    if len(parked) > MOST_NAMED:
        yield Finding(False, "messages", f"{len(parked) - MOST_NAMED} more were given up.")
    if doubtful:
        yield Finding(True, "messages", f"{doubtful} may be in Slack already: the worker looks before it sends again")


def check_bot_token(client: WebClient, clock: Clock) -> Iterator[Finding]:
    """Whether Slack takes the bot token, with the scopes of the manifest, and tells the same time as we do."""
    answer = _ask(client.auth_test)
    if isinstance(answer, str):
        yield Finding(False, "bot token", f"{answer} Check SLACK_BOT_TOKEN, or install the app again.")
        return
    yield Finding(True, "bot token", f"{answer['user']} in {answer['team']} ({answer['team_id']})")
    headers = {name.lower(): value for name, value in answer.headers.items()}
    yield _scopes(_text(headers.get("x-oauth-scopes")))
    if date := _text(headers.get("date")):
        yield _skew(date, clock.now())


def check_app_token(client: WebClient, app_token: str) -> Iterator[Finding]:
    """Whether Slack opens Socket Mode for the app token."""
    answer = _ask(lambda: client.apps_connections_open(app_token=app_token))
    if isinstance(answer, str):
        yield Finding(
            False,
            "app token",
            f"{answer} Make one with connections:write under Basic Information, and enable Socket Mode.",
        )
    else:
        yield Finding(True, "app token", "Slack opens Socket Mode for it")


def check_channels(client: WebClient, channels: Iterable[tuple[str, str]]) -> Iterator[Finding]:
    """Whether the bot is in each plan's channel. `channels`: the plan's title and its channel's id."""
    for title, channel in channels:
        part = f"channel of {title}"
        answer = _ask(lambda channel=channel: client.conversations_info(channel=channel))  # type: ignore[misc]
        if isinstance(answer, str):
            yield Finding(
                False, part, f"{answer} Invite the bot to {channel}, or name another channel with /action plan."
            )
            continue
        info = answer["channel"]
        if info.get("is_archived"):
            yield Finding(False, part, f"#{info['name']} is archived: name another channel with /action plan channel.")
        elif not info.get("is_member"):
            yield Finding(False, part, f"The bot is not in #{info['name']}: write /invite @Leadline there.")
        else:
            yield Finding(True, part, f"#{info['name']}")


def _ask(call: Callable[[], SlackResponse]) -> SlackResponse | str:
    """Slack's answer, or a sentence that says why there is none."""
    try:
        return call()
    except SlackApiError as error:
        return f"Slack refuses it ({error.response.get('error', 'unknown error')})."
    except OSError:
        return "Slack cannot be reached: check the network and SLACK_API_URL."


def _scopes(granted: str) -> Finding:
    if not granted:
        return Finding(True, "scopes", "Slack did not say which it granted")
    missing = [scope for scope in BOT_SCOPES if scope not in granted.replace(" ", "").split(",")]
    if missing:
        return Finding(
            False,
            "scopes",
            f"Missing: {', '.join(missing)}. Paste `leadline manifest` into the app's manifest and install it again.",
        )
    return Finding(True, "scopes", f"all {len(BOT_SCOPES)} granted")


def _skew(date: str, now: datetime) -> Finding:
    """Slack's requests are refused when five minutes old; its answers give the time to the second."""
    try:
        seconds = abs((parsedate_to_datetime(date) - now).total_seconds())
    except (ValueError, TypeError):
        return Finding(True, "clock", "Slack did not say what time it is")
    if seconds > MAX_SKEW_SECONDS:
        return Finding(False, "clock", f"It is {seconds:.0f} seconds from Slack's: set this machine's clock (NTP).")
    return Finding(True, "clock", "in step with Slack's")


def _text(header: object) -> str:
    """A header's value: the SDK gives a list or a string, depending on how it was received."""
    if isinstance(header, (list, tuple)):
        return str(header[0]) if header else ""
    return str(header or "")
