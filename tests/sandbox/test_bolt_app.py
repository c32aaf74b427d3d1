"""A Bolt app in the sandbox: commands, buttons, forms, events, through real HTTP both ways."""

import asyncio
import threading
import time
from collections.abc import Callable
from typing import Any

import pytest
import uvicorn
from slack_bolt import Ack, App, Respond, Say
from slack_sdk import WebClient
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from sandbox.driver import Refused, SandboxServer
from sandbox.server import bound
from tests.sandbox import parts
from tests.sandbox.conftest import bolt_for

Serve = Callable[[App], None]


def test_a_command_is_answered_in_the_body_and_seen_by_the_asker_alone(box: SandboxServer, serve: Serve) -> None:
    bolt = bolt_for(box)

    @bolt.command("/hello")
    def hello(ack: Ack, command: dict[str, Any]) -> None:
        ack(f"Hello <@{command['user_id']}>, you said *{command['text']}* in {command['channel_name']}")

    serve(bolt)
    ana, ben = box.person("ana"), box.person("ben")
    answer = ana.command("/hello there", channel="learning-report")
    assert answer.status == 200
    assert answer.text == "Hello @Ana Ruiz, you said there in learning-report"
    assert ana.inbox("learning-report")[-1].is_ephemeral
    assert ben.inbox("learning-report") == []


def test_mentions_and_channels_typed_after_a_command_arrive_as_ids(box: SandboxServer, serve: Serve) -> None:
    bolt = bolt_for(box)
    got: list[str] = []

    @bolt.command("/who")
    def who(ack: Ack, command: dict[str, Any]) -> None:
        got.append(command["text"])
        ack()

    serve(bolt)
    ben = box.person("ben")
    box.person("ana").command('/who add "x < y & z" @ben, @Helen Marsh in #estates', channel="learning-report")
    helen, estates = box.person("helen"), box.channel_id("estates")
    assert got == [f'add "x &lt; y &amp; z" <@{ben.id}|ben>, <@{helen.id}|helen> in <#{estates}|estates>']


def test_a_response_url_answers_five_times_and_may_speak_to_the_channel(box: SandboxServer, serve: Serve) -> None:
    bolt = bolt_for(box)
    statuses: list[tuple[int, str]] = []

    @bolt.command("/later")
    def later(ack: Ack, respond: Respond) -> None:
        ack()
        for number in range(6):
            told = respond(f"answer {number}", response_type="in_channel" if number == 0 else "ephemeral")
            statuses.append((told.status_code, told.body))

    serve(bolt)
    answer = box.person("ana").command("/later", channel="learning-report")
    assert answer.text == "answer 4"
    assert [message.text for message in box.messages("learning-report")] == ["answer 0"]
    assert [status for status, _ in statuses] == [200, 200, 200, 200, 200, 404]
    assert "used_url" in statuses[-1][1]


def test_a_response_url_is_over_after_half_an_hour_of_the_workspaces_time(box: SandboxServer, serve: Serve) -> None:
    bolt = bolt_for(box)
    urls: list[str] = []

    @bolt.command("/later")
    def later(ack: Ack, command: dict[str, Any]) -> None:
        urls.append(command["response_url"])
        ack()

    serve(bolt)
    box.patience = 0
    box.person("ana").command("/later")
    box.clock.move("+31 minutes")
    from slack_sdk.webhook import WebhookClient

    assert WebhookClient(urls[0]).send(text="too late").status_code == 404


def test_a_button_is_found_near_a_text_and_its_message_is_replaced(box: SandboxServer, serve: Serve) -> None:
    bolt = bolt_for(box)

    @bolt.command("/list")
    def offer(ack: Ack) -> None:
        rows: list[dict[str, Any]] = []
        for ref in ("2.3", "2.4"):
            rows += [parts.section(f"*{ref}*"), {"type": "actions", "elements": [parts.button("Done", "done", ref)]}]
        ack(blocks=rows, text="list")

    @bolt.action("done")
    def done(ack: Ack, respond: Respond, action: dict[str, Any]) -> None:
        ack()
        respond(f"{action['value']} is done", replace_original=True)

    serve(bolt)
    ana = box.person("ana")
    answer = ana.command("/list")
    assert ana.press(answer, "Done", near="2.4").text == "2.4 is done"
    assert [message.text for message in ana.dm()] == ["2.4 is done"]


