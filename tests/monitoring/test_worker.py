# SPDX-License-Identifier: EUPL-1.2
"""Reminders under real conditions: committed rows, threads, and a real worker on the broker."""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from datetime import time as dtime
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.core import mail
from django.db import connections
from django.utils import timezone

from inburgering.celery import app
from inburgering.core.enums import Rolsoort
from inburgering.core.models import Gemeente, Medewerker
from inburgering.core.scope import scope
from inburgering.core.services.termijnen.nalopen import turn_states
from monitoring.models import Dagmail, DemoMail, Herinnering, Herinnerronde
from monitoring.services.herinneren import remind
from monitoring.services.weekoverzicht import send_one
from monitoring.tasks import herinneringen
from tests.conftest import maak_medewerker, open_een_dossier

PROJECT = Path(__file__).parent.parent.parent
WACHT_SECONDEN = 60


@pytest.fixture
def overbetuwe(committed_db: None) -> Gemeente:
    """A gemeente with a consultant and three dossiers that are due, really committed."""
    today = timezone.localdate()
    gemeente = Gemeente.objects.create(code="1734", naam="Overbetuwe")
    amina = maak_medewerker("Amina", gemeente, Rolsoort.CONSULENT)
    Medewerker.objects.filter(pk=amina.pk).update(mail_moment=dtime(0, 0))  # at any hour
    with scope([gemeente.pk]):
        for number in range(3):
            open_dossier(gemeente, amina, today, f"Nummer{number}")
    return gemeente


def open_dossier(gemeente: Gemeente, amina: Medewerker, today: Any, naam: str) -> None:
    open_een_dossier(
        gemeente=gemeente,
        regisseur=amina,
        op=today,
        achternaam=naam,
        gekoppeld_op=today - timedelta(days=70),
        kennisgeving_op=today - timedelta(days=68),
        brp_op=today - timedelta(days=68),
    )


def made(gemeente: Gemeente) -> int:
    with scope([gemeente.pk]):
        return Herinnering.objects.count()


