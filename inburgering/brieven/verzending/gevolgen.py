# SPDX-License-Identifier: EUPL-1.2
"""What must happen when a letter of a kind was sent; each room says it for its own kinds.

A room calls `when_sent` in the `ready` of its app. The one who sends (a page, a print run,
an e-mail) knows nothing of the room, and yet the PIP is bekendgemaakt in the same transaction.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from inburgering.brieven.enums import Briefsoort, Verzendwijze
from inburgering.brieven.models import Brief
from inburgering.core.models import Medewerker


@dataclass(frozen=True, slots=True, kw_only=True)
class Verzending:
    """A letter that was just marked as sent: on which day, how, and by whom."""

    brief: Brief
    op: date
    wijze: Verzendwijze
    by: Medewerker
    on: date


Gevolg = Callable[[Verzending], None]
_GEVOLGEN: dict[Briefsoort, Gevolg] = {}


def when_sent(soort: Briefsoort, gevolg: Gevolg) -> None:
    """Register what follows; two rooms that claim one kind are a mistake."""
    if _GEVOLGEN.setdefault(soort, gevolg) is not gevolg:
        raise ValueError(f"Two rooms follow {soort}.")


def follow(verzending: Verzending) -> None:
    """Do what the room of this letter asked for; nothing when it asked nothing."""
    gevolg = _GEVOLGEN.get(Briefsoort(verzending.brief.soort))
    if gevolg:
        gevolg(verzending)
