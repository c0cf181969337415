# SPDX-License-Identifier: EUPL-1.2
"""Every statutory term, computed from the facts of a dossier."""

from collections.abc import Collection
from datetime import date

from inburgering.wet.kalender import GEEN_EXTRA
from inburgering.wet.termijnen.beheer import bewaren, swi_levering
from inburgering.wet.termijnen.besluiten import bezwaar, boete_besluit, boete_betaling
from inburgering.wet.termijnen.feiten import Feiten
from inburgering.wet.termijnen.pip import pip_vaststellen
from inburgering.wet.termijnen.termijn import LABELS, Stap, Termijn
from inburgering.wet.termijnen.traject import (
    aanbod,
    inburgeringstermijn,
    leerroute_wijzigen,
    map_pvt,
    ontzorgen,
)
from inburgering.wet.termijnen.verlenging import Grond, Verlenging

__all__ = ["LABELS", "Feiten", "Grond", "Stap", "Termijn", "Verlenging", "wettelijke_termijnen"]


def wettelijke_termijnen(
    feiten: Feiten, *, extra: Collection[date] = GEEN_EXTRA, gemeente: str = "de gemeente"
) -> tuple[Termijn, ...]:
    """The statutory terms whose start is known. ``extra``: holidays added by royal decree."""
    traject = inburgeringstermijn(feiten)
    kandidaten = (
        pip_vaststellen(feiten, extra=extra, gemeente=gemeente),
        traject,
        leerroute_wijzigen(feiten),
        ontzorgen(feiten),
        bezwaar(feiten.bekendmaking_besluit, extra=extra) if feiten.bekendmaking_besluit else None,
        aanbod(feiten),
        *map_pvt(feiten, traject),
        boete_besluit(feiten.boete_rapport, asielstatushouder=feiten.is_asielstatushouder)
        if feiten.boete_rapport else None,
        boete_betaling(feiten.boete_bekendmaking, extra=extra)
        if feiten.boete_bekendmaking else None,
        swi_levering(feiten.kwartaal_einde) if feiten.kwartaal_einde else None,
        bewaren(feiten.plicht_beeindigd) if feiten.plicht_beeindigd else None,
    )  # fmt: skip
    return tuple(termijn for termijn in kandidaten if termijn is not None)
