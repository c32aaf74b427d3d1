"""Who an action is handed to, and what stands in its way, as the person wrote it."""

import re

_MENTION = r"<@[UW]\w+(?:\|[^>]*)?>|@[\w.-]+\w"
_WORD = r"(?!(?:I|It|This|That|We|They|He|She|You|The|Not|No|Yes|Please|Can|Could|Thanks|Hi|Hello|Action|What|Who|Which|There|These|Those|All|And|But|So|If|My|Our|Is|Are|Was|Done|On|In|At|To|For|Wrong|Should|Would|Will|Now|Still|Waiting|Awaiting|Due|Once|When|Since|As|Sorry|Just|Also|Only|Someone|Nobody|Everyone|Anyone)\b)[A-Z][\w'&.-]*"
_TEAM = r"team|department|dept|service|services|directorate|group|unit|colleagues|division|office|board|section"
NAME = (
    rf"(?:{_MENTION}|(?:the\s+)?(?:(?:Mr|Mrs|Ms|Dr|Cllr|Prof|Councillor)\.?\s+)?{_WORD}(?:(?:\s+(?:of|and|&|for)\s+|\s+){_WORD}){{0,4}}(?:\s+(?:{_TEAM})\b)?|"
    rf"(?:the\s+)?[a-z]+(?:\s+[a-z]+)?\s+(?:{_TEAM})\b|my (?:manager|deputy|successor|replacement|colleague)|the new [a-z]+(?: [a-z]+)?|the (?:head|director|chief|lead|manager) of [\w ]{{2,30}})"
)
_TO = [
    rf"(?i:\b(?:re-?assign(?:ed)?|assign(?:ed)?|transfer(?:red)?|pass(?:ed|ing)?|hand(?:ed|ing)?|hand[- ]?over|redirect(?:ed)?|re-?allocate[d]?|allocate[d]?|delegate[d]?|give[n]?|gave|switch(?:ed)?|move[d]?|gone|goes|go|going|sent|send|forward(?:ed)?|direct(?:ed)?|change(?:d)?|over|moves|swap(?:ped)?)\b(?: (?:it|this|that|them|these|responsibility|ownership|the action|this one|action|the lead|over|on|across|lead))*(?: (?:has|been|over|on|across|now))*\s+(?:to|over to)\s+)(?P<n>{NAME})",
    rf"(?i:\b(?:belongs|belong|sits|sit|rests|lies|falls|fall|should be|is|now|be|best placed|lives|going|needs to be|should sit|should go) (?:now |really |better |more |actually )*(?:to|with|under|within|in)\s+)(?P<n>{NAME})",
    rf"(?i:\b(?:it's|it is|that's|this is|this one is|that is|is|one's|one is|action is|should be|are) (?:now |actually |really |rather |for |one for |an action for |one of )*)(?P<n>{NAME}?(?<!s))(?:'s|')?(?i:(?: (?:action|one|job|area|remit|responsibility|task|now|to lead|to do|to answer|to pick up|to update))+\b|\s*(?:$|[.,;!]))",
    rf"(?P<n>{NAME})(?i:(?:'s|\s+is|\s+are|\s+has|\s+have|\s+will be|\s+will|\s+'ll|'ll|\s+should|\s+now|\s+who)(?: (?:now|already|going to|be|been|also|actually|agreed to|kindly|the one|is|has))* (?:lead(?:s|ing)?|tak(?:e|es|en|ing)(?: (?:this|it|that|these|on|over|the lead|forward|ownership|responsibility))+|pick(?:ed|ing|s)? (?:this |it |that |these )?up|own(?:s|ing|er)?|inherit(?:ed)?|(?:the )?(?:new |lead |action |current |right |correct |best |responsible )*(?:owner|lead|contact|person|officer)|responsible|looking after|dealing with|covering|running with|handling|in charge|in the lead|on this one|replac(?:ed|ing) me|progressing this instead|doing this (?:one )?(?:now|instead)))",
    rf"(?i:\b(?:please |pls |can you |could you |kindly )?(?:add|include|make|put|name|list|set) )(?P<n>{NAME})(?i: (?:as|to be|down as|the|to|on) (?:(?:a|an|the) )?(?:joint|co-?|new|lead|second|owner|action|additional|shared|main|responsible)[ -]?(?:lead|owner|owners|leads|officer)?)",
    rf"(?i:\b(?:ask|try|contact|speak (?:to|with)|talk to|check with|chase|refer to|see|please direct to|redirect to|that's one for|one for|this is for|question for|over to|best to ask|need to ask|needs to go to)\s+)(?P<n>{NAME})",
    rf"(?i:\b(?:change|update|switch) (?:the )?(?:lead |action )?(?:owner|lead|ownership|responsibility) to\s+)(?P<n>{NAME})",
    rf"(?i:\b(?:owned|led|being led|managed|done|handled|picked up|taken (?:on|over|forward)|covered|dealt with|run|delivered|actioned|progressed) (?:now )?by\s+)(?P<n>{NAME})",
    rf"(?P<n>{NAME})(?i:\s+(?:owns|leads|lead|took|inherited|now has|now leads|took over|taken over|replaces me|is my replacement))",
    rf"(?i:\bjoint (?:lead|owner)s? with\s+)(?P<n>{NAME})",
    rf"(?i:\bhand(?:ing|ed)? (?:this |it |over )*to\s+)(?P<n>{NAME})",
    rf"(?i:\b(?:should|would|can|needs to|must|ought to) (?:probably |really |now )?(?:be|go to|sit with|come from|be with)\s+)(?P<n>{NAME})",
    rf"(?i:\b(?:rather|not me,?(?: it's| but)?|mine,?(?: it's| but)?|try|instead,?)\s+)(?P<n>{NAME})",
    rf"^(?P<n>{NAME})(?i:(?:'s)?(?: (?:not me|instead|now|please|to lead|owns this|has this|has it|action))+)",
]
_TO_PATTERNS = [re.compile(pattern) for pattern in _TO]

