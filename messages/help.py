"""What can be typed, in short, and an example for each word."""

from __future__ import annotations

from collections.abc import Sequence

from messages.blocks import Line, Part, Small, bold, compose, line, text
from messages.rendered import Rendered
from messages.text import quoted, words

# An example for each word, for help and for refusals.
USAGE: dict[str, str] = {
    "list": "/action list overdue",
    "show": "/action show 2.4",
    "history": "/action history 2.4",
    "add": "/action add Review the offer @ana by 31 March",
    "done": "/action done 2.4 on 12 March signed off by the board",
    "update": "/action update 2.4 60% first draft is out",
    "block": "/action block 2.4 waiting for HR",
    "reopen": "/action reopen 2.4 the board wants more",
    "verify": "/action verify 2.4",
    "sendback": "/action sendback 2.4 the minutes are missing",
    "cancel": "/action cancel 2.4 no longer needed",
    "extend": "/action extend 2.4 to 30 April because HR is short of staff",
    "edit": "/action edit 2.4",
    "rag": "/action rag 2.4 amber because the board has not met",
    "assign": "/action assign 2.4 @ana @robert",
    "handover": "/action handover 2.4 @ana",
    "snooze": "/action snooze 2.4 3d",
    "away": "/action away until 5 May",
    "back": "/action back",
    "deputy": "/action deputy @ana",
    "undo": "/action undo",
    "import": "/action import",
    "export": "/action export xlsx",
    "digest": "/action digest weekly mon 09:00",
    "plan": "/action plan remind 14 7 1",
    "help": "/action help done",
}

# What each word does, for its own help and for the reference.
SAYS: dict[str, tuple[str, ...]] = {
    "list": (
        "/action list shows your open actions, in pages.",
        "/action list @ana, overdue, due 14d, rec 2, all, or words from the text: those.",
    ),
    "show": ("/action show 2.4 shows one action with its buttons.",),
    "history": ("/action history 2.4 shows all that was recorded of it.",),
    "add": (
        "/action add Review the offer @ana by 31 March adds an action.",
        "/action add alone opens a form.",
    ),
    "done": (
        "/action done 2.4 completes an action; with a day and a note if you like: done 2.4 on 12 March signed off.",
        "/action done alone asks which one is meant.",
    ),
    "update": ("/action update 2.4 on track, at risk or 60%, and a note, records how it goes.",),
    "block": (
        "/action block 2.4 and the reason: reminders stop, and I ask weekly whether it still is. Alone, a form.",
    ),
    "reopen": ("/action reopen 2.4 and the reason opens a closed action again, or takes a block away.",),
    "verify": ("/action verify 2.4 accepts what is done, where the plan asks for verification. For plan leads.",),
    "sendback": ("/action sendback 2.4 and the reason opens again what is done and not verified yet. For plan leads.",),
    "cancel": (
        "/action cancel 2.4 and the reason: a plan lead's own is done at once, an owner's is asked of the lead.",
    ),
    "extend": (
        "/action extend 2.4 to 30 April because … asks for a new date; extend 2.4 alone opens a form.",
        "The plan lead approves it by a button; a lead's own holds at once.",
    ),
    "edit": ("/action edit 2.4 opens a form: its words, its recommendation, its dates. For plan leads.",),
    "rag": (
        "/action rag 2.4 amber because … sets an action red, amber or green against the rules; alone, a form.",
        "/action rag 2.4 rules leaves it to the rules again. For plan leads.",
    ),
    "assign": ("/action assign 2.4 @ana @robert names the owners, in place of those it had. For plan leads.",),
    "handover": ("/action handover 2.4 @ana offers an action; it stays yours until that is accepted. Alone, a form.",),
    "snooze": ("/action snooze 2.4 3d puts your reminders off; days (3d), weeks (2w) or a date.",),
    "away": (
        "/action away until 5 May: no reminders for you until then; your deputy gets them. Alone, a form.",
        "/action away 1 May to 5 May: from that day on; 5 May is the last day away.",
    ),
    "back": ("/action back ends your time away.",),
    "deputy": ("/action deputy @ana: may answer for you at any time, and gets your reminders while you are away.",),
    "undo": ("/action undo takes back your last change; undo 2.4 takes back your last change of 2.4.",),
    "import": (
        "/action import reads a plan document and shows you what is in it before anything is imported.",
        "Sending the document to me does the same; /action import draft shows what I read last.",
    ),
    "export": (
        "/action export sends you the plan as a file: xlsx, csv, docx, or ics for your calendar.",
        "/action export ics mine: your own dates. /action export xlsx as at 31 March: as it stood then.",
    ),
    "digest": (
        "/action digest posts the plan's digest in this channel; digest preview shows it to you alone.",
        "/action digest weekly mon 09:00 posts it every week; digest off stops that.",
    ),
    "plan": (
        "/action plan shows the plan of this channel: title, key, leads, rules.",
        "/action plan new Title · plan leads @a @b · plan key LR · plan channel #c · plan remind 14 7 1 change it.",
        "/action plan title New title · plan approval off · plan verification on · plan names off: title and rules.",
        "/action plan week mon to thu · plan holidays GB SCT · plan zone Europe/London: when owners may be reminded.",
        "/action plan check says what is worth a look: dates past, no owner, too much at once.",
    ),
    "help": ("/action help and a word says more about that word.",),
}

