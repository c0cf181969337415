# SPDX-License-Identifier: EUPL-1.2
"""One PIP letter, made our way and by bare WeasyPrint from the same HTML."""

from functools import cache

from weasyprint import HTML

from inburgering.brieven import engine, pip
from tests.brieven import voorbeelden

BRIEF = voorbeelden.pip_brief()


def _html() -> str:
    return engine.render_html(
        template=pip.TEMPLATE,
        context=BRIEF.context,
        huisstijl=voorbeelden.HUISSTIJL,
        titel=pip.TITEL,
        dagtekening=BRIEF.dagtekening,
    )


def render_ours() -> bytes:
    """From the facts of the letter to the bytes of the archive."""
    return engine.render_pdf(
        template=pip.TEMPLATE,
        context=BRIEF.context,
        huisstijl=voorbeelden.HUISSTIJL,
        titel=pip.TITEL,
        dagtekening=BRIEF.dagtekening,
    )


@cache
def _kept_html() -> str:
    return _html()


def render_bare() -> bytes:
    """HTML that is there already, the same stylesheet and fonts, and nothing of ours after it."""
    # the very same parts, so that only what we add makes the difference
    document = HTML(string=_kept_html(), base_url="brief:", url_fetcher=engine._fetcher())
    sheets = [engine._stylesheet(False), engine.colours(voorbeelden.HUISSTIJL, engine._fetcher())]
    done: bytes = document.write_pdf(
        stylesheets=sheets, font_config=engine._fonts(), pdf_variant="pdf/a-2a"
    )
    return done
