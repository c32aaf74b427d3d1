"""How much of a document is read before it is refused."""

from __future__ import annotations

import time
from dataclasses import dataclass, field

from plans.documents.errors import UnreadableDocument


@dataclass(frozen=True)
class Limits:
    """Bounds on one document. A plan that people keep by hand is far below each of them."""

    max_bytes: int = 25_000_000
    max_unpacked_bytes: int = 200_000_000
    max_rows: int = 20_000
    max_columns: int = 200
    max_cells: int = 400_000
    max_pages: int = 300
    max_actions: int = 5_000
    seconds: float = 18.0
    memory_bytes: int = 900_000_000


@dataclass(slots=True)
class Meter:
    """Counts what a reader takes out of a document and refuses the document once it goes beyond its limits."""

    limits: Limits
    cells: int = 0
    rows: int = 0
    until: float = field(init=False)

    def __post_init__(self) -> None:
        self.until = time.monotonic() + self.limits.seconds

    def row(self, cells: int) -> None:
        """Counts a table row, or a line of text, with this many cells."""
        self.rows += 1
        self.cells += cells
        if cells > self.limits.max_columns * 20 or self.cells > self.limits.max_cells:
            raise UnreadableDocument("This document has far more table cells than a plan: send the part with the plan.")
        if self.rows > self.limits.max_rows:
            raise UnreadableDocument(
                f"This document has more than {self.limits.max_rows:,} rows: send the part with the plan."
            )
        if self.rows % 64 == 0:
            self.check_time()

    @property
    def too_slow(self) -> str:
        """The sentence for a document that takes too long."""
        return f"This document could not be read within {self.limits.seconds:g} seconds: send the part with the plan."

    def check_time(self) -> None:
        """Raises UnreadableDocument once the time is up."""
        if time.monotonic() > self.until:
            raise UnreadableDocument(self.too_slow)
