"""All that was found in a reply, for the rules to decide on."""

from dataclasses import dataclass, field
from datetime import date

from plans.due.rules import DateRules
from plans.replies.clauses import Clause
from plans.replies.dates import Dated, proposed_due


@dataclass(slots=True)
class Facts:
    """A reply's own words in clauses, what they signal together, and the day it was sent."""

    body: str
    automatic: bool
    clauses: list[Clause]
    today: date
    due: date | None
    rules: DateRules
    percent: int | None = None
    signals: set[str] = field(default_factory=set)

    @property
    def low(self) -> str:
        return self.body.lower()

    def has(self, *names: str) -> bool:
        return bool(self.signals & set(names))

    def saying(self, *names: str) -> list[Clause]:
        return [clause for clause in self.clauses if clause.signals & set(names)]

    def new_date(self, clauses: list[Clause], *, asked: bool) -> Dated | None:
        texts = [clause.text for clause in clauses]
        return proposed_due(texts, self.today, self.due, self.rules, asked=asked)


def say(day: date) -> str:
    return f"{day.day} {day:%B %Y}"
