# SPDX-License-Identifier: EUPL-1.2
"""The explanation of a letter: whole, in its own language and direction, with the same facts."""

import io
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pikepdf
import pytest
from pypdf import PdfReader

from inburgering.brieven.pip_delen import Onderdeel, Wijzigingsbesluit
from inburgering.brieven.vertalingen.bewaard import still_says
from inburgering.brieven.vertalingen.drukken import uitleg_html, uitleg_pdf
from inburgering.brieven.vertalingen.schriften import EIGEN
from inburgering.brieven.vertalingen.uitleg import Feiten, explain
from inburgering.core.talen import TALEN
from inburgering.wet.begrippen import Doelgroep, Leerroute
from tests.brieven import test_oproepbrieven as oproepen
from tests.brieven import voorbeelden
from tests.brieven.hulp import example_pdf, failures, text_of

ASIEL, GEZIN = Doelgroep.ASIELSTATUSHOUDER, Doelgroep.GEZINSMIGRANT
SCHRIFT = {
    "ar": "Eigen-schrift",
    "fa": "Eigen-schrift",
    "ti": "Eigen-schrift",
    "uk": "Brief-cyrillic",
}


@cache
def pdf(taal: str) -> bytes:
    return uitleg_pdf(voorbeelden.pip_brief(), taal=TALEN[taal], huisstijl=voorbeelden.HUISSTIJL)


def html(feiten: Feiten, taal: str = "en") -> str:
    facts = explain(feiten, taal=TALEN[taal], huisstijl=voorbeelden.HUISSTIJL)
    return uitleg_html(facts, voorbeelden.HUISSTIJL)


@pytest.mark.parametrize("taal", TALEN)
def test_the_facts_of_the_letter_and_the_sentence_that_only_dutch_counts_are_there(
    taal: str,
) -> None:
    text = text_of(pdf(taal))
    for fact in (
        "25-11-2026", "24-11-2029", "5-1-2027", "5-10-2026", "4-4-2027", "7-12-2026",
        "15-12-2026", "412,50", "ROC Rijn IJssel", "S. de Wit", "0481 00 00 00",
        "PIP-2026-000417", "Alleen het Nederlandse besluit telt.",
        "Deze vertaling is nog niet nagekeken door een vertaler.",
    ):  # fmt: skip
        assert fact in text


@pytest.mark.parametrize("taal", TALEN)
def test_a_reader_hears_the_language_of_the_explanation(taal: str) -> None:
    reader = PdfReader(io.BytesIO(pdf(taal)))
    assert reader.trailer["/Root"]["/Lang"] == taal
    page = html(voorbeelden.pip_brief(), taal)
    assert f'<html lang="{taal}" dir="{TALEN[taal].richting}">' in page
    assert '<bdi dir="ltr" class="heel">24-11-2029</bdi>' in page


@pytest.mark.parametrize("taal", TALEN)
def test_every_font_travels_inside_the_file(taal: str) -> None:
    with pikepdf.open(io.BytesIO(pdf(taal))) as document:
        fonts = [
            obj
            for obj in document.objects
            if isinstance(obj, pikepdf.Dictionary) and obj.get("/Type") == "/FontDescriptor"
        ]
        names = " ".join(str(font.FontName) for font in fonts)
        assert all({"/FontFile2", "/FontFile3"} & set(font.keys()) for font in fonts)
    assert "Brief-latin" in names
    assert SCHRIFT.get(taal, "Brief-latin") in names
    assert ("Eigen-schrift" in names) == (taal in EIGEN)


@pytest.mark.parametrize("profile", ["2a", "ua1"])
@pytest.mark.parametrize("taal", ["ar", "fa", "ti", "uk"])
def test_an_explanation_conforms(taal: str, profile: str, tmp_path: Path) -> None:
    assert failures(pdf(taal), profile, tmp_path) == []


def test_the_same_facts_give_the_same_bytes() -> None:
    pdf.cache_clear()
    first = pdf("fa")
    pdf.cache_clear()
    assert pdf("fa") == first


def test_each_group_and_route_reads_its_own_rules() -> None:
    page = html(voorbeelden.pip_brief(GEZIN, Leerroute.Z))
    assert "You choose and pay for your lessons and KNM yourself." in page
    assert "10.000" in page
    assert "After that, a fine may follow." in page
    assert "fixed costs" not in page
    assert "Our advice:" in page
    apart = Onderdeel(uren=40, waar="het taalhuis", vanaf="maart 2027")
    page = html(voorbeelden.pip_brief(ASIEL, Leerroute.B1, knm=apart))
    assert "Lessons in Dutch:" in page
    assert "Knowledge of Dutch society (KNM): in total" in page
    page = html(voorbeelden.pip_brief(ASIEL, Leerroute.ONDERWIJS))
    assert "(MAP)" not in page
    assert "exceptional case" in page
    page = html(
        voorbeelden.pip_brief(ontzorging=None, geen_ontzorging_omdat="u krijgt geen bijstand.")
    )
    assert "You pay your fixed costs yourself." in page


def test_a_change_says_which_plan_it_changes_and_that_the_end_date_stays() -> None:
    before = Wijzigingsbesluit(
        kenmerk="PIP-2025-000009", dagtekening=date(2025, 6, 2), reden="", artikel="",
        regels=(),
    )  # fmt: skip
    page = html(voorbeelden.pip_brief(wijziging=before))
    assert "PIP-2025-000009" in page
    assert "2-6-2025" in page
    assert "Your end date does not change." in page


def test_markup_in_a_name_is_printed() -> None:
    who = replace(voorbeelden.GEADRESSEERDE, naam="<b>{naam}</b>")
    assert "&lt;b&gt;{naam}&lt;/b&gt;" in html(voorbeelden.pip_brief(geadresseerde=who))


@pytest.mark.parametrize("taal", TALEN)
def test_a_call_says_when_where_and_with_which_interpreter(taal: str) -> None:
    page = html(oproepen.oproep(1), taal)
    for fact in ("7-12-2026", "9:05", "Dorpsstraat 67 in Elst, balie 3", "10-12-2026"):
        assert fact in page
    assert ("ትግርኛ" if taal == "ti" else "Tigrinya") in page
    assert "Alleen de Nederlandse brief telt." in page


def test_a_warning_says_what_went_wrong_and_a_fine_only_when_it_is_sure() -> None:
    page = html(oproepen.oproep(2))
    assert "3-11-2026" in page
    assert "250" in page
    assert "250" not in html(oproepen.oproep(2, boete_onzeker=True))


def test_what_the_kept_letter_does_not_say_is_not_explained() -> None:
    letter = example_pdf(ASIEL, Leerroute.B1)
    same = voorbeelden.pip_brief()
    assert still_says(letter, same)
    for change in (
        {"termijn_tot_en_met": date(2030, 5, 24)},
        {"ontzorging": None, "geen_ontzorging_omdat": "het ontzorgen is voorbij."},
        {"bezwaar": replace(same.bezwaar, uiterlijk=date(2027, 1, 6))},
        {"pvt": replace(same.pvt, uren=14)},
    ):
        assert not still_says(letter, replace(same, **change))
    call = oproepen.oproep(2)
    assert still_says(oproepen.render(call), call)
    assert not still_says(oproepen.render(call), replace(call, boete=340))
