# SPDX-License-Identifier: EUPL-1.2
"""Calling somebody in for the intake: send the letter, and record what came of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from inburgering.brieven.enums import Verzendwijze
from inburgering.brieven.kenmerk import next_kenmerk
from inburgering.brieven.models import Brief
from inburgering.brieven.services import Stuk, archive
from inburgering.brieven.verzending.geheim import require_said, send_one
from inburgering.core import timeline
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Dossier, Medewerker
from inburgering.core.services.werk import add_taak, finish_taak
from intake import oproeprules
from intake.enums import Uitkomst
from intake.models import Oproep
from intake.oproeprules import Gespreksdag, Stap, Stapsoort
from intake.selectors.oproepen import calls_of, fact_of, facts_of_calls, step_of, term_from
from intake.services.gesprek import lock_dossier, require_open
from intake.services.oproepbrief import (
    ZONDER_KENMERK,
    Oproepgegevens,
    Zending,
    letter_of,
    render,
)

REEKS = "OPR"
TAAK = "Uitkomst van de {} oproep vastleggen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Uitkomstgegevens:
    """What came of a call, on which day, and in a few words."""

    uitkomst: Uitkomst
    op: date
    toelichting: str = ""


@transaction.atomic
def send_oproep(
    *, dossier: Dossier, sleutel: str, oproep: Oproepgegevens, by: Medewerker, on: date
) -> Oproep:
    """Send the call that comes next: letter archived and sent, task set, told on the timeline.

    `sleutel` is the step the sender saw (`Stap.sleutel`); an older one is refused, so that
    nobody is called twice.
    """
    lock_dossier(dossier)
    require_open(dossier)
    zending = _prepare(dossier, sleutel, oproep, by, on)
    brief = _archive(zending)
    call = _call(zending, brief)
    call.taak = add_taak(
        dossier=dossier,
        titel=TAAK.format(oproeprules.RANG[call.nummer]),
        uiterlijk=oproeprules.no_show_from(fact_of(call)),
        voor=dossier.regisseur or by,
        by=by,
        on=on,
    )
    call.save()
    timeline.record(
        dossier=dossier,
        kind="intake.oproep",
        by=by,
        occurred_on=on,
        nummer=call.nummer,
        gesprek_op=call.gesprek_op,
        kenmerk=brief.kenmerk,
    )
    return call


def oproep_pdf(
    *, dossier: Dossier, sleutel: str, oproep: Oproepgegevens, by: Medewerker, on: date
) -> bytes:
    """The letter as it would be sent, marked as a concept. Changes nothing."""
    zending = _prepare(dossier, sleutel, oproep, by, on)
    return render(zending, letter_of(zending, ZONDER_KENMERK), concept=True)


def check_oproep(
    *, dossier: Dossier, sleutel: str, oproep: Oproepgegevens, by: Medewerker, on: date
) -> Stap:
    """Refuse what `send_oproep` would refuse. Changes nothing."""
    return _prepare(dossier, sleutel, oproep, by, on).stap


@transaction.atomic
def record_uitkomst(
    *, oproep: Oproep, uitkomst: Uitkomstgegevens, by: Medewerker, on: date
) -> Oproep:
    """Record what came of a call, or correct it as long as nothing followed from it.

    A reason that is not to blame needs words; it ends the round.
    """
    dossier = oproep.dossier
    lock_dossier(dossier)
    require_open(dossier)
    oproep.refresh_from_db(from_queryset=Oproep.objects.select_related("taak"))
    oproep.dossier = dossier
    _check_outcome(oproep, uitkomst, on)
    before = (oproep.uitkomst, oproep.uitkomst_op)
    oproep.uitkomst, oproep.uitkomst_op = uitkomst.uitkomst.value, uitkomst.op
    oproep.toelichting = uitkomst.toelichting.strip()
    oproep.save(update_fields=["uitkomst", "uitkomst_op", "toelichting"])
    if oproep.taak:
        oproep.taak.dossier = dossier
        finish_taak(taak=oproep.taak, by=by, on=on)
    if before != (oproep.uitkomst, oproep.uitkomst_op):
        timeline.record(
            dossier=dossier,
            kind="intake.oproep_uitkomst",
            by=by,
            occurred_on=uitkomst.op,
            nummer=oproep.nummer,
            uitkomst=oproep.uitkomst,
        )
    return oproep


def _check_outcome(oproep: Oproep, uitkomst: Uitkomstgegevens, on: date) -> None:
    calls = calls_of(oproep.dossier)
    if calls[-1].pk != oproep.pk or oproep.afgerond_op:
        raise ActionDenied("Op deze oproep is al iets gevolgd. De uitkomst verandert niet meer.")
    refusal = oproeprules.refuse_outcome(fact_of(oproep), uitkomst.uitkomst, uitkomst.op, on)
    if refusal:
        raise ActionDenied(refusal.tekst, field=refusal.veld)
    if uitkomst.uitkomst is Uitkomst.GELDIGE_REDEN and not uitkomst.toelichting.strip():
        raise ActionDenied("Schrijf kort wat de reden was.", field="toelichting")


def _prepare(
    dossier: Dossier, sleutel: str, oproep: Oproepgegevens, by: Medewerker, on: date
) -> Zending:
    """The call as it would go out; refused when it may not."""
    calls = calls_of(dossier)
    zending = Zending(
        dossier=dossier,
        stap=_allowed(dossier, calls, sleutel),
        eerdere=calls,
        oproep=oproep,
        by=by,
        on=on,
    )
    _check_person(zending)
    _check_day(zending)
    return zending


def _allowed(dossier: Dossier, calls: Sequence[Oproep], sleutel: str) -> Stap:
    step = step_of(dossier, calls)
    wanted = sleutel.partition("-")[0]
    if wanted in set(Stapsoort):
        done = dossier.intake_afgerond_op is not None
        refusal = oproeprules.refuse_step(
            facts_of_calls(calls), Stapsoort(wanted), intake_afgerond=done
        )
        if refusal:
            raise ActionDenied(refusal.tekst)
    if step.sleutel != sleutel or not step.stuurt:
        raise ActionDenied("Deze oproep is intussen al verstuurd. Bekijk wat er nu moet gebeuren.")
    return step


def _check_person(zending: Zending) -> None:
    persoon, oproep = zending.dossier.persoon, zending.oproep
    if persoon.overleden_op:
        raise ActionDenied("Deze persoon is overleden. Verstuur geen brieven meer.")
    if not oproep.plaats.strip():
        raise ActionDenied("Vul in waar het gesprek is.", field="plaats")
    if oproep.wijze is Verzendwijze.POST and not persoon.adresregels:
        raise ActionDenied(
            "Er is nog geen adres. Vul het in bij Gegevens, of geef de brief zelf af.",
            field="wijze",
        )
    if oproep.wijze is Verzendwijze.POST:
        require_said(oproep.geheim, is_geheim=persoon.geheim_adres)
    vorige = zending.vorige
    if vorige and vorige.uitkomst == Uitkomst.ONVOLDOENDE and not oproep.aanleiding.strip():
        raise ActionDenied(
            "Schrijf wat er de vorige keer niet genoeg was. Dit komt in de brief.",
            field="aanleiding",
        )


def _check_day(zending: Zending) -> None:
    oproep, dossier, on = zending.oproep, zending.dossier, zending.on
    refusal = oproeprules.refuse_day(
        zending.stap.soort,
        Gespreksdag(
            verzonden_op=on,
            gesprek_op=oproep.gesprek_op,
            tijd=oproep.gesprek_tijd,
            uiterlijk=oproep.uiterlijk,
        ),
        vanaf=term_from(dossier, zending.eerdere, on=on),
        extra=dossier.gemeente.profiel_op(on).extra_feestdagen,
    )
    if refusal:
        raise ActionDenied(refusal.tekst, field=refusal.veld)


def _call(zending: Zending, brief: Brief) -> Oproep:
    oproep, dossier = zending.oproep, zending.dossier
    return Oproep(
        gemeente_id=dossier.gemeente_id,
        dossier=dossier,
        ronde=zending.stap.ronde,
        nummer=zending.stap.nummer,
        verzonden_op=zending.on,
        gesprek_op=oproep.gesprek_op,
        gesprek_tijd=oproep.gesprek_tijd,
        plaats=oproep.plaats,
        uiterlijk=oproep.uiterlijk,
        tolk_taal=oproep.tolk_taal,
        brief=brief,
        verzonden_door=zending.by,
    )


def _archive(zending: Zending) -> Brief:
    dossier, on = zending.dossier, zending.on
    kenmerk = next_kenmerk(gemeente=dossier.gemeente, reeks=REEKS, jaar=on.year)
    letter = letter_of(zending, kenmerk)
    stuk = Stuk(
        soort=letter.vorm.soort,
        kenmerk=kenmerk,
        titel=letter.vorm.titel,
        dagtekening=on,
        pdf=render(zending, letter, concept=False),
    )
    brief = archive(dossier=dossier, stuk=stuk, by=zending.by, on=on)
    oproep = zending.oproep
    return send_one(
        brief=brief, op=on, wijze=oproep.wijze, by=zending.by, on=on, geheim=oproep.geheim
    )
