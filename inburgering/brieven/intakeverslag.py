# SPDX-License-Identifier: EUPL-1.2
"""The written report of the brede intake (Besluit inburgering 2021, 5.2 lid 3) as facts."""

from dataclasses import dataclass
from datetime import date

from inburgering.brieven.pip_delen import Contactpersoon, Geadresseerde, Leerbaarheidstoets

TEMPLATE = "brieven/intakeverslag.html"
TITEL = "Verslag van uw brede intake"


@dataclass(frozen=True, slots=True)
class Rubriek:
    """Something that was asked, with the answer."""

    vraag: str
    antwoord: str

    @property
    def zin(self) -> str:
        """Question and answer as one reads them aloud."""
        between = " Uw antwoord: " if self.vraag.endswith("?") else ": "
        return f"{self.vraag}{between}{self.antwoord.strip().rstrip('.')}."


@dataclass(frozen=True, kw_only=True)
class Onderwerp:
    """One subject of the intake with what came out of it, as plain text.

    `regels` are (list, line) that were added to a list; `gezegd` are answers, where there is
    no conclusion.
    """

    titel: str
    conclusie: str
    artikel: str = ""
    regels: tuple[tuple[str, str], ...] = ()
    gezegd: tuple[Rubriek, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Gesprek:
    """One talk: when, with whom, and who interpreted."""

    op: date
    aanwezig: tuple[str, ...]
    tolk: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Taalstart:
    """The hours of the Taalstart that were attended, and the advice of the school in words."""

    uren: int
    advies: str = ""


@dataclass(frozen=True, kw_only=True)
class IntakeVerslag:
    """What was discussed, with whom, when. Later dates and corrections are a new report.

    `hulp` names to whom the person was referred, with consent; never for what.
    """

    geadresseerde: Geadresseerde
    dagtekening: date
    kenmerk: str
    contact: Contactpersoon
    gesprekken: tuple[Gesprek, ...]
    onderwerpen: tuple[Onderwerp, ...]
    leerbaarheidstoets: Leerbaarheidstoets
    alleen_gewezen_op: date | None = None
    wens: str = ""
    taalstart: Taalstart | None = None
    hulp: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.gesprekken or not self.onderwerpen:
            raise ValueError("Een verslag heeft een gesprek en onderwerpen.")

    @property
    def context(self) -> dict[str, object]:
        """What the template gets, beside what the engine adds."""
        return {"brief": self}
