"""Whether a reply says that its writer is away."""

import re

_AWAY = re.compile(
    r"\bout of (?:the )?office\b|\booo\b|^/?ooo\b|\bout[- ]of[- ]office\b|🌴|"
    r"\b(?:on|taking) (?:annual |maternity |paternity |parental |adoption |sick |study |compassionate |carer'?s |"
    r"bereavement |unpaid |special |shared parental |jury |my )*(?:leave|a/l|al|holidays?|hols|vacation|pto|"
    r"sabbatical|sick leave|jury (?:service|duty)|secondment)\b|"
    r"\b(?:annual leave|a/l|maternity leave|sick leave|off sick|signed off sick|off work|non-working day|not (?:at|"
    r"in) work|not working (?:on )?(?:mon|tue|wed|thu|fri|today|tomorrow|this|next))\b|"
    r"\b(?:i'm|i am|i'll be|i will be|am|will be|currently|i'm now|be) (?:now |currently |also |"
    r"going to be )?(?:away|off|on leave|on holiday|out)\b(?! (?:to|the (?:back|mark)|track|course|target))|"
    r"\b(?:i'm|i am|i'll be|i will be|we're|back|will be back|be back|am back) (?:not )?(?:back|in)(?: in|"
    r" at)?(?: the office| work)? (?:on|until|till|next|from|after|mon|tue|wed|thu|fri|the)\b|"
    r"^\W*(?:away|off|back(?! on (?:track|course|target|schedule|it|plan))|on leave|on holiday|holiday|leave|"
    r"annual leave) (?:until|till|from|to|on|next|this|mon|"
    r"tue|wed|thu|fri|today|tomorrow|\d|the)\b|\bnot (?:back|in)(?: the office)? (?:until|till|again)\b|"
    r"\blimited access to (?:my )?e-?mails?\b|\bno access to (?:my )?e-?mails?\b"
)
_OTHER = re.compile(
    r"\b(?:she|he|they|who|(?!(?:i|am|be|is|are|currently|now|will|and|but)\b)[a-z]{3,}) (?:is|are|'s|has been|was|"
    r"will be|who is)(?: still| currently| now| all| both)? (?:away|off(?: sick)?|on (?:\w+ )?(?:leave|holiday|"
    r"a/l)|out of (?:the )?office|sick|ill)\b"
)
_REASON = re.compile(
    r"\b(?:(?:when|once|after) (?:i'm|i am|i get|i|we're) back|was (?:on|off|away|out)|been (?:on|off|away|out)|"
    r"back from (?:leave|holiday|annual leave)|just back|since (?:returning|coming back)|before i go on|were on)\b"
)


def is_away(low: str) -> bool:
    """In lower case: the writer is, or will be, away."""
    if not _AWAY.search(low):
        return False
    if _OTHER.search(low) and not re.search(
        r"\bi(?:'m| am|'ll be| will be)\b.{0,30}?\b(?:away|leave|off|out|holiday)\b", low
    ):
        return False
    return not (
        _REASON.search(low)
        and not re.search(r"\bi(?:'m| am|'ll be| will be) (?:currently |now )?(?:on|away|off|out)\b", low)
    )


def is_away_of_other(low: str) -> bool:
    """Somebody else is away."""
    return bool(_OTHER.search(low))
