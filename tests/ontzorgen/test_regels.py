# SPDX-License-Identifier: EUPL-1.2
"""Who is ontzorgd, until when, and what is left: the rules of Participatiewet 56a."""

from datetime import date
from decimal import Decimal

import pytest

from inburgering.core.bedragen import parse_bedrag
from inburgering.wet.begrippen import Doelgroep
from ontzorgen import normen, rules
from ontzorgen.rules import Bedrag, Doelgroepfeiten


def feiten(**anders: object) -> Doelgroepfeiten:
    waarden: dict[str, object] = {
        "doelgroep": Doelgroep.ASIELSTATUSHOUDER,
        "bijstand_vanaf": date(2026, 10, 8),
        "asielvergunning": True,
    }
    return Doelgroepfeiten(**(waarden | anders))  # type: ignore[arg-type]


def test_an_asielstatushouder_with_bijstand_is_ontzorgd() -> None:
    assert rules.refusals(feiten()) == ()


@pytest.mark.parametrize("doelgroep", [Doelgroep.GEZINSMIGRANT, Doelgroep.OVERIGE_MIGRANT])
def test_other_groups_are_refused_with_the_article(doelgroep: Doelgroep) -> None:
    (refused,) = rules.refusals(feiten(doelgroep=doelgroep))
    assert "Participatiewet, artikel 56a" in refused.tekst
    assert doelgroep.label.lower() in refused.tekst


def test_without_bijstand_there_is_nothing_to_pay_from() -> None:
    (refused,) = rules.refusals(feiten(bijstand_vanaf=None))
    assert refused.feit == "bijstand_vanaf"


def test_the_permit_must_have_been_seen() -> None:
    (refused,) = rules.refusals(feiten(asielvergunning=False))
    assert "Vreemdelingenwet, artikel 28" in refused.tekst


def test_the_six_months_are_used_once() -> None:
    (refused,) = rules.refusals(feiten(eerder_tot=date(2027, 4, 7)))
    assert "artikel 57" in refused.tekst


def test_what_ended_early_may_go_on_within_the_six_months() -> None:
    assert rules.refusals(feiten(eerder_tot=date(2026, 12, 31))) == ()


@pytest.mark.parametrize(
    ("vanaf", "laatste_dag"),
    [
        (date(2026, 10, 8), date(2027, 4, 7)),
        (date(2026, 11, 1), date(2027, 4, 30)),
        (date(2026, 8, 31), date(2027, 2, 28)),
        # 6 March 2027 is a Saturday: the end does not move
        (date(2026, 9, 7), date(2027, 3, 6)),
    ],
)
def test_six_months_from_the_right_to_bijstand_never_move(vanaf: date, laatste_dag: date) -> None:
    assert rules.term_of(vanaf).uiterlijk == laatste_dag


def test_leefgeld_is_the_norm_minus_the_fixed_costs() -> None:
    costs = [Decimal("712.50"), Decimal("180.00"), Decimal("159.95")]
    assert rules.leefgeld(Decimal("1331.43"), costs) == Decimal("278.98")


def bedrag(sleutel: str, hoeveel: str, vanaf: date) -> Bedrag:
    return Bedrag(sleutel, sleutel, Decimal(hoeveel), vanaf)


def test_each_month_shows_the_amounts_of_that_month() -> None:
    start = date(2026, 10, 8)
    months = rules.months(
        start,
        date(2027, 4, 7),
        [bedrag("norm", "1300", start), bedrag("norm", "1350", date(2027, 1, 1))],
        [bedrag("huur", "700", start), bedrag("huur", "720", date(2027, 3, 1))],
    )
    assert [month.leefgeld for month in months] == [600, 600, 600, 650, 650, 630, 630]
    assert [month.heel for month in months] == [False, True, True, True, True, True, False]


def test_a_cost_that_begins_later_does_not_count_before() -> None:
    start = date(2026, 10, 1)
    months = rules.months(
        start,
        date(2026, 12, 31),
        [bedrag("norm", "1300", start)],
        [bedrag("huur", "700", start), bedrag("anders", "50", date(2026, 12, 1))],
    )
    assert [month.totaal for month in months] == [700, 700, 750]


def test_a_tekort_is_never_paid_out() -> None:
    start = date(2026, 10, 1)
    (month,) = rules.months(
        start,
        date(2026, 10, 31),
        [bedrag("norm", "600", start)],
        [bedrag("huur", "712.50", start)],
    )
    assert month.tekort
    assert month.leefgeld == Decimal("-112.50")
    assert month.uit_te_betalen == 0


@pytest.mark.parametrize(
    ("typed", "amount"),
    [
        ("712,50", "712.50"),
        ("712.50", "712.50"),
        ("712", "712.00"),
        ("712,5", "712.50"),
        ("€ 712,50", "712.50"),
        ("1.234,56", "1234.56"),
        ("1234,56", "1234.56"),
        ("1.234", "1234.00"),
        ("712,-", "712.00"),
        ("0", "0.00"),
    ],
)
def test_amounts_are_read_as_people_type_them(typed: str, amount: str) -> None:
    assert parse_bedrag(typed) == Decimal(amount)


@pytest.mark.parametrize(
    "typed", ["zeven", "712,505", "7,1,2", "12e3", "١٢", "1.23.45", ",50", "NaN"]
)
def test_what_is_no_amount_is_not_guessed(typed: str) -> None:
    assert parse_bedrag(typed) is None


def test_a_norm_of_an_earlier_half_year_is_shown_as_uncertain() -> None:
    single = normen.suggestions(date(2026, 11, 23))[0]
    assert single.vanaf == date(2026, 1, 1)
    assert not single.zeker


def test_a_norm_that_was_read_in_the_law_is_certain_in_its_own_half_year() -> None:
    single = normen.suggestions(date(2025, 9, 1))[0]
    assert single.bedrag == Decimal("1300.61")
    assert single.zeker


def test_before_the_first_known_norm_nothing_is_proposed() -> None:
    assert normen.suggestions(date(2024, 1, 1)) == ()
