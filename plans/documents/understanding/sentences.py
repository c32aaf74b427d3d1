"""What a sentence says by when, and by whom: "JS to write to the GP by 4 May"."""

from __future__ import annotations

import re

from plans.documents.understanding.date_words import DATE, DAY_AND_MONTH, MONTH, MONTH_AND_DAY
from plans.documents.understanding.given_names import GIVEN_NAMES
from plans.documents.understanding.inline_words import LISTED, TITLED
from plans.documents.understanding.who import is_first_name, is_role, looks_like_owner
from plans.verbs import VERBS, bids

_CLAUSE = re.compile(
    rf"\b(?:by|before|no later than|not later than|until|in time for|from|starting|commencing|"
    rf"beginning)\s+(?:(?:the|its|their)\s+(?:\w+\s+)?(?:closing date|deadline|start|end)\s+(?:of|on)\s+)?(?:the\s+)?"
    rf"(?:end (?:of\s+)?|close of play on\s+|start of\s+|beginning of\s+|close on\s+)?(?:the\s+)?{DATE}"
    r"(?:\s+to\s+20\d\d\b)?"
    r"(?:\s+(?:each|every)\s+year\b|\s+annually\b|"
    r"(?:\s+(?:half[- ]?term|break|holidays?|meeting|board|committee|cabinet|council|panel|agm|calls?|sessions?|"
    r"workshops?|webinars?|conference|summit|retreat)\b)+)?"
    rf"|\b(?:at|to|for)\s+(?:the\s+|its\s+|their\s+|a\s+)?(?:(?:[\w'’]+|&)\s+){{0,6}}?(?:meeting|panel|committee|board|"
    rf"cabinet|council|session)\b(?:\s+(?:of|for)\s+the\s+[\w'’]+(?:\s+[\w'’]+)?)?\s*(?:to be held\s+|scheduled\s+|"
    rf"held\s+)?(?:,\s+)?(?:on|in|of|for|,)\s+(?:the\s+)?{DATE}"
    rf"|(?<=[(,]\s)deadline\s+{DATE}|(?<=\()deadline\s+{DATE}"
    rf"|(?<=,\s)due\s+(?:by\s+|on\s+)?{DATE}(?=\W*$)"
    rf"|(?:(?<!\bof )(?<!\bfor )\bw/c|\b(?:by|before))\s+(?:{DAY_AND_MONTH}|{MONTH_AND_DAY})"
    r"(?!\s+(?:of|an?|term|hour|day|year)\b)"
    rf"|(?<!\bof )(?<!\bfor )\bw/c\s+(?:the\s+)?{DATE}"
    r"|\b(?:by|before)\s+(?:easter|christmas|half[- ]term)(?:\s+holidays?)?\b"
    r"|\bby\s+(?:the\s+)?end\s+of\s+year\s+\d\b"
    rf"|\b(?:by|before)\s+(?:the\s+)?end\s+of\s+(?:the\s+|this\s+|next\s+)?(?:financial\s+|school\s+|academic\s+|"
    r"calendar\s+)?(?:week|month|quarter|term|year)\b"
    rf"|\b(?:within|in)\s+(?:\d{{1,3}}|one|two|three|four|six|twelve)\s+(?:working\s+)?(?:days|weeks|months)\b[^.;,]*",
    re.I,
)
# "… and report back in June 2014"
_BACK_IN = re.compile(
    r"\b(?:back|again|(?<=\bbe )(?:reported|presented|completed|launched|published)|"
    r"(?<=\bto the )(?:meeting|committee|board|council)) "
    rf"(?P<when>in (?:(?:early|mid|late)[ -])?{MONTH} 20\d\d)(?=\W*$)",
    re.I,
)
# Before what says when something will be done, and not when it was: "be reviewed", and not "the changes agreed".
_NOT_TOLD = r"(?:\bbe \w+ |(?<!ed )(?<!en )(?<!made )(?<!found )(?<!held )\b)"
# "… will be reviewed at its March 2020 meeting", and not "the changes agreed at the March 2020 meeting"
_AT_MEETING = re.compile(
    rf"{_NOT_TOLD}(?:at|to|for) (?:the|its|their) (?P<when>{MONTH} 20\d\d) "
    r"(?:meeting|committee|board|council|session)\b",
    re.I,
)
# "Launch the service in Q3 2026", and not "the errors found in Q3 2026"
_IN_QUARTER = re.compile(rf"{_NOT_TOLD}(?P<when>in q[1-4] 20\d\d)(?=\W*$)", re.I)
# "FH and MO to attend training on Saturday 10th October", and not "to meet the family of the man who fell on 3 June"
_ATTENDS = re.compile(
    r"\b(?:to|will) (?:attend|hold|host|meet|visit|present|inspect)\b"
    r"(?:(?!\b(?:\w+ed (?:out|in|at|by|up|to|on|with|from)|who|which|that|where|when|whose)\b)[^.;]){0,60}? "
    rf"(?P<when>on (?:the )?(?=[^.;]{{0,14}}\d){DATE})",
    re.I,
)
# "Raj Patel to draft the message 27/3/26", and not "to circulate the minutes of 27/3/26"
_DAY_LAST = re.compile(
    r"\bto [a-z].*(?<!\bof)(?<!\bfrom)(?<!\bdated)(?<!\bon)(?<!\bsince)(?<!\bthe)(?<!\band)(?<!\bto)(?<!\bfor)"
    r"\s(?P<when>\d{1,2}/\d{1,2}/(?:20)?\d\d)[\s.]*$"
)
_BY_A_SHARE = re.compile(r"\b(?:cut|reduc|increas|rais|improv|lower|grow|fall|drop)\w*\b[^.;]{0,40} by \d/\d$", re.I)
# "New site launched in the first quarter of 2010", of what is to be seen by then.
_SEEN = re.compile(
    r"\b(?P<when>(?:annually |quarterly |monthly )?(?:in|during|on) (?:the )?"
    rf"(?:(?:first|second|third|fourth|last) (?:quarter|half) of )?{DATE})\W*$",
    re.I,
)
_MEETS_ON = re.compile(rf"(?<=,)\s+on\s+(?:the\s+)?{DATE}$", re.I)
_TO = re.compile(
    r"^(?:[Tt]hat )?(?:[Tt]he )?(?P<who>"
    r"(?!(?:The|This|That|Our|Each|Their) )[A-Z]\w+ (?:team|group)|"
    r"(?:All|[A-Z]\w+) (?:members|staff|governors|managers|partners|agencies|teams|heads|"
    r"participants|attendees|leaders|chairs|trustees|councillors|parties)|"
    r"[A-Z@][\w.'’()-]*(?:[\s,/]+(?:[A-Z&@][\w.'’()-]*|and|of|for|the)){0,7}?)"
    r"(?:\s*\([^)]{2,40}\)|,\s+with [^,]{3,40},)?\s+"
    r"(?:to|will|shall|is to|are to|be (?:asked|requested|instructed|invited|authorised|required|tasked) to)\s+"
    r"(?!be (?!ask|remind|instruct|invit|request|requir|author|task|the |a |on call|lead|responsible)\w)[a-z]",
)
_ASKED = re.compile(
    r"(?:[Tt]he )?(?P<who>[A-Z][\w.'’/-]*(?: (?:[\w.'’-]+|&|/)){0,4}?) "
    r"(?:(?:is|are) |(?:has |have )?(?:agreed|offered|undertook|volunteered) )?to (?!be )[a-z]"
)
# "LH issue the draft to the group"
_INITIALS_DO = re.compile(r"(?P<who>[A-Z]{2,4}(?:\s*[,/&]\s*[A-Z]{2,4})*) (?P<verb>[a-z-]+)\s")
_THING = re.compile(  # which begins an action, and does none: "Minutes to go on the website"
    r"\b(?:minutes|reply|nothing|bills?|letters?|items?|agenda|meetings?|agreed|notices?|reports?|forms?|quotes?|invoices?|"
    r"dates?|none|details|information|payments?|grants?|policy|policies|plans?|documents?|papers?)$",
    re.I,
)
# "To keep halls open, the Department for Culture will launch a fund": what for, before who is to do it.
_PURPOSE = re.compile(r"^(?:In order to|To) [^.;]{8,200}?, (?=(?:the )?[A-Z][^.;]{1,140}?\b(?:will|shall)\b)")
_NO_NAME = re.compile(r"[a-z]{3}\.\s|\s(?:will|shall|would|should)\b")
_ROLE = re.compile(
    r"(?:(?:The|Our) (?P<who>[a-z][\w’'-]*(?: [\w’'&-]+){0,6}?)|(?P<those>[A-Z][a-z-]*(?: [a-z-]+){1,3}?)) "
    r"(?:will|shall|(?:is|are) to) (?!be |receive|get |have |benefit|feel |know |see |need )[a-z]"
)
# "OMB will hold a review on 11/15/2026", and not "… will keep what was agreed on 4 May".
_PARTICIPLES = "learnt|seen|set|held|made|found|given|taken|written|done|begun|built"
_WILL_ON = re.compile(
    rf"\b(?:will|shall)\s(?!be\son\s)(?:be\s)?[\w’'-]+\s(?:(?!\w+ed\s|(?:{_PARTICIPLES})\s)[\w’'-]+,?\s){{0,14}}?"
    rf"(?P<when>on\s(?:the\s)?(?=[^.;]*\d){DATE})(?=\W*$|[.;)])",
    re.I,
)
# Where what will be is told of something else: "the contractor who will start on 2 May", "as Ofsted will return".
_OF_ANOTHER = re.compile(
    r"\b(?:(?<!agreed )(?<!resolved )(?<!decided )(?<!ensure )that|who|which|where|whose|as|because|when|if|while|"
    r"since|before|until)\b[^.;,:]*$",
    re.I,
)
_PAST = "run|learnt|seen|set|out|came|held|made|found|given|taken|written|done|begun|built|from|of"
# "The Quality Team will visit in November 2023", and not "… will use what was learnt in March 2023".
_WILL_IN = re.compile(
    rf"\b(?:will|shall)\s(?:be\s)?[\w’'-]+\s(?:(?!\w+ed\s|(?:{_PAST})\s)[\w’'-]+\s){{0,4}}?"
    rf"(?P<when>in\s(?:(?:early|mid|late)[\s-])?{MONTH}\s20\d\d)(?=\s*(?:$|[.,;)])|\s(?:and|to|when|at|with)\b)",
    re.I,
)
# What begins with a verb that names nobody asks somebody else: "Invite the Board to carry out a review".
_BIDS = re.compile(
    r"(?:allow|ask|enable|encourage|expect|instruct|invite|remind|request|require|tell|urge|empower) ", re.I
)
BODY = re.compile(
    r"^(?:panel|committee|board|cabinet(?! members?\b)|council|meeting|report|item|minutes|plan|trust|members|group|"
    r"all reports?)\b(?!['’]s\b| (?:secretary|clerk|chair|lead|managers?|officers?)\b)",
    re.I,
)
_LONGEST = 1500


