"""The page in headless Chromium: act as people, answer by button, form and reply, move the clock, look inside."""

from collections.abc import Callable
from typing import Any

import pytest
from slack_bolt import Ack, App, Respond, Say
from slack_sdk import WebClient

from sandbox.driver import SandboxServer
from tests.chromium import seconds_to_show
from tests.sandbox.conftest import bolt_for

pytestmark = pytest.mark.browser


def _plain(text: str) -> dict[str, Any]:
    return {"type": "plain_text", "text": text}


def _option(text: str, value: str) -> dict[str, Any]:
    return {"text": _plain(text), "value": value}


def _demo(box: SandboxServer) -> App:
    """An app with a command that offers a button and a form, a search field, a Home, and an answer to words."""
    bolt = bolt_for(box)

    @bolt.command("/task")
    def task(ack: Ack) -> None:
        buttons = [
            {"type": "button", "action_id": "done", "value": "2.4", "text": _plain("Done"), "style": "primary"},
            {"type": "button", "action_id": "form", "value": "2.4", "text": _plain("More time")},
        ]
        words = {"type": "section", "text": {"type": "mrkdwn", "text": "*2.4* Visit &lt;!channel&gt; <b>now</b>"}}
        ack(text="2.4", blocks=[words, {"type": "actions", "elements": buttons}])

    @bolt.action("done")
    def done(ack: Ack, respond: Respond) -> None:
        ack()
        respond(text="2.4 is done", replace_original=True)

    @bolt.action("form")
    def form(ack: Ack, body: dict[str, Any], client: WebClient) -> None:
        ack()
        fields = [
            ("Reason", {"type": "plain_text_input", "action_id": "it"}),
            ("New date", {"type": "datepicker", "action_id": "it"}),
            ("Owner", {"type": "users_select", "action_id": "it"}),
            ("Action", {"type": "external_select", "action_id": "find", "min_query_length": 1}),
        ]
        blocks = [
            {"type": "input", "block_id": label, "label": _plain(label), "element": element}
            for label, element in fields
        ]
        view = {"type": "modal", "callback_id": "more", "title": _plain("More time"), "submit": _plain("Ask")}
        client.views_open(trigger_id=body["trigger_id"], view={**view, "blocks": blocks})

    @bolt.options("find")
    def find(ack: Ack, payload: dict[str, Any]) -> None:
        ack(options=[_option(f"{payload['value']} board", "1"), _option(f"{payload['value']} visit", "2")])

    @bolt.view("more")
    def more(ack: Ack, body: dict[str, Any], client: WebClient) -> None:
        values = body["view"]["state"]["values"]
        reason = values["Reason"]["it"]["value"]
        if reason == "because":
            ack(response_action="errors", errors={"Reason": "Say a little more."})
            return
        ack()
        chosen = values["Action"]["find"]["selected_option"]["text"]["text"]
        told = f"{values['New date']['it']['selected_date']} {chosen}: {reason}"
        client.chat_postMessage(channel=values["Owner"]["it"]["selected_user"], text=told)

    @bolt.event("app_home_opened")
    def home(event: dict[str, Any], client: WebClient) -> None:
        blocks = [{"type": "header", "text": _plain("My actions")}]
        client.views_publish(user_id=event["user"], view={"type": "home", "blocks": blocks})

    @bolt.event("message")
    def heard(event: dict[str, Any], say: Say) -> None:
        if not event.get("subtype"):
            say(f"Noted: {event['text']}", thread_ts=event["ts"])

    return bolt


@pytest.fixture
def demo(box: SandboxServer, serve: Callable[[App], None]) -> SandboxServer:
    serve(_demo(box))
    return box


def _say(page: Any, text: str) -> None:
    page.fill("#composer-text", text)
    page.press("#composer-text", "Enter")


def test_a_command_is_typed_and_its_button_pressed(demo: SandboxServer, page: Any) -> None:
    page.goto(f"{demo.url}/?as=ana&in=learning-report")
    _say(page, "/task")
    page.get_by_text("Only visible to you").wait_for()
    assert page.locator(".message .text").last.inner_text() == "2.4 Visit <!channel> <b>now</b>"
    page.get_by_role("button", name="Done").click()
    page.get_by_text("2.4 is done").wait_for()
    assert page.get_by_role("button", name="Done").count() == 0


