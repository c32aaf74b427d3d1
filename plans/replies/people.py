"""Who an action is handed to, and what stands in its way, as the person wrote it."""

import re
from dataclasses import dataclass

from plans.replies.words.notation import family, pattern

_MENTION = r"<@[UW]\w+(?:\|[^>]*)?>|@[\w.-]+\w"
_NO_NAMES = (
    "I It This That We They He She You The Not No Yes Please Can Could Thanks Hi Hello Action What Who Which There "
    "These Why How Where Does Did Has Have Am Any About After Before From With As By New Your His Her Their Owner "
    "Item Email "
    "Discussed Agreed Meeting Report Paper "
    "Those All And But So If My Our Is Are Was Done On In At To For Wrong Should Would Will Now Still Waiting "
    "Awaiting Due "
    "Once When Since As Sorry Just Also Only Someone Nobody Everyone Anyone Everything Nothing Monday Tuesday "
    "Wednesday "
    "Thursday Friday Saturday Sunday January February March April May June July August September October November "
    "December "
    "Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Q1 Q2 Q3 Q4 Spring Summer Autumn Winter Easter Christmas "
    "Green Amber "
    "Red Blue Next Ok OK Okay Will Noted Great Hopefully Just Once Complete Completed Closed Draft Phase Stage Week "
    "Cabinet Monthly Happy Glad Let Made Since Put Wrong"
).split()
_WORD = rf"(?!(?:{'|'.join(_NO_NAMES)})\b)[A-Z][\w'&-]*(?:\.(?=\w))?"
_ROLE = (
    "head|director|chief|lead|manager|officer|owner|starter|coordinator|chair|clerk|secretary|post ?holder|colleague|pm"
)
_TEAM = "team|department|dept|services?|directorate|group|unit|colleagues|division|office|section"
_NAME = (
    rf"(?:{_MENTION}|(?:the\s+)?(?:(?:Mr|Mrs|Ms|Dr|Cllr|Prof|Councillor)\.?\s+)?"
    rf"{_WORD}(?:(?:\s+(?:of|and|&|for)\s+|\s+){_WORD}){{0,4}}(?:\s+(?:{_TEAM})\b)?|"
    rf"(?:the\s+)?[a-z]+(?:\s+[a-z]+)?\s+(?:{_TEAM})\b|my (?:manager|deputy|successor|replacement|colleague)|"
    rf"the (?:new )?(?:[a-z]+ ){{1,2}}(?:{_ROLE})(?:,? {_WORD}(?: {_WORD})?)?|the (?:head|director|chief|lead|"
    rf"manager) of [\w ]{{2,30}})"
)


def _handing(text: str) -> list[re.Pattern[str]]:
    """A pattern for each line, in which NAME stands for the name wanted; only names mind capitals."""
    made = []
    for line in re.sub(r"\\\n\s*", "", text.strip()).splitlines():
        before, after = (pattern(part) for part in line.strip().split("NAME"))
        head = rf"(?<!\w)(?i:{before})" if before else r"(?<!\w)"
        made.append(re.compile(rf"{head}(?P<name>{_NAME})(?i:{after})"))
    return made


