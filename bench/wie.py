# SPDX-License-Identifier: EUPL-1.2
"""Who visits: consulenten with a full caseload, from the largest gemeente and from others."""

from collections.abc import Iterator

from django.db.models import Count
from django.utils import timezone

from bench.bezoek import Bezoeker
from inburgering.core.models import Dossier, Gemeente, Medewerker
from inburgering.core.scope import scope

BEZOEKERS, GEMEENTEN, VOL = 20, 10, 60


def visitors() -> list[Bezoeker]:
    """Of the largest gemeente and the next ones; everybody asks for a dossier of their own."""
    gemeenten = list(Gemeente.objects.order_by("pk")[:GEMEENTEN])
    each = BEZOEKERS // len(gemeenten)
    return [visitor for gemeente in gemeenten for visitor in _of(gemeente, each)]


def _of(gemeente: Gemeente, number: int) -> Iterator[Bezoeker]:
    with scope([gemeente.pk]):
        mine = Medewerker.objects.filter(dossiers__afgesloten_op=None)
        full = mine.annotate(aantal=Count("dossiers")).filter(aantal__gte=VOL)
        for medewerker in full.order_by("pk")[:number]:
            rows = Dossier.objects.open().of_regisseur(medewerker).select_related("persoon")
            dossier = rows.filter(persoon__bsn__isnull=False).order_by("pk")[0]
            bsn, today = str(dossier.persoon.bsn), timezone.localdate()
            yield Bezoeker(medewerker, gemeente.pk, dossier, bsn, today)
