"""What Slack accepts as blocks and views, and what it says of the rest. Every limit at its edge stands here.

Limits: https://docs.slack.dev/reference/block-kit/blocks and https://docs.slack.dev/reference/views
"""

import json
from collections.abc import Iterator
from typing import Any, Literal

from sandbox.elements import (
    ACCESSORY,
    ACTIONS_ELEMENT,
    CARD_BUTTON,
    CONTEXT_ACTION,
    CONTEXT_ELEMENT,
    ID,
    IMAGE,
    INPUT_ELEMENT,
    SLACK_FILE,
    URL,
    plain,
    text,
)
from sandbox.errors import SlackError, invalid
from sandbox.records import Json
from sandbox.shapes import Notes, Rule, anything, boolean, choice, items, note, one_of, shape, string, typed

MESSAGE_BLOCKS = 50
VIEW_BLOCKS = 100
ALL_MARKDOWN = 12_000
# Not documented as a figure; observed by developers as the sum of a message's text at which Slack refuses it.
# https://github.com/slackapi/bolt-js/issues/2509
ALL_BLOCK_TEXT = 13_200
VIEW_BYTES = 250_000
TABLE_CHARACTERS = 10_000

_BLOCK: dict[str, Rule] = {"block_id": ID}


def _cells(value: Any, where: str, notes: Notes) -> None:
    widths = {len(row) for row in value["rows"]}
    if len(widths) > 1:
        note(notes, "every row must have the same number of cells", f"{where}/rows")
    if _characters(value["rows"]) > TABLE_CHARACTERS:
        note(notes, f"must be less than {TABLE_CHARACTERS + 1} characters", f"{where}/rows")


_RICH_PART = typed(
    {
        "text": shape({"text": string(100_000, 1)}, {"style": anything}),
        "link": shape({"url": URL}, {"text": string(100_000), "unsafe": boolean, "style": anything}),
        "user": shape({"user_id": string(least=1)}, {"style": anything}),
        "usergroup": shape({"usergroup_id": string(least=1)}, {"style": anything}),
        "channel": shape({"channel_id": string(least=1)}, {"style": anything}),
        "emoji": shape({"name": string(least=1)}, {"unicode": string(), "skin_tone": anything, "style": anything}),
        "broadcast": shape({"range": choice("here", "channel", "everyone")}, {"style": anything}),
        "date": shape({"timestamp": anything, "format": string(least=1)}, {"url": URL, "fallback": string()}),
        "color": shape({"value": string(least=1)}, {"style": anything}),
    }
)
_PARTS = items(10_000, _RICH_PART, least=0)
_RICH_SECTION = shape({"elements": _PARTS})
_RICH_ELEMENT = typed(
    {
        "rich_text_section": _RICH_SECTION,
        "rich_text_list": shape(
            {
                "style": choice("bullet", "ordered"),
                "elements": items(10_000, typed({"rich_text_section": _RICH_SECTION})),
            },
            {"indent": anything, "offset": anything, "border": anything},
        ),
        "rich_text_preformatted": shape({"elements": _PARTS}, {"border": anything, "language": string()}),
        "rich_text_quote": shape({"elements": _PARTS}, {"border": anything}),
    }
)
RICH_TEXT = shape({"elements": items(10_000, _RICH_ELEMENT, least=0)}, _BLOCK)
_CELL = typed(
    {
        "raw_text": shape({"text": string(10_000, 1)}),
        "raw_number": shape({"number": anything}, {"text": string()}),
        "rich_text": RICH_TEXT,
    }
)
_COLUMN = shape({}, {"align": choice("left", "center", "right"), "is_wrapped": boolean})
CARD = shape(
    {},
    {
        **_BLOCK,
        "hero_image": typed({"image": IMAGE}),
        "icon": typed({"image": IMAGE}),
        "title": text(150),
        "subtitle": text(150),
        "body": text(200),
        "actions": items(3, CARD_BUTTON),
    },
    one_of("hero_image", "title", "actions", "body"),
)
TASK = shape(
    {
        "task_id": string(255, 1),
        "title": string(255, 1),
        "status": choice("pending", "in_progress", "complete", "error"),
    },
    {**_BLOCK, "details": anything, "output": anything, "sources": anything},
)