def test_two_runs_at_once_make_and_mail_everything_once(overbetuwe: Gemeente) -> None:
    start = threading.Barrier(4)
    failed: list[BaseException] = []

    def run() -> None:
        try:
            start.wait(10)
            herinneringen()
        except BaseException as error:
            failed.append(error)
        finally:
            connections["default"].close()

    threads = [threading.Thread(target=run) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert failed == []
    with scope([overbetuwe.pk]):
        rows = list(Herinnering.objects.values_list("sleutel", "gemaild_at"))
    assert len(rows) == len({key for key, _ in rows}) >= 3
    assert all(mailed for _, mailed in rows)
    lines = [
        line for message in mail.outbox for line in message.body.splitlines() if "- D-" in line
    ]
    assert len(lines) == len(set(lines)) == len(rows)


def test_two_overviews_of_the_week_at_once_send_one(overbetuwe: Gemeente) -> None:
    maak_medewerker("Carla", overbetuwe, Rolsoort.TEAMLEIDER)
    today, now = timezone.localdate(), timezone.now()
    start = threading.Barrier(4)
    sent: list[int] = []

    def run() -> None:
        with scope([overbetuwe.pk]):
            carla = Medewerker.objects.get(naam="Carla")
            start.wait(10)
            sent.append(send_one(gemeente=overbetuwe, teamleider=carla, on=today, at=now))
        connections["default"].close()

    threads = [threading.Thread(target=run) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert sorted(sent) == [0, 0, 0, 1]
    assert len(mail.outbox) == 1


def test_a_run_that_meets_another_half_way_waits_and_adds_nothing(overbetuwe: Gemeente) -> None:
    today, now = timezone.localdate(), timezone.now()
    late: list[int] = []

    def second() -> None:
        with scope([overbetuwe.pk]):
            late.append(remind(gemeente=overbetuwe, on=today, at=now))
        connections["default"].close()

    with scope([overbetuwe.pk]):
        turn_states([overbetuwe.pk], today)
    with scope([overbetuwe.pk]):
        first = remind(gemeente=overbetuwe, on=today, at=now)
        thread = threading.Thread(target=second)
        thread.start()
        thread.join(1)
        assert thread.is_alive(), "the second run waits for the rows of the first"
    thread.join(30)
    assert late == [0]
    assert made(overbetuwe) == first >= 3


def test_one_broken_gemeente_does_not_silence_the_others(
    overbetuwe: Gemeente, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = Gemeente.profiel_op
    Gemeente.objects.create(code="1708", naam="Steenwijkerland")

    def broken(gemeente: Gemeente, dag: Any) -> Any:
        if gemeente.code == "1708":
            raise ValueError("profiel onleesbaar")
        return real(gemeente, dag)

    monkeypatch.setattr(Gemeente, "profiel_op", broken)
    herinneringen()
    assert made(overbetuwe) >= 3
    assert len(mail.outbox) == 1


# --- a real worker ------------------------------------------------------------------------
@pytest.fixture
def worker(overbetuwe: Gemeente, tmp_path: Path) -> Iterator[str]:
    """A worker on the real broker and this database; gives the queue it listens to."""
    queue = f"herinneringen-{os.getpid()}"
    name = connections["default"].settings_dict["NAME"]
    url, mark, options = os.environ["DATABASE_URL"].partition("?")
    environment = os.environ | {
        "DATABASE_URL": f"{url.rpartition('/')[0]}/{name}{mark}{options}",
        "DJANGO_SETTINGS_MODULE": "inburgering.settings.base",
        "EMAIL_BACKEND": "monitoring.mailpostvak.DatabaseBackend",
    }
    log = tmp_path / "worker.log"
    with log.open("w") as output:
        process = subprocess.Popen(
            [
                sys.executable, "-m", "celery", "-A", "inburgering", "worker", "--pool", "solo",
                "--queues", queue, "--hostname", f"{queue}@test", "--without-gossip",
                "--without-mingle", "--without-heartbeat",
            ],
            cwd=PROJECT, env=environment, stdout=output, stderr=subprocess.STDOUT,
        )  # fmt: skip
    try:
        yield queue
    finally:
        process.terminate()
        process.wait(30)
        print(log.read_text())


def wait_for(true: Callable[[], bool]) -> None:
    until = time.monotonic() + WACHT_SECONDEN
    while not true():
        assert time.monotonic() < until, "the worker did not do it in time"
        time.sleep(0.1)


def ask_and_wait(queue: str, gemeente: Gemeente) -> None:
    """Put the task on the queue and wait until the worker has begun it."""
    asked = timezone.now()
    app.send_task("monitoring.herinneringen", queue=queue)

    def began() -> bool:
        with scope([gemeente.pk]):
            return Herinnerronde.objects.filter(laatst_at__gt=asked).exists()

    wait_for(began)


@pytest.mark.celery
def test_a_real_worker_reminds_once_however_often_it_is_asked(
    worker: str, overbetuwe: Gemeente
) -> None:
    ask_and_wait(worker, overbetuwe)
    wait_for(lambda: DemoMail.objects.count() == 1)
    first = made(overbetuwe)
    assert first >= 3
    ask_and_wait(worker, overbetuwe)
    ask_and_wait(worker, overbetuwe)  # the worker does one at a time: the second is finished
    assert made(overbetuwe) == first
    assert DemoMail.objects.count() == 1


@pytest.mark.celery
def test_what_waited_for_the_worker_is_done_when_it_comes_back(
    worker: str, overbetuwe: Gemeente
) -> None:
    today = timezone.localdate()
    ask_and_wait(worker, overbetuwe)
    with scope([overbetuwe.pk]):
        # as if the last run was nine days ago and the reminders since were never made
        Herinnerronde.objects.update(laatst_op=today - timedelta(days=9))
        Herinnering.objects.all().delete()
        Dagmail.objects.all().delete()
    ask_and_wait(worker, overbetuwe)
    wait_for(lambda: DemoMail.objects.filter(tekst__contains="eerder moeten krijgen").exists())
    with scope([overbetuwe.pk]):
        assert Herinnering.objects.filter(te_laat_verzonden=True).count() >= 3
