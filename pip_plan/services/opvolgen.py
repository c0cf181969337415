# SPDX-License-Identifier: EUPL-1.2
"""A new version takes the place of the one it changes, in the transaction of the decision."""

from datetime import date

from inburgering.brieven.enums import Briefsoort
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Medewerker
from leerroutes.services import activate_leerroute
from pip_plan.enums import PipStatus
from pip_plan.models import Pip
from pip_plan.services.meebesluiten import replace_with
from pip_plan.services.samen import tell


def letter_kind(pip: Pip) -> Briefsoort:
    """A change of a PIP goes out as a wijzigingsbesluit."""
    return Briefsoort.WIJZIGINGSBESLUIT if pip.herziet_id else Briefsoort.PIP_BESCHIKKING


def replace_former(pip: Pip, by: Medewerker, on: date) -> None:
    """The version that this one changes is vervangen, and its route counts from now on."""
    if pip.herziet_id is None:
        return
    former = Pip.objects.select_for_update(of=("self",)).get(pk=pip.herziet_id)
    if not former.in_force:
        raise ActionDenied(
            f"Het PIP dat dit wijzigt ({former.kenmerk}) is {former.get_status_display()}. Geef "
            "deze wijziging terug en begin opnieuw."
        )
    former.dossier = pip.dossier
    former.status = PipStatus.VERVANGEN.value
    former.versie += 1
    former.save(update_fields=["status", "versie"])
    replace_with(former)
    tell(former, "pip.vervangen", by, on, kenmerk=former.kenmerk)
    pip.leerroutekeuze.dossier = pip.dossier
    activate_leerroute(keuze=pip.leerroutekeuze, by=by, on=on)
