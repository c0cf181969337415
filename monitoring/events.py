# SPDX-License-Identifier: EUPL-1.2
"""What can happen in this room, and the sentence for each."""

from collections.abc import Callable, Mapping
from typing import Any

from inburgering.core.events import dag
from monitoring.enums import Kanaal, NietGehouden


def _held(data: Mapping[str, Any]) -> str:
    return f"Voortgangsgesprek gehouden, {Kanaal(data['kanaal']).label}"


def _moved(data: Mapping[str, Any]) -> str:
    return (
        f"Voortgangsgesprek verplaatst van {dag(data, 'van')} naar {dag(data, 'naar')}. "
        f"Reden: {data['reden']}"
    )


def _not_held(data: Mapping[str, Any]) -> str:
    why = NietGehouden(data["reden"]).label
    return f"Voortgangsgesprek van {dag(data, 'gepland_op')} niet gehouden: {why}"


PRESENTERS: dict[str, Callable[[Mapping[str, Any]], str]] = {
    "gesprek.gepland": lambda data: f"Voortgangsgesprek gepland op {dag(data, 'gepland_op')}",
    "gesprek.verplaatst": _moved,
    "gesprek.gehouden": _held,
    "gesprek.niet_gehouden": _not_held,
}
