"""Installing the app: the page that asks, and the codes that it gives. https://docs.slack.dev/authentication/installing-with-oauth"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from urllib.parse import parse_qsl, urlencode

from jinja2 import Environment, FileSystemLoader, select_autoescape
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from sandbox.errors import SlackError
from sandbox.records import Json, Token
from sandbox.state import Workspace, made_id

CODE_LIVES = timedelta(minutes=10)


@dataclass
class Code:
    """A code that an app may change for a token, once, within ten minutes."""

    scopes: tuple[str, ...]
    user: str
    redirect_uri: str
    issued: datetime
    used: bool = False


class OAuth:
    """OAuth v2. The workspace has one app, so its client id and secret are the only ones known."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace
        self.codes: dict[str, Code] = {}
        templates = FileSystemLoader(Path(__file__).parent / "page" / "templates")
        self._templates = Environment(loader=templates, autoescape=select_autoescape(["html"]))

    def routes(self) -> list[Route]:
        return [
            Route("/oauth/v2/authorize", self.ask, methods=["GET"]),
            Route("/oauth/v2/authorize", self.decide, methods=["POST"]),
        ]

    async def ask(self, request: Request) -> Response:
        """The page on which a person allows the app what it asks for."""
        problem = self._problem(dict(request.query_params))
        context = {
            "app": self.workspace.app,
            "team": self.workspace.team,
            "problem": problem,
            "scopes": request.query_params.get("scope", "").replace(",", " ").split(),
            "people": [person for person in self.workspace.humans() if not (person.deactivated or person.stranger)],
            "query": request.url.query,
        }
        html = self._templates.get_template("install.html").render(context)
        policy = "default-src 'none'; style-src 'self'; frame-ancestors 'none'; base-uri 'none'"
        return HTMLResponse(html, 400 if problem else 200, {"Content-Security-Policy": policy})

    async def decide(self, request: Request) -> Response:
        """Back to the app's redirect address, with a code or with `access_denied`."""
        query = dict(request.query_params)
        if self._problem(query):
            return PlainTextResponse(self._problem(query), 400)
        origin = request.headers.get("origin")
        if origin not in (None, "null", self.workspace.base_url):
            return PlainTextResponse("Only the sandbox's own page may do that.", 403)
        body = b""
        async for chunk in request.stream():
            body += chunk
            if len(body) > 10_000:
                return PlainTextResponse("Payload too large", 413)
        form = dict(parse_qsl(body.decode("utf-8", "replace")))
        redirect = self._redirect(query)
        told = {"state": query.get("state", "")}
        if form.get("allow"):
            told["code"] = self._code(query, form.get("user", ""), redirect)
        else:
            told["error"] = "access_denied"
        joint = "&" if "?" in redirect else "?"
        return RedirectResponse(f"{redirect}{joint}{urlencode(told)}", 302)

    def _code(self, query: dict[str, str], user: str, redirect: str) -> str:
        scopes = tuple(query.get("scope", "").replace(",", " ").split())
        code = made_id("c", "code", self.workspace.serial()).lower()
        try:
            who = self.workspace.person(user).id
        except SlackError:
            who = self.workspace.humans()[0].id
        self.codes[code] = Code(scopes, who, redirect, self.workspace.now())
        return code

    def _redirect(self, query: dict[str, str]) -> str:
        return query.get("redirect_uri") or next(iter(self.workspace.app.redirect_urls), "")

    def _problem(self, query: dict[str, str]) -> str:
        """Why the request is not one that Slack would show."""
        app = self.workspace.app
        redirect = self._redirect(query)
        if query.get("client_id") != app.client_id:
            return "Invalid client_id parameter"
        if not query.get("scope"):
            return "No scopes requested"
        if not redirect.startswith(("http://", "https://")):
            return "redirect_uri did not match any configured URIs"
        if app.redirect_urls and not redirect.startswith(app.redirect_urls):
            return "redirect_uri did not match any configured URIs"
        return ""

    def exchange(self, args: Json) -> Json:
        """oauth.v2.access: a code for a token. SlackError as Slack names it."""
        app, team = self.workspace.app, self.workspace.team
        if args.get("client_id") != app.client_id:
            raise SlackError("invalid_client_id" if args.get("client_id") else "missing_client_id")
        if args.get("client_secret") != app.client_secret:
            raise SlackError("bad_client_secret")
        code = self.codes.get(str(args.get("code")))
        if code is None or self.workspace.now() - code.issued > CODE_LIVES:
            raise SlackError("invalid_code")
        if code.used:
            raise SlackError("code_already_used")
        if args.get("redirect_uri") and args["redirect_uri"] != code.redirect_uri:
            raise SlackError("bad_redirect_uri")
        code.used = True
        value = f"xoxb-{made_id('', 'token', self.workspace.serial(), team.id)}"
        self.workspace.tokens[value] = Token(value, "bot", code.scopes)
        return {
            "access_token": value,
            "token_type": "bot",
            "scope": ",".join(code.scopes),
            "bot_user_id": app.user_id,
            "app_id": app.id,
            "team": {"name": team.name, "id": team.id},
            "enterprise": None,
            "is_enterprise_install": False,
            "authed_user": {"id": code.user},
        }
