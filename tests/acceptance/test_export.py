"""The plan as a file, sent to who asked."""

from __future__ import annotations

import pytest

from plans.documents import read_document
from sandbox.records import StoredFile
from tests.acceptance.town import CHANNEL, MONDAY, Town


def files(town: Town) -> list[StoredFile]:
    return [file for file in town.box.workspace.files.values() if file.content]


@pytest.mark.parametrize("kind", ["xlsx", "csv", "docx"])
def test_an_export_comes_as_a_file_that_reads_back(town: Town, kind: str) -> None:
    assert "on its way" in town.joan.command(f"/action export {kind}", channel=CHANNEL).text
    (file,) = town.box.wait(lambda: files(town))
    assert file.name == f"Learning Report 2026-09-14.{kind}"
    draft = read_document(file.content or b"", file.name, today=MONDAY.date())
    assert [action.ref for action in draft.actions] == ["1.1", "1.2", "2.1", "2.2", "2.3", "2.4"]


def test_a_calendar_of_ones_own(town: Town) -> None:
    town.helen.command("/action export ics mine", channel=CHANNEL)
    (file,) = town.box.wait(lambda: files(town))
    assert (file.content or b"").count(b"BEGIN:VEVENT") == 1
    assert file.name == "Learning Report, Helen Marsh 2026-09-14.ics"
    said = town.box.wait(lambda: [each.fallback for each in town.helen.dm() if each.raw.get("files")])
    assert said == ["1 due date of Learning Report (LR), as at 14 September 2026."]


def test_what_is_ones_own_is_not_a_namesakes(town: Town) -> None:
    town.box.change_person("helen", name="Ana Ruiz")
    town.helen.command("/action export ics mine", channel=CHANNEL)
    (file,) = town.box.wait(lambda: files(town))
    assert (file.content or b"").count(b"BEGIN:VEVENT") == 1
    assert b"Monthly visits to one service" in (file.content or b"")


def test_the_export_that_a_list_as_at_a_day_points_to_is_one(town: Town) -> None:
    said = town.joan.command("/action list all As at 14 Sept", channel=CHANNEL).text
    suggested = said.partition("/action export")[2].partition(" gives ")[0]
    answer = town.joan.command(f"/action export{suggested}", channel=CHANNEL).text
    assert answer.startswith("Learning Report is on its way to you as XLSX, as at 14 September 2026")
    assert "CSV, as at 14 Sept" in town.joan.command("/action export csv AS AT 14 Sept", channel=CHANNEL).text


@pytest.mark.parametrize(
    ("who", "line", "words"),
    [
        ("joan", "export pdf", "xlsx, csv, docx and ics"),
        ("joan", "export xlsx as at", "Write a day such as 31 March."),
        ("joan", "export xlsx csv", "An export has one format: say xlsx or csv."),
        ("joan", "export ics mine", "You own nothing"),
        ("sam", "export", "guests"),
        ("joan", "export xlsx as at 1 September 2026", "Nothing had been recorded"),
    ],
)
def test_what_cannot_be_exported_is_said_in_a_sentence(town: Town, who: str, line: str, words: str) -> None:
    assert words in town.person(who).command(f"/action {line}", channel=CHANNEL).text
