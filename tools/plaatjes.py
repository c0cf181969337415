# SPDX-License-Identifier: EUPL-1.2
"""What the screenshots need of a browser: who is signed in, whose dossier, and small files."""

import csv
import io
import re
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from PIL import Image
from playwright.sync_api import APIResponse, Browser, BrowserContext, Page, sync_playwright

from inburgering.invoer.sjabloon import LABELS
from tests.e2e.bezoeker import Bezoeker
from tools.systeem import CHROMIUM_ARGS, find_browser

GEMEENTE = "overbetuwe.example"
BREED, SMAL = 1280, 390
KLEUREN = 256
BRIEF_DPI = 80

Handeling = Callable[[Page], None]


def niets(_page: Page) -> None:
    """The page as it opens."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plaatje:
    """One picture: who looks, at which page of whose dossier, and what they do first."""

    naam: str
    wie: str = "consulent"
    van: str = ""
    pad: str = ""
    doe: Handeling = niets
    breedtes: tuple[int, ...] = (BREED,)
    hoogte: int = 900


@dataclass(slots=True)
class Studio:
    """A browser in front of the application; everybody signs in once."""

    browser: Browser
    adres: str
    contexts: dict[tuple[str, int], BrowserContext] = field(default_factory=dict)
    dossiers: dict[str, str] = field(default_factory=dict)

    def of(self, wie: str, breedte: int = BREED) -> BrowserContext:
        """The browser of this medewerker, on a screen of this width."""
        key = (wie, breedte)
        if key not in self.contexts:
            context = self.browser.new_context(
                base_url=self.adres,
                viewport={"width": breedte, "height": 900},
                locale="nl-NL",
                timezone_id="Europe/Amsterdam",
                reduced_motion="reduce",
            )
            page = context.new_page()
            Bezoeker(page, axe=None).log_in(f"{wie}@{GEMEENTE}")
            page.close()
            self.contexts[key] = context
        return self.contexts[key]

    def dossier_of(self, naam: str) -> str:
        """The address of the dossier of this person, found as a consultant finds it."""
        if naam not in self.dossiers:
            page = self.of("consulent").new_page()
            page.goto("/zoeken/")
            page.locator("#zoek").fill(naam)
            page.locator("#zoek").press("Enter")
            link = page.get_by_role("main").get_by_role("link", name=naam).first
            self.dossiers[naam] = link.get_attribute("href") or ""
            page.close()
        return self.dossiers[naam]

    def get(self, path: str) -> APIResponse:
        """What the consultant downloads."""
        return self.of("consulent").request.get(path)

    def take(self, plaatje: Plaatje, folder: Path) -> Iterator[Path]:
        """The picture at each width."""
        dossier = self.dossier_of(plaatje.van) if plaatje.van else "/"
        for breedte in plaatje.breedtes:
            page = self.of(plaatje.wie, breedte).new_page()
            hoogte = plaatje.hoogte if breedte == BREED else 844
            page.set_viewport_size({"width": breedte, "height": hoogte})
            page.goto(dossier + plaatje.pad)
            plaatje.doe(page)
            page.wait_for_load_state("networkidle")
            path = folder / f"{plaatje.naam}-{breedte}.png"
            path.write_bytes(smaller(page.screenshot(animations="disabled")))
            page.close()
            yield path


@contextmanager
def studio(adres: str) -> Iterator[Studio]:
    """A browser that is closed again."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=find_browser(), args=CHROMIUM_ARGS)
        try:
            yield Studio(browser, adres)
        finally:
            browser.close()


def smaller(png: bytes) -> bytes:
    """The same picture with at most 256 colours; a page hardly has more."""
    out = io.BytesIO()
    with Image.open(io.BytesIO(png)) as picture:
        few = picture.convert("RGB").quantize(KLEUREN, dither=Image.Dither.NONE)
        few.save(out, "PNG", optimize=True)
    return out.getvalue()


def first_page(pdf: bytes) -> bytes:
    """The first page of a letter as a picture."""
    command = ["pdftoppm", "-png", "-r", str(BRIEF_DPI), "-f", "1", "-l", "1", "-"]
    return subprocess.run(command, input=pdf, capture_output=True, check=True).stdout


def letter_address(page: Page) -> str:
    """The besluit over the PIP in the list of letters of a dossier."""
    link = page.get_by_role("link", name=re.compile("PIP|plan inburgering", re.IGNORECASE))
    return link.and_(page.locator("a[href$='.pdf']")).first.get_attribute("href") or ""


def caseload(rows: list[dict[str, str]]) -> bytes:
    """A file as a consultant makes it from the template."""
    out = io.StringIO()
    writer = csv.DictWriter(out, LABELS, delimiter=";", lineterminator="\r\n", restval="")
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode("utf-8-sig")
