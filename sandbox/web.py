"""The app's side of the HTTP server: the Web API, response addresses, and the bytes of files."""

import base64
import json
import time
from typing import Any
from urllib.parse import parse_qsl

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response
from starlette.routing import Route

from sandbox.api import METHODS, Call
from sandbox.api.calls import Method
from sandbox.core import Sandbox
from sandbox.errors import SlackError
from sandbox.log import ApiCall
from sandbox.misbehave import after, before
from sandbox.records import Json, Token
from sandbox.respond import reply_to_hook

LARGEST_BODY = 1_000_000
LARGEST_FILE = 50_000_000


class TooLarge(Exception):
    """A body over the limit."""


async def body_of(request: Request, most: int = LARGEST_BODY) -> bytes:
    """The whole body. TooLarge as soon as more than `most` bytes have come."""
    told = request.headers.get("content-length", "")
    if told.isdigit() and int(told) > most:
        raise TooLarge
    chunks = bytearray()
    async for chunk in request.stream():
        chunks += chunk
        if len(chunks) > most:
            raise TooLarge
    return bytes(chunks)


async def arguments(request: Request, most: int = LARGEST_BODY) -> Json:
    """The arguments of an API call: of the query, a form or a JSON body. SlackError where the body is neither."""
    args: Json = dict(request.query_params)
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind == "multipart/form-data":
        async with request.form(max_files=20, max_fields=200) as form:
            return args | {name: value for name, value in form.items() if isinstance(value, str)}
    body = await body_of(request, most)
    if not body:
        return args
    if kind == "application/json":
        try:
            told = json.loads(body)
        except (ValueError, RecursionError):
            raise SlackError("invalid_json") from None
        if not isinstance(told, dict):
            raise SlackError("json_not_object")
        return args | told
    try:
        return args | dict(parse_qsl(body.decode(), keep_blank_values=True))
    except UnicodeDecodeError:
        raise SlackError("invalid_form_data") from None


def bearer(request: Request, args: Json) -> str:
    """The token: in the Authorization header, or among the arguments."""
    kind, _, value = request.headers.get("authorization", "").partition(" ")
    if kind.lower() == "basic":
        args |= _client_of(value)
    told = str(args.pop("token", "") or "")
    return value.strip() if kind.lower() == "bearer" else told


def _client_of(credentials: str) -> Json:
    """The client id and secret of HTTP Basic credentials, as oauth.v2.access takes them."""
    try:
        client_id, _, secret = base64.b64decode(credentials, validate=True).decode().partition(":")
    except ValueError:
        return {}
    return {"client_id": client_id, "client_secret": secret}


def token_of(sandbox: Sandbox, value: str, wanted: str) -> Token:
    """The token, if it may call this kind of method. SlackError not_authed, invalid_auth and kin."""
    if not value:
        raise SlackError("not_authed")
    token = sandbox.workspace.tokens.get(value)
    if token is None:
        raise SlackError("invalid_auth")
    if token.revoked:
        raise SlackError("token_revoked")
    if token.kind != wanted:
        raise SlackError("not_allowed_token_type")
    return token


