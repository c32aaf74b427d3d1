"""Small parts to write Slack's rules with: each gives a Rule, and a Rule notes what is wrong with a value.

The wording is Slack's own, as its API answers it in `response_metadata.messages`.
"""

from collections.abc import Callable, Mapping
from typing import Any

Notes = list[str]
Rule = Callable[[Any, str, Notes], None]


def note(notes: Notes, what: str, where: str) -> None:
    notes.append(f"{what} [json-pointer:{where}]")


def string(most: int = 3000, least: int = 0) -> Rule:
    """A string of `least` to `most` characters."""

    def rule(value: Any, where: str, notes: Notes) -> None:
        if not isinstance(value, str):
            note(notes, "must be a string", where)
        elif len(value) > most:
            note(notes, f"must be less than {most + 1} characters", where)
        elif len(value) < least:
            note(notes, f"must be more than {least - 1} characters", where)

    return rule


def boolean(value: Any, where: str, notes: Notes) -> None:
    if not isinstance(value, bool):
        note(notes, "must be a boolean", where)


def anything(_value: Any, _where: str, _notes: Notes) -> None:
    """Not looked at."""


def integer(least: int, most: int) -> Rule:
    def rule(value: Any, where: str, notes: Notes) -> None:
        if isinstance(value, bool) or not isinstance(value, int):
            note(notes, "must be an integer", where)
        elif value < least:
            note(notes, f"must be greater than or equal to {least}", where)
        elif value > most:
            note(notes, f"must be less than or equal to {most}", where)

    return rule


def choice(*values: str) -> Rule:
    def rule(value: Any, where: str, notes: Notes) -> None:
        if value not in values:
            note(notes, f"must be a valid enum value: {', '.join(values)}", where)

    return rule


def matching(fits: Callable[[str], bool], wanted: str) -> Rule:
    """A string that `fits`; `wanted` says what was asked for."""

    def rule(value: Any, where: str, notes: Notes) -> None:
        if not isinstance(value, str) or not fits(value):
            note(notes, wanted, where)

    return rule


def items(most: int, of: Rule, least: int = 1) -> Rule:
    """A list of `least` to `most` items, each held to `of`."""

    def rule(value: Any, where: str, notes: Notes) -> None:
        if not isinstance(value, list):
            note(notes, "must be an array", where)
            return
        if len(value) > most:
            note(notes, f"no more than {most} items allowed", where)
        elif len(value) < least:
            note(notes, f"no fewer than {least} items allowed", where)
        for index, item in enumerate(value[:most]):
            of(item, f"{where}/{index}", notes)

    return rule


def shape(required: Mapping[str, Rule], optional: Mapping[str, Rule] | None = None, also: Rule = anything) -> Rule:
    """An object: these fields and no others. `also` looks at the whole once its fields are right."""
    known = {**required, **(optional or {})}

    def rule(value: Any, where: str, notes: Notes) -> None:
        if not isinstance(value, dict):
            note(notes, "must be an object", where)
            return
        before = len(notes)
        for name in required:
            if value.get(name) is None:
                note(notes, f"missing required field: {name}", where)
        for name, inside in value.items():
            if name == "type" or (inside is None and name not in required):
                continue
            if name not in known:
                note(notes, f"invalid additional property: {name}", where)
            elif inside is not None:
                known[name](inside, f"{where}/{name}", notes)
        if len(notes) == before:
            also(value, where, notes)

    return rule


def typed(kinds: Mapping[str, Rule], allowed: Callable[[str], bool] = lambda _kind: True) -> Rule:
    """An object whose `type` picks the rule; types that are not `allowed` here are unsupported."""

    def rule(value: Any, where: str, notes: Notes) -> None:
        if not isinstance(value, dict):
            note(notes, "must be an object", where)
            return
        kind = value.get("type")
        if kind is None:
            note(notes, "missing required field: type", where)
        elif not isinstance(kind, str) or kind not in kinds or not allowed(kind):
            note(notes, f"unsupported type: {kind}", f"{where}/type")
        else:
            kinds[kind](value, where, notes)

    return rule


def within(rule: Rule, types: tuple[str, ...]) -> Rule:
    """`rule`, for the given types only."""

    def narrowed(value: Any, where: str, notes: Notes) -> None:
        if isinstance(value, dict) and value.get("type") is not None and value["type"] not in types:
            note(notes, f"unsupported type: {value['type']}", f"{where}/type")
        else:
            rule(value, where, notes)

    return narrowed


def one_of(*names: str) -> Rule:
    """At least one of these fields."""

    def rule(value: Any, where: str, notes: Notes) -> None:
        if not any(value.get(name) for name in names):
            note(notes, "must define either " + " or ".join(f"`{name}`" for name in names), where)

    return rule


def every(*rules: Rule) -> Rule:
    def rule(value: Any, where: str, notes: Notes) -> None:
        for each in rules:
            each(value, where, notes)

    return rule
