# SPDX-License-Identifier: EUPL-1.2
"""The household in the intake: two intakes side by side, shared facts once, looks logged."""

from collections.abc import Callable, Iterator
from datetime import date
from html import unescape

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from inburgering.core.models import Dossier, InzageLog, Medewerker
from inburgering.core.services.personen import add_child, join_household
from intake.onderwerpen import Code
from tests.intake.gesprekken import maak_klaar, start

ClientVan = Callable[[Medewerker], Client]


@pytest.fixture(autouse=True)
def _vandaag(vandaag: date) -> Iterator[None]:
    with time_machine.travel(f"{vandaag}T14:03:00+01:00", tick=False):
        yield


@pytest.fixture
def partner(dossier: Dossier, maak_dossier: Callable[..., Dossier]) -> Dossier:
    """Dawit lives with Selam and is not registered at an address yet."""
    other = maak_dossier(
        voornamen="Dawit", straat="", huisnummer="", postcode="", woonplaats="", brp_op=None
    )
    join_household(personen=[dossier.persoon, other.persoon])
    add_child(persoon=dossier.persoon, naam="Abel", geboortejaar=2023)
    return other


def adres(naam: str, dossier: Dossier, *rest: object) -> str:
    return reverse(f"intake:{naam}", args=[dossier.pk, *rest])


def test_both_intakes_stand_side_by_side_with_the_shared_facts_and_their_source(
    dossier: Dossier, partner: Dossier, amina: Medewerker, client_van: ClientVan
) -> None:
    intake = start(dossier, amina)
    maak_klaar(intake, Code.TAALNIVEAU, amina)
    page = unescape(client_van(amina).get(adres("gezin", partner)).content.decode())
    assert "Selam Tesfay" in page
    assert "Dawit Tesfay" in page
    assert "Bron: BRP, ingeschreven op 8 oktober 2026" in page
    assert page.count("Abel") == 1
    assert "Klaar" in page
    assert "Intake niet gestart" in page


def test_every_dossier_that_is_shown_is_logged_as_seen(
    dossier: Dossier, partner: Dossier, amina: Medewerker, client_van: ClientVan
) -> None:
    client_van(amina).get(adres("gezin", dossier))
    seen = InzageLog.objects.filter(onderdeel="intake:gezin")
    assert set(seen.values_list("dossier_id", flat=True)) == {dossier.pk, partner.pk}


def test_the_address_is_entered_once(
    dossier: Dossier, partner: Dossier, amina: Medewerker, client_van: ClientVan
) -> None:
    client = client_van(amina)
    assert (
        "Adres van Selam Tesfay overnemen" in client.get(adres("gezin", partner)).content.decode()
    )
    client.post(adres("adres_overnemen", partner, dossier.pk))
    partner.persoon.refresh_from_db()
    assert partner.persoon.adresregels == dossier.persoon.adresregels
    assert "overnemen" not in client.get(adres("gezin", partner)).content.decode()


def test_nobody_takes_over_the_address_of_a_stranger(
    dossier: Dossier,
    partner: Dossier,
    amina: Medewerker,
    client_van: ClientVan,
    maak_dossier: Callable[..., Dossier],
) -> None:
    stranger = maak_dossier(voornamen="Robel")
    answer = client_van(amina).post(adres("adres_overnemen", partner, stranger.pk))
    assert answer.status_code == 404


def test_a_household_of_one_is_a_page_too(
    dossier: Dossier, amina: Medewerker, client_van: ClientVan
) -> None:
    page = client_van(amina).get(adres("gezin", dossier)).content.decode()
    assert "Nog geen intake gestart" in page


def test_children_cost_no_extra_questions_of_the_database(
    dossier: Dossier, partner: Dossier, amina: Medewerker, client_van: ClientVan
) -> None:
    start(dossier, amina)
    start(partner, amina)
    client = client_van(amina)
    counts = []
    for _ in range(2):
        client.get(adres("gezin", dossier))
        with CaptureQueriesContext(connection) as queries:
            client.get(adres("gezin", dossier))
        counts.append(len(queries))
        for number in range(6):
            add_child(persoon=dossier.persoon, naam=f"Kind {number}", geboortejaar=2015)
    assert counts[0] == counts[1]
