"""`python -m sandbox`: the local Slack alone, for any app."""

import argparse
import asyncio
import contextlib
import sys
from pathlib import Path

from sandbox.core import Sandbox
from sandbox.seed import APP_TOKEN, BOT_TOKEN, SIGNING_SECRET, WorkspaceFileError, open_workspace
from sandbox.server import bound, uvicorn_server


def main(arguments: list[str] | None = None) -> int:
    """Serve until stopped. 1 where the workspace file or the port is refused."""
    parser = argparse.ArgumentParser(prog="python -m sandbox", description="A local Slack to try an app in.")
    parser.add_argument("--port", type=int, default=3001, help="where to listen (3001)")
    parser.add_argument("--host", default="127.0.0.1", help="the address to listen on (127.0.0.1)")
    parser.add_argument("--workspace", metavar="FILE", help="a workspace file (YAML); without it, a made-up council")
    parser.add_argument(
        "--manifest", metavar="FILE", help="the app's manifest (YAML or JSON): scopes, commands, events"
    )
    parser.add_argument("--app-url", default="", metavar="URL", help="where the app listens, ending in /slack/events")
    told = parser.parse_args(arguments)
    try:
        manifest = Path(told.manifest).read_text(encoding="utf-8") if told.manifest else None
        sandbox = Sandbox(open_workspace(told.workspace, manifest))
        listener = bound(told.host, told.port)
    except (OSError, WorkspaceFileError) as problem:
        print(problem, file=sys.stderr)  # noqa: T201
        return 1
    sandbox.delivery.app_url = told.app_url
    url = f"http://{told.host}:{listener.getsockname()[1]}"
    sandbox.workspace.base_url = url
    print(  # noqa: T201
        f"The workspace is at {url}\n"
        f"API {url}/api/ · bot token {BOT_TOKEN} · app token {APP_TOKEN} · signing secret {SIGNING_SECRET}",
        flush=True,
    )
    # uvicorn ends in good order on Ctrl-C, and then raises it again.
    with contextlib.suppress(KeyboardInterrupt):
        asyncio.run(uvicorn_server(sandbox).serve(sockets=[listener]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
