# ruff: noqa: E501 - documents are shown as they are
"""Made-up letters, schemes and registers without a table, in which sentences or lists of fields say what is to be done."""

from __future__ import annotations

from datetime import date

from tests.plans.documents.build import word
from tests.plans.documents.layout import Right, layout

D = date


@layout(
    "next-steps.html",
    D(2024, 1, 8),
    Right("Disabled Students Services (DSS) will update the complaints process by March 1, 2024", ("Disabled Students Services",), D(2024, 3, 1), "Objective 3.4: Communications Plan"),
    Right("IT will add links inside the portal by the end of February 2024", ("IT",), D(2024, 2, 29), "Objective 3.4: Communications Plan"),
    Right("Fiscal Services and IT will agree a checklist by 06/30/2024", ("Fiscal Services", "IT"), D(2024, 6, 30), "Objective 3.5: Procurement"),
    Right("IT will keep an inventory of software", ("IT",), None, "Objective 3.5: Procurement"),
)  # fmt: skip
def next_steps() -> bytes:
    """Nothing marks the items as actions but that each says who will do what, most of them by when."""
    return b"""<h1>Obligations: Goal 3</h1><h2>Objective 3.4: Communications Plan</h2>
<h3>Objective 3.4 Current Maturity Status: Learning</h3><p>The College is gathering information.</p><p>Immediate Next Steps</p>
<ul><li>Disabled Students Services (DSS) will update the complaints process by March 1, 2024</li>
<li>IT will add links inside the portal by the end of February 2024</li></ul>
<h2>Objective 3.5: Procurement</h2><h3>Objective 3.5 Current Maturity Status: Not Started</h3><p>Immediate Next Steps</p>
<ul><li>Fiscal Services and IT will agree a checklist by 06/30/2024</li><li>IT will keep an inventory of software</li></ul>"""


@layout(
    "scheme.docx",
    D(2009, 10, 1),
    Right("The Information Technology Division will make the home page bilingual by the end of Year 1.", ("Information Technology Division",), D(2010, 9, 30), "2.2 Website", ref="2.2.1"),
    Right("Student Academic Administration will issue the forms bilingually by the end of Year 2.", ("Student Academic Administration",), D(2011, 9, 30), "2.2 Website", ref="2.2.2"),
    Right("Switchboard staff will be given a list, which the Human Resources Division will issue by 31 January 2010.", ("Human Resources Division",), D(2010, 1, 31), "2.2 Website", ref="2.2.3"),
    Right("The Corporate Secretary will begin a third scheme not later than 31 March 2012.", ("Corporate Secretary",), D(2012, 3, 31), "Chapter 4: Monitoring", ref="4.1"),
)  # fmt: skip
def scheme() -> bytes:
    """Numbered paragraphs, of which those are actions that promise something; the years are the scheme's own."""
    return word(
        "# Western University",
        "## Chapter 1: Introduction",
        "1.1.1 The Act provides for the preparation of guidelines by the Minister.",
        "1.3.1 This Scheme commences with effect from 1 October 2009 and shall remain in force for three years. In this Scheme Year 1 ends on 30 September 2010.",
        "## 2.2 Website",
        "2.2.1 The Information Technology Division will make the home page bilingual by the end of Year 1.",
        "2.2.2 Student Academic Administration will issue the forms bilingually by the end of Year 2.",
        "2.2.3 Switchboard staff will be given a list, which the Human Resources Division will issue by 31 January 2010.",
        "## Chapter 4: Monitoring",
        "4.1 The Corporate Secretary will begin a third scheme not later than 31 March 2012.",
    )


@layout(
    "letter-to-the-inspector.docx",
    D(2023, 4, 27),
    Right("By 30 June 2023 the Head of Prevention, Karen Oye, will complete a review of the model.", ("Head of Prevention, Karen Oye",), D(2023, 6, 30), "1. Find those most at risk"),
    Right("The findings will be presented to the committee in September 2023.", (), D(2023, 9, 30), "1. Find those most at risk"),
    Right("Group Manager Dale Firth has been tasked with clearing all referrals by the end of July 2023.", ("Group Manager Dale Firth",), D(2023, 7, 31), "2. Reduce the backlog"),
    Right("We shall commission a review before the end of the financial year.", (), D(2024, 3, 31), "2. Reduce the backlog"),
)  # fmt: skip
def letter_to_the_inspector() -> bytes:
    """What a letter promises, and neither what was found nor what it is polite to say."""
    return word(
        "Dear Sir,",
        "I write further to your letter of 30 March 2023.",
        "## 1. Find those most at risk",
        "Your inspectors found that our targeting was out of date. By 30 June 2023 the Head of Prevention, Karen Oye, will complete a review of the model. The findings will be presented to the committee in September 2023.",
        "## 2. Reduce the backlog",
        "At the time 1,914 referrals were outstanding. Group Manager Dale Firth has been tasked with clearing all referrals by the end of July 2023. We shall commission a review before the end of the financial year.",
        "I would be happy to discuss any aspect of this letter with you.",
    )


