# SPDX-License-Identifier: EUPL-1.2
"""Latere besluiten en de brieven van een bezwaar: geldig, leesbaar, met de hoofdzaak vooraan."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from inburgering.brieven import engine
from inburgering.brieven.bezwaar import BezwaarBrief, Bezwaarvorm
from inburgering.brieven.blokken import Blok
from inburgering.brieven.enums import Briefsoort, Plek
from inburgering.brieven.feiten import Brieffeiten
from inburgering.brieven.huisstijl import Huisstijlgegevens
from inburgering.brieven.maken import render_bezwaarbrief, render_letter
from inburgering.brieven.pip_delen import Wijzigingsbesluit
from tests.brieven import latere_brieven, voorbeelden
from tests.brieven.hulp import failures, html_of, pages_of, text_of
from tests.brieven.test_leesbaar import VERBODEN, blocks, sentences, words

STIJL = voorbeelden.HUISSTIJL
BRIEVEN: dict[str, Callable[[], Brieffeiten | BezwaarBrief]] = {
    "pip stopt": latere_brieven.pip_intrekking,
    "besluit erbij": latere_brieven.besluit_erbij,
    "besluit stopt": latere_brieven.besluit_stopt,
    **{
        f"bezwaar {vorm.name.lower()}": lambda vorm=vorm: latere_brieven.bezwaarbrief(vorm)
        for vorm in Bezwaarvorm
    },
}
VOORAAN = {
    "pip stopt": ("PIP-2026-000417", "1 februari 2027"),
    "besluit erbij": ("U zoekt werk voor twintig uur per week.", "1 februari 2027"),
    "besluit stopt": ("Het gaat over: afspraken over werk", "1 februari 2027"),
    "bezwaar ontvangst": ("7 januari 2027", "30 maart 2027"),
    "bezwaar aanvullen": ("5 februari 2027",),
    "bezwaar zitting": ("dinsdag 9 februari 2027, 9.30 uur", "kamer 2"),
    "bezwaar verdaging": ("30 maart 2027",),
    "bezwaar besluit": ("Uw bezwaar is ongegrond.", "wij geven u geen gelijk"),
}


def render(brief: Brieffeiten | BezwaarBrief) -> bytes:
    if isinstance(brief, BezwaarBrief):
        return render_bezwaarbrief(brief, STIJL)
    return render_letter(brief, STIJL)


def html(brief: Brieffeiten | BezwaarBrief) -> str:
    vorm = brief.vorm if isinstance(brief, BezwaarBrief) else None
    return engine.render_html(
        template=vorm.template if vorm else brief.TEMPLATE,  # type: ignore[union-attr]
        context=brief.context,
        huisstijl=STIJL,
        titel=vorm.titel if vorm else brief.TITEL,  # type: ignore[union-attr]
        dagtekening=brief.dagtekening,
    )


@cache
def pdf(naam: str) -> bytes:
    return render(BRIEVEN[naam]())


@pytest.mark.parametrize("naam", BRIEVEN)
def test_elke_brief_voldoet_en_zegt_vooraan_waar_het_om_gaat(naam: str, tmp_path: Path) -> None:
    assert failures(pdf(naam), "2a", tmp_path) == []
    assert failures(pdf(naam), "ua1", tmp_path) == []
    assert len(pages_of(pdf(naam))) <= 2
    start = text_of(pdf(naam)).partition("Beste mevrouw Tesfay,")[2][:330]
    assert [proof for proof in VOORAAN[naam] if proof not in start] == []


@pytest.mark.parametrize("naam", BRIEVEN)
def test_elke_brief_leest_gemakkelijk(naam: str) -> None:
    page = html(BRIEVEN[naam]())
    found = sentences(page)
    assert [sentence for sentence in found if words(sentence) > 20] == []
    assert sum(map(words, found)) / len(found) <= 12
    assert [heading for heading in blocks(page, "h2") if not heading.endswith("?")] == []
    assert VERBODEN.findall(" ".join(blocks(page, "p", "li", "h2"))) == []
    assert "ONBEKENDE VARIABELE" not in page


@pytest.mark.parametrize("uitkomst", latere_brieven.UITKOMSTEN)
def test_elke_uitkomst_van_een_bezwaar_wordt_uitgelegd(uitkomst: str) -> None:
    page = html(latere_brieven.bezwaarbrief(Bezwaarvorm.BESLUIT, uitkomst=uitkomst))
    assert f"Uw bezwaar is {uitkomst}." in page
    assert "Dat betekent:" in page
    assert "<p>Wij betalen de reis.</p>" in page, "een witregel begint een alinea"


@pytest.mark.parametrize("naam", BRIEVEN)
def test_een_handtekening_staat_niet_alleen_op_een_bladzijde(naam: str) -> None:
    last = pages_of(pdf(naam))[-1]
    assert "Met vriendelijke groet," in last
    assert "Bel " in last, "de vragen staan bij de handtekening"


def text_in(soort: Briefsoort) -> Huisstijlgegevens:
    """A letterhead with a text of the gemeente in one kind of letter."""
    blok = Blok(
        soort=soort.value,
        plek=Plek.CONTACT,
        nummer=1,
        vanaf=voorbeelden.DAGTEKENING,
        tekst="Kom langs op maandag.",
    )
    return replace(STIJL, tekstblokken=(blok,))


def test_een_tekst_van_de_gemeente_voor_een_later_besluit_staat_in_die_brief() -> None:
    stops = render_letter(latere_brieven.pip_intrekking(), text_in(Briefsoort.INTREKKINGSBESLUIT))
    assert "Kom langs op maandag." in text_of(stops)
    before = Wijzigingsbesluit(
        kenmerk="PIP-2025-000009", dagtekening=date(2025, 6, 2), reden="x", artikel="x", regels=()
    )
    stijl = text_in(Briefsoort.WIJZIGINGSBESLUIT)
    assert "op maandag" in html_of(voorbeelden.pip_brief(wijziging=before), huisstijl=stijl)
    assert "op maandag" not in html_of(voorbeelden.pip_brief(), huisstijl=stijl)
