# SPDX-License-Identifier: EUPL-1.2
"""For whom, until when and how much is left: Participatiewet artikel 56a. Pure.

Huur- and zorgtoeslag are not part of the sum: they reach the person separately. Parts of a
month are not reckoned: a first or last month that is not whole is only marked as such.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from inburgering.wet.begrippen import Doelgroep
from inburgering.wet.kalender import add_maanden
from inburgering.wet.termijnen import Feiten, Termijn
from inburgering.wet.termijnen.traject import ontzorgen as ontzorgtermijn
from ontzorgen.enums import Lastsoort

ARTIKEL = "Participatiewet, artikel 56a"
IN_DE_WET = (Lastsoort.HUUR, Lastsoort.GAS_WATER_STROOM, Lastsoort.ZORGVERZEKERING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Doelgroepfeiten:
    """What decides whether somebody is ontzorgd."""

    doelgroep: Doelgroep
    bijstand_vanaf: date | None
    asielvergunning: bool
    eerder_tot: date | None = None


@dataclass(frozen=True, slots=True)
class Weigering:
    """Why not, in a Dutch sentence; `feit` says which fact it is about."""

    feit: str
    tekst: str


def refusals(feiten: Doelgroepfeiten) -> tuple[Weigering, ...]:
    """Every reason not to start; empty when the gemeente must ontzorgen."""
    if feiten.doelgroep is not Doelgroep.ASIELSTATUSHOUDER:
        tekst = (
            f"Ontzorgen is alleen voor asielstatushouders met bijstand ({ARTIKEL}). Deze persoon "
            f"heeft de doelgroep {feiten.doelgroep.label.lower()}. Wil deze persoon hulp bij "
            "geldzaken, bied dan vrijwillig budgetbeheer aan."
        )
        return (Weigering("doelgroep", tekst),)
    found = []
    if feiten.bijstand_vanaf is None:
        tekst = (
            "Vul eerst bij Gegevens in vanaf welke dag er recht op bijstand is. De zes maanden "
            f"beginnen op die dag ({ARTIKEL})."
        )
        found.append(Weigering("bijstand_vanaf", tekst))
    if _used_up(feiten):
        tekst = (
            f"De zes maanden van {ARTIKEL} zijn al gebruikt. Verplicht doorgaan kan alleen met "
            "een eigen besluit op grond van Participatiewet, artikel 57."
        )
        found.append(Weigering("eerder_tot", tekst))
    if not feiten.asielvergunning:
        tekst = (
            "Bevestig dat u de verblijfsvergunning asiel voor bepaalde tijd hebt gezien "
            "(Vreemdelingenwet, artikel 28). Gezinsleden met een gewone vergunning vallen niet "
            f"onder {ARTIKEL}."
        )
        found.append(Weigering("asielvergunning", tekst))
    return tuple(found)


def _used_up(feiten: Doelgroepfeiten) -> bool:
    """Whether an earlier period already ran until the end of the six months."""
    if feiten.eerder_tot is None or feiten.bijstand_vanaf is None:
        return False
    return feiten.eerder_tot >= term_of(feiten.bijstand_vanaf).uiterlijk


def term_of(bijstand_vanaf: date) -> Termijn:
    """The six months from the day the right to bijstand arose; a weekend moves nothing."""
    term = ontzorgtermijn(
        Feiten(doelgroep=Doelgroep.ASIELSTATUSHOUDER, bijstand_ingang=bijstand_vanaf)
    )
    if term is None:
        raise ValueError("A day of bijstand always gives a term.")
    return term


def leefgeld(norm: Decimal, lasten: Iterable[Decimal]) -> Decimal:
    """What is left of the bijstand paid out (without holiday pay); below nought is a tekort."""
    return norm - sum(lasten, Decimal(0))


@dataclass(frozen=True, slots=True)
class Bedrag:
    """An amount per month from a day on; `sleutel` tells which of several it is."""

    sleutel: str
    naam: str
    bedrag: Decimal
    vanaf: date


@dataclass(frozen=True, slots=True)
class Maand:
    """One calendar month of the period."""

    eerste: date
    heel: bool
    norm: Decimal
    lasten: tuple[Bedrag, ...]

    @property
    def totaal(self) -> Decimal:
        return sum((last.bedrag for last in self.lasten), Decimal(0))

    @property
    def leefgeld(self) -> Decimal:
        return leefgeld(self.norm, (last.bedrag for last in self.lasten))

    @property
    def tekort(self) -> bool:
        return self.leefgeld < 0

    @property
    def uit_te_betalen(self) -> Decimal:
        """Never less than nought: a tekort is a warning, not a payment."""
        return max(self.leefgeld, Decimal(0))


def months(
    vanaf: date, tot_en_met: date, normen: Sequence[Bedrag], lasten: Sequence[Bedrag]
) -> tuple[Maand, ...]:
    """The picture per month, with what is in force at the end of that month's part."""
    found = []
    eerste = vanaf.replace(day=1)
    while eerste <= tot_en_met:
        laatste = add_maanden(eerste, 1) - timedelta(days=1)
        peildag = min(laatste, tot_en_met)
        norm = in_force(normen, peildag)
        found.append(
            Maand(
                eerste=eerste,
                heel=vanaf <= eerste and laatste <= tot_en_met,
                norm=norm[0].bedrag if norm else Decimal(0),
                lasten=tuple(last for last in in_force(lasten, peildag) if last.bedrag),
            )
        )
        eerste = add_maanden(eerste, 1)
    return tuple(found)


def in_force(rows: Sequence[Bedrag], dag: date) -> tuple[Bedrag, ...]:
    """Of each kind the latest amount that has begun."""
    latest: dict[str, Bedrag] = {}
    for row in sorted(rows, key=lambda row: row.vanaf):
        if row.vanaf <= dag:
            latest[row.sleutel] = row
    return tuple(latest.values())
