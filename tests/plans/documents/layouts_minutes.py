# ruff: noqa: E501 - documents are shown as they are
"""Made-up minutes, reviews of incidents and responses to reports, each with what a careful person would read from it."""

from __future__ import annotations

from datetime import date

from tests.plans.documents.build import word
from tests.plans.documents.layout import Right, layout

D = date


@layout(
    "postmortem.md",
    D(2026, 3, 4),
    Right("Add an alert on queue depth", ("@priya",), due=D(2026, 3, 20), ref="1"),
    Right("Write a runbook for failover", ("Platform Team",), due=D(2026, 3, 31), ref="2"),
    Right("Roll back the faulty release", ("@sam",), due=D(2026, 3, 3), status="completed", ref="3"),
)
def task_list() -> bytes:
    return b"""# Incident 2031: checkout outage

## Summary
The checkout failed for 40 minutes on 3 March 2026.

## Timeline
- 10:02 Alert fired
- 10:40 Service restored

## Action items
- [ ] Add an alert on queue depth (@priya, due 2026-03-20)
- [ ] Write a runbook for failover (owner: Platform Team, due 2026-03-31)
- [x] Roll back the faulty release (@sam, 2026-03-03)
"""


@layout(
    "minutes.txt",
    D(2021, 5, 5),
    Right(
        "That the Director of Finance report back on agency spend by 30 June 2021",
        ("Director of Finance",),
        due=D(2021, 6, 30),
        ref="1",
    ),
    Right("That the report be noted.", ref="2"),
    Right(
        "that the Head of Audit bring the revised risk register to the meeting on 7 September 2021.",
        ("Head of Audit",),
        due=D(2021, 9, 7),
        ref="3",
    ),
    Right("Jane Smith to circulate the list of suppliers by 14 May 2021", ("Jane Smith",), due=D(2021, 5, 14), ref="4"),
)
def committee_minutes() -> bytes:
    return b"""Minutes of the Finance Committee
Held on 4 May 2021

3. Budget monitoring
The Committee discussed the budget.

RESOLVED -
(1) That the Director of Finance report back on agency spend by 30 June 2021;
(2) That the report be noted.

4. Risk register
The Committee received the register.

Resolved that the Head of Audit bring the revised risk register to the meeting on 7 September 2021.

ACTION: Jane Smith to circulate the list of suppliers by 14 May 2021
"""


@layout(
    "group-minutes.docx",
    D(2019, 1, 14),
    Right("The car park sign has been ordered.", ("AB",), ref="1"),
    Right("CD to send the results to all members by 20 January 2019", ("CD",), due=D(2019, 1, 20), ref="2"),
    Right("EF to book the room for 9 March 2019.", ("EF",), ref="3"),
)
def group_minutes() -> bytes:
    return word(
        "# Minutes of the Patient Group, 12 January 2019",
        "Present: AB, CD, EF",
        "1. Matters arising",
        "The car park sign has been ordered. Action: AB",
        "2. Survey",
        "CD presented the results. ACTION: CD to send the results to all members by 20 January 2019",
        "3. Next meeting",
        "EF to book the room for 9 March 2019.",
        "Action: EF",
    )


@layout(
    "cabinet.txt",
    D(2020, 7, 8),
    Right("the improvement plan be approved", ref="1"),
    Right(
        "the Director of Children's Services be requested to report on progress to the meeting on 6 October 2020",
        ("Director of Children's Services",),
        D(2020, 10, 6),
        ref="2",
    ),
    Right("quarterly updates be provided to the Scrutiny Committee.", recurrence="quarterly", ref="3"),
)
def cabinet() -> bytes:
    return b"""CABINET - 7 JULY 2020

RESOLVED: That (1) the improvement plan be approved; (2) the Director of Children's Services be requested to report on progress to the meeting on 6 October 2020; and (3) quarterly updates be provided to the Scrutiny Committee.

12. ANY OTHER BUSINESS
None.
"""


@layout(
    "government-response.md",
    D(2021, 6, 1),
    Right("The department will publish a set of indicators.", (), D(2021, 12, 31), "The Department should say how it measures defences."),
    Right("Condition data has been published and is updated.", (), None, "The Department should publish condition data.", status="completed"),
    Right("Funding is a matter for the Spending Review.", (), None, "The Department should fund the backlog.", status="cancelled"),
)  # fmt: skip
def government_response() -> bytes:
    return b"""# Managing flood defences

## Government responses to the Committee

**1: PAC conclusion: Nobody knows whether the defences work.**

**1: PAC recommendation: The Department should say how it measures defences.**

1.1 The government agrees with the Committee's recommendation.

**Target implementation date: December 2021**

1.2 The department will publish a set of indicators.

**2a: PAC recommendation: The Department should publish condition data.**

2.1 The government agrees with the Committee's recommendation.

**Recommendation implemented**

2.2 Condition data has been published and is updated.

**2b: PAC recommendation: The Department should fund the backlog.**

2.3 The government disagrees with the Committee's recommendation.

2.4 Funding is a matter for the Spending Review.
"""


