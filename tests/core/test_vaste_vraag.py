# SPDX-License-Identifier: EUPL-1.2
"""A question whose SQL is kept still answers about what is asked now."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.db import connection
from django.db.models import QuerySet
from django.test.utils import CaptureQueriesContext

from inburgering.core.models import Dossier, Gemeente
from inburgering.core.vaste_vraag import VasteVraag


def coupled_before(gemeente_id: int, naam: str, op: date) -> QuerySet[Dossier, Any]:
    rows = Dossier.objects.filter(gemeente_id=gemeente_id, persoon__achternaam=naam)
    return rows.filter(gekoppeld_op__lt=op).order_by("pk").values_list("pk")


def test_every_key_counts_every_time(
    maak_dossier: Callable[..., Dossier], gemeente: Gemeente
) -> None:
    first = maak_dossier(achternaam="Tesfay", gekoppeld_op=date(2026, 9, 1))
    second = maak_dossier(achternaam="Okbay", gekoppeld_op=date(2026, 10, 1))
    ask = VasteVraag(coupled_before, int, str, date)
    assert ask(gemeente.pk, "Tesfay", date(2026, 12, 1)) == [(first.pk,)]
    assert ask(gemeente.pk, "Okbay", date(2026, 12, 1)) == [(second.pk,)]
    assert ask(gemeente.pk, "Okbay", date(2026, 10, 1)) == []
    assert ask(gemeente.pk + 1, "Tesfay", date(2026, 12, 1)) == []


def test_a_key_is_a_value_and_never_becomes_part_of_the_question(gemeente: Gemeente) -> None:
    ask = VasteVraag(coupled_before, int, str, date)
    assert ask(gemeente.pk, "' OR 1=1 --", date(2026, 12, 1)) == []


def test_the_queryset_is_built_once(gemeente: Gemeente) -> None:
    built = []

    def make(*keys: Any) -> QuerySet[Dossier, Any]:
        built.append(keys)
        return coupled_before(*keys)

    ask = VasteVraag(make, int, str, date)
    with CaptureQueriesContext(connection) as asked:
        for naam in ("Tesfay", "Okbay"):
            ask(gemeente.pk, naam, date(2026, 12, 1))
    assert len(built) == 1 and len(asked) == 2


def test_a_key_too_few_is_a_mistake(gemeente: Gemeente) -> None:
    with pytest.raises(ValueError, match="zip"):
        VasteVraag(coupled_before, int, str, date)(gemeente.pk, "Tesfay")
