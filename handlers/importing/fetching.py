"""Fetches a file that somebody gave to the bot, from Slack alone, and no more of it than is read."""

from __future__ import annotations

import ssl
import time
from collections.abc import Mapping
from functools import cache
from typing import Any

import httpx
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

File = Mapping[str, Any]  # a Slack file object, or what an event tells of one
_SECONDS, _WAIT = 60, 10  # for the whole file, and between two pieces of it
_REDIRECTS = 3
_SLACK = ("slack.com", "slack-gov.com")
_AGAIN = "I could not fetch it from Slack just now: send it again in a minute."
_NOT_ALLOWED = (
    "I am not allowed to open files here: whoever looks after this app adds the scope files:read and installs it again."
)
_OUTSIDE = "It is kept outside Slack: download it and send the file itself."


class NotFetched(Exception):
    """A file that could not be had. The message is one sentence for the person who sent it."""


def fetch(client: WebClient, file: File, limit: int) -> bytes:
    """The content of a Slack file object, with the client's token. Raises NotFetched.

    Only Slack's own hosts and the one of the client's API are asked, after a redirect too: the token goes nowhere else.
    """
    file = _whole(client, file)
    if file.get("is_external") or file.get("mode") == "external":
        raise NotFetched(_OUTSIDE)
    address = str(file.get("url_private_download") or file.get("url_private") or "")
    if not address:
        raise NotFetched(_AGAIN)
    headers = {"Authorization": f"Bearer {client.token}"}
    try:
        with httpx.Client(timeout=_WAIT, headers=headers, verify=_certificates()) as http:
            data, kind = _download(http, httpx.URL(address), httpx.URL(client.base_url), limit)
    except (httpx.HTTPError, httpx.InvalidURL) as error:
        raise NotFetched(_AGAIN) from error
    # Slack answers who is not let in with its sign-in page, and status 200.
    if kind.startswith("text/html") and len(data) != file.get("size"):
        raise NotFetched(_NOT_ALLOWED)
    return data


@cache
def _certificates() -> ssl.SSLContext:
    """Whom HTTPS is believed. Read once: it takes longer than to fetch most files."""
    return httpx.create_ssl_context()


def _whole(client: WebClient, file: File) -> File:
    """The file with its address; in shared channels an event carries its id alone."""
    if file.get("url_private_download") or file.get("url_private"):
        return file
    try:
        told: Mapping[str, Any] = client.files_info(file=str(file.get("id")))["file"]
    except SlackApiError as error:
        raise NotFetched(_NOT_ALLOWED if error.response.get("error") == "missing_scope" else _AGAIN) from error
    except OSError as error:
        raise NotFetched(_AGAIN) from error
    return told


def _download(http: httpx.Client, address: httpx.URL, api: httpx.URL, limit: int) -> tuple[bytes, str]:
    """The content and its type."""
    for _ in range(_REDIRECTS + 1):
        if not is_slacks(address, api):
            raise NotFetched(_OUTSIDE)
        with http.stream("GET", address) as answer:
            if answer.is_redirect:
                address = address.join(answer.headers["location"])
                continue
            if answer.status_code in (401, 403):
                raise NotFetched(_NOT_ALLOWED)
            answer.raise_for_status()
            return _content(answer, limit), answer.headers.get("content-type", "")
    raise NotFetched(_AGAIN)


def is_slacks(address: httpx.URL, api: httpx.URL) -> bool:
    """Whether an address may be given the token: the API's own host, or one of Slack's where that is Slack's."""
    if (address.scheme, address.host, address.port) == (api.scheme, api.host, api.port):
        return True
    family = next((name for name in _SLACK if _is_within(api.host, name)), None)
    return family is not None and address.scheme == "https" and _is_within(address.host, family)


def _is_within(host: str, family: str) -> bool:
    return host == family or host.endswith(f".{family}")


def _content(answer: httpx.Response, limit: int) -> bytes:
    until = time.monotonic() + _SECONDS
    data = bytearray()
    for piece in answer.iter_bytes():
        data += piece
        if len(data) > limit:
            raise NotFetched(f"This file is larger than {limit // 1_000_000} MB: send the part with the plan.")
        if time.monotonic() > until:
            raise NotFetched(_AGAIN)
    return bytes(data)
