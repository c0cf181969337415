# SPDX-License-Identifier: EUPL-1.2
"""The overview of the week for every teamleider: what is late per consultant, as numbers.

It goes out once per gemeente, teamleider and week, on the first run from Monday on, so a
Monday on which nothing ran is made up. Nobody switches it off: with it the law reaches
somebody, also where every consultant has turned mail off.
"""

import logging
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from smtplib import SMTPException

from django.conf import settings
from django.core.mail import EmailMessage
from django.db.models import Exists, OuterRef
from django.urls import reverse

from inburgering.core.datums import datum_tekst, weekdag
from inburgering.core.models import Gemeente, Medewerker
from inburgering.core.scope import scope
from monitoring.models import Weekoverzicht
from monitoring.rules import monday_of
from monitoring.selectors.team import NIEMAND, Achterstand, behind, totals
from monitoring.selectors.vervanging import stand_in, teamleiders
from monitoring.services.mailen import Mailronde

logger = logging.getLogger(__name__)


def send_overviews(*, gemeenten: Sequence[Gemeente], on: date, at: datetime) -> Mailronde:
    """Mail who did not have this week's overview yet; one that fails does not stop the rest."""
    by_pk = {gemeente.pk: gemeente for gemeente in gemeenten}
    had = Weekoverzicht.objects.filter(
        gemeente=OuterRef("gemeente"), teamleider=OuterRef("medewerker"), week=monday_of(on)
    )
    with scope(by_pk):
        waiting = teamleiders(on).filter(~Exists(had), gemeente__in=by_pk)
        pairs = list(waiting.order_by("pk").select_related("medewerker"))
    sent = failed = 0
    for role in pairs:
        gemeente = by_pk[role.gemeente_id]
        try:
            with scope([gemeente.pk]):
                sent += send_one(gemeente=gemeente, teamleider=role.medewerker, on=on, at=at)
        except (OSError, SMTPException):
            logger.exception("Overview of the week failed for gemeente %s", gemeente.code)
            failed += 1
    return Mailronde(verzonden=sent, mislukt=failed)


def send_one(*, gemeente: Gemeente, teamleider: Medewerker, on: date, at: datetime) -> int:
    """Mail the overview once; whoever stands in for an absent teamleider gets it too."""
    _, first = Weekoverzicht.objects.get_or_create(
        gemeente=gemeente,
        teamleider=teamleider,
        week=monday_of(on),
        defaults={"verzonden_at": at},
    )
    if not first:
        return 0
    deputy = stand_in(gemeente, teamleider, on=on)
    rows = behind(gemeente, on=on)
    count = totals(gemeente, on=on)
    domain = settings.DEFAULT_FROM_EMAIL.rpartition("@")[2].strip("> ")
    key = f"week-{monday_of(on)}-{gemeente.pk}-{teamleider.pk}"
    EmailMessage(
        subject=_subject(gemeente, rows),
        body="\n".join(_lines(teamleider, gemeente, rows, count["zonder_regisseur"], on)) + "\n",
        to=[teamleider.email],
        cc=[deputy.email] if deputy else [],
        headers={"Message-ID": f"<{key}@{domain}>"},
    ).send()
    return 1


def _subject(gemeente: Gemeente, rows: Sequence[Achterstand]) -> str:
    return f"Weekoverzicht {gemeente.naam}: {'wat te laat is' if rows else 'niets te laat'}"


def _lines(
    teamleider: Medewerker,
    gemeente: Gemeente,
    rows: Sequence[Achterstand],
    unassigned: int,
    on: date,
) -> Iterator[str]:
    site = settings.WEBADRES.rstrip("/")
    base = f"{site}{reverse('monitoring:dossiers')}"
    if not rows and not unassigned:
        yield f"Niets te laat in {gemeente.naam}."
        return
    yield f"Beste {teamleider.naam},"
    yield ""
    yield f"Gemeente {gemeente.naam}, stand van {weekdag(on)} {datum_tekst(on)}."
    if not rows:
        yield "Niets te laat."
    for row in rows:
        yield ""
        yield row.naam
        for werk, number in row.getallen:
            yield f"- {werk.label}: {number}"
            yield f"  {base}?{row.filter}&werk={werk.value}"
    if unassigned:
        yield ""
        yield f"Dossiers zonder regisseur: {unassigned}"
        yield f"  {base}?regisseur={NIEMAND}"
    yield ""
    yield f"Het hele team: {site}{reverse('monitoring:team')}"
    yield f"Werkt u voor meer gemeenten? Kies dan eerst {gemeente.naam}."
    yield ""
    yield "Elke teamleider krijgt dit overzicht. U kunt het niet uitzetten."
