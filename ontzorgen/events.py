# SPDX-License-Identifier: EUPL-1.2
"""What can happen in this room, and the sentence for each."""

from collections.abc import Callable, Mapping
from typing import Any

from inburgering.core.events import dag
from ontzorgen.enums import Eindereden, Lastsoort, Vervolg


def _started(data: Mapping[str, Any]) -> str:
    return f"Ontzorgen gestart vanaf {dag(data, 'vanaf')}, tot en met {dag(data, 'tot_en_met')}"


def _cost_changed(data: Mapping[str, Any]) -> str:
    label = Lastsoort(data["soort"]).label.lower()
    stopped = " gestopt" if data.get("gestopt") else " gewijzigd"
    return f"Vaste last {label}{stopped} vanaf {dag(data, 'vanaf')}"


def _ended(data: Mapping[str, Any]) -> str:
    reason, after = Eindereden(data["reden"]).label, Vervolg(data["vervolg"]).label
    return f"Ontzorgen afgerond, laatste dag {dag(data, 'laatste_dag')}. {reason}. Daarna: {after}"


PRESENTERS: dict[str, Callable[[Mapping[str, Any]], str]] = {
    "ontzorgen.gestart": _started,
    "ontzorgen.last_gewijzigd": _cost_changed,
    "ontzorgen.norm_gewijzigd": lambda data: (
        f"Uitbetaalde norm gewijzigd vanaf {dag(data, 'vanaf')}"
    ),
    "ontzorgen.tekort_besloten": lambda data: "Besluit vastgelegd bij een tekort in het leefgeld",
    "ontzorgen.beeindigd": _ended,
}
