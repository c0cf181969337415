# SPDX-License-Identifier: EUPL-1.2
"""The terms once somebody made bezwaar: in time or not, when to decide, and beroep after that."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

from inburgering.wet.begrippen import Norm, Zekerheid
from inburgering.wet.bron import awb
from inburgering.wet.kalender import GEEN_EXTRA, add_weken
from inburgering.wet.tabel.awb import (
    BEROEP_WEKEN,
    BESLISSEN_MET_COMMISSIE_WEKEN,
    BESLISSEN_OP_BEZWAAR_WEKEN,
    POST_WEKEN,
    VERDAGEN_WEKEN,
)
from inburgering.wet.tekst import dag_tekst, duur_tekst
from inburgering.wet.termijnen.rekenen import opschuiven, weken_na
from inburgering.wet.termijnen.termijn import Stap, Termijn


def op_tijd(*, uiterlijk: date, ontvangen: date, gepost: date | None = None) -> bool:
    """Awb 6:9: received before the end; by post: posted before it, received within a week."""
    if ontvangen <= uiterlijk:
        return True
    weeks = POST_WEKEN.op_of_eerste(uiterlijk).waarde
    last = opschuiven(add_weken(uiterlijk, weeks)).uiterlijk
    return gepost is not None and gepost <= uiterlijk and ontvangen <= last


@dataclass(frozen=True, slots=True, kw_only=True)
class Verloop:
    """What moves the term: a committee, days waiting for the person, verdagen, consent."""

    indienen_uiterlijk: date
    te_laat_ontvangen_op: date | None = None  # only when it came after the term for bezwaar
    commissie: bool = False
    gevraagd_op: date | None = None
    aangevuld_op: date | None = None
    verdaagd: bool = False
    uitstel_tot: date | None = None


def beslissen(verloop: Verloop, *, extra: Collection[date] = GEEN_EXTRA) -> Termijn:
    """Six weeks, or twelve with a committee, from the day after the term for bezwaar: Awb 7:10.

    A bezwaar that came too late has its term from the day after it came: our reading, to be
    confirmed. Days in which the person repairs what misses do not count (lid 2).
    """
    start = verloop.te_laat_ontvangen_op or verloop.indienen_uiterlijk
    rules = BESLISSEN_MET_COMMISSIE_WEKEN if verloop.commissie else BESLISSEN_OP_BEZWAAR_WEKEN
    rule = rules.op_of_eerste(start)
    day = add_weken(start, rule.waarde)
    steps = [
        Stap(_begin(verloop), start, rule.bron),
        Stap(f"{duur_tekst(rule.waarde, 'weken')} later is {dag_tekst(day)}.", day, rule.bron),
    ]  # fmt: skip
    if verloop.gevraagd_op and verloop.aangevuld_op:
        waited = max((verloop.aangevuld_op - max(verloop.gevraagd_op, start)).days, 0)
        day += timedelta(days=waited)
        steps.append(Stap(f"{waited} dagen wachten op aanvulling tellen niet mee.", day,
                          awb("7:10", "2")))  # fmt: skip
    if verloop.verdaagd:
        longer = VERDAGEN_WEKEN.op_of_eerste(start)
        day = add_weken(day, longer.waarde)
        steps.append(Stap(f"Verdaagd met {duur_tekst(longer.waarde, 'weken')}.", day,
                          longer.bron))  # fmt: skip
    moved = opschuiven(day, extra)
    steps.extend(moved.stappen)
    last = moved.uiterlijk
    if verloop.uitstel_tot and verloop.uitstel_tot > last:
        last = verloop.uitstel_tot
        steps.append(Stap(f"De indiener stemde in met uitstel tot en met {dag_tekst(last)}.",
                          last, awb("7:10", "4")))  # fmt: skip
    late = verloop.te_laat_ontvangen_op is not None
    sure = Zekerheid.TE_BEVESTIGEN if late else rule.zekerheid
    return Termijn("bezwaar_beslissen", Norm.WETTELIJK, start, last, rule.bron, sure,
                   tuple(steps))  # fmt: skip


def _begin(verloop: Verloop) -> str:
    possible = f"Bezwaar kon tot en met {dag_tekst(verloop.indienen_uiterlijk)}"
    if verloop.te_laat_ontvangen_op is None:
        return f"{possible}; de termijn begint de dag daarna."
    came = dag_tekst(verloop.te_laat_ontvangen_op)
    return f"{possible}. Het kwam op {came}; de termijn begint de dag daarna (te bevestigen)."


def beroep(bekendmaking: date, *, extra: Collection[date] = GEEN_EXTRA) -> Termijn:
    """Six weeks from the day after the bekendmaking of the decision on bezwaar: Awb 6:7, 6:8."""
    rule = BEROEP_WEKEN.op_of_eerste(bekendmaking)
    sum_ = weken_na(bekendmaking, rule.waarde, rule.bron, extra)
    return Termijn("beroep", Norm.WETTELIJK, bekendmaking, sum_.uiterlijk, rule.bron,
                   rule.zekerheid, sum_.stappen)  # fmt: skip
