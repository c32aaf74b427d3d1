"""What buttons, menus and forms carry: the contract between `messages` and `handlers`.

An `action_id` is a name, or a name and what makes it unique among its neighbours: `done:123`. Handlers match
`^done(:|$)`. A `value` is JSON of at most 2,000 characters, written by `encode` and read by `decode` of one of these
classes.
"""

from __future__ import annotations

import json
from dataclasses import MISSING, asdict, dataclass, field, fields
from typing import Any, Self

from messages.text import clip, size

DONE, ON_TRACK, MORE_TIME, BLOCKED, UNDO = "done", "on_track", "more_time", "blocked", "undo"
ALL_ON_TRACK = "all_on_track"  # OnActions
APPROVE, DECLINE, ANOTHER_DATE = "approve", "decline", "another_date"  # OnRequest
ACCEPT, DECLINE_HANDOVER = "accept", "decline_handover"  # OnRequest
VERIFY, SEND_BACK = "verify", "send_back"  # OnAction
FIND_ACTION = "find_action"  # an external select; what is chosen is an action's id
DONE_FORM, HANDOVER_FORM, CANCEL_FORM, EDIT = "done_form", "handover_form", "cancel_form", "edit"  # OnAction
COLOUR = "colour"  # OnAction
OPEN_FORM = "open_form"  # Typed
SHOW_ACTION, HISTORY = "show_action", "history"  # OnAction
OPEN_LIST, PAGE = "open_list", "page"  # OnList
CHOOSE_READING = "choose_reading"  # a value of the asker's own
TELL_OWNERS, PLAN_SETTINGS, ADD_ACTION = "tell_owners", "plan_settings", "add_action"  # OnPlan
MATCH_PERSON = "match_person"  # a users_select; its action_id says who: see `person_of`
PICK_ACTION = "pick_action"  # Pick
DIGEST_MORE = "digest_more"  # OnDigest
AWAY, BACK = "away", "back"  # "{}"
DRAFT_IMPORT, DRAFT_CANCEL, DRAFT_UNDO = "draft_import", "draft_cancel", "draft_undo"  # OnDraft
DRAFT_PREVIEW, PAGE_DRAFT, DRAFT_ANSWER = "draft_preview", "page_draft", "draft_answer"  # OnDraft
DRAFT_GROUP, DRAFT_COLUMNS = "draft_group", "draft_columns"  # OnDraft
# A datepicker and a users_select; their action_ids say of which draft, and which of its questions or owners.
DRAFT_DATE, DRAFT_PERSON = "draft_date", "draft_person"

VALUE, METADATA, ID = 2_000, 3_000, 255  # characters that Slack takes


def action_id(name: str, *facts: object) -> str:
    """`done:123`"""
    return ":".join([name, *(str(fact) for fact in facts)])[:ID]


def person_of(matched: str) -> tuple[int, int]:
    """The ids of plan and person in a `match_person:PLAN:PERSON`. ValueError where it is none."""
    name, plan, person = matched.split(":")
    if name != MATCH_PERSON:
        raise ValueError(f"not a {MATCH_PERSON}: {matched}")
    return int(plan), int(person)


def part_of_draft(chosen: str) -> tuple[int, int]:
    """The draft, and the number of the question or owner, in a `draft_date:7:3`. ValueError where it is none."""
    name, draft, number = chosen.split(":")
    if name not in (DRAFT_DATE, DRAFT_PERSON):
        raise ValueError(f"no part of a draft: {chosen}")
    return int(draft), int(number)


@dataclass(frozen=True, slots=True)
class _Carried:
    """Something that is written as JSON without the fields that hold their default."""

    def encode(self, limit: int = VALUE) -> str:
        """JSON of at most `limit` characters. Its words are cut where they are longer than a button can carry."""
        facts = {f.name: getattr(self, f.name) for f in fields(self) if getattr(self, f.name) != _default(f)}
        facts = {name: asdict(value) if isinstance(value, _Carried) else value for name, value in facts.items()}
        return _within(facts, limit)

    @classmethod
    def decode(cls, value: str) -> Self:
        """The reverse of `encode`. ValueError for anything else."""
        try:
            facts = json.loads(value)
            return cls(**{f.name: facts[f.name] for f in fields(cls) if f.name in facts})
        except (TypeError, KeyError) as error:
            raise ValueError(f"not a {cls.__name__}") from error


