# SPDX-License-Identifier: EUPL-1.2
"""Hands an import to the worker, by the name of the task, once the transaction is committed.

A broker that is down loses nothing: the import stays listed, and `invoer.hervatten` picks up
whatever nobody works on.
"""

from functools import partial

from celery import current_app
from django.db import transaction

from inburgering.invoer.begrippen import Status
from inburgering.invoer.models import Invoer

TAAK = {
    Status.ONTVANGEN: "invoer.controleren",
    Status.CONTROLEREN: "invoer.controleren",
    Status.VERWERKEN: "invoer.verwerken",
}


def start(invoer: Invoer) -> None:
    """Let the worker do what this import waits for."""
    task = TAAK[Status(invoer.status)]
    send = partial(current_app.send_task, task, args=[invoer.pk, invoer.gemeente_id])
    transaction.on_commit(send, robust=True)
