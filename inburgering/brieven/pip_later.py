# SPDX-License-Identifier: EUPL-1.2
"""The decisions that come after a PIP: it stops, a part stops, a decision comes beside it."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from inburgering.brieven.enums import Briefsoort
from inburgering.brieven.feiten import Besluitfeiten


@dataclass(frozen=True, kw_only=True)
class LaterBesluit(Besluitfeiten):
    """One decision in one letter."""

    meer_besluiten: ClassVar[bool] = False


@dataclass(frozen=True, kw_only=True)
class PipIntrekking(LaterBesluit):
    """The whole PIP stops; the inburgeringstermijn goes on (Wi2021, 11 lid 3)."""

    SOORT = Briefsoort.INTREKKINGSBESLUIT
    TEMPLATE = "brieven/pip_intrekking.html"
    TITEL = "Besluit: uw PIP stopt"

    oud_kenmerk: str
    oude_dagtekening: date
    vanaf: date
    reden: str
    termijn_tot_en_met: date


@dataclass(frozen=True, kw_only=True)
class BesluitErbij(LaterBesluit):
    """A decision comes beside those in the PIP."""

    SOORT = Briefsoort.WIJZIGINGSBESLUIT
    TEMPLATE = "brieven/pip_deelbesluit.html"
    TITEL = "Besluit: een besluit erbij in uw PIP"

    pip_kenmerk: str
    onderwerp: str
    tekst: str
    reden: str
    artikel: str
    vanaf: date
    tot_en_met: date | None = None


@dataclass(frozen=True, kw_only=True)
class BesluitStopt(LaterBesluit):
    """One decision of a PIP stops; the rest stays. `tekst` is what it said."""

    SOORT = Briefsoort.INTREKKINGSBESLUIT
    TEMPLATE = "brieven/pip_deelintrekking.html"
    TITEL = "Besluit: een deel van uw PIP stopt"

    onderwerp: str
    tekst: str
    artikel: str
    reden: str
    vanaf: date
    oud_kenmerk: str
    oude_dagtekening: date
