# SPDX-License-Identifier: EUPL-1.2
"""The team lead at work, and everybody who works without a mouse, a wide screen or scripts."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.e2e.bezoeker import Bezoeker

pytestmark = [pytest.mark.e2e, pytest.mark.xdist_group("e2e")]

TEAMLEIDER = "teamleider@overbetuwe.example"
CONSULENT = "consulent@overbetuwe.example"
BEHEERDER = "beheerder@overbetuwe.example"
INKOMEN = "inkomen@overbetuwe.example"


def test_de_teamleider_volgt_een_getal_en_draagt_dossiers_over(
    nieuwe_bezoeker: Callable[..., Bezoeker],
) -> None:
    """Every number leads to its rows; two dossiers get another regisseur, with a reason."""
    carla = nieuwe_bezoeker()
    carla.log_in(TEAMLEIDER)
    carla.open("/team/")
    total = carla.page.locator("tfoot a").first
    number = int(total.inner_text())
    total.click()
    carla.look()
    expect(carla.page.locator("table.lijst tbody tr")).to_have_count(min(number, 50))
    carla.open("/dossiers/")
    carla.click("Gekozen dossiers overdragen")
    carla.sees("Selecteer ten minste één dossier")
    boxes = carla.page.locator("tbody input[type=checkbox]")
    boxes.nth(0).check()
    boxes.nth(1).check()
    carla.click("Gekozen dossiers overdragen")
    carla.click("Overdragen")
    carla.sees("Vul in waarom u deze dossiers overdraagt")
    carla.page.locator("[name=naar]").select_option(index=1)
    carla.fill(reden="vakantie van een collega")
    carla.click("Overdragen")
    carla.sees(re.compile("overgedragen"))


@pytest.mark.parametrize("breedte", [1280, 768, 390, 320])
def test_de_paginas_van_elke_dag_passen_op_elk_scherm(
    breedte: int, nieuwe_bezoeker: Callable[..., Bezoeker]
) -> None:
    sanne = nieuwe_bezoeker(width=breedte)
    sanne.log_in(CONSULENT)
    for path in ("/", "/dossiers/", "/dossiers/nieuw/", "/invoer/", "/herinneringen/"):
        sanne.open(path)
    sanne.open("/")
    dossier = sanne.page.locator("a.naam").first.get_attribute("href")
    assert dossier
    for tab in ("", "intake/", "leerroute/", "pip/", "ontzorgen/", "voortgang/", "brieven/",
                "notities/", "gegevens/", "tijdlijn/", "termijnen/"):  # fmt: skip
        sanne.open(dossier + tab)


def test_zonder_muis_komt_een_consulent_overal(nieuwe_bezoeker: Callable[..., Bezoeker]) -> None:
    """Tab, Enter and the two shortcuts are enough."""
    sanne = nieuwe_bezoeker()
    sanne.page.goto("/inloggen/")
    keyboard = sanne.page.keyboard
    sanne.page.locator("[name=username]").focus()
    keyboard.type(CONSULENT)
    keyboard.press("Tab")
    keyboard.type("Welkom-in-de-demo-2026")
    keyboard.press("Enter")
    expect(sanne.page).to_have_url(re.compile(r"/$"))
    sanne.page_is_ready()
    keyboard.press("Tab")
    expect(sanne.page.locator(":focus")).to_have_text(re.compile("inhoud"))  # the skip link
    keyboard.press("/")
    keyboard.type("tes")
    keyboard.press("Enter")
    expect(sanne.page).to_have_url(re.compile("/zoeken/"))
    sanne.page_is_ready()
    sanne.page.locator("h1").click()
    keyboard.press("g")
    keyboard.press("w")
    expect(sanne.page).to_have_url(re.compile(r"/$"))


def test_zonder_javascript_werkt_alles(nieuwe_bezoeker: Callable[..., Bezoeker]) -> None:
    sanne = nieuwe_bezoeker(scripts=False)
    sanne.log_in(CONSULENT)
    dossier = sanne.page.locator("a.naam").first.get_attribute("href")
    sanne.page.goto(f"{dossier}notities/")
    sanne.click("Notitie opslaan")
    sanne.sees("Schrijf eerst uw notitie.")
    sanne.fill(tekst="Belt liever dan mailt.")
    sanne.click("Notitie opslaan")
    sanne.sees("Belt liever dan mailt.")


def test_inkomen_en_beheer_zien_alleen_hun_deel(
    nieuwe_bezoeker: Callable[..., Bezoeker],
) -> None:
    ivo, bea = nieuwe_bezoeker(), nieuwe_bezoeker()
    ivo.log_in(INKOMEN)
    ivo.open("/dossiers/")
    dossier = ivo.page.locator("a.naam").first.get_attribute("href")
    ivo.open(f"{dossier}ontzorgen/")
    assert ivo.page.get_by_role("link", name="Intake").count() == 0
    assert ivo.page.request.get(f"{dossier}intake/").status == 403
    bea.log_in(BEHEERDER)
    bea.open("/beheer/")
    bea.sees("Medewerkers en rollen")
    assert bea.page.request.get(dossier or "").status == 404


def test_wie_vergeet_te_klikken_wordt_gewaarschuwd(
    nieuwe_bezoeker: Callable[..., Bezoeker],
) -> None:
    """Five minutes before the session ends a dialog offers to stay."""
    sanne = nieuwe_bezoeker()
    sanne.page.clock.install()
    sanne.log_in(CONSULENT)
    sanne.page.clock.fast_forward("25:30")
    dialog = sanne.page.get_by_role("alertdialog")
    expect(dialog).to_be_visible()
    dialog.get_by_role("button").first.click()
    expect(dialog).not_to_be_visible()


def test_de_demo_laat_de_mails_zien(nieuwe_bezoeker: Callable[..., Bezoeker]) -> None:
    sanne = nieuwe_bezoeker()
    sanne.log_in(CONSULENT)
    sanne.open("/postvak/")
    expect(sanne.page.get_by_role("heading", level=1)).to_have_text("Postvak van de demo")
