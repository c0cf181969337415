# SPDX-License-Identifier: EUPL-1.2
"""Putting reminders aside."""

from collections.abc import Iterable
from datetime import datetime

from django.db import transaction

from inburgering.core.models import Gemeente, Medewerker
from monitoring.models import Herinnering


@transaction.atomic
def mark_seen(
    *, gemeente: Gemeente, medewerker: Medewerker, pks: Iterable[int], at: datetime
) -> int:
    """Put own reminders aside, with the older ones about the same date. Returns how many."""
    own = Herinnering.objects.filter(
        gemeente=gemeente, medewerker=medewerker, gezien_at__isnull=True
    )
    picked = list(own.filter(pk__in=list(pks)))
    for row in picked:
        same = own.filter(dossier=row.dossier_id, soort=row.soort, norm=row.norm)
        same.filter(uiterlijk=row.uiterlijk).update(gezien_at=at)
    return len(picked)
