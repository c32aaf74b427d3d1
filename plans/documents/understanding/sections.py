"""What stands above a table or a list: headings, title rows, full-width rows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from plans.documents.shape import Cell, Document, Text
from plans.documents.understanding.entries import Heading, continued, heading_number
from plans.documents.understanding.headings import normal
from plans.documents.understanding.inline import label_of
from plans.verbs import says_to_do

_NAMED = re.compile(
    r"^(?:recommendations?|rec|priority|priorities|objectives?|aims?|goals?|themes?|standards?|outcomes?|areas? "
    r"(?:for|of)|area|key (?:issue|area|line|priority|theme|question)|"
    r"findings?|requirements?|domain|strand|pillar|commitments?|kloe|pledge|workstreams?|ambition|issues?|must do|"
    r"should do|challenge|focus|improvement|afi|coc|cause of concern|"
    r"strategic|regulation|section|part|what|how|we will|to)\b[^|]*",
    re.I,
)
_GENERIC = re.compile(
    r"\b(?:action ?(?:items?|plans?|points?|logs?|trackers?|lists?|register|table)|actions|follow[- ]?ups?|"
    r"next steps|preventi(?:ve|on)|remediation|trackers?|register|log|improvement plan|delivery plan|"
    r"development plan|implementation plan|progress report|timetable for|appendix|annex|summary|introduction|"
    r"background|overview|contents|minutes|attendees|attendance|apologies|agenda|key|legend|notes?|sheet ?\d+|"
    r"table ?\d*|status|update|review|timeline|matters arising|lead owners?|owners|contacts?|version|"
    r"document control|to ?do)\b",
    re.I,
)
_NOT_A_SECTION = re.compile(
    r"^(?:.{0,40}\bplease note|notes?|nb|n\.b|"
    r"(?:the |these |following )*(?:actions?|items?)\b.*\b(?:were|was|are|is|have|has|being)|"
    r"key(?! (?:issue|priorit|question|area|line|theme|action|objective|finding|"
    r"recommendation))|source|total|updated?|last updated|page|version|\*|draft|date|confidential|official|"
    r"prepared|abbreviations|glossary|rag|brag|status)\b",
    re.I,
)
# A part that tells how the plan itself is kept.
_ON_THE_PLAN = re.compile(
    r"how (?:our |we |the |this )*(?:\w+ ){0,2}(?:progress|monitor\w*|measur\w+|report\w*|overse\w+)\b",
    re.I,
)
# What a report says of each finding in turn; the finding itself stands above.
_ASPECT = re.compile(
    r"^(?:why (?:it|this) matters|what (?:we|they|the inspectors) found|what this means|(?:our |the )?(?:findings?|"
    r"evidence|risks?|implications?|impact|context|rationale|(?:management )?response|(?:agreed |management )?actions?|"
    r"update|progress)|(?:priority|risk|(?:risk )?rating|grade|severity|status|b?rag|owner|"
    r"lead)\s*:\s*\S.{0,40}?)\W*$",
    re.I,
)
# Below a recommendation these name its actions; beside others they are parts of their own.
_ASPECT_BELOW = re.compile(
    r"(?:key actions|how (?:will |do |can )?we (?:will )?(?:achieve|do|deliver|get|make)\b"
    r"(?: (?:this|it|that|there|these|happen))*)\W*$",
    re.I,
)
# These head whole documents as well.
_ASPECT_OF_ITS_OWN = re.compile(r"(?:(?:the |our )?(?:action plan|strategy|deliverables|milestones|timeline))\W*", re.I)
_KIND = (
    r"(?:recommendation|rec|priority|objective|aim|goal|theme|standard|area for improvement|requirement|"
    r"outcome|finding|issue)"
)
_BARE = re.compile(
    rf"{_KIND}\s*(?:no\.?\s*)?(?:[A-Z]?\d{{1,3}}(?:\.\d{{1,2}})*|one|two|three|four|five|six|seven|eight|nine|ten)\s*[:.–-]?|"
    rf"{_KIND}s? (?:for|from|on) (?:the )?(?:key )?{_KIND}s?\s*:?\s*(?:[A-Z]|\d{{1,2}})",
    re.I,
)
_NUMBER_FIRST = re.compile(rf"(?P<number>\d{{1,2}})[.)]\s*(?P<kind>{_KIND})\s*[:.–-]?", re.I)
_AND_ANSWER = re.compile(r"\s+(?:Management [Rr]esponse|(?<=[.!?] )Response)\s*:.*$", re.S)
_RECOMMENDS = re.compile(r"(?:recommendation|area for improvement)\s*:\s*(?P<said>.{0,400})$", re.I | re.S)
_TO_A_MEETING = re.compile(
    r"that (?:the )?[\w ]{3,40}? (?:notes?|approves?|agrees?|endorses?|receives?|considers?)\b", re.I
)
_REFERENCE = re.compile(r"ref(?:erence)?\b.{0,20}$", re.I)
_ANSWERED = re.compile(
    r"^(?:[\w'’]+ ){0,2}?(?:response|reply|position)s?(?:\s*(?:/|and)\s*\w+)?\s*\d{0,2}\s*(?::|[–-]|"
    r"(?=(?:\w+ )?(?:agree|accept|concur|partial|noted|disagree)))",
    re.I,
)
# What a form asks of a recommendation that is not agreed.
_IF_NOT = re.compile(
    r"if (?:the |a |any )?(?:(?:recommendation|action)s? |it )?(?:is |are |was |has been )?(?:not |only |partially |"
    r"partly )*(?:rejected|accepted|agreed|declined)\b",
    re.I,
)
AGREES = re.compile(
    r"(?:(?:fully |partially |partly )?(?:agreed?|accepted)|(?:we )?(?:agree|accept|concur))\b[.,:;]", re.I
)
_CLOSED = re.compile(
    r"^(?:(?:list of |log of )?(?:closed|completed|discharged)\b(?: (?:actions?|items?|recommendations?|log))*|"
    r"(?:actions?|items?) (?:closed|completed)\b.*)\W*$",
    re.I,
)
_OCCASION = re.compile(
    r"^(?:(?:new |open |outstanding |ongoing |current |all )?actions? (?:from|arising|held|carried|agreed|"
    r"outstanding|raised|brought|due|log)\b.*|"
    r"(?:autumn|spring|summer)(?: term)?(?: meeting)? 20\d\d\b.*|"
    r"(?:(?:actions?|items?) )?(?:carried|brought) (?:forward|over)\b.*|"
    r"(?:open|outstanding|new|ongoing|current|live) (?:actions?|items?)\W*|matters arising.*|(?:(?:board |committee |"
    r"panel )?meeting (?:of|held|on)\b.*)|(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:january|february|march|april|may|june|"
    r"july|august|september|october|november|december)\s+(?:19|20)\d\d(?: meeting)?|(?:agreed|outstanding|raised|"
    r"arising|carried|new)\b.{0,20}\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}|(?:\w+ ){0,3}meeting\b.{0,20}\b(?:19|20)\d\d|"
    r"(?:(?:new|open|outstanding|current) )?action points?\s*[:–-].{0,40}\b(?:19|20)\d\d|"
    r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4})$",
    re.I,
)
# "Issue actions", "Objectives:": what stands below, and nothing of it.
_ONLY_KINDS = re.compile(
    r"(?:(?:issues?|actions?|recommendations?|objectives?|priorities|aims|goals|targets|findings?|outcomes|tasks|open|"
    r"closed|outstanding|completed|recs|items?|and|of|the|our|key|strategic|/|&) ?)+[:.]?",
    re.I,
)
# What such a review divides its actions into is no recommendation, unless it is called or numbered as one.
_INCIDENT = re.compile(r"\b(?:post-?mortem|post[- ]incident|incident (?:review|report)|outage|root cause|PIR-\d)", re.I)
_HOURS = re.compile(r"(?:\d{1,2}[.)]?\s+)?(?:incident |event )?time ?line\b", re.I)
_LOOKS_BACK = re.compile(
    r"\b(?:went (?:well|badly|wrong)|lessons learn\w+|contributing factors?|detection|impact|root[- ]cause)\b",
    re.I,
)
_LONGEST_WORDS = 400
_LONGEST_NAMED = 1500  # of a recommendation that says that it is one
_KIND_FIRST = re.compile(_KIND, re.I)
_INITIALS_KEY = re.compile(r"\b[A-Z]{2,4}(?:\s*[=:–]|\s+-)\s*[A-Z]")  # "UN-Habitat" is no key


class SectionTracker:
    """Follows the headings while the blocks of a document go by, and says what stands above the actions just now."""

    def __init__(self, document: Document) -> None:
        self.title = normal(document.title or "")
        self.title_level = _title_level(document)
        self.incident = _is_incident(document)
        self.chapters = self.incident and _numbers_chapters(document)
        self.recurring = _recurring(document)
        self.levels: list[tuple[int, str]] = []
        self.row: Heading | None = None
        self.sheet: str | None = None
        self.moved = False
        self.closed = False
        self._made: dict[str, Heading] = {}
        self._lead: str | None = None
        self._asked = False  # a label just now asked for a recommendation
        self._numbered: str | None = None

    def text(self, block: Text) -> None:
        """Takes note of a heading, or of a paragraph that could be one."""
        asked, self._asked = self._asked, False
        if block.kind == "paragraph" and (
            self._goes_on(block.text) or self._recommends(block.text, asked) or self.completes(block.text)
        ):
            return
        if block.kind == "heading" and (self._is_aspect(block) or self._is_said_again(block.text)):
            self.moved = not self._is_said_again(block.text)
        elif block.kind == "heading":
            while self.levels and self.levels[-1][0] >= block.level:
                self.levels.pop()
            self.levels.append((block.level, self._begun(block.text)))
            self.row, self.moved, self._lead = None, True, None
            self.closed = bool(_CLOSED.match(block.text))
        elif _stands_out(f"{block.marker} {block.text}".strip()) or _ACTION_ABOVE.match(block.text):
            self._lead, self.row, self.moved = f"{block.marker} {block.text}".strip(), None, True
        elif block.kind == "item" and re.match(r"\(?\d", block.marker) and len(block.text) < 200:
            self._numbered = f"{block.marker} {block.text}"
            return
        self._numbered = None

    def _goes_on(self, text: str) -> bool:
        """Whether a paragraph only says that what stands above goes on: "Area 2 continued"."""
        return continued(text) is not None and self._begun(text) != text

    def _recommends(self, text: str, asked: bool) -> bool:
        """Takes the recommendation that a paragraph says behind a label, or below one that `asked` for it; False where
        it says none."""
        if asked and _REFERENCE.match(text):
            self._asked = True
            return True
        found = _RECOMMENDS.match(text)
        said = found["said"] if found else text if asked else None
        if said is None or _TO_A_MEETING.match(said):
            return False
        self._asked = not said
        if said:
            self._lead, self.row, self.moved = _AND_ANSWER.sub("", said).strip("‘’“”'\""), None, True
        return True

    def _is_aspect(self, block: Text) -> bool:
        """Whether a heading names what is said of the recommendation above it: "Management response", "Strategy"."""
        if _ASPECT_BELOW.match(block.text):
            deeper = bool(self.levels) and self.levels[-1][0] < block.level
            return deeper or self._lead is not None or _stands_out(self.latest)
        numbered = _stands_out(self.latest) and bool(_ASPECT_OF_ITS_OWN.fullmatch(block.text))
        return numbered or bool(_ASPECT.match(block.text))

    def _is_said_again(self, text: str) -> bool:
        """Whether a heading only says on a new page what stood above: "Annex C: Action plan (continued)"."""
        before = continued(text)
        return bool(before) and normal(before or "") in {self.title, *(normal(one) for _, one in self.levels)}

    def _begun(self, text: str) -> str:
        """The heading that one goes on with: "Recommendation 2 (continued)" is the one that recommendation 2 had."""
        before = continued(text)
        number = heading_number(before) if before else None
        found = next((one.text for one in self._made.values() if number and one.number == number), None)
        named = [one for _, one in reversed(self.levels) if before and normal(one).startswith(f"{normal(before)} ")]
        return found or next(iter(named), text)

    def completes(self, text: str) -> bool:
        """Puts the words of a heading to its number: "Recommendation 1" on a line of its own, then what it says."""
        whole = completed(self._lead or self.latest, text)
        if whole is None:
            return False
        if self._lead is not None:
            self._lead = whole
        else:
            self.levels[-1] = (self.levels[-1][0], whole)
        return True

    def table(self, sheet: str | None) -> None:
        """Takes note that a table begins; `sheet` is its sheet's name."""
        self._asked = False
        if self._numbered is not None:
            self._lead, self.row, self.moved, self._numbered = self._numbered, None, True, None
        if sheet != self.sheet:
            self.sheet, self.row, self.moved = sheet, None, True
            self.levels, self._lead = [], None
            self.closed = bool(_CLOSED.match(sheet or ""))

    def preamble(self, rows: Sequence[Sequence[Cell]], actions: Sequence[str]) -> None:
        """Takes note of the rows above a table's headings: the last that reads as a section is the section.

        `actions` are those below: "1.2 Safe places" is a section where they are numbered 1.2.1, 1.2.2.
        """
        self.moved = False
        for row in rows:
            texts = list(dict.fromkeys(_without_labels(cell) for cell in row if cell.lines))
            if len(texts) == 1 and (
                _stands_out(texts[0]) or _ACTION_ABOVE.match(texts[0]) or _numbers(texts[0], actions)
            ):
                self.row = self.heading(texts[0])

    def section_row(self, cell: Cell) -> bool:
        """Takes note of a row that is one cell over the whole width; False where it is a note or a key."""
        text = _without_labels(cell)
        if _ANSWERED.match(text) or AGREES.match(text) or asks_for_reasons(text):
            return True
        longest = _LONGEST_NAMED if _KIND_FIRST.match(text) and heading_number(text) else _LONGEST_WORDS
        if _NOT_A_SECTION.match(text) or _INITIALS_KEY.search(text[:_LONGEST_WORDS]) or len(text) > longest:
            return False
        before = continued(text)
        if before is not None and self.row is not None:
            return True
        self.closed = bool(_CLOSED.match(text))
        if self.closed or _OCCASION.match(text):
            self.row = None
            return True
        self.row = self.heading(text)
        return True

    def heading(self, text: str, number: str | None = None) -> Heading:
        """The one heading object for a text; `number` is its number where another cell holds it."""
        made = self._made.get(text)
        if made is None:
            made = self._made[text] = Heading(text, number)
        return made

    @property
    def latest(self) -> str:
        """The heading that stands right above."""
        return self.levels[-1][1] if self.levels else ""

    @property
    def name(self) -> str:
        """What tells this part of the document from others, for references."""
        return " / ".join([self.sheet or "", *(text for _, text in self.levels)])

    def above(self) -> Heading | None:
        """The recommendation by position: a section row, else the nearest heading that names one."""
        if self.row is not None:
            return self.row
        if self._lead is not None:
            return self.heading(self._lead)
        for level, text in reversed(self.levels):
            if self._is_title(level, text):
                return None
            if normal(text) in self.recurring and _GENERIC.search(text):
                continue
            if _OCCASION.match(text):
                return None
            numbered = heading_number(text) and not self.chapters
            if _is_recommendation(text) and (not self.incident or _stands_out(text) or numbered):
                return self.heading(text)
            if _GENERIC.search(text):
                return None
        if self.sheet and not self.levels and _NAMED.match(self.sheet) and not _ONLY_KINDS.fullmatch(self.sheet):
            return self.heading(self.sheet)
        return None

    def stands_out(self) -> bool:
        """Whether what stands above is called or numbered as a recommendation."""
        above = self.above()
        return above is not None and above.number is not None

    def _is_title(self, level: int, text: str) -> bool:
        return (normal(text) == self.title or level == self.title_level) and not _stands_out(text)


