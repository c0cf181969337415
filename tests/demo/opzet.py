# SPDX-License-Identifier: EUPL-1.2
"""Load some gemeenten of the demo on a fixed day, and roll everything back afterwards."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from io import StringIO

import time_machine
from django.core.management import call_command
from django.db import transaction
from django.test import override_settings

from inburgering.core.models import Gemeente
from inburgering.core.scope import set_scope

VANDAAG = date(2026, 11, 23)


@dataclass(frozen=True)
class Demo:
    """What was loaded."""

    tekst: str
    gemeenten: list[Gemeente]


@contextmanager
def loaded(codes: Sequence[str], *, per_gemeente: int) -> Iterator[Demo]:
    """These gemeenten, with so many people each."""
    with (
        time_machine.travel(VANDAAG, tick=False),
        override_settings(DEMO=True),
        transaction.atomic(),
    ):
        out = StringIO()
        call_command("load_demo", gemeente=codes, per_gemeente=per_gemeente, stdout=out)
        gemeenten = list(Gemeente.objects.filter(code__in=codes))
        set_scope(gemeente.pk for gemeente in gemeenten)
        yield Demo(out.getvalue(), gemeenten)
        transaction.set_rollback(True)
