# ruff: noqa: E501 - documents are shown as they are
"""Plans on web pages and in code repositories, each with what a careful person would read from it."""

from __future__ import annotations

from datetime import date

from tests.plans.documents.layout import Right, layout

D = date
QUIET = "Priority 1: Quieter streets"
TREES = "Priority 2: More trees"


@layout(
    "captions.html",
    D(2024, 3, 1),
    Right(
        "Close two rat runs to through traffic", ("HR & Fleet Manager",), D(2024, 6, 30), QUIET, status="in_progress"
    ),
    Right("Take the speed survey to members", ("Highways Lead",), D(2024, 5, 31), QUIET, status="cancelled"),
    Right("Plant forty street trees", ("Tree Officer",), None, TREES, status="not_started"),
)
def captions() -> bytes:
    head = "<tr><th>What we will do</th><th>Lead</th><th>By when</th><th>Status</th></tr>"
    return f"""<html><body><h1>Streets plan</h1>
<h2>{QUIET}</h2><table><caption>Table 1: actions</caption>{head}
<tr><td>Close two rat runs to through traffic</td><td>HR &amp; Fleet Manager</td><td>June 2024</td><td>Work under way</td></tr>
<tr><td>Take the speed survey to members</td><td>Highways Lead</td><td>Annual Council, May 2024</td><td>Closed - superseded</td></tr></table>
<h2>{TREES}</h2><table><caption>Table 2: actions</caption>{head}
<tr><td>Plant forty street trees</td><td>Tree Officer</td><td>Autumn 2024</td><td>Not started yet</td></tr></table>
</body></html>""".encode()


@layout(
    "folded.html",
    D(2025, 6, 1),
    Right(
        "Fit carbon monoxide alarms in every flat",
        ("Compliance Manager",),
        D(2025, 9, 30),
        "Aim 1: Safe homes",
        D(2025, 4, 1),
        "in_progress",
        ref="1.1",
    ),
    Right(
        "Train the call centre in reporting damp",
        ("Service Lead (vacant), covered by Head of Service",),
        D(2025, 7, 31),
        "Aim 1: Safe homes",
        status="delayed",
        ref="1.2",
    ),
)
def folded() -> bytes:
    return b"""<html><body><h1>Our homes plan</h1><h2>Aim 1: Safe homes</h2>
<details><summary>1.1 Fit carbon monoxide alarms in every flat</summary><dl><dt>Lead</dt><dd>Compliance Manager</dd>
<dt>Working with</dt><dd>Contractors; residents' panel</dd><dt>Starting</dt><dd>1 April 2025</dd>
<dt>Finishing</dt><dd>30 September 2025</dd><dt>Where are we now?</dt><dd>Started - 40 of 300 fitted</dd></dl></details>
<details><summary>1.2 Train the call centre in reporting damp</summary><dl>
<dt>Lead</dt><dd>Service Lead (vacant), covered by Head of Service</dd><dt>Working with</dt><dd>-</dd>
<dt>Finishing</dt><dd>July 2025</dd><dt>Where are we now?</dt><dd>Delayed</dd></dl></details>
<h2>Glossary</h2><dl><dt>Lead</dt><dd>Who is answerable.</dd><dt>By when</dt><dd>Before 1 May 2025</dd></dl></body></html>"""


@layout(
    "checklist.md",
    D(2025, 3, 6),
    Right("Cap the queue at 500 jobs", ("@ana",), None, status="completed", completed_on=D(2025, 2, 27), ref="OPS-12"),
    Right("Alert on queue latency", ("@ben", "@cho"), D(2025, 3, 28), status="in_progress", ref="OPS-13"),
    Right("Port the worker to Rust", ("@ben",), None, status="cancelled", ref="OPS-14"),
    Right("Write the runbook", (), None, ref="OPS-15"),
)  # fmt: skip
def checklist() -> bytes:
    return b"""# Postmortem: queue backlog

Status: final. Lead: @ana. Published 2025-03-05.

## What went well
- [x] The rollback worked
- 09:20 - @ben paged

## Action items

### Prevent

- [x] **P0** Cap the queue at 500 jobs \xe2\x80\x94 @ana ([OPS-12](https://tracker.example/OPS-12)) \xe2\x80\x94 done 2025-02-27
- [ ] **P1** Alert on queue latency \xe2\x80\x94 @ben @cho ([OPS-13](https://tracker.example/OPS-13)) \xe2\x80\x94 due Mar 28, in progress
- [ ] ~~**P2** Port the worker to Rust \xe2\x80\x94 @ben ([OPS-14](https://tracker.example/OPS-14))~~ won't do, superseded by OPS-13
- [ ] **P2** Write the runbook \xe2\x80\x94 owner TBD ([OPS-15](https://tracker.example/OPS-15)) \xe2\x80\x94 no date yet
"""