_NOT_MINE = re.compile(
    r"\b(?:not|isn't|isnt|wasn't|no longer|never|shouldn't be|not really|ain't|not actually|don't think (?:this|it)(?: is|'s)|nothing to do with) (?:really |actually |one of |one )?(?:mine|my (?:action|area|one|remit|responsibility|team|job|patch|department|service|task|bag|role|portfolio|brief|call)|for me|me|ours|our (?:action|area|team|remit|responsibility)|us|with me|the (?:owner|lead|right person|right owner)|down to (?:me|us))\b|"
    r"\bwrong (?:person|owner|lead|team|name|\w+ here)\b|\bwrongly assigned\b|\bassigned (?:to me )?(?:in error|by mistake|incorrectly|wrongly)\b|\b(?:don't|do not|no longer|not) (?:own|lead(?: on)?|manage|cover|deal with|look after|work (?:on|in|for|with)|handle|responsible for) (?:this|that|it|these|the)\b|"
    r"\b(?:someone|somebody) else\b|\b(?:i've|i have|i) (?:now )?(?:moved|changed|left|switched|gone) (?:teams?|roles?|jobs?|posts?|departments?|the (?:team|council|trust|school|company|organisation|service)|on|to a (?:new|different) (?:role|team|job|post))\b|\bnot (?:my|our) (?:action|responsibility|area|remit)\b|\bunder the (?:restructure|reorganisation|new structure)\b|"
    r"\bnot (?:sure )?why (?:i|i've|this|i'm) .{0,20}(?:got|have|getting|assigned|sent|come to me)\b|\bno longer (?:in|on|with|work\w*|my|the|responsible|involved|mine|ours)\b|\bshould (?:not )?be (?:with|assigned to|owned by)\b|\bchange of (?:owner|lead)\b|\bplease reassign\b|\b(?:needs?|need to be|to be|can this be|could this be|can you|could you|should be|please) re-?(?:assign|allocat)\w*|\bhand(?:ing|ed)? (?:this |it )?over\b(?! (?:the|report|document))"
)
_NOT_REASSIGN = re.compile(
    r"\b(?:waiting|await\w*|chas(?:e|ing|ed)|sign[- ]?off|approval|comment|review|for (?:comment|review|approval|sign|consideration|information|decision)|meeting|report|paper|draft|once|signature)\b"
)
_THEIRS = re.compile(
    rf"(?i:\b(?:this|it|that|this one|the action|action) (?:now |really |actually )*(?:belongs? to|sits? (?:now )?(?:with|under)|rests with|lies with|falls (?:to|under|within)) ){NAME}|(?i:\b(?:this|it|that|one)(?:'s| is| should be)(?: now| actually| really)* ){NAME}(?<=[a-z])'s\b(?! [a-z]+ing)"
)