BLOCKS: dict[str, Rule] = {
    "section": shape(
        {},
        {**_BLOCK, "text": text(3000), "fields": items(10, text(2000)), "accessory": ACCESSORY, "expand": boolean},
        one_of("text", "fields"),
    ),
    "divider": shape({}, _BLOCK),
    "header": shape({"text": plain(150)}, _BLOCK),
    "context": shape({"elements": items(10, CONTEXT_ELEMENT)}, _BLOCK),
    "actions": shape({"elements": items(25, ACTIONS_ELEMENT)}, _BLOCK),
    "context_actions": shape({"elements": items(5, CONTEXT_ACTION)}, _BLOCK),
    "image": shape(
        {"alt_text": string(2000)},
        {**_BLOCK, "image_url": URL, "slack_file": SLACK_FILE, "title": plain(2000)},
        one_of("image_url", "slack_file"),
    ),
    "input": shape(
        {"label": plain(2000), "element": INPUT_ELEMENT},
        {**_BLOCK, "hint": plain(2000), "optional": boolean, "dispatch_action": boolean},
    ),
    "rich_text": RICH_TEXT,
    "markdown": shape({"text": string(ALL_MARKDOWN, 1)}, _BLOCK),
    "table": shape(
        {"rows": items(100, items(20, _CELL))}, {**_BLOCK, "column_settings": items(20, _COLUMN, least=0)}, _cells
    ),
    "video": shape(
        {"alt_text": string(2000), "title": plain(200), "thumbnail_url": URL, "video_url": URL},
        {
            **_BLOCK,
            "author_name": string(49),
            "description": plain(200),
            "provider_icon_url": URL,
            "provider_name": string(),
            "title_url": URL,
        },
    ),
    "file": shape({"external_id": string(255, 1), "source": choice("remote")}, _BLOCK),
    "alert": shape({"text": text(200)}, {**_BLOCK, "level": choice("default", "info", "warning", "error", "success")}),
    "card": CARD,
    "carousel": shape({"elements": items(10, typed({"card": CARD}))}, _BLOCK),
    "task_card": TASK,
    "plan": shape({"title": string(255, 1)}, {**_BLOCK, "tasks": items(50, typed({"task_card": TASK}), least=0)}),
}
_MESSAGE_ONLY = ("table", "markdown", "file", "context_actions", "alert", "card", "carousel", "task_card", "plan")
MESSAGE_BLOCK = typed(BLOCKS)
VIEW_BLOCK = typed(BLOCKS, allowed=lambda kind: kind not in _MESSAGE_ONLY)

_VIEW: dict[str, Rule] = {
    "callback_id": string(255),
    "private_metadata": string(3000),
    "external_id": string(255),
    "clear_on_close": boolean,
    "notify_on_close": boolean,
}


def _submit_for_inputs(value: Any, where: str, notes: Notes) -> None:
    if any(block.get("type") == "input" for block in value["blocks"]) and not value.get("submit"):
        note(notes, "missing required field: submit", where)


_VIEW_BLOCKS = {"blocks": items(VIEW_BLOCKS, VIEW_BLOCK, least=0)}
VIEW = typed(
    {
        "modal": shape(
            {"title": plain(24), **_VIEW_BLOCKS},
            {**_VIEW, "submit": plain(24), "close": plain(24), "submit_disabled": boolean},
            _submit_for_inputs,
        ),
        "home": shape(_VIEW_BLOCKS, {**_VIEW, "title": plain(24), "submit": plain(24), "close": plain(24)}),
    }
)


def checked_message(told: Any, surface: Literal["message", "response"] = "message") -> list[Json]:
    """The blocks of a message, as they will be stored (with the ids that Slack adds).

    SlackError invalid_blocks_format, invalid_blocks or, for a `message` only, msg_blocks_too_long.
    """
    if told in (None, "", []):
        return []
    if not isinstance(told, list) or not all(isinstance(block, dict) for block in told):
        raise SlackError("invalid_blocks_format")
    notes: Notes = []
    items(MESSAGE_BLOCKS, MESSAGE_BLOCK)(told, "/blocks", notes)
    if not notes:
        _check_together(told, "/blocks", notes)
        if any(element.get("type") == "file_input" for _, element in _elements(told, "/blocks")):
            note(notes, "unsupported type: file_input", "/blocks")
    if notes:
        raise invalid("invalid_blocks", notes)
    if sum(block["type"] == "table" for block in told) > 1:
        raise SlackError("invalid_attachments", response_metadata={"messages": ["[ERROR] only_one_table_allowed"]})
    markdown = sum(len(block["text"]) for block in told if block["type"] == "markdown")
    if markdown > ALL_MARKDOWN or (surface == "message" and _characters(told) > ALL_BLOCK_TEXT):
        raise SlackError("msg_blocks_too_long")
    return with_ids(told)


