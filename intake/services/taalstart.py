# SPDX-License-Identifier: EUPL-1.2
"""The Taalstart: its days, the hours attended, what was observed, and the advice of the school.

The days stand on the dossier, because they start and meet terms; everything else in a row of
its own. The consultant and the school may both write: whoever comes second sees the difference.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from django.db import transaction

from inburgering.core import timeline
from inburgering.core.datums import datum_tekst
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Dossier, Medewerker
from inburgering.core.selectors import has_taalstart
from inburgering.core.services import dossiers
from inburgering.wet.begrippen import Leerroute
from intake.enums import Tempo
from intake.models import Taalstart, Taalstartweek
from intake.services.dagen import require_after_koppeling, require_past
from intake.services.gesprek import CONFLICT, lock_dossier, require_open
from intake.services.inzetten import ask_regisseur

DAGEN = (
    "taalstart_aanmelding_op",
    "taalstart_intake_op",
    "taalstart_start_op",
    "taalstart_einde_op",
    "taalstart_rapport_op",
)
RAPPORT = DAGEN[-1]
# What comes first, and what cannot be before it.
VOLGORDE = (
    ("taalstart_aanmelding_op", "taalstart_intake_op", "de aanmelding"),
    ("taalstart_intake_op", "taalstart_start_op", "de intake bij de school"),
    ("taalstart_start_op", "taalstart_einde_op", "de eerste les"),
    ("taalstart_einde_op", "taalstart_rapport_op", "het einde van de Taalstart"),
)
TAAK = "Eindrapportage van de Taalstart lezen"
MEESTE_UREN = 60
NIEUW = 0  # the version of a row that is not saved yet


@dataclass(frozen=True, slots=True, kw_only=True)
class Taalstartgegevens:
    """Everything of one page. `was` are the days as they stood when the page was opened.

    `datums` holds only the days this user may change; `uren` per week, None for a week that
    was not filled in.
    """

    datums: Mapping[str, date | None] = field(default_factory=dict)
    was: Mapping[str, date | None] = field(default_factory=dict)
    uren: Mapping[int, int | None] = field(default_factory=dict)
    observaties: Mapping[str, str] = field(default_factory=dict)
    advies_route: Leerroute | None = None
    advies_tempo: Tempo | None = None
    samenvatting: str = ""


@transaction.atomic
def save_taalstart(
    *, dossier: Dossier, gegevens: Taalstartgegevens, versie: int, by: Medewerker, on: date
) -> Taalstart:
    """Record how the Taalstart goes; the terms follow the days."""
    lock_dossier(dossier)
    require_open(dossier)
    if not has_taalstart(dossier, on=on):
        raise ActionDenied("Uw gemeente biedt deze persoon geen Taalstart.")
    _check(dossier, gegevens, on)
    row = _row(dossier, by)
    changed = _changed_parts(row, gegevens)
    days = _typed_days(dossier, gegevens)
    if changed and row.versie != versie:
        raise ActionDenied(CONFLICT)
    if changed:
        _write(row, gegevens, by)
        timeline.record(
            dossier=dossier, kind="intake.taalstart", by=by, occurred_on=on, wat=changed
        )
    if days:
        dossiers.change_traject(dossier=dossier, datums=days, versie=dossier.versie, by=by, on=on)
    return row


@transaction.atomic
def send_rapport(
    *, dossier: Dossier, gegevens: Taalstartgegevens, versie: int, by: Medewerker, on: date
) -> Taalstart:
    """The school hands in its end report today; the consultant gets a task to read it."""
    lock_dossier(dossier)
    _check_rapport(dossier, gegevens)
    first_time = dossier.taalstart_rapport_op is None
    row = save_taalstart(dossier=dossier, gegevens=gegevens, versie=versie, by=by, on=on)
    if first_time:
        dossiers.change_traject(
            dossier=dossier, datums={RAPPORT: on}, versie=dossier.versie, by=by, on=on
        )
        timeline.record(
            dossier=dossier,
            kind="intake.taalstart_rapport",
            by=by,
            occurred_on=on,
            route=row.advies_route,
            tempo=row.advies_tempo,
        )
        ask_regisseur(dossier, TAAK, by=by, on=on)
    return row


def _row(dossier: Dossier, by: Medewerker) -> Taalstart:
    """The row of this dossier, or a new one that is not saved yet (version 0)."""
    found = Taalstart.objects.select_for_update().filter(dossier=dossier).first()
    return found or Taalstart(
        gemeente_id=dossier.gemeente_id, dossier=dossier, gewijzigd_door=by, versie=NIEUW
    )


def _values(gegevens: Taalstartgegevens) -> dict[str, object]:
    return {
        "advies_route": gegevens.advies_route.value if gegevens.advies_route else "",
        "advies_tempo": gegevens.advies_tempo.value if gegevens.advies_tempo else "",
        "samenvatting": gegevens.samenvatting,
    }


def _hours(gegevens: Taalstartgegevens) -> dict[int, int]:
    return {week: hours for week, hours in gegevens.uren.items() if hours is not None}


def _seen(gegevens: Taalstartgegevens) -> dict[str, str]:
    return {name: text for name, text in gegevens.observaties.items() if text}


def _changed_parts(row: Taalstart, gegevens: Taalstartgegevens) -> list[str]:
    """What was typed anew, in words for the timeline."""
    stored = {} if row.versie == NIEUW else {week.nummer: week.uren for week in row.weken.all()}
    values = _values(gegevens)
    parts = {
        "uren": stored != _hours(gegevens),
        "observaties": row.observaties != _seen(gegevens),
        "advies": any(
            getattr(row, name) != values[name] for name in values if name != "samenvatting"
        ),
        "eindrapportage": row.samenvatting != gegevens.samenvatting,
    }
    return [part for part, other in parts.items() if other]


def _typed_days(dossier: Dossier, gegevens: Taalstartgegevens) -> dict[str, date | None]:
    """The days that were typed anew; refused where a colleague typed another one meanwhile."""
    typed = {name: day for name, day in gegevens.datums.items() if day != gegevens.was.get(name)}
    for name, day in typed.items():
        now = getattr(dossier, name)
        if now not in (gegevens.was.get(name), day):
            raise ActionDenied(CONFLICT)
    return typed


def _write(row: Taalstart, gegevens: Taalstartgegevens, by: Medewerker) -> None:
    for name, value in _values(gegevens).items():
        setattr(row, name, value)
    row.observaties = _seen(gegevens)
    row.versie += 1
    row.gewijzigd_door = by
    row.save()
    row.weken.all().delete()
    Taalstartweek.objects.bulk_create(
        Taalstartweek(gemeente_id=row.gemeente_id, taalstart=row, nummer=week, uren=hours)
        for week, hours in sorted(_hours(gegevens).items())
    )


def _check(dossier: Dossier, gegevens: Taalstartgegevens, on: date) -> None:
    days = {name: getattr(dossier, name) for name in DAGEN} | dict(gegevens.datums)
    for name in gegevens.datums:
        require_past(days[name], on=on, field=name)
        require_after_koppeling(dossier, days[name], field=name)
    for first, then, label in VOLGORDE:
        before, after = days[first], days[then]
        stored = (getattr(dossier, first), getattr(dossier, then))
        if before and after and after < before and (before, after) != stored:
            where = then if then in gegevens.datums else first
            raise ActionDenied(
                f"Deze datum klopt niet met {label} op {datum_tekst(before)}. Controleer beide.",
                field=where,
            )
    for week, hours in _hours(gegevens).items():
        if not 0 <= hours <= MEESTE_UREN:
            raise ActionDenied(
                f"Vul een aantal uren in tussen 0 en {MEESTE_UREN}.", field=f"week_{week}"
            )


def _check_rapport(dossier: Dossier, gegevens: Taalstartgegevens) -> None:
    for name, message in _missing_in_rapport(dossier, gegevens):
        raise ActionDenied(message, field=name)


def _missing_in_rapport(
    dossier: Dossier, gegevens: Taalstartgegevens
) -> Iterator[tuple[str, str]]:
    """What an end report cannot do without: the end, the report, a route; with B1 a pace."""
    if not gegevens.datums.get("taalstart_einde_op", dossier.taalstart_einde_op):
        yield "taalstart_einde_op", "Vul in wanneer de Taalstart is geëindigd."
    if not gegevens.samenvatting:
        yield "samenvatting", "Schrijf eerst de eindrapportage."
    if gegevens.advies_route is None:
        yield "advies_route", "Kies welke leerroute u adviseert."
    if gegevens.advies_route is Leerroute.B1 and gegevens.advies_tempo is None:
        yield "advies_tempo", "Kies bij de B1-route ook het tempo: snel, gemiddeld of langzaam."
