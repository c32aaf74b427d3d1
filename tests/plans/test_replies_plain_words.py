"""Replies of our own from offices, wards, schools and software teams, British, Irish and American.

Each table was written before the rules were tuned by it. They measure; nothing in the rules may know them.
"""

from tests.plans.reply_tables import misled, right_share, rows_of

REPLIES = r"""
# sent 2025-06-10 due 2025-06-20
done | 2025-06-10 | All wrapped, files are on SharePoint
done | 2025-06-09 | We got this over the line yesterday
done | 2025-06-10 | Signed, sealed, delivered
done | 2025-06-06 | training happened on Friday, everyone came
done | 2025-06-10 | New signs are up
done | 2025-06-10 | Yes – finished. Ta
done | 2025-06-10 | PR merged and deployed to prod
done | 2025-06-04 | Governors ratified it last Wednesday
done | 2025-06-10 | Nothing left to do on this one
done | 2025-06-10 | Tick it off please
done | 2025-06-05 | went to all parents on the 5th
done | 2025-06-10 | Locks changed, keys handed out, job done
done | 2025-06-03 | Accepted by the board 3 June
done | 2025-06-10 | it is all sorted thank goodness
done | 2025-06-10 | Completed, evidence in folder 7
done | 2025-06-10 | This has now been actioned.
done | 2025-06-10 | We're done here
on_track |  | Pressing publish on Thursday
on_track |  | should be finished Friday all being well
on_track |  | I'll have it to you by the 18th
on_track |  | you'll have it tomorrow
on_track |  | will be in your inbox tomorrow morning
on_track |  | everything is going to plan
on_track |  | Nearly there, will be done by Wednesday
on_track |  | On schedule. Install is Monday
on_track |  | no issues, the 20th stands
on_track |  | yes we'll hit the 20th
on_track |  | comfortably on time
on_track |  | we're good
on_track |  | RAG green
on_track |  | Rolling it out on Monday to all wards
on_track |  | moving to production on Thursday night
on_track |  | the last bits get done tomorrow
on_track |  | Proceeding as planned
on_track |  | looking good for next Friday
extend | 2025-07-15 | New target 15 July please
extend | 2025-06-30 | Please can this be extended to the end of June
extend | 2025-07-04 | Two weeks more and I'm there
extend | 2025-07-25 | I'd ask for 25 July given the staffing
extend | 2025-09-01 | Contractor has slipped to 1 September
extend | 2025-07-02 | expecting it back 2 July now
extend | 2025-06-27 | can't be before the 27th
extend | 2025-07-08 | board moved to 8 July so it'll go then
extend |  | needs more time than I thought
extend |  | won't be this month
extend |  | is there any flex on the date
extend |  | Can we revisit the date in the next meeting? it's not going to happen by the 20th
extend | 2025-08-31 | pls defer until end of August
extend | 2025-07-31 | July is more like it
extend | 2025-06-24 | Have asked for 24 June instead
extend | 2025-06-25 | could I get till Weds 25th
extend | 2025-07-01 | it'll be the 1st of July
extend | 2025-06-27 | Needs an extra week as half the team are off sick
extend | 2025-07-10 | Because of the strike, 10 July
extend | 2025-07-18 | 4 weeks later than planned I'm afraid
in_progress |  | Roughly a third of the way through
in_progress |  | 6 out of 9 care homes have been visited
in_progress |  | Text agreed, designing it at present
in_progress |  | most of it's done, two annexes to write
in_progress |  | We've had the kick-off and the group meets fortnightly
in_progress |  | Moving along
in_progress |  | Ploughing on
in_progress |  | Advert is out, closing date 15 June
in_progress |  | Waiting lists are down, still tidying up the data
in_progress |  | Ticking over
in_progress |  | half finished
in_progress |  | building the form at the moment
in_progress |  | Got through the first batch, second batch now
in_progress |  | legal happy, now it's with translation
in_progress |  | It's not complete but most staff have had the training
in_progress |  | 45%
in_progress |  | The policy is signed off and we are training people now
in_progress |  | still a work in progress
at_risk |  | I'm worried we won't get there
at_risk |  | at risk of missing the date, only one of us left
at_risk |  | might slip
at_risk |  | It's going to be close
at_risk |  | this one's in trouble
at_risk |  | 50/50
at_risk |  | we're short of people so it may not happen on time
at_risk |  | Could go past the deadline if Dave stays off
at_risk |  | I can't promise the 20th
at_risk |  | Amber from me
at_risk |  | Not started. Sorry
at_risk |  | Behind where we should be
at_risk |  | looking dicey, the grant letter still isn't here
at_risk |  | Gone red, supplier bust
at_risk |  | don't hold your breath for the 20th
at_risk |  | no budget for this so can't see it happening by the 20th
blocked |  | no one at Highways will pick up the phone
blocked |  | Blocked till Priya is back from leave
blocked |  | need finance to release the money first
blocked |  | can't get into the system
blocked |  | we are stuck because the licence has expired
blocked |  | awaiting sign off from the chief exec
blocked |  | It's with the lawyers and has been for three weeks
blocked |  | The server's down so can't test
blocked |  | No can do until the new policy lands
blocked |  | HR have stopped all recruitment so we cannot appoint
blocked |  | dependent on the data team giving us the extract
blocked |  | Held until the inquest is over
blocked |  | we're waiting for a date from the diocese
reassign |  | This has moved to Gwen Ellis
reassign |  | Please speak to Omar about this, he has it
reassign |  | It's not me, it's Bev
reassign |  | Could you assign to Lorna Watt
reassign |  | should be with the Comms team
reassign |  | I handed this to Pete in May
reassign |  | Kasia is the owner now
reassign |  | You've got the wrong person
reassign |  | no longer my area - Niall Quinn covers it
reassign |  | This sits with Estates, not Finance
reassign |  | @jo.marsh is taking this forward
reassign |  | I'm leaving on Friday, Ade will take over
reassign |  | Not me guv, that's Facilities
reassign |  | one for Marta
reassign |  | please send to Ravi, I'm not involved
note |  | cheers
note |  | Got it, will do
note |  | ok noted
note |  | I'll check and come back to you
note |  | will chase
note |  | same as last month
note |  | no news
note |  | Thanks both
note |  | I'll get to it
question |  | which policy do you mean?
question |  | why am I getting this
question |  | Is the 20th a hard deadline?
question |  | Can someone tell me what this is for?
question |  | do you want the long version or the short one
question |  | Who signs this off
question |  | has this not been closed already?
question |  | what's the latest on the budget?
out_of_office | 2025-06-23 | I'm on annual leave, returning Monday 23rd June.
out_of_office | 2025-06-30 | on hols til 30 June
out_of_office | 2025-06-16 | off till Monday
out_of_office | 2025-06-12 | Away from my desk until Thursday
out_of_office |  | I am off sick at the moment
out_of_office |  | I am on maternity leave
out_of_office | 2025-06-19 | Back in on the 19th, will look then
out_of_office | 2025-06-16 | Auto-reply: the office is shut and reopens on 16 June
out_of_office | 2025-06-24 | I'm at a conference this week and on leave next, back 24 June
out_of_office | 2025-06-14 | off until 14th June inclusive? no, back on the 14th
cancel |  | Not needed any more
cancel |  | We won't be doing this
cancel |  | please close, same as 4.1
cancel |  | scrap this
cancel |  | Funding was refused so it's off
cancel |  | the trustees voted against it
cancel |  | already covered by action 3.3
cancel |  | no longer relevant since the merger
cancel |  | withdrawn
cancel |  | You can delete this, project's been shelved
cancel |  | it's a dupe
ambiguous |  | I think so
ambiguous |  | Probably done
ambiguous |  | done-ish
ambiguous |  | mostly
ambiguous |  | My bit's finished, don't know about the rest
ambiguous |  | should be ok
ambiguous |  | 3.1 yes, 3.2 no
ambiguous |  | Done? Not sure, ask Val
ambiguous |  | as good as finished
ambiguous |  | apparently it was sent
ambiguous |  | 2.1 is finished but 2.2 needs another month
ambiguous |  | Complete subject to audit agreeing
ambiguous |  | hopefully
ambiguous |  | k
ambiguous |  | yes
on_track |  | hoping to get this across the line by Thursday
on_track |  | Should have this out the door by the 19th
on_track |  | Comms are posting it on Monday
on_track |  | we've a slot on Wednesday to switch it over
on_track |  | Goes live on the 16th all going well
on_track |  | The last one's being fitted tomorrow, then we're done
on_track |  | yeah grand, be done by Friday week
on_track |  | no dramas at this end
on_track |  | Will have it with ye by Thursday
on_track |  | approved at panel, letter going out tomorrow
on_track |  | It will be completed ahead of the 20th
on_track |  | All fine here
extend | 2025-07-01 | No way before 1 July sorry
extend | 2025-06-27 | can this roll to the 27th
extend | 2025-07-14 | supplier can only do 14 July
extend | 2025-06-30 | I'm aiming for end of month now
extend | 2025-07-31 | the committee is in July so end of July
extend | 2025-06-30 | Delayed by a week and a bit - 30 June
extend |  | We're going to miss it, could we agree a new date?
extend | 2025-07-04 | give me another fortnight
extend |  | it'll need to wait till the budget round
extend | 2025-07-11 | pushing to July 11
extend | 2025-06-24 | will be a couple of days late, Tuesday 24th
extend | 2025-08-15 | Ann's off till August so 15 Aug
extend | 2025-06-23 | Looks like Monday 23rd at this stage
extend |  | can you give us a few extra weeks
done | 2025-06-10 | That one's in the bag
done | 2025-06-10 | Sure it's long done
done | 2025-06-06 | All boxed off last Friday
done | 2025-06-10 | Fix is in prod
done | 2025-06-09 | closed this out yesterday
done | 2025-06-10 | Both leaflets are printed and delivered
done | 2025-05-28 | it went to Exec on 28 May and they approved it
done | 2025-06-10 | we've now put this in place across all 4 sites
done | 2025-06-10 | Completed in full
done | 2025-06-10 | Report has gone in
done | 2025-06-04 | installed 4/6
done | 2025-06-10 | Letter's gone
done | 2025-06-10 | Nothing more needed from us, it's in place
done | 2025-06-10 | ✅
done | 2025-06-10 | Can confirm this is up and running
in_progress |  | Two of the five are finished
in_progress |  | Draft's with the director
in_progress |  | on the second round of interviews
in_progress |  | getting quotes in
in_progress |  | Just getting going on it
in_progress |  | Spec done, build next
in_progress |  | Procurement route agreed, drafting the ITT
in_progress |  | Some wards done, not all
in_progress |  | We trained the first cohort last month and the next lot start in July
in_progress |  | Collecting the responses
in_progress |  | it's coming on
in_progress |  | about 3/4 there
in_progress |  | it's in testing
in_progress |  | Workshop went well, writing it up
at_risk |  | Don't think we'll get there in time
at_risk |  | this might run into July
at_risk |  | we could be in trouble with this one
at_risk |  | I'm not going to make it
at_risk |  | Tight. Two people off
at_risk |  | Only started yesterday so it's a big ask
at_risk |  | Under the cosh at the minute
at_risk |  | red I'm afraid
at_risk |  | likely to be late as the plumber let us down
at_risk |  | losing confidence in the 20th
at_risk |  | there's a danger this won't land
blocked |  | waiting on Declan to revert
blocked |  | can't progress until we've a budget code
blocked |  | Blocked. No reply from the landlord
blocked |  | IT ticket still open so nothing I can do
blocked |  | Need the chair's ok first
blocked |  | stalled, union has objected
blocked |  | Paused - judicial review
blocked |  | we're at the mercy of planning
blocked |  | It's on hold
blocked |  | the API team haven't exposed the endpoint so I can't start
reassign |  | Give this one to Nuala
reassign |  | Passed on to the ops team
reassign |  | Tara's your woman for this
reassign |  | this was given to Keith at the last meeting
reassign |  | Not one of mine. Think it's Dot's
reassign |  | Callum has picked this up since I moved
reassign |  | Please take my name off this and add Wendy
reassign |  | it's an Estates job
reassign |  | transferring to @lena
reassign |  | Bernie in HR owns that
note |  | Thanks a million
note |  | no worries will have a look
note |  | OK leave it to me
note |  | I'll ping the team and find out
note |  | Nothing new here
note |  | yes, it's on my radar
note |  | will do my best
note |  | FYI the meeting room has changed
question |  | what's this in relation to?
question |  | Is it the old form or the new form we're using?
question |  | should I be doing this or waiting for Ann
question |  | Sorry who is this from?
question |  | how do I mark this as done?
question |  | can I get a copy of the plan
out_of_office | 2025-06-30 | On PTO until June 30
out_of_office | 2025-06-17 | Gone till next Tuesday
out_of_office | 2025-06-16 | I am out this week. Back Monday.
out_of_office | 2025-07-07 | away from 23 June, back 7 July
out_of_office | 2025-06-12 | Off today and tomorrow
out_of_office |  | On long term sick leave, please contact Mary
out_of_office | 2025-06-23 | I don't work school holidays, back 23 June
out_of_office | 2025-09-01 | The school is closed for the summer and reopens on 1 September
cancel |  | This was dropped at the last steering group
cancel |  | won't be going ahead
cancel |  | we decided not to
cancel |  | no need for this one now that we use Teams
cancel |  | Kill it
cancel |  | The building's been sold so this is moot
cancel |  | Can be removed, covered elsewhere
cancel |  | it's not happening
ambiguous |  | Finished bar the shouting
ambiguous |  | done from our end
ambiguous |  | Think this got closed?
ambiguous |  | Sort of
ambiguous |  | Should be sorted
ambiguous |  | 1.1 done. 1.2 is stuck with legal.
ambiguous |  | Jane told me it's finished
ambiguous |  | Y
ambiguous |  | done, I believe
# sent 2025-06-10 due 2025-06-13
extend | 2025-06-16 | will do it Monday
extend | 2025-06-17 | Tues
extend | 2025-06-20 | end of next week more likely
extend | 2025-06-16 | might be Monday
extend | 2025-06-19 | handing it in on the 19th
extend | 2025-06-18 | meeting got moved to the 18th so it'll be done after that, say the 18th
on_track |  | Thursday
on_track |  | we go live Friday
on_track |  | by the end of the week
on_track |  | this week definitely
on_track |  | out Friday morning
on_track |  | I'm finishing it tonight
extend | 2025-06-30 | month end
extend |  | soon, but not this week
extend | 2025-06-16 | It'll be Monday, the printers are shut Friday
in_progress |  | Was on leave last week, picking it back up now
done | 2025-06-06 | Did this on Friday
done | 2025-06-09 | sent yesterday, just before I went off
"""


def test_nineteen_intents_in_twenty_are_right() -> None:
    assert right_share(rows_of(REPLIES)) >= 0.95


def test_hardly_any_of_them_is_recorded_wrongly() -> None:
    rows = rows_of(REPLIES)
    wrong = misled(rows)
    assert len(wrong) / len(rows) <= 0.01, wrong
