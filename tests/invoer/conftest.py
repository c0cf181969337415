# SPDX-License-Identifier: EUPL-1.2
"""An import in its stages."""

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest
import time_machine

from inburgering.core.models import Gemeente, Medewerker
from inburgering.invoer import tasks
from inburgering.invoer.models import Invoer
from inburgering.invoer.services import ontvangen

NU = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def vandaag_is_vandaag(vandaag: date) -> Iterator[None]:
    """Views and tasks read the clock."""
    with time_machine.travel(NU, tick=False):
        yield


@pytest.fixture(autouse=True)
def verstuurd(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, list[int]]]:
    """What was handed to the worker, instead of a worker."""
    sent: list[tuple[str, list[int]]] = []

    def send(name: str, args: list[int]) -> None:
        sent.append((name, args))

    monkeypatch.setattr("celery.current_app.send_task", send)
    return sent


@pytest.fixture
def ontvang(gemeente: Gemeente, amina: Medewerker) -> Callable[..., Invoer]:
    """Hand in a file; not checked yet."""

    def receive(content: bytes, **anders: Any) -> Invoer:
        given = {"bestandsnaam": "caseload.csv", "regisseur_bij_leeg": amina, "by": amina}
        return ontvangen.receive(gemeente=gemeente, inhoud=content, **(given | anders))

    return receive


@pytest.fixture
def gecontroleerd(ontvang: Callable[..., Invoer]) -> Callable[..., Invoer]:
    """Hand in a file and let it be checked."""

    def check(content: bytes, **anders: Any) -> Invoer:
        made = ontvang(content, **anders)
        tasks.controleren(made.pk, made.gemeente_id)
        made.refresh_from_db()
        return made

    return check


@pytest.fixture
def ingelezen(gecontroleerd: Callable[..., Invoer], amina: Medewerker) -> Callable[..., Invoer]:
    """Hand in a file, let it be checked, confirm, let it be processed."""

    def run(content: bytes, **anders: Any) -> Invoer:
        made = gecontroleerd(content, **anders)
        ontvangen.confirm(invoer=made, by=amina, at=NU)
        tasks.verwerken(made.pk, made.gemeente_id)
        made.refresh_from_db()
        return made

    return run
