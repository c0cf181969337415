# SPDX-License-Identifier: EUPL-1.2
"""A consultant prints a stack of letters: from choosing to posted, one stayed behind."""

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
