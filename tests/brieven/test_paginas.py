# SPDX-License-Identifier: EUPL-1.2
"""The list of letters and the file itself, for who may see them and for nobody else."""

from collections.abc import Callable
from html import unescape

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from inburgering.brieven.models import Brief
from inburgering.brieven.services import set_huisstijl
from inburgering.core.models import Dossier, InzageLog, Medewerker
from inburgering.wet.begrippen import Doelgroep, Leerroute
from tests.brieven.hulp import example_pdf, text_of
from tests.brieven.voorbeelden import HUISSTIJL

SignIn = Callable[[Medewerker], Client]


def list_url(dossier: Dossier) -> str:
    return reverse("brieven:overzicht", args=[dossier.pk])


def file_url(brief: Brief) -> str:
    return reverse("brieven:pdf", args=[brief.dossier_id, brief.pk])


def test_the_list_shows_the_letter_and_whether_it_was_sent(
    brief: Brief, amina: Medewerker, client_van: SignIn
) -> None:
    page = client_van(amina).get(list_url(brief.dossier)).content.decode()
    for proof in (
        "Besluit: uw PIP (pdf",
        "PIP-2026-000001",
        "nog niet verzonden",
        file_url(brief),
    ):
        assert proof in page


def test_an_empty_list_says_when_letters_come(
    dossier: Dossier, amina: Medewerker, client_van: SignIn
) -> None:
    page = client_van(amina).get(list_url(dossier)).content.decode()
    assert "Er zijn nog geen brieven" in page


def test_the_participatieverklaring_is_made_to_sign_on_paper(
    dossier: Dossier, amina: Medewerker, client_van: SignIn
) -> None:
    client, url = client_van(amina), reverse("brieven:participatieverklaring", args=[dossier.pk])
    refused = unescape(client.post(url, follow=True).content.decode())
    assert (
        "briefpapier" in refused
    )  # without it there is no letter, and the page says who can help
    set_huisstijl(gemeente=dossier.gemeente, gegevens=HUISSTIJL)
    for _ in range(2):  # a double click makes one
        page = unescape(client.post(url, follow=True).content.decode())
    kept = Brief.objects.get()
    assert f"De verklaring {kept.kenmerk} staat hieronder." in page
    text = text_of(bytes(kept.pdf))
    assert dossier.persoon.naam in text
    assert "Uw handtekening" in text


def test_the_file_is_the_kept_file_and_is_not_stored_elsewhere(
    brief: Brief, amina: Medewerker, client_van: SignIn
) -> None:
    response = client_van(amina).get(file_url(brief))
    assert response.content == example_pdf(Doelgroep.ASIELSTATUSHOUDER, Leerroute.B1)
    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Disposition"] == 'attachment; filename="PIP-2026-000001.pdf"'
    assert response["X-Content-Type-Options"] == "nosniff"
    assert "no-store" in response["Cache-Control"]


def test_opening_a_letter_is_logged(brief: Brief, amina: Medewerker, client_van: SignIn) -> None:
    client_van(amina).get(file_url(brief))
    assert InzageLog.objects.get().onderdeel == "brieven:pdf"


def test_nobody_sees_a_letter_without_signing_in(brief: Brief) -> None:
    for url in (list_url(brief.dossier), file_url(brief)):
        response = Client().get(url)
        assert response.status_code == 302
        assert response["Location"].startswith("/inloggen/")


def test_a_stranger_gets_not_found(brief: Brief, daan: Medewerker, client_van: SignIn) -> None:
    for url in (list_url(brief.dossier), file_url(brief)):
        assert client_van(daan).get(url).status_code == 404


@pytest.mark.parametrize(
    ("wie", "status"), [("ivo", 403), ("bea", 404), ("eva", 404), ("carla", 200), ("maria", 200)]
)
def test_each_role_gets_its_part(
    brief: Brief, client_van: SignIn, request: pytest.FixtureRequest, wie: str, status: int
) -> None:
    medewerker = request.getfixturevalue(wie)
    assert client_van(medewerker).get(file_url(brief)).status_code == status


def test_a_letter_of_another_dossier_is_not_found(
    brief: Brief, maak_dossier: Callable[..., Dossier], amina: Medewerker, client_van: SignIn
) -> None:
    other = maak_dossier(voornamen="Yusuf", achternaam="Demir")
    url = reverse("brieven:pdf", args=[other.pk, brief.pk])
    assert client_van(amina).get(url).status_code == 404


def test_letters_can_only_be_read(brief: Brief, amina: Medewerker, client_van: SignIn) -> None:
    client = client_van(amina)
    for url in (list_url(brief.dossier), file_url(brief)):
        assert client.post(url).status_code == 405


def test_twelve_letters_cost_no_more_queries_than_two(
    dossier: Dossier, bewaar: Callable[..., Brief], amina: Medewerker, client_van: SignIn
) -> None:
    client, counts = client_van(amina), []
    for wanted in (2, 12):
        while Brief.objects.count() < wanted:
            bewaar(f"PIP-2026-{Brief.objects.count() + 1:06d}")
        client.get(list_url(dossier))
        with CaptureQueriesContext(connection) as queries:
            assert client.get(list_url(dossier)).status_code == 200
        counts.append(len(queries))
        assert not any('"brieven_brief"."pdf"' in query["sql"] for query in queries)
    assert counts[0] == counts[1]
