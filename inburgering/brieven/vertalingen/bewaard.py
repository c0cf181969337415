# SPDX-License-Identifier: EUPL-1.2
"""An explanation says only what the kept letter says: its facts are looked up in the letter.

The facts are rebuilt from the dossier, and a dossier goes on: a verlenging, a period of
ontzorgen that ended. Then the letter still holds, but what we would explain is another thing.
"""

from collections.abc import Iterator
from datetime import date

from inburgering.brieven.ontzorgbrief import OntzorgBesluit, OntzorgEinde
from inburgering.brieven.oproep import OproepBrief
from inburgering.brieven.pip import PipBrief
from inburgering.brieven.pip_later import BesluitErbij, PipIntrekking
from inburgering.brieven.vertalingen.lateruitleg import Later
from inburgering.brieven.vertalingen.ontzorguitleg import Ontzorgbrief
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
    return all("".join(fact.split()) in kept for fact in _facts(feiten))


def _facts(feiten: Feiten) -> Iterator[str]:
    match feiten:
        case PipBrief():
            yield from _of_pip(feiten)
        case OproepBrief():
            yield from _of_call(feiten)
        case OntzorgBesluit() | OntzorgEinde():
            yield from _of_relief(feiten)
        case _:
            yield from _of_later(feiten)


def _of_relief(brief: Ontzorgbrief) -> Iterator[str]:
    yield brief.kenmerk
    yield datum_tekst(brief.bezwaar.uiterlijk)
    if isinstance(brief, OntzorgEinde):
        yield datum_tekst(brief.laatste_dag)
        return
    yield from map(datum_tekst, (brief.vanaf, brief.tot_en_met))
    yield brief.leefgeld or brief.tekort
    for row in brief.lasten:
        yield from row


def _of_later(brief: Later) -> Iterator[str]:
    yield brief.kenmerk
    yield from map(datum_tekst, (brief.bezwaar.uiterlijk, brief.vanaf))
    if isinstance(brief, BesluitErbij):
        yield brief.pip_kenmerk
        yield datum_tekst(brief.tot_en_met) if brief.tot_en_met else ""
        return
    yield brief.oud_kenmerk
    yield datum_tekst(brief.oude_dagtekening)
    if isinstance(brief, PipIntrekking):
        yield datum_tekst(brief.termijn_tot_en_met)


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
