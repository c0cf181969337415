# SPDX-License-Identifier: EUPL-1.2
"""The aanbodplicht: who gets what from the municipality."""

from datetime import date

import pytest

from inburgering.wet.aanbod import LABELS, wettelijk_aanbod
from inburgering.wet.begrippen import Doelgroep, Leerroute

OP = date(2026, 11, 22)
ALTIJD = ("brede_intake", "leerbaarheidstoets", "pip", "pvt", "begeleiding")


def aanbod(
    doelgroep: Doelgroep, *, bijstand: bool = False, leerroute: Leerroute | None = None
) -> dict[str, str]:
    onderdelen = wettelijk_aanbod(
        doelgroep=doelgroep, bijstand=bijstand, leerroute=leerroute, op=OP
    )
    return {onderdeel.code: onderdeel.status.value for onderdeel in onderdelen}


@pytest.mark.parametrize("doelgroep", list(Doelgroep))
@pytest.mark.parametrize("leerroute", [None, *Leerroute])
def test_every_component_has_an_answer_for_everyone(
    doelgroep: Doelgroep, leerroute: Leerroute | None
) -> None:
    gevonden = aanbod(doelgroep, leerroute=leerroute)
    assert list(gevonden) == list(LABELS)
    assert {gevonden[code] for code in ALTIJD} == {"verplicht"}


def test_a_statushouder_on_bijstand_gets_everything() -> None:
    gevonden = aanbod(Doelgroep.ASIELSTATUSHOUDER, bijstand=True, leerroute=Leerroute.B1)
    assert [code for code, status in gevonden.items() if status != "verplicht"] == [
        "alfabetisering"
    ]
    assert gevonden["alfabetisering"] == "mogelijk"


def test_without_bijstand_there_is_no_ontzorgen() -> None:
    assert aanbod(Doelgroep.ASIELSTATUSHOUDER)["ontzorgen"] == "niet"


@pytest.mark.parametrize("doelgroep", [Doelgroep.GEZINSMIGRANT, Doelgroep.OVERIGE_MIGRANT])
def test_other_migrants_pay_their_own_course_even_on_bijstand(doelgroep: Doelgroep) -> None:
    gevonden = aanbod(doelgroep, bijstand=True, leerroute=Leerroute.B1)
    assert [code for code, status in gevonden.items() if status == "niet"] == [
        "maatschappelijke_begeleiding",
        "ontzorgen",
        "leerroute",
        "knm",
        "alfabetisering",
    ]
    assert gevonden["map"] == "verplicht"


@pytest.mark.parametrize("doelgroep", list(Doelgroep))
def test_the_onderwijsroute_has_no_map(doelgroep: Doelgroep) -> None:
    assert aanbod(doelgroep, leerroute=Leerroute.ONDERWIJS)["map"] == "niet"