_BLOCKER = re.compile(
    r"\b(?:wait(?:ing|s|ed)?(?: (?:on|for|to hear (?:back )?from|to hear))|awaiting|await|awaits|blocked (?:by|on|at|due to|because of|pending|until|waiting (?:for|on))|stuck (?:on|with|at|behind|waiting (?:for|on))|held up (?:by|with|at|due to|because of|in|waiting (?:for|on))|hold[- ]?up (?:is|with)|on hold (?:until|till|due to|because of|pending|while|for|awaiting|as)|paused (?:until|till|due to|because of|pending|while|for|as)|parked (?:until|till|due to|because of|pending|while|for)|stalled (?:due to|because of|pending|by|on|at|until)|"
    r"delayed (?:by|due to|because of|pending)|pending|dependent (?:up)?on|depends (?:up)?on|depending on|hing(?:es|ing) on|reliant on|contingent on|no (?:response|reply|answer|word|feedback|sign[- ]off|decision|approval|access)(?: yet| back)? from|haven't heard(?: back)? from|chasing|still with|sitting with|until|unless|without|due to|because of|because|owing to|as|down to|thanks to|blockers? ?[:=-]|blocker is|blocked|until we get|need(?:s)?|lack of|red -|amber -|at risk -|-|:)\s+(?P<b>[^\n]{2,160})",
    re.I,
)  # fmt: skip
_BLOCKER_END = re.compile(
    r"\s*(?:[.;!?\n(]|,\s|\s-\s|\bso (?:we|i|this|it|will)\b|\b(?:but|however|which|then)\b|\bis (?:finished|complete[d]?|done|over|signed off|approved|agreed|resolved|confirmed|sorted|in place|published|back)\b|\bhas (?:been )?(?:finished|completed|done|signed off|approved|agreed|confirmed)\b|\bbefore (?:we|i|it|this) can\b|$)"
)


def handed_to(text: str) -> tuple[str | None, bool]:
    """The new owner that a clause names, and whether it says that the action is not, or no longer, the writer's."""
    low = text.lower()
    if re.search(r"\b(?:were|have all been|had been)\b", low):
        return None, False
    not_mine = bool(_NOT_MINE.search(low) or _THEIRS.search(text))
    for i, pattern in enumerate(_TO_PATTERNS):
        match = pattern.search(text)
        if match and (not_mine or (i not in (1, 2, 5, 7, 11, 12, 13) and not _NOT_REASSIGN.search(low))):
            name = re.sub(r"(?:'s|\.|')$", "", match["n"]).strip()
            return re.sub(r"^the (?=[A-Z])", "", name), not_mine
    return None, not_mine


def blocker_of(text: str) -> str | None:
    """What a clause says stands in the way: "waiting for the new Director" gives "new Director"."""
    match = _BLOCKER.search(text)
    if not match:
        return None
    words = match["b"]
    words = words[: _BLOCKER_END.search(words).start()]  # type: ignore[union-attr]
    words = re.sub(r"^(?:the|a|an|our|for|on|to hear from|by|we're|we are)\s+", "", words.strip(" .,:;-"), flags=re.I)
    return words or None
