# SPDX-License-Identifier: EUPL-1.2
"""The days of a Taalstart, where the gemeente offers one: mostly within its norms. Pure."""

from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from inburgering.beleid.profiel import Profiel
from inburgering.wet.kalender import volgende_werkdag
from monitoring.demo.rolverdeling import Rol, Stadium
from monitoring.demo.verloop import werkdag

# Days after the step before, when it goes well and when it does not.
AANMELDEN = (1, 4)
INTAKE, INTAKE_LAAT = (2, 5), (10, 15)
EERSTE_LES, EERSTE_LES_LAAT = (16, 25), (36, 44)  # after the registration in the BRP
RAPPORT, RAPPORT_LAAT = (2, 5), (10, 18)
KANS_LAAT = 0.2


def taalstart_van(
    rol: Rol, brp: date | None, profiel: Profiel, rng: Random
) -> Iterator[tuple[str, date]]:
    """The five days by the name of their date, also those that are still to come."""
    if not profiel.taalstart or not rol.asiel or brp is None or _forgotten(rol):
        return
    enrolled = volgende_werkdag(brp + _between(rng, AANMELDEN))
    intake = volgende_werkdag(enrolled + _often(rng, INTAKE, INTAKE_LAAT))
    first = max(volgende_werkdag(brp + _often(rng, EERSTE_LES, EERSTE_LES_LAAT)), intake)
    last = werkdag(first + timedelta(weeks=profiel.taalstart_duur_weken or 4) - timedelta(days=1))
    yield "taalstart_aanmelding_op", enrolled
    yield "taalstart_intake_op", intake
    yield "taalstart_start_op", first
    yield "taalstart_einde_op", last
    yield "taalstart_rapport_op", volgende_werkdag(last + _often(rng, RAPPORT, RAPPORT_LAAT))


def _forgotten(rol: Rol) -> bool:
    """Nobody did anything yet for somebody whose PIP is late already."""
    return rol.stadium is Stadium.KOPPELING and rol.over < 0


def _often(rng: Random, well: tuple[int, int], late: tuple[int, int]) -> timedelta:
    return _between(rng, late if rng.random() < KANS_LAAT else well)


def _between(rng: Random, days: tuple[int, int]) -> timedelta:
    return timedelta(days=rng.randint(*days))
