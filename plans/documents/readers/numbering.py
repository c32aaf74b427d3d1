"""The numbers that Word shows before list paragraphs; they are not in the text."""

from __future__ import annotations

import re
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_ROMAN = ((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


class Numbering:
    """Counts through a document: ask for the label of each list paragraph in order."""

    def __init__(self, root: Any) -> None:
        """`root` is word/numbering.xml, or None."""
        self.levels: dict[str, dict[int, tuple[str, str, int]]] = {}
        self.lists: dict[str, str] = {}
        self.counts: dict[str, dict[int, int]] = {}
        if root is None:
            return
        for abstract in root.iterfind(f"{W}abstractNum"):
            self.levels[abstract.get(f"{W}abstractNumId") or ""] = dict(map(_level, abstract.iterfind(f"{W}lvl")))
        for number in root.iterfind(f"{W}num"):
            link = number.find(f"{W}abstractNumId")
            self.lists[number.get(f"{W}numId") or ""] = (link.get(f"{W}val") or "") if link is not None else ""

    def label(self, properties: Any) -> str:
        """The label of a paragraph with these `w:numPr`: "1.2", "(a)", "•"; empty for none."""
        key, depth = _value(properties, "numId"), _whole(_value(properties, "ilvl"))
        if key in ("", "0"):
            return ""
        abstract = self.lists.get(key, "")
        levels = self.levels.get(abstract, {})
        kind, pattern, start = levels.get(depth, ("bullet", "•", 1))
        if kind in ("bullet", "none"):
            return "•"
        counts = self.counts.setdefault(abstract, {})
        counts[depth] = counts.get(depth, start - 1) + 1
        for deeper in [level for level in counts if level > depth]:
            del counts[deeper]

        def shown(found: re.Match[str]) -> str:
            level = int(found[1]) - 1
            form, _, first = levels.get(level, ("decimal", "", 1))
            return _written(counts.get(level, first), form)

        return re.sub(r"%(\d)", shown, pattern).strip() or "•"


def _level(tag: Any) -> tuple[int, tuple[str, str, int]]:
    form, text = _value(tag, "numFmt") or "decimal", _value(tag, "lvlText")
    return _whole(tag.get(f"{W}ilvl")), (form, text, _whole(_value(tag, "start"), 1))


def _value(tag: Any, name: str) -> str:
    found = tag.find(f"{W}{name}")
    return (found.get(f"{W}val") or "") if found is not None else ""


def _whole(text: str | None, default: int = 0) -> int:
    return int(text) if text and text.isdigit() and len(text) < 6 else default


def _written(number: int, form: str) -> str:
    if form in ("lowerLetter", "upperLetter"):
        letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 % 5 + 1)
        return letter.upper() if form == "upperLetter" else letter
    if form in ("lowerRoman", "upperRoman"):
        roman = _roman(number % 90)
        return roman.upper() if form == "upperRoman" else roman
    return f"{number:02}" if form == "decimalZero" else str(number)


def _roman(number: int) -> str:
    text = ""
    for value, letters in _ROMAN:
        while number >= value:
            text += letters
            number -= value
    return text or "i"
