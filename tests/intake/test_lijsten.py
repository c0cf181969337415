# SPDX-License-Identifier: EUPL-1.2
"""Schools, jobs, volunteering, languages and children: added, changed, removed with a question."""

from collections.abc import Callable, Iterator
from datetime import date
from html import unescape

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from inburgering.core.models import Dossier, Kind, Medewerker
from inburgering.core.services.personen import add_child, join_household
from intake.models import Intake, Lijstregel
from intake.onderwerpen import Code
from intake.services.afronden import complete_intake
from tests.intake.gesprekken import VANDAAG, onderwerp, start, volledig

ClientVan = Callable[[Medewerker], Client]


@pytest.fixture(autouse=True)
def _vandaag(vandaag: date) -> Iterator[None]:
    with time_machine.travel(f"{vandaag}T14:03:00+01:00", tick=False):
        yield


@pytest.fixture
def client(amina: Medewerker, client_van: ClientVan) -> Client:
    return client_van(amina)


@pytest.fixture
def intake(dossier: Dossier, amina: Medewerker) -> Intake:
    return start(dossier, amina)


def adres(naam: str, dossier: Dossier, *rest: object) -> str:
    return reverse(f"intake:{naam}", args=[dossier.pk, *rest])


SCHOOL = {"naam": "Technische school", "land": "Syrië", "van": "2005", "tot": "2009",
          "diploma": "papier", "waardering": "aangevraagd"}  # fmt: skip


def test_a_diploma_is_added_and_stands_on_the_page_of_its_subject(
    dossier: Dossier, intake: Intake, client: Client
) -> None:
    answer = client.post(adres("regel_toevoegen", dossier, "opleidingen"), SCHOOL)
    assert answer.url == adres("onderwerp", dossier, Code.OPLEIDING.value)  # type: ignore[attr-defined]
    page = unescape(client.get(answer.url).content.decode())  # type: ignore[attr-defined]
    assert "Technische school" in page
    assert "van 2005, tot 2009, diploma op papier, diplomawaardering aangevraagd" in page
    assert onderwerp(intake, Code.OPLEIDING).status == "bezig"


@pytest.mark.parametrize(
    ("veld", "waarde", "zin"),
    [
        ("naam", " ", "Vul dit in."),
        ("naam", "x" * 100_000, "ten hoogste 120 tekens"),
        ("van", "vroeger", "een jaar in van vier cijfers"),
        ("tot", "2031", "niet in de toekomst"),
        ("tot", "2001", "niet voor het eerste"),
        ("diploma", "misschien", "Kies een van deze antwoorden"),
    ],
)
def test_a_line_that_cannot_be_is_told_at_its_field_and_the_rest_stays(
    dossier: Dossier, intake: Intake, client: Client, veld: str, waarde: str, zin: str
) -> None:
    answer = client.post(adres("regel_toevoegen", dossier, "opleidingen"), SCHOOL | {veld: waarde})
    page = unescape(answer.content.decode())
    assert zin in page
    assert "Controleer uw antwoorden" in page
    assert "Syrië" in page
    assert not Lijstregel.objects.exists()


def test_a_line_is_changed_and_two_colleagues_see_each_other(
    dossier: Dossier, intake: Intake, client: Client, bram: Medewerker, client_van: ClientVan
) -> None:
    client.post(adres("regel_toevoegen", dossier, "banen"), {"naam": "Kok", "van": "2010"})
    regel = Lijstregel.objects.get()
    url = adres("regel", dossier, "banen", regel.pk)
    client_van(bram).post(url, {"versie": "1", "naam": "Kok", "van": "2011"})
    page = unescape(client.post(url, {"versie": "1", "naam": "Bakker"}).content.decode())
    assert "Een collega heeft dit gewijzigd" in page
    assert "Bakker" in page
    assert client.post(url, {"versie": "2", "naam": "Bakker", "van": "2011"}).status_code == 302
    assert Lijstregel.objects.get().gegevens == {"naam": "Bakker", "van": "2011"}


def test_removing_asks_first(dossier: Dossier, intake: Intake, client: Client) -> None:
    client.post(adres("regel_toevoegen", dossier, "talen"), {"naam": "Arabisch"})
    regel = Lijstregel.objects.get()
    url = adres("regel_verwijderen", dossier, "talen", regel.pk)
    assert "Taal «Arabisch» verwijderen?" in unescape(client.get(url).content.decode())
    assert Lijstregel.objects.exists()
    client.post(url)
    assert not Lijstregel.objects.exists()


