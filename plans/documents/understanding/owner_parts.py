"""What all that parts owners needs: texts cut outside brackets, fields of work."""

from __future__ import annotations

import re

from plans.documents.understanding.who import (
    DOMAIN,
    has_role,
)


def outside_brackets(text: str, separator: re.Pattern[str]) -> list[str]:
    parts, start, depth = [], 0, 0
    position = 0
    while position < len(text):
        char = text[position]
        depth += (char == "(") - (char == ")")
        found = separator.match(text, position) if depth <= 0 else None
        if found and found.end() > position:
            parts.append(text[start:position])
            start = position = found.end()
        else:
            position += 1
    parts.append(text[start:])
    return [part.strip() for part in parts if part.strip()]


def is_domain(text: str) -> bool:
    """Whether a text is what posts are for, and no post: "Asset Management"."""
    return set(text.casefold().split()) <= DOMAIN and not has_role(text)