_GROUPS: Sequence[tuple[str, Sequence[tuple[str, str]]]] = (
    (
        "Your actions",
        (
            ("/action", "my open actions, with buttons"),
            ("/action done 2.4 on 12 March", "completed"),
            ("/action update 2.4 60% first draft is out", "how it goes: on track, at risk, or a percentage"),
            ("/action extend 2.4 to 30 April because …", "asks the plan lead for a new date"),
            ("/action block 2.4 waiting for HR", "something is in the way"),
            ("/action reopen 2.4 · cancel 2.4", "with a reason"),
            ("/action undo", "takes back my last change"),
        ),
    ),
    (
        "Looking",
        (
            ("/action list overdue", "or mine, @ana, due 14d, rec 2, all, words"),
            ("/action show 2.4 · history 2.4", "one action; all that was recorded of it"),
        ),
    ),
    (
        "Who does it",
        (
            ("/action add Review the offer @ana by 31 March", "adds an action; alone, a form"),
            ("/action handover 2.4 @ana", "offers it to somebody else"),
            ("/action assign 2.4 @ana @robert", "names its owners (plan leads)"),
            ("/action edit 2.4", "its words, recommendation and dates, in a form (plan leads)"),
        ),
    ),
    (
        "Being away",
        (
            ("/action away until 5 May · back", "no reminders until then"),
            ("/action deputy @ana", "who answers for me"),
            ("/action snooze 2.4 3d", "puts a reminder off"),
        ),
    ),
    (
        "The plan",
        (
            ("/action import", "reads a plan document: Word, Excel, PDF, CSV, HTML or Markdown"),
            ("/action export xlsx · csv · docx · ics", "the plan as a file; mine; as at 31 March"),
            ("/action digest · digest preview", "posts the digest here; shows it to me alone"),
            ("/action digest weekly mon 09:00 · digest off", "every week; no more"),
            ("/action verify 2.4 · sendback 2.4", "what is done, where the plan asks for it (plan leads)"),
            ("/action rag 2.4 amber because …", "its colour, where the rules miss something (plan leads)"),
            ("/action plan", "its title, key, leads and rules, and how to change them"),
        ),
    ),
)
_CLOSING = (
    'Under a reminder a plain reply does as well: "2.4 done on Tuesday". /action help done says more about a word.'
)


def help_text(word: str | None = None) -> Rendered:
    """Every command in groups, or what one word does. A word that is none gets the whole."""
    known = (word or "").strip().casefold()
    if known in SAYS:
        return compose([text(*SAYS[known]), text(line("For example: ", bold(USAGE[known])))])
    head: list[Part] = [text(line(bold("I keep the plan's actions moving. You can type:")))]
    if known:
        head.insert(0, text(f"I don't know {quoted(word, 60)}."))
    groups = [[text(line(bold(title)), *(_command(typed, does) for typed, does in rows))] for title, rows in _GROUPS]
    return compose(head, groups, [Small(line(_CLOSING))])


def _command(typed: str, does: str) -> Line:
    return line(bold(f"{typed}:"), f" {does}")


def did_you_mean(typed: str, nearest: str | None, ref: str | None = None) -> str:
    """The sentence for an unknown word, with an example: `I don't know "don". Did you mean /action done 2.4?`"""
    if nearest not in USAGE:
        return f"I don't know {quoted(typed, 60) or 'that'}. /action help shows what you can type."
    example = USAGE[nearest]
    if ref:
        example = example.replace("2.4", words(ref, 40))
    return f"I don't know {quoted(typed, 60)}. Did you mean {example}?"
