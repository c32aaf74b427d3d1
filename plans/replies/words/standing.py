"""How an action stands: on track, at risk, blocked, under way, and the RAG colours."""

import re

from plans.replies.words.notation import family, pattern

ON_TRACK = family(r"""
    no (change|slippage) (to|on|in|against) (the )?({date}|plan)|(on the )?home (straight|stretch)|well advanced|\
    tickety[- ]boo
    all systems go|steady as she goes|as per (the )?(plan|schedule)|looking (strong|healthy|promising)|not worried
    keep(ing|s)? to (the |our )?({date}|plan|schedule)|(get|have) it (done|finished|sorted|over the line) in time
    on[- ]?(track|course|target|schedule|plan|time)|to (plan|schedule|timetable)
    as (planned|scheduled|expected|agreed)|according to plan
    (by|before|ahead of|within|for|to meet|in line with) (the |its |this |our |that )?(agreed |original |\
    current )?(deadline|due date|target date|agreed date|timescales?|date given)
    in (good |plenty of )?time(?! to)
    ahead of (schedule|plan|time|target|the game)|well ahead|bang on
    (no|without|zero|{not}( \w+){0,3} any) (real |major |current |significant |foreseeable |particular |big |\
    other )?(concerns?|issues?|problems?|risks?|worries|delays?|dramas?|changes? to (the )?{date})
    ({will}|we'll|i'll|can|able to|confident (we|i)( will| can|'ll)?|on course to|still) ((still|easily|definitely|\
    comfortably|be able to|just about) )?(hit|make|meet|achieve|keep to|beat) (the |this |that |our |it|my |\
    it by )?((\w+ )?{date})
    (all|we're|we are|it's|everything|everything's|everything is|i'm|this is|it is|things are|so|all's|looks?|\
    looking|should be|still|that's) ((all|is|looking|going|still|very) )*(good|fine|well|ok|okay|in hand|\
    under control|healthy|positive|great|smoothly)(?! to (close|go|start))
    (going|progressing|proceeding|coming along|moving along|coming on|moving|shaping up|advancing|ticking along|\
    developing|going along) ({very} )*(well|nicely|smoothly|fine|as expected|to plan|good|ok|okay|steadily)
    in hand|under control|in (good|great|decent|fine) (shape|order|nick|place)|confident|comfortable with|\
    comfortably|nothing to worry( about)?
    no need to (move|change|extend|worry)
    {date} (is |still |remains )*(stands|holds|fine|ok|good|achievable|realistic|deliverable)
    ({will}|we'll|i'll) ((still|easily|definitely|comfortably|be able to) )?(hit|make|meet|manage) (the )?{when}
    still (achievable|realistic|doable|deliverable)
    (is|'s|looks|works)( still)? (fine|ok|okay|good|doable|great|no problem)?( (for|with|by) (me|us|this|that|it))
    still (on|good|ok|okay|fine) for|(all )?(set|good|fine) for {when}|happy with (the|this|that) {date}
    ({will}|we'll|i'll|it'll) ((still|easily|definitely|comfortably) )?(make it|get there|manage it)( in time| by then)?
    no (probs?|problemo?|bother|worries|dramas?|sweat|hiccups)|plain sailing|ahead of where
    (as|how) (it|we|they|things) (should|would (like|expect|hope))( be)?|going swimmingly
    still (aiming|planned|planning|targeting|expecting|scheduled|due|set|going|happening|good|fine) (for|to|on|by|\
    ahead)
""")
AT_RISK = family(r"""
    ^\W*((very|running|bit|it's|this is|we're|i'm|a bit) )*late(?=\W*$)|(going to|will|gonna|'ll) be (very |so |\
    really |too |a |pretty |)\
    (close|tight|tough|struggle|squeeze|scramble|rush)|close call|{not} have (the |enough |any )?(people|staff|\
    time|capacity|resources?|money|budget|hands|bodies)|(big|tall) (ask|order)|under the (cosh|pump)|\
    up the wall|(losing|lost) (confidence|hope|heart)|only (just |really )?\
    (started|begun|got going)|(run|go|drag|drift|spill|stretch|slide|roll) (on )?(over )?(in ?to|beyond|\
    past) (?!\d\.\d){when}|hold(ing)? (your|our|my) breath|{not} (promise|guarantee|\
    commit to|swear to|vouch for)|at[- ]risk|risk (of|that|to)|\
    risks? (around|here|with|is|are)|in (doubt|jeopardy|danger)
    potential (delay|slippage)|(some|a|slight|small|high|real|big|significant|serious) risk
    slip(s|ped|ping|page)?|over-?run(s|ning)?|miss(ed|ing)? (the |this |our |that )?(\w+ )?{date}
    (might|{may}|could|probably|possibly|likely|likely to|perhaps|doubt|doubtful|unlikely)\b.{0,30}?\b(not (be|make|\
    hit|meet|get|finish|complete|happen|catch|achieve|manage)|late|delay(ed)?|take longer)
    (won't|will not|can't|cannot|unlikely to|not going to|don't (think|expect|believe) (we|i|it|this)( will| can|\
    'll)?|doubt (we|i|it|this|whether)( will| can|'ll)?|not (be )?able to|unable to|struggle to|not sure (we|i|\
    this|it|if|whether)( will| can|'ll)?|no way)\b(?! (close|see|find|tell|access|open|remember))(.{0,40}?\b(make|\
    hit|meet|finish|complete|completed|deliver|done|happen|date|deadline|time|target|ready|achieve|get|manage)\b)
    struggling|not confident|not convinced|{not} (now )?(achievable|feasible|realistic|possible|doable|deliverable)
    unachievable|unrealistic|unlikely|doubtful
    behind( schedule| plan| where| target|hand)?|running (late|behind|out of time)|off[- ]track|off (course|target)
    (will be|going to be|be|running|bit|little|slightly|already) late
    concern(s|ed)?|worr(y|ied|ying|ies)|nervous|touch and go|(very |bit |too )?tight|jeopardi[sz]\w+
    challeng(e|es|ing)|difficult(y|ies)?|snag(ged|s)?|problem(s|atic)?|set-?backs?|a push|pushing it
    issues? (with|around|in|has|have|is|are)|(some|an|several|technical|it) issues?|hit (a|an|some) \w+
    not (looking |going |so |very |too )?(good|great|well|hopeful)|(over-?)?optimistic|ambitious|under pressure
    swamped|snowed under|overwhelmed|short[- ]staffed|under-?staffed|flat out
    no (capacity|resources?|budget|funding|staff|bandwidth|one available|time)
    lack(ing)? (of )?(capacity|resources?|staff|time|funding|money)|under-?resourced
    not enough (time|staff|resource|people|capacity|money)
    (capacity|resourc(e|ing)|staff(ing)?|workload) (issues?|shortages?|absences?|sickness|pressures?|gaps?|\
    problems?|constraints?)
    short of (staff|people|time)|too (busy|much on|stretched)|competing priorities|other priorities
    (haven't|have not|hasn't|not|never|didn't) (yet |actually |really )?(had|got|get|had a|found|\
    been able)\b.{0,20}?\b(chance|time|opportunity|round to|around to|to it|to this|capacity|to start|to look|\
    to progress|to do)
    {not} (yet )?(been )?(started|begun|commenced|looked|touched|picked (this|it) up|moved)
    (haven't|have not|hasn't) (even )?(started|begun|looked|touched|made a start|moved)
    not made (a start|any progress|much progress)
    no (chance|hope|prospect|way) of|(can't|don't|cannot) see (this|it|us|that) \w+ing|(can't|don't|cannot) see (this|\
    it|us|that) (being )?\w+
    no progress|little progress|yet to (start|begin|commence)|slow progress|nothing (done|has been done)|unstarted
    not progressed|stagnated|drifting|drifted
    delay(s|ed)?|overdue|forgot(ten)? (about|to do|to start|this|it)|slower than (expected|planned|hoped|anticipated)|\
    fallen behind|losing time|lost (a |some )?(time|week|weeks|momentum)
    (could|might|may|may well|will|probably|likely to|going to|can) ((well|just|possibly|probably|yet) )?(miss|slip|\
    struggle|overshoot|be tight)|struggle
    up against it|cutting it (fine|close)|r[au]n(ning|s)? out of|time is (running out|short|against us|not on our side)
    (fifty|50)\W?(fifty|50)|touch and go|in the balance|hairy|dicey|pushed for time|against the clock
    chance (that )?(this|we|it|i) (won't|will not|might not|may not)|(most |very |quite )?(probably|likely) not
    (be|am) (very |quite )?(surprised|amazed|astonished|shocked) (if|to)|miracle (if|to)
    (wouldn't|would not|don't) (bet|bank|count|rely|put (any )?money) on|(not|isn't) (looking )?(very |too )?likely
    {not} (even )?(opened|read|seen|had sight|got going|got off the ground)
    (not |isn't )going well|going (badly|backwards)|slow going|lagging|behind the curve|(playing|\
    playing a bit of) catch[- ]?up
    over(loaded|stretched|whelmed)|thin on the ground|((one|two|three|both|several|\
    half)( people| staff| of us| of the \w+)|two|three|both) \
    (down|off|short|left)|vacanc(y|ies)|(no ?one|nobody) (available|free|to do (it|this))|deadline (is )?(looming|tight)
    (be|being|running|bit|little|slightly|this is|going to be|we're) late|past (due|the deadline|its deadline)
    could go either way|jury('s| is)? (still )?out|by a thread|squeaky|iffy|shaky|sticking point|(afraid|\
    fear) (this|we|it|that)
    danger (of|that|we|it|this|i)|wobbl\w+|let(ting|s)? (us|me) down|gone (very |a bit |rather |a little )?(quiet|\
    cold)|dragging|hitch(es)?|complicat(ed|ions?)|in trouble
    (quite |a bit of |a )(stretch|mess|nightmare|slog)|rocky|uphill|long way (off|to go)|miles (off|away)|nowhere near
    longer than (expected|planned|we thought|anticipated|i thought|hoped)|stretched|firefighting|snowed
    (slim|little|small|poor|zero|not much|no) (chance|hope|prospect)|(have|having|had|got) (my |our |some |\
    serious )*(doubts|fears|\
    worries|misgivings)|panic\w*|{not} looking (\w+ )?(clever|pretty|rosy|hot|promising|healthy|so good)|(may|\
    might|could|will|\
    likely to|going to) (well )?(run over|overrun|drift)|needs? (urgent )?(attention|escalat\w+)|escalat(e|ed|ing)
""")
# What makes a completion, a date or an assurance doubtful.
DOUBTED = family(r"""
    unlikely|doubt(ful)?|(be|am|i'm) (very |quite )?(surprised|amazed|astonished|shocked|impressed) (if|to)|miracle
    {not} ((looking|look|looks|very|that|too|so|at all|really|terribly|sounding) )*(likely|hopeful|confident|\
    convinced|optimistic)
    (not sure|unsure|uncertain)\b( (if|whether|that))? (we|i|it|this|they|how)
    (wouldn't|would not|don't|not) (bet|bank|count|rely|put (any )?money) on|(can't|cannot|don't) see (us|it|this|\
    that|how)
    (fifty|50)\W?(fifty|50)|(most |very |more than )?(probably|likely) not
    chance (that )?(this|we|it|i) (won't|will not|might not|may not)
""")
# Words of comfort, beside which something else may be what is said: "launched today, no problems".
ASSURANCE = family(r"""
    (no|without|zero|{not}( \w+){0,3} any) (real |major |current |significant |foreseeable |particular |big |\
    other )?(concerns?|issues?|problems?|risks?|worries|delays?|dramas?|probs?|problemo?|bother|sweat|hiccups)
    as (planned|scheduled|expected|agreed|it should|hoped)|according to plan|to (plan|schedule)|on (time|schedule)
    (all|we're|we are|it's|everything|everything's|everything is|i'm|this is|it is|things are|so|all's|looks?|\
    looking|should be|still|that's) ((all|is|looking|going|still|very) )*(good|fine|well|ok|okay|in hand|\
    under control|healthy|positive|great|smoothly)
    (going|progressing|proceeding|coming along|moving along|coming on|moving|shaping up|advancing|ticking along|\
    developing|going along) ({very} )*(well|nicely|smoothly|fine|as expected|to plan|good|ok|okay|steadily)
    in hand|under control|in (good|great|decent|fine) (shape|order|nick|place)
    before (the |its |this |our )?(deadline|due date|target date)|ahead of (schedule|time|the deadline)
""")
# Before a word of risk these say the opposite.
NO_RISK = family(r"""
    (no|not|without|never|zero|any|(advise|shout|flag|let \w+ know)( (of|about|if|on|there('s| is| are)))*|isn't|\
    aren't|don't|doesn't|no longer|despite|avoids?|avoided|nothing|sorry( about| for)( the| that| this| any)?|\
    apologies (about|for)( the| that| this| any)?|apologi[sz]e for( the| any)?)( (?!progress|capacity)\w+){0,2} ?$
""")
RECOVERING = re.compile(
    pattern(
        r"(?<!not )\b(make up (for )?|catch(ing)? up|recover\w*|back on|pick(ing)? up (pace|speed|again)|resum\w+|"
        r"now moving|sorted now|get back to|sorry about|sorry for|apologies for)\b"
    )
)
BLOCKED = family(r"""
    block(ed|er|ers|ing)?|stuck|(put )?on hold|paus(e|ed|ing)|parked|held up|hold[- ]?up|stall(ed|ing)|suspended
    halted|in limbo|frozen|at a standstill|ground to a halt|on ice|bottleneck|hamstrung|deadlock\w*|impasse|gated
    shelved for now|held back
    (wait|waits|waiting|waited)(?! (times?|lists?|rooms?|area|figures|period)\b)(?! to (?!hear|be|get|see|receive|\
    find))|awaiting|awaits|await|pending
    (is |are )?depend(s|ent|ing) (up)?on(?! (who|how|what) (you|counts))|hing(es|ing) on|reliant on|relies on|\
    contingent on|subject to
    (can't|cannot|can not|unable to|not able to|couldn't|impossible to|won't be able to|\
    will not be able to) ((really|currently|now|yet|even|actually) )?(start|begin|proceed|progress|move|continue|\
    do (anything|this|it|more|much)|go (any )?further|go ahead|complete|finish|get|take|access|finali[sz]e|publish|\
    submit|sign|close|deliver|test|deploy|merge|recruit|appoint)\b(.{0,60}?\b(until|till|without|before|unless|\
    because|as|due|from|access|-)\b|( (yet|at the moment|right now|currently|either|any further))*\W*$)
    (?<!\w)(?<!been )(?<!all )chas(ing|ed)(?! (up )?(the )?(last|final|rest|remaining|few|a few|one|two|three|\
    couple|others))
    (can't|cannot|unable to|haven't|couldn't|not|failed to) ((been )?able to |managed to )?(get|got) (hold of|\
    through to|in touch|an answer|anyone|\
    anything|any (reply|response|sense))|(can't|cannot|unable to|couldn't) (reach|contact)
    no (response|reply|answer|word|feedback|sign[- ]off|decision|approval|access)( yet| back| so far)?( (from|on|\
    for|to))?
    (haven't|not) heard( back)?( from)?
    (still|sat|sitting|currently|now) with (legal|hr|it|finance|procurement|the \w+)
    (hasn't|haven't|has not|have not|not|yet to|still to) (yet )?(replied|respond(ed)?|come back|got back|get back|\
    signed|sign|approved?|sent|received?|provided?|confirm(ed)?|had (the|a|any) (go-ahead|reply|response|approval|\
    funding))
    needs? .{2,50}? (before (i|we|this|it|they|anything|work)|to (sign|approve|agree|decide|confirm|release|\
    unblock|provide|respond|reply|give|send) .*|from (?!(now|today|the start)))
    (sat|sits|sitting|stuck|been) (with|on) (the |their |his |her )?\w+( \w+)? (desk|for (approval|sign[- ]?off|\
    a decision))
    nothing back|radio silence from|(yet|still) to hear|back burner|in abeyance|in (a|the) queue|dead in the water|\
    gridlock\w*
    (stopp|prevent)(s|ed|ing) (us|me) (from )?|locked out|(api|server|system|site|network|portal|environment|\
    it) (is|are|'s) (still )?down
    out of stock|back[- ]?order(ed)?|no (steer|decision)|(need|needs|require|requires|want) (a|the|an|\
    some) (decision|steer|answer|\
    approval|go[- ]?ahead|sign[- ]?off|green light|permission|budget|funding)
    needs? .{2,50} first(?! (thing|week|meeting|draft|of|day|class|aid))|holding (off|fire|back)|\
    hold(ing)? this (off|back)|parking (this|it)
    {not} (yet )?(had|got|been given|received|have|given) ((the|a|any) )?(go[- ]?ahead|green light|nod|approval|\
    sign[- ]?off|clearance|access|funding|response|reply|answer|permission|say[- ]so)
    (can't|cannot|unable to|couldn't|can not) (get (in|into|on|onto|at|past)|log ?(in|on)|access|open|connect)\b.*
    (no ?-?one|nobody)\b.{0,30}\b(pick(s|ing)? up|answer\w*|repl\w+|respond\w*|return(s|ing)?|get(s|ting)? back|\
    come back|knows)
    (it's|it is|this is|that's|^|been|now) with (the |our |their )?\w+( \w+)? (since|for (the |\d|a |two|three|\
    four|over|about)|and has \
    been|and no)|(held|hold) (until|till)|(no can|nothing) do(ing)? (until|till)|stopped (all|us)|at the mercy of|\
    nothing (more |else )?(i|we) can do|(can't|cannot) do (anything|any ?more|much)|(sitting|sat) on (it|this|\
    that)|(hit|hitting|come up against|up against) a (brick )?wall|brick wall|(stopped|\
    not|isn't|\
    aren't|never|quit) (answering|replying|responding|picking up|returning (my )?(calls|e-?mails))|(won't|will not|\
    refus\w+ to|\
    hasn't|haven't|yet to) (let|give|grant|allow|release|open|agree|budge|sign|approve|provide)( (me|us|it|the|to|\
    that|this))\b.*|\
    {not} (yet |still )?(had|received|got|been (given|sent|told)) (the|any|a|an|their|our|his|her|anything|\
    it)\b.*\bfrom\b.*
    no (progress|work|movement|further \w+) (can|will|could) be \w+ (until|till|without|before|unless)\b.*
    no (sign|news|movement|word|joy) (of|from)|ball is (still |now )?(in|with)|in \w+('s|s')? court
    (nothing|no one|nobody|none of (it|this)|not much|little)\b.{0,40}\b(until|till|before|without|unless)
    (will|can|'ll|to|going to|able to|only) ((only|then) )?(start|begin|proceed|progress|commence|move|continue|\
    resume|kick off)\b.{0,40}\b(once|when|after|as soon as|following)\b.*
    (no|without) (access|funding agreed|permission|go-ahead)( to| from| yet)|in the hands of|out of (my|our) hands
""")
NOT_BLOCKED = family(r"""
    (not|no|no longer|never|isn't|aren't|none|nothing|without|any|won't be|hasn't been) (\w+ ){0,2}?(block\w*|\
    stuck|on hold|paus\w+|park\w+|held up|stall\w+|wait\w*|awaiting|pending|dependent)
    blockers?\s*[:=-]?\s*(none|no|nil|n/?a|nothing)|unblocked|unstuck|wait(ing)? (is|was) over|back off hold|resumed
""")
# A worry about the date itself, which says more than what it waits for: "could be late, depends on the printers".
DATE_RISK = family(r"""
    at[- ]risk|risk of|^\W*(very |running )?late|({may}|might|could|likely|probably|going|will|'ll|possibly|\
    perhaps)\b.{0,20}\b\
    (late|slip|slips|over-?run|run over|miss|delay(ed)?|drift|not make|not be)|may not|might not|amber|unlikely|\
    doubt\w*|\
    (slim|little|small|no) chance|not (confident|hopeful|sure)|touch and go|struggl\w+|tight|won't (make|hit|meet)
""")
# Words that name the stop itself, beside which a risk to the date is not all there is.
AT_A_STOP = family(r"""
    block(ed|er|ers|ing)?|stuck|on hold|paus(ed|ing)|parked|stall(ed|ing)|halted|standstill
""")
IN_PROGRESS = family(r"""
    needs? (a |an |some |another |the )?(final )?(review|testing|checking|proof\w*|polish\w*|tidy\w*|tweak\w*|\
    feedback|editing|re-?read|look over)
    (prs?|mr|merge request|branch) (is |are |has been )?(up|open|opened|raised|ready)|(opened|raised|pushed) (a|\
    the|an?other) (pr|mr|branch|\
    merge request|draft)
    all but (one|two|three|four|five|\d+|a few|a couple)( of)?
    (it's|it is|now|that's|this is|they're) (now )?with (the |our )?\w+|^\W*(now |currently |is )*with (the |\
    our )?\w+( \w+)? for \w+
    (quotes?|costs?|prices?|estimates?|bids?|views|dates?|details|information|figures|comments) (requested|sought|\
    invited|on order)
    (moving|ticking|trundling|rolling|chugging|ploughing|plowing|plodding|pressing|pushing|carrying|pottering|\
    plugging) (along|over|on|\
    ahead|away)
    (advert|ad|tender|survey|consultation|questionnaire|invit\w+|vacancy|rfp|rfq|itt|call for \w+|poll|\
    application)s? ((is|are|has|have|\
    now|'s|been|went|gone|just|all) )*(out|live|open|sent|issued|posted|in|advertised|running)
    in[- ]progress|on-?\s?going|under ?-?way|wip|in train|in motion|in the works|in development|in draft|afoot
    in flight|live and ongoing
    (working|work) (on|through|with|towards?|is|continues?|has|started|began|to get)|started|begun|commenced
    kicked off|made a start|continu(e|es|ing|ed)|carrying on|cracking on|plodding on
    progress(ing|ed|es)?(?! (was|report|meeting|review))|part[- ]?way|half ?way|^\W*(about |roughly |nearly |over |\
    just )?(half|most|some|many|several|a few) (of )?(the|our|my|them|it|staff|schools|sites|teams|wards)|(two|\
    three|a) (thirds?|quarters?|\
    fifths)|(in|at) the (process|middle|midst) of|half (done|complete|finished)
    (thought|believed|hoped|looked like) \b.{2,30}\b(done|finished|complete|fixed|sorted|over|there)\b.*?\bbut\b.*
    (broke|broken|failing|failed|fails|crashed|red) again|back on (it|with it|to it)
    had (an? |the |our |my |first |initial )*([\w-]+ ){0,2}(meeting|call|session|conversation|discussion)
    (latest|next|second|third|final|revised) (draft|version|cut|round|iteration)|beginning to|making inroads|\
    early (days|stages)
    (some|good|slow|steady) (progress|movement)|in the pipeline|on the go|mid-?way|bit by bit|so far|in (talks|\
    discussions?|dialogue)
    (have|has|'ve|been) (been )?(working|looking|talking|meeting|trying)|trying to|(sits |now |\
    is )?with (the )?\w+( \w+)? for \
    (comments?|review|feedback|input)
    under (development|construction|review|consideration|discussion)|(most|much|half|part|some) of the way
    (one|two|three|four|five|\d+|a few|a couple|some|several)( of)?( more)? [\w ]{1,20} (left|to go|to do)
    (going|working|gone|been) through( (the|all|them|these|it))|on[- ]site
    plugging away|beavering away|getting there|moving forward|making .{0,12}?(progress|headway)|on (it|with it|\
    the case|to it)
    looking (into|at) (it|this|that|options)|coming together|taking shape
    (drafting|writing|preparing|developing|reviewing|finali[sz]ing|testing|building|scoping|consulting|recruiting|\
    interviewing|gathering|collecting|collating|analy[sz]ing|researching|redrafting|updating|editing|implementing|\
    migrating|rolling out|negotiating|procuring|tendering|designing|planning|arranging|organising|investigating|\
    mapping|piloting|chipping away|compiling|meeting with|liaising|exploring|discussing|debugging|refactoring|\
    putting together|pulling together|sorting|advertising|shortlisting|costing|modelling|engaging|proofing|\
    proofreading|checking|tidying|setting up)
    being \w+(ed|en|t)
    (nearly|almost|not quite|very nearly|not far off|close to being) (there|done|completed?|finished|ready|\
    finali[sz]ed)
    drafts?|drafted|(out|gone) (for|to) (consultation|comment|review|tender|recruitment|advert)
    (going|gone) through (approval|governance|procurement)
    still (to|need|needs|needing|have|has|working|doing|some|a (bit|few|lot|couple)|going|in|more|outstanding|left|\
    got|being|open)
    (?<!\w)(?<!no longer )(?<!nothing )(?<!not )outstanding|through the (first|second|initial|next|main|worst)|\
    partial|partially|slow|slowly|remaining|next (steps?|meeting|session|visit|stage|phase|one|round|\
    workshop)|more to (do|come)|to[- ]do|scheduled|booked|arranged
    follow(ed|ing)? up|taking (a while|longer|time|its time)
    {not} (yet |been )*(quite )?(done|completed?|finished|ready|there|implemented|closed|in place|live|published|\
    finali[sz]ed|sorted|approved|signed off|fixed|delivered)
    ^\W*not yet\W*$|incomplete(?! (tasks?|items?|actions?|records?|forms?|cases?))|unfinished
    hop(e|ing) to|plan(ning)? to|intend(ing)? to|will (start|begin|continue)|starting|due to start
    meeting (is )?(booked|arranged|scheduled|set|planned|with|on|next)
    (some|a few|several|many) (more )?(still )?to (do|go|complete|finish)
    (?!nothing|more|update|no|news|me|need|needs|want|have|able|has|going)[\w-]+ (to|will) (raise|discuss|review|\
    consider|present|draft|prepare|meet|agree|confirm|report|take|determine|develop|produce|circulate|arrange|\
    contact|look|speak|update|check|provide|submit|follow|bring|feed|liaise|lead|chair)
""")

