"""The words, signs and colours by which plans say how an action stands. Extend the lists here."""

from __future__ import annotations

COMPLETED, IN_PROGRESS, DELAYED = "completed", "in_progress", "delayed"
NOT_STARTED, BLOCKED, CANCELLED = "not_started", "blocked", "cancelled"

# What a status begins with. In this order: "not completed" must not read as completed, "partially implemented" is not
# implemented.
FIRST_WORDS: list[tuple[str, str]] = [
    (CANCELLED, r"""
        not (?:being )?(?:agreed|accepted|approved|adopted|supported|taken forward|proceeding|being progressed|required)
        not (?:to )?(?:be )?(?:proceed|pursue[d]?)\b|not (?:to )?be progressed|not to progress
        reject(?:ed)?
        replaced (?:by|with) (?:an? )?(?:new )?(?:actions?|rec\w*|objectives?|[A-Z]{0,3}\d)
        supersed(?:ed|es)
        cancel+ed|stopped(?! (?:for(?! good\b)|until|while|temporarily)\b)|withdrawn
        (?:\w+ )?no longer (?:required|needed|applicable|relevant|valid|proceeding|going ahead|being pursued)
        (?:agreed|decided|decision(?: taken| made)?) not to (?:pursue|proceed|progress)
        decided not to (?:go ahead|proceed|pursue|implement|do)\b.*
        not going ahead|descoped
        (?:risk accepted|accepted risk|accept the risk)
        (?:do|does|did) not (?:agree|accept|concur)
        non-?concur\w*
        declined|dismissed|abandoned|discontinued|stood down|dropped
        won['’]?t ?(?:do|fix)
        will not (?:be )?(?:implement|do|pursue|proceed|take forward|fix)\w*
        void|redundant|removed|terminated|rescinded
        closed(?: -| –|,)? (?:as (?:a )?duplicate|not (?:implemented|completed|progressed|done))|not progressing
        recommendation not (?:agreed|accepted)
        not implemented[ –—-]+n/?a
        merged (?:with|into)|overtaken by events
        disagreed?|duplicate
    """),
    (NOT_STARTED, r"""
        (?:has |have )?not (?:yet )?(?:started|begun|commenced|initiated|actioned|complete[d]?|done|implemented|
            achieved|met|addressed)(?: yet)?(?! by (?:the )?target date)
        yet to (?:start|begin|commence|be \w+)
        not due(?: (?:yet|to start)(?: yet)?)?|not (?:yet )?progressed(?: yet)?(?!\W+(?:no longer|as\b|superseded))
        not yet due|not yet$|not corrected|incomplete|to[- ]?do
        to be (?:started|done|actioned|commenced|begun)|to (?:start|begin|commence)(?=$|[,;.])
        due to (?:start|begin|commence)
        un ?started
        no (?:progress|action)(?: to date| yet)?
        awaiting start|backlog|planned|scheduled|upcoming|future(?: action)?|new
        pending(?! review)(?! (?:verification|validation|closure|completion|sign ?off|approval)\b(?! (?:to|of)\b))
        proposed(?! (?:for )?clos)
        no colou?r|not implemented|outstanding
    """),
    (DELAYED, r"""
        overdue|over due
        (?:some|minor|slight|major|short) delays?
        (?:significant|serious|major) (?:\w+ )?(?:issues?|problems?)
        (?:significantly |slightly )?behind(?: schedule| plan| target)?
        delay(?:ed|s)?
        deferred
        slipp(?:ed|age|ing)
        revised (?:date|deadline) (?:agreed|set)
        running (?:late|behind)|lagging(?: behind)?
        (?:insufficient|inadequate) progress
        off[- ](?:track|trajectory|target)
        (?:some|minor|slight|major) slippage|timescales? slipped|not (?:achieved|met|completed?) by (?:the )?target date
        (?:has|have) not (?:yet )?(?:been )?progressed
        not on[- ]track|late|missed|postponed|past due
        carr(?:ied|y) (?:forward|over)
        c/f(?:wd)?|roll(?:ed)? (?:over|forward)|extended
        at risk of (?:not|non|missing).*
        (?:deadline|target(?: date)?|date) (?:missed|passed|exceeded|not met)
        will not be met
        critical|rescheduled
    """),
    (BLOCKED, r"""
        stopped (?:for(?! good\b)|until|while|temporarily)\b.*
        waiting (?:on \w+|for (?:someone|somebody|others?))\b.*
        (?:on|in)[- ]hold
        (?:temporarily |put |currently |now )+on[- ]hold
        (?:cannot|unable to|can['’]?t) \w+
        blocked|paused|suspended|stuck|stalled|halted|parked|frozen
    """),
    (IN_PROGRESS, r"""
        (?:phase|stage|step|part|round) (?:\d+|one|two|three|[a-d]|i{1,3}) (?:is |now )*(?:completed?|done|finished)\b
        (?:in|making|some|good|steady|limited|substantial|significant|excellent) progress
        in[- ]prog(?:ress)?
        in[- ]process
        wip|work in progress
        on[- ]?going
        initiated
        on[- ]?time$
        on[- ]?(?:trajectory|track|target|schedule|plan|course)
        under ?way|in execution|execution$|started|commenced|begun
        (?:implemented|complete[d]?|done|delivered) in part\b.*
        partial(?:ly|y)?(?! (?:agree|accept|support|concur)\w*)(?: \w+)?
        [1-9]\d? ?(?:%|per ?cent) (?:complete[d]?|done|implemented|delivered)
        part(?:ly)?[- ](?:\w+)
        partly|progressing|active|open
        (?:currently |now )?being \w+
        back on[- ](?:track|target|schedule|plan)
        not delayed
        awaiting (?:approval|sign[- ]?off|response|feedback|confirmation|decision)
        nearly (?:complete|done|there)
        (?:almost|mostly|largely) (?:complete[d]?|done|implemented)|(?:some )?progress made(?=$|[,;.])
        substantially (?:complete|implemented)
        continu(?:ing|es|ous)
        in development|in draft|in production|mitigating(?=$|[,;.])
        pending review|pending (?:verification|validation|closure|completion|sign ?off|approval)(?! (?:to|of)\b)
        draft(?:ed)?
        under (?:review|development|consideration|implementation|way)
        in hand|amber
        some (?:risk|concerns?).*
        minor (?:\w+ )?issues?.*
        at risk|reopened|accepted in progress
        working (?:on|towards).*
        in train|live
        started but .*
        mobilis(?:ed|ing)
        doing|in review|current
    """),
    (COMPLETED, r"""
        (?:(?:fully|now|all|actions?|targets?|objective|milestone|substantively|successfully|recommendation) )*
            (?:completed|
            complete(?! by\b)|done|closed|implemented|achieved|delivered|finished|discharged|resolved|met|actioned|
            corrected|embedded|fixed|concluded|addressed|signed[- ]?off|fulfilled|in place|closed off|
            (?:recommended |proposed |ready )?for closure|finali[sz]ed|verified|shipped|merged|published|cleared|
            deployed|(?:moved to |now )?(?:bau|business as usual))
        completion|complet
        no further action(?: required| needed)?
        (?:to be closed|can be closed|may be closed|propose to close|recommend to close)$
        nfa
    """),
]  # fmt: skip
# What names a status further on in a short text.
FURTHER_ON: list[tuple[str, str]] = [
    (CANCELLED, r"""
        not to proceed|superseded
        no longer (?:required|needed|applicable)
        (?:was|been|recommendation) rejected
        withdrawn|cancel+ed
    """),
    (DELAYED, r"overdue|behind (?:schedule|plan|target)|off[- ]track|delayed"),
    (BLOCKED, r"""
        on[- ]hold
        cannot (?:progress|proceed|start)
        unable to (?:progress|proceed|start)
        blocked|paused
    """),
    (NOT_STARTED, r"""
        not (?:yet )?(?:been )?(?:started|begun|commenced)
        yet to (?:start|begin|commence)
        due to (?:start|begin|commence)
    """),
    (IN_PROGRESS, r"""
        in[- ]progress
        under ?way
        on[- ]?going
        (?:has|have) (?:begun|started)|(?<!be )(?<!get )(?<!\bit )started$|verification pending
        being \w+ed
        progressing|running|training now|consultation open
        on[- ](?:track|target)
        awaiting|for review
    """),
    (COMPLETED, r"""
        (?:action|now|been|is|are|all) (?:closed|complete[d]?|implemented|delivered)
        completed?$|closed$|(?:[-–—]|now) done$
    """),
]  # fmt: skip
# What the words of a key describe, in the order in which those that stand at one place count.
SENSES: list[tuple[str, str]] = [
    (CANCELLED, r"""
        cancel+ed|stopped|superseded
        no longer (?:required|needed|applicable)
        withdrawn|descoped|rejected
        not (?:agreed|accepted|adopted|being (?:adopted|taken forward))
    """),
    (NOT_STARTED, r"""
        not (?:yet )?(?:started|begun|commenced|due)
        yet to (?:start|begin|commence)
        not due
        no action (?:taken|to date)
        to be started
        not (?:yet )?(?:in place|happening)|not yet$
        to (?:begin|start)\b
        future|planned(?! (?:completion |end |due |target )?(?:date|completion|timescale|target|end))
        not (?:yet )?(?:complete[d]?|achieved|implemented)(?! (?:by|on|within) )
    """),
    (DELAYED, r"""
        overdue|behind
        delay(?:ed|s)?
        off[- ](?:track|plan|target|schedule|profile)
        not on[- ](?:track|target|schedule)
        over-?runs?
        slipp\w+
        late|missed
        not (?:delivered|met|achieved|completed?|progress\w*)|no progress
        (?:unacceptable|insufficient|inadequate|poor) progress
        (?:significant|serious|major|high) (?:risk|issues?|concerns?|delays?|problems?)
        unlikely|not (?:likely|expected|anticipated) to|will not|deferred|failing
        (?:pass|exceed)(?:ed|es|s|ing) (?:(?:its|the) )?(?:deadline|due|target|timescale)
        (?:past|beyond) (?:(?:its|the) )?(?:deadline|due|target|timescale)
        (?:deadline|date) (?:has )?(?:been )?(?:passed|missed|breached)
        critical
    """),
    (BLOCKED, r"on hold|blocked|paused|suspended|stalled"),
    (IN_PROGRESS, r"""
        (?:resolved|agreed|accepted|closed) (?:with|but|and) (?:\w+ )?(?:actions?|work) (?:is |are )?pending
        on[- ]?(?:track|target|schedule|course|plan|profile|trajectory)
        on (?:the|its|our|their) way
        (?:delivering )?to (?:plan|time)\b
        in progress
        within (?:(?:its|the) )?(?:deadline|target|timescale)
        progress\w*
        under ?way|on-?going|started|commenced
        in part\b
        partial\w*
        partly
        some (?:risk|concerns?|issues?)
        minor(?! delay)
        at risk|likely|expected|being|working
        continu\w+
        moderate|medium|near(?:ly|ing)?|achieving
        slight(?! delay)
    """),
    (COMPLETED, r"""
        complete[d]?
        in place|fully|accomplished
        done|closed|implemented|achieved|delivered|embedded|evidenced|finished|met
        discharged|signed off
    """),
]  # fmt: skip
# How grave or how urgent a thing is, which says nothing of how it stands.
GRADE = r"(?:very )?(?:high|medium|med|moderate|low|critical|essential|urgent|P?[0-5]|[A-E])"
COLOURS = {
    "r": "red", "a": "amber", "y": "amber", "yellow": "amber", "orange": "amber", "g": "green", "b": "blue",
    "p": "purple", "w": "white", "gray": "grey",
} | {name: name for name in ("red", "amber", "green", "blue", "grey", "white", "purple", "black")}  # fmt: skip
RAG = {"blue": COMPLETED, "green": IN_PROGRESS, "amber": IN_PROGRESS, "red": DELAYED, "c": COMPLETED}
# What stands for a status where every cell of a column is one of these, and one says that it can be nothing else.
ABBREVIATED = {
    "ns": NOT_STARTED, "n/s": NOT_STARTED, "ip": IN_PROGRESS, "i/p": IN_PROGRESS, "wip": IN_PROGRESS,
    "c": COMPLETED, "comp": COMPLETED, "oh": BLOCKED, "od": DELAYED, "o/d": DELAYED,
}  # fmt: skip
TELLING = ("ns", "n/s", "ip", "i/p", "wip")
SIGNS = {
    sign: status
    for status, signs in {
        COMPLETED: "✅✔☑✓🔵🏁🎉🟦",
        IN_PROGRESS: "▶►🔄⏳🚧🟢🟡🟠🏃⌛🟩🟨",
        NOT_STARTED: "❌✗✘⬜☐⚪🔲🆕",
        BLOCKED: "⛔🛑⏸",
        CANCELLED: "🚫",
        DELAYED: "🔴⚠🟥",
    }.items()
    for sign in signs
}