@layout(
    "findings.md",
    D(2025, 7, 1),
    Right("Sign all installers in the workflow.", ("Release team",), D(2025, 8, 31), "AF-2025-003: Installers are not signed", status="in_progress"),
    Right("Encrypt the history file.", ("@mo",), D(2025, 7, 15), "AF-2025-004: History is kept in plain text", status="not_started"),
)  # fmt: skip
def findings() -> bytes:
    """Who and when stand above the action in each list of fields, and are its own, not those of the one before."""
    return b"""# Audit Findings

## Open Findings

### AF-2025-003: Installers are not signed

- **Date Reported**: 2025-05-12
- **Owner**: Release team
- **Due Date**: 2025-08-31
- **Status**: In Progress
- **Description**: Installers are published without a signature.
- **Remediation Steps**: Sign all installers in the workflow.
- **Evidence**: PR #341

### AF-2025-004: History is kept in plain text

- **Date Reported**: 2025-06-02
- **Owner**: @mo
- **Due Date**: 2025-07-15
- **Status**: Not Started
- **Description**: Pictures stay on the disk.
- **Remediation Steps**: Encrypt the history file.
- **Evidence**:
"""


@layout(
    "recommendations-open.html",
    D(2024, 5, 20),
    Right("The Administrator should set criteria for comparing programs.", ("Small Business Administration",), None, "Opportunities to improve", status="in_progress"),
    Right("The Secretary should publish the evaluations.", ("Department of Commerce",), None, "Opportunities to improve", status="cancelled"),
)  # fmt: skip
def recommendations_open() -> bytes:
    """Recommendations with their fields on lines of their own, and no action besides."""
    return b"""<h1>Results</h1><h2>Opportunities to improve</h2><p>Director: Joan Neumeyer. 2 recommendations (1 open)</p>
<p>Recommendation 1: The Administrator should set criteria for comparing programs.</p>
<p>Agency Affected: Small Business Administration</p><p>Status: Open</p><p>Comments: SBA agreed.</p>
<p>Recommendation 2: The Secretary should publish the evaluations.</p>
<p>Agency Affected: Department of Commerce</p><p>Status: Closed - Not Implemented</p><p>Comments: None.</p>"""


@layout(
    "residents.html",
    D(2016, 11, 18),
    Right("Cllr. Grant agreed to write an article by 9th December.", ("Cllr Grant",), D(2016, 12, 9)),
    Right("The bank mandate needed to be changed.", ("Diane", "Judith")),
    Right("30mph stickers would be delivered.", ("Mary",)),
    Right("RE should discuss the lights with the electrician.", ("RE",)),
)
def residents() -> bytes:
    """Whose a sentence is stands behind it; it is the last of the paragraph, or the last that names them."""
    return b"""<h2>Minutes of Residents' Association Committee November 15th 2016</h2><p>Present: Judith Hibbs; Rowena Tait; Mary Weller</p>
<p>A bench was mended. Cllr. Grant agreed to write an article by 9th December. Action: Cllr Grant</p>
<p>A report had been sent round. The bank mandate needed to be changed. Action: Diane and Judith</p>
<p>Four sessions had been held since September. 30mph stickers would be delivered. Action: Mary</p>
<p>RE should discuss the lights with the electrician. Up-lighters would be ideal. Action: RE</p>"""


@layout(
    "requirements.txt",
    D(2009, 10, 12),
    Right("The carpet on the landing must be replaced.", (), D(2009, 4, 30), "Standard: 24 Regulation: 23(2)(b)"),
    Right("All staff must be trained in what to do.", (), D(2009, 12, 15), "Standard: 23 Regulation: 13(6)"),
)
def requirements() -> bytes:
    """The head of a report is no action; what stands below a number is, with its time below it."""
    return b"""Key inspection report

Name: Larch House
Address: 14 Station Road, Tilbrook

The quality rating for this care home is: one star
Lead inspector: Hannah Broome
Date: 10 09 2009

Statutory requirements
They must be met within the timescales.

1. Standard: 24   Regulation: 23(2)(b)
   The carpet on the landing must be replaced.
   Timescale for action: 30/04/2009

2. Standard: 23   Regulation: 13(6)
   All staff must be trained in what to do.
   Timescale for action: 15/12/2009
"""


@layout(
    "milestones.md",
    D(2025, 11, 3),
    Right("Publish the reference", (), D(2025, 12, 12), "Partner launch"),
    Right("Load test with 500 users", (), D(2025, 12, 12), "Partner launch", status="completed"),
    Right("Prototype the key flow", (), D(2026, 3, 31), "Mobile check-in"),
)  # fmt: skip
def milestones() -> bytes:
    return b"""# Roadmap

## Upcoming milestones

**Partner launch** - Target: December 12, 2025
- [ ] Publish the reference
- [x] Load test with 500 users

**Mobile check-in** - Target: March 2026
- [ ] Prototype the key flow
"""
