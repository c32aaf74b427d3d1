"""What stands above a table or a list: headings, title rows, full-width rows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from plans.documents.shape import Cell, Document, Text
from plans.documents.understanding import section_words as words
from plans.documents.understanding.entries import Heading, continued, heading_number
from plans.documents.understanding.headings import normal
from plans.documents.understanding.inline import label_of
from plans.documents.understanding.recommended import recommended
from plans.documents.understanding.roles import Role
from plans.documents.understanding.status_words import COMPLETED


class SectionTracker:
    """Follows the headings while the blocks of a document go by, and says what stands above the actions just now."""

    def __init__(self, document: Document) -> None:
        self.title = normal(document.title or "")
        self.title_level = _title_level(document)
        self.incident = _is_incident(document)
        self.chapters = self.incident and _numbers_chapters(document)
        self.recurring = _recurring(document)
        self.headings = Counter(normal(block.text) for block in document.texts if block.kind == "heading")
        self.owners = Counter(owner[0] for block in document.texts if (owner := _owner_told(block)))
        self.owner: str | None = None  # of all that stands in the next table, where its parts each name one
        self._owned = False  # whether a table has come since an owner was named
        self.levels: list[tuple[int, str]] = []
        self.row: Heading | None = None
        self.sheet: str | None = None
        self.moved = False
        self.state: str | None = None  # how all of what stands here stands: "Closed actions"
        self._state_by_title = False  # a row above a table's headings said so, of that table
        self._state_by_line = False  # a paragraph said so, and what stands over the next list takes it back
        self._made: dict[str, Heading] = {}
        self._lead: str | None = None
        self._asked = False  # a label just now asked for a recommendation
        self._numbered: str | None = None

    def text(self, block: Text, *, heads_table: bool = False) -> None:
        """Takes note of a heading, or of a paragraph that could be one, or that says who owns all that follows;
        `heads_table`: a table follows."""
        before = self._lead, self.latest
        self._take(block, heads_table)
        if (self._lead, self.latest) != before or (self._owned and block.kind == "paragraph"):
            self.owner = None
        if (owner := _owner_told(block)) and self.owners[owner[0]] > 1:
            self.owner, self._owned = owner[1], False

    def _take(self, block: Text, heads_table: bool) -> None:
        asked, self._asked = self._asked, False
        block = replace(block, text=words.without_stamps(block.text)) if "[" in block.text else block
        if block.kind == "paragraph" and (
            self._goes_on(block.text) or self._recommends(block.text, asked) or self.completes(block.text)
        ):
            return
        self.line(block)
        if block.kind == "heading" and (self._is_aspect(block) or self._is_said_again(block.text)):
            self.moved = not self._is_said_again(block.text)
            while self.levels and self.levels[-1][0] >= block.level and self._is_part(self.levels[-1][1]):
                self.levels.pop()
        elif block.kind == "heading":
            self.leave(block.level)
            self.levels.append((block.level, self._begun(block.text)))
            self.row, self.moved, self._lead = None, True, None
            self._asked = words.asks_for_recommendation(block.text)
            self.state, self._state_by_line = words.state_of(block.text), False
        elif (
            words.stands_out(f"{block.marker} {block.text}".strip())
            or words.ACTION_ABOVE.match(block.text)
            or (heads_table and words.asks_for_what_follows(block.text))
        ):
            self._lead, self.row, self.moved = self._whole(f"{block.marker} {block.text}".strip()), None, True
        elif (
            block.kind == "item"
            and re.match(r"\(?\d", block.marker)
            and len(block.text) < 200
            and not words.MINUTED.match(block.text)
            and not words.OF_WHAT_FOLLOWS.search(block.text)
        ):
            self._numbered = f"{block.marker} {block.text}"
            return
        self._numbered = None

    def leave(self, level: int) -> None:
        """Takes note that what stands under headings of a level, or deeper ones, is over."""
        while self.levels and self.levels[-1][0] >= level:
            self.levels.pop()

    def line(self, block: Text) -> None:
        """Takes note of a paragraph that says how what stands below it stands: "What we have done"."""
        if block.kind != "paragraph":
            return
        state = words.state_of(block.text)
        if state or words.WILL.fullmatch(block.text) or (self._state_by_line and words.heads(block.text)):
            self.state, self._state_by_line = state, state is not None

    def _goes_on(self, text: str) -> bool:
        """Whether a paragraph only says that what stands above goes on: "Area 2 continued"."""
        return continued(text) is not None and self._begun(text) != text

    def _recommends(self, text: str, asked: bool) -> bool:
        """Takes the recommendation that a paragraph says behind a label, or below one that `asked` for it; False where
        it says none."""
        if asked and words.REFERENCE.match(text):
            self._asked = True
            return True
        found = words.RECOMMENDS.match(text)
        said = found["said"] if found else text if asked else None
        if said is None or words.TO_A_MEETING.match(said):
            return False
        self._asked = not said
        if said:
            self._lead, self.row, self.moved = words.AND_ANSWER.sub("", said).strip("‘’“”'\""), None, True
        return True

    def _is_aspect(self, block: Text) -> bool:
        """Whether a heading names what is said of the recommendation above it: "Management response", "Strategy"."""
        if self.levels and block.level < self.levels[-1][0] and not words.stands_out(self.latest):
            return False  # it closes the part that it would be one of
        deeper = bool(self.levels) and self.levels[-1][0] < block.level
        if deeper and (number := heading_number(block.text)) and number == heading_number(self.latest):
            return True  # "Objective 3.4 Current status" below "Objective 3.4: Communications"
        if words.ASPECT_BELOW.match(block.text):
            return deeper or self._lead is not None or words.stands_out(self.latest)
        numbered = words.stands_out(self.latest) and bool(words.ASPECT_OF_ITS_OWN.fullmatch(block.text))
        once = self.headings[normal(block.text)] == 1 and not (deeper or words.stands_out(self.latest))
        return numbered or (bool(words.ASPECT.match(block.text)) and not once)

    def _is_part(self, text: str) -> bool:
        """Whether a heading names a part that comes back under others, beside which the actions are another: "Future
        state"."""
        return normal(text) in self.recurring and not words.stands_out(text)

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

    def _whole(self, text: str) -> str:
        """The heading right above, where a line only says its number again: "Recommendation 1"."""
        again = words.is_bare(text) and normal(self.latest).startswith(f"{normal(text)} ")
        return self.latest if again else text

    def completes(self, text: str) -> bool:
        """Puts the words of a heading to its number: "Recommendation 1" on a line of its own, then what it says."""
        whole = words.completed(self._lead or self.latest, text)
        if whole is None:
            return False
        if self._lead is not None:
            self._lead = whole
        else:
            self.levels[-1] = (self.levels[-1][0], whole)
        return True

    def lead(self, text: str) -> None:
        """Takes note of a recommendation that the actions which follow are for."""
        self._lead, self.row, self.moved = text, None, True

    def table(self, sheet: str | None) -> None:
        """Takes note that a table begins; `sheet` is its sheet's name."""
        self._asked, self._owned = False, True
        if self._state_by_title:
            self.state, self._state_by_title = None, False
        if self._numbered is not None:
            self._lead, self.row, self.moved, self._numbered = self._numbered, None, True, None
        if sheet != self.sheet:
            self.sheet, self.row, self.moved = sheet, None, True
            self.levels, self._lead = [], None
            self.state = words.state_of(sheet or "")

    def preamble(self, rows: Sequence[Sequence[Cell]], actions: Sequence[str], title: str | None = None) -> None:
        """Takes note of the rows above a table's headings: the last that reads as a section is the section, else the
        `title` that tells the table from others like it.

        `actions` are those below: "1.2 Safe places" is a section where they are numbered 1.2.1, 1.2.2.
        """
        self.moved = False
        if title and words.names_part(title) and words.is_recommendation(title):
            self.row = self.heading(title)
        for row in rows:
            texts = list(dict.fromkeys(words.without_labels(cell) for cell in row if cell.lines))
            if len(texts) == 1 and words.closes_table(texts[0]):
                self.state, self._state_by_title = COMPLETED, True
            if len(texts) == 1 and (
                words.stands_out(texts[0])
                or words.ACTION_ABOVE.match(texts[0])
                or words.numbers_actions(texts[0], actions)
            ):
                self.row = self.heading(texts[0])
            elif len(texts) == 1 and (asked := words.RECOMMENDS.match(texts[0])):
                self.row = None if words.TO_A_MEETING.match(asked["said"]) else self.heading(asked["said"])
            elif len(texts) > 1 and (said := recommended(row)):
                self.row = self.heading(said)

    def section_row(self, cell: Cell, below_another: bool = False) -> bool:
        """Takes note of a row that is one cell over the whole width; False where it is a note or a key.

        A sentence `below_another` such row describes what that one names.
        """
        text = words.without_labels(cell)
        if below_another and self.row is not None and words.describes(text, self.row.text):
            return True
        if words.ANSWERED.match(text) or words.AGREES.match(text) or words.asks_for_reasons(text):
            return True
        longest = words.LONGEST_NAMED if words.KIND_FIRST.match(text) and heading_number(text) else words.LONGEST_WORDS
        if (
            words.NOT_A_SECTION.match(text)
            or words.INITIALS_KEY.search(text[: words.LONGEST_WORDS])
            or len(text) > longest
        ):
            return False
        before = continued(text)
        if before is not None and self.row is not None:
            return True
        self.state = words.state_of(text)
        if self.state or words.OCCASION.match(text) or words.is_department(text):
            self.row = None
            return True
        asked = words.RECOMMENDS.match(text)
        self.row = self.heading(asked["said"] or text if asked else text)
        return True

    def heading(self, text: str, number: str | None = None) -> Heading:
        """The one heading object for a text; `number` is its number where another cell holds it."""
        made = self._made.get(text)
        if made is None:
            bare = words.KIND_AND_NUMBER.sub("", text) or text
            made = self._made[text] = Heading(bare, number or heading_number(words.OF_A_PLAN.sub("", text)))
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
            if normal(text) in self.recurring and words.GENERIC.search(text):
                continue
            if words.OCCASION.match(text) or words.ONLY_DAY.fullmatch(text):
                return None
            numbered = heading_number(text) and not self.chapters
            if words.is_recommendation(text) and (not self.incident or words.stands_out(text) or numbered):
                return self.heading(text)
            if words.GENERIC.search(text):
                return None
        if (
            self.sheet
            and not self.levels
            and words.NAMED.match(self.sheet)
            and not words.ONLY_KINDS.fullmatch(self.sheet)
        ):
            return self.heading(self.sheet)
        return None

    def stands_out(self) -> bool:
        """Whether what stands above is called or numbered as a recommendation."""
        above = self.above()
        return above is not None and above.number is not None

    def _is_title(self, level: int, text: str) -> bool:
        again = self.headings[normal(text)] > 1 and words.NAMES_A_REPORT.match(text) is not None
        return (normal(text) == self.title or level == self.title_level or again) and not words.stands_out(text)


