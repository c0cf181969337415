# SPDX-License-Identifier: EUPL-1.2
"""What can happen in this room, and the sentence for each."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from inburgering.core.datums import datum_tekst
from inburgering.core.enums import RedenTeLaat, Sluitreden, Waardoor
from inburgering.wet.begrippen import Doelgroep
from inburgering.wet.termijnen.verlenging import GRONDEN, Grond

FEIT_LABELS = {
    "gekoppeld_op": "koppeling",
    "kennisgeving_op": "kennisgeving van DUO",
    "huisvesting_op": "huisvesting",
    "brp_op": "inschrijving in de BRP",
    "bijstand_vanaf": "recht op bijstand",
    "verhuisd_naar_ons": "verhuizing vanuit een andere gemeente",
    "derde_informatie_op": "informatie van een derde",
    "azc": "azc",
    "taalstart_aanmelding_op": "aanmelding voor de Taalstart",
    "taalstart_intake_op": "intake bij de taalschool",
    "taalstart_start_op": "eerste les van de Taalstart",
    "taalstart_einde_op": "einde van de Taalstart",
    "taalstart_rapport_op": "eindrapportage van de Taalstart",
    "aanbod_op": "inburgeringsaanbod",
    "map_afgerond_op": "MAP afgerond",
    "pvt_afgerond_op": "PVT afgerond",
    "boete_rapport_op": "dagtekening van het boeterapport",
    "boete_bekendgemaakt_op": "bekendmaking van de boete",
    "boete_betaald_op": "betaling van de boete",
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
    changes = data.get("datums", {})
    told = (_fact_changed(name, changes.get(name)) for name in data["velden"])
    return f"Gegevens gewijzigd: {'; '.join(told)}"


def _fact_changed(name: str, change: Sequence[str | None] | None) -> str:
    """A date with what it was and what it became; of another fact only the name."""
    label = FEIT_LABELS.get(name, name)
    if change is None:
        return label
    was, wordt = (datum_tekst(date.fromisoformat(day)) if day else "" for day in change)
    if not was:
        return f"{label} {wordt}"
    return f"{label} van {was} naar {wordt}" if wordt else f"{label} vervalt, was {was}"


def _ground(data: Mapping[str, Any]) -> str:
    label = GRONDEN[Grond(data["grond"])].label
    return f"{label[:1].lower()}{label[1:]}"


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
    "persoon.mailtoestemming": lambda data: (
        f"Toestemming voor brieven per e-mail, gegeven op {dag(data, 'gegeven_op')}"
    ),
    "persoon.mailtoestemming_ingetrokken": lambda data: (
        f"Toestemming voor brieven per e-mail ingetrokken op {dag(data, 'ingetrokken_op')}"
    ),
    "termijn.gewijzigd": _termijn_changed,
    "termijn.reden": lambda data: (
        f"{data['label']} niet op tijd. Reden: {RedenTeLaat(data['reden']).label}"
    ),
    "termijn.verlengd": lambda data: (
        f"Inburgeringstermijn verlengd: {_ground(data)}. Besluit van {dag(data, 'besluit_op')}"
    ),
    "termijn.verlenging_ingetrokken": lambda data: (
        f"Verlenging ingetrokken: {_ground(data)}, besluit van {dag(data, 'besluit_op')}"
    ),
    "taak.toegevoegd": lambda data: f"Taak toegevoegd, uiterlijk {dag(data, 'uiterlijk')}",
    "taak.verzet": lambda data: f"Taak verzet van {dag(data, 'was')} naar {dag(data, 'wordt')}",
    "taak.gedaan": lambda data: "Taak gedaan",
    "notitie.toegevoegd": lambda data: (
        "Notitie toegevoegd" if data["zichtbaarheid"] == "intern" else "Notitie voor de inwoner"
    ),
}
