# SPDX-License-Identifier: EUPL-1.2
"""The brede intake at a table: a tablet between a consultant and a newcomer.

Steenwijkerland holds it in two talks, and the connection goes away halfway. Every page they
see passes axe.
"""

import re
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import expect

from inburgering.core.datums import datum_tekst
from tests.e2e.bezoeker import Bezoeker
from tests.e2e.intakeverhaal import (
    CONCLUSIE,
    LIJN_WEG,
    ONDERWERPEN,
    TABLET,
    VANDAAG,
    begin_de_intake,
    bespreek,
    dagen_geleden,
    gekozen,
    het_verslag,
    leg_de_toets_vast,
    mist_nog,
    open_het_dossier,
    opgeslagen,
    praat_door_zonder_verbinding,
    rond_af,
    waarde,
)

pytestmark = [pytest.mark.e2e, pytest.mark.xdist_group("e2e")]

BEGELEIDER = "partner@steenwijkerland.example"
KLAAS, FEMKE = "consulent@steenwijkerland.example", "consulent2@steenwijkerland.example"


def kijk_samen(bezoeker: Bezoeker, onderwerp: str) -> None:
    """The tablet turns to the person: his language beside the Dutch, nothing internal."""
    page = bezoeker.page
    bezoeker.open(onderwerp)
    bezoeker.sees("nog niet nagekeken door een vertaler")
    bezoeker.click("Meekijken aan")
    expect(page.locator("legend [lang=ar][dir=rtl]").first).to_be_visible()
    expect(page.get_by_text("trots op zijn vak")).to_have_count(0)
    expect(page.get_by_role("link", name="Werkvoorraad")).to_have_count(0)
    for size in (TABLET, {"width": 1024, "height": 768}):
        page.set_viewport_size(size)  # type: ignore[arg-type]
        bezoeker.look()
        grote_doelen(bezoeker)
    page.set_viewport_size(TABLET)  # type: ignore[arg-type]
    page.goto("/")
    assert page.url.endswith(onderwerp)
    bezoeker.choose(leerstijl="doen")
    opgeslagen(bezoeker)
    bezoeker.click("Meekijken uit")
    gekozen(bezoeker, "leerstijl", "doen")
    waarde(bezoeker, "interne_notitie", "Is trots op zijn vak.")


def kijk_samen_zonder_scripts(bezoeker: Bezoeker, onderwerp: str) -> None:
    """Looking along and the choice of a language are buttons of the form, no scripts."""
    page = bezoeker.page
    bezoeker.open(onderwerp)
    bezoeker.fill(interne_notitie="Is trots op zijn vak en zijn winkel.")
    page.get_by_text("Vragen ook in het Arabisch").click()
    bezoeker.click(re.compile("^Engels"))
    waarde(bezoeker, "interne_notitie", "Is trots op zijn vak en zijn winkel.")
    bezoeker.click("Meekijken aan")
    bezoeker.sees("How many years did you go to school?")
    expect(page.get_by_text("zijn winkel")).to_have_count(0)
    bezoeker.choose(jaren_onderwijs="13+")
    bezoeker.click("Meekijken uit")
    gekozen(bezoeker, "jaren_onderwijs", "13+")
    waarde(bezoeker, "interne_notitie", "Is trots op zijn vak en zijn winkel.")


def grote_doelen(bezoeker: Bezoeker) -> None:
    """Whatever one can press is at least 44 by 44; a choice is pressed by its label."""
    small = bezoeker.page.locator(
        "main .form-check, main button:visible, .balk button"
    ).evaluate_all(
        "found => found.filter(one => !one.matches('.visually-hidden'))"
        ".map(one => one.getBoundingClientRect())"
        ".filter(box => box.width < 44 || box.height < 44).length"
    )
    assert small == 0


def typ_allebei(klaas: Bezoeker, femke: Bezoeker, onderwerp: str) -> None:
    """Two colleagues in one subject at once: each keeps every word."""
    klaas.open(onderwerp)
    femke.open(onderwerp)
    femke.fill(interne_notitie="Femke: belt nog met de school.")
    klaas.fill(trots="Mijn winkel in Aleppo.")
    klaas.choose(rijbewijs="ander")
    opgeslagen(femke)
    opgeslagen(klaas)
    klaas.fill(trots="Mijn winkel in Aleppo, die van mijn vader was.")
    femke.fill(conclusie="U verkoopt graag en goed.")
    femke.sees("Deze tekst leest gemakkelijk.")  # the hint comes while one types
    for one in (klaas, femke):
        one.page.wait_for_timeout(5000)  # the page saves itself within seconds
        opgeslagen(one)
    for one in (klaas, femke):
        one.open(onderwerp)
        waarde(one, "trots", "Mijn winkel in Aleppo, die van mijn vader was.")
        waarde(one, "interne_notitie", "Femke: belt nog met de school.")
        waarde(one, "conclusie", "U verkoopt graag en goed.")
        gekozen(one, "rijbewijs", "ander")


