"""Whether a few words, written under something that waits for a decision, approve or decline it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from plans.replies.clean import clean

_SIGNS = (
    (re.compile(r"[👍✅✔]\ufe0f?|:(?:\+1|thumbsup|white_check_mark|heavy_check_mark):"), " yes "),
    (re.compile(r"[👎❌🚫]\ufe0f?|:(?:-1|thumbsdown|x|no_entry_sign):"), " no "),
)
_YES = (
    r"(?:yes|yep|yeah|yup|aye|ok(?:ay)?|fine|sure|certainly|of course|go ahead|approved?|agreed?|accept(?:ed)?|granted|"
    r"sounds good|all good|happy (?:with (?:that|this|it)|to (?:approve|accept|agree)|to)|"
    r"(?:that|this|it)(?:'s| is) (?:fine|ok(?:ay)?|good|approved|agreed|accepted)|"
    r"i(?:'ll| will| can)? (?:approve|accept|agree)|i(?:'ll| will) take (?:it|that|this)(?: on)?|"
    r"no (?:problems?|worries|objections?))"
)
_POLITE = r"(?:thanks|thank you|many|please|by me|with me|for me|from me|to me|it|that|this|then|very|all|both)"
_APPROVES = re.compile(rf"\W*(?:{_YES}|{_POLITE})(?:\W+(?:{_YES}|{_POLITE}))*\W*", re.I)
_SAYS_YES = re.compile(rf"\b{_YES}\b", re.I)
_SORRY = r"(?:(?:sorry|i'm afraid|i am afraid|i'm sorry|unfortunately|thanks|but)[\s,.:–-]+)*"
_DECLINES = re.compile(
    rf"\W*{_SORRY}(?:"
    r"(?:no|nope|not yet|not this time|not now|not possible)"
    r"(?=\s*(?:$|[,.;:!–—-]|\b(?:because|as|since|sorry|thanks)\b))|"
    r"(?:not approved|not agreed|not accepted|declined?|rejected?|refused?|denied|i (?:decline|reject|refuse)|"
    r"(?:i )?(?:can't|cannot|can not|won't|don't|do not) (?:approve|accept|agree)(?: (?:to )?(?:that|this|it))?)\b"
    r")[\s,.;:!–—-]*",
    re.I,
)
_BECAUSE = re.compile(r"^(?:because|as|since)\b[\s,:]*", re.I)


@dataclass(frozen=True, slots=True)
class Verdict:
    """`reason` is what was written with a no."""

    approve: bool
    reason: str | None = None


def read_verdict(text: str) -> Verdict | None:
    """A plain yes or no; None for anything else, which has to be asked about: a question, a condition, another date."""
    words = " ".join(clean(text).body.replace("’", "'").split())
    for sign, word in _SIGNS:
        words = sign.sub(word, words)
    if "?" in words:
        return None
    if _SAYS_YES.search(words) and _APPROVES.fullmatch(re.sub(r",\s*[A-Z][a-z]+\W*$", "", words)):
        return Verdict(True)
    declined = _DECLINES.match(words)
    if not declined:
        return None
    reason = _BECAUSE.sub("", words[declined.end() :]).strip()
    return None if _SAYS_YES.search(reason) else Verdict(False, reason or None)
