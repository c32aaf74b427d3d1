"""The Web API as an app's SDK meets it: what it keeps, and what it refuses with Slack's names."""

from typing import Any

import httpx
import pytest
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from sandbox.driver import SandboxServer
from sandbox.records import Message


def refused(call: Any, **arguments: Any) -> str:
    """The error that a call gets."""
    with pytest.raises(SlackApiError) as caught:
        call(**arguments)
    return str(caught.value.response["error"])


def test_a_post_is_kept_with_its_metadata_and_given_back(box: SandboxServer, client: WebClient) -> None:
    metadata = {"event_type": "reminder", "event_payload": {"key": "k1"}}
    posted = client.chat_postMessage(channel="learning-report", text="a & b", metadata=metadata)
    history = client.conversations_history(channel=posted["channel"], include_all_metadata=True)
    assert history["messages"][0]["metadata"] == metadata
    assert history["messages"][0]["text"] == "a &amp; b"
    assert "metadata" not in client.conversations_history(channel=posted["channel"])["messages"][0]


def test_message_ids_are_unique_and_grow_even_when_posted_at_once(box: SandboxServer, client: WebClient) -> None:
    stamps = [client.chat_postMessage(channel="learning-report", text="x")["ts"] for _ in range(50)]
    assert stamps == sorted(set(stamps))


def test_a_user_id_as_channel_opens_the_direct_message(box: SandboxServer, client: WebClient) -> None:
    ana = box.person("ana")
    posted = client.chat_postMessage(channel=ana.id, text="good morning")
    assert posted["channel"].startswith("D")
    assert client.conversations_open(users=ana.id)["channel"]["id"] == posted["channel"]
    assert [message.text for message in ana.dm()] == ["good morning"]


def test_a_message_to_a_deactivated_member_is_accepted_in_silence(box: SandboxServer, client: WebClient) -> None:
    robert = box.person("robert")
    assert client.users_info(user=robert.id)["user"]["deleted"] is True
    assert client.chat_postMessage(channel=robert.id, text="hello")["ok"]


def test_replies_gather_under_their_message(box: SandboxServer, client: WebClient) -> None:
    parent = client.chat_postMessage(channel="learning-report", text="parent")
    for word in ("one", "two"):
        client.chat_postMessage(channel=parent["channel"], text=word, thread_ts=parent["ts"])
    replies = client.conversations_replies(channel=parent["channel"], ts=parent["ts"])["messages"]
    assert [reply["text"] for reply in replies] == ["parent", "one", "two"]
    assert replies[0]["reply_count"] == 2
    assert [said["text"] for said in client.conversations_history(channel=parent["channel"])["messages"]] == ["parent"]


def test_history_is_paged_newest_first_and_bounded_by_time(box: SandboxServer, client: WebClient) -> None:
    posted = [client.chat_postMessage(channel="learning-report", text=str(n)) for n in range(5)]
    channel = posted[0]["channel"]
    first = client.conversations_history(channel=channel, limit=2)
    assert [said["text"] for said in first["messages"]] == ["4", "3"]
    assert first["has_more"] is True
    rest = client.conversations_history(channel=channel, limit=9, cursor=first["response_metadata"]["next_cursor"])
    assert [said["text"] for said in rest["messages"]] == ["2", "1", "0"]
    later = client.conversations_history(channel=channel, oldest=posted[2]["ts"])
    assert [said["text"] for said in later["messages"]] == ["4", "3"]
    exact = client.conversations_history(
        channel=channel, oldest=posted[2]["ts"], latest=posted[2]["ts"], inclusive=True
    )
    assert [said["text"] for said in exact["messages"]] == ["2"]


def test_an_update_keeps_what_it_does_not_name_but_a_text_alone_takes_the_blocks_away(
    box: SandboxServer, client: WebClient
) -> None:
    """https://docs.slack.dev/reference/methods/chat.update: `blocks` are only retained where `text` is not given."""
    blocks = [{"type": "section", "text": {"type": "mrkdwn", "text": "*bold*"}}]
    metadata = {"event_type": "kept", "event_payload": {"key": "k1"}}
    posted = client.chat_postMessage(channel="learning-report", text="before", blocks=blocks, metadata=metadata)

    def updated(**arguments: Any) -> dict[str, Any]:
        client.api_call("chat.update", json={"channel": posted["channel"], "ts": posted["ts"], **arguments})
        history = client.conversations_history(channel=posted["channel"], include_all_metadata=True)
        said: dict[str, Any] = history["messages"][0]
        return said

    said = updated(blocks=[{**blocks[0], "text": {"type": "mrkdwn", "text": "*bolder*"}}])
    assert (said["text"], said["blocks"][0]["text"]["text"], said["metadata"]) == ("before", "*bolder*", metadata)
    said = updated(text="after")
    assert (said["text"], "blocks" in said) == ("after", False)
    assert "metadata" not in updated(text="after", metadata={})


