# SPDX-License-Identifier: EUPL-1.2
"""What runs at night in this room. Tasks read the clock and may run twice without harm."""

import logging

from celery import shared_task
from django.utils import timezone

from inburgering.core.models import Gemeente
from inburgering.core.services.termijnen.nalopen import Nagelopen, sweep

logger = logging.getLogger(__name__)


@shared_task(name="core.termijnen_nalopen")  # type: ignore[untyped-decorator]
def termijnen_nalopen() -> None:
    """Compare every dossier of every gemeente with what the rules say today."""
    found = sweep(gemeenten=list(Gemeente.objects.order_by("pk")), on=timezone.localdate())
    if found != Nagelopen():
        logger.info("Night: %s states turned, %s dossiers mended", found.gekeerd, found.bijgewerkt)
