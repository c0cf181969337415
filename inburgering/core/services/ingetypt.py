# SPDX-License-Identifier: EUPL-1.2
"""Keep what was typed when a session ends, and give it back to the one who typed it."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from django.db.models import QuerySet
from django.http import QueryDict

from inburgering.core.models import Ingetypt, Medewerker
from inburgering.core.scope import scope

KEPT = "bewaard_formulier"
NOT_KEPT = frozenset({"csrfmiddlewaretoken", "password", KEPT})


@dataclass(frozen=True, slots=True)
class Veld:
    """One value of the form."""

    naam: str
    waarde: str


def keep(*, medewerker: Medewerker, gemeente_id: int, pad: str, typed: QueryDict) -> bool:
    """Store the form encrypted; False when there was nothing in it to keep."""
    fields = {name: typed.getlist(name) for name in typed if name not in NOT_KEPT}
    if not any(value.strip() for values in fields.values() for value in values):
        return False
    with scope([gemeente_id]):
        Ingetypt.objects.create(
            gemeente_id=gemeente_id,
            medewerker=medewerker,
            pad=pad[:300],
            velden=json.dumps(fields),
        )
    return True


def kept_for(medewerker: Medewerker) -> QuerySet[Ingetypt]:
    """What waits for this medewerker in the gemeenten of the scope, oldest first."""
    return Ingetypt.objects.filter(medewerker=medewerker).order_by("pk")


def forget(*, medewerker: Medewerker, pk: int) -> None:
    """It has been sent after all."""
    kept_for(medewerker).filter(pk=pk).delete()


def fields_of(kept: Ingetypt) -> list[Veld]:
    """The values as they were typed."""
    stored: Mapping[str, list[str]] = json.loads(kept.velden or "{}")
    return [Veld(name, value) for name, values in stored.items() for value in values]
