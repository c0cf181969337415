# SPDX-License-Identifier: EUPL-1.2
"""What a row of a gemeenteprofiel is: its kind, its label, its group and its unit.

A screen, the table in docs/gemeenteprofielen.md and the reader of stored values all follow
this description, so a new rule is one line in gemeenteprofiel.py.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

LANGSTE_TEKST = 2_000


class Soort(StrEnum):
    """Kinds of value a row can hold."""

    TEKST = "tekst"
    GETAL = "getal"
    JA_NEE = "ja_nee"
    TEKSTEN = "teksten"
    GETALLEN = "getallen"
    DATUMS = "datums"
    KEUZE = "keuze"
    KPIS = "kpis"
    POSTEN = "posten"
    KANTTEKENINGEN = "kanttekeningen"
    RITMES = "ritmes"


class PipVanaf(StrEnum):
    """From which day the municipality counts its own PIP norm."""

    WET = "wet"
    BRP = "brp"

    @property
    def label(self) -> str:
        """The words a user reads."""
        return {"wet": "zelfde begin als de wet", "brp": "inschrijving in de BRP"}[self.value]


class VerlengingOntzorgen(StrEnum):
    """How the municipality looks at ontzorgen after the six months."""

    GEEN_BELEID = "geen_beleid"
    UITZONDERING = "uitzondering"
    MOGELIJK = "mogelijk"
    GEZAMENLIJK = "gezamenlijk"

    @property
    def label(self) -> str:
        """The words a user reads."""
        return {
            "geen_beleid": "geen eigen beleid",
            "uitzondering": "alleen bij hoge uitzondering, per persoon besloten",
            "mogelijk": "mogelijk als het nodig en gewenst is",
            "gezamenlijk": "na zes maanden samen beoordelen",
        }[self.value]


@dataclass(frozen=True, slots=True)
class Kpi:
    """A target the municipality set itself."""

    code: str
    tekst: str
    percentage: int | None = None
    maanden: int | None = None


@dataclass(frozen=True, slots=True)
class Begrotingspost:
    """An amount in euros, with what it is per ("per persoon", "per jaar")."""

    post: str
    bedrag: str
    per: str = ""


@dataclass(frozen=True, slots=True)
class Kanttekening:
    """Where the policy document says something else than the law, and which rule applies."""

    veld: str
    tekst: str
    bron: str


@dataclass(frozen=True, slots=True)
class Herinneringsritme:
    """When to remind of one kind of term, instead of the general rhythm.

    ``dagen`` are days before the last day (0 is that day itself); none means the general days.
    ``te_laat_dagen`` repeats every so many days once it is late: None as in the general rhythm,
    0 never.
    """

    code: str
    dagen: tuple[int, ...] = ()
    te_laat_dagen: int | None = None


@dataclass(frozen=True, slots=True)
class Veld:
    """One described row.

    ``schuift``: another value moves dates in dossiers. ``uitleg``: what to fill in, for the
    screen. ``verplicht``: a text that cannot be left empty. ``meeste``: the longest text, in
    signs.
    """

    naam: str
    label: str
    groep: str
    soort: Soort
    eenheid: str = ""
    leeg_mag: bool = False
    keuzes: type[StrEnum] | None = None
    schuift: bool = False
    uitleg: str = ""
    verplicht: bool = False
    meeste: int = LANGSTE_TEKST


def _maker(soort: Soort) -> Callable[..., Any]:
    def maak(label: str, groep: str, **opties: Any) -> Any:
        default = opties.pop("default", "" if soort is Soort.TEKST else ())
        kenmerken = {"label": label, "groep": groep, "soort": soort, **opties}
        return field(metadata=kenmerken, default=default)

    return maak


tekst = _maker(Soort.TEKST)
getal = _maker(Soort.GETAL)
ja_nee = _maker(Soort.JA_NEE)
teksten = _maker(Soort.TEKSTEN)
getallen = _maker(Soort.GETALLEN)
datums = _maker(Soort.DATUMS)
keuze = _maker(Soort.KEUZE)
kpis = _maker(Soort.KPIS)
posten = _maker(Soort.POSTEN)
kanttekeningen = _maker(Soort.KANTTEKENINGEN)
ritmes = _maker(Soort.RITMES)
