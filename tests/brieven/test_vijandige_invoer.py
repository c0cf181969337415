# SPDX-License-Identifier: EUPL-1.2
"""Gevaarlijke tekst op elke plek van elke brief, en een logo dat geen logo is."""

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from inburgering.brieven import engine, intakeverslag, pip
from inburgering.brieven.bezwaar import Bezwaarvorm
from inburgering.brieven.blokken import MAX_TEKENS, Blok, what_is_wrong
from inburgering.brieven.enums import Plek
from inburgering.brieven.models import Huisstijl
from inburgering.brieven.vertalingen.drukken import uitleg_html
from inburgering.brieven.vertalingen.uitleg import explain
from inburgering.brieven.voorbeelden import examples
from inburgering.core.models import Gemeente, Medewerker
from inburgering.core.talen import TALEN
from tests.brieven import latere_brieven, test_oproepbrieven, voorbeelden
from tests.brieven.hulp import html_of, render, text_of
from tests.brieven.test_huisstijl_instellen import INGEVULD, URL
from tests.brieven.test_niets_van_buiten import listening

STIJL = voorbeelden.HUISSTIJL
AANVAL = (
    '"><img src="file:///etc/passwd"><script>alert(1)</script>{{ settings.SECRET_KEY }}'
    "{% debug %}=HYPERLINK(1)"
)
ADRESSEN = (
    "https://voorbeeld.nl/logo.png file:///etc/passwd url(http://169.254.169.254/) "
    "@import 'https://voorbeeld.nl/x.css'; =SUM(A1:A9) <img src=//voorbeeld.nl/x>"
)


