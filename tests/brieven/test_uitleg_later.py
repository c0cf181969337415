# SPDX-License-Identifier: EUPL-1.2
"""De uitleg bij latere besluiten en bij ontzorgen: in zes talen, met de feiten van die brief."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from inburgering.brieven.enums import Briefsoort
from inburgering.brieven.maken import render_letter
from inburgering.brieven.ontzorgbrief import OntzorgEinde
from inburgering.brieven.vertalingen.bewaard import still_says
from inburgering.brieven.vertalingen.drukken import uitleg_html, uitleg_pdf
from inburgering.brieven.vertalingen.uitleg import Feiten, explain
from inburgering.brieven.voorbeelden import examples
from inburgering.core.talen import TALEN
from tests.brieven import latere_brieven, voorbeelden
from tests.brieven.hulp import failures, text_of

STIJL = voorbeelden.HUISSTIJL
ONTZORGEN = examples(huisstijl=STIJL, dagtekening=voorbeelden.DAGTEKENING)
BESLUIT, EINDE = ONTZORGEN[Briefsoort.ONTZORGEN_BESLUIT], ONTZORGEN[Briefsoort.ONTZORGEN_EINDE]
FEITEN: dict[str, Feiten] = {
    "pip stopt": latere_brieven.pip_intrekking(),
    "besluit erbij": latere_brieven.besluit_erbij(),
    "besluit stopt": latere_brieven.besluit_stopt(),
    "ontzorgen": BESLUIT,  # type: ignore[dict-item]
    "ontzorgen stopt": EINDE,  # type: ignore[dict-item]
}
GELEZEN = list(zip(FEITEN, ("ar", "fa", "ti", "uk", "tr"), strict=True))
STAAT_ERIN = {
    "pip stopt": ("PIP-2026-000417", "24-11-2026", "1-2-2027", "24-11-2029", "5-3-2027"),
    "besluit erbij": ("PIP-2026-000417", "1-2-2027", "31-12-2027", "Participatiewet"),
    "besluit stopt": ("PIP-2026-000417-3", "24-11-2026", "1-2-2027", "Participatiewet"),
    "ontzorgen": ("24-11-2026", "24-5-2027", "387,43", "610", "185", "149", "5-1-2027"),
    "ontzorgen stopt": ("24-11-2026", "5-1-2027"),
}


def html(feiten: Feiten, taal: str) -> str:
    return uitleg_html(explain(feiten, taal=TALEN[taal], huisstijl=STIJL), STIJL)


@pytest.mark.parametrize("taal", TALEN)
@pytest.mark.parametrize("naam", FEITEN)
def test_elke_uitleg_heeft_de_feiten_en_zegt_dat_alleen_het_nederlands_telt(
    naam: str, taal: str
) -> None:
    page = html(FEITEN[naam], taal)
    assert [fact for fact in STAAT_ERIN[naam] if fact not in page] == []
    assert "Alleen het Nederlandse besluit telt." in page
    assert "ONBEKENDE VARIABELE" not in page
    assert f'<html lang="{taal}" dir="{TALEN[taal].richting}">' in page
    for dutch in ("huur", "gas, water en stroom", "afspraken over werk"):
        assert f">{dutch}<" not in page, "een woord van onze eigen lijst is vertaald"


@pytest.mark.parametrize(("naam", "taal"), GELEZEN)
def test_de_pdf_voldoet_en_heeft_elk_teken(naam: str, taal: str, tmp_path: Path) -> None:
    pdf = uitleg_pdf(FEITEN[naam], taal=TALEN[taal], huisstijl=STIJL)
    for profile in ("2a", "ua1"):
        assert failures(pdf, profile, tmp_path) == []
    assert [fact for fact in STAAT_ERIN[naam] if fact not in text_of(pdf)] == []


def test_wat_de_bewaarde_brief_niet_zegt_wordt_niet_uitgelegd() -> None:
    other = date(2028, 1, 3)
    for naam, change in {
        "pip stopt": {"termijn_tot_en_met": other},
        "besluit erbij": {"tot_en_met": other},
        "besluit stopt": {"vanaf": other},
        "ontzorgen": {"leefgeld": "€ 300"},
        "ontzorgen stopt": {"laatste_dag": other},
    }.items():
        feiten = FEITEN[naam]
        kept = render_letter(feiten, STIJL)  # type: ignore[arg-type]
        assert still_says(kept, feiten)
        assert not still_says(kept, replace(feiten, **change))  # type: ignore[arg-type]


def test_na_ontzorgen_staat_er_hoe_het_verder_gaat() -> None:
    assert isinstance(EINDE, OntzorgEinde)
    assert "yourself" in html(EINDE, "en")
    assert "separate decision" in html(replace(EINDE, verplicht_volgt=True), "en")
    assert "go on helping" in html(replace(EINDE, vrijwillig=True), "en")
