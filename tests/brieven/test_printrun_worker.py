# SPDX-License-Identifier: EUPL-1.2
"""Tweehonderd brieven en een echte worker die halverwege wordt gedood: geen dubbel, geen kwijt."""

import hashlib
import io
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pikepdf
import pytest
from django.db import connections
from django.utils import timezone

from inburgering.brieven.enums import Briefsoort
from inburgering.brieven.models import Brief, Printrun
from inburgering.brieven.tasks import STIL, hervatten, printrun_verder
from inburgering.brieven.verzending import printrun
from inburgering.brieven.verzending.enums import Regelstatus
from inburgering.brieven.verzending.printrun import Keuze
from inburgering.celery import app
from inburgering.core.enums import Rolsoort
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Gebeurtenis, Gemeente, Medewerker
from inburgering.core.scope import scope
from tests.brieven.kleine_pdf import small_pdf
from tests.conftest import maak_medewerker, open_een_dossier

PROJECT = Path(__file__).parent.parent.parent
AANTAL, DOSSIERS, WACHT_SECONDEN = 200, 4, 120


@pytest.fixture
def overbetuwe(committed_db: None) -> tuple[Gemeente, Medewerker]:
    """200 letters of a page that wait, in a few dossiers, really committed."""
    today = timezone.localdate()
    gemeente = Gemeente.objects.create(code="1734", naam="Overbetuwe")
    amina = maak_medewerker("Amina", gemeente, Rolsoort.CONSULENT)
    with scope([gemeente.pk]):
        dossiers = [
            open_een_dossier(gemeente=gemeente, regisseur=amina, op=today, achternaam=f"Naam{n}")
            for n in range(DOSSIERS)
        ]
        letters = []
        for number in range(AANTAL):
            pdf = small_pdf(f"Brief {number}")
            letters.append(
                Brief(
                    gemeente=gemeente, dossier=dossiers[number % DOSSIERS],
                    soort=Briefsoort.INTAKEVERSLAG.value, kenmerk=f"TST-{number:04d}",
                    titel="Brief", dagtekening=today, pdf=pdf,
                    sha256=hashlib.sha256(pdf).hexdigest(), bladzijden=1, gemaakt_door=amina,
                )
            )  # fmt: skip
        Brief.objects.bulk_create(letters)
    return gemeente, amina


@pytest.fixture
def start_worker(tmp_path: Path) -> Iterator[Callable[[], tuple[subprocess.Popen[bytes], str]]]:
    """Start a worker on the real broker and this database, on a queue of its own."""
    name = connections["default"].settings_dict["NAME"]
    url, mark, options = os.environ["DATABASE_URL"].partition("?")
    environment = os.environ | {
        "DATABASE_URL": f"{url.rpartition('/')[0]}/{name}{mark}{options}",
        "DJANGO_SETTINGS_MODULE": "inburgering.settings.base",
    }
    started: list[subprocess.Popen[bytes]] = []

    def start() -> tuple[subprocess.Popen[bytes], str]:
        queue = f"printrun-{os.getpid()}-{len(started)}"
        with (tmp_path / f"worker{len(started)}.log").open("w") as output:
            process = subprocess.Popen(
                [
                    sys.executable, "-m", "celery", "-A", "inburgering", "worker", "--pool",
                    "solo", "--queues", queue, "--hostname", f"{queue}@test", "--without-gossip",
                    "--without-mingle", "--without-heartbeat",
                ],
                cwd=PROJECT, env=environment, stdout=output, stderr=subprocess.STDOUT,
            )  # fmt: skip
        started.append(process)
        return process, queue

    yield start
    for process in started:
        if process.poll() is None:
            process.terminate()
        process.wait(30)
    for log in sorted(tmp_path.glob("worker*.log")):
        print(log.read_text())


def run_now(gemeente: Gemeente, run: Printrun) -> Printrun:
    with scope([gemeente.pk]):
        return Printrun.objects.get(pk=run.pk)


def wait_for(true: Callable[[], bool]) -> None:
    until = time.monotonic() + WACHT_SECONDEN
    while not true():
        assert time.monotonic() < until, "the worker did not do it in time"
        time.sleep(0.01)


StartWorker = Callable[[], tuple[subprocess.Popen[bytes], str]]


