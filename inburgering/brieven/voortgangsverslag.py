# SPDX-License-Identifier: EUPL-1.2
"""The written report of a voortgangsgesprek (Wi2021, 17 lid 1)."""

from dataclasses import dataclass
from datetime import date

from inburgering.brieven.enums import Briefsoort
from inburgering.brieven.feiten import Brieffeiten


@dataclass(frozen=True, kw_only=True)
class Voortgangsverslag(Brieffeiten):
    """What was said about how it goes, and what was agreed; both as plain text."""

    SOORT = Briefsoort.VOORTGANGSVERSLAG
    TEMPLATE = "brieven/voortgangsverslag.html"
    TITEL = "Verslag van ons gesprek over uw inburgering"

    gesproken_op: date
    hoe: str
    samenvatting: str
    aanwezig: str = ""
    afspraken: str = ""
    volgende_op: date | None = None
