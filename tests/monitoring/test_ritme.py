# SPDX-License-Identifier: EUPL-1.2
"""When to remind, and which days a number counts: pure."""

from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from inburgering.beleid.profiel import Profiel
from inburgering.beleid.velden import Herinneringsritme
from inburgering.wet.termijnen import LABELS
from monitoring import rules
from monitoring.rules import Ritme, Venster
from monitoring.services.herinneren import rhythm_of

RITME = Ritme((21, 7, 1, 0))
OVERBETUWE = Profiel.wettelijk("1734")
DAGEN = st.dates(date(2022, 1, 1), date(2032, 12, 31))
SOORTEN = (*rules.BEWAAKT, *rules.AANGEKONDIGD, *rules.VAN_DE_PERSOON, rules.STAP)


def moment_at(soort: str, dagen: int, ritme: Ritme = RITME) -> list[str]:
    return moments_with(lambda _: ritme, soort, dagen)


def moments_with(ritme_van: rules.RitmeVan, soort: str, dagen: int) -> list[str]:
    rows = [row for row in rules.all_moments(ritme_van) if row.soort == soort]
    return [row.code for row in rows if row.van <= dagen <= row.tot]


def in_profile(profiel: Profiel, soort: str, dagen: int) -> list[str]:
    return moments_with(lambda code: rhythm_of(profiel, code), soort, dagen)


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


def test_a_gemeente_that_does_not_repeat_hears_once_that_it_is_late() -> None:
    once = Ritme((7,), 0)
    assert moment_at("voortgangsgesprek", -1, once) == ["te_laat_1"]
    assert moment_at("voortgangsgesprek", -50, once) == ["te_laat_1"]


def test_a_period_that_ended_reminds_nobody() -> None:
    assert moment_at("maatschappelijke_begeleiding", 7) == ["7"]
    assert moment_at("maatschappelijke_begeleiding", -1) == []
    assert moment_at("bezwaar", 7) == []


def test_every_term_the_law_package_knows_is_watched_announced_or_left_alone_on_purpose() -> None:
    # bezwaar is the person's right; swi_levering belongs to no dossier
    assert set(LABELS) - set(SOORTEN) == {
        "bezwaar",
        "bezwaar_beslissen",
        "beroep",
        "swi_levering",
    }


def test_the_three_years_are_announced_half_a_year_before() -> None:
    assert in_profile(OVERBETUWE, "inburgeringstermijn", 182) == ["182"]
    assert in_profile(OVERBETUWE, "inburgeringstermijn", 183) == []


def test_each_kind_of_term_follows_the_rhythm_the_gemeente_chose_for_it() -> None:
    own = replace(OVERBETUWE, herinnering_per_soort=(Herinneringsritme("aanbod", (14, 3, 0), 14),))
    assert in_profile(own, "aanbod", 21) == []
    assert in_profile(own, "aanbod", 14) == ["14"]
    assert in_profile(own, "aanbod", -8) == ["te_laat_1"]
    assert in_profile(own, "pip_vaststellen", 21) == ["21"]


def test_the_fine_somebody_has_to_pay_is_not_announced_and_late_only_once() -> None:
    assert in_profile(OVERBETUWE, "boete_betaling", 7) == []
    assert in_profile(OVERBETUWE, "boete_betaling", 0) == []
    assert in_profile(OVERBETUWE, "boete_betaling", -1) == ["te_laat_1"]
    assert in_profile(OVERBETUWE, "boete_betaling", -30) == ["te_laat_1"]


def test_that_a_file_must_go_is_said_a_month_before_unless_the_gemeente_wants_otherwise() -> None:
    assert in_profile(OVERBETUWE, "bewaren", 31) == []
    assert in_profile(OVERBETUWE, "bewaren", 30) == ["30"]
    assert in_profile(OVERBETUWE, "bewaren", 0) == ["30"]
    assert in_profile(OVERBETUWE, "bewaren", -1) == []
    own = replace(OVERBETUWE, herinnering_per_soort=(Herinneringsritme("bewaren", (90, 7)),))
    assert in_profile(own, "bewaren", 90) == ["90"]


@given(
    dagen=st.lists(st.integers(0, 90), max_size=6),
    elke=st.integers(0, 30),
    over=st.integers(-400, 200),
)
def test_whatever_the_gemeente_chooses_there_is_at_most_one_moment_a_day(
    dagen: list[int], elke: int, over: int
) -> None:
    for soort in SOORTEN:
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
