# SPDX-License-Identifier: EUPL-1.2
"""The parts of the plan: what is written together on one page, and what is not asked of whom.

The order is that of the conversation: what somebody wants comes before what they must do.
"""

from dataclasses import dataclass

from inburgering.wet.begrippen import Doelgroep, Leerroute
from pip_plan.models import Pip


@dataclass(frozen=True, slots=True)
class Groep:
    """Fields that stand under one heading."""

    titel: str
    velden: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Planonderdeel:
    """One page of the plan; `lijst` is the list on it."""

    code: str
    titel: str
    groepen: tuple[Groep, ...] = ()
    lijst: str = ""

    @property
    def velden(self) -> tuple[str, ...]:
        """Everything of the plan that is written here, the list last."""
        names = tuple(name for groep in self.groepen for name in groep.velden)
        return (*names, self.lijst) if self.lijst else names


ONDERDELEN = (
    Planonderdeel(
        "doelen", "Doelen", (Groep("Hoofddoel", ("hoofddoel", "hoofddoel_tekst")),), "doelen"
    ),
    Planonderdeel("wens", "De wens", (Groep("", ("wens", "wijkt_af", "afwijking")),)),
    Planonderdeel("afspraken", "Afspraken", lijst="afspraken"),
    Planonderdeel("les", "Les en KNM", (
        Groep("Nederlandse les", (
            "taal_aanbieder", "taal_uren_per_week", "taal_start_op", "taal_tempo", "taal_duur",
            "geschatte_uren_b1",
        )),
        Groep("Kennis van de Nederlandse maatschappij (KNM)",
              ("knm_wie", "knm_uren", "knm_start_op")),
        Groep("Examens", ("z_examens",)),
    )),
    Planonderdeel("meedoen", "PVT, MAP en meedoen", (
        Groep("Participatieverklaring (PVT)",
              ("pvt_wie", "pvt_uren", "pvt_start_op", "pvt_ritme")),
        Groep("Werken en meedoen (MAP)", ("map_wie", "map_uren", "map_start_op", "map_ritme")),
        Groep("Participatie in de Z-route", (
            "participatie_wie", "participatie_uren", "participatie_start_op",
            "participatie_ritme",
        )),
    )),
    Planonderdeel("week", "De week", lijst="weekrooster"),
    Planonderdeel("begeleiding", "Gesprekken en begeleiding", (
        Groep("Voortgangsgesprekken", ("aantal_gesprekken", "eerste_gesprek_op", "ritme")),
        Groep("Begeleiding en ondersteuning", ("begeleiding",)),
        Groep("Maatschappelijke begeleiding", ("mb_aanbieder", "mb_duur")),
        Groep("Ontzorgen", ("geen_ontzorgen_reden",)),
    )),
    Planonderdeel("gezin", "Gezin, sport en bedrijf", (
        Groep("Kinderen en reizen", ("vve_afspraak", "kinderopvang_reis")),
        Groep("Cultuur, sport en ondernemen", ("sport_cultuur", "ondernemen")),
    )),
    Planonderdeel("meetellen", "Wat al meetelt", (
        Groep("Van voor dit plan", ("telt_mee_uren", "telt_mee")),
        Groep("Informatie van anderen", ("derde",)),
    )),
)  # fmt: skip
PLAATS = {name: part.code for part in ONDERDELEN for name in part.velden}


def parts_of(pip: Pip) -> tuple[Planonderdeel, ...]:
    """The parts that belong to this plan, each without the fields that do not."""
    left_out = not_asked(pip)
    found = []
    for part in ONDERDELEN:
        groups = [_without(groep, left_out) for groep in part.groepen]
        kept = tuple(groep for groep in groups if groep.velden)
        found.append(Planonderdeel(part.code, part.titel, kept, part.lijst))
    return tuple(found)


def _without(groep: Groep, left_out: frozenset[str]) -> Groep:
    return Groep(groep.titel, tuple(name for name in groep.velden if name not in left_out))


def not_asked(pip: Pip) -> frozenset[str]:
    """The fields that do not belong to this route, doelgroep or dossier."""
    route, asiel = Leerroute(pip.leerroute), pip.doelgroep == Doelgroep.ASIELSTATUSHOUDER
    drop: set[str] = set()
    if route is Leerroute.ONDERWIJS:
        drop |= _of_part("map")
    if not (route is Leerroute.Z and asiel):
        drop |= _of_part("participatie")
    if not (route is Leerroute.B1 and asiel):
        drop.add("geschatte_uren_b1")
    if route is not Leerroute.Z:
        drop.add("z_examens")
    if not asiel:
        drop |= {"mb_aanbieder", "mb_duur", "geen_ontzorgen_reden"}
    if pip.dossier.derde_informatie_op is None:
        drop.add("derde")
    return frozenset(drop)


def _of_part(code: str) -> set[str]:
    return {f"{code}_{suffix}" for suffix in ("wie", "uren", "start_op", "ritme")}


def is_filled(pip: Pip, part: Planonderdeel) -> bool:
    """Whether anything was written in this part."""
    return any(getattr(pip, name) for name in part.velden)