# Each says by itself that the action goes to somebody.
_GIVES = _handing(r"""
    ((re-?)?assign(ed|ing)?|transfer(red|ring)?|pass(ed|ing)?|hand(ed|ing)?|redirect(ed|ing)?|(re-?)?allocat(ed?|ing)|\
    delegat(ed?|ing))( ((\w{1,4}-)?\d{1,2}\.\d{1,2}|it|this|that|them|these|everything|all of (it|this)|my \w+|\
    responsibility|ownership|the action|\
    this one|action|the lead|over|on|\
    off|across|lead|has|been|now|(?!(report|paper|draft|data)\b)[\w-]+ lead))* (over )?to NAME
    (giv(e|en|ing)|gave|switch(ed|ing)?|mov(ed?|ing)|gone|goes|sen[dt]|forward(ed)?|\
    swap(ped)?)( ((\w{1,4}-)?\d{1,2}\.\d{1,2}|it|this|that|\
    them|these|\
    responsibility|ownership|the action|this one|action|the lead|lead))( (over|on|across|has|been|now))* (over )?to NAME
    ((this|it|that|this one|action|responsibility|ownership)( (has|has been|is|was|now|be|to be))*|^\W*) (moved?|gone|\
    goes|switched|swapped|given|sent)( (over|on|across|now))* to NAME
    (swap|change|replace|switch) me (for|with|to) NAME
    ^\W*NAME (is|has been|was|now) (now )?(re-?)?(assigned|allocated|nominated|down for (this|it))
    (owner|lead)( (for|on|of) (this|it))? (is|should be|to be|has changed to|changed to)( now)? NAME
    NAME('s| is) (your|the) (man|woman|person|one|guy|contact|lady)
    NAME,? (can|could|would|will|please|are) you (please |now |kindly )?(own|take|pick|lead|run|do|finish|cover|\
    handle|look after) (this|it|\
    that|over|on|up)
    ^\W*NAME,? (this|it|that)( one)?( is|'s) (now )?(your|yours)\b
    ^\W*NAME('s| has| have|'ve)? (now )?(got (this|it|that)( one)?\b|stepped in|volunteered)
    (asked|got|agreed with|arranged for|asking|nominated) NAME to (take|pick|lead|own|run|do|cover|finish)
    ownership (has |is )?(moved|passed|gone|with|now with|transferred)( over)?( to)? NAME
    (this|it|that|this one|the action|action|one) ((now|really|actually|should|would|best) )*(belongs? to|\
    sits? (now )?(with|under)|\
    rests with|lies with|falls (to|under|within)) NAME
    (it's|it is|this is|this one is|that's|that is|this one's|it should be|this should be|action is|^should be|^now|\
    ^belongs to|\
    ^it's now) ((now|actually|really|rather|for|one for|an action for|with|down to) )*NAME('s)?( (action|one|job|area|\
    remit|\
    responsibility|task|now|instead|to lead|to do|to answer|to pick up|to update))*\W*$
    NAME('s| is| are| has| have| will be| will| 'll|'ll| should| now| who)?( (now|already|going to|be|been|also|\
    actually|agreed to|\
    kindly|the one|is|has))* (lead(s|ing)( on)?|tak(e|es|en|ing)( (this|it|that|these|on|over|the lead|forward|\
    ownership|\
    responsibility))+|took (this|it|over|on)\w*|pick(ed|ing|s) (this |it |that |these )?up|own(s|ing)|inherit(s|\
    ed)|((is|as|be|being|are|now|remains)( (the|our|your))?|the) ((new|lead|action|current|right|correct|best|\
    responsible) )*(owner|lead|contact|person|officer)|^(new|lead|action) (owner|lead)|responsible|looking after|\
    dealing with|\
    covering|running with|handling|in charge|in the lead|on this one|replac(es|ed|ing) me|doing this (one )?(now|\
    instead)|\
    to lead|has this|has it|is my replacement)\b
    (please |pls |can you |could you |kindly )?(add|include|make|put|name|list|set) NAME (as|to be|down as|the|to|on) \
    ((a|an|the) )?(joint|co-?|new|lead|second|owner|action|additional|shared|main|responsible)[ -]?(leads?|owners?|\
    officer)?
    (change|update|switch) (the )?(lead |action )?(owner|lead|ownership|responsibility)( to| is| as|:| -| =) NAME
    (put|have|list|record|switch|change|move|get|be|is|go|goes)( (it|this|that|this one|now|down|please|\
    over))*( in| into| to| under)? \
    NAME's name
    NAME (does|do|runs|run|handles?|covers?|manages?|looks after|look after|deals with|has|have|got|leads on|\
    sorts?|is doing|are \
    doing|is on|keeps|holds) (it|this|these|that|all this|this one|this stuff|those|them) (now|instead|these days|\
    nowadays|from now|\
    going forward|since|for me)
    (can|could|should|would|please|pls|may)( (this|it|that|you|this one))* (go|be given|be passed|be moved|\
    be sent) (over )?to NAME
    ^\W*(since .{2,20} )?(this|it|that|this one)( (has|is|'s|was|been|now|actually|really))+ NAME's\W*$
    NAME('s| is| are)? (doing|running|covering|taking|carrying on with|picking up|looking after) (this|it|that|\
    these) (instead|from|for|\
    in place) .*
    (it's|this is|that's|it is|that is) (a|an) NAME (job|action|matter|thing|issue|one|question|responsibility|task)
    (the |now |this is )*responsibility (now )?(of|lies with|rests with|sits with|falls to) NAME
    ^\W*(this is |that's |it's |that is )?(one|a job|a question) for NAME\W*$
    you('ll| will| would|'d)? (want|need) NAME for (this|that|it|these)
    (owned|led|being led|managed|handled|picked up|taken (on|over|forward)|covered|dealt with) (now )?by NAME
    joint (lead|owner)s? with NAME
""")
# Somebody is to do it: that may be a hand-over, or a step.
_STEPS_IN = _handing(r"""
    ^\W*NAME (will|'ll|to|is going to|is|are|will be) ((now|kindly|be) )*(do|doing|tak(e|ing) (forward|over|on)|\
    lead|finish(ing)? \
    (it|this) off|pick(ing)? up|handl(e|ing)|sort(ing)?|look(ing)? after|deal(ing)? with|carry(ing)? (it|this) on|\
    continue|cover|own|run with)( (it|this|that|these|this one|from here|from now on|now|instead|forward|up))*\W*$
    ^\W*NAME (picking|taking|leading|doing|handling)( (it|this|that|up|on|over|forward|from here))*\W*$
    (taken|picked|being taken|being picked|be taken|be picked) (up|on|over|forward) by NAME
""")
# These do so only where the person also says that the action is not, or no longer, theirs.
_NAMES_SOMEONE = _handing(r"""
    (belongs?|sits?|rests|lies|falls?|should be|is|now|be|best placed|going|needs to be|should sit|should go) \
    ((now|really|better|more|actually) )*(to|with|under|within|in) NAME
    you('ll| will)? ?(want|need|'re after|are after|are looking for|meant?|'re looking for)( to (ask|speak to|\
    talk to|try))? NAME
    (it's|it is) NAME (you|that you|who you|in|from|at)
    (ask|try|contact|speak (to|with)|talk to|check with|chase|refer to|see|please direct to|send (this |\
    it )?(on )?to|forward (this |it )?(on )?to|direct (this |it )?to|best to ask|need to ask|\
    needs to go to|over to|one for|this is for|question for) NAME
    (should|would|can|needs to|must|ought to) ((probably|really|now) )?(be|go to|sit with|come from|be with) NAME
    (it's|it is|that's|this is|rather|not me,? (it's|but)|mine,? (it's|but)|instead,?|try|for|with|mine,) NAME
    add NAME( instead)?\W*$
    NAME ('s )?(not me|instead|now|please|to lead|owns this|action)
    ^NAME\W*$
    NAME's([ ,;.]|$)
""")
_NOT_MINE = family(r"""
    (not|isn't|wasn't|no longer|never|shouldn't be|not really|ain't|not actually|don't think (this|it)( is|'s)|\
    nothing to do with) \
    ((really|actually|one of|one) )?(mine|my (action|area|one|remit|responsibility|team|job|patch|department|service|\
    task|bag|\
    role|portfolio|brief|call)|for me|me|ours|our (action|area|team|remit|responsibility)|us|with me|the (owner|lead|\
    right person|\
    right owner)|down to (me|us))
    ^\W*wrong (?!day|date|time|link|file|form|year|month|version|number|ref|one|action|place|way)[a-z]+\W*$
    ^\W*wrong [a-z]+[,!.-]|(take|taking|remove|get) (my name|me) (off|from|out)( \w+){0,4}|(change|update|switch|\
    amend|new)( the)?( lead| action)? owner\W*$|not involved( (in|\
    with) (it|this|that|these))?|wrong (person|owner|lead|team|name|\w+ here)|wrongly assigned|\
    assigned (to me )?(in error|by mistake|incorrectly|\
    wrongly)
    (don't|do not|no longer|not) (own|lead( on)?|manage|cover|deal with|look after|work (on|in|for|with)|handle|\
    responsible for) \
    (this|that|it|these|the)
    (someone|somebody) else|can (someone|somebody|anyone)( else)? (take|pick|own|lead)( \w+)*
    (i've|i have|i) (now )?left (?!(a|it|the (?!team|council|trust|school|company|project|role|department|service)|\
    this|that|\
    them|you|my|some|comments?|notes?|messages?)\b)\w+|(i've|i have|i) (now )?(moved|changed|left|switched|\
    gone) (teams?|roles?|jobs?|posts?|departments?|the (team|\
    council|trust|school|\
    company|organisation|service|project|department)|on|to a (new|different) (role|team|job|post))
    under the (restructure|reorganisation|new structure)|no longer (in|on|with|work\w*|my|responsible|involved|mine|\
    ours)
    not (sure )?why (i|i've|this|i'm) .{0,20}(got|have|getting|assigned|sent|come to me)|should (not )?be (with|\
    assigned to|owned by)(?!.*\b(by|on|before|end)\b)
    change of (owner|lead)|please re-?assign|(needs?|need to be|to be|can this be|could this be|can you|could you|\
    should be|please) \
    re-?(assign|allocat)\w*
    (she|he|they|who) (now |has |have |is |are |will )*(got (it|this)|has (it|this)|does (it|this|these)|runs|\
    handles|deals with|leads?|owns?|leading|taken|takes|picks?|manages|responsible)
    hand(ing|ed)? (this|it) over|^\W*handed over\W*$|(step(ping|ped)) (down|back|away) (from|as)|unassign\w*|\
    (better|best) placed
    (anyone|anybody|someone|somebody) (able|free|else|want|like|willing|happy)( \w+)? to (take|pick|own|do)|\
    up for grabs|all yours
    ^\W*((this|it|action|that|now|has|was|is|been) )*re-?(assigned|allocated)\W*$|not (my|\
    our) \w+( any ?more| any longer| now)
    (don't|do not|didn't) (work|deal|do|lead|own)( \w+){0,3} (any ?more|any longer)
""")
_ABOUT_OTHER_THINGS = re.compile(
    pattern(
        r"\b(were|had been|have all been|waiting|await\w*|chas(e|ing|ed)|sign[- ]?off|approval|comments?|review|"
        r"(information|decision|consideration|consultation)|meeting|report|paper|draft|papers|signature)\b"
    )
)

