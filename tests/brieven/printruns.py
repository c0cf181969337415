# SPDX-License-Identifier: EUPL-1.2
"""Start a print run and let it work until it is ready, without a worker."""

from collections.abc import Callable
from datetime import date
from uuid import uuid4

from inburgering.brieven.models import Brief, Printrun
from inburgering.brieven.verzending import printrun, voortgang
from inburgering.brieven.verzending.printrun import Keuze
from inburgering.core.models import Gemeente, Medewerker

Schrijf = Callable[..., Brief]


def start(gemeente: Gemeente, by: Medewerker, *brieven: Brief, **anders: object) -> Printrun:
    keuze = Keuze(brieven=[brief.pk for brief in brieven], **anders)  # type: ignore[arg-type]
    return printrun.start_run(gemeente=gemeente, sleutel=uuid4(), keuze=keuze, by=by)


def work(run: Printrun, on: date) -> Printrun:
    while voortgang.step(run_id=run.pk, on=on):
        pass
    run.refresh_from_db()
    return run
