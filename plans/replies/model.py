"""What a reply says, as understood."""

from dataclasses import dataclass
from datetime import date
from typing import Literal

Intent = Literal[
    "done", "on_track", "in_progress", "at_risk", "blocked", "extend", "reassign", "note", "question", "out_of_office",
    "cancel", "ambiguous",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reading:
    """One reply read for one action.

    `sure` false means: ask before anything is recorded, with `alternatives` as the taps, most likely first. `blocker`
    and `reassign_to` are as written (a name, or `<@U123>`); an `extend` without `proposed_due` needs a date asked for.
    `back_on` is the first day back, `away_from` the first day away where that is to come. `corrects` says that the
    person takes an earlier answer back; a correcting reading with the intent `note` and no note of its own means that
    the earlier words hold for the action now named.
    """

    intent: Intent
    sure: bool
    because: str
    note: str = ""
    completed_on: date | None = None
    proposed_due: date | None = None
    percent: int | None = None
    blocker: str | None = None
    reassign_to: str | None = None
    back_on: date | None = None
    away_from: date | None = None
    corrects: bool = False
    alternatives: tuple["Reading", ...] = ()


@dataclass(frozen=True, slots=True)
class OpenAction:
    """An action that a reply may speak of: its reference (`2.4` or `LR-2.4`), title and due date."""

    ref: str
    title: str
    due: date | None
