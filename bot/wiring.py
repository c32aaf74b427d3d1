"""Puts the parts of Leadline together for one process, from the settings."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Self
from zoneinfo import ZoneInfo

import structlog
from slack_bolt import App
from slack_sdk.errors import SlackApiError
from sqlalchemy.exc import SQLAlchemyError

from bot.app import Identity, OneWorkspace, build_app, build_client
from bot.clock import Clock, SystemClock
from bot.doctor import (
    SENT_AGAIN_WITHIN,
    Finding,
    check_app_token,
    check_bot_token,
    check_channels,
    check_database,
    check_outbox,
    check_settings,
)
from bot.errors import RefusedError
from bot.guard import Guard
from bot.health import Health
from bot.logs import configure_logs
from bot.metrics import show_backlog
from bot.processes import STOP_SECONDS, Part, SocketMode, Task, WebServer, WorkerLoop, run_until_stopped
from bot.settings import Settings, load_settings
from bot.watching import build_watching
from bot.web import build_web
from jobs.faults import where
from plans.working_days import load_bank_holidays
from storage import history, queries, workspaces
from storage.backlog import backlog
from storage.database import Database
from storage.directory import Directory
from storage.outbox import listen, retry_parked, undelivered
from storage.records import PlanRecord

# What serves and what ticks is imported where it is used: `migrate`, `import` and `verify` start in half the time.
if TYPE_CHECKING:
    from handlers.services import Services
    from jobs.homes import Homes
    from jobs.worker import Worker

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
                workspaces.keep(connection, team, team, None, self.clock.now())
                return team, None
            known = queries.workspaces(connection)
        if len(known) != 1:
            raise RefusedError("Say which workspace it is for, with --team T…, or set SLACK_BOT_TOKEN.")
        return known[0], None

    def app(self, wake: Callable[[], None] = lambda: None) -> App:
        """The Bolt app, with what people do in Slack. `wake` is called when something was put into the outbox."""
        from handlers import register

        load_bank_holidays()
        secret = self.settings.slack_signing_secret
        app = build_app(self.client, self.workspace, secret.get_secret_value() if secret else "", self._executor)
        register(app, self._services(wake))
        return app

    def _services(self, wake: Callable[[], None]) -> Services:
        from handlers.services import Services

        client_for = self.workspace.client_for
        return Services(self.database, self.directory, self.clock.now, wake, self._later, client_for)

    def homes(self) -> Homes:
        """What keeps App Home fresh."""
        from handlers.home import draw_home
        from jobs.homes import Homes

        draw = partial(draw_home, self._services(lambda: None))
        return Homes(self.database, self.workspace.client_for, draw)

    def _later(self, work: Callable[[], None]) -> None:
        self._executor.submit(_or_log, work)

    def worker(self) -> Worker:
        """What the clock does."""
        from jobs.delivery import Delivery
        from jobs.rendering import render, render_together
        from jobs.ticking import plan_all
        from jobs.worker import Worker, worker_name

        load_bank_holidays()
        delivery = Delivery(
            self.database,
            self.workspace.client_for,
            render,
            worker=worker_name(),
            together=render_together,
            is_gone=self.directory.is_gone,
        )
        return Worker(partial(plan_all, self.database), delivery)

    def _show_backlog(self) -> None:
        """Count what waits, for whoever asks for the figures of this process."""
        with self.database.read() as connection:
            behind = backlog(connection, self.clock.now())
        show_backlog(behind.waiting, behind.lag)

    def worker_loop(self, period: float) -> WorkerLoop:
        """The worker, ticked every `period` seconds by this process's clock."""
        return WorkerLoop(self.worker(), self.clock, period)

    def homes_task(self) -> Task:
        """Keeps App Home fresh, whoever changes what it shows."""
        return Task("homes", partial(self.homes().run, self.clock.now))

    def serve(self, *, inbound: bool, worker: bool) -> None:
        """Run until SIGTERM or SIGINT: what Slack sends, what the clock does, or both."""
        self._introduce()
        parts: list[Part] = []
        loop = self.worker_loop(self.settings.tick_seconds) if worker else None
        if loop:
            parts.append(loop)
            if not self.database.is_sqlite:
                parts.append(Task("listener", partial(listen, self.database, loop.wake)))
        parts.append(self.homes_task())
        if inbound:
            parts.append(self._inbound(loop))
        if self.settings.metrics_port is not None:
            watching = build_watching(self._health(loop), self._show_backlog)
            parts.append(WebServer(watching, self.settings.host, self.settings.metrics_port))
        run_until_stopped(parts, lambda: log.info("leadline runs", parts=[type(part).__name__ for part in parts]))
        log.info("leadline ended")

    def _introduce(self) -> None:
        """Ask Slack who we are before anything else: a wrong token is said at once, an outage is waited out later."""
        try:
            self.workspace.identity()
        except SlackApiError as error:
            name = error.response.get("error", "unknown error")
            raise RefusedError(f"Slack refuses SLACK_BOT_TOKEN ({name}): `leadline doctor` says what to do.") from error
        except OSError as error:
            log.warning("slack cannot be reached yet", error=where(error))

    def tick_once(self) -> None:
        """Do all that is due by the clock, delivery included."""
        self._introduce()
        worker = self.worker()
        try:
            worker.run_once(self.clock.now())
            self.homes().publish_all(self.clock.now())
        finally:
            worker.close(self.clock.now, STOP_SECONDS)

    def rehearse(self) -> list[str]:
        """Who would get what now, a line each; nothing is written or sent."""
        from bot.rehearsal import rehearse
        from jobs.ticking import plan_all

        return rehearse(self.database, plan_all, self.clock.now())

    def examine(self) -> Iterator[Finding]:
        """All that `leadline doctor` looks at."""
        yield from check_settings(self.settings)
        yield from check_database(self.database)
        if self._has_tables():
            yield from check_outbox(self.database, self.workspaces(), self.clock.now())
        if self.settings.slack_app_token:
            yield from check_app_token(self.client, self.settings.slack_app_token.get_secret_value())
        if self.settings.slack_bot_token is None:
            return
        of_the_token = list(check_bot_token(self.client, self.clock))
        yield from of_the_token
        if of_the_token[0].ok and self._has_tables():
            yield from check_channels(self.client, [(p.title, p.channel_id) for p in self.plans() if p.channel_id])

    def send_again(self) -> int:
        """Put what was given up back into the outbox, for whoever has mended what was wrong; how many there were."""
        self.check_migrated()
        now = self.clock.now()
        with self.database.write() as connection:
            given_up = [
                letter.id
                for workspace in queries.workspaces(connection)
                for letter in undelivered(connection, workspace, now - SENT_AGAIN_WITHIN)
            ]
            return retry_parked(connection, given_up, now)

    def _keep_workspace(self, identity: Identity) -> None:
        with self.database.write() as connection:
            workspaces.keep(connection, identity.team_id, identity.team, identity.bot_user_id, self.clock.now())

    def _has_tables(self) -> bool:
        try:
            return self.database.is_migrated()
        except SQLAlchemyError:
            return False

    def workspaces(self) -> list[str]:
        """The ids of the workspaces in the database."""
        with self.database.read() as connection:
            return queries.workspaces(connection)

    def plans(self) -> list[PlanRecord]:
        """The plans of every workspace in the database."""
        with self.database.read() as connection:
            return [
                plan for workspace in queries.workspaces(connection) for plan in queries.plans(connection, workspace)
            ]

    def verdicts(self) -> Iterator[tuple[str, history.Verdict]]:
        """Each plan's key and title with what following its chain of entries found."""
        for plan in self.plans():
            with self.database.read() as connection:
                yield f"{plan.key} {plan.title}", history.verify(connection, plan.id)

    def _inbound(self, loop: WorkerLoop | None) -> Part:
        if self.settings.slack_app_token:
            app = self.app(loop.wake if loop else lambda: None)
            return SocketMode(app, self.settings.slack_app_token.get_secret_value())
        return self.web_server(self.settings.host, self.settings.port, loop)

    def web_server(self, host: str, port: int, loop: WorkerLoop | None = None) -> WebServer:
        """The web server; `loop` is the worker's where this process has one in it."""
        self.settings.need("slack_signing_secret")
        assert self.settings.slack_signing_secret is not None
        guard = Guard(self.settings.slack_signing_secret.get_secret_value(), SystemClock())
        app = self.app(loop.wake if loop else lambda: None)
        return WebServer(build_web(app, guard, self._health(loop), self._show_backlog), host, port)

    def _health(self, loop: WorkerLoop | None) -> Health:
        return Health(self.database, loop.pulse if loop else None)


def _or_log(work: Callable[[], None]) -> None:
    try:
        work()
    except Exception as error:
        log.error("something put off for later broke", error=where(error))
