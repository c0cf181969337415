# SPDX-License-Identifier: EUPL-1.2
"""The pages of the leerroute as the people who use them see them."""

from collections.abc import Callable, Iterator
from datetime import date
from html import unescape

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from inburgering.core.models import Dossier, Medewerker
from inburgering.core.services.mijlpalen import reach
from inburgering.wet.begrippen import Leerroute
from leerroutes.models import Aanbieder, Leerroutekeuze
from leerroutes.services import assign_leerroute
from tests.intake.gesprekken import VANDAAG, start
from tests.leerroutes.keuzes import REDENEN, keuze, rond_intake_af

ClientVan = Callable[[Medewerker], Client]
INVOER = {
    "leerroute": "B",
    "niveau": "B1",
    "reden_b": REDENEN[Leerroute.B1],
    "reden_o": REDENEN[Leerroute.ONDERWIJS],
    "reden_z": REDENEN[Leerroute.Z],
    "uren_per_week": "15",
    "alfabetisering": "AA",
}


@pytest.fixture(autouse=True)
def _vandaag(vandaag: date) -> Iterator[None]:
    with time_machine.travel(f"{vandaag}T14:03:00+01:00", tick=False):
        yield


@pytest.fixture
def amina_client(amina: Medewerker, client_van: ClientVan) -> Client:
    return client_van(amina)


@pytest.fixture
def na_intake(dossier: Dossier, amina: Medewerker) -> Dossier:
    rond_intake_af(dossier, amina)
    return dossier


def adres(dossier: Dossier, naam: str = "overzicht") -> str:
    return reverse(f"leerroutes:{naam}", args=[dossier.pk])


def lees(client: Client, url: str) -> str:
    response = client.get(url)
    assert response.status_code == 200
    return unescape(response.content.decode())


def test_before_the_intake_is_completed_the_page_points_there(
    dossier: Dossier, amina: Medewerker, amina_client: Client
) -> None:
    assert "De intake is nog niet gestart" in lees(amina_client, adres(dossier))
    start(dossier, amina)
    page = lees(amina_client, adres(dossier))
    assert "Rond eerst de brede intake af" in page
    assert "<textarea" not in page
    refused = amina_client.post(adres(dossier), INVOER)
    assert "Rond eerst de brede intake af" in refused.content.decode()


def test_facts_and_advice_stand_beside_the_choice(
    na_intake: Dossier, amina_client: Client
) -> None:
    page = lees(amina_client, adres(na_intake))
    assert "B1-route haalbaar (31,20; nodig 28,00), 16 november 2026" in page
    assert "Deze persoon wil in Nederland een opleiding volgen." in page
    assert "7 tot 12 jaar" in page
    assert "U vertelde ons over: taal." in page
    assert page.count("Waarom wel of niet de") >= 3
    assert "Een MAP hoort niet bij deze route." in page


def test_the_route_is_assigned_and_shown_with_its_reasons(
    na_intake: Dossier, amina_client: Client
) -> None:
    assert amina_client.post(adres(na_intake), INVOER).status_code == 302
    page = lees(amina_client, adres(na_intake))
    assert "Waarom niet de onderwijsroute" in page
    assert REDENEN[Leerroute.Z] in page
    assert reverse("pip_plan:overzicht", args=[na_intake.pk]) in page


@pytest.mark.parametrize(
    ("veld", "waarde", "zin"),
    [
        ("leerroute", "", "Kies een leerroute."),
        ("leerroute", "X", "Kies een leerroute."),
        ("reden_o", "", "Leg uit waarom wel of niet de onderwijsroute"),
        ("reden_z", "Nee.", "Leg uit waarom wel of niet de Z-route"),
        ("uren_per_week", "", "Vul in hoeveel uur per week"),
        ("uren_per_week", "veel", "Vul hier alleen een getal in"),
        ("uren_per_week", "41", "van 1 tot en met 40"),
        ("niveau", "A2", "In het eerste PIP kan de B1-route alleen op niveau B1"),
        ("reden_b", "x" * 5001, "ten hoogste 5.000 tekens"),
    ],
)
def test_wrong_input_is_told_in_dutch_and_the_rest_is_kept(
    na_intake: Dossier, amina_client: Client, veld: str, waarde: str, zin: str
) -> None:
    response = amina_client.post(adres(na_intake), INVOER | {veld: waarde})
    page = unescape(response.content.decode())
    assert zin in page
    assert "<title>Fout: " in page
    for name in {"reden_b", "reden_o", "reden_z"} - {veld}:
        assert INVOER[name] in page
    if veld != "leerroute":
        checked = page.split('id="id_leerroute_0"')[1].split(">")[0]
        assert "checked" in checked
    assert not Leerroutekeuze.objects.exists()


def test_all_that_is_wrong_is_told_at_once(na_intake: Dossier, amina_client: Client) -> None:
    velden = INVOER | {"reden_o": "Nee.", "reden_z": "Ook niet.", "uren_per_week": ""}
    page = unescape(amina_client.post(adres(na_intake), velden).content.decode())
    summary = page.split('id="fouten"')[1].split("</ul>")[0]
    assert summary.count("<li>") == 3


