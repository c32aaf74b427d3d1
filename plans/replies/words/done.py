"""Being done: outright, in part, nearly, on a condition, some day."""

import re

from plans.replies.words.notation import family, pattern

# Words that say the whole is done ...
DONE_WORD = pattern(
    "(done|completed?|compleated|finished|finali[sz]ed|closed( off| out)?(?! (for|until|till|over|today|tomorrow|"
    "next|all)\\b)|sorted( out)?|delivered|implemented|achieved|"
    "published|approved|adopted|ratified|signed[- ]off(?! (sick|work|with (stress|flu|covid|a)|until|by (my|"
    "the) (gp|doctor)|for (a|"
    "the next|{n} {unit})\\b))|submitted|launched|(?<!go )(?<!goes )(?<!going )live|"
    "in place|embedded|resolved|fixed|"
    "merged(?! into)|deployed|shipped|released|rolled[- ]out|actioned|concluded|wrapped[- ]up|ticked[- ]off|fulfilled|"
    "discharged|put to bed|installed|operational|final(?= *(now|and|$))|up and running|accomplished|dealt with|"
    "handled|cleared|rectified|"
    "accepted|endorsed|awarded|"
    "verified|over the line|in (production|prod|use|force|operation|service)(?! by)|(signed|closed|wrapped|"
    "finished|ticked|"
    "sewn|rolled|tied) (\\w+ ){1,3}(off|up|out))"
)
# ... and words for a step, which may be the whole or not.
STEP_WORD = pattern(
    "(sent( out| off| over)?|circulated|shared|issued|reviewed|updated|presented|held(?! (until|till|up|back|off|"
    "over))|appointed|recruited|agreed|"
    "emailed|"
    "briefed|arranged|written|produced|created|set up|established|trained|commissioned|purchased|ordered|added|removed|"
    "communicated|distributed|reported|paid|migrated|amended|revised|carried out|undertaken|conducted|introduced|"
    "developed|cascaded|logged|posted|uploaded|reassigned|moved|transferred|replaced|confirmed|provided|took place|"
    "taken place|went live|gone live|went out|gone out|handed in|filed|recorded|rewritten|relaunched|switched over|"
    "registered|rebuilt|repaired|tested|checked|visited|interviewed|consulted|hired|renewed|cleaned|printed|translated)"
)
_OPENING = pattern(
    "((yes|yep|yup|yeah|ok|okay|right|well|oh|so|update|status|fyi|finally|sorry|thanks|good news|happy to say|"
    "actually|"
    "pleased to (say|report|confirm)|i can confirm( that)?|just to (say|confirm|let you know)( that)?|glad to say|"
    r"confirming( that)?|to confirm|i'm pleased to say|can confirm( that)?|quick update|done)[\s,:.!-]+)*"
)
_SUBJECT = pattern(
    "((and|that|this|it|these|those|they|both|all|everything|(this |the |my |that |our )?(action|item|task|one|job|"
    "work|"
    "piece of work|thing|ticket|card)s?|mine|all of (it|them|this|these)|all (three|four|five|six|\\d+)( of (them|"
    "these))?|"
    r"we|i|the team|team)( (one|action|item|all))?\s*('s|'re|'ve)?\s+)?"
)
_HELPERS = pattern(
    "((is|are|was|were|has|have|had|got|get|went|gone|now|all|already|fully|finally|actually|just|been|completely|"
    "officially|"
    "successfully|since|also|both|totally|100%|long|being|duly)( |$))*"
)

