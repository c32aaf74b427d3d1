"""Reading a document in a process of its own, so that no parser's crash, hang or hunger for memory reaches the bot."""

from __future__ import annotations

import contextlib
import dataclasses
import json
import os
import subprocess
import sys
from collections.abc import Mapping
from datetime import date
from typing import IO, Any

from plans.documents.draft import NOTHING_TOLD, Draft, columns_of, draft_from
from plans.documents.errors import NoPlanFound, UnreadableDocument
from plans.documents.limits import Limits, Meter
from plans.documents.reading import read_document

_STOPPED = "This document could not be read: it may be damaged. Open it, save it again and send that."
_TOO_LARGE = "This document needs too much memory to be read: send the part with the plan."
_RUN = "from plans.documents.apart import child; child()"


def read_document_apart(
    data: bytes, name: str, *, today: date, limits: Limits = Limits(), told: Mapping[str, str] = NOTHING_TOLD
) -> Draft:
    """`read_document` in a child process that ends after `limits.seconds` and may use `limits.memory_bytes`.

    The child gets none of the environment, so no secrets. Raises UnreadableDocument for whatever happens in it.
    """
    asked = {"name": name, "today": today.isoformat(), "limits": dataclasses.asdict(limits), "told": dict(told)}
    request = json.dumps(asked).encode() + b"\n" + data
    environment = {"PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "PYTHONIOENCODING": "utf-8"}
    if "SYSTEMROOT" in os.environ:
        environment["SYSTEMROOT"] = os.environ["SYSTEMROOT"]
    try:
        done = subprocess.run(  # noqa: S603 - our own interpreter, our own words
            [sys.executable, "-c", _RUN],
            input=request,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
            timeout=limits.seconds,
            check=False,
        )
    except subprocess.TimeoutExpired as error:
        raise UnreadableDocument(Meter(limits).too_slow) from error
    try:
        answer = json.loads(done.stdout)
    except ValueError as error:
        raise UnreadableDocument(_STOPPED) from error
    if "refused" in answer:
        columns = columns_of(answer)
        raise NoPlanFound(answer["refused"], columns) if columns else UnreadableDocument(answer["refused"])
    return draft_from(answer)


def child() -> None:
    """What the child process does: reads a request from standard input, writes the answer to standard output."""
    out = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
    sys.stdout = sys.stderr
    with out:
        json.dump(_answer(sys.stdin.buffer), out, default=date.isoformat)
    # Parsers' threads and finalisers have nothing to say any more.
    os._exit(0)


def _answer(source: IO[bytes]) -> dict[str, Any]:
    asked = json.loads(source.readline())
    limits = Limits(**asked["limits"])
    _bound(limits)
    try:
        today = date.fromisoformat(asked["today"])
        draft = read_document(source.read(), asked["name"], today=today, limits=limits, told=asked["told"])
    except NoPlanFound as error:
        return {"refused": str(error), "columns": [dataclasses.asdict(one) for one in error.columns]}
    except UnreadableDocument as error:
        return {"refused": str(error)}
    except MemoryError:
        return {"refused": _TOO_LARGE}
    return dataclasses.asdict(draft)


def _bound(limits: Limits) -> None:
    """Sets the limits of this process, where the system has such limits."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (limits.memory_bytes, limits.memory_bytes))
        seconds = int(limits.seconds) + 1
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