class WebApi:
    """Answers `/api/METHOD`."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.sandbox = sandbox

    async def __call__(self, request: Request) -> Response:
        name = request.path_params["method"]
        fault = self.sandbox.faults.strike(name)
        if fault is not None and (response := await before(fault, request)) is not None:
            self._note(name, {"fault": fault.kind}, {"ok": False, "error": fault.kind}, time.perf_counter(), "", 0)
            return response
        began = time.perf_counter()
        args: Json = {}
        value = ""
        headers: dict[str, str] = {}
        status = 200
        try:
            args = await arguments(request)
            value = bearer(request, args)
            method = METHODS.get(name)
            if method is None:
                raise SlackError("unknown_method", req_method=name)
            token = self._token(method, value)
            headers = _scope_headers(method, token)
            wait = self.sandbox.limits.retry_after(name, method.tier, value, str(args.get("channel", "")))
            if wait:
                status, headers["Retry-After"] = 429, str(wait)
                raise SlackError("ratelimited")
            call = Call(self.sandbox, name, args, token)
            call.require(*method.scopes)
            answer: Json = {"ok": True, **await method.handler(call)}
        except SlackError as problem:
            answer = problem.answer()
        except TooLarge:
            return PlainTextResponse("Payload too large", 413)
        self._note(name, args, answer, began, value, status)
        if fault is not None:
            await after(fault, request)
        return JSONResponse(answer, status, headers)

    def _token(self, method: Method, value: str) -> Token:
        return token_of(self.sandbox, value, method.token) if method.token else Token("", "bot")

    def _note(self, name: str, args: Json, answer: Json, began: float, value: str, status: int) -> None:
        log, seconds = self.sandbox.log, time.perf_counter() - began
        at = self.sandbox.workspace.now()
        log.calls.append(ApiCall(log.next_number(), at, name, args, status, answer, seconds, value))
        self.sandbox.workspace.changed("traffic")


def _scope_headers(method: Method, token: Token) -> dict[str, str]:
    return {"x-oauth-scopes": ",".join(token.scopes), "x-accepted-oauth-scopes": ",".join(method.scopes)}


class ResponseUrls:
    """Answers `/hooks/…`, where a response_url leads."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.sandbox = sandbox

    async def __call__(self, request: Request) -> Response:
        told: Any = {}
        status, answer = 200, "ok"
        began = time.perf_counter()
        fault = self.sandbox.faults.strike("response_url")
        if fault is not None and (response := await before(fault, request)) is not None:
            return response
        try:
            told = await arguments(request)
            if "payload" in told:
                told = json.loads(told["payload"])
            reply_to_hook(self.sandbox, request.path_params["hook"], told)
        except SlackError as problem:
            gone = problem.error in ("expired_url", "used_url", "no_service")
            status, answer = 404 if gone else 400, problem.error
        except (ValueError, TypeError):
            status, answer = 400, "invalid_payload"
        except TooLarge:
            return PlainTextResponse("Payload too large", 413)
        log = self.sandbox.log
        shown = {"ok": status == 200, **({} if status == 200 else {"error": answer})}
        seconds, at = time.perf_counter() - began, self.sandbox.workspace.now()
        log.calls.append(ApiCall(log.next_number(), at, "response_url", told, status, shown, seconds))
        self.sandbox.workspace.changed("traffic")
        if fault is not None:
            await after(fault, request)
        if status == 200:
            return PlainTextResponse("ok")
        return JSONResponse({"ok": False, "error": answer}, status)


class FileStore:
    """Takes the bytes of an upload, and gives them back to whoever bears a token with `files:read`."""

    def __init__(self, sandbox: Sandbox) -> None:
        self.sandbox = sandbox

    async def upload(self, request: Request) -> Response:
        key = request.path_params["key"]
        file = next((file for file in self.sandbox.workspace.files.values() if file.upload_key == key), None)
        if file is None:
            return PlainTextResponse("Not found", 404)
        try:
            content = await self._content(request)
        except TooLarge:
            return PlainTextResponse("Payload too large", 413)
        if len(content) != file.size:
            return PlainTextResponse("The length is not what was announced", 400)
        file.content = content
        return PlainTextResponse(f"OK - {file.size}")

    async def _content(self, request: Request) -> bytes:
        if not request.headers.get("content-type", "").startswith("multipart/form-data"):
            return await body_of(request, LARGEST_FILE)
        async with request.form(max_files=1, max_part_size=LARGEST_FILE) as form:
            for value in form.values():
                if not isinstance(value, str):
                    return await value.read()
        return b""

    async def download(self, request: Request) -> Response:
        file = self.sandbox.workspace.files.get(request.path_params["file"])
        if file is None or file.content is None:
            return PlainTextResponse("Not found", 404)
        try:
            token = token_of(self.sandbox, bearer(request, dict(request.query_params)), "bot")
        except SlackError:
            # Slack sends whoever is not signed in to its sign-in page, with status 200.
            return Response("<!DOCTYPE html><title>Sign in</title>Sign in to see this file.", media_type="text/html")
        if "files:read" not in token.scopes:
            return PlainTextResponse("missing_scope", 403)
        return Response(
            file.content,
            media_type="application/octet-stream",
            headers={"Content-Disposition": "attachment", "X-Content-Type-Options": "nosniff"},
        )


def routes(sandbox: Sandbox) -> list[Route]:
    api, hooks, files = WebApi(sandbox), ResponseUrls(sandbox), FileStore(sandbox)

    async def call(request: Request) -> Response:
        return await api(request)

    async def respond(request: Request) -> Response:
        return await hooks(request)

    return [
        Route("/api/{method}", call, methods=["GET", "POST"]),
        Route("/hooks/{kind}/{team}/{hook}", respond, methods=["POST"]),
        Route("/upload/v1/{key}", files.upload, methods=["POST", "PUT"]),
        Route("/files-pri/{team}-{file}/download/{name:path}", files.download),
        Route("/files-pri/{team}-{file}/{name:path}", files.download),
    ]