def test_a_press_on_an_ephemeral_message_comes_without_the_message(box: SandboxServer, serve: Serve) -> None:
    bolt = bolt_for(box)
    got: list[dict[str, Any]] = []

    @bolt.command("/offer")
    def offer(ack: Ack, command: dict[str, Any]) -> None:
        kind = "in_channel" if command["text"] == "all" else "ephemeral"
        ack(blocks=[{"type": "actions", "elements": [parts.button("Go", "go", "1")]}], text="x", response_type=kind)

    @bolt.action("go")
    def go(ack: Ack, body: dict[str, Any]) -> None:
        ack()
        got.append(body)

    serve(bolt)
    ana = box.person("ana")
    for line in ("/offer", "/offer all"):
        ana.press(ana.command(line, channel="learning-report"), "Go")
    assert [body["container"]["is_ephemeral"] for body in got] == [True, False]
    assert ["message" in body for body in got] == [False, True]
    assert all(body["response_url"] and body["trigger_id"] for body in got)


def test_words_to_the_app_their_edits_and_deletions_arrive_as_events(box: SandboxServer, serve: Serve) -> None:
    bolt = bolt_for(box)
    heard: list[tuple[str, str]] = []

    @bolt.event("message")
    def on_message(event: dict[str, Any], say: Say) -> None:
        subtype = event.get("subtype", "")
        text = event.get("text") or event.get("message", {}).get("text") or event["previous_message"]["text"]
        heard.append((subtype, text))
        if not subtype:
            say("noted", thread_ts=event["ts"])

    serve(bolt)
    ana = box.person("ana")
    message = ana.says("2.4 done <soon> & well")
    ana.edits(message, "2.4 done on Tuesday")
    ana.deletes(message)
    assert heard == [
        ("", "2.4 done &lt;soon&gt; &amp; well"),
        ("message_changed", "2.4 done on Tuesday"),
        ("message_deleted", "2.4 done on Tuesday"),
    ]
    box.wait(lambda: ana.dm())
    assert [message.text for message in ana.dm()] == ["This message was deleted.", "noted"]


def test_a_mention_in_a_channel_reaches_the_app_where_it_is_a_member(box: SandboxServer, serve: Serve) -> None:
    bolt = bolt_for(box)
    heard: list[str] = []

    @bolt.event("app_mention")
    def mentioned(event: dict[str, Any], say: Say) -> None:
        heard.append(event["channel"])
        say("at your service", thread_ts=event["ts"])

    serve(bolt)
    carmen = box.person("carmen")
    carmen.says("@bot hello", channel="estates")
    said = carmen.says("@bot hello", channel="learning-report")
    assert heard == [box.channel_id("learning-report")]
    reply = box.messages("learning-report")[-1]
    assert (reply.text, reply.thread_ts) == ("at your service", said.ts)


def test_the_home_tab_is_published_when_it_is_opened(box: SandboxServer, serve: Serve) -> None:
    bolt = bolt_for(box)

    @bolt.event("app_home_opened")
    def opened(event: dict[str, Any], client: WebClient) -> None:
        client.views_publish(user_id=event["user"], view={"type": "home", "blocks": [parts.section("*Welcome* home")]})

    serve(bolt)
    home = box.person("ana").opens_home()
    assert home is not None
    assert home.text == "Welcome home"
    assert box.person("ben").home is None


def test_an_event_that_fails_is_sent_again_three_times_with_slacks_headers(box: SandboxServer) -> None:
    box.app_url = f"{box.url}/nothing-here"
    box.person("ana").says("hello")
    box.wait(lambda: len(box.requests) == 4)
    time.sleep(0.2)
    requests = box.requests
    assert len(requests) == 4
    assert [sent.headers.get("X-Slack-Retry-Num") for sent in requests] == [None, "1", "2", "3"]
    assert {sent.headers.get("X-Slack-Retry-Reason") for sent in requests[1:]} == {"http_error"}
    assert len({sent.payload["event_id"] for sent in requests}) == 1


