# SPDX-License-Identifier: EUPL-1.2
"""The report of an intake that was completed without the person (Wi2021, 14 lid 2) as facts."""

from dataclasses import dataclass
from datetime import date

from inburgering.brieven.intakeverslag import Onderwerp
from inburgering.brieven.oproep import EerdereOproep
from inburgering.brieven.pip_delen import Contactpersoon, Geadresseerde, Leerbaarheidstoets

TEMPLATE = "brieven/intakeverslag_afwezig.html"
TITEL = "Verslag van uw brede intake, gemaakt zonder u"
AANTAL = 3


@dataclass(frozen=True, kw_only=True)
class AfwezigVerslag:
    """Three calls that came to nothing, what is known all the same, and what is not."""

    geadresseerde: Geadresseerde
    dagtekening: date
    kenmerk: str
    contact: Contactpersoon
    oproepen: tuple[EerdereOproep, ...]
    leerbaarheidstoets: Leerbaarheidstoets
    bekend: tuple[Onderwerp, ...] = ()
    niet_besproken: tuple[str, ...] = ()
    gesproken_op: tuple[date, ...] = ()

    def __post_init__(self) -> None:
        if len(self.oproepen) != AANTAL:
            raise ValueError("Zonder drie oproepen is er geen verslag in afwezigheid.")

    @property
    def context(self) -> dict[str, object]:
        """What the template gets, beside what the engine adds."""
        return {"brief": self}
