# SPDX-License-Identifier: EUPL-1.2
"""Four weeks after each quarter the figures must be with CBS."""

from datetime import date

import pytest

from inburgering.core.selectors.gemeentetermijnen import next_swi


@pytest.mark.parametrize(
    ("op", "kwartaal", "uiterlijk"),
    [
        (date(2026, 10, 1), "3e kwartaal van 2026", date(2026, 10, 28)),
        (date(2026, 10, 28), "3e kwartaal van 2026", date(2026, 10, 28)),
        (date(2026, 10, 29), "4e kwartaal van 2026", date(2027, 1, 28)),
        (date(2026, 12, 31), "4e kwartaal van 2026", date(2027, 1, 28)),
        (date(2027, 1, 1), "4e kwartaal van 2026", date(2027, 1, 28)),
    ],
)
def test_de_eerstvolgende_levering_is_vier_weken_na_het_kwartaal(
    op: date, kwartaal: str, uiterlijk: date
) -> None:
    found = next_swi(op)
    assert kwartaal in found.titel
    assert (found.uiterlijk, found.dagen) == (uiterlijk, (uiterlijk - op).days)
