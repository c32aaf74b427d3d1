"""What went over the wire, kept for the inspector of the page and for tests."""

from collections import deque
from dataclasses import dataclass, field
from datetime import datetime

from sandbox.records import Json

KEPT = 20_000


@dataclass
class ApiCall:
    """A Web API call of the app. `at` is the workspace's time (UTC), `seconds` how long the answer took."""

    number: int
    at: datetime
    method: str
    payload: Json
    status: int
    answer: Json
    seconds: float = 0.0
    token: str = ""

    @property
    def ok(self) -> bool:
        return bool(self.answer.get("ok"))


@dataclass
class Request:
    """Something sent to the app and what it answered. `status` is 0 where no answer came; `problem` says why.

    `kind` is command, interaction, options, event or url_verification; `name` the command, event or interaction type.
    """

    number: int
    at: datetime
    kind: str
    name: str
    payload: Json
    headers: dict[str, str] = field(default_factory=dict)
    status: int = 0
    body: str = ""
    problem: str = ""
    seconds: float = 0.0
    transport: str = "http"

    @property
    def ok(self) -> bool:
        return 200 <= self.status < 300


class TrafficLog:
    """The latest calls and requests, oldest first; what is older than the last 20,000 of each is let go."""

    def __init__(self) -> None:
        self.calls: deque[ApiCall] = deque(maxlen=KEPT)
        self.requests: deque[Request] = deque(maxlen=KEPT)
        self._number = 0

    def next_number(self) -> int:
        self._number += 1
        return self._number

    def clear(self) -> None:
        self.calls.clear()
        self.requests.clear()
