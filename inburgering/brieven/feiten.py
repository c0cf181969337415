# SPDX-License-Identifier: EUPL-1.2
"""What every letter after the PIP has in common, and where its facts come from."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from inburgering.brieven.enums import Briefsoort
from inburgering.brieven.huisstijl import Huisstijlgegevens
from inburgering.brieven.pip_delen import (
    Bezwaar,
    Contactpersoon,
    Geadresseerde,
    Ondertekenaar,
)
from inburgering.core.models import Medewerker, Persoon

GEEN_ADRES = ("persoonlijk uit te reiken",)


@dataclass(frozen=True, kw_only=True)
class Brieffeiten:
    """The facts of one letter. Each kind names its template, its title and its code."""

    SOORT: ClassVar[Briefsoort]
    TEMPLATE: ClassVar[str]
    TITEL: ClassVar[str]

    geadresseerde: Geadresseerde
    dagtekening: date
    kenmerk: str
    contact: Contactpersoon

    @property
    def context(self) -> dict[str, object]:
        """What the template gets, beside what the engine adds."""
        return {"brief": self}


@dataclass(frozen=True, kw_only=True)
class Besluitfeiten(Brieffeiten):
    """A letter that decides: who signs under which mandate, and how to object (Awb 3:45)."""

    ondertekenaar: Ondertekenaar
    bezwaar: Bezwaar


def addressee(persoon: Persoon) -> Geadresseerde:
    """The person a letter goes to; without an address it is handed over."""
    return Geadresseerde(
        naam=persoon.naam,
        naamregel=persoon.briefnaam,
        adresregels=persoon.adresregels or GEEN_ADRES,
        aanhef=persoon.aanhef,
        geboren=persoon.geboren_tekst,
    )


def contact(who: Medewerker, huisstijl: Huisstijlgegevens) -> Contactpersoon:
    """Whom to call about a letter."""
    return Contactpersoon(
        naam=who.naam, telefoon=who.telefoon or huisstijl.telefoon, email=who.email
    )
