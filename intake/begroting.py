# SPDX-License-Identifier: EUPL-1.2
"""What a gemeente set aside for an interpreter, read from the texts of its profile. Pure.

A profile keeps amounts as they stand in the policy document: "417 / 179" is for
asielstatushouders and for the others. What cannot be read is said, never guessed.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from inburgering.beleid.velden import Begrotingspost

GEEN = "geen budget in het profiel"
_GETAL = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?|\d+(?:,\d{1,2})?")
_PER_PERSOON = ("persoon", "inburgeraar", "statushouder", "p.p")
GROOTSTE = 12  # digits before anything is no amount any more


@dataclass(frozen=True, slots=True)
class Tolkbudget:
    """The amount for one person; without one, `uitleg` says why there is none to count to."""

    bedrag: Decimal | None = None
    uitleg: str = GEEN


def tolkbudget(posten: Iterable[Begrotingspost], *, asiel: bool) -> Tolkbudget:
    """What this profile set aside for an interpreter for one person."""
    post = next((row for row in posten if "tolk" in row.post.lower()), None)
    if post is None:
        return Tolkbudget()
    told = f"in het profiel staat «{post.bedrag} {post.per}»".replace(" »", "»")
    per = post.per.lower()
    if per and not any(word in per for word in _PER_PERSOON):
        return Tolkbudget(None, f"{told}; dat is geen bedrag per persoon")
    amounts = _amounts(post.bedrag)
    if len(amounts) not in (1, 2):
        return Tolkbudget(None, f"{told}; daaruit is geen bedrag te lezen")
    return Tolkbudget(amounts[0 if asiel else -1], told)


def _amounts(text: str) -> list[Decimal]:
    """Every amount in a text, written the Dutch way."""
    found = (match.group() for match in _GETAL.finditer(text))
    return [
        Decimal(number.replace(".", "").replace(",", "."))
        for number in found
        if len(number) <= GROOTSTE
    ]
