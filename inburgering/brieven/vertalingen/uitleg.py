# SPDX-License-Identifier: EUPL-1.2
"""The explanation of a letter in another language, put together from the facts of that letter.

It is an aid and no besluit: nothing is decided, computed or archived here.
"""

from dataclasses import dataclass
from datetime import date
from itertools import chain

from django.utils.safestring import SafeString

from inburgering.brieven.huisstijl import Huisstijlgegevens
from inburgering.brieven.ontzorgbrief import OntzorgBesluit, OntzorgEinde
from inburgering.brieven.oproep import OproepBrief
from inburgering.brieven.pip import PipBrief
from inburgering.brieven.pip_delen import Contactpersoon
from inburgering.brieven.pip_later import BesluitErbij, BesluitStopt, PipIntrekking
from inburgering.brieven.vertalingen import (
    lateruitleg,
    ontzorguitleg,
    oproepuitleg,
    pipuitleg,
)
from inburgering.brieven.vertalingen.delen import Deel, section
from inburgering.brieven.vertalingen.lateruitleg import Later
from inburgering.brieven.vertalingen.ontzorguitleg import Ontzorgbrief
from inburgering.brieven.vertalingen.zinnen import Zinnen
from inburgering.core.talen import Taal

Feiten = PipBrief | OproepBrief | Ontzorgbrief | Later
ALLEEN_BESLUIT = "Dit is een uitleg in het {}. Alleen het Nederlandse besluit telt."
ALLEEN_BRIEF = "Dit is een uitleg in het {}. Alleen de Nederlandse brief telt."


@dataclass(frozen=True, kw_only=True)
class Uitleg:
    """One explanation, ready to print."""

    taal: Taal
    nagekeken: bool
    titel: SafeString
    alleen: SafeString
    alleen_nl: str
    niet_nagekeken: SafeString
    hoort_bij: SafeString
    voor: SafeString
    delen: tuple[Deel, ...]
    kenmerk: str
    dagtekening: date

    @property
    def regels(self) -> tuple[SafeString, ...]:
        """Every sentence with facts in it."""
        return tuple(chain.from_iterable(deel.regels for deel in self.delen))


def explain(feiten: Feiten, *, taal: Taal, huisstijl: Huisstijlgegevens) -> Uitleg:
    """What the letter says, in this language, in the order in which it matters."""
    zin = Zinnen(taal)
    besluit = not isinstance(feiten, OproepBrief)
    titel, delen = _told(feiten, zin, huisstijl)
    alleen = "algemeen.alleen_besluit" if besluit else "algemeen.alleen_brief"
    return Uitleg(
        taal=taal,
        nagekeken=zin.vertaling.nagekeken,
        titel=zin(titel),
        alleen=zin(alleen),
        alleen_nl=(ALLEEN_BESLUIT if besluit else ALLEEN_BRIEF).format(taal.naam),
        niet_nagekeken=zin("algemeen.niet_nagekeken"),
        hoort_bij=zin("algemeen.hoort_bij", dag=feiten.dagtekening, kenmerk=feiten.kenmerk),
        voor=zin("algemeen.voor", naam=feiten.geadresseerde.naam),
        delen=(*delen, _questions(zin, feiten.contact)),
        kenmerk=feiten.kenmerk,
        dagtekening=feiten.dagtekening,
    )


def _told(
    feiten: Feiten, zin: Zinnen, huisstijl: Huisstijlgegevens
) -> tuple[str, tuple[Deel, ...]]:
    """The key of the title, and the parts that this kind of letter has."""
    match feiten:
        case PipBrief():
            return pipuitleg.title(feiten), pipuitleg.parts(feiten, zin, huisstijl)
        case OproepBrief():
            return oproepuitleg.title(feiten), oproepuitleg.parts(feiten, zin, huisstijl)
        case OntzorgBesluit() | OntzorgEinde():
            return ontzorguitleg.title(feiten), ontzorguitleg.parts(feiten, zin, huisstijl)
        case PipIntrekking() | BesluitErbij() | BesluitStopt():
            return lateruitleg.title(feiten), lateruitleg.parts(feiten, zin, huisstijl)


def _questions(zin: Zinnen, contact: Contactpersoon) -> Deel:
    return section(
        zin("algemeen.kop_vragen"),
        zin("algemeen.bel", naam=contact.naam, telefoon=contact.telefoon),
        zin("algemeen.mail", email=contact.email) if contact.email else None,
        zin("algemeen.uitleg_of_tolk"),
    )
