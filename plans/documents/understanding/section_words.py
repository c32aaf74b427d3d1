"""What the words of a heading, a title row or a paragraph above actions say: a recommendation, a part, an occasion."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plans.documents.shape import Cell
from plans.documents.understanding.date_words import DATE
from plans.documents.understanding.entries import CONCERN, KINDS, WHOSE, heading_number
from plans.documents.understanding.inline import label_of, read_line
from plans.documents.understanding.status import leading_status
from plans.documents.understanding.status_words import COMPLETED
from plans.documents.understanding.who import DOMAIN
from plans.verbs import bids, says_to_do

NAMED = re.compile(
    r"^(?:recommendations?|rec|priority|priorities|objectives?|aims?|goals?|themes?|standards?|outcomes?|areas? "
    r"(?:for|of)|area|key (?:issue|area|line|priority|theme|question)|"
    r"findings?|requirements?|domain|strand|pillar|commitments?|kloe|pledge|workstreams?|ambition|issues?|must do|"
    rf"should do|challenge|focus|improvement(?! plan)|afi|coc|{CONCERN}|"
    r"strategic|regulation|section|part|what|how|we will|to)\b[^|]*",
    re.I,
)
_A_RECOMMENDATION = re.compile(r"recommendation (?:no\.? ?)?\d{1,2}[a-z]?(?: \(cont\w*\.?\))?\W*", re.I)
GENERIC = re.compile(
    r"\b(?:action ?(?:items?|steps?|plans?|points?|logs?|trackers?|lists?|sheets?|backlogs?|register|table|matrix)|"
    r"actions|follow[- ]?ups?|next steps|preventi(?:ve|on)(?= (?:actions?|measures?|items?|steps?)\b|\W*$)|remediation|"
    r"trackers?|register|log|improvement plan|delivery plan|"
    r"development plan|implementation plan|progress report|timetable for|appendix|annex|attachment \d|summary|"
    r"introduction|background|overview|contents|discussion|conclusions?(?! \d+: )|report body|"
    r"minutes|attendees|attendance|apologies|present(?=\W*$)|agenda|key|legend|notes?|"
    r"sheet ?\d+|table ?\d*|status|update|review|timeline|matters arising|lead owners?|owners|contacts?|version|"
    r"document control|how (?:we|our|the|you)\b[^.:]*\b(?:check\w*|monitor\w*|progress|support\w*)|"
    r"to-?do|to do(?=(?: list)?s?\W*$))\b",
    re.I,
)
NOT_A_SECTION = re.compile(
    r"^(?:[^(]{0,30}\bplease note|notes?|nb|n\.b|"
    r"(?:the |these |following )*(?:actions?|items?)\b.*\b(?:were|was|are|is|have|has|being)|"
    r"key(?! (?:issue|priorit|question|area|line|theme|action|objective|finding|"
    r"recommendation))|source|total|updated?|last updated|page|version|\*|draft|date|confidential|official|"
    r"prepared|abbreviations|glossary|rag|brag|status)\b",
    re.I,
)
# A part that tells how the plan itself is kept.
ON_THE_PLAN = re.compile(
    r"how (?:our |we |the |this )*(?:\w+ ){0,2}(?:progress|monitor\w*|measur\w+|report\w*|overse\w+)\b",
    re.I,
)
NAMES_A_REPORT = re.compile(r"(?:audit|review|evaluation|inspection|investigation|inquiry) (?:of|into|on)\b", re.I)
_TELLS_READERS = re.compile(
    r"\bplease (?:also )?(?:fill|complete|indicate|provide|list|describe|note|see|use|insert|refer)\b", re.I
)
# What a report says of each finding in turn; the finding itself stands above.
ASPECT = re.compile(
    r"^(?:why (?:it|this) matters|what (?:we|they|the inspectors) found|what this means|(?:our |the )?(?:findings?|"
    r"evidence|risks?|implications?|impact|context|rationale|(?:management )?response(?: (?:no\.? ?)?\d{1,3})?|"
    r"management response (?:in|to)\b.{3,60}|"
    r"(?:agreed |management )?actions?|"
    r"update|progress)|(?:priority|risk|(?:risk )?rating|grade|severity|status|b?rag|owner|"
    r"lead)\s*:\s*\S.{0,40}?)\W*$",
    re.I,
)
# Below a recommendation these name its actions; beside others they are parts of their own.
ASPECT_BELOW = re.compile(
    r"(?:key actions|what we(?:['’]re| are| will be) doing(?: about (?:it|this))?|"
    r"how (?:will |do |can )?we (?:will )?(?:achieve|do|deliver|get|make)\b"
    r"(?: (?:this|it|that|there|these|happen))*)\W*$",
    re.I,
)
# These head whole documents as well.
ASPECT_OF_ITS_OWN = re.compile(r"(?:(?:the |our )?(?:action plan|strategy|deliverables|milestones|timeline))\W*", re.I)
KIND = (
    r"(?:recommendation|rec|priority|objective|aim|goal|theme|standard|area for improvement|requirement|"
    r"outcome|finding|issue)"
)
_WHOSE_IT_IS = r"(?:jury|audit|coroner['’]?s?|committee|panel|review|inspection|report|key|evaluation)"
BARE = re.compile(
    rf"(?:{_WHOSE_IT_IS} )?{KIND}\s*:?\s*(?:no\.?\s*)?(?:[A-Z]?\d{{1,3}}(?:\.\d{{1,2}})*[a-d]?|"
    r"one|two|three|four|five|six|seven|eight|nine|ten)"
    r"(?:\s*\((?:high|medium|low|essential|important|desirable|urgent|critical)(?: (?:priority|risk))?\))?\s*[:.–-]?|"
    rf"{KIND}s? (?:for|from|on) (?:the )?(?:key )?{KIND}s?\s*:?\s*(?:[A-Z]|\d{{1,2}})",
    re.I,
)
NUMBER_FIRST = re.compile(rf"(?P<number>\d{{1,2}})[.)]\s*(?P<kind>{KIND})\s*[:.–-]?", re.I)
AND_ANSWER = re.compile(r"\s+(?:Management [Rr]esponse|(?<=[.!?] )Response)\s*:.*$", re.S)
RECOMMENDS = re.compile(
    r"(?:recommendation|area for improvement|cause (?:of|for) concern)(?: \([^()]{1,40}\))?\s*:\s*(?P<said>.{0,400})$",
    re.I | re.S,
)
TO_A_MEETING = re.compile(
    r"that (?:the )?[\w ]{3,40}? (?:notes?|approves?|agrees?|endorses?|receives?|considers?)\b", re.I
)
REFERENCE = re.compile(r"ref(?:erence)?\b.{0,20}$", re.I)
ANSWERED = re.compile(
    r"^(?:[\w'’]+ ){0,2}?(?:response|reply|position)s?(?:\s*(?:/|and)\s*\w+)?\s*\d{0,2}\s*(?::|[–-]|"
    r"(?=(?:\w+ )?(?:agree|accept|concur|partial|noted|disagree)))",
    re.I,
)
# What a form asks of a recommendation that is not agreed.
IF_NOT = re.compile(
    r"if (?:the |a |any )?(?:(?:recommendation|action)s? |it )?(?:is |are |was |has been )?(?:rejected|declined|"
    r"(?:not |only |partially |partly )+(?:accepted|agreed))\b",
    re.I,
)
AGREES = re.compile(
    r"(?:(?:fully |partially |partly )?(?:agreed?|accepted)|(?:we )?(?:agree|accept|concur))\b(?:[.,:;]|$)", re.I
)
CLOSED = re.compile(
    r"^(?:(?:list of |log of )?(?:closed|completed|discharged)\b(?: (?:actions?|items?|recommendations?|log))*|"
    r"(?:closed|completed) (?:\S+ ){1,2}(?:actions?|items?|recommendations?)|"
    r"(?:closed|completed) (?:actions?|items?) (?:from|since|at|of)\b.*|"
    r"(?:actions?|items?) (?:closed|completed)\b.*)\W*$",
    re.I,
)
_CLOSED_SINCE = re.compile(
    r"(?:table \w{1,2}\W+)?(?:actions?|items?|recommendations?) (?:closed|completed|implemented|discharged) "
    r"(?:since|at|to date|in the|during)\b(?!.*\bwill\b)",
    re.I,
)
# Under this stands what was done, up to the next such line.
_DID = re.compile(r"what (?:we|the \w+) (?:have|has) (?:already )?(?:done|achieved|completed)(?: so far)?\W*", re.I)
WILL = re.compile(
    r"(?:what (?:we|the \w+) (?:will|still need to) do|what is next|(?:next|upcoming|planned|future|remaining|to do|"
    r"still to do|backlog)(?: \w+){0,3})\b\W*",
    re.I,
)
# "Actions determined to be 'off track'", "Overdue actions"
_STATE = r"(?P<{}>off[- ]track|at risk|on[- ]track|overdue|delayed|not (?:yet )?started|in progress|on hold|completed?)"
# "Action: Complete the audit" tells what to do, and "Actions complete at 31 March" how they stand.
_NO_BIDDING = r"(?!complete (?!(?:to|in|at|by|as|since|on|for|this|last)\b)\w)"
_OF_STATE = re.compile(
    r"(?:actions?|items?|recommendations?|milestones?)(?: that)?"
    r"(?: (?:determined|rated|assessed|reported|deemed|marked))?"
    rf"(?: (?:to be|as|are|is|currently))*\W+{_NO_BIDDING}{_STATE.format('behind')}\b.{{0,60}}|"
    rf"{_STATE.format('before')} (?:actions?|items?|recommendations?|milestones?)\W*",
    re.I,
)
_STATE_ALONE = re.compile(  # over the tasks of a roadmap: "Completed this sprint"
    r"(?P<before>in progress|blocked|on hold|not started|done|completed)(?P<behind>)(?: (?:this|last) \w+)?\W*", re.I
)
# What minutes say of an item of the agenda.
MINUTED = re.compile(
    r"(?:the )?(?:committee|board|panel|members|group|council|forum|meeting|trust|governors|chair|convener)\b.{0,30}?\b"
    r"(?:noted|agreed|approved|resolved|thanked|welcomed|discussed|considered|received|introduced|reported|advised)\b",
    re.I,
)
OCCASION = re.compile(
    r"^(?:(?:new |open |outstanding |ongoing |current |all )?actions? (?:from|arising|held|carried|agreed|"
    r"outstanding|raised|brought|due|log)\b.*|"
    r"actions? (?:items?|points?|tables?|lists?|logs?|sheets?|matrix|trackers?|registers?)\W*|"
    r"20\d\d(?:\W(?:20)?\d\d)? actions?\W*|actions?(?: for)? 20\d\d(?:\W(?:20)?\d\d)?\W*|"
    r"(?:un)?completed recommendations?\b.*|(?:sprint|iteration|week|retro(?:spective)?)\s*#?\d+\b.{0,30}|"
    r"(?:autumn|spring|summer)(?: term)?(?: meeting)? 20\d\d(?: meeting| term)?(?:\W+[\d./ ]+\W*)?|"
    r"(?:(?:actions?|items?|recommendations?|issues?|matters|tasks) )?(?:carried|brought) (?:forward|over)\b.*|"
    r"(?:open|outstanding|new|ongoing|current|live) (?:actions?|items?)\W*|matters arising.*|(?:(?:board |committee |"
    r"panel )?meeting (?:of|held|on)\b.*)|(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:january|february|march|april|may|june|"
    r"july|august|september|october|november|december)\s+(?:19|20)\d\d(?: meeting)?|(?:agreed|outstanding|raised|"
    r"arising|carried|new)\b.{0,20}\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|(?:\w+ ){0,3}meeting\b.{0,20}\b(?:19|20)\d\d|"
    r"(?:(?:new|open|outstanding|current) )?action points?\s*[:–-].{0,40}\b(?:19|20)\d\d|"
    r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4})$",
    re.I,
)
# "The actions below were agreed on 5 April": of the list, and nothing that it is for.
OF_WHAT_FOLLOWS = re.compile(
    r"\b(?:actions?|tables?|recommendations?|plan|grid|list) below (?:was|were|is|are|has|have|sets?)\b|"
    r"^this (?:\w+ ){0,3}plan (?:addresses|sets out|describes|shows|lists|covers|has|is|was)\b|"
    r"^(?:the )?following (?:actions?|tables?) (?:was|were|is|are|has|have)\b",
    re.I,
)
# How urgent what stands below is, and nothing that it is for: "Priority: P0 - Critical".
_DEGREE = r"(?:p?[0-5]|high|medium|low|critical|urgent|essential)"
_LEVEL = re.compile(rf"priority\s*:\s*{_DEGREE}(?:\W+{_DEGREE})?\W*$", re.I)
# Whose the actions below are: "Operations Directorate".
_OF_A_DEPARTMENT = re.compile(
    r"(?:(?:[A-Z][\w'’-]*,?|&|and) ){0,5}(?:Directorate|Department|Division|DIRECTORATE|DEPARTMENT)|"
    r"(?P<fields>(?:[A-Z][\w'’-]*,?|&|and)(?: (?:[A-Z][\w'’-]*,?|&|and)){0,4}) (?:Services|SERVICES)|"
    r"Human Resources|HUMAN RESOURCES"
)
# "Issue actions", "Objectives:": what stands below, and nothing of it.
ONLY_DAY = re.compile(rf"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?{DATE}(?:,? (?:at )?[\d.:apm ]+)?\W*", re.I)
ONLY_KINDS = re.compile(
    r"(?:(?:issues?|actions?|recommendations?|objectives?|priorities|aims|goals|targets|findings?|outcomes|tasks|requirements|statutory|open|decisions|top|major|milestones|"
    r"closed|outstanding|completed|recs|items?|agreed|active|"
    r"pending|upcoming|current|remaining|work to be (?:done|undertaken|carried out)|"
    r"and|of|the|our|key|strategic|/|&) ?)+[:.]?",
    re.I,
)
# What such a review divides its actions into is no recommendation, unless it is called or numbered as one.
INCIDENT = re.compile(r"\b(?:post-?mortem|post[- ]incident|incident (?:review|report)|outage|root cause|PIR-\d)", re.I)
HOURS = re.compile(r"(?:\d{1,2}[.)]?\s+)?(?:incident |event )?time ?line\b", re.I)
LOOKS_BACK = re.compile(
    r"\b(?:went (?:well|badly|wrong)|lessons learn\w+|contributing factors?|detection|impact|root[- ]cause)\b",
    re.I,
)
# "Recommendations from select committees to the Executive": whose they are, and none of them.
_WHOSE = re.compile(r"(?:[\w&'’-]+ ){0,4}recommendations (?:for|from|of|by|to|made|arising|in|raised)\b.{0,60}", re.I)
_OF_A_MEETING = re.compile(r"\b(?:meeting|meeting (?:minutes|notes)|minutes)\W*$", re.I)
_OF_NOW = re.compile(r"(?:this|next|current|last) (?:week|month|quarter|sprint|year|iteration)\b.{0,20}", re.I)
_AREAS = re.compile(r"(?:key )?areas (?:for|of) (?:improvement|development)\W*(?:20\d\d\W*(?:\d\d)*)?\W*", re.I)
_ABOUT_ACTIONS = re.compile(r"(?:follow|update|review|report|progress|monitor|implement)\b", re.I)
_A_WORD = 3  # letters
_A_SENTENCE = 6  # words
_A_HEADING = 80
LONGEST_WORDS = 400
LONGEST_NAMED = 1500  # of a recommendation that says that it is one
AIM = re.compile(r"(?:aim|objective|goal|outcome|priority)\s*:\s+\S", re.I)  # below the area that it is of
KIND_FIRST = re.compile(KIND, re.I)
INITIALS_KEY = re.compile(  # "UN-Habitat" is no key, "JS-Jane Smith, TB-Tom Brown" is one
    r"\b[A-Z]{2,4}(?:\s*[=:–]|\s+-)\s*[A-Z]|\b[A-Z]{2,4}-[A-Z].*\b[A-Z]{2,4}-[A-Z]"
)
_NOTE_BELOW = re.compile(  # "O/S = outstanding", "Next meeting: 11 June", "NS Practice Manager, SB Sandra, TB Tony"
    r"[A-Z][A-Z/&]{0,4}\s*=\s*[\w’'-]+(?: [\w’'-]+){0,2}$|"
    r"(?:[Dd]ate (?:and time )?of )?(?:[Nn]ext|NEXT) (?:meeting|MEETING):.*\d|"
    r"(?:[A-Z]{2,3}[a-z]?\s[A-Z][^,;:]{1,40}[,;]\s*){2}[A-Z]{2,3}[a-z]?\s[A-Z][^:]*$"
)
# What a plan calls an action while its deliverables are what is dated; it says what these are for.
ACTION_ABOVE = re.compile(
    r"^(?:(?:immediate (?:and|&) essential )?action|commitment|goal)\s*\d{1,3}\s*[:.–-]\s*\S.{10}", re.I
)
_CODES = re.compile(r"\b\d\s*=\s*[a-z]", re.I)  # of a key: "1 = essential, 2 = important"
_STAMP = re.compile(r"\s*\[(?:added|created|(?:last )?updated|modified)\b[^\]]*\]", re.I)
LABELLED = re.compile(r"^[A-Z][^:]{2,60}:\s+\S")
# What stands before the words of a recommendation, and is none of them: "b2. Recommendation: Encrypt all media".
KIND_AND_NUMBER = re.compile(
    r"^(?:evaluation recommendation or issue \d{1,2}|[a-z]\d{1,2}\. recommendation)\s*:\s+(?=\S)", re.I
)
OF_A_PLAN = re.compile(rf"^[A-Z][\w’'& -]{{3,40}}: (?=(?i:{KIND}) \d)")  # "Crime Plan: Objective 1 Cut …"


_KIND_COUNTED = re.compile(
    rf"(?:\d{{1,2}}[.)]\s+)?(?:(?:{WHOSE}) )?(?:{KINDS})\s*:?\s*(?:ref(?:erence)?\.?\s*)?(?:area|no\.?|number|#)?\s*"
    r"(?:[A-Z]?\d|one|two|three|four|five|six|seven|eight|nine|ten|[A-Z]\b|[IVX]+\b|:)",
    re.I,
)


def without_stamps(text: str) -> str:
    """A text without the notes in brackets of when it was written: "Key action [Added: 2019/05/08]"."""
    return (_STAMP.sub("", text) if "[" in text else text).strip()


def without_labels(cell: Cell) -> str:
    """The text of a heading's cell without the lines that say who leads it or when, "Strategic lead: A. Jones", or
    whose it is, above "Recommendation 4"."""
    numbered = next((at for at, line in enumerate(cell.lines) if _A_RECOMMENDATION.fullmatch(line)), 0)
    lines = cell.lines[numbered:]
    return " ".join(line for at, line in enumerate(lines) if not at or not (LABELLED.match(line) or label_of(line)))


def is_recommendation(text: str) -> bool:
    """Whether a heading above a table says what its actions are for, and not merely that actions follow."""
    if (
        ON_THE_PLAN.match(text)
        or (_TELLS_READERS.search(text) and not stands_out(text))
        or ONLY_KINDS.fullmatch(text)
        or len(re.findall(r"[^\W\d_]", text)) < _A_WORD
    ):
        return False
    text = text.lstrip("".join(sorted(set(text) - set(re.findall(r"[\w(\"'‘“]", text)))))  # signs before a heading
    if _OF_A_MEETING.search(text) or _OF_NOW.fullmatch(text) or state_of(text):
        return False
    if (_WHOSE.fullmatch(text) and not BARE.match(text)) or _AREAS.fullmatch(text):
        return False
    return bool(NAMED.match(text)) or not GENERIC.search(text) or _asks(text)


def _asks(text: str) -> bool:
    """Whether a heading says what to do, with a number or in several words: "R1 Raise standards at key stage 4"."""
    number, _, rest = text.partition(" ")
    numbered = heading_number(number) is not None and says_to_do(rest.strip(" .:–-"))
    alone = len(text.split()) >= _A_SENTENCE and says_to_do(text) and not _ABOUT_ACTIONS.match(text)
    return numbered or alone


def numbers_actions(text: str, actions: Sequence[str]) -> bool:
    """Whether the number that a title begins with is the first part of those of the actions below it."""
    found = re.match(r"(\d{1,2}(?:\.\d{1,2})+)\.? [A-Z]", text)
    return found is not None and any(action.startswith(f"{found[1]}.") for action in actions)


def stands_out(text: str) -> bool:
    """Whether a paragraph or title row is the heading of a recommendation, by its own words."""
    text = OF_A_PLAN.sub("", text)
    if is_bare(text):
        return True
    if _LEVEL.match(text) or len(text) > 300 or NOT_A_SECTION.match(text) or len(_CODES.findall(text)) > 1:
        return False
    return _KIND_COUNTED.match(text) is not None and heading_number(text) is not None


def asks_for_what_follows(text: str) -> bool:
    """Whether a paragraph above a table says what its actions are for: "Make governors better known in school:"."""
    asks = text.endswith(":") and len(text) < LONGEST_WORDS and (says_to_do(text) or text.startswith("To "))
    return asks and not (NOT_A_SECTION.match(text) or _TELLS_READERS.search(text)) and label_of(text) is None


def state_of(text: str) -> str | None:
    """The status that a heading gives to all that stands below it: "Closed actions", "Actions rated off track"."""
    text = re.sub(r"^[^\w\s'\"(]+\s+", "", text)  # a sign before it
    if CLOSED.match(text) or _DID.fullmatch(text):
        return COMPLETED
    found = _OF_STATE.fullmatch(text) or _STATE_ALONE.fullmatch(text)
    return leading_status(found["behind"] or found["before"]) if found else None


def tells_state(line: str) -> bool:
    """Whether a line over a list says how all of it stands: "What we have done", "Next steps"."""
    return state_of(line) is not None or WILL.fullmatch(line) is not None


def closes_table(title: str) -> bool:
    """Whether a row above a table's headings says that all of it was done, in more words than a key has: "Table B:
    Recommendations completed since the last meeting"."""
    return _CLOSED_SINCE.match(title) is not None


