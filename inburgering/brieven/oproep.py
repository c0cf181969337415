# SPDX-License-Identifier: EUPL-1.2
"""The letters that call somebody in for the brede intake (Wi2021, 14 lid 1) as facts.

None of them is a beschikking: they carry no bezwaarclausule (docs/adr/0018).
"""

from dataclasses import dataclass
from datetime import date, time

from inburgering.brieven.enums import Briefsoort
from inburgering.brieven.pip_delen import Contactpersoon, Geadresseerde
from inburgering.core.datums import datum_tekst, weekdag


@dataclass(frozen=True, slots=True)
class Oproepvorm:
    """Which letter belongs to which call."""

    soort: Briefsoort
    template: str
    titel: str


VORMEN: dict[int, Oproepvorm] = {
    1: Oproepvorm(
        Briefsoort.UITNODIGING_INTAKE,
        "brieven/oproep/uitnodiging.html",
        "Uitnodiging voor uw brede intake",
    ),
    2: Oproepvorm(
        Briefsoort.WAARSCHUWING_INTAKE,
        "brieven/oproep/waarschuwing.html",
        "Waarschuwing en tweede oproep voor uw brede intake",
    ),
    3: Oproepvorm(
        Briefsoort.DERDE_OPROEP,
        "brieven/oproep/derde.html",
        "Derde en laatste oproep voor uw brede intake",
    ),
}


@dataclass(frozen=True, kw_only=True)
class Gespreksafspraak:
    """When and where we expect the person, and until when they may still come."""

    dag: date
    tijd: time
    plaats: str
    uiterlijk: date
    tolk_taal: str = ""

    @property
    def dag_tekst(self) -> str:
        """maandag 7 december 2026."""
        return f"{weekdag(self.dag)} {datum_tekst(self.dag)}"

    @property
    def uiterlijk_tekst(self) -> str:
        return f"{weekdag(self.uiterlijk)} {datum_tekst(self.uiterlijk)}"

    @property
    def tijd_tekst(self) -> str:
        """9.30 uur."""
        return f"{self.tijd.hour}.{self.tijd.minute:02d} uur"

    @property
    def ruimte(self) -> bool:
        """Whether the term runs on after the talk."""
        return self.uiterlijk > self.dag


@dataclass(frozen=True, kw_only=True)
class EerdereOproep:
    """A call that came to nothing: which day, and whether the person was there."""

    gesprek_op: date
    verschenen: bool


@dataclass(frozen=True, kw_only=True)
class OproepBrief:
    """One call, ready to print. `aanleiding` says what went wrong last time, if anything.

    `boete` is the amount of artikel 22; `boete_onzeker` when it still has to be found out
    whether the law allows it for this person.
    """

    nummer: int
    geadresseerde: Geadresseerde
    dagtekening: date
    kenmerk: str
    contact: Contactpersoon
    afspraak: Gespreksafspraak
    eerdere: tuple[EerdereOproep, ...] = ()
    aanleiding: str = ""
    boete: int = 0
    boete_onzeker: bool = False

    def __post_init__(self) -> None:
        if len(self.eerdere) != self.nummer - 1:
            raise ValueError("Een oproep noemt elke eerdere oproep van deze ronde.")

    @property
    def vorm(self) -> Oproepvorm:
        return VORMEN[self.nummer]

    @property
    def vorige(self) -> EerdereOproep:
        """The call this one follows."""
        return self.eerdere[-1]

    @property
    def context(self) -> dict[str, object]:
        """What the template gets, beside what the engine adds."""
        return {"brief": self}
