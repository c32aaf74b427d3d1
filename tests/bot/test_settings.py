from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.errors import RefusedError
from bot.settings import SLACK_API, Settings, env_name, load_settings

DESIGN_NAMES = {
    "SLACK_BOT_TOKEN",
    "SLACK_SIGNING_SECRET",
    "SLACK_APP_TOKEN",
    "SLACK_CLIENT_ID",
    "SLACK_CLIENT_SECRET",
    "SLACK_API_URL",
    "DATABASE_URL",
    "PORT",
    "LEADLINE_SECRET_KEY",
    "LEADLINE_LOG_FORMAT",
}


@pytest.fixture(autouse=True)
def empty_environment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    for attribute in Settings.model_fields:
        monkeypatch.delenv(env_name(attribute), raising=False)
    monkeypatch.chdir(tmp_path)
    return monkeypatch


def test_the_settings_have_the_names_that_people_and_scripts_rely_on() -> None:
    names = {env_name(attribute) for attribute in Settings.model_fields}
    assert names >= DESIGN_NAMES
    assert all(name.startswith("LEADLINE_") for name in names - DESIGN_NAMES)


def test_with_nothing_set_the_defaults_are_slack_and_a_local_database() -> None:
    settings = load_settings()
    assert settings.slack_api_url == SLACK_API
    assert settings.database_url.get_secret_value() == "sqlite:///leadline.db"
    assert settings.port == 3000
    assert settings.slack_bot_token is None


def test_a_setting_comes_from_the_environment(empty_environment: pytest.MonkeyPatch) -> None:
    empty_environment.setenv("PORT", "8080")
    empty_environment.setenv("LEADLINE_LOG_FORMAT", "JSON")
    assert (load_settings().port, load_settings().log_format) == (8080, "json")


def test_a_setting_comes_from_the_env_file() -> None:
    Path(".env").write_text("SLACK_BOT_TOKEN=xoxb-from-file\nSLACK_APP_TOKEN=\nSOMETHING_ELSE=1\n")
    settings = load_settings()
    assert settings.slack_bot_token is not None
    assert settings.slack_bot_token.get_secret_value() == "xoxb-from-file"
    assert settings.slack_app_token is None


def test_the_environment_wins_over_the_env_file(empty_environment: pytest.MonkeyPatch) -> None:
    Path(".env").write_text("PORT=1000\n")
    empty_environment.setenv("PORT", "2000")
    assert load_settings().port == 2000


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PORT", "eighty"),
        ("PORT", "70000"),
        ("SLACK_BOT_TOKEN", "hush-not-a-token"),
        ("SLACK_APP_TOKEN", "xoxb-hush"),
        ("SLACK_SIGNING_SECRET", "two words"),
        ("SLACK_API_URL", "hush.example"),
        ("DATABASE_URL", "mysql://hush@host/name"),
        ("LEADLINE_SECRET_KEY", "hush"),
        ("LEADLINE_LOG_FORMAT", "xml"),
        ("LEADLINE_TICK_SECONDS", "-7"),
    ],
)
def test_a_malformed_setting_is_refused_by_name_without_its_value(
    empty_environment: pytest.MonkeyPatch, name: str, value: str
) -> None:
    empty_environment.setenv(name, value)
    with pytest.raises(RefusedError) as refused:
        load_settings()
    sentence = str(refused.value)
    assert sentence.startswith(f"{name} is malformed: it should be ")
    assert value not in sentence.removeprefix(name)


def test_every_malformed_setting_is_named_at_once(empty_environment: pytest.MonkeyPatch) -> None:
    empty_environment.setenv("PORT", "x")
    empty_environment.setenv("SLACK_BOT_TOKEN", "x")
    with pytest.raises(RefusedError, match=r"SLACK_BOT_TOKEN is malformed.*PORT is malformed"):
        load_settings()


def test_what_is_missing_is_named() -> None:
    with pytest.raises(RefusedError, match=r"^SLACK_BOT_TOKEN and SLACK_APP_TOKEN are not set: put them in"):
        load_settings().need("slack_bot_token", "slack_app_token", "database_url")


def test_a_secret_does_not_show_when_settings_are_printed() -> None:
    settings = load_settings(slack_bot_token="xoxb-hush", database_url="postgresql://u:hush@host/name")
    assert "hush" not in repr(settings)
    assert settings.secrets() == ["xoxb-hush"]


def test_an_api_address_without_a_closing_slash_gets_one() -> None:
    assert load_settings(slack_api_url="http://127.0.0.1:3001/api").slack_api_url == "http://127.0.0.1:3001/api/"


def test_a_fernet_key_is_accepted() -> None:
    from cryptography.fernet import Fernet

    key = Fernet.generate_key().decode()
    assert load_settings(secret_key=key).secret_key is not None