def test_a_form_shows_errors_at_the_field_keeps_what_was_typed_and_is_sent(demo: SandboxServer, page: Any) -> None:
    page.goto(f"{demo.url}/?as=ana")
    _say(page, "/task")
    page.get_by_role("button", name="More time").click()
    dialog = page.get_by_role("dialog", name="More time")
    dialog.wait_for()
    assert page.evaluate("document.activeElement.tagName") == "INPUT"
    dialog.get_by_role("button", name="Ask").click()
    dialog.get_by_text("Please complete this required field.").nth(3).wait_for()
    dialog.get_by_label("Reason").fill("because")
    dialog.get_by_label("New date").fill("2026-10-05")
    dialog.get_by_label("Owner").select_option(label="Ben Whitlock")
    dialog.get_by_label("Action").press_sequentially("first")
    dialog.get_by_role("option", name="first visit").click()
    dialog.get_by_role("button", name="Ask").click()
    dialog.get_by_text("Say a little more.").wait_for()
    assert dialog.get_by_label("Reason").input_value() == "because"
    assert dialog.get_by_label("New date").input_value() == "2026-10-05"
    assert dialog.get_by_label("Reason").get_attribute("aria-invalid") == "true"
    dialog.get_by_label("Reason").fill("waiting for HR")
    dialog.get_by_role("button", name="Ask").click()
    dialog.wait_for(state="hidden")
    page.select_option("#act-as", label="Ben Whitlock")
    page.get_by_text("2026-10-05 first visit: waiting for HR").wait_for()


def test_by_keyboard_one_stays_in_the_message_whose_button_is_gone(demo: SandboxServer, page: Any) -> None:
    page.goto(f"{demo.url}/?as=ana")
    _say(page, "/task")
    page.get_by_role("button", name="Done").focus()
    page.keyboard.press("Enter")
    page.get_by_text("2.4 is done").wait_for()
    page.locator(":focus", has_text="2.4 is done").wait_for()
    assert page.evaluate("document.activeElement.className").startswith("message")


def test_escape_closes_a_form(demo: SandboxServer, page: Any) -> None:
    page.goto(f"{demo.url}/?as=ana")
    _say(page, "/task")
    page.get_by_role("button", name="More time").click()
    page.get_by_role("dialog", name="More time").wait_for()
    page.get_by_label("New date").focus()
    page.keyboard.press("Escape")
    page.get_by_role("dialog", name="More time").wait_for(state="hidden")
    demo.wait(lambda: demo.person("ana").view is None)
    page.wait_for_timeout(200)  # a second request to close it would be refused, and fail the test


def test_in_a_search_field_that_holds_a_choice_another_is_looked_for(demo: SandboxServer, page: Any) -> None:
    page.goto(f"{demo.url}/?as=ana")
    _say(page, "/task")
    page.get_by_role("button", name="More time").click()
    field = page.get_by_role("dialog", name="More time").get_by_label("Action")
    for words in ("first", "second"):
        field.click()
        page.wait_for_timeout(50)
        page.keyboard.type(words)
        page.get_by_role("option", name=f"{words} visit", exact=True).click()
        page.get_by_label("Reason").click()
    assert field.input_value() == "second visit"


def test_a_reply_is_written_in_the_thread_and_answered_there(demo: SandboxServer, page: Any) -> None:
    page.goto(f"{demo.url}/?as=ana")
    _say(page, "2.4 done <soon> & well")
    link = page.get_by_text("1 reply")
    link.click()
    page.locator("#thread").get_by_text("Noted: 2.4 done <soon> & well").wait_for()
    page.fill("#reply-text", "/task")
    page.press("#reply-text", "Enter")
    page.get_by_text("Slash commands are not supported in threads").wait_for()
    page.fill("#reply-text", "and 2.9")
    page.press("#reply-text", "Enter")
    page.locator("#thread").get_by_text("Noted: and 2.9").wait_for()
    page.keyboard.press("Escape")
    page.locator("#thread").wait_for(state="hidden")


def test_mentions_are_offered_and_become_names(demo: SandboxServer, page: Any) -> None:
    page.goto(f"{demo.url}/?as=ana&in=learning-report")
    page.locator("#composer-text").press_sequentially("ask @hel")
    page.get_by_role("option", name="@helen").wait_for()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    page.locator(".mention", has_text="@Helen Marsh").wait_for()
    assert demo.messages("learning-report")[-1].rings == [demo.person("helen").id]


def test_the_home_tab_is_published_when_it_is_opened(demo: SandboxServer, page: Any) -> None:
    page.goto(f"{demo.url}/?as=ana")
    page.get_by_role("navigation", name="Channels").get_by_role("link", name="Home").click()
    page.get_by_role("heading", name="My actions").wait_for()


def test_home_is_opened_again_when_the_clock_moves(demo: SandboxServer, page: Any) -> None:
    def opened() -> int:
        return sum(request.name == "app_home_opened" for request in demo.requests)

    page.goto(f"{demo.url}/?as=ana&in=home")
    page.get_by_role("heading", name="My actions").wait_for()
    before = opened()
    page.get_by_role("button", name="+1 week").click()
    demo.wait(lambda: opened() > before)


