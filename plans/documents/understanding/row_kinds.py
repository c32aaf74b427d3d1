"""What a row of a plan table, or one cell of it, is besides an action: a heading, a response, a note, a signature."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from itertools import pairwise

from plans.documents.shape import Cell
from plans.documents.understanding.entries import heading_number
from plans.documents.understanding.section_words import asks_for_reasons
from plans.documents.understanding.who import is_body
from plans.verbs import says_to_do

_INITIALS = re.compile(r"(?:[A-Z]{2,4}|[A-Z] [A-Z]-[A-Z])\s[A-Z][a-z]+(?: [A-Z][a-z]+)?(?: \(.{2,30}\))?$")
_SEVERAL = 2
_A_TITLE = 40  # characters
_NO_ACTION = re.compile(
    r"(?:n/?a|tbc|none|nil|not applicable|no (?:further )?action|none (?:needed|required)|"
    r"(?:none|no (?:further )?(?:action )?)\s*(?:is |currently )?(?:required|needed|necessary)"
    r"(?: at this (?:time|stage))?|"
    r"none\s*[–-]\s*(?:tolerate|accept)\w*|(?:existing |current )?controls? (?:are |is )?(?:adequate|sufficient)|"
    r"(?:tolerated?|accept(?:ed)? (?:the )?risk|risk accepted|.{0,60}\bnoted,? no (?:further )?action)|"
    r"(?:sub-? ?|grand )?totals?|-+|(?:b?rag |colour )?key|"
    r"(?:quarter|phase|term|month|year|week) \w+ (?:actions|tasks))\.?",
    re.I,
)
_CHAIRS = re.compile(r"(?:vice-?|co-?)?(?:chair\w*|conven\w+|secretary|clerk|members?) of ", re.I)
_TO_SIGN = re.compile(r"_{5,}")
_RESPONSE = re.compile(
    r"^(?:(?:management )?response\s*:\s*)?(?:management )?"
    r"(?:(?:fully |partially |partly )?(?:agree[ds]?|accept(?:ed|s)?|concur(?:red|s)?|noted)|"
    r"disagree[ds]?|not (?:agreed|accepted))(?: in (?:full|part|principle))?"
    r"(?: with (?:this|the) recommendation)?\W*$",
    re.I,
)
_REFUSES = re.compile(r"\bnot\b|\bdisagree", re.I)


def answers_only(text: str) -> bool:
    """Whether a text only answers what is recommended: "Agreed", "Not accepted"."""
    return _RESPONSE.match(text) is not None


def refuses(text: str) -> bool:
    """Whether an answer is a no."""
    return _REFUSES.search(text) is not None


def is_to_be_signed(row: list[Cell]) -> bool:
    """Whether a row holds nothing but lines to sign on."""
    said = [cell.text for cell in row if cell.lines]
    return bool(said) and all(map(_TO_SIGN.fullmatch, said))


def names_initials(row: list[Cell], called: Set[str]) -> bool:
    """Whether a row below a table only says whose initials are used in it: "KP Ken (Chair)", "NH Nigel"; `called` are
    the words of its owners."""
    said = [cell.text for cell in row if cell.lines]
    initials = {text.split()[0] for text in said if _INITIALS.match(text)}
    return len(said) > _SEVERAL and len(initials) == len(said) and len(initials & called) >= _SEVERAL


def only_text(row: list[Cell]) -> Cell | None:
    """The one cell of a row that holds anything; None where several do."""
    only: Cell | None = None
    for cell in row:
        if cell.lines or cell.when:
            if only is not None and cell is not only:
                return None
            only = cell
    return only if only is not None and not only.when else None


def titles_among(rows: Sequence[Sequence[Cell]], action: int, keeping: Sequence[int]) -> Set[int]:
    """The cells, by id, that stand alone in the column of the actions and name what the rows below are about, from the
    first row on: "Finance", then "Set the budget" with who and when. Empty unless all such rows are followed by
    actions, of which each has something in one of the columns that are `keeping` it."""
    if not rows or only_text(list(rows[0])) is None:
        return frozenset()
    alone = [only_text(list(row)) for row in rows]
    titles = [one for one in alone if one is not None]
    followed = all(one is None or below is None for one, below in pairwise([*alone, Cell()]))
    kept = all(
        one or any(row[at].lines or row[at].when for at in keeping) for one, row in zip(alone, rows, strict=True)
    )
    named = all(one is row[action] and _is_title(one.text) for one, row in zip(alone, rows, strict=True) if one)
    return {id(one) for one in titles} if alone and alone[0] and followed and kept and named else frozenset()


def _is_title(text: str) -> bool:
    return len(text) <= _A_TITLE and text[-1] not in ".;?" and not says_to_do(text)


def heads(text: str) -> bool:
    """Whether the text of a row stands above others: numbered by a word, in capitals, or ending in a colon."""
    return (
        (heading_number(text) is not None and bool(re.match(r"^[A-Za-z]{3,}", text)))
        or text.endswith(":")
        or (text.isupper() and len(text) > 3)
        or asks_for_reasons(text)
    )


def is_text(text: str) -> bool:
    """Whether a text could be an action: it has words, and does not say that there is none."""
    return bool(re.search(r"[^\W\d_]{2}", text)) and not _NO_ACTION.fullmatch(text)


def is_cut(above: Cell, rest: Cell) -> bool:
    """Whether a cell is the rest of the one above it: it begins small, or ends what that begins: "Chair of the Race",
    "Reference Group"."""
    if not above.lines:
        return False
    last = above.lines[-1].rpartition("/")[2].strip()
    return rest.text[0].islower() or (_CHAIRS.match(last) is not None and is_body(rest.text) and not is_body(last))
