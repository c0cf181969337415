# SPDX-License-Identifier: EUPL-1.2
"""A code with the words a user reads; pure, so that every room's rules can use it."""

from enum import StrEnum
from typing import Self


class Keuze(StrEnum):
    """A stored code with a Dutch label."""

    label: str

    def __new__(cls, value: str, label: str = "") -> Self:
        member = str.__new__(cls, value)
        member._value_ = value
        member.label = label
        return member

    @classmethod
    def choices(cls) -> list[tuple[str, str]]:
        """(stored value, label) for a form or a model field."""
        return [(member.value, member.label) for member in cls]