def test_what_the_app_posts_shows_within_200_ms_with_an_unread_mark(demo: SandboxServer, page: Any) -> None:
    page.goto(f"{demo.url}/?as=ana&in=learning-report")
    page.get_by_text("Nothing has been said here yet.").wait_for()
    client = WebClient(demo.token, base_url=demo.api_url)
    page.wait_for_timeout(300)
    took = [seconds_to_show(page, client, "learning-report", f"news {number}!") for number in range(5)]
    assert min(took) <= 0.2, took  # on a machine that does other things as well; `make bench` says more
    client.chat_postMessage(channel="scrutiny", text="psst")
    page.get_by_role("link", name="scrutiny 1 unread").wait_for()


def test_the_clock_moves_and_people_see_it_in_their_own_zone(demo: SandboxServer, page: Any) -> None:
    page.goto(f"{demo.url}/?as=mei")
    page.get_by_role("button", name="Next working day 09:00").click()
    page.locator("#now", has_text="09:00").wait_for()
    before = demo.clock.now()
    page.get_by_role("button", name="+1 week").click()
    demo.wait(lambda: (demo.clock.now() - before).days == 7)


def test_the_inspector_shows_the_raw_traffic(demo: SandboxServer, page: Any) -> None:
    page.goto(f"{demo.url}/?as=ana&pane=inspector")
    _say(page, "/task")
    line = page.locator("#traffic details", has_text="command /task")
    line.wait_for()
    line.locator("summary").click()
    line.get_by_text('"command": "/task"').wait_for()


def test_a_fault_is_switched_on_and_off(demo: SandboxServer, page: Any) -> None:
    page.goto(f"{demo.url}/?as=ana&pane=misbehave")
    page.select_option("#fault [name=kind]", "error")
    page.fill("#fault [name=times]", "0")
    page.get_by_role("button", name="Misbehave").last.click()
    page.get_by_text("until cleared", exact=False).last.wait_for()
    demo.wait(lambda: demo.sandbox.faults.active)
    page.get_by_role("button", name="Behave again").click()
    demo.wait(lambda: not demo.sandbox.faults.active)


def test_it_fits_a_phone_and_channels_open_from_the_menu(browser: Any, demo: SandboxServer) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 780})
    page = context.new_page()
    page.goto(f"{demo.url}/?as=ana&in=learning-report")
    page.get_by_role("button", name="Channels").click()
    page.get_by_role("link", name="scrutiny").click()
    page.get_by_role("heading", name="scrutiny").wait_for()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    context.close()


def test_what_came_before_the_page_listened_is_shown_all_the_same(demo: SandboxServer, page: Any) -> None:
    client = WebClient(demo.token, base_url=demo.api_url)

    def late(route: Any) -> None:
        client.chat_postMessage(channel="learning-report", text="between the two")
        route.continue_()

    page.route("**/page/live", late)
    page.goto(f"{demo.url}/?as=ana&in=learning-report")
    page.get_by_text("between the two").wait_for()


def test_by_keyboard_a_channel_is_opened_written_in_and_left_alone_by_what_comes_in(
    demo: SandboxServer, page: Any
) -> None:
    client = WebClient(demo.token, base_url=demo.api_url)
    page.goto(f"{demo.url}/?as=ana")
    page.get_by_role("link", name="learning-report").focus()
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="#learning-report").wait_for()
    page.locator("#composer-text:focus").wait_for()
    page.keyboard.type("half a sent")
    client.chat_postMessage(channel="learning-report", text="something else")
    page.get_by_text("something else").wait_for()
    for _ in ("open", "close"):
        page.get_by_role("button", name="Inspector").press("Enter")
    page.locator("#composer-text").focus()
    page.keyboard.press("End")
    page.keyboard.type("ence")
    page.keyboard.press("Enter")
    said = page.locator(".message", has_text="half a sentence")
    said.get_by_role("button", name="Reply in thread").focus()
    page.keyboard.press("Enter")
    page.locator("#reply-text:focus").wait_for()
    client.chat_postMessage(channel="learning-report", text="and more")
    page.get_by_text("and more").wait_for()
    page.keyboard.press("Escape")
    page.locator("#thread").wait_for(state="hidden")
    page.locator("#composer-text:focus").wait_for()


def test_a_person_writes_to_another_who_sees_an_unread_mark(box: SandboxServer, page: Any) -> None:
    page.goto(f"{box.url}/?as=ana&in=learning-report")
    page.select_option("#write-to", label="Ben Whitlock")
    page.get_by_role("heading", name="Ben Whitlock").wait_for()
    _say(page, "are you coming?")
    page.locator("#messages .message", has_text="are you coming?").wait_for()
    page.select_option("#act-as", label="Ben Whitlock")
    page.get_by_text("are you coming?").wait_for()
    page.goto(f"{box.url}/?as=ben&in=learning-report")
    box.person("ana").says("hello?", channel="@ben")
    page.get_by_role("link", name="Ana Ruiz 1 unread").wait_for()
