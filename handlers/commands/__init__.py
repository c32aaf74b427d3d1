"""`/action …`: the words people type, each with the function that answers it. An @mention takes the same words."""

from __future__ import annotations

from collections.abc import Callable

from handlers import importing
from handlers.answer import Answer
from handlers.commands import exporting, owning, planning, rating, reading, reporting
from handlers.services import Visit
from messages import answers
from messages.help import did_you_mean
from plans.due import NotADate
from plans.references import read_reference
from plans.typed import nearest, split_word
from storage.rights import Refused

COMMANDS: dict[str, Callable[[Visit, str], Answer]] = {
    "list": reading.show_list,
    "show": reading.show,
    "history": reading.show_history,
    "help": reading.show_help,
    "done": reporting.done,
    "update": reporting.update,
    "block": reporting.block,
    "reopen": reporting.reopen,
    "verify": reporting.verify,
    "sendback": reporting.send_back,
    "cancel": reporting.cancel,
    "extend": reporting.extend,
    "snooze": reporting.snooze,
    "undo": reporting.undo,
    "add": owning.add,
    "edit": owning.edit,
    "rag": rating.rag,
    "assign": owning.assign,
    "handover": owning.handover,
    "away": owning.away,
    "back": owning.back,
    "deputy": owning.deputy,
    "import": importing.start,
    "export": exporting.export,
    "digest": planning.digest,
    "plan": planning.plan,
}
_OTHER_WORDS = {
    "complete": "done", "completed": "done", "finish": "done", "finished": "done", "close": "done",
    "blocked": "block", "accept": "verify", "return": "sendback",
    "extension": "extend", "more": "extend", "postpone": "extend", "progress": "update", "note": "update",
    "hand": "handover", "reassign": "assign", "delegate": "handover", "settings": "plan", "new": "add", "create": "add",
    "rename": "edit", "change": "edit", "brag": "rag", "colour": "rag", "color": "rag", "rate": "rag",
    "view": "show", "log": "history", "holiday": "away", "leave": "away", "mine": "list", "overdue": "list",
    "upload": "import", "download": "export", "?": "help",
}  # fmt: skip
_KEEPS_ITS_WORD = {"mine", "overdue"}
_NOT_GUESSED = {"cancel", "handover"}
_ABOUT_AN_ACTION = {
    "show", "history", "done", "update", "block", "reopen", "verify", "sendback", "cancel", "extend", "snooze", "undo",
    "edit", "rag", "assign", "handover",
}  # fmt: skip


def run(visit: Visit, line: str) -> Answer:
    """What a received line (`plans.typed.received`) does, and its answer. What is refused is said in one sentence."""
    word, rest = split_word(line)
    try:
        return _command(visit, word.casefold(), rest, line)
    except (Refused, NotADate) as refusal:
        return Answer(answers.refusal(str(refusal)))


def is_other_command(line: str) -> bool:
    """Whether a line says something else than to import what comes with it.

    "Add this plan please" and "plan attached" speak of the document: a command beside one names an action or a person.
    """
    word = split_word(line)[0].casefold()
    if any(read_reference(each) for each in line.split()[:2]):
        return True
    return word in COMMANDS and word != "import" and "<@" in line


def _command(visit: Visit, word: str, rest: str, line: str) -> Answer:
    if not word:
        return reading.mine(visit)
    if word in COMMANDS:
        return COMMANDS[word](visit, rest)
    if word in _OTHER_WORDS:
        return COMMANDS[_OTHER_WORDS[word]](visit, line if word in _KEEPS_ITS_WORD else rest)
    if read_reference(word):
        return _by_reference(visit, word, rest)
    raise Refused(did_you_mean(word, _meant(word)))


def _by_reference(visit: Visit, ref: str, rest: str) -> Answer:
    """`/action 2.3` shows it; `/action 2.3 done …` is read the other way round."""
    word, words = split_word(rest)
    if not word:
        return reading.show(visit, ref)
    command = _OTHER_WORDS.get(word.casefold(), word.casefold())
    if command in _ABOUT_AN_ACTION:
        return COMMANDS[command](visit, f"{ref} {words}")
    action = visit.action(ref)
    meant = _meant(word.casefold())
    if meant in _ABOUT_AN_ACTION:
        raise Refused(did_you_mean(word, meant, action.ref))
    raise Refused(
        f'I don\'t know "{word[:40]}". Say what it is, for example: /action update {action.ref} '
        f"{visit.plain(rest)[:100]}."
    )


def _meant(word: str) -> str | None:
    """The command that was probably meant. What gives an action away is offered for a slip of the pen only."""
    leads_to = {known: _OTHER_WORDS.get(known, known) for known in (*COMMANDS, *_OTHER_WORDS)}
    harmless = [known for known, command in leads_to.items() if command not in _NOT_GUESSED]
    near = nearest(word, harmless) or nearest(word, list(leads_to), cutoff=0.9)
    return leads_to[near] if near else None
