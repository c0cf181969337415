# SPDX-License-Identifier: EUPL-1.2
"""The participatieladder: measuring where somebody stands, and correcting a measurement."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from inburgering.core import timeline
from inburgering.core.datums import datum_tekst
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Dossier, Medewerker
from intake.enums import Trede
from intake.models import Ladderstand
from intake.services.dagen import require_after_birth, require_past
from intake.services.gesprek import CONFLICT, lock_dossier, require_open


@dataclass(frozen=True, slots=True, kw_only=True)
class Meting:
    """The day, the trede, and in a few words why."""

    op: date
    trede: Trede
    toelichting: str = ""


@transaction.atomic
def measure_trede(*, dossier: Dossier, meting: Meting, by: Medewerker, on: date) -> Ladderstand:
    """Record a measurement; the first by day is the baseline."""
    lock_dossier(dossier)
    _check(dossier, meting, on)
    made = Ladderstand.objects.create(
        gemeente_id=dossier.gemeente_id,
        dossier=dossier,
        op=meting.op,
        trede=meting.trede.value,
        toelichting=meting.toelichting.strip(),
        gemeten_door=by,
    )
    timeline.record(
        dossier=dossier, kind="intake.ladder", by=by, occurred_on=meting.op, op=meting.op
    )
    return made


@transaction.atomic
def correct_trede(
    *, stand: Ladderstand, meting: Meting, versie: int, by: Medewerker, on: date
) -> Ladderstand:
    """Correct a measurement that was recorded wrongly; not the way to record a new one."""
    dossier = stand.dossier
    lock_dossier(dossier)
    stand.refresh_from_db(from_queryset=Ladderstand.objects.select_for_update(of=("self",)))
    stand.dossier = dossier
    if stand.versie != versie:
        raise ActionDenied(CONFLICT)
    _check(dossier, meting, on, besides=stand.pk)
    stand.op, stand.trede = meting.op, meting.trede.value
    stand.toelichting, stand.gemeten_door = meting.toelichting.strip(), by
    stand.versie += 1
    stand.save()
    timeline.record(
        dossier=dossier, kind="intake.ladder_verbeterd", by=by, occurred_on=on, op=meting.op
    )
    return stand


def _check(dossier: Dossier, meting: Meting, on: date, besides: int = 0) -> None:
    require_open(dossier)
    require_past(meting.op, on=on, field="op")
    require_after_birth(dossier, meting.op, field="op")
    if dossier.ladder.filter(op=meting.op).exclude(pk=besides).exists():
        raise ActionDenied(
            f"Op {datum_tekst(meting.op)} is al gemeten. Verbeter die meting, of kies een andere "
            "dag.",
            field="op",
        )
