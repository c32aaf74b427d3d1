"""Replies from sectors of our own choosing, with the answers that the conventions of the shared set give.

The first table was written before the rules were tuned, the second before their second round. They measure; nothing in
the rules may know them.
"""

from datetime import date

from plans.replies import Reading, read_reply

SENT, DUE = date(2024, 3, 11), date(2024, 3, 29)  # a Monday, and Good Friday
DATE_OF = {"done": "completed_on", "extend": "proposed_due", "out_of_office": "back_on"}

# intent | the date that goes with it, if any | the reply, sent on SENT about an action due on DUE ("\\n" is a new line)
REPLIES = r"""
done | 2024-03-11 | Done.
done | 2024-03-11 | This one is complete
done | 2024-03-11 | all finished now, thanks
done | 2024-03-11 | Yes that's been done
done | 2024-03-08 | Completed on 8 March
done | 2024-03-08 | done last Friday
done | 2024-03-10 | finished it yesterday
done | 2024-03-05 | Signed off by the Head of Service on 5/3/24
done | 2024-02-29 | Completed in February
done | 2024-03-01 | The new rota was published on 1st March.
done | 2024-03-11 | Policy has been approved and is on the intranet
done | 2024-03-11 | We have now submitted the return
done | 2024-03-11 | I've finished this, please close it off
done | 2024-03-11 | You can close this action
done | 2024-03-11 | ✅
done | 2024-03-11 | :white_check_mark: all done
done | 2024-03-11 | Hi both,\n\nThis is now complete.\n\nKind regards\nSarah
done | 2024-03-11 | > 3.2 Update the risk register\ncompleted
done | 2024-03-06 | did this on Wednesday
done | 2024-03-11 | Fixed and deployed to production
done | 2024-03-11 | Merged, closing.
done | 2024-03-11 | No further action needed, all in place
done | 2024-03-07 | Training delivered to all ward staff on 7 March
done | 2024-03-11 | This action has already been completed
done | 2024-03-11 | sorted 👍
done | 2024-03-04 | Went live on Monday 4 March, so this is finished
done | 2024-03-11 | 100% complete
done | 2024-03-11 | job done!
done | 2024-03-11 | Marked as complete on the tracker, evidence attached
done | 2024-02-26 | Two weeks ago we completed this
on_track | | on track
on_track | | All good
on_track | | Everything is going to plan
on_track | | Still on target for the 29th
on_track | | Will be done by the deadline
on_track | | should be finished by Friday
on_track | | will complete by 22 March
on_track | | We're on schedule, no issues
on_track | | progressing well and will meet the deadline
on_track | | RAG: Green
on_track | | 🟢
on_track | | Green - final draft with the Chair
on_track | | Aiming to have it finished by the end of next week
extend | 2024-03-31 | Should be complete by the end of the month
on_track | | Yes still on track, will send evidence next week
on_track | | no problems, due to finish on 27 March
on_track | | going well, ahead of schedule
on_track | | Nothing to worry about, we will hit the date
on_track | | ETA 20 March
on_track | | Will be with you by Thursday
in_progress | | In progress
in_progress | | working on it
in_progress | | Started but not finished
in_progress | | 60% done
in_progress | | about half way through
in_progress | | 4 of 9 audits completed
in_progress | | We've interviewed 12 out of 20 families so far
in_progress | | Nearly there
in_progress | | almost finished, just the appendices to do
in_progress | | Draft written, needs proofreading
in_progress | | First draft complete
in_progress | | Not complete yet
in_progress | | This is still being worked on
in_progress | | Ongoing - meetings held with three of the five schools
in_progress | | Phase 1 done, phase 2 underway
in_progress | | We are drafting the specification
in_progress | | hasn't been finished yet
in_progress | | consultation has started
in_progress | | Most of it is done
in_progress | | WIP
in_progress | | Business case being developed with finance
in_progress | | Matron to update the ward guide and share with the team
in_progress | | Survey has been sent out, collating responses now
in_progress | | Not stuck, just taking a while
at_risk | | At risk
at_risk | | Amber
at_risk | | 🔴
at_risk | | RAG red, not enough staff
at_risk | | this may slip
at_risk | | Running behind because of the winter pressures
at_risk | | I don't think we'll make the deadline
at_risk | | unlikely to be finished on time
at_risk | | Struggling with this one
at_risk | | We're behind schedule
at_risk | | not started yet, no capacity in the team
at_risk | | I have concerns about the timescale
at_risk | | Haven't got round to this
at_risk | | There's a risk that we miss the date
at_risk | | It's going to be tight
at_risk | | slightly delayed due to staff sickness
at_risk | | Not confident we will hit this
blocked | | Blocked
blocked | | Waiting on IT
blocked | | awaiting sign-off from Legal
blocked | | stuck - can't get access to the system
blocked | | On hold pending the Ofsted visit
blocked | | We can't proceed until the funding is confirmed
blocked | | This has been paused until the new director arrives
blocked | | blocked by procurement
blocked | | Still waiting to hear back from the contractor
blocked | | held up by the election period
blocked | | Can't start until Estates hand over the building
blocked | | Waiting for approval from the board on 9 April
blocked | | No response from the supplier yet
blocked | | dependent on action 1.4
extend | 2024-04-12 | Can we move this to 12 April?
extend | 2024-04-12 | Please extend to 12/04/24
extend | 2024-04-12 | need another two weeks
extend | 2024-04-05 | I need one more week please
extend | 2024-04-29 | Please could I have an extra month
extend | | Can I have an extension?
extend | | We need more time on this
extend | 2024-04-30 | push this to the end of April
extend | 2024-04-30 | Will be done by 30 April
extend | 2024-04-19 | now expected 19 April
extend | 2024-04-30 | slipped to end of April
extend | 2024-04-12 | waiting for data from the CCG, can we say 12 April
extend | 2024-05-31 | Realistically this will be May
extend | 2024-04-15 | won't be ready until 15 April
extend | 2024-04-05 | going to be a week late
extend | 2024-04-30 | Delayed to 30 April because of the audit
extend | 2024-04-12 | It'll be finished on 12th April
extend | 2024-04-08 | should have this with you by 8 April
extend | | Can we push this back please?
extend | | a few more weeks needed
extend | | This needs to slip into the summer term
extend | 2024-04-12 | Hi Tom, struggling to get this done with half the team off. Would 12 April be ok?
extend | 2024-04-26 | all done except the easy read version, which will be ready on 26 April
reassign | | Not mine
reassign | | this belongs to Finance
reassign | | This should be with Priya Shah
reassign | | <@U04AB12CD> is leading on this
reassign | | please reassign to @dave
reassign | | I've handed this over to Kim
reassign | | I no longer work in this team
reassign | | Not my action, this is for the Estates team
reassign | | Ola Adeyemi has taken this over from me
reassign | | wrong owner
reassign | | This is Helen's now
reassign | | can you move this to Ahmed, he owns the contract
reassign | | Passed to the Quality team
cancel | | No longer required
cancel | | please cancel this one
cancel | | This has been superseded by the new strategy
cancel | | We've decided not to go ahead with this
cancel | | Duplicate of 4.3
cancel | | not going ahead
cancel | | Can be removed - the service has closed
cancel | | this is no longer relevant
cancel | | Overtaken by events
question | | what is this?
question | | Who should I send the evidence to?
question | | Is this still needed?
question | | Hi, can you remind me what this action was?
question | | When was this agreed?
question | | is it due on the 29th?
out_of_office | 2024-03-25 | I am out of the office until 25 March
out_of_office | 2024-03-18 | On annual leave, back on Monday 18 March
out_of_office | 2024-03-18 | Out of office: I am on leave and will return on 18 March. Contact the duty desk.
out_of_office | 2024-03-23 | I'm away through 22 March
out_of_office | 2024-04-02 | Automatic reply: Thank you for your message. I am away from work returning 2nd April.
out_of_office | | I'm off sick at the moment
note | | Thanks
note | | noted
note | | No update since last time
note | | will look at it
note | | Ok will do
note | | nothing to report
note | | The parents' evening had 140 attendees this year
note | | Sorry for the late reply
ambiguous | | ok
ambiguous | | yes
ambiguous | | 👍
ambiguous | | tbc
ambiguous | | I think this is done
ambiguous | | pretty much done
ambiguous | | My bit is done
ambiguous | | Should be done
ambiguous | | If you mean the leaflet then it's finished
ambiguous | | Probably complete, will check
"""

