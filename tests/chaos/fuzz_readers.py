"""Feeds damaged plan documents to the readers: `python -m tests.chaos.fuzz_readers [--seconds 600]`.

Each must give a draft or one clear sentence, in reasonable time: no other exception, no hang, no crash. What fails is
kept in a temporary folder and named. Exit code 1 when anything failed.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
import traceback
from collections import Counter
from pathlib import Path

from plans.documents import UnreadableDocument, read_document, read_document_apart
from tests.plans.documents import (  # noqa: F401 - they add their layouts to the list
    layouts_bodies,
    layouts_cut,
    layouts_inspections,
    layouts_minutes,
    layouts_misleading,
    layouts_prose,
)
from tests.plans.documents.damage import damaged
from tests.plans.documents.layout import LAYOUTS

_SLOW = 20.0
_APART = 40


def main() -> int:
    """Runs until the time is up; prints what happened."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--seed", type=int, default=None)
    options = parser.parse_args()
    seed = options.seed if options.seed is not None else random.randrange(10**9)
    chance = random.Random(seed)
    print(f"seed {seed}")
    originals = [(layout.name, layout.make(), layout.today) for layout in LAYOUTS]
    kept = Path(tempfile.mkdtemp(prefix="leadline-fuzz-"))
    counts: Counter[str] = Counter()
    slowest = 0.0
    until = time.monotonic() + options.seconds
    while time.monotonic() < until:
        name, data, today = chance.choice(originals)
        broken = damaged(data, chance)
        read = read_document_apart if counts.total() % _APART == 0 else read_document
        began = time.monotonic()
        try:
            read(broken, name, today=today)
            outcome = "read"
        except UnreadableDocument:
            outcome = "refused"
        except Exception:
            outcome = "FAILED"
            place = kept / f"{counts.total()}-{name}"
            place.write_bytes(broken)
            print(f"{place}\n{traceback.format_exc()}", file=sys.stderr)
        took = time.monotonic() - began
        slowest = max(slowest, took)
        if took > _SLOW:
            outcome = "FAILED"
            place = kept / f"{counts.total()}-slow-{name}"
            place.write_bytes(broken)
            print(f"{place} took {took:.1f} s", file=sys.stderr)
        counts[outcome] += 1
    print(f"{counts.total():,} damaged documents: {dict(counts)}; the slowest took {slowest:.1f} s")
    return 1 if counts["FAILED"] else 0


if __name__ == "__main__":
    sys.exit(main())
