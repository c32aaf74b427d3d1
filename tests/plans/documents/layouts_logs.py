# ruff: noqa: E501 - documents are shown as they are
"""Made-up logs beside those of actions, keys of words and levels, lettered rows below numbered titles, told minutes."""

from __future__ import annotations

from datetime import date

from tests.plans.documents.build import workbook
from tests.plans.documents.layout import Right, layout

D = date


@layout(
    "risks-actions-issues-decisions.xlsx",
    D(2023, 5, 16),
    Right("Agree the dataset with all five boards", ("L Adeyemi",), D(2023, 6, 9), status="in_progress", ref="A07"),
    Right("Write the business case", ("PMO",), D(2023, 9, 29), status="not_started", ref="A14"),
)  # fmt: skip
def risks_actions_issues_decisions() -> bytes:
    return workbook(
        {
            "Actions": [
                ["Action ID", "Action", "Action owner", "Due date", "Status"],
                ["A07", "Agree the dataset with all five boards", "L Adeyemi", D(2023, 6, 9), "In progress"],
                ["A14", "Write the business case", "PMO", D(2023, 9, 29), "Not started"],
            ],
            "Issues": [
                ["Issue ID", "Date raised", "Issue", "Impact", "Owner", "Status"],
                ["I1", D(2023, 3, 7), "Two boards cannot see the inbox", "Referrals are missed", "PMO", "Closed"],
                ["I2", D(2023, 5, 2), "Only one car has the device", "Visits are delayed", "J Mackie", "Open"],
            ],
            "Decisions": [
                ["Decision ID", "Date", "Decision", "Made by"],
                ["D1", D(2023, 2, 7), "Use the national definition of a bed", "Board"],
                ["D2", D(2023, 4, 18), "Evaluation to be done in house", "Board"],
            ],
        }
    )


@layout(
    "keys-of-words-and-levels.md",
    D(2025, 2, 10),
    Right("Add text alternatives to the icons", ("Web Team",), D(2025, 1, 31), status="completed"),
    Right("Raise the contrast of hints in forms", ("Web Team",), D(2025, 3, 31), status="in_progress"),
    Right("Return focus to the control that opened", ("Web Team",), D(2025, 6, 30), status="not_started"),
)  # fmt: skip
def keys_of_words_and_levels() -> bytes:
    return b"""# Accessibility roadmap

| Status | Description |
|---|---|
| Open | Work has not yet started on the issue. |
| In progress | Work has started but is not yet complete. |
| Resolved | The issue has been fixed. |

| Priority | Description | Timeframe |
|---|---|---|
| Critical | Content cannot be used at all. | Within 3 months |
| High | Serious barriers for some users. | Within 6 months |
| Low | Less impact than a moderate issue. | When possible |

| Clause | Action | Owner | Priority | Timeline | Status |
|---|---|---|---|---|---|
| 9.1.1 | Add text alternatives to the icons | Web Team | Critical | 31 January 2025 | Resolved |
| 9.1.4 | Raise the contrast of hints in forms | Web Team | High | 31 March 2025 | In progress |
| 9.2.4 | Return focus to the control that opened | Web Team | High | 30 June 2025 | Open |
"""


@layout(
    "letters-below-numbered-titles.html",
    D(2022, 3, 1),
    Right("To record the service and put it on the website", ("NB", "EL"), None, recommendation="1. Share the good news", ref="1.a"),
    Right("To show people how to join online", ("NB",), None, recommendation="1. Share the good news", ref="1.b"),
    Right("To set up groups for Lent", ("MH",), D(2022, 5, 31), recommendation="1. Share the good news", ref="1.c"),
    Right("To give a series of talks", ("EL",), D(2022, 6, 30), recommendation="2. Teach and nurture", ref="2.a"),
)  # fmt: skip
def letters_below_numbered_titles() -> bytes:
    return b"""<h1>Parish action plan</h1><table><tr><th></th><th>Actions</th><th>Who leads?</th><th>Progress</th><th>By when?</th></tr>
<tr><td>1.</td><td colspan=4>Share the good news</td></tr>
<tr><td>a</td><td>To record the service and put it on the website</td><td>NB, EL</td><td>Few people are able to.</td><td></td></tr>
<tr><td>b</td><td>To show people how to join online</td><td>NB</td><td>Some took it up</td><td></td></tr>
<tr><td>c</td><td>To set up groups for Lent</td><td>MH</td><td></td><td>May 2022</td></tr>
<tr><td>2.</td><td colspan=4>Teach and nurture</td></tr>
<tr><td>a</td><td>To give a series of talks</td><td>EL</td><td></td><td>June 2022</td></tr></table>"""


@layout(
    "minutes-beside-their-actions.html",
    D(2016, 10, 5),
    Right("Update the records at Companies House by 12th October 2016", ("Clerk",), D(2016, 10, 12)),
    Right("Return the interest forms to the Clerk by 14th October 2016", ("All Directors",), D(2016, 10, 14)),
)  # fmt: skip
def minutes_beside_their_actions() -> bytes:
    return b"""<h1>Minutes of the Directors' meeting held on 28th September 2016</h1><table><tr><th></th><th>Action required</th><th>Person responsible</th></tr>
<tr><td>65/16 Apologies<br>2. Apologies had been received, with consent, from Mr Macklin, who was unwell.</td><td></td><td></td></tr>
<tr><td>66/16 Elect Chair<br>3. The Clerk stated that one nomination had been received for the role of Chair. Mr Hallam left the meeting.<br>4. Mr Hallam was elected.</td><td>Update the records at Companies House by 12th October 2016</td><td>Clerk</td></tr>
<tr><td>67/16 Conflicts of interest<br>5. There were no declarations of interest. Not all forms for the new year had been returned.</td><td>Return the interest forms to the Clerk by 14th October 2016</td><td>All Directors</td></tr></table>"""


