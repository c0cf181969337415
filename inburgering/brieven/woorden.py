# SPDX-License-Identifier: EUPL-1.2
"""How a letter writes an amount and a row of words. Pure."""

import re
from decimal import Decimal

_DATUM = re.compile(r"\b(\d{1,2}) ([a-z]{3,9}) (\d{4})\b")


def bedrag(amount: Decimal | int) -> str:
    """€ 10.000, or € 1.401,50 when there are cents."""
    whole = f"{amount:,.2f}".replace(",", " ").replace(".", ",").replace(" ", ".")
    return f"€\N{NO-BREAK SPACE}{whole.removesuffix(',00')}"


def opsomming(items: tuple[str, ...]) -> str:
    """huur, gas en water."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} en {items[-1]}"


def zin(text: str) -> str:
    """End a text like a sentence, if its writer did not."""
    clean = text.strip()
    return clean if not clean or clean.endswith((".", "!", "?", ":")) else f"{clean}."


def klok(minuten: int) -> str:
    """540 minutes since midnight is written 9:00."""
    return f"{minuten // 60}:{minuten % 60:02d}"


def heel(text: str) -> str:
    """A text in which no date is broken over two lines."""
    return _DATUM.sub("\\1\N{NO-BREAK SPACE}\\2\N{NO-BREAK SPACE}\\3", text)
