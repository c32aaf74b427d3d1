"""Blocks and forms for the apps of the tests."""

from typing import Any


def button(text: str, action_id: str, value: str) -> dict[str, Any]:
    return {"type": "button", "text": {"type": "plain_text", "text": text}, "action_id": action_id, "value": value}


def section(text: str) -> dict[str, Any]:
    return {"type": "section", "text": {"type": "mrkdwn", "text": text}}


def form(*blocks: dict[str, Any], **more: Any) -> dict[str, Any]:
    title = {"type": "plain_text", "text": "A form"}
    submit = {"type": "plain_text", "text": "Save"}
    return {"type": "modal", "callback_id": "form", "title": title, "submit": submit, "blocks": list(blocks), **more}


def field(label: str, block_id: str, element: dict[str, Any], **more: Any) -> dict[str, Any]:
    told = {"type": "plain_text", "text": label}
    return {"type": "input", "block_id": block_id, "label": told, "element": {"action_id": "it", **element}, **more}
