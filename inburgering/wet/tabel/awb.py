# SPDX-License-Identifier: EUPL-1.2
"""Parameters of the Algemene wet bestuursrecht: bezwaar, boete, payment, dwangsom."""

from datetime import date

from inburgering.wet.begrippen import Zekerheid
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
POST_WEKEN = Parameter(
    "objection_post_weeks",
    "Bezwaar per post ontvangen, na het einde van de termijn ten hoogste",
    "weken, als het op tijd is gepost",
    (Versie(1, date(1994, 1, 1), awb("6:9", "2")),),
)
BEROEP_WEKEN = Parameter(
    "appeal_weeks",
    "Beroep instellen",
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
BESLISSEN_OP_BEZWAAR_WEKEN = Parameter(
    "bob_weeks",
    "Beslissen op bezwaar",
    "weken na de bezwaartermijn",
    (Versie(6, AWB_2009, awb("7:10", "1")),),
)
BESLISSEN_MET_COMMISSIE_WEKEN = Parameter(
    "bob_weeks_committee",
    "Beslissen op bezwaar met een commissie",
    "weken na de bezwaartermijn",
    (Versie(12, AWB_2009, awb("7:10", "1")),),
)
VERDAGEN_WEKEN = Parameter(
    "bob_adjourn_weeks",
    "Beslissing op bezwaar verdagen",
    "weken",
    (Versie(6, AWB_2009, awb("7:10", "3")),),
)
AANVRAAG_WEKEN = Parameter(
    "application_decision_weeks",
    "Beslissen op een aanvraag, ten hoogste",
    "weken",
    (Versie(8, date(1994, 1, 1), awb("4:13", "2")),),
)


def _dwangsom(naam: str, label: str, eenheid: str, bedrag: int) -> Parameter[int]:
    toelichting = "Tekst van 2021; het bedrag kan daarna zijn aangepast."
    versie = Versie(bedrag, date(2021, 12, 21), awb("4:17"), Zekerheid.TE_BEVESTIGEN, toelichting)
    return Parameter(naam, label, eenheid, (versie,))


DWANGSOM_DAG_1 = _dwangsom(
    "dwangsom_day_1_14", "Dwangsom, dag 1 tot en met 14", "euro per dag", 23
)
DWANGSOM_DAG_15 = _dwangsom(
    "dwangsom_day_15_28", "Dwangsom, dag 15 tot en met 28", "euro per dag", 35
)
DWANGSOM_DAG_29 = _dwangsom(
    "dwangsom_day_29_42", "Dwangsom, dag 29 tot en met 42", "euro per dag", 45
)
DWANGSOM_HOOGSTE = _dwangsom("dwangsom_max", "Dwangsom, ten hoogste", "euro", 1442)
