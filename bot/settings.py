"""The settings, from the environment or a `.env` file. docs/reference.md lists them."""

from __future__ import annotations

import base64
import binascii
import re
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.errors import RefusedError

SLACK_API = "https://slack.com/api/"


def _secret(pattern: str) -> AfterValidator:
    def check(value: SecretStr) -> SecretStr:
        if not re.fullmatch(pattern, value.get_secret_value()):
            raise ValueError
        return value

    return AfterValidator(check)


def _fernet_key(value: SecretStr) -> SecretStr:
    try:
        key = base64.urlsafe_b64decode(value.get_secret_value())
    except (binascii.Error, ValueError) as error:
        raise ValueError from error
    if len(key) != 32:
        raise ValueError
    return value


def _address(value: str) -> str:
    if not re.fullmatch(r"https?://[^\s/]+(/\S*)?", value):
        raise ValueError
    return value if value.endswith("/") else value + "/"


def _lower(value: Any) -> Any:
    return value.strip().lower() if isinstance(value, str) else value


class Settings(BaseSettings):
    """One attribute for each setting. The description is what the reference and the error sentences say of it."""

    model_config = SettingsConfigDict(
        env_file=".env", env_file_encoding="utf-8", env_ignore_empty=True, extra="ignore", populate_by_name=True
    )

    slack_bot_token: Annotated[SecretStr, _secret(r"(xoxe\.)?xoxb-\S+")] | None = Field(
        None, description="the bot token of the Slack app, which begins with xoxb-"
    )
    slack_signing_secret: Annotated[SecretStr, _secret(r"\S+")] | None = Field(
        None, description="the signing secret of the Slack app, one word"
    )
    slack_app_token: Annotated[SecretStr, _secret(r"xapp-\S+")] | None = Field(
        None, description="the app-level token for Socket Mode, which begins with xapp-"
    )
    slack_client_id: str | None = Field(None, description="the client id of the Slack app, for several workspaces")
    slack_client_secret: SecretStr | None = Field(
        None, description="the client secret of the Slack app, for several workspaces"
    )
    slack_api_url: Annotated[str, AfterValidator(_address)] = Field(
        SLACK_API, description="the address of Slack's Web API, such as https://slack.com/api/"
    )
    database_url: Annotated[SecretStr, _secret(r"(sqlite|postgres(ql)?)(\+\w+)?://.*")] = Field(
        SecretStr("sqlite:///leadline.db"),
        description="the address of the database, such as sqlite:///leadline.db or postgresql://user:password@host/name",
    )
    port: int = Field(3000, ge=0, le=65535, description="the port of the web server, a number from 0 to 65535")
    metrics_port: int | None = Field(
        None,
        ge=0,
        le=65535,
        validation_alias="LEADLINE_METRICS_PORT",
        description="the port of /healthz and /metrics alone, a number from 0 to 65535",
    )
    secret_key: Annotated[SecretStr, AfterValidator(_fernet_key)] | None = Field(
        None,
        validation_alias="LEADLINE_SECRET_KEY",
        description="a Fernet key, 32 bytes in URL-safe base64, that encrypts stored tokens",
    )
    log_format: Annotated[Literal["text", "json"], BeforeValidator(_lower)] = Field(
        "text", validation_alias="LEADLINE_LOG_FORMAT", description="how log lines are written, text or json"
    )
    log_level: Annotated[Literal["debug", "info", "warning", "error"], BeforeValidator(_lower)] = Field(
        "info",
        validation_alias="LEADLINE_LOG_LEVEL",
        description="the least important log lines that are written: debug, info, warning or error",
    )
    host: str = Field(
        "0.0.0.0",  # noqa: S104 - a host's router must reach it; requests are verified by signature
        validation_alias="LEADLINE_HOST",
        description="the network address that the web server listens on",
    )
    tick_seconds: float = Field(
        30,
        ge=0.1,
        le=3600,
        validation_alias="LEADLINE_TICK_SECONDS",
        description="the seconds between two ticks of the worker, a number from 0.1 to 3600",
    )

    def secrets(self) -> list[str]:
        """The values that must never appear in a log."""
        values = (getattr(self, name) for name in type(self).model_fields if name != "database_url")
        return [value.get_secret_value() for value in values if isinstance(value, SecretStr)]

    def need(self, *attributes: str) -> None:
        """Raise RefusedError, naming every one of these settings that is not set."""
        missing = [env_name(name) for name in attributes if getattr(self, name) is None]
        if missing:
            verb = "is" if len(missing) == 1 else "are"
            names = " and ".join(filter(None, [", ".join(missing[:-1]), missing[-1]]))
            raise RefusedError(
                f"{names} {verb} not set: put {_them(missing)} in the environment or in a .env file here."
            )


def env_name(attribute: str) -> str:
    """The name of the environment variable behind an attribute of `Settings`."""
    alias = Settings.model_fields[attribute].validation_alias
    return alias if isinstance(alias, str) else attribute.upper()


def load_settings(**given: Any) -> Settings:
    """Read the settings; `given` wins over the environment. RefusedError names each malformed one."""
    try:
        return Settings(**given)
    except ValidationError as error:
        names = dict.fromkeys(str(item["loc"][0]) for item in error.errors())
    sentences = []
    for name in names:
        attribute = next(field for field in Settings.model_fields if name.upper() in (field.upper(), env_name(field)))
        described = Settings.model_fields[attribute].description
        sentences.append(f"{env_name(attribute)} is malformed: it should be {described}.")
    raise RefusedError(" ".join(sentences))


def _them(names: list[str]) -> str:
    return "it" if len(names) == 1 else "them"
