"""Short-lived handles that Slack gives an app: trigger ids and response addresses."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sandbox.errors import SlackError
from sandbox.state import Workspace, made_id

TRIGGER_LIVES = timedelta(seconds=3)
RESPONSE_LIVES = timedelta(minutes=30)
RESPONSE_USES = 5


@dataclass
class Trigger:
    user: str
    issued: datetime
    used: bool = False


@dataclass
class ResponseHook:
    """Where a response_url leads: whom it answers, where, and which message it may replace."""

    id: str
    user: str
    channel: str
    issued: datetime
    original: str = ""
    thread_ts: str = ""
    uses: int = 0
    made: list[str] = field(default_factory=list)


class Hooks:
    """All handles given out. Lifetimes count in the workspace's time, so moving the clock ends them."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.triggers: dict[str, Trigger] = {}
        self.responses: dict[str, ResponseHook] = {}

    def trigger(self, user: str) -> str:
        """A fresh trigger id for a thing that `user` just did."""
        now = self.workspace.now()
        self.triggers = {key: known for key, known in self.triggers.items() if now - known.issued < RESPONSE_LIVES}
        serial = self.workspace.serial()
        trigger_id = f"{int(now.timestamp() * 1000)}.{serial}.{made_id('', 'trigger', serial).lower()}"
        self.triggers[trigger_id] = Trigger(user, now)
        return trigger_id

    def take(self, trigger_id: str) -> str:
        """The user of a trigger id, once, within 3 s. SlackError invalid_, exchanged_ or expired_trigger_id."""
        trigger = self.triggers.get(trigger_id)
        if trigger is None:
            raise SlackError("invalid_trigger_id" if trigger_id else "invalid_arguments")
        if trigger.used:
            raise SlackError("exchanged_trigger_id")
        if self.workspace.now() - trigger.issued > TRIGGER_LIVES:
            raise SlackError("expired_trigger_id")
        trigger.used = True
        return trigger.user

    def response(self, user: str, channel: str, original: str = "", thread_ts: str = "") -> ResponseHook:
        """A response address for something done in `channel`; `original` is the message it may replace."""
        hook_id = made_id("H", "response", self.workspace.serial(), user)
        hook = ResponseHook(hook_id, user, channel, self.workspace.now(), original, thread_ts)
        self.responses[hook_id] = hook
        return hook

    def url(self, hook: ResponseHook, kind: str) -> str:
        """The response_url. `kind` is `commands` or `actions`, as in Slack's."""
        return f"{self.workspace.base_url}/hooks/{kind}/{self.workspace.team.id}/{hook.id}"

    def use(self, hook_id: str) -> ResponseHook:
        """Count one use. SlackError expired_url after 30 minutes, used_url after five uses, no_service if unknown."""
        hook = self.responses.get(hook_id)
        if hook is None:
            raise SlackError("no_service")
        if self.workspace.now() - hook.issued > RESPONSE_LIVES:
            raise SlackError("expired_url")
        if hook.uses >= RESPONSE_USES:
            raise SlackError("used_url")
        hook.uses += 1
        return hook
