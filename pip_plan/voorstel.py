# SPDX-License-Identifier: EUPL-1.2
"""What a new concept starts with: the leerroute, the intake and the policy of the gemeente."""

from datetime import date
from typing import Any

from inburgering.beleid.profiel import Profiel, volgende_gesprek
from inburgering.core.feiten import IntakeSamenvatting
from inburgering.core.models import Dossier
from inburgering.wet.begrippen import Doelgroep, Leerroute
from inburgering.wet.tekst import duur_tekst
from leerroutes.models import Leerroutekeuze
from pip_plan.models import Pip

JAAR = 12
TERMIJN_MAANDEN = 36


def route_of(dossier: Dossier, keuze: Leerroutekeuze, *, eerste_pip: bool) -> dict[str, Any]:
    """The leerroute as it goes into the decision."""
    return {
        "leerroutekeuze": keuze,
        "doelgroep": dossier.doelgroep,
        "leerroute": keuze.leerroute,
        "niveau": keuze.niveau,
        "alfabetisering": keuze.alfabetisering,
        "eerste_pip": eerste_pip,
    }


def proposal(
    dossier: Dossier,
    keuze: Leerroutekeuze,
    intake: IntakeSamenvatting | None,
    profiel: Profiel,
    *,
    on: date,
) -> dict[str, Any]:
    """The content a consultant can start from; nothing here is decided yet."""
    route = Leerroute(keuze.leerroute)
    asiel = dossier.doelgroep == Doelgroep.ASIELSTATUSHOUDER
    number, rhythm = talks(profiel)
    content: dict[str, Any] = {
        "taal_uren_per_week": keuze.uren_per_week,
        "taal_aanbieder": keuze.aanbieder.naam if keuze.aanbieder else "",
        "taal_start_op": keuze.start_op,
        "pvt_uren": profiel.pvt_uren,
        "map_uren": None if route is Leerroute.ONDERWIJS else profiel.map_praktijkuren,
        "aantal_gesprekken": number,
        "ritme": rhythm,
        "eerste_gesprek_op": volgende_gesprek(
            profiel, pip_vastgesteld=None, laatste_gesprek=None, op=on
        ),
        "wens": intake.wens if intake else "",
        "vve_afspraak": intake.vve if intake else "",
        "kinderopvang_reis": intake.kinderopvang if intake else "",
        "sport_cultuur": intake.sport_cultuur if intake else "",
        "ondernemen": intake.ondernemerschap if intake else "",
        "telt_mee_uren": intake.taalstart_uren or None if intake else None,
        "telt_mee": "Taalstart" if intake and intake.taalstart_uren else "",
        "begeleiding": guidance(dossier),
    }
    if asiel:
        months = profiel.mb_maanden
        content["mb_aanbieder"] = profiel.mb_uitvoerder
        content["mb_duur"] = duur_tekst(months, "maanden") if months else ""
    if asiel and route is Leerroute.Z:
        content["participatie_uren"] = profiel.z_participatie_uren
    return content


def fitting(pip: Pip, profiel: Profiel) -> dict[str, Any]:
    """Hours that belong to another route or doelgroep go; hours of this one come."""
    route, asiel = Leerroute(pip.leerroute), pip.doelgroep == Doelgroep.ASIELSTATUSHOUDER
    with_map = route is not Leerroute.ONDERWIJS
    with_participation = route is Leerroute.Z and asiel
    return {
        "map_uren": (pip.map_uren or profiel.map_praktijkuren) if with_map else None,
        "participatie_uren": (pip.participatie_uren or profiel.z_participatie_uren)
        if with_participation
        else None,
        "geschatte_uren_b1": pip.geschatte_uren_b1 if route is Leerroute.B1 and asiel else None,
    }


def guidance(dossier: Dossier) -> str:
    """Who helps, in the first sentence of the guidance."""
    if dossier.regisseur is None:
        return ""
    return f"{dossier.regisseur.naam} helpt u bij uw plan en bij vragen over school en werk."


def talks(profiel: Profiel) -> tuple[int, str]:
    """How many voortgangsgesprekken in the three years, and the rhythm in words."""
    first = profiel.gesprek_maanden or profiel.gesprek_voorstel_maanden
    if not profiel.gesprek_eerste_jaar:
        return max(TERMIJN_MAANDEN // first, 1), _every(first)
    later = profiel.gesprek_maanden_later or profiel.gesprek_voorstel_maanden
    number = max(JAAR // first, 1) + (TERMIJN_MAANDEN - JAAR) // later
    return number, f"in het eerste jaar {_every(first)}, daarna {_every(later)}"


def _every(months: int) -> str:
    return "elke maand" if months == 1 else f"elke {duur_tekst(months, 'maanden')}"
