# SPDX-License-Identifier: EUPL-1.2
"""The parts of a brede intake that more than one story tells."""

import re
import uuid
from datetime import date, timedelta
from pathlib import Path

from playwright.sync_api import expect

from inburgering.core.datums import datum_kort
from tests.brieven.hulp import failures
from tests.brieven.voorlezen import Stukje, voorgelezen
from tests.e2e.bezoeker import Bezoeker

VANDAAG = date.today()
TABLET: dict[str, int] = {"width": 768, "height": 1024}
# what a browser says about a line that is gone, and nothing else
LIJN_WEG = ("ERR_INTERNET_DISCONNECTED", "htmx:sendError", "htmx:afterRequest")
GEEN_VERBINDING = "Geen verbinding. Wat u typt blijft op dit scherm"
CONCLUSIE = "U kunt hiermee verder."

# What the law asks, with answers that fit somebody alone who wants to work.
ONDERWERPEN: dict[str, dict[str, str]] = {
    "gezin": {"gezin": "alleen"},
    "voorschool": {"jonge_kinderen": "nee"},
    "opleiding": {"jaren_onderwijs": "7-12", "wil_opleiding": "nee"},
    "werkervaring": {"werk_jaren": "2-5"},
    "taalniveau": {
        "alfabetisering": "NVT", "lezen": "A1", "luisteren": "A1", "schrijven": "A0",
        "spreken": "A1",
    },
    "toekomst": {"wil": "werken"},
    "zelfredzaamheid": {"post": "hulp", "zrm_huisvesting": "4"},
    "fysieke-gezondheid": {"invloed": "nee"},
    "mentale-gezondheid": {"invloed": "nee"},
}  # fmt: skip


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


def bespreek(consulent: Bezoeker, dossier: str, *codes: str) -> None:
    """Answer these subjects, or all that the law asks, and finish each."""
    for code in codes or ONDERWERPEN:
        consulent.open(f"{dossier}intake/{code}/")
        consulent.choose(**ONDERWERPEN[code])
        consulent.fill(conclusie=CONCLUSIE)
        consulent.click(re.compile("^Klaar"))


def leg_de_toets_vast(consulent: Bezoeker, dossier: str, *, aangevraagd: int, gedaan: int) -> None:
    """The leerbaarheidstoets as DUO gives it; days ago."""
    consulent.open(f"{dossier}intake/leerbaarheidstoets/")
    consulent.choose(uitkomst="uitslag:B1-route haalbaar")
    consulent.fill(
        aangevraagd_op=dagen_geleden(aangevraagd), examennummer="1234567",
        afgenomen_op=dagen_geleden(gedaan), behaalde_score="31,50", benodigde_score="25,00",
    )  # fmt: skip
    consulent.click(re.compile("^Klaar"))


def rond_af(consulent: Bezoeker, dossier: str) -> None:
    consulent.open(f"{dossier}intake/")
    consulent.sees("Alles is er")
    consulent.open(f"{dossier}intake/afronden/")
    consulent.click("Intake afronden")
    consulent.sees(re.compile(r"De intake is afgerond. Het verslag INT-\d{4}-\d{6} staat bij"))


def het_verslag(consulent: Bezoeker, dossier: str, map_voor_de_brief: Path) -> list[Stukje]:
    """The archived report, valid as PDF/UA and PDF/A, as one hears it."""
    consulent.open(f"{dossier}brieven/")
    link = consulent.page.locator("a[href$='.pdf']").first.get_attribute("href")
    body = consulent.page.request.get(link or "").body()
    for profile in ("ua1", "2a"):
        assert not failures(body, profile, map_voor_de_brief)
    return voorgelezen(body)


def mist_nog(consulent: Bezoeker, dossier: str, *wat: str) -> None:
    """Completing is refused, with the exact list of what the law still misses."""
    consulent.open(f"{dossier}intake/afronden/")
    regels = consulent.main().locator("section[aria-labelledby=nog-nodig] li")
    expect(regels).to_have_count(len(wat))
    for regel, verwacht in zip(regels.all_inner_texts(), wat, strict=True):
        assert verwacht in regel
    expect(consulent.page.get_by_role("button", name="Intake afronden")).to_have_count(0)