def heads(text: str) -> bool:
    """Whether a paragraph is short as those are that stand over a list or a table, and no line of one."""
    return len(text) < _A_HEADING and not text.endswith(".") and not read_line(text).keeps


def asks_for_reasons(text: str) -> bool:
    """Whether a row is what a form asks of a recommendation: "If it is rejected, report reasons: …"."""
    return bool(IF_NOT.match(text))


def names_part(title: str) -> bool:
    """Whether a row above headings can be a title, and is no note on the plan and no label: "Updated 1 January"."""
    return not NOT_A_SECTION.match(title) and label_of(title) is None


def asks_for_recommendation(heading: str) -> bool:
    """Whether a heading leaves the recommendation to the paragraph below it: "Recommendation (paragraph 23):"."""
    found = RECOMMENDS.match(heading)
    return found is not None and not found["said"]


def describes(text: str, title: str) -> bool:
    """Whether a text is a sentence about the title above it, and no title or aim of its own: "Support towns."."""
    numbered = heading_number(text) not in (None, heading_number(title))
    sentence = text.endswith(".") and len(text.split()) > _A_SENTENCE and not numbered
    aims = bids(text) and heading_number(title) is None
    return sentence and not title.endswith(".") and not aims


def tells_initials(text: str) -> bool:
    """Whether a text says whose initials are which: "Key: BA = Clerk, JS = Headteacher"."""
    pairs = list(INITIALS_KEY.finditer(text))
    return len(pairs) > 1 and len(text[: pairs[0].start()].split()) <= 2 and not says_to_do(text)


