# SPDX-License-Identifier: EUPL-1.2
"""What the overview of a dossier shows."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.forms import Form

from inburgering.core import timeline
from inburgering.core.enums import Deel
from inburgering.core.models import Dossier, Taak
from inburgering.core.stappen import part_of_step, url_of_step


@dataclass(frozen=True, slots=True)
class TaakRegel:
    """A task with the days left."""

    taak: Taak
    dagen: int


@dataclass(frozen=True, slots=True)
class VolgendeStap:
    """The one next step, as a link."""

    titel: str
    url: str
    uiterlijk: date | None
    dagen: int | None
    waarom: str
    termijn: str


@dataclass(frozen=True, slots=True)
class Verschil:
    """One field on which two people disagree."""

    label: str
    getypt: str
    opgeslagen: str


def next_step(dossier: Dossier, *, on: date, delen: Iterable[Deel]) -> VolgendeStap | None:
    """The next step of a dossier, or None when it is closed."""
    if not dossier.volgende_stap:
        return None
    due = dossier.volgende_op
    return VolgendeStap(
        titel=dossier.volgende_titel,
        url=url_of_step(dossier.volgende_stap, dossier.pk)
        if part_of_step(dossier.volgende_stap) in set(delen)
        else "",
        uiterlijk=due,
        dagen=(due - on).days if due else None,
        waarom=dossier.volgende_waarom,
        termijn=dossier.volgende_termijn,
    )


def recent_moments(dossier: Dossier, *, delen: Iterable[Deel]) -> list[timeline.Moment]:
    """The last lines of what people did; terms that followed stand in the whole story."""
    return timeline.read(dossier, delen=delen, limit=8, zonder=("termijn.gewijzigd",))


def open_tasks(dossier: Dossier, *, on: date) -> list[TaakRegel]:
    """The tasks nobody has finished yet, soonest first."""
    rows = dossier.taken.filter(gedaan_op__isnull=True).select_related("voor")
    return [TaakRegel(row, (row.uiterlijk - on).days) for row in rows.order_by("uiterlijk", "pk")]


def difference(dossier: Dossier, form: Form) -> list[Verschil]:
    """Field by field: what was typed, and what a colleague saved."""
    found = []
    for name, field in form.fields.items():
        now = getattr(dossier, name)
        shown = field.prepare_value(now) if hasattr(field, "prepare_value") else now
        typed = form.data.get(name, "")
        if isinstance(now, bool):
            shown, typed = ("ja" if now else "nee"), ("ja" if typed else "nee")
        if str(shown or "") != str(typed):
            found.append(Verschil(str(field.label), str(typed) or "leeg", str(shown or "leeg")))
    return found
