# SPDX-License-Identifier: EUPL-1.2
"""What the functioneel beheerder does with the texts of the gemeente."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from inburgering.brieven.blokken import what_is_wrong
from inburgering.brieven.enums import Plek
from inburgering.brieven.models import Tekstblok
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Gemeente, Medewerker

VERANDERD = (
    "Een collega heeft deze tekst net gewijzigd. Bekijk eerst die versie hieronder. Uw tekst "
    "staat nog in het veld."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plaats:
    """Which text: in which kind of letter (none is all of them), at which place."""

    soort: str
    plek: Plek


def versions_of(gemeente: Gemeente, plaats: Plaats) -> list[Tekstblok]:
    """All versions, newest first."""
    rows = Tekstblok.objects.filter(gemeente=gemeente, soort=plaats.soort, plek=plaats.plek.value)
    return list(rows.select_related("gemaakt_door").order_by("-nummer"))


@transaction.atomic
def save_concept(
    *, gemeente: Gemeente, plaats: Plaats, tekst: str, versie: int, by: Medewerker
) -> Tekstblok:
    """Keep the concept; letters do not change until it is taken into use."""
    _hold(gemeente)
    reason = what_is_wrong(tekst, plaats.plek)
    if reason:
        raise ActionDenied(reason, field="tekst")
    rows = versions_of(gemeente, plaats)
    concept = next((row for row in rows if row.is_concept), None)
    if (concept.versie if concept else 0) != versie:
        raise ActionDenied(VERANDERD, field="tekst")
    concept = concept or Tekstblok(
        gemeente=gemeente,
        soort=plaats.soort,
        plek=plaats.plek.value,
        nummer=rows[0].nummer + 1 if rows else 1,
        versie=0,
    )
    concept.tekst, concept.gemaakt_door = tekst.strip(), by
    concept.versie += 1
    concept.save()
    return concept


@transaction.atomic
def take_into_use(
    *, gemeente: Gemeente, plaats: Plaats, vanaf: date, reden: str, by: Medewerker, on: date
) -> Tekstblok:
    """From this day on, letters carry the concept."""
    _hold(gemeente)
    concept = next((row for row in versions_of(gemeente, plaats) if row.is_concept), None)
    if concept is None:
        raise ActionDenied("Er is geen concept. Wijzig eerst de tekst.")
    if vanaf < on:
        raise ActionDenied("Kies vandaag of een latere dag.", field="vanaf")
    if not reden.strip():
        raise ActionDenied("Schrijf op waarom u de tekst wijzigt.", field="reden")
    concept.vanaf, concept.reden, concept.gemaakt_door = vanaf, reden.strip(), by
    concept.save()
    return concept


@transaction.atomic
def restore(*, gemeente: Gemeente, plaats: Plaats, nummer: int, by: Medewerker) -> Tekstblok:
    """Put the text of an earlier version in the concept again."""
    rows = versions_of(gemeente, plaats)
    found = next((row for row in rows if row.nummer == nummer), None)
    if found is None:
        raise ActionDenied("Deze versie bestaat niet.")
    concept = next((row for row in rows if row.is_concept), None)
    return save_concept(
        gemeente=gemeente,
        plaats=plaats,
        tekst=found.tekst,
        versie=concept.versie if concept else 0,
        by=by,
    )


def _hold(gemeente: Gemeente) -> None:
    # one at a time per gemeente, also when there is no row to hold yet
    Gemeente.objects.select_for_update().get(pk=gemeente.pk)
