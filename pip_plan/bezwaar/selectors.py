# SPDX-License-Identifier: EUPL-1.2
"""Page-shaped reads of bezwaren."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from django.db.models import Q, QuerySet

from inburgering.brieven.enums import Briefsoort
from inburgering.brieven.models import Brief
from inburgering.brieven.rechtsmiddel import BESLUITEN
from inburgering.core.enums import Besluittype
from inburgering.core.models import Dossier, Gemeente, Medewerker
from inburgering.core.selectors.mandaten import against_mandaat
from inburgering.wet.termijnen.op_bezwaar import Verloop, beslissen
from inburgering.wet.termijnen.termijn import Termijn
from pip_plan.bezwaar import rules
from pip_plan.bezwaar.enums import Bezwaarstatus
from pip_plan.bezwaar.models import Bezwaar
from pip_plan.enums import Deelbesluitsoort
from pip_plan.models.deelbesluit import Deelbesluit

RECENT = 20
ALLES = frozenset(Deelbesluitsoort)
# letters of other rooms, which hold one decision or none within a PIP
ZONDER_RIJ: dict[str, frozenset[Deelbesluitsoort]] = {
    Briefsoort.ONTZORGEN_BESLUIT.value: frozenset({Deelbesluitsoort.ONTZORGEN}),
    Briefsoort.ONTZORGEN_EINDE.value: frozenset({Deelbesluitsoort.ONTZORGEN}),
    Briefsoort.BOETE_BESLUIT.value: frozenset(),
}


def has_bezwaar(dossier_id: int) -> bool:
    """Whether anybody ever made bezwaar in this dossier; settings.BEZWAAR_FEITEN names this."""
    return Bezwaar.objects.filter(dossier_id=dossier_id).exists()


def decisions_of(dossier: Dossier) -> QuerySet[Brief]:
    """The letters of a dossier against which somebody can make bezwaar."""
    rows = Brief.objects.of_dossier(dossier).without_pdf()
    return rows.filter(soort__in=[soort.value for soort in BESLUITEN]).order_by("-dagtekening")


def parts_of(brieven: Collection[Brief]) -> dict[int, frozenset[Deelbesluitsoort]]:
    """Which decisions each letter holds: those that were kept with it, else what its kind says."""
    named: dict[int, set[Deelbesluitsoort]] = {brief.pk: set() for brief in brieven}
    rows = Deelbesluit.objects.filter(Q(brief__in=named) | Q(intrekbrief__in=named))
    for soort, made, ended in rows.values_list("soort", "brief_id", "intrekbrief_id"):
        for pk in {made, ended} & named.keys():
            named[pk].add(Deelbesluitsoort(soort))
    return {
        brief.pk: frozenset(named[brief.pk]) or ZONDER_RIJ.get(brief.soort, ALLES)
        for brief in brieven
    }


def bezwaren_of(dossier: Dossier) -> QuerySet[Bezwaar]:
    """The bezwaren of a dossier, newest first."""
    return Bezwaar.objects.filter(dossier=dossier).select_related("besluitvormer")


def bezwaar_of(dossier: Dossier, pk: int) -> Bezwaar | None:
    """One bezwaar of this dossier; the bytes of its letters stay where they are."""
    rows = Bezwaar.objects.filter(dossier=dossier, pk=pk)
    found = rows.select_related("gehoord_door", "opsteller", "besluitvormer").first()
    if found:
        found.dossier = dossier
        found.tegen = Brief.objects.without_pdf().get(pk=found.tegen_id)
    return found


def letters_of(bezwaar: Bezwaar) -> list[Brief]:
    """The letters that were sent about it."""
    names = ("ontvangstbrief", "aanvulbrief", "zittingsbrief", "verdagingsbrief", "besluit")
    wanted = [getattr(bezwaar, f"{name}_id") for name in names]
    rows = Brief.objects.without_pdf().filter(pk__in=[pk for pk in wanted if pk])
    return list(rows.order_by("dagtekening", "pk"))


def term_of(bezwaar: Bezwaar) -> Termijn:
    """Until when to decide, with its explanation (Awb 7:10)."""
    return beslissen(
        Verloop(
            indienen_uiterlijk=bezwaar.indienen_uiterlijk,
            te_laat_ontvangen_op=None if bezwaar.op_tijd else bezwaar.ontvangen_op,
            commissie=bezwaar.commissie,
            gevraagd_op=bezwaar.aanvullen_gevraagd_op,
            aangevuld_op=bezwaar.aangevuld_op or bezwaar.aanvullen_uiterlijk,
            verdaagd=bezwaar.verdaagd_op is not None,
            uitstel_tot=bezwaar.uitstel_tot,
        )
    )


@dataclass(frozen=True, slots=True)
class Bezwaarregel:
    """One row of the worklist."""

    bezwaar: Bezwaar
    naam: str
    dagen: int
    stap: str


def open_bezwaren(gemeente: Gemeente, *, on: date) -> list[Bezwaarregel]:
    """Everything that runs, by its last day."""
    rows = Bezwaar.objects.open().filter(gemeente=gemeente).select_related("dossier__persoon")
    return [
        Bezwaarregel(
            row,
            row.dossier.persoon.naam,
            (row.beslissen_uiterlijk - on).days,
            next_step(row),
        )
        for row in rows.order_by("beslissen_uiterlijk", "pk")
    ]


def closed_bezwaren(gemeente: Gemeente) -> list[Bezwaar]:
    """What was decided or withdrawn lately."""
    done = [Bezwaarstatus.BESLIST.value, Bezwaarstatus.INGETROKKEN.value]
    rows = Bezwaar.objects.filter(gemeente=gemeente, status__in=done)
    return list(rows.select_related("dossier__persoon").order_by("-pk")[:RECENT])


def next_step(bezwaar: Bezwaar) -> str:
    """What has to happen now, in a few words."""
    if bezwaar.status == Bezwaarstatus.TER_ONDERTEKENING:
        return "ondertekenen"
    if bezwaar.status == Bezwaarstatus.AANVULLEN:
        return "wachten op aanvulling"
    if bezwaar.gehoord_op or bezwaar.niet_horen:
        return "besluit schrijven"
    return "verslag van de hoorzitting" if bezwaar.zitting_op else "hoorzitting plannen"


def against_deciding(bezwaar: Bezwaar, wie: Medewerker, *, on: date) -> str:
    """Why this medewerker may not decide on this bezwaar; empty when they may."""
    refused = rules.against_deciding(
        wie=wie.pk, primair=bezwaar.tegen.gemaakt_door_id, opsteller=bezwaar.opsteller_id
    )
    return refused or against_mandaat(wie, bezwaar.dossier.gemeente, Besluittype.BEZWAAR, on=on)
