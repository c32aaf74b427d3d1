"""Headings whose words would mislead: what `heading_words` would read in a part of them is not what they mean.

They are looked at first. "Days past original due date" holds no dates, and "Task timeline" no actions.
"""

from __future__ import annotations

from plans.documents.understanding.date_words import MONTH
from plans.documents.understanding.heading_words import NUMBER
from plans.documents.understanding.roles import (
    A_NAME,
    COMMENTED,
    COMPLETE,
    DEPARTMENT,
    HINTED,
    ORIGINAL,
    TAKEN,
    WITHIN,
    Role,
)

# What a heading names that lists the states there are: "Progress (completed, on target, overdue)".
_STATE = (
    r"(?:(?:fully|partially|partly|not) )?(?:complete[d]?|achieved|met|implemented|started|on target|on track|overdue|"
    r"in progress|ongoing|outstanding|delayed|partially|fully|not)"
)
_OF_SUCCESS = r".*\b(?:know|measur\w*|evidenc\w*|achiev\w*|success\w*|current\w*|monitor\w*|learn\w*|found)\b"
# What such a heading may not hold besides who: "Person responsible for monitoring", "Action lead and timescale".
_WHO_ONLY = (
    r"(?!.*\b(?:dates?|when|deadlines?|due|targets?|completion|time ?(?:scale|frame|line|table|limit)s?|monitor\w*|"
    r"review\w*|evaluat\w*|check\w*|assur\w*|verif\w*|status|rag|progress|resources?|responses?|comments?|sign|approv\w+)\b)"
)
_NO_TEXT = (
    r"(?!.*\b(?:actions?|recommendations?|findings?|issues?|priorit\w+|objectives?|mitigat\w+|deliverables?|"
    r"measures?)\b)"
)

