"""Puts the parts of Leadline together for one process, from the settings."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import date
from typing import Self
from zoneinfo import ZoneInfo

import structlog
from slack_bolt import App
from sqlalchemy import Connection, select
from sqlalchemy.exc import SQLAlchemyError

from bot.app import Identity, OneWorkspace, build_app, build_client
from bot.clock import Clock, SystemClock
from bot.doctor import Finding, check_app_token, check_bot_token, check_channels, check_database, check_settings
from bot.errors import RefusedError
from bot.guard import Guard
from bot.health import Health, Pulse
from bot.logs import configure_logs
from bot.processes import Part, SocketMode, WebServer, Worker, WorkerLoop, run_until_stopped
from bot.settings import Settings, load_settings
from bot.web import build_web
from storage import history, queries
from storage import settings as kept
from storage.database import Database
from storage.directory import Directory
from storage.models import Workspace
from storage.records import PlanRecord

LAZY_THREADS = 5
HOME_ZONE = "Europe/London"

log = structlog.get_logger(__name__)


def load(**given: object) -> Settings:
    """The settings, with logging set up by them. Raises RefusedError for a malformed one."""
    settings = load_settings(**given)
    configure_logs(settings.log_format, settings.log_level, settings.secrets())
    return settings


def open_database(settings: Settings) -> Database:
    """The database, not yet asked anything. Raises RefusedError where its address cannot be read."""
    try:
        return Database.open(settings.database_url.get_secret_value())
    except ValueError as error:
        raise RefusedError(f"{error}.") from error


class Leadline:
    """One process of Leadline: its database, who it is in Slack, its clock."""

    def __init__(self, settings: Settings, clock: Clock, database: Database, executor: ThreadPoolExecutor) -> None:
        self.settings = settings
        self.clock = clock
        self.database = database
        self._executor = executor
        token = settings.slack_bot_token
        self.client = build_client(settings.slack_api_url, token.get_secret_value() if token else None)
        self.workspace = OneWorkspace(self.client, self._keep_workspace)
        self.directory = Directory(database, self.workspace.client_for)

    @classmethod
    @contextmanager
    def open(cls, settings: Settings, clock: Clock | None = None) -> Iterator[Self]:
        """Everything in place for the block, and put away after it."""
        database = open_database(settings)
        executor = ThreadPoolExecutor(LAZY_THREADS, thread_name_prefix="lazy")
        try:
            yield cls(settings, clock or SystemClock(), database, executor)
        finally:
            executor.shutdown(cancel_futures=False)
            database.close()

    def check_migrated(self) -> None:
        """Raise RefusedError where the tables are missing or of another release."""
        if not self.database.is_migrated():
            raise RefusedError("The database is not up to date: run `leadline migrate` first.")

    def today(self) -> date:
        """The day by the clock, where plans are kept unless they say otherwise."""
        return self.clock.now().astimezone(ZoneInfo(HOME_ZONE)).date()

    def workspace_for(self, team: str | None) -> tuple[str, Directory | None]:
        """The workspace that a command is about, and where to look people up in it; None where there is no token.

        Raises RefusedError where several could be meant, or the token is another workspace's.
        """
        if self.settings.slack_bot_token is not None:
            own = self.workspace.identity().team_id
            if team not in (None, own):
                raise RefusedError(f"SLACK_BOT_TOKEN is for the workspace {own}, not for {team}.")
            return own, self.directory
        with self.database.write() as connection:
            if team is not None:
                kept.keep_workspace(connection, team, team, None, self.clock.now())
                return team, None
            known = _workspaces(connection)
        if len(known) != 1:
            raise RefusedError("Say which workspace it is for, with --team T…, or set SLACK_BOT_TOKEN.")
        return known[0], None

    def app(self) -> App:
        """The Bolt app, with what people do in Slack."""
        secret = self.settings.slack_signing_secret
        return build_app(self.client, self.workspace, secret.get_secret_value() if secret else "", self._executor)

    def serve(self, *, inbound: bool, worker: bool) -> None:
        """Run until SIGTERM or SIGINT: what Slack sends, what the clock does, or both."""
        loop = WorkerLoop(self.worker(), self.clock, self.settings.tick_seconds) if worker else None
        parts: list[Part] = [loop] if loop else []
        if inbound:
            parts.append(self._inbound(loop.pulse if loop else None))
        run_until_stopped(parts, lambda: log.info("leadline runs", parts=[type(part).__name__ for part in parts]))
        log.info("leadline ended")

    def tick_once(self) -> list[str]:
        """Do all that is due by the clock, delivery included; a line that says what was done."""
        worker = self.worker()
        now = self.clock.now()
        worker.tick(now)
        while worker.deliver(now):
            pass
        return []

    def rehearse(self) -> list[str]:
        """Who would get what now, a line each; nothing is written or sent."""
        raise RefusedError("There is no rehearsal yet.")

    def examine(self) -> Iterator[Finding]:
        """All that `leadline doctor` looks at."""
        yield from check_settings(self.settings)
        yield from check_database(self.database)
        if self.settings.slack_app_token:
            yield from check_app_token(self.client, self.settings.slack_app_token.get_secret_value())
        if self.settings.slack_bot_token is None:
            return
        of_the_token = list(check_bot_token(self.client, self.clock))
        yield from of_the_token
        if of_the_token[0].ok and self._has_tables():
            yield from check_channels(self.client, [(p.title, p.channel_id) for p in self.plans() if p.channel_id])

    def _keep_workspace(self, identity: Identity) -> None:
        with self.database.write() as connection:
            kept.keep_workspace(connection, identity.team_id, identity.team, identity.bot_user_id, self.clock.now())

    def _has_tables(self) -> bool:
        try:
            return self.database.is_migrated()
        except SQLAlchemyError:
            return False

    def plans(self) -> list[PlanRecord]:
        """The plans of every workspace in the database."""
        with self.database.read() as connection:
            return [plan for workspace in _workspaces(connection) for plan in queries.plans(connection, workspace)]

    def verdicts(self) -> Iterator[tuple[str, history.Verdict]]:
        """Each plan's key and title with what following its chain of entries found."""
        for plan in self.plans():
            with self.database.read() as connection:
                yield f"{plan.key} {plan.title}", history.verify(connection, plan.id)

    def _inbound(self, pulse: Pulse | None) -> Part:
        if self.settings.slack_app_token:
            return SocketMode(self.app(), self.settings.slack_app_token.get_secret_value())
        return self.web_server(self.settings.host, self.settings.port, pulse)

    def web_server(self, host: str, port: int, pulse: Pulse | None = None) -> WebServer:
        """The web server; `pulse` is the worker's where this process has one in it."""
        self.settings.need("slack_signing_secret")
        assert self.settings.slack_signing_secret is not None
        guard = Guard(self.settings.slack_signing_secret.get_secret_value(), SystemClock())
        return WebServer(build_web(self.app(), guard, Health(self.database, pulse)), host, port)

    def worker(self) -> Worker:
        """What the clock does."""
        raise RefusedError("The worker is not part of this build yet.")


def _workspaces(connection: Connection) -> list[str]:
    return list(connection.execute(select(Workspace.id).order_by(Workspace.id)).scalars())