def killed_half_way(start_worker: StartWorker, gemeente: Gemeente, run: Printrun) -> None:
    """Let a worker begin, kill it as the kernel would, and let another go on."""
    process, queue = start_worker()
    _, queue_of_other = start_worker()  # warms up meanwhile
    app.send_task(printrun.TAAK, args=[run.pk, gemeente.pk], queue=queue)
    wait_for(lambda: run_now(gemeente, run).gedaan > 0)
    process.send_signal(signal.SIGKILL)
    process.wait(30)
    assert run_now(gemeente, run).bezig, "too late: it was finished before the kill"
    app.send_task(printrun.TAAK, args=[run.pk, gemeente.pk], queue=queue_of_other)
    wait_for(lambda: not run_now(gemeente, run).bezig)


def start_run(gemeente: Gemeente, amina: Medewerker, aantal: int = AANTAL) -> Printrun:
    with scope([gemeente.pk]):
        chosen = list(Brief.objects.values_list("pk", flat=True)[:aantal])
        return printrun.start_run(
            gemeente=gemeente, sleutel=uuid4(), keuze=Keuze(brieven=chosen), by=amina
        )


@pytest.mark.celery
def test_een_gedode_worker_laat_bij_het_klaarzetten_geen_brief_dubbel_of_weg(
    overbetuwe: tuple[Gemeente, Medewerker], start_worker: StartWorker
) -> None:
    gemeente, amina = overbetuwe
    run = start_run(gemeente, amina)
    killed_half_way(start_worker, gemeente, run)
    with scope([gemeente.pk]):
        file = run.bestanden.get()
        with pikepdf.open(io.BytesIO(bytes(file.pdf or b""))) as merged:
            texts = [page.Contents.read_bytes() for page in merged.pages if "/Contents" in page]
        assert len([text for text in texts if text]) == len(set(texts) - {b""}) == AANTAL
        assert run_now(gemeente, run).gedaan == AANTAL


@pytest.mark.celery
def test_een_gedode_worker_legt_geen_verzending_dubbel_of_niet_vast(
    overbetuwe: tuple[Gemeente, Medewerker], start_worker: StartWorker
) -> None:
    gemeente, amina = overbetuwe
    run, today = start_run(gemeente, amina), timezone.localdate()
    printrun_verder(run.pk, gemeente.pk)
    with scope([gemeente.pk]):
        printrun.post_run(run=run, op=today, zonder=[], by=amina, on=today)
    killed_half_way(start_worker, gemeente, run)
    with scope([gemeente.pk]):
        assert run.regels.filter(status=Regelstatus.VERZONDEN).count() == AANTAL
        assert Brief.objects.filter(verzonden_op=today).count() == AANTAL
        told = Gebeurtenis.objects.filter(soort="brief.verzonden").values_list("data", flat=True)
        assert len({line["brief"] for line in told}) == len(told) == AANTAL


def test_een_run_zonder_teken_van_leven_wordt_een_keer_weer_opgepakt(
    overbetuwe: tuple[Gemeente, Medewerker],
) -> None:
    gemeente, amina = overbetuwe
    run = start_run(gemeente, amina, aantal=2)
    silent = timezone.now() - STIL - timedelta(seconds=1)
    with scope([gemeente.pk]):
        Printrun.objects.filter(pk=run.pk).update(teken_at=silent)
    hervatten()
    seen = run_now(gemeente, run).teken_at
    assert seen > silent
    hervatten()
    assert run_now(gemeente, run).teken_at == seen, "wie net is opgepakt, wordt met rust gelaten"


def test_twee_collegas_tegelijk_maken_een_run_van_dezelfde_brieven(
    overbetuwe: tuple[Gemeente, Medewerker],
) -> None:
    gemeente, amina = overbetuwe
    together = threading.Barrier(4)
    outcomes: list[str] = []

    def choose() -> None:
        try:
            together.wait(10)
            start_run(gemeente, amina, aantal=20)
            outcomes.append("gestart")
        except ActionDenied as denied:
            outcomes.append(str(denied)[:11])
        finally:
            connections["default"].close()

    threads = [threading.Thread(target=choose) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(60)
    assert sorted(outcomes) == ["Een collega"] * 3 + ["gestart"]
    with scope([gemeente.pk]):
        assert Printrun.objects.count() == 1
