# SPDX-License-Identifier: EUPL-1.2
"""Who is absent, who stands in for whom, and which gemeente has nobody who leads."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import QuerySet

from inburgering.core.enums import Rolsoort
from inburgering.core.models import Gemeente, Medewerker, Rol
from inburgering.core.selectors import consulenten_of
from inburgering.core.vaste_vraag import VasteVraag
from monitoring.models import Afwezigheid

# Who can act on a dossier, and so can be absent from it and stand in for a colleague.
REGIE = (Rolsoort.CONSULENT, Rolsoort.TEAMLEIDER)


@dataclass(frozen=True, slots=True)
class Periode:
    """An absence as a page shows it."""

    pk: int
    naam: str
    vanaf: date
    tot: date | None
    vervanger: str
    nu: bool


def _replaces(gemeente_id: int, medewerker_id: int, on: date) -> QuerySet[Afwezigheid, Any]:
    rows = Afwezigheid.objects.on(on).filter(gemeente_id=gemeente_id, vervanger_id=medewerker_id)
    return rows.values_list("medewerker")


_ask_replaces = VasteVraag(_replaces, int, int, date)


def replaced_by(gemeente: Gemeente, medewerker: Medewerker, *, on: date) -> list[Medewerker]:
    """The colleagues for whom this medewerker stands in today."""
    replaced = [row[0] for row in _ask_replaces(gemeente.pk, medewerker.pk, on)]
    if not replaced:  # as nearly always, on every worklist
        return []
    if Afwezigheid.objects.on(on).filter(gemeente=gemeente, medewerker=medewerker).exists():
        return []
    return list(Medewerker.objects.filter(pk__in=replaced).order_by("naam", "pk"))


def stand_in(gemeente: Gemeente, medewerker: Medewerker, *, on: date) -> Medewerker | None:
    """Who stands in for this medewerker today, if absent and if that one is there."""
    here = Afwezigheid.objects.on(on).filter(gemeente=gemeente)
    row = here.filter(medewerker=medewerker).first()
    if (
        row is None
        or row.vervanger_id is None
        or here.filter(medewerker=row.vervanger_id).exists()
    ):
        return None
    return consulenten_of(gemeente, on=on).filter(pk=row.vervanger_id).first()


def absences(
    gemeente: Gemeente, *, on: date, medewerker: Medewerker | None = None
) -> list[Periode]:
    """Who is absent now and later: of everybody, or of one."""
    rows = Afwezigheid.objects.until(on).filter(gemeente=gemeente)
    if medewerker is not None:
        rows = rows.filter(medewerker=medewerker)
    found = rows.select_related("medewerker", "vervanger").order_by("vanaf", "medewerker__naam")
    return [
        Periode(
            pk=row.pk,
            naam=row.medewerker.naam,
            vanaf=row.vanaf,
            tot=row.tot,
            vervanger=row.vervanger.naam if row.vervanger else "",
            nu=row.vanaf <= on,
        )
        for row in found
    ]


def teamleiders(on: date) -> QuerySet[Rol]:
    """The roles of everybody who leads a team on this day."""
    rows = Rol.objects.in_force(on).filter(rol=Rolsoort.TEAMLEIDER.value)
    return rows.filter(medewerker__is_active=True)


def without_teamleider(gemeenten: Iterable[int], *, on: date) -> set[int]:
    """The gemeenten (by number) in which nobody leads."""
    pks = set(gemeenten)
    return pks - set(teamleiders(on).filter(gemeente__in=pks).values_list("gemeente", flat=True))
