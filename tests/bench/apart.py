"""A process of its own for what is measured, so that its memory is its own too."""

from __future__ import annotations

import resource
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from types import TracebackType
from typing import ParamSpec, Self, TypeVar

Given = ParamSpec("Given")
Result = TypeVar("Result")


class Apart:
    """Runs functions, one after the other, in one fresh process."""

    def __enter__(self) -> Self:
        self._pool = ProcessPoolExecutor(1, mp_context=get_context("spawn"))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._pool.shutdown()

    def run(self, work: Callable[Given, Result], /, *args: Given.args, **kwargs: Given.kwargs) -> Result:
        """What `work`, a function of a module, gives over there."""
        return self._pool.submit(work, *args, **kwargs).result()

    def peak(self) -> str:
        """The most memory that it has had at once."""
        return f"{self.run(_peak_kilobytes) / 1024:.0f} MB"


def _peak_kilobytes() -> int:
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
