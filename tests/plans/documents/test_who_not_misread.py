# ruff: noqa: E501 - documents are shown as they are
"""Owners that look like something else to a rule made for another document, and what looks like owners."""

from __future__ import annotations

from datetime import date

import pytest

from plans.documents.understanding.owners import owners_in
from tests.plans.documents.misread import read


def test_a_list_below_headings_that_come_back_keeps_its_own_owners() -> None:
    part = "### Actions\n\n1. Fit lights in alleys ({}, 31 March 2026)\n2. Fit cameras at the station ({}, 30 April 2026)\n\n### Responsible\n\nHead of Highways\n\n### Status\n\nTwo lights are done\n\n"
    text = "# Plan\n\n## Priority 1\n\n" + part.format("J Smith", "K Jones")
    text += "## Priority 2\n\n" + part.format("A Rao", "B Cole").replace("lights", "gates").replace("cameras", "locks")
    found = read(text, "plan.md")
    assert [action.owners for action in found] == [("J Smith",), ("K Jones",), ("A Rao",), ("B Cole",)]
    assert found[0].due == date(2026, 3, 31)


@pytest.mark.parametrize(
    ("text", "owners"),
    [
        ("Head of Estates to lead and Head of Finance to report", ("Head of Estates", "Head of Finance")),
        ("Head of Finance and Nneka Obi", ("Head of Finance", "Nneka Obi")),
        ("Clerk, JS and Finance Committee", ("Clerk", "JS", "Finance Committee")),
        ("Head of Fleet and Anna Smith", ("Head of Fleet", "Anna Smith")),
        ("VP Democracy & Creative Industries", ("VP Democracy & Creative Industries",)),
        ("VP Education & VP Welfare", ("VP Education", "VP Welfare")),
        ("Service Manager, MASH & Emergency Duty Team", ("Service Manager, MASH & Emergency Duty Team",)),
        ("MDO Gloucestershire & MDO Wiltshire", ("MDO Gloucestershire", "MDO Wiltshire")),
        ("Fire Chief; GIS Manager", ("Fire Chief", "GIS Manager")),
        ("AM(S) / PSM", ("AM(S)", "PSM")),
        ("Jo Smith; Ben Ode (S)", ("Jo Smith",)),
        ("Estates Manager to lead; HR Manager to report", ("Estates Manager", "HR Manager")),
        ("Policy Office. Toolkits to be devised by then", ("Policy Office",)),
        ("Rory to ring the leisure centre (begun 6.1.15). Tina to write to Leesbrook by 27.2.15", ("Rory", "Tina")),
        ("Increase levels of reporting", ()),
        ("Train operating companies", ("Train operating companies",)),
        ("Ana Ruiz with Ben Ode", ("Ana Ruiz",)),
        ("Exec: Director of HR\nOp: Recruitment Manager", ("Director of HR", "Recruitment Manager")),
        ("Head of Partnerships with Schools", ("Head of Partnerships with Schools",)),
        ("Clerk to the Authority", ("Clerk to the Authority",)),
        ("Support services", ("Support services",)),
        ("Director, Health and Wellbeing with DES, HSE & PDST", ("Director, Health and Wellbeing",)),
        ("Department of Transport and Main Roads", ("Department of Transport and Main Roads",)),
        ("Lead Obstetrician & Head of Midwifery", ("Lead Obstetrician", "Head of Midwifery")),
        ("Director of Workforce & OD, Medical Director", ("Director of Workforce & OD", "Medical Director")),
        ("T. Hargrove, P.E.", ("T. Hargrove, P.E.",)),
        ("Supt R. Doyle & Supt H. Pym", ("Supt R. Doyle", "Supt H. Pym")),
        (
            "Director of Campus Services, Head of Safety Services",
            ("Director of Campus Services", "Head of Safety Services"),
        ),
    ],
)
def test_owners_are_found_among_what_they_are_to_do(text: str, owners: tuple[str, ...]) -> None:
    assert owners_in(text) == owners


