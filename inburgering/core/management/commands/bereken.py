# SPDX-License-Identifier: EUPL-1.2
"""The rules without the screen: JSON in, JSON out.

    python manage.py bereken termijnen geval.json
    python manage.py bereken aanbod - < gevallen.json
    python manage.py bereken termijnen geval.json --eigen-profielen

Without the option the profiles that are shipped count and no database is needed; with it
the versions that the beheerders recorded on screen.

Exit code 0 when everything was answered, 2 when anything in the input was wrong.
"""

import json
import sys
from functools import cache
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from inburgering.beleid.antwoord import beantwoord, fouten_json
from inburgering.beleid.omzetten import Fout
from inburgering.beleid.profiel import profiel_voor
from inburgering.core.selectors.profielen import recorded_profiel

EXIT_FOUT = 2


class Command(BaseCommand):
    """Answer questions about terms and the aanbodplicht."""

    help = "Rekent termijnen of het aanbod uit: JSON in (bestand of -), JSON uit."
    requires_system_checks: tuple[str, ...] = ()

    def add_arguments(self, parser: CommandParser) -> None:
        """What to compute and from which file; checked here so that errors are JSON too."""
        parser.add_argument("soort", nargs="?", default="", help="termijnen of aanbod")
        parser.add_argument("bestand", nargs="?", default="-", help="bestand met JSON, of -")
        parser.add_argument(
            "--eigen-profielen",
            action="store_true",
            help="reken met de normen die gemeenten zelf op het scherm hebben vastgelegd",
        )

    def handle(
        self, *_args: Any, soort: str, bestand: str, eigen_profielen: bool, **_options: Any
    ) -> None:
        """Write the answer; leave with 2 when something was wrong."""
        try:
            invoer = sys.stdin.buffer.read() if bestand == "-" else Path(bestand).read_bytes()
        except (OSError, ValueError):
            melding = f"Het bestand {bestand} kan niet worden gelezen."
            self._write(fouten_json([Fout("bestand", melding)]))
            sys.exit(EXIT_FOUT)
        profielen = cache(recorded_profiel) if eigen_profielen else profiel_voor
        antwoord, goed = beantwoord(soort, invoer, profielen)
        self._write(antwoord)
        if not goed:
            sys.exit(EXIT_FOUT)

    def _write(self, antwoord: object) -> None:
        if hasattr(sys.stdout, "reconfigure"):
            sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace")
        self.stdout.write(json.dumps(antwoord, ensure_ascii=False, indent=2))
