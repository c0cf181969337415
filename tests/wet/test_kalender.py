# SPDX-License-Identifier: EUPL-1.2
"""The calendar of the Algemene termijnenwet, checked against days everyone can look up."""

from datetime import date

import pytest

from inburgering.wet.kalender import (
    add_jaren,
    add_maanden,
    feestdagen,
    feestdagnaam,
    is_feestdag,
    koningsdag,
    laatste_dag,
    pasen,
    volgende_werkdag,
)

PAASDAGEN = {
    2022: (4, 17), 2023: (4, 9), 2024: (3, 31), 2025: (4, 20), 2026: (4, 5), 2027: (3, 28),
    2028: (4, 16), 2029: (4, 1), 2030: (4, 21), 2031: (4, 13), 2032: (3, 28),
}  # fmt: skip


@pytest.mark.parametrize(("jaar", "dag"), PAASDAGEN.items())
def test_easter_falls_where_the_almanac_says(jaar: int, dag: tuple[int, int]) -> None:
    assert pasen(jaar) == date(jaar, *dag)


def test_koningsdag_moves_to_saturday_when_it_would_be_a_sunday() -> None:
    assert koningsdag(2025) == date(2025, 4, 26)
    assert koningsdag(2026) == date(2026, 4, 27)
    assert not is_feestdag(date(2025, 4, 27))


def test_until_2013_the_day_was_in_the_queens_month() -> None:
    assert koningsdag(2013) == date(2013, 4, 30)


def test_the_nine_holidays_of_2026() -> None:
    assert sorted(feestdagen(2026)) == [
        date(2026, 1, 1), date(2026, 4, 3), date(2026, 4, 6), date(2026, 4, 27),
        date(2026, 5, 5), date(2026, 5, 14), date(2026, 5, 25), date(2026, 12, 25),
        date(2026, 12, 26),
    ]  # fmt: skip


def test_bevrijdingsdag_is_a_holiday_every_year_and_not_only_in_lustrum_years() -> None:
    assert all(is_feestdag(date(jaar, 5, 5)) for jaar in range(2022, 2033))


def test_a_reader_cannot_change_the_calendar() -> None:
    feestdagen(2026).clear()
    assert is_feestdag(date(2026, 12, 25))


def test_a_day_added_by_royal_decree_moves_an_end() -> None:
    extra = frozenset({date(2026, 3, 16)})
    assert feestdagnaam(date(2026, 3, 16), extra) == "een bij koninklijk besluit aangewezen dag"
    assert volgende_werkdag(date(2026, 3, 14), extra) == date(2026, 3, 17)


def test_months_end_on_the_last_day_when_the_month_is_too_short() -> None:
    assert add_maanden(date(2026, 1, 31), 1) == date(2026, 2, 28)
    assert add_maanden(date(2026, 12, 31), 2) == date(2027, 2, 28)
    assert add_maanden(date(2026, 3, 31), -1) == date(2026, 2, 28)
    assert add_jaren(date(2024, 2, 29), 3) == date(2027, 2, 28)


def test_a_period_whose_first_day_counts_ends_the_day_before() -> None:
    assert laatste_dag(date(2026, 3, 1), 6) == date(2026, 8, 31)
    assert laatste_dag(date(2026, 8, 31), 6) == date(2027, 2, 28)
    assert laatste_dag(date(2024, 2, 29), 36) == date(2027, 2, 28)
