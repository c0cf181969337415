# SPDX-License-Identifier: EUPL-1.2
"""The PIP, what it says, and the decisions in it."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from pip_plan.bezwaar.models import Bezwaar
from pip_plan.models.deelbesluit import Deelbesluit
from pip_plan.models.inhoud import INHOUD, LANG, Onderdeel
from pip_plan.models.pip import URENDELEN, Pip, PipQuerySet
from pip_plan.models.tekenmoment import Ingezien, Tekenmoment

__all__ = [
    "INHOUD",
    "LANG",
    "URENDELEN",
    "Bezwaar",
    "Deelbesluit",
    "Ingezien",
    "Onderdeel",
    "Pip",
    "PipQuerySet",
    "Tekenmoment",
    "afspraak_dag",
]


def afspraak_dag(row: Mapping[str, Any]) -> date | None:
    """The last day of an agreement, as stored."""
    return date.fromisoformat(row["uiterlijk"]) if row.get("uiterlijk") else None
