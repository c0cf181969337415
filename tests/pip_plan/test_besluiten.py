# SPDX-License-Identifier: EUPL-1.2
"""Deciding on a PIP and making it known, on the real database."""

import hashlib
from collections.abc import Callable
from datetime import date, timedelta
from io import BytesIO

import pytest
from pypdf import PdfReader

from inburgering.brieven.enums import Verzendwijze
from inburgering.brieven.models import Brief
from inburgering.core import timeline
from inburgering.core.datums import datum_tekst
from inburgering.core.enums import Rolsoort
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Dossier, Medewerker, Rol
from leerroutes.services import assign_leerroute
from pip_plan import services
from pip_plan.enums import PipStatus
from pip_plan.models import Pip
from tests.leerroutes.keuzes import keuze
from tests.pip_plan.plannen import (
    ONDERWIJS,
    VANDAAG,
    aangeboden,
    compleet,
    concept,
    vastgesteld,
    vul,
)

POST = Verzendwijze.POST


def text_of(brief: Brief) -> str:
    pages = PdfReader(BytesIO(bytes(brief.pdf))).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def test_deciding_gives_one_kenmerk_one_letter_and_the_term(
    dossier: Dossier, amina: Medewerker, maria: Medewerker
) -> None:
    pip = vastgesteld(dossier, amina, maria)
    assert pip.status == PipStatus.VASTGESTELD
    assert pip.kenmerk == "PIP-2026-000001"
    assert pip.brief is not None
    assert pip.brief.kenmerk == pip.kenmerk
    assert dossier.pip_vastgesteld_op == VANDAAG
    assert dossier.volgende_stap == "pip_bekendmaken"


def test_the_archived_letter_is_exactly_what_was_hashed(
    dossier: Dossier, amina: Medewerker, maria: Medewerker
) -> None:
    brief = vastgesteld(dossier, amina, maria).brief
    assert brief is not None
    assert hashlib.sha256(bytes(brief.pdf)).hexdigest() == brief.sha256


def test_the_letter_says_the_dates_the_dossier_keeps(
    dossier: Dossier, amina: Medewerker, maria: Medewerker
) -> None:
    pip = vastgesteld(dossier, amina, maria)
    assert pip.brief is not None
    text = text_of(pip.brief)
    term = dossier.termijnen.get(code="inburgeringstermijn", norm="wettelijk")
    bezwaar = dossier.termijnen.get(code="bezwaar", norm="wettelijk")
    assert (term.start_op, term.uiterlijk) == (date(2026, 11, 24), date(2029, 11, 23))
    assert f"{datum_tekst(term.start_op)} tot en met {datum_tekst(term.uiterlijk)}" in text
    assert f"tot en met {datum_tekst(bezwaar.uiterlijk)}" in text


def test_the_letter_carries_all_three_routes_with_their_reasons(
    dossier: Dossier, amina: Medewerker, maria: Medewerker
) -> None:
    pip = vastgesteld(dossier, amina, maria)
    assert pip.brief is not None
    text = text_of(pip.brief)
    for reason in pip.leerroutekeuze.redenen.values():
        assert reason in text
    assert "Ik werk in de zorg" in text
    assert "PIP-2026-000001" in text
    assert "CONCEPT" not in text.upper()


def test_the_drafter_does_not_sign_even_with_a_mandate(
    dossier: Dossier, amina: Medewerker
) -> None:
    Rol.objects.create(
        medewerker=amina,
        gemeente=dossier.gemeente,
        rol=Rolsoort.BESLUITVORMER.value,
        vanaf=date(2022, 1, 1),
    )
    pip = aangeboden(dossier, amina)
    with pytest.raises(ActionDenied, match="vier ogen"):
        services.vaststellen(pip=pip, dagtekening=VANDAAG, by=amina, on=VANDAAG)


def test_whoever_wrote_along_does_not_sign_either(
    dossier: Dossier, amina: Medewerker, maria: Medewerker
) -> None:
    pip = concept(dossier, amina)
    vul(pip, maria)
    services.offer_pip(pip=pip, by=amina, on=VANDAAG)
    with pytest.raises(ActionDenied, match="vier ogen"):
        services.vaststellen(pip=pip, dagtekening=VANDAAG, by=maria, on=VANDAAG)


