"""What the templates need to know of form fields: what stands in them, what may be chosen, what is wrong."""

from typing import Any

from sandbox.fields import VALUE_KEY, initial, options_of, value_in
from sandbox.mrkdwn import unescaped
from sandbox.records import Json
from sandbox.state import Workspace


def prepared(blocks: list[Json], values: Json, errors: dict[str, str]) -> list[Json]:
    """The blocks with `now` in every field (what stands in it) and `error` in every block that has one."""
    return [_block(block, values.get(block.get("block_id", ""), {}), errors) for block in blocks]


def _block(block: Json, entries: Json, errors: dict[str, str]) -> Json:
    shown = dict(block)
    for key in ("accessory", "element"):
        if isinstance(shown.get(key), dict):
            shown[key] = _element(shown[key], entries)
    if shown.get("type") in ("actions", "context_actions"):
        shown["elements"] = [_element(element, entries) for element in shown["elements"]]
    return shown | {"error": errors.get(block.get("block_id", ""), "")}


def _element(element: Json, entries: Json) -> Json:
    if element.get("type") not in VALUE_KEY:
        return element
    now = value_in(entries.get(element["action_id"]) or initial(element))
    if element["type"] == "rich_text_input" and isinstance(now, dict):
        now = "".join(part.get("text", "") for line in now["elements"] for part in line.get("elements", []))
    return element | {"now": now}


def labelled(element: Json) -> list[Json]:
    """The options of an element as value, label and (where there is one) description."""
    return [
        {
            "value": option.get("value", ""),
            "label": _words(option["text"]),
            "more": _words(option["description"]) if option.get("description") else "",
        }
        for option in options_of(element)
    ]


def _words(text: Json) -> str:
    return unescaped(str(text.get("text", "")))


def chosen_options(now: Any) -> list[Json]:
    """What is chosen in an external select that takes several."""
    return now if isinstance(now, list) else []


def listed(workspace: Workspace, me: str, element: Json) -> list[Json]:
    """The people or channels that a select offers."""
    if "users" in element["type"]:
        people = [person for person in workspace.people.values() if not person.deactivated]
        return [{"value": person.id, "label": person.shown} for person in people]
    wanted = set((element.get("filter") or {}).get("include") or ("public", "private", "im", "mpim"))
    if "channels_select" in element["type"]:
        wanted = {"public"}
    names = {"channel": "public", "group": "private", "im": "im", "mpim": "mpim"}
    found = [channel for channel in workspace.visible_channels(me) if names[channel.kind] in wanted]
    return [
        {
            "value": channel.id,
            "label": f"#{channel.name}" if channel.kind != "im" else workspace.people[channel.user].shown,
        }
        for channel in found
        if not channel.archived
    ]
