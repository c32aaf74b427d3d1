"""Unexpected errors, as they stand in the log."""

from __future__ import annotations

import traceback
from pathlib import Path

_OURS = Path(__file__).parents[1]


def where(error: BaseException) -> str:
    """The kind of an exception and the place in our own code that it came from: `KeyError at bot/web.py:42`.

    The exception's message is left out on purpose: it can hold what people wrote, or a secret.
    """
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if _is_ours(Path(frame.filename))]
    place = (ours or list(frames))[-1:]
    if not place:
        return type(error).__name__
    path = Path(place[0].filename)
    shown = path.relative_to(_OURS).as_posix() if _is_ours(path) else path.name
    return f"{type(error).__name__} at {shown}:{place[0].lineno}"


def _is_ours(path: Path) -> bool:
    return path.is_relative_to(_OURS) and "site-packages" not in path.parts
