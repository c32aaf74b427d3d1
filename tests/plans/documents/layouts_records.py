# ruff: noqa: E501 - documents are shown as they are
"""Made-up records, reports and minutes in which labels, headings and single lines say what there is to do."""

from __future__ import annotations

from datetime import date

from tests.plans.documents.build import word
from tests.plans.documents.layout import Right, layout

D = date


@layout(
    "headed-records.md",
    D(2026, 3, 3),
    Right("Rotate the deployment keys", ("@dana",), D(2026, 2, 20), "Phase 1: Critical", status="completed", ref="SEC-001"),
    Right("Require a second factor for admins", ("@sam", "@platform-team"), D(2026, 3, 24), "Phase 1: Critical", status="in_progress", ref="SEC-002"),
    Right("Encrypt the backups", ("@ops",), None, "Phase 2: High", status="not_started", ref="SEC-003"),
)  # fmt: skip
def headed_records() -> bytes:
    """Each heading is an action, with its fields on the lines below it and a description that is none."""
    return b"""# Remediation plan

**Plan Owner:** Priya Menon
**Plan Date:** 2026-02-17

## Phase 1: Critical

### SEC-001: Rotate the deployment keys

**Severity:** Critical
**Owner:** @dana
**Target Completion:** 2026-02-20
**Status:** \xf0\x9f\x9f\xa2 Complete

**Description:**
Two keys were found in an old commit.

### SEC-002: Require a second factor for admins

**Severity:** Critical
**Owner:** @sam, @platform-team
**Target Completion:** 2026-03-24
**Status:** \xf0\x9f\x9f\xa1 In Progress

**Description:**
Admins can sign in with a password only.

## Phase 2: High

### SEC-003: Encrypt the backups

**Severity:** High
**Owner:** @ops
**Target Completion:** TBD
**Status:** \xf0\x9f\x94\xb4 Not Started

**Description:**
They are written in clear.
"""


@layout(
    "response-to-an-audit.md",
    D(2015, 1, 5),
    Right("Finish the framework.", ("Director General, Policing",), status="completed", completed_on=D(2014, 10, 31), recommendation="The Service should assess how the programme performs.", ref="1"),
    Right("Agree a new memorandum.", ("Legal Services",), D(2015, 6, 30), recommendation="The Service should clarify who posts officers.", ref="2"),
)  # fmt: skip
def response_to_an_audit() -> bytes:
    """The recommendation stands below a heading that only counts it, and what management answered above the table."""
    return b"""# Management action plan

## Recommendation (paragraph 23):

The Service should assess how the programme performs.

## Management Response in the Audit Report:

Agreed. A framework is being developed.

| Management Action Plan | Completion Dates | Lead |
|---|---|---|
| 1. Finish the framework. | Completed October 2014 | Director General, Policing |

## Recommendation (paragraph 31):

The Service should clarify who posts officers.

## Management Response in the Audit Report:

Agreed.

| Management Action Plan | Completion Dates | Lead |
|---|---|---|
| 2. Agree a new memorandum. | June 30, 2015 | Legal Services |
"""


@layout(
    "meetings-in-turn.csv",
    D(2026, 8, 31),
    Right("Share the schema with the team", ("Nimal Roy",), D(2026, 8, 20), status="completed", ref="1.1"),
    Right("Write the deployment guide", ("Tara Kane",), D(2026, 9, 5), status="not_started", ref="1.2"),
)
def meetings_in_turn() -> bytes:
    """ "Action table:" above headings says that actions follow, and nothing that they are for."""
    return b"""Meeting Number: 07,,,,
Action table:,,,,
Action No.,Action Required,By When,By whom,Status
1,Share the schema with the team,2026/08/20,Nimal Roy,Completed
,,,,
Meeting Number: 08,,,,
Action table:,,,,
Action No.,Action Required,By When,By whom,Status
1,Write the deployment guide,2026/09/05,Tara Kane,Not Started
"""


@layout(
    "who-when-in-brackets.md",
    D(2009, 11, 10),
    Right("Offer three seminars on appraisal.", ("Education Committee",), D(2011, 2, 28), "Outcome 1: Members can keep digital records", D(2010, 8, 1)),
    Right("Launch the new site.", ("Website Working Group",), D(2010, 6, 1), "Outcome 1: Members can keep digital records"),
    Right("Prepare talking points.", ("Bowman", "Keough"), None, "Outcome 1: Members can keep digital records"),
)  # fmt: skip
def who_when_in_brackets() -> bytes:
    """A semicolon parts who from when, so that commas and dashes are theirs."""
    return b"""# Priorities

## Outcome 1: Members can keep digital records

- Offer three seminars on appraisal. (Education Committee; August 2010 \xe2\x80\x93 February 2011)
- Launch the new site. (Website Working Group; June 1, 2010)
- Prepare talking points. (Bowman and Keough; TBD)
"""


@layout(
    "for-whom.md",
    D(2024, 5, 6),
    Right("Write the guide to the wiki.", ("Siona",), status="completed"),
    Right("Compare the two lists and report back.", ("Erika", "Nils")),
    Right("Prepare the scoring sheet, due 15/5/24", ("Leon",), D(2024, 5, 15)),
)
def for_whom() -> bytes:
    return b"""# Meeting minutes

## Action items

- [x] For Siona: Write the guide to the wiki.
- [ ] For Erika & Nils: Compare the two lists and report back.
- [ ] For Leon: Prepare the scoring sheet, due 15/5/24
"""


