# SPDX-License-Identifier: EUPL-1.2
"""What the script of the shell does, in a real browser under the real security policy.

The page is the gallery of components, rendered without a server and without a database.
"""

from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from csp.utils import build_policy
from django.contrib.staticfiles import finders
from django.http import HttpResponse
from django.test import RequestFactory
from playwright.sync_api import Browser, Page, Route, expect

from inburgering.core.enums import Rolsoort
from inburgering.core.models import Gemeente, Medewerker
from inburgering.core.views.componenten import componenten

HOME = "http://localhost:9999"  # a trustworthy origin; every request is answered here
GALLERY = f"{HOME}/componenten/"
pytestmark = pytest.mark.e2e


def gallery(query: str, amina: Medewerker) -> HttpResponse:
    """The gallery as Amina of Overbetuwe gets it."""
    request: Any = RequestFactory().get(f"/componenten/?{query}")
    request.user = amina
    request.gemeente = Gemeente(code="1734", naam="Overbetuwe")
    request.rollen = frozenset({Rolsoort.CONSULENT})
    request.andere_gemeenten = []
    return componenten(request)


def serve(amina: Medewerker, asked: list[str]) -> Callable[[Route], None]:
    """Answer the browser: files, the gallery, and a bare yes to what it posts."""

    def answer(route: Route) -> None:
        parts = urlsplit(route.request.url)
        if parts.path.startswith("/static/"):
            route.fulfill(path=finders.find(parts.path.removeprefix("/static/")))
            return
        asked.append(f"{route.request.method} {parts.path}")
        if route.request.method == "POST":
            route.fulfill(status=204)
        elif parts.path.startswith("/huisstijl/"):
            route.fulfill(body=":root {}", content_type="text/css")
        else:
            route.fulfill(
                body=gallery(parts.query, amina).content,
                content_type="text/html",
                headers={"Content-Security-Policy": build_policy()},
            )

    return answer


@pytest.fixture
def amina() -> Medewerker:
    """Not in any database."""
    return Medewerker(naam="Amina")


@pytest.fixture
def asked() -> list[str]:
    """What the browser asked of the application."""
    return []


@pytest.fixture
def scherm(browser: Browser, amina: Medewerker, asked: list[str], settings: Any) -> Iterator[Page]:
    """Amina's screen; a script error or anything the policy stops fails the test."""
    settings.DEBUG = True
    page = browser.new_context(viewport={"width": 1280, "height": 800}).new_page()
    wrong: list[str] = []
    page.on("pageerror", lambda error: wrong.append(str(error)))
    page.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
    page.route("**/*", serve(amina, asked))
    yield page
    page.context.close()
    assert wrong == []


def test_the_error_summary_has_focus_and_leads_to_the_field(scherm: Page) -> None:
    scherm.goto(f"{GALLERY}?fout")
    expect(scherm.locator("#fouten")).to_be_focused()
    assert scherm.title().startswith("Fout: ")
    scherm.get_by_role("link", name="Leerroute").click()
    expect(scherm.locator("#id_leerroute")).to_be_focused()


def test_the_first_tab_skips_the_menu(scherm: Page) -> None:
    scherm.goto(GALLERY)
    scherm.keyboard.press("Tab")
    expect(scherm.get_by_role("link", name="Direct naar de inhoud")).to_be_in_viewport()
    scherm.keyboard.press("Enter")
    expect(scherm.locator("#inhoud")).to_be_focused()


def test_a_slash_goes_to_search_and_types_no_further_shortcut(scherm: Page) -> None:
    scherm.goto(GALLERY)
    scherm.keyboard.press("/")
    scherm.keyboard.type("gw/")
    expect(scherm.locator("#zoek")).to_have_value("gw/")


def test_shortcuts_are_silent_when_switched_off(scherm: Page, amina: Medewerker) -> None:
    amina.sneltoetsen = False
    scherm.goto(GALLERY)
    scherm.keyboard.press("/")
    expect(scherm.locator("#zoek")).not_to_be_focused()


def test_escape_closes_the_menu_and_gives_the_focus_back(scherm: Page) -> None:
    scherm.goto(GALLERY)
    scherm.locator(".menu summary").click()
    expect(scherm.get_by_role("link", name="Mijn account").first).to_be_visible()
    scherm.keyboard.press("Escape")
    expect(scherm.locator(".menu summary")).to_be_focused()
    expect(scherm.locator(".menu[open]")).to_have_count(0)


def test_leaving_with_unsaved_answers_asks_first(scherm: Page) -> None:
    asked_user: list[str] = []
    scherm.on("dialog", lambda dialog: (asked_user.append(dialog.type), dialog.accept()))
    scherm.goto(GALLERY)
    scherm.goto(f"{GALLERY}?leeg")
    assert asked_user == []
    scherm.get_by_label("Achternaam").fill("Tesfay")
    scherm.goto(GALLERY)
    assert asked_user == ["beforeunload"]


def test_five_minutes_before_the_end_the_session_can_be_extended(
    scherm: Page, asked: list[str]
) -> None:
    scherm.clock.install()
    scherm.goto(GALLERY)
    dialog = scherm.get_by_role("alertdialog", name="Werkt u nog?")
    scherm.clock.run_for("24:30")
    expect(dialog).not_to_be_visible()
    scherm.clock.run_for("00:45")
    expect(dialog).to_be_visible()
    expect(scherm.locator("[data-sessie-status]")).to_have_text("Over 5 minuten loggen we u uit.")
    dialog.get_by_role("button", name="Ingelogd blijven").click()
    expect(dialog).not_to_be_visible()
    assert "POST /sessie/verlengen/" in asked
    scherm.clock.run_for("24:30")
    expect(dialog).not_to_be_visible()


def test_after_the_last_minute_the_page_is_taken_off_the_screen(
    scherm: Page, asked: list[str]
) -> None:
    scherm.clock.install()
    scherm.goto(GALLERY)
    asked.clear()
    scherm.clock.run_for("29:50")
    assert asked == []
    with scherm.expect_navigation():
        scherm.clock.run_for("00:15")
    assert asked[0] == "GET /componenten/"


@pytest.mark.parametrize("width", [1280, 390, 320])
@pytest.mark.parametrize("url", [GALLERY, f"{GALLERY}?fout"])
def test_the_shell_is_accessible_and_fits_the_screen(scherm: Page, url: str, width: int) -> None:
    scherm.set_viewport_size({"width": width, "height": 800})
    scherm.goto(url)
    found = Axe().run(scherm).response["violations"]
    assert [(rule["id"], rule["nodes"][0]["html"]) for rule in found] == []
    assert scherm.evaluate("document.documentElement.scrollWidth") <= width
