"""`make chaos`: 10,000 nudges through a storm, on SQLite with one worker and on PostgreSQL with three."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from storage.database import Database
from tests.chaos.storm import Storm, rage
from tests.postgres import running_postgres


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.chaos", description=__doc__)
    parser.add_argument("--nudges", type=int, default=10_000)
    parser.add_argument("--database", choices=["sqlite", "postgres", "both"], default="both")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    well = True
    if asked.database != "postgres":
        with tempfile.TemporaryDirectory() as folder:
            url = f"sqlite:///{Path(folder) / 'leadline.db'}"
            database = Database.open(url)
            database.migrate()
            database.close()
            report = rage(url, Storm(asked.nudges, workers=1, seed=asked.seed))
            print(f"SQLite, one worker: {report}", flush=True)
            well &= report.well
    if asked.database != "sqlite":
        with running_postgres() as postgres:
            report = rage(postgres.create(), Storm(asked.nudges, workers=3, seed=asked.seed), postgres)
            print(f"PostgreSQL, three workers: {report}", flush=True)
            well &= report.well
    return 0 if well else 1


if __name__ == "__main__":
    sys.exit(main())