def test_only_its_own_messages_may_the_app_change_or_delete(box: SandboxServer, client: WebClient) -> None:
    said = box.person("ana").says("mine", channel="learning-report")
    assert refused(client.chat_update, channel=said.channel, ts=said.ts, text="x") == "cant_update_message"
    assert refused(client.chat_delete, channel=said.channel, ts=said.ts) == "cant_delete_message"
    assert refused(client.chat_delete, channel=said.channel, ts="1.2") == "message_not_found"


def test_channels_that_the_app_may_not_use_are_refused_as_slack_does(box: SandboxServer, client: WebClient) -> None:
    post = client.chat_postMessage
    assert refused(post, channel="C000NOSUCH", text="x") == "channel_not_found"
    assert refused(post, channel="estates", text="x") == "not_in_channel"
    assert refused(post, channel="hr-cases", text="x") == "channel_not_found"
    assert refused(post, channel=box.channel_id("hr-cases"), text="x") == "channel_not_found"
    assert refused(post, channel="old-programme", text="x") == "is_archived"
    assert refused(client.api_call, api_method="chat.postMessage", json={"channel": "learning-report"}) == "no_text"
    assert refused(post, channel="learning-report", text="x" * 40_001) == "msg_too_long"
    assert post(channel="learning-report", text="x" * 40_000)["ok"]
    assert refused(post, channel="learning-report", text="x", blocks="nonsense") == "invalid_blocks_format"
    assert refused(client.conversations_history, channel=box.channel_id("estates")) == "not_in_channel"


def test_tokens_and_scopes_are_looked_at_first(box: SandboxServer) -> None:
    assert refused(WebClient("", base_url=box.api_url).auth_test) == "not_authed"
    assert refused(WebClient("xoxb-wrong", base_url=box.api_url).auth_test) == "invalid_auth"
    assert refused(WebClient(box.app_token, base_url=box.api_url).auth_test) == "not_allowed_token_type"
    manifest = {"oauth_config": {"scopes": {"bot": ["commands", "users:read"]}}}
    with SandboxServer(manifest=manifest) as narrow:
        client = WebClient(narrow.token, base_url=narrow.api_url)
        with pytest.raises(SlackApiError) as caught:
            client.chat_postMessage(channel="learning-report", text="x")
        assert caught.value.response["error"] == "missing_scope"
        assert caught.value.response["needed"] == "chat:write"
        assert caught.value.response["provided"] == "commands,users:read"
        shown = client.users_info(user=narrow.person("ana").id)["user"]
        assert "email" not in shown["profile"]


def test_an_unknown_method_and_a_broken_body_are_refused(box: SandboxServer) -> None:
    headers = {"Authorization": f"Bearer {box.token}", "Content-Type": "application/json"}
    assert httpx.post(f"{box.api_url}no.such", headers=headers).json()["error"] == "unknown_method"
    broken = httpx.post(f"{box.api_url}chat.postMessage", headers=headers, content=b"{")
    assert broken.json()["error"] == "invalid_json"
    assert httpx.post(f"{box.api_url}chat.postMessage", headers=headers, content=b"x" * 1_000_001).status_code == 413


def test_people_are_listed_with_zones_guests_strangers_and_the_deactivated(client: WebClient) -> None:
    people = {user["name"]: user for page in client.users_list(limit=4) for user in page["members"]}
    assert people["mei"]["tz"] == "Pacific/Auckland"
    assert people["sam"]["is_restricted"] is True
    assert people["noor"]["is_stranger"] is True
    assert people["noor"]["team_id"] != people["ana"]["team_id"]
    assert people["robert"]["deleted"] is True
    assert people["grace"]["is_admin"] is True
    assert people["app"]["is_bot"] is True
    assert client.users_lookupByEmail(email="ANA.RUIZ@fernmoor.example")["user"]["id"] == people["ana"]["id"]
    assert refused(client.users_lookupByEmail, email="robert.elms@fernmoor.example") == "users_not_found"
    assert refused(client.users_info, user="U0NOBODY") == "user_not_found"


def test_channels_are_listed_by_type_and_members_in_pages(box: SandboxServer, client: WebClient) -> None:
    public = {channel["name"] for channel in client.conversations_list(exclude_archived=True)["channels"]}
    assert public == {"general", "learning-report", "estates", "health-partners"}
    private = client.conversations_list(types="private_channel")["channels"]
    assert [channel["name"] for channel in private] == ["scrutiny"]
    channel = box.channel_id("learning-report")
    members = [user for page in client.conversations_members(channel=channel, limit=5) for user in page["members"]]
    assert len(members) == len(set(members)) == 12


