# SPDX-License-Identifier: EUPL-1.2
"""Plays nights in one database: `python -m bench.nacht` prints what each took, as JSON.

In a process of its own, so that the memory it took at most is that of the nightly pass.
"""

import json
import resource
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from statistics import median
from typing import Any

import django

django.setup()

from django.db import connection, transaction  # noqa: E402 - needs the settings
from django.db.models import Count  # noqa: E402
from django.utils import timezone  # noqa: E402

from bench.plaats import vacuum  # noqa: E402
from inburgering.core.models import Dossier, Gemeente  # noqa: E402
from inburgering.core.reeksen import in_parts  # noqa: E402
from inburgering.core.rules import VENSTERS  # noqa: E402
from inburgering.core.scope import scope, set_scope  # noqa: E402
from inburgering.core.selectors.profielen import profielen_op  # noqa: E402
from inburgering.core.services.termijnen import zegel  # noqa: E402
from inburgering.core.services.termijnen.nalopen import (  # noqa: E402
    DOSSIERS_PER_KEER,
    GEMEENTEN_PER_BLOK,
    Nagelopen,
    sweep,
)

KEREN, STEEKPROEF = 3, 5_000
KIB = 1024
# every fact of every dossier and every term, each read once
LEZEN = """
    SELECT count(*), bit_xor(hash_record_extended(d, 0)), bit_xor(t.som)
    FROM core_dossier d LEFT JOIN (
        SELECT dossier_id,
            bit_xor(hash_record_extended((code, norm, uiterlijk, gehaald_op), 0)) AS som
        FROM core_termijn GROUP BY dossier_id
    ) t ON t.dossier_id = d.id
"""
KEREN_SQL = """
    UPDATE core_termijn SET status_op = uiterlijk + 1,
        status = CASE WHEN code = ANY(%(vensters)s) THEN 'vervallen' ELSE 'overschreden' END
    WHERE status = 'open' AND uiterlijk < %(op)s
"""


def main() -> None:
    gemeenten, on = list(Gemeente.objects.order_by("pk")), timezone.localdate()
    found: dict[str, float] = {}
    some, others = sample(gemeenten)
    took, first = night(some, on)
    found["per_seconde"] = first.bijgewerkt / took
    seal_as_it_is(others, on)
    vacuum()
    quiet = [(plain(gemeenten), night(gemeenten, on)) for _ in range(KEREN)]
    found["lezen"] = median(read for read, _ in quiet)
    found["opnieuw"] = median(passed for _, (passed, _) in quiet)
    turning = [
        (plain(gemeenten, day), night(gemeenten, day))
        for day in (on + timedelta(days=number + 1) for number in range(KEREN))
    ]
    found["lezen_en_keren"] = median(read for read, _ in turning)
    found["nacht"] = median(passed for _, (passed, _) in turning)
    found["gekeerd"] = median(done.gekeerd for _, (_, done) in turning)
    found["geheugen"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / KIB
    sys.stdout.write(json.dumps(found))


def sample(gemeenten: list[Gemeente]) -> tuple[list[Gemeente], list[Gemeente]]:
    """Some gemeenten to compute everything of, smallest first, and all others."""
    with scope(gemeente.pk for gemeente in gemeenten):
        sizes = dict(Dossier.objects.order_by().values_list("gemeente").annotate(Count("pk")))
    some: list[Gemeente] = []
    others = list(gemeenten)
    while others and sum(sizes.get(gemeente.pk, 0) for gemeente in some) < STEEKPROEF:
        some.append(others.pop())
    return some, others


def seal_as_it_is(gemeenten: list[Gemeente], on: date) -> None:
    """Take what was sown as if the rules had said so; computing all of it takes minutes."""
    for gemeente, profiel in zip(gemeenten, profielen_op(gemeenten, on).values(), strict=True):
        with scope([gemeente.pk]):
            rows = Dossier.objects.filter(gemeente=gemeente).only("pk", "gemeente_id")
            for part in in_parts(rows, DOSSIERS_PER_KEER):
                zegel.seal(list(part), profiel, on)


def night(gemeenten: list[Gemeente], on: date) -> tuple[float, Nagelopen]:
    """One pass of the application."""
    return timed(lambda: sweep(gemeenten=gemeenten, on=on))


def plain(gemeenten: list[Gemeente], on: date | None = None) -> float:
    """The same in plain SQL: read everything once, and with a day also turn states (undone).

    In the same blocks of gemeenten: asked at once for the whole country, PostgreSQL takes
    longer, and the comparison would flatter us.
    """

    def work() -> None:
        for block in in_parts(gemeenten, GEMEENTEN_PER_BLOK):
            _read(block, on)

    return timed(work)[0]


def _read(gemeenten: Sequence[Gemeente], on: date | None) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        set_scope(gemeente.pk for gemeente in gemeenten)
        cursor.execute(LEZEN)
        if on:
            cursor.execute(KEREN_SQL, {"op": on, "vensters": sorted(VENSTERS)})
            transaction.set_rollback(True)


def timed(work: Callable[[], Any]) -> tuple[float, Any]:
    """Seconds, and what came out."""
    began = time.perf_counter()
    done = work()
    return time.perf_counter() - began, done


if __name__ == "__main__":
    main()
