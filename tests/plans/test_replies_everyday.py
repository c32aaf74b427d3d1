"""Replies of our own, in other words than the rules were made from: minutes, wards, schools and software.

Each table was written before the rules were tuned by it. They measure; nothing in the rules may know them.
"""

from tests.plans.reply_tables import misled, right_share, rows_of

REPLIES = r"""
# sent 2024-09-11 due 2024-09-27
done | 2024-09-11 | It was noted that the action had taken place and could now be closed.
done | 2024-09-04 | Met with the site team on 4 September and agreed the layout. Action complete.
done | 2024-09-11 | Report presented to Audit Committee, no further action.
done | 2024-09-11 | Item is on the agenda for every meeting now. Close.
done | 2024-09-11 | Invoices have all been chased and paid up
done | 2024-09-11 | all mandatory training is now at 100%
done | 2024-09-09 | yep did that Monday
done | 2024-09-11 | The wording has been amended and the revised policy uploaded to the website.
done | 2024-09-10 | Merged in #2210 yesterday, closing
done | 2024-09-11 | Fixed by the latest release so closing this now.
done | 2024-09-11 | BC wrote to the council about the crossing patrol
done | 2024-09-11 | New risk added to the BAF and scored 12
done | 2024-09-11 | Hi Jo, just to let you know the defibs are installed in all three halls 😀 Thanks, Mel
done | 2024-08-31 | That was sorted back in August
done | 2024-09-11 | Recruited! She starts on 7 October
done | 2024-09-11 | Both policies signed by the chair and filed
done | 2024-09-06 | Sent to parents on Friday
done | 2024-09-11 | I've been through all of these with the team and there's nothing outstanding
done | 2024-09-11 | Dashboards are live 🚀
done | 2024-09-11 | Quotes obtained from three firms, order placed
done | 2024-09-11 | this can be marked closed, see the minutes of the last board
done | 2024-09-11 | The survey has closed and the results have been shared with staff.
extend | 2024-10-11 | Reorganised to 11 October due to lack of available time
extend | 2024-10-04 | Running a week behind on this, will have it done by 4 Oct
extend |  | Has to go back to committee so won't make this cycle, date to be agreed
extend | 2024-11-30 | Requesting to change the target date to 30 November as the survey closes late.
extend | 2024-10-11 | I need a couple more weeks please
extend | 2024-10-31 | this won't be finished before the end of October
extend |  | Pushed to the next phase
extend | 2024-10-04 | Any chance of an extra week?
extend | 2024-10-04 | Fri 4 Oct more like
extend | 2024-12-31 | Revised deadline: December 2024
extend | 2024-10-25 | I'm on leave until the 30th so could we make it 25 October
on_track |  | should be sorted by next Tues tbh
extend |  | Not before Christmas, sorry
extend | 2024-10-18 | Supplier can't deliver until 18 Oct
extend |  | can we have more time, Ofsted window opened
extend |  | It was agreed to defer this item to a future meeting
extend | 2024-10-07 | The remaining two will be finished by 7 October
in_progress |  | Review is under way and a first cut went to SLT last week
in_progress |  | Three out of the five sites have been surveyed
in_progress |  | Getting quotes in
in_progress |  | JD has been evaluated, now out to advert
in_progress |  | Ongoing - LK liaising with the PCN
in_progress |  | chipping away at the backlog, ~60% through
in_progress |  | I've begun contacting the schools and am collating responses
in_progress |  | PR is up, waiting for CI then will merge
in_progress |  | Not complete but we have made a good start
in_progress |  | Bulk of the migration is done, just reports to move
in_progress |  | Options paper being drawn up
in_progress |  | Half the staff have had the training
in_progress |  | contract still to be signed
in_progress |  | Had a first meeting with the architects
in_progress |  | it's taking longer than I thought but getting there
in_progress |  | scoping it out this week
at_risk |  | We're at risk of missing this one because of the strike
at_risk |  | To be honest I can't see it happening by then
at_risk |  | tight, but might just about do it
at_risk |  | Still no capacity for this with two vacancies
at_risk |  | Progress has been slower than hoped
at_risk |  | AMBER - the data isn't coming through quickly enough
at_risk |  | I haven't even looked at it, really sorry
at_risk |  | bit of a wobble on this, supplier keeps letting us down
at_risk |  | It's doubtful that we'll have it ready
at_risk |  | Will be a push to get this over the line
at_risk |  | this is slipping, too many other priorities
blocked |  | We need the building inspector's report before we can go any further
blocked |  | can't get hold of anyone at the council
blocked |  | Waiting for access to be granted
blocked |  | On pause until the new guidance lands
blocked |  | IT have not yet provided the laptops
blocked |  | Nothing further can be done until the lease is signed
blocked |  | This depends on the outcome of the spending review
blocked |  | Stuck in procurement
blocked |  | Chased twice, no reply
blocked |  | awaiting feedback from the ICB
cancel |  | Deemed unnecessary at the last meeting
cancel |  | We won't be doing this after all
cancel |  | Closing as duplicate of the above
cancel |  | No longer applicable since the contract ended
cancel |  | This one can be taken off, the scheme was scrapped
cancel |  | please delete
cancel |  | Governors agreed not to pursue this
cancel |  | Obsolete now we've moved to Teams
cancel |  | wontfix
reassign |  | This sits with the clinical lead, Dr Amin
reassign |  | Passing over to Leanne as she's now running the project
reassign |  | I'm moving teams on Monday, Karim will be picking this up
reassign |  | @sofia can you own this from here? I'm off the project
reassign |  | should be assigned to HR
reassign |  | Not one for me - try Estates
reassign |  | Beth is now the responsible officer for this
reassign |  | Reallocated to the comms team
out_of_office | 2024-09-23 | I'm away w/c 16 September, back on the 23rd
out_of_office | 2024-09-18 | On A/L until Wednesday
out_of_office | 2024-09-16 | I am out of the office and will respond on my return on Monday 16 September 2024
out_of_office | 2024-09-30 | I'll be unavailable until 30 September. In an emergency call the main office.
out_of_office | 2024-09-12 | not working today, back in tomorrow
out_of_office |  | Currently off with a broken ankle, no idea when I'm back
out_of_office | 2024-09-28 | On vacation through September 27
out_of_office | 2024-10-14 | Gone fishing 🎣 back 14 October
question |  | what exactly do you want me to do here?
question |  | Is this action still live?
question |  | any news on the funding?
question |  | Should this be under 2.3?
question |  | @priya did you get anywhere with this
question |  | could you send me the template please
question |  | do I need to upload evidence
note |  | Item not due yet
note |  | Thanks Sam, appreciated
note |  | Leave with me
note |  | will follow up
note |  | New head started on Monday
note |  | There are 34 pupils on the register
note |  | The deputy was off sick last month
note |  | no further update at this time
on_track |  | Three options will report to the forum in time for the deadline
on_track |  | looking good for Friday 27th
on_track |  | All in hand
on_track |  | Will be done by end of play Friday
on_track |  | Expect to submit on the 20th
on_track |  | yes we're still going for the 27th
on_track |  | should be with the committee by 24 Sept
on_track |  | nothing to flag, on plan
on_track |  | Just waiting on one signature, will be done this week
ambiguous |  | 3.2 - complete. 3.3 - waiting for quotes
ambiguous |  | Done? I think Amir closed it
ambiguous |  | Mostly
ambiguous |  | As far as I know it's done
ambiguous |  | See previous email
ambiguous |  | I've done what I can on this
ambiguous |  | Might be finished, let me check
ambiguous |  | yes and no
ambiguous |  | Our half is complete
# sent 2024-11-20 due 2024-11-29
done | 2024-11-20 | Paper went to ELT and was signed off
done | 2024-11-20 | The lights have been repaired by the contractor
done | 2024-11-14 | Sam finished this last Thursday
done | 2024-11-20 | Docs updated, closing this
done | 2024-11-20 | shipped 🎉
done | 2024-11-20 | TB reported that the insurance had been renewed
done | 2024-11-20 | I can confirm this is complete, certificates are in the shared drive
done | 2024-11-15 | Handed over to the client on 15/11, so nothing left for us
done | 2024-11-20 | This no longer needs doing, it was done with the summer refresh
done | 2024-11-20 | Yes, complete as of today
done | 2024-11-20 | New starters all have logins now
done | 2024-11-12 | Letter of thanks posted 12 Nov
done | 2024-11-20 | Agreed at the meeting; action discharged
done | 2024-11-20 | Recruitment complete - all posts filled
done | 2024-10-31 | Finished in October
done | 2024-11-20 | Can close, thanks
extend | 2024-12-13 | Not going to be ready for the 29th. 13 Dec?
extend | 2024-12-06 | Please could this go back a week
extend |  | We'll need to put this back as the consultant has let us down
extend | 2024-12-20 | Aim to have it finished before Christmas, say 20 December
extend | 2025-01-31 | now looking like end of Jan
extend | 2024-12-13 | 2 week extension please
extend |  | Awaiting new date from the supplier, will need to move this
extend | 2024-12-02 | Monday 2nd at the latest, promise
extend | 2024-12-06 | Slight delay, now 6/12
in_progress |  | Two of the three modules are written
in_progress |  | Spec agreed, build started
in_progress |  | Discussions ongoing with the union
in_progress |  | on it
in_progress |  | About a third done
in_progress |  | Policy redrafted and with governors for comment
in_progress |  | Work is progressing, further update next month
in_progress |  | I've made contact with them and am setting up a call
in_progress |  | Actively looking at options
in_progress |  | Not yet finished
in_progress |  | Most teams have responded, still chasing two
at_risk |  | I think we're going to be late
at_risk |  | Struggling for time on this one
at_risk |  | High risk of delay because the budget isn't agreed
at_risk |  | doesn't look like we'll get there
at_risk |  | Haven't made a start, sorry - mad week
at_risk |  | The deadline is very tight
at_risk |  | amber
blocked |  | Waiting for IT to fix my login
blocked |  | Can't do this until we get the figures
blocked |  | the API is down so I'm stuck
blocked |  | On hold
blocked |  | Held up by the planning appeal
blocked |  | Awaiting confirmation of funding
cancel |  | Covered elsewhere, please remove
cancel |  | No longer happening
cancel |  | the event was cancelled so this falls away
cancel |  | Duplicate - see 3.2
cancel |  | We decided not to do this in the end
reassign |  | I think this is for Marta
reassign |  | Please pass this to the IT team
reassign |  | <@U999> has kindly agreed to take this on
reassign |  | I've moved to another department, please reassign
reassign |  | wrong person I'm afraid
reassign |  | Owner is now Pete Walsh
out_of_office | 2024-11-25 | Away until Monday, will pick up then
out_of_office | 2024-12-02 | I'm on holiday from tomorrow, back 2 December
out_of_office | 2024-12-09 | OOO - returning 9 Dec
out_of_office | 2024-11-21 | Out of office today, back tomorrow
question |  | Has this been agreed by SLT?
question |  | what's the deadline for this one?
question |  | Do I just reply here?
question |  | Why has this come to me?
note |  | Cheers
note |  | Thank you for the reminder!
note |  | I will look into it
note |  | No change from last update
note |  | The new contract value is £45k
note |  | Sarah is joining us in January
on_track |  | Everything on schedule for the 29th
on_track |  | will be done next week
on_track |  | yep, on track 👍
on_track |  | Launching on Monday
on_track |  | should be fine for the deadline
on_track |  | We expect to have this finished by the 27th
on_track |  | all good, no concerns
ambiguous |  | It's basically finished
ambiguous |  | My part's done
ambiguous |  | 2.1 done, 2.2 not yet
ambiguous |  | Probably done by now
ambiguous |  | ?
# sent 2024-02-14 due 2024-02-28
done | 2024-02-14 | Finance have paid the invoice
done | 2024-02-14 | Pupil voice survey carried out and results fed back to staff.
done | 2024-02-13 | the new contract started yesterday, this one's closed
done | 2024-02-14 | This was addressed in the January update
done | 2024-02-14 | Updated the README and merged.
done | 2024-02-14 | I have now circulated the terms of reference
done | 2024-02-14 | That's now been removed from the website
done | 2024-02-14 | Yes. Sent.
done | 2024-02-02 | Approved by Trustees at their meeting of 2nd February
done | 2024-02-14 | Nothing left to do here, all actions within the review have been implemented
done | 2024-02-14 | NM has written to all GPs
done | 2024-02-14 | Marking this complete, evidence on file
extend | 2024-03-08 | Please amend the date to 8 March
extend | 2024-03-06 | Can you give me another week? Been flat out with the inspection
extend | 2024-03-15 | we're aiming for mid March now
extend | 2024-03-31 | will not be complete until end March
extend |  | Bumped to next sprint
extend |  | This has slipped, revised date to follow
extend | 2024-03-04 | Sorry, had to prioritise the audit - Monday 4th March ok?
extend | 2024-03-20 | need three weeks more
in_progress |  | Procurement exercise has begun
in_progress |  | Working through the comments
in_progress |  | 6/10 done
in_progress |  | Draft going to SMT next week
in_progress |  | Ongoing. Meeting arranged with the LA for 20 Feb.
in_progress |  | Got most of the way through, two chapters left
in_progress |  | Some policies updated, others still in draft
in_progress |  | under development
at_risk |  | This may be delayed
at_risk |  | struggling to find the time for this
at_risk |  | not confident about the date
at_risk |  | Only just started, will be tight
at_risk |  | Nothing done on this yet I'm afraid
at_risk |  | we have fallen behind on this
blocked |  | Awaiting a response from the DfE
blocked |  | Need HR to confirm the grade before I can advertise
blocked |  | We can't do this until the new system is installed
blocked |  | on hold until further notice
blocked |  | waiting on parts
cancel |  | this is no longer necessary
cancel |  | Agreed at SLT to drop this
cancel |  | Closing, superseded by #77
cancel |  | not pursuing this any more
cancel |  | withdrawn
reassign |  | Mo is dealing with this now
reassign |  | Not mine, I think it's Claire's
reassign |  | please assign to the estates manager
reassign |  | I've handed this on to Yusuf
out_of_office | 2024-02-19 | Half term this week, back on Monday 19th
out_of_office | 2024-02-26 | I am out of the office until 26/02/2024 with limited access to email.
out_of_office | 2024-02-20 | On AL, back Tues
question |  | Did we ever get a decision on this?
question |  | What's the latest on the funding?
question |  | which version should I use?
note |  | Thanks for this
note |  | no update this time
note |  | noted, will look
note |  | We had 40 people at the open day
on_track |  | on schedule
on_track |  | Should be completed by the 23rd
on_track |  | Will be finished this week
on_track |  | progressing as planned, will be done by the 28th
on_track |  | All fine, should hit the date
ambiguous |  | I think we can close it
ambiguous |  | 5.1 complete, 5.2 in progress
ambiguous |  | Done from my side
ambiguous |  | more or less there
# sent 2024-07-10 due 2024-07-26
done | 2024-07-10 | Gas safety certificates now held for every property
done | 2024-07-08 | Signed the contract on Monday
done | 2024-07-10 | The minutes were corrected and reissued
done | 2024-07-10 | Has been completed.
done | 2024-07-10 | Resolved via #455, please close
done | 2024-07-10 | Staff told at briefing and poster up in the office
done | 2024-07-05 | Website refresh launched 5 July
done | 2024-07-10 | I checked this morning and it's all there, so done
done | 2024-07-10 | job's a good'un, finished
done | 2024-06-30 | wrapped up in June
extend | 2024-08-02 | Can this be put back to 2 August?
extend | 2024-07-31 | we won't get this done before the end of July
extend | 2024-08-09 | Another fortnight please
extend |  | Summer holidays will get in the way, need to rethink the date
extend | 2024-07-29 | ready Monday 29th
extend | 2024-08-30 | Date needs to change to 30/8
in_progress |  | Half way there
in_progress |  | Contractors are on site
in_progress |  | We've spoken to 6 of the 10 families
in_progress |  | Report drafted, waiting on final edits
in_progress |  | I'm making progress but it's not finished
in_progress |  | Going through the responses now
at_risk |  | We are going to struggle to meet this
at_risk |  | Probably won't make it
at_risk |  | Red - two resignations this week
at_risk |  | not had a minute to look at this
blocked |  | Cannot proceed, the tenant won't give access
blocked |  | waiting for Karen to come back with costs
blocked |  | On hold while the review takes place
blocked |  | need the data from Sheffield before I can start
cancel |  | Scrap this, the programme has been cancelled
cancel |  | No longer required following the merger
cancel |  | Duplicate entry
reassign |  | That's Dev's job now
reassign |  | Re-assigned to Carol Hughes
reassign |  | please send this to the premises team, it isn't ours
out_of_office | 2024-07-22 | On leave from Friday, back on 22 July
out_of_office | 2024-07-29 | A/L until 29/7
question |  | is there a template?
question |  | Who signs this off?
note |  | Acknowledged
note |  | will have a look tomorrow
note |  | The open evening is on Thursday
on_track |  | on course
on_track |  | Will be ready by Friday
on_track |  | Yes, it'll be done before the 26th
on_track |  | fine, will be finished next week
ambiguous |  | I believe so
ambiguous |  | 4.1 done. 4.3 need more time
ambiguous |  | finished, I think
"""


def test_nineteen_intents_in_twenty_are_right() -> None:
    assert right_share(rows_of(REPLIES)) >= 0.95


def test_hardly_any_of_them_is_recorded_wrongly() -> None:
    rows = rows_of(REPLIES)
    wrong = misled(rows)
    assert len(wrong) / len(rows) <= 0.01, wrong
