# SPDX-License-Identifier: EUPL-1.2
"""The boete ladder (Wi2021, 22 and 23; Awb title 5.4): voornemen, besluit, geen boete.

For asielstatushouders the law is under a hold (HvJ EU C-158/23): without a written
reason why a fine is possible all the same, the letter cannot be made.
"""

from dataclasses import dataclass
from datetime import date

from inburgering.brieven.enums import Briefsoort
from inburgering.brieven.feiten import Besluitfeiten, Brieffeiten

HOLD = (
    "Voor asielstatushouders is te bevestigen of een boete mag. Leg uit waarom dat hier mag, "
    "of maak geen boete."
)


@dataclass(frozen=True, kw_only=True)
class Overtreding:
    """What was not done: when, where, which provision (Awb 5:9)."""

    wat: str
    op: date
    plaats: str
    artikel: str


def _check(asiel: bool, toelichting: str) -> None:
    if asiel and not toelichting.strip():
        raise ValueError(HOLD)


@dataclass(frozen=True, kw_only=True)
class BoeteVoornemen(Brieffeiten):
    """We think of a fine and ask the person first (Awb 5:50, 5:53). The report goes with it."""

    SOORT = Briefsoort.BOETE_VOORNEMEN
    TEMPLATE = "brieven/boete/voornemen.html"
    TITEL = "Wij willen u een boete geven: vertel ons uw verhaal"

    overtreding: Overtreding
    bedrag: int
    rapport_op: date
    rapporteur: str
    reageren_tot_en_met: date
    asiel: bool = False
    asiel_toelichting: str = ""

    def __post_init__(self) -> None:
        _check(self.asiel, self.asiel_toelichting)


@dataclass(frozen=True, kw_only=True)
class BoeteBesluit(Besluitfeiten):
    """The fine: name, fact, provision, blame, answer to the zienswijze, amount, pay-by date.

    Who signs did not make the report (Awb 10:3 lid 4).
    """

    SOORT = Briefsoort.BOETE_BESLUIT
    TEMPLATE = "brieven/boete/besluit.html"
    TITEL = "Besluit: u krijgt een boete"

    overtreding: Overtreding
    bedrag: int
    betalen_tot_en_met: date
    verwijt: str
    omstandigheden: str
    rapport_op: date
    rapporteur: str
    zienswijze: str = ""
    antwoord: str = ""
    nieuwe_termijn: date | None = None
    asiel: bool = False
    asiel_toelichting: str = ""

    def __post_init__(self) -> None:
        _check(self.asiel, self.asiel_toelichting)
        if self.zienswijze.strip() and not self.antwoord.strip():
            raise ValueError("Een besluit antwoordt op wat iemand heeft gezegd.")
        if self.ondertekenaar.naam == self.rapporteur:
            raise ValueError("Wie het rapport maakte, tekent het besluit niet.")


@dataclass(frozen=True, kw_only=True)
class GeenBoete(Brieffeiten):
    """No fine, in writing (Awb 5:50 lid 2); after this the fact cannot be fined (Awb 5:43)."""

    SOORT = Briefsoort.GEEN_BOETE
    TEMPLATE = "brieven/boete/geen.html"
    TITEL = "U krijgt geen boete"

    overtreding: Overtreding
    voornemen_op: date
    reden: str