def is_note_below(text: str) -> bool:
    """Whether the only text of a row is a note on the table: whose initials are which, what a code means, when the next
    meeting is."""
    return tells_initials(text) or (_NOTE_BELOW.match(text) is not None and not says_to_do(text))


def is_department(text: str) -> bool:
    """Whether a row over others names a department, and no aim: "Finance & Corporate Services"."""
    found = _OF_A_DEPARTMENT.fullmatch(text)
    fields = set(re.findall(r"[\w'’-]+", (found["fields"] or "").casefold())) - {"and"} if found else set()
    return found is not None and not bids(text) and fields <= DOMAIN


def is_bare(text: str) -> bool:
    """Whether a heading is a kind and a number only: "Recommendation 1", "1. Recommendation:"."""
    return bool(BARE.fullmatch(text.strip()) or NUMBER_FIRST.fullmatch(text.strip()))


def completed(above: str, text: str) -> str | None:
    """A kind and a number with the words that follow them: "Recommendation 1: Review the offer"; None for any other."""
    text = AND_ANSWER.sub("", text)
    if not is_bare(above) or len(text) > LONGEST_WORDS or is_bare(text) or label_of(text) is not None:
        return None
    first = NUMBER_FIRST.fullmatch(above.strip())
    above = re.sub(rf"\s*\([^()]*\)(?=\W*$)|^{_WHOSE_IT_IS} ", "", above, flags=re.I)  # how urgent it is, whose
    name = "{kind} {number}".format(**first.groupdict()) if first else re.sub(r"\s*:\s*", " ", above.rstrip(" :.–-"))
    said = re.sub(rf"^{re.escape(name.split()[-1])}[.):]?\s+(?=[A-Z])", "", text)  # "2a Review it" below "Part 2a"
    return f"{name}: {said}"
