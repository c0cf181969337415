# SPDX-License-Identifier: EUPL-1.2
"""Parameters of PVT, MAP, the Z-route and lowering the level."""

from datetime import date

from inburgering.wet.bron import besluit, regeling
from inburgering.wet.parameters import Parameter, Versie
from inburgering.wet.tabel.pip import INWERKINGTREDING

PVT_UREN = Parameter(
    "pvt_hours", "PVT, ten minste", "uur", (Versie(12, INWERKINGTREDING, besluit("3.1")),)
)
PVT_ACTIVITEITEN = Parameter(
    "pvt_activities",
    "PVT, ten minste",
    "activiteiten of excursies",
    (Versie(1, INWERKINGTREDING, besluit("3.1")),),
)
MAP_PRAKTIJKUREN = Parameter(
    "map_practice_hours",
    "MAP in de praktijk, ten minste",
    "uur",
    (Versie(40, INWERKINGTREDING, besluit("3.2")),),
)
Z_TAALUREN = Parameter(
    "z_language_hours",
    "Z-route, taal en KNM",
    "uur",
    (Versie(800, INWERKINGTREDING, besluit("3.14", "2, onderdeel a")),),
)
Z_PARTICIPATIE_UREN = Parameter(
    "z_participation_hours",
    "Z-route, participatie (asielstatushouders)",
    "uur",
    (Versie(800, INWERKINGTREDING, besluit("3.14", "2, onderdeel b"),
            toelichting="Uren van PVT en MAP tellen mee (lid 5)."),),
)  # fmt: skip
Z_PARTICIPATIE_UREN_OVERIG = Parameter(
    "z_participation_hours_group_b",
    "Z-route, participatie (gezinsmigranten en overige migranten)",
    "uur",
    (Versie(0, INWERKINGTREDING, besluit("3.14", "3")),),
)
AFSCHALEN_UREN = Parameter(
    "downgrade_min_hours",
    "Afschalen naar A2, gevolgde uren NT2",
    "uur",
    (Versie(600, INWERKINGTREDING, besluit("5.5", "1")),),
)
EXAMEN_BEDRAG = Parameter(
    "exam_fee",
    "Examen, per onderdeel",
    "euro",
    (Versie(50, date(2026, 4, 18), regeling("3.4"),
            toelichting="Eerdere bedragen zijn niet gelezen."),),
)  # fmt: skip
GRATIS_POGINGEN = Parameter(
    "free_attempts_group_A",
    "Gratis examenpogingen per onderdeel (asielstatushouders)",
    "pogingen",
    (Versie(2, date(2026, 4, 18), regeling("3.5")),),
)
