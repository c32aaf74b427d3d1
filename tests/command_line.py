"""The command line in a process of its own, spared the seconds that loading takes: each is forked from one that has
loaded all of it."""

from __future__ import annotations

import multiprocessing
import os
import sys
from pathlib import Path
from subprocess import CompletedProcess
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[1]
SECONDS = 60
_FORKS = multiprocessing.get_context("forkserver")
_FORKS.set_forkserver_preload(["bot.cli", "bot.importing", "bot.wiring", "handlers", "jobs.worker", "jobs.rendering"])


def bare_environment(home: Path, **environment: str) -> dict[str, str]:
    """What a command gets to see of this machine: `environment`, and the way to Python and to the program."""
    return {"PATH": os.environ["PATH"], "PYTHONPATH": str(ROOT), "HOME": str(home)} | environment


def leadline(*arguments: str, cwd: Path, **environment: str) -> CompletedProcess[str]:
    """`leadline ARGUMENTS`, run in `cwd`. TimeoutError where it has not ended after a minute."""
    with TemporaryDirectory() as folder:
        said = [Path(folder, "stdout"), Path(folder, "stderr")]
        run = (arguments, cwd, bare_environment(cwd, **environment), said)
        process = _FORKS.Process(target=_run, args=run)
        process.start()
        process.join(SECONDS)
        if process.exitcode is None:
            process.kill()
            raise TimeoutError(f"leadline {' '.join(arguments)} goes on after {SECONDS} s")
        return CompletedProcess(arguments, process.exitcode, *(path.read_text() for path in said))


def _run(arguments: tuple[str, ...], cwd: Path, environment: dict[str, str], said: list[Path]) -> None:
    """What the forked process does: what `python -m bot` would."""
    for number, path in enumerate(said, start=1):
        os.dup2(os.open(path, os.O_WRONLY | os.O_CREAT), number)
    os.chdir(cwd)
    os.environ.clear()
    os.environ.update(environment)
    sys.argv = ["leadline", *arguments]

    from bot.cli import main

    main()
