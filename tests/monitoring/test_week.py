# SPDX-License-Identifier: EUPL-1.2
"""The week on one page: late first, then day by day."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from inburgering.core.models import Dossier, Gemeente, Medewerker
from inburgering.core.services.werk import add_taak
from monitoring.enums import Kanaal
from monitoring.services.afwezigheid import record_absence
from monitoring.services.gesprekken import plan_gesprek
from tests.monitoring.lezen import lees

Maker = Callable[..., Dossier]
WEEK = "/werkvoorraad/week/"


@pytest.fixture
def vol(
    met_pip: Maker, maak_dossier: Maker, amina: Medewerker, vandaag: date
) -> dict[str, Dossier]:
    """Monday 23 November: one norm is late, a task on Tuesday, a talk on Friday."""
    late = maak_dossier(achternaam="Laat", brp_op=date(2026, 10, 1))
    busy = met_pip(achternaam="Bezig")
    tuesday, friday = vandaag + timedelta(days=1), vandaag + timedelta(days=4)
    add_taak(dossier=busy, titel="Bel school", uiterlijk=tuesday, voor=amina, by=amina, on=vandaag)
    plan_gesprek(dossier=busy, gepland_op=friday, kanaal=Kanaal.SCHOOL, by=amina, on=vandaag)
    return {"laat": late, "bezig": busy}


def delen(client: Client, url: str) -> dict[str, str]:
    """The words under each heading."""
    words = client.get(url).content.decode()
    found = re.findall(r"<section class=\"weekdag.*?</section>", words, re.DOTALL)
    plain = [" ".join(re.sub(r"<[^>]+>", " ", part).split()) for part in found]
    return {" ".join(part.split()[:2]): part for part in plain}


def test_late_comes_first_and_then_every_day_of_the_week(
    amina_ziet: Client, vol: dict[str, Dossier]
) -> None:
    found = delen(amina_ziet, WEEK)
    assert [name.lower() for name in found] == [
        "te laat", "maandag 23", "dinsdag 24", "woensdag 25", "donderdag 26", "vrijdag 27",
        "zaterdag 28", "zondag 29",
    ]  # fmt: skip
    late = found["Te laat"]
    assert "Selam Laat" in late and vol["laat"].nummer in late
    assert "PIP vaststellen" in late and "eigen norm" in late
    assert "nu: Brede intake starten" in late
    assert "Bel school taak in dit dossier" in found["Dinsdag 24"]
    assert "Voortgangsgesprek gepland, op de taalschool" in found["Vrijdag 27"]
    assert found["Woensdag 25"].endswith("Niets.")


def test_an_item_of_monday_is_late_on_wednesday_and_stands_on_top(
    amina_ziet: Client, amina: Medewerker, met_pip: Maker, vandaag: date, time_machine: Any,
    client_van: Any,
) -> None:  # fmt: skip
    dossier = met_pip()
    add_taak(
        dossier=dossier, titel="Fietsles", uiterlijk=vandaag, voor=amina, by=amina, on=vandaag
    )
    assert "Fietsles" in delen(amina_ziet, WEEK)["Maandag 23"]
    time_machine.move_to("2026-11-25 09:00:00+01:00", tick=False)
    found = delen(client_van(amina), WEEK)
    assert "Fietsles" in found["Te laat"] and "2 dagen te laat" in found["Te laat"]
    assert "Fietsles" not in found["Maandag 23"] and "Voorbij." in found["Maandag 23"]


def test_next_week_and_back(amina_ziet: Client, vol: dict[str, Dossier]) -> None:
    page = lees(amina_ziet, WEEK)
    later = lees(amina_ziet, page.link("Volgende week"))
    assert "Week van 30 november tot en met 6 december 2026" in later.woorden
    assert later.heeft_link("Deze week") and not page.heeft_link("Deze week")
    assert "Selam Laat" in later.woorden, "what is late stays late"
    earlier = lees(amina_ziet, page.link("Vorige week"))
    assert "Week van 16 november tot en met 22 november 2026" in earlier.woorden


@pytest.mark.parametrize("week", ["ooit", "2026-02-31", "9999-12-31", "0001-01-01", "-1"])
def test_a_week_that_is_no_week_is_this_week(amina_ziet: Client, week: str) -> None:
    assert "Week van 23 november" in lees(amina_ziet, f"{WEEK}?week={week}").woorden


def test_only_own_dossiers_and_those_of_whom_one_replaces(
    amina_ziet: Client, gemeente: Gemeente, amina: Medewerker, bram: Medewerker,
    maak_dossier: Maker, vandaag: date,
) -> None:  # fmt: skip
    maak_dossier(achternaam="Van-Bram", regisseur=bram, brp_op=date(2026, 10, 1))
    assert lees(amina_ziet, WEEK).namen == []
    assert lees(amina_ziet, f"{WEEK}?van={bram.pk}").namen == [], "only a teamleider chooses"
    record_absence(
        gemeente=gemeente, medewerker=bram, vanaf=vandaag, tot=None, vervanger=amina, by=bram,
        on=vandaag,
    )  # fmt: skip
    page = lees(amina_ziet, WEEK)
    assert page.namen == ["Selam Van-Bram"]
    assert "u vervangt Bram" in page.woorden and "ook voor Bram" in page.woorden


def test_the_teamleider_chooses_whose_week(
    carla_ziet: Client, amina: Medewerker, vol: dict[str, Dossier]
) -> None:
    assert lees(carla_ziet, WEEK).namen == []
    page = lees(carla_ziet, f"{WEEK}?van={amina.pk}")
    assert "Selam Laat" in page.namen
    assert "u vervangt" not in page.woorden
    assert f"van={amina.pk}" in page.link("Volgende week")


def test_printing_without_javascript_is_a_page_without_controls(
    amina_ziet: Client, vol: dict[str, Dossier]
) -> None:
    page = lees(amina_ziet, WEEK)
    paper = lees(amina_ziet, page.link("Afdrukken"))
    assert paper.namen == page.namen
    assert "Kies in uw browser Afdrukken" in paper.woorden
    assert not paper.heeft_link("Volgende week")


def test_an_empty_week_says_so(amina_ziet: Client) -> None:
    assert "Niets in deze week" in lees(amina_ziet, WEEK).woorden


def test_the_worklist_leads_to_the_week(amina_ziet: Client) -> None:
    assert lees(amina_ziet, "/").link("Mijn week") == WEEK


def test_the_week_takes_the_same_queries_for_two_and_twelve_dossiers(
    amina_ziet: Client, maak_dossier: Maker
) -> None:
    def measure() -> int:
        with CaptureQueriesContext(connection) as queries:
            amina_ziet.get(WEEK)
        return len(queries)

    amina_ziet.get(WEEK)
    maak_dossier(brp_op=date(2026, 10, 1))
    few = measure()
    for number in range(10):
        maak_dossier(brp_op=date(2026, 10, 1), achternaam=f"Nummer{number}")
    assert measure() == few
