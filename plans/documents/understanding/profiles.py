"""What the cells of a table's columns hold: the ground on which a heading is believed, or done without."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from plans.documents.shape import Cell
from plans.documents.understanding.date_words import MONTH
from plans.documents.understanding.status import leading_status, phase, status_word, unrated
from plans.documents.understanding.status_words import COLOURS
from plans.documents.understanding.who import looks_like_owner, nobody
from plans.verbs import says_to_do

_SAMPLE = 80
_A_DATE = 40  # characters
_A_WORD_OR_TWO = 14
_YEARS_OF_A_PLAN = 4
_SEVERAL = 3
_COLOUR_NAMES = frozenset(COLOURS.values())
_YEAR = re.compile(r"\b(?:19|20)\d\d\b|\b\d\d/\d\d\b")
# "1.1.2 Sessions for applicants" begins with a number, and with no date.
_NUMBER_FIRST = re.compile(r"^\d{1,2}(?:\.\d{1,2}){1,3}[.)]?\s+(?=[A-Z][a-z]{2,}\s+[a-z])")
# No date: "Care Act 2014", "Head of Year 9".
_NO_DATE = re.compile(
    r"\b(?:(?:acts?|regulations?|directives?|order|code|bill|charter) (?:19|20)\d\d|"
    r"(?:heads?|leaders?|leads?|teachers?) (?:of|for) year \d{1,2}|year \d{1,2} (?:leader|lead|teacher|team|staff))\b",
    re.I,
)
_DATEISH = re.compile(
    rf"\b(?:\d{{1,4}}[/.-]\d{{1,2}}[/.-]\d{{1,4}}|(?:19|20)\d\d|{MONTH}|q[1-4]\b|quarter|monthly|weekly|quarterly|"
    r"annual(?:ly)?|ongoing|on-going|tbc|tbd|before \w|asap|immediate(?:ly)?|next meeting|spring|summer|autumn|"
    r"winter|end of|within \d|year \d\b|\d+ (?:days|weeks|months)|termly)",
    re.I,
)
_CODE = re.compile(
    r"^[A-Za-z]{0,5}[ .#/-]?\d[\w./()-]{0,14}$|^[A-Za-z]$|^\(?[ivx]{1,5}[).]?$|"
    r"^[0-9A-Fa-f]{8}-(?:[0-9A-Fa-f]{4}-){3}[0-9A-Fa-f]{12}$"
)
_LEVEL = re.compile(
    r"^(?:(?:high|medium|low|med|critical|essential|advisory|urgent|must|should|could|priority \d)\b.{0,10}|h|m|l|"
    r"p?\d|yes|no|y|n)$",
    re.I,
)
_NUMBERED = re.compile(
    r"^(?:(?:recommendation|rec|must do|should do|finding|requirement)\s*(?:no\.?\s*)?[A-Z]?\d|"
    r"(?:indicator|metric|objective|standard|outcome)\s*[A-Z]?\d{1,2}\s*[:–—-]\s*\w+ \w+ \w+)",
    re.I,
)
_NUMBER = re.compile(r"[A-Z]{0,3}\d{1,3}(?:\.\d{1,3})*(?![\d/])")
_MONTH_YEAR = re.compile(r"(?P<month>0?[1-9]|1[0-2])-(?P<year>1[3-9]|2\d)$")  # with a slash it may be a day
_LINK = re.compile(r"(?:https?://|www\.)\S+$", re.I)
_NAME = re.compile(r"^(?:[A-Z][\w'’.-]*)(?: (?:and |& )?[A-Z][\w'’.-]*){0,2}$")
_ASKS = re.compile(
    r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Cllr)\.? )?[A-Z][\w'’-]*(?:(?:,? and | & |[/ ])[A-Z][\w'’-]*){0,4} to (?!be\b|the\b)[a-z]"
)
_TELLS = re.compile(
    r"\b(?:has|have|had) (?:now |also |already |not |since |recently )?(?:been|begun|\w+ed)\b|\b(?:was|were)\b|"
    r"\b(?:now|already) (?:in place|complete|live|\w+ed)\b|\b(?:complete|completed|under ?way|in progress)\b|"
    r"\b(?:did|does|do|is|are|could|can) not\b",
    re.I,
)


@dataclass(frozen=True, slots=True)
class Profile:
    """What the cells of one column hold, as shares of the filled ones (0 to 1), from a sample of its rows."""

    filled: int
    rows: int
    distinct: int
    length: float
    dates: float
    owners: float
    names: float  # could be a name: a word or three, capitalised
    statuses: float
    codes: float
    levels: float
    coloured: float
    fills: int  # how many colours
    nobodies: float
    years: float
    doing: float  # begin as actions do, or say what is to be done
    telling: float  # say what was done or found
    numbered: float  # begin as recommendations do: "Recommendation 3 …"
    hues: float = 0.0  # name a colour and nothing else
    months: bool = False  # "6-21", "9-21", "3-22": a month and a year in figures
    depth: int = 0  # how many parts the numbers have that most cells begin with: 3 for "C01.2.1: Publish …"
    listed: float = 0.0  # hold several lines
    links: float = 0.0  # are addresses of pages
    lettered: bool = False  # "a", "b", "c": letters that count
    asking: float = 0.0  # say who is to do something: "Anna to write by 13 March"
    begins: bool = True  # in the first row
    runs: int = 0  # of one text in rows below each other; more than `distinct`: texts come back

    @property
    def is_of_dates(self) -> bool:
        """Whether the cells hold dates, and little else."""
        return self.dates > 0.6 and self.length < _A_DATE and self.asking < 0.5

    @property
    def names_little(self) -> bool:
        """Whether texts are too short for actions, and begin as none do: "Training"."""
        return self.length < _A_WORD_OR_TWO and self.doing < 0.5

    @property
    def names_people(self) -> bool:
        """Whether the cells are job titles and names, as in a table of those present."""
        return self.owners > 0.7 and self.doing < 0.5


def profiles(rows: Sequence[Sequence[Cell]], width: int) -> list[Profile]:
    """A profile of each column."""
    rows = [row for row in rows if not _is_one_merged(row)] or rows
    step = max(1, len(rows) // _SAMPLE)
    sample = rows[::step][:_SAMPLE]
    return [_profile([row[column] for row in sample]) for column in range(width)]


def _is_one_merged(row: Sequence[Cell]) -> bool:
    """Whether all that a row says is one cell over several columns: a section's title, a line of a key."""
    filled = [cell for cell in row if cell.lines or cell.when]
    return len(filled) > 1 and all(cell is filled[0] for cell in filled)


