# SPDX-License-Identifier: EUPL-1.2
"""Every teamleider gets the week once, on Monday or as soon as it can; in numbers only."""

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.core import mail
from django.core.mail import EmailMessage
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from inburgering.core.models import Dossier, Gemeente, Medewerker, Rol
from inburgering.core.scope import scope
from monitoring.models import Weekoverzicht
from monitoring.services.afwezigheid import record_absence
from monitoring.services.weekoverzicht import send_overviews
from monitoring.tasks import weekoverzicht
from tests.conftest import maak_medewerker
from tests.monitoring.conftest import AMSTERDAM
from tests.monitoring.lezen import alle_namen

Maker = Callable[..., Dossier]
MAANDAG = date(2026, 11, 23)


def stuur(gemeente: Gemeente, dag: date = MAANDAG) -> int:
    at = datetime(dag.year, dag.month, dag.day, 6, tzinfo=AMSTERDAM)
    return send_overviews(gemeenten=[gemeente], on=dag, at=at).verzonden


@pytest.fixture
def caseload(
    carla: Medewerker, amina: Medewerker, bram: Medewerker, maak_dossier: Maker
) -> Dossier:
    """Amina is late by the law and by the norm, Bram by the norm, one dossier is of nobody."""
    maak_dossier(achternaam="Op-tijd", brp_op=date(2026, 11, 1), kennisgeving_op=date(2026, 11, 1))
    maak_dossier(achternaam="Norm", brp_op=date(2026, 10, 1), regisseur=bram)
    niemand = maak_dossier(achternaam="Niemand", brp_op=date(2026, 11, 1))
    Dossier.objects.filter(pk=niemand.pk).update(regisseur=None)
    return maak_dossier(
        achternaam="Wet", kennisgeving_op=date(2026, 7, 1), brp_op=date(2026, 7, 1)
    )


def test_the_overview_names_what_is_late_per_consultant_and_nobody_else(
    gemeente: Gemeente, caseload: Dossier
) -> None:
    assert stuur(gemeente) == 1
    [message] = mail.outbox
    assert message.to == ["carla@voorbeeld.nl"]
    text = " ".join(f"{message.subject} {message.body}".split())
    assert "Overbetuwe" in text and "maandag 23 november 2026" in text
    assert re.search(r"Amina - over de wettelijke termijn: 1 .* - te laat zonder reden: 1", text)
    assert "Bram - over de eigen norm: 1" in text
    assert "Dossiers zonder regisseur: 1" in text
    for private in ("Selam", "Wet ", "Norm ", caseload.nummer, "Dorpsstraat"):
        assert private not in text


def test_every_number_in_the_overview_links_to_exactly_its_rows(
    gemeente: Gemeente, caseload: Dossier, carla_ziet: Client
) -> None:
    stuur(gemeente)
    pairs = re.findall(r": (\d+)\n\s+http://[^/]+(/dossiers/\S+)", mail.outbox[0].body)
    assert len(pairs) == 5
    for number, url in pairs:
        assert len(alle_namen(carla_ziet, url)) == int(number), url


def test_a_week_without_anything_late_is_one_line(gemeente: Gemeente, carla: Medewerker) -> None:
    stuur(gemeente)
    [message] = mail.outbox
    assert message.subject == "Weekoverzicht Overbetuwe: niets te laat"
    assert message.body == "Niets te laat in Overbetuwe.\n"


def test_once_a_week_however_often_it_is_asked(gemeente: Gemeente, carla: Medewerker) -> None:
    days = [MAANDAG + timedelta(days=number) for number in (0, 0, 1, 6)]
    assert [stuur(gemeente, day) for day in days] == [1, 0, 0, 0]
    assert stuur(gemeente, MAANDAG + timedelta(days=7)) == 1


def test_a_missed_monday_is_made_up_later_that_week(gemeente: Gemeente, carla: Medewerker) -> None:
    assert stuur(gemeente, MAANDAG + timedelta(days=3)) == 1
    assert Weekoverzicht.objects.get().week == MAANDAG


