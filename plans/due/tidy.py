"""A due phrase made plain before it is read: no markup, no struck-out words, slips in month names put right."""

import re
import unicodedata
from functools import lru_cache
from html import unescape

LIMIT = 600

_SUP = re.compile(r"(?<=\d)\s*<sup[^>]*>\s*(st|nd|rd|th)\s*</sup>", re.I)
_STRUCK = re.compile(r"<(s|del|strike)\b[^>]*>.*?</\1>|~~[^~\n]+~~|(?<![\w~])~(?=\S)[^~\n]*[^~\s]~(?![\w~])", re.I)
_LINK = re.compile(r"<(?:https?|mailto|tel)[^|>\s]*\|([^>]*)>")
_TAG = re.compile(r"</?[a-z][a-z0-9]{0,9}(?:\s[^<>]*)?/?>", re.I)
_SAME = str.maketrans(
    {
        "–": "-", "—": "-", "‒": "-", "―": "-", "‐": "-", "‑": "-", "−": "-", "’": "'", "‘": "'", "`": "'", "´": "'",
        "“": '"', "”": '"', "…": ".", "\u00a0": " ", "\t": " ", "\n": " ", "\r": " ", "\u200b": " ", "*": " ", "⁄": "/",
        "→": ">", "⇒": ">", "➔": ">",
    }
)  # fmt: skip

_WORDS = (
    "january february march april august september october november december monday tuesday wednesday thursday friday "
    "saturday sunday spring summer autumn winter easter christmas quarter financial academic fortnight tomorrow weekly "
    "monthly quarterly annually fortnightly calendar"
).split()
# Real words that lie one slip away from one of those.
_REAL = frozenset(
    "match marsh march's marc marco marcy marche marches mach sprint string sprang sprung springs springy sparing "
    "spying "
    "summed simmer summers summon wintry winner winters winder wither eastern easier eater ester sundry sundae avril "
    "augusta augusts autumns calendars quarters quartet finance fortnights april's weakly months"
    "".split()
)
_WORD = re.compile(r"[A-Za-z]{4,12}")
_CLOSED_UP = re.compile(  # "11Nov2024"
    r"(?<!\w)(\d{1,2})(?:st|nd|rd|th)?((?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|"
    r"dec)[a-z]{0,6})((?:20)?\d\d)(?!\w)",
    re.I,
)
_GLOSS = re.compile(  # "Q2 (July-Sept) 2025/26"
    r"\b(q[1-4])\s*\(([a-z]{3,9})\s*(?:-|to)\s*([a-z]{3,9})\)\s*(?=(?:fy\s?)?(?:20)?\d\d)", re.I
)
_QUARTER_BEHIND = re.compile(r"\b([1-4])\s?q(?=\W*(?:fy\W*)?(?:20)?\d\d\b)", re.I)  # "1Q 2020"
_YEAR_FIRST = re.compile(r"(?<![\w/-])((?:20)?\d\d\s?[/-]\s?(?:20)?\d\d)\s+(?:FY|(?:financial|fiscal) year)\b", re.I)
# "The end of 2024 to 2025": how the government's own style writes a financial year.
_YEAR_IN_WORDS = re.compile(
    r"(?P<of>(?:\bend (?:of )?(?:the )?|\b(?:financial|fiscal|academic|school|tax) year |\bq[1-4] )+|"
    r"^(?:(?:by|in|during|for) )?)"
    r"(?P<first>20\d\d) to (?P<last>20\d\d)(?P<kind> (?:financial|academic|school) year)?(?=\W*$|\s\()",
    re.I,
)
_YEARS_APART = re.compile(r"(?P<first>20(?P<short>\d\d))\s?[/-]\s?(?P<last>1[3-9]|[2-9]\d)")
# "Jul 7-11, 2025" as "7-11 Jul 2025"; "Dec 20-21" may be years.
_MONTH_FIRST = re.compile(
    r"\b(?P<m>(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?)\s+(?P<d>\d{1,2})(?P<th>st|nd|"
    r"rd|th)?"
    r"\s*(?:-|to|through|until)\s*(?P<e>\d{1,2})(?:st|nd|rd|th)?(?:\s*,?\s*(?P<y>20\d\d))?"
    r"(?![\d/:%]|[.-]\d|\s*(?:am|pm|[-/]?\s*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)))",
    re.I,
)
_YEAR_CUT = re.compile(r"\b(\d{1,2}[/.-]\d{1,2}[/.-]20) (\d\d)(?![\d/.:-])")  # by the end of a narrow column
# "Sept 17 Dec 17 Feb 18": months of years side by side, no day of them the 17th of the next month.
_MONTH_AND_YEAR = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|"
    r"nov(?:ember)?|dec(?:ember)?)\.?\s+'?\d\d"
)
_MONTHS_OF_YEARS = re.compile(rf"{_MONTH_AND_YEAR}(?:\s+{_MONTH_AND_YEAR})+", re.I)
_THIS_MONTHS = re.compile(r"\b(this|the) (week|month|year)s\b(?!')", re.I)
_END_OF_YEAR = re.compile(r"\bend-(?=20\d\d\b)", re.I)


