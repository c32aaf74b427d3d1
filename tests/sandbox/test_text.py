"""mrkdwn and blocks as the text that a person sees."""

import pytest

from sandbox.mrkdwn import escaped, parse, unescaped
from sandbox.text import mrkdwn, rings_of, text_of

NAMES = {"U1": "Ana Ruiz", "C1": "learning-report"}


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("*bold* _italic_ ~gone~ `code`", "bold italic gone code"),
        ("*bold with _italic_ inside*", "bold with italic inside"),
        ("2*3*4 a_b_c x~y~z", "2*3*4 a_b_c x~y~z"),
        ("* not bold * and *not\nbold*", "* not bold * and *not\nbold*"),
        ("<@U1> in <#C1|old-name> <!here>", "@Ana Ruiz in #learning-report @here"),
        ("<@U9|zed> <@U8>", "@zed @U8"),
        ("<https://example.org/a_b_c|the *plan*>", "the *plan*"),
        ("https://example.org/a_b_c.", "https://example.org/a_b_c."),
        ("<b>not a link</b> 1 < 2", "<b>not a link</b> 1 < 2"),
        ("&lt;!channel&gt; &amp;amp; &lt;@U1&gt;", "<!channel> &amp; <@U1>"),
        ("`*not bold* <@U1>`", "*not bold* @U1"),
        ("```\n*raw*\n```", "*raw*"),
        ("&gt; quoted\nplain", "quoted\nplain"),
        (":tada: 09:30:15 :no_such_emoji:", "🎉 09:30:15 :no_such_emoji:"),
        ("<!date^1700000000^{date_short}|14 Nov 2023>", "14 Nov 2023"),
    ],
)
def test_mrkdwn_is_seen_as_slack_shows_it(written: str, seen: str) -> None:
    assert mrkdwn(written, NAMES) == seen


@pytest.mark.parametrize("text", ["", "a & b", "<!channel>", "&amp;", "x < y > z &lt;", "*_~`"])
def test_escaped_text_is_seen_as_it_was_written_and_rings_nobody(text: str) -> None:
    assert unescaped(escaped(text)) == text
    assert rings_of({"text": escaped(text)}) == []


def test_marks_that_stand_alone_stay_as_they_are() -> None:
    assert [node.kind for node in parse("a * b")] == ["text"]


def test_blocks_are_flattened_in_the_order_in_which_they_are_seen() -> None:
    button = {"type": "button", "text": {"type": "plain_text", "text": "Done"}, "action_id": "d"}
    blocks = [
        {"type": "header", "text": {"type": "plain_text", "text": "A &amp; B"}},
        {"type": "section", "text": {"type": "mrkdwn", "text": "*one*"}, "accessory": button},
        {"type": "section", "fields": [{"type": "mrkdwn", "text": "f1"}, {"type": "plain_text", "text": "f2"}]},
        {"type": "divider"},
        {"type": "context", "elements": [{"type": "mrkdwn", "text": "<@U1>"}]},
        {"type": "table", "rows": [[{"type": "raw_text", "text": "a"}, {"type": "raw_text", "text": "b"}]]},
        {
            "type": "rich_text",
            "elements": [
                {
                    "type": "rich_text_list",
                    "style": "bullet",
                    "elements": [{"type": "rich_text_section", "elements": [{"type": "text", "text": "item"}]}],
                },
                {"type": "rich_text_section", "elements": [{"type": "user", "user_id": "U1"}]},
            ],
        },
        {
            "type": "input",
            "label": {"type": "plain_text", "text": "Reason"},
            "element": {"type": "plain_text_input", "initial_value": "because"},
            "hint": {"type": "plain_text", "text": "in short"},
        },
    ]
    seen = text_of({"type": "message", "text": "fallback", "blocks": blocks}, NAMES)
    assert seen.split("\n") == [
        "A & B",
        "one",
        "Done",
        "f1",
        "f2",
        "@Ana Ruiz",
        "a | b",
        "• item",
        "@Ana Ruiz",
        "Reason",
        "because",
        "in short",
    ]


def test_whom_blocks_ring_is_told_from_mrkdwn_and_rich_text_only() -> None:
    blocks = [
        {"type": "section", "text": {"type": "plain_text", "text": "<!channel>"}},
        {"type": "section", "text": {"type": "mrkdwn", "text": "<!here> `<@U2>`"}},
        {
            "type": "rich_text",
            "elements": [{"type": "rich_text_section", "elements": [{"type": "user", "user_id": "U1"}]}],
        },
    ]
    assert rings_of({"text": "<!everyone>", "blocks": blocks}) == ["here", "U1"]
