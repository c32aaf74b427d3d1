"""Drives the sandbox from tests and scripts: a server in this process, and people who act in it over HTTP.

    with SandboxServer() as box:
        box.app_url = "http://127.0.0.1:3000/slack/events"
        ana = box.person("ana")
        print(ana.command("/hello", channel="learning-report").text)

Every act returns once the app has acknowledged it. What the app does afterwards (a message from a background task)
is waited for with `box.wait(lambda: …)`.
"""

import time
from collections.abc import Callable, Sequence
from datetime import date, datetime
from pathlib import Path
from types import TracebackType
from typing import Any, Self, TypeVar

import httpx

from sandbox.core import Sandbox
from sandbox.delivery import certificates
from sandbox.faults import Kind
from sandbox.log import ApiCall, Request
from sandbox.person import Person
from sandbox.records import Json
from sandbox.seed import APP_TOKEN, BOT_TOKEN, CLIENT_ID, CLIENT_SECRET, SIGNING_SECRET, open_workspace
from sandbox.server import ThreadedServer
from sandbox.shown import Answer, Message, Refused, View
from sandbox.state import Workspace
from sandbox.text import text_of

Found = TypeVar("Found")
__all__ = ["Answer", "Message", "Person", "Refused", "SandboxServer", "View", "text_of"]


class BoxClock:
    """The workspace's clock, from outside."""

    def __init__(self, box: "SandboxServer") -> None:
        self._box = box

    def now(self) -> datetime:
        """The workspace's time, aware, in UTC."""
        return self._box.workspace.now()

    def move(self, to: datetime | date | str, person: str = "") -> datetime:
        """Put the clock forward: an aware datetime, a date (09:00), `+1 day` or `next working day 09:00`.

        In the zone of `person` where given, else the team's. Refused where that is in the past.
        """
        words = to if isinstance(to, str) else to.isoformat()
        self._box.post("clock", to=words, user=person)
        return self.now()


