# SPDX-License-Identifier: EUPL-1.2
"""Answers a question to the rules with plain JSON values; one case or a list of cases."""

import json
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from inburgering.beleid.aanbod import bereken_aanbod
from inburgering.beleid.omzetten import Fout
from inburgering.beleid.profiel import Profiel, profiel_voor
from inburgering.beleid.termijnen import bereken_termijnen, nog_niet_gestart
from inburgering.beleid.vraag import (
    KENMERKEN,
    Gegeven,
    VraagFout,
    lees_aanbod,
    lees_termijnen,
)
from inburgering.wet.termijnen import Termijn

Antwoord = dict[str, Any]
Profielbron = Callable[[str, date], Profiel]
"""Gives the profile of a gemeente (CBS code) on a day."""


def termijnen(waarde: object, profielen: Profielbron = profiel_voor) -> Antwoord:
    """``{"termijnen": [...]}`` for one question."""
    vraag = lees_termijnen(waarde)
    profiel = profielen(vraag.gemeente, vraag.op)
    wachtend = nog_niet_gestart(vraag.feiten, profiel)
    return {
        "termijnen": [
            als_json(termijn) for termijn in bereken_termijnen(vraag.feiten, profiel, op=vraag.op)
        ],
        "nog_niet_gestart": [{"code": c, "reden": reden} for c, reden in wachtend.items()],
    }


def als_json(termijn: Termijn) -> Antwoord:
    """One term as plain values."""
    antwoord: Antwoord = {
        "code": termijn.code,
        "label": termijn.label,
        "norm": termijn.norm.value,
        "start": termijn.start.isoformat(),
        "uiterlijk": termijn.uiterlijk.isoformat(),
        "bron": str(termijn.bron),
        "zekerheid": termijn.zekerheid.label,
        "stappen": [_stap(stap.to_dict()) for stap in termijn.stappen],
    }
    if termijn.duo_einddatum is not None:
        antwoord["duo_einddatum"] = termijn.duo_einddatum.isoformat()
    return antwoord


def _stap(waarden: dict[str, Any]) -> dict[str, Any]:
    return {naam: waarden[naam] for naam in ("tekst", "datum", "bron", "url")}


def aanbod(waarde: object, profielen: Profielbron = profiel_voor) -> Antwoord:
    """``{"onderdelen": [...]}`` for one question."""
    vraag = lees_aanbod(waarde)
    onderdelen = bereken_aanbod(
        doelgroep=vraag.doelgroep,
        bijstand=vraag.bijstand,
        leerroute=vraag.leerroute,
        op=vraag.op,
        profiel=profielen(vraag.gemeente, vraag.op),
    )
    return {
        "onderdelen": [
            {
                "code": onderdeel.code,
                "label": onderdeel.label,
                "status": onderdeel.status.value,
                "bron": str(onderdeel.bron),
                "toelichting": onderdeel.toelichting,
            }
            for onderdeel in onderdelen
        ]
    }


SOORTEN: dict[str, Callable[[object, Profielbron], Antwoord]] = {
    "termijnen": termijnen,
    "aanbod": aanbod,
}


def fouten_json(fouten: list[Fout]) -> Antwoord:
    """Errors as plain values."""
    return {"fouten": [{"veld": fout.veld, "melding": fout.melding} for fout in fouten]}


def beantwoord(
    soort: str, invoer: bytes, profielen: Profielbron = profiel_voor
) -> tuple[Antwoord | list[Antwoord], bool]:
    """The answer to JSON input, and whether all of it was right."""
    if soort not in SOORTEN:
        melding = f"Kies wat u wilt berekenen: {' of '.join(SOORTEN)}."
        return fouten_json([Fout("soort", melding)]), False
    try:
        waarde = json.loads(invoer.decode("utf-8-sig"), object_pairs_hook=Gegeven)
    except (UnicodeDecodeError, ValueError, RecursionError):
        melding = "De invoer is geen geldige JSON in UTF-8. Controleer haken, komma's en tekens."
        return fouten_json([Fout("invoer", melding)]), False
    if isinstance(waarde, list):
        antwoorden = [_een(soort, geval, profielen) for geval in waarde]
        return [antwoord for antwoord, _ in antwoorden], all(goed for _, goed in antwoorden)
    return _een(soort, waarde, profielen)


def _een(soort: str, waarde: object, profielen: Profielbron) -> tuple[Antwoord, bool]:
    try:
        antwoord, goed = SOORTEN[soort](waarde, profielen), True
    except VraagFout as fout:
        antwoord, goed = fouten_json(fout.fouten), False
    return _kenmerken(waarde) | antwoord, goed


def _kenmerken(waarde: object) -> Antwoord:
    if not isinstance(waarde, Mapping):
        return {}
    return {naam: waarde[naam] for naam in sorted(KENMERKEN) if naam in waarde}
