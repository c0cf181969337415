# SPDX-License-Identifier: EUPL-1.2
"""Terms of the gemeente itself, of no dossier: delivering figures to CBS each quarter."""

from dataclasses import dataclass
from datetime import date, timedelta

from inburgering.wet.kalender import add_maanden
from inburgering.wet.termijnen import Stap
from inburgering.wet.termijnen.beheer import swi_levering

MAANDEN_PER_KWARTAAL = 3


@dataclass(frozen=True, slots=True)
class Gemeentetermijn:
    """What the gemeente must do, before when, and why then."""

    titel: str
    uiterlijk: date
    dagen: int
    stappen: tuple[Stap, ...]


def next_swi(on: date) -> Gemeentetermijn:
    """The delivery that is due first on or after this day (Regeling inburgering 2021, 9.1)."""
    quarter_end = _quarter_start(on) - timedelta(days=1)
    term = swi_levering(quarter_end)
    if term.uiterlijk < on:
        quarter_end = add_maanden(_quarter_start(on), MAANDEN_PER_KWARTAAL) - timedelta(days=1)
        term = swi_levering(quarter_end)
    quarter = (quarter_end.month - 1) // MAANDEN_PER_KWARTAAL + 1
    return Gemeentetermijn(
        titel=f"Gegevens over het {quarter}e kwartaal van {quarter_end.year} leveren aan het CBS",
        uiterlijk=term.uiterlijk,
        dagen=(term.uiterlijk - on).days,
        stappen=term.stappen,
    )


def _quarter_start(day: date) -> date:
    month = (day.month - 1) // MAANDEN_PER_KWARTAAL * MAANDEN_PER_KWARTAAL + 1
    return date(day.year, month, 1)
