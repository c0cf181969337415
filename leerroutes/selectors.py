# SPDX-License-Identifier: EUPL-1.2
"""Page-shaped reads: the choice, its history, and the facts beside the form."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from inburgering.core.feiten import IntakeSamenvatting
from inburgering.core.models import Dossier, Gemeente
from inburgering.wet.begrippen import Alfabetisering, Leerroute
from leerroutes.models import Aanbieder, Leerroutekeuze
from leerroutes.rules import Advies, Adviesfeiten, route_advice


@dataclass(frozen=True, slots=True)
class RouteUitleg:
    """What a route is, in a few words, with what follows from choosing it."""

    route: Leerroute
    kort: str
    gevolg: str


UITLEG = {
    Leerroute.B1: RouteUitleg(
        Leerroute.B1,
        "Binnen drie jaar examen Nederlands op niveau B1.",
        "Met KNM, PVT en MAP.",
    ),
    Leerroute.ONDERWIJS: RouteUitleg(
        Leerroute.ONDERWIJS,
        "Een taalschakeltraject, daarna mbo, hbo of universiteit.",
        "Met KNM en PVT. Een MAP hoort niet bij deze route.",
    ),
    Leerroute.Z: RouteUitleg(
        Leerroute.Z,
        "Voor wie een examen binnen drie jaar niet haalbaar is.",
        "800 uur taal en KNM; asielstatushouders ook 800 uur participatie.",
    ),
}


def current_choice(dossier: Dossier) -> Leerroutekeuze | None:
    """The choice that counts now."""
    rows = Leerroutekeuze.objects.current().filter(dossier=dossier)
    return rows.select_related("toegewezen_door", "aanbieder").first()


def earlier_choices(dossier: Dossier) -> QuerySet[Leerroutekeuze]:
    """The choices before it, newest first."""
    rows = Leerroutekeuze.objects.filter(dossier=dossier, geldig=False, volgende__isnull=False)
    return rows.select_related("toegewezen_door", "aanbieder").order_by("-pk")


def providers_of(gemeente: Gemeente, *, including: Aanbieder | None = None) -> QuerySet[Aanbieder]:
    """The providers in use, and the one that was chosen before."""
    wanted = Q(actief=True)
    if including:
        wanted |= Q(pk=including.pk)
    return Aanbieder.objects.filter(wanted, gemeente=gemeente).order_by("naam", "soort")


def advice_for(dossier: Dossier, facts: IntakeSamenvatting | None, *, on: date) -> Advies:
    """The advice for this person as far as the intake has facts."""
    if facts is None:
        return route_advice(Adviesfeiten(verhuisd_naar_ons=dossier.verhuisd_naar_ons))
    return route_advice(
        Adviesfeiten(
            lbt_uitslag=facts.lbt_uitslag,
            geen_toets_omdat=facts.lbt_niet_afgenomen_reden,
            wil_opleiding=facts.wil_opleiding,
            jaren_onderwijs=facts.jaren_onderwijs,
            alfabetisering=facts.alfabetisering,
            leeftijd=dossier.persoon.leeftijd_op(on),
            verhuisd_naar_ons=dossier.verhuisd_naar_ons,
        )
    )


WENS_OPLEIDING = {"ja": "ja", "nee": "nee", "weet_niet": "weet het nog niet"}


def weighing_facts(
    dossier: Dossier, facts: IntakeSamenvatting | None, *, on: date
) -> list[tuple[str, str]]:
    """What each of the three reasons has to be held against, in a line each."""
    if facts is None:
        return []
    age = dossier.persoon.leeftijd_op(on)
    result = str(facts.lbt_uitslag) if facts.lbt_uitslag else facts.lbt_niet_afgenomen_reden
    rows = (
        ("Leerbaarheidstoets", result or "nog geen uitslag"),
        ("Wil een opleiding", WENS_OPLEIDING.get(facts.wil_opleiding, "niet besproken")),
        ("Jaren naar school", facts.jaren_onderwijs),
        ("Leeftijd", f"{age} jaar" if age is not None else ""),
        ("Taalstart", facts.taalstart_advies),
    )
    return [(label, text) for label, text in rows if text]


def suggested_alfabetisering(facts: IntakeSamenvatting | None) -> Alfabetisering:
    """What the intake says about reading and writing, to start the form with."""
    return (facts and facts.alfabetisering) or Alfabetisering.NVT
