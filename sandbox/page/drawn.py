"""Messages as HTML, kept: a place is drawn again whenever something is said in it, and what was there is as it was."""

from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from sandbox.records import Json
from sandbox.state import Workspace

MOST = 3000


class Drawn:
    """Draws messages with `message.html`. A message's `version` says when it is another; names of people and channels
    stand in many, so all are drawn again when one of those changes."""

    def __init__(self, templates: Environment, workspace: Workspace) -> None:
        self._templates = templates
        self._kept: dict[tuple[Any, ...], Markup] = {}
        workspace.on_change.append(self._changed)

    def _changed(self, what: Json) -> None:
        if what["kind"] in ("people", "channels"):
            self._kept.clear()

    def message(self, context: Json, told: Json, in_thread: bool) -> Markup:
        """`told` as `Reader.message` gives it, for the person and place of `context`."""
        key = (context["me"].id, context["place"]["key"], in_thread, told["ts"], told["version"], told["day"])
        if key not in self._kept:
            if len(self._kept) >= MOST:
                self._kept.clear()
            html = self._templates.get_template("message.html").render(context | {"m": told, "in_thread": in_thread})
            self._kept[key] = Markup(html)  # noqa: S704
        return self._kept[key]
