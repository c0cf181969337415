# SPDX-License-Identifier: EUPL-1.2
"""`python -m bench`: seed, measure, print; `--schrijf` puts the table in docs/prestaties.md."""

import argparse
import contextlib
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from datetime import date

from bench import tabel
from bench.doelen import judge
from bench.meter import Meter
from bench.plaats import PROJECT, Plaats, made
from bench.uitslag import Uitslag
from inburgering.local.ensure import ensure_environment

GROOTTES = (2_000, 20_000, 200_000)
OPWARMEN, RONDES = 5, 40


def main() -> int:
    options = _options()
    ensure_environment("test")  # without waiting for the disk, so that only our work is timed
    places = [Plaats(number) for number in options.groottes]
    with made(places), static_files():
        results = {place.dossiers: Uitslag() for place in places}
        for place in places:
            say(f"{place.dossiers} dossiers maken ...")
            began = time.perf_counter()
            sow(place)
            results[place.dossiers].zaaien = time.perf_counter() - began
        say(f"Pagina's meten, {options.rondes} ronden ...")
        measure_pages(places, results, options.rondes)
        for place in places:
            say(f"De nacht meten bij {place.dossiers} dossiers ...")
            results[place.dossiers].nacht = measure_night(place)
    lines = tabel.lines(results, rounds=options.rondes, on=date.today())
    say("\n".join(lines))
    if options.schrijf:
        tabel.write(lines)
    return 0 if all(target.gehaald for target in judge(results)) else 1


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench")
    parser.add_argument(
        "--groottes", type=_sizes, default=GROOTTES, help="aantallen dossiers, met komma's"
    )
    parser.add_argument("--rondes", type=int, default=RONDES, help="metingen per vraag")
    parser.add_argument(
        "--schrijf", action="store_true", help="zet de tabel in docs/prestaties.md"
    )
    return parser.parse_args()


def _sizes(text: str) -> tuple[int, ...]:
    return tuple(sorted(int(part) for part in text.split(",")))


@contextlib.contextmanager
def static_files() -> Iterator[None]:
    """Stylesheets with the hashes in their names that pages of production refer to."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["STATIC_ROOT"] = folder
        command = [sys.executable, "manage.py", "collectstatic", "--noinput", "--verbosity", "0"]
        settings = {"DJANGO_SETTINGS_MODULE": "bench.instellingen"}
        subprocess.run(command, cwd=PROJECT, env=os.environ | settings, check=True)
        yield


def sow(place: Plaats) -> None:
    """Fill the database of this size, as the role that owns the tables."""
    _run("bench.zaaien", place, INBURGERING_ALS_EIGENAAR="1")


def measure_pages(places: list[Plaats], results: dict[int, Uitslag], rounds: int) -> None:
    """All sizes take turns, a round at a time."""
    with contextlib.ExitStack() as stack:
        meters = {place.dossiers: stack.enter_context(Meter(place)) for place in places}
        for number in range(OPWARMEN + rounds):
            for dossiers, meter in meters.items():
                times = meter.round(number)
                if number >= OPWARMEN:
                    results[dossiers].add(times)


def measure_night(place: Plaats) -> dict[str, float]:
    """What the process that plays the nights says of itself."""
    found: dict[str, float] = json.loads(_run("bench.nacht", place))
    return found


def _run(module: str, place: Plaats, **anders: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", module, str(place.dossiers)],
        cwd=PROJECT, env=place.environment(**anders), stdout=subprocess.PIPE, text=True,
        check=True,
    )  # fmt: skip
    return done.stdout


def say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
