"""The word families that replies are made of. Each is a pattern on one clause in lower case with plain quotes."""

import re


def _family(*alternatives: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{alternative})" for alternative in alternatives))


DONE_WORD = (
    r"(?:done|completed?|compleated|finished|finalised|finalized|closed(?: off| out)?|sorted(?: out)?|delivered|implemented|achieved|published|"
    r"approved|adopted|ratified|signed[- ]off|submitted|launched|live|in place|embedded|resolved|fixed|merged(?! into)|deployed|shipped|released|"
    r"rolled[- ]out|actioned|concluded|wrapped[- ]up|ticked[- ]off|fulfilled|discharged|put to bed|installed|operational|up and running|accomplished)"
)
STEP_WORD = (
    r"(?:sent(?: out| off| over)?|circulated|shared|issued|reviewed|updated|presented|held|appointed|recruited|agreed|emailed|briefed|arranged|written|"
    r"produced|created|set up|established|trained|commissioned|purchased|ordered|added|removed|communicated|distributed|reported|paid|migrated|"
    r"amended|revised|carried out|undertaken|conducted|introduced|developed|cascaded|logged|posted|uploaded|reassigned|moved|transferred|replaced|"
    r"confirmed|provided|took place|taken place|went live|gone live|went out|gone out|handed in|filed|recorded|rewritten|relaunched|switched over)"
)
_SUBJECT = (
    r"(?:(?:yes|yep|yup|yeah|ok|okay|right|well|oh|so|hi|update|status|fyi|finally|sorry|thanks|good news|happy to say|pleased to (?:say|report|confirm)|"
    r"i can confirm(?: that)?|just to (?:say|confirm|let you know)|confirming(?: that)?|actually|to confirm|i'm pleased to say|glad to say)[\s,:.!-]+)*"
    r"(?:(?:and|that|this|it|these|those|they|both|all|everything|(?:this |the |my |that )?(?:action|item|task|one|job|work|piece of work|thing|ticket|card)s?|mine|"
    r"all of (?:it|them|this|these)|all (?:three|four|five|six|\d+)(?: of (?:them|these))?|we|i|the team|team)(?:\s+(?:one|action|item))?\s*"
    r"(?:'s|'re|'ve)?\s+)?(?:(?:is|are|was|were|has|have|had|got|get)\s+)*"
    r"(?:(?:now|all|already|fully|finally|actually|just|been|completely|officially|successfully|since|also|both|totally|100%|long|being|got|has|have|is|are|was)\s+)*"
)

