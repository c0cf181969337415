# SPDX-License-Identifier: EUPL-1.2
"""The two ways a legal term is counted, each with the steps that say so."""

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date, timedelta

from inburgering.wet.bron import Bron, termijnenwet
from inburgering.wet.kalender import (
    GEEN_EXTRA,
    add_weken,
    feestdagnaam,
    is_werkdag,
    volgende_werkdag,
)
from inburgering.wet.tekst import DAGEN, dag_tekst, duur_tekst, hoofdletter, weekdag_tekst
from inburgering.wet.termijnen.termijn import Stap

ATW_VERLENGEN = termijnenwet("1", "1")
ATW_FEESTDAGEN = termijnenwet("3")
ATW_NIET = termijnenwet("4")


@dataclass(frozen=True, slots=True)
class Rekening:
    """A last day and how it was found."""

    uiterlijk: date
    stappen: tuple[Stap, ...] = field(default=())


def reden_vrij(dag: date, extra: Collection[date] = GEEN_EXTRA) -> str:
    """For instance "maandag 27 april 2026 is Koningsdag"."""
    naam = feestdagnaam(dag, extra)
    if naam is None:
        return f"{dag_tekst(dag)} is een {DAGEN[dag.weekday()]}"
    return f"{weekdag_tekst(dag)} is {naam}"


def opschuiven(dag: date, extra: Collection[date] = GEEN_EXTRA) -> Rekening:
    """Algemene termijnenwet artikel 1: an end on a free day moves to the next working day."""
    if is_werkdag(dag, extra):
        stap = Stap("Geen weekend of feestdag, dus niet verschoven.", dag, ATW_VERLENGEN)
        return Rekening(dag, (stap,))
    werkdag = volgende_werkdag(dag, extra)
    vrij = [reden_vrij(dag + timedelta(days=n), extra) for n in range((werkdag - dag).days)]
    opsomming = ", ".join(vrij[:-1]) + " en " + vrij[-1] if len(vrij) > 1 else vrij[0]
    tekst = f"{hoofdletter(opsomming)}. Daarom is de laatste dag {weekdag_tekst(werkdag)}."
    feestdag = any(
        feestdagnaam(dag + timedelta(days=n), extra) for n in range((werkdag - dag).days)
    )
    return Rekening(
        werkdag, (Stap(tekst, werkdag, ATW_FEESTDAGEN if feestdag else ATW_VERLENGEN),)
    )


def weken_na(
    start: date, weken: int, bron: Bron | None = None, extra: Collection[date] = GEEN_EXTRA
) -> Rekening:
    """``weken`` weeks after the day ``start``, moved past weekend and holiday."""
    dag = add_weken(start, weken)
    later = Stap(f"{hoofdletter(duur_tekst(weken, 'weken'))} later is {weekdag_tekst(dag)}.",
                 dag, bron)  # fmt: skip
    verschoven = opschuiven(dag, extra)
    return Rekening(verschoven.uiterlijk, (later, *verschoven.stappen))


def niet_verschoven(duur: str, dag: date) -> Stap:
    """The step that says why this end stays where it is."""
    tekst = f"Een termijn van {duur} schuift niet op, ook niet bij een weekend of feestdag."
    return Stap(tekst, dag, ATW_NIET)
