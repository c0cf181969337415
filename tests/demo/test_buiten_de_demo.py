# SPDX-License-Identifier: EUPL-1.2
"""On a system with real people nothing of the demo can be loaded or shown."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from inburgering.core.models import Gemeente, Medewerker


def test_buiten_een_demo_wordt_niets_geladen(db: None) -> None:
    with pytest.raises(CommandError, match="alleen in een demo"):
        call_command("load_demo", stdout=StringIO())
    assert not Gemeente.objects.exists()
    assert not Medewerker.objects.exists()


def test_buiten_een_demo_worden_geen_accounts_getoond(db: None) -> None:
    with pytest.raises(CommandError, match="alleen in een demo"):
        call_command("demo_accounts", stdout=StringIO())