def test_the_onderwijsroute_without_the_wish_is_refused_with_the_article(
    dossier: Dossier, amina: Medewerker, amina_client: Client
) -> None:
    rond_intake_af(dossier, amina, wil_opleiding="nee")
    page = unescape(
        amina_client.post(adres(dossier), INVOER | {"leerroute": "O"}).content.decode()
    )
    assert "Wet inburgering 2021, artikel 8, lid 1" in page


@pytest.mark.parametrize("route", ["O", "Z"])
def test_the_level_of_the_b1_route_is_no_obstacle_for_another_route(
    na_intake: Dossier, amina_client: Client, route: str
) -> None:
    response = amina_client.post(adres(na_intake), INVOER | {"leerroute": route})
    assert response.status_code == 302
    assert Leerroutekeuze.objects.get().niveau == ""


def test_who_moved_can_keep_a2(
    maak_dossier: Callable[..., Dossier], amina: Medewerker, amina_client: Client
) -> None:
    dossier = maak_dossier(verhuisd_naar_ons=True)
    rond_intake_af(dossier, amina)
    assert "A2 alleen als de vorige gemeente" in lees(amina_client, adres(dossier))
    assert amina_client.post(adres(dossier), INVOER | {"niveau": "A2"}).status_code == 302
    assert Leerroutekeuze.objects.get().niveau == "A2"


def test_a_new_choice_shows_the_earlier_one(
    na_intake: Dossier, amina: Medewerker, amina_client: Client
) -> None:
    assign_leerroute(dossier=na_intake, keuze=keuze(), by=amina, on=VANDAAG)
    amina_client.post(adres(na_intake), INVOER | {"leerroute": "Z"})
    page = lees(amina_client, adres(na_intake))
    assert "Eerdere keuzes" in page
    assert "Leerroute wijzigen" in page


def test_after_the_pip_the_page_explains_the_way(
    na_intake: Dossier, amina: Medewerker, amina_client: Client
) -> None:
    assign_leerroute(dossier=na_intake, keuze=keuze(), by=amina, on=VANDAAG)
    reach(dossier=na_intake, by=amina, on=VANDAAG, pip_vastgesteld_op=VANDAAG)
    page = lees(amina_client, adres(na_intake))
    assert "Daarmee staat de leerroute vast" in page
    assert "<textarea" not in page


def test_an_enrolment_with_a_new_provider(
    na_intake: Dossier, amina: Medewerker, amina_client: Client
) -> None:
    assign_leerroute(dossier=na_intake, keuze=keuze(), by=amina, on=VANDAAG)
    new = {"naam": "Taalschool Elst", "soort": "taal", "keurmerk": "bow"}
    assert amina_client.post(adres(na_intake, "aanbieder"), new).status_code == 302
    double = amina_client.post(adres(na_intake, "aanbieder"), new)
    assert "staat al in de lijst" in double.content.decode()
    school = Aanbieder.objects.get()
    velden = {"aanbieder": str(school.pk), "aangemeld_op": "23-11-2026", "start_op": "1-11-2026"}
    wrong = amina_client.post(adres(na_intake, "aanmelding"), velden)
    assert "niet voor de aanmelding" in wrong.content.decode()
    velden["start_op"] = "7-12-2026"
    assert amina_client.post(adres(na_intake, "aanmelding"), velden).status_code == 302
    page = lees(amina_client, adres(na_intake))
    assert "Taalschool Elst, aangemeld op 23 november 2026, lessen vanaf 7 december 2026" in page


def test_without_a_route_there_is_no_enrolment_page(
    na_intake: Dossier, amina_client: Client
) -> None:
    assert amina_client.get(adres(na_intake, "aanmelding")).status_code == 302


def test_a_stranger_finds_nothing(
    na_intake: Dossier, daan: Medewerker, client_van: ClientVan
) -> None:
    client = client_van(daan)
    for naam in ("overzicht", "aanmelding", "aanbieder"):
        assert client.get(adres(na_intake, naam)).status_code == 404
        assert client.post(adres(na_intake, naam), INVOER).status_code == 404


@pytest.mark.parametrize("wie", ["ivo", "eva", "bea"])
def test_roles_without_the_leerroute_do_not_get_in(
    na_intake: Dossier, wie: str, client_van: ClientVan, request: pytest.FixtureRequest
) -> None:
    client = client_van(request.getfixturevalue(wie))
    assert client.get(adres(na_intake)).status_code in {403, 404}


def test_the_signer_reads_and_does_not_write(
    na_intake: Dossier, amina: Medewerker, maria: Medewerker, client_van: ClientVan
) -> None:
    client = client_van(maria)
    assert "Nog geen leerroute" in lees(client, adres(na_intake))
    assert client.post(adres(na_intake), INVOER).status_code == 403


def test_the_page_asks_the_same_number_of_questions_of_the_database(
    na_intake: Dossier, amina: Medewerker, amina_client: Client
) -> None:
    counts = []
    for rows in (2, 12):
        while Leerroutekeuze.objects.count() <= rows:
            hours = 10 + Leerroutekeuze.objects.count()
            assign_leerroute(
                dossier=na_intake, keuze=keuze(uren_per_week=hours), by=amina, on=VANDAAG
            )
        with CaptureQueriesContext(connection) as queries:
            amina_client.get(adres(na_intake))
        counts.append(len(queries))
    assert counts[0] == counts[1]
