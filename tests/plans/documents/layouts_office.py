# ruff: noqa: E501 - documents are shown as they are
"""Office files and prints, each with what a careful person would read from it: keys, owners, sheets beside the plan."""

from __future__ import annotations

from datetime import date

from tests.plans.documents.build import Pdf, _saved, word, workbook
from tests.plans.documents.layout import Right, layout

D = date


@layout(
    "key-in-two-rows.docx",
    D(2023, 11, 14),
    Right(
        "Appoint a reviewing officer",
        ("Head of Service, Front Door & Assessment",),
        D(2023, 12, 31),
        status="completed",
    ),
    Right(
        "Publish the threshold guide",
        ("Area Manager, Prevention & Protection", "HR Business Partner"),
        D(2024, 1, 31),
        status="delayed",
    ),
    Right("Audit forty cases", ("Det Insp, Offender Management",), D(2024, 2, 29), status="in_progress"),
)
def key_in_two_rows() -> bytes:
    return word(
        "# Action plan",
        [["Blue", "Green", "Amber", "Red"], ["Completed", "On track", "Slipping", "Not on track"]],
        [
            ["Action", "Owner", "By when", "BRAG"],
            ["Appoint a reviewing officer", "Head of Service, Front Door & Assessment", "Dec 2023", "B"],
            [
                "Publish the threshold guide",
                "Area Manager, Prevention & Protection and HR Business Partner",
                "Jan 2024",
                "R",
            ],
            ["Audit forty cases", "Det Insp, Offender Management", "29/02/2024", "G"],
        ],
        fills={"Blue": "5B9BD5", "Green": "92D050", "Amber": "FFC000", "Red": "FF0000"},
    )


@layout(
    "concurrence.xlsx",
    D(2024, 4, 5),
    Right("Send a weekly list of leavers", ("J. Alvarez, HR Director",), D(2024, 1, 15), "Match cards to staff.", status="completed"),
    Right("Cancel cards within a day", ("M. Okafor, Fleet Manager",), D(2024, 5, 3), "Match cards to staff.", status="in_progress"),
    Right("None - management disagrees", (), None, "Charge rent for cars.", status="cancelled"),
    Right("Fit gauges at both yards", ("Fleet Manager",), D(2024, 12, 6), "Read the tanks.", status="not_started"),
)  # fmt: skip
def concurrence() -> bytes:
    return workbook(
        {
            "Plan": [
                [
                    "Auditor Recommendation",
                    "Mgmt. Concurrence",
                    "Corrective Action Step",
                    "Responsible Party",
                    "Target Completion",
                    "Status",
                ],
                [
                    "Match cards to staff.",
                    "Concur",
                    "Send a weekly list of leavers",
                    "J. Alvarez, HR Director",
                    "01/15/2024",
                    "Complete",
                ],
                [None, "Concur", "Cancel cards within a day", "M. Okafor, Fleet Manager", "May 3", "In Process"],
                ["Charge rent for cars.", "Do not concur", "None - management disagrees", "N/A", "N/A", "No action"],
                ["Read the tanks.", "Concur", "Fit gauges at both yards", "Fleet Manager", "12/6/2024", "Not Started"],
            ],
            "Change log": [
                ["Date", "Change", "Requested by", "Approved"],
                [D(2024, 5, 20), "2.3 finish date to be set again", "Fleet Manager", "Programme Board"],
                [D(2024, 6, 10), "4.1 target raised from 10 to 14", "Chief Nurse", "Programme Board"],
            ],
        }
    )