@layout(
    "sections-by-code.md",
    D(2023, 5, 10),
    Right(
        "Retrain the duty desk.",
        ("T/Supt Ann Vale",),
        D(2023, 6, 30),
        "AFI 1 - The force needs to improve its first contact",
        status="in_progress",
        ref="1.1",
    ),
    Right(
        "Count repeat callers.",
        ("Control Room Manager",),
        D(2023, 8, 31),
        "AFI 1 - The force needs to improve its first contact",
        status="delayed",
        ref="1.2",
    ),
)
def sections_by_code() -> bytes:
    return b"""# Improvement plan

OFFICIAL. Version 2.1, 09/05/23. Force Strategic Lead: Deputy Chief Constable. Published 14 October 2022.

### AFI 1 - The force needs to improve its first contact

**Action 1.1** Retrain the duty desk.
**Lead:** T/Supt Ann Vale
**Due:** 30/06/23
**Status:** In process

**Action 1.2** Count repeat callers.
**Lead:** Control Room Manager
**Due:** August 2023
**Status:** Open - overdue
"""


@layout(
    "nested.html",
    D(2023, 10, 2),
    Right("Draft the strategy", ("Housing Manager",), D(2023, 11, 30), "1. That the Council publishes a strategy. (Agreed by Cabinet)", status="in_progress"),
    Right("Review the caseloads\n• long empties\n• second homes", ("Revenues Manager",), None, "1. That the Council publishes a strategy. (Agreed by Cabinet)", D(2023, 10, 1), recurrence="quarterly", status="delayed"),
    Right("Send ward lists", ("Democratic Services",), None, "3. That members are told. (Agreed by Cabinet)"),
)  # fmt: skip
def nested() -> bytes:
    return b"""<html><body><h1>Agenda item</h1><h3>Minutes:</h3><p>Resolved: that progress be noted.</p>
<h3>Appendix: agreed actions</h3><ol><li><p>That the Council publishes a strategy. (Agreed by Cabinet)</p><ul>
<li>Draft the strategy<br/>Lead officer: Housing Manager<br/>Deadline: 30 November 2023<br/>Position: On course</li>
<li>Review the caseloads<ol type="a"><li>long empties</li><li>second homes</li></ol>
Lead officer: Revenues Manager<br/>Deadline: every quarter, starting October 2023<br/>Position: Running late</li></ul></li>
<li><p>That discounts are restored. (Not agreed by Cabinet.)</p></li>
<li><p>That members are told. (Agreed by Cabinet)</p><ul>
<li>Send ward lists<br/>Lead officer: Democratic Services<br/>Deadline: by the end of the municipal year</li></ul></li></ol></body></html>"""


@layout(
    "records.txt",
    D(2022, 4, 4),
    Right("Agree one cascade for warnings and test it with all partners", ("Emergency Planning Officer",), D(2022, 6, 30), status="in_progress", ref="SF-01"),
    Right("Sign new agreements", ("Head of Leisure", "Emergency Planning Officer (Council)"), D(2022, 5, 31), status="delayed", ref="SF-02"),
)  # fmt: skip
def records() -> bytes:
    return b"""DEBRIEF ACTIONS - EXPORT
========================
Records           : 2

------------------------------------------------------------
Action no   : SF-01
Action      : Agree one cascade for warnings and test it
              with all partners
Lead        : Emergency Planning Officer
Deadline    : 30 June 2022
Status      : OPEN
------------------------------------------------------------
Action no   : SF-02
Action      : Sign new agreements
Lead        : Head of Leisure / Emergency
              Planning Officer (Council)
Deadline    : 31 March 2022 (extended to 31 May 2022)
Status      : LATE
------------------------------------------------------------
"""


@layout(
    "intranet.csv",
    D(2024, 5, 20),
    Right("Add a check to the record", ("Joanne Field", "Mark Ellery"), D(2024, 6, 28), "Hours are recorded.", status="in_progress"),
    Right("Issue the statements again", ("Mark Ellery",), D(2024, 1, 31), "Statements are signed.", status="completed", completed_on=D(2024, 1, 26)),
)  # fmt: skip
def intranet() -> bytes:
    return b"""ID,Recommendation,Agreed action,Assigned To,Due Date,Revised Due Date,% Complete,Task Status,Completed At
101,Hours are recorded.,Add a check to the record,15;#Joanne Field;#22;#Mark Ellery,29/03/2024 00:00,28/06/2024 00:00,0.6,In Progress,
102,Statements are signed.,Issue the statements again,22;#Mark Ellery,31/01/2024 00:00,,1,Completed,26/01/2024 16:30
"""


@layout(
    "months-of-years.md",
    D(2026, 11, 26),
    Right("Map the referral routes", ("Head of Access",), D(2014, 2, 28), "1. Families wait less."),
    Right("Publish the waiting times", ("Head of Access",), D(2014, 3, 31), "1. Families wait less."),
    Right("Review the single point of access", ("Director of Nursing",), D(2015, 12, 31), "1. Families wait less."),
)
def months_of_years() -> bytes:
    return b"""# Access plan

| Recommendation | Action | Lead | Due |
|---|---|---|---|
| 1. Families wait less. | Map the referral routes | Head of Access | Feb 2014 |
| | Publish the waiting times | Head of Access | Mar 14 |
| | Review the single point of access | Director of Nursing | December 15 |
"""
