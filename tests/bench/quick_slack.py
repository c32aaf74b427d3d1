"""A Slack that takes every post and does nothing else: what posting costs is then the poster's own cost.

`python -m tests.bench.quick_slack` prints its address and ends with its input. `GET /posts` there says how many
messages were posted. The sandbox looks at every block, which takes longer than most of what is to be measured.
"""

from __future__ import annotations

import asyncio
import json
import sys
from itertools import count


class Connection(asyncio.Protocol):
    """HTTP/1.1, one request after another; kept open unless the other side says that it closes."""

    numbers = count(1)
    posts = 0

    def __init__(self) -> None:
        self._got = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        self._got += data
        while b"\r\n\r\n" in self._got:
            head, _, rest = self._got.partition(b"\r\n\r\n")
            lines = head.lower().split(b"\r\n")
            length = next((int(line[15:]) for line in lines if line.startswith(b"content-length:")), 0)
            if len(rest) < length:
                return
            self._got = rest[length:]
            self._answer(lines[0].startswith(b"post"), b"connection: close" in lines)

    def _answer(self, is_post: bool, closes: bool) -> None:
        told: object = Connection.posts
        if is_post:
            Connection.posts += 1
            told = {"ok": True, "channel": "D1", "ts": f"1.{next(self.numbers):06}"}
        body = json.dumps(told).encode()
        head = f"HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {len(body)}\r\n\r\n"
        assert isinstance(self._transport, asyncio.Transport)
        self._transport.write(head.encode() + body)
        if closes:
            self._transport.close()


async def serve() -> None:
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Connection, "127.0.0.1", 0)
    print(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}", flush=True)
    await loop.run_in_executor(None, sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(serve())