def same_length(text: str) -> str:
    """Lower case with plain dashes and quotes, character for character, so that offsets hold."""
    text = _END_OF_YEAR.sub("end ", text.translate(_SAME))
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


@lru_cache(maxsize=1)
def _slips() -> dict[str, str]:
    """Every one-letter slip (left out, put in, mistaken, swapped) of the words, with the word that was meant."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    slips: dict[str, str] = {}
    for word in _WORDS:
        for i in range(len(word) + 1):
            head, tail = word[:i], word[i:]
            made = {head + tail[1:], head + tail[1:2] + tail[:1] + tail[2:]}
            made |= {head + c + tail for c in letters} | {head + c + tail[1:] for c in letters}
            for slip in made - _REAL - set(_WORDS):
                if len(slip) >= 4 and (len(word) > 6 or slip[0] == word[0]):
                    slips.setdefault(slip, word)
    return slips | {
        "febuary": "february", "feburary": "february", "janurary": "january", "decemeber": "december",
        "novemeber": "november", "septembre": "september", "wendesday": "wednesday", "wednsday": "wednesday",
        "tommorrow": "tomorrow", "tomorow": "tomorrow",
        "jully": "july", "juley": "july", "anually": "annually", "fortnigthly": "fortnightly",
    }  # fmt: skip


def mend(text: str) -> str:
    """Slips of the pen in month, weekday and season names put right ("Sping", "Febuary", "Septmber")."""
    slips = _slips()

    def put_right(match: re.Match[str]) -> str:
        meant = slips.get(match[0].lower())
        return match[0] if meant is None else meant.capitalize() if match[0][0].isupper() else meant

    return _WORD.sub(put_right, text)


def _quarter(found: re.Match[str]) -> str:
    """A quarter with its months behind it: the quarter where they are a financial one's, else its last month."""
    number, first, last = found.groups()
    financial = {"q1": "apr", "q2": "jul", "q3": "oct", "q4": "jan"}
    return f"{number} " if financial[number.lower()] == first[:3].lower() else f"{last} "


def calendar_years(text: str) -> str:
    """Calendar years that do not follow each other as a range, where they are all of a phrase: "2016-18"."""
    found = _YEARS_APART.fullmatch(text)
    apart = found and int(found["last"]) - int(found["short"]) > 1
    return f"{found['first']} to 20{found['last']}" if found and apart else text


def _year_in_words(found: re.Match[str]) -> str:
    """Two years that follow each other as one, "end of 2024 to 2025" → "end of 2024/25"; alone they may be two."""
    first, last = int(found["first"]), int(found["last"])
    if last != first + 1:
        return found[0]
    sure = len(found["of"].split()) > 1 or found["kind"]
    return f"{found['of']}{first}/{last % 100}{found['kind'] or ''}" if sure else f"{found['of']}{first}-{last}"


def _month_behind(found: re.Match[str]) -> str:
    first, last = int(found["d"]), int(found["e"])
    if not 0 < first < last <= 31 or (last == first + 1 and not (found["y"] or found["th"])):
        return found[0]
    return f"{first}-{last} {found['m']}{' ' + found['y'] if found['y'] else ''}"


def _are_months_of_years(text: str) -> bool:
    """Whether a text is months side by side, each of a year, of which no later month is of an earlier year."""
    years = re.findall(r"\d\d", text) if _MONTHS_OF_YEARS.fullmatch(text) else []
    return len(years) > 1 and years == sorted(years)


def tidy(text: str) -> str:
    """One line of plain text, at most `LIMIT` characters, without markup and without what was struck out."""
    text = text[: 4 * LIMIT]
    if "&" in text:
        text = unescape(text)
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
    if "<" in text:
        text = _TAG.sub(" ", _LINK.sub(r"\1", _STRUCK.sub(" ", _SUP.sub(r"\1", text))))
    elif "~" in text:
        text = _STRUCK.sub(" ", text)
    text = _CLOSED_UP.sub(r"\1 \2 \3", re.sub(r"\s+", " ", text.translate(_SAME)).strip())
    text = _YEAR_CUT.sub(r"\1\2", text)
    text = re.sub(r"\s'?(?=\d\d)", " 20", text) if _are_months_of_years(text) else text
    text = _THIS_MONTHS.sub(r"\1 \2", _MONTH_FIRST.sub(_month_behind, text))
    text = _QUARTER_BEHIND.sub(r"Q\1 ", text)
    text = _YEAR_FIRST.sub(r"FY \1", _GLOSS.sub(_quarter, _YEAR_IN_WORDS.sub(_year_in_words, text)))
    return mend(text[:LIMIT])
