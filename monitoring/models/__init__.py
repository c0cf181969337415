# SPDX-License-Identifier: EUPL-1.2
"""Voortgangsgesprekken, reminders, absence, calendars."""

from monitoring.models.afwezigheid import Afwezigheid
from monitoring.models.agenda import Agendalink
from monitoring.models.gesprekken import Voortgangsgesprek
from monitoring.models.herinneringen import (
    Dagmail,
    DemoMail,
    Herinnering,
    Herinnerronde,
    Weekoverzicht,
)

__all__ = [
    "Afwezigheid",
    "Agendalink",
    "Dagmail",
    "DemoMail",
    "Herinnering",
    "Herinnerronde",
    "Voortgangsgesprek",
    "Weekoverzicht",
]
