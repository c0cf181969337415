# SPDX-License-Identifier: EUPL-1.2
"""Whatever people type is printed as they typed it; nothing of it runs, loads or breaks."""

import logging
import socket
import unicodedata
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from inburgering.brieven import engine
from inburgering.brieven.lettertypen import drukbaar, font_files, onafdrukbaar
from tests.brieven import voorbeelden
from tests.brieven.hulp import failures, html_of, pages_of, render, text_of

AANVALLEN = (
    "{{ settings.SECRET_KEY }}",
    "{% debug %}",
    "<img src=file:///etc/passwd>",
    "<img src=http://169.254.169.254/latest>",
    "<script>alert(1)</script>",
    "<style>@import url(http://voorbeeld.nl/x.css);</style>",
    '"><link rel=attachment href=file:///etc/passwd>',
    "=HYPERLINK(1)",
    "&lt;b&gt; &#60;",
)


def with_wish(wens: str) -> Any:
    return voorbeelden.pip_brief(intake=replace(voorbeelden.pip_brief().intake, wens=wens))


@pytest.mark.parametrize("tekst", AANVALLEN)
def test_markup_and_template_code_print_literally(tekst: str, tmp_path: Path) -> None:
    pdf = render(with_wish(f"Begin {tekst} einde"))
    assert f"Begin {tekst} einde".replace(" ", "") in text_of(pdf).replace(" ", "")
    assert b"/EmbeddedFile" not in pdf
    assert failures(pdf, "ua1", tmp_path) == []


def test_every_free_text_of_the_letter_is_inert(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also in the name, the address, the letterhead and the attributes of the page."""
    opened: list[str] = []
    monkeypatch.setattr(
        engine.BundledFetcher, "fetch", lambda _self, url, _headers=None: opened.append(url)
    )
    attack = '"><img src="file:///etc/passwd"><p x="'
    person = replace(voorbeelden.GEADRESSEERDE, naam=attack, naamregel=attack, aanhef=attack)
    huisstijl = replace(voorbeelden.HUISSTIJL, afdeling=attack, website=attack)
    brief = voorbeelden.pip_brief(geadresseerde=person, kenmerk=attack, hoofddoel=attack)
    html = html_of(brief, huisstijl=huisstijl)
    assert "<img" not in html
    render(brief, huisstijl=huisstijl)
    assert opened == []


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "http://169.254.169.254/latest",
        "https://voorbeeld.nl/logo.png",
        "ftp://voorbeeld.nl/x",
        "brief:../../../etc/passwd",
        "brief:fira-sans-latin-400.woff2/../../x",
        "/etc/passwd",
    ],
)
def test_the_fetcher_refuses_all_but_bundled_fonts_and_data(url: str) -> None:
    with pytest.raises(engine.GeenToegang):
        engine.BundledFetcher(font_files()).fetch(url)


def test_the_fetcher_gives_bundled_fonts_and_data() -> None:
    fetcher = engine.BundledFetcher(font_files())
    assert fetcher.fetch("brief:fira-sans-latin-400.woff2").read()[:4] == b"wOF2"
    assert fetcher.fetch("data:text/plain;base64,aGFsbG8=").read() == b"hallo"


def test_rendering_opens_no_connection(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_args: object, **_kwargs: object) -> None:
        raise AssertionError("A letter reached for the network.")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    assert render(with_wish(" ".join(AANVALLEN))).startswith(b"%PDF-1.7")


def test_rendering_complains_about_nothing(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.WARNING, logger="weasyprint"):
        render(voorbeelden.pip_brief(), concept=True)
    assert caplog.messages == []


def test_names_keep_their_letters(tmp_path: Path) -> None:
    name = "Şükriye Đặng-Ğüzel Ñíguez Łukasz Øystein Žižek Çelik Ṭāriq ʿAlī Ёлкина"
    person = replace(voorbeelden.GEADRESSEERDE, naam=name, naamregel=name)
    pdf = render(voorbeelden.pip_brief(geadresseerde=person))
    assert f"Dit besluit gaat over {name}." in text_of(pdf)
    for profile in ("2a", "ua1"):
        assert failures(pdf, profile, tmp_path) == []


def test_letters_with_loose_accents_print_as_one() -> None:
    loose = unicodedata.normalize("NFD", "Zoë Çelik")
    person = replace(voorbeelden.GEADRESSEERDE, naam=loose)
    assert "Dit besluit gaat over Zoë Çelik." in text_of(
        render(voorbeelden.pip_brief(geadresseerde=person))
    )


def test_one_name_is_enough() -> None:
    person = replace(
        voorbeelden.GEADRESSEERDE, naam="Amanuel", naamregel="Amanuel", aanhef="Beste Amanuel"
    )
    text = text_of(render(voorbeelden.pip_brief(geadresseerde=person)))
    assert "Beste Amanuel, Ons besluit" in text
    assert "Dit besluit gaat over Amanuel." in text


def test_a_very_long_name_stays_in_the_window_and_is_printed_in_full() -> None:
    name = ("Wolde" * 129 + " Abebe")[-650:]
    person = replace(voorbeelden.GEADRESSEERDE, naam=name, naamregel=name)
    brief = voorbeelden.pip_brief(geadresseerde=person)
    assert len(brief.geadresseerde.vensterregels) == 4
    assert all(len(line) <= 42 for line in brief.geadresseerde.vensterregels)
    pages = pages_of(render(brief))
    assert "6661 EK" in pages[0]
    assert name.replace(" ", "") in " ".join(pages).replace(" ", "")


def test_control_characters_and_hidden_marks_disappear(tmp_path: Path) -> None:
    wish = "werk\x00en\x1b[31m \u202egni\u202c \ufeffnu\ud800\x0c klaar"
    pdf = render(with_wish(wish))
    assert "Uw wens: werken[31m gni nu klaar." in text_of(pdf)
    for profile in ("2a", "ua1"):
        assert failures(pdf, profile, tmp_path) == []


def test_what_the_fonts_lack_is_known_beforehand(tmp_path: Path) -> None:
    assert onafdrukbaar("Selam ሰላም 😀?") == ["ላ", "ም", "ሰ", "😀"]
    assert onafdrukbaar("Zoë – € 10 “goed” Ёлкина") == []
    assert drukbaar("ﬁets Ⅳ x² non\N{NON-BREAKING HYPHEN}stop") == "fiets IV x² non-stop"
    pdf = render(with_wish("ሰላም 😀 hallo"))
    assert "??? ? hallo" in text_of(pdf)
    assert failures(pdf, "2a", tmp_path) == []


def test_fifty_thousand_characters_make_a_longer_letter() -> None:
    pages = pages_of(render(with_wish("Dit is mijn wens. " * 2800)))
    assert len(pages) > 10
    assert pages[-1].endswith(f"Pagina {len(pages)} van {len(pages)}")


def test_a_word_without_end_stays_on_the_paper() -> None:
    afspraak = replace(voorbeelden.pip_brief().afspraken[0], wat="x" * 400, wie="y" * 400)
    text = text_of(render(voorbeelden.pip_brief(afspraken=(afspraak,))))
    assert "x" * 400 in text.replace(" ", "")
    assert "y" * 400 in text.replace(" ", "")


def test_no_letter_holds_a_bsn() -> None:
    """Nothing of nine digits in a row: there is no field for it."""
    text = text_of(render(voorbeelden.pip_brief()))
    assert not any(len(part) >= 9 and part.isdigit() for part in text.split())
