"""Calls over connections that are kept open, and what comes back over them."""

from __future__ import annotations

import json
import socket
import ssl
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from http.client import RemoteDisconnected
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from slack_sdk import WebClient
from slack_sdk.errors import SlackApiError

from jobs.calling import Caller, NotConnectedError


class Answers(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    status, body = 200, b'{"ok": true, "ts": "1.1"}'
    asked: ClassVar[list[tuple[int, dict[str, str], dict[str, object]]]] = []
    together: ClassVar[threading.Barrier | None] = None  # calls are answered when so many are there

    hangs_up = False
    led_to: ClassVar[list[str]] = []

    def do_CONNECT(self) -> None:
        self.led_to.append(self.path)
        self.close_connection = False
        self.send_response(200)
        self.end_headers()

    def do_POST(self) -> None:
        if self.together is not None:
            self.together.wait(5)
        told = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self.asked.append((self.client_address[1], {**self.headers, "asked for": self.path}, told))
        if self.hangs_up:
            self.close_connection = True
            return
        self.send_response(self.status)
        self.send_header("Content-Length", str(len(self.body)))
        self.end_headers()
        self.wfile.write(self.body)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[ThreadingHTTPServer]:
    monkeypatch.setattr(Answers, "asked", [])
    monkeypatch.setattr(Answers, "led_to", [])
    server = ThreadingHTTPServer(("127.0.0.1", 0), Answers)
    server.daemon_threads = True
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def client(server: ThreadingHTTPServer) -> WebClient:
    return WebClient("xoxb-1", base_url=f"http://127.0.0.1:{server.server_port}/api/")


def test_calls_on_end_share_a_connection_and_one_after_a_pause_has_its_own(client: WebClient) -> None:
    clock = [0.0]
    call = Caller(lambda: clock[0])
    for clock[0] in (1.0, 2.0, 9.0):
        call(client, "chat.postMessage", {"text": "a"})
    ports = [port for port, _headers, _body in Answers.asked]
    assert ports[0] == ports[1] != ports[2]


def test_of_two_connections_the_one_that_was_idle_is_not_used_again(
    client: WebClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    clock = [0.0]
    call = Caller(lambda: clock[0])

    def at(seconds: float, calls: int) -> set[int]:
        """The client's ports of so many calls at once."""
        clock[0], before = seconds, len(Answers.asked)
        monkeypatch.setattr(Answers, "together", threading.Barrier(calls))
        with ThreadPoolExecutor(calls) as threads:
            for _ in range(calls):
                threads.submit(call, client, "chat.update", {"text": "a"})
        return {port for port, _headers, _body in Answers.asked[before:]}

    two = at(0.0, 2)
    used = at(3.0, 1)
    later = at(6.0, 2)
    assert used < two
    assert len(later) == 2
    assert later & two == used


def test_a_call_says_whose_it_is_and_leaves_out_what_is_not_given(client: WebClient) -> None:
    answer = Caller()(client, "chat.postMessage", {"text": "a", "thread_ts": None})
    [(_port, headers, body)] = Answers.asked
    assert answer["ts"] == "1.1"
    assert headers["Authorization"] == "Bearer xoxb-1"
    assert body == {"text": "a"}


def test_a_call_goes_through_the_clients_proxy(server: ThreadingHTTPServer) -> None:
    proxied = WebClient("xoxb-1", base_url="http://slack.invalid/api/", proxy=f"http://127.0.0.1:{server.server_port}")
    Caller()(proxied, "chat.postMessage", {"text": "a"})
    [(_port, headers, _body)] = Answers.asked
    assert Answers.led_to == ["slack.invalid:80"]
    assert headers["asked for"] == "/api/chat.postMessage"


def test_a_call_over_tls_trusts_whom_the_client_trusts_and_else_nothing_is_sent(
    server: ThreadingHTTPServer, tmp_path: Path
) -> None:
    trusted = own_certificate(tmp_path)
    served = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    served.load_cert_chain(trusted)
    server.socket = served.wrap_socket(server.socket, server_side=True)
    url, call = f"https://localhost:{server.server_port}/api/", Caller()
    for _ in range(2):
        told = WebClient("xoxb-1", base_url=url, ssl=ssl.create_default_context(cafile=trusted))
        assert call(told, "chat.postMessage", {"text": "a"})["ok"]
    with pytest.raises(NotConnectedError) as raised:
        call(WebClient("xoxb-1", base_url=url), "chat.postMessage", {"text": "b"})
    assert isinstance(raised.value.__cause__, ssl.SSLCertVerificationError)
    assert [body["text"] for _port, _headers, body in Answers.asked] == ["a", "a"]


def own_certificate(folder: Path) -> Path:
    """A file with a key and a certificate for localhost that nobody else signed."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName([x509.DNSName("localhost")]), critical=False)
        .sign(key, hashes.SHA256())
    )
    pem = serialization.Encoding.PEM
    kept = key.private_bytes(pem, serialization.PrivateFormat.PKCS8, serialization.NoEncryption())
    (folder / "both.pem").write_bytes(kept + made.public_bytes(pem))
    return folder / "both.pem"


def test_a_connection_that_does_not_come_about_says_that_nothing_was_sent(server: ThreadingHTTPServer) -> None:
    with socket.socket() as nobody:
        nobody.bind(("127.0.0.1", 0))
        client = WebClient("xoxb-1", base_url=f"http://127.0.0.1:{nobody.getsockname()[1]}/api/")
        with pytest.raises(NotConnectedError) as raised:
            Caller()(client, "chat.postMessage", {"text": "a"})
    assert isinstance(raised.value.__cause__, ConnectionRefusedError)


def test_a_call_that_is_cut_off_is_not_made_again_and_its_connection_not_used_again(
    client: WebClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    call = Caller()
    call(client, "chat.postMessage", {"text": "a"})
    monkeypatch.setattr(Answers, "hangs_up", True)
    with pytest.raises(RemoteDisconnected):
        call(client, "chat.postMessage", {"text": "b"})
    monkeypatch.setattr(Answers, "hangs_up", False)
    call(client, "chat.postMessage", {"text": "c"})
    assert [body["text"] for _port, _headers, body in Answers.asked] == ["a", "b", "c"]
    assert len({port for port, _headers, _body in Answers.asked}) == 2


@pytest.mark.parametrize(
    ("status", "body", "error"),
    [
        (200, b'{"ok": false, "error": "invalid_blocks"}', "invalid_blocks"),
        (502, b"<html>Bad gateway</html>", "not an answer of Slack's"),
        (200, b"[]", "not an answer of Slack's"),
    ],
)
def test_what_is_no_success_is_raised(
    client: WebClient, monkeypatch: pytest.MonkeyPatch, status: int, body: bytes, error: str
) -> None:
    monkeypatch.setattr(Answers, "status", status)
    monkeypatch.setattr(Answers, "body", body)
    with pytest.raises(SlackApiError) as raised:
        Caller()(client, "chat.postMessage", {"text": "a"})
    assert raised.value.response.status_code == status
    assert raised.value.response["error"] == error
