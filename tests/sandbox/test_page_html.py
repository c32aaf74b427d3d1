"""What the page's server draws, without a browser."""

import httpx
import pytest

from sandbox.driver import SandboxServer


def test_the_page_allows_no_foreign_script_and_no_frame(box: SandboxServer) -> None:
    answer = httpx.get(f"{box.url}/")
    assert answer.status_code == 200
    policy = answer.headers["content-security-policy"]
    assert "script-src 'self'" in policy
    assert "default-src 'none'" in policy
    assert "frame-ancestors 'none'" in policy


@pytest.mark.parametrize(
    "text", ["<script>alert(1)</script>", "'><img src=x onerror=alert(1)>", "&lt;script&gt;", "{{ 7 * 7 }}"]
)
def test_what_people_write_is_escaped(box: SandboxServer, text: str) -> None:
    box.person("ana").says(text, channel="learning-report")
    html = httpx.get(f"{box.url}/page/part/main", params={"as": "ana", "in": "learning-report"}).text
    assert "<script>" not in html
    assert "<img src=x" not in html
    assert "49" not in html.replace("&#49", "").split('class="text"')[1].split("</div>")[0]


def test_a_link_of_an_unsafe_kind_is_shown_as_words(box: SandboxServer) -> None:
    from slack_sdk import WebClient

    WebClient(box.token, base_url=box.api_url).chat_postMessage(
        channel="learning-report", text="<javascript:alert(1)|click>"
    )
    html = httpx.get(f"{box.url}/page/part/main", params={"as": "ana", "in": "learning-report"}).text
    assert "click" in html
    assert "href='javascript" not in html


def test_a_private_channel_is_not_drawn_for_those_outside_it(box: SandboxServer) -> None:
    box.person("priya").says("a secret", channel="hr-cases")
    for who in ("ana", "sam", "noor"):
        html = httpx.get(f"{box.url}/", params={"as": who, "in": "hr-cases"}).text
        assert "a secret" not in html
        assert "hr-cases" not in html


def test_the_sidebar_says_which_channels_are_archived(box: SandboxServer) -> None:
    side = httpx.get(f"{box.url}/page/part/side", params={"as": "joan"}).text
    marked = [row.split('class="name">')[1].split("<")[0] for row in side.split("<li>")[1:] if ">archived<" in row]
    assert marked == ["old-programme"]


def test_other_sites_may_not_act_in_the_workspace(box: SandboxServer) -> None:
    told = {"user": "ana", "text": "hello", "channel": "general"}
    refused = httpx.post(f"{box.url}/sandbox/message", json=told, headers={"Origin": "https://elsewhere.example"})
    assert refused.status_code == 403
    assert httpx.post(f"{box.url}/sandbox/message", json=told, headers={"Origin": box.url}).status_code == 200


def test_a_permalink_leads_to_the_message(box: SandboxServer) -> None:
    said = box.person("ana").says("here", channel="learning-report")
    answer = httpx.get(f"{box.url}/archives/{said.channel}/p{said.ts.replace('.', '')}")
    assert answer.headers["location"] == f"/?in={said.channel}#m-{said.ts}"


def test_where_no_app_is_connected_the_page_says_how_to_start_one(box: SandboxServer) -> None:
    html = httpx.get(f"{box.url}/", params={"as": "ana"}).text
    assert "No app is connected yet" in html
    assert all(needed in html for needed in (box.api_url, box.token, box.app_token, box.signing_secret))
    box.app_url = "http://127.0.0.1:9/slack/events"
    assert box.signing_secret not in httpx.get(f"{box.url}/", params={"as": "ana"}).text


def test_a_message_that_was_drawn_is_drawn_again_when_a_name_in_it_changes(box: SandboxServer) -> None:
    box.person("ana").says("thank you @ben", channel="learning-report")

    def main() -> str:
        return httpx.get(f"{box.url}/page/part/main", params={"as": "ana", "in": "learning-report"}).text

    assert "@Ben Whitlock" in main()
    box.change_person("ben", name="Benjamin Whitlock")
    assert "@Benjamin Whitlock" in main()
    box.person("ana").reacts(box.messages("learning-report")[0], "tada")
    assert 'data-react="tada"' in main()


def test_words_after_a_block_of_code_begin_on_the_next_line(box: SandboxServer) -> None:
    box.person("ana").says("before\n```\ncode\n```\nafter", channel="learning-report")
    html = httpx.get(f"{box.url}/page/part/main", params={"as": "ana", "in": "learning-report"}).text
    assert "<pre><code>code</code></pre>after" in html
