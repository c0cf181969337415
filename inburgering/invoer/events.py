# SPDX-License-Identifier: EUPL-1.2
"""What can happen in this room, and the sentence for each."""

from collections.abc import Callable, Mapping
from typing import Any

from inburgering.invoer.kolommen import KOLOM


def _updated(data: Mapping[str, Any]) -> str:
    names = ", ".join(KOLOM[code].label for code in data["kolommen"] if code in KOLOM)
    return f"Bijgewerkt uit een ingelezen bestand: {names}"


PRESENTERS: dict[str, Callable[[Mapping[str, Any]], str]] = {
    "invoer.bijgewerkt": _updated,
}
