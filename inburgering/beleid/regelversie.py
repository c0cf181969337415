# SPDX-License-Identifier: EUPL-1.2
"""Which rules made a stored result: a fingerprint of the code that computes."""

from collections.abc import Iterable
from functools import cache
from hashlib import sha256
from pathlib import Path

HIER = Path(__file__).resolve().parent
WET = HIER.parent / "wet"
# what computes with policy; a text, a form field or a shipped profile changes no rule
REKENT = ("gemeenteprofiel.py", "lokaal.py", "profiel.py", "termijnen.py")
LENGTE = 16


@cache
def regelversie() -> str:
    """Sixteen hexadecimal signs that differ as soon as a rule differs.

    Store it beside a result; another value later means: computed by other rules, compute again.
    It says nothing about the gemeenteprofiel a result was made with. A remark that changes in
    the code changes it too: computing once too often is harmless, once too few is not. Read once
    per process, so a new release gets its own value when it starts.
    """
    return vingerafdruk(HIER.parent, bronbestanden())


def bronbestanden() -> tuple[Path, ...]:
    """The whole law and the computing part of the policy."""
    return (*WET.rglob("*.py"), *(HIER / naam for naam in REKENT))


def vingerafdruk(map_: Path, bestanden: Iterable[Path]) -> str:
    """The same on every machine: neither the order nor the place of the folder counts."""
    som = sha256()
    for naam, bestand in sorted((pad.relative_to(map_).as_posix(), pad) for pad in bestanden):
        inhoud = bestand.read_bytes()
        # name and length in front: moving a line to the next file is a change as well
        som.update(f"{naam}\0{len(inhoud)}\0".encode())
        som.update(inhoud)
    return som.hexdigest()[:LENGTE]
