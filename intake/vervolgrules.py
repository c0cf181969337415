# SPDX-License-Identifier: EUPL-1.2
"""When something must be looked at again. Pure.

Both are choices of this product, not of the law: an early warning is followed up within three
working days; the ladder is meant to be measured at least twice a year.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from inburgering.wet.kalender import add_maanden, volgende_werkdag

SIGNAAL_WERKDAGEN = 3
METEN_MAANDEN = 6


def signal_due(vandaag: date) -> date:
    """The last of the working days in which somebody gets in touch; today does not count."""
    day = vandaag
    for _ in range(SIGNAAL_WERKDAGEN):
        day = volgende_werkdag(day + timedelta(days=1))
    return day


def next_measurement(laatste: date) -> date:
    """The day by which a measurement should follow, for at least two a year."""
    return add_maanden(laatste, METEN_MAANDEN)


@dataclass(frozen=True, slots=True)
class Verschuiving:
    """How far somebody moved on the ladder since the baseline."""

    treden: int

    @property
    def zin(self) -> str:
        """2 treden omhoog sinds de nulmeting."""
        if self.treden == 0:
            return "gelijk aan de nulmeting"
        steps = "1 trede" if abs(self.treden) == 1 else f"{abs(self.treden)} treden"
        return f"{steps} {'omhoog' if self.treden > 0 else 'omlaag'} sinds de nulmeting"
