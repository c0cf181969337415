# SPDX-License-Identifier: EUPL-1.2
"""An explanation as PDF: PDF/A-2a and PDF/UA-1, in the language and direction of the reader.

The same facts give the same bytes, as with every letter. It is made when somebody asks for it
and never archived: only the Dutch letter is the besluit.
"""

from functools import cache
from pathlib import Path

from django.conf import settings
from django.template.loader import render_to_string
from weasyprint import CSS
from weasyprint.text.fonts import FontConfiguration

from inburgering.brieven.engine import BundledFetcher, colours, write_pdf
from inburgering.brieven.huisstijl import Huisstijlgegevens
from inburgering.brieven.vertalingen.schriften import font_css, font_files
from inburgering.brieven.vertalingen.uitleg import Feiten, Uitleg, explain
from inburgering.core.talen import TALEN, Taal

TEMPLATE = "brieven/uitleg/uitleg.html"


@cache
def _fetcher() -> BundledFetcher:
    return BundledFetcher(font_files())


@cache
def _fonts(_code: str) -> FontConfiguration:
    """One per language: the fallback of one script never reaches another."""
    return FontConfiguration()


@cache
def _stylesheet(code: str) -> CSS:
    sheet = Path(settings.BASE_DIR) / "static" / "brieven" / "uitleg.css"
    css = font_css(TALEN[code]) + sheet.read_text("utf-8")
    return CSS(string=css, font_config=_fonts(code), url_fetcher=_fetcher())


def uitleg_html(uitleg: Uitleg, huisstijl: Huisstijlgegevens) -> str:
    """The explanation as HTML."""
    return render_to_string(TEMPLATE, {"uitleg": uitleg, "huisstijl": huisstijl})


def uitleg_pdf(feiten: Feiten, *, taal: Taal, huisstijl: Huisstijlgegevens) -> bytes:
    """The PDF of the explanation of one letter."""
    html = uitleg_html(explain(feiten, taal=taal, huisstijl=huisstijl), huisstijl)
    return write_pdf(
        html,
        sheets=[_stylesheet(taal.code), colours(huisstijl, _fetcher())],
        fonts=_fonts(taal.code),
        fetcher=_fetcher(),
    )
