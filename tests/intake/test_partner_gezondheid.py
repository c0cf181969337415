# SPDX-License-Identifier: EUPL-1.2
"""What the intake holds about health is read by the consultant and by no partner."""

from collections.abc import Callable, Iterator
from datetime import date
from html import unescape

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from inburgering.core.enums import Partneronderdeel
from inburgering.core.models import Dossier, Gemeente, InzageLog, Medewerker
from intake.enums import Status
from intake.onderwerpen import Code
from intake.services.onderwerpen import Invoer, save_onderwerp
from tests.intake.gesprekken import VANDAAG, onderwerp, start
from tests.intake.partners import BEGELEIDING, TAALSTART, maak_ketenpartner, maak_partner, zet_in

GEZONDHEID = ("Lange dagen zijn zwaar voor u.", "kortere lessen", "Ziet er moe uit.")
PAGINAS = {
    BEGELEIDING: ("intake:partner_persoon", "intake:partner_bericht"),
    TAALSTART: ("intake:partner_persoon", "intake:partner_bericht", "intake:partner_taalstart"),
}


@pytest.fixture(autouse=True)
def _vandaag(vandaag: date) -> Iterator[None]:
    with time_machine.travel(f"{vandaag}T14:03:00+01:00", tick=False):
        yield


@pytest.fixture
def met_gezondheid(dossier: Dossier, amina: Medewerker) -> Dossier:
    """Amina wrote down what the lessons must reckon with, and a note for colleagues."""
    intake = start(dossier, amina)
    for code in (Code.FYSIEK, Code.MENTAAL):
        invoer = Invoer(
            versie=onderwerp(intake, code).versie,
            antwoorden={"invloed": "ja", "helpt": ["korter"]},
            conclusie=GEZONDHEID[0],
            interne_notitie=GEZONDHEID[2],
            status=Status.KLAAR,
        )
        save_onderwerp(intake=intake, code=code, invoer=invoer, by=amina, on=VANDAAG)
    return dossier


@pytest.mark.parametrize("onderdeel", PAGINAS)
def test_de_consulent_leest_de_gezondheid_en_de_partner_op_geen_enkele_bladzijde(
    onderdeel: Partneronderdeel,
    met_gezondheid: Dossier,
    gemeente: Gemeente,
    amina: Medewerker,
    client_van: Callable[[Medewerker], Client],
) -> None:
    gemeente.code = "0415"  # with a Taalstart
    gemeente.save()
    partner = maak_partner(gemeente, "De partner", onderdeel)
    noor = maak_ketenpartner("Noor", partner)
    inzet = zet_in(met_gezondheid, partner, amina)

    page = reverse("intake:onderwerp", args=[met_gezondheid.pk, Code.FYSIEK.value])
    of_the_consultant = unescape(client_van(amina).get(page).content.decode())
    assert all(words in of_the_consultant for words in GEZONDHEID)  # so it can be found

    client = client_van(noor)
    for name in PAGINAS[onderdeel]:
        response = client.get(reverse(name, args=[inzet.pk]))
        assert response.status_code == 200
        read = unescape(response.content.decode())
        assert not [words for words in (*GEZONDHEID, "gezondheid") if words in read], name
    assert client.get(page).status_code == 404
    looks = InzageLog.objects.filter(medewerker=noor, dossier=met_gezondheid)
    seen = set(looks.values_list("onderdeel", flat=True))
    assert seen >= set(PAGINAS[onderdeel])
