# SPDX-License-Identifier: EUPL-1.2
"""`manage.py termijnen_nalopen`: the nightly pass by hand, after a restore or an upgrade."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.utils import timezone

from inburgering.core.models import Gemeente
from inburgering.core.services.termijnen.nalopen import sweep


class Command(BaseCommand):
    """Compare every dossier with what the rules say today and mend what differs."""

    help = "Vergelijk alle dossiers met wat de regels vandaag zeggen en werk de termijnen bij."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--gemeente", help="alleen deze gemeente, als CBS-code (0415)")

    def handle(self, *args: Any, **options: Any) -> None:
        rows = Gemeente.objects.order_by("pk")
        if code := options["gemeente"]:
            rows = rows.filter(code=code)
            if not rows:
                raise CommandError(f"Er is geen gemeente met code {code}.")
        found = sweep(gemeenten=list(rows), on=timezone.localdate())
        self.stdout.write(
            f"{found.gekeerd} termijnen verstreken, {found.bijgewerkt} dossiers bijgewerkt."
        )
