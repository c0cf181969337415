# SPDX-License-Identifier: EUPL-1.2
"""What a person does in a browser, in the words of the stories."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Locator, Page, expect

WACHTWOORD = "Welkom-in-de-demo-2026"


class Bezoeker:
    """Somebody at the screen. Every page that is looked at passes axe."""

    def __init__(self, page: Page, axe: Axe | None) -> None:
        self.page = page
        self.axe = axe

    def log_in(self, email: str) -> None:
        self.page.goto("/inloggen/")
        self.look()
        self.page.get_by_label("E-mailadres").fill(email)
        self.page.get_by_label("Wachtwoord").fill(WACHTWOORD)
        self.page.get_by_role("button", name="Inloggen").click()
        expect(self.page).not_to_have_url(re.compile("/inloggen/"))
        self.page_is_ready()

    def page_is_ready(self) -> None:
        """Loaded, and where there are scripts they have run."""
        self.page.wait_for_load_state()
        if self.axe:
            self.page.wait_for_selector("html.js", state="attached")

    def open(self, path: str) -> None:
        self.page.goto(path)
        self.look()

    def click(self, name: str | re.Pattern[str], role: str = "button") -> None:
        """Press the first button (or link) with this name and look at what comes."""
        self.page.get_by_role(role, name=name).first.click()  # type: ignore[arg-type]
        self.look()

    def follow(self, name: str | re.Pattern[str]) -> None:
        self.click(name, role="link")

    def fill(self, **fields: str) -> None:
        """Type into fields by their name."""
        for name, value in fields.items():
            self.page.locator(f"[name='{name.replace('__', '-')}']").fill(value)

    def choose(self, **fields: str) -> None:
        """Pick a large choice, a tick box or an option of a list."""
        for name, value in fields.items():
            field = self.page.locator(f"[name='{name.replace('__', '-')}']")
            if field.first.evaluate("field => field.tagName") == "SELECT":
                field.select_option(value)
            elif field.count() == 1:
                field.check()  # a tick box
            else:
                field.and_(self.page.locator(f"[value='{value}']")).check()

    def sees(self, text: str | re.Pattern[str]) -> None:
        expect(self.page.get_by_text(text).first).to_be_visible()

    def main(self) -> Locator:
        return self.page.get_by_role("main")

    @contextmanager
    def without_looking(self) -> Iterator[None]:
        """Pages that another story looks at already; axe takes longer than the page itself."""
        axe, self.axe = self.axe, None
        try:
            yield
        finally:
            self.axe = axe

    def look(self) -> None:
        """No accessibility rule is broken, and nothing sticks out at the side."""
        self.page.wait_for_load_state()
        if self.axe is None:
            return
        wide = self.page.evaluate(
            "document.documentElement.scrollWidth > document.documentElement.clientWidth"
        )
        assert not wide, f"{self.page.url} scrolls sideways"
        found = self.axe.run(self.page, options={"resultTypes": ["violations"]})
        assert found.violations_count == 0, f"{self.page.url}\n{found.generate_report()}"
