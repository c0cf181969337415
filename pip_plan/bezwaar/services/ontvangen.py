# SPDX-License-Identifier: EUPL-1.2
"""A bezwaar comes in: recorded, acknowledged, completed, or withdrawn."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from inburgering.brieven.bezwaar import Bezwaarvorm
from inburgering.brieven.enums import Briefsoort
from inburgering.brieven.kenmerk import next_kenmerk
from inburgering.brieven.models import Brief
from inburgering.brieven.rechtsmiddel import BESLUITEN
from inburgering.core.datums import datum_tekst
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Dossier, Medewerker
from inburgering.wet.termijnen.besluiten import bezwaar as bezwaartermijn
from inburgering.wet.termijnen.op_bezwaar import op_tijd
from pip_plan.bezwaar import selectors
from pip_plan.bezwaar.brief import Verzending, keep_letter
from pip_plan.bezwaar.enums import Bezwaarstatus, Ontvangstwijze
from pip_plan.bezwaar.models import Bezwaar
from pip_plan.bezwaar.services.samen import lock, require_open, store, tell
from pip_plan.enums import Deelbesluitsoort

REEKS = "BZW"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ontvangstgegevens:
    """What came in: when, how, against which part, and why."""

    ontvangen_op: date
    wijze: Ontvangstwijze
    onderdelen: tuple[Deelbesluitsoort, ...] = ()
    gepost_op: date | None = None
    gronden: str = ""
    te_laat_reden: str = ""
    commissie: bool = False


@transaction.atomic
def register(
    *, dossier: Dossier, tegen: Brief, gegevens: Ontvangstgegevens, by: Medewerker, on: date
) -> Bezwaar:
    """Record a bezwaar and make the receipt letter; the same one twice is one."""
    dossier = Dossier.objects.select_for_update(of=("self",)).select_related(
        "gemeente", "persoon__huishouden", "regisseur"
    ).get(pk=dossier.pk)  # fmt: skip
    same = Bezwaar.objects.filter(tegen=tegen, ontvangen_op=gegevens.ontvangen_op).first()
    if same:
        return same
    _check(tegen, gegevens, on)
    last = bezwaartermijn(tegen.verzonden_op or tegen.dagtekening).uiterlijk
    made = Bezwaar(
        gemeente_id=dossier.gemeente_id,
        dossier=dossier,
        tegen=tegen,
        onderdelen=[part.value for part in gegevens.onderdelen],
        ontvangen_op=gegevens.ontvangen_op,
        wijze=gegevens.wijze.value,
        gepost_op=gegevens.gepost_op,
        gronden=gegevens.gronden.strip(),
        te_laat_reden=gegevens.te_laat_reden.strip(),
        commissie=gegevens.commissie,
        indienen_uiterlijk=last,
        op_tijd=op_tijd(
            uiterlijk=last, ontvangen=gegevens.ontvangen_op, gepost=gegevens.gepost_op
        ),
    )
    made.beslissen_uiterlijk = selectors.term_of(made).uiterlijk
    made.kenmerk = next_kenmerk(gemeente=dossier.gemeente, reeks=REEKS, jaar=on.year)
    made.ontvangstbrief = keep_letter(
        made, Verzending(vorm=Bezwaarvorm.ONTVANGST, dagtekening=on, by=by, on=on)
    )
    made.save()
    tell(made, "bezwaar.ontvangen", by, on, kenmerk=made.kenmerk,
         ontvangen_op=made.ontvangen_op, op_tijd=made.op_tijd)  # fmt: skip
    return made


def _check(tegen: Brief, gegevens: Ontvangstgegevens, on: date) -> None:
    if tegen.soort not in BESLUITEN:
        raise ActionDenied("Deze brief is geen besluit. Kies een besluit.", field="tegen")
    if tegen.verzonden_op is None:
        raise ActionDenied(
            "Leg eerst vast wanneer dit besluit is bekendgemaakt. Dan begint de termijn.",
            field="tegen",
        )
    if gegevens.ontvangen_op > on:
        raise ActionDenied("Deze dag ligt in de toekomst.", field="ontvangen_op")
    if gegevens.ontvangen_op < tegen.dagtekening:
        day = datum_tekst(tegen.dagtekening)
        raise ActionDenied(f"Het besluit is van {day}. Controleer de dag.", field="ontvangen_op")
    if gegevens.gepost_op and gegevens.wijze is not Ontvangstwijze.POST:
        raise ActionDenied("Een poststempel hoort alleen bij de post.", field="gepost_op")
    if gegevens.gepost_op and gegevens.gepost_op > gegevens.ontvangen_op:
        raise ActionDenied("De poststempel is later dan de ontvangst.", field="gepost_op")
    if not gegevens.onderdelen and tegen.soort != Briefsoort.BOETE_BESLUIT:
        raise ActionDenied("Kies tegen welk deel het bezwaar is.", field="onderdelen")


@transaction.atomic
def request_completion(
    *, bezwaar: Bezwaar, versie: int, wat: str, uiterlijk: date, by: Medewerker, on: date
) -> Bezwaar:
    """Ask the person to repair what misses (Awb 6:6); the term waits meanwhile."""
    lock(bezwaar, versie)
    require_open(bezwaar)
    if bezwaar.aanvullen_gevraagd_op:
        raise ActionDenied("U vroeg al om een aanvulling.")
    if uiterlijk <= on:
        raise ActionDenied("Geef de indiener een dag in de toekomst.", field="uiterlijk")
    bezwaar.aanvullen_gevraagd_op, bezwaar.aanvullen_uiterlijk = on, uiterlijk
    bezwaar.aanvullen_wat, bezwaar.status = wat.strip(), Bezwaarstatus.AANVULLEN.value
    bezwaar.aanvulbrief = keep_letter(
        bezwaar, Verzending(vorm=Bezwaarvorm.AANVULLEN, dagtekening=on, by=by, on=on)
    )
    store(bezwaar)
    tell(bezwaar, "bezwaar.aanvullen", by, on, uiterlijk=uiterlijk)
    return bezwaar


@transaction.atomic
def complete(
    *, bezwaar: Bezwaar, versie: int, op: date, gronden: str, by: Medewerker, on: date
) -> Bezwaar:
    """Record what came in; or that the last day passed without anything."""
    lock(bezwaar, versie)
    if bezwaar.status != Bezwaarstatus.AANVULLEN or bezwaar.aanvullen_gevraagd_op is None:
        raise ActionDenied("U vroeg niet om een aanvulling.")
    if not bezwaar.aanvullen_gevraagd_op <= op <= on:
        raise ActionDenied("Kies een dag tussen uw verzoek en vandaag.", field="op")
    bezwaar.aangevuld_op, bezwaar.status = op, Bezwaarstatus.IN_BEHANDELING.value
    bezwaar.gronden = gronden.strip() or bezwaar.gronden
    store(bezwaar)
    tell(bezwaar, "bezwaar.aangevuld", by, on)
    return bezwaar


@transaction.atomic
def withdraw(*, bezwaar: Bezwaar, versie: int, op: date, by: Medewerker, on: date) -> Bezwaar:
    """The person takes the bezwaar back (Awb 6:21)."""
    lock(bezwaar, versie)
    if bezwaar.status == Bezwaarstatus.INGETROKKEN:
        return bezwaar
    require_open(bezwaar)
    if not bezwaar.ontvangen_op <= op <= on:
        raise ActionDenied("Kies een dag tussen de ontvangst en vandaag.", field="op")
    bezwaar.status, bezwaar.ingetrokken_op = Bezwaarstatus.INGETROKKEN.value, op
    store(bezwaar)
    tell(bezwaar, "bezwaar.ingetrokken", by, on, op=op)
    return bezwaar
