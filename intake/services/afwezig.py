# SPDX-License-Identifier: EUPL-1.2
"""Completing the intake without the person, after three calls (Wet inburgering 2021, 14 lid 2)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from inburgering.brieven import afwezigverslag, engine
from inburgering.brieven.afwezigverslag import AfwezigVerslag
from inburgering.brieven.enums import Briefsoort
from inburgering.brieven.intakeverslag import Onderwerp as VerslagOnderwerp
from inburgering.brieven.kenmerk import next_kenmerk
from inburgering.brieven.models import Brief
from inburgering.brieven.pip_delen import Leerbaarheidstoets as VerslagToets
from inburgering.brieven.selectors import huisstijl_of
from inburgering.brieven.services import Stuk, archive
from inburgering.core import timeline
from inburgering.core.datums import datum_tekst
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Dossier, Medewerker
from inburgering.core.services.mijlpalen import reach
from intake import oproeprules
from intake.enums import NietAfgenomen, Rubriek, Status
from intake.models import Intake, Klantfeit, Onderwerp, Oproep
from intake.onderwerpen import SOORTEN, Code, Overslaan
from intake.oproeprules import Stapsoort
from intake.selectors import intake_of, no_test_because, subjects_of
from intake.selectors.oproepen import calls_of, facts_of_calls
from intake.services.gesprek import lock_dossier, open_intake, require_open
from intake.services.oproepbrief import ZONDER_KENMERK, addressee, contact, failed_before

REEKS = "INT"
NIET_BESPROKEN = "Niet besproken, na drie oproepen."
# what others knew already; what we take into account may be about health and stays out
RUBRIEKEN = (Rubriek.GEZIN, Rubriek.OPLEIDING, Rubriek.WERK, Rubriek.TAAL)
STATUTORY = frozenset(code for code, soort in SOORTEN.items() if soort.wettelijk)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """What is known when nobody came: the calls, and the intake as far as there is one."""

    dossier: Dossier
    calls: Sequence[Oproep]
    intake: Intake | None
    by: Medewerker
    on: date


@transaction.atomic
def complete_in_absence(*, dossier: Dossier, by: Medewerker, on: date) -> Brief:
    """Complete the intake with the facts known; the report says that it was made alone.

    Refused before three calls in one round came to nothing.
    """
    lock_dossier(dossier)
    require_open(dossier)
    stand = _stand(dossier, by, on)
    report = _report(stand, next_kenmerk(gemeente=dossier.gemeente, reeks=REEKS, jaar=on.year))
    intake = stand.intake or open_intake(dossier=dossier, op=on, by=by, on=on)
    _pass_over(intake, by)
    _settle_test(intake, dossier)
    intake.afgerond_op, intake.afgerond_door, intake.gewijzigd_door = on, by, by
    intake.bij_afwezigheid = True
    intake.versie += 1
    intake.save()
    last = stand.calls[-1]
    last.afgerond_op = on
    last.save(update_fields=["afgerond_op"])
    timeline.record(dossier=dossier, kind="intake.afgerond_afwezig", by=by, occurred_on=on)
    reach(dossier=dossier, by=by, on=on, intake_afgerond_op=on)
    stuk = Stuk(
        soort=Briefsoort.INTAKEVERSLAG,
        kenmerk=report.kenmerk,
        titel=afwezigverslag.TITEL,
        dagtekening=on,
        pdf=_render(dossier, report, concept=False),
    )
    return archive(dossier=dossier, stuk=stuk, by=by, on=on)


def absence_report_pdf(*, dossier: Dossier, by: Medewerker, on: date) -> bytes:
    """The report as it would be made now, marked as a concept. Changes nothing."""
    report = _report(_stand(dossier, by, on), ZONDER_KENMERK)
    return _render(dossier, report, concept=True)


def _stand(dossier: Dossier, by: Medewerker, on: date) -> Stand:
    calls = calls_of(dossier)
    refusal = oproeprules.refuse_step(
        facts_of_calls(calls),
        Stapsoort.AFWEZIG,
        intake_afgerond=dossier.intake_afgerond_op is not None,
    )
    if refusal:
        raise ActionDenied(refusal.tekst)
    return Stand(dossier=dossier, calls=calls, intake=intake_of(dossier), by=by, on=on)


def _pass_over(intake: Intake, by: Medewerker) -> None:
    """What the law asks and nobody could discuss is passed over, with the reason in words."""
    rows = [row for code, row in subjects_of(intake).items() if _is_open(code, row)]
    for row in rows:
        row.gewijzigd_door = by
        row.versie += 1
        if row.code == Code.LEERBAARHEIDSTOETS:
            row.status, row.overslaan_reden = Status.KLAAR.value, ""
            continue
        row.status = Status.OVERGESLAGEN.value
        row.overslaan_reden = Overslaan.NIET_BESPROKEN.value
        row.conclusie = row.conclusie or NIET_BESPROKEN
    Onderwerp.objects.bulk_update(
        rows, ["status", "overslaan_reden", "conclusie", "gewijzigd_door", "versie"]
    )


def _is_open(code: Code, row: Onderwerp) -> bool:
    if row.overslaan_reden:
        return row.overslaan_reden == Overslaan.NIET_BESPROKEN
    return code in STATUTORY and row.status != Status.KLAAR


def _settle_test(intake: Intake, dossier: Dossier) -> None:
    toets = intake.toets
    if not toets.geregeld and not dossier.verhuisd_naar_ons:
        toets.niet_afgenomen_reden = NietAfgenomen.DRIE_OPROEPEN.value
        toets.save(update_fields=["niet_afgenomen_reden"])


def _report(stand: Stand, kenmerk: str) -> AfwezigVerslag:
    dossier, intake = stand.dossier, stand.intake
    rows = subjects_of(intake) if intake else {}
    this_round = (call for call in stand.calls if call.ronde == stand.calls[-1].ronde)
    discussed = {code for code, row in rows.items() if not _is_open(code, row)}
    talks = intake.gesprekken.filter(gehouden=True).order_by("op") if intake else []
    return AfwezigVerslag(
        geadresseerde=addressee(dossier.persoon),
        dagtekening=stand.on,
        kenmerk=kenmerk,
        contact=contact(stand.by, huisstijl_of(dossier.gemeente)),
        oproepen=failed_before(this_round),
        leerbaarheidstoets=_test(intake, dossier),
        bekend=(*_known(rows), *_known_by_others(dossier)),
        niet_besproken=tuple(
            SOORTEN[code].titel
            for code in SOORTEN
            if code in STATUTORY - discussed - {Code.LEERBAARHEIDSTOETS}
        ),
        gesproken_op=tuple(talk.op for talk in talks),
    )


def _known(rows: dict[Code, Onderwerp]) -> Iterator[VerslagOnderwerp]:
    for code, row in rows.items():
        if row.conclusie and row.conclusie != NIET_BESPROKEN:
            yield VerslagOnderwerp(titel=SOORTEN[code].titel, conclusie=row.conclusie)


def _known_by_others(dossier: Dossier) -> Iterator[VerslagOnderwerp]:
    rows = Klantfeit.objects.filter(dossier=dossier, rubriek__in=RUBRIEKEN)
    for fact in rows.order_by("rubriek", "bron_op"):
        source = f"{fact.get_bron_display()}, {datum_tekst(fact.bron_op)}"
        yield VerslagOnderwerp(
            titel=f"{fact.get_rubriek_display()} ({source})", conclusie=fact.tekst
        )


def _test(intake: Intake | None, dossier: Dossier) -> VerslagToets:
    if intake is None:
        moved = NietAfgenomen.VERHUISD if dossier.verhuisd_naar_ons else None
        return VerslagToets(niet_afgenomen_omdat=(moved or NietAfgenomen.DRIE_OPROEPEN).label)
    toets = intake.toets
    if toets.uitslag:
        return VerslagToets(
            afgenomen_op=toets.afgenomen_op,
            uitslag=toets.uitslag,
            score=toets.behaalde_score,
            nodig=toets.benodigde_score,
        )
    why = no_test_because(toets, dossier) or NietAfgenomen.DRIE_OPROEPEN.label
    return VerslagToets(niet_afgenomen_omdat=why)


def _render(dossier: Dossier, report: AfwezigVerslag, *, concept: bool) -> bytes:
    return engine.render_pdf(
        template=afwezigverslag.TEMPLATE,
        context=report.context,
        huisstijl=huisstijl_of(dossier.gemeente),
        titel=afwezigverslag.TITEL,
        dagtekening=report.dagtekening,
        concept=concept,
    )