def test_departments_own_what_nobody_else_does() -> None:
    header = "Rec. No.,Recommendation,{},Target date,Status\n"
    rows = "1,Write procedures for deposits.,Development Services,06/30/2025,Open\n2,Publish the list of projects.,Stormwater,12/31/2025,Open\n"
    assert [action.owners for action in read(header.format("Department") + rows)] == [
        ("Development Services",),
        ("Stormwater",),
    ]
    beside = read(
        "Action,Department,Owner,Due\nFit the lights,Estates,J Smith,31/3/2026\nBuy the desks,Finance,K Jones,30/4/2026\n"
    )
    assert [action.owners for action in beside] == [("J Smith",), ("K Jones",)]


def test_a_division_of_the_body_does_not_stand_before_those_named() -> None:
    first, _ = read(
        "Directorate,Action,Handler,Due\nPlace,Buy two vans,Jane Smith,31/3/2026\nPeople,Train the staff,K Jones,30/4/2026\n"
    )
    assert first.owners == ("Jane Smith",)


def test_subjects_of_an_audit_own_nothing() -> None:
    actions = read(
        "Control area,Action,Due date,Status\nRisk Management,Update the register,31/3/2026,Open\n"
        "Waste Management,Tender the contract,30/4/2026,Open\nContract Management,Review the terms,31/5/2026,Open\n"
    )
    assert {action.owners for action in actions} == {()}


def test_the_lead_may_stand_on_a_line_of_its_own_below_the_action() -> None:
    text = '"Actions:","Timescale"\n"Publish the gap report\nLead: Head of HR",31/03/2026\n"Train all managers\nLead: Head of Learning",30/06/2026\n'
    first, second = read(text)
    assert (first.action, first.owners) == ("Publish the gap report", ("Head of HR",))
    assert (second.action, second.owners) == ("Train all managers", ("Head of Learning",))


def test_an_item_names_who_before_how_urgent_it_is_and_when() -> None:
    text = "# Incident\n\n## Actions\n\n- [ ] Raise the pool to 200 (@john) [P0] due: 2026-05-19\n- [ ] Review the limits (platform team) [P2] by 1 June 2026\n- [ ] Move the cache to the cloud (AWS) by 1 July 2026\n"
    first, second, third = read(text, "plan.md")
    assert (first.action, first.owners, first.due) == ("Raise the pool to 200", ("@john",), date(2026, 5, 19))
    assert (second.owners, second.due) == (("platform team",), date(2026, 6, 1))
    assert third.owners == ()


def test_lines_of_an_action_that_name_no_owner_and_no_date_stay_its_words() -> None:
    text = 'Action,Status\n"Send the newsletter\nTarget: all parents",Open\n"Review the policy\nWho: patients over 65",Open\n"Recruit nurses\nWhen: agency cover ends",Open\n'
    for action in read(text):
        assert "\n" in action.action or ": " in action.action
        assert (action.owners, action.due, action.due_phrase) == ((), None, None)


def test_words_in_square_brackets_stay_where_they_are_meant() -> None:
    text = "# Retrospective\n\n## Actions\n\n- Drop the [low] and [medium] buckets from the survey - @cy - 2026-06-01\n- Submit the claim to the Home Office (Refugee Team) by 31 March 2026\n"
    first, second = read(text, "plan.md")
    assert first.action == "Drop the [low] and [medium] buckets from the survey"
    assert (second.owners, second.due) == ((), date(2026, 3, 31))


