# SPDX-License-Identifier: EUPL-1.2
"""What the intake keeps: preparation, calls, talks, tests, the Taalstart and what follows."""

from intake.models.gesprek import Aanwezige, Gesprek
from intake.models.instrument import Instrument
from intake.models.intake import Intake, Onderwerp
from intake.models.lijstregel import Lijstregel
from intake.models.oproep import Oproep
from intake.models.taalstart import Taalstart, Taalstartweek
from intake.models.toets import Leerbaarheidstoets
from intake.models.vervolg import Ladderstand, Verwijzing
from intake.models.voorbereiding import Introductiepunt, Klantfeit, Overdracht, Tolkboeking

__all__ = [
    "Aanwezige",
    "Gesprek",
    "Instrument",
    "Intake",
    "Introductiepunt",
    "Klantfeit",
    "Ladderstand",
    "Leerbaarheidstoets",
    "Lijstregel",
    "Onderwerp",
    "Oproep",
    "Overdracht",
    "Taalstart",
    "Taalstartweek",
    "Tolkboeking",
    "Verwijzing",
]
