"""Log lines: structlog over the standard library's logging, with secrets taken out and never a traceback."""

from __future__ import annotations

import logging
import re
import sys
from collections.abc import Iterable
from typing import Literal, TextIO

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

from jobs.faults import where

HIDDEN = "[hidden]"

# Slack's token kinds (bot, user, app, configuration, refresh), its secret-bearing addresses (response_url, incoming
# webhooks, Socket Mode tickets), request signatures, and the password in a database address.
_SECRETS = re.compile(
    r"""
    (?:xoxe\.)?xox[a-z]-[\w%.-]+ | xapp-[\w%.-]+ | xoxe-[\w%.-]+
    | https?://hooks\.slack\.com/\S+
    | (?<=[?&]ticket=)[^\s&]+
    | \bv0=[0-9a-f]{64}\b
    | (?<=://)[^\s:/@]*:[^\s/@]+(?=@)
    """,
    re.VERBOSE,
)
_SECRET_KEYS = re.compile(
    r"token|secret|password|authorization|signature|response_url|trigger_id|cookie", re.IGNORECASE
)


class Redactor:
    """A structlog processor that hides secrets wherever they stand in an event."""

    def __init__(self, values: Iterable[str] = ()) -> None:
        """`values`: exact secrets, such as the signing secret, which has no shape of its own."""
        self._values = sorted((value for value in values if len(value) >= 6), key=len, reverse=True)

    def __call__(self, _logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
        return {key: HIDDEN if _SECRET_KEYS.search(key) else self.hide(value) for key, value in event.items()}

    def hide(self, value: object) -> object:
        """The same value with every secret in its texts replaced."""
        if isinstance(value, str):
            return self.hide_in(value)
        if isinstance(value, dict):
            return {key: HIDDEN if _SECRET_KEYS.search(str(key)) else self.hide(item) for key, item in value.items()}
        if isinstance(value, (list, tuple)):
            return [self.hide(item) for item in value]
        return value if isinstance(value, (int, float, type(None))) else self.hide_in(str(value))

    def hide_in(self, text: str) -> str:
        for secret in self._values:
            text = text.replace(secret, HIDDEN)
        return _SECRETS.sub(HIDDEN, text)


def configure_logs(
    style: Literal["text", "json"] = "text",
    level: str = "info",
    secrets: Iterable[str] = (),
    stream: TextIO | None = None,
) -> None:
    """Send everything that is logged, by us and by libraries, to `stream` (standard error) in one form."""
    stream = stream or sys.stderr
    shared: list[Processor] = [
        structlog.contextvars.merge_contextvars,
        structlog.stdlib.add_log_level,
        structlog.stdlib.add_logger_name,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
        _name_the_error,
        Redactor(secrets),
    ]
    structlog.configure(
        processors=[
            structlog.stdlib.filter_by_level,
            structlog.stdlib.PositionalArgumentsFormatter(),
            *shared,
            structlog.stdlib.ProcessorFormatter.wrap_for_formatter,
        ],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=False,
    )
    handler = logging.StreamHandler(stream)
    handler.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[structlog.stdlib.ProcessorFormatter.remove_processors_meta, _renderer(style, stream)],
        )
    )
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level.upper())
    _quieten_libraries(level)


def _name_the_error(_logger: WrappedLogger, _method: str, event: EventDict) -> EventDict:
    """An exception becomes its kind and place: a traceback could hold what people wrote."""
    info = event.pop("exc_info", None)
    event.pop("stack_info", None)
    error = sys.exc_info()[1] if info is True else info[1] if isinstance(info, tuple) else info
    if isinstance(error, BaseException):
        event["error"] = where(error)
    return event


def _renderer(style: str, stream: TextIO) -> Processor:
    if style == "json":
        return structlog.processors.JSONRenderer(ensure_ascii=False)
    return structlog.dev.ConsoleRenderer(colors=stream.isatty(), pad_event_to=0)


def _quieten_libraries(level: str) -> None:
    """Let through only errors of Bolt and the SDK, whose lines can quote a request's body, and of APScheduler, which
    warns of a tick that is still at work when the next is due, as it should be."""
    for name in ("slack_bolt", "slack_sdk", "apscheduler"):
        logging.getLogger(name).setLevel(logging.ERROR)
    for name in ("uvicorn", "alembic", "websockets", "httpx"):
        logging.getLogger(name).setLevel(max(logging.WARNING, logging.getLevelName(level.upper())))
