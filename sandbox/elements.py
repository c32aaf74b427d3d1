"""Slack's rules for composition objects and for block elements (buttons, selects, inputs).

Limits: https://docs.slack.dev/reference/block-kit/block-elements and …/composition-objects
"""

import re
from datetime import date
from typing import Any

from sandbox.shapes import (
    Notes,
    Rule,
    anything,
    boolean,
    choice,
    integer,
    items,
    matching,
    note,
    one_of,
    shape,
    string,
    typed,
    within,
)

ID = string(255, 1)
URL = string(3000, 1)


def text(most: int = 3000, *kinds: str) -> Rule:
    """A text object with up to `most` characters; `kinds` narrows it to `plain_text` or `mrkdwn`."""
    words = {"text": string(most, 1)}
    return within(
        typed(
            {
                "plain_text": shape(words, {"emoji": boolean}),
                "mrkdwn": shape(words, {"verbatim": boolean}),
            }
        ),
        kinds or ("plain_text", "mrkdwn"),
    )


def plain(most: int) -> Rule:
    return text(most, "plain_text")


CONFIRM = shape(
    {"title": plain(100), "text": text(300), "confirm": plain(30), "deny": plain(30)},
    {"style": choice("primary", "danger")},
)
PLAIN_OPTION = shape({"text": plain(75), "value": string(150)}, {"description": plain(75), "url": URL})
RICH_OPTION = shape({"text": text(75), "value": string(150)}, {"description": text(75)})
OPTION_GROUP = shape({"label": plain(75), "options": items(100, PLAIN_OPTION)})
FILTER = shape(
    {},
    {
        "include": items(4, choice("im", "mpim", "private", "public")),
        "exclude_external_shared_channels": boolean,
        "exclude_bot_users": boolean,
    },
)
DISPATCH = shape({}, {"trigger_actions_on": items(2, choice("on_enter_pressed", "on_character_entered"))})
SLACK_FILE = shape({}, {"id": string(), "url": string()}, one_of("id", "url"))

_ACTION: dict[str, Rule] = {"action_id": ID, "confirm": CONFIRM}
_FIELD: dict[str, Rule] = {"action_id": ID, "focus_on_load": boolean, "placeholder": plain(150)}
_SELECT: dict[str, Rule] = {**_FIELD, "confirm": CONFIRM}
_MULTI: dict[str, Rule] = {**_SELECT, "max_selected_items": integer(1, 10_000)}
_DISPATCHING: dict[str, Rule] = {**_FIELD, "dispatch_action_config": DISPATCH, "initial_value": string()}
_USERS = items(10_000, string(), least=0)


def _is_date(value: str) -> bool:
    try:
        return bool(re.fullmatch(r"\d{4}-\d{2}-\d{2}", value)) and bool(date.fromisoformat(value))
    except ValueError:
        return False


