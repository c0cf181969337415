# SPDX-License-Identifier: EUPL-1.2
"""A page as a browser takes it: the answers of one form, its words, the summary of errors."""

from html.parser import HTMLParser

Attributes = list[tuple[str, str | None]]


class Pagina(HTMLParser):
    """Reads the form that is sent to `actie`."""

    def __init__(self, body: str, actie: str = "") -> None:
        super().__init__()
        self.actie = actie
        self.velden: dict[str, str] = {}
        self.ids: set[str] = set()
        self.woorden = self.fouten = ""
        self._in_form = False
        self._textarea = self._select = ""
        self._depth = 0  # within the summary of errors
        self.feed(body)
        self.woorden, self.fouten = " ".join(self.woorden.split()), " ".join(self.fouten.split())

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        found = {key: value or "" for key, value in attrs}
        self.ids.add(found.get("id", ""))
        if tag == "form":
            self._in_form = found.get("action") == self.actie
        if tag == "div" and (self._depth or found.get("id") == "fouten"):
            self._depth += 1
        if self._in_form:
            self._field(tag, found)

    def _field(self, tag: str, found: dict[str, str]) -> None:
        name = found.get("name", "")
        if tag == "input" and name != "csrfmiddlewaretoken":
            if found.get("type") not in ("checkbox", "radio"):
                self.velden[name] = found.get("value", "")
            elif "checked" in found:
                self.velden[name] = found.get("value", "on")
        elif tag == "textarea":
            self._textarea, self.velden[name] = name, ""
        elif tag == "select":
            self._select = name
        elif tag == "option" and (self._select not in self.velden or "selected" in found):
            self.velden[self._select] = found.get("value", "")

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._in_form = False
        if tag == "textarea":
            self.velden[self._textarea] = self.velden.get(self._textarea, "").removeprefix("\n")
            self._textarea = ""
        if tag == "div" and self._depth:
            self._depth -= 1

    def handle_data(self, data: str) -> None:
        if self._textarea:
            self.velden[self._textarea] += data
        self.woorden += f" {data}"
        if self._depth:
            self.fouten += f" {data}"
