# SPDX-License-Identifier: EUPL-1.2
"""Which call for the intake may come next, and when. Pure: calls so far in, one step out.

Wet inburgering 2021, artikel 14 lid 1: the college calls and sets a term; who does not appear
within it, or does not cooperate enough, gets a written warning and is called again with a new
term. Artikel 22: a fine, with a new term of at most two months. Artikel 14 lid 2: after three
calls the college completes the intake in absence. docs/adr/0018 has what the law leaves open.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, time, timedelta
from enum import StrEnum

from inburgering.wet.bron import Bron, besluit, wet
from inburgering.wet.kalender import (
    GEEN_EXTRA,
    add_maanden,
    add_weken,
    feestdagnaam,
    is_werkdag,
    volgende_werkdag,
)
from inburgering.wet.tabel.boetes import BOETE_INTAKE_NIEUWE_TERMIJN
from inburgering.wet.tabel.pip import INTAKE_OPROEPEN, INWERKINGTREDING
from inburgering.wet.tekst import DAGEN, dag_tekst
from intake.enums import Uitkomst
from intake.weigering import Weigering

MEESTE = INTAKE_OPROEPEN.op(INWERKINGTREDING).waarde
MISLUKT = frozenset({Uitkomst.NIET_VERSCHENEN.value, Uitkomst.ONVOLDOENDE.value})
# Ours, not the law's: "het college stelt een termijn" (14 lid 1).
VOORSTEL_DAGEN, VOORSTEL_WEKEN = 10, 2
MINSTE_WERKDAGEN = 3
MEESTE_MAANDEN = 3
VROEGST, LAATST = time(7), time(21)

RANG = {1: "eerste", 2: "tweede", 3: "derde"}


class Stapsoort(StrEnum):
    """What may be done next."""

    OPROEP = "oproep"
    WAARSCHUWING = "waarschuwing"
    DERDE = "derde"
    UITKOMST = "uitkomst"
    AFWEZIG = "afwezig"
    GEEN = "geen"


VAN_NUMMER = {1: Stapsoort.OPROEP, 2: Stapsoort.WAARSCHUWING, 3: Stapsoort.DERDE}
TITELS = {
    Stapsoort.OPROEP: "Eerste oproep sturen",
    Stapsoort.WAARSCHUWING: "Waarschuwing en tweede oproep sturen",
    Stapsoort.DERDE: "Derde oproep sturen",
    Stapsoort.UITKOMST: "Uitkomst van de oproep vastleggen",
    Stapsoort.AFWEZIG: "Intake afronden zonder gesprek",
    Stapsoort.GEEN: "Er is geen oproep meer nodig",
}
BRONNEN: dict[Stapsoort, tuple[Bron, ...]] = {
    Stapsoort.OPROEP: (wet("14", "1"),),
    Stapsoort.WAARSCHUWING: (wet("14", "1"),),
    Stapsoort.DERDE: (wet("22", "2"), wet("14", "2")),
    Stapsoort.UITKOMST: (wet("14", "1"),),
    Stapsoort.AFWEZIG: (wet("14", "2"), besluit("5.2", "3")),
    Stapsoort.GEEN: (),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class OproepFeit:
    """One call so far; `voltooid` when the intake was completed in absence after it."""

    ronde: int
    nummer: int
    verzonden_op: date
    gesprek_op: date
    uiterlijk: date
    uitkomst: Uitkomst | None = None
    voltooid: bool = False

    @property
    def mislukt(self) -> bool:
        return self.uitkomst is not None and self.uitkomst.value in MISLUKT


@dataclass(frozen=True, slots=True)
class Stap:
    """The one step that is allowed now, with the call it is about."""

    soort: Stapsoort
    ronde: int = 1
    nummer: int = 1

    @property
    def titel(self) -> str:
        if self.soort is Stapsoort.OPROEP and self.ronde > 1:
            return "Nieuwe uitnodiging sturen"
        return TITELS[self.soort]

    @property
    def bronnen(self) -> tuple[Bron, ...]:
        return BRONNEN[self.soort]

    @property
    def stuurt(self) -> bool:
        """Whether this step is a letter to the person."""
        return self.soort in VAN_NUMMER.values()

    @property
    def sleutel(self) -> str:
        """Names this step in a form: who sends an older one is told so."""
        return f"{self.soort}-{self.ronde}-{self.nummer}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Gespreksdag:
    """When the talk is to be, and the last day of the term."""

    verzonden_op: date
    gesprek_op: date
    tijd: time
    uiterlijk: date


def next_step(calls: Sequence[OproepFeit], *, intake_afgerond: bool) -> Stap:
    """The one step that is allowed after these calls."""
    if intake_afgerond:
        return Stap(Stapsoort.GEEN)
    if not calls:
        return Stap(Stapsoort.OPROEP)
    last = max(calls, key=lambda call: (call.ronde, call.nummer))
    if last.uitkomst is None:
        return Stap(Stapsoort.UITKOMST, last.ronde, last.nummer)
    if not last.mislukt or last.voltooid:
        return Stap(Stapsoort.OPROEP, last.ronde + 1)
    if last.nummer >= MEESTE:
        return Stap(Stapsoort.AFWEZIG, last.ronde, last.nummer)
    number = last.nummer + 1
    return Stap(VAN_NUMMER[number], last.ronde, number)


def refuse_step(
    calls: Sequence[OproepFeit], wanted: Stapsoort, *, intake_afgerond: bool
) -> Weigering | None:
    """Why this step cannot be taken now; None when it is the one that may."""
    step = next_step(calls, intake_afgerond=intake_afgerond)
    if step.soort is wanted:
        return None
    if step.soort is Stapsoort.GEEN:
        return Weigering("De intake is al afgerond. Een oproep is niet meer nodig.")
    if wanted is Stapsoort.AFWEZIG:
        failed = len(failed_calls(calls))
        return Weigering(
            f"U kunt de intake pas zonder gesprek afronden na {MEESTE} oproepen waarop deze "
            f"persoon niet kwam of niet genoeg meewerkte ({wet('14', '2')}). "
            f"Nu zijn het er {failed}."
        )
    if step.soort is Stapsoort.UITKOMST:
        return Weigering(f"Leg eerst vast wat er van de {RANG[step.nummer]} oproep kwam.")
    return Weigering(f"Dat kan nu niet. De volgende stap is: {step.titel.lower()}.")


def failed_calls(calls: Sequence[OproepFeit]) -> list[OproepFeit]:
    """The calls of the round that runs now on which the person is to blame."""
    if not calls:
        return []
    round_now = max(call.ronde for call in calls)
    return [call for call in calls if call.ronde == round_now and call.mislukt]


def three_failed(calls: Sequence[OproepFeit]) -> bool:
    """Whether the college may go on without this person (14 lid 2)."""
    return len(failed_calls(calls)) >= MEESTE


def propose(verzonden_op: date, extra: Collection[date] = GEEN_EXTRA) -> tuple[date, date]:
    """A day for the talk and a term of about two weeks; the gemeente may choose others."""
    talk = volgende_werkdag(verzonden_op + timedelta(days=VOORSTEL_DAGEN), extra)
    return talk, max(talk, volgende_werkdag(add_weken(verzonden_op, VOORSTEL_WEKEN), extra))


def last_day(soort: Stapsoort, vanaf: date) -> date:
    """The last day a term may have; for the third call the law gives it (22 lid 2)."""
    if soort is Stapsoort.DERDE:
        return add_maanden(vanaf, BOETE_INTAKE_NIEUWE_TERMIJN.op_of_eerste(vanaf).waarde)
    return add_maanden(vanaf, MEESTE_MAANDEN)


def refuse_day(
    soort: Stapsoort, dag: Gespreksdag, *, vanaf: date, extra: Collection[date] = GEEN_EXTRA
) -> Weigering | None:
    """Why this day or term cannot be; `vanaf` is the day the term counts from."""
    first = _after_working_days(dag.verzonden_op, MINSTE_WERKDAGEN, extra)
    last = last_day(soort, vanaf)
    talk = dag.gesprek_op
    if talk < first:
        return Weigering(
            f"Geef deze persoon tijd om de brief te lezen: kies {dag_tekst(first)} of later.",
            "gesprek_op",
        )
    if not is_werkdag(talk, extra):
        name = feestdagnaam(talk, extra) or f"een {DAGEN[talk.weekday()]}"
        other = dag_tekst(volgende_werkdag(talk, extra))
        return Weigering(
            f"{dag_tekst(talk)} is {name}. Kies een werkdag, bijvoorbeeld {other}.", "gesprek_op"
        )
    if not VROEGST <= dag.tijd <= LAATST:
        return Weigering("Kies een tijd tussen 7.00 en 21.00 uur.", "gesprek_tijd")
    if dag.uiterlijk < talk:
        return Weigering(
            "De laatste dag van de termijn kan niet voor het gesprek zijn.", "uiterlijk"
        )
    if dag.uiterlijk > last:
        return Weigering(_too_late(soort, last), "gesprek_op" if talk > last else "uiterlijk")
    return None


def _too_late(soort: Stapsoort, last: date) -> str:
    if soort is Stapsoort.DERDE:
        return (
            f"De derde oproep moet binnen twee maanden zijn ({wet('22', '2')}). "
            f"Kies {dag_tekst(last)} of eerder."
        )
    return f"Deze termijn is wel erg lang. Kies {dag_tekst(last)} of eerder."


def _after_working_days(dag: date, count: int, extra: Collection[date]) -> date:
    for _ in range(count):
        dag = volgende_werkdag(dag + timedelta(days=1), extra)
    return dag


def no_show_from(call: OproepFeit) -> date:
    """The first day on which it is certain that somebody did not appear within the term.

    A term that runs on after the talk leaves room to come after all; then it is the day after.
    """
    if call.uiterlijk == call.gesprek_op:
        return call.gesprek_op
    return call.uiterlijk + timedelta(days=1)


def refuse_outcome(
    call: OproepFeit, uitkomst: Uitkomst, op: date, today: date
) -> Weigering | None:
    """Why this outcome cannot be, or not yet."""
    veld = "uitkomst_op"
    if op > today:
        return Weigering("Vul een datum in die niet in de toekomst ligt.", veld)
    if op < call.verzonden_op:
        return Weigering(
            f"De oproep is van {dag_tekst(call.verzonden_op)}. De uitkomst kan niet eerder zijn.",
            veld,
        )
    if uitkomst is Uitkomst.NIET_VERSCHENEN and op < no_show_from(call):
        return Weigering(
            f"De termijn loopt tot en met {dag_tekst(call.uiterlijk)}. Tot dan kan deze persoon "
            "nog komen. Leg «niet gekomen» daarna vast.",
            veld,
        )
    if uitkomst is Uitkomst.ONVOLDOENDE and op < call.gesprek_op:
        return Weigering(
            f"Het gesprek is op {dag_tekst(call.gesprek_op)}. Of iemand genoeg meewerkt, weet u "
            "pas daarna.",
            veld,
        )
    return None
