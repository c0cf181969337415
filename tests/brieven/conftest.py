# SPDX-License-Identifier: EUPL-1.2
"""What the letter tests share: a rendered letter, its text, and a small house to keep it in."""

import io
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from inburgering.brieven import engine, pip
from inburgering.brieven.pip import PipBrief
from inburgering.wet.begrippen import Doelgroep, Leerroute
from tests.brieven import voorbeelden


def render(brief: PipBrief, **anders: Any) -> bytes:
    """Render a PIP letter with the example letterhead."""
    wishes = {
        "template": pip.TEMPLATE,
        "context": brief.context,
        "huisstijl": voorbeelden.HUISSTIJL,
        "titel": pip.TITEL,
        "dagtekening": brief.dagtekening,
    }
    return engine.render_pdf(**wishes | anders)


def text_of(pdf: bytes) -> str:
    """The text as a reader copies it, with every run of whitespace as one space."""
    pages = PdfReader(io.BytesIO(pdf)).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


@cache
def example_pdf(doelgroep: Doelgroep, leerroute: Leerroute) -> bytes:
    return render(voorbeelden.pip_brief(doelgroep, leerroute))