PLAIN_DONE = re.compile(
    rf"^\W*{_OPENING}{_SUBJECT}{_HELPERS}{DONE_WORD}\b(?! by (?:the )?(?:end|mon|tue|wed|thu|fri|next|then))"
)
PERFECT_DONE = re.compile(
    pattern(
        r"(?<!\w)(has|have|had|'ve|'s|was|were|is now|are now|is|are) ((\w+ly|now|all|already|just|both|also|"
        r"since) ){0,3}"
        r"(been )?((\w+ly|now) )?(\w+ed and (\w+ly )?)?"
    )
    + rf"(?:{DONE_WORD}|{STEP_WORD})\b"
)
ACTIVE_DONE = re.compile(
    pattern(r"(?<!\w)(i|we|team)\s?('ve|have)? ?((now|just|already|finally|both|also|all|successfully) ){0,3}")
    + rf"(?:{DONE_WORD}|{STEP_WORD}|did)\b"
)
DID_IT = re.compile(
    pattern(
        r"^\W*((yes|yep|ok|actually)[ ,]+)?((i|we|already|just|[a-z]+) ){0,2}did (it|this|that|them|these|so|mine)\b"
    )
)
BARE_DONE = re.compile(rf"\b{DONE_WORD}\b")
BARE_STEP = re.compile(rf"\b{STEP_WORD}\b")
ANY_DONE = re.compile(rf"\b(?:{DONE_WORD}|{STEP_WORD}|did)\b")
CHECK_MARK = "✅"
# Any other thing that somebody did, or that was done: alone no more than a hint.
_NOTHING_DONE = (
    "(need|exceed|succeed|proceed|indeed|speed|feed|red|hundred|bed|delay|block|paus|halt|stall|requir|expect|plann|"
    "schedul|worri|concern|interest|suppos|tir|confus|limit|relat|involv|bas|us|hop|want|aim|intend|propos|start|"
    "initiat|attempt|tri|struggl|ask|request|chas|discuss|consider|look|work|continu|progress|book|explain|not|"
    "mention|believ|assum|experienc|surpris|disappoint|pleas|excit|miss|fail|cancel|cancell|postpon|defer|deferr|"
    "delet|remov|reject|refus|stay|remain|seem|appear|turn|increas|decreas|reduc|rais|promis|plan|happen|chang|"
    "mov|shift|slipp|reopen|reassign|visit|attend|receiv|learn|open|travell|travel|enter|duplicat|scrapp|"
    "outstand|staff|short-staff|doubl|tripl|join|ask|offer|volunteer|suggest|recommend)"
)
REPORTED = re.compile(
    rf"\b(?!{pattern(_NOTHING_DONE)}(?:ed|d)?\b)[a-z]{{2,}}(?:[^e\W]ed)\b|"
    + pattern(
        r"\b(did|gave|given|told|met|spoke|spoken|wrote|taught|ran|bought|took|taken|rang|fed back|put (up|out|on|"
        r"through|together)|set up|hung|sold|chose|chosen|drew up|drawn up|brought in|built|happened|went ahead|"
        r"gone (to|out|up|in|live)|"
        r"went (to|out|up|in|live|through)|"
        r"(is|are|'s|it's|they're) ((now|all|both|finally) )*(available|online|public|open|active|enabled|"
        r"in (effect|post|use)|"
        r"on the (website|intranet|portal|agenda|system|register|forward plan)|up to date|compliant|at 100 ?%|(in|"
        r"up|out|away|"
        r"gone)(?=\W*$))|(all|everyone|everybody|both) (now )?(have|has|had|got)|(have|has) .{2,30} now(?=\W*$)|"
        r"got (it|this|that|them|the \w+) (\w+ )?(over|through|signed|done|in|out))\b"
    )
)

CLOSE_IT = family(r"""
    (please|pls|can you|could you|you can|can|could|can we|ok to|okay to|happy to|good to|ready to|safe to|let's|\
    should|just|time to) ((now|all|just|probably) )?(be )?(close|closed|closing)( (this|it|that|off|out|down|one|\
    please|\
    the action|now|as complete|from my side|my end))*
    (suggest(ed)?( we)?|propose[d]?( to| we)?|recommend(ed)?( to| we)?) (now )?(clos(e|ing|ure|ed)|it is closed)
    ^\W*(please |pls |so |can |ok to )?(close|resolve)( (this|it|off|out|down|action|item|ticket|please|now))*\W*$
    (tick|sign) (it|this|that|me)? ?off( as complete| please)?$
    (mark|marked|marking|show|shown|log|record|recorded|set|down|class|count|treat|put|move|\
    moved)( \w+){0,3}?( as| to| down as)? \W*(completed?|done|closed|finished|blue)
    (can|should|to) (now )?(come|be taken|be ticked|go) off( (the|my|our|this) \w+)?
    no (further|more) (action|work)( is)? (needed|required|necessary|to do)
    nothing (more|further|else|left)( (to (do|add)|on (it|this)|here))|nothing (is )?outstanding
    job('s| is)? done|off my (list|plate)|box(es)? ticked|mission accomplished|done and dusted|put to bed
    in the bag|squared away|(over and|job) (done|jobbed)|all (tied|squared|buttoned|signed) (up|off|away)|\
    that's all of (them|it)
    that's (that|a wrap)|all wrapped up|that's (it )?(from me|mine) done
""")

