# SPDX-License-Identifier: EUPL-1.2
"""Amounts with a date: bijstandsnormen, vermogen, fees, loan and SPUK.

An amount that is adjusted at fixed moments carries the day from which it must be checked.
"""

from datetime import date
from decimal import Decimal

from inburgering.wet.begrippen import Zekerheid
from inburgering.wet.bron import besluit, participatiewet, regeling
from inburgering.wet.parameters import Parameter, Versie
from inburgering.wet.tabel.pip import INWERKINGTREDING

JULI_2025, JANUARI_2026, JULI_2026 = date(2025, 7, 1), date(2026, 1, 1), date(2026, 7, 1)
PER_MAAND = "euro per maand, netto, met vakantietoeslag"
NIET_GEVONDEN = "De bedragen van 1 juli 2026 zijn niet gevonden: vul ze in voor gebruik."


def _norm(naam: str, label: str, artikel: str, juli_2025: str, januari_2026: str
          ) -> Parameter[Decimal]:  # fmt: skip
    bron = participatiewet(artikel)
    return Parameter(naam, label, PER_MAAND, (
        Versie(Decimal(juli_2025), JULI_2025, bron),
        Versie(Decimal(januari_2026), JANUARI_2026, bron, Zekerheid.TE_BEVESTIGEN,
               f"Uit twee documenten van het Rijk, niet uit de wettekst. {NIET_GEVONDEN}",
               nakijken_vanaf=JULI_2026),
    ))  # fmt: skip


NORM_ALLEENSTAANDE = _norm(
    "norm_single",
    "Bijstandsnorm alleenstaande (ouder), 21 jaar tot AOW-leeftijd",
    "21",
    "1369.06",
    "1401.50",
)
NORM_GEHUWDEN = _norm(
    "norm_couple", "Bijstandsnorm gehuwden, 21 jaar tot AOW-leeftijd", "21", "1955.80", "2002.13"
)
NORM_ALLEENSTAANDE_18 = _norm(
    "norm_single_18_20",
    "Bijstandsnorm alleenstaande (ouder), 18 tot 21 jaar",
    "20",
    "337.98",
    "345.99",
)
NORM_GEHUWDEN_18 = _norm(
    "norm_couple_18_20",
    "Bijstandsnorm gehuwden, beiden 18 tot 21 jaar, zonder kind",
    "20",
    "675.96",
    "691.98",
)
NORM_GEHUWDEN_18_21 = _norm(
    "norm_couple_18_20_and_21",
    "Bijstandsnorm gehuwden, één 18 tot 21 jaar, zonder kind",
    "20",
    "1315.88",
    "1347.06",
)
NORM_GEHUWDEN_18_KIND = _norm(
    "norm_couple_18_20_child",
    "Bijstandsnorm gehuwden, beiden 18 tot 21 jaar, met kind",
    "20",
    "1067.12",
    "1092.41",
)
NORM_GEHUWDEN_18_21_KIND = _norm(
    "norm_couple_18_20_and_21_child",
    "Bijstandsnorm gehuwden, één 18 tot 21 jaar, met kind",
    "20",
    "1707.04",
    "1747.49",
)
NORM_AOW_ALLEENSTAANDE = _norm(
    "norm_single_aow", "Bijstandsnorm alleenstaande, AOW-leeftijd", "22", "1530.21", "1564.69"
)
NORM_AOW_GEHUWDEN = _norm(
    "norm_couple_aow", "Bijstandsnorm gehuwden, AOW-leeftijd", "22", "2094.98", "2144.16"
)

VAKANTIETOESLAG = Parameter(
    "holiday_pay_share",
    "Vakantietoeslag in de bijstand",
    "%",
    (Versie(5, JULI_2025, participatiewet("19", "3")),),
)
KOSTENDELER_A = Parameter(
    "kostendeler_a",
    "Kostendelersnorm, vast deel",
    "%",
    (Versie(40, INWERKINGTREDING, participatiewet("22a")),),
)
KOSTENDELER_B = Parameter(
    "kostendeler_b",
    "Kostendelersnorm, deel per kostendeler",
    "%",
    (Versie(30, INWERKINGTREDING, participatiewet("22a")),),
)


def _vermogen(naam: str, label: str, juli_2025: int, januari_2026: int) -> Parameter[int]:
    bron = participatiewet("34")
    return Parameter(naam, label, "euro", (
        Versie(juli_2025, JULI_2025, bron),
        Versie(januari_2026, JANUARI_2026, bron, Zekerheid.TE_BEVESTIGEN,
               "Uit documenten van het Rijk, niet uit de wettekst.",
               nakijken_vanaf=date(2027, 1, 1)),
    ))  # fmt: skip


VERMOGEN_ALLEENSTAANDE = _vermogen("vermogen_single", "Vermogensgrens alleenstaande", 7770, 8000)
VERMOGEN_GEZIN = _vermogen("vermogen_family", "Vermogensgrens gezin", 15540, 16000)
VERMOGEN_WONING = _vermogen("vermogen_home", "Vermogensgrens eigen woning", 65500, 67500)

KOSTEN_VOLDOENDE_INGEBURGERD = Parameter(
    "voldoende_ingeburgerd_fee",
    "Aanvraag 'voldoende ingeburgerd'",
    "euro",
    (
        Versie(
            90,
            date(2026, 4, 18),
            regeling("2"),
            toelichting="Hoofdstuk 2; het artikelnummer is niet vastgesteld.",
        ),
    ),
)
KOSTEN_MEDISCH = Parameter(
    "medical_fee",
    "Medisch onderzoek voor ontheffing",
    "euro",
    (
        Versie(
            225,
            date(2026, 4, 18),
            regeling("2.7"),
            toelichting="Terug als de ontheffing wordt verleend.",
        ),
    ),
)
LENING_HOOGSTE = Parameter(
    "loan_max_group_B",
    "Lening van DUO, ten hoogste",
    "euro",
    (Versie(10000, INWERKINGTREDING, besluit("6.2", "1")),),
)


def _spuk(naam: str, label: str, jaren: tuple[tuple[int, str], ...]) -> Parameter[Decimal]:
    bron = regeling("10.2")
    return Parameter(naam, label, "euro per persoon", tuple(
        Versie(Decimal(bedrag), date(jaar, 1, 1), bron, nakijken_vanaf=date(jaar + 1, 1, 1))
        for jaar, bedrag in jaren
    ))  # fmt: skip


SPUK_GROEP_B = _spuk(
    "spuk_group_B",
    "SPUK gezinsmigranten en overige migranten",
    ((2025, "694.23"), (2026, "706.72")),
)
SPUK_GROEP_A_A = _spuk(
    "spuk_group_A_a", "SPUK asielstatushouders, bedrag a", ((2025, "9154.91"), (2026, "6087.34"))
)
SPUK_GROEP_A_B = _spuk(
    "spuk_group_A_b", "SPUK asielstatushouders, bedrag b", ((2025, "4635.54"), (2026, "4718.96"))
)
SPUK_GROEP_A_C = _spuk(
    "spuk_group_A_c", "SPUK asielstatushouders, bedrag c", ((2025, "1158.89"), (2026, "1179.74"))
)
