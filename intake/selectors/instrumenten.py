# SPDX-License-Identifier: EUPL-1.2
"""Instruments beside the leerbaarheidstoets; the bytes of a report are never read along."""

from datetime import date

from django.db.models import QuerySet
from django.urls import reverse

from inburgering.core.models import Dossier
from intake.models import Instrument
from intake.selectors.onderdelen import Onderdeelstand

TITEL = "Instrumenten"


def instruments_of(dossier: Dossier) -> QuerySet[Instrument]:
    """The instruments of a dossier, the latest first."""
    rows = Instrument.objects.filter(intake__dossier=dossier)
    known = rows.select_related("rapport", "vastgelegd_door").defer("rapport__inhoud")
    return known.order_by("-afgenomen_op", "-pk")


def instrument_of(dossier: Dossier, pk: int) -> Instrument | None:
    """One instrument of this dossier, which its intake then shares."""
    found = instruments_of(dossier).select_related("intake").filter(pk=pk).first()
    if found:
        found.intake.dossier = dossier
    return found


def instrumenten_stand(dossier: Dossier, *, on: date) -> Onderdeelstand:  # noqa: ARG001 - the row asks each part alike
    """How many were taken; none is no fault."""
    url = reverse("intake:instrumenten", args=[dossier.pk])
    count = Instrument.objects.filter(intake__dossier=dossier).count()
    if not count:
        return Onderdeelstand(TITEL, url, "Geen vastgelegd")
    return Onderdeelstand(TITEL, url, f"{count} vastgelegd", "")
