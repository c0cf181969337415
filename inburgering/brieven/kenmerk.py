# SPDX-License-Identifier: EUPL-1.2
"""Numbers for letters: PIP-2026-000417. No gaps and no doubles within gemeente, series and year.

The counter row stays locked until the transaction ends, so a number that is rolled back is
given out again. Ask for it as late as you can: others wait meanwhile.
"""

import re

from django.db import connection

from inburgering.brieven.models import Kenmerkreeks
from inburgering.core.models import Gemeente

_REEKS = re.compile(r"[A-Z]{2,8}")
_NEXT = """
    INSERT INTO {table} (gemeente_id, reeks, jaar, laatste) VALUES (%s, %s, %s, 1)
    ON CONFLICT (gemeente_id, reeks, jaar) DO UPDATE SET laatste = {table}.laatste + 1
    RETURNING laatste
"""


def next_kenmerk(*, gemeente: Gemeente, reeks: str, jaar: int) -> str:
    """Take the next number of a series, inside the transaction of what gets the number."""
    if not connection.in_atomic_block:
        raise RuntimeError("A kenmerk is taken in the transaction of the letter that gets it.")
    if not _REEKS.fullmatch(reeks):
        raise ValueError(f"Geen reeks: {reeks}")
    statement = _NEXT.format(table=connection.ops.quote_name(Kenmerkreeks._meta.db_table))
    with connection.cursor() as cursor:
        cursor.execute(statement, [gemeente.pk, reeks, jaar])
        number = int(cursor.fetchone()[0])
    return f"{reeks}-{jaar}-{number:06d}"
