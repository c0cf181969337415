# SPDX-License-Identifier: EUPL-1.2
"""A letter to nobody: what the letterhead looks like, for who sets it."""

from dataclasses import dataclass
from datetime import date

from inburgering.brieven.huisstijl import Huisstijlgegevens
from inburgering.brieven.pip_delen import Contactpersoon, Geadresseerde

TEMPLATE = "brieven/voorbeeldbrief.html"
TITEL = "Voorbeeld van het briefpapier"


@dataclass(frozen=True, slots=True)
class Voorbeeldbrief:
    """The few facts every letter has."""

    geadresseerde: Geadresseerde
    contact: Contactpersoon
    kenmerk: str
    dagtekening: date

    @property
    def context(self) -> dict[str, object]:
        return {"brief": self}


def example_letter(*, huisstijl: Huisstijlgegevens, dagtekening: date) -> Voorbeeldbrief:
    """The example on this letterhead."""
    return Voorbeeldbrief(
        geadresseerde=Geadresseerde(
            naam="A. Voorbeeld",
            naamregel="Mevrouw A. Voorbeeld",
            adresregels=("Voorbeeldstraat 1", "1234 AB  VOORBEELD"),
            aanhef="Beste mevrouw Voorbeeld",
            geboren="in 1990",
        ),
        contact=Contactpersoon(
            naam="B. Contactpersoon", telefoon=huisstijl.telefoon, email="contact@voorbeeld.nl"
        ),
        kenmerk="VOORBEELD-0001",
        dagtekening=dagtekening,
    )
