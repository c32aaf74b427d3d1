"""Carries a fault out on a connection."""

import asyncio
import socket
import struct
from typing import Any

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from sandbox.faults import Fault

LONGEST_SILENCE = 120.0


async def before(fault: Fault, request: Request) -> Response | None:
    """What is answered in place of the call; None where the call is still made."""
    if fault.kind == "ratelimited":
        headers = {"Retry-After": str(max(1, round(fault.seconds)))}
        return JSONResponse({"ok": False, "error": "ratelimited"}, 429, headers)
    if fault.kind == "error":
        return JSONResponse({"ok": False, "error": "internal_error"}, fault.status)
    if fault.kind == "reset_before":
        _reset(request)
        return Response()
    return None


async def after(fault: Fault, request: Request) -> None:
    """What happens between the call and its answer."""
    if fault.kind == "slow":
        await asyncio.sleep(fault.seconds)
    elif fault.kind == "reset":
        _reset(request)
    elif fault.kind == "no_answer":
        await _until_gone(request)


async def _until_gone(request: Request) -> None:
    """Wait until the caller gives up, or two minutes."""
    try:
        async with asyncio.timeout(LONGEST_SILENCE):
            while (await request.receive())["type"] != "http.disconnect":
                pass
    except TimeoutError:
        _reset(request)


def _reset(request: Request) -> None:
    """Drop the connection with a TCP reset. uvicorn's receive channel is a method of what holds the transport."""
    transport: Any = getattr(getattr(request.receive, "__self__", None), "transport", None)
    if transport is None:
        raise RuntimeError("This server gives no hold on its connection.")
    connection = transport.get_extra_info("socket")
    if connection is not None:
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    transport.abort()
