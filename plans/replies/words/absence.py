"""Being away: on leave, ill, closed, or not reading messages."""

from plans.replies.words.notation import family

AWAY = family(r"""
    out[- ]of[- ](the )?office|^\W*ooo|ooo
    (on|taking) ((annual|maternity|paternity|parental|adoption|sick|study|compassionate|carer'?s|bereavement|unpaid|\
    special|shared parental|jury|my) )*(leave|a/l|al|holidays?|hols|vacation|pto|sabbatical|sick leave|jury (service|\
    duty)|secondment)
    annual leave|a/l|(maternity|paternity|sick|mat|pat) leave|off sick|signed off sick|off work
    (non[- ]working|not (my|a) working) day|not (at|in) work
    not working( on)? ((mon|tue|wed|thu|fri)\w*|today|tomorrow|this|next)|don't work( on)? (mon|tue|wed|thu|fri)\w*
    (i'm|i am|i'll be|i will be|am|will be|currently|i'm now|(?<!to )(?<!should )be) ((now|currently|also|\
    going to be) )*(away|off|\
    on leave|on holiday)(?! (to|the (back|mark|project|team|case|scheme|programme|hook)|track|course|target))
    (i'm|i am|i'll be|i will be|we're|we'll be|^\W*(am|will be)|i'm now) ((now|currently|also|\
    going to be) )*out(?! (to|by|there|for \w+ing|the (back|mark|project|team|case|scheme|programme|hook)|\
    of the (project|team)|track|\
    course|target))
    (i'm|i am|i'll be|i will be|we're|back|will be back|be back|am back) (not )?(back|\
    in)( in| at)?( the office| work)? ((on|until|till|next|from|after|the)|(mon|tue|wed|thu|fri)\w*)
    ^\W*(away|off|gone|back(?! on (track|course|target|schedule|it|plan))|on leave|on holiday|holiday|hols|leave|\
    al|pto|\
    toil) \
    ((until|till|til|from|to|on|next|this|today|tomorrow|\d\w*|the)|(mon|tue|wed|thu|fri)\w*)
    signed off (sick|work|with (stress|flu|covid|a)|by (my|the) (gp|doctor)|for (a|the next|{n} {unit}))
    (signed off|off) (work )?(sick )?(until|till|til)|self[- ]isolating|unplugged|(on|\
    doing) (a )?(training )?course (all|until|this|today)
    in (meetings|court|clinic|theatre|training) all (day|week)|no longer at (my desk|work) (today|this)
    ^\W*(off|out) (sick|ill|today|tomorrow|this (morning|afternoon|week))
    ^\W*(away|off|out) for ({n}|the|another)\b.*|not (back|in)( the office)? (until|till|again)
    (off|away|out of action) (for|until|till) ((the|{n}|another|next|rest of|whole) )*{unit}
    (tak(e|ing)|hav(e|ing)|need(ing)?|book(ed|ing)|got|on) ((the|this|next|some|{n}|bit of|little|short|long|\
    well[- ]earned|\
    whole|rest of|of|more) )*({unit}|time|afternoon|morning) (off|away|out)(?! (from|of) (the )?(plan|project|target))
    (tak(e|ing)|hav(e|ing)|on) (a |my )?((short|long|well[- ]earned|little|career|spring|summer|winter|lunch) )*break
    (?<!\w)(?<!of )(?<!half )(?<!most )(the|our|my|whole|entire) ((whole|entire) )?(team|office|school|department|\
    unit|practice|lab|\
    family) (is|are|will be|'s) \
    ((now|currently|all) )*(away|off|out|on (leave|holiday|annual leave))
    ^\W*((i'm|i am|feeling|been) )*(poorly|unwell|not well|under the weather)
    (i'm|i am|i'll be|i will be|we're|we are) ((now|currently|also) )*(travell?ing|at a conference|abroad|overseas|in \
    hospital|on strike)
    (i'm|i am|i'll be|i will be|will be|am|be) ((currently|now|mostly|also) )*(unavailable|uncontactable|\
    unreachable|offline|off[- ]grid|\
    not (available|contactable|around|reachable))(?! to)|gone fishing
    (?<!\w)(?<!push )(?<!pushed )(?<!put )(?<!it )(?<!this )(?<!move )(?<!moved )(?<!date )back (on )?(the )?((mon|\
    tue|wed|thu|fri)\w*|\d{1,2}(st|nd|rd|th)|\d{1,2} \
    (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*)
    (limited|no|patchy) access to (my )?(e-?mails?|messages|internet|slack|wifi)
    ((won't|will not|not|can't|cannot|unable to|unlikely to|not going to) ((be|able to) )*(reply(ing)?|respond(ing)?|\
    answer(ing)?|get(ting)? back to you|(check|see|read|monitor|pick up|look at)(ing)? ((any|my|to) )*(e-?mails?|\
    messages?|slack|teams|this inbox|github|replies|notifications))|no (replies|responses?|e-?mails?|wifi|internet))\
    \b.{0,20}\b(until|till|before|during|this|while)
    (school|office|offices|college|centre|center|library|surgery|practice|clinic|site|building|department|nursery|\
    university|council|we)( is| are|'re| will be| now)+ (closed|shut)\b.{0,80}\b(re-?open|open again|back|return)\w*
    🌴
""")
OTHER = family(r"""
    (she|he|they|who|(?!(i|am|be|is|are|currently|now|will|and|but|it|that|this|there|what|let|team|office|\
    school)\b)[a-z]{3,}|\
    (?<!our )(?<!the )(?<!whole )(?<!my )(team|office|school))('s| (is|are|has been|was|will be|who \
    is))( still| currently| now| all| both)? (away|off( sick)?|on (\w+ )?(leave|holiday|a/l)|out of (the )?office|\
    sick|ill)|(of|half|most) (the|our|my) (team|office|\w+) (is|are) (away|off|on)
""")
# Leave that is over, or named only to say why or when.
OVER = family(r"""
    (?<!idea )(?<!sure )(?<!know )(when|once|after) (i'm|i am|i get|i|we're) back|(was|been) (on|off|away|out)|\
    back from (leave|holiday|annual leave)
    just back|since (returning|coming back)|before i go on|were on
""")
