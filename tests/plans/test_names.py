"""Who is meant by a name: never a guess between two."""

from __future__ import annotations

import pytest

from plans.names import Known, Names, match_person, plain_name

PEOPLE = [
    Known("U1", "Jeremy Paffey", "jeremy.paffey@example.org"),
    Known("U2", "Robert Henderson"),
    Known("U3", "Helen Marsh"),
    Known("U4", "David Marsh"),
    Known("U5", "Dr. Zoë Müller"),
]


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("Cllr Paffey", "U1"),
        ("Councillor Jeremy Paffey", "U1"),
        ("jeremy.paffey@example.org", "U1"),
        ("ROBERT HENDERSON", "U2"),
        ("R Henderson", "U2"),
        ("R. Henderson (Executive Director)", "U2"),
        ("Robert James Henderson", "U2"),
        ("Marsh", None),
        ("Ms Marsh", None),
        ("H Marsh", "U3"),
        ("David Marsh OBE", "U4"),
        ("Prof Zoe Muller", "U5"),
        ("Rob Henderson", None),
        ("Henderson Robert", None),
        ("Head of Housing", None),
        ("", None),
    ],
)
def test_a_name_finds_one_person_or_nobody(written: str, found: str | None) -> None:
    match = match_person(written, PEOPLE)
    assert (match.id if match else None) == found


def test_two_people_of_one_name_are_not_guessed_between() -> None:
    assert match_person("Sam Lee", [Known("U1", "Sam Lee"), Known("U2", "Sam Lee")]) is None
    twins = [Known("U1", "Sam Lee", "sam.a@example.org"), Known("U2", "Sam Lee", "sam.b@example.org")]
    found = match_person("Sam Lee", twins, email="sam.b@example.org")
    assert found is not None
    assert found.id == "U2"


def test_an_honorific_alone_is_a_name_like_any_other() -> None:
    assert plain_name("Cllr Paffey") == "Paffey"
    assert plain_name("Dr") == ""


def test_who_is_added_to_a_directory_is_found_from_then_on() -> None:
    names = Names(PEOPLE)
    assert names.match("A Green") is None
    names.add(Known("U6", "Ana Green"))
    found = names.match("A Green")
    assert found is not None
    assert found.id == "U6"
    assert [known.id for known in names.called("Dr Ana Green")] == ["U6"]
    assert names.called("A Green") == []
