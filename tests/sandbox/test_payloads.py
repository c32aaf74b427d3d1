"""Slack's rules for blocks and views: each payload of the table gets the outcome that Slack documents.

An outcome in the table is `ok`, or Slack's error; after a colon, words of the message that goes with it.
"""

import contextlib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sandbox.blocks import checked_message, checked_view
from sandbox.driver import SandboxServer
from sandbox.errors import SlackError
from tests.sandbox.payloads import section
from tests.sandbox.payloads_messages import MESSAGES
from tests.sandbox.payloads_views import VIEWS

MESSAGE_IDS = [name for name, *_ in MESSAGES]
VIEW_IDS = [name for name, *_ in VIEWS]


def outcome_of(box: SandboxServer, method: str, **arguments: Any) -> str:
    """`ok`, or the error with its messages after a colon."""
    import httpx

    headers = {"Authorization": f"Bearer {box.token}"}
    answer = httpx.post(f"{box.api_url}{method}", json=arguments, headers=headers).json()
    if answer["ok"]:
        return "ok"
    messages = answer.get("response_metadata", {}).get("messages", [])
    assert all(message.startswith("[ERROR] ") for message in messages)
    return f"{answer['error']}:{'; '.join(messages)}"


def agrees(outcome: str, wanted: str) -> bool:
    error, _, words = wanted.partition(":")
    return outcome.partition(":")[0] == error and words in outcome


@pytest.fixture(scope="module")
def shared() -> Any:
    with SandboxServer() as box:
        yield box


@pytest.mark.parametrize(("name", "blocks", "wanted", "page"), MESSAGES, ids=MESSAGE_IDS)
def test_a_message_gets_the_outcome_that_slack_documents(
    shared: SandboxServer, name: str, blocks: Any, wanted: str, page: str
) -> None:
    outcome = outcome_of(shared, "chat.postMessage", channel="learning-report", text="fallback", blocks=blocks)
    assert agrees(outcome, wanted), (name, outcome, page)


@pytest.mark.parametrize(("name", "view", "wanted", "page"), VIEWS, ids=VIEW_IDS)
def test_a_view_gets_the_outcome_that_slack_documents(
    shared: SandboxServer, name: str, view: Any, wanted: str, page: str
) -> None:
    trigger = shared.sandbox.hooks.trigger(shared.person("ana").id)
    outcome = outcome_of(shared, "views.open", trigger_id=trigger, view=view)
    assert agrees(outcome, wanted), (name, outcome, page)


def test_the_table_holds_at_least_sixty_payloads_each_with_its_page() -> None:
    table = [*MESSAGES, *VIEWS]
    assert len(table) >= 60
    assert len({name for name, *_ in MESSAGES}) == len(MESSAGES)
    assert all(page.startswith("https://") for *_, page in table)
    assert sum(wanted == "ok" for _, _, wanted, _ in table) >= 25


def test_every_mistake_is_named_with_its_place() -> None:
    with pytest.raises(SlackError) as caught:
        checked_message([section("x" * 3001), {"type": "header"}])
    assert caught.value.more["response_metadata"]["messages"] == [
        "[ERROR] must be less than 3001 characters [json-pointer:/blocks/0/text/text]",
        "[ERROR] missing required field: text [json-pointer:/blocks/1]",
    ]


JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=20),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["type", "text", "elements", "fields", "accessory", "options", "element", "label", "rows"]),
            inner
            | st.sampled_from(["section", "actions", "button", "mrkdwn", "input", "static_select", "table", "modal"]),
            max_size=5,
        )
    ),
    max_leaves=20,
)


@given(JUNK)
def test_no_nonsense_breaks_the_rules_for_messages_and_views(told: Any) -> None:
    for check in (checked_message, checked_view):
        with contextlib.suppress(SlackError):
            assert isinstance(check(told), list | dict)


def test_ids_that_were_left_out_are_given_and_differ() -> None:
    blocks = checked_message([section(), {"type": "divider"}, section(block_id="b2")])
    assert len({block["block_id"] for block in blocks}) == 3