@layout(
    "few-rows-on-page-two.pdf",
    D(2023, 2, 16),
    Right("Try Saturday visits in Eastfield", ("Repairs Manager",), D(2022, 10, 31), "Offer visits at weekends.", status="completed"),
    Right("Report on the trial to the panel", ("Repairs Manager", "Insight Officer"), D(2023, 1, 31), "Offer visits at weekends.", status="completed"),
    Right("Send a text on the way", ("Systems Lead",), D(2022, 12, 31), "Say who is coming.", status="delayed"),
    Right("Pay for missed visits at once", ("Head of Service",), None, "Pay for missed visits without being asked.", status="blocked"),
    Right("Scan stock by barcode", ("Stock Manager",), D(2023, 6, 30), "Look at van stock."),
)  # fmt: skip
def few_rows_on_page_two() -> bytes:
    head = ["Rec", "Panel recommendation", "Landlord action", "Responsible", "Timescale", "Update"]
    edges = [30, 60, 215, 370, 510, 610, 800]
    pdf = Pdf()
    pdf.text(30, 40, "Repairs scrutiny: action plan", 16, bold=True)
    pdf.table(edges, 60, [
        head,
        ["1", "Offer visits at weekends.", "Try Saturday visits in Eastfield", "Repairs Manager", "31 October 2022", "Done. Began on 8 October."],
        ["", "", "Report on the trial to the panel", "Repairs Manager & Insight Officer", "31 January 2023", "Done - report given"],
        ["2", "Say who is coming.", "Send a text on the way", "Systems Lead", "by end Dec 2022", "Slipped. Supplier says March."],
    ], lines="none")  # fmt: skip
    pdf.page()
    end = pdf.table(edges, 40, [
        head,
        ["3", "Pay for missed visits without being asked.", "Pay for missed visits at once", "Head of Service", "To be agreed", "Parked"],
        ["4", "Look at van stock.", "Scan stock by barcode", "Stock Manager", "Q1 2023-24", "Out to tender"],
    ], lines="none")  # fmt: skip
    pdf.text(34, end + 30, "Actions marked Done will be left out of the next version. Next panel meeting: 18 May 2023.")
    return pdf.bytes()


@layout(
    "tracker-for-owners.csv",
    D(2023, 11, 17),
    Right("Define high-risk premises", ("GM Protection",), D(2023, 6, 30), "The Service has no programme of inspections", status="completed"),
    Right("Recruit four inspectors", ("GM Protection", "On-Call Support Officers"), D(2024, 1, 31), "The Service has no programme of inspections", status="delayed"),
    Right("Review the medicines list", ("Sanjay Rao, PharmD", "Tess Lindqvist, RN"), D(2023, 12, 31), "The Service should check its stores", status="in_progress"),
)  # fmt: skip
def tracker_for_owners() -> bytes:
    return b"""AFI Ref;Area for improvement / Cause of concern;Action;Action owner;Target date;Revised date;BRAG
CoC1;The Service has no programme of inspections;Define high-risk premises;GM Protection;30/06/2023;;Blue
CoC1;;Recruit four inspectors;"GM Protection, On-Call Support Officers";30/09/2023;31/01/2024;Red
AFI 2;The Service should check its stores;Review the medicines list;"Sanjay Rao, PharmD
Tess Lindqvist, RN";Dec-23;;Green
"""


@layout(
    "one-form-each.docx",
    D(2024, 5, 2),
    Right("Check the charts at each handover", ("Deputy Manager",), D(2024, 4, 8), "Charts had gaps.", status="completed", completed_on=D(2024, 4, 8), ref="1"),
    Right("Work out the night rota anew", ("Registered Manager",), D(2024, 5, 31), "Nights were not counted.", status="delayed", ref="2"),
)  # fmt: skip
def one_form_each() -> bytes:
    def form(number: str, issue: str, action: str, owner: str, due: str, done: str, stands: str) -> list[list[str]]:
        return [
            ["Action no.", number, "Regulation", "Reg 12"],
            ["Issue identified", issue, "", ""],
            ["Action to be taken", action, "", ""],
            ["Person responsible", owner, "Target date", due],
            ["Date completed", done, "Current position", stands],
        ]

    return word(
        "# Service improvement plan",
        form("1", "Charts had gaps.", "Check the charts at each handover", "Deputy Manager", "8 April 2024", "8 April 2024", "Completed"),
        form("2", "Nights were not counted.", "Work out the night rota anew", "Registered Manager", "Original: 15 April 2024. Extended to: 31 May 2024", "", "Delayed"),
        merges=[(at, row, 1, row, 3) for at in (0, 1) for row in (1, 2)],
    )  # fmt: skip