# What a plan calls an action while its deliverables are what is dated; it says what these are for.
_ACTION_ABOVE = re.compile(r"^(?:action|commitment|goal)\s*\d{1,3}\s*[:.–-]\s*\S.{10}", re.I)
_LABELLED = re.compile(r"^[A-Z][^:]{2,60}:\s+\S")


def _without_labels(cell: Cell) -> str:
    """The text of a heading's cell without the lines that say who leads it or when: "Strategic lead: A. Jones"."""
    return " ".join(
        line for at, line in enumerate(cell.lines) if not at or not (_LABELLED.match(line) or label_of(line))
    )


def _title_level(document: Document) -> int | None:
    """The level of the one heading that is the document's title; None where the highest headings are several."""
    levels = [block.level for block in document.texts if block.kind == "heading"]
    return levels[0] if levels and levels[0] == min(levels) and levels.count(levels[0]) == 1 else None


def _numbers_chapters(document: Document) -> bool:
    """Whether an incident report numbers its chapters, so that a number says nothing of a heading: "2. Timeline"."""
    headings = [block.text for block in document.texts if block.kind == "heading"]
    return any(re.match(r"\d", text) and (_HOURS.match(text) or _LOOKS_BACK.search(text)) for text in headings)


def _recurring(document: Document) -> frozenset[str]:
    """The headings that come back under others, as parts of each: "Proposed actions and timeframe"."""
    seen = Counter(normal(block.text) for block in document.texts if block.kind == "heading")
    return frozenset(text for text, count in seen.items() if count > 1)


