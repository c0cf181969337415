# SPDX-License-Identifier: EUPL-1.2
"""Small questions that are asked all day in the same words: their SQL is worked out once.

Django works out the SQL of a queryset anew each time it is used. For a fact that PostgreSQL
finds at once in an index, that takes longer than the answer. A `VasteVraag` keeps the SQL; only
its keys (which gemeente, whose rows, which day) differ per request.
"""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.db import connection
from django.db.models import QuerySet

Key = int | str | date


class VasteVraag:
    """A queryset of plain values over some keys; `make` gets the keys and builds it.

    It is built once, with a value that does not exist for each key. Where those end up in the
    SQL, the real ones go; so the keys must be values in the question, not reasons to ask it
    differently.
    """

    def __init__(self, make: Callable[..., QuerySet[Any, Any]], *kinds: type[Key]) -> None:
        self._make = make
        self._holes = [_nonexistent(kind, place) for place, kind in enumerate(kinds)]
        self._sql: tuple[str, tuple[Any, ...]] | None = None

    def __call__(self, *keys: Key) -> list[tuple[Any, ...]]:
        """The rows for these keys."""
        if self._sql is None:
            self._sql = self._make(*self._holes).query.sql_with_params()
        sql, params = self._sql
        real = dict(zip(self._holes, keys, strict=True))
        with connection.cursor() as cursor:
            cursor.execute(sql, [real.get(param, param) for param in params])
            return list(cursor.fetchall())


def _nonexistent(kind: type[Key], place: int) -> Key:
    """A key no row has: a negative number, an unprintable text, a day in the year 1."""
    if kind is date:
        return date(1, 1, 1 + place)
    return -1 - place if kind is int else f"\x01{place}"
