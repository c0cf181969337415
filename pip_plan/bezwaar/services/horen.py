# SPDX-License-Identifier: EUPL-1.2
"""The hearing (Awb 7:2 to 7:7), and more time to decide (7:10)."""

from datetime import date, time

from django.db import transaction

from inburgering.brieven.bezwaar import Bezwaarvorm
from inburgering.core.datums import datum_tekst
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Medewerker
from pip_plan.bezwaar import rules
from pip_plan.bezwaar.brief import Verzending, keep_letter
from pip_plan.bezwaar.enums import NietHoren
from pip_plan.bezwaar.models import Bezwaar
from pip_plan.bezwaar.selectors import term_of
from pip_plan.bezwaar.services.samen import lock, require_open, store, tell
from pip_plan.models import Pip


@transaction.atomic
def invite(
    *, bezwaar: Bezwaar, versie: int, op: date, tijd: time, plaats: str, by: Medewerker, on: date
) -> Bezwaar:
    """Invite the person for a hearing; a new day is a new letter."""
    lock(bezwaar, versie)
    require_open(bezwaar)
    if op <= on:
        raise ActionDenied("Kies een dag in de toekomst.", field="op")
    if bezwaar.gehoord_op:
        raise ActionDenied("De indiener is al gehoord.")
    bezwaar.zitting_op, bezwaar.zitting_tijd, bezwaar.zitting_plaats = op, tijd, plaats.strip()
    bezwaar.niet_horen = bezwaar.niet_horen_toelichting = ""
    bezwaar.zittingsbrief = keep_letter(
        bezwaar, Verzending(vorm=Bezwaarvorm.ZITTING, dagtekening=on, by=by, on=on)
    )
    store(bezwaar)
    tell(bezwaar, "bezwaar.zitting", by, on, op=op)
    return bezwaar


@transaction.atomic
def record_hearing(
    *, bezwaar: Bezwaar, versie: int, op: date, verslag: str, by: Medewerker, on: date
) -> Bezwaar:
    """Record the hearing with its report (Awb 7:7); who hears did not prepare the decision."""
    lock(bezwaar, versie)
    require_open(bezwaar)
    refused = rules.against_hearing(wie=by.pk, betrokken=_involved(bezwaar))
    if refused:
        raise ActionDenied(refused)
    if not bezwaar.ontvangen_op <= op <= on:
        raise ActionDenied("Kies een dag tussen de ontvangst en vandaag.", field="op")
    bezwaar.gehoord_op, bezwaar.gehoord_door = op, by
    bezwaar.hoorverslag = verslag.strip()
    bezwaar.niet_horen = bezwaar.niet_horen_toelichting = ""
    store(bezwaar)
    tell(bezwaar, "bezwaar.gehoord", by, on, op=op)
    return bezwaar


def _involved(bezwaar: Bezwaar) -> frozenset[int]:
    """Who made the decision, or wrote the plan it is about."""
    pip = Pip.objects.filter(brief_id=bezwaar.tegen_id).first()
    writers = {pip.opsteller_id, *pip.bewerkers} if pip else set()
    return frozenset({bezwaar.tegen.gemaakt_door_id, *writers})


@transaction.atomic
def waive_hearing(
    *, bezwaar: Bezwaar, versie: int, grond: NietHoren, toelichting: str, by: Medewerker, on: date
) -> Bezwaar:
    """Leave the hearing out, on one of the grounds of Awb 7:3."""
    lock(bezwaar, versie)
    require_open(bezwaar)
    if bezwaar.gehoord_op:
        raise ActionDenied("De indiener is al gehoord.")
    bezwaar.niet_horen, bezwaar.niet_horen_toelichting = grond.value, toelichting.strip()
    store(bezwaar)
    tell(bezwaar, "bezwaar.niet_gehoord", by, on, grond=grond.value)
    return bezwaar


@transaction.atomic
def adjourn(*, bezwaar: Bezwaar, versie: int, by: Medewerker, on: date) -> Bezwaar:
    """Take six weeks more, once, before the term ends, and tell the person (7:10 lid 3)."""
    lock(bezwaar, versie)
    require_open(bezwaar)
    if bezwaar.verdaagd_op:
        raise ActionDenied("U verdaagde al. Meer tijd kan alleen als de indiener instemt.")
    if on > bezwaar.beslissen_uiterlijk:
        last = datum_tekst(bezwaar.beslissen_uiterlijk)
        raise ActionDenied(f"Verdagen kon tot en met {last}. Beslis zo snel mogelijk.")
    bezwaar.verdaagd_op = on
    bezwaar.beslissen_uiterlijk = term_of(bezwaar).uiterlijk
    bezwaar.verdagingsbrief = keep_letter(
        bezwaar, Verzending(vorm=Bezwaarvorm.VERDAGING, dagtekening=on, by=by, on=on)
    )
    store(bezwaar)
    tell(bezwaar, "bezwaar.verdaagd", by, on, uiterlijk=bezwaar.beslissen_uiterlijk)
    return bezwaar


@transaction.atomic
def extend_with_consent(
    *, bezwaar: Bezwaar, versie: int, tot: date, ingestemd_op: date, by: Medewerker, on: date
) -> Bezwaar:
    """More time because the person agreed (Awb 7:10 lid 4)."""
    lock(bezwaar, versie)
    require_open(bezwaar)
    if tot <= bezwaar.beslissen_uiterlijk:
        raise ActionDenied("Kies een dag na de laatste dag van nu.", field="tot")
    if ingestemd_op > on:
        raise ActionDenied("Deze dag ligt in de toekomst.", field="ingestemd_op")
    bezwaar.uitstel_tot, bezwaar.uitstel_ingestemd_op = tot, ingestemd_op
    store(bezwaar)
    tell(bezwaar, "bezwaar.uitgesteld", by, on, uiterlijk=tot)
    return bezwaar
