# SPDX-License-Identifier: EUPL-1.2
"""What beat starts in this room. Tasks read the clock and may run twice without harm."""

import logging
from collections.abc import Sequence
from datetime import date

from celery import shared_task
from django.utils import timezone

from inburgering.core.models import Gemeente
from inburgering.core.scope import scope
from inburgering.core.services.termijnen.nalopen import sweep
from monitoring.services.herinneren import remind
from monitoring.services.mailen import mail_waiting
from monitoring.services.weekoverzicht import send_overviews

logger = logging.getLogger(__name__)


@shared_task(name="monitoring.herinneringen")  # type: ignore[untyped-decorator]
def herinneringen() -> None:
    """Recompute what no longer agrees, make the reminders that are due, then mail them."""
    today, now = timezone.localdate(), timezone.now()
    gemeenten = list(Gemeente.objects.order_by("pk"))
    recompute(gemeenten, today)
    for gemeente in gemeenten:
        try:
            with scope([gemeente.pk]):
                remind(gemeente=gemeente, on=today, at=now)
        except Exception:  # one gemeente that fails must not silence the others
            logger.exception("Reminders failed for gemeente %s", gemeente.code)
    mail_waiting(gemeenten=[gemeente.pk for gemeente in gemeenten], on=today, at=now)


def recompute(gemeenten: Sequence[Gemeente], today: date) -> None:
    """Nobody is reminded of a date that the rules no longer give; all at once if that goes."""
    try:
        sweep(gemeenten=gemeenten, on=today)
    except Exception:  # then one by one, so that what fails is one gemeente
        logger.exception("Comparing the terms of all gemeenten failed")
        for gemeente in gemeenten:
            try:
                sweep(gemeenten=[gemeente], on=today)
            except Exception:  # it is reminded of the terms as they stand
                logger.exception("Comparing terms failed for gemeente %s", gemeente.code)


@shared_task(name="monitoring.weekoverzicht")  # type: ignore[untyped-decorator]
def weekoverzicht() -> None:
    """Mail every teamleider who did not have the overview of this week yet."""
    gemeenten = list(Gemeente.objects.order_by("naam"))
    send_overviews(gemeenten=gemeenten, on=timezone.localdate(), at=timezone.now())
