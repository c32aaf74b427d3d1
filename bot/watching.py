"""`GET /healthz` and `GET /metrics`: beside Slack's requests, or on a port of their own."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

import anyio
import structlog
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.health import Health
from bot.metrics import render
from jobs.faults import where

HEALTH_SECONDS = 3
Refresh = Callable[[], None]

log = structlog.get_logger(__name__)


def watching_routes(health: Health, refresh: Refresh) -> list[Route]:
    """`refresh` brings the figures up to date that stand in the database; it may block and fail as that does."""
    return [Route("/healthz", _healthz(health)), Route("/metrics", _metrics(refresh))]


def build_watching(health: Health, refresh: Refresh) -> Starlette:
    """The ASGI application for a process that serves nothing else."""
    return Starlette(routes=watching_routes(health, refresh))


def _healthz(health: Health) -> Callable[[Request], Awaitable[Response]]:
    async def healthz(_request: Request) -> Response:
        parts = {"database": "does not answer"}
        with anyio.move_on_after(HEALTH_SECONDS):
            parts = await anyio.to_thread.run_sync(health.check, abandon_on_cancel=True)
        return JSONResponse(parts, 200 if set(parts.values()) == {"ok"} else 503)

    return healthz


def _metrics(refresh: Refresh) -> Callable[[Request], Awaitable[Response]]:
    async def metrics(_request: Request) -> Response:
        try:
            with anyio.move_on_after(HEALTH_SECONDS):
                await anyio.to_thread.run_sync(refresh, abandon_on_cancel=True)
        except Exception as error:  # the figures of this process are told all the same
            log.warning("the outbox could not be counted", error=where(error))
        body, content_type = render()
        return Response(body, headers={"content-type": content_type})

    return metrics
