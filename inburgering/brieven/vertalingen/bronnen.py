# SPDX-License-Identifier: EUPL-1.2
"""Where the facts of a letter that is kept come from; each room says it for its own kinds.

A room calls `explains` in the `ready` of its app, as with `verzending.gevolgen`: the Brieven tab
knows nothing of the room, and yet explains its letters.
"""

from collections.abc import Callable

from inburgering.brieven.enums import Briefsoort
from inburgering.brieven.models import Brief
from inburgering.brieven.vertalingen.uitleg import Feiten

Bron = Callable[[Brief], Feiten | None]
_BRONNEN: dict[Briefsoort, Bron] = {}


def explains(soort: Briefsoort, bron: Bron) -> None:
    """Register who can rebuild the facts; two rooms that claim one kind are a mistake."""
    if _BRONNEN.setdefault(soort, bron) is not bron:
        raise ValueError(f"Two rooms explain {soort}.")


def can_explain(brief: Brief) -> bool:
    """Whether letters of this kind have an explanation."""
    return Briefsoort(brief.soort) in _BRONNEN


def facts_of(brief: Brief) -> Feiten | None:
    """The facts of the letter as it was made; None when that is no longer possible."""
    bron = _BRONNEN.get(Briefsoort(brief.soort))
    return bron(brief) if bron else None
