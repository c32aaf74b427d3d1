# ruff: noqa: E501 - documents are shown as they are
"""Made-up plans whose cells hold fields, whose headings mislead about dates, and whose remarks tell how things went."""

from __future__ import annotations

from datetime import date

from tests.plans.documents.build import word
from tests.plans.documents.layout import Right, layout

D = date


@layout(
    "fields-in-a-column.docx",
    D(2021, 2, 1),
    Right("Discuss good relations at each meeting", ("Equality Unit",), None, status="completed", ref="1.1"),
    Right("Hold an event with youth groups", ("Education Service",), D(2021, 6, 30), status="not_started", ref="1.2"),
    Right("Refresh the online module", ("Human Resources Office",), D(2021, 3, 31), status="delayed", ref="1.3"),
)
def fields_in_a_column() -> bytes:
    """Who, when and how it stands are labelled lines of one column, with remarks behind them."""
    return word(
        [["Action taken to better promote good relations", "Intended outcome", "Progress update"],
         ["1.1 Discuss good relations at each meeting", "Minutes are published.", "Lead: Equality Unit\nTimeline: Ongoing\nStatus: Complete for reporting period"],
         ["1.2 Hold an event with youth groups", "Event held.", "Lead: Education Service\nTimeline: By June 2021\nStatus: Not started\nFace to face events have not been possible."],
         ["1.3 Refresh the online module", "Module available.", "Lead: Human Resources Office\nTimeline: March 2021\nStatus: Delayed\nThe supplier is late."]],
    )  # fmt: skip


@layout(
    "dates-of-notes.csv",
    D(2016, 8, 24),
    Right("All contractors to sign up to the protocol", ("Jo Hirst",), D(2017, 4, 1), "FD 001 Increase in incidents"),
    Right("Issue lone working devices to all keepers", ("Martin New",), D(2016, 5, 31), "FD 001 Increase in incidents", status="completed"),
    Right("Staff training", ("Jo Hirst",), D(2017, 3, 31), "FD 004 Tree diseases"),
)  # fmt: skip
def dates_of_notes() -> bytes:
    """The day of the latest note is no revised date; where nothing describes an action, its title does."""
    return b"""Risk Report - detailed actions,,,,,,
"Risk no, Title",Action Title,Description,Latest Note,Managed By,Latest Note Date,Due Date
FD 001 Increase in incidents,Contractor protocol,All contractors to sign up to the protocol,A protocol is in place.,Jo Hirst,17-May-2016,01-Apr-2017
FD 001 Increase in incidents,Lone working,Issue lone working devices to all keepers,Complete. Devices issued to 34 staff.,Martin New,02-Jun-2016,31-May-2016
FD 004 Tree diseases,Staff training,,Two courses held.,Jo Hirst,04-Jul-2016,31-Mar-2017
"""


@layout(
    "performance-in-words.docx",
    D(2020, 2, 20),
    Right("Support the department in appointing a new Chair", (), None, "Integrating a new Board", status="completed"),
    Right("Review pay and grading", (), None, "People", status="delayed"),
    Right("Go out to tender for a new database", (), None, "The Register", status="in_progress"),
)
def performance_in_words() -> bytes:
    """A report on a year has nothing beside its actions but how they went, in sentences."""
    return word(
        [["Area of Work", "Actions for 2019", "Performance against objective"],
         ["Integrating a new Board", "Support the department in appointing a new Chair", "We completed this activity."],
         ["People", "Review pay and grading", "This activity was deferred until 2020 so that the new Chief Executive could lead it."],
         ["The Register", "Go out to tender for a new database", "In progress. Tender documents were issued in December."]],
    )  # fmt: skip


@layout(
    "numbers-said-again.docx",
    D(2020, 3, 1),
    Right("Develop indicators for reviews", ("DG, Operations",), D(2020, 3, 31), "Recommendation 1: It is recommended that indicators be added to the profile."),
    Right("Sign a memorandum on hand-over", ("DG, Operations",), D(2020, 6, 30), "Recommendation 2: It is recommended that roles be made clear."),
)  # fmt: skip
def numbers_said_again() -> bytes:
    """The number of a recommendation stands alone above the table of its actions, and its words further up."""
    headings = ["Action", "Expected Completion Date", "OPI Accountable"]
    return word(
        "## Recommendation 1", "It is recommended that indicators be added to the profile.",
        "### Management Response:", "The Bureau agrees with the recommendation.", "Recommendation 1",
        [headings, ["Develop indicators for reviews", "March 2020", "DG, Operations"]],
        "## Recommendation 2", "It is recommended that roles be made clear.",
        "### Management Response:", "The Bureau agrees with the recommendation.", "Recommendation 2",
        [headings, ["Sign a memorandum on hand-over", "June 2020", "DG, Operations"]],
    )  # fmt: skip


@layout(
    "whoever-acts.md",
    D(2019, 3, 20),
    Right("secretariat to arrange slots at future meetings.", ("secretariat",), ref="78"),
    Right("Janet West to circulate the dates by Friday 15 March.", ("Janet West",), D(2019, 3, 15), ref="80"),
    Right("all members to send comments on the register within two weeks.", ("all members",), ref="84"),
)
def whoever_acts() -> bytes:
    """In minutes whoever a numbered action begins with is to do it, however small it is written."""
    return b"""# Minutes of the Programme Board, 1 March 2019

Present: Janet West, Rob Fall

## Progress report

7. The Board noted the progress.

**Action 78:** secretariat to arrange slots at future meetings.

**Action 80:** Janet West to circulate the dates by Friday 15 March.

## Risk register

9. The register was presented.

**Action 84:** all members to send comments on the register within two weeks.
"""


@layout(
    "when-this-will-happen.md",
    D(2025, 5, 20),
    Right("Hold the two remaining training days.", ("Emergency Planning",), D(2025, 6, 30), "Commitment 1"),
    Right("Finish the drafts for the other estates.", ("Housing Management",), D(2025, 10, 31), "Commitment 2"),
    Right("Report the findings of the exercise.", ("Emergency Planning",), D(2026, 3, 31), "Commitment 3"),
)
def when_this_will_happen() -> bytes:
    """Headings ask for each field of a commitment, and sentences answer them."""
    part = "### Commitment {}\n\n#### Lead\n\n{}\n\n#### Our progress\n\nWe have begun.\n\n#### Next steps\n\n{}\n\n#### When this will happen\n\n{}\n\n"
    said = (
        ("1", "Emergency Planning.", "Hold the two remaining training days.", "Training is due to finish by 30 June 2025."),
        ("2", "Housing Management.", "Finish the drafts for the other estates.", "All plans to be published by the end of October 2025."),
        ("3", "Emergency Planning.", "Report the findings of the exercise.", "The next exercise is planned for March 2026."),
    )  # fmt: skip
    return ("# Draft action plan\n\n## Emergency planning\n\n" + "".join(part.format(*one) for one in said)).encode()
