# SPDX-License-Identifier: EUPL-1.2
"""What a person does with an import: hand in a file, confirm, try again, wipe."""

import base64
import re
from datetime import datetime

from django.db import transaction

from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Gemeente, Medewerker
from inburgering.invoer import wachtrij
from inburgering.invoer.begrippen import Status
from inburgering.invoer.bestand.soort import recognise
from inburgering.invoer.models import Invoer

NAAM_LENGTE = 200
_PAD = re.compile(r"^.*[\\/]")
_ONZICHTBAAR = re.compile(r"[\x00-\x1f\x7f]")


@transaction.atomic
def receive(
    *,
    gemeente: Gemeente,
    bestandsnaam: str,
    inhoud: bytes,
    regisseur_bij_leeg: Medewerker | None,
    by: Medewerker,
) -> Invoer:
    """Keep an uploaded file, encrypted, and let the worker check it. Raises LeesFout."""
    kind = recognise(inhoud)
    name = _ONZICHTBAAR.sub("", _PAD.sub("", bestandsnaam)).strip()[-NAAM_LENGTE:]
    made = Invoer.objects.create(
        gemeente=gemeente,
        bestandsnaam=name or f"caseload.{kind.value}",
        soort=kind.value,
        inhoud=base64.b64encode(inhoud).decode(),
        regisseur_bij_leeg=regisseur_bij_leeg,
        door=by,
    )
    wachtrij.start(made)
    return made


@transaction.atomic
def confirm(*, invoer: Invoer, by: Medewerker, at: datetime) -> Invoer:
    """Let the good rows of a checked import go to the dossiers."""
    if invoer.status != Status.GECONTROLEERD:
        raise ActionDenied("Dit bestand is al bevestigd of nog niet gecontroleerd.")
    good = invoer.rijen.to_process().count()
    if not good:
        raise ActionDenied(
            "In dit bestand staat geen enkele goede rij. Verbeter de rijen en lees het opnieuw in."
        )
    invoer.status = Status.VERWERKEN.value
    invoer.bevestigd_door, invoer.bevestigd_at = by, at
    invoer.rijen_te_doen, invoer.rijen_gedaan = good, 0
    invoer.save()
    wachtrij.start(invoer)
    return invoer


@transaction.atomic
def retry(*, invoer: Invoer) -> Invoer:
    """Go on with an import that stopped because of something on our side."""
    if invoer.status != Status.MISLUKT or not invoer.opnieuw_mogelijk:
        raise ActionDenied("Dit bestand kan niet opnieuw worden geprobeerd. Lees het opnieuw in.")
    if invoer.bevestigd_at:
        invoer.status = Status.VERWERKEN.value
    else:
        invoer.status = (Status.CONTROLEREN if invoer.rijen_totaal else Status.ONTVANGEN).value
    invoer.melding, invoer.opnieuw_mogelijk = "", False
    invoer.save()
    wachtrij.start(invoer)
    return invoer


@transaction.atomic
def wipe(*, invoer: Invoer) -> Invoer:
    """Remove the file and its rows; that somebody handed in a file stays known."""
    if invoer.bezig:
        raise ActionDenied("Dit bestand wordt nu verwerkt. Wacht tot dat klaar is.")
    invoer.rijen.all().delete()
    invoer.status, invoer.inhoud, invoer.opnieuw_mogelijk = Status.GEWIST.value, None, False
    invoer.opmerkingen = []
    invoer.save()
    return invoer


@transaction.atomic
def fail(*, invoer_id: int, melding: str, opnieuw_mogelijk: bool) -> None:
    """The import stops here; the page tells why and what to do."""
    invoer = Invoer.objects.select_for_update().defer("inhoud").get(pk=invoer_id)
    if not invoer.bezig:
        return
    invoer.status, invoer.melding = Status.MISLUKT.value, melding
    invoer.opnieuw_mogelijk = opnieuw_mogelijk
    changed = ["status", "melding", "opnieuw_mogelijk", "teken_at"]
    if not opnieuw_mogelijk:
        invoer.inhoud = None
        changed.append("inhoud")
    invoer.save(update_fields=changed)
