# SPDX-License-Identifier: EUPL-1.2
"""What a PIP may not go without, who signs and when: the rules, without a database."""

from dataclasses import replace
from datetime import date

import pytest

from inburgering.wet.begrippen import Doelgroep, LbtUitslag, Leerroute
from leerroutes.rules import ROUTENAAM
from pip_plan import besluitrules, doelen, rules
from pip_plan.besluitrules import Bekendmaking, Dagfeiten
from pip_plan.rules import Onderdeelfeiten, PipFeiten, Plek

PVT = Onderdeelfeiten(uren=12, wie="VluchtelingenWerk", start_op=date(2027, 1, 11))
MAP = Onderdeelfeiten(uren=40, wie="in de praktijk", start_op=date(2027, 3, 1))
COMPLEET = PipFeiten(
    doelgroep=Doelgroep.ASIELSTATUSHOUDER,
    leerroute=Leerroute.B1,
    intake_afgerond=True,
    redenen={route: f"De {route.label} is bekeken en gewogen." for route in Leerroute},
    hoofddoel=True,
    aantal_doelen=2,
    taal_aanbieder="ROC Rijn IJssel",
    taal_uren=24,
    taal_start_op=date(2026, 12, 7),
    pvt=PVT,
    map=MAP,
    aantal_gesprekken=18,
    ritme="elke maand",
    eerste_gesprek_op=date(2026, 12, 15),
    begeleiding="Amina helpt u.",
    mb_aanbieder="VluchtelingenWerk",
    mb_duur="twaalf maanden",
    wens="U wilt werken.",
)
ONDERWIJS = replace(COMPLEET, leerroute=Leerroute.ONDERWIJS, map=Onderdeelfeiten())
Z = replace(
    COMPLEET,
    leerroute=Leerroute.Z,
    participatie=Onderdeelfeiten(uren=800, wie="de buurt", start_op=date(2027, 1, 4)),
)
GEZIN = replace(
    COMPLEET,
    doelgroep=Doelgroep.GEZINSMIGRANT,
    mb_aanbieder="",
    mb_duur="",
    taal_aanbieder="",
    taal_uren=None,
    taal_start_op=None,  # who pays the lessons chooses them
)


@pytest.mark.parametrize("feiten", [COMPLEET, ONDERWIJS, Z, GEZIN])
def test_nothing_misses_in_a_complete_plan(feiten: PipFeiten) -> None:
    assert rules.missing_parts(feiten) == []


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"overleden": True}, "overleden"),
        ({"huisstijl": False}, "briefpapier"),
        ({"intake_afgerond": False}, "Rond eerst de brede intake af."),
        ({"route_actueel": False}, "leerroute is gewijzigd"),
        ({"hoofddoel": False}, "Kies het hoofddoel."),
        ({"aantal_doelen": 0}, "ten minste één doel"),
        ({"taal_aanbieder": " "}, "taalschool"),
        ({"taal_uren": None}, "hoeveel uur per week"),
        ({"taal_start_op": None}, "vanaf wanneer de lessen"),
        ({"knm": Onderdeelfeiten(uren=40, start_op=PVT.start_op)}, "waar of bij wie de KNM"),
        ({"pvt": replace(PVT, uren=11)}, "uren PVT in: ten minste 12"),
        ({"pvt": replace(PVT, wie="")}, "waar of bij wie de PVT"),
        ({"map": replace(MAP, uren=39)}, "uren MAP in: ten minste 40"),
        ({"map": replace(MAP, start_op=None)}, "vanaf wanneer de MAP"),
        ({"aantal_gesprekken": 0}, "aantal voortgangsgesprekken"),
        ({"ritme": ""}, "hoe vaak u elkaar spreekt"),
        ({"eerste_gesprek_op": None}, "eerste gesprek"),
        ({"begeleiding": ""}, "begeleiding"),
        ({"mb_duur": ""}, "maatschappelijke begeleiding"),
        ({"wens": ""}, "zelf wil"),
        ({"wijkt_af": True}, "waarom het plan afwijkt"),
        ({"jonge_kinderen": True}, "VVE"),
        ({"bijstand": True}, "Start het ontzorgen"),
        ({"gewacht_op_derde": True}, "wiens informatie"),
        ({"telt_mee_uren": 4}, "wat al meetelt"),
        ({"telt_mee": "taalles"}, "wat al meetelt"),
    ],
)
def test_each_part_is_missed_by_name(anders: dict[str, object], zin: str) -> None:
    found = rules.missing_parts(replace(COMPLEET, **anders))  # type: ignore[arg-type]
    assert [zin in item.tekst for item in found] == [True]


@pytest.mark.parametrize("route", list(Leerroute))
def test_every_route_needs_its_reason(route: Leerroute) -> None:
    reasons = {other: text for other, text in COMPLEET.redenen.items() if other is not route}
    (item,) = rules.missing_parts(replace(COMPLEET, redenen=reasons))
    assert ROUTENAAM[route] in item.tekst
    assert item.plek is Plek.LEERROUTE


def test_a_reason_that_is_silent_about_the_intake_is_missed_when_the_plan_is_offered() -> None:
    wish = replace(COMPLEET, wil_opleiding="ja", lbt_uitslag=LbtUitslag.NIET_HAALBAAR)
    reasons = {**wish.redenen, Leerroute.ONDERWIJS: "Dat past nu niet goed bij u."}
    found = [item.tekst for item in rules.missing_parts(replace(wish, redenen=reasons))]
    assert ["opleiding te willen volgen" in found[0], "noem de toets" in found[1]] == [True, True]


