# SPDX-License-Identifier: EUPL-1.2
"""The timeline of a dossier: one function writes it, presenters turn it into sentences.

Each room lists its kinds and their presenters in `events.py`; settings.TIJDLIJNEN names
those modules, so that this room imports none of them.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from importlib import import_module
from typing import Any

from django.conf import settings
from django.db import connection

from inburgering.core.enums import Deel
from inburgering.core.models import Dossier, Gebeurtenis, Medewerker

Presenter = Callable[[Mapping[str, Any]], str]
SYSTEEM = "het systeem"


@dataclass(frozen=True, slots=True)
class Moment:
    """One line of the story: a plain sentence, the day, the moment it was written, by whom."""

    zin: str
    gebeurd_op: date
    vastgelegd_at: datetime
    door: str


@cache
def presenters() -> dict[str, Presenter]:
    """All kinds of all rooms; a kind that two rooms claim is a mistake."""
    found: dict[str, Presenter] = {}
    for path in settings.TIJDLIJNEN:
        for kind, presenter in import_module(path).PRESENTERS.items():
            if kind in found:
                raise ValueError(f"Two presenters for {kind}.")
            found[kind] = presenter
    return found


def record(
    *, dossier: Dossier, kind: str, by: Medewerker | None, occurred_on: date, **data: Any
) -> Gebeurtenis:
    """Append what happened, in the transaction of the change itself.

    `data` holds ids, ISO dates and codes; a presenter makes the sentence.
    """
    line = compose(dossier=dossier, kind=kind, by=by, occurred_on=occurred_on, **data)
    record_all([line])
    return line


def record_all(lines: Sequence[Gebeurtenis]) -> None:
    """Append many composed lines at once."""
    if not connection.in_atomic_block:
        raise RuntimeError("The timeline is written in the transaction of the change.")
    Gebeurtenis.objects.bulk_create(lines)


def compose(
    *, dossier: Dossier, kind: str, by: Medewerker | None, occurred_on: date, **data: Any
) -> Gebeurtenis:
    """A line that is not written yet."""
    if kind not in presenters():
        raise ValueError(f"Unknown kind: {kind}")
    return Gebeurtenis(
        gemeente_id=dossier.gemeente_id,
        dossier=dossier,
        soort=kind,
        gebeurd_op=occurred_on,
        door=by,
        door_naam=by.naam if by else SYSTEEM,
        data={key: _plain(value) for key, value in data.items()},
    )


def _plain(value: Any) -> Any:
    return value.isoformat() if isinstance(value, date) else value


# To which part of a dossier a kind belongs, by what stands before its dot.
DEEL_VAN = {
    "intake": Deel.INTAKE,
    "leerbaarheidstoets": Deel.INTAKE,
    "leerroute": Deel.LEERROUTE,
    "pip": Deel.PIP,
    "bezwaar": Deel.BEZWAAR,
    "ontzorgen": Deel.ONTZORGEN,
    "gesprek": Deel.VOORTGANG,
    "brief": Deel.BRIEVEN,
    "notitie": Deel.NOTITIES,
}


def kinds_in(delen: Iterable[Deel]) -> list[str]:
    """The kinds somebody may read who reaches these parts of a dossier."""
    reached = set(delen)
    return [
        str(kind)
        for kind in presenters()
        if DEEL_VAN.get(str(kind).partition(".")[0], Deel.ALGEMEEN) in reached
    ]


def read(
    dossier: Dossier,
    *,
    delen: Iterable[Deel] = tuple(Deel),
    limit: int | None = None,
    zonder: tuple[str, ...] = (),
) -> list[Moment]:
    """The story, newest first, as far as these parts go.

    `zonder` leaves out kinds that only matter in the whole story.
    """
    story = dossier.gebeurtenissen.filter(soort__in=kinds_in(delen)).exclude(soort__in=zonder)
    rows = story.order_by("-gebeurd_op", "-id")[:limit]
    return [
        Moment(
            zin=presenters()[row.soort](row.data),
            gebeurd_op=row.gebeurd_op,
            vastgelegd_at=row.vastgelegd_at,
            door=row.door_naam,
        )
        for row in rows
    ]
