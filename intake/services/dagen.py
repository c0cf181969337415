# SPDX-License-Identifier: EUPL-1.2
"""Whether a day that was typed can be true for this person."""

from datetime import date

from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Dossier

TOEKOMST = "Vul een datum in die niet in de toekomst ligt."
VOOR_KOPPELING = (
    "Deze datum ligt voor de koppeling aan de gemeente. Controleer de datum; de koppeling staat "
    "bij Gegevens."
)


def require_past(day: date | None, *, on: date, field: str) -> None:
    """Refuse a day that is still to come."""
    if day and day > on:
        raise ActionDenied(TOEKOMST, field=field)


def require_after_koppeling(dossier: Dossier, day: date | None, *, field: str) -> None:
    """Refuse a day on which this gemeente had nothing to do with the person yet."""
    if day and day < dossier.gekoppeld_op:
        raise ActionDenied(VOOR_KOPPELING, field=field)


def require_after_birth(dossier: Dossier, day: date | None, *, field: str) -> None:
    """Refuse a day before the person was born, as far as that is known."""
    born = dossier.persoon.geboortejaar
    if day and born and day.year < born:
        raise ActionDenied(
            "Deze datum ligt voor de geboorte van deze persoon. Controleer de datum.", field=field
        )
