# SPDX-License-Identifier: EUPL-1.2
"""Reminders that still make sense: the dossier is open and the date still stands."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.urls import reverse

from inburgering.core.models import Gemeente, Medewerker, Termijn
from inburgering.core.stappen import url_of_step
from inburgering.core.vaste_vraag import VasteVraag
from monitoring.models import DemoMail, Herinnering
from monitoring.rules import STAP, VAN_TEAMLEIDER
from monitoring.selectors.tellingen import LOOPT

LIJST_MAXIMUM = 200
NORM_TEKST = {"wettelijk": "wettelijke termijn", "lokaal": "eigen norm", STAP: ""}
# The page on which a term is met.
STAP_VAN_TERMIJN = {
    "pip_vaststellen": "pip_vaststellen",
    "ontzorgen": "ontzorgen_beeindigen",
    "voortgangsgesprek": "gesprek_plannen",
    "taalles_start": "leerroute_toewijzen",
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
    vervangt: str
    uiterlijk: date
    dagen: int
    te_laat_verzonden: bool
    gemaakt_at: datetime


def standing() -> QuerySet[Herinnering]:
    """Reminders whose term or step still runs, on that very date, in an open dossier.

    Retention is the one term that runs in a closed dossier.
    """
    term = Termijn.objects.filter(
        dossier=OuterRef("dossier"),
        code=OuterRef("soort"),
        norm=OuterRef("norm"),
        uiterlijk=OuterRef("uiterlijk"),
        status__in=LOOPT,
        gehaald_op__isnull=True,
    )
    step = Q(norm=STAP, dossier__volgende_stap=F("soort"), dossier__volgende_op=F("uiterlijk"))
    lives = Q(dossier__afgesloten_op__isnull=True) | Q(soort__in=VAN_TEAMLEIDER)
    return Herinnering.objects.filter(lives).filter(step | Q(Exists(term)))


def unseen(gemeente_id: int, medewerker_id: int) -> QuerySet[Herinnering]:
    """What this medewerker was reminded of and has not put aside yet."""
    rows = standing().filter(gemeente_id=gemeente_id, medewerker_id=medewerker_id)
    return rows.filter(gezien_at__isnull=True)


def _unseen_terms(gemeente_id: int, medewerker_id: int) -> QuerySet[Herinnering, Any]:
    rows = unseen(gemeente_id, medewerker_id)
    return rows.values_list("dossier", "soort", "norm", "uiterlijk").distinct()


_ask_unseen_terms = VasteVraag(_unseen_terms, int, int)


def unseen_count(gemeente: Gemeente, medewerker: Medewerker) -> int:
    """How many dossiers the strip above the worklist speaks of; the latest per term counts."""
    return len(_ask_unseen_terms(gemeente.pk, medewerker.pk))


def lines(gemeente: Gemeente, medewerker: Medewerker, *, on: date) -> list[Regel]:
    """The reminders to show, what is due first on top; of each term only the latest."""
    rows = unseen(gemeente.pk, medewerker.pk).select_related("dossier__persoon", "vervangt")
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
        vervangt=row.vervangt.naam if row.vervangt else "",
        uiterlijk=row.uiterlijk,
        dagen=(row.uiterlijk - on).days,
        te_laat_verzonden=row.te_laat_verzonden,
        gemaakt_at=row.gemaakt_at,
    )


def demo_mails() -> list[DemoMail]:
    """The last mails of the demo."""
    return list(DemoMail.objects.order_by("-verzonden_at", "-pk")[:LIJST_MAXIMUM])
