# SPDX-License-Identifier: EUPL-1.2
"""The bijstandsnormen we know, as a help while typing what is really paid. Pure.

The law states the norm with holiday pay; what is paid out per month is without. An amount
that has to be checked for this day is shown as such and never filled in.
"""

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from inburgering.wet.begrippen import Zekerheid
from inburgering.wet.parameters import GeenVersie
from inburgering.wet.tabel.geld import NORM_ALLEENSTAANDE, NORM_GEHUWDEN, VAKANTIETOESLAG

NORMEN = (
    ("Alleenstaande (ouder)", NORM_ALLEENSTAANDE),
    ("Gehuwden of samenwonenden", NORM_GEHUWDEN),
)
CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Normvoorstel:
    """The latest amount we know, and whether it can be the amount of the day asked."""

    label: str
    bedrag: Decimal
    vanaf: date
    zeker: bool


def suggestions(dag: date) -> tuple[Normvoorstel, ...]:
    """What we know of the norms on a day; empty when that day is before the first we know."""
    found = []
    for label, parameter in NORMEN:
        try:
            version, share = parameter.op(dag), VAKANTIETOESLAG.op(dag).waarde
        except GeenVersie:
            continue
        paid = version.waarde * (100 - share) / 100
        amount = paid.quantize(CENT, rounding=ROUND_HALF_UP)
        certain = version.zekerheid_op(dag) is Zekerheid.ZEKER
        found.append(Normvoorstel(label, amount, version.vanaf, certain))
    return tuple(found)
