"""The words by which running text tells its actions from what stands beside them."""

from __future__ import annotations

import re

from plans.documents.understanding.date_words import MONTH
from plans.documents.understanding.status_words import GRADE

ACTION = re.compile(
    r"^\**(?:(?:action|task|step|action point|milestone|deliverable|"
    r"measure(?=\s+\d[\d.]*\**\s*[:.)–—-]\W*+(?!\d|(?:the )?(?:no|all|number|percentage|proportion)\b)))\s*"  # no KPI
    r"(?:no\.?\s*)?|(?-i:(?=AP ?\d)))"
    r"(?P<ref>(?:AP ?|[A-Z]{0,3})\d{1,3}(?:[./]\d{1,3})*[a-z]?)\**\s*[:.)–—-]*\s*\**(?P<text>.*)$",
    re.I,
)
COUNTED = re.compile(r"^\d{1,3}(?:[.)]\s+(?=[A-Z][\w ]+:\s*$)|[a-z]?:\s+(?=[A-Z]))")
# What an answer to a recommendation begins with; what is to be done is said next.
ANSWER = re.compile(
    r"^(?:\d[\d.]*\s+)?(?:(?:the|this) )?(?:[\w’'-]+ ){0,3}"
    r"(?:(?:partly |partially |fully )?(?:agree|accept|concur)(?:s|ed)?|"
    r"(?P<not>disagree(?:s|d)?|do(?:es)? not (?:agree|accept)|reject(?:s|ed)?))\b(?: (?:in \w+ )?(?:with|to)? ?"
    r"(?:the|this) [^.;]*\brecommendation)?\W*$",
    re.I,
)
LIST = re.compile(
    r"\b(?:action ?(?:items?|points?|steps?|plan|log|list|notes?)|actions|follow[- ]?ups?|next steps|"
    r"to ?do|tasks|corrective|remediation|preventive measures|what we will do|we will|"
    r"improvements?|deliverables|milestones)\b",
    re.I,
)
# Under such a heading a list tells what happened, or who and what there is; none of it is still to be done.
ASIDE = re.compile(
    r"^(?:what went (?:well|wrong|badly)|what (?:happened|worked)|where we got lucky|lessons?(?: learn\w*)?|timeline|"
    r"(?:expected |anticipated )(?:impact|benefits|results)|impact|(?:benefits|results)(?=\W*$)|"
    r"root causes?|summary|background|introduction|"
    r"glossary|abbreviations|definitions|attendees|attendance|"
    r"present|apologies|contents|agenda|"
    r"appendix\b(?! \w{1,3}\W*$)(?!.*\b(?:actions?|plan|timetable|measures|recommendations)\b)|"
    r"related (?:news|pages|links|documents)|references|contacts?|key|"
    r"legend)\b",
    re.I,
)
DIARY = re.compile(  # "Dates for your diary", "Dates of next meetings"
    r"(?:diary )?dates?(?: (?:for|in) (?:your|the) diar(?:y|ies)| to (?:note|remember)| of (?:the )?(?:next|future|"
    r"forthcoming) \w+)?\W*|(?:next|future|forthcoming|upcoming) (?:meetings?|events?)\W*",
    re.I,
)
LABEL_LINE = re.compile(r"^[A-Z][^:\n]{1,45}:\s+\S")
STILL = re.compile(
    rf"\b(?:will|shall|being|until|\d+ of \d+|(?:is|are) (?:to\b|\w+ing\b)|by (?:\d|next\b|(?:the )?end\b|{MONTH}))",
    re.I,
)
DID = re.compile(r"(?:what )?we (?:did|have done)\W*$", re.I)
DONE_FIRST = re.compile(r"(?:completed?|done|implemented)(?:\.|\s+[–—-]\s)", re.I)
MEASURES = re.compile(r"\b(?:measur\w*|success|outcomes?|outputs?|indicators?|evidence|kpis?)\b", re.I)
SUB = re.compile(r"sub-?\s?[a-z]+s\W*", re.I)  # the parts of what stands above: "Sub-commitments:"
TAKEN = re.compile(r"(?:corrective )?actions? taken\W*", re.I)  # a response, where nothing else is an action
LEADS_IN = re.compile(r"\bwill\W*:$", re.I)  # to the list below it: "We will:"
ASKS_BELOW = re.compile(
    r"(?:(?:agreed|key|our|the|new|outstanding) )*(?:actions?|action points?|next steps|to ?dos?|tasks|follow[- ]?ups?)"
    r"\b[^.:]{0,40}:|"
    r"[^.:]{0,60}\bthe following (?:targets|actions|steps|commitments|measures|improvements|tasks)\b[^.:]{0,40}:",
    re.I,
)
# What a list below tells is no more than what something rests on: "Actions were prioritised based on:".
TELLS_BELOW = re.compile(
    r".*\b(?:based on|consists? of|made up of|according to|"
    r"were (?:consulted|present|considered))\W*:",
    re.I,
)
NO_ACTION = re.compile(
    r"(?!.*\b(?:to|by|whose|as)\b)[^–—]{0,40}\s[–—-]\s*no (?:further )?actions?(?: required| needed)?\W*", re.I
)
METHOD = re.compile(r"(?:how|method|approach|process)\W*", re.I)
GOES_ON = re.compile(r"(?:;\s*(?:and|or))?[ ;,]*$")  # to the next item of a list: "pay the fee; and"
A_KIND = re.compile(
    r"(?:\w+ )?(?:recommendation|finding|observation|objective|aim|goal|commitment|weakness|issue)", re.I
)
AIM = re.compile(r"(?:key )?(?:objective|aim|goal|ambition|purpose|vision)", re.I)
A_PLAN = re.compile(r"\bplan$", re.I)
FOUND = re.compile(r"(?:key )?(?:findings?|observations?|issues?|background|rationale|risks?|evidence)", re.I)
LED = re.compile(r"\((?:joint )?(?:leads?|owners?|responsible)\b[^()]*:", re.I)
LED_APART = re.compile(r"(?<=\))\s+(?=[A-Z])")  # bullets that ran together: "… (Lead: HR) Publish the plan (Lead: …)"
META = re.compile(  # what stands at the head of a report, and at the foot of a mail
    r"(?:title|subject|venue|location|time|apologies|tel(?:ephone)?|phone|mobile|e-?mail|fax|cc|sent|"
    rf"(?:from|to)(?!\s*:\s*(?:\d|{MONTH})))\s*:",
    re.I,
)
LEVEL = re.compile(  # says how grave a thing is, and nothing of what is to be done
    r"(?:\w+ )?(?:priority|risk|rating|grade|severity|urgency)(?: (?:level|rating))?\s*:\s*"
    rf"{GRADE}\W*",
    re.I,
)
# What a report says of itself, before anything that is to be done.
OF_A_REPORT = re.compile(
    r"(?:(?:reporting )?period|notice date|name|address|date|"
    r"(?:lead )?inspectors?|authors?|telephone|phone|type of (?:service|inspection)|director)\s*:",
    re.I,
)
OF_SOMETHING = re.compile(r"\b(?:for|of|to)\b", re.I)  # "Deadline for comments" is none of the actions below it
MITIGATES = re.compile(r"(?:mitigat|contingen)", re.I)  # what is done about the risk to an action, and not the action
OF_THE_REPORT = re.compile(r"(?:progress )?report(?:ing)?(?: period| for| date)?\s*:", re.I)
IMPRINT = re.compile(
    r"^(?:official|confidential|internal|restricted|version|draft|v\d|updated?|last updated|published|approved|"
    r"prepared|document|date|page|status)\b",
    re.I,
)
