# ruff: noqa: E501 - documents are shown as they are
"""Office files and prints, each with what a careful person would read from it: keys, owners, sheets beside the plan."""

from __future__ import annotations

from datetime import date

from tests.plans.documents.build import Pdf, word, workbook
from tests.plans.documents.layouts import Right, layout

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
