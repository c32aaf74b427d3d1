"""Forms and search fields: opened, filled, refused, stacked, answered in every way that Slack knows."""

from collections.abc import Callable
from typing import Any

import pytest
from slack_bolt import Ack, App
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from sandbox.driver import Person, Refused, SandboxServer
from tests.sandbox import parts
from tests.sandbox.conftest import bolt_for

Serve = Callable[[App], None]


def test_a_form_is_opened_filled_refused_at_its_field_and_taken(box: SandboxServer, serve: Serve) -> None:
    bolt = bolt_for(box)
    taken: list[dict[str, Any]] = []

    @bolt.command("/form")
    def open_form(ack: Ack, command: dict[str, Any], client: WebClient) -> None:
        ack()
        option = {"text": {"type": "plain_text", "text": "High"}, "value": "h"}
        client.views_open(
            trigger_id=command["trigger_id"],
            view=parts.form(
                parts.field("Title", "title", {"type": "plain_text_input", "min_length": 3}),
                parts.field("Due", "due", {"type": "datepicker"}),
                parts.field("Weight", "weight", {"type": "static_select", "options": [option]}, optional=True),
                parts.field("Owners", "owners", {"type": "multi_users_select"}, optional=True),
            ),
        )

    @bolt.view("form")
    def save(ack: Ack, view: dict[str, Any]) -> None:
        values = view["state"]["values"]
        if values["title"]["it"]["value"] == "bad":
            ack(response_action="errors", errors={"title": "Not that one."})
            return
        taken.append(values)
        ack()

    serve(bolt)
    ana = box.person("ana")
    ana.command("/form")
    assert ana.view is not None
    assert ana.view.labels == ["Title", "Due", "Weight", "Owners"]
    assert ana.submit() == {
        "title": "Please complete this required field.",
        "due": "Please complete this required field.",
    }
    ana.fill({"Title": "bad", "due": "2026-10-05", "Weight": "High", "Owners": ["@ben", "Helen Marsh"]})
    assert ana.submit() == {"title": "Not that one."}
    ana.fill({"Title": "Good"})
    assert ana.submit() is None
    assert ana.view is None
    values = taken[0]
    assert values["due"]["it"]["selected_date"] == "2026-10-05"
    assert values["weight"]["it"]["selected_option"]["value"] == "h"
    assert values["owners"]["it"]["selected_users"] == [box.person("ben").id, box.person("helen").id]


def test_forms_stack_to_three_and_a_trigger_serves_once_within_three_seconds(box: SandboxServer, serve: Serve) -> None:
    bolt = bolt_for(box)
    outcomes: list[str] = []

    def tried(call: Callable[..., Any], trigger: str) -> None:
        try:
            call(
                trigger_id=trigger,
                view=parts.form(
                    parts.section("x"), {"type": "actions", "elements": [parts.button("Push", "push", "")]}
                ),
            )
            outcomes.append("ok")
        except Exception as error:
            outcomes.append(error.response["error"])  # type: ignore[attr-defined]

    @bolt.command("/form")
    def open_form(ack: Ack, command: dict[str, Any], client: WebClient) -> None:
        ack()
        tried(client.views_open, command["trigger_id"])
        tried(client.views_open, command["trigger_id"])

    @bolt.action("push")
    def push(ack: Ack, body: dict[str, Any], client: WebClient) -> None:
        ack()
        tried(client.views_push, body["trigger_id"])

    @bolt.command("/slow")
    def slow(ack: Ack, command: dict[str, Any], client: WebClient) -> None:
        ack()
        box.clock.move("+4 seconds")
        tried(client.views_open, command["trigger_id"])

    serve(bolt)
    ana = box.person("ana")
    ana.command("/form")
    for _ in range(3):
        view = ana.view
        assert view is not None
        ana.press(view, "Push")
    assert outcomes == ["ok", "exchanged_trigger_id", "ok", "ok", "push_limit_reached"]
    ana.command("/slow")
    assert outcomes[-1] == "expired_trigger_id"


