# SPDX-License-Identifier: EUPL-1.2
"""What the law still misses: exact, with the article, and pure."""

from dataclasses import replace
from datetime import date

import pytest

from inburgering.beleid import leefgebieden
from intake.onderwerpen import SOORTEN, Code, Overslaan, Wettelijk
from intake.rules import IntakeFeiten, OnderwerpFeit, may_skip, missing_for_completion, not_yet
from intake.vragen import VRAGEN

KLAAR = OnderwerpFeit(klaar=True)
COMPLEET = IntakeFeiten(
    onderwerpen=dict.fromkeys(Code, KLAAR),
    gesprek_op=date(2026, 11, 9),
    aanwezigen=2,
    alleen_gewezen_op=date(2026, 11, 9),
    toets_aangevraagd=True,
    toets_geregeld=True,
)
WETTELIJK = [code for code, soort in SOORTEN.items() if soort.wettelijk]
LOKAAL = [code for code, soort in SOORTEN.items() if not soort.wettelijk]


def ontbrekend(feiten: IntakeFeiten) -> list[str]:
    return [item.anchor for item in missing_for_completion(feiten)]


def met(code: Code, feit: OnderwerpFeit, feiten: IntakeFeiten = COMPLEET) -> IntakeFeiten:
    return replace(feiten, onderwerpen={**feiten.onderwerpen, code: feit})


def test_a_complete_intake_misses_nothing() -> None:
    assert missing_for_completion(COMPLEET) == []


def test_an_empty_intake_misses_the_talk_the_right_and_all_that_the_law_names() -> None:
    found = ontbrekend(IntakeFeiten(onderwerpen={}))
    assert found == ["gesprek"] * 3 + [code.value for code in WETTELIJK]


GESPREK_EN_VERSLAG = ["gesprek"] * 3  # 5.2 lid 3 (when, who) and lid 2 (the right to be alone)
OMSTANDIGHEDEN = ["gezin", "fysieke-gezondheid", "mentale-gezondheid"]  # 14 lid 3 onder c
BESLUIT = ["taalniveau", "toekomst", "zelfredzaamheid"]  # 5.2 lid 1
LAND_VAN_HERKOMST = ["opleiding", "werkervaring"]  # 14 lid 3 onder b


@pytest.mark.parametrize(
    ("wie", "anders", "verwacht"),
    [
        (
            "asielstatushouder of gezinsmigrant met een jong kind, nog niets gedaan",
            {"jong_kind": True},
            [*GESPREK_EN_VERSLAG, *OMSTANDIGHEDEN, "voorschool", *LAND_VAN_HERKOMST, *BESLUIT,
             "leerbaarheidstoets"],
        ),
        (
            "zonder jong kind",
            {"vve_nvt": True},
            [*GESPREK_EN_VERSLAG, *OMSTANDIGHEDEN, *LAND_VAN_HERKOMST, *BESLUIT,
             "leerbaarheidstoets"],
        ),
        (
            "ontheffing van de toets: de rest blijft",
            {"vve_nvt": True, "toets_geregeld": True},
            [*GESPREK_EN_VERSLAG, *OMSTANDIGHEDEN, *LAND_VAN_HERKOMST, *BESLUIT],
        ),
        (
            "verhuisd: geen toets en geen land van herkomst, wel de rest (15 lid 4)",
            {"vve_nvt": True, "verhuisd_naar_ons": True},
            [*GESPREK_EN_VERSLAG, *OMSTANDIGHEDEN, *BESLUIT],
        ),
    ],
)  # fmt: skip
def test_precies_wat_de_wet_van_deze_persoon_nog_vraagt(
    wie: str, anders: dict[str, bool], verwacht: list[str]
) -> None:
    """Written down by hand from Wet 14 lid 3 and Besluit 5.2; the law makes no difference here
    between an asielstatushouder and a gezinsmigrant."""
    zonder_kind = {Code.VVE: OnderwerpFeit(overgeslagen=Overslaan.NVT)}
    rest = {name: value for name, value in anders.items() if name != "vve_nvt"}
    feiten = replace(IntakeFeiten(onderwerpen=zonder_kind if "vve_nvt" in anders else {}), **rest)
    assert sorted(ontbrekend(feiten)) == sorted(verwacht), wie


