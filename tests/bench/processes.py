"""Processes that a benchmark talks to: a server shares no interpreter with the client that times it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def running(module: str, *arguments: str) -> Iterator[str]:
    """`python -m module arguments…` for the block; gives the first line that it prints once it serves."""
    process = subprocess.Popen(
        [sys.executable, "-m", module, *arguments], stdout=subprocess.PIPE, text=True, stdin=subprocess.DEVNULL
    )
    try:
        assert process.stdout is not None
        line = process.stdout.readline().strip()
        if not line:
            raise RuntimeError(f"{module} did not start")
        yield line
    finally:
        process.terminate()
        process.wait(timeout=15)


@contextmanager
def sandbox() -> Iterator[str]:
    """The local workspace in a process of its own, without rate limits; gives its address."""
    import httpx

    with running("sandbox", "--port", "0") as line:
        url = line.split()[-1]
        # It prints its address a moment before it listens; the transport tries again with a growing pause.
        with httpx.Client(transport=httpx.HTTPTransport(retries=6)) as client:
            client.post(f"{url}/sandbox/settings", json={"rate_limits": "off"}).raise_for_status()
        yield url
