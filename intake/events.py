# SPDX-License-Identifier: EUPL-1.2
"""What can happen in this room, and the sentence for each."""

from collections.abc import Callable, Mapping
from typing import Any

from inburgering.core.events import dag
from intake.onderwerpen import OVERSLAAN_LABELS, SOORTEN, Code, Overslaan


def _titel(data: Mapping[str, Any]) -> str:
    return SOORTEN[Code(data["onderwerp"])].titel


def _skipped(data: Mapping[str, Any]) -> str:
    reden = OVERSLAAN_LABELS[Overslaan(data["reden"])]
    return f"Intake: onderwerp «{_titel(data)}» overgeslagen, {reden}"


def _toets(data: Mapping[str, Any]) -> str:
    if data["uitslag"]:
        return f"Uitslag leerbaarheidstoets van {dag(data, 'afgenomen_op')}: {data['uitslag']}"
    if data["geregeld"]:
        return "Vastgelegd waarom er geen leerbaarheidstoets is"
    if data["aangevraagd_op"]:
        return f"Leerbaarheidstoets aangevraagd op {dag(data, 'aangevraagd_op')}"
    return "Gegevens van de leerbaarheidstoets gewijzigd"


PRESENTERS: dict[str, Callable[[Mapping[str, Any]], str]] = {
    "intake.gestart": lambda data: f"Brede intake gestart op {dag(data, 'gestart_op')}",
    "intake.gesprek": lambda data: f"Intakegesprek vastgelegd van {dag(data, 'gesprek_op')}",
    "intake.onderwerp_klaar": lambda data: f"Intake: onderwerp «{_titel(data)}» klaar",
    "intake.onderwerp_overgeslagen": _skipped,
    "intake.onderwerp_heropend": lambda data: f"Intake: onderwerp «{_titel(data)}» weer open",
    "intake.leerbaarheidstoets": _toets,
    "intake.afgerond": lambda data: "Brede intake afgerond; het verslag is gemaakt",
    "intake.heropend": lambda data: f"Brede intake weer geopend. Reden: {data['reden']}",
}