def test_an_ephemeral_message_is_seen_by_one_member_and_not_in_history(box: SandboxServer, client: WebClient) -> None:
    ana, ben, channel = box.person("ana"), box.person("ben"), box.channel_id("learning-report")
    client.chat_postEphemeral(channel=channel, user=ana.id, text="psst")
    assert [message.text for message in ana.inbox("learning-report")] == ["psst"]
    assert ben.inbox("learning-report") == []
    assert client.conversations_history(channel=channel)["messages"] == []
    noor = box.person("noor").id
    assert refused(client.chat_postEphemeral, channel=channel, user=noor, text="x") == "user_not_in_channel"


def test_a_file_goes_up_in_three_steps_and_is_shared(box: SandboxServer, client: WebClient) -> None:
    channel = box.channel_id("learning-report")
    done = client.files_upload_v2(channel=channel, filename="plan.csv", content="a,b\n1,2\n", initial_comment="here")
    assert done["file"]["name"] == "plan.csv"
    assert client.files_info(file=done["file"]["id"])["file"]["size"] == 8
    shared = box.messages("learning-report")[-1]
    assert shared.raw["files"][0]["id"] == done["file"]["id"]
    assert shared.text == "here\nplan.csv"
    assert refused(client.files_info, file="F0NONE") == "file_not_found"


def test_a_permalink_names_the_channel_and_the_message(box: SandboxServer, client: WebClient) -> None:
    posted = client.chat_postMessage(channel="learning-report", text="x")
    link = client.chat_getPermalink(channel=posted["channel"], message_ts=posted["ts"])["permalink"]
    assert link == f"{box.url}/archives/{posted['channel']}/p{posted['ts'].replace('.', '')}"


def test_reactions_are_added_once(box: SandboxServer, client: WebClient) -> None:
    said = box.person("ana").says("well done", channel="learning-report")
    client.reactions_add(channel=said.channel, timestamp=said.ts, name="tada")
    assert refused(client.reactions_add, channel=said.channel, timestamp=said.ts, name="tada") == "already_reacted"
    reactions = box.messages("learning-report")[0].raw["reactions"]
    assert [(one["name"], one["count"]) for one in reactions] == [("tada", 1)]


def test_a_home_is_published_only_as_it_was_known_by_its_hash(box: SandboxServer, client: WebClient) -> None:
    ana = box.person("ana").id
    view = {"type": "home", "blocks": [{"type": "divider"}]}
    first = client.views_publish(user_id=ana, view=view)["view"]["hash"]
    client.views_publish(user_id=ana, view=view, hash=first)
    assert refused(client.views_publish, user_id=ana, view=view, hash=first) == "hash_conflict"
    assert refused(client.views_publish, user_id="U0NOBODY", view=view) == "user_not_found"


def test_a_channel_is_joined_by_the_app_and_the_app_hears_of_others(box: SandboxServer, client: WebClient) -> None:
    channel = box.channel_id("estates")
    client.conversations_join(channel=channel)
    assert client.chat_postMessage(channel=channel, text="hello")["ok"]
    assert refused(client.conversations_join, channel=box.channel_id("hr-cases")) == "channel_not_found"


def test_a_whole_workspace_of_text_cannot_ring_anyone_when_escaped(box: SandboxServer, client: WebClient) -> None:
    client.chat_postMessage(channel="learning-report", text="&lt;!channel&gt; and &lt;@U1&gt;")
    client.chat_postMessage(channel="learning-report", text=f"<!channel> <@{box.person('ana').id}>")
    quiet, loud = box.messages("learning-report")
    assert (quiet.text, quiet.rings) == ("<!channel> and <@U1>", [])
    assert (loud.text, loud.rings) == ("@channel @Ana Ruiz", ["channel", box.person("ana").id])


def test_a_scheduled_message_is_said_when_the_clock_comes_to_it(box: SandboxServer, client: WebClient) -> None:
    channel = box.channel_id("learning-report")
    soon = int(box.clock.now().timestamp()) + 3600
    kept = client.chat_scheduleMessage(channel=channel, post_at=soon, text="later")["scheduled_message_id"]
    gone = client.chat_scheduleMessage(channel=channel, post_at=soon, text="never")["scheduled_message_id"]
    client.chat_deleteScheduledMessage(channel=channel, scheduled_message_id=gone)
    assert [one["id"] for one in client.chat_scheduledMessages_list()["scheduled_messages"]] == [kept]
    assert refused(client.chat_scheduleMessage, channel=channel, post_at=1, text="x") == "time_in_past"
    assert box.messages("learning-report") == []
    box.clock.move("+61 minutes")
    box.wait(lambda: [message.text for message in box.messages("learning-report")] == ["later"])


