# SPDX-License-Identifier: EUPL-1.2
"""The week of a plan: activities that do not overlap, hours per kind, and places in a picture.

Pure. Times are minutes since midnight; a day is 1 (Monday) to 7 (Sunday).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from inburgering.wet.keuze import Keuze

UUR, DAG = 60, 24 * 60


class Activiteit(Keuze):
    """What fills the week."""

    LES = "les", "Nederlandse les en KNM"
    PARTICIPATIE = "participatie", "meedoen in de praktijk"
    MAP = "map", "MAP"
    PVT = "pvt", "PVT"
    ONTZORGEN = "ontzorgen", "cursus over geld"
    WERK = "werk", "werk"
    ANDERS = "anders", "iets anders"


KORT = {
    Activiteit.LES: "Nederlandse les",
    Activiteit.PARTICIPATIE: "meedoen",
    Activiteit.MAP: "MAP",
    Activiteit.PVT: "PVT",
    Activiteit.ONTZORGEN: "cursus geld",
    Activiteit.WERK: "werk",
    Activiteit.ANDERS: "iets anders",
}


class Weekdag(Keuze):
    """The days as they are stored."""

    MA = "1", "maandag"
    DI = "2", "dinsdag"
    WO = "3", "woensdag"
    DO = "4", "donderdag"
    VR = "5", "vrijdag"
    ZA = "6", "zaterdag"
    ZO = "7", "zondag"


@dataclass(frozen=True, slots=True, order=True)
class Roosterregel:
    """One activity on one day of the week."""

    dag: int
    van: int
    tot: int
    soort: str
    waar: str = ""

    @classmethod
    def from_dict(cls, row: Mapping[str, Any]) -> "Roosterregel":
        return cls(row["dag"], row["van"], row["tot"], row["soort"], row.get("waar", ""))

    def to_dict(self) -> dict[str, Any]:
        names = ("dag", "van", "tot", "soort", "waar")
        return {name: getattr(self, name) for name in names}

    @property
    def dagnaam(self) -> str:
        return Weekdag(str(self.dag)).label

    @property
    def naam(self) -> str:
        return Activiteit(self.soort).label

    @property
    def van_tekst(self) -> str:
        return klok(self.van)

    @property
    def tot_tekst(self) -> str:
        return klok(self.tot)

    @property
    def duur(self) -> int:
        """Minutes."""
        return self.tot - self.van


def klok(minuten: int) -> str:
    """9.30 uur is written 9:30."""
    return f"{minuten // UUR}:{minuten % UUR:02d}"


def uren_tekst(minuten: int) -> str:
    """90 minutes is 1,5 uur."""
    return f"{minuten / UUR:.2f}".rstrip("0").rstrip(".").replace(".", ",") + " uur"


def against_week(regels: Sequence[Roosterregel]) -> list[str]:
    """What is wrong in this week, as Dutch sentences; empty when nothing is."""
    return [*_times(regels), *_overlap(regels)]


def _times(regels: Sequence[Roosterregel]) -> Iterator[str]:
    for regel in regels:
        if not 0 <= regel.van < regel.tot <= DAG:
            yield (
                f"Op {regel.dagnaam} eindigt {regel.naam} om {regel.tot_tekst}, maar het begint "
                f"om {regel.van_tekst}. Zet het einde na het begin."
            )


def _overlap(regels: Sequence[Roosterregel]) -> Iterator[str]:
    ordered = sorted(regels)
    for first, second in pairwise(ordered):
        if first.dag == second.dag and second.van < first.tot:
            yield (
                f"Op {first.dagnaam} is er twee keer iets tegelijk: {first.naam} tot "
                f"{first.tot_tekst} en {second.naam} vanaf {second.van_tekst}. Verander een van "
                "de tijden."
            )


@dataclass(frozen=True, slots=True)
class Totaal:
    """The hours a week of one kind, and what the plan says about it."""

    naam: str
    uren: str
    afgesproken: str = ""
    verschilt: bool = False


def totals(regels: Sequence[Roosterregel], lesuren: int | None) -> list[Totaal]:
    """Hours per kind; the lessons beside the hours of the plan."""
    found = []
    for soort in Activiteit:
        minutes = sum(regel.duur for regel in regels if regel.soort == soort.value)
        if not minutes:
            continue
        agreed = lesuren if soort is Activiteit.LES else None
        found.append(
            Totaal(
                soort.label,
                uren_tekst(minutes),
                f"{agreed} uur" if agreed else "",
                agreed is not None and agreed * UUR != minutes,
            )
        )
    return found


@dataclass(frozen=True, slots=True)
class Blok:
    """An activity as a rectangle in the picture."""

    regel: Roosterregel
    x: int
    y: int
    hoogte: int

    @property
    def tekst_y(self) -> int:
        return self.y + 14

    @property
    def kort(self) -> str:
        """What fits in the rectangle."""
        return KORT[Activiteit(self.regel.soort)]


@dataclass(frozen=True, slots=True)
class Lijn:
    """An hour in the picture."""

    y: int
    label: str


@dataclass(frozen=True, slots=True)
class Kolom:
    """A day in the picture."""

    x: int
    label: str

    @property
    def midden(self) -> int:
        return self.x + BREED // 2


BREED, HOOG, LINKS, BOVEN = 104, 36, 40, 24


@dataclass(frozen=True, slots=True)
class Weekbeeld:
    """Everything the picture needs; an hour is 36 high, a day 104 wide."""

    blokken: tuple[Blok, ...]
    lijnen: tuple[Lijn, ...]
    kolommen: tuple[Kolom, ...]
    breedte: int
    hoogte: int
    vak: int = BREED - 4
    links: int = LINKS


def picture(regels: Sequence[Roosterregel]) -> Weekbeeld | None:
    """The week as a picture; None when there is nothing in it."""
    if not regels:
        return None
    first = min(regel.van for regel in regels) // UUR
    last = -(-max(regel.tot for regel in regels) // UUR)
    days = max(5, *(regel.dag for regel in regels))

    def height(minutes: int) -> int:
        return BOVEN + (minutes - first * UUR) * HOOG // UUR

    return Weekbeeld(
        blokken=tuple(
            Blok(
                regel,
                LINKS + (regel.dag - 1) * BREED + 2,
                height(regel.van),
                max(height(regel.tot) - height(regel.van) - 2, 8),
            )
            for regel in sorted(regels)
        ),
        lijnen=tuple(Lijn(height(hour * UUR), f"{hour}:00") for hour in range(first, last + 1)),
        kolommen=tuple(
            Kolom(LINKS + (day - 1) * BREED, Weekdag(str(day)).label) for day in range(1, days + 1)
        ),
        breedte=LINKS + days * BREED,
        hoogte=BOVEN + (last - first) * HOOG + 8,
    )