@layout(
    "how-between.md",
    D(2019, 1, 14),
    Right("Complete the vetting of all volunteers", ("Vetting Officer",), D(2019, 12, 31), "Objective 1.1: Everybody is vetted", ref="1.1.1"),
    Right("Invite National Board to carry out a review", ("Bishop",), None, "Objective 1.1: Everybody is vetted", ref="1.1.2"),
)  # fmt: skip
def how_between() -> bytes:
    """How a numbered action is done stands between it and who does it; whom it invites does not do it."""
    return b"""# Safeguarding plan

## Objective 1.1: Everybody is vetted

Action 1.1.1: Complete the vetting of all volunteers

How: Letters to parishes

Who: Vetting Officer

Time frame: December 2019

Action 1.1.2: Invite National Board to carry out a review

Who: Bishop

Plan agreed by the Committee: 14th January 2019. Review date: January 2020.
"""


@layout(
    "board-with-members.docx",
    D(2016, 4, 21),
    Right("Send the threshold document to all partners", ("PB",), D(2016, 1, 31), status="completed", ref="5.2"),
    Right("Arrange a session on the framework", ("DP", "PB"), D(2016, 6, 16), ref="3.4"),
)
def board_with_members() -> bytes:
    """Those present, with their titles, are no actions; "Action matrix" is no recommendation."""
    return word(
        "# Safeguarding Board",
        "Minutes of Board Meeting: 21st April 2016",
        [["Member", "Title", "Apols"],
         ["Don Pickett (DP)", "Independent Chair", ""],
         ["Polly Beale (PB)", "Business Manager", ""],
         ["Lynn Cook (LC)", "Lay Member", "Apols"]],
        "## ACTION MATRIX",
        [["Minute No.", "Date", "Action", "Owner", "Timescale", "Update / Status"],
         ["5.2", "17.12.15", "Send the threshold document to all partners", "PB", "Jan 2016", "Complete"],
         ["3.4", "18.02.16", "Arrange a session on the framework", "DP / PB", "16.06.16", ""]],
    )  # fmt: skip


@layout(
    "action-names-who.docx",
    D(2016, 1, 20),
    Right("Survey took place on 14/01. SG to chase the report by 29 January.", ("SG",), D(2016, 1, 29), ref="4.1"),
    Right("Contracts to be compared.", ("DR", "SR"), None, ref="6.3"),
)
def action_names_who() -> bytes:
    """Under "Action" stands who; what has nobody was only told."""
    return word(
        "# Premises Meeting",
        "Minutes",
        [["No", "Item", "Action"],
         ["1.0", "Apologies were received from Andy Lane and Fiona Birt.", ""],
         ["4.1", "Survey took place on 14/01. SG to chase the report by 29 January.", "SG"],
         ["5.0", "The log book has been audited and the new signage is up.", ""],
         ["6.3", "Contracts to be compared.", "DR / SR"],
         ["8.2", "First Aid Policy deferred, awaiting the model.", ""]],
    )  # fmt: skip


@layout(
    "numbered-in-a-line.md",
    D(2014, 5, 13),
    Right("NT to remove the initials from the minutes.", ("NT",), ref="2.1"),
    Right("NT to put the agenda right by 6th June 2014.", ("NT",), D(2014, 6, 6), ref="2.2"),
    Right("a speed survey be requested for Dean Road.", ("Clerk", "Cllr AP")),
)
def numbered_in_a_line() -> bytes:
    return b"""# Minutes of the meeting held on 13 May 2014

The minutes were agreed as a true record.

Actions: 2.1 NT to remove the initials from the minutes. 2.2 NT to put the agenda right by 6th June 2014.

It was RESOLVED that a speed survey be requested for Dean Road. The cost is up to \xc2\xa3450.

Action: Clerk/Cllr AP
"""


@layout(
    "records-in-cells.docx",
    D(2019, 2, 1),
    Right("Keys should be signed out and in.", ("Sgt Lena Moss", "Ivo Hart"), D(2019, 6, 30), "Significant – 4.1 Keys", status="delayed"),
    Right("Cash should be banked every week.", ("Ivo Hart",), D(2018, 9, 30), "Fundamental – 4.2 Cash", status="completed"),
    Right("Starter forms should be signed twice.", ("HR Manager",), None, "Housekeeping – 4.3 Starters", status="cancelled"),
)  # fmt: skip
def records_in_cells() -> bytes:
    """One cell holds a finding's title, what should be done, by whom, by when and the answer; its colour's name stands
    beside it, and a key says what that means."""

    def finding(title: str, text: str, who: str, when: str, answer: str) -> str:
        return f"{title}\n{text}\nPerson responsible: {who}\nImplementation target date: {when}\nManagement response: {answer}"

    return word(
        "RED – Outstanding and exceeding the target date. GREEN – Completed. GREY – Not adopted.",
        [["Status", "Internal audit report: SEIZED PROPERTY"],
         ["RED", finding("Significant – 4.1 Keys", "Keys should be signed out and in.", "Sgt Lena Moss / Ivo Hart", "June 2019", "A book is on order.")],
         ["GREEN", finding("Fundamental – 4.2 Cash", "Cash should be banked every week.", "Ivo Hart", "30/09/2018", "Agreed.")],
         ["GREY", finding("Housekeeping – 4.3 Starters", "Starter forms should be signed twice.", "HR Manager", "N/A", "Not agreed, the system asks for two.")]],
    )  # fmt: skip