# Anything else that somebody is doing: alone no more than a hint.
GOING_ON = re.compile(
    pattern(
        r"\b(am|is|are|'m|'s|'re|being|been|still|now|currently|just|busy|keep|keeps) ((now|still|currently|just|"
        r"all|busy|\w+ly) )*"
        r"(?!(during|morning|evening|nothing|anything|something|everything|missing|lacking|"
        r"wedding|boring|averaging|fighting|catching|waiting|running|going|doing|hoping|having|trying)\b)"
        r"[a-z]{2,}ing\b|^\W*((now|still|currently|just|and) )*(?!(during|morning|evening|nothing|anything|"
        r"something|everything|"
        r"meeting|training|according|including|regarding|following|thing|string|spring|king|being|having|going|"
        r"catching|waiting|hoping|nothing)\b)[a-z]{3,}ing "
        r"\w+|^\W*((the|our|more) )?\w+s (coming|trickling|flooding|pouring|rolling|flowing) (in|back|through)"
    )
)
# A figure, which says how things are and not how far the action has come.
MEASURE = re.compile(r"\b(?:up|down|rose|fell|increased|reduced) (?:from|to|by)\b|\bcompared (?:with|to)\b")
# Enough alone to be sure that it is under way ...
UNDER_WAY = family(r"""
    in[- ]progress|on-?\s?going|under ?-?way|wip|work(ing)? on|(^\W*|have |has |'ve |been |now |just |only |we |i |\
    work )(started|begun)|nearly|almost|half ?way|progressing
    continu(e|es|ing)|drafting
    (being|still) \w+(ed|en|ing)|{not} (yet |been )*(quite )?(done|completed?|finished|ready|there)
    still (to|need|needs|working)|draft(ed)?
""")
# ... and words of worry that alone are not enough.
FAINT_RISK = family(r"""
    problem(s|atic)?|issues?|concern(s|ed)?|difficult(y|ies)?|challeng(e|es|ing)|tight|complicat(ed|ions?)|\
    longer than \w+ ?\w*|stretched
    (looking |going |so |very |too )?(good|great|well)|hit (a|an|some) \w+|optimistic
    ambitious|set-?backs?|a push|forgot(ten)?|overdue|needs? attention|worr(y|ied|ying|ies)|nervous|unable to|can't
    cannot|not able to|not sure \w+|slow going|longer
""")

_COLOUR = "(green|amber|red|yellow)"
_BEFORE_A_COLOUR = "(rag|brag|status|rating|rated|overall|now|still|currently|remains?|stays?|at|it's|is|this|action)"
RAG = re.compile(
    pattern(
        rf"(^\W*({_BEFORE_A_COLOUR}\b[\s:=-]*)*|"
        r"\b(rag|brag|status|rated|rating|gone|moved|turn(ed|ing)|it's|this is|i'd say|call it|remains?|stays?|"
        r"still|at|to|is)[\s:=-]+"
        r"((now|still|to|as|at) )*)"
        rf"(an? )?(?P<c>{_COLOUR})(?P<to>\s*(->|>|to|/|-)\s*(?P<c2>{_COLOUR}))?"
        r"(?=\s*($|[-,.:;!(]|(for|as|because|due|now|but|and|on|rating|rag|status|this|at|please|from|right|tbh|"
        r"in my|i'm|i am|sorry)\b))"
    )
)
CIRCLES = {"🔴": "red", "🟡": "amber", "🟢": "green"}
