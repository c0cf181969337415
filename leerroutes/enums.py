# SPDX-License-Identifier: EUPL-1.2
"""Codes of this room that users read."""

from inburgering.wet.keuze import Keuze


class Keurmerk(Keuze):
    """The mark a school of inburgering needs (Wet inburgering 2021, 32)."""

    BOW = "bow", "Blik op Werk"
    TST = "tst", "taalschakeltraject"
    GEEN = "geen", "geen keurmerk"


class Aanbiedersoort(Keuze):
    """What a provider offers."""

    TAAL = "taal", "taal en KNM"
    ONDERWIJS = "onderwijs", "onderwijsroute"
    PARTICIPATIE = "participatie", "participatie"
