# SPDX-License-Identifier: EUPL-1.2
"""The page of the teamleider: every number is its own list, and the sums reconcile."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from inburgering.core.models import Dossier, Medewerker, Termijn
from monitoring.selectors import team
from tests.monitoring.lezen import alle_namen, lees

Maker = Callable[..., Dossier]


@pytest.fixture
def caseload(op_dag: Maker, amina: Medewerker, bram: Medewerker, vandaag: date) -> None:
    """Work of two consultants, in stages, some of it late, some of nobody."""
    op_dag(-3, fase="intake")
    op_dag(5, fase="intake")
    op_dag(5, fase="pip", pip_aangeboden_op=vandaag)
    op_dag(-1, fase="voortgang", regisseur=bram)
    op_dag(
        40,
        fase="leerroute",
        regisseur=bram,
        kennisgeving_op=date(2026, 7, 1),
        brp_op=date(2026, 7, 1),
    )
    op_dag(3, fase="pip", kennisgeving_op=date(2026, 9, 17), brp_op=date(2026, 9, 17))
    niemand = op_dag(-9)
    Dossier.objects.filter(pk=niemand.pk).update(regisseur=None)
    op_dag(None, afgesloten_op=vandaag, sluitreden="voldaan")


@pytest.fixture
def selam_met_brp(carla: Medewerker, maak_dossier: Maker) -> Dossier:
    return maak_dossier(kennisgeving_op=date(2026, 10, 1), brp_op=date(2026, 10, 1))


def test_every_number_on_the_team_page_links_to_exactly_its_rows(
    carla_ziet: Client, caseload: None
) -> None:
    numbers = lees(carla_ziet, "/team/").getallen
    assert len(numbers) > 12
    for number, url in numbers:
        assert len(alle_namen(carla_ziet, url)) == number, url


def test_the_matrix_adds_up_to_all_open_dossiers(
    gemeente: Any, caseload: None, vandaag: date
) -> None:
    found = team.matrix(gemeente, on=vandaag)
    open_dossiers = Dossier.objects.open().count()
    assert found.onder.totaal.getal == open_dossiers == 7
    assert sum(row.totaal.getal for row in found.rijen) == open_dossiers
    assert sum(cell.getal for cell in found.onder.cellen) == open_dossiers
    assert sum(row.te_laat.getal for row in found.rijen) == found.onder.te_laat.getal == 3


def test_dossiers_of_nobody_and_consultants_without_work_are_in_the_matrix(
    gemeente: Any, caseload: None, carla: Medewerker, vandaag: date
) -> None:
    rows = {row.naam: row.totaal for row in team.matrix(gemeente, on=vandaag).rijen}
    assert next(iter(rows)) == "Nog geen regisseur"
    assert rows["Nog geen regisseur"].getal == 1
    assert rows["Nog geen regisseur"].filter == "regisseur=geen"
    assert rows["Carla"].getal == 0


def test_statutory_and_local_lateness_are_counted_apart(
    gemeente: Any, carla: Medewerker, maak_dossier: Maker, vandaag: date
) -> None:
    over_lokaal = maak_dossier(kennisgeving_op=date(2026, 10, 1), brp_op=date(2026, 10, 1))
    norms = {
        row.norm: row.uiterlijk for row in over_lokaal.termijnen.filter(code="pip_vaststellen")
    }
    assert norms["lokaal"] < vandaag < norms["wettelijk"]
    totals = team.totals(gemeente, on=vandaag)
    assert (totals["over_lokaal"], totals["over_wettelijk"]) == (1, 0)
    on_the_last_day = team.totals(gemeente, on=norms["wettelijk"])
    assert on_the_last_day["over_wettelijk"] == 0, "the last day itself is in time"
    the_day_after = team.totals(gemeente, on=norms["wettelijk"] + timedelta(days=1))
    assert (the_day_after["over_lokaal"], the_day_after["over_wettelijk"]) == (1, 1)


def test_a_pip_is_due_this_week_from_seven_days_before_until_its_last_day(
    gemeente: Any, selam_met_brp: Dossier
) -> None:
    due = selam_met_brp.termijnen.get(code="pip_vaststellen", norm="wettelijk").uiterlijk
    counted = [
        team.totals(gemeente, on=due - timedelta(days=days))["pip_deze_week"]
        for days in (8, 7, 0, -1)
    ]
    assert counted == [0, 1, 1, 0]


def test_a_met_term_is_not_late(gemeente: Any, met_pip: Maker, vandaag: date) -> None:
    dossier = met_pip()
    assert Termijn.objects.filter(dossier=dossier, code="pip_vaststellen", uiterlijk__lt=vandaag)
    assert team.totals(gemeente, on=vandaag)["over_lokaal"] == 0


def test_the_page_says_what_each_number_means_and_of_when_it_is(
    carla_ziet: Client, caseload: None
) -> None:
    words = lees(carla_ziet, "/team/").woorden
    assert "Stand per 23 november 2026, 09.00" in words
    for meaning in (
        "Het PIP is ter toetsing aangeboden",
        "Een wettelijke termijn",
        "Een eigen norm",
    ):
        assert meaning in words


def test_the_team_page_takes_the_same_queries_for_two_and_twelve_dossiers(
    carla_ziet: Client, op_dag: Maker, bram: Medewerker
) -> None:
    def measure() -> int:
        with CaptureQueriesContext(connection) as queries:
            carla_ziet.get("/team/")
        return len(queries)

    carla_ziet.get("/team/")
    op_dag(1)
    op_dag(-1, regisseur=bram)
    few = measure()
    for _ in range(5):
        op_dag(1)
        op_dag(-1, regisseur=bram)
    assert measure() == few


def test_only_the_teamleider_sees_the_team(
    amina: Medewerker, maria: Medewerker, ivo: Medewerker, eva: Medewerker, client_van: Any
) -> None:
    for person in (amina, maria, ivo, eva):
        assert client_van(person).get("/team/").status_code == 403
        assert client_van(person).get("/team/overdragen/").status_code == 403


# --- handing over -----------------------------------------------------------------------
def test_the_teamleider_hands_over_chosen_dossiers_with_a_reason(
    carla_ziet: Client, carla: Medewerker, op_dag: Maker, bram: Medewerker
) -> None:
    first, second = op_dag(1, achternaam="Een"), op_dag(2, achternaam="Twee")
    assert "Gekozen dossiers overdragen" in carla_ziet.get("/dossiers/").content.decode()
    url = f"/team/overdragen/?dossier={first.pk}&dossier={second.pk}&terug=/dossiers/%3Ffase%3Dpip"
    page = lees(carla_ziet, url)
    assert "Selam Een" in page.woorden and "2 dossiers overdragen" in page.woorden
    sent = {
        "dossier": [first.pk, second.pk], "naar": bram.pk, "reden": "Amina is met verlof",
        "terug": "/dossiers/?fase=pip",
    }  # fmt: skip
    response = carla_ziet.post("/team/overdragen/", sent)
    assert response.url == "/dossiers/?fase=pip"
    assert set(Dossier.objects.values_list("regisseur__naam", flat=True)) == {"Bram"}
    event = first.gebeurtenissen.get(soort="dossier.overgedragen")
    assert event.data == {"van": "Amina", "naar": "Bram", "reden": "Amina is met verlof"}
    assert event.door == carla
    assert "2 dossiers zijn overgedragen aan Bram." in lees(carla_ziet, "/dossiers/").woorden


def test_choosing_nothing_is_refused_with_what_to_do(carla_ziet: Client, op_dag: Maker) -> None:
    op_dag(1)
    response = carla_ziet.get("/team/overdragen/?terug=/dossiers/", follow=True)
    assert response.redirect_chain == [("/dossiers/", 302)]
    assert "Selecteer ten minste één dossier." in response.content.decode()


def test_without_a_reason_or_a_consultant_nothing_moves(
    carla_ziet: Client, op_dag: Maker, amina: Medewerker
) -> None:
    dossier = op_dag(1)
    response = carla_ziet.post("/team/overdragen/", {"dossier": dossier.pk, "reden": " "})
    text = response.content.decode()
    assert "Vul in waarom u deze dossiers overdraagt." in text
    assert "Kies wie de nieuwe regisseur wordt." in text
    dossier.refresh_from_db()
    assert dossier.regisseur == amina


def test_a_dossier_of_nobody_can_be_given_to_somebody(
    carla_ziet: Client, op_dag: Maker, bram: Medewerker
) -> None:
    dossier = op_dag(1)
    Dossier.objects.filter(pk=dossier.pk).update(regisseur=None)
    page = lees(carla_ziet, "/dossiers/?regisseur=geen")
    assert page.namen == ["Selam Tesfay"] and "nog niemand" in page.woorden
    sent = {"dossier": dossier.pk, "naar": bram.pk, "reden": "nieuw", "terug": "/dossiers/"}
    carla_ziet.post("/team/overdragen/", sent)
    dossier.refresh_from_db()
    assert dossier.regisseur == bram


def test_nobody_is_handed_a_dossier_of_another_gemeente_or_a_closed_one(
    carla_ziet: Client, daan: Medewerker, op_dag: Maker, vandaag: date
) -> None:
    closed = op_dag(1, afgesloten_op=vandaag, sluitreden="voldaan")
    response = carla_ziet.get(
        f"/team/overdragen/?dossier={closed.pk}&dossier=999999&terug=//kwaad.nl"
    )
    assert response.url == "/dossiers/"
    dossier = op_dag(1)
    sent = {"dossier": dossier.pk, "naar": daan.pk, "reden": "fout", "terug": "/dossiers/"}
    assert carla_ziet.post("/team/overdragen/", sent).status_code == 200
    dossier.refresh_from_db()
    assert dossier.regisseur != daan


def test_consultants_cannot_pick_rows(amina_ziet: Client, op_dag: Maker) -> None:
    op_dag(1)
    assert 'name="dossier"' not in amina_ziet.get("/dossiers/").content.decode()
