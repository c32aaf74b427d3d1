"""Made-up plans in which colours say how things stand, whatever their columns are called and wherever the key is."""

from __future__ import annotations

from datetime import date

from tests.plans.documents.build import workbook
from tests.plans.documents.layout import Right, layout

D = date


@layout(
    "colours-under-a-review.xlsx",
    D(2024, 2, 1),
    Right("Choose a phonics programme", ("English Lead",), D(2023, 10, 31), status="completed"),
    Right("Train all teachers in it", ("Head of Curriculum",), D(2024, 3, 31), status="in_progress"),
    Right("Agree link visits", ("Clerk",), D(2024, 5, 31), status="not_started"),
    Right("Buy readers for every class", ("English Lead",), D(2024, 6, 30), status="blocked"),
)
def colours_under_a_review() -> bytes:
    rows = [
        ["Action", "Who", "When", "Review Feb 24"],
        ["Choose a phonics programme", "English Lead", "31 October 2023", "Chosen and bought"],
        ["Train all teachers in it", "Head of Curriculum", "31 March 2024", None],
        ["Agree link visits", "Clerk", "31 May 2024", None],
        ["Buy readers for every class", "English Lead", "30 June 2024", None],
        [],
        [None, "Key", None, None],
        [None, "In place", None, None],
        [None, "Under way", None, None],
        [None, "On hold", None, None],
        [None, "Blank: not started", None, None],
    ]
    fills = {"D2": "70AD47", "D3": "FFD966", "D5": "8EA9DB", "A8": "70AD47", "A9": "FFD966", "A10": "8EA9DB"}
    return workbook({"Plan": rows}, fills={"Plan": fills})


@layout(
    "pink-in-the-key.xlsx",
    D(2024, 2, 1),
    Right("Draft the strategy", ("Head of Policy",), D(2024, 1, 31), status="completed"),
    Right("Consult the partners", ("Head of Policy",), D(2024, 3, 31), status="in_progress"),
    Right("Publish the strategy", ("Communications Team",), D(2024, 5, 31), status="not_started"),
)
def pink_in_the_key() -> bytes:
    rows = [
        ["Shading: green = in place; yellow = under way; pink = not yet started"],
        ["Action", "Lead", "Due", "Progress"],
        ["Draft the strategy", "Head of Policy", "31 January 2024", None],
        ["Consult the partners", "Head of Policy", "31 March 2024", None],
        ["Publish the strategy", "Communications Team", "31 May 2024", None],
    ]
    return workbook({"Plan": rows}, fills={"Plan": {"D3": "C6E0B4", "D4": "FFF2CC", "D5": "F8CBAD"}})


@layout(
    "key-in-one-row.xlsx",
    D(2024, 2, 1),
    Right("Appoint a nurse for every shift", ("Matron",), D(2024, 1, 31), status="completed"),
    Right("Agree the handover protocol", ("Clinical Director",), D(2024, 3, 31), status="in_progress"),
    Right("Assess the two rooms", ("Safety Manager",), D(2024, 1, 15), status="delayed"),
    Right("Design the signs", ("Estates Manager",), D(2024, 6, 30), status="cancelled"),
)
def key_in_one_row() -> bytes:
    rows = [
        ["What we will do", "Responsible", "Deadline", "Status", "Comment"],
        ["Appoint a nurse for every shift", "Matron", "31 January 2024", None, None],
        ["Agree the handover protocol", "Clinical Director", "31 March 2024", None, None],
        ["Assess the two rooms", "Safety Manager", "15 January 2024", None, None],
        ["Design the signs", "Estates Manager", "30 June 2024", None, None],
        ["Closed - evidence seen", "On track", "At risk of delay", "Deadline missed", "Stopped"],
    ]
    fills = {"D2": "0070C0", "D3": "92D050", "D4": "FF0000", "D5": "FF99CC"}
    key = {"A6": "0070C0", "B6": "92D050", "C6": "FFC000", "D6": "FF0000", "E6": "FF99CC"}
    return workbook({"Plan": rows}, fills={"Plan": fills | key})


@layout(
    "two-reviews-and-an-original-date.xlsx",
    D(2020, 3, 1),
    Right("Text parents about absence", ("Head of MIS",), D(2019, 10, 18), status="completed"),
    Right("Revise the policy", ("Assistant Principal",), D(2020, 4, 30), status="delayed"),
    Right("Appoint two coaches", ("Head of English",), D(2020, 3, 31), status="in_progress"),
)
def two_reviews_and_an_original_date() -> bytes:
    rows = [
        ["Blue - complete", "Green - on target", "Amber - behind target", None, None, None],
        ["Planned action", "Responsibility", "Due date", "Original due date", "RAG Nov 19", "RAG Feb 20"],
        ["Text parents about absence", "Head of MIS", "18 October 2019", "18 October 2019", None, None],
        ["Revise the policy", "Assistant Principal", "30 April 2020", "31 January 2020", None, None],
        ["Appoint two coaches", "Head of English", None, "31 March 2020", None, None],
    ]
    key = {"A1": "00B0F0", "B1": "00B050", "C1": "FFC000"}
    rag = {"E3": "00B050", "F3": "00B0F0", "E4": "00B050", "F4": "FFC000", "E5": "FFC000", "F5": "00B050"}
    return workbook({"Plan": rows}, fills={"Plan": key | rag})


