# SPDX-License-Identifier: EUPL-1.2
"""Codes of this room that are stored or stand in an address, with the words users read."""

from inburgering.wet.keuze import Keuze


class Werk(Keuze):
    """What a teamleider watches over; a dossier can fall in several."""

    BESLUIT = "besluit", "wacht op besluit"
    PIP_DEZE_WEEK = "pip_deze_week", "PIP deze week vaststellen"
    OVER_WETTELIJK = "over_wettelijk", "over de wettelijke termijn"
    OVER_LOKAAL = "over_lokaal", "over de eigen norm"
    ZONDER_REDEN = "zonder_reden", "te laat zonder reden"


class Stand(Keuze):
    """Whether somebody still works on the dossier."""

    OPEN = "open", "open"
    GESLOTEN = "gesloten", "afgesloten"
    ALLE = "alle", "open en afgesloten"


class Kanaal(Keuze):
    """How a voortgangsgesprek is held."""

    KANTOOR = "kantoor", "op kantoor"
    HUISBEZOEK = "huisbezoek", "bij de inburgeraar thuis"
    SCHOOL = "school", "op de taalschool"
    BEELDBELLEN = "beeldbellen", "via beeldbellen"
    TELEFOON = "telefoon", "telefonisch"


class NietGehouden(Keuze):
    """Why a planned talk did not take place."""

    NIET_VERSCHENEN = "niet_verschenen", "inburgeraar niet verschenen"
    AFGEMELD = "afgemeld", "inburgeraar heeft zich afgemeld"
    GEMEENTE = "gemeente", "gemeente kon niet"
    GEEN_TOLK = "geen_tolk", "er was geen tolk"
    ANDERS = "anders", "andere reden"
