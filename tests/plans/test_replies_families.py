"""Replies of our own, in other words than the rules were made from: what is reported, doubted, handed over, postponed.

Each table was written before the rules were tuned by it. They measure; nothing in the rules may know them.
"""

from tests.plans.reply_tables import misled, right_share, rows_of

REPLIES = r"""
# sent 2025-06-18 due 2025-06-30
done | 2025-06-18 | The new rota is up and running
done | 2025-06-17 | Panel ratified it yesterday
done | 2025-06-18 | Closing this one out, nothing left on it
done | 2025-06-18 | Resolving - patch is in production
done | 2025-06-16 | DPO signed the DPIA off on Monday
done | 2025-06-18 | Audit report received and accepted by the committee
done | 2025-06-18 | Fire drill has taken place
done | 2025-06-12 | Fire drill took place last Thursday
done | 2025-06-18 | Checked with payroll, all the arrears have been paid
done | 2025-06-18 | Confirmed with the insurer that cover is in place
done | 2025-06-18 | Letters went out to all parents this morning
done | 2025-06-18 | I've circulated the minutes to everyone
done | 2025-06-11 | HR were told on 11/6, so this is complete
done | 2025-06-10 | Switched over to the new supplier on 10 June
done | 2025-06-18 | Just submitted the bid!
done | 2025-06-18 | That's it finished, thanks for everyone's help
done | 2025-06-18 | Done. Follow-up work is in #412
done | 2025-06-18 | Finished! Anything else can go in a new ticket
done | 2025-06-18 | All complete. If anyone spots a gap let me know
done | 2025-05-31 | We did this in May
done | 2025-05-31 | Sorry, should've said - wrapped this up in May
done | 2025-06-18 | Apologies for the late reply, this was actioned
done | 2025-06-18 | Posted to the board website, please tick off
done | 2025-06-18 | closed
done | 2025-06-18 | Resolved ✔
done | 2025-06-18 | Version 2.3 is now live
done | 2025-06-16 | v3.0.1 shipped on Monday
done | 2025-06-18 | Guidance published as planned
done | 2025-06-18 | Training's been delivered, no issues
done | 2025-06-13 | Contract awarded Friday
done | 2025-06-18 | Boiler has been replaced, so this can come off the list
done | 2025-06-18 | compelted
done | 2025-06-18 | Finshed this, evidence uploaded
done | 2025-06-18 | Sorted it
done | 2025-06-18 | We got this over the line today
done | 2025-06-18 | Put to bed this afternoon
done | 2025-06-18 | This has been dealt with
done | 2025-06-18 | Cabinet agreed the policy, nothing more to do
done | 2025-06-17 | Done as of 17/06
done | 2025-06-18 | We've onboarded the last of the volunteers
done | 2025-06-18 | Signage has been put up on both sites
done | 2025-06-18 | spoke to the headteacher and she is happy, so this is closed
cancel |  | Closing, won't fix
cancel |  | Raised in error
cancel |  | Created this by accident, please ignore it
cancel |  | We've been told not to go ahead with this
cancel |  | Closing as no longer relevant
cancel |  | OBE
cancel |  | Please bin this one
cancel |  | This was logged twice, see 3.4
cancel |  | The board has decided against it
cancel |  | Funding fell through so we're not taking this any further
cancel |  | not needed now that the trust has its own system
cancel |  | stale, closing
cancel |  | Dupe of 214
cancel |  | Withdrawn at the request of the commissioner
cancel |  | no need for this any more
extend | 2025-07-04 | Won't land till Friday 4 July
extend | 2025-07-11 | Not the 30th I'm afraid, 11th July more realistic
extend | 2025-07-31 | Looks like end of July now
extend |  | Carried over to the next meeting
extend |  | Rolled forward to the next sprint
extend |  | Put back to the autumn term
extend | 2025-12-31 | Slipped to Q3
extend | 2025-07-07 | Please can I have one more week
extend | 2025-07-14 | two more weeks should do it
extend | 2025-07-02 | Give me until Wednesday 2nd
extend | 2025-07-30 | Asking for another month, estates are short staffed
extend |  | Going to need longer, can't say how much yet
extend |  | We'll have to re-plan this, new date to follow
extend | 2025-07-10 | most of it is in, remainder by 10 July
extend | 2025-07-03 | 70% complete, should have the last bits by Thursday 3rd
extend | 2025-07-15 | Now planned for 15/7
extend | 2025-07-04 | ETA 4 July
extend |  | Deferred to next year
extend |  | This will be picked up next academic year
extend | 2025-07-02 | Two days late, will be with you on the 2nd
extend | 2025-07-09 | Hearing moved to 9 July so we'll complete then
at_risk |  | I doubt this will make it
at_risk |  | We may well miss this
at_risk |  | It'd be a miracle if this is ready in time
at_risk |  | can't see us getting there by the 30th
at_risk |  | Going to struggle with this, two people left
at_risk |  | Fifty-fifty whether we make the deadline
at_risk |  | I wouldn't bet on the 30th
at_risk |  | cutting it fine
at_risk |  | highly unlikely by the end of the month
at_risk |  | Slipping
at_risk |  | Not looking likely
at_risk |  | There's a chance this won't be ready
at_risk |  | won't be done by the 30th
at_risk |  | Amber, two vacancies in the team
at_risk |  | Haven't even opened it yet, sorry
at_risk |  | On track? I wish
at_risk |  | Only two of us left so this is in danger of slipping
at_risk |  | we're really up against it
at_risk |  | Unsure we'll get there in time
at_risk |  | Time is running out on this one
blocked |  | Can't move until legal come back to us
blocked |  | Holding fire until the budget is set
blocked |  | Parking this while the review is on
blocked |  | Still no sign of the equipment
blocked |  | We have not had the go-ahead
blocked |  | Will begin once the contractor is appointed
blocked |  | With procurement, nothing I can do till they approve it
blocked |  | Ball is in the supplier's court
blocked |  | On ice until Ofsted have been
blocked |  | dependent on the IT refresh
blocked |  | Vendor hasn't got back to us
blocked |  | No one to do it until the new starter joins
blocked |  | Awaiting sign off
blocked |  | Need the licence from finance before I can do anything
blocked |  | Nothing can happen until planning permission comes through
reassign |  | Now being led by Priya Nair
reassign |  | Tom has taken this on
reassign |  | <@U0123> will be doing this from now on
reassign |  | This has been reassigned
reassign |  | Not my team any more
reassign |  | KM to take forward
reassign |  | Olu's got this one
reassign |  | Handed over to Facilities
reassign |  | Can someone else pick this up please?
reassign |  | Please swap me for Beth
reassign |  | Giving this to Raj, I'm on mat leave from July
reassign |  | Sunita Patel has stepped in for me on this
reassign |  | @dave this one's yours now
reassign |  | Jo is the new owner
reassign |  | I don't work on this any more
reassign |  | AB picking up
reassign |  | I have asked Hannah to take over
out_of_office | 2025-07-07 | Off until 7 July
out_of_office | 2025-06-30 | A/L till Mon 30th
out_of_office | 2025-06-24 | Not in till Tuesday
out_of_office | 2025-06-30 | On hols this week and next, back 30 June
out_of_office | 2025-07-01 | School is closed for INSET and reopens on Tuesday 1 July
out_of_office | 2025-06-27 | I'm at a conference and won't see messages until Friday 27 June
out_of_office | 2025-06-25 | I will not be checking email until the 25th
out_of_office | 2025-08-01 | On paternity leave until August
out_of_office | 2025-06-19 | Non working day today, back tomorrow
out_of_office | 2025-06-23 | The office is shut, reopening Monday
out_of_office | 2025-07-14 | Taking two weeks off, returning 14/07
out_of_office | 2025-09-01 | I'm travelling with no internet, will be back online 1 September
out_of_office |  | Off sick, not sure when I'll be back
out_of_office | 2025-06-23 | On leave now, back in the office Monday
note |  | Happy Wednesday everyone!
note |  | Morning all
note |  | Was off last week, catching up on messages
note |  | Sorry for not replying, I was on annual leave
note |  | Nothing to add this week
note |  | Update to follow at Monday's meeting
note |  | No news on this one
note |  | Priya was away last week
note |  | Will give a verbal update on Thursday
note |  | Thanks for the reminder, will take a look
note |  | Waiting times are down to 14 days, from 19
note |  | Turnout was 62% this year
note |  | I'll look at it on Friday
note |  | Noted 👍
note |  | Many thanks Jo
question |  | Who asked for this?
question |  | is this the same as 4.2?
question |  | Does this need to go to Cabinet first?
question |  | Do you want the draft or the final version?
question |  | What does good look like here?
question |  | Has anyone heard back from the council?
question |  | Is it ok to use last year's figures?
question |  | can you resend the link?
question |  | wasn't this done last year?
question |  | When is this due?
question |  | Sorry, is this mine?
in_progress |  | Kicked off on Monday, going fine
in_progress |  | Nearly done
in_progress |  | Good progress so far, two schools left to visit
in_progress |  | In the process of recruiting
in_progress |  | First batch has gone out, second batch next
in_progress |  | 12 of 30 homes inspected
in_progress |  | Drafting the spec now
in_progress |  | about two thirds of the way through
in_progress |  | Thought we'd finished but the tests broke again
in_progress |  | The tender is out, closes 11 July
in_progress |  | Sent a first draft to Sam for comments
in_progress |  | It isn't live yet
in_progress |  | Had the kick-off meeting yesterday
in_progress |  | Some of it's finished, still plugging away at the rest
in_progress |  | Reopened, found a bug
on_track |  | Yep, still fine for the 30th
on_track |  | Will be wrapped up by Friday
on_track |  | no probs at all with this
on_track |  | Due to finish Tuesday 24th
on_track |  | Should go live on Monday
on_track |  | Ahead of where we thought we'd be
on_track |  | Ticking along nicely
on_track |  | It'll be ready in time
on_track |  | Working on it, will be done by Thursday
on_track |  | 90% done, last bit on Friday
on_track |  | green, no worries
on_track |  | we'll make it
on_track |  | Confident of hitting the 30th
on_track |  | Everything going as it should
on_track |  | All set for the 27th
on_track |  | Happy with the date
ambiguous |  | More or less
ambiguous |  | done-ish
ambiguous |  | Kind of finished
ambiguous |  | sort of
ambiguous |  | I assume Kat has done it
ambiguous |  | 2.2 finished, 2.5 waiting on IT
ambiguous |  | 1.1 on track. 1.4 cancelled
ambiguous |  | See email
ambiguous |  | 👌
ambiguous |  | nope
ambiguous |  | My section is finished
ambiguous |  | Largely complete, I'd say
ambiguous |  | It should be finished by now
ambiguous |  | Could be closed maybe
ambiguous |  | I think we're done here
# sent 2024-05-15 due 2024-05-22
done | 2024-05-15 | This was deployed in last night's release.
done | 2024-05-15 | Implemented in #318, thanks @maria!
done | 2024-05-15 | All the acceptance criteria have been met. Closing.
done | 2024-05-15 | Confirmation received from the bank, signatories updated
done | 2024-05-13 | Chair spoke to the diocese on Monday and they are content
done | 2024-05-15 | I've added it to the forward plan
done | 2024-05-15 | Completed and on the website
done | 2024-05-15 | Letter sent and reply received
done | 2024-05-15 | It's in! 🎉
done | 2024-05-11 | the new door entry system went in on Saturday
done | 2024-05-15 | Everyone on the ward has now done the e-learning
done | 2024-05-15 | This got done as part of the audit
done | 2024-05-15 | we've finished, see the attached report
done | 2024-05-15 | MT confirmed that the fence has been mended.
done | 2024-05-03 | Ticked off on 3 May
done | 2024-05-15 | Actioned - CLOSED
done | 2024-05-15 | no longer outstanding, was resolved by the helpdesk
done | 2024-05-15 | The document is finalised and published here: https://example.org/final.pdf
done | 2024-05-15 | Yes! All done and submitted on time.
done | 2024-04-30 | Completed end of April
extend | 2024-06-14 | Could I get an extension until June 14?
extend | 2024-06-05 | Due to illness the review will now be finished on 5 June
extend | 2024-05-31 | Hoping to get this out by the end of the month
extend |  | I won't be able to work on this for a while
extend | 2024-06-07 | Can we say first week of June
extend | 2024-06-21 | Not ready. New target 21/06/2024
extend | 2024-05-29 | the 22nd is too soon, 29th would be better
extend |  | We'd like to hold this over to the autumn
extend | 2024-05-24 | Ran out of time this week, Friday 24th
extend |  | Requires additional time
extend | 2024-06-30 | Won't be finalised until the end of June
in_progress |  | Started drafting but a way to go
in_progress |  | Currently being tested by two GP practices
in_progress |  | PL has met with the architect and will report to the next meeting
in_progress |  | We're through the first stage
in_progress |  | Consultation period ends on 20 May
in_progress |  | Part 1 finished. Part 2 in hand
in_progress |  | I am still gathering the data
in_progress |  | 8/12 sites done
in_progress |  | Advert has gone out, shortlisting next
in_progress |  | it's an ongoing piece of work
in_progress |  | We continue to monitor this
in_progress |  | Nearly finished reviewing, a few comments to resolve
at_risk |  | We may not have this ready in time
at_risk |  | I'm worried we'll overrun
at_risk |  | Behind, two people off
at_risk |  | This looks like slipping
at_risk |  | unlikely to be ready
at_risk |  | not looking good for Friday
at_risk |  | I've had no time at all for this
at_risk |  | There's a real danger we miss the window
at_risk |  | Red
blocked |  | Still waiting on the surveyor
blocked |  | can't progress without sign off from the Director
blocked |  | Frozen until after the election
blocked |  | Not able to start as we don't have the licence
blocked |  | I need access to the repo first
blocked |  | On hold at the request of the Trust
blocked |  | no funding so can't go ahead yet
blocked |  | We're waiting to hear back from Historic England
cancel |  | Not required, the regulator changed the rules
cancel |  | Closing as out of scope
cancel |  | We have abandoned this idea
cancel |  | Please withdraw this action
cancel |  | This has been rolled into 5.1
cancel |  | Not going to do this
cancel |  | superseeded
reassign |  | Handing this to @lee from today
reassign |  | Rob is your man for this
reassign |  | This is really one for Finance
reassign |  | Not my remit
reassign |  | Julie has taken over from me
reassign |  | To be picked up by the new SENCo
reassign |  | Please make Kate the owner
out_of_office | 2024-05-20 | I'm off until Monday
out_of_office | 2024-05-28 | On half term break, back Tuesday 28 May
out_of_office | 2024-06-03 | I will be on annual leave from 16 May, returning to work on 3 June.
out_of_office | 2024-05-16 | Out sick today, hope to be back tomorrow
out_of_office | 2024-05-21 | OOO til 21st
out_of_office | 2024-05-25 | I'm on leave through the 24th
question |  | Can you remind me what we agreed?
question |  | who owns the budget for this?
question |  | Are we still doing this?
question |  | how do I mark this as complete?
question |  | Isn't this Raj's?
note |  | Same as last month
note |  | Thanks, will do
note |  | There were 14 attendees
note |  | I'll find out
note |  | Discussed at today's meeting
note |  | Adding @sam for info
on_track |  | Yes - on schedule
on_track |  | will be with you before Wednesday
on_track |  | no issues
on_track |  | On target to complete by 22 May
on_track |  | should be able to finish this tomorrow
on_track |  | We're in good shape
on_track |  | GREEN, final checks under way
ambiguous |  | done I guess
ambiguous |  | Sort of done
ambiguous |  | Think this one's finished?
ambiguous |  | 1.1 done; 1.2 delayed
ambiguous |  | hmm
ambiguous |  | He says it's finished
"""


def test_nineteen_intents_in_twenty_are_right() -> None:
    assert right_share(rows_of(REPLIES)) >= 0.95


def test_hardly_any_of_them_is_recorded_wrongly() -> None:
    rows = rows_of(REPLIES)
    wrong = misled(rows)
    assert len(wrong) / len(rows) <= 0.01, wrong
