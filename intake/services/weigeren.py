# SPDX-License-Identifier: EUPL-1.2
"""Refusing with everything that cannot be, at once."""

from collections.abc import Iterable

from inburgering.core.exceptions import ActionDenied
from intake.weigering import Weigering


def require_none(refusals: Iterable[Weigering]) -> None:
    """Raise ActionDenied with all of them; a field says only the most important."""
    first: dict[str | None, Weigering] = {}
    for refusal in refusals:
        first.setdefault(refusal.veld, refusal)
    denied = [ActionDenied(refusal.tekst, field=refusal.veld) for refusal in first.values()]
    if denied:
        raise ActionDenied(str(denied[0]), field=denied[0].field, also=tuple(denied[1:]))
