# SPDX-License-Identifier: EUPL-1.2
"""Files of a dossier; the bytes are fetched only where they are served."""

from django.db.models import QuerySet

from inburgering.core.enums import Deel
from inburgering.core.models import Bestand, Gemeente


def bestand_of(gemeente: Gemeente, dossier_id: int, pk: int) -> Bestand | None:
    """What is known of a file, without its bytes."""
    return _rows(gemeente, dossier_id).defer("inhoud").filter(pk=pk).first()


def part_of(bestand: Bestand | None) -> Deel:
    """The part of the dossier somebody must reach to see this file."""
    return Deel(bestand.deel) if bestand else Deel.ALGEMEEN


def _rows(gemeente: Gemeente, dossier_id: int) -> QuerySet[Bestand]:
    return Bestand.objects.filter(gemeente=gemeente, dossier_id=dossier_id)
