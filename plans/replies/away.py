"""Whether a reply says that its writer, or somebody else, is away."""

import re

from plans.replies.words.absence import AWAY, OTHER, OVER

_I_AM_TOO = re.compile(r"\bi(?:'m| am|'ll be| will be)\b.{0,30}?\b(?:away|leave|off|out|holiday)\b")
_I_AM_STILL = re.compile(r"\bi(?:'m| am|'ll be| will be) (?:currently |now )?(?:on|away|off|out)\b")


def is_away(low: str) -> bool:
    """In lower case: the writer is, or will be, away."""
    if not AWAY.search(low) or (OTHER.search(low) and not _I_AM_TOO.search(low)):
        return False
    return not OVER.search(low) or bool(_I_AM_STILL.search(low))


def is_away_of_other(low: str) -> bool:
    """Somebody else is away, or will be."""
    match = OTHER.search(low)
    return match is not None and not re.search(r"\bwas\b", match[0])
