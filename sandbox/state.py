"""The workspace: who is in it, what was said, and who may see it. No HTTP here."""

import hashlib
from collections.abc import Callable, Iterable, Iterator
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sandbox.clock import Clock
from sandbox.errors import SlackError
from sandbox.records import App, Channel, Json, Message, Person, StoredFile, Team, Token


def made_id(prefix: str, *words: str) -> str:
    """An id as Slack's look, the same for the same words in every run, so that a bot's database stays true."""
    digest = int.from_bytes(hashlib.sha256("/".join(words).encode()).digest()[:8], "big")
    letters = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ"
    code = ""
    while len(code) < 9:
        digest, rest = divmod(digest, len(letters))
        code += letters[rest]
    return f"{prefix}0{code}"


class Workspace:
    """One Slack team with one app in it. All changes are made on the server's event loop, so nothing is locked."""

    def __init__(self, team: Team, app: App, clock: Clock) -> None:
        self.team = team
        self.app = app
        self.clock = clock
        self.teams: dict[str, Team] = {team.id: team}
        self.people: dict[str, Person] = {}
        self.channels: dict[str, Channel] = {}
        self.tokens: dict[str, Token] = {}
        self.files: dict[str, StoredFile] = {}
        self.scheduled: dict[str, Json] = {}
        self.reads: dict[tuple[str, str], str] = {}
        self.base_url = ""
        self.on_change: list[Callable[[Json], None]] = []
        self._last_ts = 0
        self._direct: dict[frozenset[str], Channel] = {}
        self._names: dict[str, Channel] = {}
        self._serial = 0

    # Time and ids

    def now(self) -> datetime:
        """The workspace's time, aware, in UTC."""
        return self.clock.now()

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.team.zone)

    def next_ts(self) -> str:
        """A message id: seconds and microseconds of the workspace's clock, never the same twice, always growing."""
        self._last_ts = max(int(self.clock.seconds() * 1_000_000), self._last_ts + 1)
        return f"{self._last_ts // 1_000_000}.{self._last_ts % 1_000_000:06d}"

    def serial(self) -> str:
        """A number never given before, as text."""
        self._serial += 1
        return str(self._serial)

    def changed(self, kind: str, **what: Any) -> None:
        """Tell the page that something is to be drawn again."""
        for told in self.on_change:
            told({"kind": kind, **what})

    # People

    @property
    def bot(self) -> Person:
        return self.people[self.app.user_id]

    def humans(self) -> list[Person]:
        return [person for person in self.people.values() if not person.bot_id]

    def person(self, ref: str) -> Person:
        """By id, handle, name or shown name, with or without `@`; `@bot` is the app. SlackError user_not_found."""
        if ref in self.people:
            return self.people[ref]
        wanted = ref.removeprefix("@").casefold()
        if wanted == "bot":
            return self.bot
        for person in self.people.values():
            if wanted in (person.handle.casefold(), person.name.casefold(), person.display.casefold()):
                return person
        raise SlackError("user_not_found")

    def add_person(self, person: Person) -> Person:
        self.people[person.id] = person
        return person

    # Conversations

    def add_channel(self, channel: Channel) -> Channel:
        self.channels[channel.id] = channel
        if channel.kind in ("channel", "group"):
            self._names[channel.name] = channel
        return channel

    def channel(self, ref: str) -> Channel:
        """By id, or by name with or without `#`. SlackError channel_not_found."""
        found = self.channels.get(ref) or self._names.get(ref.removeprefix("#"))
        if found is None:
            raise SlackError("channel_not_found")
        return found

    def direct(self, one: str, other: str) -> Channel:
        """The direct message channel between two user ids, opened where there was none."""
        pair = frozenset((one, other))
        channel = self._direct.get(pair)
        if channel is None:
            bots_side = self.app.user_id in pair
            user = next(iter(pair - {self.app.user_id}), one) if bots_side else other
            channel = Channel(
                id=made_id("D", *sorted(pair)), name="", kind="im", members=[one, other], user=user, created=self.day()
            )
            self._direct[pair] = self.add_channel(channel)
            self.changed("channels")
        return channel

    def group_direct(self, users: Iterable[str]) -> Channel:
        """The group direct message channel of these user ids."""
        members = sorted(users)
        channel_id = made_id("G", *members)
        if channel_id not in self.channels:
            handles = "--".join(self.people[user].handle for user in members)
            name = f"mpdm-{handles}-1"
            self.add_channel(Channel(channel_id, name, "mpim", members, creator=self.app.user_id, created=self.day()))
            self.changed("channels")
        return self.channels[channel_id]

    def day(self) -> int:
        return int(self.clock.seconds())

    def sees(self, user: str, channel: Channel) -> bool:
        """Whether a user may look into the channel: a member, or anyone of the team (not guests) where it is public."""
        if user in channel.members:
            return True
        person = self.people[user]
        outside = person.guest or person.single_channel_guest or person.stranger
        return not channel.private and not outside

    def visible_channels(self, user: str) -> list[Channel]:
        return [channel for channel in self.channels.values() if self.sees(user, channel)]

    # Messages

    def post(self, channel: Channel, message: Message) -> Message:
        """Put a message into its channel; replies are counted on the message they answer."""
        channel.messages[message.ts] = message
        if message.thread_ts and not message.only_for:
            parent = channel.messages.get(message.thread_ts)
            if parent is not None and parent is not message:
                parent.thread_ts = parent.ts
                parent.replies.append(message.ts)
                if message.user not in parent.repliers:
                    parent.repliers.append(message.user)
        self.changed("message", channel=channel.id, only_for=message.only_for, ts=message.ts)
        return message

    def delete(self, channel: Channel, message: Message) -> None:
        """Take a message out; a parent keeps its place while it has replies, as Slack's tombstone does."""
        parent = channel.messages.get(message.thread_ts)
        if parent is not None and message.ts in parent.replies:
            parent.replies.remove(message.ts)
        if message.replies:
            message.text, message.blocks, message.attachments = "This message was deleted.", [], []
            message.subtype, message.user, message.files = "tombstone", "USLACKBOT", []
        else:
            del channel.messages[message.ts]
        self.changed("message", channel=channel.id, only_for=message.only_for, ts=message.ts)

    def history(self, channel: Channel) -> Iterator[Message]:
        """What everyone in the channel sees, newest first, replies left out."""
        for message in reversed(channel.messages.values()):
            if not message.only_for and not message.in_thread:
                yield message

    def thread(self, channel: Channel, ts: str) -> list[Message]:
        """The message `ts` and its replies, oldest first, whatever is ephemeral left out."""
        parent = channel.messages.get(ts)
        if parent is None or parent.only_for:
            raise SlackError("thread_not_found")
        return [parent, *(channel.messages[reply] for reply in parent.replies)]

    def seen_by(self, user: str, channel: Channel) -> list[Message]:
        """All that a person sees in the channel, ephemeral messages and replies included, oldest first."""
        return [message for message in channel.messages.values() if message.only_for in ("", user)]
