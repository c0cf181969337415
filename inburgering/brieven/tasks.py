# SPDX-License-Identifier: EUPL-1.2
"""Sending in the background. Tasks take ids only and may run twice."""

import logging
from datetime import timedelta

from celery import shared_task
from django.utils import timezone

from inburgering.brieven.models import Briefmail, Printrun
from inburgering.brieven.verzending import mailen, printrun, voortgang
from inburgering.brieven.verzending.enums import BEZIG, Mailstatus
from inburgering.core.models import Gemeente
from inburgering.core.scope import scope

log = logging.getLogger(__name__)
STIL = timedelta(minutes=3)


@shared_task(name=printrun.TAAK)  # type: ignore[untyped-decorator]
def printrun_verder(run_id: int, gemeente_id: int) -> None:
    """Do a run portion by portion, each in a transaction of its own."""
    try:
        more = True
        while more:
            with scope([gemeente_id]):
                more = voortgang.step(run_id=run_id, on=timezone.localdate())
    except Printrun.DoesNotExist:
        log.warning("Print run %s is gone", run_id)
    except Exception:
        log.exception("Print run %s stopped", run_id)
        with scope([gemeente_id]):
            voortgang.fail(run_id=run_id)


@shared_task(name=mailen.TAAK)  # type: ignore[untyped-decorator]
def mail_versturen(mail_id: int, gemeente_id: int) -> None:
    """Send one letter by e-mail, if it still waits."""
    with scope([gemeente_id]):
        mailen.deliver(mail_id=mail_id, at=timezone.now(), on=timezone.localdate())


@shared_task(name="brieven.hervatten")  # type: ignore[untyped-decorator]
def hervatten() -> None:
    """What is due? Runs that gave no sign of life, mails that wait, files kept long enough."""
    now = timezone.now()
    with scope(list(Gemeente.objects.values_list("pk", flat=True))):
        silent = Printrun.objects.filter(
            status__in=[status.value for status in BEZIG], teken_at__lt=now - STIL
        )
        for run in silent.order_by("teken_at"):
            run.save(update_fields=["teken_at"])
            printrun.hand_over(run)
        for mail in Briefmail.objects.filter(status=Mailstatus.WACHT, weer_at__lte=now - STIL):
            mailen.hand_over(mail)
        voortgang.wipe_old(at=now)
