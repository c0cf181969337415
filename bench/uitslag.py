# SPDX-License-Identifier: EUPL-1.2
"""What was measured at one size."""

from collections import defaultdict
from dataclasses import dataclass, field
from statistics import median, quantiles

Tijden = dict[str, dict[str, float]]
Reeks = dict[tuple[str, str], list[float]]


@dataclass(slots=True)
class Uitslag:
    """Times in milliseconds per question and way; seconds for the seeding and the night."""

    zaaien: float = 0.0
    reeks: Reeks = field(default_factory=lambda: defaultdict(list))
    nacht: dict[str, float] = field(default_factory=dict)

    def add(self, times: Tijden) -> None:
        for vraag, ways in times.items():
            for manier, milliseconds in ways.items():
                self.reeks[vraag, manier].append(milliseconds)

    def median(self, vraag: str, manier: str) -> float:
        return median(self.reeks[vraag, manier])

    def p95(self, vraag: str, manier: str) -> float:
        return quantiles(self.reeks[vraag, manier], n=20)[-1]

    def ratio(self, vraag: str, manier: str, tegen: str) -> float:
        """How many times as long one way takes as the other."""
        return self.median(vraag, manier) / self.median(vraag, tegen)
