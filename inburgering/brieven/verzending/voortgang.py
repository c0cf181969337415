# SPDX-License-Identifier: EUPL-1.2
"""The work of a print run, in portions: each is one transaction and may be done again.

Within it the run is locked, its rows change and the count goes up together. So a worker that
is killed leaves a portion done or not done, never half.
"""

import hashlib
from datetime import date, datetime, timedelta

from django.db import DatabaseError, transaction

from inburgering.brieven.enums import Verzendwijze
from inburgering.brieven.models import Brief, Printbestand, Printregel, Printrun
from inburgering.brieven.selectors import is_intact
from inburgering.brieven.verzending import rules
from inburgering.brieven.verzending.enums import Bak, Regelstatus, Runstatus
from inburgering.brieven.verzending.printrun import lock_run
from inburgering.brieven.verzending.samenvoegen import merge
from inburgering.brieven.verzending.sturen import recipient_of, send_letter
from inburgering.core.exceptions import ActionDenied

PORTIE = 20
BEWAAR = timedelta(days=30)  # our own choice: long enough to print a lost stack again
AL_VERZONDEN = "Deze brief is intussen op een andere manier verzonden. Haal hem uit de stapel."
BESCHADIGD = "Het controlegetal van deze brief klopt niet meer. Meld dit bij uw beheerder."
NIET_OPGESLAGEN = (
    "De verzending kon niet worden vastgelegd. Leg haar vast in het dossier, bij Brieven."
)


@transaction.atomic
def step(*, run_id: int, on: date) -> bool:
    """Do the next portion; tells whether there is more."""
    run = lock_run(run_id)
    if run.status == Runstatus.KLAARMAKEN:
        return _prepare(run)
    if run.status == Runstatus.VERZENDEN:
        return _record_posted(run, on)
    return False


def _prepare(run: Printrun) -> bool:
    waiting = run.regels.filter(status=Regelstatus.WACHT)
    rows = list(waiting.select_related("brief__dossier__persoon").order_by("volgnummer")[:PORTIE])
    for row in rows:
        refused = _refusal(row, run)
        row.status = (Regelstatus.GEWEIGERD if refused else Regelstatus.OPGENOMEN).value
        row.reden = refused
    Printregel.objects.bulk_update(rows, ["status", "reden"])
    run.gedaan += len(rows)
    if not rows:
        _make_files(run)
        run.status = Runstatus.KLAAR.value
    run.save(update_fields=["status", "gedaan", "teken_at"])
    return bool(rows)


def _refusal(row: Printregel, run: Printrun) -> str:
    """Why this letter stays out; empty when it goes along."""
    if row.brief.verzonden_op:
        return AL_VERZONDEN
    if not is_intact(row.brief):
        return BESCHADIGD
    who = recipient_of(row.brief.dossier)
    secret_elsewhere = who.geheim_adres and row.bak != Bak.GEHEIM
    reden = "" if secret_elsewhere else run.geheim_reden
    refused = rules.refuse_printrun(who, geheim_reden=reden)
    return refused.tekst if refused else ""


def _make_files(run: Printrun) -> None:
    included = run.regels.filter(status=Regelstatus.OPGENOMEN)
    for bak in Bak:
        rows = included.filter(bak=bak).order_by("volgnummer")
        letters = [bytes(pdf) for pdf in rows.values_list("brief__pdf", flat=True)]
        if not letters:
            continue
        pdf, pages = merge(letters)
        Printbestand.objects.get_or_create(
            run=run,
            bak=bak.value,
            defaults={
                "gemeente_id": run.gemeente_id,
                "pdf": pdf,
                "sha256": hashlib.sha256(pdf).hexdigest(),
                "bladzijden": pages,
                "brieven": len(letters),
            },
        )


def _record_posted(run: Printrun, on: date) -> bool:
    # by dossier, so that two runs take the locks of dossiers in the same order
    waiting = run.regels.filter(status=Regelstatus.OPGENOMEN).order_by("brief__dossier_id", "pk")
    rows = list(waiting[:PORTIE])
    for row in rows:
        row.reden = _send(run, row, on)
        row.status = (Regelstatus.TERUG if row.reden else Regelstatus.VERZONDEN).value
        row.save(update_fields=["status", "reden"])
    run.gedaan += len(rows)
    if not rows:
        run.status = Runstatus.VERZONDEN.value
    run.save(update_fields=["status", "gedaan", "teken_at"])
    return bool(rows)


def _send(run: Printrun, row: Printregel, on: date) -> str:
    """One letter in a savepoint of its own; tells why it could not be."""
    by, op = run.verzonden_door, run.verzonden_op
    assert by is not None and op is not None  # noqa: S101, PT018 - a constraint of the table
    letter = Brief.objects.without_pdf().get(pk=row.brief_id)
    try:
        with transaction.atomic():
            send_letter(brief=letter, op=op, wijze=Verzendwijze.POST, by=by, on=on)
    except ActionDenied as denied:
        return str(denied)
    except DatabaseError:
        return NIET_OPGESLAGEN
    return ""


@transaction.atomic
def fail(*, run_id: int) -> None:
    """The run stops here; its page says so and offers to go on."""
    run = lock_run(run_id)
    if run.bezig:
        run.status = Runstatus.MISLUKT.value
        run.save(update_fields=["status", "teken_at"])


def wipe_old(*, at: datetime) -> int:
    """Remove the bytes of files that were kept long enough; tells how many."""
    old = Printbestand.objects.filter(gemaakt_at__lt=at - BEWAAR, pdf__isnull=False)
    return old.exclude(run__status=Runstatus.VERZENDEN).update(pdf=None)
