"""Form fields: what is in them at first, what a person put there, and what Slack's client would not let pass."""

import re
from collections.abc import Iterator
from typing import Any

from sandbox.records import Json

# How the state of each element type names its value.
_ONE = {
    "datepicker": "selected_date",
    "timepicker": "selected_time",
    "datetimepicker": "selected_date_time",
    "users_select": "selected_user",
    "conversations_select": "selected_conversation",
    "channels_select": "selected_channel",
    "static_select": "selected_option",
    "external_select": "selected_option",
    "radio_buttons": "selected_option",
    "plain_text_input": "value",
    "email_text_input": "value",
    "url_text_input": "value",
    "number_input": "value",
    "rich_text_input": "rich_text_value",
}
_MANY = {
    "multi_users_select": "selected_users",
    "multi_conversations_select": "selected_conversations",
    "multi_channels_select": "selected_channels",
    "multi_static_select": "selected_options",
    "multi_external_select": "selected_options",
    "checkboxes": "selected_options",
    "file_input": "files",
}
VALUE_KEY = _ONE | _MANY
_INITIAL = {
    "selected_date": "initial_date",
    "selected_time": "initial_time",
    "selected_date_time": "initial_date_time",
    "selected_user": "initial_user",
    "selected_conversation": "initial_conversation",
    "selected_channel": "initial_channel",
    "selected_option": "initial_option",
    "selected_users": "initial_users",
    "selected_conversations": "initial_conversations",
    "selected_channels": "initial_channels",
    "selected_options": "initial_options",
    "value": "initial_value",
    "rich_text_value": "initial_value",
}
REQUIRED = "Please complete this required field."


def elements(blocks: list[Json]) -> Iterator[tuple[Json, Json]]:
    """Every interactive element with the block that it stands in."""
    for block in blocks:
        for key in ("accessory", "element"):
            if isinstance(block.get(key), dict) and block[key].get("type") != "image":
                yield block, block[key]
        if block.get("type") in ("actions", "context_actions"):
            for element in block["elements"]:
                yield block, element


def initial_state(blocks: list[Json]) -> Json:
    """`state.values` before anyone touched the form."""
    values: Json = {}
    for block, element in elements(blocks):
        if element["type"] in VALUE_KEY:
            values.setdefault(block["block_id"], {})[element["action_id"]] = initial(element)
    return values


def initial(element: Json) -> Json:
    """An element's own entry in `state.values` as it is at first."""
    key = VALUE_KEY[element["type"]]
    first = element.get(_INITIAL.get(key, ""))
    if first is None and element["type"] in _MANY:
        first = []
    return {"type": element["type"], key: first}


def entered(element: Json, raw: Any) -> Json:
    """An element's entry in `state.values` after a person chose or wrote `raw`.

    For an option, `raw` is its value, its visible text or the option itself; lists where several may be chosen.
    ValueError where there is no such option.
    """
    kind = element["type"]
    key = VALUE_KEY[kind]
    if kind in _MANY:
        listed = raw if isinstance(raw, list) else [raw] if raw else []
        chosen = [option_of(element, one) for one in listed] if key == "selected_options" else listed
        return {"type": kind, key: chosen}
    if raw in (None, ""):
        return {"type": kind, key: None}
    if key == "selected_option":
        return {"type": kind, key: option_of(element, raw)}
    if key == "rich_text_value":
        part = {"type": "rich_text_section", "elements": [{"type": "text", "text": str(raw)}]}
        return {"type": kind, key: raw if isinstance(raw, dict) else {"type": "rich_text", "elements": [part]}}
    return {"type": kind, key: raw if isinstance(raw, int) and key == "selected_date_time" else str(raw)}


def options_of(element: Json) -> list[Json]:
    groups = element.get("option_groups") or []
    return [*(element.get("options") or []), *(option for group in groups for option in group["options"])]


def option_of(element: Json, raw: Any) -> Json:
    """The option that `raw` names."""
    if isinstance(raw, dict):
        return raw
    for option in options_of(element):
        if raw in (option.get("value"), option["text"]["text"]):
            return {name: option[name] for name in ("text", "value", "description") if name in option}
    known = ", ".join(option["text"]["text"] for option in options_of(element)[:10])
    raise ValueError(f'There is no option "{raw}"; there is: {known}.')


def value_in(entry: Json) -> Any:
    """The value of an entry of `state.values`."""
    return entry.get(VALUE_KEY.get(entry.get("type", ""), "value"))


def client_errors(blocks: list[Json], values: Json) -> dict[str, str]:
    """What Slack's own client objects to before it sends a form: {block_id: sentence}."""
    errors: dict[str, str] = {}
    for block, element in elements(blocks):
        if block.get("type") != "input" or element["type"] not in VALUE_KEY:
            continue
        value = value_in(values.get(block["block_id"], {}).get(element["action_id"], {}))
        problem = _problem(element, value, bool(block.get("optional")))
        if problem:
            errors[block["block_id"]] = problem
    return errors


def _problem(element: Json, value: Any, optional: bool) -> str:
    if value in (None, "", []):
        return "" if optional else REQUIRED
    kind = element["type"]
    if kind == "plain_text_input":
        least, most = element.get("min_length", 0), element.get("max_length", 3000)
        if len(value) < least:
            return f"Must be at least {least} characters."
        return f"Must be no more than {most} characters." if len(value) > most else ""
    if kind == "email_text_input":
        return "" if re.fullmatch(r"[^@\s]+@[^@\s]+\.[^@\s]+", value) else "Must be a valid email address."
    if kind == "url_text_input":
        return "" if re.match(r"https?://\S+\.\S+|https?://localhost", value) else "Must be a valid URL."
    if kind == "number_input":
        return _number_problem(element, value)
    if kind == "datepicker":
        return "" if re.fullmatch(r"\d{4}-\d{2}-\d{2}", value) else "Must be a valid date."
    most = element.get("max_selected_items") or element.get("max_files")
    return f"Choose no more than {most}." if most and isinstance(value, list) and len(value) > most else ""


def _number_problem(element: Json, value: str) -> str:
    try:
        number = float(value)
    except ValueError:
        return "Must be a number."
    if not element.get("is_decimal_allowed") and not number.is_integer():
        return "Must be a whole number."
    if element.get("min_value") and number < float(element["min_value"]):
        return f"Must be at least {element['min_value']}."
    if element.get("max_value") and number > float(element["max_value"]):
        return f"Must be no more than {element['max_value']}."
    return ""
