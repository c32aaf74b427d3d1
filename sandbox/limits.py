"""Slack's rate limits. https://docs.slack.dev/apis/web-api/rate-limits

Tiers 1 to 4 allow 1, 20, 50 and 100 calls a minute for each method and workspace. chat.postMessage allows one message
a second in a channel, with short bursts over it, and several hundred a minute in a workspace.
"""

import math
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal, get_args

Mode = Literal["off", "on", "commercial"]
TIERS = {1: 1, 2: 20, 3: 50, 4: 100}
SPECIAL = 600
POSTS_A_MINUTE = 600
CHANNEL_BURST = 5
POSTING = ("chat.postMessage", "files.completeUploadExternal")
READING = ("conversations.history", "conversations.replies")


@dataclass
class Bucket:
    """Fills with `rate` tokens a second up to `size`; each call takes one."""

    size: float
    rate: float
    level: float = field(init=False)
    at: float = 0.0

    def __post_init__(self) -> None:
        self.level = self.size

    def wait(self, now: float) -> float:
        """Seconds until there is a token: 0 when there is one now."""
        if self.at:
            self.level = min(self.size, self.level + (now - self.at) * self.rate)
        self.at = now
        return 0.0 if self.level >= 1 else (1 - self.level) / self.rate


class RateLimits:
    """Counts calls in real time. `off` at first. `commercial` holds conversations.history and .replies to one call a
    minute and 15 messages, as Slack does for apps that are sold outside its Marketplace. `now` gives seconds."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self.mode: Mode = "off"
        self._now = now
        self._buckets: dict[tuple[str, ...], Bucket] = {}

    def set_mode(self, mode: str) -> None:
        """ValueError unless off, on or commercial."""
        for known in get_args(Mode):
            if mode == known:
                self.mode = known
                break
        else:
            raise ValueError("Rate limits are off, on or commercial.")
        self._buckets.clear()

    def retry_after(self, method: str, tier: int, token: str, channel: str) -> int:
        """0 where the call is let through, and counted; else the whole seconds to wait."""
        if self.mode == "off":
            return 0
        now = self._now()
        buckets = self._for(method, tier, token, channel)
        wait = max(bucket.wait(now) for bucket in buckets)
        if wait > 0:
            return max(1, math.ceil(wait))
        for bucket in buckets:
            bucket.level -= 1
        return 0

    def _for(self, method: str, tier: int, token: str, channel: str) -> list[Bucket]:
        if method in POSTING:
            return [
                self._bucket(CHANNEL_BURST, 1.0, "channel", token, channel),
                self._bucket(POSTS_A_MINUTE / 6, POSTS_A_MINUTE / 60, "posts", token),
            ]
        if method in READING and self.mode == "commercial":
            return [self._bucket(1, 1 / 60, method, token)]
        a_minute = TIERS.get(tier, SPECIAL)
        return [self._bucket(a_minute, a_minute / 60, method, token)]

    def _bucket(self, size: float, rate: float, *key: str) -> Bucket:
        return self._buckets.setdefault(key, Bucket(size, rate))

    def most_messages(self, asked: int) -> int:
        """How many messages a page of history may hold."""
        return min(asked, 15) if self.mode == "commercial" else asked
