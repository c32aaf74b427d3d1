# ruff: noqa: E501 - documents are shown as they are
"""Made-up answers to recommendations: what was answered told from what is to be done, and bodies that answer apart."""

from __future__ import annotations

from datetime import date

from tests.plans.documents.build import word, workbook
from tests.plans.documents.layout import Right, layout

D = date


@layout(
    "answered-below.docx",
    D(2017, 10, 1),
    Right("The office will change the measure of age.", ("Finance Office (FO)", "Technology Office (TO)"), D(2018, 3, 31), "In paragraph 20, the office agrees with the Board to look again at old payments.", status="in_progress"),
    Right("The bureaux will close what is idle.", ("Regional Bureaus", "Policy Bureau"), None, "In paragraph 24, the office agreed to close funds that are idle.", status="not_started"),
)  # fmt: skip
def answered_below() -> bytes:
    """What management says below a paragraph of the Board's answers it; a grade is no heading."""
    return word(
        "# United Nations Office for Wells: recommendations of the Board",
        "In paragraph 20, the office agrees with the Board to look again at old payments.",
        "Management comments: The office will change the measure of age.",
        "Department responsible: Finance Office (FO) and Technology Office (TO)",
        "Status: In progress",
        "Priority: High",
        "Target date: 1st Quarter, 2018",
        "In paragraph 24, the office agreed to close funds that are idle.",
        "Management comments: The bureaux will close what is idle.",
        "Department responsible: Regional Bureaus",
        "Policy Bureau",
        "Status: Not started",
        "Priority: Medium",
        "Target date: To be determined",
    )


@layout(
    "taken-or-planned.csv",
    D(2004, 11, 17),
    Right("That visits of the agency involve members from nearby.", ("Portfolio Holder for Trade, UK and EU Regional Issues",), ref="SC18", status="completed"),
    Right("That the figures of those without work be looked into.", ("Head of Policy",), ref="SC19", status="not_started"),
)  # fmt: skip
def taken_or_planned() -> bytes:
    """What was taken note of is a remark; the recommendation, which says what to do, is the action."""
    return b"""Ref,Select Committee,Meeting Date,Recommendation Made,Recommendation made to:,Action taken or Planned to Date,Outcome
SC18,Economy,2 September 2004,That visits of the agency involve members from nearby.,"Portfolio Holder for Trade, UK and EU Regional Issues",List sent round,Actioned.
SC19,Economy,2 September 2004,That the figures of those without work be looked into.,Head of Policy,List sent round,Pending
"""


@layout(
    "only-answers.docx",
    D(2014, 3, 4),
    Right("That a group of members be brought together", ("Alison Wing",), D(2014, 2, 28)),
    Right("That the signs be replaced before Easter", ("Jeff Kemble",), D(2014, 4, 11)),
    Right("That surgeries be invited to a meeting; and", ("Orla Sweet",), D(2014, 5, 31)),
    Right("That a map be added to the website.", ("Web Team",), D(2014, 6, 30)),
)
def only_answers() -> bytes:
    """A response that agrees, or tells how things are, is not what is to be done: "That … be invited" is."""
    headings = ["Recommendation[i]", "Cabinet Member[ii]", "Response[iii]", "Timetable[iv]", "Lead Officer[v]"]
    return word(
        "# Scrutiny action plan of the Borough",
        [headings,
         ["a) That a group of members be brought together;", "Cllr Eric Hotson", "Dates have been sent", "28 February 2014", "Alison Wing"],
         ["b) That the signs be replaced before Easter;", "Cllr Eric Hotson", "Agreed, order placed", "11 April 2014", "Jeff Kemble"]],
        "# Minutes of the second meeting",
        [headings,
         ["a) That surgeries be invited to a meeting; and", "Cllr Ann Ring", "Awaiting an answer", "31 May 2014", "Orla Sweet"],
         ["b) That a map be added to the website.", "Cllr Ann Ring", "Agreed in principle", "30 June 2014", "Web Team"]],
    )  # fmt: skip


