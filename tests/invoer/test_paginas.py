# SPDX-License-Identifier: EUPL-1.2
"""The pages of an import, for who may see them and who may not."""

import io
from collections.abc import Callable

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from openpyxl import load_workbook

from inburgering.core.models import Dossier, Medewerker
from inburgering.invoer import tasks
from inburgering.invoer.bestand.soort import MAX_BYTES
from inburgering.invoer.models import Invoer
from tests.invoer.bestanden import ELAN, SELAM, csv_bytes, xlsx_bytes

Maak = Callable[..., Invoer]
Aanmelden = Callable[[Medewerker], Client]
OVERZICHT = "/invoer/"


def bestand(content: bytes, name: str = "caseload.csv") -> dict[str, SimpleUploadedFile]:
    return {"bestand": SimpleUploadedFile(name, content)}


def test_a_caseload_goes_from_file_to_dossiers(
    client_van: Aanmelden,
    amina: Medewerker,
    verstuurd: list[tuple[str, list[int]]],
    django_capture_on_commit_callbacks: Callable[..., object],
) -> None:
    client = client_van(amina)
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[attr-defined]
        response = client.post(
            OVERZICHT,
            bestand(xlsx_bytes(SELAM, ELAN | {"Gekoppeld op": "x"}), "C:\\lijst\\november.xlsx"),
        )
    made = Invoer.objects.get()
    assert response.url == f"/invoer/{made.pk}/"
    assert made.bestandsnaam == "november.xlsx"
    assert verstuurd.pop() == ("invoer.controleren", [made.pk, made.gemeente_id])
    assert "Het bestand wordt geopend" in client.get(response.url).content.decode()
    tasks.controleren(made.pk, made.gemeente_id)
    page = client.get(response.url).content.decode()
    assert "1 rij inlezen" in page
    assert page.index("Deze datum bestaat niet") < page.index("Nieuw dossier")
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[attr-defined]
        client.post(f"/invoer/{made.pk}/bevestigen/")
    assert verstuurd.pop() == ("invoer.verwerken", [made.pk, made.gemeente_id])
    tasks.verwerken(made.pk, made.gemeente_id)
    assert "1 rij is ingelezen." in client.get(response.url).content.decode()
    assert Dossier.objects.get().regisseur == amina


def test_a_team_lead_leaves_new_dossiers_to_be_divided(
    client_van: Aanmelden, carla: Medewerker
) -> None:
    client_van(carla).post(OVERZICHT, bestand(csv_bytes(SELAM)))
    assert Invoer.objects.get().regisseur_bij_leeg is None


@pytest.mark.parametrize(
    ("inhoud", "zin"),
    [
        (b"", "Dit bestand is leeg"),
        (b"%PDF-1.7", "geen Excel-bestand en geen CSV-bestand"),
        (b"x" * (MAX_BYTES + 1), "groter dan 10 MB"),
        (b"PK\x03\x04rommel", "beschadigd"),
    ],
)
def test_a_file_that_is_no_list_is_refused_on_the_page(
    client_van: Aanmelden, amina: Medewerker, inhoud: bytes, zin: str
) -> None:
    page = client_van(amina).post(OVERZICHT, bestand(inhoud)).content.decode()
    assert zin in page
    assert "<title>Fout: " in page
    assert not Invoer.objects.exists()


def test_no_file_is_told(client_van: Aanmelden, amina: Medewerker) -> None:
    page = client_van(amina).post(OVERZICHT, {}).content.decode()
    assert "Kies eerst een bestand" in page


def test_a_file_that_could_not_be_read_stays_listed(
    client_van: Aanmelden, amina: Medewerker, gecontroleerd: Maak
) -> None:
    made = gecontroleerd(b"Beste collega,\r\nhierbij.\r\n")
    client = client_van(amina)
    assert "niet gelukt" in client.get(OVERZICHT).content.decode()
    assert "geen rij met kolomkoppen" in client.get(f"/invoer/{made.pk}/").content.decode()


