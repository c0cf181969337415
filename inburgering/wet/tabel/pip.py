# SPDX-License-Identifier: EUPL-1.2
"""Parameters of the broad intake and the PIP."""

from datetime import date
from enum import StrEnum

from inburgering.wet.begrippen import Zekerheid
from inburgering.wet.bron import besluit, wet
from inburgering.wet.parameters import Parameter, Versie

INWERKINGTREDING = date(2022, 1, 1)
"""First day of the Wet inburgering 2021; nothing in these tables is older."""

TEKST_2022 = date(2022, 1, 1)


class PipStart(StrEnum):
    """What starts the ten weeks of artikel 5.3 lid 1."""

    INSCHRIJVING = "inschrijving in de BRP"
    KENNISGEVING = "kennisgeving, of latere inschrijving van wie nog gehuisvest wordt"


PIP_START = Parameter(
    "pip_start",
    "Begin van de termijn voor het PIP",
    "",
    (
        Versie(
            PipStart.INSCHRIJVING,
            INWERKINGTREDING,
            besluit("5.3", "1", gelezen=TEKST_2022),
            toelichting="De tekst van 2022 kent nog geen afwijking voor informatie van een derde.",
        ),
        Versie(
            PipStart.KENNISGEVING,
            date(2023, 1, 1),
            besluit("5.3", "1"),
            Zekerheid.TE_BEVESTIGEN,
            "De dag van deze wijziging is niet vastgesteld; 1 januari 2023 is waarschijnlijk "
            "(Stb. 2022, 487 en 489).",
        ),
        Versie(
            PipStart.KENNISGEVING,
            date(2024, 1, 1),
            besluit("5.3", "1"),
            toelichting="Dezelfde regel; vanaf hier is er geen twijfel meer welke tekst geldt.",
        ),
    ),
)

PIP_WEKEN = Parameter(
    "pip_deadline_weeks",
    "PIP vaststellen",
    "weken",
    (Versie(10, INWERKINGTREDING, besluit("5.3", "1")),),
)

PIP_NA_DERDE_WEKEN = Parameter(
    "pip_third_party_grace_weeks",
    "PIP vaststellen na informatie van een derde",
    "weken na ontvangst",
    (
        Versie(
            2,
            date(2023, 1, 1),
            besluit("5.3", "2"),
            Zekerheid.TE_BEVESTIGEN,
            "Niet in de tekst van 2022; de dag van de wijziging is niet vastgesteld.",
        ),
        Versie(
            2,
            date(2024, 1, 1),
            besluit("5.3", "2"),
            toelichting="Alleen als het PIP zonder die informatie redelijkerwijs niet kon worden "
            "vastgesteld. Geldt niet voor het PIP na een verhuizing (lid 3).",
        ),
    ),
)

PIP_NA_VERHUIZING_WEKEN = Parameter(
    "pip_deadline_after_move_weeks",
    "PIP vaststellen na verhuizing",
    "weken na inschrijving",
    (
        Versie(10, INWERKINGTREDING, besluit("5.3", "2", gelezen=TEKST_2022)),
        Versie(
            10,
            date(2023, 1, 1),
            besluit("5.3", "3"),
            toelichting="Zelfde termijn; het lid is vernummerd.",
        ),
    ),
)

INTAKE_OPROEPEN = Parameter(
    "intake_calls_before_absence",
    "Oproepen voordat de brede intake in afwezigheid wordt voltooid",
    "oproepen",
    (Versie(3, INWERKINGTREDING, wet("14", "2")),),
)
