# SPDX-License-Identifier: EUPL-1.2
"""Real browsers in front of the running application, and axe on every page they visit."""

import os
from collections.abc import Callable, Iterator

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext, Page

from tests.e2e.applicatie import running_application
from tests.e2e.bezoeker import Bezoeker


@pytest.fixture(scope="session")
def adres() -> Iterator[str]:
    """The running application, with a small caseload in every stage.

    With E2E_ADRES the stories visit an application that already runs.
    """
    # should the stories ever be spread over workers, each has an application of its own
    worker = os.environ.get("PYTEST_XDIST_WORKER", "alleen")
    if running := os.environ.get("E2E_ADRES"):
        yield running
        return
    with running_application(
        f"e2e-{worker}", per_gemeente=14, gemeenten=("1734", "1708", "0415")
    ) as url:
        yield url


@pytest.fixture
def nieuwe_bezoeker(adres: str, browser: Browser) -> Iterator[Callable[..., Bezoeker]]:
    """A visitor with a browser of their own; what the browser complains about fails the test."""
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def visit(
        *,
        width: int = 1280,
        height: int = 900,
        scripts: bool = True,
        toegestaan: tuple[str, ...] = (),  # what the browser may say in this story
    ) -> Bezoeker:
        context = browser.new_context(
            base_url=adres,
            viewport={"width": width, "height": height},
            locale="nl-NL",
            java_script_enabled=scripts,
            reduced_motion="reduce",
        )
        contexts.append(context)
        page: Page = context.new_page()
        page.on(
            "console",
            lambda message: (
                complaints.append(message.text)
                if message.type == "error"
                and not any(part in message.text for part in ("status of 4", *toegestaan))
                else None
            ),
        )
        page.on("pageerror", lambda error: complaints.append(str(error)))
        return Bezoeker(page, Axe() if scripts else None)

    yield visit
    for context in contexts:
        context.close()
    assert not complaints
