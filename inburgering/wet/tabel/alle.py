# SPDX-License-Identifier: EUPL-1.2
"""Every parameter of the law by subject, as docs/rechtsbronnen.md shows them."""

from types import ModuleType
from typing import Any

from inburgering.wet.parameters import Parameter
from inburgering.wet.tabel import (
    awb,
    beheer,
    boetes,
    geld,
    mappvt,
    pip,
    traject,
    verlenging,
)

ONDERWERPEN: tuple[tuple[str, ModuleType], ...] = (
    ("Brede intake en PIP", pip),
    ("Inburgeringstermijn, aanbod en ontzorgen", traject),
    ("Verlenging van de inburgeringstermijn", verlenging),
    ("PVT, MAP, Z-route en examens", mappvt),
    ("Boetes", boetes),
    ("Besluiten, bezwaar en betaling", awb),
    ("Bedragen", geld),
    ("Verantwoorden en bewaren", beheer),
)


def parameters_van(module: ModuleType) -> tuple[Parameter[Any], ...]:
    """The parameters of one table, in the order they are written."""
    return tuple(waarde for waarde in vars(module).values() if isinstance(waarde, Parameter))


def alle_parameters() -> dict[str, Parameter[Any]]:
    """Every parameter by its name."""
    return {
        parameter.naam: parameter
        for _, module in ONDERWERPEN
        for parameter in parameters_van(module)
    }
