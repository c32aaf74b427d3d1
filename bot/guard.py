"""What a request must be before anything of ours, or of Bolt's, looks into it.

The rules are Slack's: https://docs.slack.dev/authentication/verifying-requests-from-slack. Bolt checks the signature
too, but answers 500 to a timestamp that is not a number and logs the whole body of a request that it refuses.
"""

from __future__ import annotations

import asyncio
import re

from slack_sdk.signature import Clock as SignatureClock
from slack_sdk.signature import SignatureVerifier
from starlette.requests import Request

from bot.clock import Clock

MAX_BODY_BYTES = 1_000_000
STALE_AFTER_SECONDS = 5 * 60
READ_SECONDS = 10
CONTENT_TYPES = ("application/x-www-form-urlencoded", "application/json")


class TurnedAwayError(Exception):
    """A request that is not let in: the HTTP status and a sentence for whoever sent it."""

    def __init__(self, status: int, sentence: str) -> None:
        super().__init__(sentence)
        self.status = status
        self.sentence = sentence


class Guard:
    """Lets in what Slack signed lately, and nothing else."""

    def __init__(self, signing_secret: str, clock: Clock) -> None:
        self._clock = clock
        self._verifier = SignatureVerifier(signing_secret, _Seconds(clock))

    async def admit(self, request: Request) -> str:
        """The body of a request that may come in. Raises TurnedAwayError for any other."""
        _check_content_type(request)
        _check_announced_length(request)
        timestamp = self._timestamp(request)
        signature = request.headers.get("x-slack-signature", "")
        if not re.fullmatch(r"v0=[0-9a-f]{64}", signature):
            raise TurnedAwayError(401, "The signature is missing or malformed.")
        body = await _read(request)
        if not self._verifier.is_valid(body, timestamp, signature):
            raise TurnedAwayError(401, "The signature is wrong.")
        return body

    def _timestamp(self, request: Request) -> str:
        timestamp = request.headers.get("x-slack-request-timestamp", "")
        if not re.fullmatch(r"[0-9]{1,12}", timestamp):
            raise TurnedAwayError(400, "The timestamp is missing or malformed.")
        if abs(self._clock.now().timestamp() - int(timestamp)) > STALE_AFTER_SECONDS:
            raise TurnedAwayError(401, "The timestamp is stale.")
        return timestamp


class _Seconds(SignatureClock):
    """Our clock in the form that the SDK asks for."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock

    def now(self) -> float:
        return self._clock.now().timestamp()


def _check_content_type(request: Request) -> None:
    content_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if content_type not in CONTENT_TYPES:
        raise TurnedAwayError(415, f"The content type should be {' or '.join(CONTENT_TYPES)}.")


def _check_announced_length(request: Request) -> None:
    length = request.headers.get("content-length", "0")
    if not re.fullmatch(r"[0-9]{1,20}", length):
        raise TurnedAwayError(400, "The content length is malformed.")
    if int(length) > MAX_BODY_BYTES:
        raise _too_large()


async def _read(request: Request) -> str:
    """The body as text, read no further than the limit: a length can be announced wrongly, or not at all."""
    body = bytearray()
    try:
        async with asyncio.timeout(READ_SECONDS):
            async for chunk in request.stream():
                body += chunk
                if len(body) > MAX_BODY_BYTES:
                    raise _too_large()
        return body.decode()
    except TimeoutError as error:
        raise TurnedAwayError(408, "The body did not arrive in time.") from error
    except UnicodeDecodeError as error:
        raise TurnedAwayError(400, "The body is not UTF-8.") from error


def _too_large() -> TurnedAwayError:
    return TurnedAwayError(413, f"The body is over {MAX_BODY_BYTES:,} bytes.")
