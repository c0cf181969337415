# SPDX-License-Identifier: EUPL-1.2
"""The nightly pass over every dossier: what do the rules say today?

Works in sets, a block of gemeenten at a time, and commits as it goes. What is done agrees
with the rules and is not found again, so a pass that was cut off simply goes on, and a second
pass (or one beside it) does nothing twice.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db import connection

from inburgering.beleid.profiel import Profiel
from inburgering.core import rules
from inburgering.core.enums import Waardoor
from inburgering.core.models import Dossier, Gemeente, Medewerker
from inburgering.core.reeksen import in_parts
from inburgering.core.scope import scope
from inburgering.core.selectors.profielen import profielen_op
from inburgering.core.services.mijlpalen import refresh
from inburgering.core.services.termijnen import zegel

GEMEENTEN_PER_BLOK = 50
DOSSIERS_PER_KEER = 200

_KEREN = """
    UPDATE core_termijn
    SET status = CASE WHEN code = ANY(%(vensters)s) THEN 'vervallen' ELSE 'overschreden' END,
        status_op = uiterlijk + 1
    WHERE gemeente_id = ANY(%(gemeenten)s) AND status = 'open' AND uiterlijk < %(op)s
"""


@dataclass(frozen=True, slots=True)
class Nagelopen:
    """What a pass did: states that turned by themselves, dossiers brought in line."""

    gekeerd: int = 0
    bijgewerkt: int = 0

    def __add__(self, other: "Nagelopen") -> "Nagelopen":
        return Nagelopen(self.gekeerd + other.gekeerd, self.bijgewerkt + other.bijgewerkt)


def sweep(
    *,
    gemeenten: Sequence[Gemeente],
    on: date,
    by: Medewerker | None = None,
    waardoor: Waardoor = Waardoor.NALOPEN,
) -> Nagelopen:
    """Compare every dossier with the rules of the day and mend what differs.

    Opens its own transactions; call it outside a request.
    """
    total = Nagelopen()
    for block in in_parts(gemeenten, GEMEENTEN_PER_BLOK):
        profielen = profielen_op(block, on)
        with scope(profielen):
            turned = turn_states(list(profielen), on)
            stale = zegel.broken(profielen, on)
        mended = sum(
            _mend(list(numbers), profielen, on, by, waardoor)
            for numbers in in_parts(stale, DOSSIERS_PER_KEER)
        )
        total += Nagelopen(turned, mended)
    return total


def turn_states(gemeenten: Sequence[int], on: date) -> int:
    """Let the state of terms turn by itself on the day after their last day."""
    values: dict[str, Any] = {
        "op": on,
        "gemeenten": list(gemeenten),
        "vensters": sorted(rules.VENSTERS),
    }
    with connection.cursor() as cursor:
        cursor.execute(_KEREN, values)
        return int(cursor.rowcount)


def _mend(
    numbers: Sequence[int],
    profielen: Mapping[int, Profiel],
    on: date,
    by: Medewerker | None,
    waardoor: Waardoor,
) -> int:
    """Bring these dossiers in line; one that a colleague holds right now is left to them."""
    with scope(profielen):
        rows = Dossier.objects.filter(pk__in=numbers).select_for_update(skip_locked=True)
        for gemeente, dossiers in _per_gemeente(list(rows)):
            refresh(
                dossiers=dossiers, by=by, on=on, profiel=profielen[gemeente], waardoor=waardoor
            )
        return len(rows)


def _per_gemeente(dossiers: Sequence[Dossier]) -> Iterator[tuple[int, list[Dossier]]]:
    found: dict[int, list[Dossier]] = defaultdict(list)
    for dossier in dossiers:
        found[dossier.gemeente_id].append(dossier)
    yield from found.items()
