# SPDX-License-Identifier: EUPL-1.2
"""A norm that the beheerder changes on screen moves the worklist of the consultant."""

import re
import uuid
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from playwright.sync_api import expect

from inburgering.core.datums import datum_kort
from inburgering.wet.kalender import volgende_werkdag
from tests.e2e.bezoeker import Bezoeker

pytestmark = [pytest.mark.e2e, pytest.mark.xdist_group("e2e")]

CONSULENT, BEHEERDER = "consulent@steenwijkerland.example", "beheerder@steenwijkerland.example"
VANDAAG = date.today()
KENNISGEVING = VANDAAG - timedelta(days=30)
KLAAR_MS = 60_000


def open_een_dossier(consulent: Bezoeker) -> str:
    achternaam = f"Norm-{uuid.uuid4().hex[:6]}"
    consulent.open("/dossiers/nieuw/")
    consulent.fill(
        voornamen="Rahel", achternaam=achternaam, geboortejaar="1994", taal="Tigrinya",
        gekoppeld_op=datum_kort(KENNISGEVING), kennisgeving_op=datum_kort(KENNISGEVING),
        brp_op=datum_kort(KENNISGEVING),
    )  # fmt: skip
    consulent.choose(aanspreekvorm="mevrouw")
    consulent.click("Dossier aanmaken")
    return achternaam


def leg_de_norm_vast(beheerder: Bezoeker, weken: int) -> None:
    beheerder.open("/beheer/profiel/wijzigen/")
    beheerder.page.get_by_label("Eigen norm voor het PIP", exact=False).first.fill(str(weken))
    beheerder.page.get_by_label("Geldt vanaf", exact=False).first.fill(datum_kort(VANDAAG))
    beheerder.page.get_by_label("Waarom deze wijziging?").fill("Besluit van het college")
    beheerder.click("Gevolgen bekijken")


def test_een_strengere_norm_verzet_de_werkvoorraad_en_een_ruimere_wordt_geweigerd(
    nieuwe_bezoeker: Callable[..., Bezoeker],
) -> None:
    consulent, beheerder = nieuwe_bezoeker(), nieuwe_bezoeker()
    consulent.log_in(CONSULENT)
    achternaam = open_een_dossier(consulent)
    beheerder.log_in(BEHEERDER)

    leg_de_norm_vast(beheerder, 12)
    beheerder.sees(re.compile("ruimer dan de wet"))
    beheerder.sees(re.compile(r"Besluit inburgering 2021, artikel 5\.3"))

    leg_de_norm_vast(beheerder, 5)
    beheerder.sees("Wat open dossiers ervan merken")
    beheerder.click("Vastleggen")
    expect(beheerder.page.get_by_text("Klaar").first).to_be_visible(timeout=KLAAR_MS)

    laatste_dag = volgende_werkdag(KENNISGEVING + timedelta(weeks=5))
    consulent.open("/")
    row = consulent.page.get_by_role("row").filter(has_text=achternaam)
    expect(row).to_contain_text("eigen norm voor het PIP")
    expect(row.locator("a.uitleg")).to_contain_text(f"{laatste_dag.day} ")
    row.locator("a.uitleg").click()
    consulent.look()
    step = consulent.page.get_by_text("Gemeenteprofiel Steenwijkerland").first
    expect(step).to_be_visible()
