"""How word families are written: one phrase a line, with a few shorthands, made into one pattern.

A line matches whole words; one that ends with a backslash goes on in the next. `(a|b)` chooses, `?` makes the thing
before it optional, and `{name}` stands for a family of its own below. A line that begins with `^` or ends with `$` is
bound to that end of the clause; an apostrophe in a contraction may be missing, as people type.
"""

import re

_SHORTHANDS = {
    "unit": "(day|week|wk|fortnight|month|mth|quarter|year|sprint)s?",
    "n": r"(\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|(a )?couple( of)?|(a )?few|several)",
    "it": "(it|this|that|them|these|those|mine|this one|that one|the action|the task|everything|things)",
    "date": "(date|deadline|target|due date|target date|completion date|end date|timescale|timeline|milestone)",
    "not": (
        "(not|never|no longer|cannot|can not|"
        "(is|are|was|were|do|does|did|has|have|had|will|would|could|should|ca|wo|must|might)n't)"
    ),
    "will": "(will|'ll|shall|should|can|could|going to|expect to|expected to|aim to|hope to|able to)",
    "be": "(is|are|was|were|be|been|being|'s|'re|am|'m)",
    # the verb, and not the month
    "may": r"(?<!\d )(?<!th )(?<!st )(?<!nd )(?<!rd )(?<!in )(?<!by )(?<!of )(?<!since )(?<!until )may(?! 20\d\d)",
    "have": "(have|has|had|'ve|'s)",
    "very": "(very|quite|really|pretty|rather|so|too|bit|a bit|slightly|somewhat|fairly|still|all|now|currently|just)",
    "when": (
        r"((the |about |around |at least )*(end|start|middle|early|mid|late|beginning)\b.*|\d[\w/.]*|(the )?next|this|"
        r"another|tomorrow|(mon|tue|wed|thu|fri|sat|sun)\w*|(jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)\w*|"
        r"q[1-4]|(the )?(new (calendar |financial |academic |school )?(year|term)|spring|summer|autumn|winter|"
        r"easter|christmas|first|\d[\w/.]*)|after)"
    ),
}
_GROUP = re.compile(r"(?<!\\)\((?!\?)")
_CONTRACTION = re.compile(r"(?<=[a-z)])'(?=(?:t|re|ve|ll)\b)")


def pattern(line: str) -> str:
    """The regular expression of one line, without word boundaries."""
    for _ in range(3):
        line = re.sub(r"\{([a-z]+)\}", lambda m: _SHORTHANDS[m[1]], line)
    return _CONTRACTION.sub("'?", _GROUP.sub("(?:", line))


def family(text: str) -> re.Pattern[str]:
    """One pattern for all lines of a text."""
    lines = re.sub(r"\\\n\s*", "", text.strip()).splitlines()
    return re.compile("|".join(_bounded(pattern(line.strip())) for line in lines if line.strip()))


def _bounded(line: str) -> str:
    head = "" if line.startswith(("^", r"\b", "(?<", "'")) or not re.match(r"[\w(\[\\]", line) else r"(?<![\w])"
    tail = "" if line.endswith(("$", r"\b", "*", "+")) or re.search(r"[^\w)?\]]$", line) else r"(?!\w)"
    return f"(?:{head}(?:{line}){tail})"
