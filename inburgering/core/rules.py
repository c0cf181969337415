# SPDX-License-Identifier: EUPL-1.2
"""Where a dossier stands and what comes next. Pure: facts in, one answer out.

Exactly one next step per dossier: of everything that is open, what is due first. The main
line of the klantreis wins a tie, because the rest hangs on it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from inburgering.core.enums import Fase, TermijnStatus
from inburgering.core.namen import MAANDEN

AFSPRAAK = "zo afgesproken"
ONTZORGEN = "ontzorgen-wettelijk"
# Windows simply pass; nobody is late when they do.
VENSTERS = frozenset({"bezwaar", "leerroute_wijzigen", "maatschappelijke_begeleiding", "bewaren"})
# Runs on after the dossier was closed.
NA_SLUITEN = frozenset({"bewaren"})
EEN_DAG = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Stand:
    """The facts of a dossier that decide its stage and next step."""

    afgesloten: bool = False
    intake_gestart_op: date | None = None
    intake_afgerond_op: date | None = None
    leerroute_op: date | None = None
    pip_concept_op: date | None = None
    pip_aangeboden_op: date | None = None
    pip_vastgesteld_op: date | None = None
    pip_bekendgemaakt_op: date | None = None
    pip_te_verzenden_op: date | None = None  # dagtekening of a decision that has to leave
    pip_ingetrokken_op: date | None = None  # since then no plan holds
    bijstand_vanaf: date | None = None
    ontzorgen_mogelijk: bool = False
    ontzorgen_vanaf: date | None = None
    ontzorgen_tot: date | None = None
    ontzorgen_beeindigd_op: date | None = None
    gesprek_gepland_op: date | None = None
    laatste_gesprek_op: date | None = None
    pip_wettelijk: date | None = None
    pip_lokaal: date | None = None
    gesprek_uiterlijk: date | None = None
    gesprek_ritme: str = ""
    gesprek_is_norm: bool = False
    taak_titel: str = ""
    taak_uiterlijk: date | None = None


@dataclass(frozen=True, slots=True)
class Stap:
    """A next step: what, before when (None when no term runs yet), and why then."""

    code: str
    titel: str
    uiterlijk: date | None
    waarom: str
    termijn: str = ""  # code and norm of the term that explains the date, if one does


def fase(stand: Stand) -> Fase:
    """The stage that the stage tracker shows as current."""
    if stand.afgesloten:
        return Fase.AFRONDING
    if stand.pip_ingetrokken_op:
        return Fase.PIP
    if stand.laatste_gesprek_op:
        return Fase.VOORTGANG
    if stand.pip_bekendgemaakt_op:
        return Fase.LEERROUTE
    if stand.intake_afgerond_op:
        return Fase.PIP
    return Fase.INTAKE if stand.intake_gestart_op else Fase.KOPPELING


def volgende_stap(stand: Stand) -> Stap | None:
    """The one next step, or None when the dossier is closed."""
    if stand.afgesloten:
        return None
    steps = [_main_line(stand), *_beside(stand)]
    return min(steps, key=lambda step: step.uiterlijk or date.max)


@dataclass(frozen=True, slots=True)
class Looptijd:
    """A term as far as its state goes; `uiterlijk` itself is still in time."""

    code: str
    start: date
    uiterlijk: date


@dataclass(frozen=True, slots=True)
class Toestand:
    """The state of a term and the day it came to be so."""

    status: TermijnStatus
    sinds: date


def toestand(
    term: Looptijd, *, gehaald_op: date | None, afgesloten_op: date | None, op: date
) -> Toestand:
    """The state of a term on a day. Closing the dossier lets what still runs lapse."""
    if gehaald_op:
        in_time = gehaald_op <= term.uiterlijk
        met = TermijnStatus.GEHAALD if in_time else TermijnStatus.TE_LAAT_GEHAALD
        return Toestand(met, gehaald_op)
    if afgesloten_op and afgesloten_op <= term.uiterlijk and term.code not in NA_SLUITEN:
        return Toestand(TermijnStatus.VERVALLEN, afgesloten_op)
    if op <= term.uiterlijk:
        return Toestand(TermijnStatus.OPEN, term.start)
    window = term.code in VENSTERS
    passed = TermijnStatus.VERVALLEN if window else TermijnStatus.OVERSCHREDEN
    return Toestand(passed, term.uiterlijk + EEN_DAG)


# A missed end of MAP or PVT is the missed end of the inburgeringstermijn; paying is up to
# the person. The gemeente owes no explanation of its own for these.
ZONDER_UITLEG = frozenset({"map", "pvt", "boete_betaling"})


def asks_reason(code: str, status: str, uiterlijk: date, op: date) -> bool:
    """Whether a statutory term was missed in a way that the gemeente must explain."""
    return code not in ZONDER_UITLEG and is_missed(code, status, uiterlijk, op)


def is_missed(code: str, status: str, uiterlijk: date, op: date) -> bool:
    """Whether a term was not met in time; the state may not have turned since last night."""
    if status == TermijnStatus.OPEN:
        return op > uiterlijk and code not in VENSTERS
    return status in (TermijnStatus.OVERSCHREDEN, TermijnStatus.TE_LAAT_GEHAALD)


# The line to the PIP: the first milestone that is missing names the step.
_TO_PIP = (
    ("intake_gestart_op", "intake_starten", "Brede intake starten"),
    ("intake_afgerond_op", "intake_afronden", "Brede intake afronden"),
    ("leerroute_op", "leerroute_toewijzen", "Leerroute toewijzen"),
    ("pip_concept_op", "pip_opstellen", "PIP opstellen"),
    ("pip_aangeboden_op", "pip_aanbieden", "PIP ter toetsing aanbieden"),
    ("pip_vastgesteld_op", "pip_vaststellen", "PIP laten vaststellen"),
)


def _main_line(stand: Stand) -> Stap:
    for milestone, code, titel in _TO_PIP:
        if getattr(stand, milestone) is None:
            return Stap(code, titel, *_due_pip(stand))
    if stand.pip_ingetrokken_op:
        _, code, titel = _TO_PIP[-1]
        return Stap(code, titel, *_due_pip(stand))
    if stand.pip_bekendgemaakt_op is None or stand.pip_te_verzenden_op:
        due = stand.pip_te_verzenden_op or stand.pip_vastgesteld_op
        return Stap("pip_bekendmaken", "PIP bekendmaken", due, "dagtekening van het besluit")
    return _progress_talk(stand)


def _progress_talk(stand: Stand) -> Stap:
    planned = stand.gesprek_gepland_op
    if planned:
        norm = stand.gesprek_uiterlijk
        why = f"zo afgesproken; de norm was {_day(norm)}" if norm and norm < planned else AFSPRAAK
        return Stap("gesprek_houden", "Voortgangsgesprek houden", planned, why)
    why, due = stand.gesprek_ritme, stand.gesprek_uiterlijk
    term = "voortgangsgesprek-lokaal" if stand.gesprek_is_norm else ""
    return Stap("gesprek_plannen", "Voortgangsgesprek plannen", due, why, term)


def _beside(stand: Stand) -> Iterator[Stap]:
    """Steps that run beside the main line."""
    if stand.ontzorgen_mogelijk and stand.ontzorgen_vanaf is None:
        why = "vanaf het recht op bijstand"
        yield Stap("ontzorgen_starten", "Ontzorgen starten", stand.bijstand_vanaf, why, ONTZORGEN)
    if stand.ontzorgen_tot and stand.ontzorgen_beeindigd_op is None:
        why = f"zes maanden eindigen op {_day(stand.ontzorgen_tot)}"
        titel = "Einde ontzorgen beoordelen"
        yield Stap("ontzorgen_beeindigen", titel, stand.ontzorgen_tot, why, ONTZORGEN)
    if stand.taak_uiterlijk:
        yield Stap("taak", stand.taak_titel, stand.taak_uiterlijk, "taak in dit dossier")


def _due_pip(stand: Stand) -> tuple[date | None, str, str]:
    """The last day for the PIP, why that day, and the term that explains it."""
    if stand.pip_ingetrokken_op:
        why = f"het PIP is ingetrokken vanaf {_day(stand.pip_ingetrokken_op)}"
        return stand.pip_ingetrokken_op, why, ""
    own, law = stand.pip_lokaal, stand.pip_wettelijk
    if own and law and own < law:
        why = f"eigen norm voor het PIP; wettelijk {_day(law)}"
        return own, why, "pip_vaststellen-lokaal"
    if law:
        return law, "wettelijke termijn voor het PIP", "pip_vaststellen-wettelijk"
    if own:
        return own, "eigen norm voor het PIP", "pip_vaststellen-lokaal"
    return None, "de termijn voor het PIP loopt nog niet", ""


def _day(day: date) -> str:
    return f"{day.day} {MAANDEN[day.month - 1]}"
