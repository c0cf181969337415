# SPDX-License-Identifier: EUPL-1.2
"""One real person, from koppeling to a posted PIP, in real browsers.

Sanne opens the dossier of Yonas, holds the intake, assigns the leerroute, starts ontzorgen
and offers the PIP. Marit, who holds the mandate, decides. Sanne posts the letter and plans the
first voortgangsgesprek. Every page they see passes axe.
"""

import hashlib
import re
import uuid
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from playwright.sync_api import expect

from inburgering.core.datums import datum_kort, datum_tekst
from inburgering.wet.begrippen import Doelgroep
from inburgering.wet.termijnen import Feiten, wettelijke_termijnen
from tests.brieven.hulp import failures, text_of
from tests.e2e.bezoeker import Bezoeker
from tests.e2e.intakeverhaal import VANDAAG, bespreek, dagen_geleden, leg_de_toets_vast, rond_af

pytestmark = [pytest.mark.e2e, pytest.mark.xdist_group("e2e")]

SANNE, MARIT = "consulent@overbetuwe.example", "besluitvormer@overbetuwe.example"


def open_het_dossier(sanne: Bezoeker) -> str:
    sanne.follow("Nieuw dossier")
    sanne.fill(
        voornamen="Yonas", achternaam=f"Tekle-{uuid.uuid4().hex[:6]}", geboortejaar="1995",
        taal="Tigrinya", straat="Dorpsstraat", huisnummer="3", postcode="6661ek",
        woonplaats="Elst", gekoppeld_op=dagen_geleden(50), kennisgeving_op=dagen_geleden(45),
        brp_op=dagen_geleden(40), bijstand_vanaf=dagen_geleden(40),
    )  # fmt: skip
    sanne.choose(aanspreekvorm="heer")
    sanne.click("Dossier aanmaken")
    sanne.sees("is aangemaakt")
    sanne.sees("Wat de gemeente aanbiedt")
    found = re.search(r"/dossiers/\d+/", sanne.page.url)
    assert found
    return found[0]


def houd_de_intake(sanne: Bezoeker, dossier: str) -> None:
    sanne.open(f"{dossier}intake/")
    sanne.follow("Intake starten")
    sanne.fill(
        op=dagen_geleden(30), alleen_gewezen_op=dagen_geleden(30), taal="Tigrinya",
        aanwezigen__2__naam="Meron Abraha",
    )  # fmt: skip
    sanne.choose(kanaal="persoonlijk", plaats="kantoor", aanwezigen__2__hoedanigheid="tolk")
    sanne.click("Intake starten")
    bespreek(sanne, dossier)
    leg_de_toets_vast(sanne, dossier, aangevraagd=30, gedaan=20)
    rond_af(sanne, dossier)


def wijs_de_leerroute_toe(sanne: Bezoeker, dossier: str) -> None:
    sanne.open(f"{dossier}leerroute/")
    sanne.choose(leerroute="B")
    sanne.fill(reden_b="Past bij uw uitslag en bij uw wens om te werken.", reden_o="")
    sanne.click("Leerroute toewijzen")
    sanne.sees("Controleer uw antwoorden")  # three routes, three reasons
    expect(sanne.page.locator("[name='reden_b']")).to_have_value(
        "Past bij uw uitslag en bij uw wens om te werken."
    )
    sanne.fill(
        reden_o="U wilt nu geen opleiding volgen in Nederland.",
        reden_z="Is niet nodig. U kunt B1 halen binnen drie jaar.",
        uren_per_week="24",
    )
    sanne.click("Leerroute toewijzen")


def start_het_ontzorgen(sanne: Bezoeker, dossier: str) -> None:
    sanne.open(f"{dossier}ontzorgen/")
    sanne.follow("Starten")
    sanne.choose(asielvergunning="on")
    sanne.fill(norm="1331,43", huur="612,50", gas_water_stroom="145", zorgverzekering="152,75")
    sanne.click("Ontzorgen starten")
    sanne.sees("421,18")  # what is left to live on


