# SPDX-License-Identifier: EUPL-1.2
"""Booking an interpreter, and cancelling; what is cancelled does not count to the budget."""

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from django.db import transaction

from inburgering.core import timeline
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Dossier, Medewerker
from intake.enums import Tolksoort
from intake.models import Tolkboeking
from intake.services.dagen import require_after_koppeling
from intake.services.gesprek import lock_dossier, require_open

VERST = timedelta(days=366)
DUURSTE = Decimal("99999.99")


@dataclass(frozen=True, slots=True, kw_only=True)
class Boeking:
    """When, in which language, how, and what it costs in euros."""

    op: date
    taal: str
    soort: Tolksoort
    bedrag: Decimal
    kenmerk: str = ""


@transaction.atomic
def book_tolk(*, dossier: Dossier, boeking: Boeking, by: Medewerker, on: date) -> Tolkboeking:
    """Book an interpreter for a talk that is to come, or record one that was there."""
    lock_dossier(dossier)
    require_open(dossier)
    require_after_koppeling(dossier, boeking.op, field="op")
    if boeking.op > on + VERST:
        raise ActionDenied(
            "Deze dag ligt meer dan een jaar vooruit. Controleer de datum.", field="op"
        )
    if not 0 <= boeking.bedrag <= DUURSTE:
        raise ActionDenied("Vul een bedrag in tussen 0 en 99.999,99 euro.", field="bedrag")
    row = Tolkboeking.objects.create(
        gemeente_id=dossier.gemeente_id,
        dossier=dossier,
        op=boeking.op,
        taal=boeking.taal,
        soort=boeking.soort.value,
        kenmerk=boeking.kenmerk,
        bedrag=boeking.bedrag,
        geboekt_door=by,
    )
    timeline.record(
        dossier=dossier,
        kind="intake.tolk_geboekt",
        by=by,
        occurred_on=on,
        boeking=row.pk,
        op=boeking.op,
        taal=boeking.taal,
    )
    return row


@transaction.atomic
def cancel_tolk(*, boeking: Tolkboeking, by: Medewerker, on: date) -> Tolkboeking:
    """Cancel a booking; doing it twice changes nothing."""
    dossier = boeking.dossier
    lock_dossier(dossier)
    require_open(dossier)
    rows = Tolkboeking.objects.select_for_update()
    boeking.refresh_from_db(from_queryset=rows)
    boeking.dossier = dossier
    if boeking.geannuleerd_op is None:
        boeking.geannuleerd_op = on
        boeking.save(update_fields=["geannuleerd_op"])
        timeline.record(
            dossier=dossier,
            kind="intake.tolk_geannuleerd",
            by=by,
            occurred_on=on,
            boeking=boeking.pk,
            op=boeking.op,
            taal=boeking.taal,
        )
    return boeking
