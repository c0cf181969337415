# SPDX-License-Identifier: EUPL-1.2
"""Until when somebody can object to a letter that was sent. Pure.

The letter prints the day that follows from its dagtekening. The term itself begins on the day
after it was sent or handed over (Awb 6:8, lid 1), so what counts is reckoned from that day.
"""

from datetime import date

from inburgering.brieven.enums import Briefsoort
from inburgering.core.datums import datum_tekst
from inburgering.wet.termijnen.besluiten import bezwaar
from inburgering.wet.termijnen.op_bezwaar import beroep

# Letters that are a decision against which bezwaar is open (Awb 1:3, 7:1).
BESLUITEN = (
    Briefsoort.PIP_BESCHIKKING,
    Briefsoort.WIJZIGINGSBESLUIT,
    Briefsoort.INTREKKINGSBESLUIT,
    Briefsoort.ONTZORGEN_BESLUIT,
    Briefsoort.ONTZORGEN_EINDE,
    Briefsoort.BOETE_BESLUIT,
)


def is_decision(soort: Briefsoort) -> bool:
    """Whether a term for bezwaar or beroep begins when this letter is sent."""
    return soort in BESLUITEN or soort is Briefsoort.BEZWAAR_BESLUIT


def until_when(soort: Briefsoort, verzonden_op: date) -> str:
    """A sentence for who sent it; empty when nothing can be objected to."""
    if soort is Briefsoort.BEZWAAR_BESLUIT:
        last = beroep(verzonden_op).uiterlijk
        return f"Beroep kan tot en met {datum_tekst(last)}."
    if soort in BESLUITEN:
        return f"Bezwaar kan tot en met {datum_tekst(bezwaar(verzonden_op).uiterlijk)}."
    return ""
