# SPDX-License-Identifier: EUPL-1.2
"""Advice on a leerroute and what stands against a choice: pure."""

from dataclasses import replace
from typing import Any

import pytest

from inburgering.wet.begrippen import Alfabetisering, Doelgroep, LbtUitslag, Leerroute, Niveau
from leerroutes.rules import ROUTENAAM, Adviesfeiten, Keuzefeiten, reasons_against, route_advice

HAALBAAR = Adviesfeiten(lbt_uitslag=LbtUitslag.HAALBAAR, jaren_onderwijs="7-12")
REDEN = "Dit is besproken en past bij wat deze persoon kan."
KEUZE = Keuzefeiten(
    leerroute=Leerroute.B1,
    niveau=Niveau.B1,
    redenen={route: f"{REDEN} De opleiding in de {ROUTENAAM[route]}." for route in Leerroute},
    uren_per_week=15,
    wil_opleiding="nee",
    doelgroep=Doelgroep.ASIELSTATUSHOUDER,
    verhuisd_naar_ons=False,
)


def velden(**anders: Any) -> list[str]:
    return [item.veld for item in reasons_against(replace(KEUZE, **anders))]


@pytest.mark.parametrize(
    ("anders", "route"),
    [
        ({"wil_opleiding": "nee"}, Leerroute.B1),
        ({"wil_opleiding": "weet_niet"}, Leerroute.B1),
        ({"wil_opleiding": ""}, Leerroute.B1),
        ({"wil_opleiding": "ja"}, Leerroute.ONDERWIJS),
        ({"wil_opleiding": "ja", "jaren_onderwijs": ""}, Leerroute.ONDERWIJS),
        ({"wil_opleiding": "ja", "jaren_onderwijs": "1-6"}, Leerroute.B1),
        ({"lbt_uitslag": LbtUitslag.NIET_HAALBAAR}, Leerroute.Z),
        ({"lbt_uitslag": LbtUitslag.NIET_HAALBAAR, "wil_opleiding": "ja"}, Leerroute.Z),
        ({"lbt_uitslag": LbtUitslag.ONBEKEND}, None),
        ({"lbt_uitslag": None}, None),
        ({"verhuisd_naar_ons": True}, None),
    ],
)
def test_the_advice_follows_test_wish_and_school(
    anders: dict[str, Any], route: Leerroute | None
) -> None:
    advies = route_advice(replace(HAALBAAR, **anders))
    assert advies.route is route
    assert advies.waarom


def test_no_advice_names_why_there_is_no_test() -> None:
    advies = route_advice(
        Adviesfeiten(geen_toets_omdat="vrijgesteld wegens een visuele beperking")
    )
    assert "vrijgesteld wegens een visuele beperking" in advies.waarom[0]


def test_age_is_never_a_reason_against_the_onderwijsroute() -> None:
    older = route_advice(replace(HAALBAAR, wil_opleiding="ja", leeftijd=45))
    assert older.route is Leerroute.ONDERWIJS
    assert any("geen leeftijdsgrens" in note for note in older.let_op)
    young = route_advice(replace(HAALBAAR, wil_opleiding="ja", leeftijd=22))
    assert not any("leeftijd" in note for note in young.let_op)


def test_a_not_feasible_test_after_many_years_of_school_asks_for_a_second_look() -> None:
    advies = route_advice(replace(HAALBAAR, lbt_uitslag=LbtUitslag.NIET_HAALBAAR))
    assert any("afschalen naar A2" in note for note in advies.let_op)


def test_literacy_and_doubt_about_study_are_noted() -> None:
    advies = route_advice(
        replace(HAALBAAR, wil_opleiding="weet_niet", alfabetisering=Alfabetisering.AA)
    )
    text = " ".join(advies.let_op)
    assert "alfabetisering" in text
    assert "Bespreek dit voordat u de onderwijsroute afwijst" in text


def test_a_good_choice_meets_nothing() -> None:
    assert velden() == []


def test_a2_is_refused_in_a_first_pip_and_allowed_after_a_move() -> None:
    assert velden(niveau=Niveau.A2) == ["niveau"]
    assert velden(niveau=Niveau.A2, verhuisd_naar_ons=True) == []


@pytest.mark.parametrize("route", [Leerroute.ONDERWIJS, Leerroute.Z])
@pytest.mark.parametrize("niveau", list(Niveau))
def test_a_level_belongs_to_the_b1_route_only(route: Leerroute, niveau: Niveau) -> None:
    assert velden(leerroute=route, niveau=niveau, wil_opleiding="ja") == ["niveau"]


def test_the_b1_route_needs_a_level() -> None:
    assert velden(niveau=None) == ["niveau"]


@pytest.mark.parametrize("wens", ["nee", "weet_niet", ""])
def test_the_onderwijsroute_needs_the_wish_in_the_intake(wens: str) -> None:
    found = reasons_against(
        replace(KEUZE, leerroute=Leerroute.ONDERWIJS, niveau=None, wil_opleiding=wens)
    )
    assert [item.veld for item in found] == ["leerroute"]
    assert "Wet inburgering 2021, artikel 8, lid 1" in found[0].tekst


def test_the_onderwijsroute_of_another_gemeente_goes_on() -> None:
    assert velden(leerroute=Leerroute.ONDERWIJS, niveau=None, verhuisd_naar_ons=True) == []


def test_hours_are_asked_of_asielstatushouders_only() -> None:
    assert velden(uren_per_week=None) == ["uren_per_week"]
    assert velden(uren_per_week=None, doelgroep=Doelgroep.GEZINSMIGRANT) == []


@pytest.mark.parametrize("uren", [0, 41, -3])
def test_hours_that_cannot_be_are_refused(uren: int) -> None:
    assert velden(uren_per_week=uren) == ["uren_per_week"]


@pytest.mark.parametrize(
    ("route", "veld"),
    [(Leerroute.B1, "reden_b"), (Leerroute.ONDERWIJS, "reden_o"), (Leerroute.Z, "reden_z")],
)
@pytest.mark.parametrize("reden", ["", "Nee.", " " * 30])
def test_every_route_needs_its_own_reason(route: Leerroute, veld: str, reden: str) -> None:
    found = reasons_against(replace(KEUZE, redenen={**KEUZE.redenen, route: reden}))
    assert [item.veld for item in found] == [veld]
    assert ROUTENAAM[route] in found[0].tekst


ZWIJGT = KEUZE.redenen | {Leerroute.ONDERWIJS: "Dit past niet bij wat deze persoon nu kan."}
ZONDER_TOETS = KEUZE.redenen | {Leerroute.Z: "U doet liever mee in de praktijk dan in de les."}


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"wil_opleiding": "ja", "redenen": ZWIJGT}, ["reden_o"]),
        ({"wil_opleiding": "nee", "redenen": ZWIJGT}, []),
        (
            {
                "leerroute": Leerroute.Z,
                "niveau": None,
                "lbt_uitslag": LbtUitslag.HAALBAAR,
                "redenen": ZONDER_TOETS,
            },
            ["reden_z"],
        ),
        ({"lbt_uitslag": LbtUitslag.HAALBAAR}, []),
        ({"redenen": dict.fromkeys(Leerroute, REDEN)}, ["reden_b"]),
    ],
)
def test_een_reden_gaat_in_op_wat_de_intake_vond(anders: dict[str, Any], veld: list[str]) -> None:
    assert velden(**anders) == veld
