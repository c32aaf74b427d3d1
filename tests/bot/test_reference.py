"""docs/reference.md against the program."""

import re
from pathlib import Path
from typing import Any

import pytest
import typer
from pydantic import SecretStr

from bot.cli import app
from bot.manifest import BOT_SCOPES
from bot.settings import Settings, env_name
from handlers import commands
from messages.help import SAYS, USAGE

DOCS = Path(__file__).parents[2] / "docs"
PAGE = (DOCS / "reference.md").read_text()
COMMANDS: dict[str, Any] = typer.main.get_command(app).commands  # type: ignore[attr-defined]


def section(heading: str) -> str:
    """The text under a heading, up to the next one of its level or above."""
    level = heading.split(" ")[0]
    return re.split(rf"^#{{1,{len(level)}}} ", PAGE.partition(f"{heading}\n")[2], flags=re.M)[0]


def table(text: str) -> dict[str, list[str]]:
    """The rows of a section's table, by the code word in their first cell."""
    rows = (line.strip().strip("|").split("|") for line in text.splitlines() if line.startswith("| `"))
    return {row[0].strip(" `"): [cell.strip() for cell in row[1:]] for row in rows}


def test_every_command_has_its_section_and_no_other_has() -> None:
    assert set(re.findall(r"^### `leadline ([\w-]+)`$", PAGE, re.M)) == set(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_a_commands_options_are_those_of_the_program(name: str) -> None:
    described = {re.split(r"[ =]", option)[0] for option in table(section(f"### `leadline {name}`"))}
    parameters = [parameter for parameter in COMMANDS[name].params if parameter.name != "help"]
    taken = {
        parameter.opts[0] if parameter.opts[0].startswith("-") else str(parameter.name).upper()
        for parameter in parameters
    }
    assert described == taken


def test_every_word_of_the_slash_command_is_described_as_its_help_says() -> None:
    described = {word: [" ".join(SAYS[word]), f"`{USAGE[word]}`"] for word in commands.COMMANDS}
    assert table(section("## `/action`")) == described


def test_every_setting_is_described_with_its_default() -> None:
    rows = table(section("## Settings"))
    assert list(rows) == [env_name(attribute) for attribute in Settings.model_fields]
    for attribute, field in Settings.model_fields.items():
        default = field.default.get_secret_value() if isinstance(field.default, SecretStr) else field.default
        shown = "" if default is None else f"`{default}`"
        assert rows[env_name(attribute)][0] == shown, attribute


def test_the_scopes_are_those_of_the_manifest() -> None:
    rows = table(section("## Scopes"))
    assert list(rows) == list(BOT_SCOPES)
    assert [row[0].replace("`", "") for row in rows.values()] == list(BOT_SCOPES.values())


@pytest.mark.parametrize(
    "page", ["README.md", *(path.relative_to(DOCS.parent).as_posix() for path in DOCS.rglob("*.md"))]
)
def test_links_between_pages_lead_somewhere(page: str) -> None:
    path = DOCS.parent / page
    for target in re.findall(r"\]\(([^)#:]+)(?:#[\w-]+)?\)", path.read_text()):
        assert (path.parent / target).exists(), target


def test_the_readme_has_one_command_to_try_and_one_to_test() -> None:
    readme = (DOCS.parent / "README.md").read_text()
    for heading, command in (("Try it", "make demo"), ("Test", "make test")):
        text = readme.partition(f"## {heading}\n")[2].partition("\n## ")[0]
        assert re.findall(r"```\n(.*?)\n```", text, re.S) == [command]
