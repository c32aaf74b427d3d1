"""What a builder of a message gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Rendered:
    """A message. `text` says all of it in plain words (notifications, screen readers); `action_ids` are the actions
    that it shows, so that it can be brought up to date when one of them changes."""

    text: str
    blocks: list[dict[str, Any]]
    action_ids: tuple[int, ...] = ()
