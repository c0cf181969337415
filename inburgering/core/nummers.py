# SPDX-License-Identifier: EUPL-1.2
"""BSN and V-nummer: what a well-formed number is, and how people type it."""

import re

BSN_LENGTH = 9
V_NUMMER = re.compile(r"^\d{10}$")


def normalise(typed: str) -> str:
    """Drop the spaces, dots and dashes people type between digits."""
    return re.sub(r"[\s.\-]", "", typed)


def is_bsn(digits: str) -> bool:
    """Whether nine digits pass the elfproef (Logisch Ontwerp BSN)."""
    if len(digits) != BSN_LENGTH or not digits.isdigit() or not digits.isascii():
        return False
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    total = sum(weight * int(digit) for weight, digit in zip(weights, digits, strict=True))
    return total % 11 == 0 and digits != "0" * BSN_LENGTH


def is_v_nummer(digits: str) -> bool:
    """Whether this is a vreemdelingennummer: ten digits."""
    return bool(V_NUMMER.match(digits))
