"""Long regular expressions, written so that people can read and extend them."""

from __future__ import annotations

import re
import textwrap


def alternatives(lines: str) -> str:
    """A regular expression for any one of several lines; what is indented further goes on with the line above it."""
    return re.sub(r"\n {4}", "", textwrap.dedent(lines).strip()).replace("\n", "|")
