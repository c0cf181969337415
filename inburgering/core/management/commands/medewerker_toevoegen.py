# SPDX-License-Identifier: EUPL-1.2
"""Adds a medewerker with a role in a gemeente: how the first people get into a new installation.

Run it again to give the same medewerker another role; the password then stays as it is.
"""

import getpass
import sys
from datetime import date
from typing import Any

from django.contrib.auth.password_validation import validate_password
from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction
from django.utils import timezone

from inburgering.core.enums import Rolsoort
from inburgering.core.models import Gemeente, Medewerker, Partner, Rol
from inburgering.core.scope import scope


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
            "--partner", default="", help="naam van de organisatie, bij de rol ketenpartner"
        )
        parser.add_argument(
            "--wachtwoord-stdin", action="store_true", help="lees het wachtwoord van stdin"
        )

    @transaction.atomic
    def handle(self, *_args: Any, **options: Any) -> None:
        try:
            gemeente = self._gemeente(options["gemeente"], options["gemeentenaam"])
            partners = self._partners(gemeente, options)
            medewerker = self._medewerker(options)
        except ValidationError as error:
            raise CommandError(" ".join(error.messages)) from None
        vandaag = timezone.localdate()
        for rol in options["rol"]:
            for partner in partners if rol == Rolsoort.KETENPARTNER else [None]:
                self._give(medewerker, gemeente, rol, partner, vandaag)

    def _give(
        self,
        medewerker: Medewerker,
        gemeente: Gemeente,
        rol: str,
        partner: Partner | None,
        vandaag: date,
    ) -> None:
        what = f"{rol} ({partner.naam}, {partner.get_onderdeel_display()})" if partner else rol
        held = medewerker.rollen.in_force(vandaag).filter(gemeente=gemeente, rol=rol)
        if held.filter(partner=partner).exists():
            self.stdout.write(f"{medewerker.naam} is al {what} in {gemeente}.")
            return
        Rol.objects.create(
            medewerker=medewerker, gemeente=gemeente, rol=rol, partner=partner, vanaf=vandaag
        )
        self.stdout.write(f"{medewerker.naam} is vanaf vandaag {what} in {gemeente}.")

    def _partners(self, gemeente: Gemeente, options: dict[str, Any]) -> list[Partner]:
        """The organisation of a ketenpartner: one row for each part it does."""
        naam, wanted = options["partner"], Rolsoort.KETENPARTNER.value in options["rol"]
        if wanted and not naam:
            raise CommandError("Een ketenpartner hoort bij een organisatie: geef ook --partner.")
        if naam and not wanted:
            raise CommandError("--partner hoort bij --rol ketenpartner.")
        if not naam:
            return []
        with scope([gemeente.pk]):
            found = list(Partner.objects.filter(gemeente=gemeente, naam__iexact=naam.strip()))
        if not found:
            raise CommandError(
                f"{naam} is nog geen partner van {gemeente}. Voeg hem eerst toe bij Beheer."
            )
        return found

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
