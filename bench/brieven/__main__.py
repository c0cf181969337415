# SPDX-License-Identifier: EUPL-1.2
"""`python -m bench.brieven`: letters from the click and in the worker; part of `make bench`."""

import argparse
import json
import subprocess
import sys
from datetime import date
from typing import Any

from bench import tabel
from bench.brieven.gegevens import PERSONEN, fill
from bench.brieven.uitkomst import Brieven, Ronde, lines
from bench.plaats import PROJECT, Plaats, made
from inburgering.core.datums import datum_tekst
from inburgering.local.ensure import ensure_environment

MERK = "bench-brieven"


def main() -> int:
    options = _options()
    ensure_environment("test")  # without waiting for the disk, so that only our work is timed
    place = Plaats(PERSONEN)
    with made([place]):
        say("Plannen maken ...")
        fill(place)
        say("Eén brief meten, vanaf de klik ...")
        click = _run("klik", place)
        say(f"{options.brieven} brieven in de worker, met 1 en met 2 processen ...")
        rounds = [_round(place, options.brieven, processes) for processes in (1, 2)]
        say(f"{options.lang} brieven achter elkaar ...")
        long = _round(place, options.lang, 2)
    found = Brieven(klik=click["klik"], kaal=click["kaal"], ronden=rounds, lang=long)
    text = [f"Gemeten op {datum_tekst(date.today())}.", "", *lines(found)]
    say("\n".join(text))
    if options.schrijf:
        tabel.write(text, merk=MERK)
    return 0 if all(target.gehaald for target in found.doelen) else 1


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.brieven")
    parser.add_argument("--brieven", type=int, default=100)
    parser.add_argument("--lang", type=int, default=1_000)
    parser.add_argument(
        "--schrijf", action="store_true", help="zet de tabel in docs/prestaties.md"
    )
    return parser.parse_args()


def _round(place: Plaats, letters: int, processes: int) -> Ronde:
    return Ronde(processes, _run("ronde", place, str(letters), str(processes)))


def _run(module: str, place: Plaats, *arguments: str) -> Any:
    done = subprocess.run(
        [sys.executable, "-m", f"bench.brieven.{module}", *arguments],
        cwd=PROJECT, env=place.environment(), stdout=subprocess.PIPE, text=True, check=True,
    )  # fmt: skip
    return json.loads(done.stdout)


def say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
