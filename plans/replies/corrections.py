"""Whether a person takes an earlier answer back: "ignore that, meant 2.4"."""

import re

_SORRY = (
    r"(?:(?:sorry|oops|whoops|apologies|my mistake|no|actually|hang on|wait|ah|argh|scratch|typo|edit|pls|please|"
    r"and|so)[\s,.!:-]+)*"
)
_TAKEN_BACK = re.compile(
    rf"^\W*{_SORRY}(?:"
    r"(?:ignore|disregard|forget|scrap|scratch|undo|strike|delete) (?:(?:that|this|it|the (?:last|above|previous)|"
    r"my (?:last|previous|earlier)|last)"
    r"(?: (?:one|message|reply|update|answer|comment|note|bit|post))?)(?=\s*(?:$|[,.;:!-]|i meant|meant|i mean|it|"
    r"this|that|as|not))|"
    r"(?:that|this|it) (?:was|is|should (?:have been|be|have said)) (?:meant )?(?:for )?(?=(?:action )?[\w-]*\d+\.\d)|"
    r"(?:that was |i (?:gave|put|used|typed|quoted) )?(?:the )?wrong (?:one|action|number|ref(?:erence)?)\b|"
    r"correction\b|(?:i |i've )?(?:meant|mean)\b(?: (?:to say|for|that for|it for))?|typo\b|should (?:read|say|"
    r"have said)\b|"
    r"undo\b(?=\s*(?:$|[,.;:!-]))"
    r")[\s,.;:!-]*",
    re.I,
)
_MEANT = re.compile(
    r"^\W*(?:(?:i |that |it |this )*(?:meant|mean|was meant|was|is|should be|should have been|should read|"
    r"rather)\b(?: (?:to say|for|to be for|that for|it for))?[\s,:-]*)+",
    re.I,
)


def taken_back(body: str) -> tuple[bool, str]:
    """Whether the words take something back, and what is left of them."""
    match = _TAKEN_BACK.match(body)
    if not match:
        return False, body
    rest = body[match.end() :]
    meant = _MEANT.match(rest)
    return True, rest[meant.end() :] if meant else rest
