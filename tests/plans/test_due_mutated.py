"""Phrases and replies with letters put in, left out and mixed up: nothing is raised, nothing contradicts itself."""

import random
import string
from datetime import date

from plans.due import read_due
from plans.replies import read_reply

TODAY = date(2024, 3, 11)
SEEDS = (
    "By 31st Dec 20|Start: Sept 20 Completed by: 31 Mar 21|Q4 2021/22|w/c 4 Jan|29/02/2021|12/20|0/24|1/31|44196|"
    "every 6 weeks|"
    "last Friday of each month|within 3 months of approval|Nov-Jan|Original: Sep 20 / Revised: Dec 20|"
    "mid-March 2021|FY22|"
    "need another two weeks, waiting on HR|not done yet|2.4 done on Tuesday|out of office until 12 Sept|"
    "it's Janet's now|"
    "3 of 5 visits done|will be finished by end of the month|extend to 31/03|RAG: amber|~done~ no|"
    "> done?\nyes on the 10th"
).split("|")


def _mutated(chooser: random.Random) -> str:
    letters = list(chooser.choice(SEEDS))
    for _ in range(chooser.randint(1, 8)):
        at = chooser.randrange(len(letters) + 1)
        match chooser.randrange(3):
            case 0:
                letters[at:at] = chooser.choice(string.printable + "✅–’£ü")
            case 1:
                del letters[at : at + chooser.randint(1, 6)]
            case _:
                letters[at:at] = chooser.choice(SEEDS)
    return "".join(letters)


def test_four_thousand_mutated_texts_upset_nothing() -> None:
    chooser = random.Random(11)
    for _ in range(4000):
        text = _mutated(chooser)
        due = read_due(text, today=TODAY)
        reply = read_reply(text, today=TODAY, due=TODAY)
        assert not (due.due and due.question), text
        assert (reply.completed_on is not None) == (reply.intent == "done"), text