def test_a_map_in_the_onderwijsroute_is_too_much() -> None:
    (item,) = rules.missing_parts(replace(ONDERWIJS, map=MAP))
    assert "hoort geen MAP" in item.tekst


def test_the_z_route_of_asiel_needs_participation() -> None:
    found = rules.missing_parts(replace(Z, participatie=Onderdeelfeiten()))
    assert {item.veld for item in found} == {
        "participatie_uren", "participatie_wie", "participatie_start_op",
    }  # fmt: skip


def test_the_z_route_of_others_has_no_participation() -> None:
    others = replace(GEZIN, leerroute=Leerroute.Z)
    assert rules.missing_parts(others) == []


@pytest.mark.parametrize("anders", [{"ontzorgen": True}, {"geen_ontzorgen_reden": "Verhuist."}])
def test_with_bijstand_ontzorgen_or_a_reason_is_enough(anders: dict[str, object]) -> None:
    facts = replace(COMPLEET, bijstand=True, **anders)  # type: ignore[arg-type]
    assert rules.missing_parts(facts) == []


def test_somebody_else_with_a_mandate_signs() -> None:
    assert (
        besluitrules.may_sign(wie=3, opsteller=1, bewerkers=(1, 2), is_besluitvormer=True) is None
    )


@pytest.mark.parametrize("wie", [1, 2])
def test_who_wrote_does_not_sign(wie: int) -> None:
    refused = besluitrules.may_sign(wie=wie, opsteller=1, bewerkers=(2,), is_besluitvormer=True)
    assert refused is not None
    assert "vier ogen" in refused


VANDAAG = date(2026, 11, 23)
DAGEN = Dagfeiten(
    vandaag=VANDAAG,
    aangeboden_op=date(2026, 11, 20),
    gekoppeld_op=date(2026, 9, 24),
    kennisgeving_op=date(2026, 10, 1),
)


@pytest.mark.parametrize("dag", [date(2026, 11, 20), VANDAAG, date(2026, 12, 7)])
def test_from_offering_until_two_weeks_ahead_is_a_dagtekening(dag: date) -> None:
    assert besluitrules.against_dagtekening(dag, DAGEN) is None


@pytest.mark.parametrize(
    ("dag", "anders", "zin"),
    [
        (date(2026, 11, 19), {}, "aangeboden: 20 november 2026"),
        (date(2026, 12, 8), {}, "uiterlijk 7 december 2026"),
        (date(2026, 11, 21), {"kennisgeving_op": date(2026, 11, 22)}, "kennisgeving van DUO"),
        (date(2026, 11, 21), {"gekoppeld_op": date(2026, 11, 22)}, "koppeling"),
        (date(2026, 11, 21), {"brp_op": date(2026, 11, 22)}, "inschrijving in de gemeente"),
        (date(2026, 11, 21), {"vorige_dagtekening": date(2026, 11, 22)}, "vorige PIP"),
    ],
)
def test_a_dagtekening_is_held_against_every_fact(
    dag: date, anders: dict[str, object], zin: str
) -> None:
    refused = besluitrules.against_dagtekening(dag, replace(DAGEN, **anders))  # type: ignore[arg-type]
    assert refused is not None
    assert zin in refused


def test_a_planned_registration_does_not_hold_up_the_pip() -> None:
    coming = replace(DAGEN, brp_op=date(2026, 12, 15))
    assert besluitrules.against_dagtekening(VANDAAG, coming) is None


BEKEND = Bekendmaking(
    op=VANDAAG,
    per_post=True,
    dagtekening=VANDAAG,
    vandaag=VANDAAG,
    overleden=False,
    heeft_adres=True,
)


def test_posting_on_the_day_of_the_dagtekening_is_fine() -> None:
    assert besluitrules.against_bekendmaking(BEKEND) is None


def test_handing_over_needs_no_address() -> None:
    assert (
        besluitrules.against_bekendmaking(replace(BEKEND, per_post=False, heeft_adres=False))
        is None
    )


def test_every_goal_of_the_list_is_a_sentence_in_the_ik_form() -> None:
    for zin in doelen.ZINNEN.values():
        assert zin.endswith(".")
        assert zin.startswith(("Ik ", "Mijn "))


def test_a_goal_is_named_by_group_and_code() -> None:
    assert doelen.ZINNEN["eenzaamheid:ik_heb_vertrouwen_in_mijzelf"] == doelen.VERTROUWEN
    assert len(doelen.ZINNEN) == 67


def test_own_words_go_before_the_sentence_of_the_list() -> None:
    goal = doelen.Doel("taal:ik_weet_wat_mijn_nederlands_taalniveau_is", "Ik spreek beter.")
    assert goal.zin == "Ik spreek beter."


def test_a_goal_of_the_list_has_the_kind_of_its_group_and_own_words_their_own() -> None:
    debts = doelen.Doel("financien:ik_ben_gestart_met_de_hulp_voor_mijn_schulden")
    work = doelen.Doel("betaald_werken:ik_weet_welk_werk_bij_mij_past", "", "aandachtspunt")
    sleep = doelen.Doel("", "Ik slaap beter.", "aandachtspunt")
    kinds = [goal.soort.value for goal in (debts, work, sleep, doelen.Doel("", "Ik zwem."))]
    assert kinds == ["aandachtspunt", "ontwikkelwens", "aandachtspunt", "ontwikkelwens"]