# "Closing this": done, unless what stands beside it says that the action falls away.
CLOSING = re.compile(
    pattern(
        r"^\W*((so|and|now|i'm|i am|we're|we are|am|just|therefore|happy|am now) )*(closing|resolving|(marking|"
        r"moving|setting) (it |this |that |the \w+ |this \w+ )?(as|to) (done|complete[d]?|closed?|resolved|finished))"
        r"(?! (date|on|by|in|at|the (gap|loop)|next|tomorrow|in on)\b)"
        r"( (this|it|ticket|issue|these|one|out|off|down|now|action|the|tickets|as)\b)*"
    )
)
NEARLY = family(r"""
    nearly|almost|close to|not far off|not quite|just about( to)?|approaching|nearing|getting there
    (in )?(the )?(final|last|closing) stages?|finishing (off|touches)
    (final|last) (tweaks|checks|edits|touches|bits)
    (a|one) (third|quarter|fifth)|three quarters|half|halfway|half way|part|partly|partial|partially|part[- ]way|\
    part[- ]completed?
    mostly|largely|mainly|most|some|majority|main part|bulk|substantially|first|1st|initial|initially
    drafts?|drafted|outline|interim|phase|stage|step|early|second|2nd|scoping|preparation|prep|design|planning|pilot
    (two|2|three|3)[- ](thirds|quarters)
""")
AS_GOOD_AS = family(r"""
    basically|more or less|pretty much|as good as|to all intents|technically|effectively|essentially|practically
    virtually
    in (theory|principle|essence)|sort of|kind of|kinda|sorta|all but( \w+)?|bar the shouting|give or take
    near enough|nigh on|generally|broadly|by and large|on the whole|in the main|(done|complete|finished|sorted|\
    ready|there)-ish
    on paper|(want|like|tempted|inclined) to (say|call)|(consider|call|take|class) (it|this|that)|assume (it|this)|\
    in all but name|as far as it can be
""")
EXCEPT = family(r"""
    apart from|except|other than|save for|but for|with the exception of|aside from|minus|less|excluding|bar|barring
    only|pending
""")
PART_OF_IT = family(r"""
    draft|first|initial|half|most|some|phase|stage|(?<!\w)(?<!as )part|partly|mostly|outline|interim|section|two|\
    three|bits?
""")
PART_FOLLOWS = family(r"""
    ^\w+( off| out)? (a lot|lots|some|most|half|much|what|as much|the (first|bulk|majority)|enough|my best|nothing|\
    a bit|bits|several|many|a few|one|two|three)
""")
HEDGE = family(r"""
    i think|think|believe|probably|maybe|perhaps|possibly|looks? (like|to be|as|done|complete|finished|good to)|looks|\
    seems?|appears?|afaik|iirc
    presumably|presume
    as far as (i know|i am aware|i'm aware|we know)|(pretty|fairly|almost|reasonably) sure|assum(e|ed|ing)|i guess
    guess|hopefully|apparently
    supposedly|i understand|ought to|might|{may} (\w+ )?(be|have)
    (not|n't) (100% |entirely |totally |completely )?(sure|certain)|unsure
    (i|we) hope|fingers crossed|touch wood|with (any )?luck|i'm told|i am told|told me|tells me|if i (recall|\
    remember)|from memory|i'd (say|have thought)|in my view
    i reckon|reckon
    should ((now )?already be|now be|have been)|(?<!to )(say|says|reckons?|claims?|tells? me|insists?)( that)? (it|\
    this|that|they|we)\b|says|thought|depending on
""")
CONDITION = family(r"""
    until|till|til|once|when|whenever|if|unless|before|as soon as|whether|while|provided|providing|assuming|in case
    by the time
    so that|in order|after|subject to|dependent on|how|why|what
""")
NEGATION = family(r"""
    {not}|nothing|none|neither|nobody|far from|nowhere near|yet to|still to|nowhere|without|hardly|barely|unable
    failed|remains? to
    (?<!\w)no
""")
FUTURE = family(r"""
    ^\W*be|will|'ll|shall|should|going to|gonna|to be|aims?|aiming|aimed|expect(s|ing|ed|ation)?|hope|hopes|hoping
    plan(s|ning|ned)? (to|on|for)|planned
    intend(s|ing)?|due to|on (course|track|target|schedule) to|target|targeting|want(s|ing)? to|need(s|ing)? to|must
    try|trying
    would|could|can(?! (confirm|now be closed|be closed))|likely|set to|scheduled|ready to|about to|anticipat(e|ed|\
    ing)|estimat(e|ed|ing)|eta|\
    forecast
    get(ting)? {it}|have {it}|being|i'd|to (get|have|finish|complete|close)|set for|might|{may}|looking to
    so (i|we) can|working to|booked
    '(ll|d)|promise|by the time|getting|get
""")
# Done as far as it goes: perhaps not the whole.
ALL_I_CAN = family(r"""
    (what|all|everything|as much as) (i|we) (can|could|am able to|'m able to)|(my|our) best|(my|our) (own )?end
""")
ALL_OF_THEM = re.compile(r"\b(?:all|both)( of)?( the)?( (?:two|three|four|five|six|seven|eight|nine|ten|\d+))?\b")
# After a "done": it is so on a condition ("done if you count the web version"), not an offer ("if you need it").
ON_CONDITION = family(r"""
    subject to|(if|unless|as long as|so long as|provided|providing|assuming|depending) (?!(needed|required|wanted|\
    useful|\
    of interest|\
    helpful|any|(you|anyone|anybody) (need|needs|want|wants|would like|'d like|wish|fancy|have|has)( (it|them|this|\
    any|a \
    copy|to (see|look|check|read|use|have)|more|anything))|told|there('s| is| are)|something|anything|anyone|\
    i hear)\b)\w+
""")
REDO = family(r"""
    (needs?|need|needing|has|have|had|having) (to be )?(redoing|redone|re-?doing|re-?work\w*|re-?open\w*|\
    re-?writing|re-?written|re-?visiting|doing again|to (be )?(re-?do|redone|re-?work|start again|do it again))
    (had|have|need|needs|having) to (start (again|over)|redo|be redone|re-?open|re-?work|re-?visit|re-?write|\
    go back)
    re-?opened|re-?open(ing)? (this|it)|came back|come back to us|sent back|bounced
    failed (testing|qa|review|uat|inspection)|rolled back|back to the drawing board
""")
OTHERS_PART = family(r"""
    (her|his|their|my|our|my own|your|its|[a-z]{2,}'s) (own )?(part|bit|side|end|section|piece|half|share|element|\
    contribution|\
    input|actions?|stuff|chunk|portion|tasks?|bits)
""")
LEFT_OVER = family(r"""
    ^\W*(but |and |then |so |it |with )*(just|only|still|needs?|need|awaiting|waiting)\b.{0,60}?(\bto\b|\bneeds?\b|\
    ing\b|\bleft\b|\boutstanding\b|\bfinal\b).*
    left to do|to do|outstanding|remain(s|ing)?|to follow|still to
    to be (made|added|incorporated|addressed|signed|approved|done|completed|finished|agreed|finalised|confirmed)|yet to
""")
BUT_FOR = re.compile(
    pattern(
        r"\W*(except|apart from|other than|bar\b|minus|but (not|for)|save for|aside from|excluding|with the exception)"
    )
)
PERHAPS = re.compile(pattern(rf"\b(might|may|could) ((well|already|possibly) )*(be|have been) (all )?{DONE_WORD}"))
CERTAINLY_NOT_YET = re.compile(
    pattern(rf"\b(should|ought to) ((now|all) )?(be|have been) (all )?{DONE_WORD}( now| already| by now)?\W*$")
)
