# SPDX-License-Identifier: EUPL-1.2
"""What can happen in a bezwaar, and the sentence for each."""

from collections.abc import Callable, Mapping
from typing import Any

from inburgering.core.events import dag
from pip_plan.bezwaar.enums import NietHoren, Uitkomst


def _received(data: Mapping[str, Any]) -> str:
    late = "" if data["op_tijd"] else ", na de termijn"
    return f"Bezwaar {data['kenmerk']} ontvangen op {dag(data, 'ontvangen_op')}{late}"


def _decided(data: Mapping[str, Any]) -> str:
    outcome = Uitkomst(data["uitkomst"]).label
    return f"Besluit op bezwaar {data['kenmerk']} van {dag(data, 'dagtekening')}: {outcome}"


PRESENTERS: dict[str, Callable[[Mapping[str, Any]], str]] = {
    "bezwaar.ontvangen": _received,
    "bezwaar.aanvullen": lambda data: (
        f"Aanvulling van het bezwaar gevraagd, uiterlijk {dag(data, 'uiterlijk')}"
    ),
    "bezwaar.aangevuld": lambda data: "Bezwaar aangevuld",
    "bezwaar.zitting": lambda data: f"Uitgenodigd voor een hoorzitting op {dag(data, 'op')}",
    "bezwaar.gehoord": lambda data: f"Gehoord op {dag(data, 'op')}",
    "bezwaar.niet_gehoord": lambda data: f"Niet gehoord: {NietHoren(data['grond']).label}",
    "bezwaar.verdaagd": lambda data: (
        f"Beslissing op bezwaar verdaagd tot en met {dag(data, 'uiterlijk')}"
    ),
    "bezwaar.uitgesteld": lambda data: (
        f"Met instemming uitgesteld tot en met {dag(data, 'uiterlijk')}"
    ),
    "bezwaar.aangeboden": lambda data: "Besluit op bezwaar ter ondertekening aangeboden",
    "bezwaar.teruggegeven": lambda data: "Besluit op bezwaar teruggegeven aan de opsteller",
    "bezwaar.beslist": _decided,
    "bezwaar.ingetrokken": lambda data: f"Bezwaar ingetrokken op {dag(data, 'op')}",
}
