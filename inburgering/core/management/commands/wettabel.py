# SPDX-License-Identifier: EUPL-1.2
"""Writes docs/rechtsbronnen.md and docs/gemeenteprofielen.md from the code.

``--check`` writes nothing and fails when a stored document is stale.
"""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser

from inburgering.beleid.overzicht import gemeenteprofielen
from inburgering.wet.overzicht import rechtsbronnen

DOCUMENTEN: dict[str, Callable[[], str]] = {
    "rechtsbronnen.md": rechtsbronnen,
    "gemeenteprofielen.md": gemeenteprofielen,
}


class Command(BaseCommand):
    """Keep the documents for jurists and policy officers equal to the code."""

    help = (
        "Schrijft docs/rechtsbronnen.md en docs/gemeenteprofielen.md; --check vergelijkt alleen."
    )
    requires_system_checks: tuple[str, ...] = ()

    def add_arguments(self, parser: CommandParser) -> None:
        """Where to write, and whether to compare only."""
        parser.add_argument("--check", action="store_true", help="alleen vergelijken")
        parser.add_argument("--map", type=Path, default=Path(settings.BASE_DIR) / "docs",
                            help="de map met documenten")  # fmt: skip

    def handle(self, *_args: Any, check: bool, map: Path, **_options: Any) -> None:  # noqa: A002
        """Write or compare both documents."""
        verouderd = []
        for naam, maak in DOCUMENTEN.items():
            pad, tekst = map / naam, maak()
            if pad.is_file() and pad.read_text(encoding="utf-8") == tekst:
                continue
            verouderd.append(naam)
            if not check:
                pad.write_text(tekst, encoding="utf-8")
        for naam in verouderd:
            self.stdout.write(f"{naam}: {'verouderd' if check else 'geschreven'}")
        if check and verouderd:
            self.stdout.write("Draai: python manage.py wettabel")
            sys.exit(1)
