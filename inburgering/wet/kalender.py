# SPDX-License-Identifier: EUPL-1.2
"""The calendar of the Algemene termijnenwet and arithmetic with days, weeks, months and years.

Choices are written down in docs/adr/0002 (months, 29 February) and 0003 (na, binnen, vanaf).
"""

from calendar import monthrange
from collections.abc import Collection
from datetime import date, timedelta
from functools import lru_cache

GEEN_EXTRA: frozenset[date] = frozenset()
EERSTE_KONINGSDAG = 2014
ZATERDAG = 5


def pasen(jaar: int) -> date:
    """First Easter day in the Gregorian calendar (Meeus/Jones/Butcher)."""
    a, (b, c) = jaar % 19, divmod(jaar, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (32 + 2 * e + 2 * i - h - k) % 7
    n = (a + 11 * h + 22 * m) // 451
    maand, dag = divmod(h + m - 7 * n + 114, 31)
    return date(jaar, maand, dag + 1)


def koningsdag(jaar: int) -> date:
    """27 April, or the Saturday before when that is a Sunday (until 2013: 30 April)."""
    dag = date(jaar, 4, 27 if jaar >= EERSTE_KONINGSDAG else 30)
    return dag - timedelta(days=1) if dag.weekday() > ZATERDAG else dag


@lru_cache(maxsize=256)
def _feestdagen(jaar: int) -> dict[date, str]:
    paasdag = pasen(jaar)
    return {
        date(jaar, 1, 1): "Nieuwjaarsdag",
        paasdag - timedelta(days=2): "Goede Vrijdag",
        paasdag + timedelta(days=1): "tweede paasdag",
        koningsdag(jaar): "Koningsdag",
        date(jaar, 5, 5): "Bevrijdingsdag",
        paasdag + timedelta(days=39): "Hemelvaartsdag",
        paasdag + timedelta(days=50): "tweede pinksterdag",
        date(jaar, 12, 25): "eerste kerstdag",
        date(jaar, 12, 26): "tweede kerstdag",
    }


def feestdagen(jaar: int) -> dict[date, str]:
    """The days of Algemene termijnenwet artikel 3 lid 1 and 2 in a year, with their names.

    Easter Sunday and Whit Sunday are missing because they are Sundays already.
    """
    return dict(_feestdagen(jaar))


def feestdagnaam(dag: date, extra: Collection[date] = GEEN_EXTRA) -> str | None:
    """Name of the holiday on this day, or None. ``extra``: days added by royal decree (lid 3)."""
    if dag in extra:
        return "een bij koninklijk besluit aangewezen dag"
    return _feestdagen(dag.year).get(dag)


def is_feestdag(dag: date, extra: Collection[date] = GEEN_EXTRA) -> bool:
    """Whether the day is a generally recognised holiday (Algemene termijnenwet, artikel 3)."""
    return feestdagnaam(dag, extra) is not None


def is_werkdag(dag: date, extra: Collection[date] = GEEN_EXTRA) -> bool:
    """Whether the day is no Saturday, no Sunday and no holiday."""
    return dag.weekday() < ZATERDAG and not is_feestdag(dag, extra)


def volgende_werkdag(dag: date, extra: Collection[date] = GEEN_EXTRA) -> date:
    """This day when it is a working day, else the first one after it (artikel 1 lid 1)."""
    while not is_werkdag(dag, extra):
        dag += timedelta(days=1)
    return dag


def add_weken(dag: date, aantal: int) -> date:
    """The same weekday, ``aantal`` weeks later."""
    return dag + timedelta(weeks=aantal)


def add_maanden(dag: date, aantal: int) -> date:
    """The same day of the month, or the last day of that month when it has no such day."""
    jaar, maand = divmod(dag.year * 12 + dag.month - 1 + aantal, 12)
    maand += 1
    return date(jaar, maand, min(dag.day, monthrange(jaar, maand)[1]))


def add_jaren(dag: date, aantal: int) -> date:
    """The same date in another year; 29 February becomes the 28th when there is none."""
    return add_maanden(dag, 12 * aantal)


def laatste_dag(eerste: date, maanden: int) -> date:
    """Last day of a period of months whose first day counts (law: "vanaf", "vangt aan op").

    From 1 March for six months: 31 August. From 31 August: the last day of February,
    because a 31st of February does not exist.
    """
    overeenkomstig = add_maanden(eerste, maanden)
    if overeenkomstig.day == eerste.day:
        return overeenkomstig - timedelta(days=1)
    return overeenkomstig
