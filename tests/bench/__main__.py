"""`python -m tests.bench [NAME…]`: measures what is asked of Leadline. Ends with 1 where a bar is missed."""

from __future__ import annotations

import sys
from collections.abc import Callable

from tests.bench import (
    adding,
    delivery,
    help_time,
    home,
    pace,
    page,
    reading,
    round_trip,
    sandbox_posts,
    ticking,
    transports,
    waiting,
    workbook,
)
from tests.bench.figures import Figure, table

BENCHMARKS: dict[str, Callable[[], list[Figure]]] = {
    "round-trip": round_trip.measure,
    "transports": transports.measure,
    "help": help_time.measure,
    "home": home.measure,
    "sandbox": sandbox_posts.measure,
    "page": page.measure,
    "workbook": workbook.measure,
    "tick": ticking.measure,
    "adding": adding.measure,
    "reading": reading.measure,
    "waiting": waiting.measure,
    "delivery": delivery.measure,
    "pace": pace.measure,
}


def main(names: list[str]) -> int:
    unknown = set(names) - set(BENCHMARKS)
    if unknown:
        print(
            f"There is no benchmark {', '.join(sorted(unknown))}; there are {', '.join(BENCHMARKS)}.", file=sys.stderr
        )
        return 2
    figures = [figure for name in names or BENCHMARKS for figure in BENCHMARKS[name]()]
    print(table(figures))
    return int(any(figure.met is False for figure in figures))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
