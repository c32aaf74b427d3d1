"""The words by which a line tells who is to do it, by when and how it stands."""

from __future__ import annotations

import re

from plans.documents.understanding.date_words import DATE, DAY_AND_MONTH, MONTH
from plans.documents.understanding.status_words import GRADE

LABELS = (
    r"lead owners?|lead officers?|lead person|"
    r"(?:lead|responsible) (?:implementing )?(?:organi[sz]ation|agency|department|body)(?:s|\(s\))?|"
    r"lead|leads|owners?|action owner|owned by|responsible(?: officer| person| party| parties| lead| manager)?|"
    r"responsibility|"
    r"person(?:\(s\))? responsible|accountable(?: officer)?|assigned(?: to)?|assignees?|who|by whom|led by|by when|"
    r"(?<![A-Za-z]\s)(?-i:By)|"  # no end of "Prepared by:"
    r"due(?: date| by)?|deadline|target(?: date)?|"
    r"timescales?|time ?scale|timeframe|timeline|completion date|complete by|to be completed by|expected "
    r"completion|implementation date|target completion(?: date)?|when|date|eta|start(?:ed)?(?: date)?|"
    r"status|rag(?: rating| status)?|brag|progress(?: update)?|update|comments?|notes?|completed(?: on)?|date "
    r"completed|actual completion|"
    r"revised (?:date|deadline|target|due date)|support(?:ed by|ing)?|partners?|resources?|cost|evidence|success "
    r"(?:criteria|measures?)|outcomes?|impact|measur(?:e|able)s?|monitoring|priority|"
    r"what (?:will we do|we will do|needs to be done)|how|actions?(?: required| to be taken| agreed)?|ref(?:erence)?"
)
LABEL = re.compile(
    r"(?:^|(?<=[\s(\[;,.|–-]))(?<!\b[Ii]n )(?!(?<=\b[Rr]eview )date\b)(?!(?<=\b[Mm]eeting )date\b)"
    rf"(?!(?<=\b[Ii]ssue )date\b)\**(?P<label>{LABELS})\s*\**\s*(?::|=)\s*\**\s*",
    re.I,
)
LABEL_LINE = re.compile(r"^\**(?P<label>[A-Z][^:*\n]{1,45}?)\**\s*:\s*\**\s*(?P<value>.*)$")
# What no label has in it: "Mend the roof. Lead" is the end of a sentence and a label.
BETWEEN_SENTENCES = re.compile(r"\s[–—-]\s|(?<=[a-z])(?<!\b[Rr]ef)(?<!\b[Nn]o)\.\s+(?=[A-Z])")
TICKET = re.compile(r"\s*[(\[](?P<ref>[A-Z][A-Z0-9]{1,9}-\d{1,6}|#\d{1,6})[)\]]")
# "(Agreed by Cabinet)" says what became of a recommendation, and no owner.
DECIDED = re.compile(
    r"^(?:not |partly |partially )?(?:agreed|accepted|approved|endorsed|supported|rejected|noted)\b", re.I
)
NO_DATE = re.compile(
    r"^(?:no|date:?|due:?|deadline:?) (?:(?:due )?date(?: yet| set| agreed)?|tb[cda]|to be \w+)$", re.I
)
BRACKET = re.compile(r"^(?P<text>.*\S)\s*[(\[](?P<inside>[^()\[\]]*(?:\([^()]*\)[^()\[\]]*)*)[)\]]\s*[.;]?\s*$", re.S)
BRACKET_THEN = re.compile(
    r"^(?P<text>.{8,}?[.!]?)\s*\((?P<inside>[^()]*(?:\([^()]*\)[^()]*)*)\)\s*(?P<rest>[A-Z0-9].*)$", re.S
)
OWNER_DATED = re.compile(r"^(?P<text>.{8,}?)\s*\((?P<who>[^()]{2,60})\)[\s,:;–—-]*(?P<when>\w.{2,40}?)\.?$")
# "Order new lanyards (KR) DONE"
OWNER_STATED = re.compile(
    r"^(?P<text>.{8,}?)\s*\((?P<who>[^()]{2,60})\)[\s,:;–—-]*"
    r"(?P<state>(?:done|completed?|closed|on-?going|in progress|outstanding|not started)"
    r"(?: (?:on )?[\d./-]{4,10})?)\W*$",
    re.I,
)
# "CLOSED – Omar to book rooms"
STATE_FIRST = re.compile(
    r"(?P<state>DONE|CLOSED|COMPLETED?|ON-?GOING|OPEN|OVERDUE|IN PROGRESS|ON HOLD)\s*(?::|[–—-])\s+(?=[A-Z].{8})"
)
TWO_LETTERS = re.compile(
    r"(?!(?:TV|PA|CV|ED|HR|IT|PR|UK|EU|US|AI|PE|RE|DT|QA|UI|UX|AV|ID|PC|GP)\b)[A-Z]{2}(?:\s*[/,&]\s*[A-Z]{2})*"
)  # of people; three may be of anything: "(SEF)"
# Who is sought, or spoken with: "Appoint to the vacant post (Deputy Head)".
POST = re.compile(
    r"\b(?:post|vacancy|replacement|candidate|patient|chair|head|member|applicant|supplier|complaint|director|vacant|pupil|"
    r"parent|client|tenant|trust|complainant|starter|hedge|play|resident|volunteer|customer|student|child)\s*\(",
    re.I,
)
# "[P0]" says how urgent an item is, between its words and its owner or date.
PRIORITY = re.compile(
    r"(?<!\s)(?<!\bto)(?<!\bfrom)(?<!\bmarked)(?<!\blabel)(?<!\bas)(?<!\bthe)(?<!\ball)\s*(?:\[(?:p[0-5]|high|medium|low|critical|urgent)\]|\(p[0-5]\))"
    r"(?=\s*$|\s*[-–—(@|]|\s+(?:due|by|within|owner|lead|deadline|\d)\b)",
    re.I,
)
SAYS_WHEN = re.compile(
    r"^(?:date\b|to begin\b|to start\b|(?:\w+ ){0,4}(?:committee|board|meeting|cabinet|council)\b.*\d|n/?a$|tb[cd])",
    re.I,
)
_MENTIONS = r"@[\w.-]*\w(?:\s*(?:/|,|&|\+|\band\b)\s*@[\w.-]*\w)*"
MENTIONED_BEHIND = re.compile(r"\s[–—-]\s+@[\w.-]+(?:,? @[\w.-]+)*$")
MENTIONED = re.compile(
    rf"(?P<text>.{{8,}}?[.!)])\s+(?P<who>{_MENTIONS})(?:(?:,\s*|\s+[–—-]\s+)(?P<said>.{{0,60}}?)|\.)?\s*"
    r"(?:\([^)]*\))?$",
    re.S,
)
MENTIONED_LAST = re.compile(rf"(?P<text>.{{8,}}?)(?:, (?P<state>[^,]{{4,40}}))?, (?P<who>{_MENTIONS})\.?", re.S)
HANDLES = re.compile(rf"\s*\((?:#\d+,\s*)?(?P<who>{_MENTIONS})\)")
FIRST_WHO = re.compile(r"\[(?P<who>(?:All|[A-Z]{2,3})(?:\s*[,/&]\s*[A-Z]{2,3})*)\]\s+(?=\S)")  # "[NM] Share the poll"
FIRST_IN_BRACKETS = re.compile(  # "(AB) Check the levels", "(Ops team) to send the files"
    r"\((?P<who>(?:All|ALL) [a-z]{4,}|[A-Z][\w.'’-]*(?:(?:\s*[,/&+]\s*|\s)[\w.'’-]+){0,3})\)"
    r"(?::|\s+[–-])?\s+(?=[Tt]o [a-z]|[A-Z])"
)
# What became of an item, behind it: "Finish the review -- [Done 12 Feb]"
NOTED_BEHIND = re.compile(r"(?P<text>.{8,}?)\s+[–—-]{1,2}\s*\[(?P<said>[^\[\]]{3,})\]\W*")
# "(A021 - Ravi and Paulo)" before what they are to do
NUMBERED_WHO = re.compile(
    rf"\((?P<ref>[A-Z]{{1,3}}\d{{1,4}})\s*[-–:]\s*(?!\s|{GRADE}\s*\))(?P<who>[^()\d]{{2,40}})\)\s+(?=\S)", re.I
)
STANDS_FOR = re.compile(  # "[ongoing for Helen Jeffs]"
    r"(?P<state>new|on-?going|completed|done|open|closed|on hold|in progress|outstanding|pending|overdue|delayed)\s+"
    r"(?:for|by|with)\s+(?P<who>(?-i:[A-Z].{1,60})|all\b.{0,40})",
    re.I,
)
_A_DAY = rf"(?P<when>(?:(?:the )?end (?:of )?)?{DATE})"
ONLY_WHEN = re.compile(rf"(?:(?:due|by|deadline|target(?: date)?)\b:?\s+)?(?:by )?{_A_DAY}", re.I)
EXPECTED = re.compile(rf"\b(?:expected|due)\s+(?:by |in )?{_A_DAY}\W*$", re.I)
LEADS = re.compile(  # of the last sentence in a bracket: "Lead Partners: Rivers Trust and Forestry Commission"
    r"(?:lead|responsible|owner|led by)(?: (?:partner|organi[sz]ation|officer|agency|department|body|person)s?)?\s*:\s*"
    r"(?P<who>(?-i:[A-Z]).{1,120})",
    re.I,
)
CODE = re.compile(r"[A-Z][A-Z0-9]{1,9}-\d{1,6}|#\d{1,6}")  # of a ticket
LEVEL_BEHIND = re.compile(r"\s+[–—-]\s+(?:critical|high|medium|low)(?: priority)?\s*$", re.I)  # how urgent an item is
# A last sentence that is no more than a date or a status: "By April 2009.", "Done."
WHEN_FIRST = re.compile(
    rf"(?:(?:(?:completed?|done) )?(?:by|before|during)\b(?: [\w-]+){{0,4}}?|in) {DATE}"
    r"(?:,? (?!(?:is|are|was|were|has|have|had|will|would|should|the|there|they|we|it|none|no)\b)[\w-]+){0,3}\W*$|"
    r"(?:by|before|during) (?:the )?(?:next|end|start|beginning|summer|autumn|spring|winter)\b|"
    r"(?:completed?|done|on-?going|on hold|not (?:yet )?started|in progress)\b(?! by\b)",
    re.I,
)
TO_BE_DONE = re.compile(r"(?:completed?|done) (?=by\b)", re.I)  # a day for it, whether or not it has come
LISTED = re.compile(r"\s*[,/&]\s*|\s+and\s+")
TITLED = re.compile(r"(?:Mr|Mrs|Ms|Miss|Dr|Prof|Rev|Cllrs?|Councillors?)\.?\s+")
NAMES = re.compile(r"[A-Z][\w.'’-]+(?:(?:,? |,? and | [+&] )[A-Z][\w.'’-]+){0,4}")  # "Luis, Priya"
IN_FIGURES = re.compile(r"\d{4}-\d\d-\d\d|\d{1,2}/\d{1,2}/\d{2,4}|TB[CD]")
SLASH = re.compile(r"\s+/\s+")
DASH = re.compile(r"\s+[–—|-]\s+|\s+—\s*|\t+")
SEPARATOR = re.compile(r"\s*[;|]\s*|\s*,\s*(?![^(]*\))|\s+[–—-]\s+|\s+/\s+")
OF_MONTH = re.compile(rf"(?<=\w)\s+(?:{DATE}|\(.{{3,12}}\d\d\))$", re.I)  # "Update November 2022"
OWN_YEAR = re.compile(r"years? \d\b", re.I)
DUE_THEN_WHO = re.compile(r"(?P<due>.{2,45}?)\s*(?:/|;|,|\s[–—-])\s*(?P<who>[A-Z][^/;]*)$")
WHO_BY = re.compile(r"(?<=\w)\s+(?:by|before|due)\s", re.I)  # "Head of Estates by 31 March"
# What a date hangs on: "Upon completion of the review".
UPON = re.compile(
    r"(?:(?:up)?on (?:the )?(?:completion|receipt|approval|appointment|adoption|publication|award|launch|return) of|"
    r"(?:following|after|once|subject to|prior to|in line with|as part of)(?= (?-i:[a-z])))\b",
    re.I,
)
DAY_ON = re.compile(rf"\b(?:by\s+)?(?:the\s+)?\d{{1,2}}(?:st|nd|rd|th)?\s+{MONTH}", re.I)
CAPITALS = re.compile(r"[A-Z][\w&'’-]*(?: [A-Z&+][\w&'’-]*){0,4}")
DATED = re.compile(
    r"^(?:(?:first |next )?(?:\w+ )?due\b.*|(?:to be )?(?:complet\w+|done|delivered|due|by|before|no later than|"
    r"deadline|target|start\w*|from|in(?! (?:progress|process|hand|train|development|draft|place|review)\b)|"
    r"on(?! (?:hold|track|target|course|schedule|order)\b)|"
    r"now(?=\W*$)|today|tomorrow|at once|straight ?away|this (?:week|month|term)|(?:closing|target|end|due) date|"
    r"end of|(?:the )?end|until|within|early|mid|late|since|every|ongoing|on-going|immediate\w*|asap|tbc|"
    r"as soon as\b.*|when(?:ever)? (?:the )?(?:need(?: arises)?|required|needed|necessary)|"
    r"as (?:and when|required|needed|necessary)|"
    r"(?:once|twice|three times) (?:per|a|each|every) (?:year|term|month|quarter|week)|"
    r"monthly|weekly|quarterly|termly|annual\w*|half[- ]term\w*|next \w+|w/[bce]|"
    r"week (?:commencing|beginning|ending))\b.*|"
    rf"{DAY_AND_MONTH}\W*|{DATE}.*|(?:[\w-]+ ){{1,3}}(?:day|meeting|board|committee) {DATE}.*|"
    r".{0,20}\b(?:half[- ]term|term)\b.*)$",
    re.I,
)
DUE_BESIDE = re.compile(
    rf"(?<!supported)(?<!assisted)[\s,;–-]+(?P<due>(?:by|due|before|start\w*|from|completed?|deadline)\b(?=.*(?:{DATE}|\d|\b(?:end|mid|next|"
    r"tb[cd]|asap|ongoing|term|year|month|week|done|completed?)\b)).*|(?:completed?|due)|"
    r"(?<=; )(?:on-?going|immediate(?:ly)?|asap|tb[cd]|phased\b.*)|"
    rf"(?:(?:half-?)?(?:week|month|quarter|term|year)ly|fortnightly|annually|every\b).*|{DATE}.*)$",
    re.I,
)
AFTER_SLASH = re.compile(r"\s*/\s*(?=(?:after|once|following|subject to|pending|before)\s)", re.I)  # "QA / after v5"
