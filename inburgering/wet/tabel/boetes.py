# SPDX-License-Identifier: EUPL-1.2
"""Parameters of fines: Wet inburgering 2021 artikel 22-26, Besluit hoofdstuk 7, Awb title 5.4."""

from datetime import date

from inburgering.wet.begrippen import Zekerheid
from inburgering.wet.bron import Bron, awb, besluit, regeling, wet
from inburgering.wet.parameters import Parameter, Versie
from inburgering.wet.tabel.awb import AWB_2009
from inburgering.wet.tabel.pip import INWERKINGTREDING


def _getal(
    naam: str, label: str, eenheid: str, waarde: int, bron: Bron, toelichting: str = ""
) -> Parameter[int]:
    vanaf = AWB_2009 if bron.regeling == awb("1").regeling else INWERKINGTREDING
    return Parameter(naam, label, eenheid, (Versie(waarde, vanaf, bron, toelichting=toelichting),))


TEKST_2017 = "Gelezen in de tekst van 2017."

BOETE_INTAKE = _getal(
    "fine22_amount", "Boete brede intake (artikel 22)", "euro", 250, besluit("7.1", "1")
)
BOETE_INTAKE_NIEUWE_TERMIJN = _getal(
    "fine22_new_term_months",
    "Nieuwe termijn na een boete brede intake, ten hoogste",
    "maanden na de bekendmaking",
    2,
    wet("22", "2"),
)
BOETE_TRAJECT = _getal(
    "fine23_base",
    "Boete tijdens het traject (artikel 23), eerste keer",
    "euro",
    50,
    besluit("7.1"),
    "Zonder opzet of grove schuld de helft.",
)
BOETE_TRAJECT_FACTOR = _getal(
    "fine23_factor",
    "Boete tijdens het traject, bij herhaling",
    "keer het vorige bedrag",
    2,
    besluit("7.1", "3"),
)
BOETE_TRAJECT_HOOGSTE = _getal(
    "fine23_max",
    "Boete tijdens het traject, ten hoogste",
    "euro",
    800,
    wet("26", "1, onderdeel c"),
)
BOETE_TRAJECT_HERHALING = _getal(
    "fine23_window_months",
    "Herhaling telt binnen",
    "maanden voor de constatering",
    12,
    besluit("7.1"),
    "Alleen als de eerdere boete onherroepelijk is.",
)
VERWIJTBAAR_OPZET = _getal(
    "fine23_culpability_opzet",
    "Verwijtbaarheid: opzet",
    "%",
    100,
    besluit("7.1", "4"),
    "Van het bedrag na verdubbeling.",
)
VERWIJTBAAR_GROVE_SCHULD = _getal(
    "fine23_culpability_grove_schuld",
    "Verwijtbaarheid: grove schuld",
    "%",
    75,
    besluit("7.1", "4"),
)
VERWIJTBAAR_GEWOON = _getal(
    "fine23_culpability_gewoon",
    "Verwijtbaarheid: geen opzet of grove schuld",
    "%",
    50,
    besluit("7.1", "4"),
)
VERWIJTBAAR_VERMINDERD = _getal(
    "fine23_culpability_verminderd",
    "Verwijtbaarheid: verminderd verwijtbaar",
    "%",
    25,
    besluit("7.1", "4"),
)
BOETE_TOTAAL = _getal(
    "fine_total_term", "Boetes samen binnen de inburgeringstermijn", "euro", 2400, besluit("7.1")
)
BOETE_TOTAAL_NIEUWE_TERMIJN = _getal(
    "fine_total_new_term",
    "Boetes samen binnen een nieuwe termijn",
    "euro per zes maanden",
    400,
    besluit("7.1"),
)
BOETE_MAP_PVT = _getal(
    "fine24_amount", "Boete DUO: MAP of PVT niet op tijd (artikel 24)", "euro", 340, besluit("7.2")
)
BOETE_LEERROUTE = _getal(
    "fine25_max",
    "Boete DUO: leerroute niet op tijd (artikel 25), hoogstens",
    "euro",
    1000,
    regeling("7.4"),
    "Tabel in bijlage 6 van de Regeling.",
)
BOETE_STOP_ASIEL = Parameter(
    "fine_hold_asylum",
    "Geen boetes voor asielstatushouders zolang het recht niet vaststaat",
    "",
    (
        Versie(
            True,
            date(2025, 2, 4),
            Bron("Hof van Justitie EU, C-158/23 (ECLI:EU:C:2025:52)", None, ""),
            Zekerheid.TE_BEVESTIGEN,
            "DUO legt geen boetes meer op; wat dit betekent voor gemeentelijke boetes (artikel 22 "
            "en 23) is niet vastgesteld.",
        ),
    ),
)
ZIENSWIJZE_DREMPEL = _getal(
    "hearing_threshold",
    "Rapport en zienswijze verplicht boven",
    "euro",
    340,
    awb("5:53"),
    TEKST_2017,
)
BOETE_VERVAL_ZWAAR = _getal(
    "fine_lapse_years_report",
    "Boetebevoegdheid vervalt (met rapport)",
    "jaar",
    5,
    awb("5:45"),
    TEKST_2017,
)
BOETE_VERVAL = _getal("fine_lapse_years", "Boetebevoegdheid vervalt (zonder rapport)", "jaar", 3,
                      awb("5:45"), TEKST_2017)  # fmt: skip
