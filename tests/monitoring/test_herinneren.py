# SPDX-License-Identifier: EUPL-1.2
"""Reminders: once, at the right moment, nothing lost, nothing about what no longer stands."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from inburgering.core.enums import Sluitreden
from inburgering.core.models import Dossier, Gemeente, Medewerker, Rol, Termijn
from inburgering.core.scope import scope
from inburgering.core.services.dossiers import close, reassign
from inburgering.core.services.mijlpalen import reach
from inburgering.core.services.termijnen.nalopen import turn_states
from inburgering.core.services.werk import add_taak
from monitoring import tasks
from monitoring.models import Herinnering
from monitoring.services.herinneren import remind
from monitoring.tasks import herinneringen
from tests.monitoring.conftest import AMSTERDAM
from tests.monitoring.lezen import lees

Maker = Callable[..., Dossier]


def moment(dag: date) -> datetime:
    return datetime(dag.year, dag.month, dag.day, 6, 0, tzinfo=AMSTERDAM)


def herinner(gemeente: Gemeente, dag: date) -> int:
    return remind(gemeente=gemeente, on=dag, at=moment(dag))


def over_pip(norm: str = "wettelijk") -> list[str]:
    rows = Herinnering.objects.filter(soort="pip_vaststellen", norm=norm).order_by("pk")
    return list(rows.values_list("moment", flat=True))


@pytest.fixture
def selam(maak_dossier: Maker) -> Dossier:
    """Housed and registered, so that the statutory term and the norm both run."""
    return maak_dossier(brp_op=date(2026, 10, 1))


@pytest.fixture
def wettelijk(selam: Dossier) -> date:
    return selam.termijnen.get(code="pip_vaststellen", norm="wettelijk").uiterlijk


def test_a_term_reminds_at_each_moment_and_only_once(
    gemeente: Gemeente, selam: Dossier, wettelijk: date
) -> None:
    day = wettelijk - timedelta(days=30)
    while day <= wettelijk + timedelta(days=15):
        herinner(gemeente, day)
        herinner(gemeente, day)
        day += timedelta(days=1)
    assert over_pip() == ["21", "7", "1", "0", "te_laat_1", "te_laat_2", "te_laat_3"]
    assert not Herinnering.objects.filter(te_laat_verzonden=True).exists()


def test_a_second_run_makes_nothing(gemeente: Gemeente, selam: Dossier, wettelijk: date) -> None:
    assert herinner(gemeente, wettelijk) > 0
    assert herinner(gemeente, wettelijk) == 0


def test_down_for_two_days_loses_nothing_and_marks_it_late(
    gemeente: Gemeente, selam: Dossier, wettelijk: date
) -> None:
    herinner(gemeente, wettelijk - timedelta(days=9))
    herinner(gemeente, wettelijk - timedelta(days=6))
    late = Herinnering.objects.get(soort="pip_vaststellen", norm="wettelijk", moment="7")
    assert late.te_laat_verzonden


def test_down_over_several_moments_sends_only_the_latest(
    gemeente: Gemeente, selam: Dossier, wettelijk: date
) -> None:
    herinner(gemeente, wettelijk - timedelta(days=22))
    herinner(gemeente, wettelijk - timedelta(days=1))
    assert over_pip() == ["1"]


def test_a_term_that_is_new_today_is_not_called_late(
    gemeente: Gemeente, maak_dossier: Maker, selam: Dossier, wettelijk: date
) -> None:
    herinner(gemeente, wettelijk - timedelta(days=4))
    maak_dossier(brp_op=date(2026, 10, 1), achternaam="Later")
    herinner(gemeente, wettelijk - timedelta(days=4))
    assert not Herinnering.objects.filter(te_laat_verzonden=True).exists()


def test_what_is_met_or_closed_reminds_nobody(
    gemeente: Gemeente, amina: Medewerker, met_pip: Maker, vandaag: date
) -> None:
    met_pip()
    herinner(gemeente, vandaag)
    assert over_pip() == over_pip("lokaal") == []
    shut = met_pip(achternaam="Dicht")
    close(dossier=shut, reden=Sluitreden.VERHUISD, afgesloten_op=vandaag, by=amina, on=vandaag)
    herinner(gemeente, vandaag + timedelta(days=60))
    assert not Herinnering.objects.filter(dossier=shut).exists()


def test_a_task_that_comes_first_reminds_as_next_step(
    gemeente: Gemeente, amina: Medewerker, met_pip: Maker, vandaag: date
) -> None:
    quiet = met_pip()
    day = vandaag + timedelta(days=1)
    add_taak(dossier=quiet, titel="Bel school", uiterlijk=day, voor=amina, by=amina, on=vandaag)
    herinner(gemeente, vandaag)
    row = Herinnering.objects.get(dossier=quiet)
    assert (row.soort, row.norm, row.moment, row.uiterlijk) == ("taak", "stap", "1", day)


def test_a_next_step_on_the_day_of_a_term_does_not_remind_twice(
    gemeente: Gemeente, selam: Dossier
) -> None:
    herinner(gemeente, selam.volgende_op)
    days = Herinnering.objects.filter(dossier=selam, uiterlijk=selam.volgende_op)
    assert days.count() == 1


def test_a_talk_planned_in_time_silences_the_norm_for_talks(
    gemeente: Gemeente, amina: Medewerker, met_pip: Maker, vandaag: date
) -> None:
    dossier = met_pip()
    due = dossier.termijnen.get(code="voortgangsgesprek", norm="lokaal").uiterlijk
    reach(dossier=dossier, by=amina, on=vandaag, gesprek_gepland_op=due - timedelta(days=1))
    herinner(gemeente, due - timedelta(days=5))
    assert not Herinnering.objects.filter(soort="voortgangsgesprek").exists()
    assert Herinnering.objects.filter(soort="gesprek_houden", moment="7").exists()


def test_a_term_that_moved_reminds_again_of_its_new_date(
    gemeente: Gemeente, amina: Medewerker, selam: Dossier, wettelijk: date
) -> None:
    herinner(gemeente, wettelijk - timedelta(days=7))
    later = selam.kennisgeving_op + timedelta(days=7)
    reach(dossier=selam, by=amina, on=wettelijk - timedelta(days=7), kennisgeving_op=later)
    herinner(gemeente, wettelijk - timedelta(days=6))
    dates = Herinnering.objects.filter(soort="pip_vaststellen", norm="wettelijk")
    assert sorted(row.moment for row in dates) == ["21", "7"]
    assert len({row.uiterlijk for row in dates}) == 2


def test_once_the_law_is_passed_the_local_norm_keeps_silent(
    gemeente: Gemeente, selam: Dossier, wettelijk: date
) -> None:
    herinner(gemeente, wettelijk)
    before = over_pip("lokaal")
    assert before[-1].startswith("te_laat")
    for days in range(1, 22):
        herinner(gemeente, wettelijk + timedelta(days=days))
    assert over_pip("lokaal") == before
    assert over_pip()[-1] == "te_laat_3"


def test_without_a_regisseur_the_teamleider_is_reminded(
    gemeente: Gemeente, carla: Medewerker, selam: Dossier, wettelijk: date
) -> None:
    Dossier.objects.update(regisseur=None)
    herinner(gemeente, wettelijk)
    assert {row.medewerker for row in Herinnering.objects.all()} == {carla}


def test_a_consultant_who_left_hands_over_to_the_teamleider(
    gemeente: Gemeente, amina: Medewerker, carla: Medewerker, selam: Dossier, wettelijk: date
) -> None:
    Rol.objects.filter(medewerker=amina).update(tot=date(2026, 10, 1))
    herinner(gemeente, wettelijk)
    assert {row.medewerker for row in Herinnering.objects.all()} == {carla}


def test_with_nobody_to_remind_the_reminder_waits_until_there_is_somebody(
    gemeente: Gemeente, amina: Medewerker, selam: Dossier, wettelijk: date
) -> None:
    Dossier.objects.update(regisseur=None)
    assert herinner(gemeente, wettelijk - timedelta(days=1)) == 0
    Dossier.objects.update(regisseur=amina)
    assert herinner(gemeente, wettelijk - timedelta(days=1)) > 0


def test_unread_reminders_go_along_with_the_dossier(
    gemeente: Gemeente, amina: Medewerker, bram: Medewerker, selam: Dossier, wettelijk: date
) -> None:
    herinner(gemeente, wettelijk)
    reassign(dossiers=[selam], naar=bram, reden="verlof", by=amina, on=wettelijk)
    herinner(gemeente, wettelijk)
    assert {row.medewerker for row in Herinnering.objects.all()} == {bram}


def test_the_key_is_unique_per_gemeente_in_the_database(
    gemeente: Gemeente, selam: Dossier, wettelijk: date
) -> None:
    herinner(gemeente, wettelijk)
    row = Herinnering.objects.first()
    assert row is not None
    row.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        row.save(force_insert=True)


def test_reminders_of_another_gemeente_do_not_exist_here(
    gemeente: Gemeente, andere_gemeente: Gemeente, selam: Dossier, wettelijk: date
) -> None:
    herinner(gemeente, wettelijk)
    with scope([andere_gemeente.pk]):
        assert not Herinnering.objects.exists()
        assert herinner(andere_gemeente, wettelijk) == 0


def test_making_reminders_takes_the_same_queries_for_two_and_twelve_dossiers(
    gemeente: Gemeente, maak_dossier: Maker, wettelijk: date
) -> None:
    def measure(day: date) -> int:
        with CaptureQueriesContext(connection) as queries:
            herinner(gemeente, day)
        return len(queries)

    few = measure(wettelijk)
    for number in range(10):
        maak_dossier(brp_op=date(2026, 10, 1), achternaam=f"Nummer{number}")
    assert measure(wettelijk + timedelta(days=1)) == few
    assert Herinnering.objects.values("dossier").distinct().count() == 11


# --- every kind of term -----------------------------------------------------------------
def over(soort: str) -> list[tuple[str, str]]:
    rows = Herinnering.objects.filter(soort=soort).order_by("pk")
    return list(rows.values_list("norm", "moment"))


def test_the_last_day_of_the_three_years_reminds_once_and_not_for_map_and_pvt_as_well(
    gemeente: Gemeente, met_pip: Maker
) -> None:
    dossier = met_pip()
    ends = dossier.termijnen.get(code="inburgeringstermijn").uiterlijk
    by_law = dossier.termijnen.filter(norm="wettelijk", code__in=["map", "pvt"])
    assert [row.uiterlijk for row in by_law] == [ends, ends]
    herinner(gemeente, ends)
    on_that_day = Herinnering.objects.filter(uiterlijk=ends)
    assert [row.soort for row in on_that_day] == ["inburgeringstermijn"]


def test_an_own_norm_for_map_does_remind(gemeente: Gemeente, met_pip: Maker) -> None:
    dossier = met_pip()
    own = dossier.termijnen.get(code="map", norm="lokaal").uiterlijk
    assert own < dossier.termijnen.get(code="map", norm="wettelijk").uiterlijk
    herinner(gemeente, own)
    assert over("map") == [("lokaal", "0")]


def test_the_offer_within_three_months_is_watched_until_it_is_done(
    gemeente: Gemeente, amina: Medewerker, met_pip: Maker
) -> None:
    done, waits = met_pip(), met_pip(achternaam="Wacht")
    due = waits.termijnen.get(code="aanbod").uiterlijk
    reach(dossier=done, by=amina, on=due - timedelta(days=9), aanbod_op=due - timedelta(days=9))
    herinner(gemeente, due + timedelta(days=1))
    assert over("aanbod") == [("wettelijk", "te_laat_1")]
    assert Herinnering.objects.get(soort="aanbod").dossier == waits


def test_a_local_norm_on_the_day_of_the_law_reminds_once(
    gemeente: Gemeente, selam: Dossier, wettelijk: date
) -> None:
    Termijn.objects.filter(dossier=selam, norm="lokaal").update(uiterlijk=wettelijk)
    herinner(gemeente, wettelijk)
    assert over("pip_vaststellen") == [("wettelijk", "0")]


def test_the_decision_on_a_fine_is_watched_and_its_payment_only_told_when_late(
    gemeente: Gemeente, amina: Medewerker, met_pip: Maker, vandaag: date
) -> None:
    dossier = reach(dossier=met_pip(), by=amina, on=vandaag, boete_rapport_op=vandaag)
    due = dossier.termijnen.get(code="boete_besluit").uiterlijk
    herinner(gemeente, due - timedelta(days=7))
    assert over("boete_besluit") == [("wettelijk", "7")]
    reach(dossier=dossier, by=amina, on=due, boete_bekendgemaakt_op=due)
    pays = dossier.termijnen.get(code="boete_betaling").uiterlijk
    for days in (-7, 0, 1, 8, 30):
        herinner(gemeente, pays + timedelta(days=days))
    assert over("boete_betaling") == [("wettelijk", "te_laat_1")]


def test_a_month_before_a_closed_file_must_go_the_teamleider_hears_it_once(
    gemeente: Gemeente, amina: Medewerker, carla: Medewerker, met_pip: Maker, vandaag: date,
    client_van: Any,
) -> None:  # fmt: skip
    shut = met_pip()
    close(dossier=shut, reden=Sluitreden.VOLDAAN, afgesloten_op=vandaag, by=amina, on=vandaag)
    goes = shut.termijnen.get(code="bewaren").uiterlijk
    assert goes.year == vandaag.year + 5
    herinner(gemeente, goes - timedelta(days=31))
    assert not Herinnering.objects.exists()
    for days in (30, 8, 0):
        herinner(gemeente, goes - timedelta(days=days))
    row = Herinnering.objects.get()
    assert (row.soort, row.moment, row.medewerker) == ("bewaren", "30", carla)
    assert row.titel == "Bewaartermijn loopt af"
    with time_machine.travel(moment(goes), tick=False):
        assert "Bewaartermijn loopt af" in lees(client_van(carla), "/herinneringen/").woorden


def test_the_rhythm_per_kind_is_data_of_the_gemeente(
    gemeente: Gemeente, selam: Dossier, wettelijk: date
) -> None:
    own = gemeente.profiel_op(wettelijk).to_dict()
    own["herinnering_per_soort"] = [{"code": "pip_vaststellen", "dagen": [3, 0]}]
    gemeente.profielen.create(geldig_vanaf=date(2022, 1, 1), waarden=own)
    for days in range(25, -1, -1):
        herinner(gemeente, wettelijk - timedelta(days=days))
    assert over_pip() == ["3", "0"]


# --- recomputed before anyone is reminded -------------------------------------------------
def test_a_date_that_changed_past_the_services_is_recomputed_before_anybody_is_reminded(
    gemeente: Gemeente, selam: Dossier, wettelijk: date
) -> None:
    later = date(2026, 11, 16)
    Dossier.objects.filter(pk=selam.pk).update(kennisgeving_op=later, brp_op=later)
    with time_machine.travel(moment(wettelijk), tick=False):
        herinneringen()
    term = selam.termijnen.get(code="pip_vaststellen", norm="wettelijk")
    assert term.uiterlijk > wettelijk + timedelta(days=30)
    assert over_pip() == []


def test_a_gemeente_whose_terms_cannot_be_compared_does_not_silence_the_others(
    gemeente: Gemeente, andere_gemeente: Gemeente, selam: Dossier, wettelijk: date,
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture,
) -> None:  # fmt: skip
    compared: list[str] = []

    def sweep(*, gemeenten: Any, on: date) -> None:
        if andere_gemeente in gemeenten:
            raise ValueError("profiel onleesbaar")
        compared.extend(row.code for row in gemeenten)

    monkeypatch.setattr(tasks, "sweep", sweep)
    with time_machine.travel(moment(wettelijk), tick=False):
        herinneringen()
    assert compared == ["1734"]
    assert over_pip() == ["0"]
    assert "Comparing terms failed for gemeente 1708" in caplog.text


# --- the state of terms -----------------------------------------------------------------
def test_a_term_turns_to_overschreden_the_day_after(
    gemeente: Gemeente, selam: Dossier, wettelijk: date
) -> None:
    term = selam.termijnen.get(code="pip_vaststellen", norm="wettelijk")
    turn_states([gemeente.pk], wettelijk)
    term.refresh_from_db()
    assert term.status == "open"
    turn_states([gemeente.pk], wettelijk + timedelta(days=1))
    term.refresh_from_db()
    assert term.status == "overschreden"


def test_a_window_simply_passes(gemeente: Gemeente, met_pip: Maker) -> None:
    window = met_pip().termijnen.get(code="bezwaar")
    turn_states([gemeente.pk], window.uiterlijk + timedelta(days=1))
    window.refresh_from_db()
    assert window.status == "vervallen"


# --- the list -----------------------------------------------------------------------------
def test_the_worklist_says_how_many_and_the_list_shows_the_latest_of_each(
    gemeente: Gemeente, amina_ziet: Client, selam: Dossier, vandaag: date
) -> None:
    for back in (20, 1, 0):
        herinner(gemeente, vandaag - timedelta(days=back))
    count = len(set(Herinnering.objects.values_list("dossier", "soort", "norm", "uiterlijk")))
    assert Herinnering.objects.count() > count
    words = lees(amina_ziet, "/").woorden
    assert f"U hebt {count} nieuwe herinnering" in words
    page = lees(amina_ziet, "/herinneringen/")
    assert len(page.namen) == count


def test_putting_aside_removes_it_from_the_strip_and_a_next_moment_brings_it_back(
    gemeente: Gemeente, amina_ziet: Client, selam: Dossier, vandaag: date, wettelijk: date
) -> None:
    herinner(gemeente, vandaag)
    pks = list(Herinnering.objects.values_list("pk", flat=True))
    response = amina_ziet.post("/herinneringen/gezien/", {"herinnering": pks}, follow=True)
    assert "U bent bij." in response.content.decode()
    assert "nieuwe herinnering" not in lees(amina_ziet, "/").woorden
    herinner(gemeente, wettelijk)
    assert "nieuwe herinnering" in lees(amina_ziet, "/").woorden


def test_a_reminder_of_a_met_term_disappears_by_itself(
    gemeente: Gemeente, amina_ziet: Client, amina: Medewerker, selam: Dossier, vandaag: date
) -> None:
    herinner(gemeente, vandaag)
    assert lees(amina_ziet, "/herinneringen/").namen
    close(dossier=selam, reden=Sluitreden.VOLDAAN, afgesloten_op=vandaag, by=amina, on=vandaag)
    assert lees(amina_ziet, "/herinneringen/").namen == []


def test_nobody_puts_aside_the_reminder_of_a_colleague(
    gemeente: Gemeente, bram: Medewerker, client_van: Any, selam: Dossier, vandaag: date
) -> None:
    herinner(gemeente, vandaag)
    pks = list(Herinnering.objects.values_list("pk", flat=True))
    client_van(bram).post("/herinneringen/gezien/", {"herinnering": pks})
    assert not Herinnering.objects.filter(gezien_at__isnull=False).exists()


def test_the_list_takes_the_same_queries_for_two_and_twelve_reminders(
    gemeente: Gemeente, amina_ziet: Client, maak_dossier: Maker, vandaag: date
) -> None:
    def measure() -> int:
        herinner(gemeente, vandaag)
        with CaptureQueriesContext(connection) as queries:
            page = amina_ziet.get("/herinneringen/")
        assert page.status_code == 200
        return len(queries)

    maak_dossier(brp_op=date(2026, 10, 1))
    measure()
    few = measure()
    for number in range(10):
        maak_dossier(brp_op=date(2026, 10, 1), achternaam=f"Nummer{number}")
    assert measure() == few


def test_privacy_officer_has_no_reminders_page(eva: Medewerker, client_van: Any) -> None:
    assert client_van(eva).get("/herinneringen/").status_code == 403
    assert client_van(eva).post("/herinneringen/gezien/").status_code == 403
