# SPDX-License-Identifier: EUPL-1.2
"""The row of parts on the overview of the intake, each part answering for itself."""

from datetime import date
from typing import Protocol

from inburgering.core.models import Dossier
from intake.selectors.instrumenten import instrumenten_stand
from intake.selectors.onderdelen import Onderdeelstand
from intake.selectors.oproepen import oproepen_stand
from intake.selectors.taalstart import taalstart_stand
from intake.selectors.vervolg import vervolg_stand
from intake.selectors.voorbereiding import voorbereiding_stand


class Stand(Protocol):
    """A part tells how far it is; None when this gemeente does not have it."""

    def __call__(self, dossier: Dossier, *, on: date) -> Onderdeelstand | None: ...


# In the order of the journey.
DELEN: tuple[Stand, ...] = (
    voorbereiding_stand,
    oproepen_stand,
    instrumenten_stand,
    taalstart_stand,
    vervolg_stand,
)


def rij(dossier: Dossier, *, on: date) -> list[Onderdeelstand]:
    """The parts around the talks that this dossier has."""
    found = (stand(dossier, on=on) for stand in DELEN)
    return [stand for stand in found if stand is not None]
