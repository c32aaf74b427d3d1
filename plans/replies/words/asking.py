"""Asking for something: more time, the end of an action, an answer; and mere acknowledgement."""

import re

from plans.replies.words.notation import family, pattern

EXTEND = family(r"""
    (won't|will not|not|never|isn't|not going to) (be |going to be )?(be )?((on|in|within) )?(this (month|week|\
    term|year|quarter|\
    sprint|side of \w+)|today|tomorrow)\W*$
    (flex\w*|leeway|wiggle room|slack|give|movement|play) (on|in|with|around) (the|this|that|my) {date}
    (ask(ed|ing)?|propos(e|ed|ing)|suggest(ed|ing)?|request(ed|ing)?|settle|settled|let's go|plump) (for |on )?(?!this|\
    next \w+ to){when}
    extension|{n}[- ]{unit}[- ](extension|grace|leeway)|(bit of |some |more )(breathing (space|room)|leeway|\
    wiggle room|slack|grace)
    (can|could|should|may|might) ((this|it|we|i|that|please) )+(go|slide|drop) back|can't commit to|re-?baselined?
    (re-?think|review|revisit|reconsider|re-?agree|look again at) (the|this|our|that) {date}
    slid(e|ing|es)? (to|into)|(needs?|have|has|had|going|want|like) to (put|push|move|shift|knock|slide) (this|it|\
    that|mine) (back|out|on)
    (extend|extended|extending)(?! (the )?(offer|contract|invitation|scope|scheme|pilot|service|hours|team|across|\
    to (all|other|include|cover|staff|more)))
    (more|extra|further|additional|bit more|little more|longer|bit longer)( \w+)? time
    (a )?(bit|little|while|lot) (more|longer)(?! (to|work|left|of|in|detail|than)\b)
    (no (chance|hope|way|prospect)|not|nothing|unlikely)( (of (it|this|that|anything)|happening|likely|possible|\
    now))* before {when}
    {n} {unit} later|(can|could|should) (the|this|our) {date} be|(wait|waiting) (for|until|till) {when}
    (it|this|that|this one|that one)('ll| will| can| may)?( (just|need|needs|have|has|to|got|going))* wait (until|\
    till|for)
    (push|pushed|pushing|shift|shifted|bump|bumped|kick|knock)( ({it}|mine|the {date}|{date})( (on|\
    for) {it})?)?( please)? \
    (back|out|forward|along)
    (put|putting|move|moved|moving|set|roll|rolled|change|changed)( ({it}|mine|the {date}|{date})( (on|\
    for) {it})?)?( please)? \
    (back|forward)
    (push|pushed|pushing|put|putting|move|moved|moving|shift|shifted|bump|bumped|kick|roll|rolled|rolling|knock|\
    set|changed?|amend|amended|revised?|reset|re-?profiled?|updated?|adjust)( ({it}|mine|the {date}|{date})( (on|\
    for) {it})?)?( please)? (to|until|till|by|into) (?!\d\.\d\b){when}
    (needs? to|will|has to|have to|should|going to|may|must|had to|can (we|this|it|i)|could (we|this|it|\
    i)) (now )?(move|slip|shift|be moved|be pushed|be put back|push|roll|be extended|be deferred|be delayed|\
    go) ?(back|on|over|in)? ?(in)?(to|until|till|by)(?! (cabinet|committee|board|council|scrutiny|panel|the (board|\
    committee|panel|cabinet|group|team|governors)))
    (slip(s|ped|ping)?|delay(ed)?|defer(red)?|postponed?|rescheduled?|re-?arranged?|rebooked|re-?planned|held over|\
    carr(y|ied) (over|forward)) ((it|this|slightly|now) )?(back )?(to|until|till|into)(?! (the )?(lack|absence|\
    illness|sickness|\
    staff))
    (slip(s|ped|ping)?|delay(ed)?|defer(red)?|postponed?|put back) ((it|this|slightly|now) )?(back )?(for|\
    by) ({when}|{n} (\w+ )?{unit})
    another (\w+ )?(or \w+ )?{unit}(?! (meeting|visit|session))
    another (few|couple|\d+|one|two|three|four|five|six)( \w+)?
    (\d+|one|two|three|four|five|six|seven|eight|ten|couple of|couple|few|a|an|of) (more|extra|further|\
    additional) (working )?{unit}
    (need|needs|needing|required?|requires|want|like|give (me|us|it)|ask(ing)? for|request(ing)?|have|take|takes|\
    allow|grant(ed)?|can (i|we) (have|get|take)|could (i|we) (have|get|take|do with)|do with) ((about|at least|\
    around|a further|an additional|an extra|up to|maybe|perhaps|probably|roughly|approximately|say) )?{n} ((more|\
    extra|further|additional|working|of) )*{unit}
    (need|needs|have|give (me|us|it)|want|like|get|got|take) ((it|this|me|us) )?(until|till|til|up to)(?! (i|we|\
    they|he|she) )
    (new|revised|later|different|amended|alternative) (due |target |completion |end |delivery )?(date|deadline|\
    timescale)
    (change|changed|changing|amend) the (due |target )?(date|deadline)
    {n} {unit} (late|behind( schedule)?|delay|slippage|overrun|over|out)
    (delay|slippage|slip|overrun) of (about |around |at least )?{n}|(behind|late) by (about |around )?{n}
    by (another )?{n} (more )?{unit}(?! \w+ing)
    {n} (working )?{unit} (more|longer|extra)(?! (than|of|\w+ing))
    make it {when}
    (how about|shall we say|could we say|can we say|can we do|could we do|let's say|call it {when}|would .{2,24} (work|\
    be ok|be okay|be possible|be acceptable|suit|do))
    more (realistic(ally)?|doable|achievable|feasible|sensible|manageable|comfortable)|realistically|\
    more like(ly)?|looking (more )?like {when}|looking at {when}
    now (due|expected|planned|looking at|aiming|likely|anticipated|scheduled|set|going to be|will be|more likely)
    at the earliest|instead of {when}
    (earliest|best) (i|we|they) can (do|manage|offer)|give (me|us) (until|till|a bit)|bear with (me|us) (until|till)
    revise to|hold (this )?(off )?until {when}|need(s|ing)? longer|to the next one
    (carry|carried|roll(ed)?|held|hold) (it |this )?(over|forward)|(been|be|is|was|now|^\W*) ?(postponed|rescheduled|\
    deferred|re-?planned)
    ^\W*\w+ (postponed|rescheduled|deferred)|(have|need|going|agreed|want|like|propose|prefer|\
    decided) to (re-?plan|reschedule|defer|postpone)
    {not}\b.{0,40}\b(for (quite )?(a (while|bit)|some time|ages)|any ?time soon)|too (soon|early)|(would|\
    might) (be|work|suit) better
    (new |revised |target |completion )?date (is )?(to be (agreed|confirmed|set|decided)|tb[cda]|to follow)|\
    re-?organi[sz]ed (to|for|until) {when}
    (moved?|put|pushed?|picked up|held|left)( (it|this|that|back|to \w+))* (to|at|until|till|in|on|for) (the |\
    a )?(next|following|later|future) (one|meeting|board|cabinet|\
    committee|council|panel|sprint|phase|stage|call|session|wave|cohort|release|term|year|cycle|quarter|round|\
    agenda|academic year|financial year|month|\
    window)
    (will be|to be|being|will get) (picked up|done|looked at|started|revisited|dealt with) (in )?(the )?next \
    (year|term|academic year|financial year|quarter|sprint|cycle|release)
""")
# "Won't be ready until 15 April" asks for time where a date follows; without one it names what is in the way.
NOT_UNTIL = family(r"""
    (won't|will not|not going to|isn't going to|not|unlikely to|can't|cannot) (now )?(be )?((able to )?(finish|\
    complete|do|get|deliver|start|happen|begin|have|land|arrive|come|go|launch|publish|send|submit|ship|\
    release)( (it|this|that|done|ready|finished)){0,2}|done|ready|finished|\
    completed?|(?<=be )\w+ed|available|in place|there|possible|happen|able to .{3,30}?|meet( again)?|out|live|with you|\
    back)?( now)? ?(until|till|before)
""")
CANCEL = family(r"""
    {not} (relevant|applicable|needed|required) (to|by|for|in) (us|me|our \w+|this (school|site|service|team|area))
    (voted|came down|came out|ruled|advised|recommended) against (it|this|that|the (idea|plan|project|proposal))
    (no longer|not|isn't|never|won't be|don't|doesn't|do not|does not|not being|is not|aren't) ((actually|really|\
    now|going to be|any longer|strictly) )*(needed?|required?|relevant|applicable|necessary|valid|proceeding|\
    going ahead|pursuing|being pursued|happening|going to happen|doing this|being taken forward|taking (this|\
    it) forward|apply|applies|a priority|in scope|appropriate)(?! (yet|until|till|by|before|an? extension|more|\
    any more time|any help|to|a|extra|another|further|chasing|anything)\b)
    cancel(l?ed|ling)?( (this|it|the action|please|the task|that))?(?! (meeting|due|by|because of snow|and re))
    (please|pls) (cancel|remove|delete|drop|withdraw|scrap)
    (remove|delete|drop|scrap|bin|ditch|strike|withdraw|kill|abandon|void|discount)(ned|ped|ted|d|ed)? (this|it|\
    that|please|from (the |our |my |this )*(action )?(plan|list|tracker|log|actions)|the action|action|this one|\
    off|altogether)
    (can|should|to|could|has|have|been|was|be|being|is|please|now) ((now|probably|just|been|be) )*(removed?|\
    deleted?|dropped|scrapped|withdrawn?|abandoned|discontinued|shelved|struck|decommissioned|retired|archived|\
    de-?scoped|pulled)(?! (access|data|from (the|our|my) (?!(action )?(plan|list|tracker|log|actions|register))))
    ^\W*((this|action|it|task) (is |was )?)*(withdrawn|dropped|scrapped|abandoned|superseded|obsolete|removed|void|\
    descoped|cancelled|discontinued)
    supers[ec]+ded|obsolete|redundant|duplicat(e|es|ed|ion|ing)(?! (copies|records))|dupe|overtaken by
    won't (do|fix|happen|be (done|doing|happening|going ahead|needed|required|proceeding|taken forward|\
    progress\w*))(?! (this |it )?(until|till|before|by|in time|on|now until))
    never ?mind|nvm|out of scope|no point|come to nothing|not proceeding|fallen away|same as (action )?\d\S*
    already covered (by|in|under|elsewhere)|covered (by|under|in) (action )?(\d\S*|another action|elsewhere)
    merged (in)?to (action )?\d\S*|picked up (in|under|by|as part of) action|absorbed (by|into)|subsumed
    rolled into (action )?\d\S*|incorporated into (action )?\d\S*|replaced by|made redundant by
    (decided|agreed|chosen|elected|opted) (\w+ ){0,5}not to (pursue|proceed|go|continue|take|do|progress|carry)
    (decided|agreed|chosen|elected|opted) (not to|against|to (stop|cancel|drop|scrap|abandon|withdraw|not))
    {not} (going|taking|proceed\w*|to proceed|taken|being taken|take this|take it) (ahead|forward)( with)?
    (agreed|decided|chosen) ((at|by|with|in) (the )?\w+ )to (drop|cancel|stop|scrap|remove|abandon|withdraw|delete)
    stood down|stand(ing)? (this |it )?down|pulled the plug|called off
    (funding|bid|proposal|business case|project) (was |has been |is )?(withdrawn|rejected|cancelled|pulled|refused|\
    unsuccessful)
    {not} (going to|gonna) ((be )?(do|doing|pursu\w+|progress\w*|bother\w*)) (this|it|that|\
    with)( now| after all| any ?more)?\W*$
    not pursuing|rejected by|unnecessary|surplus to requirements|moot|\
    no longer (a|an) (issue|requirement|thing|concern|goal|priority)|not an issue any ?more|knock(ed|ing)? (it|\
    this|that) on the head|\
    (giv(e|ing)|gave|given) up on|pull(ed|ing) out of|not worth (doing|pursuing|the effort)|by design|invalid|\
    (can't|cannot) reproduce|\
    as not (planned|needed|required)|fall(s|en)? away|fell away|won't be (doing|needing|pursuing|taking|\
    progressing|using)|\
    (be|been|was|is) (scrapped|binned|ditched|shelved|axed)|won't ?fix|obe|no[- ]?op|^\W*stale\b|\
    works as (designed|intended)|not a (bug|real issue)
    (entered|raised|created|logged|opened|added|recorded|assigned|put (on|in)|listed|submitted|set up)( (this|it|on|in|\
    here|to the \w+))* (in error|by mistake|by accident|accidentally|mistakenly|twice|in duplicate)
    no (longer (a |any )?|more |further )?(need|call|requirement|reason|demand)( (for|to do) (this one|this|it|that|\
    us))?( (any ?\
    more|now|any longer))+
    (told|asked|instructed|advised|agreed|decided) not to (go|proceed|do|bother|pursue|take|continue|carry)
    (has |have )?decided against|deprecating (this|it)|^\W*(an? )?old (ticket|issue|action)$
    (funding|money|deal|bid|plan|project|proposal|it|this)( has| have|'s)? (fell|fallen|falls|fall) through
    {not} (be )?(taking|going to take|take|taken|took) (it|this|that)? ?(any )?(further|forward)
    (scrap|bin|ditch|drop|delete|kill|strike) (this|that|it|the)( (one|action|off|task|item))?
    take (it|this|that|mine|us|me) (off|out)( (of )?(the|my|our|this) (\w+ )?(list|plan|tracker|log|\
    register))?( please| pls)?$
    (made|rendered|makes (it|this)|now|is) (pointless|redundant|unnecessary|irrelevant)
""")
# Why an action that is closed was not done: "closing as we're rethinking the site".
CHANGED = family(r"""
    (re-?think|re-?consider|re-?assess|chang|switch|mov|re-?design|replac|restructur|scrapp?|dropp?)ing
    {not} (going|planning|intending|want\w*|needed|need|do|be|pursu\w+|worth|our|my|part of)\b.*
    (plans?|priorit(y|ies)|direction|circumstances|policy|strategy|scope|requirements?|approach|things) \
    ((have|has|'ve) )?(since )?(changed|moved on|shifted)
    (gone|going|went|taken|taking|chosen|decided on) (with )?(a|an|in a|another) ?(different|another|other|new)? \
    (way|direction|route|approach|option|supplier|system)
    {not} (get|got|given|win|won|receive|secure|approved?|supported?|agreed?|funded|need(ed)?|find|happen\w*)\b.*
    (lost|ran out of|pulled|withdrew) (the |our )?(funding|money|budget|contract|bid|grant)|instead|(gone|\
    went) elsewhere|no (appetite|money|budget|funding|interest|takers|support)|pointless|no longer \w+|\
    overtaken|replaced|(other|another) (action|project|team|plan)
""")
# Taking the work on, which says nothing of how it stands: "ok, I'll do that one".
ACCEPTED = re.compile(
    pattern(
        r"^\W*((ok|okay|yes|yep|yeah|sure|right|fine|great|thanks|no problem|no worries|cool|ah|oh|sorry)[\s,.!-]+)*"
        r"((i|we)('ll| will| can| am going to|'m going to|'m happy to|'m on)?|will|can|happy to|glad to) ((now|"
        r"just|definitely|"
        r"certainly|also|try and|try to|go and) )*"
        r"(do|sort|sort out|get|crack on|take|have|look|handle|tackle|deal|pick|grab|own|see|make a start|start|"
        r"give|fix|"
        r"address|action|review|read|chase|check)( (it|this|that|them|these|one|on|onto|to|into|with|at|up|out|a|"
        r"an|look|"
        r"go|done|sorted|"
        r"read|soon|shortly|later|asap|now|then|started|moving|the|for|you|through|again|action|of|care))*\W*$|"
        r"^\W*((it's|its|this is|that's|is|now) )*on (my|the|our) ((to[- ]?do|to do|jobs?|action) )*(list|radar|"
        r"desk|pile)\W*$|"
        r"^\W*(righto|right ?o|rightio|seen( this| it)?|no bother|consider it done|on my way|gotcha|copy that|10-4|"
        r"wilco|aye aye)"
        r"\W*$"
    )
)
NOTED = re.compile(
    pattern(
        r"^\W*((ok|okay|yes|right|oh|great|sure|thanks|thank you|ah|no worries|fine)[ ,.!-]+)*(will do|noted|thanks|"
        r"thank you|thx|ta|cheers|understood|got it|received|acknowledged|no (further |real |other )?(updates?|change|"
        r"news|progress to report)|nothing (much )?(to report|new|further to report|to add|to update|has changed)|"
        r"as (above|before|previously)|fyi|"
        r"for info(rmation)?|not (yet )?due|not due (yet|until)|(i |i'll |we |we'll )?(will )?(look|check|have a look|"
        r"let you know|get back|come back|find out|chase|pick (this|it) up|update|see|ping|nudge|prod|raise|"
        r"investigate|get on|ask|speak|"
        r"report back|try|follow up|advise|confirm|send)( .{0,60})?$|let me (check|look|get back|find out|ask|see)|"
        r"leave (it|this) with me|(sorry|apologies)( again)?( (about|for|to|i|we|not)\b.*)?$|my (bad|apologies)|"
        r"bear with me|sounds good|makes sense|good to know|(will|'ll) (pass (this|it) on|let (them|him|"
        r"her|everyone|you) know)|happy to help|(cc|copying in|looping in|adding) .{0,40}$|bump(ing|ed)?( this|"
        r" it)?$|you're welcome|"
        r"no problem$|same (as|again)|ditto|unchanged|status quo|(it's |its )?on my (list|radar|to-do)|haha|lol|"
        r"happy (new|birthday|friday)|congrat\w*|well done|good (work|job)|attached|update to follow|more to follow)\b"
    )
)
UNCLEAR = re.compile(
    pattern(
        r"^\W*((it|that) )?(all )?depends?( on)? (what|how|who|whether|which)\b|"
        r"^(?!\W*(thanks|please)\W*$)\W*(((yes|yep|yup|yeah|y|yea|aye|ok|okay|k|kk|sure|no|nope|n|nah|fine|agreed|tbc|"
        r"tbd|tba|maybe|possibly|perhaps|hmm+|um+|er+|blue|grey|gray|purple|black|white|n/?a|please|thanks|thing|"
        r"great|perfect|cool|good|nice|correct|exactly|right|same|soon|shortly|later|asap|in due course|imminent(ly)?|"
        r"any day now|not sure|dunno|don't know|unsure|who knows|it depends|depends|unknown|i think so|think so|"
        r"hopefully|pretty much|sort of|kind of|kinda|ish|in a way|in part|mostly|largely|not really|there|"
        r"i hope so|hope so|"
        r"probably|should be( fine| ok| okay| good)?|getting on|yes and no|more or less|"
        r"ack|roger|lgtm)(?!\w)|\?|👍|👎|🙏|🙂|😀|😊|🤷|🎉|👀|🤞|\+1|❌|🚫|🔵)[\s.!,]*)+$"
    )
)
# It says where to look, and not how the action stands.
ELSEWHERE = re.compile(
    pattern(
        r"^\W*((pls|please|just|as|i|we) )*((see|read|refer to|check|look at) (the |my |your )?(attached|"
        r"attachment|above|"
        r"below|previous|notes?|e-?mail|thread|teams|jira|minutes|message|link|doc\w*|file|comments?)|as (discussed|"
        r"agreed|per|mentioned|explained|emailed)|tb[cda] (in|at|with|on))\b( \w+){0,5}\W*$"
    )
)
# A question whose mark was left out.
ASKS_WITHOUT_A_MARK = re.compile(
    pattern(
        r"^\W*((hi|hello|sorry|ok|hey|and|so|but|also|just|quick question|question|<?@[\w.-]+>?)[\s,:-]+)*(((do|"
        r"does|did|can|"
        r"could|would|should|shall|may|have|has|are|is|was|were|will|am|don't|didn't|isn't|aren't|shouldn't) (i|"
        r"you|we|they|"
        r"he|she|anyone|anybody|someone|there) (?!(is|are|was|be(?! \w+ing))\b)\w+)|((does|is|was|has|should|can|"
        r"could|would|"
        r"will|isn't) (it|this|that) \w+ ?)|(what|who|where|why|how|when|which) (\w+ )?"
        r"(is|are|was|were|do|does|did|should|can|could|would|will|am|exactly)\b.{3,}|"
        r"(is|are|was) \S+ (mine|ours|yours|for (me|us|you)|with (me|us|you)|still|meant|supposed)\b.*|"
        r"(who|what|which \w+) \w+s (this|it|that|the|for)\b.*|any (news|"
        r"updates?|idea|"
        r"ideas|word|joy|"
        r"progress|movement) (on|with|from|about|yet)\b.*)"
    )
)
# Words that may turn "under way" or "at risk" into a request for time or an obstacle.
TURNS = family(r"""
    (won't|can't|cannot|couldn't|unable|not able|not going to) (be able|work|start|do|get|go|look|have|begin|\
    continue|be \w+ed)
    until|till|unless|instead|rather than|better
""")
QUESTION_WORD = re.compile(
    pattern(
        r"^\W*((hi|hello|sorry|ok|hey|and|so|but|also|just|quick question|question|um|"
        r"er)[\s,:-]+)*(<?@[\w.-]+>?[\s,:]+)?(what|who|whose|which|where|why|how|"
        r"when|is|are|was|were|do|does|did|can|could|would|should|shall|has|have (you|we|i|they|the|all)|any|am i|"
        r"(is|are|was|do|does|did|have|has|wo)n't|may i|might|will)\b"
    )
)
STATES_A_QUESTION = re.compile(
    pattern(
        r"\W*(what|who|where|why|how|which)('s| is| are| do| does| did| should| would| can| was| am)\b|"
        r"\W*(not sure (what|who|why|which|how)|i don't (know|understand) (what|who|why|which|how)|don't know (what|"
        r"who|why))\b"
    )
)
REQUEST = family(r"""
    can|could|may|might|would|please|possible|any chance|how about|what about|ok if|okay if|alright if|mind if
    is there (any|some)|any (flex\w*|leeway|chance)|shall we|are you (happy|ok|okay|alright|fine)|is it ok
""")
_FRAME = (
    r"(should|will|'ll|expect\w*|aim\w*|hop(e|es|ing)|plan(s|ning|ned)?|eta|target\w*|due|anticipat\w+|likely|going to|"
    r"intend\w*|scheduled|slated|pencilled in|booked( in)?|set|forecast|promise\w*|looks?|looking)"
)
_LANDING = (
    "((publish|launch|releas|ship|send|submit|issu|upload|post|print|merg|deploy|circulat|shar|present|deliver|finish|"
    "finalis|finaliz|complet|clos|wrap|roll|fil|install|fit|distribut|email|mail|sign|do|get|tak|bring|hand|land|"
    "com|hang|"
    "mak)(e?s|e|ing|ting|ning|ding)?|put(s|ting)|(go|goes|going) (in|out|up|live|off|over|round|to (print|press|the "
    "printers?))|(is|are|be|up|out|live|there)( (up|out|live|there|back))*(?= (on|by|in|at|next|this|tomorrow|"
    "first|mon|tue|"
    "wed|thu|fri|sat|sun)))"
)
# A bare verb with its day: "publishing next Monday", "it goes out Friday", "then we print on Thursday".
_LANDS_BY_ITSELF = (
    r"((ok|so|and|now|then|but|yes|yep|all|just|both|hopefully|probably|i|we|it|they|this|that|will|am|are|is|should|to|"
    r"(i|we|it|they|this|that)'(ll|s|m|re|ve)|(the|my|our) \w+( \w+)?|\w+(?= (going|goes|is|are|being)\b)) ){0,5}"
    rf"{_LANDING}"
)
# A day foretold for the whole: "should be with you by Friday", "publishing next Monday".
LANDS = re.compile(
    pattern(
        rf"\b{_FRAME}\b.{{0,60}}?\b(land|be (with (you|us|them|the \w+)|there|ready|available|out|in|up|across|"
        rf"yours)|get (it|this|that|there)|have (it|this|that)|do (it|this|that)|share|provide|arrive|follow|"
        rf"launch|come|"
        rf"conclude|happen|cross the line|(give|let) (us|you|me)|hand|supply|{_LANDING})\b|"
        rf"\b{_FRAME} ((to|for|by|on|in|at|like|about|around|it|be|now|the|land|maybe|probably|likely|"
        rf"to be) )*{{when}}|"
        r"^\W*(eta|by|target|expected|due|aiming|ready|available)\b|^\W*(i'm |we're |am |just )?(finishing|"
        r"completing|submitting|"
        r"publishing|sending|closing|wrapping|issuing|launching|going live|delivering|releasing|shipping|"
        r"rolling out)\b|"
        rf"\b(can|could) (only )?(do|make|manage) {{when}}|\b(free|available) ((only|next|again|on|in|"
        rf"from) )+{{when}}|^\W*{_LANDS_BY_ITSELF}( (up|out|off|in|over|round|"
        rf"around|live|down|to|it|this|that|them|all|the|a|his|"
        rf"her|our|my|"
        rf"final|\w+(?<!ing))){{0,6}}? ((on|by|in|at|this|the|first thing|before|around|about) )*{{when}}"
    )
)
NOT_LANDING = family(r"""
    {not} (\w+ )?(promise|guarantee|be|land|make|get|expect\w*|likely|going|think|see|go|publish|launch|happen)
    doubt\w*|unlikely
""")
TALKS = re.compile(
    pattern(
        rf"\b{_FRAME} ((now|also|then|to|be|able to|try to|hopefully|probably) )*((give|provide|send|share|"
        rf"have) (you )?((an?|the|"
        r"my|some|more|better|further|verbal|written|full|quick) )*(update|feedback|news|idea)|look(ing)?|check|"
        r"chase|review|"
        r"discuss|speak|talk|call|ring|report|start|begin|commence|e-?mail|meet|raise|come back|get back|feed back|"
        r"ask|see|"
        r"visit|attend|know|advise|let)\b"
    )
)
THE_REST = re.compile(
    pattern(
        r"\b(rest(?! of the (day|week|month|year|term|time|team))|remainder|remaining|balance|other half|others|"
        r"(last|final) "
        r"((few|couple of|two|three) )?(bits?|ones?|parts?|pieces?|sections?|items?|chunk))\b.{0,40}?\b(by|on|next|"
        r"this|"
        r"tomorrow|today|due|end|(mon|tue|wed|thu|fri)\w*)\b"
    )
)
MAY = re.compile(pattern(r"\b(might|{may}|could|possibly)\b"))
NO_NEWS = re.compile(
    pattern(
        r"^\W*no (meetings?|sessions?) (was|were|has|have|took|held|this)\b|^\W*((there's|there is|still|just|"
        r"sadly|afraid) )*((nothing|no) ((much|real|further|new|more|significant|"
        r"other) )*"
        r"(to (report|add|update|say|tell|share)|new|news|updates?|changes?|movement|has changed)\b(?! (to|in|"
        r"of) the (date|"
        r"deadline))|((verbal|written|further|full|oral|fuller|next) )*(update|report) (to be (provided|given)|"
        r"to follow|will "
        r"(follow|be (given|provided))|at the|at|next|on)\b|(i |we )?(will|'ll) (give|provide|bring|"
        r"have) (you )?((an?|the|"
        r"verbal|further|full|written) )*update|(i |we )?(will|'ll) (take a |have a )?(look|check|chase|pick (this|"
        r"it) up|"
        r"follow up|update|ask|ring|call|speak)\b)"
    )
)
