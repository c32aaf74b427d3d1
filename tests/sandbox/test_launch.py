"""`python -m sandbox.launch`: an app that offers no setting for Slack's address runs in the sandbox all the same."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from sandbox.driver import SandboxServer
from sandbox.seed import CLIENT_ID

ROOT = Path(__file__).parents[2]
APP = """
import json, os, sys
from slack_sdk import WebClient
from slack_sdk.oauth import AuthorizeUrlGenerator
import beside

client_id = os.environ.get("SLACK_CLIENT_ID", "")
install = AuthorizeUrlGenerator(client_id=client_id, scopes=["commands"]).generate("state")
bot = WebClient(os.environ["SLACK_BOT_TOKEN"]).auth_test()["user"] if "SLACK_BOT_TOKEN" in os.environ else None
print(json.dumps([__name__, sys.argv[1:], beside.WORD, client_id, install, bot]))
"""


def launched(box: SandboxServer, folder: Path, *flags: str) -> list[Any]:
    """What the app above prints when it is launched."""
    (folder / "app.py").write_text(APP)
    (folder / "beside.py").write_text("WORD = 'beside'\n")
    command = [sys.executable, "-m", "sandbox.launch", "--url", box.url, *flags, "app.py", "--its", "own"]
    environment = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "SLACK_BOT_TOKEN": "xoxb-a-real-one",
        "SLACK_CLIENT_ID": "1.2",
    }
    told = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, timeout=60, check=True)
    printed: list[Any] = json.loads(told.stdout)
    return printed


def test_it_speaks_to_the_sandbox_with_the_sandboxs_token_not_with_a_real_one(
    box: SandboxServer, tmp_path: Path
) -> None:
    name, arguments, beside, client_id, _, bot = launched(box, tmp_path)
    assert (name, arguments, beside, client_id) == ("__main__", ["--its", "own"], "beside", "")
    assert bot == "app"
    assert [call.method for call in box.calls] == ["auth.test"]


def test_with_oauth_it_has_a_client_and_its_install_link_leads_here(box: SandboxServer, tmp_path: Path) -> None:
    *_, client_id, install, bot = launched(box, tmp_path, "--oauth")
    assert (client_id, bot) == (CLIENT_ID, None)
    assert install.startswith(f"{box.url}/oauth/v2/authorize?state=state&client_id={CLIENT_ID}")
