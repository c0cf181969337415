# SPDX-License-Identifier: EUPL-1.2
"""Adding, changing and removing a line of a list in the intake."""

from collections.abc import Mapping
from typing import Any

from django.db import transaction

from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Medewerker
from intake.enums import Status
from intake.lijsten import LIJSTEN, Lijstsoort
from intake.models import Intake, Lijstregel
from intake.services.gesprek import CONFLICT, lock, require_changeable

MEESTE = 50


@transaction.atomic
def add_regel(
    *, intake: Intake, soort: Lijstsoort, gegevens: Mapping[str, Any], by: Medewerker
) -> Lijstregel:
    """Add a line; its subject is in progress from then on."""
    lock(intake)
    require_changeable(intake)
    if intake.lijstregels.filter(soort=soort.value).count() >= MEESTE:
        raise ActionDenied(f"Er staan al {MEESTE} regels in deze lijst. Verwijder er eerst een.")
    row = Lijstregel.objects.create(
        gemeente_id=intake.gemeente_id,
        intake=intake,
        soort=soort.value,
        gegevens=_known(soort, gegevens),
        gewijzigd_door=by,
    )
    subject = intake.onderwerpen.filter(code=LIJSTEN[soort].onderwerp.value)
    subject.filter(status=Status.NOG_NIET_GESTART.value).update(status=Status.BEZIG.value)
    return row


@transaction.atomic
def change_regel(
    *, regel: Lijstregel, gegevens: Mapping[str, Any], versie: int, by: Medewerker
) -> Lijstregel:
    """Change a line; refused when a colleague changed it in between."""
    row = _locked(regel)
    wanted = _known(Lijstsoort(row.soort), gegevens)
    if row.gegevens == wanted:
        return row
    if row.versie != versie:
        raise ActionDenied(CONFLICT)
    row.gegevens, row.gewijzigd_door = wanted, by
    row.versie += 1
    row.save()
    return row


@transaction.atomic
def remove_regel(*, regel: Lijstregel) -> None:
    """Take a line away, after the page asked whether that is meant."""
    _locked(regel).delete()


def _locked(regel: Lijstregel) -> Lijstregel:
    lock(regel.intake)
    require_changeable(regel.intake)
    row = Lijstregel.objects.select_for_update().filter(pk=regel.pk).first()
    if row is None:
        raise ActionDenied("Een collega heeft deze regel al verwijderd.")
    return row


def _known(soort: Lijstsoort, gegevens: Mapping[str, Any]) -> dict[str, Any]:
    names = [vraag.code for vraag in LIJSTEN[soort].velden]
    found = {name: gegevens[name] for name in names if gegevens.get(name)}
    if not found.get("naam"):
        raise ActionDenied("Vul dit in.", field="naam")
    return found
