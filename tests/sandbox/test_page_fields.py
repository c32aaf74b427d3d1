"""Fields of forms and one's own messages, in headless Chromium."""

from collections.abc import Callable
from typing import Any

import pytest
from slack_bolt import Ack, App
from slack_sdk import WebClient

from sandbox.driver import SandboxServer
from tests.sandbox import parts
from tests.sandbox.conftest import bolt_for
from tests.sandbox.payloads import CONFIRM, option

pytestmark = pytest.mark.browser
Serve = Callable[[App], None]


def test_every_kind_of_field_gives_the_app_what_was_put_there(box: SandboxServer, serve: Serve, page: Any) -> None:
    bolt = bolt_for(box)
    got: list[dict[str, Any]] = []
    fields = {
        "Words": {"type": "plain_text_input", "multiline": True},
        "Date": {"type": "datepicker"},
        "Time": {"type": "timepicker"},
        "Moment": {"type": "datetimepicker"},
        "Weight": {"type": "static_select", "options": [option("High", "h"), option("Low", "l")]},
        "Sure": {"type": "radio_buttons", "options": [option("Quite", "q"), option("Not", "n")]},
        "Tell": {"type": "checkboxes", "options": [option("Board", "b"), option("Team", "t")]},
        "Several": {"type": "multi_static_select", "options": [option("Red", "r"), option("Green", "g")]},
        "Owner": {"type": "users_select"},
        "Owners": {"type": "multi_users_select"},
        "Place": {"type": "conversations_select"},
        "Mail": {"type": "email_text_input"},
        "Number": {"type": "number_input", "is_decimal_allowed": True},
        "Address": {"type": "url_text_input"},
        "Evidence": {"type": "file_input"},
    }

    @bolt.command("/form")
    def open_form(ack: Ack, command: dict[str, Any], client: WebClient) -> None:
        ack()
        blocks = [parts.field(label, label, element) for label, element in fields.items()]
        client.views_open(trigger_id=command["trigger_id"], view=parts.form(*blocks))

    @bolt.view("form")
    def save(ack: Ack, view: dict[str, Any]) -> None:
        ack()
        got.append({label: entries["it"] for label, entries in view["state"]["values"].items()})

    serve(bolt)
    page.goto(f"{box.url}/?as=carmen")
    page.fill("#composer-text", "/form")
    page.press("#composer-text", "Enter")
    page.get_by_role("dialog", name="A form").wait_for()
    for label, words in {
        "Words": "because",
        "Date": "2026-10-05",
        "Time": "09:30",
        "Moment": "2026-10-05T10:30",
        "Mail": "not an address",
        "Number": "2.5",
        "Address": "https://example.org/paper",
    }.items():
        page.fill(f"#f-{label}", words)
    page.select_option("#f-Weight", label="Low")
    page.select_option("#f-Owner", label="Ben Whitlock")
    page.select_option("#f-Place", label="#learning-report")
    for label in ("Quite", "Board", "Green"):
        page.get_by_label(label, exact=True).check()
    page.get_by_role("group", name="Owners").get_by_label("Helen Marsh").check()
    page.set_input_files("#f-Evidence", files=[{"name": "e.pdf", "mimeType": "application/pdf", "buffer": b"x"}])
    page.locator("#f-Evidence[data-files]").wait_for()
    page.get_by_role("button", name="Save").click()
    page.get_by_text("Must be a valid email address.").wait_for()
    page.fill("#f-Mail", "ben@fernmoor.example")
    page.get_by_role("button", name="Save").click()
    page.get_by_role("dialog", name="A form").wait_for(state="hidden")
    values = got[0]
    assert values["Words"]["value"] == "because"
    assert values["Date"]["selected_date"] == "2026-10-05"
    assert values["Time"]["selected_time"] == "09:30"
    assert values["Moment"]["selected_date_time"] == 1791210600, "10:30 in New York, where Carmen is"
    assert values["Weight"]["selected_option"]["value"] == "l"
    assert values["Sure"]["selected_option"]["value"] == "q"
    assert [one["value"] for one in values["Tell"]["selected_options"]] == ["b"]
    assert [one["value"] for one in values["Several"]["selected_options"]] == ["g"]
    assert values["Owner"]["selected_user"] == box.person("ben").id
    assert values["Owners"]["selected_users"] == [box.person("helen").id]
    assert values["Place"]["selected_conversation"] == box.channel_id("learning-report")
    assert values["Mail"]["value"] == "ben@fernmoor.example"
    assert values["Number"]["value"] == "2.5"
    assert values["Address"]["value"] == "https://example.org/paper"
    assert [file["name"] for file in values["Evidence"]["files"]] == ["e.pdf"]


def test_a_dangerous_button_asks_first(box: SandboxServer, serve: Serve, page: Any) -> None:
    bolt = bolt_for(box)
    pressed: list[str] = []

    @bolt.command("/stop")
    def offer(ack: Ack) -> None:
        ack(
            blocks=[{"type": "actions", "elements": [parts.button("Stop", "stop", "1") | {"confirm": CONFIRM}]}],
            text="x",
        )

    @bolt.action("stop")
    def stop(ack: Ack) -> None:
        ack()
        pressed.append("stop")

    serve(bolt)
    page.goto(f"{box.url}/?as=ana")
    page.fill("#composer-text", "/stop")
    page.press("#composer-text", "Enter")
    for answer, presses in (("No", 0), ("Yes", 1)):
        page.get_by_role("button", name="Stop").click()
        page.get_by_role("dialog", name="Sure").get_by_role("button", name=answer).click()
        page.get_by_role("dialog", name="Sure").wait_for(state="hidden")
        box.wait(lambda presses=presses: len(pressed) == presses)


def test_ones_own_message_is_edited_reacted_to_and_taken_back(box: SandboxServer, page: Any) -> None:
    page.goto(f"{box.url}/?as=ana&in=learning-report")
    page.fill("#composer-text", "hello wrld @ben")
    page.press("#composer-text", "Enter")
    message = page.locator(".message", has_text="hello w")
    message.hover()
    message.get_by_label("More actions").click()
    message.get_by_role("button", name="Edit").click()
    assert page.input_value("#composer-text") == "hello wrld @ben"
    page.fill("#composer-text", "hello world @ben")
    page.press("#composer-text", "Enter")
    page.get_by_text("(edited)").wait_for()
    assert box.messages("learning-report")[0].text == "hello world @Ben Whitlock"
    message.hover()
    message.get_by_label("React with a tick").click()
    page.locator(".reactions .chip").wait_for()
    message.hover()
    message.get_by_label("More actions").click()
    message.get_by_role("button", name="Delete").click()
    message.wait_for(state="detached")
    assert box.messages("learning-report") == []


def test_a_channel_is_joined_and_a_file_is_sent(box: SandboxServer, page: Any) -> None:
    page.goto(f"{box.url}/?as=ana&in=estates")
    page.get_by_role("button", name="Join").click()
    page.set_input_files("[data-share]", files=[{"name": "a.txt", "mimeType": "text/plain", "buffer": b"hi"}])
    page.get_by_role("link", name="a.txt").wait_for()
    page.get_by_role("link", name="general").click()
    page.get_by_role("heading", name="general").wait_for()
    page.go_back()
    page.get_by_role("heading", name="estates").wait_for()
