# SPDX-License-Identifier: EUPL-1.2
"""The aanbodplicht for a person of a municipality."""

from datetime import date

from inburgering.beleid.gemeenteprofiel import Profiel
from inburgering.wet.aanbod import Onderdeel, Status, wettelijk_aanbod
from inburgering.wet.begrippen import Doelgroep, Leerroute

__all__ = ["Onderdeel", "Status", "bereken_aanbod"]


def bereken_aanbod(
    *, doelgroep: Doelgroep, bijstand: bool, leerroute: Leerroute | None, op: date,
    profiel: Profiel,
) -> tuple[Onderdeel, ...]:  # fmt: skip
    """Components that are due, optional or not offered on ``op``.

    Every municipality follows the law here; the profile only names who does it.
    """
    uitvoerders = {"maatschappelijke_begeleiding": profiel.mb_uitvoerder}
    return tuple(
        onderdeel.met_uitvoerder(uitvoerders.get(onderdeel.code, ""))
        for onderdeel in wettelijk_aanbod(
            doelgroep=doelgroep, bijstand=bijstand, leerroute=leerroute, op=op
        )
    )
