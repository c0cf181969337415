# SPDX-License-Identifier: EUPL-1.2
"""One question, and how it is asked: to the application, to a page below it, in plain SQL."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.db import connection, transaction

from bench.bezoek import Bezoeker
from inburgering.core.scope import set_scope

Manier = Callable[[Bezoeker], object]
PAGINA, VLOER, SELECTOR, SQL = "pagina", "vloer", "selector", "sql"
BEHEER, LICHT_BEHEER = "beheer", "licht beheer"


@dataclass(frozen=True, slots=True)
class Vraag:
    """A question and the ways to ask it, which give the same answer."""

    naam: str
    manieren: Mapping[str, Manier]


def ask(gemeente_id: int, *queries: tuple[str, Any]) -> list[tuple[Any, ...]]:
    """Plain SQL as the runtime role, in one transaction with one gemeente in scope."""
    found: list[tuple[Any, ...]] = []
    with transaction.atomic():
        set_scope([gemeente_id])
        with connection.cursor() as cursor:
            for query, values in queries:
                cursor.execute(query, values)
                found += cursor.fetchall()
    return found
