"""The verbs with which actions begin."""

from __future__ import annotations

import re

VERBS = frozenset(
    (
        "accelerate achieve act activate add address adopt advertise agree alert align allocate alter amend "
        "analyse analyze apply appoint approve archive arrange ask assess assign assure attempt attend audit "
        "automate award backfill baseline be begin benchmark book brief bring build buy calculate calibrate cap "
        "capture carry cascade celebrate certify challenge change charge chase check circulate cite clarify "
        "cleanse clear close co-design co-ordinate co-produce codify collaborate collate collect combine "
        "commission commit communicate compare compile complement complete compose conclude conduct configure "
        "confirm conserve consider consolidate construct consult contact continue contract contribute convene "
        "convert coordinate correct counsel count cover create credit cross-check customise customize cut "
        "deactivate decide decommission decrease dedicate defer define delegate delete deliver demonstrate denote "
        "deploy design detect determine develop devise diarise dig digitise digitize dip-sample direct disable "
        "discontinue discuss display dispose disseminate distribute diversify document donate double download draft "
        "drive e-mail earmark educate eliminate email embark embed emphasise employ empower enable enact encourage "
        "endorse energise enforce engage enhance enrich enrol ensure equip erect escalate establish evaluate "
        "evidence examine expand expedite explain explore express extend facilitate fill film finalise finalize "
        "find finish fit fix flag focus follow form formalise formalize formulate foster fulfil fund furnish "
        "gather generate get give greet grow guarantee guide halve hand harmonise harvest highlight hire hold host "
        "identify illustrate implement improve inaugurate incentivise include incorporate increase induct inform "
        "initiate insert insist inspect install instruct insulate insure integrate interview introduce "
        "investigate invite isolate issue itemise join keep launch lay lead learn lease lengthen let leverage "
        "liaise license limit link list load lobby localise lock log look maintain make manage mandate map mark "
        "match measure meet mend mentor merge migrate minimise minimize mitigate mobilise model moderate "
        "modernise modernize monitor mount move mow multiply negotiate nominate note notify nudge nurture obtain "
        "offer offset open operate optimise optimize order organise orient outline outsource overhaul oversee "
        "package paint participate pass patch pay penalise perform permit phone pick pilot pin place plan plot "
        "police poll populate post pre-book prefer prepare present preserve prevent print prioritise prioritize "
        "process procure produce programme progress prohibit promote proof propose protect prototype provide "
        "publish purchase pursue put qualify quantify raise rank rate rationalise re-advertise re-audit re-brief "
        "re-issue re-launch re-let re-run re-train re-write reach read realign reassess rebalance rebuild "
        "recalculate recall recirculate reclaim recognise recognize recommend recommission reconcile reconfigure "
        "reconvene record recover recruit recycle redeploy redesign redesignate redirect redistribute redo "
        "redraft reduce refer refine refocus reform refresh refund refurbish regenerate register regulate "
        "rehearse reinforce reinstate reintroduce reissue reject rekey relaunch release relocate remediate remind "
        "remodel remove renew rent reopen reorder reorganise reorganize repair repeat rephrase replace replan "
        "replicate report reposition repurpose require rescope research resolve resource restore restrict "
        "restructure resume retain retest rethink retire retitle retrain retrofit return reuse review revise "
        "revisit revoke reward rework rewrite ring ring-fence risk-assess roll roll-out roster rota rotate run "
        "salvage sample save scale scan schedule scope score screen scrutinise seal secure seed seek segregate "
        "select sell send separate serve set settle shadow share shorten showcase sign signpost simplify soften "
        "sort source speak specify spend split sponsor spray spread stabilise stagger standardise standardize "
        "start state steer stop streamline strengthen submit subscribe substitute summarise supervise supply "
        "support surround survey suspend sustain switch tackle talk target teach tell tender test thank tighten trace "
        "track trademark train transfer transform transition translate triage trial trim triple turn undertake "
        "unify uninstall unlock update upgrade uplift upload upskill urge use utilise utilize vacate validate vary "
        "verify vet visit void volunteer walk warn wash watch weave weigh widen withdraw withhold work wrap write"
    ).split()
)
_BEFORE = re.compile(
    r"^(?:\d+(?:\.\d+)*\s+|(?:action|step|task)?\s*[\w.]{0,8}[.):]\s*|[-–•*]\s*)?(?:(?:to|we will|will|please|also|"
    r"fully|formally|jointly|continue to|further|then|urgently|immediately|regularly|annually|quarterly|monthly|"
    r"weekly)\s+)*",
    re.I,
)
# "Support for carers", "Review of the policy": what begins so is a thing, and nothing to be done.
_THING = re.compile(
    r"(?:support|work|place|state|study|test|audit|review|report|survey|plan|contract|record|result|use|lead|focus|"
    r"design|fund|order|process|place|release|issue|access|change|limit|list|level)\s+(?:of|for|from|at)\b",
    re.I,
)
# "That the permit scheme be reviewed"
_THAT = re.compile(r"\W*(?:\w{1,3}[.)]\s*)?that\b.{3,160}?\bbe \w+(?:ed|en|t|n|id|up|out|back)\b", re.I)
_TO_BE = re.compile(r"\b(?:to be \w+(?:ed|en|t|n|id)|will \w+|should be|must be|shall \w+)\b", re.I)


# "List sent to members", "Advert placed": what was done with a thing.
_WAS_DONE = re.compile(
    r"\w+ (?:sent|held|made|given|taken|put|set|(?!(?:need|speed|bed|feed|seed|shed)\b)\w+ed)"
    r"(?:\W*$|,? (?:to|on|in|at|by|for|with|round|out|from|\d)\b.*)",
    re.I,
)


def says_to_do(text: str) -> bool:
    """Whether a text says something to be done: it begins with a verb, or something in it is "to be" done."""
    return bids(text) or bool(_TO_BE.search(text)) or bool(_THAT.match(text))


def bids(text: str) -> bool:
    """Whether a text begins with a verb, and so with what to do: "Review it", and not "Review of it"."""
    rest = text[_BEFORE.match(text).end() :]  # type: ignore[union-attr]
    first = re.match(r"[A-Za-z-]+", rest)
    return bool(first and first[0].casefold() in VERBS) and not _THING.match(rest) and not _WAS_DONE.fullmatch(rest)
