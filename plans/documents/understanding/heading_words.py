"""The words of headings, and what each means. One list for all documents; extend it here, or in `heading_exceptions`.

The words are those of public bodies' plans: councils, NHS trusts, schools, charities, audit trackers, reconciliation
and equality plans, incident reviews, patients' groups, boards' action logs.
"""

from __future__ import annotations

from plans.documents.understanding.roles import DONE_BY, Role

_DONE = (
    r"(?:complet\w*|implement\w*|achiev\w*|deliver(?:ed|y)|done|finish\w*|clos(?:ed|ure)|discharged|resolved|"
    r"corrected|rectified|remedied)"
)
_AHEAD = (
    r"(?:to be|expected|planned|proposed|target(?:ed)?|anticipated|estimated|due|should be|for|intended|"
    r"agreed|original|projected|required|scheduled|baseline)"
)
_WHEN = r"(?:date|dates|deadline|due|target|timescales?|time ?(?:scale|frame|line|table)s?|completion|when|end|finish)"
NUMBER = r"(?:no|nos|num|number|ref|refs|reference|references|id|#)"
_PERSON = (
    r"(?:owners?|leads?|responsib\w+|accountab\w+|assigned|assignees?|who|whom|officers?|sro|sponsors?|led|delegated|"
    r"allocated|dri|persons?|people|postholders?|post holders?|champions?|manager|name|names|initials|directors?)"
)

_STARTS = r"(?:start\w*|commenc\w+|begin\w*)"
_ENDS = r"(?:end|finish\w*|due|target|complet\w+)"