@layout(
    "each-body.xlsx",
    D(2024, 9, 1),
    Right("Agree one scale of risk", ("Department of Health",), None, status="completed", completed_on=D(2023, 2, 28)),
    Right("Agree one scale of risk", ("Banksia Council",), D(2025, 6, 30), status="in_progress"),
    Right("Agree one scale of risk", ("Corella Council",), None, status="cancelled"),
    Right("Count the kitchens", ("Department of Health",), D(2024, 12, 31), status="in_progress"),
)
def each_body() -> bytes:
    """One recommendation over several rows, each with an owner, a date and a status, is an action of each."""
    rows = [
        ["Recommendation", "Entity", "Response", "Self-assessed status", "Date implemented", "Expected date"],
        ["Agree one scale of risk", "Department of Health", "Agree", "Fully implemented", "28/02/2023", None],
        [None, "Banksia Council", "Agree", "Partially implemented", None, "30 June 2025"],
        [None, "Corella Council", "Agree", "No longer applicable", None, "N/A"],
        ["Count the kitchens", "Department of Health", "Agree", "Partially implemented", None, "Dec 2024"],
    ]
    return workbook({"Status": rows}, merges={"Status": ["A2:A4"]})


@layout(
    "associated-actions.docx",
    D(2017, 12, 1),
    Right("Nobody to be treated in the corridor.", ("General Manager",), D(2017, 3, 1), "Crowding on the largest ward", status="completed"),
    Right("A nurse for the flow of patients to be named.", ("General Manager",), D(2017, 11, 1), "Crowding on the largest ward", status="in_progress"),
    Right("All staff to reach 90% and names to be sent on.", ("Heads of Department",), D(2017, 7, 31), "Washing of hands by all staff", status="delayed"),
)  # fmt: skip
def associated_actions() -> bytes:
    """What is to be done stands beside what was found, whatever the heading says of progress."""
    return word(
        "Quality improvement plan after the inspection",
        [["No.", "QIP identified", "Actions Associated/Progress Effected", "Person(s) Responsible", "Due Date", "Status"],
         ["1.", "Crowding on the largest ward", "Nobody to be treated in the corridor.\nA nurse for the flow of patients to be named.", "General Manager\nGeneral Manager", "01/03/17\n01/11/17", "Complete\nIn progress"],
         ["2.", "Washing of hands by all staff", "All staff to reach 90% and names to be sent on.", "Heads of Department", "31/07/17", "Overdue"]],
    )  # fmt: skip


@layout(
    "prepared-and-reviewed.xlsx",
    D(2020, 11, 30),
    Right("Roles for all of the faculty", ("HRA Dpt", "HR Dpt"), D(2021, 12, 31), start=D(2019, 1, 1), status="in_progress"),
    Right("Form for the yearly talk", ("Vice-Dean for Research",), D(2020, 3, 31), start=D(2019, 1, 1), status="completed"),
)  # fmt: skip
def prepared_and_reviewed() -> bytes:
    """A date of preparation is none that is due, a reviewed one beats the first, and dates show as the sheet shows them."""
    rows = [
        ["Proposed ACTIONS Detail", "Timing\nPreparation", "Timing\nImplementation", "Reviewed 11/20\nImplementation", "Start Year", "Status", "Responsible Unit"],
        ["Roles for all of the faculty", D(2019, 5, 31), D(2020, 12, 31), D(2021, 12, 31), 2019, "In Progress", "*HRA Dpt.\n*HR Dpt."],
        ["Form for the yearly talk", D(2019, 6, 30), D(2020, 3, 31), None, 2019, "Completed", "*Vice-Dean for Research"],
    ]  # fmt: skip
    shown = {f"{column}{row}": r"d\.m\.yyyy" for column in "BCD" for row in (2, 3)}
    return workbook({"Plan": rows}, formats={"Plan": shown})


@layout(
    "extension-requested.csv",
    D(2023, 1, 10),
    Right(
        "Hold talks with the five largest firms", ("Buying Officer",), D(2023, 2, 28), ref="21", status="in_progress"
    ),
    Right("Train those who work in the parks", ("Head of Leisure",), D(2023, 2, 28), ref="22", status="in_progress"),
)
def extension_requested() -> bytes:
    """The date asked for is in force, and the reason for it is no action."""
    return b"""Ref,Audit,Recommendation,Priority,Responsible officer,Due date,Extension requested to,% complete,Reason for extension
21,Contracts,Hold talks with the five largest firms,Medium,Buying Officer,31/12/2022,28/02/2023,90%,Delay caused by one of the firms.
22,Safety,Train those who work in the parks,High,Head of Leisure,31/10/2022,End of Feb 2023,80%,Training has been set up and will be finished in Feb 2023.
"""


@layout(
    "date-then-who.csv",
    D(2015, 11, 27),
    Right("Check the code", ("JK",), D(2015, 12, 31), "Keep to the law"),
    Right("List what we own", ("HoC", "FD"), D(2016, 3, 31), "Know what we have"),
    Right("Tell the Board of it", ("C&CD",), None, "Know what we have"),
)
def date_then_who() -> bytes:
    """A date and then who, in one cell."""
    return b"""Requirement,Action,By When/Who
Keep to the law,Check the code,Dec 15/JK
Know what we have,List what we own,Mar 16/HoC & FD
Know what we have,Tell the Board of it,tbc/C&CD
"""


