# SPDX-License-Identifier: EUPL-1.2
"""The PIP beschikking as facts. An incomplete one cannot be made, so it cannot be sent.

Nothing is decided or computed here: every date, amount and reason comes in. What goes out is
the words of the law that belong to this doelgroep and this leerroute.
"""

from dataclasses import dataclass
from functools import cached_property

from inburgering.brieven import pip_regels
from inburgering.brieven.pip_delen import Actie
from inburgering.brieven.pip_feiten import PipFeiten
from inburgering.brieven.weekbeeld import Weekbeeld, picture

TEMPLATE = "brieven/pip_beschikking.html"
TITEL = "Besluit: uw persoonlijk plan inburgering en participatie (PIP)"
TITEL_WIJZIGING = "Besluit: wijziging van uw persoonlijk plan inburgering en participatie (PIP)"
BIJLAGE_WEEK = "Uw week in beeld"


class BriefOnvolledig(ValueError):
    """The letter misses something the law or the reader needs; `redenen` are Dutch sentences."""

    def __init__(self, redenen: tuple[str, ...]) -> None:
        super().__init__(" ".join(redenen))
        self.redenen = redenen


@dataclass(frozen=True, kw_only=True)
class PipBrief(PipFeiten):
    """One PIP beschikking (Wi2021, 15), ready to print."""

    def __post_init__(self) -> None:
        redenen = pip_regels.wat_ontbreekt(self)
        if redenen:
            raise BriefOnvolledig(redenen)

    @cached_property
    def acties(self) -> tuple[Actie, ...]:
        """The rows of "Wat moet u doen?"."""
        return pip_regels.acties(self)

    @cached_property
    def grondslag(self) -> tuple[str, ...]:
        """The articles this decision rests on, then the gemeente's own rules."""
        return pip_regels.grondslag(self)

    @property
    def weekbeeld(self) -> Weekbeeld | None:
        """The week as a picture; None when the plan has no week."""
        return picture(self.week)

    @property
    def alle_bijlagen(self) -> tuple[str, ...]:
        """What goes with the letter: the week stands on its last page."""
        return ((BIJLAGE_WEEK,) if self.week else ()) + self.bijlagen

    @property
    def meer_besluiten(self) -> bool:
        """Whether this letter holds more than one decision to make bezwaar against."""
        return len(self.besluiten) > 1

    @property
    def context(self) -> dict[str, object]:
        """What the template gets, beside what the engine adds."""
        return {"brief": self}
