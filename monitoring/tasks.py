# SPDX-License-Identifier: EUPL-1.2
"""What beat starts in this room. Tasks read the clock and may run twice without harm."""

import logging

from celery import shared_task
from django.utils import timezone

from inburgering.core.models import Gemeente
from inburgering.core.scope import scope
from monitoring.services.herinneren import remind
from monitoring.services.mailen import mail_waiting

logger = logging.getLogger(__name__)


@shared_task(name="monitoring.herinneringen")  # type: ignore[untyped-decorator]
def herinneringen() -> None:
    """Make the reminders that are due in every gemeente, then mail them."""
    today, now = timezone.localdate(), timezone.now()
    gemeenten = list(Gemeente.objects.order_by("pk"))
    for gemeente in gemeenten:
        try:
            with scope([gemeente.pk]):
                remind(gemeente=gemeente, on=today, at=now)
        except Exception:  # one gemeente that fails must not silence the others
            logger.exception("Reminders failed for gemeente %s", gemeente.code)
    mail_waiting(gemeenten=[gemeente.pk for gemeente in gemeenten], on=today, at=now)
