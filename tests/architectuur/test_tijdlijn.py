# SPDX-License-Identifier: EUPL-1.2
"""Everything that is written on a timeline has a sentence, and the other way round."""

import re
from pathlib import Path

from inburgering.core.timeline import presenters

PROJECT = Path(__file__).resolve().parents[2]
ROOMS = ("inburgering", "intake", "leerroutes", "ontzorgen", "pip_plan", "monitoring")


def written() -> set[str]:
    source = "\n".join(
        path.read_text()
        for room in ROOMS
        for path in (PROJECT / room).rglob("*.py")
        if path.name != "events.py"
    )
    return set(re.findall(r"[\"']([a-z_]+\.[a-z_]+)[\"']", source)) & set(presenters())


def test_elke_soort_gebeurtenis_wordt_ergens_geschreven() -> None:
    assert set(presenters()) - written() == set()