def poisoned(value: Any, naam: str = "") -> Any:
    """The same facts, with every text replaced by the attack; `naam` keeps two people apart."""
    if type(value) is str:
        return AANVAL + naam
    if isinstance(value, tuple):
        return tuple(poisoned(item, naam) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        changed = {
            field.name: poisoned(getattr(value, field.name), field.name)
            for field in fields(value)
            if field.name != "themas"  # only the eight of the law can be there
        }
        return replace(value, **changed)
    return value


LATER = {
    "pip stopt": latere_brieven.pip_intrekking(),
    "besluit erbij": latere_brieven.besluit_erbij(),
    "besluit stopt": latere_brieven.besluit_stopt(),
}
FEITEN = {
    "pip": voorbeelden.pip_brief(),
    "intakeverslag": voorbeelden.intakeverslag(),
    "afwezig": test_oproepbrieven.verslag(),
    **{f"oproep {nummer}": test_oproepbrieven.oproep(nummer) for nummer in (1, 2, 3)},
    **{vorm.name: latere_brieven.bezwaarbrief(vorm) for vorm in Bezwaarvorm},
    **examples(huisstijl=STIJL, dagtekening=voorbeelden.DAGTEKENING),
    **LATER,
}
TEMPLATES = {
    "pip": pip.TEMPLATE,
    "intakeverslag": intakeverslag.TEMPLATE,
    "afwezig": "brieven/intakeverslag_afwezig.html",
}


def template_of(naam: str, brief: Any) -> str:
    vorm = getattr(brief, "vorm", None)
    return str(TEMPLATES.get(naam) or (vorm.template if vorm else brief.TEMPLATE))


@pytest.mark.parametrize("naam", FEITEN)
def test_wat_er_ook_getypt_is_het_wordt_tekst(naam: str) -> None:
    brief = poisoned(FEITEN[naam])
    page = engine.render_html(
        template=template_of(naam, brief),
        context=brief.context,
        huisstijl=replace(STIJL, afdeling=AANVAL, website=AANVAL, retouradres=AANVAL),
        titel=AANVAL,
        dagtekening=brief.dagtekening,
    )
    assert "&lt;script&gt;alert(1)" in page
    assert "{% debug %}" in page, "wat getypt is staat er letterlijk"
    for danger in ("<img", "<script", "SECRET_KEY =", 'src="file'):
        assert danger not in page


@pytest.mark.parametrize("naam", ["pip", "oproep 2"])
def test_ook_in_de_uitleg_in_een_andere_taal(naam: str) -> None:
    for taal in ("ar", "en"):
        facts = explain(poisoned(FEITEN[naam]), taal=TALEN[taal], huisstijl=STIJL)
        page = uitleg_html(facts, STIJL)
        assert "&lt;script&gt;alert(1)" in page
        assert "<script" not in page
        assert "<img" not in page


def test_adressen_in_een_tekst_van_de_gemeente_worden_gedrukt_en_nooit_opgehaald() -> None:
    assert what_is_wrong(ADRESSEN) is None, "een adres mag in een brief staan"
    blok = Blok(
        soort="", plek=Plek.CONTACT, nummer=1, vanaf=voorbeelden.DAGTEKENING, tekst=ADRESSEN
    )
    stijl = replace(STIJL, tekstblokken=(blok,), mandaatregel=ADRESSEN, bezwaar_post=ADRESSEN)
    render(voorbeelden.pip_brief())  # modules, fonts and profiles are read once per process
    with listening() as seen:
        pdf = render(voorbeelden.pip_brief(), huisstijl=stijl)
    assert [event for event in seen if event[0] != "open"] == []
    assert not [path for _, path in seen if "passwd" in path]
    tight = text_of(pdf).replace(" ", "")
    assert tight.count(ADRESSEN.replace(" ", "").replace("'", "’")) + tight.count(
        ADRESSEN.replace(" ", "")
    ) == 3  # fmt: skip


def test_een_tekst_van_vijftigduizend_tekens_wordt_geweigerd_en_de_zin_zegt_hoeveel_past() -> None:
    refusal = what_is_wrong("Bel ons. " * 5556)
    assert refusal is not None
    assert f"Hooguit {MAX_TEKENS} passen in de brief. Maak de tekst korter." in refusal


SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{}</svg>'


@pytest.mark.parametrize(
    ("naam", "inhoud", "zin"),
    [
        ("logo.png", b"x" * (40 * 1024 * 1024), "Het logo is groter dan 1 MB."),
        ("logo.png", b"%PDF-1.7 dit is een brief", "Dit bestand is geen goede PNG."),
        ("logo.exe", b"MZ", "Kies een logo als PNG of SVG."),
        ("logo.svg", SVG.format("<script>x()</script>").encode(), "De SVG bevat "),
        ("logo.svg", SVG.format("<path onload='x()' d='M0 0'/>").encode(), "een script"),
        (
            "logo.svg",
            SVG.format("<rect fill='url(https://voorbeeld.nl/x)'/>").encode(),
            "verwijst naar iets buiten het bestand",
        ),
        (
            "logo.svg",
            SVG.format("<image href='file:///etc/passwd'/>").encode(),
            "Een logo mag alleen een tekening zijn.",
        ),
    ],
)
def test_een_gevaarlijk_logo_wordt_op_het_scherm_geweigerd_en_de_rest_blijft_staan(
    naam: str,
    inhoud: bytes,
    zin: str,
    bea: Medewerker,
    client_van: Callable[[Medewerker], Client],
    gemeente: Gemeente,
) -> None:
    typed = INGEVULD | {
        "afdeling": "Inburgering",
        "logo": SimpleUploadedFile(naam, inhoud),
        "logo_alt": "logo",
    }
    page = client_van(bea).post(URL, typed).content.decode()
    assert zin in page.replace("&#x27;", "'")
    assert 'value="Inburgering"' in page
    assert not Huisstijl.objects.filter(gemeente=gemeente).exists()


def test_stuurtekens_in_een_naam_of_adres_verdwijnen_op_papier() -> None:
    dirty = "Dorps\x00straat\x1b 12\u202e"
    person = replace(voorbeelden.GEADRESSEERDE, adresregels=(dirty, "6661 EK  ELST"))
    page = html_of(voorbeelden.pip_brief(geadresseerde=person))
    assert "Dorpsstraat 12" in page
    assert not {"\x00", "\x1b", "\u202e"} & set(page)