# The first that matches counts. The patterns see what those of `heading_words` see.
EXCEPTIONS: list[tuple[Role, int, str]] = [
    (Role.ACTION, WITHIN, r"""
        what (?!(?:was|were|(?:has|have)(?! to\b)|had|did)\b|.*\b(?:who|whom|know|success|evidence|progress|found)\b).*
            and (?:by )?when\b.*
    """),
    (Role.ACTION, 9, r"resolutions? ?(?:/|or|and) ?actions?(?: (?:taken|required))?|actions? ?/ ?resolutions?"),
    (Role.OWNER, 6, r"lead (?:bod(?:y|ies)|agenc(?:y|ies)|partners?)(?: ?/ ?officers?)?"),
    (Role.START, 9, r"dates? (?:actions?|work|tasks?) (?:commenced|started|began)"),
    (Role.START_AND_DUE, 9, r"""
        (?!.*\b(?:who|owners?|leads?|responsib\w+)\b).*\b(?:start|begin) (?:and|/|to|-) (?:finish|end)\b.*
    """),
    (Role.PART, 7, r"""
        (?:descriptions?|details?|list) of (?:the )?(?:deliverables?|milestones?|tasks?|activit(?:y|ies)|measures?|
            commitments?)
    """),
    (Role.RAISED, 9, r"(?:reporting|review|monitoring|update) (?:period|quarter|cycle)"),
    (Role.REVISED, 9, r"""
        carried (?:forward|over) to|extension due dates?|due (?:dt|date) revised
        extension (?:requested |agreed |granted )?(?:to|until)
        reviewed (?:[\d/]+ )?(?:implementation|completion|timing|deadline)
    """),
    (Role.OTHER, 9, r"""
        (?:units?|offices?|persons?|officers?|departments?|managers?) responsible for (?:providing|preparing|
            drafting|co ?ordinating|submitting) .*
    """),
    (Role.ACTION, TAKEN, r"actions? (?:associated|taken|agreed) ?/ ?progress\b.*"),
    (Role.ACTION, TAKEN, r"actions? (?:taken|planned)(?: (?:or|and) planned)? in (?:response|answer) to .*"),
    (Role.ACTION, 5, r"(?:council|board|member|commission|committee|trustee|mayor)s? (?:requests?|referrals?)"),
    (Role.ACTION, 3, r"project (?:title|name)"),
    (Role.OTHER, 9, r".*\bvariance\b.*|depend\w+ ?\d? .*"),
    (Role.RECOMMENDATION, 3, r"parent (?:task|item|issue|action|summary)"),
    (Role.OTHER, 9, r"(?:external )?(?:parent|project|external) (?:task )?id"),
    (Role.OWNER, 7, r"resource (?:names?|initials)|resource ?\d(?: \w+)?|assigned resources?"),
    (Role.NOTE, 8, r"explanations? (?:of|for) .*"),
    (Role.NOTE, 8, r"progress (?:/|and) (?:links?|impact|outcomes?|next steps?|issues?|risks?)\b.*"),
    (Role.RAISED, 9, r"""
        (?:creator|author|reporter|submitter|originator|request(?:er|or))(?: (?:user )?(?:name|id|e ?mail))*
        (?:requested|asked|submitted|referred|nominated) by
    """),
    (Role.OTHER, 9, r"new or ongoing .*"),
    (Role.DUE, 8, r"expected (?:date|by)"),
    (Role.NOTE, 8, r"reasons? for (?:extension|delay|slippage|variance|change|rag|status|non ?completion)\b.*"),
    (Role.OTHER, 9, r"background (?:to|of) (?:the )?\w+(?: \w+)?"),
    (Role.OTHER, 9, r"20\d\d(?: ?/? ?\d\d)? (?:self )?assessment"),
    (Role.OTHER, 8, r"(?:timing|dates?|timescales?|deadline) (?:of |for )?(?:preparation|planning|consultation)"),
    (Role.DUE, 9, r"(?:timing|dates?|timescales?|deadline) (?:of |for )?implementation"),
    (Role.COMPLETED, COMPLETE, r"complete"),
    (Role.RESPONSE, 7, r"""
        views of .*|management decisions?
        (?:(?:executive|cabinet|council|board) )?decision (?:agree|accept)\w*\b.*
        (?:agree|accept)\w* ?/ ?(?:partially|partly|part|not|reject\w*|disagree\w*)\b.*
        .*\bagreed ?/ ?not agreed\b.*
        (?!action|consultation|survey|public|parent|pupil|patient|staff|resident|people|user|
            number)(?:\w+ ){1,2}responses
        management responses? and (?!status|progress|due|date|owner|time|when|deadline).*
    """),
    (Role.ACTION, 9, r"agreed (?:management|audit) actions?|chosen (?:actions?|approach)\b.*"),
    (Role.ACTION, WITHIN, r"""
        (?:activities|actions|tasks|(?:action )?steps) (?:including|with|and)
            (?:time ?(?:scale|frame)s?|dates?|deadlines?)
    """),
    # The owner stands in the same cell, on a line of its own.
    (Role.ACTION, 9, r"""
        (?:(?:agreed|key|planned|proposed) )?actions? (?:and|/) (?:(?:the|action|responsible|accountable) )?
            (?:leads?|owners?|(?:lead )?officers?|responsib\w+)
    """),
    (Role.OWNER, 8, r"(?:staff|slt|smt|school) leads?\b.*|leads? (?:and|/) (?:\w+ )?(?:partners?|support\w*)"),
    (Role.NOTE, 11, r"(?:\w+ ){0,2}(?:officer|owner|lead|manager|director)(?: ?s)? (?:update|progress|response)s?"),
    (Role.OWNER, 10, r"actions? (?:owners?|leads?|officers?|officials?)"),  # beside the owner of the initiative
    (Role.OWNER, 8, rf"""
        (?:actions?|tasks?|remediation|activity|initiative|measure|implementation) (?:office|officer|official|unit|
            owner|party|agent|manager|holder|lead|responsibility)s?\b{_WHO_ONLY}.*
        (?:lead|responsible) (?:organi[sz]ation|agency|body|unit|department|office|officer|party|person|team|
            division)s? ?/ ?{_WHO_ONLY}.*
        actions? (?:for|to|assigned(?: to)?|project leader)
        assignees?\b{_WHO_ONLY}.*|assignment (?:group|team)
        staff (?:persons?|contacts?|leads?|members?|assigned)\b{_WHO_ONLY}.*
        (?:(?:contact|lead|key|named) )*(?:persons?|people|staff|officers?|officials?|managers?|departments?|units?|
            offices?|teams?|organi[sz]ations?|body|bodies|party|parties|agency|agencies)(?: or \w+)?
            (?: who (?:is|are))? (?:responsible|accountable)\b{_WHO_ONLY}.*
        who (?:is|are|will be) (?:responsible|accountable)\b{_WHO_ONLY}.*
        (?:identify|name|state|list) {_WHO_ONLY}.*\b(?:accountable|responsible)\b.*
    """),
    (Role.OWNER, A_NAME, r"names?"),
    (Role.OWNER, 10, r"accountable (?:party|parties)"),  # beside those "responsible", who do it
    (Role.OWNER, 6, r"(?:agency|agencies|department|departments) affected|affected (?:agency|agencies|departments?)"),
    (Role.OWNER, 6, r"(?:main |primary )?points? of contac\w*|poc"),
    (Role.OWNER, 6, r"(?:names? (?:s )?of )?(?:responsible )?contact (?:person|official)s?(?: s)?(?: responsible.*)?"),
    (Role.SUPPORT, 9, r"""
        (?:external|additional|outside|national|peer) (?:support|assurance|help|input|partners?)\b(?!.*\b(?:lead|owner|
            manager|officer)s?\b).*
    """),
    (Role.OWNER, 6, r"(?:assistant|associate|deputy|executive) (?:director|head|chief|manager)s?\b" + _WHO_ONLY + ".*"),
    (Role.OWNER, 5, r"duty ?holders?"),
    (Role.STATUS, 7, rf"(?:(?:progress|status|position|rag) )?\(?{_STATE}(?:(?: ?/ ?| or | ){_STATE})+\)?"),
    (Role.STATUS, 7, r"traffic lights?(?: rating| status)?"),
    (Role.OWNER, 8, r"(?:\w+ )?owner names?|key people|persons? leading|responsible bod(?:y|ies)"),
    (Role.OWNER, 8, r"responsible for (?:the )?(?:implement\w+|deliver\w+|action|completi\w+)"),
    (Role.RECOMMENDATION, 8, r"""
        (?:issues?|areas?|points?|concerns?)\b.*\brequiring (?:\w+ )?(?:action|attention)
        (?:issues?|areas?|concerns?|priorit(?:y|ies)) for action
    """),
    (Role.DUE, 8, r"(?:date )?actions? due|initial date"),
    (Role.REVISED, 9, r"projected date|re ?scheduled (?:date|to)|re ?baselined (?:due )?date"),
    (Role.COMPLETED, 9, r"(?:date )?actioned(?: on)?"),
    (Role.NOTE, 8, r"(?:evidence|notes?|progress)(?: ?/ ?| and | )(?:evidence|notes?|comments?|updates?)"),
    (Role.NOTE, 8, r"(?:milestones?|actions?|targets?) not (?:achieved|met|delivered|completed)\b.*"),
    (Role.OUTCOME, 5, r".*\b(?:activities|deliverables|outputs)\b.* to address (?:the )?recommendations?"),
    (Role.OTHER, 9, r"(?:yes|y) ?/ ?(?:no|n)(?: ?/ ?(?:partly|partially|in part|part|p|n ?/? ?a|not sure))*"),
    (Role.RECOMMENDATION, 5, r"(?:is|are) (?:this|these|it|they|the following)(?: \w+)? (?:in place|met|true|done|so)"),
    (Role.ACTION, WITHIN, r"""
        (?:(?:agreed|further|proposed|key) )*actions? (?:required|needed|to be taken|to take|agreed|planned)
            (?: |with |and |including |/ |by )*(?:whom?|leads?|owners?|responsibility)\b.*\b(?:when|dates?|timescales?)
        (?:actions?|what (?:we (?:will|need to) do|(?:needs|is) to be done))
            (?: ?/ ?| and )(?:by )?(?:whom?|leads?|owners?)(?: ?/ ?| and )(?:by )?(?:when|dates?|timescales?)
        what (?:will|do|are|should|must) we (?:do|need to do|going to do)\b.*\bwhom?\b.*\bwhen
    """),
    (Role.OWNER_AND_DUE, 9, r"""
        (?:by )?when ?/ ?(?:by )?whom?
        (?:original |agreed |target )?(?:implementation |completion |due )?dates? (?:and|/) (?:responsible|
            accountable|lead) .*
    """),
    (Role.DUE, 9, r"""
        dates? (?:completing|finishing|ending)|completing(?: date| by)?
        (?:actions?|tasks?|activity|implementation|remediation|resolution|response) (?:time ?(?:line|frame|scale|
            table)s?|deadlines?|by date)
        (?:target|proposed|planned|anticipated) (?:complet\w+|implement\w+|remediation|resolution|delivery|finish|
            end|due|closure|achievement|action) date
        when (?:will|must|should) (?!.*\b(?:review|monitor|measur|check|evaluat|assess|know|start|begin|
            commence)\w*\b).*
        time ?(?:line|frame|scale)s? when .*
        (?:dates?|time ?(?:line|frame|scale)s?) (?:to|for) (?:complet\w+|finish|deliver|implement|meet)\b.*
        (?:identify|state|provide|give) (?:the )?time ?(?:line|frame|scale)s?\b.*
        (?:stated )?(?:first time )?/? ?to be completed by
        what we will have by(?: date)?
    """),
    (Role.DUE, 7, r"""
        target (?:resolution|closure|completion|fix|delivery)(?: by)?
        (?:proposed|planned|anticipated) date|(?:target|planned) (?:quarter|month)
    """),
    (Role.DUE, 8, r"(?:priority|importance|risk) (?:/|and) (?:time ?(?:line|scale|frame)s?|deadlines?|dates?)"),
    (Role.DUE, 5, r"end (?:year|month|quarter)"),
    (Role.DUE, 4, r"to|(?:time ?)?periods?|short ?/ ?medium ?/ ?long(?: term)?"),
    (Role.DUE, 2, r"time"),
    (Role.COMPLETION, 9, r"(?:close|complete) dates?"),
    (Role.COMPLETED, 9, r"""
        real end dates?
        dates? of clos(?:ure|ing) by\b.*
        actioned by sign\b.*
        agreed to close(?: at| on)?
        (?:(?:action|issue|item)s? )?closed by [\w ]{3,30} date
    """),
    (Role.STATUS, 5, r"""
        (?:complet(?:ion|ed|e)|implementation|progress) (?:level|categor(?:y|ies))
        (?:(?:achieved|implemented|done|completed?|embedded|closed|in place|actioned) )+(?:tick|y/n(?:/\w)*|yes/no)
        level of completion|open / closed(?: / .*)?
        (?:is |has )?(?:the )?(?:action |task |recommendation )?(?:been )?(?:completed?|done|closed|
            implemented) or (?:outstanding|on ?going|open|in progress|not .*)
        (?:completed?|done|open|closed|in progress) ?/ ?(?:ongoing|outstanding|not \w+|open|in progress|incomplete)
        goals? (?:achieved|met)
        submitted for closure
    """),
    (Role.NOTE, 8, r"""
        actions? completed to date|what did we do
        responses? (?:including|with|showing) (?!.*\b(?:actions?|owners?|dates?|time ?scales?)\b).*
        key milestones? achieved\b.*
        (?:performance|delivery|position|achievements?) (?:against|on|to date|so far)\b.*
        status (?:commentary|narrative|notes?)\b.*
    """),
    (Role.PART, 7, r"steps? (?:necessary|needed|required|to)\b.*"),
    (Role.ACTION, 8, r"""
        (?:specific )?(?:corrective|remedial|improvement|preventive) (?:efforts?|work|arrangements?)(?: (?:to|for|
            required|needed|taken|planned)\b.*)?
        tasks? to be (?:completed|done|undertaken|carried out)
        evidence based (?:strateg(?:y|ies)|interventions?|practices?)
        corrections?(?: or \w+)?|(?:risk )?treatments?(?: plan)?
        measures?(?: ?/ ?initiatives?)? and completion date
        specific actions?
    """),
    (Role.ACTION, 6, r"specific"),  # of a form that asks for what is specific, measurable, achievable, time-bound
    (Role.DUE, 8, r"time ?(?:bound|bounded|specific|limited)"),
    (Role.OTHER, 9, r"(?:measurables?|achievable|realistic|relevant|attainable)(?: ?/ ?\w+)*"),
    (Role.ACTION, 1, r"actions? (?:or|and|/) decisions?|decisions? (?:or|and|/) actions?"),
    (Role.ACTION, 2, r"how .*\b(?:prevent\w*|sustain\w*)\b.*"),  # unless another column says what is done
    (Role.ACTION, 4, r"actions? (?:and|/) progress"),
    (Role.ACTION, 5, r"""
        calls? to action
        (?:(?:outstanding|open|new|ongoing|current|live|agreed|all) )*(?:actions?|requests?|issues?) raised
        (?:high impact|improvement plan) (?:actions?|items?)
        what (?:must|needs to) be (?:improved|changed)\b.*
    """),
    (Role.RECOMMENDATION, 7, r"""
        causes? (?:of|for) concern|recommendations? ?/ .*
        (?:\w+ )*proposals? for improvement|(?:\w+ ){1,6}recs?
        recommended practices?|negative impacts?(?: identified)?
        (?:the )?\w+ (?:has |have )recommended(?: that)?|(?:the )?\w+ recommend(?:ed|s) that
        what (?:it|they|the .*) (?:says?|said)\b.*
    """),
    (Role.RECOMMENDATION, 8, r"(?:items?|matters?|areas?) to be (?:rectified|improved|addressed|put right)"),
    (Role.RECOMMENDATION, 6, r"governance issues?|guidance (?:of|from) (?:the )?(?:review|report|inspection|panel).*"),
    (Role.RECOMMENDATION, 5, r"(?:council|board|committee|meeting) resolutions?"),
    (Role.RECOMMENDATION_REF, 8, rf"""
        (?:(?:gap|weakness|finding|poa ?m|resolution|clause|article|control|source) )+(?:{NUMBER}|identifier)
        (?:\w+ ){{0,3}}(?:requirement|finding|non ?conform\w+|risk|deviation|observation|deficiency) {NUMBER}
            (?: {NUMBER})?
    """),
    (Role.REF, 3, r"tracking issue"),
    (Role.REF, 6, r"ref(?:erence)? ?(?:and|/) ?date(?: raised)?"),
    (Role.ACTION, 6, r"how (?:is|are) (?:it|this|we|you) going to (?:be )?(?:d[oe]\w*|achiev\w+|ma[dk]e|get)\b.*"),
    (Role.DUE, 9, r"(?:when by|by when)\b.*|when (?:this|it|that|we) (?:will|is|are|should|aim|plan)\b.*"),
    (Role.RAISED, 9, r"""
        (?:latest |last |most recent |previous )*(?:notes?|updates?|comments?|reviews?|reports?|status|progress|entry)
            (?: updates?)? (?:date|dated|on)
        date of (?:latest|last|most recent|previous|this) (?:notes?|updates?|comments?|reviews?|reports?|progress)
        (?:issue|action|item|record|ticket|task|risk) created
        (?:recommendation|finding|issue|observation|audit|report|risk accepted)s? (?:date|on)|accepted on
        when will .*\b(?:review|monitor|measur|check|evaluat)\w*\b.*|(?:action|task) review dates?
        (?:\w+ )?(?:issue|response) dates?
        who (?:added|raised|logged)\b.*
    """),
    (Role.OTHER, 9, rf"""
        {_NO_TEXT}.*\brisk (?:rating|rank(?:ing)?|level|score|adjustment|category|priority|exposure)\b.*
        {_NO_TEXT}.*\b(?:severity|likelihood|probability|cvss)\b.*
        original priority
        (?:action|task|recommendation) (?:priority|category|type|cost|level)
        completion evidence
        (?:\w+ )*(?:source|source of \w+)
        (?:contingency|communication|exit|rollback) plan
        (?:closure|acceptance|exit|success|completion) criteria|wcag (?:\w+ )?(?:criteri(?:a|on)|references?|level)
        fix (?:pr|commit)|pull requests?|commits?
        (?:blocking|pre) ?conditions?
        (?:escalation|re ?test|validation|approval|sign ?off|assurance|funding|evidence|risk) status
        monitoring who how when|how .*\b(?:monitored|reviewed|ensure)\b.*
        level of recommendation\b.*|location of\b.*
        priority of \w+|contributory factors?|(?:multi ?agency|single ?agency) or .*|topic of decision
    """),
    (Role.START, 9, r"(?:dates?|when) .*\b(?:begins?|starts?|commences?)(?: .*)?"),
    (Role.RAISED, 9, r"dates? .*\b(?:meeting|committee|panel|board)s?\b.*\breport(?:ing)? back\b.*"),
    (Role.OTHER, 9, r".*\bdays (?:past|over|overdue|late|since|after|elapsed|open|remaining)\b.*"),
    (Role.STATUS, 7, r"(?:progress|status|b?rag) indicators?"),
    (Role.ACTION, 8, r"""
        (?:proposed |planned |agreed |our |management |corrective )*(?:implementation|remediation) plans?
    """),
    (Role.DUE, 9, r"(?:dates?|when) .*\b(?:is |are )due\b.*"),
    (Role.RECOMMENDATION, 5, r"""
        what .*\b(?:want|hope|aim|wish|intend)\w* to (?:achieve|see|change)|what (?:outcome|goal|result)\b.*\bseek\w*
    """),
    (Role.DUE, 8, r"(?:year|date) to (?:action|complete|implement|deliver|achieve)"),
    (Role.DUE, 6, r"(?:relevant |financial |fiscal |target )+(?:fy|year)"),
    (Role.DUE, 3, r"(?:programme|implementation) year"),
    (Role.STATUS, 5, r"""
        (?:progress|completion|implementation|complete) (?:in )?percent(?:age)?
        percent(?:age)? (?:of )?(?:progress|complete[d]?|completion|done|implemented)
    """),
    (Role.COMPLETED, 9, r"""
        dates? of completion (?:and|/) .*
        (?!.*\b(?:by|be|will|must|should|proposed|planned|target|expected|due)\b).*\b(?:closed|completed|implemented)\b.*\bdate
    """),
    (Role.COMPLETION, 9, r"""
        (?:resolution|closure|closing|remediation|fixed|resolved) date
        dates? (?:of|for) (?:completion|implementation|delivery)
    """),
    (Role.STATUS, 4, r"(?:delay|delivery) type|type of delay"),
    (Role.OWNER_AND_DUE, 9, r"who / by|.*\bwho(?:m)?\b.*\bwhen\b.*|.*\bwhen\b.*\bwho(?:m)?\b.*"),
    (Role.OWNER, 7, r"(?:those|people|persons?|staff|members|teams?|who is|who are) (?:involved(?: .*)?|doing it)"),
    (Role.PART, 7, r"(?:(?:operational|active|specific|annual|smart|measurable|interim) )+targets?"),
    (Role.ACTION, 8, r"actions? measures?"),
    (Role.ACTION, 8, r"(?:narrative )?(?:description|statement|details?) of (?:the )?(?:\w+ )?actions?"),
    (Role.OWNER, 8, r"(?:title|role|name|position)[ /\w]* of (?:the )?(?:person|staff|individual)s? responsible.*"),
    (Role.ACTION, 8, r"(?:annual )?(?:programme|program|plan) of (?:work|actions?|activit(?:y|ies))(?: .*)?"),
    (Role.OTHER, 9, r"task (?:and|/) finish.*"),
    (Role.OWNER, 7, r"recommendations? (?:made|addressed|directed) to"),
    (Role.ACTION, 7, r"decisions? (?:needed|required)|requests?(?: made)?"),
    (Role.ACTION, 2, r"actions? (?:title|name|heading)"),
    (Role.RECOMMENDATION, 9, r"(?:immediate )?improvements? (?:needed|required|identified)"),
    (Role.OWNER, 8, r"opi(?: .*)?|offices? of primary interest"),
    (Role.RECOMMENDATION, 7, r"(?:what are the )?hazards?(?: .*)?|exceptions?"),
    (Role.ACTION, 9, r"what (?:further|additional|other) (?:actions?|controls?|measures?|steps?)\b.*"),
    (Role.ACTION, 10, r"""
        (?:(?:corrective|remedial|improvement|further|agreed|planned|key) )*actions? (?:to be (?:taken|completed)|
            required|needed|planned)(?! (?:by|on|date)\b)(?: .*)?
    """),
    (Role.ACTION, TAKEN, r"""
        (?:(?:corrective|remedial|improvement|further|agreed|planned|key) )*actions? taken ?(?:/|or|and|with) ?
            (?:proposed|planned|to be taken|evidence)(?! (?:by|on|date)\b)(?: .*)?
    """),
    (Role.ACTION, 9, r"""
        (?:(?:management |agency |trust )?response(?: and|/|-)? ?)?(?:actions?|measures?|steps?) (?:taken|
            implemented) ?(?:/|or|and) ?(?:proposed|planned|to be taken)(?: .*)?
        (?:planned|proposed|improvement|remedial|corrective|mitigating) measures?
        measures? (?:taken|proposed|planned)
        actions? (?:to|required to|needed to) (?:reali[sz]e|achieve|address|embed|meet|deliver|secure|resolve|
            close) .*
    """),
    (Role.DUE, 9, r"""
        (?:when|date|dates)\b.* (?:will|to|should|must) be (?:completed?|finished|done|met|achieved|implemented|
            in place)(?: by)?
        complete (?:in|date)
        baseline (?:date|finish|end|completion|due)(?: date)?
    """),
    (Role.ACTION, 8, r"what(?:'?s| is| needs| has)? to be done|what(?: is)? required"),
    (Role.STATUS, 7, r"progress against .*"),
    (Role.PART, 8, r"(?:key )?outputs? and milestones?|milestones? and outputs?"),
    (Role.COMPLETED, 9, r"""
        dates? (?:achieved|completed|closed)[ /]+(?:and |or )?(?:progress|updates?|comments?|position)
    """),
    (Role.OWNER, 6, r"""
        (?:lead|owner|owning|responsible|action|designated|nominated|named|accountable|implementing|
            assigned) (?:(?: ?/ ?| or | and )?(?:departments?|directorates?|services?|agency|agencies|divisions?|
            organi[sz]ations?|branch(?:es)?))+
    """),
    (Role.OTHER, 9, r"status of (?:the )?(?:report|audit|review|document|plan)|(?:report|audit|document) status"),
    (Role.DUE, ORIGINAL, r"original dates?"),
    (Role.DUE, 11, r"originally (?:by|for)"),
    (Role.DUE, 11, r"""
        original(?:ly)? (?:due|target|deadline|agreed|planned|implementation|completion|delivery|end|date|
            timescale)\b.*
    """),
    (Role.RESPONSE, COMMENTED, r"""
        (?:.*\b)?comments? (?:/|and) (?:agreed |planned |proposed )*actions?(?: plan)?
        (?:managements?|auditees?|clients?) (?:responses? ?(?:/|and|or) ?)?comments?
    """),
    (Role.START, 8, r"(?:date|when) (?:\w+ ){0,3}(?:initiated|begun|commenced|started)"),
    (Role.ACTION, 9, r"planned (?:activities|actions|steps)\b.*"),
    (Role.ACTION, 8, r"(?:proposed|planned|agreed|required|recommended|specific) follow ?ups?(?: actions?)?"),
    (Role.NOTE, 8, r"evidence of progress\b.*"),
    (Role.STATUS, 7, r"(?:assessment|grading|grade|rating) of progress\b.*"),
    (Role.RECOMMENDATION, 9, r"""
        (?:improvements?|suggestions?)(?: /)? (?:suggestions?|improvements?|opportunit(?:y|ies))
        (?:opportunit(?:y|ies)|scope|potential|room) for improvements?
        .*\b(?:must|should) do'? actions?
    """),
    (Role.COMPLETED, 6, r"""
        (?:has|have) .*\b(?:targets?|actions?|objectives?|milestones?)\b.* (?:met|achieved|completed?)\b.*
    """),
    (Role.REVISED, 9, r"""
        updated (?:\w+ )*(?:due|target|completion|end|implementation) dates?
        updated (?:estimated |planned |expected )?(?:completion|deadline|timescale|due)
    """),
    (Role.OTHER, 9, r"(?:improvement|monitoring|review) cycle\b.*"),
    (Role.REVISED, 9, r"now (?:by|for|due|planned|expected)(?: by| date)?"),
    (Role.DUE, 8, r"(?:needed|need|required|wanted) by"),
    (Role.DUE, 8, r"""
        (?:we )?(?:aim|hope|expect|plan|intend)s? to (?:finish|complete|be|have|deliver)\b.*
    """),
    (Role.DUE, 7, r"""
        (?:provide|submit|send|return)\b.*\bby
        evidence to be submitted by
        (?:\w+ )?(?:date )?(?:not|no) later than
    """),
    (Role.RECOMMENDATION, 7, r"""
        (?:what )?(?:do )?(?:we |needs? )(?:need |have )?to (?:improve|change|address|do better|get better).*
        (?:\w+ ){0,2}(?:gaps?|shortfalls?|errors?|weaknesse?s?|faults?|contraventions?) (?:in|of|found|identified|
            noted)\b.*
    """),
    (Role.ACTION, 8, r"""
        (?:please )?(?:state|list|describe|set out) (?:the |clearly the )?actions? (?:you|that)\b.*
    """),
    (Role.COMPLETED, 9, r"dates? .*\b(?:implemented|completed|closed(?: out| at \w+)?|achieved|delivered|finished)"),
    (Role.NOTE, 8, r"""
        what .*\bin place\b.*
        what (?:do|have) we (?:have|got|already)\b.*
        existing controls?.*
    """),
    (Role.RECOMMENDATION, 10, r"""
        how (?:the |this )?(?:regulation|standard|requirement|criterion)s? .*\bnot\b.*
    """),
    (Role.REF, 8, rf"(?:issue|ticket|defect|bug|item) (?:key|{NUMBER})"),
    (Role.NOTE, 8, r"""
        where (?:are|is) (?:we|it|this|things)(?: up to| at| now)*
        how (?:is it|are we) (?:going(?! to)|doing).*
    """),
    (Role.OTHER, DEPARTMENT, r"(?:dept|department|directorate|division|service)s?"),
    (Role.OTHER, 9, r"""
        (?:service|job title|email|e mail|grade)(?: (?:area|name|affected|line|unit|team|or .*|and .*|/.*))?
        (?:dept|department|directorate|division) (?:area|name|affected|line|unit|team|or .*|and .*|/.*)
    """),
    (Role.OWNER, 6, r"raci|r / a(?: / c / i)?"),
    (Role.RAISED, 9, r"""
        (?:collected|captured|acquired|observed|verified) (?:by|on|at)|(?:date|time)s? (?:collected|captured|acquired)
        (?:date |last )?(?:modified|inspected|visited|incident|published|printed)(?: (?:on|date|by|at))?
    """),
    (Role.RAISED, 9, r"""
        (?:exec\w*|cabinet|committee|council|board|panel|meeting|decision) dates?|date of (?:decision|meeting)
        (?:action )?status (?:change )?date|approving (?:authority|officer|body)|approver
    """),
    (Role.OTHER, 9, r"""
        priority (?:level|rating|score|rank\w*|grade)
        (?:no|number|#) of .*
        (?:(?:root|observed|direct|underlying|probable|likely) )?causes?(?! (?:of|for) concern)(?: .*)?
        rationale(?: .*)?|measurements?
        .*\bre ?open\w*\b.*
        who might be harmed.*
    """),
    (Role.RAISED, 9, r"(?:lead |internal |external )?auditors?(?: name)?"),
    (Role.RAISED, 9, r"""
        (?:made|decided|approved|agreed|authori[sz]ed|endorsed|proposed|seconded|prepared|checked) by
    """),
    (Role.OWNER, HINTED, r"(?:staff|administrators?) responsible for monitoring"),
    (Role.COMPLETION, 7, r"execution date"),
    (Role.OTHER, 9, r"incident (?:title|name|summary|description|type)|(?:continuous|regular) review dates?.*"),
    (Role.STATUS, 7, rf"reviews? (?:formative|summative)(?: {MONTH})?|(?:formative|summative) reviews?"),
    (Role.OTHER, 9, r"(?:temporary|interim|current) work ?-?arounds?|(?:remediation|fix|issue) priority"),
    (Role.OTHER, 9, r"""
        (?!.*\b(?:actions?|recommendations?|gaps?|shortfalls?|improvements?)\b).*\b(?:monitor(?:ed|ing)?|evaluat\w+|
            verif\w+|validat\w+|testing|assurance|oversight)\b.*
    """),
    (Role.OTHER, 9, r"""
        how .*\b(?:resourced|funded|financed|paid for)\b.*|(?:target|measure|indicator) (?:origin|source|type)
        what (?:will|should|do) we (?:see|expect|have)\b.*
        (?:how|what).*\b(?:know|success|measure[ds]?|impact|look like|evidence|difference|are we now)\b.*
    """),
    (Role.RECOMMENDATION, 7, r"""
        (?:what )?(?:the )?(?:ofsted|cqc|hmicfrs|inspect\w+|peers?|people|you|they) (?:said|found|told us)(?: .*)?
    """),
    (Role.RECOMMENDATION, 6, r"you said(?: that)?"),
    (Role.ACTION, 7, r"actions? (?:being )?taken to (?!date\b|address\b).*"),
    (Role.ACTION, 8, r"card (?:name|title)|what (?:steps|actions?|measures?) (?:will|shall|must|should|do) we .*"),
    (Role.OWNER, 6, r"members?|card members?"),
    (Role.STATUS, 5, r"list(?: name)?|board column"),
    (Role.ACTION, 7, rf"we (?:did|do|will|are|have|re)\b(?!{_OF_SUCCESS}).{{0,40}}"),
    (Role.ACTION, 7, r"what (?:needs?|is|are|must|should) .*\bdone\b.*"),
    (Role.ACTION, 7, r"what (?:was|has been|we) agreed.*"),
    (Role.NOTE, 8, r"where (?:we|it|things|this)(?: are| is|'?re)?(?: up to| at| now)*"),
    (Role.NOTE, 7, r"what (?:has|have|we have|was) .*(?:done|happened|achieved|changed)\b.*"),
]  # fmt: skip
