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