@pytest.mark.parametrize(("hops", "outcome"), [(2, [""]), (3, ["too_many_redirects"] * 4)])
def test_an_event_follows_two_redirects_and_no_more(box: SandboxServer, hops: int, outcome: list[str]) -> None:
    """https://docs.slack.dev/apis/events-api: more than two are an error, and sent again as one."""

    async def hop(request: Request) -> Response:
        left = int(request.path_params["left"])
        return RedirectResponse(f"/hop/{left - 1}", 307) if left else Response()

    served = Starlette(routes=[Route("/hop/{left:int}", hop, methods=["POST"])])
    listener = bound("127.0.0.1", 0)
    server = uvicorn.Server(uvicorn.Config(served, log_level="warning", ws="none", timeout_graceful_shutdown=1))
    thread = threading.Thread(target=lambda: asyncio.run(server.serve(sockets=[listener])), daemon=True)
    thread.start()
    box.wait(lambda: server.started)
    box.app_url = f"http://127.0.0.1:{listener.getsockname()[1]}/hop/{hops}"
    box.person("ana").says("hello")
    box.wait(lambda: [sent.problem for sent in box.requests] == outcome)
    server.should_exit = True
    thread.join(timeout=10)
    listener.close()


def test_a_moved_clock_does_not_break_signatures(box: SandboxServer, serve: Serve) -> None:
    bolt = bolt_for(box)

    @bolt.command("/hello")
    def hello(ack: Ack) -> None:
        ack("hello")

    serve(bolt)
    box.clock.move("+52 weeks")
    assert box.person("ana").command("/hello").text == "hello"


def test_a_wrong_signature_is_what_the_app_sees_when_the_secret_differs(box: SandboxServer, serve: Serve) -> None:
    bolt = bolt_for(box)
    serve(bolt)
    box.sandbox.delivery.signing_secret = "another"
    assert box.person("ana").command("/hello").status == 401


def test_a_command_without_an_app_fails_as_in_slack(box: SandboxServer) -> None:
    answer = box.person("ana").command("/hello")
    assert (answer.status, answer.problem) == (0, "no_app")
    assert answer.text == '/hello failed with the error "dispatch_failed"'


def test_shortcuts_reach_the_app_with_their_message(box: SandboxServer, serve: Serve) -> None:
    bolt = bolt_for(box)
    used: list[Any] = []

    @bolt.shortcut("track")
    def track(ack: Ack, shortcut: dict[str, Any]) -> None:
        ack()
        used.append((shortcut["type"], shortcut.get("message", {}).get("text")))

    serve(bolt)
    ana = box.person("ana")
    said = ana.says("Fix the lift", channel="learning-report")
    ana.shortcut("track", said)
    ana.shortcut("track")
    assert used == [("message_action", "Fix the lift"), ("shortcut", None)]


def test_a_file_shared_with_the_app_can_be_read_with_its_token(
    box: SandboxServer, serve: Serve, client: WebClient
) -> None:
    bolt = bolt_for(box)
    read: list[Any] = []

    @bolt.event("message")
    def shared(event: dict[str, Any]) -> None:
        if event.get("subtype") == "file_share":
            read.append((event["files"][0]["name"], event["files"][0]["url_private"]))

    @bolt.event("file_shared")
    def ignored() -> None:
        pass

    serve(bolt)
    box.person("ana").shares_file("Draft plan, März.md", b"# Plan", text="the plan")
    name, url = read[0]
    import httpx

    assert name == "Draft plan, März.md"
    assert url.isascii()
    assert " " not in url  # urllib and others take an address as it is
    assert httpx.get(url, headers={"Authorization": f"Bearer {box.token}"}).content == b"# Plan"
    assert b"Sign in" in httpx.get(url).content


def test_url_verification_wants_the_challenge_back(box: SandboxServer, serve: Serve) -> None:
    serve(bolt_for(box))
    assert box.post("verify")["problem"] == ""


def test_people_of_another_organisation_mention_the_app_but_have_none_of_its_commands_or_shortcuts(
    box: SandboxServer, serve: Serve
) -> None:
    bolt = bolt_for(box)

    @bolt.event("app_mention")
    def mentioned(event: dict[str, Any], say: Say) -> None:
        say(f"Hello <@{event['user']}>")

    serve(bolt)
    noor = box.person("noor")
    with pytest.raises(Refused, match="unknown_command"):
        noor.command("/hello", channel="health-partners")
    with pytest.raises(Refused, match="not_found"):
        noor.shortcut("track")
    noor.says("@app hello", channel="health-partners")
    assert box.messages("health-partners")[-1].text == "Hello @Noor Rahman"
    assert [sent.kind for sent in box.requests if sent.kind != "event"] == []
