# SPDX-License-Identifier: EUPL-1.2
"""An explanation says only what the kept letter says: its facts are looked up in the letter.

The facts are rebuilt from the dossier, and a dossier goes on: a verlenging, a period of
ontzorgen that ended. Then the letter still holds, but what we would explain is another thing.
"""

from collections.abc import Iterator
from datetime import date

from inburgering.brieven.oproep import OproepBrief
from inburgering.brieven.pip import PipBrief
from inburgering.brieven.vertalingen.tekst import text_of
from inburgering.brieven.vertalingen.uitleg import Feiten
from inburgering.brieven.woorden import bedrag
from inburgering.core.datums import datum_tekst

VERANDERD = (
    "De uitleg kan niet meer worden gemaakt: sinds deze brief zijn gegevens in het dossier "
    "veranderd. Leg de brief uit met een tolk."
)


def still_says(pdf: bytes, feiten: Feiten) -> bool:
    """Whether every fact that we would explain stands in the kept letter."""
    kept = text_of(pdf)
    facts = _of_pip(feiten) if isinstance(feiten, PipBrief) else _of_call(feiten)
    return all("".join(fact.split()) in kept for fact in facts)


def _of_pip(brief: PipBrief) -> Iterator[str]:
    yield brief.kenmerk
    yield from map(datum_tekst, (brief.termijn_vanaf, brief.termijn_tot_en_met))
    yield datum_tekst(brief.bezwaar.uiterlijk)
    relief = brief.ontzorging
    if relief:
        yield from map(datum_tekst, (relief.vanaf, relief.tot_en_met))
        yield relief.leefgeld
    else:
        yield brief.geen_ontzorging_omdat
    for row in brief.acties:
        yield from (row.hoeveel, row.vanaf)


def _of_call(brief: OproepBrief) -> Iterator[str]:
    days: tuple[date, ...] = (brief.afspraak.dag,)
    days += (brief.afspraak.uiterlijk,) if brief.afspraak.ruimte else ()
    yield brief.kenmerk
    yield from map(datum_tekst, days)
    yield from (brief.afspraak.tijd_tekst, brief.afspraak.plaats)
    if brief.nummer > 1 and not brief.boete_onzeker:
        yield bedrag(brief.boete)
