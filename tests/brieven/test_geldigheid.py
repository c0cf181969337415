# SPDX-License-Identifier: EUPL-1.2
"""Every letter can be kept (PDF/A-2a) and read with a screen reader (PDF/UA-1)."""

import base64
import io
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from PIL import Image
from pypdf import PdfReader

from inburgering.brieven.huisstijl import Logo
from inburgering.wet.begrippen import Doelgroep, Leerroute
from tests.brieven import voorbeelden
from tests.brieven.hulp import VARIANTEN, example_pdf, failures, pages_of, render

SVG = (
    b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 20">'
    b'<rect width="60" height="20" fill="#154273"/></svg>'
)


def png() -> bytes:
    out = io.BytesIO()
    Image.new("RGBA", (120, 40), (21, 66, 115, 128)).save(out, "PNG")
    return out.getvalue()


@pytest.mark.parametrize("profile", ["2a", "ua1"])
@pytest.mark.parametrize(("doelgroep", "leerroute"), VARIANTEN)
def test_a_pip_beschikking_conforms(
    doelgroep: Doelgroep, leerroute: Leerroute, profile: str, tmp_path: Path
) -> None:
    assert failures(example_pdf(doelgroep, leerroute), profile, tmp_path) == []


@pytest.mark.parametrize("profile", ["2a", "ua1"])
def test_a_concept_and_an_intakeverslag_conform(profile: str, tmp_path: Path) -> None:
    assert failures(render(voorbeelden.pip_brief(), concept=True), profile, tmp_path) == []
    assert failures(render(voorbeelden.intakeverslag()), profile, tmp_path) == []


@pytest.mark.parametrize("profile", ["2a", "ua1"])
@pytest.mark.parametrize(("content", "mime"), [(SVG, "image/svg+xml"), (png(), "image/png")])
def test_a_letter_with_a_logo_conforms(
    content: bytes, mime: str, profile: str, tmp_path: Path
) -> None:
    logo = Logo(inhoud=content, mime=mime, alt="Logo van de gemeente Overbetuwe")
    pdf = render(voorbeelden.pip_brief(), huisstijl=replace(voorbeelden.HUISSTIJL, logo=logo))
    assert failures(pdf, profile, tmp_path) == []
    assert b"Logo van de gemeente Overbetuwe" in pikepdf_strings(pdf)


def pikepdf_strings(pdf: bytes) -> bytes:
    """The alternative texts in the structure tree."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        found = [
            obj.get("/Alt") for obj in document.objects if isinstance(obj, pikepdf.Dictionary)
        ]
        return b"\n".join(bytes(alt) for alt in found if alt is not None)


def test_a_checker_sees_the_difference(tmp_path: Path) -> None:
    """The same file without its mark fails, so the checks above can fail."""
    pdf = example_pdf(*VARIANTEN[0])
    with pikepdf.open(io.BytesIO(pdf)) as document:
        document.Root.Lang = pikepdf.String("")
        del document.Root.MarkInfo
        out = io.BytesIO()
        document.save(out)
    assert failures(out.getvalue(), "ua1", tmp_path)


def test_the_document_says_what_it_is() -> None:
    reader = PdfReader(io.BytesIO(example_pdf(*VARIANTEN[0])))
    assert reader.metadata is not None
    assert (
        reader.metadata.title == "Besluit: uw persoonlijk plan inburgering en participatie (PIP)"
    )
    assert reader.metadata.author == "Overbetuwe"
    assert reader.metadata["/CreationDate"] == "D:20261124"
    assert reader.trailer["/Root"]["/Lang"] == "nl"


def test_headings_and_tables_are_real() -> None:
    with pikepdf.open(io.BytesIO(example_pdf(*VARIANTEN[0]))) as document:
        kinds = [
            str(obj.S)
            for obj in document.objects
            if isinstance(obj, pikepdf.Dictionary) and obj.get("/Type") == "/StructElem"
        ]
    assert kinds.count("/H1") == 1
    assert kinds.count("/H2") >= 10
    assert {"/Table", "/THead", "/TH", "/TD", "/L", "/LI"} <= set(kinds)


@pytest.mark.parametrize(("doelgroep", "leerroute"), VARIANTEN)
def test_each_page_says_which_page_it_is(doelgroep: Doelgroep, leerroute: Leerroute) -> None:
    pages = pages_of(example_pdf(doelgroep, leerroute))
    assert 2 <= len(pages) <= 4
    for number, text in enumerate(pages, start=1):
        assert f"Pagina {number} van {len(pages)}" in text
    for text in pages[1:]:
        assert "kenmerk PIP-2026-000417" in text


def test_a_concept_says_so_and_the_real_letter_does_not() -> None:
    brief = voorbeelden.pip_brief()
    assert all("CONCEPT" in page for page in pages_of(render(brief, concept=True)))
    assert (
        "Dit is een concept. Het is nog geen besluit." in pages_of(render(brief, concept=True))[0]
    )
    assert "concept" not in " ".join(pages_of(render(brief))).lower()


def test_the_address_stands_where_the_window_is() -> None:
    """C5 (NEN 1026): from 44 to 84 mm, with 7.5 mm to slide; nothing else may show."""
    mm = 72 / 25.4
    seen: list[tuple[float, float, str]] = []

    def visit(text: str, cm: list[float], tm: list[float], _font: object, _size: object) -> None:
        if text.strip():
            left = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
            up = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
            seen.append((left / mm, 297 - up / mm, text.strip()))

    first = PdfReader(io.BytesIO(example_pdf(*VARIANTEN[0]))).pages[0]
    first.extract_text(visitor_text=visit)
    where = {text: (left, top) for left, top, text in seen}
    for line in ("Mevrouw S.M. Tesfay", "Dorpsstraat 12"):
        left, top = next(place for text, place in where.items() if line in text)
        assert 20 <= left <= 35
        assert 50 <= top <= 76
    assert not [text for text, (left, top) in where.items() if 77 < top < 90 and left < 130]


def test_the_logo_travels_inside_the_letter() -> None:
    logo = Logo(inhoud=SVG, mime="image/svg+xml", alt="Logo")
    assert base64.b64decode(logo.data_uri.partition(",")[2]) == SVG