@layout(
    "years-and-quarters.xlsx",
    D(2024, 7, 12),
    Right("Fit heat pumps at the town hall", ("HR & OD",), D(2024, 12, 31), status="in_progress"),
    Right("Put panels on the depot", ("Waste Services",), D(2027, 3, 31), status="not_started"),
    Right("Count emissions of suppliers", ("Buying Manager",), D(2025, 6, 30), status="in_progress", recurrence="annual"),
)  # fmt: skip
def years_and_quarters() -> bytes:
    return workbook(
        {
            "Read me": [
                ["Climate plan"],
                ["RAG", "G = to plan", "A = some concerns", "R = serious problems", "C = complete", "N = not due to start"],
            ],
            "Buildings": [
                ["Ref", "Action", "Lead service", "Delivery year", "Quarter", "RAG"],
                ["B1", "Fit heat pumps at the town hall", "HR & OD", "2024/25", "Q3", "A"],
                ["B2", "Put panels on the depot", "Waste Services", "2026/27", None, "N"],
                ["B3", "Count emissions of suppliers", "Buying Manager", "Each year", "Q1", "G"],
                [None, "Sub-total", None, None, None, None],
            ],
        }
    )  # fmt: skip


@layout(
    "academic-years.docx",
    D(2022, 10, 5),
    Right("Publish the pay gap data", ("EDI Manager",), D(2027, 1, 31), start=D(2022, 11, 1)),
    Right("Review the promotion rules", ("ASL", "PGR Tutor"), D(2025, 7, 31), status="in_progress"),
    Right("Move the trip to reading week", ("DoT",), status="cancelled"),
)  # fmt: skip
def academic_years() -> bytes:
    import docx

    document = docx.Document()
    document.add_paragraph(
        "AY22/23 is the academic year 1 August 2022 to 31 July 2023. Q1 August-October, Q2 November-January."
    )
    table = document.add_table(4, 5)
    rows = [
        ["Planned action", "Person responsible", "Start", "End", "Progress"],
        ["Publish the pay gap data", "EDI Manager", "AY22/23 Q2", "AY26/27 Q2", ""],
        ["Review the promotion rules", "ASL, PGR Tutor", "", "2024/25 academic year", "Underway"],
    ]
    for at, row in enumerate(rows):
        for column, text in enumerate(row):
            table.cell(at, column).text = text
    for column, text in enumerate(["Move the trip to reading week", "DoT", "n/a", "n/a", ""]):
        table.cell(3, column).paragraphs[0].add_run(text).font.strike = True
    table.cell(3, 0).add_paragraph("Action withdrawn March 2023 (timetable)")
    return _saved(document)


@layout(
    "minutes-that-say-who.docx",
    D(2024, 5, 22),
    Right("add near misses to the dashboard", ("H&S Adviser",), D(2024, 7, 31)),
    Right("fit door closers at Mallory Court", ("Estates Manager", "Head of Residences"), D(2024, 8, 31)),
)
def minutes_that_say_who() -> bytes:
    return word(
        "# Safety committee",
        "Minutes of the meeting held on 22 May 2024.",
        [
            ["Minute", "Discussion", "Action"],
            ["24/06 Matters arising", "The filters were changed on 2 April 2024.", "None"],
            ["24/08 Accidents", "There were 37 accidents.", "H&S Adviser: add near misses to the dashboard. By: end of July 2024"],
            ["24/09 Fire", "Seven alarms.", "Estates Manager and Head of Residences: fit door closers at Mallory Court. By: 31/8/24"],
        ],
    )  # fmt: skip


@layout(
    "log-with-new-deadlines.docx",
    D(2023, 1, 17),
    Right("Map what is on offer", ("MA", "CL"), D(2023, 2, 28), status="delayed"),
    Right("Share the briefing", ("IC",), D(2022, 9, 30), status="completed"),
    Right("LP to send the summary to all partners by 6 December 2022.", ("LP",), D(2022, 12, 6), ref="4.1"),
    Right("CV (in her absence) to revise the policy by Q4 2022/23.", ("CV",), D(2023, 3, 31), ref="4.2"),
    Right("All members to check their staff.", ("All members",), D(2023, 1, 31), ref="4.3"),
)
def log_with_new_deadlines() -> bytes:
    return word(
        "# Minutes of the board on 17 January 2023",
        [
            ["Action", "Owner", "Deadline", "Closed / update"],
            ["Map what is on offer", "MA/CL", "31/10/22", "C/F. Half done. New deadline 28/02/23"],
            ["Share the briefing", "IC", "30/09/22", "Closed - min 2.1, 11/10/22"],
        ],
        "## 4. Audits",
        "LP spoke of the audit.",
        "ACTION 4.1: LP to send the summary to all partners by 6 December 2022.",
        "ACTION 4.2: CV (in her absence) to revise the policy by Q4 2022/23. ACTION 4.3: All members to check their staff. Deadline: 31/01/23.",
    )  # fmt: skip