def test_a_form_may_be_answered_with_another_on_top_in_place_or_with_none(box: SandboxServer, serve: Serve) -> None:
    bolt = bolt_for(box)
    closed: list[tuple[str, bool]] = []

    def form(name: str, **more: Any) -> dict[str, Any]:
        view = parts.form(parts.field("Words", "words", {"type": "plain_text_input"}), callback_id=name, **more)
        return view | {"title": {"type": "plain_text", "text": name}}

    @bolt.command("/form")
    def open_form(ack: Ack, command: dict[str, Any], client: WebClient) -> None:
        ack()
        client.views_open(trigger_id=command["trigger_id"], view=form("first"))

    @bolt.view("first")
    def first(ack: Ack) -> None:
        ack(response_action="push", view=form("second", notify_on_close=True))

    @bolt.view("second")
    def second(ack: Ack, view: dict[str, Any]) -> None:
        if view["state"]["values"]["words"]["it"]["value"] == "all":
            ack(response_action="clear")
        else:
            ack(response_action="update", view=form("second", notify_on_close=True, private_metadata="updated"))

    @bolt.view_closed("second")
    def was_closed(ack: Ack, body: dict[str, Any]) -> None:
        ack()
        closed.append((body["view"]["private_metadata"], body["is_cleared"]))

    def titles(person: Person) -> list[str]:
        return [view.told["title"]["text"] for view in box.sandbox.views.stacks.get(person.id, [])]

    serve(bolt)
    ana = box.person("ana")
    ana.command("/form")
    ana.fill({"Words": "x"})
    ana.submit()
    assert titles(ana) == ["first", "second"]
    ana.fill({"Words": "some"})
    ana.submit()
    assert ana.view is not None
    assert ana.view.raw["private_metadata"] == "updated"
    assert ana.view.values["words"]["it"]["value"] == "some"
    ana.closes()
    assert closed == [("updated", False)]
    assert titles(ana) == ["first"]
    ana.submit()
    ana.fill({"Words": "all"})
    ana.submit()
    assert ana.view is None


def test_an_external_select_offers_what_the_app_says(box: SandboxServer, serve: Serve) -> None:
    bolt = bolt_for(box)
    chosen: list[str] = []

    @bolt.command("/search")
    def search(ack: Ack) -> None:
        select = {"type": "external_select", "action_id": "find", "min_query_length": 1}
        ack(blocks=[{"type": "actions", "elements": [select]}], text="search")

    @bolt.options("find")
    def offer(ack: Ack, payload: dict[str, Any]) -> None:
        words = [f"{payload['value']} {number}" for number in range(2)]
        ack(options=[{"text": {"type": "plain_text", "text": word}, "value": word} for word in words])

    @bolt.action("find")
    def found(ack: Ack, action: dict[str, Any]) -> None:
        ack()
        chosen.append(action["selected_option"]["value"])

    serve(bolt)
    ana = box.person("ana")
    answer = ana.command("/search")
    assert ana.options(answer, "find", "visit") == ["visit 0", "visit 1"]
    message = answer.message
    assert message is not None
    with pytest.raises(Refused, match="not offered"):
        ana.choose(message, "find", "visit")
    ana.choose(message, "find", {"text": {"type": "plain_text", "text": "visit 1"}, "value": "visit 1"})
    assert chosen == ["visit 1"]


def test_nothing_is_pushed_onto_no_view_and_an_external_id_is_one_views_alone(box: SandboxServer, serve: Serve) -> None:
    bolt = bolt_for(box)
    triggers: list[str] = []

    @bolt.command("/form")
    def keep(ack: Ack, command: dict[str, Any]) -> None:
        ack()
        triggers.append(command["trigger_id"])

    serve(bolt)
    client = WebClient(box.token, base_url=box.api_url)
    ana, ben = box.person("ana"), box.person("ben")

    def refused(call: Callable[..., Any], **arguments: Any) -> str:
        with pytest.raises(SlackApiError) as caught:
            call(**arguments)
        return str(caught.value.response["error"])

    ana.command("/form")
    assert refused(client.views_push, trigger_id=triggers[-1], view=parts.form()) == "not_found"
    ana.command("/form")
    client.views_open(trigger_id=triggers[-1], view={**parts.form(), "external_id": "one"})
    ben.command("/form")
    again = {**parts.form(), "external_id": "one"}
    assert refused(client.views_open, trigger_id=triggers[-1], view=again) == "duplicate_external_id"
    ben.command("/form")
    other = client.views_open(trigger_id=triggers[-1], view={**parts.form(), "external_id": "two"})["view"]
    assert refused(client.views_update, view_id=other["id"], view=again) == "duplicate_external_id"
    assert client.views_update(external_id="one", view=again)["ok"]
