"""What an unusual heading hints at, once its row is known to be one of headings. `heading_words` come first.

Many a job title or remark would match these, so they never tell a heading row from others.
"""

from __future__ import annotations

import re
from functools import lru_cache

from plans.documents.understanding.headings import LONGEST, normal
from plans.documents.understanding.roles import Meaning, Role, Words
from plans.documents.understanding.who import ROLES

_PATTERNS: list[tuple[Role, int, str]] = [
    (Role.COMPLETED, 6, r"(?:[\w'’]+ ){1,2}(?:completed|carried out|done|resolved)"),
    (Role.OWNER, 4, r"""
        (?:overseen|in the care of|action office|action addressee|resp|opr|agency to act|person to carry out)(?: by)?
    """),
    (Role.STATUS, 8, r"""
        (?:%|percent(?:age)?|b/?r/?a/?g|r/?a/?g|o/c) ?(?:of )?(?:work |action )?(?:complet\w+|progress|done|delivered|
            rating)?
        (?:how )?are we (?:on track|tracking)
        how are we tracking
        (?:action|task|actions) status
        (?:open|closed) ?(?:/|or) ?(?:open|closed|unclosed|outstanding)
        (?:c/f|carried forward) or closed
        progress bar|progress to date percent
    """),
    (Role.RECOMMENDATION, 10, r"""
        (?:[\w'’/]+ ){0,3}recommendations?(?: (?:text|wording|made|summary|title|details?|description))*
    """),
    (Role.ACTION, 9, r"""
        (?:(?!evidence|progress|success|result|impact|outcome|responsible|person|date|when|
            who)[\w'’/]+ ){0,4}(?:actions?|measures?|steps?)(?: (?:taken|plan))? ?(?:/|or|and|-)? ?(?:to be taken|
            proposed|planned|needed|plans?|to realise .*|to achieve .*|to embed .*|to address .*|taken with .*)
    """),
    (Role.REVISED, 8, r"""
        (?:rev|revision|re[- ]?forecast|forecast|revised|slipped?|moved|extended|extension|re[- ]?promised|
            re[- ]?profiled|current|curr|latest|second|first|third) ?(?:to|\d|granted to|finish|date|due|deadline|
            target|revision)+(?: \d)?
        re[- ]?forecast
        re[- ]?promised
        slip(?:ped)? date
        (?:[\w'’/]+ ){0,3}exten(?:sion|ded) (?:due |target |completion )?dates?
    """),
    (Role.COMPLETED, 7, r"""
        (?:actually |actual )?(?:rectified|remedied|made good|shut|kept|gone live|delivered|
            signed off)(?: by .*| on| date)?
        actual (?:finish|delivered|delivery|closure)
    """),
    (Role.START, 6, r"""
        (?:to )?(?:launch|kick ?off|go|onset)(?: date)?
        (?:earliest|planned|target) start.*
        to commence
    """),
    (Role.OWNER, 4, r"""
        (?:[\w'’/]+ ){0,4}(?:holders?|offices?|units?|agency|agencies|addressee|implementers?|executors?|performers?|
            sponsors?|directors?|managers?|heads?|custodians?|champions?|officers?|teams?|drivers?|doers?|contacts?|
            actionees?|body|bodies|exec|executive|srs?o|reps?|representatives?|trustees?|volunteers?|personnel|roles?|
            i/c|in charge|designee|person|parties|party|opi|opr|pic)(?: (?:responsible|affected|accountable|
            of primary interest|name|and .*|i/c|for .*|in charge))?
    """),
    (Role.OWNER, 4, r"""
        (?:\w+ )?(?:managed|owned|held|taken on|led|driven|delivered|actioned|done|to be done|progressed) by
        (?:assigned|addressed|allocated|given|delegated|tasked) to
        assigned|allocated
        (?:team|squad)s? ?/ ?\w+
        whose job.*
        accountable
        offices? of primary (?:interest|responsibility)
    """),
    (Role.DUE, 6, r"""
        (?:[\w'’/]+ ){0,4}(?:done|finish(?:ed)?|complet\w+|achieve[d]?|implement(?:ed)?|deliver(?:ed)?|rectif\w+|
            resolve[d]?|fix(?:ed)?|closed?|met|ready|live|in effect|in place|effective|comply|take|put right|do it|do|
            act|report|return|submit\w*|evidence|end|target|due|hope|expected|release|wanted|needed|required|
            operational|service|start|finish it|there|here|compliant|embedded) (?:by|no later than|nlt)(?: (?:end of|
            end|the end of|date))?
        no later than|nlt|by
    """),
    (Role.DUE, 5, r"""
        (?:(?:est|estimated|anticipated|expected|likely|hoped?|promised|need|planned|programme|compliance|return|
            milestone|realisation|chase|baseline|first|orig|original|report back|delivery|implementation|target|sla|
            rectification|closure|clearance|suspense|close ?out|programme) )+(?:due|dates?|completion|closure|finish|
            delivery|period|window|month|quarter|year|back (?:at|on))
        (?:delivery |implementation )?(?:window|term|timing)
        term of realization
        (?:[\w'’/]+ ){1,3}time ?(?:line|scale|frame)s?(?: .*)?
        report back (?:at|on)
        promised|suspense|half term|need by|hope to finish
        (?:will|to) be (?:\w+ ){1,2}(?:on|by|in)
        by then
    """),
    (Role.STATUS, 4, r"""
        (?:[\w'’/]+ ){0,3}(?:status|rating|rag|brag|judge?ment|disposition|decision|stage|compliance|confidence|
            position|settled|resolution|state)(?: .*)?
    """),
    (Role.ACTION, 4, r"""
        (?:(?!for each)[\w'’/]+ ){0,6}(?:actions?|tasks?|activity|activities|fix|remed\w+|rectif\w+|countermeasures?|
            undertakings?|next steps?|deliverables?|solutions?|resolution|to do)(?: .*)?
    """),
    (Role.RESPONSE, 3, r"(?:[\w'’/]+ ){0,3}(?:response|reply)(?: .*)?"),
    (Role.ACTION, 4, r"""
        (?:what|how) (?:(?:we|you|they|the \w+|trustees|school|council) )?(?:shall|will|ll|do|intend|plan|propose|
            are doing|have done|to do).*
        (?:so |therefore )?we (?:will|shall|ll)\b.*
    """),
    (Role.RECOMMENDATION, 5, r"""
        (?:[\w'’/]+ ){0,4}(?:deficienc(?:y|ies)|non-?conform\w+|hazards?|breach\w*|shortcomings?|obs|rec|recs|
            suggest\w+|advice|conclusions?|vulnerabilit\w+|impediments?|lessons?|wish|promise)(?: .*)?
    """),
    (Role.COMPLETED, 6, r"""
        (?:date )?(?:[\w'’]+ )?(?:merged|patched|cleared|complied|deployed|embedded|released|verified|finali[sz]ed|
            settled|satisfied|lifted|fixed|closed|signed off|done and seen)(?: on| date| by .*)?
        (?:\w+ )?closure(?: \w+)?
        actual \w+(?: date)?
        date complied(?: with)?
        (?:fix|change) (?:deployed|released)
    """),
    (Role.COMPLETED, 5, r"""
        (?:(?:has|have|is|was|did|tick)\b.*)?(?:done|do it|complete[d]?|carried out|finished|in place|closed|
            achieved)(?: \w+)?
        ok|checked
        ticked?(?: .*)?
        whether .*
    """),
    (Role.START, 5, r"(?:[\w'’]+ ){0,2}(?:starts?|begins?|from|commences?|mobilisation)(?: date)?"),
    (Role.DUE, 5, r"""
        (?:[\w'’]+ ){0,3}(?:ends?|due|finish|finishes|before|handover|go-?live|deadline|target|allowed|ready|
            completes?)(?: (?:date|for .*|target))?
    """),
    (Role.STATUS, 3, r"""
        (?:overall |current )?(?:health|state of play|state of affairs)
        (?:\w+ )?(?:completion|implementation) rate
        (?:\w+['’]?s? )?(?:view|validation|outcome of re-?audit)
        stat
    """),
    (Role.ACTION, 3, r"""
        (?:[\w'’/]+ ){0,2}(?:implementation|plan|works?|work packages?|work items?|initiatives?|projects?|changes?|
            remed(?:y|ies)|fix(?:es)?|patch|workarounds?|improvements?|provision|interventions?|ideas?|jobs?|items?|
            decisions?|steps?)(?: (?:agreed|required|needed|planned|proposed|to be (?:made|done)|to (?:do|remove|
            comply).*|or \w+|and \w+))*
        thing to do|what needs? doing
    """),
]  # fmt: skip
_WORDS = Words.of(_PATTERNS)
_OWNER = Meaning(Role.OWNER, 4)


@lru_cache(maxsize=4096)
def hint(heading: str) -> Meaning | None:
    """What the words of a heading make likely; None where they say nothing."""
    text = re.sub(r"[()\[\]#]", " ", normal(heading[: LONGEST * 4]))
    text = re.sub(r"^\d{1,2} ", "", " ".join(text.split())).strip(" /")
    if not text:
        return None
    return _WORDS.meaning(text) or (_OWNER if len(text) < 40 and text.split()[-1] in ROLES else None)
