"""Columns that each tell of one month, and by their colours how an action stood then: "December 2015", "April 2016"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plans.documents.understanding.columns import Columns
from plans.documents.understanding.date_words import MONTH, month_named
from plans.documents.understanding.profiles import Profile
from plans.documents.understanding.roles import Role

_OF_A_MONTH = re.compile(rf"(?:(?:review|update|progress|rag|status)\W+)?(?:end )?{MONTH}\W{{1,2}}(?:20)?\d\d", re.I)
_FEWEST = 2


def take_reviews(columns: Columns, texts: Sequence[str], profiled: Sequence[Profile]) -> None:
    """Takes the columns of several months, coloured in some rows, for the statuses, the latest first, and for notes."""
    free = [at for at in range(len(texts)) if at not in columns.meanings or columns.meanings[at].role is Role.NOTE]
    months = [at for at in free if _OF_A_MONTH.fullmatch(texts[at].strip()) and month_named(texts[at])]
    coloured = [at for at in months if profiled[at].fills]
    if columns.statuses or columns.colours not in (None, *months) or len(coloured) < _FEWEST:
        return
    columns.colours = None
    columns.statuses = sorted(coloured, key=lambda at: month_named(texts[at]) or (0, 0), reverse=True)
    columns.notes = sorted({*columns.notes, *months})
