# SPDX-License-Identifier: EUPL-1.2
"""Fills an empty demo with five municipalities of invented people, through the services."""

import time
from typing import Any

import environ
from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction
from django.utils import timezone

from inburgering.core.models import Dossier, Gemeente
from inburgering.core.scope import scope
from monitoring.demo.gemeenten import GEMEENTEN, OP_CODE
from monitoring.demo.laden import load

PER_GEMEENTE = 40


class Command(BaseCommand):
    """All or nothing."""

    help = "Vult een lege demo met vijf gemeenten en verzonnen inburgeraars."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--per-gemeente",
            type=int,
            default=environ.Env().int("INBURGERING_DEMO_PER_GEMEENTE", default=PER_GEMEENTE),
            help="aantal inburgeraars per gemeente",
        )
        parser.add_argument(
            "--gemeente",
            action="append",
            choices=sorted(OP_CODE),
            default=environ.Env().list("INBURGERING_DEMO_GEMEENTEN", default=[]),
            help="alleen deze gemeente (CBS-code); mag vaker",
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        if not settings.DEMO:
            raise CommandError(
                "Demogegevens laden kan alleen in een demo. Zet daarvoor INBURGERING_DEMO=1, en "
                "doe dat nooit op een systeem met echte inburgeraars."
            )
        codes = options["gemeente"] or [demo.code for demo in GEMEENTEN]
        began = time.monotonic()
        with transaction.atomic():
            self._refuse_when_used()
            count = load(
                [OP_CODE[code] for code in codes],
                number=options["per_gemeente"],
                on=timezone.localdate(),
                at=timezone.now(),
            )
        seconds = round(time.monotonic() - began)
        self.stdout.write(f"{count} dossiers in {len(codes)} gemeenten, in {seconds} seconden.\n")
        call_command("demo_accounts", stdout=self.stdout)

    def _refuse_when_used(self) -> None:
        with scope(Gemeente.objects.values_list("pk", flat=True)):
            if Dossier.objects.exists():
                raise CommandError(
                    "Er staan al dossiers in deze database; er is niets geladen. Gebruik een lege "
                    "database."
                )
