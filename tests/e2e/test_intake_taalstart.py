# SPDX-License-Identifier: EUPL-1.2
"""Landsmeer: one talk and the Taalstart, from the application to the advice in the route."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.e2e.bezoeker import Bezoeker
from tests.e2e.intakeverhaal import (
    LIJN_WEG,
    TABLET,
    begin_de_intake,
    bespreek,
    dagen_geleden,
    het_verslag,
    leg_de_toets_vast,
    open_het_dossier,
    praat_door_zonder_verbinding,
    rond_af,
    waarde,
)

pytestmark = [pytest.mark.e2e, pytest.mark.xdist_group("e2e")]

EVA, DOCENT = "consulent@landsmeer.example", "taalstart@landsmeer.example"


def meld_aan_voor_de_taalstart(eva: Bezoeker, dossier: str) -> None:
    eva.open(f"{dossier}intake/taalstart/wijzigen/")
    eva.fill(taalstart_aanmelding_op=dagen_geleden(38))
    eva.click("Opslaan")
    eva.follow("School kiezen")
    eva.page.locator("[name=partner]").select_option(label="Taalschool Waterland")
    eva.fill(contactpersoon="Dorien", vanaf=dagen_geleden(38))
    eva.click("Opslaan")
    eva.sees("De partner is ingezet")


def de_school_vertelt_hoe_het_ging(dorien: Bezoeker, naam: str) -> None:
    """Four weeks of eight hours, the six elements, and the report; first without its advice."""
    dorien.follow(re.compile(naam))
    dorien.follow(re.compile("bijwerken|invullen", re.IGNORECASE))
    expect(dorien.page.locator("[name^=element_]")).to_have_count(6)
    dorien.fill(
        taalstart_intake_op=dagen_geleden(34), taalstart_start_op=dagen_geleden(33),
        taalstart_einde_op=dagen_geleden(5), samenvatting="Yonas leert snel en komt op tijd.",
        **{f"week_{week}": "8" for week in range(1, 5)},
        **{f"element_{nummer}": "Gaat goed." for nummer in range(6)},
    )  # fmt: skip
    dorien.click(re.compile("versturen", re.IGNORECASE))
    dorien.sees("Kies welke leerroute u adviseert.")
    waarde(dorien, "week_4", "8")
    dorien.choose(advies_route="B", advies_tempo="gemiddeld")
    dorien.click(re.compile("versturen", re.IGNORECASE))
    dorien.sees("De eindrapportage is verstuurd.")


def de_consulent_leest_het_rapport(eva: Bezoeker, dossier: str) -> None:
    """A task says that it is there; each of the four norms of Landsmeer is met."""
    eva.open(f"{dossier}intake/taalstart/")
    eva.sees("Yonas leert snel en komt op tijd.")
    eva.sees(re.compile("32 uur van 32"))
    expect(eva.main().locator(".termijn-rij").filter(has_text="gehaald")).to_have_count(4)
    eva.open(dossier)
    eva.sees("Eindrapportage van de Taalstart lezen")


def test_een_gesprek_met_taalstart_in_landsmeer(
    nieuwe_bezoeker: Callable[..., Bezoeker], tmp_path: Path
) -> None:
    eva = nieuwe_bezoeker(**TABLET, toegestaan=LIJN_WEG)
    eva.log_in(EVA)
    dossier = open_het_dossier(eva, taal="Tigrinya", voornamen="Yonas")
    begin_de_intake(eva, dossier)
    expect(eva.main().get_by_text("Deel 2")).to_have_count(0)
    praat_door_zonder_verbinding(eva, f"{dossier}intake/opleiding/")
    expect(eva.page.locator("legend [lang=ti]").first).to_be_visible()
    meld_aan_voor_de_taalstart(eva, dossier)
    naam = eva.page.get_by_role("heading", level=1).inner_text()
    dorien = nieuwe_bezoeker(width=1024, height=768)
    dorien.log_in(DOCENT)
    de_school_vertelt_hoe_het_ging(dorien, naam)
    de_consulent_leest_het_rapport(eva, dossier)
    with eva.without_looking():
        bespreek(eva, dossier)
    leg_de_toets_vast(eva, dossier, aangevraagd=30, gedaan=20)
    rond_af(eva, dossier)
    gehoord = [stukje.tekst for stukje in het_verslag(eva, dossier, tmp_path)]
    assert "Waar spraken wij over?" in gehoord
    eva.open(f"{dossier}leerroute/")
    eva.sees("B1-route, tempo gemiddeld")  # the advice, where the route is chosen
