"""The Bolt app: who we are in Slack, and what happens to an error. What people do in Slack is in `handlers/`."""

from __future__ import annotations

import logging
import secrets
from collections.abc import Callable
from concurrent.futures import Executor
from dataclasses import dataclass
from threading import Lock
from typing import Any

import structlog
from slack_bolt import App, BoltResponse
from slack_bolt.authorization import AuthorizeResult
from slack_bolt.authorization.authorize import Authorize
from slack_sdk import WebClient

from bot.metrics import UNEXPECTED_ERRORS
from jobs.faults import where

API_TIMEOUT_SECONDS = 8
NOT_INSTALLED = "Leadline is not installed in this workspace. Ask whoever looks after it to add it."

log = structlog.get_logger(__name__)


def build_client(api_url: str, token: str | None = None) -> WebClient:
    """A Web API client that tries once.

    The SDK's default is to send a request again when the connection breaks, which posts a message twice when only the
    answer was lost. Who calls decides what may be tried again. The timeout leaves an ending process time to end.
    """
    return WebClient(token=token, base_url=api_url, timeout=API_TIMEOUT_SECONDS, retry_handlers=[])


@dataclass(frozen=True)
class Identity:
    """Who the bot is in its workspace, from `auth.test`."""

    team_id: str
    team: str
    enterprise_id: str | None
    is_enterprise_install: bool
    bot_user_id: str
    bot_id: str


class OneWorkspace(Authorize):
    """Authorises requests for the one workspace that the bot token belongs to, asking `auth.test` only once.

    Several workspaces will be another `Authorize`, over stored and encrypted tokens.
    """

    def __init__(self, client: WebClient, met: Callable[[Identity], None] = lambda _identity: None) -> None:
        """`client` carries the bot token; `met` is told who we are, once, when Slack has said so."""
        self._client = client
        self._met = met
        self._identity: Identity | None = None
        self._lock = Lock()

    def identity(self) -> Identity:
        """Who we are. Asks Slack the first time: SlackApiError or a connection error where that fails."""
        with self._lock:
            if self._identity is None:
                identity = _identify(self._client)
                self._met(identity)
                self._identity = identity
            return self._identity

    def client_for(self, workspace_id: str) -> WebClient:
        """The client of a workspace. LookupError where it is not the token's."""
        if workspace_id != self.identity().team_id:
            raise LookupError(f"there is no token for {workspace_id}")
        return self._client

    def __call__(
        self,
        *,
        enterprise_id: str | None,
        team_id: str | None,
        user_id: str | None,
        **_context: object,
    ) -> AuthorizeResult | None:
        """Who we are in the workspace that a request came from; None where it is not ours."""
        identity = self.identity()
        same_organisation = identity.is_enterprise_install and enterprise_id == identity.enterprise_id
        if team_id != identity.team_id and not same_organisation:
            return None
        return AuthorizeResult(
            enterprise_id=enterprise_id,
            team_id=team_id,
            team=identity.team,
            bot_user_id=identity.bot_user_id,
            bot_id=identity.bot_id,
            bot_token=self._client.token,
            user_id=user_id,
        )


def build_app(client: WebClient, authorize: Authorize, signing_secret: str, executor: Executor | None = None) -> App:
    """A Bolt app without listeners, made so that a listener runs inline and its `ack` carries the answer.

    `executor` runs lazy listeners; the caller shuts it down. `signing_secret` may be empty where requests come by
    Socket Mode only.
    """
    quiet = logging.getLogger("slack_bolt.leadline")  # a level of its own spares Bolt's debug texts on each request
    quiet.setLevel(logging.ERROR)
    app = App(
        name="leadline",
        logger=quiet,
        client=WebClient(base_url=client.base_url, timeout=client.timeout, retry_handlers=[]),
        authorize=authorize,  # type: ignore[arg-type]  # Bolt takes an Authorize too, its annotation does not say so
        signing_secret=signing_secret,
        process_before_response=True,
        listener_executor=executor,
        user_facing_authorize_error_message=NOT_INSTALLED,
    )
    app.error(_answer_error)
    return app


def _answer_error(error: Exception, body: dict[str, Any]) -> BoltResponse:
    """What a person and Slack get when a listener broke. An event is answered 500, so that Slack sends it again."""
    number = secrets.token_hex(4)
    UNEXPECTED_ERRORS.labels("listener").inc()
    log.error("a listener broke", number=number, kind=_kind(body), error=where(error))
    if "command" in body:
        return BoltResponse(status=200, body={"response_type": "ephemeral", "text": _sorry(number)})
    return BoltResponse(status=500, body={"error": "internal error", "number": number})


def _sorry(number: str) -> str:
    return f"Something went wrong here. Please try again in a minute; if it happens again, quote {number}."


def _kind(body: dict[str, Any]) -> str:
    """What sort of request it was, in words that hold nothing of what people wrote."""
    event = body.get("event")
    kind = event.get("type") if isinstance(event, dict) else body.get("command") or body.get("type")
    return str(kind)[:40]


def _identify(client: WebClient) -> Identity:
    answer = client.auth_test()
    return Identity(
        team_id=str(answer.get("team_id", "")),
        team=str(answer.get("team", "")),
        enterprise_id=answer.get("enterprise_id"),
        is_enterprise_install=bool(answer.get("is_enterprise_install")),
        bot_user_id=str(answer.get("user_id", "")),
        bot_id=str(answer.get("bot_id", "")),
    )
