"""`python -m sandbox.launch APP.py`: runs an app that uses slack_sdk or Bolt for Python in the sandbox, unchanged.

The app finds the sandbox's tokens and secrets in its environment, in place of any real ones, and its Slack at the
sandbox's address: the SDK takes that as an argument only, so its default is changed before the app's code runs.
"""

import argparse
import importlib
import os
import runpy
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from slack_sdk.oauth import AuthorizeUrlGenerator

from sandbox.seed import APP_TOKEN, BOT_TOKEN, CLIENT_ID, CLIENT_SECRET, SIGNING_SECRET

SLACK = "https://slack.com/"


def main(arguments: list[str] | None = None) -> None:
    """Runs the app in this process, as `python APP.py` would."""
    parser = argparse.ArgumentParser(prog="python -m sandbox.launch", description=__doc__.splitlines()[0])
    parser.add_argument("--url", default="http://127.0.0.1:3001", help="the sandbox's address (%(default)s)")
    parser.add_argument("--oauth", action="store_true", help="give it a client id and secret in place of a bot token")
    parser.add_argument("app", type=Path, metavar="APP.py")
    parser.add_argument("arguments", nargs=argparse.REMAINDER, help="what the app itself takes")
    told = parser.parse_args(arguments)
    point_at(told.url.rstrip("/") + "/")
    for name, value in secrets(told.oauth).items():
        os.environ.pop(name, None)
        if value:
            os.environ[name] = value
    sys.argv = [str(told.app), *told.arguments]
    sys.path.insert(0, str(told.app.resolve().parent))
    runpy.run_path(str(told.app), run_name="__main__")


def secrets(oauth: bool) -> dict[str, str]:
    """The environment of an app in the sandbox; what is empty is not set."""
    return {
        "SLACK_SIGNING_SECRET": SIGNING_SECRET,
        "SLACK_APP_TOKEN": APP_TOKEN,
        "SLACK_BOT_TOKEN": "" if oauth else BOT_TOKEN,
        "SLACK_CLIENT_ID": CLIENT_ID if oauth else "",
        "SLACK_CLIENT_SECRET": CLIENT_SECRET if oauth else "",
    }


def point_at(url: str) -> None:
    """Makes `url` (with a slash at its end) the Slack of every client, and of every install link, made from now on."""
    for client in _clients():
        begin = client.__init__
        begin.__defaults__ = tuple(f"{url}api/" if value == f"{SLACK}api/" else value for value in begin.__defaults__)
    generate: Callable[..., str] = AuthorizeUrlGenerator.generate

    def here(generator: AuthorizeUrlGenerator, *given: Any, **named: Any) -> str:
        return generate(generator, *given, **named).replace(SLACK, url, 1)

    AuthorizeUrlGenerator.generate = here  # type: ignore[method-assign, assignment]


def _clients() -> Iterator[Any]:
    """The SDK's client classes: the asynchronous one where what it needs is installed."""
    for module, name in (("base_client", "BaseClient"), ("async_base_client", "AsyncBaseClient")):
        try:
            yield getattr(importlib.import_module(f"slack_sdk.web.{module}"), name)
        except ImportError:
            continue


if __name__ == "__main__":
    main()
