# SPDX-License-Identifier: EUPL-1.2
"""Reading a page the way a person does: its rows, its numbers, its links."""

from html.parser import HTMLParser
from urllib.parse import urljoin

from django.test import Client

Attributes = list[tuple[str, str | None]]


class Pagina(HTMLParser):
    """The links of a page with their text and class, and all its words."""

    def __init__(self, url: str, body: str) -> None:
        super().__init__()
        self.url = url
        self.links: list[tuple[str, str, str]] = []
        self.woorden = ""
        self._open: list[str] | None = None
        self.feed(body)
        self.woorden = " ".join(self.woorden.split())

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        if tag == "a":
            found = dict(attrs)
            self._open = [found.get("href") or "", found.get("class") or "", ""]

    def handle_endtag(self, tag: str) -> None:
        if tag == "a" and self._open:
            href, kind, text = self._open
            # a browser reads "?" as this page without its query
            url = self.url.partition("?")[0] if href == "?" else urljoin(self.url, href)
            self.links.append((url, kind, " ".join(text.split())))
            self._open = None

    def handle_data(self, data: str) -> None:
        self.woorden += f" {data}"
        if self._open:
            self._open[2] += f" {data}"

    @property
    def namen(self) -> list[str]:
        """The people in the rows, in order."""
        return [text for _, kind, text in self.links if kind == "naam"]

    @property
    def getallen(self) -> list[tuple[int, str]]:
        """Every number that is a link: the number and where it goes."""
        found = []
        for url, kind, text in self.links:
            first = text.split(" ")[0].replace(".", "")
            if first.isdigit() and (kind.startswith("teller") or text.isdigit()):
                found.append((int(first), url))
        return found

    def link(self, text: str) -> str:
        """Where the link with this text goes."""
        return next(url for url, _, found in self.links if text in found)

    def heeft_link(self, text: str) -> bool:
        return any(text in found for _, _, found in self.links)


def lees(client: Client, url: str) -> Pagina:
    """Open a page that must be there."""
    response = client.get(url)
    assert response.status_code == 200, f"{url}: {response.status_code}"
    return Pagina(url, response.content.decode())


def alle_namen(client: Client, url: str) -> list[str]:
    """The people in a list, over all its pages."""
    page = lees(client, url)
    names = list(page.namen)
    while page.heeft_link("Volgende 50"):
        page = lees(client, page.link("Volgende 50"))
        names += page.namen
    return names
