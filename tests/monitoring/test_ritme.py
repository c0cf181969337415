# SPDX-License-Identifier: EUPL-1.2
"""When to remind, and which days a number counts: pure."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from monitoring import rules
from monitoring.rules import Ritme, Venster

RITME = Ritme((21, 7, 1, 0))
DAGEN = st.dates(date(2022, 1, 1), date(2032, 12, 31))


def moment_at(soort: str, dagen: int, ritme: Ritme = RITME) -> list[str]:
    rows = [row for row in rules.all_moments(ritme) if row.soort == soort]
    return [row.code for row in rows if row.van <= dagen <= row.tot]


def test_three_weeks_before_the_pip_is_due_is_the_first_reminder() -> None:
    assert moment_at("pip_vaststellen", 22) == []
    assert moment_at("pip_vaststellen", 21) == ["21"]
    assert moment_at("pip_vaststellen", 8) == ["21"]
    assert moment_at("pip_vaststellen", 7) == ["7"]
    assert moment_at("pip_vaststellen", 1) == ["1"]
    assert moment_at("pip_vaststellen", 0) == ["0"]


def test_what_is_late_comes_back_every_week() -> None:
    assert moment_at("pip_vaststellen", -1) == ["te_laat_1"]
    assert moment_at("pip_vaststellen", -7) == ["te_laat_1"]
    assert moment_at("pip_vaststellen", -8) == ["te_laat_2"]


def test_a_period_that_ended_reminds_nobody() -> None:
    assert moment_at("maatschappelijke_begeleiding", 7) == ["7"]
    assert moment_at("maatschappelijke_begeleiding", -1) == []
    assert moment_at("bezwaar", 7) == []


def test_the_three_years_are_announced_half_a_year_before() -> None:
    assert moment_at("inburgeringstermijn", 182) == ["182"]
    assert moment_at("inburgeringstermijn", 183) == []


@given(
    dagen=st.lists(st.integers(0, 90), max_size=6),
    elke=st.integers(0, 30),
    over=st.integers(-400, 200),
)
def test_whatever_the_gemeente_chooses_there_is_at_most_one_moment_a_day(
    dagen: list[int], elke: int, over: int
) -> None:
    for soort in (*rules.BEWAAKT, *rules.AANGEKONDIGD, rules.STAP):
        assert len(moment_at(soort, over, Ritme(tuple(dagen), elke))) <= 1


@given(op=DAGEN, verschil=st.integers(-800, 800))
def test_every_day_falls_in_exactly_one_window(op: date, verschil: int) -> None:
    day = op + timedelta(days=verschil)
    hits = [
        venster
        for venster in Venster
        for days in [rules.period_of(venster, op)]
        if (days.vanaf or date.min) <= day <= (days.tot_en_met or date.max)
    ]
    assert len(hits) == 1


def test_a_reminder_says_how_many_days_are_left() -> None:
    said = [rules.moment_text(days) for days in (-2, -1, 0, 1, 7)]
    assert said == ["2 dagen te laat", "1 dag te laat", "vandaag", "morgen", "over 7 dagen"]
