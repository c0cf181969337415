# SPDX-License-Identifier: EUPL-1.2
"""What COA wrote stands beside the subject, with its source, and is taken over with one click."""

from collections.abc import Callable
from datetime import date

import pytest
from django.test import Client

from inburgering.core.models import Dossier, Medewerker
from intake.models import Klantfeit, Onderwerp
from tests.intake.gesprekken import start

ClientVan = Callable[[Medewerker], Client]
TEKST = "Vijf jaar school in Asmara, daarna kapper."


@pytest.fixture
def feit(dossier: Dossier, amina: Medewerker, vandaag: date) -> Klantfeit:
    """The klantprofiel of COA about school."""
    start(dossier, amina)
    return Klantfeit.objects.create(
        gemeente=dossier.gemeente,
        dossier=dossier,
        rubriek="opleiding",
        tekst=TEKST,
        bron="coa",
        bron_op=date(2026, 9, 1),
        vastgelegd_op=vandaag,
        vastgelegd_door=amina,
    )


def lees(client: Client, dossier: Dossier, pagina: str) -> str:
    return client.get(f"/dossiers/{dossier.pk}/intake/{pagina}").content.decode()


def test_het_staat_alleen_bij_het_onderwerp_waar_het_bij_hoort(
    dossier: Dossier, feit: Klantfeit, amina: Medewerker, client_van: ClientVan
) -> None:
    client = client_van(amina)
    page = lees(client, dossier, "opleiding/")
    assert TEKST in page
    assert "Bron: klantprofiel van COA, 1 september 2026." in page
    assert feit.tekst not in lees(client, dossier, "taalniveau/")


def test_overnemen_vult_de_conclusie_en_slaat_nog_niets_op(
    dossier: Dossier, feit: Klantfeit, amina: Medewerker, client_van: ClientVan
) -> None:
    client = client_van(amina)
    page = lees(client, dossier, f"opleiding/?overnemen={feit.pk}")
    assert page.count(TEKST) == 2
    assert Onderwerp.objects.get(intake__dossier=dossier, code="opleiding").conclusie == ""
    assert lees(client, dossier, "opleiding/?overnemen=999999").count(TEKST) == 1