def test_the_button_of_a_list_keeps_what_was_typed_on_the_page(
    dossier: Dossier, intake: Intake, client: Client
) -> None:
    """Without JavaScript nothing saved itself yet."""
    typed = {"versie": "1", "basis": "{}", "jaren_onderwijs": "7-12", "actie": "lijst:opleidingen"}
    answer = client.post(adres("onderwerp", dossier, Code.OPLEIDING.value), typed)
    assert answer.url == adres("regel_toevoegen", dossier, "opleidingen")  # type: ignore[attr-defined]
    assert onderwerp(intake, Code.OPLEIDING).antwoorden == {"jaren_onderwijs": "7-12"}


def test_a_list_or_line_that_is_not_there_is_not_found(
    dossier: Dossier, intake: Intake, client: Client
) -> None:
    assert client.get(adres("regel_toevoegen", dossier, "hobby")).status_code == 404
    assert client.get(adres("regel", dossier, "talen", 999)).status_code == 404
    assert client.get(adres("kind", dossier, 999)).status_code == 404


def test_nothing_is_added_to_a_completed_intake(
    dossier: Dossier, amina: Medewerker, client: Client
) -> None:
    complete_intake(intake=volledig(dossier, amina), by=amina, on=VANDAAG)
    answer = client.post(adres("regel_toevoegen", dossier, "talen"), {"naam": "Arabisch"})
    assert "Heropen hem eerst" in answer.content.decode()
    client.post(adres("kind_toevoegen", dossier), {"naam": "Abel"})
    assert not Lijstregel.objects.exists()
    assert not Kind.objects.exists()


def test_a_child_is_entered_once_and_stands_with_both_parents(
    dossier: Dossier,
    intake: Intake,
    amina: Medewerker,
    maak_dossier: Callable[..., Dossier],
    client: Client,
) -> None:
    partner = maak_dossier(voornamen="Dawit")
    join_household(personen=[dossier.persoon, partner.persoon])
    start(partner, amina)
    client.post(adres("kind_toevoegen", dossier), {"naam": "Abel", "geboortejaar": "2023"})
    for one in (dossier, partner):
        page = client.get(adres("onderwerp", one, Code.GEZIN.value)).content.decode()
        assert "Abel" in page
    kind = Kind.objects.get()
    client.post(adres("kind", partner, kind.pk), {"naam": "Abel", "geboortejaar": "2022"})
    assert Kind.objects.get().geboortejaar == 2022
    url = adres("kind_verwijderen", dossier, kind.pk)
    assert "ook uit het dossier van de partner" in client.get(url).content.decode()
    client.post(url)
    assert not Kind.objects.exists()


@pytest.mark.parametrize(
    ("gegevens", "zin"),
    [
        ({"naam": ""}, "Vul de naam in"),
        ({"naam": "Abel", "geboortejaar": "2030"}, "niet in de toekomst"),
        ({"naam": "Abel", "geboortejaar": "1800"}, "vanaf 1900"),
        ({"naam": "Abel", "geboortejaar": "2020", "geboortemaand": "13"}, "bestaat niet"),
        ({"naam": "Abel", "geboortedag": "3"}, "Vul ook het jaar in"),
        ({"naam": "Abel", "geboortejaar": "vijf"}, "alleen cijfers"),
    ],
)
def test_a_child_that_cannot_be_is_told_at_its_field(
    dossier: Dossier, intake: Intake, client: Client, gegevens: dict[str, str], zin: str
) -> None:
    page = client.post(adres("kind_toevoegen", dossier), gegevens).content.decode()
    assert zin in unescape(page)
    assert not Kind.objects.exists()


def test_the_choice_of_the_parents_must_be_there_when_the_household_has_a_toddler(
    dossier: Dossier, intake: Intake, client: Client
) -> None:
    add_child(persoon=dossier.persoon, naam="Abel", geboortejaar=2023)
    url = adres("onderwerp", dossier, Code.VVE.value)
    typed = {"versie": "1", "basis": "{}", "conclusie": "Wij spraken over voorschool."}
    refused = client.post(url, typed | {"actie": "klaar"})
    assert "Kies een antwoord" in unescape(refused.content.decode())
    chosen = typed | {"keuze": "nee", "actie": "klaar"}
    assert client.post(url, chosen).status_code == 302
    assert onderwerp(intake, Code.VVE).antwoorden == {"keuze": "nee"}
