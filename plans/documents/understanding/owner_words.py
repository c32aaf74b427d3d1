"""The words by which several owners in a cell are told from one, and lead owners from those who support them."""

from __future__ import annotations

import re

SUPPORT = re.compile(
    r"[\s,;(]*\b(?:(?:with |and )?(?:the )?(?:support (?:from|of|by)|supported by|assist(?:ed|ance) (?:by|from)|"
    r"(?:input|help|advice) from|overseen by|under the (?:guidance|supervision|direction) of)"
    r"|in (?:partnership|conjunction|collaboration|consultation|coordination|co-ordination|liaison|association) with"
    r"|(?:,\s*|(?<=\())with(?=\s+(?-i:[A-Z]))|with(?=\s+(?-i:[A-Z]{2,}\b))|working with|liaising with"
    r"|(?:support(?:ing|ed)?|consult(?:ed|ing)?|partners?|informed|"
    r"assist(?:ing)?)(?=\s*:)|^(?-i:SUPPORT(?=\s+[A-Z][a-z])))\b\s*[:\-–]?.*$",
    re.I | re.S,
)
LABEL = re.compile(
    r"^(?:(?:action |joint |executive |exec |overall |project |operational |strategic )?(?:leads?|owners?|"
    r"responsible(?: officer| person| for [a-z][\w -]{2,24})?|accountable|r|a|by|who|name|led by|action by|sro|"
    r"lead officer|sponsor|"
    r"exec(?:utive)?|op(?:s|erational)?)"
    r"(?:\(s\))?)\s*[:–]\s*|^(?-i:LEAD|OWNER)\s+(?=[A-Z][a-z])",
    re.I,
)
HELPED = re.compile(r"\s*\([^()]*\bto (?:help|support|assist)\)", re.I)  # "JB, TB (AP to help)"
CONDITION = re.compile(r",\s+(?:after|once|when|subject to|pending|following)\s[^,;/\n]*", re.I)
IN_BRACKETS = re.compile(r"\s*\([^()]*\)")
ACCOUNTABLE = re.compile(r"(?<=\S)[.;,]?\s+accountable\s*:.*$", re.I | re.S)  # behind "Lead: Asset Manager"
SUPPORTED = re.compile(r"(?<=\S)[\s,;(]+support(?:ing|ed by)?\s*:.*$", re.I | re.S)
IMPORTED = re.compile(r",?\s*<<([^<>\n]+)>>,?")  # as registers mark names that they took over: "<<Head of HR>>"
MARK = re.compile(r"(?<=\w)\s?[¹²³⁴⁵†‡]+")
FOOTNOTE = re.compile(r"(?<=\w)\s*(?:\*{1,2}|\[\d{1,2}\])+$")
UNFINISHED = re.compile(
    r"\b(?:human|chief|deputy|assistant|senior|managing|operating|interim|acting)$",
    re.I,
)
SUPPORT_TAIL = re.compile(r"\((?:support(?:ing)?|partner|consult\w*|(?<=\s\()s)\)\s*$", re.I)
LEAD_TAIL = re.compile(r"\s*[(\[](?:lead|owner|joint lead|co-?lead|r|a|l)[)\]]\s*$", re.I)
AND = re.compile(
    r"\s+(?:and|and/or|[aA][nN][dD]|&)\s+(?:the\s+(?=[A-Z]))?|(?<=[A-Z]{2})&(?=[A-Z]{2})|(?<=[a-z]{3})&\s?(?=[A-Z])"
)
COMMA = re.compile(r"\s*,\s*")
COMMA_AND = re.compile(r"\s*,\s*(?:and\s+)?|\s+(?:and|&)\s+(?=[^,]+$)")
COMMISSIONER = re.compile(r"(?:crime|fire)\b.*commissioner", re.I)  # "Police and Crime Commissioner"
LEAD_MARKED = re.compile(r"\s*\((?:co-?|joint )?leads?\)", re.I)
LEAD_ENDS = re.compile(rf"{LEAD_MARKED.pattern}\s*(?:[,;&/]|\b(?:and|with)\b)?\s*", re.I)  # the mark ends an owner
SEVERAL = re.compile(
    r"(?:lead|manager|officer|head|director|nurse|sister|matron|teacher|commander|engineer|owner)s$", re.I
)
COUNCILLOR = re.compile(r"(?:cllr|councillor)\b", re.I)
OF_COUNCILLORS = re.compile(
    r"\b(?:leader|cabinet|portfolio|chair\w*|mayor|member|conven\w+|spokes\w+|champion)\b", re.I
)
HARD = re.compile(r"\s*(?:;|\n|\s\+\s|\s\|\s|•|·|\s(?=@\w)|\s(?=\(\d\)\s)|\s(?=[2-9]\.\s[A-Z]))\s*")
SUPPORTERS = re.compile(r"support(?:ed by|ing|ers)?\s*:?", re.I)
MEETS = re.compile(r"\w\s(?:group|committee|(?<!health )board|panel|forum|partnership)$", re.I)
OF_NO_BODY = re.compile(r"\w (?:manager|co-?ordinator|teacher|nurse|administrator|engineer)$", re.I)
OFFICE_OF = re.compile(
    r"(?:the )?(?:ministry|department) (?:of|for) (?P<fields>[A-Z][^/;()]*\b(?:and|&) [A-Z]\w+[^,/;()]*)$", re.I
)
BODY_OF = re.compile(r"(?:the )?(?P<kind>ministry|department|office|institute|bureau) (?:of|for) ", re.I)
COMMITTEE = re.compile(r"\w committee$", re.I)
IN_SHORT = re.compile(r"[A-Z]{2,4}(?::|(?= [A-Z])) ?(?=[A-Z])")  # "GM: Housing", "CO Albania"
TITLE = re.compile(r"[A-Z][\w-]+(?: [A-Z][\w-]+){1,3}(?=,| of\b| for\b)|Head(?=,)")
SHORT_FOR = re.compile(r"\([A-Z][A-Za-z&]{1,9}\)$")  # "Ministry of Health (MoH)"
# Offices that somebody holds beside a post: "Solicitor and Monitoring Officer".
HELD_BESIDE = re.compile(
    r"(?:the )?(?:(?:deputy )?monitoring officer|section 151 officer|s\.?151 officer|returning officer|"
    r"caldicott guardian|deputy chief executive|siro|senior information risk owner)",
    re.I,
)
HEADS_ALL = re.compile(r"\b(?:chief exec(?:utive)?|ceo|leader|head ?teacher|principal)\b", re.I)
CAMEL = re.compile(r"[A-Z][a-z]+[A-Z]\w*")  # "StatCan"
ABBREVIATED = re.compile(r"[A-Z]{2,5}(?: [A-Z]{2,5})?")
IN_CAPITALS = re.compile(r"[A-Z]{2,7}")
LAST_OF_LIST = re.compile(r",\s+and\s+[^,]+$")
ENDS_IN_LETTERS = re.compile(r"\b[A-Z]\.(?:[A-Z]\.)+$")  # "P.E."
SURNAMES = frozenset("north south east west rail".split())
OF_FIELD = re.compile(r"(?:VP|AVP|SVP|[Hh]ead of|[Dd]irector of|[Ll]ead for)\s")  # posts named by their field
HANDLE = re.compile(r"[a-z][a-z0-9._-]*")
SIZES = (  # what bodies are called, the larger ones later
    frozenset("service services department".split()),
    frozenset("directorate division".split()),
    frozenset("trust council authority agency ministry faculty".split()),
)
OFFICES = frozenset("chair chairman chairwoman clerk treasurer secretary headteacher bursar".split())
# Where a second post begins that no sign parts from the first: "Medical Director Head of Clinical Governance".
POST_AGAIN = re.compile(
    r"\b(?P<first>Director|Manager|Officer|Matron|Midwife)\s+(?=(?:(?:Deputy|Assistant) )?Head of |"
    r"(?<!Director )(?:(?:Deputy|Assistant|Associate|Medical|Clinical) )?Director of )"
)
NUMBERED = re.compile(r"^(?:(?:\(?\d{1,2}[.)]|[-–•])\s+|\*\s*)(?=\S)")
LAST_FIRST = re.compile(r"[A-Z][\w'’-]+, [A-Z][\w'’-]+")  # one person, where most owners are written so
ALL_LAST_FIRST = re.compile(r"[A-Z][\w'’-]+, [A-Z][\w'’-]+(?:\s*;\s*[A-Z][\w'’-]+, [A-Z][\w'’-]+)+\s*;?")
