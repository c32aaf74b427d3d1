"""Faults on demand: the sandbox misbehaves as Slack and networks do, for one method or for all."""

import random
from dataclasses import dataclass
from typing import Literal, get_args

Kind = Literal["ratelimited", "error", "slow", "no_answer", "reset", "reset_before"]


@dataclass
class Fault:
    """What goes wrong. `method` is a Web API method, `response_url`, or `*`.

    - ratelimited: 429 with `Retry-After: seconds`, nothing done
    - error: the HTTP `status` (500, 503 …), nothing done
    - slow: done, and answered after `seconds`
    - no_answer: done, and never answered
    - reset: done, then the connection is reset
    - reset_before: the connection is reset, nothing done

    It strikes `times` calls (0: all), each with the given `chance`.
    """

    method: str
    kind: Kind
    times: int = 1
    seconds: float = 1.0
    status: int = 500
    chance: float = 1.0
    struck: int = 0

    def __post_init__(self) -> None:
        if self.kind not in get_args(Kind):
            raise ValueError(f"There is no fault {self.kind}; there is: {', '.join(get_args(Kind))}.")


class Faults:
    """The faults that are in force. Chance is drawn from a generator with a fixed seed, so that runs repeat."""

    def __init__(self) -> None:
        self.active: list[Fault] = []
        self._random = random.Random(1)  # noqa: S311

    def add(self, fault: Fault) -> None:
        self.active.append(fault)

    def clear(self, method: str = "") -> None:
        """Behave again; with `method`, for that one only."""
        self.active = [fault for fault in self.active if method and fault.method != method]

    def strike(self, method: str) -> Fault | None:
        """The fault that befalls this call, if one does; counted."""
        for fault in self.active:
            if fault.method not in ("*", method) or self._random.random() >= fault.chance:
                continue
            fault.struck += 1
            if fault.times and fault.struck >= fault.times:
                self.active.remove(fault)
            return fault
        return None