def _names_when(text: str) -> bool:
    return bool(_DATEISH.search(_NO_DATE.sub("", _NUMBER_FIRST.sub("", text))))


def _says_status(text: str) -> bool:
    """Whether a cell names a status."""
    said = leading_status(unrated(text)) or phase(text) or (len(text) < 5 and status_word(text))
    return len(text) < 60 and bool(said)


def _are_months(texts: list[str]) -> bool:
    """Whether figures are months and years, and no days: several months of a few years, one after another."""
    found = [match for text in texts if (match := _MONTH_YEAR.match(text))]
    if any(not _MONTH_YEAR.match(text) and not _YEAR.search(text) for text in texts):
        return False
    months, years = {match["month"] for match in found}, {int(match["year"]) for match in found}
    few = 1 < len(years) <= len(found) / 2 and max(years) - min(years) <= _YEARS_OF_A_PLAN
    return len(months) >= _SEVERAL and few


def _are_lettered(texts: list[str]) -> bool:
    """Whether texts are single letters that mostly go on from one another, and so name no colours."""
    letters = [text.strip("().").casefold() for text in texts]
    follow = sum(len(one) == len(two) == 1 and ord(two) == ord(one) + 1 for one, two in pairwise(letters))
    return len(letters) >= _SEVERAL and follow * 2 >= len(letters) - 1


def _depth(texts: list[str]) -> int:
    """How many parts the numbers have that most texts begin with; 0 where they begin with none."""
    depths = Counter(found[0].count(".") + 1 if (found := _NUMBER.match(text)) else 0 for text in texts)
    depth, many = depths.most_common(1)[0] if depths else (0, 0)
    return depth if many > len(texts) * 0.7 else 0


def _profile(cells: list[Cell]) -> Profile:
    kept = [cell for cell in cells if cell.lines or cell.when]
    texts = [cell.text for cell in kept]
    count = max(len(kept), 1)
    times = Counter(texts)

    def share(test: object) -> float:
        return sum(many for text, many in times.items() if test(text)) / count  # type: ignore[operator, misc]

    return Profile(
        filled=len(kept),
        rows=sum(bool(cell.lines) or not cell.struck for cell in cells),
        distinct=len({id(cell) for cell in kept} if len(set(texts)) == len(kept) else set(texts)),
        length=sum(map(len, texts)) / count,
        dates=sum(cell.when is not None or (len(cell.text) < 80 and _names_when(cell.text)) for cell in kept) / count,
        owners=share(looks_like_owner),
        names=share(_NAME.match),
        statuses=share(_says_status),
        codes=share(_CODE.match),
        levels=share(_LEVEL.match),
        fills=len({cell.fill for cell in cells if cell.fill}),
        coloured=sum(bool(cell.fill) for cell in cells) / max(len(cells), 1),
        nobodies=share(nobody),
        years=share(_YEAR.search),
        doing=share(says_to_do),
        telling=share(_TELLS.search),
        asking=share(_ASKS.match),
        begins=bool(cells and cells[0].lines),
        numbered=sum(any(map(_NUMBERED.match, cell.lines)) for cell in kept) / count,
        hues=share(lambda text: text.casefold() in _COLOUR_NAMES),
        months=_are_months([text for text in texts if re.search(r"\d", text)]),
        depth=_depth(texts),
        links=share(_LINK.match),
        lettered=_are_lettered(texts),
        listed=sum(len(cell.lines) > 1 for cell in kept) / count,
        runs=sum(at == 0 or text != texts[at - 1] for at, text in enumerate(texts)),
    )
