# SPDX-License-Identifier: EUPL-1.2
"""Template in, PDF out: one file that is both PDF/A-2a (to keep) and PDF/UA-1 (to read).

The same input gives the same bytes: no clock, no machine fonts, no network, no files except
the bundled ones. WeasyPrint writes the tagged PDF/A; pikepdf adds the mark of PDF/UA.
"""

import io
import threading
from collections.abc import Mapping
from datetime import date
from email.message import EmailMessage
from functools import cache
from pathlib import Path
from typing import Any

import pikepdf
from django.conf import settings
from django.template.loader import render_to_string
from weasyprint import CSS, HTML
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher, URLFetcherResponse

from inburgering.brieven.briefblokken import blocks_for
from inburgering.brieven.huisstijl import Huisstijlgegevens
from inburgering.brieven.lettertypen import drukbaar, font_css, font_family, font_files
from inburgering.brieven.xmp import mark_pdf_ua

_LOCK = threading.Lock()  # Pango's font map is shared and not meant for two threads at once


class GeenToegang(ValueError):
    """A letter asked for something outside itself."""


class BundledFetcher(URLFetcher):  # type: ignore[misc]
    """Gives the bundled fonts and data: URIs; refuses every other address."""

    def __init__(self, assets: Mapping[str, Path]) -> None:
        super().__init__(allowed_protocols=("data",), allow_redirects=False)
        self._assets = assets

    def fetch(self, url: str, headers: Mapping[str, str] | None = None) -> URLFetcherResponse:
        """Read a bundled asset by name, or decode a data: URI."""
        scheme, _, name = url.partition(":")
        if scheme.lower() == "data":
            return super().fetch(url, headers)
        if scheme.lower() != "brief" or name not in self._assets:
            raise GeenToegang(f"Een brief mag dit niet ophalen: {url[:80]}")
        kind = EmailMessage()
        kind["Content-Type"] = "font/woff2"
        return URLFetcherResponse(url, self._assets[name].read_bytes(), kind)


@cache
def _fetcher() -> BundledFetcher:
    return BundledFetcher(font_files())


@cache
def _fonts() -> FontConfiguration:
    """One per process: building it costs more than a letter."""
    return FontConfiguration()


@cache
def _stylesheet(concept: bool) -> CSS:
    sheet = Path(settings.BASE_DIR) / "static" / "brieven" / "brief.css"
    css = f"{font_css()}\nhtml {{ font-family: {font_family()} }}\n{sheet.read_text('utf-8')}"
    if concept:
        css += (sheet.parent / "concept.css").read_text("utf-8")
    return CSS(string=css, font_config=_fonts(), url_fetcher=_fetcher())


def colours(huisstijl: Huisstijlgegevens, fetcher: BundledFetcher) -> CSS:
    """The two colours of the gemeente; both were checked to be #rrggbb."""
    css = f":root {{ --merk: {huisstijl.kleur_merk}; --accent: {huisstijl.kleur_accent} }}"
    return CSS(string=css, url_fetcher=fetcher)


def render_html(
    *,
    template: str,
    context: Mapping[str, object],
    huisstijl: Huisstijlgegevens,
    titel: str,
    dagtekening: date,
    concept: bool = False,
) -> str:
    """The letter as HTML, in characters the bundled fonts can print."""
    facts = {
        **context,
        "huisstijl": huisstijl,
        "titel": titel,
        "dagtekening": dagtekening,
        "concept": concept,
        "tekstblokken": blocks_for(
            template=template, context=context, huisstijl=huisstijl, dagtekening=dagtekening
        ),
    }
    return drukbaar(render_to_string(template, facts))


def render_pdf(
    *,
    template: str,
    context: Mapping[str, object],
    huisstijl: Huisstijlgegevens,
    titel: str,
    dagtekening: date,
    concept: bool = False,
) -> bytes:
    """Render a letter to PDF/A-2a + PDF/UA-1 bytes; the same input gives the same bytes."""
    html = render_html(
        template=template,
        context=context,
        huisstijl=huisstijl,
        titel=titel,
        dagtekening=dagtekening,
        concept=concept,
    )
    return print_html(html, huisstijl=huisstijl, concept=concept)


def print_html(html: str, *, huisstijl: Huisstijlgegevens, concept: bool) -> bytes:
    """The letter as bytes: equal HTML in equal colours is an equal file."""
    sheets = [_stylesheet(concept), colours(huisstijl, _fetcher())]
    return write_pdf(html, sheets=sheets, fonts=_fonts(), fetcher=_fetcher())


def _name_every_glyph(_document: object, pdf: Any) -> None:
    """Give a glyph that is a part of a letter (as in Arabic) the sign that joins letters.

    A reader then hears the letter once, and no glyph is without a character (ISO 14289-1, 7.21.7).
    """
    for thing in pdf.objects:
        lines = getattr(thing, "stream", None)
        if lines and b"begincmap" in lines:
            thing.stream = [
                line.replace(b"<>", b"<200d>") if isinstance(line, bytes) else line
                for line in lines
            ]


def write_pdf(
    html: str, *, sheets: list[CSS], fonts: FontConfiguration, fetcher: BundledFetcher
) -> bytes:
    """HTML in, PDF/A-2a + PDF/UA-1 out, one at a time."""
    with _LOCK:
        document = HTML(string=html, base_url="brief:", url_fetcher=fetcher)
        tagged = document.write_pdf(
            stylesheets=sheets,
            font_config=fonts,
            pdf_variant="pdf/a-2a",
            finisher=_name_every_glyph,
        )
    return mark_pdf_ua(tagged)


def count_pages(pdf: bytes) -> int:
    """How many pages a PDF has."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return len(document.pages)