def test_a_channel_is_made_and_people_are_brought_in_only_with_the_scope(box: SandboxServer, client: WebClient) -> None:
    assert refused(client.conversations_create, name="new-plan") == "missing_scope"
    manifest = {"oauth_config": {"scopes": {"bot": ["channels:manage", "chat:write"]}}}
    with SandboxServer(manifest=manifest) as wide:
        managing = WebClient(wide.token, base_url=wide.api_url)
        made = managing.conversations_create(name="new-plan")["channel"]["id"]
        ana = wide.person("ana")
        managing.conversations_invite(channel=made, users=ana.id)
        assert refused(managing.conversations_invite, channel=made, users=ana.id) == "already_in_channel"
        assert refused(managing.conversations_create, name="new-plan") == "name_taken"
        assert ana.says("hello", channel="new-plan").text == "hello"


@pytest.mark.parametrize(
    ("method", "arguments", "error"),
    [
        ("chat.update", {"channel": "old-programme", "ts": "OLD", "text": "x"}, "is_inactive"),
        ("reactions.add", {"channel": "old-programme", "timestamp": "OLD", "name": "tada"}, "is_archived"),
        ("reactions.add", {"channel": "learning-report", "timestamp": "yesterday", "name": "tada"}, "bad_timestamp"),
        ("reactions.add", {"channel": "learning-report", "name": "tada"}, "no_item_specified"),
        ("conversations.open", {"users": "robert"}, "user_disabled"),
        ("conversations.kick", {"channel": "learning-report"}, "no_user"),
        ("conversations.kick", {"channel": "learning-report", "user": "U0NOBODY"}, "user_not_found"),
        ("conversations.kick", {"channel": "general", "user": "ana"}, "cant_kick_from_general"),
        ("conversations.leave", {"channel": "general"}, "cant_leave_general"),
        ("conversations.setTopic", {"channel": "old-programme", "topic": "x"}, "is_archived"),
        ("conversations.setTopic", {"channel": "learning-report", "topic": "x" * 251}, "too_long"),
        ("conversations.invite", {"channel": "learning-report", "users": "SELF"}, "cant_invite_self"),
        ("conversations.invite", {"channel": "old-programme", "users": "ana"}, "is_archived"),
        ("conversations.archive", {"channel": "general"}, "cant_archive_general"),
        ("files.getUploadURLExternal", {"filename": "empty.txt", "length": 0}, "missing_argument"),
        ("files.completeUploadExternal", {"files": [{"id": "F0NONE"}], "channels": "general"}, "file_not_found"),
    ],
)
def test_methods_refuse_in_slacks_own_words(method: str, arguments: dict[str, Any], error: str) -> None:
    """The errors that https://docs.slack.dev/reference/methods/METHOD lists, each with the call that gets it."""
    scopes = ["channels:manage", "channels:read", "chat:write", "files:write", "im:write", "reactions:write"]
    with SandboxServer(manifest={"oauth_config": {"scopes": {"bot": scopes}}}) as box:
        bot = box.sandbox.workspace.app.user_id
        for name in ("general", "old-programme"):
            box.sandbox.workspace.channel(name).members.append(bot)
        old = box.sandbox.workspace.channel("old-programme")
        old.messages["1.000001"] = Message("1.000001", old.id, bot, "long ago")
        known = {"OLD": "1.000001", "SELF": bot}
        told = {name: known.get(str(value), value) for name, value in arguments.items()}
        for name in ("user", "users"):
            if str(told.get(name, "")).islower():
                told[name] = box.person(str(told[name])).id
        client = WebClient(box.token, base_url=box.api_url)
        assert refused(client.api_call, api_method=method, json=told) == error


def test_an_app_without_a_home_tab_publishes_none_and_without_a_messages_tab_writes_to_nobody() -> None:
    """`features.app_home` of the manifest: https://docs.slack.dev/reference/app-manifest"""
    tabs = {"home_tab_enabled": False, "messages_tab_enabled": False}
    manifest = {"features": {"app_home": tabs}, "oauth_config": {"scopes": {"bot": ["chat:write"]}}}
    with SandboxServer(manifest=manifest) as box:
        client, ana = WebClient(box.token, base_url=box.api_url), box.person("ana").id
        assert refused(client.views_publish, user_id=ana, view={"type": "home", "blocks": []}) == "not_enabled"
        assert refused(client.chat_postMessage, channel=ana, text="x") == "messages_tab_disabled"


def test_a_file_is_shared_in_several_channels_at_once(box: SandboxServer, client: WebClient) -> None:
    ana = box.person("ana")
    channels = [box.channel_id("learning-report"), ana.id]
    client.files_upload_v2(channels=channels, filename="plan.csv", content="a,b")
    assert box.messages("learning-report")[-1].text == "plan.csv"
    assert ana.dm()[-1].text == "plan.csv"
