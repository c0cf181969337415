# SPDX-License-Identifier: EUPL-1.2
"""Everything that is written on a timeline has a sentence, and the other way round."""

import re
from enum import StrEnum
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
    literal = set(re.findall(r"[\"']([a-z_]+\.[a-z_]+)[\"']", source))
    named = {
        kind
        for kind in presenters()
        if isinstance(kind, StrEnum) and f"{type(kind).__name__}.{kind.name}" in source
    }
    return literal | named


def test_elke_soort_gebeurtenis_wordt_ergens_geschreven() -> None:
    assert set(presenters()) - written() == set()
