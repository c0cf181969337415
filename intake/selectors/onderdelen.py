# SPDX-License-Identifier: EUPL-1.2
"""The parts around the talks, as the overview of the intake shows them in one row."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Onderdeelstand:
    """How far one part is: `stand` in words, `soort` the kind of mark ("" for a plain word).

    The kinds are those of `status_mark`: "klaar", "laat", "bijna", "rust" or "info".
    """

    titel: str
    url: str
    stand: str
    soort: str = "rust"