def _is_incident(document: Document) -> bool:
    """Whether a document looks back on an incident: by its title or first heading, or by what its parts are called."""
    headings = [block.text for block in document.texts if block.kind == "heading"]
    if _INCIDENT.search(f"{document.title or ''} {' '.join(headings[:1])}"):
        return True
    return any(map(_HOURS.match, headings)) and any(map(_LOOKS_BACK.search, headings))


def _is_recommendation(text: str) -> bool:
    """Whether a heading above a table says what its actions are for, and not merely that actions follow."""
    if _ON_THE_PLAN.match(text) or _ONLY_KINDS.fullmatch(text):
        return False
    return bool(_NAMED.match(text)) or not _GENERIC.search(text)


def _numbers(text: str, actions: Sequence[str]) -> bool:
    """Whether the number that a title begins with is the first part of those of the actions below it."""
    found = re.match(r"(\d{1,2}(?:\.\d{1,2})+)\.? [A-Z]", text)
    return found is not None and any(action.startswith(f"{found[1]}.") for action in actions)


def _stands_out(text: str) -> bool:
    """Whether a paragraph or title row is the heading of a recommendation, by its own words."""
    if len(text) > 300 or _NOT_A_SECTION.match(text):
        return False
    found = re.match(
        r"^(?:\d{1,2}[.)]\s+)?(?:(?:evaluation |audit |key |main |panel |report )?recommendation|rec|"
        r"priority|objective|aim|goal|theme|standard|strand|pillar|commitment|must do|"
        r"requirement|outcome|area|issue|finding|domain|should do|afi|area for improvement|cause of concern|"
        r"ambition|pledge|key issue|kloe)\s*:?\s*(?:ref(?:erence)?\.?\s*)?(?:area|no\.?|number|#)?\s*"
        r"(?:[A-Z]?\d|one|two|three|four|"
        r"five|six|seven|eight|nine|ten|[A-Z]\b|:)",
        text,
        re.I,
    )
    return bool(found) and heading_number(text) is not None