def test_twee_gesprekken_in_steenwijkerland(
    nieuwe_bezoeker: Callable[..., Bezoeker], tmp_path: Path
) -> None:
    klaas = nieuwe_bezoeker(**TABLET, toegestaan=LIJN_WEG)
    femke = nieuwe_bezoeker(width=1024, height=768)
    klaas.log_in(KLAAS)
    femke.log_in(FEMKE)
    dossier = open_het_dossier(klaas, taal="Arabisch", voornamen="Mohammad")
    begin_de_intake(klaas, dossier, deel="1")
    klaas.sees("Deel 2")
    praat_door_zonder_verbinding(klaas, f"{dossier}intake/opleiding/")
    kijk_samen(klaas, f"{dossier}intake/opleiding/")
    zonder_scripts = nieuwe_bezoeker(**TABLET, scripts=False)
    zonder_scripts.log_in(KLAAS)
    kijk_samen_zonder_scripts(zonder_scripts, f"{dossier}intake/opleiding/")
    typ_allebei(klaas, femke, f"{dossier}intake/competenties/")
    with klaas.without_looking():
        bespreek(klaas, dossier, *DEEL_1)
    deel_twee_en_afronden(klaas, dossier, tmp_path)
    de_begeleider_ziet_alleen_haar_deel(klaas, nieuwe_bezoeker(width=390, scripts=False), dossier)


DEEL_1 = ("gezin", "voorschool", "taalniveau", "fysieke-gezondheid", "mentale-gezondheid")


def deel_twee_en_afronden(klaas: Bezoeker, dossier: str, map_voor_de_brief: Path) -> None:
    """The second talk is about work; then the law misses the test, and then nothing."""
    klaas.open(f"{dossier}intake/gesprek/nieuw/")
    klaas.fill(op=dagen_geleden(2))
    klaas.choose(deel="2", kanaal="persoonlijk", plaats="thuis")
    klaas.click("Opslaan")
    with klaas.without_looking():
        bespreek(klaas, dossier, *(code for code in ONDERWERPEN if code not in DEEL_1))
    mist_nog(klaas, dossier, "Vul de uitslag van de leerbaarheidstoets in")
    leg_de_toets_vast(klaas, dossier, aangevraagd=9, gedaan=2)
    rond_af(klaas, dossier)
    gehoord = [stukje.tekst for stukje in het_verslag(klaas, dossier, map_voor_de_brief)]
    for dag in (9, 2):
        gesproken = f"Wij spraken elkaar op {datum_tekst(VANDAAG - timedelta(days=dag))}."
        assert any(tekst.startswith(gesproken) for tekst in gehoord)
    assert gehoord[gehoord.index("School en opleiding") + 1] == CONCLUSIE
    assert "trots op zijn vak" not in " ".join(gehoord)  # a note is for colleagues


def de_begeleider_ziet_alleen_haar_deel(
    klaas: Bezoeker, begeleider: Bezoeker, dossier: str
) -> None:
    """VluchtelingenWerk is let in for the guidance, and reads nothing of the talks."""
    klaas.open(f"{dossier}intake/partner/maatschappelijke_begeleiding/")
    klaas.page.locator("[name=partner]").select_option(label="VluchtelingenWerk")
    klaas.fill(contactpersoon="Noor", vanaf=dagen_geleden(9))
    klaas.click("Opslaan")
    naam = klaas.page.get_by_role("heading", level=1).inner_text()
    begeleider.log_in(BEGELEIDER)
    begeleider.follow(re.compile(naam))
    expect(begeleider.main()).not_to_contain_text(CONCLUSIE)
    for bladzijde in ("", "intake/", "intake/mentale-gezondheid/", "intake/verslag/", "brieven/"):
        antwoord = begeleider.page.request.get(f"{dossier}{bladzijde}")
        assert antwoord.status in {403, 404}, bladzijde
        assert naam not in antwoord.text()


def test_wie_werd_uitgelogd_typt_verder_en_verliest_niets(
    nieuwe_bezoeker: Callable[..., Bezoeker],
) -> None:
    """The session ends in another tab; after signing in there, this page saves after all."""
    klaas = nieuwe_bezoeker(**TABLET, toegestaan=("Response Status Error Code 403",))
    klaas.log_in(KLAAS)
    dossier = open_het_dossier(klaas, taal="Turks", voornamen="Emre")
    begin_de_intake(klaas, dossier, deel="1")
    onderwerp = f"{dossier}intake/competenties/"
    klaas.open(onderwerp)
    klaas.page.context.clear_cookies(name="sessie")
    klaas.fill(trots="Mijn tuin.")
    expect(klaas.page.locator("#opgeslagen")).to_contain_text("U bent uitgelogd", timeout=15_000)
    waarde(klaas, "trots", "Mijn tuin.")
    ander_tabblad = Bezoeker(klaas.page.context.new_page(), klaas.axe)
    ander_tabblad.log_in(KLAAS)
    klaas.page.bring_to_front()
    opgeslagen(klaas)
    klaas.open(onderwerp)
    waarde(klaas, "trots", "Mijn tuin.")
