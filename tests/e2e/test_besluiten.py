# SPDX-License-Identifier: EUPL-1.2
"""Decisions in real browsers: two signers at one tray, and a bezwaar that came too late.

Marit and Corrie both hold the mandate for a PIP. Corrie works without scripts. Both look at the
same three plans; Marit signs them at once, and Corrie hears that it was done. Sanne takes in a
bezwaar of Nour months after the decision; the jurist finds the lateness excusable and the
bezwaar gegrond; Corrie signs, because Marit made the first decision, and Sanne gets a task.
Abdirahman's bezwaar says nothing yet, so it takes all the time the law gives. Sanne adds a
decision to the plan of Amanuel; Corrie takes it and later withdraws it. Every page passes axe.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta

import pytest
from playwright.sync_api import Locator, expect

from inburgering.core.datums import datum_kort, datum_tekst
from tests.e2e.bezoeker import Bezoeker

pytestmark = [pytest.mark.e2e, pytest.mark.xdist_group("e2e")]

GEMEENTE = "overbetuwe.example"
SANNE, MARIT = f"consulent@{GEMEENTE}", f"besluitvormer@{GEMEENTE}"
CORRIE, JURIST = f"besluitvormer2@{GEMEENTE}", f"jurist@{GEMEENTE}"
AMANUEL, ABDIRAHMAN = "Amanuel", "Abdirahman Warsame Abdi Nur"
NOUR = "Nour al-Din Mustafa-van der Heijden"
VANDAAG = datum_kort(date.today())
SAMEN = "Samen vaststellen"


def wachtend(wie: Bezoeker) -> Locator:
    return wie.page.get_by_role("table", name="PIP's die wachten op een besluit")


def bekijk_elk_plan(wie: Bezoeker) -> list[str]:
    """Nothing can be chosen before it was seen; then everything can."""
    wie.open("/besluiten/")
    expect(wachtend(wie).get_by_text("eerst bekijken")).to_have_count(3)
    expect(wie.page.get_by_role("button", name=SAMEN)).to_have_count(0)
    namen = wachtend(wie).locator("a.naam").all_inner_texts()
    for naam in namen:
        wie.follow(naam)
        wie.sees("De week")
        wie.follow("Alle besluiten die wachten")
    return namen


def kies_alles(wie: Bezoeker) -> None:
    for vakje in wachtend(wie).get_by_role("checkbox").all():
        vakje.check()
    wie.click(SAMEN)
    wie.sees("3 PIP's vaststellen")


def test_twee_besluitvormers_tekenen_dezelfde_drie_pips(
    nieuwe_bezoeker: Callable[..., Bezoeker],
) -> None:
    marit, corrie = nieuwe_bezoeker(), nieuwe_bezoeker(width=390, scripts=False)
    marit.log_in(MARIT)
    corrie.log_in(CORRIE)
    namen = bekijk_elk_plan(marit)
    bekijk_elk_plan(corrie)
    kies_alles(marit)
    kies_alles(corrie)

    marit.fill(dagtekening="1-1-2021")
    marit.click("Vaststellen")
    marit.sees("Controleer uw antwoorden")
    expect(marit.page.locator("[name='dagtekening']")).to_have_value("1-1-2021")
    marit.fill(dagtekening=VANDAAG)
    marit.page.get_by_role("button", name="Vaststellen").dblclick()
    marit.sees(re.compile("^Vastgesteld: "))
    marit.look()
    marit.sees("Niets te besluiten")
    besloten = marit.page.get_by_role("table", name="PIP's die eerder zijn vastgesteld")
    for naam in namen:
        rij = besloten.get_by_role("row").filter(has_text=naam).first
        expect(rij).to_contain_text(re.compile(r"PIP-\d{4}-\d{6}"))
        expect(rij).to_contain_text("Marit Jansen")

    corrie.click("Vaststellen")
    for naam in namen:
        corrie.sees(re.compile(f"{naam}: Dit PIP is al vastgesteld, met kenmerk"))


def neem_een_laat_bezwaar_in(sanne: Bezoeker) -> str:
    """Months after the decision; it is taken in all the same. The answer is its address."""
    sanne.page.get_by_role("link", name=NOUR).first.click()
    sanne.follow("PIP")
    sanne.follow("Bezwaar bekijken of vastleggen")
    sanne.follow("Bezwaar vastleggen")
    sanne.click("Vastleggen")
    sanne.sees("Kies hoe het bezwaar binnenkwam.")
    sanne.sees("Kies tegen welk deel het bezwaar is.")
    sanne.page.get_by_label(re.compile("^PIP-beschikking van")).check()
    sanne.choose(onderdelen="leerroute", wijze="balie")
    sanne.fill(
        ontvangen_op=VANDAAG, gronden="Ik wil een opleiding volgen.",
        te_laat_reden="Ik lag in het ziekenhuis en kon niemand machtigen.",
    )  # fmt: skip
    sanne.click("Vastleggen")
    sanne.sees("De ontvangstbevestiging staat klaar")
    adres = sanne.page.locator("table a.naam").first.get_attribute("href")
    assert adres
    return adres


def schrijf_het_besluit(jurist: Bezoeker, bezwaar: str) -> None:
    jurist.open("/bezwaren/")
    jurist.page.locator(f"a[href='{bezwaar}']").click()
    jurist.look()
    jurist.sees("te laat")
    expect(jurist.main()).not_to_contain_text("dagen te laat")  # the time to decide begins now
    jurist.follow("Niet horen")
    jurist.choose(grond="e")
    jurist.fill(toelichting="Wij geven de indiener helemaal gelijk.")
    jurist.click("Vastleggen")
    jurist.follow("Besluit op bezwaar schrijven")
    jurist.choose(uitkomst="gegrond")
    jurist.fill(motivering="U kunt een opleiding volgen. Dat hebben wij niet goed bekeken.")
    jurist.click("Ter ondertekening aanbieden")
    jurist.sees(re.compile("Kies of daar een goede reden voor was"))
    jurist.choose(verschoonbaar="ja")
    jurist.click("Ter ondertekening aanbieden")
    jurist.sees("Het besluit wacht op ondertekening.")


def test_een_te_laat_bezwaar_is_gegrond_en_de_consulent_krijgt_een_taak(
    nieuwe_bezoeker: Callable[..., Bezoeker],
) -> None:
    sanne, jurist = nieuwe_bezoeker(), nieuwe_bezoeker(width=390)
    marit, corrie = nieuwe_bezoeker(scripts=False), nieuwe_bezoeker(scripts=False)
    sanne.log_in(SANNE)
    bezwaar = neem_een_laat_bezwaar_in(sanne)
    jurist.log_in(JURIST)
    schrijf_het_besluit(jurist, bezwaar)

    marit.log_in(MARIT)
    marit.open(f"{bezwaar}ondertekenen/")  # she made the decision it is against
    marit.sees(re.compile("Een ander moet op het bezwaar beslissen"))
    expect(marit.page.get_by_role("button", name="Ondertekenen")).to_have_count(0)
    corrie.log_in(CORRIE)
    corrie.open("/bezwaren/")
    corrie.page.locator(f"a[href='{bezwaar}']").click()
    corrie.follow("Besluit op bezwaar ondertekenen")
    corrie.fill(dagtekening=VANDAAG)
    corrie.page.get_by_role("button", name="Ondertekenen").dblclick()
    corrie.sees("Het besluit op bezwaar is genomen.")
    corrie.look()

    sanne.open(re.sub(r"bezwaar/\d+/$", "taken/", bezwaar))
    sanne.sees(re.compile(r"BZW-\d{4}-\d{6} is gegrond: besluit herzien of intrekken"))
    jurist.open("/bezwaren/")
    klaar = jurist.page.get_by_role("table", name="Bezwaren die klaar zijn")
    expect(klaar.get_by_role("row").filter(has_text=NOUR)).to_contain_text("gegrond")


def voeg_een_besluit_toe(sanne: Bezoeker) -> str:
    """Beside a plan in force; the answer is the address of that plan."""
    sanne.page.get_by_role("link", name=AMANUEL).first.click()
    sanne.follow("PIP")
    adres = sanne.page.url
    sanne.follow("Besluit toevoegen")
    sanne.click("Toevoegen")
    sanne.sees("Schrijf wat de gemeente besluit.")
    sanne.fill(
        tekst="U zoekt naast uw lessen werk voor twaalf uur per week.",
        reden="Uw lessen zijn in de ochtend. In de middag kunt u werken.",
        artikel="Participatiewet, artikel 9, eerste lid",
    )  # fmt: skip
    sanne.click("Toevoegen")
    sanne.sees("Het besluit wacht op een besluitvormer.")
    return adres


def test_een_besluit_komt_erbij_en_wordt_weer_ingetrokken(
    nieuwe_bezoeker: Callable[..., Bezoeker],
) -> None:
    sanne, corrie = nieuwe_bezoeker(width=390), nieuwe_bezoeker()
    sanne.log_in(SANNE)
    plan = voeg_een_besluit_toe(sanne)
    corrie.log_in(CORRIE)
    corrie.open("/besluiten/")
    los = corrie.page.get_by_role("table", name=re.compile("^Besluiten naast een PIP"))
    los.get_by_role("link", name=AMANUEL).click()
    corrie.look()
    corrie.page.get_by_role("button", name="Vaststellen").dblclick()
    corrie.sees("Het besluit is genomen.")
    corrie.look()
    inhoud = corrie.page.get_by_role("table", name="Besluiten in dit PIP")
    rij = inhoud.get_by_role("row").filter(has_text="twaalf uur per week")
    expect(rij).to_contain_text("vastgesteld")
    rij.get_by_role("link", name=re.compile("^Intrekken")).click()
    corrie.click("Intrekken")
    corrie.sees("Schrijf waarom dit besluit stopt.")
    corrie.fill(reden="U hebt werk gevonden.")
    corrie.click("Intrekken")
    corrie.sees("Het besluit is ingetrokken.")
    expect(rij).to_contain_text("ingetrokken")
    sanne.open(plan)
    sanne.follow(re.compile("^Brief over het stoppen"))
    sanne.open(re.sub(r"pip/$", "brieven/", plan))
    sanne.sees("Besluit: een deel van uw PIP stopt")


def neem_een_kort_bezwaar_in(sanne: Bezoeker) -> str:
    """A note without a reason. The answer is its address."""
    sanne.page.get_by_role("link", name=ABDIRAHMAN).first.click()
    sanne.open(re.sub(r"(/dossiers/\d+/).*", r"\1bezwaar/nieuw/", sanne.page.url))
    sanne.choose(onderdelen="leerroute", wijze="balie")
    sanne.fill(ontvangen_op=VANDAAG)
    sanne.click("Vastleggen")
    sanne.sees("De ontvangstbevestiging staat klaar")
    adres = sanne.page.locator("table a.naam").first.get_attribute("href")
    assert adres
    return adres


def neem_alle_tijd(jurist: Bezoeker) -> None:
    """Ask for what misses, get it, adjourn, and then agree on more time."""
    day = date.today()
    jurist.follow("Om aanvulling vragen")
    jurist.fill(wat="waarom u het niet eens bent", uiterlijk=datum_kort(day + timedelta(14)))
    jurist.click("Brief maken")
    jurist.sees("De termijn wacht.")
    jurist.follow("Aanvulling vastleggen")
    jurist.fill(op=VANDAAG, gronden="De school is te ver weg.")
    jurist.click("Vastleggen")
    jurist.sees("De aanvulling is vastgelegd.")
    jurist.follow("Verdagen")
    jurist.click("Zes weken verdagen")
    jurist.sees("De beslissing is zes weken verdaagd.")
    jurist.follow("Uitstel met instemming")
    jurist.fill(tot=datum_kort(day + timedelta(200)), ingestemd_op=VANDAAG)
    jurist.click("Vastleggen")
    jurist.sees("Het uitstel is vastgelegd.")
    expect(jurist.main()).to_contain_text(datum_tekst(day + timedelta(200)))


def test_een_bezwaar_zonder_reden_krijgt_alle_tijd_en_een_besluit(
    nieuwe_bezoeker: Callable[..., Bezoeker],
) -> None:
    sanne, jurist = nieuwe_bezoeker(scripts=False), nieuwe_bezoeker()
    corrie = nieuwe_bezoeker(scripts=False, width=390)
    sanne.log_in(SANNE)
    bezwaar = neem_een_kort_bezwaar_in(sanne)
    jurist.log_in(JURIST)
    jurist.open(bezwaar)
    neem_alle_tijd(jurist)
    jurist.follow("Niet horen")
    jurist.choose(grond="c")
    jurist.fill(toelichting="De indiener wil niet komen.")
    jurist.click("Vastleggen")
    jurist.follow("Besluit op bezwaar schrijven")
    jurist.choose(uitkomst="ongegrond")
    jurist.fill(motivering="De bus gaat elk half uur. De school is goed bereikbaar.")
    jurist.click("Ter ondertekening aanbieden")
    jurist.sees("Het besluit wacht op ondertekening.")
    corrie.log_in(CORRIE)
    corrie.open(bezwaar)
    corrie.follow("Besluit op bezwaar ondertekenen")
    corrie.fill(dagtekening=VANDAAG)
    corrie.click("Ondertekenen")
    corrie.sees("Het besluit op bezwaar is genomen.")
    sanne.open(bezwaar)
    sanne.sees(re.compile("ongegrond"))
