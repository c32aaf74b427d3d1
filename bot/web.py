"""The web server: Slack's requests go through the guard to Bolt; beside them, health and figures."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable

import structlog
from slack_bolt import App, BoltRequest, BoltResponse
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from bot.guard import Guard, TurnedAwayError
from bot.health import Health
from bot.metrics import REQUEST_SECONDS, REQUESTS, UNEXPECTED_ERRORS
from bot.watching import Refresh, watching_routes
from jobs.faults import where

NO_OAUTH = "Leadline serves one workspace here, by its bot token. Installing by a link is not set up.\n"

_OBJECTS = ("event", "view")  # always objects where Slack sends them, and taken for such inside Bolt

log = structlog.get_logger(__name__)


def build_web(app: App, guard: Guard, health: Health, refresh: Refresh = lambda: None) -> Starlette:
    """The ASGI application of `leadline web` and of `leadline run` without Socket Mode."""
    return Starlette(
        routes=[
            Route("/slack/events", _slack_events(app, guard), methods=["POST"]),
            Route("/slack/install", _no_oauth),
            Route("/slack/oauth_redirect", _no_oauth),
            *watching_routes(health, refresh),
        ]
    )


def _slack_events(app: App, guard: Guard) -> Callable[[Request], Awaitable[Response]]:
    async def slack_events(request: Request) -> Response:
        response = await _answer(app, guard, request)
        REQUESTS.labels(str(response.status_code)).inc()
        return response

    return slack_events


async def _answer(app: App, guard: Guard, request: Request) -> Response:
    try:
        body = await guard.admit(request)
        with REQUEST_SECONDS.time():
            return await run_in_threadpool(_dispatch, app, body, dict(request.headers))
    except TurnedAwayError as refusal:
        log.info("a request was turned away", status=refusal.status, reason=refusal.sentence)
        return JSONResponse({"error": refusal.sentence}, refusal.status)
    except ClientDisconnect:
        return Response(status_code=400)
    except Exception as error:
        UNEXPECTED_ERRORS.labels("web").inc()
        log.error("a request broke", error=where(error))
        return JSONResponse({"error": "internal error"}, 500)


def _dispatch(app: App, body: str, headers: dict[str, str]) -> Response:
    try:
        request = BoltRequest(body=body, headers=dict(headers))
    except (ValueError, TypeError, AttributeError, KeyError, RecursionError) as error:
        raise TurnedAwayError(400, "The body is not what Slack sends.") from error
    if any(not isinstance(request.body[part], dict) for part in _OBJECTS if part in request.body):
        raise TurnedAwayError(400, "The body is not what Slack sends.")
    if not _names_a_workspace(request):
        raise TurnedAwayError(400, "The body names no workspace.")
    answer = app.dispatch(request)
    if answer.status == 404:
        log.warning("nothing listens to this", kind=str(request.context.get("type") or request.body.get("type"))[:40])
    return _to_starlette(answer)


def _names_a_workspace(request: BoltRequest) -> bool:
    """Whether it says where it comes from. Slack's own checks of an address come from nowhere in particular."""
    if request.body.get("type") == "url_verification" or "ssl_check" in request.body:
        return True
    return bool(request.context.team_id or request.context.enterprise_id)


def _to_starlette(answer: BoltResponse) -> Response:
    body = answer.body if isinstance(answer.body, str) else json.dumps(answer.body)
    return Response(body, answer.status, answer.first_headers_without_set_cookie())


async def _no_oauth(_request: Request) -> Response:
    return PlainTextResponse(NO_OAUTH, 404)
