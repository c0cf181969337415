# SPDX-License-Identifier: EUPL-1.2
"""What a bezwaar that is gegrond does to the plan.

The one place where that is decided. Today it sets a task for whoever holds the dossier: revise
or withdraw the plan. It changes no plan itself: that is a new decision with its own signature.
"""

from datetime import date, timedelta

from inburgering.core.models import Medewerker, Taak
from inburgering.core.services.werk import add_taak
from pip_plan.bezwaar.enums import GEGROND
from pip_plan.bezwaar.models import Bezwaar

TITEL = "Bezwaar {kenmerk} is {uitkomst}: besluit herzien of intrekken"
DAGEN = 14


def follow_up(bezwaar: Bezwaar, *, by: Medewerker, on: date) -> Taak | None:
    """Set the task; nothing when the decision stands or the dossier is closed."""
    dossier = bezwaar.dossier
    if bezwaar.uitkomst not in GEGROND or not dossier.is_open:
        return None
    return add_taak(
        dossier=dossier,
        titel=TITEL.format(kenmerk=bezwaar.kenmerk, uitkomst=bezwaar.get_uitkomst_display()),
        uiterlijk=on + timedelta(days=DAGEN),
        voor=dossier.regisseur or bezwaar.opsteller or by,
        by=by,
        on=on,
    )
