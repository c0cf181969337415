# SPDX-License-Identifier: EUPL-1.2
"""Completing the intake with its written report, and opening it again."""

from collections.abc import Sequence
from datetime import date

from django.db import transaction

from inburgering.brieven import engine, intakeverslag
from inburgering.brieven.enums import Briefsoort
from inburgering.brieven.intakeverslag import IntakeVerslag
from inburgering.brieven.kenmerk import next_kenmerk
from inburgering.brieven.models import Brief
from inburgering.brieven.selectors import huisstijl_of
from inburgering.brieven.services import Stuk, archive
from inburgering.core import timeline
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Dossier, Medewerker
from inburgering.core.services.mijlpalen import reach
from intake import selectors
from intake.models import Intake
from intake.rules import Ontbreekt
from intake.services.gesprek import lock, require_changeable, require_open
from intake.services.verslag import report_of

REEKS = "INT"
ZONDER_KENMERK = "nog niet bekend"


class IntakeOnvolledig(ActionDenied):
    """The law still misses something; `ontbreekt` is the exact list."""

    def __init__(self, ontbreekt: Sequence[Ontbreekt]) -> None:
        wat = " ".join(item.tekst for item in ontbreekt)
        super().__init__(f"De intake kan nog niet worden afgerond. {wat}")
        self.ontbreekt = tuple(ontbreekt)


@transaction.atomic
def complete_intake(*, intake: Intake, by: Medewerker, on: date) -> Brief:
    """Complete the intake: the report is made and kept, the dossier goes on to the leerroute.

    Raises IntakeOnvolledig with what misses.
    """
    lock(intake)
    require_changeable(intake)
    dossier = intake.dossier
    rows = selectors.subjects_of(intake)
    found = selectors.missing(intake, dossier, rows.values(), on=on)
    if found:
        raise IntakeOnvolledig(found)
    intake.afgerond_op, intake.afgerond_door, intake.gewijzigd_door = on, by, by
    intake.versie += 1
    intake.save()
    timeline.record(dossier=dossier, kind="intake.afgerond", by=by, occurred_on=on)
    reach(dossier=dossier, by=by, on=on, intake_afgerond_op=on)
    return _archive_report(intake, by, on)


@transaction.atomic
def reopen_intake(*, intake: Intake, reden: str, by: Medewerker, on: date) -> Intake:
    """Open a completed intake again; the report that was sent stays as it was."""
    lock(intake)
    dossier = intake.dossier
    require_open(dossier)
    if intake.is_open:
        raise ActionDenied("Deze intake is nog niet afgerond.")
    if dossier.pip_vastgesteld_op:
        raise ActionDenied(
            "Het PIP is al vastgesteld. De intake kan daarom niet meer open; leg nieuwe "
            "informatie vast bij de voortgang."
        )
    if not reden.strip():
        raise ActionDenied("Vul in waarom u de intake weer opent.", field="reden")
    intake.afgerond_op, intake.afgerond_door, intake.gewijzigd_door = None, None, by
    intake.bij_afwezigheid = False
    intake.versie += 1
    intake.save()
    timeline.record(
        dossier=dossier, kind="intake.heropend", by=by, occurred_on=on, reden=reden.strip()
    )
    reach(dossier=dossier, by=by, on=on, intake_afgerond_op=None)
    return intake


def report_pdf(*, intake: Intake, dossier: Dossier, by: Medewerker, on: date) -> bytes:
    """The report as it would be made now, marked as a concept. Changes nothing."""
    verslag = report_of(intake, dossier, by, on, ZONDER_KENMERK)
    return _render(verslag, dossier, concept=True)


def _archive_report(intake: Intake, by: Medewerker, on: date) -> Brief:
    dossier = intake.dossier
    kenmerk = next_kenmerk(gemeente=dossier.gemeente, reeks=REEKS, jaar=on.year)
    verslag = report_of(intake, dossier, by, on, kenmerk)
    stuk = Stuk(
        soort=Briefsoort.INTAKEVERSLAG,
        kenmerk=kenmerk,
        titel=intakeverslag.TITEL,
        dagtekening=on,
        pdf=_render(verslag, dossier, concept=False),
    )
    return archive(dossier=dossier, stuk=stuk, by=by, on=on)


def _render(verslag: IntakeVerslag, dossier: Dossier, *, concept: bool) -> bytes:
    return engine.render_pdf(
        template=intakeverslag.TEMPLATE,
        context=verslag.context,
        huisstijl=huisstijl_of(dossier.gemeente),
        titel=intakeverslag.TITEL,
        dagtekening=verslag.dagtekening,
        concept=concept,
    )
