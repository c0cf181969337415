# SPDX-License-Identifier: EUPL-1.2
"""The letters about ontzorgen: it starts (Participatiewet, 56a), and it ends."""

from dataclasses import dataclass
from datetime import date

from inburgering.brieven.enums import Briefsoort
from inburgering.brieven.feiten import Besluitfeiten


@dataclass(frozen=True, kw_only=True)
class OntzorgBesluit(Besluitfeiten):
    """The duty to let the gemeente pay the fixed costs. `tekort` is what was decided about it.

    Amounts are per month, in words of a letter; `lasten` are (name, amount).
    """

    SOORT = Briefsoort.ONTZORGEN_BESLUIT
    TEMPLATE = "brieven/ontzorgen/besluit.html"
    TITEL = "Besluit: wij betalen uw vaste kosten"

    vanaf: date
    tot_en_met: date
    bijstand_vanaf: date
    uitkering: str
    lasten: tuple[tuple[str, str], ...]
    leefgeld: str = ""
    tekort: str = ""

    def __post_init__(self) -> None:
        if not self.lasten:
            raise ValueError("Een besluit over ontzorgen noemt de kosten.")
        if not self.leefgeld and not self.tekort:
            raise ValueError("Zonder leefgeld staat in de brief wat er is besloten.")


@dataclass(frozen=True, kw_only=True)
class OntzorgEinde(Besluitfeiten):
    """The gemeente stops paying. Going on by force (PW 57) is a decision with its own reasons."""

    SOORT = Briefsoort.ONTZORGEN_EINDE
    TEMPLATE = "brieven/ontzorgen/einde.html"
    TITEL = "Besluit: het ontzorgen stopt"

    laatste_dag: date
    reden: str
    beoordeling: str
    zes_maanden: bool = False
    vrijwillig: bool = False
    verplicht_volgt: bool = False