@layout(
    "all-of-it-done.xlsx",
    D(2024, 2, 1),
    Right("Complete the stock take", ("Stores Manager",), D(2024, 1, 31), status="completed"),
    Right("Count the keys", ("Caretaker",), D(2024, 1, 31), status="completed"),
)
def all_of_it_done() -> bytes:
    rows = [
        ["Action", "Owner", "Due", "Q1 status", "Q2 status", "Q3 status"],
        ["Complete the stock take", "Stores Manager", "31 January 2024", "On track", "Overdue", "Completed"],
        ["Count the keys", "Caretaker", "31 January 2024", "Completed", "Completed", "Completed"],
    ]
    return workbook({"Plan": rows}, fills={"Plan": dict.fromkeys(("D2", "E2", "F2", "D3", "E3", "F3"), "92D050")})


@layout(
    "coloured-numbers.xlsx",
    D(2024, 11, 1),
    Right("Revise the procedure", ("Superintendent",), D(2024, 6, 30), status="completed"),
    Right("Train the office staff", ("HR Manager",), D(2024, 12, 31), status="in_progress"),
    Right("Post the form on every site", ("Webmaster",), D(2025, 2, 28), status="not_started"),
)
def coloured_numbers() -> bytes:
    rows = [
        [None, "How to read the colours"],
        [None, "Completed"],
        [None, "Under way"],
        ["no colour", "To begin"],
        ["Item", "Action to remove the barrier", "Lead", "Timeline"],
        ["1.1", "Revise the procedure", "Superintendent", "30 June 2024"],
        ["1.2", "Train the office staff", "HR Manager", "31 December 2024"],
        ["1.3", "Post the form on every site", "Webmaster", "28 February 2025"],
    ]
    fills = {"A2": "92D050", "A3": "5B9BD5", "A6": "92D050", "A7": "5B9BD5"}
    return workbook({"Plan": rows}, fills={"Plan": fills})


@layout(
    "scores-are-no-states.xlsx",
    D(2024, 8, 1),
    Right("Join the two monthly reports up", ("Head of Policy",), D(2024, 12, 31), "Reports are not linked to budgets"),
    Right("Write a programme for new members", ("Head of Law",), D(2025, 3, 31), "Take-up of training is uneven"),
    Right("Ask members what they need", ("Head of Law",), D(2025, 6, 30), "Nobody asks members anything"),
)
def scores_are_no_states() -> bytes:
    rows = [
        ["Characteristic", "Score", "Opportunity for improvement", "Action plan", "Responsible", "Timeline"],
        ["Reporting", None, "Reports are not linked to budgets", "Join the two monthly reports up", "Head of Policy",
         "31 December 2024"],
        ["Training", None, "Take-up of training is uneven", "Write a programme for new members", "Head of Law",
         "31 March 2025"],
        ["Listening", None, "Nobody asks members anything", "Ask members what they need", "Head of Law",
         "30 June 2025"],
    ]  # fmt: skip
    return workbook({"Plan": rows}, fills={"Plan": {"B2": "92D050", "B3": "FFC000", "B4": "FF0000"}})


@layout(
    "months-side-by-side.xlsx",
    D(2023, 10, 9),
    Right("Agree how many nurses each ward needs", ("Chief Nurse",), D(2023, 8, 31), status="completed"),
    Right("Recruit forty nurses from overseas", ("HR Director",), D(2024, 1, 31), status="in_progress"),
    Right("Lock the trolleys that hold notes", ("Chief Nurse",), D(2023, 9, 30), status="delayed"),
)
def months_side_by_side() -> bytes:
    rows = [
        ["Action", "Lead", "By when", "Sept", "Oct", "Narrative"],
        ["Agree how many nurses each ward needs", "Chief Nurse", "31 August 2023", None, None, "The board agreed"],
        ["Recruit forty nurses from overseas", "HR Director", "31 January 2024", None, None, "Thirty are in post"],
        ["Lock the trolleys that hold notes", "Chief Nurse", "30 September 2023", None, None, "Locks are ordered"],
        [],
        [None, "Complete"],
        [None, "In progress"],
        [None, "Overdue"],
    ]
    fills = {"D2": "00B050", "E2": "0070C0", "D3": "00B050", "E3": "00B050", "D4": "00B050", "E4": "FF0000"}
    fills |= {"D3": "FF0000", "A6": "0070C0", "A7": "00B050", "A8": "FF0000"}
    return workbook({"Plan": rows}, fills={"Plan": fills})
