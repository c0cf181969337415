# SPDX-License-Identifier: EUPL-1.2
"""When a PIP that was vastgesteld may change, and on which article. Pure.

Sources: Wet inburgering 2021, 15 lid 4 and 17 lid 2 and 3; Besluit inburgering 2021, 5.4 and
5.5; Awb 7:11. The inburgeringstermijn never moves along (Wi2021, 11 lid 3).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from inburgering.wet.begrippen import Leerroute, Niveau
from inburgering.wet.bron import besluit, wet
from inburgering.wet.tekst import dag_tekst
from pip_plan.enums import Aanleiding

REDEN_MIN = 20
ARTIKEL: dict[Aanleiding, str] = {
    Aanleiding.SCHAKELEN: f"{wet('17', '2')} en {besluit('5.4', '1')}",
    Aanleiding.ONDERWIJS_NAAR_B1: f"{wet('17', '2')} en {besluit('5.4', '1')}",
    Aanleiding.BIJZONDER: f"{wet('17', '2')} en {besluit('5.4', '2')}",
    Aanleiding.AFSCHALEN: f"{wet('17', '3')} en {besluit('5.5', '1')}",
    Aanleiding.VERHUIZING: str(wet("15", "4")),
    Aanleiding.BEZWAAR: "Algemene wet bestuursrecht, artikel 7:11",
    Aanleiding.ONDERDELEN: f"{wet('15', '1')} en {wet('17', '1')}",
}
ANDERE_ROUTE = frozenset(
    {Aanleiding.SCHAKELEN, Aanleiding.ONDERWIJS_NAAR_B1, Aanleiding.BIJZONDER}
)
ZELFDE_ROUTE = frozenset({Aanleiding.VERHUIZING, Aanleiding.ONDERDELEN})


@dataclass(frozen=True, slots=True, kw_only=True)
class Herzienfeiten:
    """What was decided, what is wanted, and the days and hours that count."""

    aanleiding: Aanleiding
    reden: str
    oude_route: Leerroute
    oud_niveau: Niveau | None
    nieuwe_route: Leerroute
    nieuw_niveau: Niveau | None
    vandaag: date
    wijzigen_tot_en_met: date
    afschalen_na: int
    nt2_uren: int | None = None
    verhuisd_naar_ons: bool = False


@dataclass(frozen=True, slots=True)
class Weigering:
    """Why it cannot be, and the field this is about."""

    tekst: str
    veld: str


def against_revision(feiten: Herzienfeiten) -> list[Weigering]:
    """Everything that stands in the way of this change; empty when it is lawful."""
    return [*_reason(feiten), *_route(feiten), *_moment(feiten), *_lower(feiten), *_moved(feiten)]


def _reason(feiten: Herzienfeiten) -> Iterator[Weigering]:
    if len(feiten.reden.strip()) < REDEN_MIN:
        yield Weigering(
            f"Schrijf waarom het plan verandert, in ten minste {REDEN_MIN} tekens.", "reden"
        )


def _route(feiten: Herzienfeiten) -> Iterator[Weigering]:
    same = feiten.oude_route is feiten.nieuwe_route
    if feiten.aanleiding in ANDERE_ROUTE and same:
        yield Weigering("Kies een andere leerroute dan die in het PIP staat.", "leerroute")
    if feiten.aanleiding in ZELFDE_ROUTE and (
        not same or feiten.oud_niveau != feiten.nieuw_niveau
    ):
        yield Weigering("Bij deze aanleiding blijven leerroute en niveau gelijk.", "leerroute")
    if feiten.aanleiding is Aanleiding.ONDERWIJS_NAAR_B1 and (
        feiten.oude_route is not Leerroute.ONDERWIJS or feiten.nieuwe_route is not Leerroute.B1
    ):
        yield Weigering(
            "Deze aanleiding is alleen voor de stap van de onderwijsroute naar de B1-route.",
            "aanleiding",
        )


def _moment(feiten: Herzienfeiten) -> Iterator[Weigering]:
    if feiten.aanleiding is not Aanleiding.SCHAKELEN:
        return
    if feiten.vandaag > feiten.wijzigen_tot_en_met:
        yield Weigering(
            f"Schakelen kon tot en met {dag_tekst(feiten.wijzigen_tot_en_met)} "
            f"({besluit('5.4', '1')}). Daarna kan het alleen in een bijzonder geval, of van de "
            "onderwijsroute naar de B1-route.",
            "aanleiding",
        )


def _lower(feiten: Herzienfeiten) -> Iterator[Weigering]:
    lowers = feiten.nieuwe_route is Leerroute.B1 and feiten.nieuw_niveau is Niveau.A2
    was_lowered = feiten.oude_route is Leerroute.B1 and feiten.oud_niveau is Niveau.A2
    if feiten.aanleiding is not Aanleiding.AFSCHALEN:
        if lowers and not was_lowered and feiten.aanleiding is not Aanleiding.BEZWAAR:
            yield Weigering("Kies bij niveau A2 de aanleiding afschalen.", "aanleiding")
        return
    if feiten.oude_route is not Leerroute.B1 or was_lowered or not lowers:
        yield Weigering("Afschalen kan alleen in de B1-route: van B1 naar A2.", "aanleiding")
    if (feiten.nt2_uren or 0) < feiten.afschalen_na:
        yield Weigering(
            f"Afschalen kan na ten minste {feiten.afschalen_na} gevolgde uren Nederlandse les "
            f"({besluit('5.5', '1')}). Vul het aantal gevolgde uren in.",
            "nt2_uren",
        )


def _moved(feiten: Herzienfeiten) -> Iterator[Weigering]:
    if feiten.aanleiding is Aanleiding.VERHUIZING and not feiten.verhuisd_naar_ons:
        yield Weigering(
            "Deze persoon is niet uit een andere gemeente naar ons verhuisd. Kies een andere "
            "aanleiding.",
            "aanleiding",
        )