@layout(
    "issues-with-empty-columns.csv",
    D(2026, 7, 1),
    Right("Add a circuit breaker around the card client", ("Teo Abara",), D(2026, 5, 29), start=D(2026, 5, 14), status="completed", completed_on=D(2026, 5, 27), ref="PLT-811"),
    Right("Write a runbook for the ledger database", ("Sofia Brandt",), D(2026, 7, 3), start=D(2026, 6, 8), status="in_progress", ref="PLT-813"),
    Right("Rotate the signing keys", ("Jun Okafor",), D(2026, 7, 31), status="not_started", ref="PLT-815"),
)  # fmt: skip
def issues_with_empty_columns() -> bytes:
    return b"""ID,Title,Status,Creator,Assignee,Created,Started,Completed,Due Date,Initiatives
PLT-811,Add a circuit breaker around the card client,Done,Mara Lind,Teo Abara,Tue May 12 2026 09:14:22 GMT+0000 (GMT+00:00),Thu May 14 2026 09:14:22 GMT+0000 (GMT+00:00),Wed May 27 2026 15:03:41 GMT+0000 (GMT+00:00),Fri May 29 2026 00:00:00 GMT+0000 (GMT+00:00),
PLT-813,Write a runbook for the ledger database,In Progress,Mara Lind,Sofia Brandt,Tue May 12 2026 09:14:22 GMT+0000 (GMT+00:00),Mon Jun 08 2026 09:14:22 GMT+0000 (GMT+00:00),,Fri Jul 03 2026 00:00:00 GMT+0000 (GMT+00:00),
PLT-815,Rotate the signing keys,Todo,Mara Lind,Jun Okafor,Tue May 12 2026 09:14:22 GMT+0000 (GMT+00:00),,,Fri Jul 31 2026 00:00:00 GMT+0000 (GMT+00:00),
"""


@layout(
    "follow-ups-between-slashes.md",
    D(2025, 11, 20),
    Right("Add a synthetic call check every 5 minutes", ("Dana",), D(2025, 11, 14), status="completed"),
    Right("Send an apology to the customers affected", ("Support", "Dana"), D(2025, 11, 12)),
    Right("Cap the spend of each tenant", ("Luis", "Priya"), D(2025, 12, 5)),
)  # fmt: skip
def follow_ups_between_slashes() -> bytes:
    return b"""# Missed calls after a timeout

## Follow-ups (with owners and dates)

- [x] Add a synthetic call check every 5 minutes / Dana / 2025-11-14
- [ ] Send an apology to the customers affected / Support + Dana / 2025-11-12
- [ ] Cap the spend of each tenant / Luis, Priya / 2025-12-05
"""


@layout(
    "what-was-found-and-what-is-required.md",
    D(2012, 9, 14),
    Right("Review how many appointments can be booked in advance", (), D(2012, 8, 31), recommendation="6% of patients said they had no choice", status="completed"),
    Right("Two further lines to be installed", (), D(2012, 11, 30), recommendation="4.8% of patients could not get through", status="in_progress"),
    Right("Replace eight chairs with chairs with arms", (), D(2013, 3, 31), recommendation="5% of patients were unhappy with the seats", status="not_started"),
)  # fmt: skip
def what_was_found_and_what_is_required() -> bytes:
    return b"""# Patient survey action plan

| Action Point | Action Required | Deadline | Progress |
|---|---|---|---|
| 6% of patients said they had no choice | Review how many appointments can be booked in advance | 31 Aug 12 | Completed |
| 4.8% of patients could not get through | Two further lines to be installed | 30 Nov 12 | In progress, lines ordered |
| 5% of patients were unhappy with the seats | Replace eight chairs with chairs with arms | 31 March 13 | Not started |
"""


@layout(
    "on-an-agenda-to-come.csv",
    D(2022, 2, 10),
    Right("Circulate the link to all members", ("Ruth Carr",), D(2021, 12, 31), status="completed", completed_on=D(2021, 12, 17)),
    Right("Present the report to the board", ("Dr Lowe",), D(2022, 2, 28)),
)  # fmt: skip
def on_an_agenda_to_come() -> bytes:
    return b"""Action required,Lead,Action implemented,Due date
Circulate the link to all members,Ruth Carr,Link sent 17.12.2021. Item complete,December 2021
Present the report to the board,Dr Lowe,On the agenda for 24 February,February 2022
"""


@layout(
    "labels-without-colons.html",
    D(2013, 9, 1),
    Right("Train all teachers in guided reading.", ("Reading Coach",), D(2013, 10, 31), start=D(2013, 8, 19)),
    Right("Set up a model classroom in each grade.", ("Principal",), D(2013, 11, 15)),
    Right("Present the data to the council.", ("Principal",), D(2014, 2, 11)),
)  # fmt: skip
def labels_without_colons() -> bytes:
    steps = (
        ("Train all teachers in guided reading.", "Reading Coach", "August 19, 2013 - October 31, 2013"),
        ("Set up a model classroom in each grade.", "Principal", "By November 15, 2013"),
        ("Present the data to the council.", "Principal", "02/11/2014"),
    )
    said = "".join(
        f"<h3>Action Step {at}</h3><p>{what}</p><p>Person Responsible</p><p>{who}</p><p>Target Dates</p><p>{when}</p>"
        for at, (what, who, when) in enumerate(steps, 1)
    )
    return f"<h1>School plan</h1>{said}".encode()