def clause(text: str) -> str | None:
    """The words in a sentence that say by when: "by 30 June 2021", "to the meeting on 7 September 2021"."""
    found = _CLAUSE.search(text[:_LONGEST])
    if found and _BY_A_SHARE.search(text[: found.end()]):
        return None  # "Cut energy use by 1/4"
    if found is None:
        said = (one.search(text[:_LONGEST]) for one in (_WILL_IN, _BACK_IN, _AT_MEETING, _IN_QUARTER, _ATTENDS))
        found = _will_on(text[:_LONGEST]) or next(filter(None, said), None)
        return found["when"].rstrip(".") if found else day_last(text)
    meets = _MEETS_ON.search(found[0])  # "to the March meeting, on 12th March"
    return (meets[0] if meets else found[0]).strip(" ,")


def _will_on(text: str) -> re.Match[str] | None:
    """On which day a sentence says that its own subject will do something: "OMB will hold a review on 11/15/2026"."""
    found = _WILL_ON.search(text)
    return found if found and not _OF_ANOTHER.search(text[: found.start()]) else None


def seen_by(text: str) -> str | None:
    """The words that say when what an action is measured by is to be seen: "Gap analysis shown to the board by May"."""
    found = _SEEN.search(text[:_LONGEST])
    return clause(text) or (found["when"].rstrip(".") if found else None)


