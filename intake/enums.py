# SPDX-License-Identifier: EUPL-1.2
"""Codes of the intake that users read but rules do not need."""

from inburgering.wet.keuze import Keuze


class Status(Keuze):
    """Where a subject stands in the task list."""

    NOG_NIET_GESTART = "nog_niet_gestart", "Nog niet gestart"
    BEZIG = "bezig", "Bezig"
    KLAAR = "klaar", "Klaar"
    OVERGESLAGEN = "overgeslagen", "Overgeslagen"


class Kanaal(Keuze):
    """How the talk was held."""

    PERSOONLIJK = "persoonlijk", "samen aan tafel"
    VIDEO = "video", "videobellen"
    TELEFOON = "telefoon", "telefoon"


class Plaats(Keuze):
    """Where the talk was held."""

    AZC = "azc", "azc"
    THUIS = "thuis", "thuis"
    KANTOOR = "kantoor", "gemeentehuis of kantoor"
    ELDERS = "elders", "ergens anders"


class Vrijstellingsgrond(Keuze):
    """Why the college may do without the test (Wet inburgering 2021, 14 lid 6)."""

    VISUEEL = "visueel", "visuele beperking"
    AUDITIEF = "auditief", "auditieve beperking"


class NietAfgenomen(Keuze):
    """Why the test was not taken, as far as the law allows it."""

    VERHUISD = "verhuisd", "de vorige gemeente nam de toets al af"
    DRIE_OPROEPEN = "drie_oproepen", "niet verschenen of niet meegewerkt na drie oproepen"
