# SPDX-License-Identifier: EUPL-1.2
"""By when the PIP must be vastgesteld: Besluit inburgering 2021, artikel 5.3.

The rule has two versions. Until 2022 the ten weeks started with the registration in the
BRP; the present text starts them with the notice (kennisgeving), or, for a person who is
still to be housed on that day, with the registration in the municipality that houses him.
Which version counts, and what a date from before the law means: docs/adr/0004.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from inburgering.wet.begrippen import Norm, Zekerheid
from inburgering.wet.bron import Bron
from inburgering.wet.kalender import GEEN_EXTRA
from inburgering.wet.tabel.pip import (
    INWERKINGTREDING,
    PIP_NA_DERDE_WEKEN,
    PIP_NA_VERHUIZING_WEKEN,
    PIP_START,
    PIP_WEKEN,
    PipStart,
)
from inburgering.wet.tekst import dag_tekst, duur_tekst, weekdag_tekst
from inburgering.wet.termijnen.feiten import Feiten
from inburgering.wet.termijnen.rekenen import weken_na
from inburgering.wet.termijnen.termijn import Stap, Termijn


@dataclass(frozen=True, slots=True)
class Aanvang:
    """Where the ten weeks start, under which rule, and why."""

    dag: date
    weken: int
    bron: Bron
    zekerheid: Zekerheid
    stappen: tuple[Stap, ...]
    afwijking_mogelijk: bool
    """Only lid 1 may be deviated from while waiting for a third party (lid 2)."""


def aanvang_pip(feiten: Feiten, gemeente: str = "de gemeente") -> Aanvang | None:
    """Start of the statutory term, or None while it has not started."""
    if feiten.verhuizing:
        return _na_verhuizing(feiten, gemeente)
    start = _start_bij_kennisgeving(feiten)
    peildag = start or feiten.brp_inschrijving
    if peildag is None:
        return None
    regel = PIP_START.op_of_eerste(peildag)
    if regel.waarde is PipStart.INSCHRIJVING:
        return _tekst_2022(feiten, regel.bron, regel.zekerheid, gemeente)
    if feiten.kennisgeving is None:
        return _zonder_kennisgeving(feiten, peildag, regel.bron, gemeente)
    stappen = _stappen_kennisgeving(feiten, feiten.kennisgeving, regel.bron, gemeente)
    weken = PIP_WEKEN.op_of_eerste(peildag).waarde
    return Aanvang(peildag, weken, regel.bron, regel.zekerheid, stappen, afwijking_mogelijk=True)


def _start_bij_kennisgeving(feiten: Feiten) -> date | None:
    """The start under the present text: notice, or later registration of a housed person."""
    kennisgeving, inschrijving = feiten.kennisgeving, feiten.brp_inschrijving
    if kennisgeving is None or not feiten.is_asielstatushouder:
        return kennisgeving
    return max(kennisgeving, inschrijving) if inschrijving else None


def _na_verhuizing(feiten: Feiten, gemeente: str) -> Aanvang | None:
    if feiten.brp_inschrijving is None:
        return None
    dag = feiten.brp_inschrijving
    regel = PIP_NA_VERHUIZING_WEKEN.op_of_eerste(dag)
    tekst = (
        f"Verhuisd uit een gemeente waar al een PIP was vastgesteld. Ingeschreven in de BRP van "
        f"{gemeente} op {dag_tekst(dag)}: de termijn begint de dag daarna."
    )
    stap = Stap(tekst, dag, regel.bron)
    return Aanvang(dag, regel.waarde, regel.bron, regel.zekerheid, (stap,),
                   afwijking_mogelijk=False)  # fmt: skip


def _tekst_2022(feiten: Feiten, bron: Bron, zekerheid: Zekerheid, gemeente: str) -> Aanvang | None:
    """The text of 2022: registration in the BRP, for every group."""
    dag = feiten.brp_inschrijving
    if dag is None:
        return None
    if dag < INWERKINGTREDING:
        return _ouder_dan_de_wet(feiten, dag, bron, gemeente)
    if PIP_START.op_of_eerste(dag).waarde is not PipStart.INSCHRIJVING:
        # notified under the old text, registered under the new one: no text says which counts
        zekerheid = Zekerheid.TE_BEVESTIGEN
    tekst = (
        f"Ingeschreven in de BRP van {gemeente} op {dag_tekst(dag)}: volgens de tekst van 2022 "
        "begint de termijn de dag daarna."
    )
    if feiten.kennisgeving is None:
        # a notice that came after 2022 would start the term under the present text
        zekerheid = Zekerheid.TE_BEVESTIGEN
        tekst += " De kennisgeving van DUO is niet vastgelegd."
    return _zonder_afwijking(dag, bron, zekerheid, tekst)


def _ouder_dan_de_wet(
    feiten: Feiten, inschrijving: date, bron: Bron, gemeente: str
) -> Aanvang | None:
    """Registered before anyone had a duty under this law: the duty came later, so did the term.

    The notice then is the first sign of the duty. Without one a housed person is counted from
    the first day of the law, the earliest day possible.
    """
    if feiten.kennisgeving is None and not feiten.is_asielstatushouder:
        return None
    dag = max(feiten.kennisgeving or INWERKINGTREDING, INWERKINGTREDING)
    waarvan = (
        "de kennisgeving van DUO" if dag == feiten.kennisgeving else "de eerste dag van de wet"
    )
    tekst = (
        f"Ingeschreven in de BRP van {gemeente} op {dag_tekst(inschrijving)}, toen deze wet nog "
        f"niet gold. Gerekend is vanaf {waarvan}, {dag_tekst(dag)}."
    )
    return _zonder_afwijking(dag, bron, Zekerheid.TE_BEVESTIGEN, tekst)


def _zonder_afwijking(dag: date, bron: Bron, zekerheid: Zekerheid, tekst: str) -> Aanvang:
    """A start under the text of 2022, which knew no deviation for a third party."""
    return Aanvang(dag, PIP_WEKEN.op_of_eerste(dag).waarde, bron, zekerheid,
                   (Stap(tekst, dag, bron),), afwijking_mogelijk=False)  # fmt: skip


def _zonder_kennisgeving(feiten: Feiten, dag: date, bron: Bron, gemeente: str) -> Aanvang | None:
    """A housed person without a recorded notice: the earliest day it can have started."""
    if not feiten.is_asielstatushouder:
        return None
    tekst = (
        f"Ingeschreven in de BRP van {gemeente} op {dag_tekst(dag)}. De kennisgeving van DUO is "
        "niet vastgelegd; gerekend is met de vroegst mogelijke begindag."
    )
    return Aanvang(dag, PIP_WEKEN.op_of_eerste(dag).waarde, bron, Zekerheid.TE_BEVESTIGEN,
                   (Stap(tekst, dag, bron),), afwijking_mogelijk=True)  # fmt: skip


def _stappen_kennisgeving(
    feiten: Feiten, kennisgeving: date, bron: Bron, gemeente: str
) -> tuple[Stap, ...]:
    inschrijving = feiten.brp_inschrijving
    wanneer = f"Kennisgeving van DUO op {dag_tekst(kennisgeving)}"
    if not feiten.is_asielstatushouder or inschrijving is None:
        return (Stap(f"{wanneer}: de termijn begint de dag daarna.", kennisgeving, bron),)
    if inschrijving <= kennisgeving:
        tekst = f"{wanneer}; toen al ingeschreven in {gemeente}. De termijn begint de dag daarna."
        return (Stap(tekst, kennisgeving, bron),)
    return (
        Stap(f"{wanneer}; toen nog niet ingeschreven in {gemeente}.", kennisgeving),
        Stap(
            f"Ingeschreven in de BRP van {gemeente} op {dag_tekst(inschrijving)}: de termijn "
            "begint de dag daarna.",
            inschrijving,
            bron,
        ),
    )


def pip_vaststellen(
    feiten: Feiten, *, extra: Collection[date] = GEEN_EXTRA, gemeente: str = "de gemeente"
) -> Termijn | None:
    """The statutory last day to set the PIP, or None while the term has not started."""
    aanvang = aanvang_pip(feiten, gemeente)
    if aanvang is None:
        return None
    gewoon = weken_na(aanvang.dag, aanvang.weken, extra=extra)
    uiterlijk, bron = gewoon.uiterlijk, aanvang.bron
    stappen = (*aanvang.stappen, *gewoon.stappen)
    if feiten.derde_informatie_ontvangen and aanvang.afwijking_mogelijk:
        later = _na_derde(feiten.derde_informatie_ontvangen, aanvang.dag, uiterlijk, extra)
        stappen += later.stappen
        if later.uiterlijk > uiterlijk:
            uiterlijk, bron = later.uiterlijk, PIP_NA_DERDE_WEKEN.op_of_eerste(aanvang.dag).bron
    return Termijn("pip_vaststellen", Norm.WETTELIJK, aanvang.dag, uiterlijk, bron,
                   aanvang.zekerheid, stappen)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Afwijking:
    uiterlijk: date
    stappen: tuple[Stap, ...]


def _na_derde(ontvangen: date, aanvang: date, gewoon: date, extra: Collection[date]) -> _Afwijking:
    """Lid 2: two weeks after receipt, when that is later than the ordinary last day."""
    regel = PIP_NA_DERDE_WEKEN.op_of_eerste(aanvang)
    rekening = weken_na(ontvangen, regel.waarde, extra=extra)
    ontvangst = Stap(
        f"Informatie van een derde ontvangen op {dag_tekst(ontvangen)}: het PIP mag tot "
        f"{duur_tekst(regel.waarde, 'weken')} daarna worden vastgesteld.",
        ontvangen,
        regel.bron,
    )
    if rekening.uiterlijk <= gewoon:
        blijft = Stap(
            f"Dat geeft geen latere dag: {weekdag_tekst(gewoon)} blijft de laatste dag.", gewoon
        )
        return _Afwijking(gewoon, (ontvangst, rekening.stappen[0], blijft))
    return _Afwijking(rekening.uiterlijk, (ontvangst, *rekening.stappen))