def checked_view(told: Any) -> Json:
    """A view, as it will be stored. SlackError invalid_arguments or view_too_large."""
    if isinstance(told, str):
        try:
            told = json.loads(told)
        except ValueError:
            told = None
    if not isinstance(told, dict):
        raise invalid("invalid_arguments", ["must provide an object [json-pointer:/view]"])
    if len(json.dumps(told)) > VIEW_BYTES:
        raise SlackError("view_too_large")
    notes: Notes = []
    VIEW(told, "/view", notes)
    if not notes:
        _check_together(told["blocks"], "/view/blocks", notes)
        if told["type"] == "home" and any(e.get("type") == "file_input" for _, e in _elements(told["blocks"], "")):
            note(notes, "unsupported type: file_input", "/view/blocks")
        if sum(bool(element.get("focus_on_load")) for _, element in _elements(told["blocks"], "")) > 1:
            note(notes, "only one element can have `focus_on_load` set to true", "/view/blocks")
    if notes:
        raise invalid("invalid_arguments", notes)
    return {**told, "blocks": with_ids(told["blocks"])}


def _elements(blocks: list[Json], where: str) -> Iterator[tuple[str, Json]]:
    """Every interactive element with its JSON pointer."""
    for index, block in enumerate(blocks):
        at = f"{where}/{index}"
        if isinstance(block.get("accessory"), dict):
            yield f"{at}/accessory", block["accessory"]
        if isinstance(block.get("element"), dict):
            yield f"{at}/element", block["element"]
        if block["type"] in ("actions", "context_actions"):
            for place, element in enumerate(block["elements"]):
                yield f"{at}/elements/{place}", element


def _check_together(blocks: list[Json], where: str, notes: Notes) -> None:
    """What no block can break alone: block ids twice, action ids twice in one block."""
    seen: set[str] = set()
    for index, block in enumerate(blocks):
        block_id = block.get("block_id")
        if block_id in seen:
            note(notes, f"`block_id` already exists: {block_id}", f"{where}/{index}/block_id")
        if block_id:
            seen.add(block_id)
        actions: set[str] = set()
        for place, element in _elements([block], ""):
            action_id = element.get("action_id")
            if action_id in actions:
                at = f"{where}/{index}{place.removeprefix('/0')}/action_id"
                note(notes, f'`action_id` "{action_id}" already exists for block_id "{block_id or index}"', at)
            if action_id:
                actions.add(action_id)


def _characters(told: Any) -> int:
    """The length of all text in blocks."""
    if isinstance(told, list):
        return sum(_characters(part) for part in told)
    if not isinstance(told, dict):
        return 0
    return sum(
        len(value) if isinstance(value, str) and name in ("text", "alt_text", "placeholder") else _characters(value)
        for name, value in told.items()
    )


def with_ids(blocks: list[Json]) -> list[Json]:
    """The blocks with a `block_id` and every element with an `action_id`, as Slack gives where an app left them out."""
    taken = {block.get("block_id") for block in blocks}
    done = []
    for index, block in enumerate(blocks):
        filled = dict(block)
        if not filled.get("block_id"):
            filled["block_id"] = _free(f"b{index}", taken)
        for key in ("accessory", "element"):
            if isinstance(filled.get(key), dict) and filled[key].get("type") != "image":
                filled[key] = {"action_id": f"{filled['block_id']}-0", **filled[key]}
        if filled["type"] in ("actions", "context_actions"):
            filled["elements"] = [
                {"action_id": f"{filled['block_id']}-{place}", **element}
                for place, element in enumerate(filled["elements"])
            ]
        done.append(filled)
    return done


def _free(wanted: str, taken: set[Any]) -> str:
    while wanted in taken:
        wanted += "x"
    taken.add(wanted)
    return wanted
