"""What the templates draw: the sidebar, the messages of a place, a thread, the traffic, as one person sees them."""

import hashlib
import json
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from sandbox.core import Sandbox
from sandbox.log import ApiCall, Request
from sandbox.page.forms import prepared
from sandbox.page.inline import Inline
from sandbox.records import Channel, Json, Message, Person
from sandbox.show import message_json
from sandbox.state import Workspace
from sandbox.typed import as_typed

SHOWN = 100
CLOSE_TOGETHER = 300


@dataclass
class Reader:
    """Who looks at the page, and how text is drawn for them."""

    sandbox: Sandbox
    me: Person

    @property
    def workspace(self) -> Workspace:
        return self.sandbox.workspace

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.me.zone)

    def ink(self) -> Inline:
        workspace = self.workspace
        names = {person.id: person.shown for person in workspace.people.values()}
        names |= {channel.id: channel.name for channel in workspace.channels.values()}
        return Inline(names, self.me.id, self.zone)

    # The sidebar

    def side(self) -> list[Json]:
        """The groups of the sidebar: mine, direct messages, the app, and public channels that I am not in."""
        bot = self.workspace.app.user_id
        mine, more, direct = [], [], []
        for channel in self.workspace.channels.values():
            if channel.kind in ("im", "mpim"):
                if self.me.id in channel.members and bot not in channel.members and channel.messages:
                    direct.append(self._row(channel))
            elif self.me.id in channel.members:
                mine.append(self._row(channel))
            elif self.workspace.sees(self.me.id, channel) and not channel.archived:
                more.append(self._row(channel))
        app_dm = self.workspace.direct(self.me.id, bot)
        app = [self._row(app_dm) | {"name": self.workspace.app.name, "sign": "◆"}]
        if self.workspace.app.home_tab:
            app.append({"key": "home", "name": "Home", "sign": "⌂", "unread": 0})
        return [
            {"title": "Apps", "rows": app},
            {"title": "Channels", "rows": sorted(mine, key=_by_name)},
            {"title": "Direct messages", "rows": direct},
            {"title": "Channels to join", "rows": sorted(more, key=_by_name)},
        ]

    def _row(self, channel: Channel) -> Json:
        return {
            "key": channel.id,
            "name": self.title(channel),
            "sign": _SIGN[channel.kind],
            "unread": self._unread(channel),
            "archived": channel.archived,
        }

    def title(self, channel: Channel) -> str:
        if channel.kind == "im":
            other = next((user for user in channel.members if user != self.me.id), self.me.id)
            return self.workspace.people[other].shown
        return channel.name

    def _unread(self, channel: Channel) -> int:
        """New messages since I last looked, mine and replies left out."""
        if self.me.id not in channel.members:
            return 0
        read = self.workspace.reads.get((self.me.id, channel.id), "")
        count = 0
        for message in reversed(channel.messages.values()):
            if message.ts <= read or count > 99:
                break
            count += message.user != self.me.id and message.only_for in ("", self.me.id)
        return count

    # Messages

    def days(self, channel: Channel) -> tuple[list[Json], int]:
        """The latest messages gathered by day, and how many older ones there are."""
        seen = [m for m in self.workspace.seen_by(self.me.id, channel) if not (m.in_thread and not m.only_for)]
        if not self.workspace.sees(self.me.id, channel):
            seen = []
        days: list[Json] = []
        before: Message | None = None
        for message in seen[-SHOWN:]:
            at = self._local(message)
            if not days or days[-1]["key"] != at.date().isoformat():
                days.append({"key": at.date().isoformat(), "words": self._day(at), "messages": []})
                before = None
            days[-1]["messages"].append(self.message(message, before))
            before = message
        return days, max(0, len(seen) - SHOWN)

    def thread(self, channel: Channel, ts: str) -> list[Json]:
        """A message and its replies."""
        parent = channel.messages.get(ts)
        if parent is None or not self.workspace.sees(self.me.id, channel):
            return []
        mine = [m for m in self.workspace.seen_by(self.me.id, channel) if m.thread_ts == ts and m.only_for]
        replies = [channel.messages[reply] for reply in parent.replies if reply in channel.messages]
        return [self.message(m, None) for m in [parent, *sorted([*replies, *mine], key=lambda m: m.ts)]]

    def message(self, message: Message, before: Message | None) -> Json:
        author = self.workspace.people.get(message.user)
        name = message.bot_name if message.bot_id else author.shown if author else "Slackbot"
        at = self._local(message)
        files = [self.workspace.files[file] for file in message.files if file in self.workspace.files]
        follows = (
            before is not None
            and before.user == message.user
            and before.only_for == message.only_for
            and not (message.bot_id and message.blocks)
            and float(message.ts) - float(before.ts) < CLOSE_TOGETHER
        )
        attachments = [
            {**attachment, "blocks": prepared(attachment.get("blocks", []), message.state, {})}
            for attachment in message.attachments
        ]
        rich = message.blocks and message.blocks[0].get("type") == "rich_text" and not message.bot_id
        raw = message_json(self.workspace, message)
        version = json.dumps([raw, message.state, follows, self.me.id], sort_keys=True, default=str)
        return {
            "ts": message.ts,
            "thread_ts": message.thread_ts,
            "channel": message.channel,
            "author": name,
            "initials": _initials(name),
            "hue": int(hashlib.sha256(message.user.encode()).hexdigest()[:4], 16) % 12,
            "is_app": bool(message.bot_id),
            "mine": message.user == self.me.id,
            "only_for_me": bool(message.only_for),
            "broadcast": message.broadcast,
            "edited": bool(message.edited) and not (message.bot_id and message.blocks),  # so does Slack
            "follows": follows,
            "at": at,
            "time": at.strftime("%H:%M"),
            "day": self._day(at),
            "text": message.text,
            "typed": as_typed(self.workspace, message.text),
            "blocks": [] if rich else prepared(message.blocks, message.state, {}),
            "attachments": attachments,
            "files": files,
            "reactions": list(message.reactions.items()),
            "replies": len(message.replies),
            "version": hashlib.sha256(version.encode()).hexdigest()[:16],
        }

    def _local(self, message: Message) -> datetime:
        return datetime.fromtimestamp(float(message.ts), UTC).astimezone(self.zone)

    def _day(self, at: datetime) -> str:
        today = self.workspace.now().astimezone(self.zone).date()
        ago = (today - at.date()).days
        if ago in (0, 1):
            return ("Today", "Yesterday")[ago]
        year = "" if at.year == today.year else f" {at.year}"
        return f"{at:%A} {at.day} {at:%B}{year}"

    # The inspector

    def traffic(self) -> list[Json]:
        """The latest calls and requests, newest first."""
        log = self.sandbox.log
        latest: list[ApiCall | Request] = [*list(log.calls)[-SHOWN:], *list(log.requests)[-SHOWN:]]
        return [self._line(one) for one in sorted(latest, key=lambda one: -one.number)[:SHOWN]]

    def _line(self, one: ApiCall | Request) -> Json:
        line: Json = {"number": one.number, "ok": one.ok, "ms": round(one.seconds * 1000, 1)}
        line["time"] = one.at.astimezone(self.zone).strftime("%H:%M:%S")
        if isinstance(one, ApiCall):
            outcome = "ok" if one.ok else str(one.answer.get("error"))
            return line | {
                "direction": "From the app",
                "arrow": "←",
                "name": one.method,
                "outcome": outcome,
                "sent_title": "What the app sent",
                "sent": _pretty(one.payload),
                "got_title": f"What it got ({one.status})",
                "got": _pretty(one.answer),
            }
        return line | {
            "direction": "To the app",
            "arrow": "→" if one.transport == "http" else "⇒",
            "name": f"{one.kind} {one.name}" if one.kind != one.name else one.name,
            "outcome": one.problem or str(one.status),
            "sent_title": "What the app got",
            "sent": _pretty({"headers": one.headers, "payload": one.payload}),
            "got_title": f"What it answered ({one.status})",
            "got": _pretty(_opened(one.body)) if one.body else "(nothing)",
        }


_SIGN = {"channel": "#", "group": "lock", "im": "●", "mpim": "●"}


def _by_name(row: Json) -> str:
    return str(row["name"])


def _initials(name: str) -> str:
    words = name.replace("Cllr ", "").split()
    return "".join(word[0] for word in (words[:1] + words[-1:] if len(words) > 1 else words)).upper()


def _pretty(told: Any) -> str:
    """JSON to read; text that is JSON itself (blocks in a form) is opened up, other text stays as it is."""
    if isinstance(told, str):
        return told[:100_000]
    if isinstance(told, dict):
        told = {name: _opened(value) for name, value in told.items()}
    return json.dumps(told, indent=2, ensure_ascii=False, default=str)[:100_000]


def _opened(value: Any) -> Any:
    if isinstance(value, str) and value[:1] in "[{":
        try:
            return json.loads(value)
        except ValueError:
            return value
    return value
