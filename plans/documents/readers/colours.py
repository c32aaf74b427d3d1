"""Colours as formats write them, and what people call them."""

from __future__ import annotations

import colorsys
import re
from collections.abc import Sequence

_NAMES = {
    "red": "FF0000",
    "green": "008000",
    "lime": "00FF00",
    "limegreen": "32CD32",
    "lightgreen": "90EE90",
    "darkgreen": "006400",
    "blue": "0000FF",
    "lightblue": "ADD8E6",
    "skyblue": "87CEEB",
    "darkblue": "00008B",
    "cyan": "00FFFF",
    "yellow": "FFFF00",
    "darkyellow": "808000",
    "orange": "FFA500",
    "gold": "FFD700",
    "darkorange": "FF8C00",
    "tomato": "FF6347",
    "crimson": "DC143C",
    "darkred": "8B0000",
    "purple": "800080",
    "magenta": "FF00FF",
    "grey": "808080",
    "gray": "808080",
    "lightgrey": "D3D3D3",
    "lightgray": "D3D3D3",
    "silver": "C0C0C0",
    "black": "000000",
}
_DOTS = frozenset("●⬤◉•■⯀▪◆♦")
_BLACK = "000000"
_HEX = re.compile(r"#?(?:[0-9a-f]{2})?([0-9a-f]{6})$", re.I)
_SHORT = re.compile(r"#([0-9a-f])([0-9a-f])([0-9a-f])$", re.I)
_RGB = re.compile(r"rgba?\(\s*(\d{1,3})[,\s]+(\d{1,3})[,\s]+(\d{1,3})")


def colour(value: str | None) -> str | None:
    """RRGGBB from "#f00", "FFFF0000", "rgb(255, 0, 0)" or "red"; None for white, automatic and none."""
    text = (value or "").strip().lower().split("!")[0].strip()
    if not text:
        return None
    found = _RGB.match(text)
    short = _SHORT.match(text)
    plain = _HEX.match(text)
    if found:
        result = "".join(f"{min(int(part), 255):02X}" for part in found.groups())
    elif short:
        result = "".join(part * 2 for part in short.groups()).upper()
    elif plain:
        result = plain[1].upper()
    else:
        result = _NAMES.get(text.replace(" ", ""), "")
    return None if result in ("", "FFFFFF") else result


def ink(value: str | None) -> str | None:
    """The colour in which a sign is written, as RRGGBB; None for black, which says nothing by it."""
    found = colour(value)
    return None if found == _BLACK else found


def is_dot(lines: Sequence[str]) -> bool:
    """Whether a cell holds one sign and nothing else, so that its colour says what a coloured cell would."""
    return len(lines) == 1 and lines[0] in _DOTS


def degrees(fill: str) -> float | None:
    """Where a colour stands on the circle of hues, 0 to 360; None for grey, black and near white."""
    red, green, blue = (int(fill[at : at + 2], 16) / 255 for at in (0, 2, 4))
    angle, lightness, saturation = colorsys.rgb_to_hls(red, green, blue)
    if saturation < 0.2 or lightness > 0.96 or lightness < 0.08:
        return None
    return angle * 360


def hue(fill: str) -> str | None:
    """What people call a colour: red, amber, green, blue, purple; None for grey, black and near white."""
    angle = degrees(fill)
    if angle is None:
        return None
    for limit, name in ((16, "red"), (66, "amber"), (170, "green"), (255, "blue"), (320, "purple")):
        if angle < limit:
            return name
    return "red"