_NO_OWNER = re.compile(r"(?:Product|Project|Team|Service|Action|Work|Meeting|Training|Report|Draft|Plan)$")

_BLOCKER = re.compile(
    pattern(
        r"(\bwait(ing|s|ed)?( (on|for|to hear (back )?from|to hear))|\bawait(ing|s)?|\bblocked (by|on|at|due to|"
        r"because of|pending|until|waiting (for|on))|\bstuck (on|with|at|behind|waiting (for|on))|\bheld up (by|with|"
        r"at|due to|because of|in|waiting (for|on))|\b(on hold|paused|parked|stalled|halted|suspended) (until|till|"
        r"due to|because of|pending|while|for|awaiting|as|by|on|at)|\bdelayed (by|due to|because of|pending)|"
        r"\bpending|\bdepend(s|ent|ing) (up)?on|\bhing(es|ing) on|\breliant on|\bcontingent on|\bno (response|reply|"
        r"answer|word|feedback|sign[- ]off|decision|approval|access)( yet| back)? from|\bheard( back)? from|\bchasing|"
        r"\b(still|sitting) with|\buntil|\bunless|\bwithout|\b(due|owing|down) to|\bbecause( of)?|\bblockers? ?[:=-]|"
        r"\bblocker is|\bhold[- ]?up (is|with)|\bneeds?|\black of|(^|\s)[-:](?=\s)|\bas)\s+(?P<b>[^\n]{2,160})"
    ),
    re.I,
)
_BLOCKER_END = re.compile(
    pattern(
        r"\s*([.](?!\d)|[;!?\n(]|,\s|\s-\s|\bso (we|i|this|it|will)\b|\b(but|however|which|then)\b|\bis (finished|"
        r"completed?|done|over|signed off|approved|agreed|resolved|confirmed|sorted|in place|published|back)\b|"
        r"\bhas (been )?(finished|completed|done|signed off|approved|agreed|confirmed)\b|\bbefore (we|i|it|"
        r"this) can\b|$)"
    )
)
_LEADING = re.compile(r"^(?:the|a|an|our|for|on|to hear from|by|we're|we are)\s+", re.I)