def test_a_changed_row_shows_what_was_and_what_it_becomes(
    client_van: Aanmelden, amina: Medewerker, ingelezen: Maak, gecontroleerd: Maak
) -> None:
    ingelezen(csv_bytes(SELAM | {"BSN": ""}))
    made = gecontroleerd(csv_bytes(SELAM | {"Telefoon": "06 00000002"}))
    page = client_van(amina).get(f"/invoer/{made.pk}/").content.decode()
    text = " ".join(page.split())
    assert "<strong>Telefoon:</strong> was 06 00000001, wordt 06 00000002" in text
    assert "<strong>BSN:</strong> was leeg, wordt ingevuld" in text
    assert "999990019" not in page


def test_each_count_links_to_exactly_its_rows(
    client_van: Aanmelden, amina: Medewerker, gecontroleerd: Maak
) -> None:
    made = gecontroleerd(csv_bytes(SELAM, ELAN, ELAN | {"Voornamen": "Ali", "Taal": "9"}))
    client = client_van(amina)
    wrong = client.get(f"/invoer/{made.pk}/?oordeel=fout").content.decode()
    assert "Ali al Çelik" in wrong
    assert "Selam Tesfay" not in wrong
    assert "Geen rijen" in client.get(f"/invoer/{made.pk}/?oordeel=gewijzigd").content.decode()


def test_names_from_a_file_are_shown_as_text(
    client_van: Aanmelden, amina: Medewerker, gecontroleerd: Maak
) -> None:
    name = "<script>alert()</script>"
    made = gecontroleerd(csv_bytes(SELAM | {"Achternaam": name, name: "x"}))
    page = client_van(amina).get(f"/invoer/{made.pk}/").content.decode()
    assert name not in page
    assert "&lt;script&gt;alert()" in page


def test_the_wrong_rows_can_be_downloaded_corrected_and_read_again(
    client_van: Aanmelden, amina: Medewerker, gecontroleerd: Maak
) -> None:
    made = gecontroleerd(
        csv_bytes(SELAM | {"Gekoppeld op": "31-2-2026", "Telefoon": "+31600000001"})
    )
    response = client_van(amina).get(f"/invoer/{made.pk}/te-verbeteren.xlsx")
    assert (
        response["Content-Disposition"] == f'attachment; filename="te-verbeteren-{made.pk}.xlsx"'
    )
    book = load_workbook(io.BytesIO(response.content))
    sheet = book["Caseload"]
    head = [cell.value for cell in sheet[1]]
    reason = sheet.cell(2, head.index("Wat moet anders") + 1).value
    assert reason.startswith("Gekoppeld op: Deze datum bestaat niet.")
    sheet.cell(2, head.index("Gekoppeld op") + 1).value = "28-2-2026"
    out = io.BytesIO()
    book.save(out)
    again = gecontroleerd(out.getvalue())
    assert again.rijen.get().oordeel == "nieuw"
    assert again.rijen.get().cellen["telefoon"] == "+31600000001"
    assert again.opmerkingen == []


def test_progress_comes_as_a_fragment_and_ends_with_a_refresh(
    client_van: Aanmelden, amina: Medewerker, ontvang: Maak
) -> None:
    made = ontvang(csv_bytes(SELAM))
    url = f"/invoer/{made.pk}/voortgang/"
    client = client_van(amina)
    fragment = client.get(url, headers={"HX-Request": "true"}).content.decode()
    assert "every 2s" in fragment
    assert "<html" not in fragment
    tasks.controleren(made.pk, made.gemeente_id)
    assert client.get(url, headers={"HX-Request": "true"})["HX-Refresh"] == "true"
    assert client.get(url).url == f"/invoer/{made.pk}/"


def test_without_javascript_there_is_a_link_to_refresh(
    client_van: Aanmelden, amina: Medewerker, ontvang: Maak
) -> None:
    made = ontvang(csv_bytes(SELAM))
    page = client_van(amina).get(f"/invoer/{made.pk}/").content.decode()
    assert f'href="/invoer/{made.pk}/">Vernieuwen</a>' in " ".join(page.split())


