# SPDX-License-Identifier: EUPL-1.2
"""What a person does with a print run: start it, cancel it, say that it was posted."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from functools import partial
from uuid import UUID

from celery import current_app
from django.db import IntegrityError, transaction

from inburgering.brieven.models import Brief, Printbestand, Printregel, Printrun
from inburgering.brieven.verzending import rules
from inburgering.brieven.verzending.bakken import destinations
from inburgering.brieven.verzending.enums import Bak, Bestemming, Regelstatus, Runstatus
from inburgering.brieven.verzending.sturen import require
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Gemeente, Medewerker

MEEST = 500
TAAK = "brieven.printrun"
BEZET = (
    "Een collega zette een van deze brieven intussen in een andere printrun. Bekijk de lijst "
    "opnieuw en start dan."
)
NIET_MEE = "Bij het verzenden uit de stapel gehaald. De brief wacht weer op verzending."
GEANNULEERD = "De printrun is geannuleerd. De brief wacht weer op verzending."


@dataclass(frozen=True, slots=True, kw_only=True)
class Keuze:
    """What was chosen: letters, and for a secret address why they may leave."""

    brieven: Collection[int]
    geheim_bevestigd: bool = False
    geheim_reden: str = ""


def hand_over(run: Printrun) -> None:
    """Let the worker go on; a broker that is down loses nothing, beat asks again."""
    send = partial(current_app.send_task, TAAK, args=[run.pk, run.gemeente_id])
    transaction.on_commit(send, robust=True)


@transaction.atomic
def start_run(*, gemeente: Gemeente, sleutel: UUID, keuze: Keuze, by: Medewerker) -> Printrun:
    """Put letters in a run; the same `sleutel` again gives the run that is there."""
    before = Printrun.objects.filter(gemeente=gemeente, sleutel=sleutel).first()
    if before:
        return before
    letters = _waiting(gemeente, keuze.brieven)
    secret = any(letter.dossier.persoon.geheim_adres for letter in letters)
    reden = keuze.geheim_reden.strip()
    require(rules.refuse_secret(gekozen=secret, bevestigd=keuze.geheim_bevestigd, reden=reden))
    try:
        with transaction.atomic():
            run = Printrun.objects.create(
                gemeente=gemeente, sleutel=sleutel, door=by, totaal=len(letters),
                geheim_reden=reden if secret else "",
            )  # fmt: skip
            Printregel.objects.bulk_create(_rows(run, letters))
    except IntegrityError as taken:
        raise ActionDenied(BEZET) from taken
    hand_over(run)
    return run


def _waiting(gemeente: Gemeente, chosen: Collection[int]) -> list[Brief]:
    if not chosen:
        raise ActionDenied("Kies ten minste één brief.", field="brieven")
    if len(chosen) > MEEST:
        raise ActionDenied(f"Kies ten hoogste {MEEST} brieven tegelijk.", field="brieven")
    rows = Brief.objects.without_pdf().filter(
        gemeente=gemeente, pk__in=chosen, verzonden_op__isnull=True
    )
    letters = list(rows.select_related("dossier__persoon").order_by("dagtekening", "pk"))
    if len(letters) != len(set(chosen)):
        raise ActionDenied(
            "Een van deze brieven is intussen verzonden. Bekijk de lijst opnieuw.", field="brieven"
        )
    return letters


def _rows(run: Printrun, letters: Collection[Brief]) -> list[Printregel]:
    registered = {
        soort.value
        for soort, where in destinations(run.gemeente).items()
        if where is Bestemming.AANGETEKEND
    }
    return [
        Printregel(
            gemeente_id=run.gemeente_id,
            run=run,
            brief=letter,
            volgnummer=number,
            bak=_tray_of(letter, registered).value,
        )
        for number, letter in enumerate(letters, start=1)
    ]


def _tray_of(letter: Brief, registered: Collection[str]) -> Bak:
    """A secret address before the kind; a kind that is chosen all the same is ordinary post."""
    if letter.dossier.persoon.geheim_adres:
        return Bak.GEHEIM
    return Bak.AANGETEKEND if letter.soort in registered else Bak.GEWOON


@transaction.atomic
def cancel_run(*, run: Printrun) -> Printrun:
    """Stop a run that was not posted: its letters wait again, its files go. Twice is once."""
    run = lock_run(run.pk)
    if run.status == Runstatus.GEANNULEERD:
        return run
    if run.verzonden_op:
        raise ActionDenied("Van deze printrun is al vastgelegd dat hij is verzonden.")
    run.regels.filter(status__in=[Regelstatus.WACHT, Regelstatus.OPGENOMEN]).update(
        status=Regelstatus.TERUG.value, reden=GEANNULEERD
    )
    Printbestand.objects.filter(run=run).update(pdf=None)
    run.status = Runstatus.GEANNULEERD.value
    run.save(update_fields=["status", "teken_at"])
    return run


@transaction.atomic
def post_run(
    *, run: Printrun, op: date, zonder: Collection[int], by: Medewerker, on: date
) -> Printrun:
    """All letters in the files were posted on a day, but for the rows in `zonder`.

    The worker records it letter by letter; a letter that cannot be is told in its row.
    """
    run = lock_run(run.pk)
    if run.verzonden_op == op and run.status in {Runstatus.VERZENDEN, Runstatus.VERZONDEN}:
        return run
    if run.status != Runstatus.KLAAR:
        raise ActionDenied("Deze printrun is nog niet klaar, of is al verzonden of geannuleerd.")
    included = run.regels.filter(status=Regelstatus.OPGENOMEN).select_related("brief")
    latest = max((row.brief.dagtekening for row in included.defer("brief__pdf")), default=op)
    require(rules.refuse_day(op=op, dagtekening=latest, vandaag=on))
    included.filter(pk__in=zonder).update(status=Regelstatus.TERUG.value, reden=NIET_MEE)
    run.totaal, run.gedaan = run.regels.filter(status=Regelstatus.OPGENOMEN).count(), 0
    run.status = Runstatus.VERZENDEN.value
    run.verzonden_op, run.verzonden_door = op, by
    run.save()
    hand_over(run)
    return run


@transaction.atomic
def retry_run(*, run: Printrun) -> Printrun:
    """Go on with a run that stopped because of something on our side."""
    run = lock_run(run.pk)
    if run.status != Runstatus.MISLUKT:
        return run
    run.status = (Runstatus.VERZENDEN if run.verzonden_op else Runstatus.KLAARMAKEN).value
    run.save(update_fields=["status", "teken_at"])
    hand_over(run)
    return run


def lock_run(pk: int) -> Printrun:
    """The run, locked until the transaction ends."""
    rows = Printrun.objects.select_for_update(of=("self",))
    return rows.select_related("gemeente", "door", "verzonden_door").get(pk=pk)
