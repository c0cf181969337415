# SPDX-License-Identifier: EUPL-1.2
"""The functioneel beheerder sets the letterhead without a developer."""

import io
from collections.abc import Callable
from pathlib import Path

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from PIL import Image

from inburgering.brieven.models import Huisstijl
from inburgering.core.models import Gemeente, Medewerker
from tests.brieven.hulp import failures, text_of

URL = "/beheer/huisstijl/"
INGEVULD = {
    "afdeling": "Werk en Inkomen",
    "kleur_merk": "#154273",
    "kleur_accent": "#ffb612",
    "retouradres": "Postbus 11, 6660 AA Elst",
    "postadres": "",
    "bezoekadres": "",
    "telefoon": "0481 00 00 00",
    "website": "www.overbetuwe.example",
    "bezwaar_post": "Postbus 11, 6660 AA Elst",
    "bezwaar_digitaal": "",
    "mandaatregel": "burgemeester en wethouders van Overbetuwe, namens deze",
    "mandaatbesluit": "",
    "ondertekening": "Met vriendelijke groet,",
    "rechtbank": "",
    "privacycontact": "",
    "logo_alt": "",
}


def png() -> bytes:
    made = io.BytesIO()
    Image.new("RGB", (120, 60), "#154273").save(made, "PNG")
    return made.getvalue()


def test_een_nieuwe_gemeente_maakt_haar_briefpapier_en_ziet_een_echte_brief(
    bea: Medewerker, client_van: Callable[[Medewerker], Client], tmp_path: Path
) -> None:
    client = client_van(bea)
    assert client.get(f"{URL}voorbeeld.pdf").status_code == 404
    logo = SimpleUploadedFile("logo.png", png())
    typed = INGEVULD | {"logo": logo, "logo_alt": "logo gemeente Overbetuwe"}
    page = client.post(URL, typed, follow=True).content.decode()
    assert "Het briefpapier is opgeslagen" in page
    pdf = client.get(f"{URL}voorbeeld.pdf").content
    assert "Postbus 11, 6660 AA Elst" in text_of(pdf)
    assert not failures(pdf, "ua1", tmp_path)
    assert not failures(pdf, "2a", tmp_path)


def test_het_logo_blijft_als_er_geen_nieuw_wordt_gekozen_en_kan_weg(
    bea: Medewerker, client_van: Callable[[Medewerker], Client]
) -> None:
    client = client_van(bea)
    logo = SimpleUploadedFile("logo.png", png())
    client.post(URL, INGEVULD | {"logo": logo, "logo_alt": "logo"})
    client.post(URL, INGEVULD | {"logo_alt": "het logo"})
    stored = Huisstijl.objects.get()
    assert (bytes(stored.logo), stored.logo_alt) == (png(), "het logo")
    client.post(URL, INGEVULD | {"logo_weg": "on"})
    assert not bytes(Huisstijl.objects.get().logo)


def test_een_te_lichte_kleur_en_een_logo_dat_geen_plaatje_is_worden_geweigerd(
    bea: Medewerker, client_van: Callable[[Medewerker], Client], gemeente: Gemeente
) -> None:
    client = client_van(bea)
    light = client.post(URL, INGEVULD | {"kleur_merk": "#ffee00"}).content.decode()
    assert "te licht om te lezen" in light
    assert 'value="#ffee00"' in light
    fake = SimpleUploadedFile("logo.png", b"MZ dit is geen plaatje")
    broken = client.post(URL, INGEVULD | {"logo": fake, "logo_alt": "x"}).content.decode()
    assert "Dit bestand is geen goede PNG" in broken
    assert not Huisstijl.objects.filter(gemeente=gemeente).exists()


def test_de_kleuren_van_de_gemeente_komen_in_het_scherm(
    bea: Medewerker, client_van: Callable[[Medewerker], Client]
) -> None:
    client = client_van(bea)
    client.post(URL, INGEVULD | {"kleur_merk": "#3a1078"})
    assert "--ib-color-brand: #3a1078" in client.get("/huisstijl/1734.css").content.decode()
