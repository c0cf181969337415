# SPDX-License-Identifier: EUPL-1.2
"""Plans of which a letter can be made: the demo of one gemeente, in a database of its own."""

import subprocess
import sys

from bench.plaats import PROJECT, Plaats

PERSONEN = 20
GEMEENTE = "1734"


def fill(place: Plaats) -> None:
    """Tables and the demo, made by the same commands as `make demo`."""
    environment = place.environment(
        DJANGO_SETTINGS_MODULE="inburgering.settings.base",
        INBURGERING_DEMO="1",
        INBURGERING_DEMO_GEMEENTEN=GEMEENTE,
        INBURGERING_DEMO_PER_GEMEENTE=str(PERSONEN),
    )
    for command in (["migrate", "--noinput", "--skip-checks"], ["load_demo"]):
        subprocess.run(
            [sys.executable, "manage.py", *command, "--verbosity", "0"],
            cwd=PROJECT, env=environment, check=True, stdout=subprocess.DEVNULL,
        )  # fmt: skip