def day_last(text: str) -> str | None:
    """The day, with nothing before it, in which a sentence that asks for something ends: "Raj to draft it 27/3/26"."""
    found = _DAY_LAST.search(text[:_LONGEST])
    return found["when"] if found else None


def may_tell(text: str, when: str) -> bool:
    """Whether the words that say when may be of what it speaks of: "hold a debrief with staff on duty on 3 June"."""
    found = _ATTENDS.search(text[:_LONGEST])
    return day_last(text) == when or (found is not None and found["when"].rstrip(".") == when)


def asked_by_name(text: str, *, among_others: bool = False) -> str | None:
    """Whom a sentence asks by a given name, or by a title and a name: "Anna to write", "Anna and Mrs Dee to call".

    `among_others`: most sentences beside it do so, so that any name may be one.
    """
    who = who_is_to(text, asked=True)
    named = LISTED.split(who) if who else []
    if any(one.casefold() in VERBS for one in named):
        return None
    called = (one for one in named if not (TITLED.match(one) or one.casefold() in GIVEN_NAMES))
    return who if named and all(among_others and is_first_name(one) for one in called) else None


def who_is_to(text: str, *, asked: bool = False) -> str | None:
    """Who a sentence says is to do it: "JS to write to the GP", "That the Head of Audit be asked to report".

    `asked`: the sentence is known to ask somebody for something, so that whoever it begins with is to do it.
    """
    raised = text[:1].upper() + text[1:]  # the same again where a letter has no capital: "º"
    if asked and text[:1].islower() and raised != text and (who := who_is_to(raised, asked=True)):
        return text[: len(who)] if text[1:].startswith(who[1:]) else who
    purpose = _PURPOSE.match(text)
    text = text[purpose.end() :] if purpose else text
    found = _TO.match(text)
    if purpose and found:
        return found["who"]
    if asked and (bare := _INITIALS_DO.match(text)) and bare["verb"] in VERBS:
        return bare["who"]
    if asked and not bids(text.removeprefix("The ")):
        named = [one["who"] for one in (found, _ASKED.match(text)) if one]
        named = [who for who in named if not (_THING.search(who) or _NO_NAME.search(who) or who.startswith("To "))]
        if named:
            return max(named, key=len)
    role = _ROLE.match(text)
    post = (role["who"] or role["those"]) if role else ""
    if not found and post and all(map(is_role, re.split(r" and (?:the )?", post))):
        return post
    if not found or BODY.match(found["who"]) or _BIDS.match(text) or not looks_like_owner(found["who"]):
        return None
    return found["who"]
