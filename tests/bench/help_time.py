"""How long `leadline --help` takes, from the start of its process to the end."""

from __future__ import annotations

import subprocess
import sys
import time

from tests.bench.figures import Figure, p50

RUNS = 11
BAR_SECONDS = 0.3


def measure() -> list[Figure]:
    taken = []
    for _ in range(RUNS):
        began = time.perf_counter()
        subprocess.run([sys.executable, "-m", "bot", "--help"], check=True, stdout=subprocess.DEVNULL)
        taken.append(time.perf_counter() - began)
    return [
        Figure(
            f"leadline --help, p50 of {RUNS}",
            f"{p50(taken):.2f} s (slowest {max(taken):.2f} s)",
            f"<= {BAR_SECONDS} s",
            p50(taken) <= BAR_SECONDS,
        )
    ]
