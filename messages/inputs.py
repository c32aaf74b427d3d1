"""Fields of forms, and what came back in them. A field's name is its `block_id`; its `action_id` is "value".

Limits: https://docs.slack.dev/reference/block-kit/block-elements
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from messages.blocks import LABEL, Block, Raw, plain
from messages.text import clip
from plans.typed import storable

FIELD = "value"
OPTION, OPTION_VALUE, OPTIONS = 75, 150, 100
PLACEHOLDER = 150
NOTE_LENGTH = 3_000  # of a plain_text_input
_READ = (
    "value",
    "selected_date",
    "selected_time",
    "selected_user",
    "selected_users",
    "selected_channel",
    "selected_conversation",
)


def text_input(
    name: str,
    label: str,
    *,
    initial: str | None = None,
    placeholder: str = "",
    hint: str = "",
    optional: bool = False,
    multiline: bool = False,
    most: int = NOTE_LENGTH,
) -> Raw:
    """A line or a box to write in, up to `most` characters (3,000 at the most)."""
    element: Block = {"type": "plain_text_input", "multiline": multiline, "max_length": most}
    if initial:
        element["initial_value"] = clip(storable(initial), most)
    return _input(name, label, element, placeholder, hint, optional)


def url_input(name: str, label: str, *, placeholder: str = "", hint: str = "") -> Raw:
    return _input(name, label, {"type": "url_text_input"}, placeholder, hint, True)


def file_input(name: str, label: str, *, most: int = 5, hint: str = "") -> Raw:
    """Files to send along, up to ten. Optional. https://docs.slack.dev/reference/block-kit/block-elements"""
    return _input(name, label, {"type": "file_input", "max_files": most}, "", hint, True)


def number_input(name: str, label: str, *, initial: int, least: int, most: int, hint: str = "") -> Raw:
    """A whole number within bounds."""
    element = {
        "type": "number_input",
        "is_decimal_allowed": False,
        "initial_value": str(min(max(initial, least), most)),
        "min_value": str(least),
        "max_value": str(most),
    }
    return _input(name, label, element, "", hint, False)


def date_input(name: str, label: str, *, initial: date | None = None, hint: str = "", optional: bool = False) -> Raw:
    element: Block = {"type": "datepicker"}
    if initial:
        element["initial_date"] = initial.isoformat()
    return _input(name, label, element, "Choose a day", hint, optional)


def time_input(name: str, label: str, *, initial: str, optional: bool = False) -> Raw:
    """A time of day; `initial` as HH:mm."""
    return _input(name, label, {"type": "timepicker", "initial_time": initial}, "", "", optional)


def people_input(
    name: str, label: str, *, initial: Sequence[str] = (), hint: str = "", optional: bool = False, most: int = 20
) -> Raw:
    """Several members; `initial` are Slack user ids."""
    element: Block = {"type": "multi_users_select", "max_selected_items": most}
    if initial:
        element["initial_users"] = list(initial)[:most]
    return _input(name, label, element, "Choose people", hint, optional)


def person_input(name: str, label: str, *, initial: str | None = None, hint: str = "", optional: bool = False) -> Raw:
    element: Block = {"type": "users_select"}
    if initial:
        element["initial_user"] = initial
    return _input(name, label, element, "Choose a person", hint, optional)


def channel_input(name: str, label: str, *, initial: str | None = None, hint: str = "", optional: bool = False) -> Raw:
    """A public or private channel."""
    element: Block = {"type": "conversations_select", "filter": {"include": ["public", "private"]}}
    if initial:
        element["initial_conversation"] = initial
    return _input(name, label, element, "Choose a channel", hint, optional)


def select_input(
    name: str,
    label: str,
    options: Sequence[tuple[str, str]],
    *,
    initial: str | None = None,
    hint: str = "",
    optional: bool = False,
) -> Raw:
    """One of up to 100 options, each (words, value of at most 150 characters)."""
    made = {value: _option(words, value) for words, value in options[:OPTIONS]}
    element: Block = {"type": "static_select", "options": list(made.values())}
    if initial in made:
        element["initial_option"] = made[initial]
    return _input(name, label, element, "Choose one", hint, optional)


def checks_input(
    name: str,
    label: str,
    options: Sequence[tuple[str, str]],
    *,
    initial: Sequence[str] = (),
    hint: str = "",
    optional: bool = True,
) -> Raw:
    """Up to ten boxes to tick, each (words, value)."""
    made = {value: _option(words, value) for words, value in options[:10]}
    element: Block = {"type": "checkboxes", "options": list(made.values())}
    if ticked := [made[value] for value in initial if value in made]:
        element["initial_options"] = ticked
    return _input(name, label, element, "", hint, optional)


def document_input(name: str, label: str, endings: Sequence[str], *, hint: str = "") -> Raw:
    """One file, whose name ends in one of these (without the dot)."""
    return _input(name, label, {"type": "file_input", "filetypes": list(endings), "max_files": 1}, "", hint, False)


def _option(words: str, value: str) -> Block:
    if len(value) > OPTION_VALUE:
        raise ValueError(f"an option's value is longer than {OPTION_VALUE} characters: {value[:20]}")
    return {"text": plain(words, OPTION), "value": value}


def _input(name: str, label: str, element: Block, placeholder: str, hint: str, optional: bool) -> Raw:
    element["action_id"] = FIELD
    if placeholder:
        element["placeholder"] = plain(placeholder, PLACEHOLDER)
    block = {"type": "input", "block_id": name, "label": plain(label, LABEL), "element": element, "optional": optional}
    if hint:
        block["hint"] = plain(hint, LABEL)
    return Raw(block)


def filled(view: Mapping[str, Any]) -> dict[str, Any]:
    """What a person put into a view's fields, by name: text, a `date`, an id, a list of ids, an option's value, or a
    list of Slack file objects.

    None, or an empty list, where nothing was entered. Text comes without the space around it.
    """
    values = view.get("state", {}).get("values", {})
    return {name: _value(entry[FIELD]) for name, entry in values.items() if FIELD in entry}


def _value(entry: Mapping[str, Any]) -> Any:
    if "files" in entry:
        return list(entry["files"] or [])
    if "selected_options" in entry:
        return [option["value"] for option in entry["selected_options"] or []]
    if "selected_option" in entry:
        return entry["selected_option"]["value"] if entry["selected_option"] else None
    if "selected_date" in entry:
        return date.fromisoformat(entry["selected_date"]) if entry["selected_date"] else None
    found = next((entry[key] for key in _READ if entry.get(key)), None)
    if isinstance(found, str):
        return storable(found).strip() or None
    return found if found is not None else [] if "selected_users" in entry else None
