# SPDX-License-Identifier: EUPL-1.2
"""What the law still misses: exact, with the article, and pure."""

from dataclasses import replace
from datetime import date

import pytest

from intake.onderwerpen import SOORTEN, Code, Overslaan
from intake.rules import IntakeFeiten, OnderwerpFeit, may_skip, missing_for_completion

KLAAR = OnderwerpFeit(klaar=True)
COMPLEET = IntakeFeiten(
    onderwerpen=dict.fromkeys(Code, KLAAR),
    gesprek_op=date(2026, 11, 9),
    aanwezigen=2,
    alleen_horen_gewezen_op=date(2026, 11, 9),
    toets_geregeld=True,
)


def ontbrekend(feiten: IntakeFeiten) -> list[str]:
    return [item.anchor for item in missing_for_completion(feiten)]


def met(code: Code, feit: OnderwerpFeit, feiten: IntakeFeiten = COMPLEET) -> IntakeFeiten:
    return replace(feiten, onderwerpen={**feiten.onderwerpen, code: feit})


def test_a_complete_intake_misses_nothing() -> None:
    assert missing_for_completion(COMPLEET) == []


def test_an_empty_intake_misses_the_talk_the_right_and_all_seven_subjects() -> None:
    found = ontbrekend(IntakeFeiten(onderwerpen={}))
    assert found == ["gesprek"] * 3 + [code.value for code in SOORTEN]


def test_the_seven_subjects_are_those_of_the_law() -> None:
    articles = sorted(soort.artikel for soort in SOORTEN.values())
    assert articles == [
        *["Besluit inburgering 2021, artikel 5.2, lid 1"] * 3,
        *[f"Wet inburgering 2021, artikel 14, lid 3, onder {letter}" for letter in "abcd"],
    ]


def test_the_right_to_be_heard_alone_is_asked_with_its_article() -> None:
    (item,) = missing_for_completion(replace(COMPLEET, alleen_horen_gewezen_op=None))
    assert "alleen met u mag praten" in item.tekst
    assert item.artikel == "Besluit inburgering 2021, artikel 5.2, lid 2"
    assert item.anchor == "gesprek"


@pytest.mark.parametrize("code", [code for code in Code if code is not Code.LEERBAARHEIDSTOETS])
def test_a_subject_that_was_not_discussed_yet_is_missing(code: Code) -> None:
    skipped = OnderwerpFeit(overgeslagen=Overslaan.NIET_BESPROKEN)
    (item,) = missing_for_completion(met(code, skipped))
    assert item.anchor == code.value
    assert SOORTEN[code].titel in item.tekst
    assert item.artikel == SOORTEN[code].artikel


def test_who_does_not_want_to_tell_is_not_forced() -> None:
    silent = OnderwerpFeit(overgeslagen=Overslaan.WIL_NIET_ZEGGEN)
    assert missing_for_completion(met(Code.OMSTANDIGHEDEN, silent)) == []


def test_voorschool_does_not_apply_without_young_children_and_does_with_them() -> None:
    feiten = met(Code.VVE, OnderwerpFeit(overgeslagen=Overslaan.NVT))
    assert ontbrekend(feiten) == []
    assert ontbrekend(replace(feiten, jong_kind=True)) == [Code.VVE.value]


@pytest.mark.parametrize("code", [Code.TAALNIVEAU, Code.OPLEIDING, Code.ZELFREDZAAMHEID])
def test_not_applicable_is_no_reason_for_a_subject_that_holds_for_everyone(code: Code) -> None:
    feiten = met(code, OnderwerpFeit(overgeslagen=Overslaan.NVT))
    assert ontbrekend(feiten) == [code.value]


def test_the_test_counts_by_its_outcome_and_not_by_the_status_of_its_page() -> None:
    assert ontbrekend(replace(COMPLEET, toets_geregeld=False)) == [Code.LEERBAARHEIDSTOETS.value]
    assert ontbrekend(met(Code.LEERBAARHEIDSTOETS, OnderwerpFeit())) == []


def test_who_moved_needs_no_new_test_and_no_education_but_all_the_rest() -> None:
    moved = IntakeFeiten(onderwerpen={}, verhuisd_naar_ons=True)
    found = ontbrekend(moved)
    assert Code.LEERBAARHEIDSTOETS.value not in found
    assert Code.OPLEIDING.value not in found
    assert set(found) >= {
        code.value for code in (Code.TAALNIVEAU, Code.VVE, Code.ARBEID, Code.OMSTANDIGHEDEN)
    }


def test_which_reasons_a_page_offers() -> None:
    nobody = {"jong_kind": False, "verhuisd": False}
    assert not may_skip(Code.LEERBAARHEIDSTOETS, Overslaan.WIL_NIET_ZEGGEN, **nobody)
    assert may_skip(Code.OPLEIDING, Overslaan.NVT, jong_kind=False, verhuisd=True)
    assert not may_skip(Code.OPLEIDING, Overslaan.NVT, **nobody)
    assert not may_skip(Code.VVE, Overslaan.NVT, jong_kind=True, verhuisd=True)