@layout(
    "providers-response.html",
    D(2018, 2, 12),
    Right("The annual review will be finalised with residents.", (), D(2018, 4, 30), "Under Regulation 23(d) you are required to: Ensure there is an annual review."),
    Right("Training has been booked for six staff.", (), D(2018, 3, 9), "Under Regulation 08(2) you are required to: Ensure staff are trained."),
)  # fmt: skip
def providers_response() -> bytes:
    record = """<h3>Outcome {n}: {name}</h3><p><strong>Theme:</strong><br>Governance</p>
<p><strong>{n}. Action Required:</strong><br>{required}</p>
<p><strong>Please state the actions you have taken or are planning to take:</strong></p><p>{response}</p>
<p><strong>Proposed Timescale:</strong> {by}</p>"""
    first = record.format(
        n=1,
        name="Management",
        required="Under Regulation 23(d) you are required to: Ensure there is an annual review.",
        response="The annual review will be finalised with residents.",
        by="30/04/2018",
    )
    second = record.format(
        n=2,
        name="Safety",
        required="Under Regulation 08(2) you are required to: Ensure staff are trained.",
        response="Training has been booked for six staff.",
        by="9 March 2018",
    )
    return f"<h1>Action Plan</h1><h2>Requirements</h2>{first}{second}".encode()


@layout(
    "initials-below-paragraphs.txt",
    D(2012, 7, 20),
    Right("Gulley outside the farm – still slow. SV to report it again to Highways.", ("SV",)),
    Right("Bramble along Church Walk - SV to ask for the path to be cleared by 10th August.", ("SV",), D(2012, 8, 10)),
    Right("Verges – cut last week, however AD and BW to walk the lanes.", ("AD", "BW")),
    Right("External audit: SV to send the answers by 27/07/12.", ("SV",), D(2012, 7, 27)),
)
def initials_below_paragraphs() -> bytes:
    """What a margin said of who is to act stands on lines of its own, where the margin is gone."""
    return b"""MINUTES OF THE PARISH COUNCIL MEETING

held on 16th July 2012

Present: A Dunster (AD) and B Wicks (BW). In attendance: S Valley (SV; Clerk).

3.1

The minutes were agreed as a true record of the meeting held.

3.2

Gulley outside the farm \xe2\x80\x93 still slow. SV to report it again to Highways.

SV

3.3

Bramble along Church Walk - SV to ask for the path to be cleared by 10th August.

SV

3.4

Verges \xe2\x80\x93 cut last week, however AD and BW to walk the lanes.

AD/BW

5.2

External audit: SV to send the answers by 27/07/12.

SV
"""


@layout(
    "lists-in-parts-beside-a-table.md",
    D(2023, 11, 20),
    Right("Replace the failed disk and keep one spare", ("koala",), None, "Post mortem October 2023"),
    Right("Agree a booking form for labs.", ("@gwen",), D(2023, 11, 30), "Process improvements"),
    Right("Find a second route for alerts", ("@vadim",), None, "Process improvements"),
    Right("Increase the number of placeholder pods: PR", ("@koala",), None, "Code changes", status="completed", completed_on=D(2023, 11, 15)),
    Right("Decrease the launch timeout to 5 minutes.", ("@koala", "@vadim"), D(2023, 12, 1), "Code changes"),
)  # fmt: skip
def lists_in_parts_beside_a_table() -> bytes:
    """One review has its action items in a table, the next in lists under headings of their own."""
    return b"""# Post mortem October 2023

## Action Items

| Description | TYPE-ACTION | Assignee |
| --- | --- | --- |
| Replace the failed disk and keep one spare | CONFIG-ADD | koala |

# Post mortem November 2023

## Action items

### Process improvements

1. Agree a booking form for labs. - @gwen, by end of November
2. Find a second route for alerts - @vadim

### Code changes

1. Increase the number of placeholder pods: PR, merged 2023-11-15, @koala
2. Decrease the launch timeout to 5 minutes. - @koala and @vadim, 2023-12-01
"""