def test_every_subject_of_the_law_has_a_place_with_its_article() -> None:
    covered = {soort.eis.code: soort.artikel for soort in SOORTEN.values() if soort.eis}
    assert set(covered) == set(Wettelijk)
    assert sorted(covered.values()) == [
        *["Besluit inburgering 2021, artikel 5.2, lid 1"] * 3,
        *[f"Wet inburgering 2021, artikel 14, lid 3, onder {letter}" for letter in "abcd"],
    ]


def test_the_policy_knows_which_subjects_the_law_names() -> None:
    """A gemeente may leave out what is its own, and nothing else."""
    assert set(WETTELIJK) == leefgebieden.WETTELIJK


def test_all_leefgebieden_of_the_sources_have_a_page_with_questions() -> None:
    assert set(SOORTEN) == set(Code) == set(VRAGEN)
    asked = [code for code in Code if VRAGEN[code]]
    assert asked == [code for code in Code if code is not Code.LEERBAARHEIDSTOETS]


def test_the_zrm_has_thirteen_domains_and_five_levels() -> None:
    zrm = [vraag for vraag in VRAGEN[Code.ZELFREDZAAMHEID] if vraag.code.startswith("zrm_")]
    assert len(zrm) == 13
    assert {len(vraag.keuzes) for vraag in zrm} == {5}
    assert all(vraag.oordeel for vraag in zrm)


@pytest.mark.parametrize("code", [Code.FYSIEK, Code.MENTAAL])
def test_health_is_never_asked_in_free_words(code: Code) -> None:
    """What somebody has is not ours to know; only what it means for the lessons."""
    assert all(vraag.keuzes for vraag in VRAGEN[code])
    assert SOORTEN[code].medisch


@pytest.mark.parametrize("code", LOKAAL)
def test_a_subject_of_our_own_never_blocks(code: Code) -> None:
    assert missing_for_completion(met(code, OnderwerpFeit())) == []
    for reden in Overslaan:
        assert may_skip(code, reden, jong_kind=True, verhuisd=False)


def test_the_test_waits_until_it_was_asked_for() -> None:
    asked = replace(COMPLEET, toets_geregeld=False)
    not_asked = replace(asked, toets_aangevraagd=False)
    assert not_yet(Code.LEERBAARHEIDSTOETS, not_asked) == "vraag de toets eerst aan"
    assert not_yet(Code.LEERBAARHEIDSTOETS, asked) == ""
    assert not_yet(Code.LEERBAARHEIDSTOETS, replace(not_asked, verhuisd_naar_ons=True)) == ""
    assert not_yet(Code.OPLEIDING, not_asked) == ""


def test_the_right_to_be_heard_alone_is_asked_with_its_article() -> None:
    (item,) = missing_for_completion(replace(COMPLEET, alleen_gewezen_op=None))
    assert "alleen met u mag praten" in item.tekst
    assert item.artikel == "Besluit inburgering 2021, artikel 5.2, lid 2"
    assert item.anchor == "gesprek"


@pytest.mark.parametrize(
    "code", [code for code in WETTELIJK if code is not Code.LEERBAARHEIDSTOETS]
)
def test_a_subject_that_was_not_discussed_yet_is_missing(code: Code) -> None:
    skipped = OnderwerpFeit(overgeslagen=Overslaan.NIET_BESPROKEN)
    (item,) = missing_for_completion(met(code, skipped))
    assert item.anchor == code.value
    assert SOORTEN[code].titel in item.tekst
    assert item.artikel == SOORTEN[code].artikel


def test_who_does_not_want_to_tell_is_not_forced() -> None:
    silent = OnderwerpFeit(overgeslagen=Overslaan.WIL_NIET_ZEGGEN)
    assert missing_for_completion(met(Code.MENTAAL, silent)) == []


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
    assert not {Code.OPLEIDING.value, Code.WERK.value} & set(found)
    assert set(found) >= {
        code.value for code in (Code.TAALNIVEAU, Code.VVE, Code.TOEKOMST, Code.GEZIN, Code.FYSIEK)
    }


def test_which_reasons_a_page_offers() -> None:
    nobody = {"jong_kind": False, "verhuisd": False}
    assert not may_skip(Code.LEERBAARHEIDSTOETS, Overslaan.WIL_NIET_ZEGGEN, **nobody)
    assert may_skip(Code.OPLEIDING, Overslaan.NVT, jong_kind=False, verhuisd=True)
    assert not may_skip(Code.OPLEIDING, Overslaan.NVT, **nobody)
    assert not may_skip(Code.VVE, Overslaan.NVT, jong_kind=True, verhuisd=True)