def test_without_a_mandate_nobody_signs(
    dossier: Dossier, amina: Medewerker, carla: Medewerker
) -> None:
    pip = aangeboden(dossier, amina)
    with pytest.raises(ActionDenied, match="Alleen een besluitvormer"):
        services.vaststellen(pip=pip, dagtekening=VANDAAG, by=carla, on=VANDAAG)


def test_a_mandate_that_ended_is_none(
    dossier: Dossier, amina: Medewerker, maria: Medewerker
) -> None:
    Rol.objects.filter(medewerker=maria).update(tot=VANDAAG - timedelta(days=1))
    pip = aangeboden(dossier, amina)
    with pytest.raises(ActionDenied, match="Alleen een besluitvormer"):
        services.vaststellen(pip=pip, dagtekening=VANDAAG, by=maria, on=VANDAAG)


def test_a_concept_is_not_signed(dossier: Dossier, amina: Medewerker, maria: Medewerker) -> None:
    pip = compleet(dossier, amina)
    with pytest.raises(ActionDenied, match="nog niet ter toetsing"):
        services.vaststellen(pip=pip, dagtekening=VANDAAG, by=maria, on=VANDAAG)


def test_signing_again_gives_the_same_decision(
    dossier: Dossier, amina: Medewerker, maria: Medewerker
) -> None:
    pip = vastgesteld(dossier, amina, maria)
    again = services.vaststellen(pip=pip, dagtekening=VANDAAG, by=maria, on=VANDAAG)
    assert again.kenmerk == "PIP-2026-000001"
    assert Brief.objects.filter(soort="pip_beschikking").count() == 1


@pytest.mark.parametrize(
    ("dagen", "zin"),
    [(-1, "niet liggen voor de dag waarop het PIP is aangeboden"), (15, "14 dagen vooruit")],
)
def test_the_dagtekening_is_not_before_offering_and_not_far_ahead(
    dagen: int, zin: str, dossier: Dossier, amina: Medewerker, maria: Medewerker
) -> None:
    pip = aangeboden(dossier, amina)
    day = VANDAAG + timedelta(days=dagen)
    with pytest.raises(ActionDenied, match=zin) as refused:
        services.vaststellen(pip=pip, dagtekening=day, by=maria, on=VANDAAG)
    assert refused.value.field == "dagtekening"
    assert not Brief.objects.filter(soort="pip_beschikking").exists()


def test_two_weeks_ahead_is_fine(dossier: Dossier, amina: Medewerker, maria: Medewerker) -> None:
    pip = aangeboden(dossier, amina)
    day = VANDAAG + timedelta(days=14)
    services.vaststellen(pip=pip, dagtekening=day, by=maria, on=VANDAAG)
    assert dossier.termijnen.get(code="inburgeringstermijn").start_op == day + timedelta(days=1)


def test_a_leerroute_that_changed_meanwhile_stops_the_decision(
    dossier: Dossier, amina: Medewerker, maria: Medewerker
) -> None:
    pip = aangeboden(dossier, amina)
    assign_leerroute(dossier=dossier, keuze=keuze(**ONDERWIJS), by=amina, on=VANDAAG)
    with pytest.raises(services.PipOnvolledig, match="leerroute is gewijzigd"):
        services.vaststellen(pip=pip, dagtekening=VANDAAG, by=maria, on=VANDAAG)


def test_after_the_decision_there_is_no_second_concept(
    dossier: Dossier, amina: Medewerker, maria: Medewerker
) -> None:
    vastgesteld(dossier, amina, maria)
    with pytest.raises(ActionDenied, match="PIP-2026-000001"):
        services.draft_pip(dossier=dossier, by=amina, on=VANDAAG)


def maak_bekend(pip: Pip, by: Medewerker, op: date = VANDAAG, wijze: Verzendwijze = POST) -> Pip:
    return services.bekendmaken(pip=pip, op=op, wijze=wijze, by=by, on=VANDAAG)


