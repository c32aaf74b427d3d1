"""The verbs with which actions begin."""

from __future__ import annotations

import re

VERBS = frozenset(
    (
        "accelerate achieve act add address adopt advertise agree align allocate alter amend analyse analyze "
        "apply appoint approve archive arrange ask assess assign assure attend audit automate award backfill "
        "baseline begin benchmark book brief bring build buy calculate cap capture carry cascade celebrate "
        "challenge change check circulate clarify cleanse clear close co-design co-ordinate co-produce "
        "collaborate collate collect combine commission communicate compare compile complete conclude conduct "
        "configure confirm consider consolidate consult contact continue contract convene convert coordinate "
        "correct cover create cross-check cut decide decommission decrease define delegate delete deliver "
        "demonstrate deploy design determine develop dip-sample disable discuss display disseminate distribute "
        "document double draft drive e-mail email embed employ empower enable encourage enforce engage enhance "
        "enrol ensure escalate establish evaluate evidence examine expand explain explore extend facilitate fill "
        "finalise finalize find finish fit fix focus follow form formalise formalize formulate foster fund gather "
        "generate give grow guarantee halve hire hold host identify implement improve include incorporate "
        "increase inform initiate inspect install instruct integrate introduce investigate invite issue join keep "
        "launch lead learn let liaise link list load lobby lock log look maintain make manage mandate map mark "
        "match measure meet merge migrate minimise minimize mitigate model moderate modernise modernize monitor "
        "move negotiate nominate note notify obtain offer open operate optimise optimize order organise outline "
        "oversee participate pay perform pilot place plan post prepare present prevent prioritise prioritize "
        "process procure produce programme progress promote protect provide publish pursue put qualify raise "
        "rationalise re-audit re-issue re-launch re-run reach read realign reassess rebuild recalculate "
        "recirculate recognise recognize recommend reconcile record recover recruit redesign redesignate redraft "
        "reduce refer refine refocus reform refresh refund refurbish register rehearse reinforce reinstate "
        "reissue relaunch release relocate remind remove renew reorganise reorganize repair repeat replace "
        "replicate report require rescope research resolve resource restore restrict restructure retain rethink "
        "retire retrain retrofit return review revise revisit revoke rewrite roll roll-out rota rotate run sample "
        "scale schedule scope score scrutinise secure seek segregate select send separate set share sign signpost "
        "simplify source speak specify split sponsor stabilise standardise standardize start state stop "
        "streamline strengthen submit substitute supply support survey sustain switch tackle target teach tell "
        "tender test tighten trace track train transfer transform transition translate triage trial turn "
        "undertake update upgrade uplift use utilise utilize validate verify visit walk watch weave weigh widen "
        "withdraw work write"
    ).split()
)
_BEFORE = re.compile(
    r"^(?:(?:action|step|task)?\s*[\w.]{0,6}[.):]\s*|[-–•*]\s*)?(?:(?:to|we will|will|please|also|fully|formally|"
    r"jointly|continue to|further|then|urgently|immediately|regularly|annually|quarterly|monthly|weekly)\s+)*",
    re.I,
)
_TO_BE = re.compile(r"\b(?:to be \w+(?:ed|en|t|n|id)|will \w+|should be|must be|shall \w+)\b", re.I)


def says_to_do(text: str) -> bool:
    """Whether a text says something to be done: it begins with a verb, or something in it is "to be" done."""
    first = re.match(r"[A-Za-z-]+", text[_BEFORE.match(text).end() :])  # type: ignore[union-attr]
    return bool(first and first[0].casefold() in VERBS) or bool(_TO_BE.search(text))
