# SPDX-License-Identifier: EUPL-1.2
"""What a PIP may not go without. Pure: facts in, reasons out.

Sources: Wet inburgering 2021, 13-17; Besluit inburgering 2021, 3.1, 3.2, 3.14 and 5.3; ABRvS
24-12-2024 (ECLI:NL:RVS:2024:5413): every one of the three routes is looked at, with a reason.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from inburgering.wet.begrippen import Doelgroep, LbtUitslag, Leerroute
from leerroutes.rules import against_weighing

PVT_MINIMUM, MAP_MINIMUM = 12, 40


class Plek(StrEnum):
    """Where somebody can add what misses."""

    INTAKE = "intake"
    LEERROUTE = "leerroute"
    PIP = "pip"
    GEGEVENS = "gegevens"
    BEHEER = "beheer"


@dataclass(frozen=True, slots=True)
class Ontbreekt:
    """One thing that misses: the sentence, where to add it, and the field."""

    tekst: str
    plek: Plek = Plek.PIP
    veld: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Onderdeelfeiten:
    """PVT, MAP or participation: how many hours, where, from when."""

    uren: int | None = None
    wie: str = ""
    start_op: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class PipFeiten:
    """The facts of a concept that decide whether it is complete."""

    doelgroep: Doelgroep
    leerroute: Leerroute
    overleden: bool = False
    huisstijl: bool = True
    intake_afgerond: bool = False
    redenen: Mapping[Leerroute, str] = field(default_factory=dict)
    wil_opleiding: str = ""
    lbt_uitslag: LbtUitslag | None = None
    route_actueel: bool = True
    hoofddoel: bool = False
    aantal_doelen: int = 0
    taal_aanbieder: str = ""
    taal_uren: int | None = None
    taal_start_op: date | None = None
    knm: Onderdeelfeiten = Onderdeelfeiten()  # only where it is not part of the lessons
    pvt: Onderdeelfeiten = Onderdeelfeiten()
    map: Onderdeelfeiten = Onderdeelfeiten()
    participatie: Onderdeelfeiten = Onderdeelfeiten()
    aantal_gesprekken: int = 0
    ritme: str = ""
    eerste_gesprek_op: date | None = None
    begeleiding: str = ""
    mb_aanbieder: str = ""
    mb_duur: str = ""
    wens: str = ""
    wijkt_af: bool = False
    afwijking: str = ""
    jonge_kinderen: bool = False
    vve_afspraak: str = ""
    bijstand: bool = False
    ontzorgen: bool = False
    geen_ontzorgen_reden: str = ""
    gewacht_op_derde: bool = False
    derde: str = ""
    telt_mee_uren: int | None = None
    telt_mee: str = ""

    @property
    def asiel(self) -> bool:
        return self.doelgroep is Doelgroep.ASIELSTATUSHOUDER


def missing_parts(feiten: PipFeiten) -> list[Ontbreekt]:
    """Everything that stands between this concept and a decision, in the order of the plan."""
    checks = (_before, _routes, _goals, _lessons, _parts, _talks, _help, _wish, _family, _counts)
    return [item for check in checks for item in check(feiten)]


def _before(feiten: PipFeiten) -> Iterator[Ontbreekt]:
    if feiten.overleden:
        yield Ontbreekt("Deze persoon is overleden. Een PIP is niet meer nodig.", Plek.GEGEVENS)
    if not feiten.huisstijl:
        yield Ontbreekt(
            "Uw gemeente heeft nog geen briefpapier. Vraag het de beheerder.", Plek.BEHEER
        )
    if not feiten.intake_afgerond:
        yield Ontbreekt("Rond eerst de brede intake af.", Plek.INTAKE)
    if feiten.gewacht_op_derde and not feiten.derde.strip():
        yield Ontbreekt("Vul in op wiens informatie het PIP wachtte.", veld="derde")


def _routes(feiten: PipFeiten) -> Iterator[Ontbreekt]:
    for item in against_weighing(feiten):
        yield Ontbreekt(item.tekst, Plek.LEERROUTE)
    if not feiten.route_actueel:
        yield Ontbreekt(
            "De leerroute is gewijzigd nadat dit concept is gemaakt. Controleer het PIP en sla "
            "het opnieuw op."
        )


def _goals(feiten: PipFeiten) -> Iterator[Ontbreekt]:
    if not feiten.hoofddoel:
        yield Ontbreekt("Kies het hoofddoel.", veld="hoofddoel")
    if not feiten.aantal_doelen:
        yield Ontbreekt("Voeg ten minste één doel toe.", veld="doelen")


def _lessons(feiten: PipFeiten) -> Iterator[Ontbreekt]:
    """Who pays the lessons chooses them: nothing of it is decided here (Wi2021, 15 lid 2)."""
    if not feiten.asiel:
        return
    if not feiten.taal_aanbieder.strip():
        yield Ontbreekt("Vul de taalschool in.", veld="taal_aanbieder")
    if not feiten.taal_uren:
        yield Ontbreekt("Vul in hoeveel uur per week de lessen zijn.", veld="taal_uren_per_week")
    if feiten.taal_start_op is None:
        yield Ontbreekt("Vul in vanaf wanneer de lessen zijn.", veld="taal_start_op")


def _parts(feiten: PipFeiten) -> Iterator[Ontbreekt]:
    knm = feiten.knm
    if knm.uren or knm.wie.strip() or knm.start_op:
        yield from _part("knm", "KNM", knm, 1)
    yield from _part("pvt", "PVT", feiten.pvt, PVT_MINIMUM)
    if feiten.leerroute is Leerroute.ONDERWIJS:
        if feiten.map.uren:
            yield Ontbreekt("In de onderwijsroute hoort geen MAP. Maak de uren leeg.",
                            veld="map_uren")  # fmt: skip
    else:
        yield from _part("map", "MAP", feiten.map, MAP_MINIMUM)
    if feiten.leerroute is Leerroute.Z and feiten.asiel:
        yield from _part("participatie", "participatie", feiten.participatie, 1)


def _part(code: str, naam: str, part: Onderdeelfeiten, least: int) -> Iterator[Ontbreekt]:
    if (part.uren or 0) < least:
        yield Ontbreekt(f"Vul de uren {naam} in: ten minste {least}.", veld=f"{code}_uren")
    if not part.wie.strip():
        yield Ontbreekt(f"Vul in waar of bij wie de {naam} is.", veld=f"{code}_wie")
    if part.start_op is None:
        yield Ontbreekt(f"Vul in vanaf wanneer de {naam} is.", veld=f"{code}_start_op")


def _talks(feiten: PipFeiten) -> Iterator[Ontbreekt]:
    if feiten.aantal_gesprekken < 1:
        yield Ontbreekt("Leg het aantal voortgangsgesprekken vast.", veld="aantal_gesprekken")
    if not feiten.ritme.strip():
        yield Ontbreekt("Vul in hoe vaak u elkaar spreekt.", veld="ritme")
    if feiten.eerste_gesprek_op is None:
        yield Ontbreekt("Vul in wanneer het eerste gesprek is.", veld="eerste_gesprek_op")


def _help(feiten: PipFeiten) -> Iterator[Ontbreekt]:
    if not feiten.begeleiding.strip():
        yield Ontbreekt("Beschrijf de begeleiding.", veld="begeleiding")
    if not feiten.asiel:
        return
    if not (feiten.mb_aanbieder.strip() and feiten.mb_duur.strip()):
        yield Ontbreekt(
            "Vul in wie de maatschappelijke begeleiding geeft en hoe lang.", veld="mb_aanbieder"
        )
    if feiten.bijstand and not (feiten.ontzorgen or feiten.geen_ontzorgen_reden.strip()):
        yield Ontbreekt(
            "Start het ontzorgen, of schrijf waarom dat nog niet kan.", veld="geen_ontzorgen_reden"
        )


def _wish(feiten: PipFeiten) -> Iterator[Ontbreekt]:
    if not feiten.wens.strip():
        yield Ontbreekt("Beschrijf wat deze persoon zelf wil.", veld="wens")
    if feiten.wijkt_af and not feiten.afwijking.strip():
        yield Ontbreekt("Schrijf waarom het plan afwijkt van de wens.", veld="afwijking")


def _family(feiten: PipFeiten) -> Iterator[Ontbreekt]:
    if feiten.jonge_kinderen and not feiten.vve_afspraak.strip():
        yield Ontbreekt(
            "Er is een jong kind. Leg de afspraak over VVE vast: de voorschool.",
            veld="vve_afspraak",
        )


def _counts(feiten: PipFeiten) -> Iterator[Ontbreekt]:
    if bool(feiten.telt_mee_uren) != bool(feiten.telt_mee.strip()):
        yield Ontbreekt(
            "Vul bij wat al meetelt zowel de uren als de activiteit in.", veld="telt_mee"
        )
