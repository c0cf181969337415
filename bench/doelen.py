# SPDX-License-Identifier: EUPL-1.2
"""The targets, and whether the largest size that was measured keeps them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from bench.uitslag import Uitslag

EVEN_SNEL = 1.2  # what two measurements of the same may differ


@dataclass(frozen=True, slots=True)
class Doel:
    """One target: what was measured must be at most (or at least) the limit."""

    naam: str
    gemeten: float
    grens: float
    ten_minste: bool = False
    eenheid: str = "×"

    @property
    def gehaald(self) -> bool:
        return self.gemeten >= self.grens if self.ten_minste else self.gemeten <= self.grens


def judge(results: Mapping[int, Uitslag]) -> list[Doel]:
    """All targets."""
    return list(_targets(results))


def _targets(results: Mapping[int, Uitslag]) -> Iterator[Doel]:
    small, large = results[min(results)], results[max(results)]
    page = large.median("Werkvoorraad", "pagina")
    floor = large.ratio("Werkvoorraad", "pagina", "vloer")
    yield Doel("Werkvoorraad tegen haar vloer", floor, 2.5)
    admin = large.ratio("Werkvoorraad", "beheer", "pagina")
    yield Doel("Django's beheer tegen de werkvoorraad", admin, 5, ten_minste=True)
    growth = page / small.median("Werkvoorraad", "pagina")
    yield Doel("Werkvoorraad, grootste tegen kleinste maat", growth, EVEN_SNEL)
    for vraag, manier in large.reeks:
        if manier == "selector":
            yield Doel(f"{vraag} tegen SQL", large.ratio(vraag, manier, "sql"), 2)
    night = large.nacht
    yield Doel("Nacht tegen SQL", night["nacht"] / night["lezen_en_keren"], 3)
    again = night["opnieuw"] / night["lezen"]
    yield Doel("Nacht zonder wijziging tegen één keer lezen", again, EVEN_SNEL)
    yield Doel("Geheugen van de nacht", night["geheugen"], 300, eenheid=" MiB")