def test_making_it_known_starts_the_bezwaartermijn(
    dossier: Dossier, amina: Medewerker, maria: Medewerker
) -> None:
    pip = maak_bekend(vastgesteld(dossier, amina, maria), amina)
    assert pip.status == PipStatus.BEKENDGEMAAKT
    assert pip.brief is not None
    assert (pip.brief.verzonden_op, pip.brief.verzendwijze) == (VANDAAG, POST)
    # 23 November + six weeks is Monday 4 January 2027
    assert dossier.termijnen.get(code="bezwaar").uiterlijk == date(2027, 1, 4)
    assert dossier.fase == "leerroute"


def test_it_is_not_known_before_it_is_dated(
    dossier: Dossier, amina: Medewerker, maria: Medewerker
) -> None:
    pip = vastgesteld(dossier, amina, maria)
    with pytest.raises(ActionDenied, match="niet eerder bekend") as refused:
        maak_bekend(pip, amina, op=VANDAAG - timedelta(days=1))
    assert refused.value.field == "op"


def test_it_is_not_known_in_the_future(
    dossier: Dossier, amina: Medewerker, maria: Medewerker
) -> None:
    pip = vastgesteld(dossier, amina, maria)
    with pytest.raises(ActionDenied, match="toekomst"):
        maak_bekend(pip, amina, op=VANDAAG + timedelta(days=1))


def test_nothing_is_made_known_to_somebody_who_died(
    dossier: Dossier, amina: Medewerker, maria: Medewerker
) -> None:
    pip = vastgesteld(dossier, amina, maria)
    dossier.persoon.overleden_op = VANDAAG
    dossier.persoon.save()
    with pytest.raises(ActionDenied, match="overleden"):
        maak_bekend(pip, amina)


@pytest.fixture
def zonder_adres(maak_dossier: Callable[..., Dossier]) -> Dossier:
    return maak_dossier(straat="", huisnummer="", postcode="", woonplaats="")


def test_without_an_address_it_is_not_posted(
    zonder_adres: Dossier, amina: Medewerker, maria: Medewerker
) -> None:
    pip = vastgesteld(zonder_adres, amina, maria)
    with pytest.raises(ActionDenied, match="Er is geen adres bekend") as refused:
        maak_bekend(pip, amina)
    assert refused.value.field == "wijze"


def test_without_an_address_it_can_be_handed_over(
    zonder_adres: Dossier, amina: Medewerker, maria: Medewerker
) -> None:
    pip = maak_bekend(
        vastgesteld(zonder_adres, amina, maria), amina, wijze=Verzendwijze.UITGEREIKT
    )
    assert pip.bekendgemaakt_wijze == "uitgereikt"


def test_it_is_made_known_once(dossier: Dossier, amina: Medewerker, maria: Medewerker) -> None:
    pip = maak_bekend(vastgesteld(dossier, amina, maria), amina)
    with pytest.raises(ActionDenied, match="al bekendgemaakt op 23 november 2026"):
        maak_bekend(pip, amina, wijze=Verzendwijze.UITGEREIKT)


def test_a_double_click_makes_it_known_once(
    dossier: Dossier, amina: Medewerker, maria: Medewerker
) -> None:
    pip = maak_bekend(vastgesteld(dossier, amina, maria), amina)
    maak_bekend(pip, amina)
    assert dossier.gebeurtenissen.filter(soort="pip.bekendgemaakt").count() == 1


def test_the_timeline_reads_as_the_story(
    dossier: Dossier, amina: Medewerker, maria: Medewerker
) -> None:
    maak_bekend(vastgesteld(dossier, amina, maria), amina)
    rows = dossier.gebeurtenissen.filter(soort__startswith="pip.").order_by("pk")
    assert [timeline.presenters()[row.soort](row.data) for row in rows] == [
        "Concept-PIP gemaakt, B1-route",
        "Concept-PIP gewijzigd",
        "PIP ter toetsing aangeboden",
        "PIP vastgesteld met dagtekening 23 november 2026, kenmerk PIP-2026-000001",
        "PIP bekendgemaakt op 23 november 2026, per post",
    ]
