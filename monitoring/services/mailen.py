# SPDX-License-Identifier: EUPL-1.2
"""Mail the reminders: at most one mail per medewerker per day, from the outbox in the database.

A reminder that is not yet mailed is its own outbox row. It is locked while it is mailed and
marked in the same transaction; a crash in between leaves it for the next run, with the same
Message-ID. What comes due after the mail of the day waits for that of tomorrow. A mail holds
dossier numbers, steps and dates, and nothing about a person.
"""

import hashlib
import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import groupby
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import EmailMessage
from django.urls import reverse
from django.utils import timezone

from inburgering.core.datums import datum_tekst
from inburgering.core.models import Medewerker
from inburgering.core.scope import scope
from inburgering.wet.begrippen import Norm
from monitoring import rules
from monitoring.models import Dagmail, Herinnering
from monitoring.selectors.herinneringen import standing
from monitoring.selectors.vervanging import without_teamleider

logger = logging.getLogger(__name__)
MAXIMUM = 40


@dataclass(frozen=True, slots=True)
class Mailronde:
    """How a run went."""

    verzonden: int
    mislukt: int


def mail_waiting(*, gemeenten: Sequence[int], on: date, at: datetime) -> Mailronde:
    """Mail everybody whose moment has come; one who fails does not stop the rest."""
    with scope(gemeenten):
        rows = Herinnering.objects.filter(
            gemaild_at__isnull=True,
            per_mail=True,
            medewerker__is_active=True,
            medewerker__mail_moment__lte=timezone.localtime(at).time(),
        )
        rows = rows.exclude(medewerker__dagmails__dag=on).order_by("medewerker")
        waiting = list(rows.values_list("medewerker", flat=True).distinct())
    sent = failed = 0
    for medewerker in waiting:
        try:
            with scope(gemeenten):
                sent += mail_one(medewerker=medewerker, on=on, at=at)
        except (OSError, SMTPException):
            logger.exception("Mail with reminders failed for medewerker %s", medewerker)
            failed += 1
    return Mailronde(verzonden=sent, mislukt=failed)


def mail_one(*, medewerker: int, on: date, at: datetime) -> int:
    """Mail one medewerker what is waiting and mark it. Returns 1 when a mail went out."""
    waiting = Herinnering.objects.filter(
        medewerker=medewerker, gemaild_at__isnull=True, per_mail=True
    )
    held = list(waiting.select_for_update(skip_locked=True).values_list("pk", flat=True))
    rows = _worth_a_mail(held, on)
    # What was met, moved or closed in the meantime is not worth a mail any more.
    moot = set(held) - {row.pk for row in rows}
    Herinnering.objects.filter(pk__in=moot).update(per_mail=False)
    if not rows:
        return 0
    # two runs at once: the second waits here for the first, and then stops
    _, first = Dagmail.objects.get_or_create(medewerker_id=medewerker, dag=on)
    if not first:
        return 0
    _message(rows[0].medewerker, _latest(rows), on).send()
    Herinnering.objects.filter(pk__in=[row.pk for row in rows]).update(gemaild_at=at)
    return 1


def _worth_a_mail(pks: Sequence[int], on: date) -> list[Herinnering]:
    """What still stands, for who wants mail; and what nobody may miss, for who does not."""
    rows = list(
        standing()
        .filter(pk__in=pks)
        .select_related("dossier", "gemeente", "medewerker", "vervangt")
        .order_by("gemeente__naam", "uiterlijk", "pk")
    )
    if not rows or rows[0].medewerker.mail_herinneringen:
        return rows
    alone = without_teamleider({row.gemeente_id for row in rows}, on=on)
    return [
        row
        for row in rows
        if row.gemeente_id in alone and row.norm == Norm.WETTELIJK.value and row.uiterlijk < on
    ]


def _latest(rows: Sequence[Herinnering]) -> list[Herinnering]:
    """Of each term only the latest reminder: a deputy gets what lay there all at once."""
    found = {(row.dossier_id, row.soort, row.norm, row.uiterlijk): row for row in rows}
    return list(found.values())


def _message(medewerker: Medewerker, rows: list[Herinnering], on: date) -> EmailMessage:
    count = len(rows)
    what = "1 herinnering" if count == 1 else f"{count} herinneringen"
    keys = ",".join(sorted(row.sleutel for row in rows)) + f"@{medewerker.pk}"
    digest = hashlib.sha256(keys.encode()).hexdigest()[:32]
    domain = settings.DEFAULT_FROM_EMAIL.rpartition("@")[2].strip("> ")
    return EmailMessage(
        subject=f"{what} voor uw werkvoorraad",
        body="\n".join(_lines(medewerker, rows, on)) + "\n",
        to=[medewerker.email],
        headers={"Message-ID": f"<herinnering-{digest}@{domain}>"},
    )


def _lines(medewerker: Medewerker, rows: list[Herinnering], on: date) -> Iterator[str]:
    site = settings.WEBADRES.rstrip("/")
    yield f"Beste {medewerker.naam},"
    yield ""
    yield "Dit moet binnenkort klaar zijn, of is te laat:"
    for gemeente, group in groupby(rows[:MAXIMUM], key=lambda row: row.gemeente.naam):
        yield ""
        yield f"Gemeente {gemeente}"
        for row in group:
            yield from _line(row, on)
    if len(rows) > MAXIMUM:
        yield f"En nog {len(rows) - MAXIMUM} andere; u ziet ze in uw herinneringen."
    yield ""
    yield f"Uw werkvoorraad: {site}{reverse('monitoring:werkvoorraad')}"
    yield f"Uw herinneringen: {site}{reverse('monitoring:herinneringen')}"
    yield ""
    if medewerker.mail_herinneringen:
        yield "Onder Mijn account kiest u of en hoe laat u deze e-mail krijgt."
    else:
        yield "U krijgt deze e-mail omdat uw gemeente geen teamleider heeft."


def _line(row: Herinnering, on: date) -> Iterator[str]:
    # A task is free text that may name somebody.
    what = "Taak in dit dossier" if row.soort == "taak" else row.titel
    norm = "" if row.norm == rules.STAP else f" ({row.norm})"
    when = rules.moment_text((row.uiterlijk - on).days)
    for_whom = f" (u vervangt {row.vervangt.naam})" if row.vervangt else ""
    due = datum_tekst(row.uiterlijk)
    yield f"- {row.dossier.nummer}: {what}{norm}, uiterlijk {due}: {when}{for_whom}"
    if row.te_laat_verzonden:
        yield "  Dit bericht had u eerder moeten krijgen; het systeem heeft stilgelegen."
