"""The words of headings, and what each means. One list for all documents; extend it here.

The words are those of public bodies' plans: councils, NHS trusts, schools, charities, audit trackers, reconciliation
and equality plans, incident reviews, patients' groups, boards' action logs.
"""

from __future__ import annotations

from plans.documents.understanding.roles import COMMENTED, DEPARTMENT, Role

_DONE = r"(?:complet\w*|implement\w*|achiev\w*|deliver(?:ed|y)|done|finish\w*|clos(?:ed|ure)|discharged|resolved)"
_AHEAD = (
    r"(?:to be|expected|planned|proposed|target(?:ed)?|anticipated|estimated|due|should be|for|intended|agreed|"
    r"original|projected|required|scheduled|baseline)"
)
_WHEN = r"(?:date|dates|deadline|due|target|timescales?|time ?scales?|time ?frames?|time ?lines?|completion|when|end)"
_NUMBER = r"(?:no|nos|num|number|ref|refs|reference|references|id|#)"
_PERSON = (
    r"(?:owners?|leads?|responsib\w+|accountab\w+|assigned|assignees?|who|whom|officers?|sro|sponsors?|led|delegated|"
    r"allocated|persons?|people|postholders?|post holders?|champions?|manager|name|names|initials|directors?)"
)

# The first that matches counts. The patterns see lower case, no punctuation but / and #, "(s)" and brackets taken off.
HEADINGS: list[tuple[Role, int, str]] = [
    (Role.START, 9, r"(?:dates?|when) .*\b(?:begins?|starts?|commences?)(?: .*)?"),
    (Role.DUE, 9, r"(?:dates?|when) .*\b(?:is |are )due\b.*"),
    (Role.RECOMMENDATION, 5, r"what .*\b(?:want|hope|aim|wish|intend)\w* to (?:achieve|see|change)"),
    (Role.DUE, 8, r"(?:year|date) to (?:action|complete|implement|deliver|achieve)"),
    (Role.DUE, 6, r"(?:relevant |financial |fiscal |target )+(?:fy|year)"),
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
    (Role.OWNER_AND_DUE, 9, r".*\bwho(?:m)?\b.*\bwhen\b.*|.*\bwhen\b.*\bwho(?:m)?\b.*"),
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
    (Role.OWNER, 8, r"opi|offices? of primary interest"),
    (Role.RECOMMENDATION, 7, r"(?:what are the )?hazards?(?: .*)?|exceptions?"),
    (Role.ACTION, 9, r"what (?:further|additional|other) (?:actions?|controls?|measures?|steps?)\b.*"),
    (Role.ACTION, 10, r"""
        (?:(?:corrective|remedial|improvement|further|agreed|planned|key) )*actions? (?:to be (?:taken|completed)|
            required|needed|planned|taken ?(?:/|or|and|with) ?(?:proposed|planned|to be taken|evidence))(?! (?:by|on|
            date)\b)(?: .*)?
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
        (?:lead|owner|owning|responsible|action) (?:departments?|directorates?|services?|agency|agencies|
            organi[sz]ations?|division|branch)
    """),
    (Role.DUE, 11, r"originally (?:by|for)"),
    (Role.DUE, 11, r"""
        original(?:ly)? (?:due|target|deadline|agreed|planned|implementation|completion|delivery|end|date|
            timescale)\b.*
    """),
    (Role.RESPONSE, COMMENTED, r"(?:.*\b)?comments? (?:/|and) (?:agreed |planned |proposed )*actions?(?: plan)?"),
    (Role.RECOMMENDATION, 9, r"""
        (?:improvements?|suggestions?)(?: /)? (?:suggestions?|improvements?|opportunit(?:y|ies))
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
    (Role.COMPLETED, 9, r"dates? .*\b(?:implemented|completed|closed|achieved|delivered|finished)"),
    (Role.NOTE, 8, r"""
        what .*\bin place\b.*
        what (?:do|have) we (?:have|got|already)\b.*
        existing controls?.*
    """),
    (Role.RECOMMENDATION, 8, r"""
        how (?:the |this )?(?:regulation|standard|requirement|criterion)s? .*\bnot\b.*
    """),
    (Role.REF, 8, rf"(?:issue|ticket|defect|bug|item) (?:key|{_NUMBER})"),
    (Role.NOTE, 8, r"""
        where (?:are|is) (?:we|it|this|things)(?: up to| at| now)*
        how (?:is it|are we) (?:going|doing).*
    """),
    (Role.OTHER, DEPARTMENT, r"(?:dept|department|directorate|division|service)s?"),
    (Role.OTHER, 9, r"""
        (?:service|job title|email|e mail|grade)(?: (?:area|name|affected|line|unit|team|or .*|and .*|/.*))?
        (?:dept|department|directorate|division) (?:area|name|affected|line|unit|team|or .*|and .*|/.*)
    """),
    (Role.OWNER, 6, r"raci|r / a(?: / c / i)?"),
    (Role.RAISED, 9, r"""
        (?:date |last )?(?:modified|inspected|visited|incident|published|printed)(?: (?:on|date|by|at))?
    """),
    (Role.RAISED, 9, r"""
        (?:exec\w*|cabinet|committee|council|board|panel|meeting|decision) dates?|date of (?:decision|meeting)
        (?:action )?status (?:change )?date|approving (?:authority|officer|body)|approver
    """),
    (Role.OTHER, 9, r"""
        priority (?:level|rating|score|rank\w*|grade)
        (?:no|number) of .*
        (?:root )?causes?(?: .*)?|rationale(?: .*)?
        .*\bre ?open\w*\b.*
        who might be harmed.*
    """),
    (Role.RAISED, 9, r"(?:lead |internal |external )?auditors?(?: name)?"),
    (Role.RAISED, 9, r"""
        (?:made|decided|approved|agreed|authori[sz]ed|endorsed|proposed|seconded|prepared|checked) by
    """),
    (Role.OTHER, 9, r"""
        (?!.*\b(?:actions?|recommendations?|gaps?|shortfalls?|improvements?)\b).*\b(?:monitor(?:ed|ing)?|evaluat\w+|
            verif\w+|validat\w+|testing|assurance|oversight)\b.*
    """),
    (Role.OTHER, 9, r"""
        (?:how|what).*\b(?:know|success|measure[ds]?|impact|look like|evidence|difference|are we now)\b.*
    """),
    (Role.RECOMMENDATION, 7, r"""
        (?:what )?(?:the )?(?:ofsted|cqc|hmicfrs|inspect\w+|peers?|people|you|they) (?:said|found|told us)(?: .*)?
    """),
    (Role.RECOMMENDATION, 6, r"you said(?: that)?"),
    (Role.ACTION, 7, r"we (?:did|will|are going to)(?: do)?"),
    (Role.ACTION, 7, r"what (?:needs?|is|are|must|should) .*\bdone\b.*"),
    (Role.ACTION, 7, r"what (?:was|has been|we) agreed.*"),
    (Role.NOTE, 8, r"where (?:we|it|things|this)(?: are| is|'?re)?(?: up to| at| now)*"),
    (Role.NOTE, 7, r"what (?:has|have|we have|was) .*(?:done|happened|achieved|changed)\b.*"),
    (Role.OWNER_AND_DUE, 9, rf"""
        (?:.*\b)?{_PERSON}\b.*(?:\band\b|/).*\b(?:{_WHEN}|by when)\b.*
        (?:.*\b)?{_WHEN} ?(?:and|/) ?(?:.*\b)?{_PERSON}
    """),
    (Role.REF, 9, rf"{_NUMBER}|s/?n|sr no|sl no|serial (?:no|number)|{_NUMBER} {_NUMBER}"),
    (Role.RECOMMENDATION_REF, 8, rf"""
        (?:recommendations?|recs?|r|objective|priority|standard|finding|issue|must do|aim|theme)\s?{_NUMBER}
    """),
    (Role.REF, 8, rf"""
        (?:actions?|action points?|ap|tasks?|action plan|unique|log|plan|points?|line|row)\s?{_NUMBER}(?: {_NUMBER})?
    """),
    (Role.REF, 6, rf"""
        (?:items?|audit|agenda|agenda item|ticket|jira|issue|tracking|sub)\s?{_NUMBER}(?: {_NUMBER})?
        ticket|ap
    """),
    (Role.OTHER, 9, r"agenda items?"),
    (Role.REF, 3, rf"""
        (?:[a-z]+ )?(?:minutes?|mins?)(?: item)?\s?{_NUMBER}?
        (?:relevant )?items?
        [a-z]{{2,5}} [a-z]{{2,5}} {_NUMBER}
    """),
    (Role.OTHER, 9, r"""
        .*\b(?:previous|last|prior|initial|inherent|residual|target|start(?:ing)?|opening)\b.*\b(?:b?rag|risk|rating|
            score|status)\b.*
    """),
    (Role.OTHER, 9, r"""
        (?:current |overall |net |gross )?risks?(?: rating| score| level)?
        likelihood|impact|score
        rank(?:ing)?
        severity|weighting
    """),
    (Role.REVISED, 9, rf"""
        (?:.*\b(?:revised|revision|new|extended|current|latest|amended|forecast|slipped|rescheduled)\b.*\b{_WHEN}\b.*|
            extension|extended to|revised|(?:.* )?rev(?:ision|ised)? \d|.*\b{_WHEN}\b (?:revised|amended|extended).*)
    """),
    (Role.RAISED, 9, r"""
        (?:date )?(?:of )?(?:action )?(?:raised|opened|logged|identified|added|created|recorded|reported|received|
            issued|assigned|discovered|detected)(?: on| date| at| in)?
    """),
    (Role.RAISED, 9, r"""
        (?:date )?(?:it )?(?:was )?(?:raised|opened|logged|identified|added|created|recorded|reported|issued) ?(?:by|
            from|on|date|at meeting|at)?
    """),
    (Role.RAISED, 9, r"""
        (?:date (?:of|when) (?:the )?)?(?:last |first |original |final |draft |audit |committee |board )*(?:meeting|
            report|audit|inspection|visit|panel|minutes|board|committee)s?(?: date| dates)?(?: of origin)?
        date of (?:the )?.*\b(?:meeting|report|audit|inspection|visit|origin|update|review|incident)\b
        origin|source
    """),
    (Role.RAISED, 9, r"""
        (?:date )?(?:last |next )?(?:updated|reviewed|update date|review date|date reviewed|date updated|review|
            reviews)(?: on| date| by| at)?
        date agreed|date approved
        next review.*
        review.*\bdates?\b
        dates?.*\breview(?:ed)?
    """),
    (Role.OTHER, 8, r"""
        .*\b(?:costs?|costings?|budget|funding|funds|resources?|resourcing|resource implications?)\b.*
    """),
    (Role.STATUS, 9, r"""
        (?:current |overall |action |progress |delivery |completion |latest |implementation )?(?:b?rag|brag|rag/brag|
            status|state|traffic light)(?: rating| status| rag| update| score| colou?r| of action| progress| position|
             comments?)*
        status.*
        b?rag\b.*
        .*\b(?:b?rag|status)(?: rating)?
    """),
    (Role.STATUS, 7, r"""
        (?:proposed to |proposed for )?(?:open/? ?closed?|closed?/? ?open|open or closed?)
        (?:action )?complete[d]?\??(?: y/?n| yes/?no)
        progress rating
        on track\??
        progress code
    """),
    (Role.START_AND_DUE, 9, r"""
        (?:planned )?(?:start|from|commenc\w+)\b.*(?:\b(?:end|finish|complet\w+|due|to|until|target|deadline)\b.*|/)
    """),
    (Role.START, 9, r"""
        (?:planned |actual |proposed |date )?(?:start|starts|started|starting|commenc\w+|begin\w*|
            from)(?: date| on| by| of action| month)?
        date (?:to )?(?:start|commenc\w+|begin).*
        start.*
    """),
    (Role.DUE, 9, rf"""
        .*\b{_AHEAD}\b.*\b{_DONE}\b.*
        .*\b{_DONE}\b.*\b(?:target|due|deadline|planned|expected|original|forecast)\b.*
        (?:action )?(?:to be )?{_DONE} by(?: when| date| whom)?
        .*\b{_DONE}\b.*\b(?:by when|timescales?|time ?frames?|deadline)\b.*
    """),
    (Role.COMPLETED, 9, r"""
        actual (?:completion|end|finish)(?: date)?(?: ?(?:/|and|or) ?(?:outcome|result|comment)s?)?
        final (?:completion|end|finish)(?: date)? ?(?:/|and|or) ?(?:outcome|result|comment)s?
    """),
    (Role.STATUS, 3, r"(?:progress |status |rating )?codes?|(?:our )?ratings?"),
    (Role.COMPLETED, 9, rf"""
        (?:date|when|actual|actually)\b.*\b{_DONE}
        actual(?: completion)?(?: date| end| finish| end date)?
        {_DONE}.*\bactual\b.*
        (?:actions? )?(?:completed|closed|done|achieved|finished|implemented|discharged|resolved|fixed|shipped|
            deployed|complete|delivered)(?: on| date| in| yet| at| at meeting)?
        (?:closed|closure|achieved|sign(?:ed)? ?off) date
        date (?:of )?(?:closure|sign ?off|signed off)
    """),
    (Role.COMPLETION, 9, r"""
        (?:action |final )?(?:completion|implementation|delivery)(?: date| dates| by| deadline| timescale)?s?
        completion.*
    """),
    (Role.SUPPORT, 9, r"""
        (?:(?:in )?(?:support|partner|consult|contribut|assist)\w*|working with|with(?: support from| help from)?|
            helped by|others?|key partners?|who else|delivery partners?|stakeholders?)(?:\b.*)?
        .*\b(?:supporting|supported by|support lead|contributors?|consulted|informed|partners)\b.*
    """),
    (Role.OTHER, 7, r"""
        (?:responsible|accountable|lead) (?:committee|board|group|body|sub ?committee).*
        committee
        governance.*
        reporting (?:to|forum).*
    """),
    (Role.OWNER, 9, r"""
        (?:action|actions|task|recommendation|delivery|overall)? ?(?:lead|leads|owner|owners)(?: (?:officer|owner|
            person|name|manager|director|responsibility|agency|organisation|partner|department|service|role|post|
            for).*|s)?
        (?:lead|leads|owner|owners|ownership)\b.*
        by wh?om?e?\??
        who
        who(?:se| is| will| s)?\b.*
        action(?:ed)? by(?: whom| who)?
        by who.*
    """),
    (Role.OWNER, 8, r"dri"),
    (Role.OWNER, 9, rf"""
        (?:\w+ ){{0,2}}{_PERSON} ?(?:and|/|,)? ?(?:designation|job title|title|position|post|role)
    """),
    (Role.OWNER, 8, r"""
        (?:named |key |operational |lead |primary |responsible |delegated |designated |action |
            allocated )*(?:responsib\w+|person responsible|people responsible|officers?|assignees?|assigned(?: to)?|
            allocated(?: to)?|delegated(?: to)?|persons?|staff responsible|managers?|post ?holders?|sro|led by|names?|
            initials|staff|responsible \w+|responsib\w+ (?:for|of) .*|.*\bresponsible)
    """),
    (Role.OWNER, 6, r"""
        (?:executive|exec|strategic|senior|operational|clinical|board|corporate|trust|service|political|project|
            programme|officer|member|smt|slt|cmt|director) (?:leads?|sponsors?|owners?|
            responsible(?: owner| officer)?|director)(?: lead| owner)?
        accountab\w+.*
        sponsors?
        .*\b(?:owners?|assignees?)
    """),
    (Role.OWNER, 5, r"""
        (?!.*\b(?:date|when)\b)(?:\S+ ){0,3}(?:leads?|responsib\w+|accountab\w+|by whom)(?: \S+){0,2}
    """),
    (Role.DUE, 10, r"""
        (?:by when|due|due date|deadline|target date|target dates|due by|target completion|by what date|due on|
            date due|by date|action deadline)\b.*
    """),
    (Role.DUE, 9, r"""
        (?:agreed |indicative |delivery |project |proposed |planned |action |key |approx\w* )*(?:time ?scales?|
            time ?frames?|time ?lines?|time ?tables?|timings?|time ?limits?|end date|finish(?: date)?|schedule|
            target(?:ed)? (?:date|deadline|completion|end|timescale)s?|date required|required (?:by|date)|
            milestone dates?|deadlines?|due dates?|dates? (?:to be|for|due|by).*)(?: for .*|/.*| .*date)?
    """),
    (Role.DUE, 8, r"""
        when(?: will.*| by.*| is.*)?
        .*\bby when\b.*
        .*\b(?:deadline|due date|target date|time ?scales?|time ?frames?)\b.*
    """),
    (Role.DUE, 5, r"""
        (?:agreed|accepted|set) (?:implementation |action )?(?:date|deadline|timescale)s?
    """),
    (Role.DUE, 3, r"""
        (?:delivery |target |due |financial |completion |planned )*(?:year|quarter|qtr|month)
    """),
    (Role.DUE, 2, r"dates?"),
    (Role.DUE, 4, r"""
        targets?|eta|end|ending|finish|finishing|expected|by|to be done by
        planned|month|quarter|year|term
    """),
    (Role.ACTION, 3, r"(?:proposed |key )?measures?(?: proposed| to be taken)?"),
    (Role.OTHER, 8, r"""
        .*\b(?:success|evidence|kpis?|indicators?|measures? of|performance measures?|benefits?|
            milestones? and measures?|target group|baseline|dependenc\w+|links? to|sign ?off|page|tags?|type|category|
            categor\w+|budget|cost|measures?)\b.*
    """),
    (Role.NOTE, 8, r"""
        .*\b(?:progress|updates?|comments?|commentary|notes?|position|narrative|latest|remarks?|actions? taken|
            work (?:to date|done|completed)|achievements?|follow ?up|done so far|what we have done|
            current position)\b.*
    """),
    (Role.PART, 8, r"""
        (?:key |main |specific |sub ?|detailed )*(?:deliverables?|milestones?|sub ?actions?|sub ?tasks?|steps?|
            next steps?|key steps|specific actions?|products?)(?: .*)?
    """),
    (Role.RESPONSE, 7, r"""
        (?:(?:mgmt|management) )?(?:concurrence|agreement|concur\??)(?: .*)?
        (?:agree|accept|concur)\w*/.*
        (?:.*\bmanagement (?:response|comment)s?|responses?(?: to recommendation)?|agreed management.*|(?:our|trust|
            council|service|school|provider|government|officer|executive|organi[sz]ation\w*|agency|department\w*|
            auditee|client|entity|ministry|board|committee|institution\w*) responses?|accepted.*|agreed\??|
            response and .*)
    """),
    (Role.ACTION, 10, r"""
        (?:agreed |planned |proposed |required |improvement |key |main |management |our |corrective |preventive |
            preventative |remedial |follow ?up |recommended |further |mitigating |new |smart |specific |detailed |
            immediate |outstanding |strategic )*actions?(?: (?:required|needed|to be.*|plan|agreed|planned|points?|
            items?|we will take|descriptions?|details?|proposed|taken|for .*|to .*|we .*|and .*|or .*|required.*|
            title|summary|text|steps?|necessary|with .*))?(?:/.*)?
    """),
    (Role.ACTION, 9, r"""
        (?:actions?|action points?|action items?)\b.*
        .*\b(?:planned|agreed|proposed|required|response and) actions?\b.*
        .*\bactions? (?:required|needed|agreed|planned|to be taken)\b.*
    """),
    (Role.ACTION, 8, r"""
        (?:key |planned |specific |proposed )*(?:activit(?:y|ies)|tasks?|strateg(?:y|ies)|interventions?|initiatives?|
            work ?required|remediations?|mitigations?|to ?do|commitments?(?: to action)?)(?: .*)?
    """),
    (Role.ACTION, 7, r"(?:[a-z]+ ){1,3}actions?(?: steps?)?"),
    (Role.ACTION, 6, r"""
        (?:what|how) (?:will|needs?|do|are|must|should|we|is|has)\b.*
        what|how
        what.*\bdo\b.*
        how.*
    """),
    (Role.RECOMMENDATION, 10, r"(?:.*\b)?recommendations?(?: .*)?|recs?"),
    (Role.RECOMMENDATION, 9, r"""
        (?:the )?(?:trust|council|provider|service|school|board|hospital|force|college|university|you) (?:must|
            should)\b.*
    """),
    (Role.RECOMMENDATION, 9, r"""
        (?:must|should|could) do(?:s|/? ?should do)?.*
        (?:.*\b)?(?:requirements?|regulations?|standards?|conditions?|criterion|criteria|kloe|enforcement|notice|duty|
            clause|undertaking)s?(?: .*)?
    """),
    (Role.RECOMMENDATION, 8, r"""
        (?:.*\b)?(?:findings?|concerns?|breach(?:es)?|non ?conform\w+|observations?|weakness\w*)(?: .*)?
    """),
    (Role.RECOMMENDATION, 7, r"""
        (?:.*\b)?(?:objectives?|aims?|goals?|priorit(?:y|ies)|ambitions?|commitments?|areas? (?:for|of|to|
            requiring) .*|improvement areas?|key issues?|target outcomes?|strategic .*|pledges?)(?: .*)?
    """),
    (Role.RECOMMENDATION, 6, r"""
        (?:.*\b)?(?:issues?|problems?|gaps?|barriers?|needs?|root causes?|lessons?(?: learn\w+)?|learning|risks?|
            causes?|challenges?)(?: .*)?
    """),
    (Role.RECOMMENDATION, 3, r"""
        (?:key |main |priority )?(?:themes?|areas?|domains?|strands?|pillars?|focus(?: areas?)?|work ?streams?|
            sections?|key lines? of .*|work ?packages?|programmes?|headings?)(?: .*)?
    """),
    (Role.RECOMMENDATION, 5, r"""
        (?:key |main )*targets?(?: for improvement)?
        intent|we want
    """),
    (Role.OUTCOME, 5, r"(?:.*\b)?(?:outcomes?|outputs?|results?|impacts?|effects?)(?: .*)?"),
    (Role.ACTION, 1, r"details?|(?:\w+ ){0,2}(?:discussions?|minutes?)(?: (?:and|/) \w+)*"),
    (Role.ACTION, 3, r"""
        descriptions?
        decisions?(?: made)?
        summary|subject|title|topics?
        tasks?.*
        measures?
        matters?(?: arising)?
        improvements?(?: .*)?
    """),
]  # fmt: skip
