# SPDX-License-Identifier: EUPL-1.2
"""The bijstandsnormen we know, as a help while typing what is really paid. Pure.

Net per month for people from 21 to AOW age, without holiday pay. The amounts change each
1 January and 1 July; an amount of an earlier half year is shown but never filled in.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from inburgering.wet.begrippen import Zekerheid
from inburgering.wet.bron import participatiewet
from inburgering.wet.parameters import GeenVersie, Parameter, Versie

_JULI_2025, _JANUARI_2026 = date(2025, 7, 1), date(2026, 1, 1)
_TWEEDE_HALFJAAR = 7
_BRON = participatiewet("21")
_ONZEKER = "Afgeleid van de norm met vakantiegeld; vergelijk met de uitkeringsspecificatie."


def _norm(naam: str, label: str, juli_2025: str, januari_2026: str) -> Parameter[Decimal]:
    return Parameter(
        naam,
        label,
        "euro per maand, zonder vakantiegeld",
        (
            Versie(Decimal(juli_2025), _JULI_2025, _BRON),
            Versie(
                Decimal(januari_2026), _JANUARI_2026, _BRON, Zekerheid.TE_BEVESTIGEN, _ONZEKER
            ),
        ),
    )


ALLEENSTAAND = _norm("norm_single_net", "Alleenstaande (ouder)", "1300.61", "1331.43")
GEHUWD = _norm("norm_couple_net", "Gehuwden of samenwonenden", "1858.01", "1902.02")


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
    for parameter in (ALLEENSTAAND, GEHUWD):
        try:
            version = parameter.op(dag)
        except GeenVersie:
            continue
        known = version.zekerheid is Zekerheid.ZEKER and _half_year(version.vanaf) == _half_year(
            dag
        )
        found.append(Normvoorstel(parameter.label, version.waarde, version.vanaf, known))
    return tuple(found)


def _half_year(dag: date) -> tuple[int, bool]:
    return dag.year, dag.month >= _TWEEDE_HALFJAAR