class SandboxServer:
    """A sandbox on a free port of this machine (or on `port`), from `with` to its end.

    `workspace` is a workspace file; `manifest` the app's manifest (a dict, or YAML text), from which the sandbox takes
    scopes, commands and events; `now` (aware) where its clock starts. `retry_delays` are the seconds before each of
    Slack's three retries of an event. `patience` is how many seconds an answer through a response_url is waited for.
    """

    def __init__(
        self,
        workspace: Path | str | None = None,
        port: int = 0,
        manifest: Json | str | None = None,
        now: datetime | None = None,
        retry_delays: Sequence[float] = (0.0, 60.0, 300.0),
        patience: float = 3.0,
    ) -> None:
        self.sandbox = Sandbox(open_workspace(workspace, manifest, now))
        self.sandbox.delivery.retry_delays = tuple(retry_delays)
        self._server = ThreadedServer(self.sandbox, port=port)
        self._http = httpx.Client(base_url=self._server.url, verify=certificates(), trust_env=False, timeout=30)
        self.patience = patience
        self.clock = BoxClock(self)
        self.token = BOT_TOKEN
        self.app_token = APP_TOKEN
        self.signing_secret = SIGNING_SECRET
        self.client_id = CLIENT_ID
        self.client_secret = CLIENT_SECRET

    def __enter__(self) -> Self:
        self._server.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._http.close()
        self._server.stop()

    def ask_to_stop(self) -> None:
        """Begin to end, and return at once: a tenth of a second is spared where an app's server ends meanwhile."""
        self._server.ask_to_stop()

    @property
    def workspace(self) -> Workspace:
        """The workspace itself, in this process: `workspace.now()` can be an app's clock."""
        return self.sandbox.workspace

    @property
    def url(self) -> str:
        return self._server.url

    @property
    def api_url(self) -> str:
        """The base address of the Web API; ends in `/api/`."""
        return f"{self.url}/api/"

    @property
    def app_url(self) -> str:
        """Where the app listens, such as `http://127.0.0.1:3000/slack/events`."""
        return self.sandbox.delivery.app_url

    @app_url.setter
    def app_url(self, url: str) -> None:
        self.sandbox.delivery.app_url = url

    @property
    def calls(self) -> list[ApiCall]:
        """The app's Web API calls (and uses of response addresses), oldest first."""
        return list(self.sandbox.log.calls)

    @property
    def requests(self) -> list[Request]:
        """What was sent to the app and what it answered, oldest first."""
        return list(self.sandbox.log.requests)

    def person(self, who: str) -> Person:
        """A member by handle, name or user id. Refused where there is none."""
        for user in self.get("people")["people"]:
            profile = user["profile"]
            if who.removeprefix("@") in (user["id"], user["name"], profile["real_name"], profile["display_name"]):
                return Person(self, user)
        raise Refused(f"There is no {who} in this workspace.")

    def channel_id(self, name: str) -> str:
        """The id of a channel by name. Refused where there is none."""
        for channel in self.get("channels")["channels"]:
            if name.removeprefix("#") in (channel.get("name"), channel["id"]):
                return str(channel["id"])
        raise Refused("channel_not_found")

    def messages(self, channel: str) -> list[Message]:
        """What everyone in a channel sees (by name or id), replies included, oldest first."""
        return [Message(told) for told in self.get("messages", channel=channel)["messages"]]

    def text_of(self, shown: Any) -> str:
        """All visible text of the JSON of a message, a view or blocks, with names for ids."""
        return text_of(shown, self.get("people")["names"])

    def change_person(self, who: str, **changes: Any) -> None:
        """Change a member's record (name, title, email, zone, deactivated, guest …); the app hears `user_change`."""
        self.post("person", user=who, **changes)

    def invite(self, who: str, channel: str, by: str = "") -> None:
        """Bring a member (or `@bot`) into a channel."""
        self.post("membership", user=who, channel=channel, by=by)

    def remove(self, who: str, channel: str) -> None:
        """Take a member (or `@bot`) out of a channel."""
        self.post("membership", user=who, channel=channel, leave=True)

    def settings(self, **changes: Any) -> Json:
        """Read or change settings: app_url, ack_seconds, retry_delays, own_messages, rate_limits …"""
        return self.post("settings", **changes)

    def fault(self, method: str, kind: Kind, **more: Any) -> None:
        """Misbehave: `kind` as in `sandbox.faults.Fault`, with `times`, `seconds`, `status`, `chance`."""
        self.post("faults", method=method, kind=kind, **more)

    def behave(self, method: str = "") -> None:
        """End all faults, or those of one method."""
        self.post("faults", clear=True, method=method)

    def disconnect(self, reason: str = "refresh_requested", after: float = 0.0) -> None:
        """End the app's sockets, `after` so many seconds following a warning."""
        self.post("disconnect", reason=reason, after=after)

    def allow(self, authorize_url: str, who: str = "", deny: bool = False) -> str:
        """Answer the page that an app's install address leads to; the address that the browser is sent back to."""
        told = {"deny": "1"} if deny else {"allow": "1", "user": who}
        answer = self._http.post(authorize_url, data=told)
        if answer.status_code != 302:
            raise Refused(answer.text)
        return answer.headers["location"]

    def wait(self, condition: Callable[[], Found], timeout: float = 5.0) -> Found:
        """What `condition` returns, once it is true. TimeoutError after `timeout` seconds."""
        ends, pause = time.monotonic() + timeout, 0.005
        while True:
            found = condition()
            if found:
                return found
            if time.monotonic() > ends:
                raise TimeoutError("What was waited for did not come.")
            time.sleep(pause)  # to look is work as well, and what is waited for may need the processor
            pause = min(0.05, pause * 1.5)

    def get(self, name: str, /, **query: Any) -> Json:
        """A look at a control endpoint."""
        return self._told(self._http.get(f"/sandbox/{name}", params={k: v for k, v in query.items() if v is not None}))

    def post(self, name: str, /, **body: Any) -> Json:
        """An act at a control endpoint. Refused with the reason."""
        return self._told(self._http.post(f"/sandbox/{name}", json=body))

    @staticmethod
    def _told(answer: httpx.Response) -> Json:
        told: Json = answer.json()
        if not told.get("ok"):
            raise Refused(str(told.get("error")))
        return told
