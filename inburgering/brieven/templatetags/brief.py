# SPDX-License-Identifier: EUPL-1.2
"""Filters for letter templates."""

from datetime import date
from decimal import Decimal

from django import template

from inburgering.brieven import woorden
from inburgering.core.datums import datum_tekst

register = template.Library()


@register.filter
def briefdatum(day: date) -> str:
    """24 november 2026, the same in every letter whatever the locale."""
    return woorden.heel(datum_tekst(day))


@register.filter
def heel(text: str) -> str:
    """A text in which no date is broken over two lines."""
    return woorden.heel(text)


@register.filter
def bedrag(amount: Decimal | int) -> str:
    """€ 10.000."""
    return woorden.bedrag(amount)


@register.filter
def opsomming(items: tuple[str, ...]) -> str:
    """huur, gas en water."""
    return woorden.opsomming(tuple(items))


@register.filter
def zin(text: str) -> str:
    """A free text that ends like a sentence."""
    return woorden.zin(text)


@register.filter
def zonder_punt(text: str) -> str:
    """A free text that fits inside a sentence."""
    return text.strip().rstrip(".")