@pytest.mark.parametrize(
    ("cell", "owners"),
    [
        ("D Breckon 01480 555065", ("D Breckon",)),
        ("Medical Director Head of Clinical Governance", ("Medical Director", "Head of Clinical Governance")),
        ("Manager of staff teams", ("Manager of staff teams",)),
        ("BD, MH-S", ("BD", "MH-S")),
        ("Registered Manager, Activities Co-ordinator", ("Registered Manager", "Activities Co-ordinator")),
        ("D&T co-ordinator, Finance Committee", ("D&T co-ordinator", "Finance Committee")),
        ("Executive Sponsor, Reconciliation Committee", ("Executive Sponsor, Reconciliation Committee",)),
        ("GM: Housing, GM: Finance", ("GM: Housing", "GM: Finance")),
        ("JB, TB (AP to help)", ("JB", "TB")),
        ("JP (PRG), HW", ("JP (PRG)", "HW")),
        ("Mary Porter, Director of Finance", ("Mary Porter, Director of Finance",)),
        ("Finance Manager, Finance Team", ("Finance Manager, Finance Team",)),
        ("Business Manager, Local Safeguarding Partnership", ("Business Manager, Local Safeguarding Partnership",)),
        ("Jo Bell, once in post, Sam Hay", ("Jo Bell", "Sam Hay")),
        ("Procurement, Legal", ("Procurement", "Legal")),
        ("1. Head of HR 2. Head of IT", ("Head of HR", "Head of IT")),
        ("Subject leaders, overseen by DHT", ("Subject leaders",)),
        ("Lead: Asset Manager. Accountable: Head of Assets", ("Asset Manager",)),
        ("CTO / Platform team, after budget approval", ("CTO", "Platform team")),
        ("Service Manager Director of Nursing", ("Service Manager", "Director of Nursing")),
        ("Managing Director of Estates", ("Managing Director of Estates",)),
        ("Head of Legal Services\nTel: 01902 555114", ("Head of Legal Services",)),
        ("Chris Rumbold  Email: chris.rumbold@example.org", ("Chris Rumbold",)),
        (
            "County Council, District Councils & Parish Councils",
            ("County Council", "District Councils", "Parish Councils"),
        ),
        (
            "Planning Service, Environment Directorate, City Council",
            ("Planning Service, Environment Directorate, City Council",),
        ),
        ("DPO, IT and HR", ("DPO", "IT", "HR")),
        ("Lead: Executive Board Support: People Branch; Forum, All leaders", ("Executive Board",)),
        ("Finance Manager and the Data Analyst", ("Finance Manager", "Data Analyst")),
    ],
)
def test_owners_are_found_beside_how_to_reach_them_and_who_supports_them(cell: str, owners: tuple[str, ...]) -> None:
    assert owners_in(cell) == owners


@pytest.mark.parametrize(
    ("cell", "owners"),
    [
        ("jane@x.org / amir@x.org", ("jane@x.org", "amir@x.org")),
        ("jane@x.org; amir@x.org", ("jane@x.org", "amir@x.org")),
        ("jane@x.org and amir@x.org", ("jane@x.org", "amir@x.org")),
        ("Jane Smith; amir@x.org", ("Jane Smith", "amir@x.org")),
        ("Jane Smith jane.smith@x.org", ("Jane Smith",)),
        ("Head of Email", ("Head of Email",)),
        ("jane@x.org\namir@x.org", ("jane@x.org", "amir@x.org")),
        ("Jane Smith\njane.smith@x.org", ("Jane Smith",)),
        ("Office of the Police & Crime Commissioner", ("Office of the Police & Crime Commissioner",)),
        ("Police and Crime Commissioner", ("Police and Crime Commissioner",)),
        ("Jane, support: HR; Amir, support: Finance", ("Jane", "Amir")),
    ],
)
def test_an_address_alone_is_an_owner_and_beside_its_name_is_none(cell: str, owners: tuple[str, ...]) -> None:
    assert owners_in(cell) == owners


def test_brackets_name_what_is_meant_as_often_as_who() -> None:
    lines = "- Order the new system (Windows Server) by 4 May 2026\n- Appoint to the vacant post (Deputy Head) by 5 May 2026\n- Publish the policy (Head of HR) by 6 May 2026\n"
    found = read(f"# Meeting\n\n## Actions\n\n{lines}", "plan.md")
    assert [action.owners for action in found] == [(), (), ("Head of HR",)]


def test_who_is_to_be_asked_to_do_something_does_it() -> None:
    minutes = (
        "# Minutes of the Parish Council\n\n| Item | Discussion |\n|---|---|\n"
        "| Finance | Clerk to be authorised to pay the invoice by 4 May 2026 |\n"
        "| Green | Cllr Jones to be the contact for the mower |\n| Path | Clerk to reply to the county by 4 May 2026 |\n"
    )
    assert [action.owners for action in read(minutes, "minutes.md")] == [("Clerk",), ("Cllr Jones",), ("Clerk",)]


def test_what_is_to_be_in_use_owns_nothing() -> None:
    log = "Ref,Action,Due date\n1,National Early Warning Score to be in use,1/2/2026\n2,Train the nurses,1/3/2026\n"
    assert read(log)[0].owners == ()


@pytest.mark.parametrize("owner", ["A. Patel, Director of Nurses", "Tom Brown, Head of Teachers"])
def test_a_title_over_several_is_one_of_one(owner: str) -> None:
    assert read(f'Action,Owner,Due\nTrain staff,"{owner}",1/2/2026\nAsk,HR,1/3/2026\n')[0].owners == (owner,)


