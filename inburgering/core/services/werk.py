# SPDX-License-Identifier: EUPL-1.2
"""Notes and tasks that people add to a dossier."""

from datetime import date

from django.db import transaction

from inburgering.core import timeline
from inburgering.core.enums import Zichtbaarheid
from inburgering.core.models import Dossier, Medewerker, Notitie, Taak
from inburgering.core.services.mijlpalen import reach


@transaction.atomic
def add_notitie(
    *, dossier: Dossier, tekst: str, zichtbaarheid: Zichtbaarheid, by: Medewerker, on: date
) -> Notitie:
    """Add a note; the timeline tells that it was added, not what it says."""
    note = Notitie.objects.create(
        gemeente_id=dossier.gemeente_id,
        dossier=dossier,
        tekst=tekst,
        zichtbaarheid=zichtbaarheid.value,
        auteur=by,
    )
    timeline.record(
        dossier=dossier,
        kind="notitie.toegevoegd",
        by=by,
        occurred_on=on,
        notitie=note.pk,
        zichtbaarheid=zichtbaarheid.value,
    )
    return note


@transaction.atomic
def add_taak(
    *, dossier: Dossier, titel: str, uiterlijk: date, voor: Medewerker, by: Medewerker, on: date
) -> Taak:
    """Add a task; the next step of the dossier may become this one."""
    task = Taak.objects.create(
        gemeente_id=dossier.gemeente_id,
        dossier=dossier,
        titel=titel,
        uiterlijk=uiterlijk,
        voor=voor,
    )
    timeline.record(
        dossier=dossier,
        kind="taak.toegevoegd",
        by=by,
        occurred_on=on,
        taak=task.pk,
        uiterlijk=uiterlijk,
    )
    reach(dossier=dossier, by=by, on=on)
    return task


@transaction.atomic
def move_taak(*, taak: Taak, uiterlijk: date, by: Medewerker, on: date) -> Taak:
    """Give a task another last day; the same day changes nothing."""
    if taak.uiterlijk != uiterlijk:
        was, taak.uiterlijk = taak.uiterlijk, uiterlijk
        taak.save(update_fields=["uiterlijk"])
        timeline.record(
            dossier=taak.dossier,
            kind="taak.verzet",
            by=by,
            occurred_on=on,
            taak=taak.pk,
            was=was,
            wordt=uiterlijk,
        )
        reach(dossier=taak.dossier, by=by, on=on)
    return taak


@transaction.atomic
def finish_taak(*, taak: Taak, by: Medewerker, on: date) -> Taak:
    """Mark a task as done; doing it twice changes nothing."""
    if taak.gedaan_op is None:
        taak.gedaan_op = on
        taak.save(update_fields=["gedaan_op"])
        timeline.record(
            dossier=taak.dossier, kind="taak.gedaan", by=by, occurred_on=on, taak=taak.pk
        )
        reach(dossier=taak.dossier, by=by, on=on)
    return taak
