# SPDX-License-Identifier: EUPL-1.2
"""When to remind of what, and which rows a number counts. Pure: days in, answers out.

A reminder belongs to a moment before (or after) the last day of a term. Of all moments that
have passed only the latest counts, so that a system that was down for two days sends one
reminder per term and not three.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

WEEK = 7
VIER_WEKEN = 28
# After this many repeats nobody is helped by another one.
LAATSTE_HERHALING = 52
TE_LAAT = "te_laat_"
STAP = "stap"
# Terms that the gemeente is late with when they pass; the others are periods and windows.
BEWAAKT = (
    "pip_vaststellen", "ontzorgen", "voortgangsgesprek", "inburgeringstermijn", "aanbod",
    "taalles_start", "taalstart_intake", "taalstart_start", "taalstart_einde",
    "taalstart_rapport", "map", "pvt", "boete_besluit",
)  # fmt: skip
# Periods and windows of which the end is worth knowing before it comes, never after it.
AANGEKONDIGD = ("maatschappelijke_begeleiding", "leerroute_wijzigen", "bewaren")
# The person's own term: the consultant cannot meet it, and hears of it once, when it passed.
VAN_DE_PERSOON = ("boete_betaling",)
# Runs after the dossier was closed, when nobody is regisseur of it any more in practice. That
# a file must go is for the teamleider, who can read it; the privacy officer cannot.
VAN_TEAMLEIDER = ("bewaren",)
# What somebody plans: the terms of the open dossier that are not the person's own.
IN_AGENDA = (*BEWAAKT, *(code for code in AANGEKONDIGD if code not in VAN_TEAMLEIDER))


@dataclass(frozen=True, slots=True)
class Ritme:
    """The days before a last day on which to remind, and every how many days when it is late.

    0 as `te_laat_elke` reminds once when it is late and does not repeat.
    """

    dagen: tuple[int, ...]
    te_laat_elke: int = WEEK


RitmeVan = Callable[[str], Ritme]
# Kinds that keep a rhythm of their own where the gemeente chose none.
STANDAARD: Mapping[str, Ritme] = {"bewaren": Ritme((30,))}


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
    if elke < 1:
        yield Moment(soort, f"{TE_LAAT}1", -LAATSTE_HERHALING * WEEK, -1)
        return
    for turn in range(1, LAATSTE_HERHALING + 1):
        yield Moment(soort, f"{TE_LAAT}{turn}", -elke * turn, -elke * (turn - 1) - 1)


def all_moments(ritme_van: RitmeVan) -> list[Moment]:
    """The moments of every kind of term, and under "stap" those of a next step."""
    rows: list[Moment] = []
    for soort in (*BEWAAKT, *AANGEKONDIGD, STAP):
        ritme = ritme_van(soort)
        rows += moments_before(soort, ritme.dagen)
        if soort not in AANGEKONDIGD:
            rows += moments_after(soort, ritme.te_laat_elke)
    for soort in VAN_DE_PERSOON:
        rows += moments_after(soort, 0)
    return rows


def monday_of(dag: date) -> date:
    """The Monday of the week of a day."""
    return dag - timedelta(days=dag.weekday())


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
