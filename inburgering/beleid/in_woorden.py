# SPDX-License-Identifier: EUPL-1.2
"""A profile in the words a user reads."""

from typing import Any

from inburgering.beleid.gemeenteprofiel import Profiel
from inburgering.beleid.omzetten import plat

JAAR = 12


def gesprek_ritme(profiel: Profiel) -> str:
    """How often a voortgangsgesprek is held: "elke maand in het eerste jaar"."""
    months = profiel.gesprek_maanden
    if months is None:
        return "het aantal gesprekken staat in het PIP"
    rhythm = "elke maand" if months == 1 else f"elke {months} maanden"
    return f"{rhythm} in het eerste jaar" if profiel.gesprek_eerste_jaar else rhythm


def eigen_normen(profiel: Profiel) -> list[tuple[str, str]]:
    """The rows in which this gemeente has something of its own: (label, value)."""
    plain = Profiel.wettelijk(profiel.gemeentecode)
    rows = []
    for veld in Profiel.velden():
        value = getattr(profiel, veld.naam)
        if value != getattr(plain, veld.naam):
            rows.append((f"{veld.groep}: {_small(veld.label)}", _said(value, veld.eenheid)))
    return rows


def _small(label: str) -> str:
    """A label within a sentence: PIP and MAP keep their capitals."""
    return label if label[1:2].isupper() else f"{label[:1].lower()}{label[1:]}"


def _said(value: Any, unit: str) -> str:
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if hasattr(value, "label"):
        return str(value.label)
    shown = plat(value)
    if isinstance(shown, list):
        return (
            f"{len(shown)} regels"
            if shown and isinstance(shown[0], dict)
            else ", ".join(str(item) for item in shown)
        )
    if shown == 1 and unit.startswith(("maanden", "weken", "dagen")):
        unit = unit.replace("maanden", "maand", 1).replace("weken", "week", 1)
        unit = unit.replace("dagen", "dag", 1)
    return f"{shown} {unit}".strip()
