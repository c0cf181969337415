# SPDX-License-Identifier: EUPL-1.2
"""What can happen in this room, and the sentence for each."""

from collections.abc import Callable, Mapping
from typing import Any

from inburgering.core.events import dag
from inburgering.wet.begrippen import Leerroute


def _route(code: str, niveau: str) -> str:
    label = Leerroute(code).label
    return f"{label}, examenniveau {niveau}" if niveau else label


def _enrolled(data: Mapping[str, Any]) -> str:
    parts = [f"Aangemeld bij {data['aanbieder']}"]
    if data["aangemeld_op"]:
        parts.append(f"op {dag(data, 'aangemeld_op')}")
    if data["start_op"]:
        parts.append(f"; lessen vanaf {dag(data, 'start_op')}")
    return " ".join(parts).replace(" ;", ";")


PRESENTERS: dict[str, Callable[[Mapping[str, Any]], str]] = {
    "leerroute.toegewezen": lambda data: (
        f"Leerroute toegewezen: {_route(data['leerroute'], data['niveau'])}"
    ),
    "leerroute.gewijzigd": lambda data: (
        f"Leerroute gewijzigd van {_route(data['was'], data['was_niveau'])} naar "
        f"{_route(data['leerroute'], data['niveau'])}"
    ),
    "leerroute.aanmelding": _enrolled,
    "leerroute.aanmelding_ingetrokken": lambda data: (
        f"Aanmelding bij {data['aanbieder']} ingetrokken"
    ),
}
