# SPDX-License-Identifier: EUPL-1.2
"""Letters leave: a stack that is printed, of which one stays behind, and one by e-mail.

The e-mail goes only with the consent of the person, and where the address is secret only after
somebody said why.
"""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import expect

from tests.e2e.bezoeker import Bezoeker

pytestmark = [pytest.mark.e2e, pytest.mark.xdist_group("e2e")]

CONSULENT = "consulent@overbetuwe.example"
KLAAR_MS = 30_000


def kies_de_verslagen(consulent: Bezoeker) -> int:
    """Reports are not in Post by themselves; who filters on them gets them. Tells how many."""
    consulent.open("/post/")
    expect(consulent.main().get_by_text("Verslag van uw brede intake")).to_have_count(0)
    consulent.open("/post/?soort=intakeverslag")
    consulent.page.get_by_label("Alle brieven kiezen").uncheck(force=True)
    boxes = consulent.page.locator("tbody tr", has_not_text="geheim adres").locator(
        "input[name=brieven]"
    )
    number = boxes.count()
    assert number > 1
    for box in boxes.all():
        box.check()
    return number


def haal_het_bestand(consulent: Bezoeker) -> bytes:
    with consulent.page.expect_download() as waiting:
        consulent.page.get_by_role("link", name=re.compile("Gewone post")).click()
    return waiting.value.path().read_bytes()


def test_van_kiezen_tot_gepost(nieuwe_bezoeker: Callable[..., Bezoeker]) -> None:
    consulent = nieuwe_bezoeker()
    consulent.log_in(CONSULENT)
    number = kies_de_verslagen(consulent)
    consulent.click("Printrun starten")
    expect(consulent.page.get_by_text("Bestanden om te printen")).to_be_visible(timeout=KLAAR_MS)
    consulent.look()
    assert haal_het_bestand(consulent).startswith(b"%PDF")

    consulent.follow("Verzending vastleggen")
    consulent.page.locator("input[name=zonder]").first.check()
    consulent.click("Vastleggen")
    expect(consulent.page.get_by_text("Niet meegegaan")).to_be_visible(timeout=KLAAR_MS)
    consulent.look()
    expect(consulent.main().get_by_role("cell", name="verzonden", exact=True)).to_have_count(
        number - 1
    )

    # what stayed behind waits again, and the run stands among the runs
    consulent.open("/post/?soort=intakeverslag")
    expect(consulent.page.locator("input[name=brieven]").first).to_be_visible()
    expect(
        consulent.main().get_by_role("link", name=re.compile("^Printrun")).first
    ).to_be_visible()


def open_een_brief(consulent: Bezoeker) -> tuple[str, str]:
    """Of Amanuel, whose address is secret from now on: the dossier, and a letter to send."""
    consulent.page.get_by_role("link", name="Amanuel").first.click()
    found = re.search(r"/dossiers/\d+/", consulent.page.url)
    assert found
    consulent.open(f"{found[0]}gegevens/persoon/")
    consulent.fill(email="amanuel@voorbeeld.nl")
    consulent.choose(geheim_adres="on")
    consulent.click("Opslaan")
    consulent.open(f"{found[0]}brieven/")
    consulent.follow(re.compile("^Verzenden of meegeven"))
    return found[0], consulent.page.url


def mail(consulent: Bezoeker, **geheim: str) -> None:
    consulent.choose(wijze="email")
    if geheim:
        consulent.choose(geheim_bevestigd="on")
        consulent.fill(**geheim)
    consulent.click("Vastleggen")


def wacht_op_de_worker(consulent: Bezoeker) -> None:
    sent = consulent.main().get_by_text("per e-mail verzonden, met toestemming")
    for _ in range(KLAAR_MS // 1000):
        if sent.count():
            break
        consulent.page.wait_for_timeout(1000)
        consulent.page.reload()
    expect(sent.first).to_be_visible()
    consulent.look()


def test_een_brief_per_e_mail_met_toestemming(nieuwe_bezoeker: Callable[..., Bezoeker]) -> None:
    consulent = nieuwe_bezoeker(width=390)
    consulent.log_in(CONSULENT)
    dossier, brief = open_een_brief(consulent)
    mail(consulent)
    consulent.sees("Deze persoon gaf geen toestemming voor e-mail.")

    consulent.open(f"{dossier}gegevens/e-mail/")
    consulent.choose(wijze="gesprek")
    consulent.click("Toestemming vastleggen")
    consulent.open(brief)
    mail(consulent)
    consulent.sees(re.compile("^Het adres is geheim. Bevestig"))
    mail(consulent, geheim_reden="Hij leest alleen e-mail.")
    consulent.sees("De brief wordt per e-mail verstuurd.")
    wacht_op_de_worker(consulent)
    consulent.open(f"{dossier}tijdlijn/")
    consulent.sees(re.compile("mag naar een geheim adres: Hij leest alleen e-mail"))
