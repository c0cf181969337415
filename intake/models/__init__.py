# SPDX-License-Identifier: EUPL-1.2
"""What the intake keeps: preparation, calls, talks, tests, the Taalstart and what follows."""

from intake.models.instrument import Instrument
from intake.models.intake import Intake, Leerbaarheidstoets, Onderwerp
from intake.models.oproep import Oproep
from intake.models.taalstart import Taalstart, Taalstartweek
from intake.models.vervolg import Ladderstand, Verwijzing
from intake.models.voorbereiding import Introductiepunt, Klantfeit, Overdracht, Tolkboeking

__all__ = [
    "Instrument",
    "Intake",
    "Introductiepunt",
    "Klantfeit",
    "Ladderstand",
    "Leerbaarheidstoets",
    "Onderwerp",
    "Oproep",
    "Overdracht",
    "Taalstart",
    "Taalstartweek",
    "Tolkboeking",
    "Verwijzing",
]
