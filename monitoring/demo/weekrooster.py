# SPDX-License-Identifier: EUPL-1.2
"""The week in the plans of the main people: lessons, practice and a taalmaatje. Pure."""

from collections.abc import Iterator

from inburgering.wet.begrippen import Leerroute
from pip_plan.roosterrules import UUR, Activiteit, Roosterregel

OCHTEND, MIDDAG = 9 * UUR, 13 * UUR
WERKDAGEN = range(1, 6)
WOENSDAG, VRIJDAG = 3, 5
TAALMAATJE = Roosterregel(
    WOENSDAG, 16 * UUR, 17 * UUR, Activiteit.ANDERS.value, "bibliotheek, met uw taalmaatje"
)


def week_of(
    route: Leerroute, *, lesuren: int, school: str, praktijk: str
) -> list[dict[str, object]]:
    """As many hours of lessons as the plan says, mornings first."""
    lines = [*_lessons(lesuren, school), TAALMAATJE]
    if route is Leerroute.Z:
        practice = Activiteit.PARTICIPATIE.value
        lines.append(Roosterregel(VRIJDAG, MIDDAG, MIDDAG + 3 * UUR, practice, praktijk))
    return [line.to_dict() for line in sorted(lines)]


def _lessons(uren: int, school: str) -> Iterator[Roosterregel]:
    minutes, block = uren * UUR, (3 if uren % 4 else 4) * UUR
    for start in (OCHTEND, MIDDAG):
        for day in WERKDAGEN:
            if minutes <= 0:
                return
            yield Roosterregel(
                day, start, start + min(minutes, block), Activiteit.LES.value, school
            )
            minutes -= block