def test_the_template_and_the_explanation_can_be_had(
    client_van: Aanmelden, amina: Medewerker
) -> None:
    client = client_van(amina)
    page = client.get(OVERZICHT).content.decode()
    assert "Een lege cel wist nooit een gegeven" in page
    assert client.get(reverse("invoer:sjabloon_xlsx")).content.startswith(b"PK")
    assert client.get(reverse("invoer:sjabloon_csv")).content.startswith(b"\xef\xbb\xbfBSN;")


@pytest.fixture
def vreemden(eva: Medewerker, maria: Medewerker, bea: Medewerker) -> list[Medewerker]:
    """Colleagues of the same gemeente whose work is not a caseload."""
    return [eva, maria, bea]


PADEN = (
    "", "sjabloon.xlsx", "sjabloon.csv", "{pk}/", "{pk}/voortgang/", "{pk}/wissen/",
    "{pk}/te-verbeteren.xlsx",
)  # fmt: skip


@pytest.mark.parametrize("path", PADEN)
def test_only_consultant_and_team_lead_come_in(
    client_van: Aanmelden,
    ontvang: Maak,
    carla: Medewerker,
    daan: Medewerker,
    vreemden: list[Medewerker],
    path: str,
) -> None:
    made = ontvang(csv_bytes(SELAM))
    url = f"{OVERZICHT}{path.format(pk=made.pk)}"
    assert client_van(carla).get(url).status_code in {200, 302}
    for stranger in vreemden:
        assert client_van(stranger).get(url).status_code == 403
    assert client_van(daan).get(url).status_code == (404 if "{pk}" in path else 200)
    assert Client().get(url).status_code == 302


@pytest.mark.parametrize("actie", ["bevestigen", "opnieuw", "wissen"])
def test_only_consultant_and_team_lead_can_act(
    client_van: Aanmelden, gecontroleerd: Maak, eva: Medewerker, daan: Medewerker, actie: str
) -> None:
    made = gecontroleerd(csv_bytes(SELAM))
    url = f"/invoer/{made.pk}/{actie}/"
    assert client_van(eva).post(url).status_code == 403
    assert client_van(daan).post(url).status_code == 404
    made.refresh_from_db()
    assert made.status == "gecontroleerd"


def test_confirming_twice_is_told_and_does_no_harm(
    client_van: Aanmelden, amina: Medewerker, gecontroleerd: Maak
) -> None:
    made = gecontroleerd(csv_bytes(SELAM))
    client = client_van(amina)
    client.post(f"/invoer/{made.pk}/bevestigen/")
    page = client.post(f"/invoer/{made.pk}/bevestigen/", follow=True).content.decode()
    assert "al bevestigd" in page


def test_wiping_asks_first(client_van: Aanmelden, amina: Medewerker, gecontroleerd: Maak) -> None:
    made = gecontroleerd(csv_bytes(SELAM))
    client = client_van(amina)
    assert "niet ongedaan" in client.get(f"/invoer/{made.pk}/wissen/").content.decode()
    assert made.rijen.count() == 1
    page = client.post(f"/invoer/{made.pk}/wissen/", follow=True).content.decode()
    assert "zijn gewist" in page
    assert made.rijen.count() == 0
    assert (
        "De rijen van dit bestand zijn gewist"
        in client.get(f"/invoer/{made.pk}/").content.decode()
    )


def test_the_preview_takes_as_many_queries_for_two_rows_as_for_twelve(
    client_van: Aanmelden, amina: Medewerker, ingelezen: Maak, gecontroleerd: Maak
) -> None:
    client = client_van(amina)
    numbers = []
    for count in (2, 12):
        rows = [ELAN | {"Voornamen": f"Ali{chr(97 + i)}", "Taal": "Turks"} for i in range(count)]
        ingelezen(csv_bytes(*rows))
        made = gecontroleerd(csv_bytes(*(row | {"Taal": "Dari"} for row in rows)))
        with CaptureQueriesContext(connection) as queries:
            client.get(f"/invoer/{made.pk}/")
        numbers.append(len(queries))
    assert numbers[0] == numbers[1]
