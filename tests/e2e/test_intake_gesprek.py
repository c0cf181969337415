# SPDX-License-Identifier: EUPL-1.2
"""The brede intake at a table: a tablet between a consultant and a newcomer.

Steenwijkerland holds it in two talks, Landsmeer in one with Taalstart behind it. In both the
connection goes away halfway. Every page they see passes axe.
"""

import re
import uuid
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from playwright.sync_api import expect

from inburgering.core.datums import datum_kort
from tests.e2e.bezoeker import Bezoeker

pytestmark = [pytest.mark.e2e, pytest.mark.xdist_group("e2e")]

KLAAS, FEMKE = "consulent@steenwijkerland.example", "consulent2@steenwijkerland.example"
EVA = "consulent@landsmeer.example"
TABLET: dict[str, int] = {"width": 768, "height": 1024}
# what a browser says about a line that is gone, and nothing else
LIJN_WEG = ("ERR_INTERNET_DISCONNECTED", "htmx:sendError", "htmx:afterRequest")
GEEN_VERBINDING = "Geen verbinding. Wat u typt blijft op dit scherm"
VANDAAG = date.today()


def dagen_geleden(aantal: int) -> str:
    return datum_kort(VANDAAG - timedelta(days=aantal))


def open_het_dossier(consulent: Bezoeker, *, taal: str, voornamen: str) -> str:
    consulent.open("/")
    consulent.follow("Nieuw dossier")
    consulent.fill(
        voornamen=voornamen, achternaam=f"Haddad-{uuid.uuid4().hex[:6]}", geboortejaar="1990",
        taal=taal, straat="Dorpsstraat", huisnummer="3", postcode="8331ab",
        woonplaats="Steenwijk", gekoppeld_op=dagen_geleden(50), kennisgeving_op=dagen_geleden(45),
        brp_op=dagen_geleden(40), bijstand_vanaf=dagen_geleden(40),
    )  # fmt: skip
    consulent.choose(aanspreekvorm="heer")
    consulent.click("Dossier aanmaken")
    consulent.sees("is aangemaakt")
    found = re.search(r"/dossiers/\d+/", consulent.page.url)
    assert found
    return found[0]


def begin_de_intake(consulent: Bezoeker, dossier: str, **gesprek: str) -> None:
    consulent.open(f"{dossier}intake/")
    consulent.follow("Intake starten")
    consulent.fill(op=dagen_geleden(9), alleen_gewezen_op=dagen_geleden(9))
    consulent.choose(kanaal="persoonlijk", plaats="kantoor", **gesprek)
    consulent.click("Intake starten")


def opgeslagen(bezoeker: Bezoeker) -> None:
    """The page says so, at the moment it was."""
    expect(bezoeker.page.locator("#opgeslagen")).to_contain_text(
        re.compile(r"Opgeslagen om \d\d\.\d\d"), timeout=15_000
    )


def verbinding(bezoeker: Bezoeker, *, weg: bool) -> None:
    bezoeker.page.context.set_offline(weg)


def waarde(bezoeker: Bezoeker, veld: str, verwacht: str) -> None:
    expect(bezoeker.page.locator(f"[name='{veld}']")).to_have_value(verwacht)


def gekozen(bezoeker: Bezoeker, veld: str, antwoord: str) -> None:
    keus = bezoeker.page.locator(f"[name='{veld}'][value='{antwoord}']")
    expect(keus).to_be_checked()


def praat_door_zonder_verbinding(bezoeker: Bezoeker, onderwerp: str) -> None:
    """Type, lose the line, type on, try to leave, get the line back: nothing is lost."""
    page = bezoeker.page
    bezoeker.open(onderwerp)
    bezoeker.choose(jaren_onderwijs="7-12")
    opgeslagen(bezoeker)
    verbinding(bezoeker, weg=True)
    bezoeker.fill(conclusie="U kunt verder leren.")
    expect(page.locator("#opgeslagen")).to_contain_text(GEEN_VERBINDING, timeout=15_000)
    bezoeker.choose(wil_opleiding="ja")
    bezoeker.fill(interne_notitie="Is trots op zijn vak.")
    page.get_by_role("button", name=re.compile("^Klaar")).click()
    assert page.url.endswith(onderwerp)  # the button does not lead to an empty page
    waarde(bezoeker, "interne_notitie", "Is trots op zijn vak.")
    wil_weg_en_blijft(bezoeker)
    kept = page.evaluate("JSON.stringify([localStorage, sessionStorage])")
    assert "trots" not in kept  # nothing of the conversation is kept on the device
    assert page.evaluate("localStorage.length") == 0
    verbinding(bezoeker, weg=False)
    opgeslagen(bezoeker)
    bezoeker.open(onderwerp)
    gekozen(bezoeker, "jaren_onderwijs", "7-12")
    gekozen(bezoeker, "wil_opleiding", "ja")
    waarde(bezoeker, "conclusie", "U kunt verder leren.")
    waarde(bezoeker, "interne_notitie", "Is trots op zijn vak.")


def wil_weg_en_blijft(bezoeker: Bezoeker) -> None:
    """The browser asks whether one really wants to leave unsaved text."""
    page = bezoeker.page
    with page.expect_event("dialog") as leaving:
        page.evaluate("setTimeout(() => window.location.assign('/'))")
    assert leaving.value.type == "beforeunload"
    leaving.value.dismiss()


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
    for one in (klaas, femke):
        one.page.wait_for_timeout(5000)  # the page saves itself within seconds
        opgeslagen(one)
    for one in (klaas, femke):
        one.open(onderwerp)
        waarde(one, "trots", "Mijn winkel in Aleppo, die van mijn vader was.")
        waarde(one, "interne_notitie", "Femke: belt nog met de school.")
        waarde(one, "conclusie", "U verkoopt graag en goed.")
        gekozen(one, "rijbewijs", "ander")


def test_twee_gesprekken_in_steenwijkerland(nieuwe_bezoeker: Callable[..., Bezoeker]) -> None:
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
    klaas.open(f"{dossier}intake/gesprek/nieuw/")
    klaas.fill(op=dagen_geleden(2))
    klaas.choose(deel="2", kanaal="persoonlijk", plaats="thuis")
    klaas.click("Opslaan")
    klaas.open(f"{dossier}intake/")
    klaas.sees(datum_kort(VANDAAG - timedelta(days=2))[:2].lstrip("0"))


def test_een_gesprek_met_taalstart_in_landsmeer(nieuwe_bezoeker: Callable[..., Bezoeker]) -> None:
    eva = nieuwe_bezoeker(**TABLET, toegestaan=LIJN_WEG)
    eva.log_in(EVA)
    dossier = open_het_dossier(eva, taal="Tigrinya", voornamen="Yonas")
    begin_de_intake(eva, dossier)
    expect(eva.main().get_by_text("Deel 2")).to_have_count(0)
    praat_door_zonder_verbinding(eva, f"{dossier}intake/opleiding/")
    expect(eva.page.locator("legend [lang=ti]").first).to_be_visible()
    eva.open(f"{dossier}intake/taalstart/")
    eva.follow("Taalstart bijwerken")
    eva.fill(
        taalstart_aanmelding_op=dagen_geleden(9), taalstart_start_op=dagen_geleden(2), week_1="8",
    )  # fmt: skip
    eva.click("Opslaan")
    eva.open(f"{dossier}intake/taalstart/")
    eva.sees(re.compile(r"8 (van|uur)|8 uren"))


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
