# SPDX-License-Identifier: EUPL-1.2
"""The decision on the bezwaar: written by one, signed by another, and what follows from it."""

from datetime import date, timedelta

from django.db import transaction

from inburgering.brieven.bezwaar import Bezwaarvorm
from inburgering.core.enums import Besluittype
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Medewerker
from inburgering.core.selectors.mandaten import mandaat_of
from pip_plan.bezwaar import rules, selectors
from pip_plan.bezwaar.brief import Verzending, keep_letter
from pip_plan.bezwaar.enums import Bezwaarstatus, NietHoren, Uitkomst
from pip_plan.bezwaar.gevolg import follow_up
from pip_plan.bezwaar.models import Bezwaar
from pip_plan.bezwaar.services.samen import lock, require_open, store, tell

DAGEN_VOORUIT = 14


@transaction.atomic
def offer(
    *,
    bezwaar: Bezwaar,
    versie: int,
    uitkomst: Uitkomst,
    motivering: str,
    verschoonbaar: bool | None,
    by: Medewerker,
    on: date,
) -> Bezwaar:
    """Offer the decision to a signer; refused while something of the procedure misses."""
    lock(bezwaar, versie)
    require_open(bezwaar)
    bezwaar.verschoonbaar = None if bezwaar.op_tijd else verschoonbaar
    refused = rules.against_offering(
        rules.Beslisfeiten(
            uitkomst=uitkomst,
            op_tijd=bezwaar.op_tijd,
            verschoonbaar=bezwaar.verschoonbaar,
            gehoord=bezwaar.gehoord_op is not None,
            niet_horen=NietHoren(bezwaar.niet_horen) if bezwaar.niet_horen else None,
            wacht_op_aanvulling=bezwaar.status == Bezwaarstatus.AANVULLEN,
        )
    )
    if refused:
        raise ActionDenied(refused, field="uitkomst")
    bezwaar.uitkomst, bezwaar.motivering = uitkomst.value, motivering.strip()
    bezwaar.opsteller, bezwaar.teruggave_reden = by, ""
    bezwaar.status = Bezwaarstatus.TER_ONDERTEKENING.value
    store(bezwaar)
    tell(bezwaar, "bezwaar.aangeboden", by, on)
    return bezwaar


@transaction.atomic
def give_back(*, bezwaar: Bezwaar, versie: int, reden: str, by: Medewerker, on: date) -> Bezwaar:
    """Give the decision back to who wrote it, with the reason."""
    lock(bezwaar, versie)
    if bezwaar.status != Bezwaarstatus.TER_ONDERTEKENING:
        raise ActionDenied("Dit bezwaar wacht niet op ondertekening.")
    bezwaar.status = Bezwaarstatus.IN_BEHANDELING.value
    bezwaar.teruggave_reden = reden.strip()
    store(bezwaar)
    tell(bezwaar, "bezwaar.teruggegeven", by, on)
    return bezwaar


@transaction.atomic
def decide(
    *, bezwaar: Bezwaar, versie: int, dagtekening: date, by: Medewerker, on: date
) -> Bezwaar:
    """Sign the decision under mandate; twice is once. A gegrond bezwaar sets the next step."""
    lock(bezwaar, versie)
    if bezwaar.besluitvormer_id == by.pk:
        return bezwaar
    require_open(bezwaar)
    if bezwaar.status != Bezwaarstatus.TER_ONDERTEKENING:
        raise ActionDenied("Dit bezwaar wacht niet op ondertekening.")
    if not bezwaar.ontvangen_op <= dagtekening <= on + timedelta(days=DAGEN_VOORUIT):
        raise ActionDenied(
            f"Kies een dag na de ontvangst, en ten hoogste {DAGEN_VOORUIT} dagen vooruit.",
            field="dagtekening",
        )
    refused = selectors.against_deciding(bezwaar, by, on=dagtekening)
    if refused:
        raise ActionDenied(refused)
    held = mandaat_of(by, bezwaar.dossier.gemeente, Besluittype.BEZWAAR, on=dagtekening)
    bezwaar.besluitvormer, bezwaar.dagtekening = by, dagtekening
    bezwaar.besluit = keep_letter(
        bezwaar,
        Verzending(
            vorm=Bezwaarvorm.BESLUIT,
            dagtekening=dagtekening,
            by=by,
            on=on,
            functie=held.functie if held else "",
        ),
    )
    bezwaar.status = Bezwaarstatus.BESLIST.value
    store(bezwaar)
    tell(bezwaar, "bezwaar.beslist", by, on, kenmerk=bezwaar.besluit.kenmerk,
         dagtekening=dagtekening, uitkomst=bezwaar.uitkomst)  # fmt: skip
    follow_up(bezwaar, by=by, on=on)
    return bezwaar
