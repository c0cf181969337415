# SPDX-License-Identifier: EUPL-1.2
"""How far everybody is: the stage of each dossier and the days until its next step."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from itertools import cycle, islice


class Stadium(StrEnum):
    """The stages of the klantreis that the demo shows, in order."""

    ZONDER_KENNISGEVING = "koppeling zonder kennisgeving"
    KOPPELING = "koppeling, termijn loopt"
    INTAKE = "intake bezig"
    INTAKE_KLAAR = "intake afgerond"
    LEERROUTE = "leerroute toegewezen"
    CONCEPT = "concept-PIP"
    TOETSING = "PIP ter toetsing"
    VASTGESTELD = "PIP vastgesteld"
    BEKENDGEMAAKT = "PIP bekendgemaakt"
    ONTZORGEN = "ontzorgen loopt"
    ONTZORGEN_EINDE = "ontzorgen eindigt"
    VOORTGANG = "voortgang"
    AFGESLOTEN = "afgesloten"

    @property
    def stap(self) -> int:
        """How many stages lie before this one."""
        return list(Stadium).index(self)


@dataclass(frozen=True, slots=True)
class Rol:
    """The part somebody plays: a stage, the days until the next step, the doelgroep."""

    stadium: Stadium
    over: int = 0
    asiel: bool = True
    maanden: int = 6  # since the PIP, for whose voortgang is followed


GEZIN = False
# The first thirteen are one of each; with three more they are the worklist of one consultant.
EERSTE: tuple[Rol, ...] = (
    Rol(Stadium.CONCEPT, -3),
    Rol(Stadium.INTAKE, 2, GEZIN),
    Rol(Stadium.BEKENDGEMAAKT, 22),
    Rol(Stadium.VOORTGANG, 12),
    Rol(Stadium.ONTZORGEN_EINDE, 18),
    Rol(Stadium.TOETSING, 5),
    Rol(Stadium.ZONDER_KENNISGEVING),
    Rol(Stadium.KOPPELING, 29),
    Rol(Stadium.INTAKE_KLAAR, 11),
    Rol(Stadium.LEERROUTE, 15, GEZIN),
    Rol(Stadium.VASTGESTELD, 1),
    Rol(Stadium.ONTZORGEN, 20),
    Rol(Stadium.AFGESLOTEN),
    Rol(Stadium.INTAKE, -1),
    Rol(Stadium.CONCEPT, 5),
    Rol(Stadium.KOPPELING, 26),
)
# The caseload of the others; repeated when there are more people.
VERDER: tuple[Rol, ...] = (
    Rol(Stadium.INTAKE, 19),
    Rol(Stadium.KOPPELING, 38),
    Rol(Stadium.INTAKE, 9, GEZIN),
    Rol(Stadium.ZONDER_KENNISGEVING),
    Rol(Stadium.VOORTGANG, -4, GEZIN, maanden=21),
    Rol(Stadium.INTAKE, 24),
    Rol(Stadium.KOPPELING, 35, GEZIN),
    Rol(Stadium.CONCEPT, 13),
    Rol(Stadium.INTAKE, 4),
    Rol(Stadium.KOPPELING, 31),
    Rol(Stadium.BEKENDGEMAAKT, 16, GEZIN),
    Rol(Stadium.ZONDER_KENNISGEVING),
    Rol(Stadium.INTAKE, 28),
    Rol(Stadium.KOPPELING, -9),
    Rol(Stadium.LEERROUTE, 8),
    Rol(Stadium.INTAKE, 17, GEZIN),
    Rol(Stadium.KOPPELING, 27),
    Rol(Stadium.ONTZORGEN_EINDE, 33),
    Rol(Stadium.ZONDER_KENNISGEVING),
    Rol(Stadium.INTAKE, 21),
    Rol(Stadium.TOETSING, 14, GEZIN),
    Rol(Stadium.KOPPELING, 36),
    Rol(Stadium.INTAKE, 12),
    Rol(Stadium.VOORTGANG, 20, maanden=14),
)

# Two more plans that wait for a signature in Overbetuwe: a tray in which one signs together.
ERBIJ: Mapping[str, tuple[Rol, ...]] = {
    "1734": (Rol(Stadium.TOETSING, 9), Rol(Stadium.TOETSING, 12)),
}


def parts(number: int) -> list[Rol]:
    """The parts for so many people."""
    return [*EERSTE[:number], *islice(cycle(VERDER), max(number - len(EERSTE), 0))]


def parts_of(code: str, number: int) -> list[Rol]:
    """The parts of one gemeente: so many people, and who comes on top."""
    return [*parts(number), *ERBIJ.get(code, ())]