PLAIN_DONE = re.compile(rf"^\W*{_SUBJECT}{DONE_WORD}\b(?!\s*(?:by (?:the )?(?:end|mon|tue|wed|thu|fri|next|then)))")
PERFECT_DONE = re.compile(
    rf"\b(?:has|have|had|'ve|'s|was|were|is now|are now|is|are)\s+(?:\w+ly\s+|now\s+|all\s+|already\s+|just\s+|both\s+|also\s+|since\s+)*(?:been\s+)?(?:\w+ly\s+|now\s+)?(?:[a-z]+ed and (?:\w+ly )?)?(?:{DONE_WORD}|{STEP_WORD})\b"
)
ACTIVE_DONE = re.compile(
    rf"\b(?:i|we|team)\s*(?:'ve|have)?\s+(?:now\s+|just\s+|already\s+|finally\s+|both\s+|also\s+|all\s+)*(?:{DONE_WORD}|{STEP_WORD}|did)\b"
)
DID_IT = re.compile(
    r"^\W*(?:yes,? |yep,? |ok,? )?(?:i |we |already |just |[A-Z]?[a-z]+ )?did (?:it|this|that|them|these|so)\b"
)
BARE_DONE = re.compile(rf"\b(?:{DONE_WORD})\b")
BARE_STEP = re.compile(rf"\b{STEP_WORD}\b")
CLOSE_IT = _family(
    r"\b(?:please|pls|can you|could you|you can|can|could|can we|ok to|okay to|happy to|good to|ready to|suggest(?:ed)?(?: we)?|propose(?:d)?(?: to| we)?|recommend(?:ed)?(?: to| we)?|safe to|let's|should|to|just) (?:now |all |just )?(?:be )?(?:clos(?:e|ed|ing|ure)|tick(?:ed)? (?:it|this|that)? ?off|sign(?:ed)? (?:this|it)? ?off as complete)\b(?! to)",
    r"\b(?:mark|marked|marking|show|shown|log|record|recorded|set|down|class|count|treat|put)(?: \w+){0,3}? (?:as|to|down as) \W*(?:complete[d]?|done|closed|finished|blue)\b",
    r"\b(?:suggest|propose|recommend) closure\b",
    r"\b(?:can|should) (?:now )?(?:come|be taken|be ticked) off\b",
    r"\b(?:no (?:further|more) (?:action|work)(?: is)? (?:needed|required|necessary)|nothing (?:more|further|else|left) to (?:do|add)|nothing (?:is )?outstanding|job done|off my list|box(?:es)? ticked|mission accomplished|done and dusted|put to bed|that's (?:that|a wrap)|all wrapped up)\b",
)
CHECK_MARK = re.compile(r"✅")
NEARLY = re.compile(
    r"\b(?:nearly|almost|close to|not far off|not quite|very nearly|just about to|approaching|nearing|getting there|(?:in the )?(?:final|last|closing) stages?|finishing (?:off|touches)|finalising|final (?:tweaks|checks|edits|touches)|three quarters|half|halfway|half way|part(?:ly|ially|[- ]way|[- ]completed?)?|mostly|largely|mainly|most(?: of)?|some(?: of)?|majority|main(?:ly| part| bulk)|bulk|substantially|first|1st|initial|draft(?:ed|s)?|outline|interim|phase|stage|step|early|second|scoping)\b"
)
AS_GOOD_AS = re.compile(
    r"\b(?:basically|more or less|pretty much|as good as|to all intents|technically|effectively|essentially|practically|virtually|in (?:theory|principle)|sort of|kind of|kinda|sorta|all but|bar the shouting|in essence|(?:consider|call|take) (?:it|this|that)|assume (?:it|this))\b"
)
EXCEPT = re.compile(
    r"\b(?:apart from|except(?: for| that)?|other than|save for|but for|with the exception of|aside from|minus|less|excluding|bar|all but|barring|only|just)\b"
)
REMAINS = re.compile(
    r"\b(?:remaining|outstanding|left to|still (?:to|need|needs|waiting|awaiting|outstanding|working|have|has|got|left|some|a few|missing|requires?|due|being)|to follow|yet to|just need|just needs|needs? (?:to|a|some|one|final|signing)|only|follow(?:ing)?[- ]up|to go|not (?:yet|quite)|haven't|hasn't|isn't|aren't|awaiting|waiting|pending|to be \w+ed|the rest|once|other half)\b"
)
HEDGE = re.compile(
    r"\b(?:i think|think|believe|probably|maybe|perhaps|possibly|looks? (?:like|to be|as)|seems?|appears?|as far as i (?:know|am aware|'m aware)|afaik|pretty sure|fairly sure|assum\w+|i guess|guess|hopefully|apparently|supposedly|i understand|ought to|might|may (?:be|have)|not (?:100% |entirely |totally )?sure|unsure|i'm told|i am told|told me|tells me|iirc|if i (?:recall|remember)|from memory|presum\w+|i'd (?:say|have thought)|in my view|should (?:now )?(?:already )?(?:be|have been))\b"
)
CONDITION = re.compile(
    r"\b(?:until|till|til|once|when|whenever|if|unless|before|as soon as|whether|while|provided|providing|assuming|in case|by the time|so that|in order)\b"
)
NEGATION = re.compile(
    r"(?:\bnot\b|n't\b|\bnever\b|\bnothing\b|\bnone\b|\bneither\b|\bfar from\b|\bnowhere near\b|\byet to\b|\bstill to\b|\bno(?:where)?\b|\bwithout\b|\bcannot\b|\bhardly\b|\bhavent\b|\bhasnt\b|\bisnt\b|\bwasnt\b|\bdidnt\b|\bunable\b|\bfailed\b|\bdont\b|\bcant\b|\bwont\b)"
)
FUTURE = re.compile(
    r"(?:\bwill\b|'ll\b|\bshall\b|\bshould\b|\bgoing to\b|\bgonna\b|\bto be\b|\baim(?:s|ing|ed)?\b|\bexpect(?:s|ing|ed|ation)?\b|\bhop(?:e|es|ing)\b|\bplan(?:s|ning|ned)?\b|\bintend(?:s|ing)?\b|\bdue to\b|\bon (?:course|track|target|schedule) to\b|\btarget(?:ing)?\b|\bwant(?:s|ing)? to\b|\bneed(?:s|ing)? to\b|\bmust\b|\btry(?:ing)?\b|\bwould\b|\bcould\b|\bcan\b|\blikely\b|\bset to\b|\bscheduled\b|\bready to\b|\babout to\b|\banticipat\w+\b|\bestimat\w+\b|\beta\b|\bforecast\b|\bget(?:ting)? (?:it|this|that|these|them)\b|\bhave (?:it|this|that|these|them|everything)\b|\bbeing\b|\bi'd\b|\bto (?:get|have|finish|complete|close)\b|\bset for\b|\bmight\b|\bmay\b|\blooking to\b|\bso (?:i|we) can\b|\bworking to\b|\bbooked\b)"
)
REDO = _family(
    r"\b(?:needs?|need|needing|has|have|had|having) (?:to be )?(?:redoing|redone|re-?doing|re-?done|re-?work\w*|re-?opening|re-?opened|re-?open|re-?writing|re-?written|re-?visiting|re-?visited|doing again|to (?:be )?(?:re-?do|redone|re-?work|start again|do it again))\b",
    r"\b(?:had|have|need|needs|having) to (?:start (?:again|over)|redo|be redone|re-?open|re-?work|re-?visit|re-?write|go back)\b",
    r"\b(?:re-?opened|re-?open(?:ing)? (?:this|it)|came back|sent back|bounced|failed (?:testing|qa|review|uat)|rolled back|back to the drawing board)\b",
)
OTHERS_PART = re.compile(
    rf"(?:\b(?:her|his|their|my|our|my own|your|its) (?:own )?(?:part|bit|side|end|section|piece|half|share|element|contribution|input|actions?|stuff|chunk|portion|tasks?)\b)"
)

