# SPDX-License-Identifier: EUPL-1.2
"""Measures in one database, a round at a time: each line in is one round, each line out its times.

The sizes take turns this way, so that a busy minute of the machine falls on all of them.
"""

import json
import random
import sys
import time

import django

django.setup()

from bench.bezoek import Bezoeker  # noqa: E402 - needs the settings
from bench.vragen import VRAGEN  # noqa: E402
from bench.wie import visitors  # noqa: E402

Tijden = dict[str, dict[str, float]]


def main() -> None:
    people = visitors()
    for line in sys.stdin:
        number = int(line)
        sys.stdout.write(json.dumps(one_round(people[number % len(people)], number)) + "\n")
        sys.stdout.flush()


def one_round(bezoeker: Bezoeker, number: int) -> Tijden:
    """Every question in every way, in milliseconds; in another order every round."""
    asked = [(vraag.naam, *way) for vraag in VRAGEN for way in vraag.manieren.items()]
    # what runs after a heavy page finds the processor's memory full of other things
    random.Random(number).shuffle(asked)  # noqa: S311 - no secret, the same in each database
    times: Tijden = {vraag.naam: {} for vraag in VRAGEN}
    for vraag, manier, ask in asked:
        began = time.perf_counter()
        ask(bezoeker)
        times[vraag][manier] = (time.perf_counter() - began) * 1000
    return times


if __name__ == "__main__":
    main()
