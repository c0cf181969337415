# SPDX-License-Identifier: EUPL-1.2
"""What a rule of this room answers when something cannot be."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Weigering:
    """A Dutch sentence that says what to do, and the field it belongs to."""

    tekst: str
    veld: str | None = None
