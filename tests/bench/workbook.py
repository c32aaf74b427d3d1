"""Reading a workbook of 1,000 rows against openpyxl's own load of it."""

from __future__ import annotations

from tests.bench.figures import Figure
from tests.plans.documents import bench_workbook


def measure() -> list[Figure]:
    load, read = bench_workbook.measure()
    times, bar = read / load, bench_workbook.BAR
    return [
        Figure("1,000-row workbook, as many times openpyxl's load", f"{times:.2f} x", f"<= {bar:.0f} x", times <= bar)
    ]