@dataclass(frozen=True, slots=True)
class Handing:
    """To whom a clause hands the action, whether it says that it is not, or no longer, the writer's, and whether the
    words leave no other reading."""

    name: str | None
    disowned: bool
    plain: bool = True


def handed_to(text: str, *, not_mine: bool = False) -> Handing:
    """Who a clause says is to have the action; `not_mine` where the words around it say that it is not theirs."""
    low = text.lower()
    disowned = bool(_NOT_MINE.search(low))
    for line in [*_GIVES, *(_NAMES_SOMEONE if disowned or not_mine else []), *_STEPS_IN]:
        match = line.search(text)
        if match and not _NO_OWNER.match(match["name"]) and (disowned or not _is_of_papers(low, match)):
            name = re.sub(r"(?:'s|\.|')$", "", match["name"]).strip()
            return Handing(re.sub(r"^the (?=[A-Z])", "", name), disowned, plain=line not in _STEPS_IN)
    return Handing(None, disowned)


def _is_of_papers(low: str, match: re.Match[str]) -> bool:
    """Whether some paper or a signature goes to somebody, and not the action: "draft passed to Legal for comments"."""
    at_end = re.match(r" (?:at|in|after) (?:the|our|a|last)\b.*", low[match.end() :])
    return bool(_ABOUT_OTHER_THINGS.search(low[: match.end()] if at_end else low))


def gives(text: str) -> bool:
    """Whether a clause gives the action away in so many words: "passing this to Dr Lowe"."""
    return any(line.search(text) for line in _GIVES[:3])


def blocker_of(text: str) -> str | None:
    """What a clause says stands in the way: "waiting for the new Director" gives "new Director"."""
    match = _BLOCKER.search(text)
    return _LEADING.sub("", _to_its_end(match["b"])) or None if match else None


def in_own_words(blocker: str, text: str) -> str | None:
    """A blocker as its writer put it, for whoever decides: "waiting for the new Director". None where not there."""
    start = 0
    while match := _BLOCKER.search(text, start):
        words = _to_its_end(match["b"])
        if _LEADING.sub("", words) == blocker:
            return text[match.start() : match.start("b")].lstrip(" :-") + words
        start = match.start("b")
    return None


def _to_its_end(words: str) -> str:
    end = _BLOCKER_END.search(words)
    return words[: end.start() if end else None].strip(" .,:;-")
