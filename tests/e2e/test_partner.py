# SPDX-License-Identifier: EUPL-1.2
"""VluchtelingenWerk does its part, on a telephone and without scripts; the rest stays closed."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.e2e.bezoeker import Bezoeker

pytestmark = [pytest.mark.e2e, pytest.mark.xdist_group("e2e")]

CONSULENT = "consulent@overbetuwe.example"
PARTNER = "partner@overbetuwe.example"
NAAM, PUNT = "Amanuel", "Samen naar de fietsenmaker"
BERICHT = "Amanuel vraagt of hij op zaterdag mag komen."
KLANTPROFIEL = "Gezin:\nAlleen\nTaal: Tigrinya, A1\nMedisch\ngebruikt tabletten"


def test_een_punt_gaat_van_consulent_naar_partner_en_klaar_terug(
    nieuwe_bezoeker: Callable[..., Bezoeker],
) -> None:
    """The consultant on a tablet gives an item away; the partner ticks it off and writes."""
    sanne = nieuwe_bezoeker(width=768, height=1024)
    sanne.log_in(CONSULENT)
    dossier = _give_item(sanne)

    noor = nieuwe_bezoeker(width=390, scripts=False)
    noor.log_in(PARTNER)
    expect(noor.page.get_by_role("heading", name="Mijn mensen")).to_be_visible()
    noor.follow(NAAM)
    noor.follow(re.compile(PUNT))
    noor.click("Gedaan")
    noor.sees("Vul in hoe u weet dat dit gedaan is.")
    noor.fill(bewijs="fiets gezien")
    noor.click("Gedaan")
    noor.sees(re.compile("fiets gezien"))
    noor.follow("Bericht sturen")
    noor.fill(tekst=BERICHT)
    noor.click("Versturen")
    noor.sees("Uw bericht is verstuurd naar de consulent.")
    noor.page.goto(dossier)
    expect(noor.main()).not_to_contain_text(NAAM)

    sanne.open(f"{dossier}intake/voorbereiding/")
    sanne.sees(re.compile("fiets gezien"))
    sanne.open(f"{dossier}notities/")
    sanne.sees(re.compile(BERICHT))


def _give_item(sanne: Bezoeker) -> str:
    """Add an item and give it to the partner; the address of the dossier."""
    dossier = sanne.page.get_by_role("link", name=NAAM).first.get_attribute("href")
    assert dossier
    sanne.open(f"{dossier}intake/voorbereiding/")
    sanne.follow("Punt toevoegen")
    sanne.fill(tekst=PUNT)
    sanne.click("Opslaan")
    sanne.follow(re.compile(PUNT))
    sanne.choose(eigenaar="partner")
    sanne.click("Opslaan")
    sanne.sees("Kies welke partner dit doet.")
    sanne.page.locator("[name=partner]").select_option(label="VluchtelingenWerk")
    sanne.click("Opslaan")
    sanne.sees("Het punt is opgeslagen.")
    return dossier


def test_een_geplakt_klantprofiel_wordt_verdeeld_en_bewaard(
    nieuwe_bezoeker: Callable[..., Bezoeker],
) -> None:
    sanne = nieuwe_bezoeker(width=768, height=1024)
    sanne.log_in(CONSULENT)
    dossier = sanne.page.get_by_role("link", name=NAAM).first.get_attribute("href")
    sanne.open(f"{dossier}intake/voorbereiding/")
    sanne.follow("Klantprofiel invullen of plakken")
    sanne.follow("vorige gemeente")
    sanne.page.get_by_text("Een heel klantprofiel plakken").click()
    sanne.fill(plak=KLANTPROFIEL)
    sanne.click("Verdelen over de rubrieken")
    sanne.sees(re.compile("1 regel onder een medisch kopje"))
    expect(sanne.page.locator("[name=taal]")).to_have_value("Tigrinya, A1")
    expect(sanne.main()).not_to_contain_text("tabletten")
    sanne.fill(bron_op="1-9-2026")
    sanne.click("Opslaan")
    sanne.sees("De overdracht is opgeslagen.")
    sanne.sees(re.compile("Bron: vorige gemeente, 1 september 2026"))
