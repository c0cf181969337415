# SPDX-License-Identifier: EUPL-1.2
"""What runs in the background here. Tasks read the clock and may run twice without harm."""

import logging
from datetime import date

from celery import shared_task
from django.utils import timezone

from inburgering.core.enums import Waardoor
from inburgering.core.models import Gemeente, Medewerker
from inburgering.core.services.termijnen.nalopen import Nagelopen, sweep

logger = logging.getLogger(__name__)


@shared_task(name="core.termijnen_nalopen")  # type: ignore[untyped-decorator]
def termijnen_nalopen() -> None:
    """Compare every dossier of every gemeente with what the rules say today."""
    found = sweep(gemeenten=list(Gemeente.objects.order_by("pk")), on=timezone.localdate())
    if found != Nagelopen():
        logger.info("Night: %s states turned, %s dossiers mended", found.gekeerd, found.bijgewerkt)


@shared_task(name="core.profiel_toepassen")  # type: ignore[untyped-decorator]
def profiel_toepassen(gemeente_id: int, op: str, medewerker_id: int) -> None:
    """Let the terms of one gemeente follow the profile that somebody recorded."""
    found = sweep(
        gemeenten=list(Gemeente.objects.filter(pk=gemeente_id)),
        # a task that waited for the worker until after midnight computes for that day
        on=max(date.fromisoformat(op), timezone.localdate()),
        by=Medewerker.objects.filter(pk=medewerker_id).first(),
        waardoor=Waardoor.PROFIEL,
    )
    logger.info("Profile of gemeente %s: %s dossiers mended", gemeente_id, found.bijgewerkt)
