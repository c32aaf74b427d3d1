"""The control endpoints under `/sandbox/`: what people do, the clock, the log. The page and the driver use the same."""

import base64
import binascii
from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from sandbox import events
from sandbox.acts import Acts
from sandbox.core import Sandbox
from sandbox.delivery import Answer
from sandbox.errors import SlackError
from sandbox.faults import Fault
from sandbox.hooks import ResponseHook
from sandbox.records import Json, Message, Person, StoredFile
from sandbox.show import message_json
from sandbox.state import made_id
from sandbox.text import rings_of, text_of
from sandbox.views import View
from sandbox.web import LARGEST_FILE, TooLarge, arguments

Endpoint = Callable[[Json], Awaitable[Any]]


def _from_elsewhere(request: Request) -> bool:
    """Whether a browser sends this for another site's page."""
    origin = request.headers.get("origin")
    return origin is not None and urlsplit(origin).netloc != request.headers.get("host")


class Control:
    """Every act over HTTP: JSON in, JSON out. A refusal is status 400 with `error`, Slack's name where it has one."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.sandbox = sandbox
        self.workspace = sandbox.workspace
        self.acts = Acts(sandbox)

    def routes(self) -> list[Route]:
        post: dict[str, Endpoint] = {
            "command": self.command,
            "message": self.say,
            "edit": self.edit,
            "delete": self.delete,
            "react": self.react,
            "file": self.share_file,
            "action": self.action,
            "options": self.options,
            "submit": self.submit,
            "close": self.close,
            "home": self.open_home,
            "shortcut": self.shortcut,
            "membership": self.membership,
            "person": self.change_person,
            "channel": self.change_channel,
            "read": self.read,
            "clock": self.move_clock,
            "settings": self.change_settings,
            "verify": self.verify,
            "disconnect": self.disconnect,
            "faults": self.add_fault,
        }
        get: dict[str, Endpoint] = {
            "clock": self.clock,
            "people": self.people,
            "channels": self.channels,
            "messages": self.messages,
            "responses": self.responses,
            "view": self.view,
            "home": self.home,
            "traffic": self.traffic,
            "settings": self.settings,
            "faults": self.faults,
        }
        return [
            *(Route(f"/sandbox/{name}", self._served(act), methods=["POST"]) for name, act in post.items()),
            *(Route(f"/sandbox/{name}", self._served(look), methods=["GET"]) for name, look in get.items()),
        ]

    def _served(self, endpoint: Endpoint) -> Callable[[Request], Awaitable[Response]]:
        async def serve(request: Request) -> Response:
            if _from_elsewhere(request):
                return JSONResponse({"ok": False, "error": "Only the sandbox's own page may do that."}, 403)
            try:
                told = await arguments(request, LARGEST_FILE * 2)
                return JSONResponse({"ok": True, **(await endpoint(told))})
            except SlackError as problem:
                return JSONResponse(problem.answer(), 400)
            except TooLarge:
                return JSONResponse({"ok": False, "error": "The body is too large."}, 413)
            except KeyError as missing:
                return JSONResponse({"ok": False, "error": f"{missing} is missing."}, 400)
            except (ValueError, TypeError, AttributeError) as problem:
                return JSONResponse({"ok": False, "error": str(problem)}, 400)

        return serve

    # What people do

    async def command(self, told: Json) -> Json:
        answer, hook = await self.acts.command(told["user"], told["text"], told.get("channel") or "")
        return self._answer(answer, hook)

    async def say(self, told: Json) -> Json:
        place, thread = told.get("channel") or "", told.get("thread_ts") or ""
        message = await self.acts.say(told["user"], told["text"], place, thread)
        return {"message": self._shown(message)}

    async def edit(self, told: Json) -> Json:
        return {"message": self._shown(await self.acts.edit(told["user"], told["channel"], told["ts"], told["text"]))}

    async def delete(self, told: Json) -> Json:
        await self.acts.delete(told["user"], told["channel"], told["ts"])
        return {}

    async def react(self, told: Json) -> Json:
        await self.acts.react(told["user"], told["channel"], told["ts"], told["name"])
        return {}

    async def share_file(self, told: Json) -> Json:
        """`content` is base64. With `share` false the file is only kept, for a file_input."""
        person = self.acts.person(told["user"])
        file = self._stored(person, str(told["name"]), str(told.get("content") or ""))
        if told.get("share") is False:
            return {"file": {"id": file.id, "name": file.name}}
        place, thread = told.get("channel") or "", told.get("thread_ts") or ""
        message = await self.acts.say(person.id, told.get("text") or "", place, thread, [file])
        return {"message": self._shown(message), "file": {"id": file.id, "name": file.name}}

    def _stored(self, person: Person, name: str, content: str) -> StoredFile:
        try:
            data = base64.b64decode(content, validate=True)
        except binascii.Error:
            raise ValueError("The content of a file is sent as base64.") from None
        file_id = made_id("F", name, self.workspace.serial())
        file = StoredFile(file_id, name, len(data), person.id, self.workspace.day(), title=name, content=data)
        self.workspace.files[file.id] = file
        return file

    async def action(self, told: Json) -> Json:
        return self._answer(await self.acts.act(told["user"], told), None)

    async def options(self, told: Json) -> Json:
        return {"options": await self.acts.suggest(told["user"], told)}

    async def submit(self, told: Json) -> Json:
        return await self.acts.submit(told["user"], told["view_id"], told.get("values") or {})

    async def close(self, told: Json) -> Json:
        await self.acts.close(told["user"], told["view_id"], bool(told.get("all")))
        return {}

    async def open_home(self, told: Json) -> Json:
        return self._answer(await self.acts.open_home(told["user"], told.get("tab") or "home"), None)

    async def shortcut(self, told: Json) -> Json:
        return self._answer(await self.acts.shortcut(told["user"], told["callback_id"], told), None)

    async def membership(self, told: Json) -> Json:
        """`user` joins `channel`, is brought in `by` someone, or (`leave` true) leaves it. The app as `@bot` too."""
        person, channel = self.workspace.person(told["user"]), self.workspace.channel(told["channel"])
        if told.get("leave"):
            if person.id in channel.members:
                channel.members.remove(person.id)
                await self.sandbox.delivery.event(events.left(self.workspace, person.id, channel))
        elif person.id not in channel.members:
            channel.members.append(person.id)
            inviter = self.workspace.person(told["by"]).id if told.get("by") else ""
            await self.sandbox.delivery.event(events.joined(self.workspace, person.id, channel, inviter))
        self.workspace.changed("channels")
        return {"members": channel.members}

    async def change_person(self, told: Json) -> Json:
        """Change a person's record: name, display, title, email, zone, admin, guest, deactivated."""
        person = self.workspace.person(told["user"])
        allowed = {"name", "display", "title", "email", "zone", "admin", "owner", "guest", "deactivated"}
        for name, value in told.items():
            if name in allowed:
                setattr(person, name, value)
        person.updated = self.workspace.day()
        await self.sandbox.delivery.event(events.user_change(self.workspace, person))
        self.workspace.changed("people")
        return {"user": person.as_slack(self.workspace.now(), True)}

    async def change_channel(self, told: Json) -> Json:
        """Archive a channel, or take it back: `archived` true or false, by `user`."""
        channel = self.workspace.channel(told["channel"])
        channel.archived = bool(told.get("archived"))
        if channel.archived and self.workspace.app.user_id in channel.members:
            who = self.workspace.person(told["user"]).id
            await self.sandbox.delivery.event(events.archived(self.workspace, who, channel))
        self.workspace.changed("channels")
        return {"archived": channel.archived}

    async def read(self, told: Json) -> Json:
        """`user` has read `channel` up to now."""
        person, channel = self.workspace.person(told["user"]), self.workspace.channel(told["channel"])
        self.workspace.reads[(person.id, channel.id)] = next(reversed(channel.messages), "")
        self.workspace.changed("read", user=person.id)
        return {}

    # The clock and settings

    async def clock(self, _told: Json) -> Json:
        now = self.workspace.now()
        return {"now": now.isoformat(), "zone": self.workspace.team.zone, "ts": f"{now.timestamp():.6f}"}

    async def move_clock(self, told: Json) -> Json:
        """`to`: an instant, a date, `+1 day`, `next working day 09:00`; in the zone of `user`, else of the team."""
        zone = self.workspace.zone
        if told.get("user"):
            zone = ZoneInfo(self.workspace.person(told["user"]).zone)
        self.workspace.clock.move(self.workspace.clock.read(str(told["to"]), zone))
        self.workspace.changed("clock")
        return await self.clock(told)

    async def settings(self, _told: Json) -> Json:
        delivery = self.sandbox.delivery
        return {
            "app_url": delivery.app_url,
            "ack_seconds": delivery.ack_seconds,
            "retry_delays": list(delivery.retry_delays),
            "own_messages": delivery.own_messages,
            "repeat_events": delivery.repeat_events,
            "rate_limits": self.sandbox.limits.mode,
            "sockets": len(self.sandbox.sockets.links),
            "connected": delivery.connected,
        }

    async def change_settings(self, told: Json) -> Json:
        delivery = self.sandbox.delivery
        delivery.app_url = str(told.get("app_url", delivery.app_url))
        delivery.ack_seconds = float(told.get("ack_seconds", delivery.ack_seconds))
        delivery.retry_delays = tuple(float(delay) for delay in told.get("retry_delays", delivery.retry_delays))
        delivery.own_messages = bool(told.get("own_messages", delivery.own_messages))
        delivery.repeat_events = max(1, int(told.get("repeat_events", delivery.repeat_events)))
        if "rate_limits" in told:
            self.sandbox.limits.set_mode(str(told["rate_limits"]))
        self.workspace.changed("settings")
        return await self.settings(told)

    async def disconnect(self, told: Json) -> Json:
        """End all sockets with a `reason`; `after` seconds after a warning."""
        reason = str(told.get("reason") or "refresh_requested")
        return {"disconnected": await self.sandbox.sockets.disconnect(reason, float(told.get("after") or 0))}

    async def faults(self, _told: Json) -> Json:
        return {"faults": [vars(fault) for fault in self.sandbox.faults.active]}

    async def add_fault(self, told: Json) -> Json:
        """A fault as `sandbox.faults` describes it; `clear` true ends all, or those of `method`."""
        if told.get("clear"):
            self.sandbox.faults.clear(str(told.get("method") or ""))
        else:
            known = {name: told[name] for name in ("times", "seconds", "status", "chance") if name in told}
            self.sandbox.faults.add(Fault(str(told["method"]), told["kind"], **known))
        self.workspace.changed("settings")
        return await self.faults(told)

    async def verify(self, _told: Json) -> Json:
        return self._answer(await self.sandbox.delivery.url_verification(), None)

    # What there is to see

    async def people(self, _told: Json) -> Json:
        now = self.workspace.now()
        return {
            "people": [person.as_slack(now, True) for person in self.workspace.people.values()],
            "bot": self.workspace.app.user_id,
            "names": self.names(),
        }

    def names(self) -> dict[str, str]:
        """The shown name of every person and channel id."""
        names = {person.id: person.shown for person in self.workspace.people.values()}
        return names | {channel.id: channel.name for channel in self.workspace.channels.values()}

    async def channels(self, told: Json) -> Json:
        team = self.workspace.team.id
        member = self.workspace.person(told["user"]).id if told.get("user") else self.workspace.app.user_id
        return {"channels": [channel.as_slack(team, member) for channel in self.workspace.channels.values()]}

    async def messages(self, told: Json) -> Json:
        """All messages of a channel, oldest first; with `user`, as that person sees it, ephemeral ones included."""
        if told.get("user"):
            person = self.workspace.person(told["user"])
            channel = self.acts.place(person, told.get("channel") or "")
            seen = self.workspace.seen_by(person.id, channel)
        else:
            channel = self.workspace.channel(told["channel"])
            seen = [message for message in channel.messages.values() if not message.only_for]
        return {"channel": channel.id, "messages": [self._shown(message) for message in seen]}

    async def responses(self, told: Json) -> Json:
        """What the app has answered to one command or press so far."""
        hook = self.sandbox.hooks.responses[told["hook"]]
        return {"messages": self._made(hook)}

    def _made(self, hook: ResponseHook) -> list[Json]:
        channel = self.workspace.channels[hook.channel]
        return [self._shown(channel.messages[ts]) for ts in hook.made if ts in channel.messages]

    async def view(self, told: Json) -> Json:
        return {"view": self._view(self.sandbox.views.top(self.workspace.person(told["user"]).id))}

    async def home(self, told: Json) -> Json:
        return {"view": self._view(self.sandbox.views.homes.get(self.workspace.person(told["user"]).id))}

    async def traffic(self, told: Json) -> Json:
        """The latest API calls and requests, oldest first; `limit` of each (100)."""
        limit = int(told.get("limit", 100))
        log = self.sandbox.log
        calls = [vars(call) | {"at": call.at.isoformat(), "token": ""} for call in list(log.calls)[-limit:]]
        requests = [vars(sent) | {"at": sent.at.isoformat()} for sent in list(log.requests)[-limit:]]
        return {"calls": calls, "requests": requests}

    def _view(self, view: View | None) -> Json | None:
        if view is None:
            return None
        shown = self.sandbox.views.as_slack(view)
        return {"view": shown, "text": text_of(shown, self.names()), "errors": view.errors}

    def _shown(self, message: Message) -> Json:
        """A message with what a person sees of it, and whom it rings."""
        raw = message_json(self.workspace, message, with_metadata=True)
        place = {"channel": message.channel, "only_for": message.only_for}
        return {"raw": raw, "text": text_of(raw, self.names()), "rings": rings_of(raw), **place}

    def _answer(self, answer: Answer | None, hook: ResponseHook | None) -> Json:
        if answer is None:
            return {"status": 0, "problem": "not_subscribed", "body": "", "messages": []}
        told: Json = {"status": answer.status, "problem": answer.problem, "body": answer.body}
        return told | {"hook": hook.id if hook else "", "messages": self._made(hook) if hook else []}
