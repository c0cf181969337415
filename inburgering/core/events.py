# SPDX-License-Identifier: EUPL-1.2
"""What can happen in this room, and the sentence for each."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from inburgering.core.datums import datum_tekst
from inburgering.core.enums import Sluitreden, Waardoor
from inburgering.wet.begrippen import Doelgroep

FEIT_LABELS = {
    "gekoppeld_op": "koppeling",
    "kennisgeving_op": "kennisgeving van DUO",
    "huisvesting_op": "huisvesting",
    "brp_op": "inschrijving in de BRP",
    "bijstand_vanaf": "recht op bijstand",
    "verhuisd_naar_ons": "verhuizing vanuit een andere gemeente",
    "derde_informatie_op": "informatie van een derde",
    "azc": "azc",
}


def dag(data: Mapping[str, Any], key: str) -> str:
    """An ISO date in the data, as people read it."""
    return datum_tekst(date.fromisoformat(data[key]))


def _termijn_changed(data: Mapping[str, Any]) -> str:
    why = Waardoor(data.get("waardoor", Waardoor.FEIT.value)).label
    term = f"{data['label']} ({data['norm']})"
    if data.get("was") is None:
        said = f"{term}: uiterlijk {dag(data, 'wordt')}"
    elif data.get("wordt") is None:
        said = f"{term} vervalt; was {dag(data, 'was')}"
    else:
        said = f"{term}: van {dag(data, 'was')} naar {dag(data, 'wordt')}"
    return f"{said}, {why}" if why else said


def _facts_changed(data: Mapping[str, Any]) -> str:
    names = ", ".join(FEIT_LABELS.get(name, name) for name in data["velden"])
    return f"Gegevens gewijzigd: {names}"


def _reassigned(data: Mapping[str, Any]) -> str:
    was = f", was {data['van']}" if data["van"] else ""
    return f"Overgedragen aan {data['naar']}{was}. Reden: {data['reden']}"


PRESENTERS: dict[str, Callable[[Mapping[str, Any]], str]] = {
    "dossier.aangemaakt": lambda data: (
        f"Dossier aangemaakt; gekoppeld op {dag(data, 'gekoppeld_op')}"
    ),
    "dossier.ingelezen": lambda data: "Dossier ingelezen uit een bestand",
    "dossier.gewijzigd": _facts_changed,
    "dossier.overgedragen": _reassigned,
    "dossier.afgesloten": lambda data: f"Dossier afgesloten: {Sluitreden(data['reden']).label}",
    "doelgroep.gewijzigd": lambda data: f"Doelgroep is nu {Doelgroep(data['doelgroep']).label}",
    "persoon.gewijzigd": lambda data: "Persoonsgegevens gewijzigd",
    "termijn.gewijzigd": _termijn_changed,
    "taak.toegevoegd": lambda data: f"Taak toegevoegd, uiterlijk {dag(data, 'uiterlijk')}",
    "taak.gedaan": lambda data: "Taak gedaan",
    "notitie.toegevoegd": lambda data: (
        "Notitie toegevoegd" if data["zichtbaarheid"] == "intern" else "Notitie voor de inwoner"
    ),
}
