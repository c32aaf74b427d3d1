"""What Slack would refuse, checked two ways: by limits written down here, and by the local Slack's own validation."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from messages.rendered import Rendered
from sandbox.blocks import checked_message, checked_view
from sandbox.text import rings_of, text_of


def assert_fits(rendered: Rendered) -> None:
    """A message that Slack takes, with a fallback, that rings nobody."""
    assert 1 <= units(rendered.text) <= 4_000
    assert 1 <= len(rendered.blocks) <= 50
    checked_message(rendered.blocks)
    _assert_parts(rendered.blocks)
    assert rings_of({"blocks": rendered.blocks}) == []
    assert rings_of({"text": rendered.text}) == []
    assert len(set(rendered.action_ids)) == len(rendered.action_ids)


def assert_view_fits(view: dict[str, Any]) -> None:
    """A modal or home that Slack takes."""
    checked_view(view)
    assert len(view["blocks"]) <= 100
    assert units(view.get("private_metadata", "")) <= 3_000
    _assert_parts(view["blocks"])
    assert rings_of({"blocks": view["blocks"]}) == []


def _assert_parts(blocks: list[dict[str, Any]]) -> None:
    json.dumps(blocks).encode()
    for part in walk(blocks):
        assert part.get("type") != "mrkdwn", "words of people are never put where markup is read"
        limits = {"value": 2_000, "action_id": 255, "block_id": 255, "accessibility_label": 75}
        for name, most in limits.items():
            if isinstance(part.get(name), str):
                assert units(part[name]) <= most, name
        if part.get("type") == "button":
            assert units(part["text"]["text"]) <= 75
        if part.get("type") == "plain_text":
            assert not re.search(r"[<>]|&(?!(?:amp|lt|gt);)", part["text"]), "an entity was cut"
            assert units(part["text"]) <= 3_000


def walk(told: Any) -> Iterator[dict[str, Any]]:
    if isinstance(told, dict):
        yield told
        for value in told.values():
            yield from walk(value)
    elif isinstance(told, list):
        for value in told:
            yield from walk(value)


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def elements(told: Any) -> list[dict[str, Any]]:
    """Every button and menu, in order."""
    return [part for part in walk(told) if "action_id" in part]


def labels(told: Any) -> list[str]:
    return [part["text"]["text"] for part in elements(told) if part["type"] == "button"]


def element(told: Any, action_id: str) -> dict[str, Any]:
    return next(part for part in elements(told) if part["action_id"] == action_id)


def seen(rendered: Rendered | list[dict[str, Any]]) -> str:
    """What a person sees, a line for each piece."""
    return text_of(rendered.blocks if isinstance(rendered, Rendered) else rendered)