# The first that matches counts, after those of `heading_exceptions`. The patterns see lower case, no punctuation but /
# and #, "(s)" and brackets taken off.
HEADINGS: list[tuple[Role, int, str]] = [
    (Role.OWNER_AND_DUE, 9, rf"""
        (?:.*\b)?{_PERSON}\b.*(?:\band\b|/).*\b(?:{_WHEN}|by when)\b.*
        (?:.*\b)?{_PERSON}[ /]+(?:dates? )?(?:to )?{_STARTS}\b.*\b{_ENDS}\b.*
        (?:planned )?(?:dates? )?(?:to )?{_STARTS}\b.*\b{_ENDS}\b(?: dates?)?[ /]+(?:and )?(?:.*\b)?{_PERSON}
        (?:.*\b)?{_WHEN} ?(?:and|/) ?(?:.*\b)?{_PERSON}
    """),
    (Role.REF, 9, rf"{NUMBER}|s/?n|sr no|sl no|serial(?: no| number)?|{NUMBER} {NUMBER}"),
    (Role.RECOMMENDATION_REF, 8, rf"""
        (?:recommendations?|recs?|r|objective|priority|standard|finding|issue|must do|aim|theme)\s?{NUMBER}
    """),
    (Role.REF, 8, rf"""
        (?:actions?|action points?|ap|tasks?|action plan|unique|log|plan|points?|line|row|tactics?|strateg(?:y|ies)|
            initiatives?|activit(?:y|ies)|measures?|milestones?|deliverables?|commitments?)\s?{NUMBER}(?: {NUMBER})?
    """),
    (Role.REF, 6, rf"""
        (?:items?|audit|agenda|agenda item|ticket|jira|issue|tracking|sub)\s?{NUMBER}(?: {NUMBER})?
        ticket|ap
    """),
    (Role.OTHER, 9, r"(?:agenda|minutes?) items?(?: (?:titles?|names?|headings?))?|item (?:titles?|names?|headings?)"),
    (Role.REF, 3, rf"""
        (?:[a-z]+ )?(?:minutes?|mins?)(?: item)?\s?{NUMBER}?
        (?:relevant )?items?
        [a-z]{{2,5}} [a-z]{{2,5}} {NUMBER}
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
        (?:.*\b(?:revised|revision|new|extended|current|latest|amended|forecast|slipped|rescheduled|
            re ?target\w*)\b.*\b{_WHEN}\b.*|
            extension|extended to|revised|(?:.* )?rev(?:ision|ised)? \d|.*\b{_WHEN}\b (?:revised|amended|extended).*)
    """),
    (Role.RAISED, 9, r"""
        (?:date |when )?(?:of )?(?:action )?(?:first |originally )?(?:raised|opened|logged|identified|
            added|created|recorded|reported|received|issued|assigned|discovered|detected)(?: on| date| at| in)?
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
        (?:progress |current |overall )?status (?:for|as at|at|in|on|to) .*
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
    (Role.DUE, DONE_BY, rf"(?:action )?(?:to be )?{_DONE} by(?: whom)?"),
    (Role.DUE, 9, rf"""
        .*\b{_AHEAD}\b.*\b{_DONE}\b.*
        .*\b{_DONE}\b.*\b(?:target|due|deadline|planned|expected|original|forecast)\b.*
        (?:action )?{_DONE} by (?:when|date)
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
            allocated |identified |nominated |appointed )*(?:responsib\w+|person responsible|people responsible|
            officers?|assignees?|assigned(?: to)?|
            allocated(?: to)?|delegated(?: to)?|persons?|staff responsible|managers?|post ?holders?|sro|led by|names?|
            initials|staff|(?:to )?whom|responsible \w+|responsib\w+ (?:for|of) .*|.*\bresponsible)
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
            target(?:ed)? (?:date|deadline|completion|end|timescale|due)s?|date required|required (?:by|date)|
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
        (?:key |main |specific |sub ?|detailed |expected |planned |agreed |interim )*(?:deliverables?|milestones?|
            sub ?actions?|sub ?tasks?|steps?|next steps?|key steps|specific actions?|products?)(?: .*)?
    """),
    (Role.RESPONSE, 7, r"""
        (?:(?:mgmt|management) )?(?:concurrence|agreement|concur\??)(?: .*)?
        (?:agree|accept|concur)\w*/.*
        (?:.*\bmanagement (?:response|comment)s?|responses?(?: to recommendation| (?:from|by|of) .*)?|
            agreed management.*|(?:our|trust|council|service|school|provider|government|officer|executive|
            organi[sz]ation\w*|agency|department\w*|auditee|client|entity|ministry|board|committee|
            institution\w*) responses?|accepted.*|agreed\??|
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
        (?:key |planned |specific |proposed |core |main |local |detailed )*(?:activit(?:y|ies)|tasks?|
            strateg(?:y|ies)|tactics?|interventions?|initiatives?|
            work ?required|remediations?|mitigations?|to ?do|commitments?(?: to action)?)(?: .*)?
    """),
    (Role.ACTION, 7, r"(?:[a-z]+ ){1,3}actions?(?: steps?)?|(?:local|our|specific|detailed) proposals?"),
    (Role.ACTION, 2, r"proposals?"),
    (Role.NOTE, 7, r"""
        (?:key |recent |latest )?developments?|highlights?|current situation|work (?:undertaken|done)(?: to date)?
        (?:further|additional|other) (?:information|details)|explanations?|lead(?:'s| officer)? comments?
        what (?:did|has|have|was|were) (?:[a-z]+ ){1,3}(?:achieved?|done|delivered?)(?: so far)?
        what(?: we)? (?:ve|have|has|been)(?: been)? (?:done|achieved|happened)(?: so far)?
        (?:mid ?year|(?:autumn|spring|summer) term) review|progress(?: and| ?/) evidence
    """),
    (Role.DUE, 8, r"(?:approved|committed|commitment) (?:completion|implementation|due|target) date"),
    (Role.DUE, 8, r"(?:quarter|month|week|term) due"),
    (Role.DUE, 7, r"(?:date )?expected(?: date)?|year ?/ ?quarter|next action date"),
    (Role.OWNER, 7, r"co ?ordinators?|passed to|head of service|implement[eo]rs?|departments? ?/ ?officers?"),
    (Role.ACTION, 6, r"""
        (?:what|how) (?:will|needs?|do|are|must|should|we|is|has)\b.*
        what|how
        what.*\bdo\b.*
        how.*
    """),
    (Role.RECOMMENDATION, 10, r"(?:.*\b)?recommendations?(?: .*)?|recs?"),
    (Role.RECOMMENDATION, 9, r"""
        (?:the )?(?:trust|council|provider|service|school|board|hospital|force|college|university|you) (?:must|
            should)(?: (?:take|do|make|improve|ensure|address)(?: (?:actions?|the following|that|sure|to|improvements?|
            steps))*)?
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
    (Role.ACTION, 4, r"resolutions? (?:details?|text)"),  # beside its subject
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
