# SPDX-License-Identifier: EUPL-1.2
"""Render a letter as the application does, and read it as a reader does."""

import io
import re
from functools import cache, lru_cache
from pathlib import Path
from typing import Any

import page
from pypdf import PdfReader

from inburgering.brieven import engine, intakeverslag, pip
from inburgering.brieven.intakeverslag import IntakeVerslag
from inburgering.brieven.pip import PipBrief
from inburgering.wet.begrippen import Doelgroep, Leerroute
from tests.brieven import voorbeelden

DOELGROEPEN = (Doelgroep.ASIELSTATUSHOUDER, Doelgroep.GEZINSMIGRANT)
VARIANTEN = [(groep, route) for groep in DOELGROEPEN for route in Leerroute]


def wishes(brief: PipBrief | IntakeVerslag) -> dict[str, Any]:
    """The arguments of the engine for a letter with the example letterhead."""
    module = pip if isinstance(brief, PipBrief) else intakeverslag
    return {
        "template": module.TEMPLATE,
        "context": brief.context,
        "huisstijl": voorbeelden.HUISSTIJL,
        "titel": module.TITEL,
        "dagtekening": brief.dagtekening,
    }


def render(brief: PipBrief | IntakeVerslag, **anders: Any) -> bytes:
    return engine.render_pdf(**wishes(brief) | anders)


def html_of(brief: PipBrief | IntakeVerslag, **anders: Any) -> str:
    return engine.render_html(**wishes(brief) | anders)


@cache
def example_pdf(doelgroep: Doelgroep, leerroute: Leerroute) -> bytes:
    return render(voorbeelden.pip_brief(doelgroep, leerroute))


@lru_cache(maxsize=32)
def pages_of(pdf: bytes) -> tuple[str, ...]:
    """The text of each page as a reader copies it; runs of whitespace are one space."""
    return tuple(_plain(p.extract_text()) for p in PdfReader(io.BytesIO(pdf)).pages)


def text_of(pdf: bytes) -> str:
    return " ".join(pages_of(pdf))


def _plain(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


def failures(pdf: bytes, profile: str, folder: Path) -> list[str]:
    """What a checker finds wrong; empty for a conforming file."""
    path = folder / f"brief-{profile}.pdf"
    path.write_bytes(pdf)
    report = page.validate_pdf(str(path), profile=profile)
    found = [str(failure) for failure in report.failures]
    assert bool(found) != report.is_compliant
    return found
