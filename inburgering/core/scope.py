# SPDX-License-Identifier: EUPL-1.2
"""The scope of a transaction: whose rows PostgreSQL lets through.

A request gets its scope from the middleware; tasks, commands and tests enter it here.
`SET LOCAL` ends with the transaction, so a pooled connection never carries it on.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from django.db import connection, transaction


def set_scope(gemeenten: Iterable[int]) -> None:
    """Set the scope of the transaction that is running."""
    if not connection.in_atomic_block:
        raise RuntimeError("A scope needs a transaction.")
    joined = ",".join(str(int(pk)) for pk in sorted(gemeenten))
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('app.gemeenten', %s, true)", [joined])


def current_scope() -> str:
    """The scope in force, as text."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT coalesce(current_setting('app.gemeenten', true), '')")
        return str(cursor.fetchone()[0])


@contextmanager
def scope(gemeenten: Iterable[int]) -> Iterator[None]:
    """Open a transaction in which only the rows of these gemeenten exist."""
    with transaction.atomic():
        before = current_scope()
        set_scope(gemeenten)
        yield
        # an inner scope must not leak into the outer transaction
        with connection.cursor() as cursor:
            cursor.execute("SELECT set_config('app.gemeenten', %s, true)", [before])
