# SPDX-License-Identifier: EUPL-1.2
"""When to remind of what, and which rows a number counts. Pure: days in, answers out.

A reminder belongs to a moment before (or after) the last day of a term. Of all moments that
have passed only the latest counts, so that a system that was down for two days sends one
reminder per term and not three.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

WEEK = 7
VIER_WEKEN = 28
# After this many repeats nobody is helped by another one.
LAATSTE_HERHALING = 52
TE_LAAT = "te_laat_"
STAP = "stap"
# Terms that somebody is late with when they pass; the others are periods and windows.
BEWAAKT = ("pip_vaststellen", "ontzorgen", "voortgangsgesprek", "inburgeringstermijn")
# Periods and windows of which the end is worth knowing before it comes, never after it.
AANGEKONDIGD = ("maatschappelijke_begeleiding", "leerroute_wijzigen")
# Long terms are announced earlier than the rhythm of the gemeente.
EERDER: Mapping[str, tuple[int, ...]] = {"ontzorgen": (42,), "inburgeringstermijn": (182, 91)}


@dataclass(frozen=True, slots=True)
class Ritme:
    """The days before a last day on which to remind, and every how many days when it is late."""

    dagen: tuple[int, ...]
    te_laat_elke: int = WEEK


@dataclass(frozen=True, slots=True)
class Moment:
    """While `van` to `tot` days are left, this is the latest moment that has come."""

    soort: str
    code: str
    van: int
    tot: int


def moments_before(soort: str, dagen: Iterable[int]) -> Iterator[Moment]:
    """The days before the last day, as stretches of days left that follow each other."""
    days = sorted({day for day in dagen if day >= 0})
    for lower, upper in zip([-1, *days], days, strict=False):
        yield Moment(soort, str(upper), lower + 1, upper)


def moments_after(soort: str, elke: int) -> Iterator[Moment]:
    """The first day late, and again every so many days."""
    step = max(elke, 1)
    for turn in range(1, LAATSTE_HERHALING + 1):
        yield Moment(soort, f"{TE_LAAT}{turn}", -step * turn, -step * (turn - 1) - 1)


def all_moments(ritme: Ritme) -> list[Moment]:
    """The moments of every kind of term, and under "stap" those of a next step."""
    rows: list[Moment] = []
    for soort in (*BEWAAKT, *AANGEKONDIGD, STAP):
        rows += moments_before(soort, (*ritme.dagen, *EERDER.get(soort, ())))
        if soort not in AANGEKONDIGD:
            rows += moments_after(soort, ritme.te_laat_elke)
    return rows


def moment_text(dagen: int) -> str:
    """Days left as a mail says it: 3 dagen te laat, vandaag, morgen, over 7 dagen."""
    if dagen < 0:
        return "1 dag te laat" if dagen == -1 else f"{-dagen} dagen te laat"
    return {0: "vandaag", 1: "morgen"}.get(dagen, f"over {dagen} dagen")


class Venster(StrEnum):
    """When the next step of a dossier is due; each dossier falls in exactly one."""

    TE_LAAT = "te_laat"
    DEZE_WEEK = "deze_week"
    VIER_WEKEN = "vier_weken"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Periode:
    """Days from and until, both inclusive; None is open."""

    vanaf: date | None
    tot_en_met: date | None


def period_of(venster: Venster, op: date) -> Periode:
    """The days of a window as seen on a day; the four windows share no day and leave none out."""
    first, fourth = op + timedelta(days=WEEK), op + timedelta(days=VIER_WEKEN)
    match venster:
        case Venster.TE_LAAT:
            return Periode(None, op - timedelta(days=1))
        case Venster.DEZE_WEEK:
            return Periode(op, first)
        case Venster.VIER_WEKEN:
            return Periode(first + timedelta(days=1), fourth)
        case Venster.LATER:
            return Periode(fourth + timedelta(days=1), None)
