# SPDX-License-Identifier: EUPL-1.2
"""Dates as people read and type them in Dutch. Pure."""

import re
from datetime import date

from inburgering.core.namen import MAANDEN

_NUMERIC = re.compile(r"^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$")
_WORDS = re.compile(r"^(\d{1,2})[- ]([a-z]{3,9})\.?[- ](\d{4})$")
_ISO = re.compile(r"^(\d{4})-(\d{2})-(\d{2})$")
WEEKDAGEN = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")


def datum_tekst(dag: date) -> str:
    """22 november 2026."""
    return f"{dag.day} {MAANDEN[dag.month - 1]} {dag.year}"


def datum_kort(dag: date) -> str:
    """22-11-2026."""
    return f"{dag.day}-{dag.month}-{dag.year}"


def weekdag(dag: date) -> str:
    """zondag."""
    return WEEKDAGEN[dag.weekday()]


def parse_datum(typed: str) -> date | None:
    """Read 1-2-2026, 01/02/2026, 1 feb 2026, 1 februari 2026 or 2026-02-01; None if no date."""
    text = re.sub(r"\s+", " ", typed.strip().lower())
    if match := _NUMERIC.match(text):
        day, month, year = (int(part) for part in match.groups())
        return _existing(year, month, day)
    if match := _ISO.match(text):
        year, month, day = (int(part) for part in match.groups())
        return _existing(year, month, day)
    if (match := _WORDS.match(text)) and (found := _month(match[2])):
        return _existing(int(match[3]), found, int(match[1]))
    return None


def _month(word: str) -> int | None:
    aliases = {"mrt": 3, "sept": 9}
    if word in aliases:
        return aliases[word]
    for number, name in enumerate(MAANDEN, start=1):
        if name.startswith(word):
            return number
    return None


def _existing(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
