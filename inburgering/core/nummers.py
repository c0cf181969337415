# SPDX-License-Identifier: EUPL-1.2
"""Numbers: what a well-formed BSN or V-nummer is, how people type one, and those of dossiers."""

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


def dossiernummer(dossier_id: int) -> str:
    """The number people mention on the phone; says nothing about the person."""
    return f"D-{dossier_id:06d}"