@layout(
    "complete-beside-start.csv",
    D(2017, 5, 15),
    Right("Ask for the course to be needed", ("Chair",), D(2017, 12, 15), "Change the course", D(2017, 8, 28)),
    Right("Write a plan of five years", ("L. Hargrove",), D(2018, 5, 31), "Change the plan", D(2017, 10, 1)),
)
def complete_beside_start() -> bytes:
    """A date in every row under "Complete" says by when, and not that it was."""
    return b"""Recommendation,Response,Action(s),Responsible,Start,Complete
Change the course,Agree.,Ask for the course to be needed,Chair,28/8/2017,15/12/2017
Change the plan,Agree.,Write a plan of five years,L. Hargrove,October 2017,May 2018
"""


@layout(
    "headings-that-ask.csv",
    D(2001, 9, 4),
    Right("Train each team in the wheel", ("Assistant Superintendent",), D(2001, 10, 12)),
    Right("Make rubrics for writing", ("Grade Leaders",), D(2001, 11, 30)),
)
def headings_that_ask() -> bytes:
    """ "WHO? Who needs to be involved …": the word before the question is the heading."""
    return b"""WHAT? What actions need to be taken to carry out the goal that we have set ourselves?,RESULTS? What will show that it worked and how will each of us be able to see it?,TIMEFRAME? When will each action be conducted and by when will it have been finished?,WHO? Who needs to be involved with each action so that it can be carried out as planned?
Train each team in the wheel,Projects at each school,"By October 12, 2001",Assistant Superintendent
Make rubrics for writing,Rubrics,11/30/01,Grade Leaders
"""


@layout(
    "numbered-grades.docx",
    D(2017, 12, 10),
    Right("Open talks with the neighbours", ("Chair",), D(2017, 4, 30), ref="1", status="in_progress"),
    Right("Train the members", ("Chair",), D(2017, 4, 30), ref="2", status="completed"),
    Right("Count the groups", ("Business Manager",), D(2017, 6, 30), ref="3", status="delayed"),
)  # fmt: skip
def numbered_grades() -> bytes:
    """Figures for how things stand, with their key below."""
    return word(
        "Progress of the Board",
        [["No.", "Recommendation", "Responsibility", "Date", "Assessment of progress Categories 1 - 4"],
         ["1.", "Open talks with the neighbours", "Chair", "April 2017", "2"],
         ["2.", "Train the members", "Chair", "April 2017", "1"],
         ["3.", "Count the groups", "Business Manager", "June 2017", "3"]],
        [["1", "Fully Achieved"], ["2", "On Track but not yet due for completion"], ["3", "Slipped"], ["4", "Not Achieved"]],
    )  # fmt: skip


@layout(
    "answers-in-sentences.html",
    D(2023, 8, 24),
    Right("The chef and the deputy manager will look at the menus by 31 October 2023.", ("chef", "deputy manager"), D(2023, 10, 31), "Recommendation 1: Residents should choose what they eat."),
    Right("This has been done. Handrails were fitted in July.", (), None, "Recommendation 2: Corridors should have handrails.", status="completed"),
    Right("Senior nurses will invite families to a review.", ("Senior nurses",), None, "Recommendation 3: Families should take part in reviews."),
    Right("The Council's Quality Team will visit in November 2023 and report back.", ("Council's Quality Team",), D(2023, 11, 30), "Recommendation 4: The council should look at it again."),
)  # fmt: skip
def answers_in_sentences() -> bytes:
    """A provider's answers say in their sentences who will do it and when, or that it was done."""
    answers = [
        (
            "Residents should choose what they eat.",
            "The chef and the deputy manager will look at the menus by 31 October 2023.",
        ),
        ("Corridors should have handrails.", "This has been done. Handrails were fitted in July."),
        ("Families should take part in reviews.", "Senior nurses will invite families to a review."),
        (
            "The council should look at it again.",
            "The Council's Quality Team will visit in November 2023 and report back.",
        ),
    ]
    body = "".join(
        f"<h3>Recommendation {at}</h3><p>{asked}</p><p>Response from the provider: {said}</p>"
        for at, (asked, said) in enumerate(answers, 1)
    )
    return f"<html><body><h1>Visit to Elm House</h1><h2>Recommendations and responses</h2>{body}</body></html>".encode()
