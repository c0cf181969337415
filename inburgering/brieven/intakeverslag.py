# SPDX-License-Identifier: EUPL-1.2
"""The written report of the brede intake (Besluit inburgering 2021, 5.2 lid 3) as facts."""

from dataclasses import dataclass
from datetime import date

from inburgering.brieven.pip_delen import Contactpersoon, Geadresseerde, Leerbaarheidstoets

TEMPLATE = "brieven/intakeverslag.html"
TITEL = "Verslag van uw brede intake"


@dataclass(frozen=True, kw_only=True)
class Onderwerp:
    """One subject of the intake with what came out of it, as plain text."""

    titel: str
    conclusie: str
    artikel: str = ""


@dataclass(frozen=True, kw_only=True)
class IntakeVerslag:
    """What was discussed, with whom, when. Later dates and corrections are a new report."""

    geadresseerde: Geadresseerde
    dagtekening: date
    kenmerk: str
    contact: Contactpersoon
    gesproken_op: tuple[date, ...]
    aanwezig: tuple[str, ...]
    onderwerpen: tuple[Onderwerp, ...]
    leerbaarheidstoets: Leerbaarheidstoets
    tolk: str = ""
    alleen_gewezen_op: date | None = None
    wens: str = ""
    vervolg: str = ""

    def __post_init__(self) -> None:
        if not self.gesproken_op or not self.onderwerpen:
            raise ValueError("Een verslag heeft een gesprek en onderwerpen.")

    @property
    def context(self) -> dict[str, object]:
        """What the template gets, beside what the engine adds."""
        return {"brief": self}