# Written later, before the second round of tuning.
MORE = r"""
done | 2024-03-11 | Yep, done and dusted
done | 2024-03-11 | That's all sorted now, cheers
done | 2024-03-11 | I have completed this action.
done | 2024-03-11 | Complete - evidence uploaded to SharePoint
done | 2024-03-11 | this was signed off this morning
done | 2024-03-08 | Report went to Cabinet on 8 March and was approved
done | 2024-03-04 | Closed on the 4th
done | 2024-03-11 | action complete, can be closed
done | 2024-03-11 | PR merged and released in 4.2
done | 2024-03-06 | Board approved it last Wednesday
done | 2024-03-11 | Everything is in place
done | 2024-03-11 | The posters are up in all wards so I'd call that done.
done | 2024-03-11 | have done this
done | 2024-03-11 | Actioned
done | 2024-03-01 | Procedure launched 01/03/24
done | 2024-03-11 | Done! <https://example.org/doc|minutes attached>
done | 2024-03-11 | finally finished this one off 🎉
done | 2024-03-11 | it's done
on_track | | All under control
on_track | | yes on course for the 29th
on_track | | No issues to report, on schedule
on_track | | We'll make the deadline
on_track | | I'll have it finished tomorrow
on_track | | Will complete this week
on_track | | Green, panel meets next Tuesday
on_track | | back on track after a slow start
on_track | | Fine, will be done in time
on_track | | On plan
on_track | | it will be ready by the 25th
on_track | | Expect to close this by 20/3
on_track | | Happy with progress, confident of hitting the date
on_track | | finishing it on Thursday
in_progress | | started last week
in_progress | | Partly done
in_progress | | 75%
in_progress | | We're about 40% of the way there
in_progress | | two of the four policies have been rewritten
in_progress | | progressing
in_progress | | Still outstanding
in_progress | | Under way - two sessions held, three to go
in_progress | | Meeting with the supplier next week to agree the scope
in_progress | | Draft with comms for proofing
in_progress | | I've made a start on this
in_progress | | not finished
in_progress | | it isn't done
in_progress | | Recruitment is ongoing, interviews on 20 March
in_progress | | Done for Year 7 but not Year 8
in_progress | | just the final checks to do
in_progress | | testing this week
in_progress | | Data collected, analysis still to do
in_progress | | we're getting there
at_risk | | Off track
at_risk | | Likely to slip
at_risk | | Yellow/amber
at_risk | | Amber: staff vacancies
at_risk | | 🟠 tight but trying
at_risk | | Not going to make it
at_risk | | no chance of hitting this
at_risk | | won't meet the deadline I'm afraid
at_risk | | we are short staffed and this has fallen behind
at_risk | | Not had time to look at this
at_risk | | worried about this one
at_risk | | Delayed
at_risk | | I can't see this being done by the 29th
at_risk | | could be late
blocked | | Need sign-off from the Director before we can proceed
blocked | | waiting on a reply from the council
blocked | | awaiting legal advice
blocked | | On hold
blocked | | Stalled - no budget agreed
blocked | | unable to progress until the audit report is published
blocked | | pending board approval
blocked | | chasing IT for access
blocked | | I'm blocked on the API keys
blocked | | haven't heard back from the contractor
blocked | | We're stuck waiting for parts
extend | 2024-04-30 | Could this be moved to the end of April?
extend | 2024-04-05 | Please can I have until 5 April
extend | 2024-04-19 | need three more weeks
extend | 2024-04-05 | give me another week
extend | | requesting an extension please
extend | 2024-05-29 | Push back two months please
extend | 2024-04-10 | Likely to be completed by 10 April
extend | 2024-04-15 | this has slipped, new date 15 April
extend | 2024-04-15 | revised date: 15/04/2024
extend | 2024-04-05 | can't do it before 5 April
extend | 2024-04-30 | not possible by the 29th, end of April is more realistic
extend | 2024-06-30 | Move to Q1 please
extend | 2024-04-12 | how about 12 April instead?
extend | 2024-04-08 | We will finish it by Monday 8th April
extend | | I need a bit longer
extend | | can we change the date on this one
extend | 2024-04-12 | aiming for 12 April now
extend | 2024-04-26 | Deferred to 26 April due to the election
extend | 2024-04-12 | 12 April
extend | 2024-04-12 | ETA is 12 April
reassign | | Should be Jane Smith
reassign | | Nothing to do with me, ask HR
reassign | | this one is for @priya
reassign | | Please transfer to <@U012ABCDE>
reassign | | I've left the project, Marek is the lead now
reassign | | That's one for the facilities team
reassign | | Sam has picked this up
reassign | | not me guv
reassign | | This sits with Legal Services
reassign | | ownership has moved to Digital
reassign | | can someone else take this
cancel | | Not needed any more
cancel | | Drop this one please
cancel | | this has been overtaken by the national programme
cancel | | we're not doing this now
cancel | | Project cancelled
cancel | | obsolete
cancel | | This duplicates 2.1
cancel | | Withdrawn by the committee
cancel | | nvm
question | | Which report is this?
question | | why am I getting this?
question | | Who is the lead on this one?
question | | what evidence do you need?
question | | Do we have a template for this?
question | | Has the date changed?
out_of_office | 2024-04-02 | I'm on leave until 2 April
out_of_office | 2024-03-20 | Away from my desk, returning Wednesday 20 March
out_of_office | 2024-03-19 | OOO back on the 19th
out_of_office | 2024-04-15 | Thank you for your email. I am on annual leave, back in the office on Monday 15 April.
out_of_office | 2024-05-01 | I am currently on parental leave until 1 May 2024
note | | ok noted
note | | No change
note | | Thanks for the reminder
note | | will update you next week
note | | I'll check and get back to you
note | | Ofsted visited on Tuesday
note | | Attendance is now 94%, up from 91%
ambiguous | | OK thanks
ambiguous | | maybe
ambiguous | | looks done to me
ambiguous | | more or less complete
ambiguous | | hopefully done
ambiguous | | no
ambiguous | | Ravi has done his bit
ambiguous | | 👀
ambiguous | | I believe this was completed
"""


