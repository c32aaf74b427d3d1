"""Reads a workspace file (YAML) and, where given, an app manifest, and opens the workspace that they describe."""

from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import yaml

from sandbox.clock import Clock
from sandbox.records import App, Channel, Json, Person, Team, Token
from sandbox.state import Workspace, made_id

BOT_TOKEN = "xoxb-sandbox"  # noqa: S105
APP_TOKEN = "xapp-sandbox"  # noqa: S105
SIGNING_SECRET = "sandbox-secret"  # noqa: S105
CLIENT_ID = "1000000001.2000000002"
CLIENT_SECRET = "sandbox-client-secret"  # noqa: S105
SHIPPED = Path(__file__).with_name("workspace.yaml")
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # ten times as fast, where PyYAML was built with libyaml


class WorkspaceFileError(ValueError):
    """The file does not describe a workspace; the message is one sentence that says what to change."""


def open_workspace(
    path: Path | str | None = None, manifest: Json | str | None = None, start: datetime | None = None
) -> Workspace:
    """The workspace of `path` (the shipped one without it), with the app of `manifest` (a dict, or YAML or JSON text).

    `start` (aware) is where its clock begins. WorkspaceFileError where a file does not fit.
    """
    try:
        declared = _mapping(_read(Path(path or SHIPPED).read_text(encoding="utf-8")), "the workspace file")
        team = _team(_mapping(declared.get("team"), "team"))
        app = _app(team, _mapping(declared.get("app") or {}, "app"))
        if manifest is not None:
            told = _read(manifest) if isinstance(manifest, str) else manifest
            app = _from_manifest(team, app, _mapping(told, "the manifest"))
        return _filled(Workspace(team, app, Clock(start)), declared)
    except yaml.YAMLError as problem:
        raise WorkspaceFileError(f"The workspace file is not YAML: {str(problem).splitlines()[0]}.") from None
    except (KeyError, TypeError, AttributeError) as problem:
        raise WorkspaceFileError(f"The workspace file does not fit: {problem}. See docs/sandbox.md.") from None


def _read(text: str) -> Any:
    return yaml.load(text, Loader=_LOADER)  # noqa: S506 (safe, both of them)


def _mapping(value: Any, where: str) -> Json:
    if not isinstance(value, dict):
        raise WorkspaceFileError(
            f"{where[0].upper()}{where[1:]} should be a list of names and values (a YAML mapping)."
        )
    return value


def _team(told: Json) -> Team:
    domain = str(told["domain"])
    zone = str(told.get("zone", "Europe/London"))
    _check_zone(zone)
    return Team(str(told.get("id") or made_id("T", domain)), str(told["name"]), domain, zone)


def _check_zone(zone: str) -> None:
    try:
        ZoneInfo(zone)
    except (ValueError, OSError, KeyError):
        raise WorkspaceFileError(f'"{zone}" is not a time zone; write it as Europe/London is written.') from None


def _app(team: Team, told: Json) -> App:
    handle = str(told.get("handle", "app"))
    commands = told.get("commands")
    return App(
        id=str(told.get("id") or made_id("A", team.domain)),
        name=str(told.get("name", "Sandbox App")),
        handle=handle,
        bot_id=made_id("B", team.domain),
        user_id=str(told.get("user") or made_id("U", team.domain, "app")),
        scopes=tuple(told.get("scopes", ())),
        events=tuple(told.get("events", ())),
        commands=None if commands is None else {str(command["command"]): command for command in commands},
        shortcuts=list(told.get("shortcuts") or ()),
        redirect_urls=tuple(told.get("redirect_urls", ())),
        client_id=str(told.get("client_id", CLIENT_ID)),
        client_secret=str(told.get("client_secret", CLIENT_SECRET)),
        home_tab=bool(told.get("home_tab", True)),
        messages_tab=bool(told.get("messages_tab", True)),
    )


