# SPDX-License-Identifier: EUPL-1.2
"""Why a statutory term was missed: asked of whoever keeps the dossier, kept with the term."""

from datetime import date

from django.db import transaction

from inburgering.core import rules, timeline
from inburgering.core.enums import RedenTeLaat
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Medewerker, Termijn
from inburgering.wet.begrippen import Norm


@transaction.atomic
def record_reden(
    *, termijn: Termijn, reden: RedenTeLaat, toelichting: str, by: Medewerker, on: date
) -> Termijn:
    """Record (or correct) why this statutory term was missed."""
    termijn = Termijn.objects.select_for_update(of=("self",)).select_related("dossier").get(
        pk=termijn.pk
    )  # fmt: skip
    if not asks_reason(termijn, on):
        raise ActionDenied(
            "Een reden is alleen nodig bij een wettelijke termijn die niet is gehaald."
        )
    toelichting = toelichting.strip()
    if reden is RedenTeLaat.ANDERS and not toelichting:
        raise ActionDenied("Licht de andere reden kort toe.", field="toelichting")
    if (termijn.reden, termijn.reden_toelichting) == (reden.value, toelichting):
        return termijn
    termijn.reden, termijn.reden_toelichting = reden.value, toelichting
    termijn.reden_op, termijn.reden_door = on, by
    termijn.save(update_fields=["reden", "reden_toelichting", "reden_op", "reden_door"])
    timeline.record(
        dossier=termijn.dossier,
        kind="termijn.reden",
        by=by,
        occurred_on=on,
        label=termijn.label,
        reden=reden.value,
    )
    return termijn


def asks_reason(termijn: Termijn, on: date) -> bool:
    """Whether this is a statutory term that was missed, today or when it was met."""
    return termijn.norm == Norm.WETTELIJK.value and rules.asks_reason(
        termijn.code, termijn.status, termijn.uiterlijk, on
    )
