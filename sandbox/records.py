"""What a workspace is made of: people, channels, messages, files, tokens, and how Slack's API shows each."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Literal
from zoneinfo import ZoneInfo

Json = dict[str, Any]
ChannelKind = Literal["channel", "group", "im", "mpim"]


@dataclass
class Team:
    """An organisation: ours, or one that shares a channel with us."""

    id: str
    name: str
    domain: str
    zone: str = "Europe/London"

    def as_slack(self) -> Json:
        return {
            "id": self.id,
            "name": self.name,
            "domain": self.domain,
            "url": f"https://{self.domain}.slack.com/",
            "email_domain": "",
            "icon": {"image_default": True},
            "is_verified": False,
        }


@dataclass
class Person:
    """A member (or a bot user). `stranger` is someone of another organisation."""

    id: str
    handle: str
    name: str
    team: str
    display: str = ""
    title: str = ""
    email: str = ""
    zone: str = "Europe/London"
    admin: bool = False
    owner: bool = False
    guest: bool = False
    single_channel_guest: bool = False
    stranger: bool = False
    deactivated: bool = False
    bot_id: str = ""
    app_id: str = ""
    updated: int = 0

    @property
    def shown(self) -> str:
        """The name that messages carry."""
        return self.display or self.name

    def as_slack(self, now: datetime, with_email: bool) -> Json:
        """The user object. `now` (aware) decides `tz_offset`; the address is there with `users:read.email` only."""
        first, _, last = self.name.partition(" ")
        profile: Json = {
            "title": self.title,
            "phone": "",
            "real_name": self.name,
            "real_name_normalized": self.name,
            "display_name": self.display,
            "display_name_normalized": self.display,
            "first_name": first,
            "last_name": last,
            "status_text": "",
            "status_emoji": "",
            "status_expiration": 0,
            "avatar_hash": "",
            "team": self.team,
        }
        if with_email and self.email and not self.stranger:
            profile["email"] = self.email
        if self.bot_id:
            profile |= {"bot_id": self.bot_id, "api_app_id": self.app_id, "always_active": True}
        user: Json = {
            "id": self.id,
            "team_id": self.team,
            "name": self.handle,
            "deleted": self.deactivated,
            "profile": profile,
            "is_bot": bool(self.bot_id),
            "is_app_user": False,
            "updated": self.updated,
        }
        if self.deactivated:
            return user
        there = now.astimezone(ZoneInfo(self.zone))
        offset = there.utcoffset()
        return user | {
            "color": "4a5c6d",
            "real_name": self.name,
            "tz": self.zone,
            "tz_label": there.tzname() or self.zone,
            "tz_offset": int(offset.total_seconds()) if offset else 0,
            "is_admin": self.admin or self.owner,
            "is_owner": self.owner,
            "is_primary_owner": False,
            "is_restricted": self.guest or self.single_channel_guest,
            "is_ultra_restricted": self.single_channel_guest,
            "is_email_confirmed": True,
            "who_can_share_contact_card": "EVERYONE",
            **({"is_stranger": True} if self.stranger else {}),
        }


@dataclass
class Message:
    """One message. `only_for` is the one person who sees it, where it is ephemeral. `ts` is its id in the channel."""

    ts: str
    channel: str
    user: str
    text: str = ""
    blocks: list[Json] = field(default_factory=list)
    attachments: list[Json] = field(default_factory=list)
    thread_ts: str = ""
    subtype: str = ""
    metadata: Json | None = None
    bot_id: str = ""
    app_id: str = ""
    bot_name: str = ""
    team: str = ""
    edited: Json | None = None
    only_for: str = ""
    files: list[str] = field(default_factory=list)
    reactions: dict[str, list[str]] = field(default_factory=dict)
    replies: list[str] = field(default_factory=list)
    repliers: list[str] = field(default_factory=list)
    state: Json = field(default_factory=dict)
    broadcast: bool = False
    client_msg_id: str = ""

    @property
    def in_thread(self) -> bool:
        """Whether it is a reply, shown in its thread only."""
        return bool(self.thread_ts) and self.thread_ts != self.ts and not self.broadcast


@dataclass
class Channel:
    """A conversation. `members` keeps the order in which they came; `user` is the other side of a direct message."""

    id: str
    name: str
    kind: ChannelKind
    members: list[str] = field(default_factory=list)
    creator: str = ""
    created: int = 0
    topic: str = ""
    purpose: str = ""
    user: str = ""
    general: bool = False
    archived: bool = False
    shared_with: list[str] = field(default_factory=list)
    messages: dict[str, Message] = field(default_factory=dict)

    @property
    def private(self) -> bool:
        return self.kind != "channel"

    def as_slack(self, team: str, member: str) -> Json:
        """The conversation object as `member` (a user id) sees it."""
        if self.kind == "im":
            return {
                "id": self.id,
                "created": self.created,
                "is_im": True,
                "is_archived": False,
                "is_org_shared": False,
                "user": self.user,
                "is_user_deleted": False,
                "priority": 0,
            }
        return {
            "id": self.id,
            "name": self.name,
            "name_normalized": self.name,
            "is_channel": self.kind == "channel",
            "is_group": self.kind == "group",
            "is_im": False,
            "is_mpim": self.kind == "mpim",
            "is_private": self.private,
            "created": self.created,
            "creator": self.creator,
            "is_archived": self.archived,
            "is_general": self.general,
            "is_member": member in self.members,
            "is_shared": bool(self.shared_with),
            "is_ext_shared": bool(self.shared_with),
            "is_org_shared": False,
            "is_pending_ext_shared": False,
            "context_team_id": team,
            "shared_team_ids": [team, *self.shared_with],
            "connected_team_ids": list(self.shared_with),
            "num_members": len(self.members),
            "topic": {"value": self.topic, "creator": self.creator, "last_set": self.created},
            "purpose": {"value": self.purpose, "creator": self.creator, "last_set": self.created},
            "previous_names": [],
            "unlinked": 0,
        }


@dataclass
class StoredFile:
    """A file, from the moment an upload address is asked for. `content` is None until the bytes are there."""

    id: str
    name: str
    size: int
    user: str
    created: int
    title: str = ""
    content: bytes | None = None
    shared: bool = False
    channels: list[str] = field(default_factory=list)
    upload_key: str = ""


@dataclass
class Token:
    """A token, what it may do, and for whom. `kind` is `bot`, or `app` for Socket Mode."""

    value: str
    kind: Literal["bot", "app"]
    scopes: tuple[str, ...] = ()
    revoked: bool = False


@dataclass
class App:
    """The app that is being tried: what its manifest would say. `commands` None means: every command is the app's."""

    id: str
    name: str
    handle: str
    bot_id: str
    user_id: str
    scopes: tuple[str, ...]
    events: tuple[str, ...]
    commands: dict[str, Json] | None = None
    shortcuts: list[Json] = field(default_factory=list)
    client_id: str = ""
    client_secret: str = ""
    redirect_urls: tuple[str, ...] = ()
    home_tab: bool = True
    messages_tab: bool = True

    def should_escape(self, command: str) -> bool:
        """Whether mentions typed after `command` reach the app as ids; where nothing is said of it, they do."""
        return self.commands is None or bool(self.commands.get(command, {}).get("should_escape"))
