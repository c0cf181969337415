# SPDX-License-Identifier: EUPL-1.2
"""Prints with which accounts one can sign in to the demo."""

from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from inburgering.core.enums import Rolsoort
from inburgering.core.models import Rol
from monitoring.demo.medewerkers import ACCOUNTS, WACHTWOORD

KOPPEN = ("E-mailadres", "Naam", "Rol", "Gemeente")


class Command(BaseCommand):
    """A table; the password once."""

    help = "Toont de accounts van de demo."

    def handle(self, *_args: Any, **_options: Any) -> None:
        if not settings.DEMO:
            raise CommandError("Demo-accounts bestaan alleen in een demo (INBURGERING_DEMO=1).")
        rows = _rows()
        if not rows:
            self.stdout.write("Er zijn geen demo-accounts in deze database.")
            return
        widths = [max(len(row[column]) for row in (KOPPEN, *rows)) for column in range(4)]
        lines = [KOPPEN, tuple("-" * width for width in widths), *rows]
        self.stdout.write("")
        for line in lines:
            cells = (cell.ljust(width) for cell, width in zip(line, widths, strict=True))
            self.stdout.write("  ".join(cells).rstrip())
        self.stdout.write(f"\nHet wachtwoord is overal: {WACHTWOORD}")


def _rows() -> list[tuple[str, ...]]:
    """The accounts that are here, in the order of the demo; one line per municipality."""
    order = {account.email: number for number, account in enumerate(ACCOUNTS)}
    found = Rol.objects.filter(medewerker__email__in=order, medewerker__is_active=True)
    rows = found.values_list("medewerker__email", "medewerker__naam", "rol", "gemeente__naam")
    return [
        (email, naam, Rolsoort(rol).label, gemeente)
        for email, naam, rol, gemeente in sorted(rows, key=lambda row: (order[row[0]], row[3]))
    ]
