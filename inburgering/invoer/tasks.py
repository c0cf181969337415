# SPDX-License-Identifier: EUPL-1.2
"""The work of an import, in the background. Tasks take ids only and may run twice."""

import logging
from collections.abc import Callable
from datetime import timedelta

from celery import shared_task
from django.utils import timezone

from inburgering.core.models import Gemeente
from inburgering.core.scope import scope
from inburgering.invoer import wachtrij
from inburgering.invoer.begrippen import BEZIG
from inburgering.invoer.bestand.tabel import LeesFout
from inburgering.invoer.models import Invoer
from inburgering.invoer.services import controleren as checking
from inburgering.invoer.services import ontvangen
from inburgering.invoer.services import verwerken as processing

log = logging.getLogger(__name__)
STAPPEN = 40
STIL = timedelta(minutes=3)
ONBEKEND = (
    "Er ging bij ons iets mis. Uw bestand is bewaard en wat al was ingelezen blijft staan. Kies "
    "Opnieuw proberen. Lukt het dan nog niet? Meld het bij uw functioneel beheerder."
)


@shared_task(name="invoer.controleren")  # type: ignore[untyped-decorator]
def controleren(invoer_id: int, gemeente_id: int) -> None:
    """Read and check an import."""
    _work(checking.step, invoer_id, gemeente_id)


@shared_task(name="invoer.verwerken")  # type: ignore[untyped-decorator]
def verwerken(invoer_id: int, gemeente_id: int) -> None:
    """Bring the good rows of a confirmed import into the dossiers."""
    _work(processing.step, invoer_id, gemeente_id)


@shared_task(name="invoer.hervatten")  # type: ignore[untyped-decorator]
def hervatten() -> None:
    """Hand over again what is under way but gave no sign of life: a killed worker, a broker
    that was down."""
    everywhere = list(Gemeente.objects.values_list("pk", flat=True))
    with scope(everywhere):
        silent = Invoer.objects.filter(
            status__in=[status.value for status in BEZIG],
            teken_at__lt=timezone.now() - STIL,
        )
        for invoer in silent.defer("inhoud").order_by("teken_at"):
            invoer.save(update_fields=["teken_at"])
            wachtrij.start(invoer)


def _work(step: Callable[..., bool], invoer_id: int, gemeente_id: int) -> None:
    """A number of portions, each a transaction of its own; then let others have a turn."""
    try:
        for _ in range(STAPPEN):
            with scope([gemeente_id]):
                if not step(invoer_id=invoer_id, on=timezone.localdate()):
                    return
    except Invoer.DoesNotExist:
        log.warning("Import %s is gone", invoer_id)
        return
    except LeesFout as refused:
        _fail(invoer_id, gemeente_id, str(refused), opnieuw=False)
        return
    except Exception:
        log.exception("Import %s stopped", invoer_id)
        _fail(invoer_id, gemeente_id, ONBEKEND, opnieuw=True)
        return
    with scope([gemeente_id]):
        wachtrij.start(Invoer.objects.defer("inhoud").get(pk=invoer_id))


def _fail(invoer_id: int, gemeente_id: int, melding: str, *, opnieuw: bool) -> None:
    with scope([gemeente_id]):
        ontvangen.fail(invoer_id=invoer_id, melding=melding, opnieuw_mogelijk=opnieuw)
