# SPDX-License-Identifier: EUPL-1.2
"""A PIP beschikking has all its parts, and cannot be made without them."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from inburgering.brieven.pip import BriefOnvolledig
from inburgering.brieven.pip_delen import RouteOverweging
from inburgering.wet.begrippen import Doelgroep, Leerroute, Niveau
from tests.brieven import voorbeelden
from tests.brieven.hulp import (
    DOELGROEPEN,
    example_pdf,
    pages_of,
    render,
    text_of,
)

ASIEL, GEZIN = DOELGROEPEN


def test_the_decision_and_its_dates_stand_first() -> None:
    first = pages_of(example_pdf(ASIEL, Leerroute.B1))[0]
    after = first.partition("Beste mevrouw Tesfay,")[2].lstrip()
    assert after.startswith("Ons besluit: u volgt de B1-route.")
    assert after.index("24 november 2029") < after.index("Wat moet u doen?")


@pytest.mark.parametrize("leerroute", Leerroute)
def test_an_asielstatushouder_gets_lessons_guidance_and_ontzorgen(leerroute: Leerroute) -> None:
    text = text_of(example_pdf(ASIEL, leerroute))
    assert "Wij regelen en betalen uw lessen en KNM." in text
    assert "Maatschappelijke begeleiding: VluchtelingenWerk" in text
    assert "van 5 oktober 2026 tot en met 4 april 2027" in text
    assert "huur, gas, water, stroom en zorgverzekering" in text
    assert "artikel 56a" in text
    assert "artikel 13" in text
    assert "DUO, hooguit" not in text


@pytest.mark.parametrize("leerroute", Leerroute)
def test_a_gezinsmigrant_pays_lessons_and_has_no_ontzorgen(leerroute: Leerroute) -> None:
    text = text_of(example_pdf(GEZIN, leerroute))
    assert "U kiest en betaalt zelf uw lessen en KNM." in text
    assert "ons advies: 12 uur per week" in text, "de gemeente stelt dit niet vast (15 lid 2)"
    assert "geld lenen bij DUO, hooguit € 10.000" in text
    for absent in (
        "vaste kosten",
        "56a",
        "Maatschappelijke begeleiding",
        "artikel 13",
        "artikel 16",
    ):
        assert absent not in text


@pytest.mark.parametrize("doelgroep", DOELGROEPEN)
def test_the_onderwijsroute_has_no_map(doelgroep: Doelgroep) -> None:
    text = text_of(example_pdf(doelgroep, Leerroute.ONDERWIJS))
    assert "u volgt de onderwijsroute" in text
    assert "Een MAP hoort niet bij deze route." in text
    assert "Werken en meedoen" not in text
    assert "Lukt de onderwijsroute niet? Dan kunt u altijd naar de B1-route." in text


def test_the_z_route_counts_hours_and_only_asiel_has_participation() -> None:
    asiel = text_of(example_pdf(ASIEL, Leerroute.Z))
    gezin = text_of(example_pdf(GEZIN, Leerroute.Z))
    assert "Meedoen in de praktijk (participatie)" in asiel
    assert "Meedoen in de praktijk (participatie)" not in gezin
    for text in (asiel, gezin):
        assert "samen 800 uur" in text
        assert "eindgesprek" in text
        assert "examen doen: spreken A2" in text


def test_no_benefit_means_no_ontzorgen_and_the_letter_says_why() -> None:
    brief = voorbeelden.pip_brief(ontzorging=None, geen_ontzorging_omdat="U krijgt geen bijstand")
    text = text_of(render(brief))
    assert "Die betaalt u zelf. De reden: U krijgt geen bijstand." in text
    assert "56a" not in text


def test_a_deviation_from_the_wish_is_explained() -> None:
    intake = replace(voorbeelden.pip_brief().intake, afwijking="de opleiding begint pas in 2028")
    text = text_of(render(voorbeelden.pip_brief(intake=intake)))
    assert "Wij wijken daarvan af. De reden: de opleiding begint pas in 2028." in text


def test_no_leerbaarheidstoets_needs_a_reason_and_prints_it() -> None:
    intake = voorbeelden.pip_brief().intake
    toets = replace(
        intake.leerbaarheidstoets,
        afgenomen_op=None,
        uitslag="",
        niet_afgenomen_omdat="u ziet niet goed genoeg voor de toets",
    )
    text = text_of(render(voorbeelden.pip_brief(intake=replace(intake, leerbaarheidstoets=toets))))
    assert "De reden: u ziet niet goed genoeg voor de toets." in text
    bare = replace(toets, niet_afgenomen_omdat="")
    with pytest.raises(BriefOnvolledig, match="leerbaarheidstoets"):
        voorbeelden.pip_brief(intake=replace(intake, leerbaarheidstoets=bare))


def test_information_of_a_third_party_is_named() -> None:
    intake = replace(
        voorbeelden.pip_brief().intake, derde="het azc", derde_ontvangen_op=date(2026, 11, 10)
    )
    text = text_of(render(voorbeelden.pip_brief(intake=intake)))
    assert "Wij wachtten op informatie van het azc. Die kregen wij op 10 november 2026." in text


def test_another_day_of_sending_is_told() -> None:
    text = text_of(render(voorbeelden.pip_brief(verzenddatum=date(2026, 11, 26))))
    assert "verzonden op 26 november 2026" in text


TWEE_ROUTES = voorbeelden.overwegingen(Leerroute.B1)[:2]
ZONDER_REDEN = (
    *TWEE_ROUTES,
    RouteOverweging(leerroute=Leerroute.Z, gekozen=False, reden=" "),
)


@pytest.mark.parametrize(
    ("doelgroep", "leerroute", "anders", "reden"),
    [
        (ASIEL, Leerroute.B1, {"overwegingen": TWEE_ROUTES}, "drie leerroutes"),
        (ASIEL, Leerroute.B1, {"overwegingen": ZONDER_REDEN}, "bij elke leerroute de reden"),
        (ASIEL, Leerroute.B1, {"overwegingen": voorbeelden.overwegingen(Leerroute.Z)}, "kiezen"),
        (ASIEL, Leerroute.B1, {"niveau": None}, "niveau van de B1-route"),
        (ASIEL, Leerroute.B1, {"map": None}, "MAP"),
        (ASIEL, Leerroute.ONDERWIJS, {"niveau": Niveau.A2}, "A2 kan niet"),
        (ASIEL, Leerroute.ONDERWIJS, {"map": voorbeelden.pip_brief().map}, "geen MAP"),
        (ASIEL, Leerroute.Z, {"niveau": Niveau.B1}, "geen niveau"),
        (ASIEL, Leerroute.Z, {"participatie": None}, "participatie"),
        (ASIEL, Leerroute.B1, {"maatschappelijke_begeleiding": None}, "maatschappelijke"),
        (ASIEL, Leerroute.B1, {"ontzorging": None}, "ontzorgt, of waarom niet"),
        (GEZIN, Leerroute.B1, {"ontzorging": voorbeelden.pip_brief().ontzorging}, "alleen voor"),
        (ASIEL, Leerroute.B1, {"kenmerk": ""}, "kenmerk"),
        (ASIEL, Leerroute.B1, {"doelen": ()}, "doel"),
        (ASIEL, Leerroute.B1, {"termijn_tot_en_met": date(2026, 1, 1)}, "eindigt voor het begin"),
    ],
)
def test_an_incomplete_beschikking_cannot_be_made(
    doelgroep: Doelgroep, leerroute: Leerroute, anders: dict[str, Any], reden: str
) -> None:
    with pytest.raises(BriefOnvolledig, match=reden) as refused:
        voorbeelden.pip_brief(doelgroep, leerroute, **anders)
    assert len(refused.value.redenen) == 1


def test_the_longest_date_is_not_broken_off() -> None:
    talks = replace(voorbeelden.pip_brief().gesprekken, eerste="30 september 2027")
    assert "30 september 2027" in text_of(render(voorbeelden.pip_brief(gesprekken=talks)))


def test_someone_without_an_address_gets_no_letter() -> None:
    nobody = replace(voorbeelden.GEADRESSEERDE, adresregels=())
    with pytest.raises(BriefOnvolledig, match="adres"):
        voorbeelden.pip_brief(geadresseerde=nobody)


def test_the_intakeverslag_tells_who_was_there_and_what_was_said() -> None:
    text = text_of(render(voorbeelden.intakeverslag()))
    for proof in (
        "Wij spraken elkaar op 6 november 2026.",
        "Erbij: u en S. de Wit (consulent).",
        "Er was geen tolk bij.",
        "Sport u? Uw antwoord: ja, dat doe ik.",
        "Samenwerken: lukt zelf.",
        "Talen die u spreekt:",
        "Arabisch (A2)",
        "De tolk: Tigrinya, via de telefoon.",
        "Op 2 november 2026 vertelden wij dat u alleen met ons mocht praten.",
        "B1-route haalbaar",
        "artikel 5.2 van het Besluit inburgering 2021",
        *(titel for titel, _ in voorbeelden.GESPROKEN),
        *(conclusie for _, conclusie in voorbeelden.GESPROKEN),
    ):
        assert proof in text
