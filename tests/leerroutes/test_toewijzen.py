# SPDX-License-Identifier: EUPL-1.2
"""Assigning a leerroute: after the intake, before the PIP, with three reasons."""

from dataclasses import replace
from datetime import date

import pytest

from inburgering.core import timeline
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Dossier, Medewerker
from inburgering.core.services.mijlpalen import reach
from inburgering.wet.begrippen import Leerroute, Niveau
from intake.services.afronden import reopen_intake
from leerroutes.models import Leerroutekeuze
from leerroutes.services import KeuzeGeweigerd, assign_leerroute
from tests.intake.gesprekken import VANDAAG
from tests.leerroutes.keuzes import REDENEN, keuze, rond_intake_af


@pytest.fixture
def na_intake(dossier: Dossier, amina: Medewerker) -> Dossier:
    rond_intake_af(dossier, amina)
    return dossier


def zinnen(dossier: Dossier) -> list[str]:
    return [moment.zin for moment in timeline.read(dossier)]


def test_the_route_is_assigned_with_its_reasons_and_the_pip_is_next(
    na_intake: Dossier, amina: Medewerker
) -> None:
    made = assign_leerroute(dossier=na_intake, keuze=keuze(), by=amina, on=VANDAAG)
    assert made.redenen == REDENEN
    assert (made.leerroute, made.niveau, made.uren_per_week) == ("B", "B1", 15)
    assert made.geldig
    na_intake.refresh_from_db()
    assert na_intake.leerroute_op == VANDAAG
    assert na_intake.volgende_stap == "pip_opstellen"
    assert "Leerroute toegewezen: B1-route, examenniveau B1" in zinnen(na_intake)


def test_before_the_intake_is_completed_there_is_no_route(
    dossier: Dossier, amina: Medewerker
) -> None:
    with pytest.raises(ActionDenied, match="Rond eerst de brede intake af"):
        assign_leerroute(dossier=dossier, keuze=keuze(), by=amina, on=VANDAAG)


def test_a_reopened_intake_stops_the_choice(dossier: Dossier, amina: Medewerker) -> None:
    intake = rond_intake_af(dossier, amina)
    reopen_intake(intake=intake, reden="Nieuwe uitslag.", by=amina, on=VANDAAG)
    with pytest.raises(ActionDenied, match="Rond eerst de brede intake af"):
        assign_leerroute(dossier=dossier, keuze=keuze(), by=amina, on=VANDAAG)


def test_after_the_pip_a_change_is_a_new_besluit(na_intake: Dossier, amina: Medewerker) -> None:
    assign_leerroute(dossier=na_intake, keuze=keuze(), by=amina, on=VANDAAG)
    reach(dossier=na_intake, by=amina, on=VANDAAG, pip_vastgesteld_op=VANDAAG)
    z_route = keuze(leerroute=Leerroute.Z, niveau=None)
    with pytest.raises(ActionDenied, match="vraagt een nieuw besluit"):
        assign_leerroute(dossier=na_intake, keuze=z_route, by=amina, on=VANDAAG)
    assert Leerroutekeuze.objects.get().leerroute == "B"


def test_all_objections_come_at_once_each_with_its_field(
    na_intake: Dossier, amina: Medewerker
) -> None:
    wrong = keuze(niveau=Niveau.A2, uren_per_week=None, redenen={Leerroute.B1: REDENEN["B"]})
    with pytest.raises(KeuzeGeweigerd) as denied:
        assign_leerroute(dossier=na_intake, keuze=wrong, by=amina, on=VANDAAG)
    fields = [bezwaar.veld for bezwaar in denied.value.bezwaren]
    assert fields == ["niveau", "uren_per_week", "reden_o", "reden_z"]
    assert not Leerroutekeuze.objects.exists()


def test_the_onderwijsroute_follows_the_wish_of_the_intake(
    dossier: Dossier, amina: Medewerker
) -> None:
    rond_intake_af(dossier, amina, wil_opleiding="nee")
    onderwijs = keuze(leerroute=Leerroute.ONDERWIJS, niveau=None)
    with pytest.raises(KeuzeGeweigerd, match="een opleiding te willen"):
        assign_leerroute(dossier=dossier, keuze=onderwijs, by=amina, on=VANDAAG)


def test_who_wants_to_study_can_get_the_onderwijsroute(
    na_intake: Dossier, amina: Medewerker
) -> None:
    onderwijs = keuze(leerroute=Leerroute.ONDERWIJS, niveau=None)
    made = assign_leerroute(dossier=na_intake, keuze=onderwijs, by=amina, on=VANDAAG)
    assert (made.leerroute, made.niveau) == ("O", "")


def test_another_choice_keeps_the_first_as_history(
    na_intake: Dossier, amina: Medewerker, bram: Medewerker
) -> None:
    first = assign_leerroute(dossier=na_intake, keuze=keuze(), by=amina, on=VANDAAG)
    later = date(2026, 11, 25)
    z_route = keuze(leerroute=Leerroute.Z, niveau=None)
    second = assign_leerroute(dossier=na_intake, keuze=z_route, by=bram, on=later)
    first.refresh_from_db()
    assert not first.geldig
    assert second.vorige == first
    na_intake.refresh_from_db()
    assert na_intake.leerroute_op == later
    sentence = (
        "Leerroute gewijzigd van B1-route, examenniveau B1 naar Zelfredzaamheidsroute (Z-route)"
    )
    assert sentence in zinnen(na_intake)


def test_assigning_the_same_twice_changes_nothing(na_intake: Dossier, amina: Medewerker) -> None:
    first = assign_leerroute(dossier=na_intake, keuze=keuze(), by=amina, on=VANDAAG)
    before = len(zinnen(na_intake))
    again = assign_leerroute(dossier=na_intake, keuze=keuze(), by=amina, on=VANDAAG)
    assert again == first
    assert len(zinnen(na_intake)) == before


def test_a_closed_dossier_gets_no_route(na_intake: Dossier, amina: Medewerker) -> None:
    Dossier.objects.filter(pk=na_intake.pk).update(afgesloten_op=VANDAAG, sluitreden="verhuisd")
    with pytest.raises(ActionDenied, match="afgesloten"):
        assign_leerroute(dossier=na_intake, keuze=keuze(), by=amina, on=VANDAAG)


def test_reasons_are_kept_without_the_space_around_them(
    na_intake: Dossier, amina: Medewerker
) -> None:
    padded = {route: f"  {reden}\n" for route, reden in REDENEN.items()}
    made = assign_leerroute(
        dossier=na_intake, keuze=replace(keuze(), redenen=padded), by=amina, on=VANDAAG
    )
    assert made.redenen == REDENEN