def asks_for_reasons(text: str) -> bool:
    """Whether a row is what a form asks of a recommendation: "If it is rejected, report reasons: …"."""
    return bool(_IF_NOT.match(text))


def tells_initials(text: str) -> bool:
    """Whether a text says whose initials are which: "Key: BA = Clerk, JS = Headteacher"."""
    pairs = list(_INITIALS_KEY.finditer(text))
    return len(pairs) > 1 and len(text[: pairs[0].start()].split()) <= 2 and not says_to_do(text)


def is_bare(text: str) -> bool:
    """Whether a heading is a kind and a number only: "Recommendation 1", "1. Recommendation:"."""
    return bool(_BARE.fullmatch(text.strip()) or _NUMBER_FIRST.fullmatch(text.strip()))


def completed(above: str, text: str) -> str | None:
    """A kind and a number with the words that follow them: "Recommendation 1: Review the offer"; None for any other."""
    text = _AND_ANSWER.sub("", text)
    if not is_bare(above) or len(text) > _LONGEST_WORDS or is_bare(text) or label_of(text) is not None:
        return None
    first = _NUMBER_FIRST.fullmatch(above.strip())
    name = "{kind} {number}".format(**first.groupdict()) if first else above.rstrip(" :.–-")
    return f"{name}: {text}"
