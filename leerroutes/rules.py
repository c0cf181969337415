# SPDX-License-Identifier: EUPL-1.2
"""Advice on a leerroute, and what stands against a choice. Pure; the college decides."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol

from inburgering.wet.begrippen import Alfabetisering, Doelgroep, LbtUitslag, Leerroute, Niveau
from inburgering.wet.bron import besluit, wet

REDEN_MIN = 20
UREN_MAX = 40
LAAG_GESCHOOLD = frozenset({"0", "1-6"})
JONG_TOT = 28  # the age municipalities often aim the onderwijsroute at; the law has no limit


@dataclass(frozen=True, slots=True, kw_only=True)
class Adviesfeiten:
    """What the intake found, as far as it says something about the route."""

    lbt_uitslag: LbtUitslag | None = None
    geen_toets_omdat: str = ""
    wil_opleiding: str = ""
    jaren_onderwijs: str = ""
    alfabetisering: Alfabetisering | None = None
    leeftijd: int | None = None
    verhuisd_naar_ons: bool = False


@dataclass(frozen=True, slots=True)
class Advies:
    """A route that fits, or none; why; and what to look at before deciding otherwise."""

    route: Leerroute | None
    waarom: tuple[str, ...]
    let_op: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Keuzefeiten:
    """A choice as a consultant wants to make it."""

    leerroute: Leerroute
    niveau: Niveau | None
    redenen: Mapping[Leerroute, str]
    uren_per_week: int | None
    wil_opleiding: str
    doelgroep: Doelgroep
    verhuisd_naar_ons: bool
    herziening: bool = False
    lbt_uitslag: LbtUitslag | None = None


class Weging(Protocol):
    """A route with its reasons, and what the intake found: a choice, or a plan on it."""

    @property
    def leerroute(self) -> Leerroute: ...
    @property
    def redenen(self) -> Mapping[Leerroute, str]: ...
    @property
    def wil_opleiding(self) -> str: ...
    @property
    def lbt_uitslag(self) -> LbtUitslag | None: ...


@dataclass(frozen=True, slots=True)
class Bezwaar:
    """Why a choice cannot be made like this, and the field it belongs to."""

    tekst: str
    veld: str


# as they stand in the middle of a sentence
ROUTENAAM = {
    Leerroute.B1: "B1-route",
    Leerroute.ONDERWIJS: "onderwijsroute",
    Leerroute.Z: "Z-route",
}
REDEN_VELD = {Leerroute.B1: "reden_b", Leerroute.ONDERWIJS: "reden_o", Leerroute.Z: "reden_z"}


def route_advice(feiten: Adviesfeiten) -> Advies:
    """The route that fits the facts. Always advice: the person and the talk weigh as well."""
    if feiten.verhuisd_naar_ons:
        why = (
            "Deze persoon komt uit een andere gemeente. De leerroute volgt de route die "
            f"daar is vastgesteld ({wet('15', '4')}). Vraag het PIP daar op."
        )
        return Advies(None, (why,))
    match feiten.lbt_uitslag:
        case LbtUitslag.HAALBAAR:
            return _advice_feasible(feiten)
        case LbtUitslag.NIET_HAALBAAR:
            return _advice_not_feasible(feiten)
        case LbtUitslag.ONBEKEND:
            why = "De uitslag van de leerbaarheidstoets is onbekend."
        case None:
            omdat = feiten.geen_toets_omdat or "er is nog geen uitslag"
            why = f"Er is geen uitslag van de leerbaarheidstoets: {omdat}."
    return Advies(None, (why, "Weeg zelf af welke route past."), tuple(_notes(feiten)))


def _advice_feasible(feiten: Adviesfeiten) -> Advies:
    toets = "De leerbaarheidstoets zegt: B1-route haalbaar."
    notes = tuple(_notes(feiten))
    if feiten.wil_opleiding != "ja":
        return Advies(Leerroute.B1, (toets,), notes)
    wish = "Deze persoon wil in Nederland een opleiding volgen."
    if feiten.jaren_onderwijs in LAAG_GESCHOOLD:
        few = "Met zes jaar school of minder is een diploma na de onderwijsroute minder zeker."
        return Advies(Leerroute.B1, (toets, wish, few), notes)
    return Advies(Leerroute.ONDERWIJS, (toets, wish), notes)


def _advice_not_feasible(feiten: Adviesfeiten) -> Advies:
    toets = "De leerbaarheidstoets zegt: B1-route niet haalbaar."
    notes = list(_notes(feiten))
    if feiten.jaren_onderwijs and feiten.jaren_onderwijs not in LAAG_GESCHOOLD:
        notes.append(
            "Deze persoon ging zeven jaar of langer naar school. Kijk of de B1-route toch kan: "
            f"later afschalen naar A2 is mogelijk ({besluit('5.5')})."
        )
    return Advies(Leerroute.Z, (toets,), tuple(notes))


def _notes(feiten: Adviesfeiten) -> Iterator[str]:
    if feiten.wil_opleiding == "ja" and (feiten.leeftijd or 0) >= JONG_TOT:
        yield (
            f"De onderwijsroute is vaak voor mensen tot {JONG_TOT} jaar, maar de wet kent geen "
            "leeftijdsgrens. Alleen de leeftijd is geen reden om haar af te wijzen."
        )
    if feiten.wil_opleiding == "weet_niet":
        yield (
            "Deze persoon weet nog niet of hij of zij wil studeren. Bespreek dit voordat u de "
            "onderwijsroute afwijst."
        )
    if feiten.alfabetisering in {Alfabetisering.A, Alfabetisering.AA}:
        yield "Reken op tijd voor leren lezen en schrijven (alfabetisering)."


def reasons_against(feiten: Keuzefeiten) -> list[Bezwaar]:
    """Everything that stands in the way of this choice, each with its field."""
    return [
        *_against_level(feiten),
        *_against_onderwijsroute(feiten),
        *_against_hours(feiten),
        *against_weighing(feiten),
    ]


def against_weighing(feiten: Weging) -> list[Bezwaar]:
    """What misses in the reasons; asked at the choice, and again when a PIP is offered."""
    return [*_against_reasons(feiten), *_against_silence(feiten)]


def _against_level(feiten: Keuzefeiten) -> Iterator[Bezwaar]:
    if feiten.leerroute is Leerroute.B1:
        if feiten.niveau is None:
            yield Bezwaar("Kies het examenniveau van de B1-route.", "niveau")
        elif feiten.niveau is Niveau.A2 and not (feiten.verhuisd_naar_ons or feiten.herziening):
            yield Bezwaar(
                "In het eerste PIP kan de B1-route alleen op niveau B1. Afschalen naar A2 kan "
                f"later, na ten minste 600 uur les ({besluit('5.5')}).",
                "niveau",
            )
    elif feiten.niveau is not None:
        yield Bezwaar("Een examenniveau hoort alleen bij de B1-route.", "niveau")


def _against_onderwijsroute(feiten: Keuzefeiten) -> Iterator[Bezwaar]:
    moved_or_wants = feiten.verhuisd_naar_ons or feiten.wil_opleiding == "ja"
    if feiten.leerroute is Leerroute.ONDERWIJS and not moved_or_wants:
        yield Bezwaar(
            "De onderwijsroute kan alleen als iemand in de intake zegt een opleiding te willen "
            f"volgen ({wet('8', '1')}). Leg dat eerst vast in de intake.",
            "leerroute",
        )


def _against_hours(feiten: Keuzefeiten) -> Iterator[Bezwaar]:
    hours = feiten.uren_per_week
    if hours is None:
        if feiten.doelgroep is Doelgroep.ASIELSTATUSHOUDER:
            yield Bezwaar(
                "Vul in hoeveel uur per week de lessen zijn. Voor asielstatushouders hoort dat in "
                f"het PIP ({wet('15', '2')}).",
                "uren_per_week",
            )
    elif not 1 <= hours <= UREN_MAX:
        yield Bezwaar(f"Vul een aantal uren in van 1 tot en met {UREN_MAX}.", "uren_per_week")


def _against_reasons(feiten: Weging) -> Iterator[Bezwaar]:
    for route, veld in REDEN_VELD.items():
        if len(feiten.redenen.get(route, "").strip()) < REDEN_MIN:
            chosen = "wel" if route is feiten.leerroute else "niet"
            yield Bezwaar(
                f"Leg uit waarom u {chosen} kiest voor de {ROUTENAAM[route]}, "
                f"in ten minste {REDEN_MIN} tekens.",
                veld,
            )


OPLEIDING = re.compile(
    r"opleiding|stud(?:ie|eren|eer)|diploma|school|mbo|hbo|universiteit|leren", re.IGNORECASE
)
TOETS = re.compile(r"toets|lbt", re.IGNORECASE)


def _against_silence(feiten: Weging) -> Iterator[Bezwaar]:
    """A reason that says nothing about what the intake found (Awb 3:46; RvS 24-12-2024)."""
    reasons = {route: feiten.redenen.get(route, "").strip() for route in Leerroute}
    if any(len(reason) < REDEN_MIN for reason in reasons.values()):
        return
    if feiten.wil_opleiding == "ja" and not OPLEIDING.search(reasons[Leerroute.ONDERWIJS]):
        yield Bezwaar(
            "Deze persoon zei in de intake een opleiding te willen volgen. Ga daar op in bij de "
            "onderwijsroute.",
            REDEN_VELD[Leerroute.ONDERWIJS],
        )
    if _departs_from_test(feiten) and not TOETS.search(reasons[feiten.leerroute]):
        yield Bezwaar(
            f"De leerbaarheidstoets zegt: {feiten.lbt_uitslag}. U wijkt daarvan af. Leg bij deze "
            "route uit waarom, en noem de toets.",
            REDEN_VELD[feiten.leerroute],
        )
    if len({reason.casefold() for reason in reasons.values()}) < len(reasons):
        yield Bezwaar(
            "Twee routes hebben dezelfde reden. Schrijf bij elke route een eigen reden.",
            REDEN_VELD[feiten.leerroute],
        )


def _departs_from_test(feiten: Weging) -> bool:
    light = feiten.leerroute is Leerroute.Z
    if feiten.lbt_uitslag is LbtUitslag.HAALBAAR:
        return light
    return feiten.lbt_uitslag is LbtUitslag.NIET_HAALBAAR and not light
