# SPDX-License-Identifier: EUPL-1.2
"""Adds a medewerker with a role in a gemeente: how the first people get into a new installation.

Run it again to give the same medewerker another role; the password then stays as it is.
"""

import getpass
import sys
from typing import Any

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction
from django.utils import timezone

from inburgering.core.enums import Rolsoort
from inburgering.core.models import Gemeente, Medewerker, Rol


class Command(BaseCommand):
    """One medewerker, one gemeente, one or more roles from today."""

    help = "Voegt een medewerker met een of meer rollen in een gemeente toe."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--gemeente", required=True, help="CBS-code, vier cijfers")
        parser.add_argument("--gemeentenaam", default="", help="alleen bij een nieuwe gemeente")
        parser.add_argument("--email", required=True)
        parser.add_argument("--naam", default="", help="alleen bij een nieuwe medewerker")
        parser.add_argument(
            "--rol", action="append", required=True, choices=[rol.value for rol in Rolsoort]
        )
        parser.add_argument(
            "--wachtwoord-stdin", action="store_true", help="lees het wachtwoord van stdin"
        )

    @transaction.atomic
    def handle(self, *_args: Any, **options: Any) -> None:
        try:
            gemeente = self._gemeente(options["gemeente"], options["gemeentenaam"])
            medewerker = self._medewerker(options)
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from None
        vandaag = timezone.localdate()
        for rol in options["rol"]:
            if medewerker.rollen.in_force(vandaag).filter(gemeente=gemeente, rol=rol).exists():
                self.stdout.write(f"{medewerker.naam} is al {rol} in {gemeente}.")
                continue
            Rol.objects.create(medewerker=medewerker, gemeente=gemeente, rol=rol, vanaf=vandaag)
            self.stdout.write(f"{medewerker.naam} is vanaf vandaag {rol} in {gemeente}.")

    def _gemeente(self, code: str, naam: str) -> Gemeente:
        found = Gemeente.objects.filter(code=code).first()
        if found:
            return found
        if not naam:
            raise CommandError(f"Gemeente {code} is er nog niet: geef ook --gemeentenaam.")
        gemeente = Gemeente(code=code, naam=naam)
        gemeente.full_clean()
        gemeente.save()
        return gemeente

    def _medewerker(self, options: dict[str, Any]) -> Medewerker:
        found = Medewerker.objects.filter(email__iexact=options["email"]).first()
        if found:
            return found
        if not options["naam"]:
            raise CommandError("Deze medewerker is er nog niet: geef ook --naam.")
        candidate = Medewerker(email=options["email"], naam=options["naam"])
        candidate.clean_fields(exclude=["password"])
        password = self._password(from_stdin=options["wachtwoord_stdin"])
        validate_password(password, candidate)
        return Medewerker.objects.create_user(
            email=options["email"], naam=options["naam"], password=password
        )

    def _password(self, *, from_stdin: bool) -> str:
        if from_stdin:
            return sys.stdin.readline().rstrip("\n")
        first = getpass.getpass("Wachtwoord (minstens 12 tekens): ")
        if first != getpass.getpass("Nog een keer: "):
            raise CommandError("De twee wachtwoorden zijn niet gelijk.")
        return first
