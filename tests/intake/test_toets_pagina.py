# SPDX-License-Identifier: EUPL-1.2
"""The page of the leerbaarheidstoets as a consultant fills it in."""

from collections.abc import Iterator
from datetime import date
from html import unescape
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from inburgering.core.models import Dossier, Medewerker
from intake.models import Intake, Leerbaarheidstoets
from intake.onderwerpen import Code
from intake.services.gesprek import open_intake
from tests.intake.test_oproepen_paginas import ClientVan

PLAN = {
    "versie": "1",
    "actie": "opslaan",
    "uitkomst": "nog_niet",
    "aangevraagd_op": "2-11-2026",
    "examennummer": "123456789012",
    "gepland_op": "16-11-2026",
    "gepland_plaats": "gemeentehuis",
    "toetsbegeleider": "T. Begeleider",
}


@pytest.fixture(autouse=True)
def _vandaag(vandaag: date) -> Iterator[None]:
    with time_machine.travel(f"{vandaag}T14:03:00+01:00", tick=False):
        yield


@pytest.fixture
def intake(dossier: Dossier, amina: Medewerker, vandaag: date) -> Intake:
    return open_intake(dossier=dossier, op=date(2026, 11, 9), by=amina, on=vandaag)


@pytest.fixture
def client(amina: Medewerker, client_van: ClientVan) -> Client:
    return client_van(amina)


def url(intake: Intake) -> str:
    return reverse("intake:onderwerp", args=[intake.dossier_id, Code.LEERBAARHEIDSTOETS.value])


def vul_in(client: Client, intake: Intake, **anders: str) -> Any:
    return client.post(url(intake), PLAN | anders)


def lees(client: Client, intake: Intake) -> str:
    return unescape(client.get(url(intake)).content.decode())


def test_until_it_is_asked_for_the_test_cannot_be_done(client: Client, intake: Intake) -> None:
    assert "Kan nog niet" in lees(client, intake)
    assert vul_in(client, intake).status_code == 302
    page = lees(client, intake)
    assert "Kan nog niet" not in page
    for kept in ("123456789012", "16-11-2026", "gemeentehuis", "T. Begeleider"):
        assert kept in page


def test_one_date_belongs_to_whatever_came_of_it(client: Client, intake: Intake) -> None:
    vul_in(client, intake, uitkomst="meegewerkt:geweigerd", afgenomen_op="16-11-2026")
    row = Leerbaarheidstoets.objects.get()
    assert (row.niet_meegewerkt, row.niet_meegewerkt_op) == ("geweigerd", date(2026, 11, 16))
    page = lees(client, intake)
    assert "wilde de toets niet doen. Meedoen is verplicht." in page
    assert reverse("intake:oproepen", args=[intake.dossier_id]) in page
    assert 'value="16-11-2026"' in page
    vul_in(client, intake, versie="1", uitkomst="grond:visueel", afgenomen_op="17-11-2026")
    row.refresh_from_db()
    assert (row.vrijgesteld_op, row.niet_meegewerkt) == (date(2026, 11, 17), "")
    assert "Laat DUO weten dat de toets niet doorgaat." in lees(client, intake)


@pytest.mark.parametrize(
    ("anders", "veld", "zin"),
    [
        ({"uitkomst": "meegewerkt:niet_verschenen"}, "afgenomen_op", "op welke dag dat was"),
        (
            {"uitkomst": "grond:auditief", "afgenomen_op": "1-12-2022"},
            "afgenomen_op",
            "pas sinds 1 januari 2023",
        ),
        ({"uitkomst": "reden:drie_oproepen"}, "uitkomst_0", "pas na drie oproepen"),
        ({"uitkomst": "uitslag:Onbekend"}, "afgenomen_op", "wanneer de toets is afgenomen"),
        ({"gepland_op": ""}, "gepland_op", "wanneer de toets is gepland"),
        ({"gepland_op": "1-11-2026"}, "gepland_op", "niet voor de aanvraag gepland"),
        ({"aangevraagd_op": ""}, "aangevraagd_op", "Plannen kan pas na de aanvraag"),
        ({"aangevraagd_op": "3-3-1997"}, "aangevraagd_op", "voor de geboorte"),
        ({"examennummer": "12 34!"}, "examennummer", "zoals DUO het geeft"),
        ({"toetsbegeleider": "x" * 100_000}, "toetsbegeleider", "ten hoogste 120 tekens"),
    ],
)
def test_what_cannot_be_is_told_at_its_field_and_the_rest_is_kept(
    client: Client, intake: Intake, anders: dict[str, str], veld: str, zin: str
) -> None:
    response = vul_in(client, intake, conclusie="Leert snel.", **anders)
    page = unescape(response.content.decode())
    assert response.status_code == 200
    summary = page.partition('id="fouten"')[2].partition("</div>")[0]
    assert zin in summary
    assert f'href="#id_{veld}"' in summary
    assert "Leert snel." in page
    assert not Leerbaarheidstoets.objects.get().aangevraagd_op


def test_every_mistake_is_told_at_once(client: Client, intake: Intake) -> None:
    answer = vul_in(
        client, intake, uitkomst="nog_niet", afgenomen_op="1-11-2026", examennummer="12 34!",
        behaalde_score="tachtig",
    )  # fmt: skip
    page = unescape(answer.content.decode())
    summary = page.partition('id="fouten"')[2].partition("</div>")[0]
    for veld in ("uitkomst", "afgenomen_op", "examennummer", "behaalde_score", "benodigde_score"):
        assert f'href="#id_{veld}' in summary, veld
    assert 'value="tachtig"' in page


def test_a_result_against_its_scores_asks_for_a_second_look(
    client: Client, intake: Intake
) -> None:
    result = {
        "uitkomst": "uitslag:B1-route haalbaar",
        "afgenomen_op": "16-11-2026",
        "behaalde_score": "7,5",
        "benodigde_score": "28",
    }
    vul_in(client, intake, **result)
    assert Leerbaarheidstoets.objects.get().behaalde_score == "7,50"
    assert "passen niet bij elkaar" in lees(client, intake)
