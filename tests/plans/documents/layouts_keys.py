# ruff: noqa: E501 - documents are shown as they are
"""Made-up plans that explain themselves: keys of codes and colours, years and timescales of their own."""

from __future__ import annotations

from datetime import date

from tests.plans.documents.layout import Right, layout

D = date


@layout(
    "lettered-key.md",
    D(2025, 5, 14),
    Right("Retrain all nurses on the ward", ("Ward Manager",), D(2025, 6, 30), None, status="in_progress"),
    Right("Commission an outside review", ("Company Secretary",), D(2025, 12, 31), None, status="not_started"),
    Right("Start keep-up sessions for all", ("Miss Tranter",), D(2025, 7, 31), None, status="delayed"),
)
def lettered_key() -> bytes:
    return b"""# Improvement actions

BRAG key: B = complete and evidenced; G = on track; A = some risk to delivery; R = behind plan; W = not yet started

| Action | Lead | Target date | BRAG |
|---|---|---|---|
| Retrain all nurses on the ward | Ward Manager | 30 June 2025 | A |
| Commission an outside review | Company Secretary | Q3 2025/26 | W |
| Start keep-up sessions for all | Miss Tranter | July 2025 | R |
"""


@layout(
    "own-timescales.md",
    D(2025, 3, 31),
    Right("Put solar panels on the depot", ("Head of Property",), D(2028, 3, 31), None, status="not_started", ref="B1"),
    Right("Weigh carbon in all tenders", ("Procurement Lead",), D(2026, 3, 31), None, status="in_progress", ref="B2"),
    Right("Open the reporting line", ("HR Lead",), D(2025, 1, 31), None, status="completed", completed_on=D(2025, 2, 11), ref="B3"),
)  # fmt: skip
def own_timescales() -> bytes:
    return """# Climate plan

**Timescales:** S (short) = by 31 March 2026; M (medium) = by 31 March 2028.

| Ref | Action | Lead | Timescale | Status |
|---|---|---|---|---|
| B1 | Put solar panels on the depot | Head of Property | M | Not started |
| B2 | Weigh carbon in all tenders | Procurement Lead | Short term | In progress |
| B3 | Open the reporting line | HR Lead | 31 January 2025 | Closed – signed off 11/02/2025 |

## Decisions

| ID | Date | Decision | Made by |
|---|---|---|---|
| D1 | 17/03/2025 | Alumni records stay out of scope this year | Sponsor |
""".encode()


@layout(
    "status-codes-with-a-key.md",
    D(2021, 5, 30),
    Right("Introduce a new form", ("Director of Midwifery",), D(2021, 3, 31), None, status="completed", ref="4.1"),
    Right("Make the field mandatory", ("Digital Midwife",), D(2021, 9, 30), None, status="delayed", ref="4.2"),
    Right("Publish videos", ("Director of Midwifery",), D(2021, 6, 30), None, status="in_progress", ref="4.3"),
    Right("Buy a second suite", ("Medical Director",), D(2021, 12, 31), None, status="cancelled", ref="4.4"),
    Right("Open a family room", ("Medical Director",), D(2021, 11, 1), None, status="not_started", ref="4.5"),
)
def status_codes_with_a_key() -> bytes:
    return b"""# Maternity action plan

Delivery status: NYD = not yet delivered, work under way; E&A = evidenced and assured; OT = off track; DS = descoped; NS = not started.

| Ref | Action required | Accountable lead | Due | Delivery status |
|---|---|---|---|---|
| 4.1 | Introduce a new form | Director of Midwifery | 31/03/21 | E&A |
| 4.2 | Make the field mandatory | Digital Midwife | 30/09/21 | OT |
| 4.3 | Publish videos | Director of Midwifery | 30/06/21 | NYD |
| 4.4 | Buy a second suite | Medical Director | 31/12/21 | DS |
| 4.5 | Open a family room | Medical Director | 1 November 2021 | NS |
"""


@layout(
    "years-of-the-plans-own.csv",
    D(2024, 6, 30),
    Right("Check every service centre", ("Facilities Manager",), D(2025, 6, 30), None, status="in_progress", ref="1.1"),
    Right("Replace the text line", ("Communications Manager",), D(2024, 6, 30), None, status="cancelled", ref="1.2"),
    Right("Review the standard", ("People Manager",), D(2027, 6, 30), None, status="not_started", ref="1.3"),
    Right("Advertise vacancies widely", ("People Manager",), D(2025, 2, 28), None, status="in_progress", ref="1.4"),
    Right("Train the buyers", ("Procurement Manager",), None, None, status="not_started", ref="1.5"),
    Right("Close the old portal", ("Digital Manager",), D(2024, 12, 31), None, ref="1.6"),
)
def years_of_the_plans_own() -> bytes:
    return b"""Inclusion plan,,,,
"In this plan Year 1 is 1 July 2023 to 30 June 2024, Year 2 is 1 July 2024 to 30 June 2025, and so on to Year 4.",,,,
No.,Action,Those involved,Timeline,What has been done so far
1.1,Check every service centre,Facilities Manager,Year 2,Commenced. 11 of 34 centres checked
1.2,Replace the text line,Communications Manager,By end of Year 1,No longer proceeding - covered elsewhere
1.3,Review the standard,People Manager,Year 4,Yet to commence
1.4,Advertise vacancies widely,People Manager,"February 2025, review February 2026",Initiated
1.5,Train the buyers,Procurement Manager,"Semester 2, 2025",Not begun
1.6,Close the old portal,Digital Manager,By end-2024,"Chased 2.3.24, in hand"
"""


@layout(
    "follow-ups-and-two-oranges.md",
    D(2024, 10, 1),
    Right("Put expiry dates in the calendar", ("@lena",), D(2025, 3, 31), None, status="in_progress"),
    Right("Report progress to Senate", ("Registrar",), D(2024, 11, 30), None, status="delayed", recurrence="annual"),
    Right("Publish the statement", ("Service Desk", "Communications"), D(2024, 10, 31), None, status="delayed"),
)  # fmt: skip
def follow_ups_and_two_oranges() -> bytes:
    return b"""# Review of the login incident

Rating: Green - done and evidenced; Yellow - on course; Orange - behind plan; Red - stopped.

| Follow-up | Who | When | Rating |
|---|---|---|---|
| Put expiry dates in the calendar | @lena | March 31, 2025 | Yellow |
| Report progress to Senate | Registrar | Annually, by November 30 | Orange |
| Publish the statement | Service Desk / Communications | October 31, 2024 | Orange |
"""