def stel_het_pip_op(sanne: Bezoeker, dossier: str) -> None:
    sanne.open(f"{dossier}pip/")
    sanne.click("PIP opstellen")
    sanne.choose(hoofddoel="betaald_werken")
    sanne.fill(
        doelen__0__tekst="Ik kan mijn werk in het Nederlands doen.",
        afspraken__0__wat="U oefent elke week met een taalmaatje",
        afspraken__0__wie="u",
        taal_aanbieder="ROC Rivierenland", taal_start_op=datum_kort(VANDAAG + timedelta(20)),
        pvt_wie="VluchtelingenWerk", pvt_start_op=datum_kort(VANDAAG + timedelta(40)),
        map_wie="Werkgevers in de regio", map_start_op=datum_kort(VANDAAG + timedelta(90)),
        mb_duur="twaalf maanden",
    )  # fmt: skip
    sanne.click("Opslaan")
    sanne.open(f"{dossier}pip/")
    preview = sanne.page.request.get(f"{dossier}pip/voorbeeld.pdf")
    assert preview.headers["content-type"] == "application/pdf"
    sanne.open(f"{dossier}pip/aanbieden/")
    sanne.click(re.compile("aanbieden", re.IGNORECASE))
    sanne.sees("ter toetsing")


def stel_het_pip_vast(marit: Bezoeker, dossier: str) -> None:
    marit.open("/besluiten/")
    expect(marit.page.locator(f"a[href^='{dossier}']").first).to_be_visible()
    marit.open(f"{dossier}pip/vaststellen/")
    marit.fill(dagtekening=datum_kort(VANDAAG))
    marit.page.get_by_role("button", name="Vaststellen").dblclick()
    marit.sees(re.compile(r"PIP-\d{4}-\d{6}"))
    marit.look()


def test_van_koppeling_tot_een_verzonden_pip(
    nieuwe_bezoeker: Callable[..., Bezoeker], tmp_path: Path
) -> None:
    sanne, marit = nieuwe_bezoeker(), nieuwe_bezoeker(width=1024, height=768)
    sanne.log_in(SANNE)
    sanne.look()
    dossier = open_het_dossier(sanne)
    houd_de_intake(sanne, dossier)
    wijs_de_leerroute_toe(sanne, dossier)
    start_het_ontzorgen(sanne, dossier)
    stel_het_pip_op(sanne, dossier)
    # who wrote the plan does not decide on it
    assert sanne.page.request.get(f"{dossier}pip/vaststellen/").status == 403
    marit.log_in(MARIT)
    stel_het_pip_vast(marit, dossier)
    sanne.open(f"{dossier}pip/bekendmaken/")
    sanne.fill(op=datum_kort(VANDAAG))
    sanne.choose(wijze="post")
    sanne.click("Vastleggen")
    controleer_de_brief(sanne, dossier, tmp_path)
    plan_het_eerste_gesprek(sanne, dossier)


def controleer_de_brief(sanne: Bezoeker, dossier: str, map_voor_de_brief: Path) -> None:
    """The archived letter is valid, whole, and names the right last day for bezwaar."""
    sanne.open(f"{dossier}brieven/")
    links = sanne.page.locator("a[href$='.pdf']").evaluate_all(
        "links => links.map(link => link.getAttribute('href'))"
    )
    letters = [sanne.page.request.get(link).body() for link in dict.fromkeys(links)]
    texts = [text_of(body) for body in letters]
    pip, body = next(
        (text, body) for text, body in zip(texts, letters, strict=True) if "bezwaar" in text
    )
    for profile in ("ua1", "2a"):
        assert not failures(body, profile, map_voor_de_brief)
    terms = wettelijke_termijnen(
        Feiten(
            doelgroep=Doelgroep.ASIELSTATUSHOUDER,
            pip_dagtekening=VANDAAG,
            bekendmaking_besluit=VANDAAG,
        ),
        extra=(),
        gemeente="Overbetuwe",
    )
    last_day = {term.code: term.uiterlijk for term in terms}
    assert datum_tekst(last_day["bezwaar"]) in pip
    assert datum_tekst(last_day["inburgeringstermijn"]) in pip
    sanne.open(f"{dossier}pip/")
    sanne.sees(re.compile(hashlib.sha256(body).hexdigest()[:8]))


def plan_het_eerste_gesprek(sanne: Bezoeker, dossier: str) -> None:
    """Overbetuwe talks every month in the first year."""
    sanne.open(f"{dossier}voortgang/")
    sanne.sees("elke maand in het eerste jaar")
    sanne.click("Gesprek plannen")
    sanne.open(dossier)
    sanne.sees("Voortgangsgesprek houden")
    sanne.open(f"{dossier}tijdlijn/")
    for sentence in ("Dossier aangemaakt", "afgerond", "B1-route", "Ontzorgen", "PIP"):
        sanne.sees(re.compile(sentence))
