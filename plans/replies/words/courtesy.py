"""What people write around what they say: greetings, wishes, thanks, apologies and excuses for a late answer."""

import re

from plans.replies.words.notation import pattern

_DAYS = "(mon|tues|wednes|thurs|fri|satur|sun)day|weekend|new year|christmas|xmas|easter|holidays|birthday|diwali|eid"
_WHOM = r"((to |you )?(all|both|everyone|everybody|team|folks|there|again|guys|you|<?@[\w.-]+>?|[a-z]+)){0,3}"
# Each of these is a whole sentence, or a stretch between commas ...
_SENTENCES = "|".join(
    (
        rf"(hi|hiya|hello|hey|dear|good (morning|afternoon|evening)|morning|afternoon|evening) ?{_WHOM}",
        rf"happy ({_DAYS}) ?{_WHOM}",
        r"(i )?(hope|trust|hoping) (you|all|everyone|everybody|this|that|it)\b[^.!?\n]{0,50}\b(well|ok|okay|good|great|"
        r"fine|nice|lovely|weekend|break|rest|easter|summer|christmas)",
        r"have a (good|great|lovely|nice|fab\w*|restful) [a-z ]{3,20}|enjoy (your|the) [a-z ]{3,20}",
        r"(many |big |huge |lots of )?(thanks|thank you|ta|cheers) (again )?(to|for|everyone|everybody|all)\b"
        r"[^.!?\n,]{0,60}",
        r"(well done|congrat\w*|great work|good work|brilliant|fantastic|amazing)( [a-z]+){0,4}",
        r"see (you|u)( [a-z]+){0,4}",
    )
)
_LATENESS = (
    r"(the )?(delay(ed)?( (in|with) \w+ing)?( (reply|response|update|to you))?|(late|slow|delayed|tardy) (\w+ )?"
    r"(reply|response|update|answer|notice)|radio silence|silence|slow\w*|late(ness)?|inconvenience|confusion|"
    r"not (replying|responding|answering|getting back|updating|coming back)|missing (this|your|the) ?\w*|"
    r"the chaser|being (so )?(late|slow)( \w+ing)?( back)?)( (to|on) (you|this|that|it|here))?"
)
# ... and these may stand anywhere.
_EXCUSES = "|".join(
    (
        rf"(i'm |we're |so |very |really |many |my )*(sorry|apologies|apologise|apologize)( again)? (about|for) "
        rf"{_LATENESS}",
        r"(sorry[ ,-]+)?(i |we |have |just |totally |completely )*(forgot|forgotten|meant|neglected|failed|should've|"
        r"should have|ought to have) (to )?(have )?(update|updated|say|said|mention|mentioned|tell|told|let|close|"
        r"closed|tick|ticked|mark|marked|reply|replied|respond)\b( (this|that|it|you|here|know|the \w+|off|so|"
        r"earlier|before|sooner|already|last week|yesterday)\b)*",
        r"(it |this |that |i )?(must have|must've|had|has)? ?(dropped|fallen|fell|slipped) off (my|the) (list|radar|"
        r"desk)|slipped my mind|slipped through the net",
    )
)
_COURTESY = re.compile(
    rf"(?:^|(?<=[.!?\n,;-]))[^\w<@]*(?:{pattern(_SENTENCES)})(?=\W*(?:$|[.!?\n,;])|\s+-\s)|\b(?:{pattern(_EXCUSES)})\b",
    re.I,
)
_LABEL = re.compile(
    pattern(
        r"^\W*(status |progress |further |latest |brief |quick |short )*(update|comment|note|notes|feedback|response|"
        r"reply|outcome|position|latest|owner'?s? (comment|update))( (after|from|at|on|for|to|as of|following) [^:\n]{"
        r"2,30}| \d[\d/. -]*)?\s*(?::|\s-)\s+"
    ),
    re.I,
)
_ISH = re.compile(r"[ -]+ish\b", re.I)
_NODS = re.compile(r"\W*(?:ok|okay|great|right|fine|sure|perfect|lovely|super)\W*", re.I)
_SAYS = re.compile(r"\w|[✅👍🔴🟡🟢🔵🌴❌🚫]")
_ADDRESS = re.compile(r"<?https?://\S+")


def told(body: str) -> str:
    """What a body tells: without courtesies, without a label before it ("Update: …") and without addresses; empty
    where it was nothing else."""
    bare = _LABEL.sub("", _ISH.sub("-ish", _ADDRESS.sub(" ", body)))
    bare = _COURTESY.sub(" ", bare).strip(" ,;\n")
    if not _SAYS.search(body) or bare == body.strip():
        return body
    return bare if _SAYS.search(bare) and not _NODS.fullmatch(bare) else ""
