# SPDX-License-Identifier: EUPL-1.2
"""Parameters of the Algemene wet bestuursrecht: bezwaar, boete, payment, dwangsom."""

from datetime import date

from inburgering.wet.bron import awb
from inburgering.wet.parameters import Parameter, Versie

AWB_2009 = date(2009, 7, 1)
"""Fourth tranche of the Awb: titles 4.4 and 5.4."""

BEZWAAR_WEKEN = Parameter(
    "objection_weeks",
    "Bezwaar maken",
    "weken, vanaf de dag na de bekendmaking",
    (Versie(6, date(1994, 1, 1), awb("6:7")),),
)
BETALING_WEKEN = Parameter(
    "payment_term_weeks",
    "Betalen na een beschikking",
    "weken na de bekendmaking",
    (Versie(6, AWB_2009, awb("4:87", "1"), toelichting="Gelezen in de tekst van 2017."),),
)
BOETE_BESLUIT_WEKEN = Parameter(
    "fine_decision_weeks_after_report",
    "Besluit over een boete",
    "weken na de dagtekening van het rapport",
    (Versie(13, AWB_2009, awb("5:51", "1"), toelichting="Gelezen in de tekst van 2017."),),
)
