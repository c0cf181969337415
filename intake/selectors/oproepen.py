# SPDX-License-Identifier: EUPL-1.2
"""The calls for the intake: the story so far, the next step, and how far it is."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from inburgering.core.datums import datum_tekst
from inburgering.core.models import Dossier
from inburgering.wet.begrippen import Doelgroep
from intake import oproeprules
from intake.enums import Uitkomst
from intake.models import Oproep
from intake.oproeprules import OproepFeit, Stap, Stapsoort
from intake.oproepuitleg import explain
from intake.selectors.onderdelen import Onderdeelstand

TITEL = "Oproepen"
MERK = {
    Uitkomst.VERSCHENEN.value: "klaar",
    Uitkomst.GELDIGE_REDEN.value: "info",
    Uitkomst.NIET_VERSCHENEN.value: "laat",
    Uitkomst.ONVOLDOENDE.value: "laat",
}


@dataclass(frozen=True, slots=True)
class Oproepregel:
    """One call as the story tells it."""

    oproep: Oproep
    titel: str
    soort: str
    stand: str


def calls_of(dossier: Dossier) -> list[Oproep]:
    """The calls of a dossier, oldest first, each with its letter (without the bytes)."""
    rows = Oproep.objects.filter(dossier=dossier).select_related("brief", "taak", "verzonden_door")
    return list(rows.defer("brief__pdf").order_by("ronde", "nummer"))


def fact_of(call: Oproep) -> OproepFeit:
    """A call as the rules take it."""
    return OproepFeit(
        ronde=call.ronde,
        nummer=call.nummer,
        verzonden_op=call.verzonden_op,
        gesprek_op=call.gesprek_op,
        uiterlijk=call.uiterlijk,
        uitkomst=Uitkomst(call.uitkomst) if call.uitkomst else None,
        voltooid=call.afgerond_op is not None,
    )


def facts_of_calls(calls: Iterable[Oproep]) -> list[OproepFeit]:
    return [fact_of(call) for call in calls]


def step_of(dossier: Dossier, calls: Sequence[Oproep]) -> Stap:
    """The one step that is allowed now."""
    done = dossier.intake_afgerond_op is not None
    return oproeprules.next_step(facts_of_calls(calls), intake_afgerond=done)


def three_failed(dossier: Dossier) -> bool:
    """Whether this person did not come or cooperate after three calls in one round."""
    return oproeprules.three_failed(facts_of_calls(Oproep.objects.filter(dossier=dossier)))


def term_from(dossier: Dossier, calls: Sequence[Oproep], *, on: date) -> date:
    """The day from which the longest term counts: that of the fine (22 lid 2), or today.

    Fines are not made here yet; one that the dossier knows of, after the last call failed,
    starts the two months.
    """
    fined, since = dossier.boete_bekendgemaakt_op, calls[-1].uitkomst_op if calls else None
    return fined if fined and since and since <= fined <= on else on


def story(calls: Iterable[Oproep], *, on: date) -> list[Oproepregel]:
    """The calls with their marks, newest first."""
    rows = [Oproepregel(call, title_of(call), *_mark(call, on)) for call in calls]
    return rows[::-1]


def explanation(dossier: Dossier, calls: Sequence[Oproep]) -> tuple[str, ...]:
    """Why the next step is what it is."""
    last = fact_of(calls[-1]) if calls else None
    asiel = dossier.doelgroep == Doelgroep.ASIELSTATUSHOUDER
    return explain(step_of(dossier, calls), last, asiel=asiel)


def title_of(call: Oproep) -> str:
    """Tweede oproep; with the round once there is more than one."""
    rank = f"{oproeprules.RANG[call.nummer].capitalize()} oproep"
    return rank if call.ronde == 1 else f"{rank} (ronde {call.ronde})"


def _mark(call: Oproep, on: date) -> tuple[str, str]:
    if call.uitkomst:
        return MERK[call.uitkomst], call.get_uitkomst_display()
    if on < call.gesprek_op:
        return "rust", "verstuurd"
    return "bijna", "uitkomst nog niet bekend"


def oproepen_stand(dossier: Dossier, *, on: date) -> Onderdeelstand:
    """How far the calling in is, for the overview of the intake."""
    calls = list(Oproep.objects.filter(dossier=dossier).order_by("ronde", "nummer"))
    stand, soort = _stand(dossier, calls, on)
    return Onderdeelstand(TITEL, reverse("intake:oproepen", args=[dossier.pk]), stand, soort)


def _stand(dossier: Dossier, calls: Sequence[Oproep], on: date) -> tuple[str, str]:
    step = step_of(dossier, calls)
    if not calls:
        return ("Niet opgeroepen", "") if step.soort is Stapsoort.GEEN else ("Nog geen oproep", "")
    last = calls[-1]
    if last.afgerond_op:
        return "Afgerond zonder gesprek", "klaar"
    if step.soort is Stapsoort.UITKOMST:
        if on < last.gesprek_op:
            return f"Gesprek op {datum_tekst(last.gesprek_op)}", "info"
        due = oproeprules.no_show_from(fact_of(last))
        return "Uitkomst vastleggen", "laat" if on > due else "bijna"
    if last.uitkomst == Uitkomst.VERSCHENEN:
        return "Verschenen", "klaar"
    if step.soort is Stapsoort.GEEN:
        return last.get_uitkomst_display().capitalize(), ""
    if last.uitkomst == Uitkomst.GELDIGE_REDEN:
        return "Nieuwe uitnodiging sturen", "bijna"
    return step.titel, "bijna"