def test_the_task_reads_the_clock_and_does_it_for_every_gemeente(
    gemeente: Gemeente, andere_gemeente: Gemeente, carla: Medewerker
) -> None:
    maak_medewerker("Hennie", andere_gemeente)
    Rol.objects.create(
        medewerker=Medewerker.objects.get(naam="Hennie"), gemeente=andere_gemeente,
        rol="teamleider", vanaf=date(2022, 1, 1),
    )  # fmt: skip
    with time_machine.travel(datetime(2026, 11, 23, 6, 15, tzinfo=AMSTERDAM), tick=False):
        weekoverzicht()
        weekoverzicht()
    assert sorted(message.to[0] for message in mail.outbox) == [
        "carla@voorbeeld.nl", "hennie@voorbeeld.nl",
    ]  # fmt: skip


def test_who_switched_own_mail_off_still_gets_the_overview(
    gemeente: Gemeente, carla: Medewerker
) -> None:
    Medewerker.objects.filter(pk=carla.pk).update(mail_herinneringen=False)
    assert stuur(gemeente) == 1


def test_every_teamleider_gets_it_and_nobody_else(
    gemeente: Gemeente, carla: Medewerker, amina: Medewerker, bea: Medewerker
) -> None:
    gone = maak_medewerker("Oud", gemeente)
    for person, until in ((gone, date(2026, 10, 1)), (bea, None)):
        Rol.objects.create(
            medewerker=person, gemeente=gemeente, rol="teamleider", vanaf=date(2022, 1, 1),
            tot=until,
        )  # fmt: skip
    stuur(gemeente)
    assert {message.to[0] for message in mail.outbox} == {
        "carla@voorbeeld.nl", "bea@voorbeeld.nl",
    }  # fmt: skip


def test_whoever_stands_in_for_the_teamleider_reads_along(
    gemeente: Gemeente, carla: Medewerker, amina: Medewerker
) -> None:
    record_absence(
        gemeente=gemeente, medewerker=carla, vanaf=MAANDAG, tot=None, vervanger=amina, by=carla,
        on=MAANDAG,
    )  # fmt: skip
    stuur(gemeente)
    assert mail.outbox[0].recipients() == ["carla@voorbeeld.nl", "amina@voorbeeld.nl"]


def test_a_mail_server_that_is_down_means_trying_again(
    gemeente: Gemeente, carla: Medewerker, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: EmailMessage) -> int:
        raise ConnectionRefusedError

    with monkeypatch.context() as broken:
        broken.setattr(EmailMessage, "send", refuse)
        assert stuur(gemeente) == 0
    assert not Weekoverzicht.objects.exists()
    assert stuur(gemeente) == 1


def test_the_database_knows_one_overview_per_week_and_only_mondays(
    gemeente: Gemeente, andere_gemeente: Gemeente, carla: Medewerker
) -> None:
    stuur(gemeente)
    at = datetime(2026, 11, 23, 6, tzinfo=AMSTERDAM)
    for week in (MAANDAG, MAANDAG + timedelta(days=1)):
        with pytest.raises(IntegrityError), transaction.atomic():
            Weekoverzicht.objects.create(
                gemeente=gemeente, teamleider=carla, week=week, verzonden_at=at
            )
    with scope([andere_gemeente.pk]):
        assert not Weekoverzicht.objects.exists()


def test_the_overview_takes_the_same_queries_for_two_and_twelve_dossiers(
    gemeente: Gemeente, carla: Medewerker, maak_dossier: Maker
) -> None:
    def measure(week: int) -> int:
        with CaptureQueriesContext(connection) as queries:
            stuur(gemeente, MAANDAG + timedelta(weeks=week))
        return len(queries)

    maak_dossier(brp_op=date(2026, 10, 1))
    few = measure(0)
    for _ in range(10):
        maak_dossier(brp_op=date(2026, 10, 1))
    assert measure(1) == few


def test_the_number_without_a_reason_on_the_team_page_goes_down_when_the_reason_is_given(
    carla_ziet: Client, caseload: Dossier, client_van: Any
) -> None:
    assert alle_namen(carla_ziet, "/dossiers/?werk=zonder_reden") == ["Selam Wet"]
    assert "te laat zonder reden" in carla_ziet.get("/team/").content.decode()
    term = caseload.termijnen.get(code="pip_vaststellen", norm="wettelijk")
    sent = {"reden": "geen_tolk", "toelichting": ""}
    carla_ziet.post(f"/dossiers/{caseload.pk}/termijnen/{term.pk}/reden/", sent)
    assert alle_namen(carla_ziet, "/dossiers/?werk=zonder_reden") == []
