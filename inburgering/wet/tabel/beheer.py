# SPDX-License-Identifier: EUPL-1.2
"""Parameters of accounting and retention."""

from datetime import date

from inburgering.wet.begrippen import Zekerheid
from inburgering.wet.bron import Bron, besluit, regeling
from inburgering.wet.parameters import Parameter, Versie
from inburgering.wet.tabel.pip import INWERKINGTREDING


def selectielijst(resultaat: str) -> Bron:
    """Selectielijst gemeenten 2020; not on wetten.overheid.nl, so without a link."""
    return Bron(f"Selectielijst gemeenten 2020, resultaat {resultaat}", None, "")


SWI_WEKEN = Parameter(
    "swi_delivery_weeks",
    "Gegevens leveren aan het CBS (SWI)",
    "weken na het einde van het kwartaal",
    (Versie(4, INWERKINGTREDING, regeling("9.1"),
            toelichting="Gelezen in de tekst van 18 april 2026."),),
)  # fmt: skip
BEWAREN_JAREN = Parameter(
    "retention_years",
    "Dossier bewaren",
    "jaar na het einde van de plicht of het overlijden",
    (
        Versie(
            5,
            INWERKINGTREDING,
            besluit("9.9"),
            Zekerheid.TE_BEVESTIGEN,
            "De Selectielijst gemeenten 2020 (resultaat 8.1) noemt tien jaar. De archivaris en de "
            "functionaris gegevensbescherming leggen de keuze vast.",
        ),
    ),
)
BEWAREN_SELECTIELIJST_JAREN = Parameter(
    "retention_years_selectielijst",
    "Dossier bewaren volgens de selectielijst",
    "jaar",
    (Versie(10, date(2020, 1, 1), selectielijst("8.1"), Zekerheid.TE_BEVESTIGEN,
            "In tegenspraak met Besluit inburgering 2021, artikel 9.9 (vijf jaar)."),),
)  # fmt: skip
BEWAREN_BOETE_JAREN = Parameter(
    "retention_years_fine",
    "Boete bewaren",
    "jaar",
    (Versie(7, date(2020, 1, 1), selectielijst("12.2.5")),),
)
BEWAREN_BEZWAAR_JAREN = Parameter(
    "retention_years_objection",
    "Bezwaar bewaren",
    "jaar",
    (Versie(5, date(2020, 1, 1), selectielijst("13.1"),
            toelichting="Zeven jaar als het om geld gaat."),),
)  # fmt: skip
