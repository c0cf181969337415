# SPDX-License-Identifier: EUPL-1.2
"""Numbers run without gaps and without doubles, also when twenty people ask at once."""

import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import pytest
from django.db import connection, transaction

from inburgering.brieven.kenmerk import next_kenmerk
from inburgering.brieven.models import Kenmerkreeks
from inburgering.core.models import Gemeente
from inburgering.core.scope import scope

THREADS, EACH = 20, 10


class TochNiet(Exception):
    """Something went wrong after the number was taken."""


def test_numbers_run_per_series_and_year(gemeente: Gemeente) -> None:
    def take(reeks: str, jaar: int) -> str:
        return next_kenmerk(gemeente=gemeente, reeks=reeks, jaar=jaar)

    assert [take("PIP", 2026), take("PIP", 2026)] == ["PIP-2026-000001", "PIP-2026-000002"]
    assert take("INT", 2026) == "INT-2026-000001"
    assert take("PIP", 2027) == "PIP-2027-000001"


def test_each_gemeente_counts_for_itself(gemeente: Gemeente, andere_gemeente: Gemeente) -> None:
    next_kenmerk(gemeente=gemeente, reeks="PIP", jaar=2026)
    with scope([andere_gemeente.pk]):
        own = next_kenmerk(gemeente=andere_gemeente, reeks="PIP", jaar=2026)
    assert own == "PIP-2026-000001"


def test_a_number_that_is_rolled_back_is_given_again(gemeente: Gemeente) -> None:
    def take_and_fail() -> None:
        with transaction.atomic():
            next_kenmerk(gemeente=gemeente, reeks="PIP", jaar=2026)
            raise TochNiet

    with pytest.raises(TochNiet):
        take_and_fail()
    assert next_kenmerk(gemeente=gemeente, reeks="PIP", jaar=2026) == "PIP-2026-000001"


@pytest.mark.parametrize("reeks", ["", "pip", "P", "PIP-2026", "'; DROP TABLE x;--"])
def test_what_is_no_series_is_refused(gemeente: Gemeente, reeks: str) -> None:
    with pytest.raises(ValueError, match="Geen reeks"):
        next_kenmerk(gemeente=gemeente, reeks=reeks, jaar=2026)


def test_a_number_belongs_to_a_transaction(committed_db: None) -> None:
    gemeente = Gemeente.objects.create(code="1734", naam="Overbetuwe")
    with pytest.raises(RuntimeError, match="transaction"):
        next_kenmerk(gemeente=gemeente, reeks="PIP", jaar=2026)


def test_twenty_people_at_once_get_no_double_and_leave_no_gap(committed_db: None) -> None:
    """Each takes ten numbers in ten transactions; one in five is rolled back."""
    gemeente = Gemeente.objects.create(code="1734", naam="Overbetuwe")
    start = threading.Barrier(THREADS)

    def take(*, fail: bool) -> str:
        with scope([gemeente.pk]):
            number = next_kenmerk(gemeente=gemeente, reeks="PIP", jaar=2026)
            if fail:
                raise TochNiet
            return number

    def work(seed: int) -> list[str]:
        kept = []
        try:
            start.wait(timeout=30)
            for turn in range(EACH):
                with suppress(TochNiet):
                    kept.append(take(fail=(seed + turn) % 5 == 0))
        finally:
            connection.close()
        return kept

    with ThreadPoolExecutor(THREADS) as pool:
        given = [number for numbers in pool.map(work, range(THREADS)) for number in numbers]

    assert len(given) == THREADS * EACH * 4 // 5
    assert sorted(given) == [f"PIP-2026-{n:06d}" for n in range(1, len(given) + 1)]
    with scope([gemeente.pk]):
        assert Kenmerkreeks.objects.get().laatste == len(given)