EXTEND = _family(
    r"\bextension\b",
    r"\b(?:extend|extended|extending)\b(?! (?:the )?(?:offer|contract|invitation|scope|scheme|pilot|service|hours|team))",
    r"\b(?:more|extra|further|additional|bit more|little more|little longer|bit longer|longer)(?: \w+)? time\b|\b(?:a )?(?:bit|little|while|lot) longer\b|\blonger than (?:expected|planned|we thought|anticipated|i thought)\b",
    r"\b(?:push|pushed|pushing|put|putting|move|moved|moving|shift|shifted|shifting|bump|bumped|bumping|kick|roll|rolled|rolling|knock|set|changed?|changing|amend|amended|revise|revised|revising|reset|re-?profile[d]?|update|updated)\b(?: (?:it|this|that|these|them|mine|the (?:due |target |end |completion )?(?:date|deadline|target|timescale)|due date|date|deadline|target|timescale|action|one|completion date|end date)(?: (?:on|for) (?:this|it|that))?)?(?: please)? (?:back|out|forward|along|(?:to|until|till|by|into) (?=(?:the |a |an |about |another |at least |early |mid|late|end|start |next |q[1-4]|\d|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|one|two|three|four|five|six|after|spring|summer|autumn|winter|easter|christmas|tomorrow|new|then|couple)))",
    r"\b(?:needs? to|will|has to|have to|should|going to|may|must|had to|can (?:we|this|it|i)|could (?:we|this|it|i)) (?:now )?(?:move|slip|shift|be moved|be pushed|be put back|push|roll|be extended|be deferred|be delayed|go) (?:back|on|over|in)?(?: ?in)?(?:to|until|till|by)\b(?! (?:cabinet|committee|board|council|scrutiny|panel|the (?:board|committee|panel|cabinet|group|team)))",
    r"\b(?:slip(?:s|ped|ping)?|delay(?:ed)?|defer(?:red)?|postpone[d]?|reschedule[d]?|re-?arrange[d]?|rebooked|re-?planned|held over|carr(?:y|ied) (?:over|forward)) (?:it |this )?(?:back )?(?:to|until|till|for|by|into)\b(?! (?:the )?(?:lack|absence|illness|sickness|staff))",
    r"\banother (?:\w+ )?(?:or \w+ )?(?:day|days|week|weeks|wk|wks|fortnight|month|months|few|couple|quarter|\d+|one|two|three|four|five|six)\b(?! (?:meeting|visit|session))",
    r"\b(?:\d+|one|two|three|four|five|six|seven|eight|ten|couple of|couple|few|a|an|of) (?:more|extra|further|additional) (?:working )?(?:day|week|wk|month|fortnight)s?\b",
    r"\b(?:need|needs|needing|require[sd]?|want|like|give (?:me|us|it)|ask(?:ing)? for|request(?:ing)?|have|take|takes|allow|grant(?:ed)?|can (?:i|we) (?:have|get|take)|could (?:i|we) (?:have|get|take|do with)|do with)(?: about| at least| around| a further| an additional| an extra| up to| maybe| perhaps| probably| roughly| approximately)? (?:a |an |\d+(?:-\d+)? |one |two |three |four |five |six |seven |eight |ten |couple |a couple |a few )(?:of )?(?:more |extra |further |additional |working )*(?:day|week|wk|month|fortnight)s?\b",
    r"\b(?:need|needs|have|give (?:me|us|it)|want|like|get|got|take) (?:it |this |me |us )?(?:until|till|til|up to)\b",
    r"\b(?:new|revised|later|different|amended|alternative) (?:due |target |completion |end |delivery )?(?:date|deadline|timescale)\b",
    r"\b(?:change|changed|changing|amend) the (?:due |target )?(?:date|deadline)\b",
    r"\b(?:won't|will not|wont|can't|cannot|not going to|isn't going to|not|unlikely to) (?:now )?(?:be )?(?:(?:able to )?(?:finish|complete|do|get|deliver|start|happen)(?: (?:it|this|that|done))?|done|ready|finished|complete[d]?|available|in place|available|there|possible|happen|able to .{3,30}?)?(?: now)? ?(?:until|till|before)\b",
    r"\b(?:days?|weeks?|wks?|months?|fortnight) (?:late|behind(?: schedule)?|delay|slippage|overrun)\b",
    r"\b(?:delay|slippage|slip|overrun) of (?:about |around |at least )?(?:a|an|\d+|one|two|three|four|five|six)\b",
    r"\bmake it (?:the |end |\d|mon|tue|wed|thu|fri|next)|\b(?:how about|shall we say|could we say|can we say|can we do|could we do|let's say|call it|would .{2,24} (?:work|be ok|be possible|be acceptable))\b",
    r"\b(?:more realistic(?:ally)?|realistically|more like(?:ly)?|looking (?:more )?like|looking at|now (?:due|expected|planned|looking at|aiming|likely|anticipated|scheduled|set|going to be|will be)|at the earliest|instead|rather than)\b",
    r"\b(?:behind|late) by (?:about |around )?(?:a|an|\d|one|two|three|four)\b|\bby (?:a |an |another |one |two |three |four |six |\d+ )(?:couple of )?(?:day|week|month|fortnight)s?\b",
)
ON_TRACK = _family(
    r"\b(?:all |still |very much |firmly |bang |right |well |fully |broadly |remains? |currently |now |back )*on[- ](?:track|course|target|schedule|plan|time|ontrack)\b",
    r"\b(?:to|going to|according to|as per) (?:plan|schedule|timetable)\b(?! to)",
    r"\bas planned\b|\bas scheduled\b|\bon-track\b|\bontrack\b",
    r"\bahead of (?:schedule|plan|time|target|the game)\b|\bwell ahead\b",
    r"\b(?:no|without|zero|any) (?:real |major |current |significant |foreseeable |particular )?(?:concerns?|issues?|problems?|risks?|worries|delays?|dramas?|blockers to report)\b",
    r"\b(?:will|should|we'll|i'll|going to|can|able to|expect(?:ing)? to|confident (?:we|i)(?:'ll| will| can)|on course to|still) (?:still |easily |definitely |comfortably |be able to |just about )?(?:hit|make|meet|achieve|keep to|beat) (?:the |this |that |our |it|my |it by )(?:\w+ )?(?:date|deadline|target|timescale|due date|milestone)?\b",
    r"\b(?:all|we're|we are|it's|everything|everything's|i'm|this is|it is|things are|so|all's|looks?|looking|should be|still) (?:all |is |looking |going |still )*(?:good|fine|well|ok|okay|in hand|under control|healthy|positive|great|smoothly|ok)\b(?! to (?:close|go|start)|ness)",
    r"\b(?:going|progressing|proceeding|coming along|moving along|coming on|moving|shaping up|advancing|ticking along|developing) (?:very |really |quite )?(?:well|nicely|smoothly|fine|as expected|to plan|good|ok|okay)\b",
    r"\bin hand\b|\bunder control\b|\bno change to (?:the )?(?:date|deadline|timescale)\b|\bconfident\b|\bcomfortable with\b|\bgood progress\b|\bnothing to worry\b|\bno need to (?:move|change|extend)\b|\bdate (?:still )?(?:stands|holds|is fine|is ok|is good)\b|\bstill (?:aiming|planned|planning|targeting|expecting|scheduled|due|set|going|happening|good|fine) (?:for|to|on|by|ahead)\b",
)
AT_RISK = _family(
    r"\bat risk\b|\brisk (?:of|that|to)\b|\brisks? (?:around|here|with)\b|\bin (?:doubt|jeopardy|danger)\b|\bat-risk\b",
    r"\b(?:might|may|could|will|likely to|going to|starting to|probably|has|have|is|it's|potentially|possibly)? ?(?:slip(?:s|ped|ping|page)?|overrun(?:ning)?|over-?running|miss(?:ed|ing)? (?:the |this |our |that )?(?:\w+ )?(?:date|deadline|target|milestone))\b",
    r"\b(?:might|may|could|probably|possibly|likely|likely to|perhaps|doubt|doubtful|unlikely)\b.{0,30}?\b(?:not (?:be|make|hit|meet|get|finish|complete|happen|catch|achieve|manage)|late|delay(?:ed)?|take longer)\b",
    r"\b(?:won't|will not|wont|can't|cannot|cant|unlikely to|not going to|don't think (?:we|i)(?:'ll| will| can)?|doubt (?:we|i|it|this)(?:'ll| will| can)?|not (?:be )?able to|unable to|struggle to|struggling to|struggling|not sure (?:we|i|this|it)(?:'ll| will| can)?|not confident|not convinced|not (?:now )?achievable|not (?:be )?feasible|not realistic|not possible|isn't (?:going to|achievable|feasible|possible|realistic)|no way)\b(?! (?:close|see|find|tell|access|open|remember))(?:.{0,40}?\b(?:make|hit|meet|finish|complete|completed|deliver|done|happen|date|deadline|time|target|ready|achieve|get)\b)?",
    r"\b(?:behind(?: schedule| plan| where| target|hand)?|running late|running behind|running out of time|off[- ]track|not on track|off course|off target|late(?= |$|\W)(?! (?:on )?(?:yesterday|last|march|april|may|june|july|august|september|october|november|december|january|february|20|autumn|spring|summer|winter)))\b",
    r"\bconcern(?:s|ed)?\b|\bworr(?:y|ied|ying|ies)\b|\bnervous\b|\btouch and go\b|\btight\b|\bjeopardi[sz]\w+\b|\bchalleng(?:e|es|ing)\b|\bdifficult(?:y|ies)?\b|\bsnag(?:ged|s)?\b|\bproblem(?:s|atic)?\b|\bset-?backs?\b|\bissues? (?:with|around|in|has|have)\b|\bhit (?:a|an|some) \w+\b|\bnot looking good\b|\bnot good\b|\boptimistic\b|\bambitious\b|\bunder pressure\b|\bswamped\b|\bsnowed under\b|\boverwhelmed\b|\bshort[- ]staffed\b|\bunderstaffed\b",
    r"\bno (?:capacity|resources?|budget|funding|staff|time|bandwidth|one available)\b|\black(?:ing)? (?:of )?(?:capacity|resources?|staff|time|funding)\b|\black of\b|\bunder-?resourced\b|\bnot enough (?:time|staff|resource|people|capacity)\b|\bcapacity issues?\b|\bstaff(?:ing)? (?:shortage|absence|sickness|issues|pressures)\w*\b|\bshort of (?:staff|people|time)\b",
    r"\b(?:haven't|have not|havent|hasn't|not|never|didn't) (?:yet )?(?:had|got|get|had a|found|been able)\b.{0,20}?\b(?:chance|time|opportunity|round to|around to|to it|to this|capacity|to start|to look|to progress|to do)\b",
    r"\b(?:not (?:yet )?(?:been )?(?:started|begun|commenced|looked|touched)|haven't (?:even )?(?:started|begun|looked|touched|made a start)|hasn't (?:been )?(?:started|begun)|not made (?:a start|any progress|much progress)|no progress|little progress|yet to (?:start|begin|commence)|slow progress|nothing done|nothing has been done|unstarted)\b",
    r"\bdelay(?:s|ed)?\b|\boverdue\b|\bforgot(?:ten)?\b|\bslipp(?:ed|ing)\b|\bfallen behind\b|\blosing time\b",
)
RECOVERED = re.compile(
    r"\b(?:no longer|not|never|isn't|aren't|without|avoid(?:s|ed|ing)?|despite|resolved|overcome|no|nothing|zero|reduc\w+|mitigat\w+|back on|sorry (?:about|for)|apologies for|apologise for|apologize for|hasn't been|were|now (?:resolved|sorted)|unless|was)\b"
)
BLOCKED = _family(
    r"\bblock(?:ed|er|ing|ers)?\b(?! of| out| by block)",
    r"\bstuck\b|\bon hold\b|\bput on hold\b|\bpaus(?:ed|ing)\b|\bparked\b|\bheld up\b|\bhold[- ]?up\b|\bstall(?:ed|ing)\b|\bsuspended\b|\bhalted\b|\bin limbo\b|\bfrozen\b|\bat a standstill\b|\bground to a halt\b|\bon ice\b|\bbottleneck\b|\bhamstrung\b|\bdeadlock\w*\b|\bimpasse\b|\bshelved for now\b|\bgated\b",
    r"\b(?:wait|waits|waiting|waited|awaiting|awaits|await)\b",
    r"\bpending\b|\b(?:is |are |it's )?dependent (?:up)?on\b|\bdepends (?:up)?on\b|\bdepending on\b|\bhing(?:es|ing) on\b|\breliant on\b|\bcontingent on\b",
    r"\b(?:can't|cannot|cant|can not|unable to|not able to|couldn't|impossible to|won't be able to|will not be able to) (?:really |currently |now |yet |even )?(?:start|proceed|progress|move|continue|do (?:anything|this|it|more|much)|go (?:any )?further|go ahead|complete|finish|begin|get|take|access|finalise|publish|submit|sign|close|deliver|test|deploy|merge|recruit|appoint)\b(?:.{0,60}?\b(?:until|till|without|before|unless|because|as|due|from|access|-)\b|$)",
    r"\b(?:chasing|chased|no (?:response|reply|answer|word|feedback|sign[- ]off|decision|approval|access) (?:yet |back )?(?:from|on|for|to)|haven't heard(?: back)?|not heard(?: back)?|still with|sat with|sitting with|hasn't (?:replied|responded|come back|got back|signed|approved|sent)|haven't (?:replied|responded|come back|got back|signed|approved|sent|received|had (?:the|a|any)))\b",
    r"\b(?:need|needs|require|requires) .{2,50}? (?:before (?:i|we|this|it|they|anything|work)|to (?:sign|approve|agree|decide|confirm|release|unblock|provide|respond|reply|give|send)|from (?!(?:now|today|the start)))\b",
)
NOT_BLOCKED = re.compile(
    r"\b(?:not|no|no longer|never|isn't|aren't|un|none|nothing|without|any|won't be|hasn't been)\s+(?:\w+\s+){0,2}?(?:block|stuck|on hold|paus|park|held|stall|wait|await|pending|dependent)|\bblockers?\s*[:=-]?\s*(?:none|no|nil|n/?a|nothing)|\bunblock|\bnothing blocking|\bwait(?:ing)? (?:is|was) over"
)
IN_PROGRESS = _family(
    r"\bin[- ]progress\b|\bon-?\s?going\b|\bunder ?-?way\b|\bwip\b|\bin train\b|\bin motion\b|\bin the works\b|\bin development\b|\bin draft\b|\bin hand\b|\bafoot\b",
    r"\b(?:working|work) (?:on|through|with|towards?|is|continues?|has|started|began)\b|\bbeing \w+(?:ed|en|t)\b|\b(?:have |has |we've |i've |now |just |been )?(?:started|begun|commenced|kicked off|made a start)\b|\bcontinu(?:e|es|ing|ed)\b|\bprogress(?:ing|ed|es)?\b(?! (?:was|report|meeting|review))|\bpart[- ]?way\b|\bhalf ?way\b|\bhalf (?:done|complete|finished)\b|\bgetting there\b|\bmoving forward\b|\bmaking (?:good |some |slow |steady )?(?:progress|headway)\b|\bon (?:it|with it|the case)\b|\blooking into\b|\bcracking on\b",
    r"\b(?:drafting|writing|preparing|developing|reviewing|finalising|finalizing|testing|building|scoping|consulting|recruiting|interviewing|gathering|collecting|collating|analysing|analyzing|researching|redrafting|updating|editing|implementing|migrating|rolling out|negotiating|procuring|tendering|designing|planning|arranging|organising|investigating|mapping|piloting|chipping away|compiling|meeting with|liaising|exploring|discussing)\b",
    r"\b(?:nearly|almost|not quite|very nearly|not far off|close to being) (?:there|done|complete[d]?|finished|ready|finalised)\b|\bdraft(?:ed|s)?\b|\bout (?:for|to) (?:consultation|comment|review|tender|recruitment|advert)\b|\bstill (?:to|need|needs|needing|have|has|working|doing|some|a (?:bit|few|lot|couple)|going|in|more|outstanding|left|got)\b|\boutstanding\b|\bpartial(?:ly)?\b|\bslow(?:ly)?\b|\bremaining\b|\bnot (?:yet )?(?:quite )?(?:done|complete[d]?|finished|ready|there|implemented|closed|in place|live|published|finalised|sorted)\b|\bincomplete\b|\bunfinished\b|\bnext step\b|\bto[- ]do\b|\bscheduled\b|\bbooked\b|\barranged\b|\bfollow(?:ed|ing)? up\b|\bhasn't been (?:implemented|done|completed|finished|published)\b|\bhop(?:e|ing) to\b|\bplan(?:ning)? to\b|\bintend(?:ing)? to\b",
    r"\b[\w-]+ (?:to|will) (?:raise|discuss|review|consider|present|draft|prepare|meet|agree|confirm|report|take|determine|develop|produce|circulate|arrange|contact|look|speak|update|check|provide|submit|follow|bring|feed|liaise|lead|chair)\b",
)
CANCEL = _family(
    r"\b(?:no longer|not|isn't|never|won't be|don't|doesn't|do not|does not|not being|is not) (?:actually |really |now |going to be )?(?:needed?|required?|relevant|applicable|necessary|valid|proceeding|going ahead|pursuing|being pursued|happening|going to happen|doing this|being taken forward|taking (?:this|it) forward|apply|applies|a priority any ?more|in scope|appropriate|progressing (?:this|with this))\b(?! (?:yet|until|till|by|before|an? extension|more|any more time|any help|to|a|extra|another))",
    r"\bcancel(?:l?ed)?\b(?: (?:this|it|the action|please|the task))?(?! (?:meeting|due|by|because of snow))",
    r"\b(?:remove|delete|drop|scrap|bin|ditch|strike|withdraw|kill|abandon|void|discount)(?:ned|ped|ted|d|ed)? (?:this|it|that|please|from|the action|action|this one|off)\b|\b(?:can|should|to|could|has|have|been|was|be|being|is|please|now) (?:now |probably |just |been |be )*(?:removed?|deleted?|dropped|scrapped|withdrawn?|abandoned|discontinued|shelved|struck|decommissioned|retired|archived|de-?scoped)\b(?! (?:access|data))|^\W*(?:withdrawn|dropped|scrapped|abandoned|superseded|obsolete|removed|void|descoped)\b",
    r"\bsupers[ec]+ded\b|\bobsolete\b|\bredundant\b|\bduplicat(?:e|es|ed|ion|ing)\b(?! (?:copies|records))|\bdupe\b|\bovertaken by (?:events|\w+)\b|\bwon't (?:do|fix|happen|be (?:done|doing|happening|going ahead|needed|required|proceeding|taken forward|progress\w*))\b(?! (?:until|till|before|by|in time|on|this))|\bnever ?mind\b|\bnvm\b|\bout of scope\b|\bno point\b|\bcome to nothing\b|\bnot proceeding\b|\bfallen away\b|\bsame as (?:action )?\d|\bcovered (?:by|in|under|elsewhere) (?:action )?(?:\d|the|another|elsewhere)?|\bmerged (?:in)?to (?:action )?\d|\bpicked up (?:in|under|by|as part of) action\b|\babsorbed (?:by|into)\b|\bsubsumed\b|\brolled into (?:action )?\d|\bincorporated into (?:action )?\d|\breplaced by\b",
    r"\b(?:decided|agreed|chosen|elected|opted) (?:not to|against|to (?:stop|cancel|drop|scrap|abandon|withdraw|not))\b|\b(?:isn't|is not|not|wasn't) (?:going|taking|proceed\w*|to proceed|taken) (?:ahead|forward)\b|\brejected\b|\bstood down\b|\bstand(?:ing)? (?:this |it )?down\b|\bpulled the plug\b|\bcalled off\b|\bnot going to (?:do|happen|pursue)\b(?! (?:this |it )?(?:by|before|until|in time|this))",
)
ACK_NOTE = re.compile(
    r"^\W*(?:(?:ok|okay|yes|hi|right|oh|great|sure),? )?(?:will do|noted|thanks|thank you|thx|ta|cheers|understood|got it|received|acknowledged|no (?:update|change|news|further update)|nothing (?:to report|new|further to report|to add|to update)|as (?:above|before|previously|discussed|per)|see (?:above|below|attached|previous|notes?|email)|fyi|for info(?:rmation)?|not (?:yet )?due|will (?:look|check|have a look|let you know|get back|come back|find out|chase|pick (?:this|it) up|update|see|investigate|get on|ask|speak|report back|try|follow up|advise|confirm)|i'll (?:look|check|have a look|let you know|get back|come back|find out|chase|pick (?:this|it) up|update|see|get on|ask|speak|report back|try|follow up|advise|confirm)|let me (?:check|look|get back|find out|ask|see)|leave it with me|sorry|apologies|my (?:bad|apologies)|bear with me|same (?:as|again)|ditto|unchanged|status quo|on my (?:list|radar|to-do)|its? on my|haha|lol|happy (?:new|birthday|friday)|congrat\w*|well done|good (?:work|job)|attached|update to follow|more to follow|thanks for)\b"
)
ACK_AMBIGUOUS = re.compile(
    r"^\W*(?:(?:yes|yep|yup|yeah|y|yea|aye|ok|okay|k|kk|sure|no|nope|n|nah|fine|agreed|tbc|tbd|tba|maybe|possibly|perhaps|hmm+|um+|er+|blue|grey|gray|purple|black|white|n/?a|yes please|no thanks|sure thing|great|perfect|cool|good|nice|correct|exactly|right|same|soon|shortly|later|asap|in due course|imminent(?:ly)?|any day now|not sure|dunno|don't know|unsure|who knows|it depends|depends|unknown|i think so|think so|hopefully|i hope so|hope so|probably|should be(?: fine| ok| okay| good)?|getting on|yes and no|more or less|\?+|\.+|ack|roger|👍|👎|🙏|🙂|😀|😊|🤷|🎉|👀|❌|🚫|🔵)[\s.!,]*)+$"
)
QUESTION_WORD = re.compile(
    r"^\W*(?:(?:hi|hello|sorry|ok|hey|and|so|but|also|just|quick question|question)[\s,:-]+)*(?:<?@[\w.-]+>?[\s,:]+)?(?:what|who|whose|which|where|why|how|when|is|are|was|were|do|does|did|can|could|would|should|shall|has|have|any|am i|isn't|aren't|wasn't|don't|doesn't|didn't|haven't|hasn't|won't|may i|might|will)\b"
)
RAG = re.compile(
    r"(?:^\W*(?:(?:rag|brag|status|rating|overall|now|still|currently|remains?|rag rating|rag status)\s*(?:is|at|remains|still|now|:|=|-|–)?\s*)*|\b(?:rag|brag|status|rated|rating|gone|moved|turn(?:ed|ing)|it's|this is|i'd say|call it|remains?|stays?|still|mark(?:ed)?(?: \w+)? as|at|to)\s+(?:is |now |still |to |as |at )*)(?:an? )?(?P<c>green|amber|red|yellow)(?P<to>\s*(?:->|to|/|-)\s*(?P<c2>green|amber|red|yellow))?(?=\s*(?:$|[-,.:;!(]|for\b|as\b|because\b|due\b|now\b|but\b|and\b|on\b|rating\b|rag\b|status\b|\())"
)
CIRCLES = re.compile(r"[🔴🟡🟢]")
PERCENT = re.compile(
    r"(?<![\d.])(?P<p>\d{1,3})\s?(?:%|per ?cent\b|pct\b)(?P<what>\s*(?:done|complete[d]?|there|of the way|through|finished|progress|delivered|implemented|achieved|ready|written|drafted|live|rolled|built|in\b|$|[.,;!-]))?"
)
PERCENT_LEAD = re.compile(
    r"(?:^|\b(?:about|at|around|approximately|approx|roughly|now|currently|progress|complete|completion|say|circa|nearly|almost|over|only|just|maybe|status|is|we're|i'm|it's))\W*$"
)
COUNT_WORDS = r"(?:\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
COUNT = re.compile(
    rf"\b(?P<a>{COUNT_WORDS})\s*(?:of|out of|/|from)\s*(?:the |my |our |a total of |all )?(?P<b>{COUNT_WORDS})\b(?!\s*(?:%|/|may|jan|feb|mar|apr|jun|jul|aug|sep|oct|nov|dec|weeks|days|months))"
)
HALF = re.compile(
    r"\bhalf(?:way| way|-way)?\b(?: (?:done|complete[d]?|through|there|finished|of))?|\b(?:a )?third (?:done|complete|of the way)\b|\bthree[- ]quarters\b"
)