def _from_manifest(team: Team, app: App, manifest: Json) -> App:
    """What the app's own manifest says, in place of the file's `app`."""
    features = manifest.get("features") or {}
    oauth = manifest.get("oauth_config") or {}
    subscriptions = (manifest.get("settings") or {}).get("event_subscriptions") or {}
    tabs = features.get("app_home") or {}
    shown = (features.get("bot_user") or {}).get("display_name") or app.name
    told = {
        "id": app.id,
        "name": shown,
        "handle": shown.casefold().replace(" ", "_"),
        "scopes": (oauth.get("scopes") or {}).get("bot") or (),
        "events": subscriptions.get("bot_events") or (),
        "commands": features.get("slash_commands") or [],
        "shortcuts": features.get("shortcuts") or [],
        "redirect_urls": oauth.get("redirect_urls") or (),
        "home_tab": tabs.get("home_tab_enabled", False),
        "messages_tab": tabs.get("messages_tab_enabled", True),
    }
    return _app(team, told)


def _filled(workspace: Workspace, declared: Json) -> Workspace:
    team, app = workspace.team, workspace.app
    workspace.add_person(
        Person(app.user_id, app.handle, app.name, team.id, bot_id=app.bot_id, app_id=app.id, zone=team.zone)
    )
    for told in declared.get("organisations") or ():
        other = _team({"zone": team.zone, **told})
        workspace.teams[other.id] = other
    for told in declared.get("people") or ():
        _add_person(workspace, told)
    for told in declared.get("channels") or ():
        _add_channel(workspace, told)
    workspace.tokens[BOT_TOKEN] = Token(BOT_TOKEN, "bot", app.scopes)
    workspace.tokens[APP_TOKEN] = Token(APP_TOKEN, "app", ("connections:write",))
    return workspace


def _add_person(workspace: Workspace, told: Json) -> None:
    handle = str(told["handle"])
    if any(handle == person.handle for person in workspace.people.values()):
        raise WorkspaceFileError(f'Two people have the handle "{handle}"; give one of them another.')
    team = _team_named(workspace, told.get("organisation"))
    zone = str(told.get("zone", team.zone))
    _check_zone(zone)
    workspace.add_person(
        Person(
            id=str(told.get("id") or made_id("U", team.domain, handle)),
            handle=handle,
            name=str(told["name"]),
            team=team.id,
            display=str(told.get("display", "")),
            title=str(told.get("title", "")),
            email=str(told.get("email", "")),
            zone=zone,
            admin=bool(told.get("admin")),
            owner=bool(told.get("owner")),
            guest=bool(told.get("guest")),
            single_channel_guest=bool(told.get("single_channel_guest")),
            stranger=team.id != workspace.team.id,
            deactivated=bool(told.get("deactivated")),
            updated=workspace.day(),
        )
    )


def _team_named(workspace: Workspace, domain: str | None) -> Team:
    if not domain:
        return workspace.team
    for team in workspace.teams.values():
        if team.domain == domain:
            return team
    raise WorkspaceFileError(f'"{domain}" is not among the organisations of the file.')


def _add_channel(workspace: Workspace, told: Json) -> None:
    name = str(told["name"])
    listed = told.get("members") or []
    if listed == "everyone":
        members = [person.id for person in workspace.humans() if not (person.stranger or person.deactivated)]
    else:
        by_handle = {person.handle: person.id for person in workspace.people.values()}
        if strangers := [handle for handle in listed if handle not in by_handle]:
            raise WorkspaceFileError(f'Channel "{name}" has a member "{strangers[0]}" who is not among the people.')
        members = [by_handle[handle] for handle in listed]
    if told.get("app", not told.get("archived")):
        members.append(workspace.app.user_id)
    workspace.add_channel(
        Channel(
            id=str(told.get("id") or made_id("C", workspace.team.domain, name)),
            name=name,
            kind="group" if told.get("private") else "channel",
            members=members,
            creator=members[0] if members else workspace.app.user_id,
            created=workspace.day(),
            topic=str(told.get("topic", "")),
            purpose=str(told.get("purpose", "")),
            general=bool(told.get("general")),
            archived=bool(told.get("archived")),
            shared_with=[_team_named(workspace, domain).id for domain in told.get("shared_with") or ()],
        )
    )
