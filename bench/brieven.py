# SPDX-License-Identifier: EUPL-1.2
"""`python -m bench.brieven`: letters per second, memory, and what we add to bare WeasyPrint.

The letters are real PIP beschikkingen. "Bare" is WeasyPrint on the same HTML and stylesheet,
with its own fonts configuration kept, to the same PDF variant, without our mark of PDF/UA.
"""

import argparse
import json
import os
import resource
import subprocess
import sys
import time
from statistics import median

import django

from bench.brieven_voorbeeld import render_bare, render_ours

OPWARMEN, RONDES = 3, 15


def main() -> int:
    os.environ.setdefault("INBURGERING_ZONDER_DIENSTEN", "1")
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "inburgering.settings.base")
    django.setup()
    options = _options()
    if options.werker:
        sys.stdout.write(json.dumps(_work(options.werker)))
        return 0
    ratio = _beside_bare()
    for processes in (1, 2):
        _side_by_side(processes, options.brieven)
    _flat(options.vlak)
    return 0 if ratio <= 1.15 else 1


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.brieven")
    parser.add_argument("--brieven", type=int, default=100)
    parser.add_argument("--vlak", type=int, default=1_000)
    parser.add_argument("--werker", type=int, default=0, help=argparse.SUPPRESS)
    return parser.parse_args()


def _work(letters: int) -> dict[str, object]:
    """Make letters in this process; the time of each and the highest memory in MiB."""
    render_ours()
    times = []
    for _ in range(letters):
        began = time.perf_counter()
        render_ours()
        times.append(time.perf_counter() - began)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return {"tijden": times, "geheugen": peak}


def _beside_bare() -> float:
    ways = {"onze": render_ours, "kaal": render_bare}
    times: dict[str, list[float]] = {name: [] for name in ways}
    for number in range(OPWARMEN + RONDES):
        for name in sorted(ways, reverse=number % 2 == 1):
            began = time.perf_counter()
            ways[name]()
            if number >= OPWARMEN:
                times[name].append(time.perf_counter() - began)
    ours, bare = median(times["onze"]), median(times["kaal"])
    say(f"Eén PIP-brief: {ours * 1000:.0f} ms; kaal WeasyPrint {bare * 1000:.0f} ms; "
        f"verhouding {ours / bare:.2f} (doel: hooguit 1,15)")  # fmt: skip
    return ours / bare


def _side_by_side(processes: int, letters: int) -> None:
    began = time.perf_counter()
    running = [
        subprocess.Popen(
            [sys.executable, "-m", "bench.brieven", "--werker", str(letters // processes)],
            stdout=subprocess.PIPE, text=True,
        )
        for _ in range(processes)
    ]  # fmt: skip
    found = [json.loads(process.communicate()[0]) for process in running]
    spent = time.perf_counter() - began
    busy = max(sum(one["tijden"]) for one in found)
    peak = max(one["geheugen"] for one in found)
    say(f"{letters} brieven in {processes} proces(sen): {letters / busy:.1f} per seconde "
        f"({spent:.1f} s met opstarten), hoogste geheugen {peak:.0f} MiB")  # fmt: skip


def _flat(letters: int) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "bench.brieven", "--werker", str(letters)],
        stdout=subprocess.PIPE, text=True, check=True,
    )  # fmt: skip
    found = json.loads(done.stdout)
    part = max(letters // 10, 1)
    first, last = median(found["tijden"][:part]), median(found["tijden"][-part:])
    say(f"{letters} brieven: laatste {part} tegen eerste {part} {last / first:.2f}, "
        f"hoogste geheugen {found['geheugen']:.0f} MiB")  # fmt: skip


def say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
