# SPDX-License-Identifier: EUPL-1.2
"""One week on paper: what is late first, then day by day."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.urls import reverse

from inburgering.core.models import Dossier, Gemeente, Medewerker
from monitoring.rules import WEEK, monday_of
from monitoring.selectors.punten import Punt, points_of

WEKEN_VER = 53


@dataclass(frozen=True, slots=True)
class Regel:
    """One line: which dossier, of whom, what and why then."""

    nummer: str
    naam: str
    url: str
    titel: str
    stap: str
    waarom: str
    dag: date
    dagen: int
    vervangt: str


@dataclass(frozen=True, slots=True)
class Dag:
    """One day of the week."""

    datum: date
    vandaag: bool
    regels: list[Regel]


@dataclass(frozen=True, slots=True)
class Week:
    """What is late when the week is looked at, and its seven days."""

    maandag: date
    zondag: date
    te_laat: list[Regel]
    dagen: list[Dag]

    @property
    def leeg(self) -> bool:
        return not self.te_laat and not any(day.regels for day in self.dagen)


def week_of(
    gemeente: Gemeente, mensen: Sequence[Medewerker], *, eigen: int, maandag: date, on: date
) -> Week:
    """The week that begins on this Monday, for these regisseurs; `eigen` is who is looking.

    What was due before today is late and stands on top, on whatever day of the week it was
    due; the days of this week that are over are then empty, and left out. In a week that is
    over everything that still stands was due on a day of it.
    """
    sunday = maandag + timedelta(days=WEEK - 1)
    border = maandag if sunday < on else on
    points = points_of(gemeente, [row.pk for row in mensen], until=sunday, on=on)
    names = _names(points)
    away = {row.pk: row.naam for row in mensen if row.pk != eigen}
    lines = [_line(point, names, away, on) for point in points]
    by_day: dict[date, list[Regel]] = {}
    for line in lines:
        by_day.setdefault(line.dag, []).append(line)
    days = [maandag + timedelta(days=number) for number in range(WEEK)]
    return Week(
        maandag=maandag,
        zondag=sunday,
        te_laat=[line for line in lines if line.dag < border],
        dagen=[Dag(day, day == on, by_day.get(day, [])) for day in days if day >= border],
    )


def asked_week(typed: str, *, on: date) -> date:
    """The Monday of the day in the address; this week when it is no day or too far away."""
    try:
        day = date.fromisoformat(typed)
    except ValueError:
        return monday_of(on)
    far = abs((day - on).days) > WEKEN_VER * WEEK
    return monday_of(on) if far else monday_of(day)


def _names(points: Iterable[Punt]) -> Mapping[int, str]:
    rows = Dossier.objects.filter(pk__in={point.dossier for point in points})
    return {row.pk: row.persoon.naam for row in rows.select_related("persoon")}


def _line(point: Punt, names: Mapping[int, str], away: Mapping[int, str], on: date) -> Regel:
    return Regel(
        nummer=point.nummer,
        naam=names[point.dossier],
        url=reverse("core:dossier", args=[point.dossier]),
        titel=point.voluit,
        stap=point.stap,
        waarom=point.waarom,
        dag=point.dag,
        dagen=(point.dag - on).days,
        vervangt=away.get(point.regisseur, ""),
    )
