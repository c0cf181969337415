# SPDX-License-Identifier: EUPL-1.2
"""Reminders that still make sense: the dossier is open and the date still stands."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.urls import reverse

from inburgering.core.models import Gemeente, Medewerker, Termijn
from inburgering.core.stappen import url_of_step
from monitoring.models import DemoMail, Herinnering
from monitoring.rules import STAP
from monitoring.selectors.tellingen import LOOPT

LIJST_MAXIMUM = 200
NORM_TEKST = {"wettelijk": "wettelijke termijn", "lokaal": "norm van de gemeente", STAP: ""}
# The page on which a term is met.
STAP_VAN_TERMIJN = {
    "pip_vaststellen": "pip_vaststellen",
    "ontzorgen": "ontzorgen_beeindigen",
    "voortgangsgesprek": "gesprek_plannen",
}


@dataclass(frozen=True, slots=True)
class Regel:
    """One reminder in the list."""

    pk: int
    naam: str
    dossier_url: str
    titel: str
    url: str
    norm_tekst: str
    uiterlijk: date
    dagen: int
    te_laat_verzonden: bool
    gemaakt_at: datetime


def standing() -> QuerySet[Herinnering]:
    """Reminders whose term or step still runs, on that very date, in an open dossier."""
    term = Termijn.objects.filter(
        dossier=OuterRef("dossier"),
        code=OuterRef("soort"),
        norm=OuterRef("norm"),
        uiterlijk=OuterRef("uiterlijk"),
        status__in=LOOPT,
        gehaald_op__isnull=True,
    )
    step = Q(norm=STAP, dossier__volgende_stap=F("soort"), dossier__volgende_op=F("uiterlijk"))
    rows = Herinnering.objects.filter(dossier__afgesloten_op__isnull=True)
    return rows.filter(step | Q(Exists(term)))


def unseen(gemeente: Gemeente, medewerker: Medewerker) -> QuerySet[Herinnering]:
    """What this medewerker was reminded of and has not put aside yet."""
    rows = standing().filter(gemeente=gemeente, medewerker=medewerker)
    return rows.filter(gezien_at__isnull=True)


def unseen_count(gemeente: Gemeente, medewerker: Medewerker) -> int:
    """How many dossiers the strip above the worklist speaks of; the latest per term counts."""
    rows = unseen(gemeente, medewerker)
    return rows.values("dossier", "soort", "norm", "uiterlijk").distinct().count()


def lines(gemeente: Gemeente, medewerker: Medewerker, *, on: date) -> list[Regel]:
    """The reminders to show, what is due first on top; of each term only the latest."""
    rows = unseen(gemeente, medewerker).select_related("dossier__persoon")
    latest = rows.order_by("uiterlijk", "dossier_id", "soort", "norm", "-pk").distinct(
        "uiterlijk", "dossier_id", "soort", "norm"
    )
    return [_line(row, on) for row in latest[:LIJST_MAXIMUM]]


def _line(row: Herinnering, on: date) -> Regel:
    step = STAP_VAN_TERMIJN.get(row.soort, row.soort)
    return Regel(
        pk=row.pk,
        naam=row.dossier.persoon.naam,
        dossier_url=reverse("core:dossier", args=[row.dossier_id]),
        titel=row.titel,
        url=url_of_step(step, row.dossier_id),
        norm_tekst=NORM_TEKST[row.norm],
        uiterlijk=row.uiterlijk,
        dagen=(row.uiterlijk - on).days,
        te_laat_verzonden=row.te_laat_verzonden,
        gemaakt_at=row.gemaakt_at,
    )


def demo_mails() -> list[DemoMail]:
    """The last mails of the demo."""
    return list(DemoMail.objects.order_by("-verzonden_at", "-pk")[:LIJST_MAXIMUM])
