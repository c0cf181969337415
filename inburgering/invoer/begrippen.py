# SPDX-License-Identifier: EUPL-1.2
"""Where an import stands, and what is found about one row of it."""

from inburgering.wet.keuze import Keuze


class Status(Keuze):
    """The life of an import; nothing reaches a dossier before VERWERKEN."""

    ONTVANGEN = "ontvangen", "ontvangen"
    CONTROLEREN = "controleren", "wordt gecontroleerd"
    GECONTROLEERD = "gecontroleerd", "wacht op uw bevestiging"
    VERWERKEN = "verwerken", "wordt ingelezen"
    KLAAR = "klaar", "ingelezen"
    MISLUKT = "mislukt", "niet gelukt"
    GEWIST = "gewist", "gewist"


class Oordeel(Keuze):
    """What happens with a row; empty as long as nobody looked."""

    FOUT = "fout", "fout"
    GEWIJZIGD = "gewijzigd", "gewijzigd"
    NIEUW = "nieuw", "nieuw"
    ONGEWIJZIGD = "ongewijzigd", "ongewijzigd"


BEZIG = frozenset({Status.ONTVANGEN, Status.CONTROLEREN, Status.VERWERKEN})
