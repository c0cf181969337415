# SPDX-License-Identifier: EUPL-1.2
"""The facts of a letter about ontzorgen again, for its explanation in another language."""

from inburgering.brieven.enums import Briefsoort
from inburgering.brieven.models import Brief
from inburgering.brieven.ontzorgbrief import OntzorgBesluit, OntzorgEinde
from inburgering.brieven.selectors import huisstijl_of
from inburgering.core.exceptions import ActionDenied
from ontzorgen.brieven import Tekening, build_end, build_start
from ontzorgen.models import Ontzorgperiode


def facts_of(brief: Brief) -> OntzorgBesluit | OntzorgEinde | None:
    """Of the last period that had begun; whether the letter says the same is looked up in it."""
    rows = Ontzorgperiode.objects.filter(dossier=brief.dossier).order_by("-vanaf")
    period = rows.first()
    if period is None:
        return None
    period.dossier = brief.dossier
    signed = Tekening(by=brief.gemaakt_door, functie="", on=brief.dagtekening)
    begins = brief.soort == Briefsoort.ONTZORGEN_BESLUIT
    if not begins and period.loopt:
        return None
    try:
        build = build_start(period, signed) if begins else build_end(period, signed)
    except ActionDenied:  # an amount is not known any more; the letter itself still says it
        return None
    return build(brief.kenmerk, huisstijl_of(brief.dossier.gemeente))
