# SPDX-License-Identifier: EUPL-1.2
"""Codes of the letters. Plain StrEnums."""

from inburgering.wet.keuze import Keuze


class Briefsoort(Keuze):
    """What kind of letter was made."""

    PIP_BESCHIKKING = "pip_beschikking", "PIP-beschikking"
    INTAKEVERSLAG = "intakeverslag", "verslag van de brede intake"
    UITNODIGING_INTAKE = "uitnodiging_intake", "uitnodiging brede intake"
    WAARSCHUWING_INTAKE = "waarschuwing_intake", "waarschuwing en tweede oproep"
    DERDE_OPROEP = "derde_oproep_intake", "derde oproep"


class Verzendwijze(Keuze):
    """How a letter reached the person (Awb 3:41: sent or handed over)."""

    POST = "post", "per post verzonden"
    UITGEREIKT = "uitgereikt", "persoonlijk uitgereikt"
