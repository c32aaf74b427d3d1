"""What people do in the workspace: type, press, choose, send forms. Each act reaches the app as it would from Slack."""

from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from sandbox import events, interactions, typed
from sandbox.blocks import checked_view
from sandbox.core import Sandbox
from sandbox.delivery import Answer
from sandbox.errors import SlackError
from sandbox.fields import client_errors, elements, entered
from sandbox.hooks import ResponseHook
from sandbox.records import Channel, Json, Message, Person, StoredFile
from sandbox.respond import answer_command
from sandbox.show import file_json, message_json
from sandbox.state import made_id
from sandbox.views import View

TROUBLE = "We had some trouble connecting. Try again?"


class Acts:
    """The acts of one sandbox's people. `who` is an id, handle or name. SlackError where Slack would not let them."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.sandbox = sandbox
        self.workspace = sandbox.workspace

    def person(self, who: str) -> Person:
        """An active person. SlackError account_inactive for one who was deactivated."""
        person = self.workspace.person(who)
        if person.deactivated:
            raise SlackError("account_inactive")
        return person

    def place(self, person: Person, ref: str) -> Channel:
        """A conversation that the person is in: a channel, `@someone`, or (empty) their messages with the app."""
        if not ref:
            return self.workspace.direct(person.id, self.workspace.app.user_id)
        if ref.startswith("@") or ref in self.workspace.people:
            return self.workspace.direct(person.id, self.workspace.person(ref).id)
        channel = self.workspace.channel(ref)
        if person.id not in channel.members:
            raise SlackError("not_in_channel" if self.workspace.sees(person.id, channel) else "channel_not_found")
        return channel

    # Slash commands

    async def command(self, who: str, line: str, place: str = "") -> tuple[Answer, ResponseHook | None]:
        """`line` as typed, such as `/action done 2.3`. The app's answer in the body is shown at once."""
        person = self.person(who)
        channel = self.place(person, place)
        name, _, text = line.strip().partition(" ")
        app = self.workspace.app
        known = app.commands is None or name in app.commands
        # Who belongs to another organisation has that one's commands, not ours.
        if not name.startswith("/") or not known or person.stranger:
            raise SlackError("unknown_command", command=name)
        if channel.archived:
            raise SlackError("is_archived")
        hook = self.sandbox.hooks.response(person.id, channel.id)
        url = self.sandbox.hooks.url(hook, "commands")
        sent = typed.as_command(self.workspace, text.strip(), app.should_escape(name))
        form = interactions.command(self.sandbox, person, channel, name, sent, url)
        answer = await self.sandbox.delivery.command(form)
        answer_command(self.sandbox, hook, name, answer)
        return answer, hook

    # Messages

    async def say(
        self, who: str, text: str, place: str = "", thread_ts: str = "", files: list[StoredFile] | None = None
    ) -> Message:
        """Post a message as a person."""
        person = self.person(who)
        channel = self.place(person, place)
        if channel.archived:
            raise SlackError("is_archived")
        if not text and not files:
            raise SlackError("no_text")
        sent = typed.as_message(self.workspace, text)
        serial = self.workspace.serial()
        message = Message(
            self.workspace.next_ts(),
            channel.id,
            person.id,
            sent,
            blocks=[typed.rich_text(sent, f"r{serial}")] if sent else [],
            thread_ts=thread_ts,
            team=person.team,
            client_msg_id=made_id("m", "client", serial).lower(),
            files=[file.id for file in files or []],
            subtype="file_share" if files else "",
        )
        for file in files or []:
            file.shared = True
            file.channels.append(channel.id)
        self.workspace.post(channel, message)
        self.workspace.reads[(person.id, channel.id)] = message.ts
        await self.sandbox.delivery.events(events.posted(self.workspace, message))
        return message

    async def edit(self, who: str, place: str, ts: str, text: str) -> Message:
        """Change one's own message."""
        message = self._own(who, place, ts)
        before = message_json(self.workspace, message)
        message.text = typed.as_message(self.workspace, text)
        message.blocks = [typed.rich_text(message.text, f"r{self.workspace.serial()}")]
        message.edited = {"user": message.user, "ts": self.workspace.next_ts()}
        self.workspace.changed("message", channel=message.channel, only_for="", ts=ts)
        await self.sandbox.delivery.events(events.edited(self.workspace, message, before))
        return message

    async def delete(self, who: str, place: str, ts: str) -> None:
        """Take back one's own message."""
        message = self._own(who, place, ts)
        told = events.deleted(self.workspace, message, message_json(self.workspace, message))
        self.workspace.delete(self.workspace.channels[message.channel], message)
        await self.sandbox.delivery.events(told)

    def _own(self, who: str, place: str, ts: str) -> Message:
        person = self.person(who)
        message = self.place(person, place).messages.get(ts)
        if message is None or message.user != person.id:
            raise SlackError("message_not_found")
        return message

    async def react(self, who: str, place: str, ts: str, name: str) -> None:
        """Add a reaction, or take it away where it was there."""
        person = self.person(who)
        message = self.message(person, place, ts)
        users = message.reactions.setdefault(name, [])
        added = person.id not in users
        if added:
            users.append(person.id)
        else:
            users.remove(person.id)
            if not users:
                del message.reactions[name]
        self.workspace.changed("message", channel=message.channel, only_for="", ts=ts)
        told = events.reaction(self.workspace, added, person.id, name, message)
        await self.sandbox.delivery.event(told)

    def message(self, person: Person, place: str, ts: str) -> Message:
        """A message that the person can see. SlackError message_not_found."""
        channel = self.workspace.channels.get(place) or self.place(person, place)
        if not self.workspace.sees(person.id, channel):
            raise SlackError("channel_not_found")
        message = channel.messages.get(ts)
        if message is None or message.only_for not in ("", person.id):
            raise SlackError("message_not_found")
        return message

    # Buttons, choices and forms

    def where(self, person: Person, told: Json) -> Message | View:
        """The message (`channel`, `ts`) or view (`view_id`) that an act is about, as the person sees it."""
        if told.get("view_id"):
            view = self.sandbox.views.by_id.get(str(told["view_id"]))
            if view is None or view.user != person.id:
                raise SlackError("not_found")
            return view
        return self.message(person, str(told.get("channel", "")), str(told.get("ts", "")))

    async def act(self, who: str, told: Json) -> Answer:
        """Press or choose: `told` names the place, `block_id`, `action_id` and, for a choice, `value`.

        For a view, `values` ({block_id: {action_id: value}}) is what stands in the form just then.
        """
        person = self.person(who)
        where = self.where(person, told)
        if isinstance(where, View):
            self.enter(where, told.get("values") or {})
        block, element = self._element(where, str(told["block_id"]), str(told["action_id"]))
        value = self._resolved(person, element, told.get("value"))
        action = interactions.action(block, element, value, self.workspace.next_ts())
        state = where.values if isinstance(where, View) else where.state
        if "selected_option" in action or element["type"] not in ("button", "overflow"):
            entry = {name: value for name, value in action.items() if name.startswith(("selected_", "value", "files"))}
            if entry and element["type"] != "overflow":
                state.setdefault(block["block_id"], {})[element["action_id"]] = {"type": element["type"], **entry}
        return await self.sandbox.delivery.interaction(interactions.block_actions(self.sandbox, person, where, action))

    async def suggest(self, who: str, told: Json) -> list[Json]:
        """The options that the app offers for what was typed (`query`) into an external select."""
        person = self.person(who)
        where = self.where(person, told)
        block, element = self._element(where, str(told["block_id"]), str(told["action_id"]))
        query = str(told.get("query", ""))
        payload = interactions.block_suggestion(self.sandbox, person, where, block, element, query)
        answer = await self.sandbox.delivery.interaction(payload)
        offered = answer.payload()
        groups = offered.get("option_groups") or []
        return [*(offered.get("options") or []), *(option for group in groups for option in group.get("options", []))]

    def enter(self, view: View, values: Json) -> None:
        """Put values into a view's fields. ValueError where one is not among its options."""
        person = self.workspace.people[view.user]
        for block, element in elements(view.blocks):
            raw = values.get(block["block_id"], {})
            if element["action_id"] in raw and element["type"] not in ("button", "overflow"):
                entry = entered(element, self._resolved(person, element, raw[element["action_id"]]))
                view.values.setdefault(block["block_id"], {})[element["action_id"]] = entry

    def _resolved(self, person: Person, element: Json, raw: Any) -> Any:
        """People, channels and files by whatever name they were given, wall times in the person's zone: as the state
        holds them."""
        kind = element["type"]
        if isinstance(raw, list) and kind != "file_input":
            return [self._resolved(person, element, one) for one in raw]
        if kind.endswith("users_select") and raw:
            return self.workspace.person(str(raw)).id
        if kind.endswith(("conversations_select", "channels_select")) and raw:
            return self.workspace.channel(str(raw)).id
        if kind == "datetimepicker" and isinstance(raw, str) and raw:
            return int(datetime.fromisoformat(raw).replace(tzinfo=ZoneInfo(person.zone)).timestamp())
        if kind == "file_input":
            return [file_json(self.workspace, self.workspace.files[file]) for file in raw or []]
        return raw

    async def submit(self, who: str, view_id: str, values: Json) -> Json:
        """Send a form. What comes back: `errors` at fields ({block_id: sentence}), or `failed` (one sentence)."""
        person = self.person(who)
        view = self.where(person, {"view_id": view_id})
        if not isinstance(view, View):
            raise SlackError("not_found")
        self.enter(view, values)
        view.errors = client_errors(view.blocks, view.values)
        if view.errors:
            self.workspace.changed("view", user=person.id)
            return {"errors": view.errors, "sent": False}
        answer = await self.sandbox.delivery.interaction(interactions.view_submission(self.sandbox, person, view))
        if answer.problem:
            return {"failed": TROUBLE, "problem": answer.problem, "sent": True}
        try:
            self._after_submission(view, answer)
        except SlackError as problem:
            messages = problem.more.get("response_metadata", {}).get("messages", [])
            return {"failed": TROUBLE, "problem": problem.error, "messages": messages, "sent": True}
        return {"errors": view.errors, "sent": True}

    def _after_submission(self, view: View, answer: Answer) -> None:
        told = answer.payload()
        action = told.get("response_action")
        if action == "errors":
            view.errors = {str(block): str(sentence) for block, sentence in (told.get("errors") or {}).items()}
            inputs = {block["block_id"] for block in view.blocks if block["type"] == "input"}
            if not view.errors or not set(view.errors) <= inputs:
                raise SlackError("invalid_arguments", response_metadata={"messages": [f"[ERROR] {view.errors}"]})
            self.workspace.changed("view", user=view.user)
        elif action == "update":
            self.sandbox.views.update(view, checked_view(told.get("view")))
        elif action == "push":
            self.sandbox.views.push(view.user, checked_view(told.get("view")))
        elif action == "clear":
            self.sandbox.views.close_all(view.user)
        else:
            self.sandbox.views.close(view)

    async def close(self, who: str, view_id: str, everything: bool = False) -> None:
        """Close the view, or the whole stack; the app hears of it where it asked to (`notify_on_close`)."""
        person = self.person(who)
        view = self.where(person, {"view_id": view_id})
        if not isinstance(view, View):
            raise SlackError("not_found")
        payload = interactions.view_closed(self.sandbox, person, view, everything)
        if everything or view.told.get("clear_on_close"):
            self.sandbox.views.close_all(person.id)
        else:
            self.sandbox.views.close(view)
        if view.told.get("notify_on_close"):
            await self.sandbox.delivery.interaction(payload)

    def _element(self, where: Message | View, block_id: str, action_id: str) -> tuple[Json, Json]:
        blocks = list(where.blocks)
        if isinstance(where, Message):
            blocks += [block for attachment in where.attachments for block in attachment.get("blocks", [])]
        for block, element in elements(blocks):
            if block["block_id"] == block_id and element["action_id"] == action_id:
                return block, element
        raise SlackError("not_found")

    # Shortcuts and the App Home

    async def shortcut(self, who: str, callback_id: str, told: Json) -> Answer:
        """A global shortcut, or with `ts` one on a message. People of another organisation have none of the app's."""
        person = self.person(who)
        if person.stranger:
            raise SlackError("not_found")
        if told.get("ts"):
            message = self.message(person, str(told.get("channel", "")), str(told["ts"]))
            payload = interactions.message_shortcut(self.sandbox, person, message, callback_id)
        else:
            payload = interactions.global_shortcut(self.sandbox, person, callback_id)
        return await self.sandbox.delivery.interaction(payload)

    async def open_home(self, who: str, tab: str = "home") -> Answer | None:
        """Open the app's Home (or its Messages) tab."""
        person = self.person(who)
        home = self.sandbox.views.homes.get(person.id)
        shown = self.sandbox.views.as_slack(home) if home is not None and tab == "home" else None
        return await self.sandbox.delivery.event(events.app_home_opened(self.workspace, person.id, tab, shown))
