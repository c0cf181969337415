# SPDX-License-Identifier: EUPL-1.2
"""Where and when the lessons are."""

from datetime import date

import pytest

from inburgering.core import timeline
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Dossier, Gemeente, Medewerker
from leerroutes.enums import Aanbiedersoort, Keurmerk
from leerroutes.models import Aanbieder
from leerroutes.services import add_aanbieder, assign_leerroute, record_aanmelding
from tests.intake.gesprekken import VANDAAG
from tests.leerroutes.keuzes import keuze, rond_intake_af


@pytest.fixture
def school(gemeente: Gemeente) -> Aanbieder:
    return add_aanbieder(
        gemeente=gemeente,
        naam=" Taalschool  Elst ",
        soort=Aanbiedersoort.TAAL,
        keurmerk=Keurmerk.BOW,
    )


@pytest.fixture
def met_route(dossier: Dossier, amina: Medewerker) -> Dossier:
    rond_intake_af(dossier, amina)
    assign_leerroute(dossier=dossier, keuze=keuze(), by=amina, on=VANDAAG)
    return dossier


def meld_aan(
    dossier: Dossier, by: Medewerker, school: Aanbieder | None, **datums: date | None
) -> object:
    days = {"aangemeld_op": VANDAAG, "start_op": date(2026, 12, 7)} | datums
    return record_aanmelding(dossier=dossier, aanbieder=school, by=by, on=VANDAAG, **days)


def test_a_provider_is_in_the_list_once(school: Aanbieder, gemeente: Gemeente) -> None:
    assert school.naam == "Taalschool Elst"
    with pytest.raises(ActionDenied, match="staat al in de lijst") as denied:
        add_aanbieder(
            gemeente=gemeente,
            naam="taalschool elst",
            soort=Aanbiedersoort.TAAL,
            keurmerk=Keurmerk.BOW,
        )
    assert denied.value.field == "naam"


def test_an_enrolment_is_kept_and_told_and_can_be_taken_back(
    met_route: Dossier, amina: Medewerker, school: Aanbieder
) -> None:
    meld_aan(met_route, amina, school)
    sentence = "Aangemeld bij Taalschool Elst op 23 november 2026; lessen vanaf 7 december 2026"
    assert sentence in [moment.zin for moment in timeline.read(met_route)]
    meld_aan(met_route, amina, None, aangemeld_op=None, start_op=None)
    assert "Aanmelding bij Taalschool Elst ingetrokken" in [
        moment.zin for moment in timeline.read(met_route)
    ]


@pytest.mark.parametrize(
    ("datums", "veld", "zin"),
    [
        ({"aangemeld_op": date(2026, 11, 24)}, "aangemeld_op", "niet in de toekomst"),
        ({"start_op": date(2026, 11, 22)}, "start_op", "niet voor de aanmelding"),
    ],
)
def test_dates_that_cannot_be_are_refused(
    met_route: Dossier,
    amina: Medewerker,
    school: Aanbieder,
    datums: dict[str, date],
    veld: str,
    zin: str,
) -> None:
    with pytest.raises(ActionDenied, match=zin) as denied:
        meld_aan(met_route, amina, school, **datums)
    assert denied.value.field == veld


def test_dates_without_a_provider_are_refused(met_route: Dossier, amina: Medewerker) -> None:
    with pytest.raises(ActionDenied, match="Kies eerst de aanbieder"):
        meld_aan(met_route, amina, None)


def test_without_a_route_there_is_nothing_to_enrol_for(
    dossier: Dossier, amina: Medewerker, school: Aanbieder
) -> None:
    with pytest.raises(ActionDenied, match="Wijs eerst een leerroute toe"):
        meld_aan(dossier, amina, school)
