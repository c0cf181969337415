# SPDX-License-Identifier: EUPL-1.2
"""`python -m bench.brieven.ronde 100 2`: so many letters in a real worker of so many processes."""

import contextlib
import itertools
import json
import os
import subprocess
import sys
import tempfile
import time
import uuid
from collections.abc import Iterator
from pathlib import Path

import django

django.setup()

from bench.brieven.plannen import complete_plans  # noqa: E402 - needs the settings
from bench.brieven.werker import UITKOMST, brief  # noqa: E402
from inburgering.celery import app  # noqa: E402

STARTTIJD, GEDULD = 90, 60
WACHTRIJ = f"bench_{uuid.uuid4().hex}"


def main(letters: int, processes: int) -> int:
    """Print what the worker told of each letter."""
    plans = [plan.pk for plan in complete_plans()]
    with tempfile.TemporaryDirectory() as folder:
        told = Path(folder) / "verteld"
        os.environ[UITKOMST] = str(told)
        with worker(processes):
            # the first letter of a process also loads its fonts
            _made(told, [plans[0]] * 4 * processes)
            told.unlink()
            found = _made(told, list(itertools.islice(itertools.cycle(plans), letters)))
    sys.stdout.write(json.dumps(found))
    return 0


@contextlib.contextmanager
def worker(processes: int) -> Iterator[None]:
    """The worker of production, on a queue of this round alone."""
    running = subprocess.Popen(
        [
            sys.executable, "-m", "celery", "-A", "bench.brieven.werker", "worker",
            "--concurrency", str(processes), "--queues", WACHTRIJ, "--hostname", "bench@%h",
            "--without-gossip", "--without-mingle", "--loglevel", "ERROR",
        ],
        stdout=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        _wait_until_ready(running)
        yield
    finally:
        running.terminate()
        running.wait(60)


def _wait_until_ready(running: "subprocess.Popen[bytes]") -> None:
    for _ in range(STARTTIJD):
        if running.poll() is not None:
            raise RuntimeError("De worker is gestopt voor hij begon.")
        if app.control.inspect(timeout=1).ping():
            return
    raise RuntimeError("De worker kwam niet op gang.")


def _made(told: Path, plans: list[int]) -> list[dict[str, float]]:
    for plan in plans:
        brief.apply_async([plan], queue=WACHTRIJ)
    quiet, before = time.monotonic(), 0
    while (done := len(_lines(told))) < len(plans):
        if done > before:
            quiet, before = time.monotonic(), done
        if time.monotonic() - quiet > GEDULD:
            raise RuntimeError(f"Na {done} van {len(plans)} brieven kwam er niets meer.")
        time.sleep(0.1)
    return [json.loads(line) for line in _lines(told)]


def _lines(told: Path) -> list[str]:
    return told.read_text().splitlines() if told.exists() else []


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2])))
