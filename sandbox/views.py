"""Modals and App Homes: what is open for whom. https://docs.slack.dev/surfaces/modals"""

from dataclasses import dataclass, field

from sandbox.errors import SlackError
from sandbox.fields import initial_state
from sandbox.records import Json
from sandbox.state import Workspace, made_id

STACKED = 3


@dataclass
class View:
    """A modal or an App Home, as its one user sees it. `values` is `state.values`."""

    id: str
    user: str
    told: Json
    hash: str
    root: str
    previous: str = ""
    values: Json = field(default_factory=dict)
    errors: dict[str, str] = field(default_factory=dict)

    @property
    def blocks(self) -> list[Json]:
        blocks: list[Json] = self.told["blocks"]
        return blocks


class ViewBook:
    """Every open view. A modal stack has at most three."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.stacks: dict[str, list[View]] = {}
        self.homes: dict[str, View] = {}
        self.by_id: dict[str, View] = {}

    def top(self, user: str) -> View | None:
        stack = self.stacks.get(user)
        return stack[-1] if stack else None

    def open(self, user: str, told: Json) -> View:
        """A new modal for the user, in place of whatever was open."""
        self._check_external_id(told)
        self.close_all(user)
        return self._put(user, told)

    def push(self, user: str, told: Json) -> View:
        """A modal on top of the one that is open."""
        stack = self.stacks.get(user) or []
        if not stack:
            raise SlackError("not_found")
        if len(stack) >= STACKED:
            raise SlackError("push_limit_reached")
        self._check_external_id(told)
        return self._put(user, told)

    def publish(self, user: str, told: Json) -> View:
        """The user's App Home."""
        home = self.homes.get(user)
        self._check_external_id(told, home)
        if home is None:
            home = self._made(user, told)
            self.homes[user] = home
        else:
            self._replace(home, told)
        self.workspace.changed("home", user=user)
        return home

    def update(self, view: View, told: Json) -> View:
        """Other content for an open view; what stands in fields that stay is kept."""
        self._check_external_id(told, view)
        self._replace(view, told)
        self.workspace.changed("home" if told["type"] == "home" else "view", user=view.user)
        return view

    def find(self, view_id: str, external_id: str) -> View:
        """An open view by either id. SlackError not_found."""
        for view in self.by_id.values():
            if view.id == view_id or (external_id and view.told.get("external_id") == external_id):
                return view
        raise SlackError("not_found")

    def close(self, view: View) -> None:
        """Take one view off its stack."""
        stack = self.stacks.get(view.user, [])
        if view in stack:
            stack.remove(view)
        self.by_id.pop(view.id, None)
        self.workspace.changed("view", user=view.user)

    def close_all(self, user: str) -> list[View]:
        """Close a user's whole stack; what was open, topmost first."""
        closed = list(reversed(self.stacks.pop(user, [])))
        for view in closed:
            self.by_id.pop(view.id, None)
        self.workspace.changed("view", user=user)
        return closed

    def as_slack(self, view: View) -> Json:
        """The view object of the API and of interaction payloads."""
        told = view.told
        empty: Json = {"private_metadata": "", "callback_id": "", "external_id": "", "title": None, "submit": None}
        return {
            "id": view.id,
            "team_id": self.workspace.team.id,
            **empty,
            "close": None,
            "clear_on_close": False,
            "notify_on_close": False,
            **told,
            "state": {"values": view.values},
            "hash": view.hash,
            "previous_view_id": view.previous or None,
            "root_view_id": view.root,
            "app_id": self.workspace.app.id,
            "app_installed_team_id": self.workspace.team.id,
            "bot_id": self.workspace.app.bot_id,
        }

    def _put(self, user: str, told: Json) -> View:
        view = self._made(user, told)
        stack = self.stacks.setdefault(user, [])
        if stack:
            view.root, view.previous = stack[0].id, stack[-1].id
        stack.append(view)
        self.workspace.changed("view", user=user)
        return view

    def _made(self, user: str, told: Json) -> View:
        view_id = made_id("V", user, self.workspace.serial())
        view = View(view_id, user, told, self._hash(), view_id, values=initial_state(told["blocks"]))
        self.by_id[view_id] = view
        return view

    def _replace(self, view: View, told: Json) -> None:
        fresh = initial_state(told["blocks"])
        for block_id, entries in fresh.items():
            for action_id, entry in entries.items():
                before = view.values.get(block_id, {}).get(action_id)
                if before and before["type"] == entry["type"]:
                    entries[action_id] = before
        view.told, view.values, view.errors, view.hash = told, fresh, {}, self._hash()

    def _hash(self) -> str:
        return f"{int(self.workspace.clock.seconds())}.{made_id('h', self.workspace.serial()).lower()}"

    def _check_external_id(self, told: Json, own: View | None = None) -> None:
        """SlackError duplicate_external_id where a view other than `own` has it."""
        wanted = told.get("external_id")
        others = (view for view in self.by_id.values() if view is not own)
        if wanted and any(view.told.get("external_id") == wanted for view in others):
            raise SlackError("duplicate_external_id")
