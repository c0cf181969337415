# SPDX-License-Identifier: EUPL-1.2
"""Mijn werkvoorraad: what is due first on top, and every number is its own list."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from inburgering.core.models import Dossier, Medewerker
from monitoring.selectors import lijst
from tests.monitoring.lezen import alle_namen, lees

Maker = Callable[..., Dossier]


def test_what_is_due_first_stands_on_top(amina_ziet: Client, op_dag: Maker) -> None:
    op_dag(9, achternaam="Negen")
    op_dag(None, achternaam="Zonder")
    op_dag(-3, achternaam="Telaat")
    op_dag(0, achternaam="Vandaag")
    names = lees(amina_ziet, "/").namen
    assert names == ["Selam Telaat", "Selam Vandaag", "Selam Negen", "Selam Zonder"]


def test_a_row_says_who_what_when_and_why(amina_ziet: Client, op_dag: Maker) -> None:
    dossier = op_dag(-4)
    page = lees(amina_ziet, "/")
    assert "29 jaar · asielstatushouder · Tigrinya, tolk" in page.woorden
    assert "4 dagen te laat" in page.woorden and "19 november" in page.woorden
    assert dossier.volgende_waarom in page.woorden
    assert page.link("Brede intake starten").endswith(f"/dossiers/{dossier.pk}/intake/")
    assert page.link("Selam Tesfay") == f"/dossiers/{dossier.pk}/"


def test_somebody_with_one_name_and_a_birth_year_is_normal(
    amina_ziet: Client, op_dag: Maker
) -> None:
    op_dag(
        1, voornamen="", achternaam="Amanuel", geboortejaar=2001, geboortemaand=None,
        geboortedag=None, tolk_nodig=False,
    )  # fmt: skip
    page = lees(amina_ziet, "/")
    assert page.namen == ["Amanuel"]
    assert "geboren in 2001 · asielstatushouder · Tigrinya" in page.woorden


def test_only_own_open_dossiers_are_on_my_worklist(
    amina_ziet: Client, op_dag: Maker, bram: Medewerker
) -> None:
    op_dag(1, achternaam="Mijn")
    op_dag(1, achternaam="Collega", regisseur=bram)
    op_dag(1, achternaam="Klaar", afgesloten_op=date(2026, 11, 1), sluitreden="voldaan")
    assert lees(amina_ziet, "/").namen == ["Selam Mijn"]


@pytest.mark.parametrize(
    ("dagen", "venster"),
    [
        (-1, "te_laat"), (0, "deze_week"), (7, "deze_week"), (8, "vier_weken"),
        (28, "vier_weken"), (29, "later"), (None, "later"),
    ],
)  # fmt: skip
def test_each_dossier_is_in_exactly_one_window(
    amina_ziet: Client, op_dag: Maker, dagen: int | None, venster: str
) -> None:
    op_dag(dagen)
    for other in ("te_laat", "deze_week", "vier_weken", "later"):
        assert len(lees(amina_ziet, f"/?venster={other}").namen) == (other == venster)


def test_every_number_is_a_link_to_exactly_its_rows(amina_ziet: Client, op_dag: Maker) -> None:
    for dagen in (-20, -1, 0, 3, 7, 8, 28, 29, 400, None):
        op_dag(dagen)
    op_dag(2, pip_aangeboden_op=date(2026, 11, 20))
    numbers = lees(amina_ziet, "/").getallen
    assert [number for number, _ in numbers] == [2, 4, 2, 3, 11, 1]
    for number, url in numbers:
        assert len(alle_namen(amina_ziet, url)) == number, url


def test_the_line_under_the_list_counts_what_is_shown_whatever_is_combined(
    amina_ziet: Client, op_dag: Maker
) -> None:
    op_dag(-1, fase="pip", pip_aangeboden_op=date(2026, 11, 20))
    op_dag(-1, fase="pip")
    op_dag(4, fase="pip", pip_aangeboden_op=date(2026, 11, 20))
    page = lees(amina_ziet, "/?venster=te_laat&werk=besluit&fase=pip")
    assert len(page.namen) == 1 and "1 dossier voldoet aan dit filter" in page.woorden


def test_numbers_follow_the_filter_and_keep_it(amina_ziet: Client, op_dag: Maker) -> None:
    op_dag(-1, fase="pip")
    op_dag(-1, fase="intake")
    page = lees(amina_ziet, "/?fase=pip")
    assert page.getallen[0][0] == 1
    assert "fase=pip" in page.getallen[0][1]


def test_a_filter_stays_visible_as_a_chip_that_can_be_removed(
    amina_ziet: Client, op_dag: Maker
) -> None:
    op_dag(1, fase="pip", achternaam="Plan")
    op_dag(1, fase="intake", achternaam="Intake")
    op_dag(1, fase="voortgang", achternaam="Voortgang")
    page = lees(amina_ziet, "/?fase=pip&fase=intake&venster=deze_week")
    assert sorted(page.namen) == ["Selam Intake", "Selam Plan"]
    assert len(lees(amina_ziet, page.link("Fase: Intake of PIP")).namen) == 3
    without = page.link("Volgende stap: deze week")
    assert "venster" not in without and without.count("fase=") == 2


def test_an_unknown_filter_says_so_and_shows_the_list(amina_ziet: Client, op_dag: Maker) -> None:
    op_dag(1)
    page = lees(amina_ziet, "/?fase=onzin&venster=ooit&na=rommel&regisseur=9999999999999999999")
    assert "Controleer uw antwoorden" in page.woorden
    assert len(page.namen) == 1


def test_the_filter_on_doelgroep(amina_ziet: Client, op_dag: Maker) -> None:
    op_dag(1, achternaam="Asiel")
    op_dag(1, achternaam="Gezin", doelgroep="gezinsmigrant")
    assert lees(amina_ziet, "/?doelgroep=gezinsmigrant").namen == ["Selam Gezin"]


def test_paging_shows_everybody_once_also_those_without_a_date(
    amina_ziet: Client, op_dag: Maker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lijst, "PER_BLAD", 3)
    for number, dagen in enumerate([5, 5, 5, 5, 2, None, None, None, None]):
        op_dag(dagen, achternaam=f"Nummer{number}")
    first = lees(amina_ziet, "/")
    assert len(first.namen) == 3 and not first.heeft_link("Terug naar het begin")
    names = alle_namen(amina_ziet, "/")
    assert names == [f"Selam Nummer{number}" for number in (4, 0, 1, 2, 3, 5, 6, 7, 8)]
    second = lees(amina_ziet, first.link("Volgende 50"))
    assert lees(amina_ziet, second.link("Terug naar het begin")).namen == first.namen


def test_paging_keeps_the_filter(
    amina_ziet: Client, op_dag: Maker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lijst, "PER_BLAD", 2)
    for _ in range(3):
        op_dag(-1, fase="pip")
    op_dag(-1, fase="intake")
    assert len(alle_namen(amina_ziet, "/?fase=pip")) == 3


@pytest.mark.parametrize("url", ["/", "/dossiers/", "/?fase=pip", "/dossiers/?werk=over_lokaal"])
def test_two_or_twelve_rows_take_the_same_number_of_queries(
    carla_ziet: Client, carla: Medewerker, op_dag: Maker, url: str
) -> None:
    def measure() -> int:
        with CaptureQueriesContext(
            connection,
        ) as queries:
            carla_ziet.get(url)
        return len(queries)

    carla_ziet.get(url)
    for _ in range(2):
        op_dag(-1, fase="pip", regisseur=carla)
    few = measure()
    for _ in range(10):
        op_dag(-1, fase="pip", regisseur=carla)
    assert measure() == few


def test_a_consultant_without_dossiers_reads_why_the_list_is_empty(amina_ziet: Client) -> None:
    page = lees(amina_ziet, "/")
    assert "Nog geen dossiers" in page.woorden
    assert page.heeft_link("Alle dossiers van de gemeente")


def test_a_filter_without_result_says_so(amina_ziet: Client, op_dag: Maker) -> None:
    op_dag(1)
    assert "Geen dossiers met dit filter" in lees(amina_ziet, "/?venster=te_laat").woorden


def test_the_signer_sees_what_waits_for_a_decision(
    maria: Medewerker, client_van: Any, op_dag: Maker, om_negen_uur: Any
) -> None:
    op_dag(1, achternaam="Tekenen", pip_aangeboden_op=date(2026, 11, 20))
    op_dag(1, achternaam="Nogniet")
    assert lees(client_van(maria), "/").namen == ["Selam Tekenen"]


def test_inkomen_sees_where_ontzorgen_runs_or_must_start(
    ivo: Medewerker, client_van: Any, maak_dossier: Maker, om_negen_uur: Any
) -> None:
    maak_dossier(achternaam="Bijstand", bijstand_vanaf=date(2026, 10, 1), brp_op=date(2026, 10, 1))
    maak_dossier(achternaam="Zonder")
    assert lees(client_van(ivo), "/").namen == ["Selam Bijstand"]


def test_roles_without_dossiers_have_no_worklist(
    eva: Medewerker, bea: Medewerker, client_van: Any
) -> None:
    assert client_van(eva).get("/").url == "/mijn-account/"
    assert client_van(eva).get("/dossiers/").status_code == 403
    assert client_van(bea).get("/").url == "/beheer/"
    assert client_van(bea).get("/dossiers/").status_code == 403


def test_a_stranger_sees_nothing_of_this_gemeente(
    daan: Medewerker, client_van: Any, dossier: Dossier
) -> None:
    assert lees(client_van(daan), "/").namen == []
    assert lees(client_van(daan), "/dossiers/?regisseur=iedereen").namen == []


def test_the_list_of_dossiers_has_colleagues_and_on_request_closed_ones(
    amina_ziet: Client, op_dag: Maker, bram: Medewerker
) -> None:
    op_dag(1, achternaam="Mijn")
    op_dag(2, achternaam="Collega", regisseur=bram)
    op_dag(None, achternaam="Klaar", afgesloten_op=date(2026, 11, 1), sluitreden="voldaan")
    assert lees(amina_ziet, "/dossiers/").namen == ["Selam Mijn", "Selam Collega"]
    closed = lees(amina_ziet, "/dossiers/?stand=gesloten")
    assert closed.namen == ["Selam Klaar"]
    assert "afgesloten op 1 november 2026" in closed.woorden
    assert len(lees(amina_ziet, "/dossiers/?stand=alle").namen) == 3
    assert lees(amina_ziet, f"/dossiers/?regisseur={bram.pk}").namen == ["Selam Collega"]
    assert lees(amina_ziet, "/dossiers/?regisseur=ik").namen == ["Selam Mijn"]


def test_the_teamleider_can_look_at_everybody_from_the_worklist(
    carla_ziet: Client, carla: Medewerker, op_dag: Maker
) -> None:
    op_dag(1, achternaam="Amina")
    op_dag(1, achternaam="Eigen", regisseur=carla)
    page = lees(carla_ziet, "/")
    assert page.namen == ["Selam Eigen"]
    assert len(lees(carla_ziet, page.link("Regisseur: ik")).namen) == 2


def test_a_teamleider_without_own_dossiers_is_led_to_the_team(
    carla_ziet: Client, carla: Medewerker, op_dag: Maker
) -> None:
    op_dag(1)
    op_dag(1, regisseur=None)
    page = lees(carla_ziet, "/")
    assert "U hebt zelf geen dossiers" in page.woorden
    assert "2 open dossiers. Daarvan heeft er 1 nog geen regisseur." in page.woorden
    assert page.link("Naar het team") == "/team/"
    assert len(lees(carla_ziet, f"/{page.link('Dossiers zonder regisseur')}").namen) == 1
    assert len(lees(carla_ziet, f"/{page.link('Dossiers van iedereen')}").namen) == 2
    op_dag(1, achternaam="Eigen", regisseur=carla)
    assert lees(carla_ziet, "/").namen == ["Selam Eigen"]


def test_a_name_full_of_html_stays_text(amina_ziet: Client, op_dag: Maker) -> None:
    op_dag(1, voornamen="<b>Selam</b>", achternaam="100%(naam)s")
    assert lees(amina_ziet, "/").namen == ["<b>Selam</b> 100%(naam)s"]


def test_a_long_list_and_a_short_one_are_read_in_their_own_way_and_look_the_same(
    amina: Medewerker, amina_ziet: Client, op_dag: Maker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lijst, "PER_BLAD", 2)
    for number, dagen in enumerate([5, 2, None, 5, None]):
        op_dag(dagen, achternaam=f"Nummer{number}", regisseur=None if number == 3 else amina)
    short = alle_namen(amina_ziet, "/dossiers/")
    monkeypatch.setattr(lijst, "WEINIG", 0)
    assert alle_namen(amina_ziet, "/dossiers/") == short
    assert short == [f"Selam Nummer{number}" for number in (1, 0, 3, 2, 4)]
