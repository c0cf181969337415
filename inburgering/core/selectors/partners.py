# SPDX-License-Identifier: EUPL-1.2
"""The organisations a gemeente works with."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q, QuerySet

from inburgering.core.enums import Partneronderdeel, Rolsoort
from inburgering.core.models import Gemeente, Partner, Rol


@dataclass(frozen=True, slots=True)
class PartnerRegel:
    """One organisation: who signs in for it, and for how many people it works today."""

    partner: Partner
    accounts: tuple[str, ...]
    mensen: int


def partners_of(gemeente: Gemeente, *, on: date) -> list[PartnerRegel]:
    """Every organisation of a gemeente, those in use first."""
    running = Q(inzetten__vanaf__lte=on, inzetten__dossier__afgesloten_op__isnull=True) & (
        Q(inzetten__tot__isnull=True) | Q(inzetten__tot__gte=on)
    )
    rows = Partner.objects.filter(gemeente=gemeente).annotate(
        mensen=Count("inzetten", filter=running)
    )
    accounts = _accounts(gemeente, on)
    return [
        PartnerRegel(row, tuple(accounts.get(row.pk, ())), row.mensen)
        for row in rows.order_by("-actief", "naam", "onderdeel")
    ]


def _accounts(gemeente: Gemeente, on: date) -> dict[int, list[str]]:
    held = Rol.objects.in_force(on).filter(
        gemeente=gemeente, rol=Rolsoort.KETENPARTNER.value, medewerker__is_active=True
    )
    found: dict[int, list[str]] = defaultdict(list)
    for partner_id, naam in held.order_by("medewerker__naam").values_list(
        "partner_id", "medewerker__naam"
    ):
        found[partner_id].append(naam)
    return found


def usable_partners(gemeente: Gemeente, onderdeel: Partneronderdeel) -> QuerySet[Partner]:
    """Who can be asked for this part."""
    rows = Partner.objects.filter(gemeente=gemeente, onderdeel=onderdeel.value, actief=True)
    return rows.order_by("naam")
