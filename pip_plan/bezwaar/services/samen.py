# SPDX-License-Identifier: EUPL-1.2
"""What every verb on a bezwaar shares: the lock, the term, the timeline."""

from datetime import date
from typing import Any

from inburgering.brieven.models import Brief
from inburgering.core import timeline
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Dossier, Medewerker
from pip_plan.bezwaar.models import Bezwaar
from pip_plan.bezwaar.selectors import term_of

ANDERE_VERSIE = (
    "Een collega heeft dit bezwaar gewijzigd terwijl u bezig was. Wat u typte staat er nog. "
    "Kies Annuleren om te zien wat er veranderde, of sla opnieuw op."
)


def lock(bezwaar: Bezwaar, versie: int | None = None) -> None:
    """Hold the row, the dossier first; a newer version or one that is done is refused."""
    rows = Dossier.objects.select_for_update(of=("self",))
    dossier = rows.select_related("gemeente", "persoon__huishouden", "regisseur").get(
        pk=bezwaar.dossier_id
    )
    bezwaar.refresh_from_db(
        from_queryset=Bezwaar.objects.select_for_update(of=("self",)).select_related("opsteller")
    )
    bezwaar.dossier = dossier
    bezwaar.tegen = Brief.objects.without_pdf().get(pk=bezwaar.tegen_id)
    if versie is not None and bezwaar.is_open and bezwaar.versie != versie:
        raise ActionDenied(ANDERE_VERSIE)


def require_open(bezwaar: Bezwaar) -> None:
    if not bezwaar.is_open:
        raise ActionDenied(f"Dit bezwaar is al {bezwaar.get_status_display()}.")


def store(bezwaar: Bezwaar) -> None:
    """Save with the term as it is now."""
    bezwaar.beslissen_uiterlijk = term_of(bezwaar).uiterlijk
    bezwaar.versie += 1
    bezwaar.save()


def tell(bezwaar: Bezwaar, kind: str, by: Medewerker, on: date, **data: Any) -> None:
    timeline.record(
        dossier=bezwaar.dossier, kind=kind, by=by, occurred_on=on, bezwaar=bezwaar.pk, **data
    )
