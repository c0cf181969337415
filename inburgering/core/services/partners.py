# SPDX-License-Identifier: EUPL-1.2
"""What the functioneel beheerder does with the organisations the gemeente works with."""

from django.db import transaction

from inburgering.core.enums import Partneronderdeel
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Gemeente, Partner


@transaction.atomic
def add_partner(*, gemeente: Gemeente, naam: str, onderdeel: Partneronderdeel) -> Partner:
    """Add an organisation for one part of the work; refused when it is there already."""
    name = " ".join(naam.split())
    if not name:
        raise ActionDenied("Vul de naam van de organisatie in.", field="naam")
    same = Partner.objects.filter(gemeente=gemeente, naam__iexact=name, onderdeel=onderdeel.value)
    if same.exists():
        raise ActionDenied(f"{name} staat al in de lijst voor {onderdeel.label}.", field="naam")
    return Partner.objects.create(gemeente=gemeente, naam=name, onderdeel=onderdeel.value)


@transaction.atomic
def set_actief(*, partner: Partner, actief: bool) -> Partner:
    """Close or open the way in for everybody of this organisation, from this moment."""
    partner.actief = actief
    partner.save(update_fields=["actief"])
    return partner