def test_a_no_declines_nothing_where_something_else_is_to_be_done() -> None:
    log = "Recommendation,Agreed,Action,Owner,Due date\nImprove audit,No,Run it instead,Tom Brown,30/4/2026\nAsk,Yes,Write,HR,1/5/2026\n"
    assert read(log)[0].status is None


@pytest.mark.parametrize(
    ("lead", "owners"),
    [
        ("Jane Smith and Monitoring Officer", ("Jane Smith", "Monitoring Officer")),
        ("Headteacher and Caldicott Guardian", ("Headteacher", "Caldicott Guardian")),
        ("Head of Legal and Monitoring Officer", ("Head of Legal and Monitoring Officer",)),
    ],
)
def test_an_office_is_held_beside_a_post_and_not_by_whoever_is_named(lead: str, owners: tuple[str, ...]) -> None:
    assert read(f"Action,Lead,Due\nWrite the rules,{lead},1/2/2026\nAsk,HR,1/3/2026\n")[0].owners == owners


def test_the_first_of_two_leads_is_kept_beside_its_date() -> None:
    plan = (
        "Action,Lead and timescale\n"
        '"Fix the roof","Head of Estates by 31 March 2027, Finance Director"\n"Fix the door",Tom Brown by 30 June 2027\n'
    )
    assert read(plan)[0].owners[0] == "Head of Estates"
    assert read(plan)[0].due == date(2027, 3, 31)


def test_how_success_is_measured_is_no_action() -> None:
    plan = (
        "Recommendation,What will happen,We will measure success by,Owner,Due\n"
        "Staffing must be safe at night,Recruit nurses,All shifts are filled,Amy,31/3/2027\n"
        "Beds must be clean,Buy new beds,No complaints,Bob,31/3/2027\n"
    )
    assert [action.action for action in read(plan)] == ["Recruit nurses", "Buy new beds"]


def test_follow_ups_with_who_and_when_in_one_column_are_actions() -> None:
    log = (
        "| Sev | Follow-up | Who / by | State |\n|--|--|--|--|\n"
        "| P1 | Add keys to the billing interface | Billing squad / 2026-03-20 | WIP |\n"
        "| P2 | Test that payments are not tried twice | QA / after the fifth release | todo |\n"
        "| P3 | Ask the payment provider for signatures | Nils Berg / TBD | waiting on vendor |\n"
    )
    found = read(log, "log.md")
    assert [action.owners for action in found] == [("Billing squad",), ("QA",), ("Nils Berg",)]
    assert [action.due for action in found] == [date(2026, 3, 20), None, None]
    assert [action.due_phrase for action in found][1:] == ["after the fifth release", "TBD"]


def test_who_is_accountable_owns_an_action_that_others_are_responsible_for_doing() -> None:
    rows = "Sign the agreements,Provost,Admissions; Registrar,05/31/2026\nHire an advisor,Dean of STEM,HR,08/15/2026\n"
    actions = read(f"Tactic,Accountable Party,Responsible Parties,Completion Date\n{rows}")
    assert [action.owners for action in actions] == [("Provost",), ("Dean of STEM",)]


def test_the_owner_of_an_action_goes_before_that_of_the_initiative() -> None:
    rows = "Raise standards,Mrs Adeyemi,Train all assistants,Miss Byrne,21/10/2026\n"
    (action,) = read(f"Initiative,Initiative Owner,Action,Action Owner,Due\n{rows}")
    assert action.owners == ("Miss Byrne",)


def test_a_line_of_an_action_that_breaks_off_is_no_action_of_its_own() -> None:
    text = "| No | Action | Lead | Date |\n| --- | --- | --- | --- |\n"
    text += "| 1 | Audit 30 cases and report findings to the<br>Quality & Audit subgroup | QA Manager /<br>Designated Nurse | Jan 2017 |\n"
    text += "| 2 | Put a checklist in place | Head of MASH | May 2017 |\n"
    found = read(text, "plan.md")
    assert [action.owners for action in found] == [("QA Manager", "Designated Nurse"), ("Head of MASH",)]
    assert found[0].action == "Audit 30 cases and report findings to the Quality & Audit subgroup"