def rows() -> list[tuple[str, date | None, str]]:
    made = []
    for line in (REPLIES + MORE).strip().splitlines():
        if not line:
            continue
        intent, day, text = (cell.strip() for cell in line.split("|", 2))
        made.append((intent, date.fromisoformat(day) if day else None, text.replace("\\n", "\n")))
    return made


def answers() -> list[tuple[str, Reading, str, date | None]]:
    return [(text, read_reply(text, today=SENT, due=DUE), intent, day) for intent, day, text in rows()]


def is_off(got: Reading, intent: str, day: date | None) -> bool:
    field = DATE_OF.get(got.intent)
    return got.intent != intent or (field is not None and getattr(got, field) != day)


def test_there_are_enough_to_measure() -> None:
    assert len(rows()) >= 150


def test_nine_intents_in_ten_are_right() -> None:
    read = answers()
    right = [got.intent == intent for _, got, intent, _ in read]
    assert sum(right) / len(right) >= 0.9


def test_hardly_anything_is_wrong_while_sure() -> None:
    read = answers()
    passive = ("note", "question", "ambiguous")
    misled = [
        text for text, got, intent, day in read if got.sure and got.intent not in passive and is_off(got, intent, day)
    ]
    assert len(misled) / len(read) <= 0.02, misled