DATE = matching(_is_date, "must be a valid date in the format YYYY-MM-DD")
TIME = matching(
    lambda value: bool(re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", value)), "must be a valid time in the format HH:mm"
)


def _options_or_groups(value: Any, where: str, notes: Notes) -> None:
    """`options` or `option_groups`, not both, and what is chosen at first is among them."""
    if bool(value.get("options")) == bool(value.get("option_groups")):
        note(notes, "must define either `options` or `option_groups`", where)
        return
    options = value.get("options") or [option for group in value["option_groups"] for option in group["options"]]
    _chosen_among(value, options, where, notes)


def _initial_among(value: Any, where: str, notes: Notes) -> None:
    _chosen_among(value, value["options"], where, notes)


def _chosen_among(value: Any, options: list[Any], where: str, notes: Notes) -> None:
    known = [(option.get("value"), option["text"].get("text")) for option in options]
    for key in ("initial_option", "initial_options"):
        chosen = value.get(key)
        for one in chosen if isinstance(chosen, list) else [chosen] if chosen else []:
            if (one.get("value"), one["text"].get("text")) not in known:
                note(notes, f"`{key}` must match one of the provided options", f"{where}/{key}")


def _lengths_agree(value: Any, where: str, notes: Notes) -> None:
    if value.get("max_length") is not None and value.get("min_length", 0) > value["max_length"]:
        note(notes, "`min_length` must be less than or equal to `max_length`", where)


_OPTIONS: dict[str, Rule] = {"options": items(100, PLAIN_OPTION), "option_groups": items(100, OPTION_GROUP)}
_CHECKS: dict[str, Rule] = {"action_id": ID, "confirm": CONFIRM, "focus_on_load": boolean}

BUTTON = shape(
    {"text": plain(75)},
    {
        **_ACTION,
        "url": URL,
        "value": string(2000),
        "style": choice("primary", "danger"),
        "accessibility_label": string(75),
    },
)
IMAGE = shape(
    {"alt_text": string(2000)}, {"image_url": URL, "slack_file": SLACK_FILE}, one_of("image_url", "slack_file")
)
_FEEDBACK_BUTTON = shape({"text": plain(75), "value": string(2000)}, {"accessibility_label": string(75)})

ELEMENTS: dict[str, Rule] = {
    "button": BUTTON,
    "image": IMAGE,
    "overflow": shape({"options": items(5, PLAIN_OPTION)}, _ACTION),
    "checkboxes": shape(
        {"options": items(10, RICH_OPTION)}, {**_CHECKS, "initial_options": items(10, RICH_OPTION)}, _initial_among
    ),
    "radio_buttons": shape(
        {"options": items(10, RICH_OPTION)}, {**_CHECKS, "initial_option": RICH_OPTION}, _initial_among
    ),
    "static_select": shape({}, {**_SELECT, **_OPTIONS, "initial_option": PLAIN_OPTION}, _options_or_groups),
    "multi_static_select": shape(
        {}, {**_MULTI, **_OPTIONS, "initial_options": items(100, PLAIN_OPTION)}, _options_or_groups
    ),
    "external_select": shape({}, {**_SELECT, "min_query_length": integer(0, 100), "initial_option": PLAIN_OPTION}),
    "multi_external_select": shape(
        {}, {**_MULTI, "min_query_length": integer(0, 100), "initial_options": items(100, PLAIN_OPTION)}
    ),
    "users_select": shape({}, {**_SELECT, "initial_user": string()}),
    "multi_users_select": shape({}, {**_MULTI, "initial_users": _USERS}),
    "conversations_select": shape(
        {},
        {
            **_SELECT,
            "initial_conversation": string(),
            "default_to_current_conversation": boolean,
            "response_url_enabled": boolean,
            "filter": FILTER,
        },
    ),
    "multi_conversations_select": shape(
        {},
        {
            **_MULTI,
            "initial_conversations": _USERS,
            "default_to_current_conversation": boolean,
            "filter": FILTER,
        },
    ),
    "channels_select": shape({}, {**_SELECT, "initial_channel": string(), "response_url_enabled": boolean}),
    "multi_channels_select": shape({}, {**_MULTI, "initial_channels": _USERS}),
    "datepicker": shape({}, {**_SELECT, "initial_date": DATE}),
    "timepicker": shape({}, {**_SELECT, "initial_time": TIME, "timezone": string()}),
    "datetimepicker": shape({}, {**_CHECKS, "initial_date_time": integer(1_000_000_000, 9_999_999_999)}),
    "plain_text_input": shape(
        {},
        {
            **_DISPATCHING,
            "multiline": boolean,
            "min_length": integer(0, 3000),
            "max_length": integer(1, 3000),
        },
        _lengths_agree,
    ),
    "email_text_input": shape({}, _DISPATCHING),
    "url_text_input": shape({}, _DISPATCHING),
    "number_input": shape(
        {"is_decimal_allowed": boolean}, {**_DISPATCHING, "min_value": string(), "max_value": string()}
    ),
    "rich_text_input": shape(
        {}, {**_FIELD, "dispatch_action_config": DISPATCH, "initial_value": anything, "min_lines": integer(1, 100)}
    ),
    "file_input": shape({}, {"action_id": ID, "filetypes": items(100, string(), 0), "max_files": integer(1, 10)}),
    "workflow_button": shape(
        {"text": plain(75), "workflow": anything, "action_id": ID},
        {"style": choice("primary", "danger"), "accessibility_label": string(75)},
    ),
    "feedback_buttons": shape(
        {"positive_button": _FEEDBACK_BUTTON, "negative_button": _FEEDBACK_BUTTON}, {"action_id": ID}
    ),
    "icon_button": shape(
        {"icon": choice("trash"), "text": plain(75)},
        {**_ACTION, "value": string(2000), "visible_to_user_ids": _USERS, "accessibility_label": string(75)},
    ),
}

_SELECTS = tuple(kind for kind in ELEMENTS if kind.endswith("_select"))
_PICKERS = ("datepicker", "timepicker", "datetimepicker", "checkboxes", "radio_buttons")
_WRITTEN = ("plain_text_input", "email_text_input", "url_text_input", "number_input", "rich_text_input")
IN_ACTIONS = ("button", "overflow", "workflow_button", "rich_text_input", *_PICKERS, *_SELECTS)
IN_SECTION = ("button", "image", "overflow", "workflow_button", *_PICKERS, *_SELECTS)
IN_INPUT = ("file_input", *_WRITTEN, *_PICKERS, *_SELECTS)

ELEMENT = typed(ELEMENTS)
ACTIONS_ELEMENT = within(ELEMENT, IN_ACTIONS)
ACCESSORY = within(ELEMENT, IN_SECTION)
INPUT_ELEMENT = within(ELEMENT, IN_INPUT)
CONTEXT_ACTION = within(ELEMENT, ("feedback_buttons", "icon_button"))
CONTEXT_ELEMENT = typed(
    {"image": IMAGE, "plain_text": shape({"text": string(3000, 1)}, {"emoji": boolean}), "mrkdwn": text(3000)}
)
CARD_BUTTON = within(ELEMENT, ("button",))
