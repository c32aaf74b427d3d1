"""Whether a person takes an earlier answer back: "ignore that, meant 2.4"."""

import re

_SORRY = (
    r"(?:(?:sorry|oops|whoops|apologies|my mistake|no|actually|hang on|wait|ah|argh|scratch|typo|edit|pls|please|and|"
    r"so)[\s,.!:-]+)*"
)
_TAKEN_BACK = re.compile(
    rf"^\W*{_SORRY}(?:(?:ignore|disregard|forget|scratch|undo|(?:scrap|strike|delete)(?! th(?:is|e)\b|"
    rf" it\b)) (?:(?:that|this|it|the (?:last|"
    r"above|previous)|my (?:last|previous|earlier)|last)(?: (?:one|message|reply|update|answer|comment|note|bit|"
    r"post))?)(?=\s*(?:$|[,.;:!-]|i meant|meant|i mean|it|this|that|as|not))|(?:that|this|it) (?:was|is|"
    r"should (?:have been|be|have said)) (?:meant )?(?:for )?(?=(?:action )?[\w-]*\d+\.\d)|(?:that was |i (?:gave|"
    r"put|used|typed|quoted) )?(?:the )?wrong (?:one|action|number|ref(?:erence)?)\b|correction\b|(?:i |"
    r"i've )?(?:meant|mean)\b(?: (?:to say|for|that for|it for))?|typo\b|should (?:read|say|have said)\b|"
    r"undo\b(?=\s*(?:$|[,.;:!-])))[\s,.;:!-]*",
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