def _default(of: Any) -> Any:
    return of.default_factory() if of.default_factory is not MISSING else of.default


# ASCII: the length is then the same in every unit in which Slack may count
_WRITTEN = json.JSONEncoder(separators=(",", ":"))


def _within(facts: dict[str, Any], limit: int) -> str:
    cut: int | None = None
    while size(written := _WRITTEN.encode(facts)) > limit:
        cut = max((len(value) for value in _strings(facts)), default=0) if cut is None else cut
        if cut == 0:
            raise ValueError(f"more than {limit} characters besides its words")
        cut //= 2
        facts = _cut(facts, cut)
    return written


def _strings(told: Any) -> list[str]:
    if isinstance(told, dict):
        return [text for value in told.values() for text in _strings(value)]
    return [told] if isinstance(told, str) else []


def _cut(told: Any, most: int) -> Any:
    if isinstance(told, dict):
        return {name: _cut(value, most) for name, value in told.items()}
    return (clip(told, most) if most else "") if isinstance(told, str) else told


@dataclass(frozen=True, slots=True)
class OnAction(_Carried):
    """One action; `page` is of its history."""

    action: int
    page: int = 0


@dataclass(frozen=True, slots=True)
class OnActions(_Carried):
    """Several actions at once."""

    actions: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Undo(_Carried):
    """What was done together, to be taken back together."""

    batch: str


@dataclass(frozen=True, slots=True)
class OnRequest(_Carried):
    request: int


@dataclass(frozen=True, slots=True)
class OnPlan(_Carried):
    plan: int


@dataclass(frozen=True, slots=True)
class OnDraft(_Carried):
    """A draft; the answer to one of its questions (an ISO date, or "" to leave it open), a page of its preview, or
    whether a group of its comparison is taken."""

    draft: int
    question: int = 0
    answer: str = ""
    page: int = 0
    group: str = ""
    take: bool = False


@dataclass(frozen=True, slots=True)
class OnList(_Carried):
    """A list to be shown: what to look for (the handler's own words for it), and which page."""

    query: dict[str, Any] = field(default_factory=dict)
    page: int = 0


@dataclass(frozen=True, slots=True)
class OnDigest(_Carried):
    """A part of a plan's digest, one of `messages.digest.PARTS`.

    `after` is the issue that the digest was measured against, so that what opens is what the digest counted.
    """

    plan: int
    part: str
    page: int = 0
    after: int | None = None


@dataclass(frozen=True, slots=True)
class Pick(_Carried):
    """The action that a command was about, and the command's word and the words after it."""

    action: int
    then: str
    words: str = ""


@dataclass(frozen=True, slots=True)
class Typed(_Carried):
    """A line that was typed, as `plans.typed.received` gives it."""

    line: str


@dataclass(frozen=True, slots=True)
class Origin(_Carried):
    """`private_metadata` of a form: what it is about, and where the answer belongs.

    `ts` is the message that the answer replaces; `view` the modal that it stands on, with the `query` and `page` of the
    list that is in it; `thread` and `link` are of the message that a shortcut was used on.
    """

    action: int | None = None
    plan: int | None = None
    request: int | None = None
    draft: int | None = None
    place: str = ""
    channel: str = ""
    ts: str = ""
    thread: str = ""
    link: str = ""
    view: str = ""
    query: dict[str, Any] = field(default_factory=dict)
    page: int = 0
    response_url: str = ""

    def encode(self, limit: int = METADATA) -> str:
        return _Carried.encode(self, limit)  # a slotted dataclass has no zero-argument super()
