# SPDX-License-Identifier: EUPL-1.2
"""The fixed text can be read: short sentences, questions as headings, u-form, plain words."""

import re
from html.parser import HTMLParser

import pytest

from inburgering.brieven.woorden import heel
from inburgering.wet.begrippen import Doelgroep, Leerroute
from tests.brieven import voorbeelden
from tests.brieven.hulp import VARIANTEN, html_of

# officialese, and words that speak about people instead of to them
VERBODEN = re.compile(
    r"\b(implementeren|conform|middels|teneinde|derhalve|alsmede|zulks|jegens|verzocht|dient te|"
    r"dienen te|cliënt|klant|men|je|jij|jouw|gij|hierbij|voornoemde?|desbetreffende?|inzake)\b",
    re.IGNORECASE,
)


class Blocks(HTMLParser):
    """Collects the text of paragraphs, list items and headings."""

    def __init__(self) -> None:
        super().__init__()
        self.blocks: list[tuple[str, str]] = []
        self._open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in {"p", "li", "h1", "h2", "h3"}:
            self._open.append(tag)
            self.blocks.append((tag, ""))

    def handle_endtag(self, tag: str) -> None:
        if self._open and tag == self._open[-1]:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        if self._open:
            tag, text = self.blocks[-1]
            self.blocks[-1] = (tag, text + data)


def blocks(html: str, *tags: str) -> list[str]:
    parser = Blocks()
    parser.feed(html.partition("<main>")[2])
    return [" ".join(text.split()) for tag, text in parser.blocks if tag in tags and text.strip()]


def sentences(html: str) -> list[str]:
    found = []
    for block in blocks(html, "p", "li"):
        if block.startswith(("Wet inburgering 2021:", "Besluit inburgering 2021:")):
            continue  # a list of articles is no sentence
        found += re.split(r"(?<=[a-z0-9)][.?!:])\s+(?=[A-Z])", block)
    return found


def words(sentence: str) -> int:
    return len(re.findall(r"[\w€-]+", sentence))


@pytest.mark.parametrize(("doelgroep", "leerroute"), VARIANTEN)
def test_sentences_are_short(doelgroep: Doelgroep, leerroute: Leerroute) -> None:
    found = sentences(html_of(voorbeelden.pip_brief(doelgroep, leerroute)))
    lengths = [words(sentence) for sentence in found]
    assert len(found) > 60
    assert [s for s in found if words(s) > 20] == []
    assert sum(lengths) / len(lengths) <= 12


def test_sentences_of_the_intakeverslag_are_short() -> None:
    found = sentences(html_of(voorbeelden.intakeverslag()))
    assert [s for s in found if words(s) > 20] == []
    assert sum(map(words, found)) / len(found) <= 12


@pytest.mark.parametrize(("doelgroep", "leerroute"), VARIANTEN)
def test_headings_are_questions(doelgroep: Doelgroep, leerroute: Leerroute) -> None:
    headings = blocks(html_of(voorbeelden.pip_brief(doelgroep, leerroute)), "h2")
    assert len(headings) >= 10
    assert [heading for heading in headings if not heading.endswith("?")] == []


@pytest.mark.parametrize(("doelgroep", "leerroute"), VARIANTEN)
def test_words_are_plain(doelgroep: Doelgroep, leerroute: Leerroute) -> None:
    text = " ".join(blocks(html_of(voorbeelden.pip_brief(doelgroep, leerroute)), "p", "li", "h2"))
    assert VERBODEN.findall(text) == []


@pytest.mark.parametrize(("doelgroep", "leerroute"), VARIANTEN)
def test_no_variable_is_missing(doelgroep: Doelgroep, leerroute: Leerroute) -> None:
    assert "ONBEKENDE VARIABELE" not in html_of(voorbeelden.pip_brief(doelgroep, leerroute))
    assert "ONBEKENDE VARIABELE" not in html_of(voorbeelden.intakeverslag())


def test_een_datum_blijft_op_een_regel_en_de_rest_mag_afbreken() -> None:
    space = "\N{NO-BREAK SPACE}"
    assert heel("28 januari 2027, vier ochtenden") == (
        f"28{space}januari{space}2027, vier ochtenden"
    )
    assert heel("in overleg, 1 uur per week") == "in overleg, 1 uur per week"
