"""The addresses of the page."""

import re
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from jinja2 import Environment, FileSystemLoader, select_autoescape
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response, StreamingResponse
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

from sandbox.api import METHODS
from sandbox.core import Sandbox
from sandbox.errors import SlackError
from sandbox.mrkdwn import unescaped
from sandbox.page.context import Reader
from sandbox.page.drawn import Drawn
from sandbox.page.forms import chosen_options, labelled, listed, prepared
from sandbox.page.live import Live
from sandbox.records import Channel, Json, Person
from sandbox.seed import APP_TOKEN, BOT_TOKEN, SIGNING_SECRET

HERE = Path(__file__).parent
PARTS = ("side", "main", "pane", "modal")
PANES = ("thread", "inspector", "misbehave")
_CONTENT_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' http: https: data:; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": _CONTENT_POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}


class Page:
    """Draws the whole page, or one part of it, for the person in `as` at the place in `in`."""

    def __init__(self, sandbox: Sandbox, closing: Callable[[], bool]) -> None:
        self.sandbox = sandbox
        self.workspace = sandbox.workspace
        self.live = Live(sandbox.workspace, closing)
        self.templates = _environment()
        self.drawn = Drawn(self.templates, sandbox.workspace)

    def routes(self) -> list[BaseRoute]:
        return [
            Route("/", self.whole),
            Route("/page/part/{part}", self.part),
            Route("/page/live", self.stream),
            Route("/page/file/{file}", self.file),
            Route("/archives/{channel}/p{ts:int}", self.permalink),
            Mount("/page/static", StaticFiles(directory=HERE / "static")),
        ]

    async def whole(self, request: Request) -> Response:
        context = self._context(request)
        return HTMLResponse(self.templates.get_template("page.html").render(context), headers=HEADERS)

    async def part(self, request: Request) -> Response:
        """One part of the page, to put in place of what is there."""
        part = request.path_params["part"]
        if part not in PARTS:
            return PlainTextResponse("Not found", 404)
        context = self._context(request, part)
        return HTMLResponse(self.templates.get_template(f"{part}.html").render(context), headers=HEADERS)

    async def stream(self, _request: Request) -> Response:
        return StreamingResponse(self.live.events(), media_type="text/event-stream", headers=HEADERS)

    async def file(self, request: Request) -> Response:
        """A file's bytes, for the browser; always as a download."""
        file = self.workspace.files.get(request.path_params["file"])
        if file is None or file.content is None:
            return PlainTextResponse("Not found", 404)
        headers = {**HEADERS, "Content-Disposition": "attachment"}
        return Response(file.content, media_type="application/octet-stream", headers=headers)

    async def permalink(self, request: Request) -> Response:
        digits = str(request.path_params["ts"])
        ts = f"{digits[:-6]}.{digits[-6:]}"
        thread = request.query_params.get("thread_ts")
        more = f"&thread={thread}" if thread and re.fullmatch(r"\d+\.\d+", thread) else ""
        channel = self.workspace.channels.get(request.path_params["channel"])
        if channel is None:
            return PlainTextResponse("Not found", 404)
        return RedirectResponse(f"/?in={channel.id}{more}#m-{ts}", headers=HEADERS)

    # What the templates get

    def _context(self, request: Request, part: str = "") -> Json:
        """What the templates need for one part, or for all of them."""
        query = request.query_params
        me = self._me(query.get("as", ""))
        reader = Reader(self.sandbox, me)
        key = query.get("in", "")
        if key == "home" and not self.workspace.app.home_tab:
            key = ""
        channel = self._channel(me, key)
        thread_ts = query.get("thread", "")
        pane = query.get("pane", "") or ("thread" if thread_ts else "")
        context: Json = {
            **self._common(reader),
            "place": self._place(reader, channel, key),
            "pane": pane if pane in PANES else "",
            "thread_ts": thread_ts,
        }
        if key == "home":
            home = self.sandbox.views.homes.get(me.id)
            context |= {"home": home, "home_blocks": prepared(home.blocks, home.values, {}) if home else []}
        elif part in ("", "main"):
            context["days"], context["older"] = reader.days(channel)
        view = self.sandbox.views.top(me.id)
        context |= {"view": view, "view_blocks": prepared(view.blocks, view.values, view.errors) if view else []}
        context |= self._pane(reader, channel, context["pane"], thread_ts)
        return context | {"message": lambda told, in_thread=False: self.drawn.message(context, told, in_thread)}

    def _common(self, reader: Reader) -> Json:
        workspace, me = self.workspace, reader.me
        now = workspace.now().astimezone(reader.zone)
        shortcuts = [] if me.stranger else workspace.app.shortcuts
        return {
            "me": me,
            "team": workspace.team,
            "people": workspace.humans(),
            "side": reader.side(),
            "ink": reader.ink(),
            "now": now,
            "now_words": f"{now:%a} {now.day} {now:%b %H:%M}",
            "shortcuts": [one for one in shortcuts if one.get("type") == "message"],
            "global_shortcuts": [one for one in shortcuts if one.get("type") == "global"],
            "connected": self.sandbox.delivery.connected,
            "keys": self._keys(),
            "labelled": labelled,
            "chosen_options": chosen_options,
            "listed": lambda element: listed(workspace, me.id, element),
            "known": self._known(me),
        }

    def _keys(self) -> list[tuple[str, str]]:
        """What an app needs to come in."""
        return [
            ("API address", f"{self.workspace.base_url}/api/"),
            ("Bot token", BOT_TOKEN),
            ("Signing secret", SIGNING_SECRET),
            ("App token (Socket Mode)", APP_TOKEN),
        ]

    def _known(self, me: Person) -> Json:
        """What the composer offers after @, # and /."""
        workspace = self.workspace
        commands = {} if me.stranger else workspace.app.commands or {}
        return {
            "people": [[person.handle, person.shown] for person in workspace.people.values() if not person.deactivated],
            "channels": [
                [channel.name, channel.topic]
                for channel in workspace.visible_channels(me.id)
                if channel.kind in ("channel", "group")
            ],
            "commands": [
                [name.removeprefix("/"), f"{told.get('description', '')} {told.get('usage_hint', '')}".strip()]
                for name, told in commands.items()
            ],
        }

    def _me(self, ref: str) -> Person:
        try:
            person = self.workspace.person(ref)
        except SlackError:
            person = self.workspace.humans()[0]
        return self.workspace.humans()[0] if person.bot_id else person

    def _channel(self, me: Person, key: str) -> Channel:
        """The place asked for (`@someone` for messages with them), if the person may look into it; else their messages
        with the app."""
        try:
            other = self.workspace.person(key) if key.startswith("@") else None
            channel = self.workspace.direct(me.id, other.id) if other else self.workspace.channel(key)
        except SlackError:
            channel = None
        if channel is None or not self.workspace.sees(me.id, channel):
            return self.workspace.direct(me.id, self.workspace.app.user_id)
        return channel

    def _place(self, reader: Reader, channel: Channel, key: str) -> Json:
        me, bot = reader.me, self.workspace.app.user_id
        is_app = channel.kind == "im" and bot in channel.members
        members = [self.workspace.people[user].shown for user in channel.members]
        title = self.workspace.app.name if is_app else reader.title(channel)
        sign = "#" if channel.kind == "channel" else ""
        return {
            "key": "home" if key == "home" else channel.id,
            "channel_id": channel.id,
            "title": title,
            "sign": sign,
            "private": channel.kind == "group",
            "topic": channel.topic,
            "is_app": is_app,
            "has_home": is_app and self.workspace.app.home_tab,
            "app_dm": channel.id if is_app else "",
            "archived": channel.archived,
            "member": me.id in channel.members,
            "member_count": 0 if channel.kind == "im" else len(members),
            "member_names": ", ".join(members),
            "hint": f"Message {sign}{title}",
        }

    def _pane(self, reader: Reader, channel: Channel, pane: str, thread_ts: str) -> Json:
        if pane == "thread":
            return {"thread": reader.thread(channel, thread_ts)}
        if pane == "inspector":
            return {"traffic": reader.traffic()}
        if pane == "misbehave":
            delivery = self.sandbox.delivery
            settings = {
                "app_url": delivery.app_url,
                "rate_limits": self.sandbox.limits.mode,
                "repeat_events": delivery.repeat_events,
            }
            methods = sorted(METHODS)
            faults = self.sandbox.faults.active
            return {"settings": settings, "faults": faults, "methods": methods, "sockets": delivery.socket is not None}
        return {}


def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=select_autoescape(["html"]),
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["unslack"] = lambda text: unescaped(str(text))
    environment.filters["slug"] = lambda text: re.sub(r"[^A-Za-z0-9_-]", "-", str(text))
    environment.filters["local_minute"] = _local_minute
    environment.filters["kind_of_person"] = _kind_of_person
    return environment


def _local_minute(seconds: int | None, zone: str) -> str:
    """An instant as a field for date and time takes it, in the zone of who fills it."""
    return datetime.fromtimestamp(seconds, ZoneInfo(zone)).strftime("%Y-%m-%dT%H:%M") if seconds else ""


def _kind_of_person(person: Any) -> str:
    """What sets a person apart, in brackets."""
    kinds = {
        "admin": person.admin,
        "guest": person.guest or person.single_channel_guest,
        "from outside": person.stranger,
        "deactivated": person.deactivated,
    }
    told = ", ".join(word for word, true in kinds.items() if true)
    return f" ({told})" if told else ""