def _owner_told(block: Text) -> tuple[str, str] | None:
    """(label, owner) of a paragraph that names an owner behind a label: "Office of primary interest: Fisheries"."""
    found = label_of(block.text) if block.kind == "paragraph" else None
    return (normal(found[1]), found[2]) if found and found[0] is Role.OWNER and found[2] else None


def _title_level(document: Document) -> int | None:
    """The level of the one heading that is the document's title; None where the highest headings are several."""
    levels = [block.level for block in document.texts if block.kind == "heading"]
    return levels[0] if levels and levels[0] == min(levels) and levels.count(levels[0]) == 1 else None


def _numbers_chapters(document: Document) -> bool:
    """Whether an incident report numbers its chapters, so that a number says nothing of a heading: "2. Timeline"."""
    headings = [block.text for block in document.texts if block.kind == "heading"]
    return any(
        re.match(r"\d", text) and (words.HOURS.match(text) or words.LOOKS_BACK.search(text)) for text in headings
    )


def _recurring(document: Document) -> frozenset[str]:
    """The headings that come back under others, as parts of each: "Proposed actions and timeframe"."""
    above: list[tuple[int, str]] = []
    parents: dict[str, set[str]] = {}
    for block in document.texts:
        if block.kind != "heading":
            continue
        while above and above[-1][0] >= block.level:
            above.pop()
        parents.setdefault(normal(block.text), set()).add(above[-1][1] if above else "")
        above.append((block.level, block.text))
    return frozenset(text for text, under in parents.items() if len(under) > 1)


def _is_incident(document: Document) -> bool:
    """Whether a document looks back on an incident: by its title or first heading, or by what its parts are called."""
    headings = [block.text for block in document.texts if block.kind == "heading"]
    if words.INCIDENT.search(f"{document.title or ''} {' '.join(headings[:1])}"):
        return True
    return any(map(words.HOURS.match, headings)) and any(map(words.LOOKS_BACK.search, headings))
