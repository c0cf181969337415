# SPDX-License-Identifier: EUPL-1.2
"""What the functioneel beheerder records of mandates: granting one, a substitute, the end."""

from dataclasses import dataclass
from datetime import date

from django.db import IntegrityError, transaction

from inburgering.core.datums import datum_tekst
from inburgering.core.enums import Besluittype
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Gemeente, Mandaat, Medewerker

OVERLAP = (
    "{naam} heeft in deze periode al mandaat voor dit besluit. Beëindig eerst het oude mandaat."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mandaatgegevens:
    """Who may sign what, from when until when, on which ground."""

    medewerker: Medewerker
    besluittype: Besluittype
    functie: str
    grondslag: str
    vanaf: date
    tot: date | None = None


@transaction.atomic
def grant_mandaat(
    *,
    gemeente: Gemeente,
    gegevens: Mandaatgegevens,
    by: Medewerker,
    vervangt: Mandaat | None = None,
) -> Mandaat:
    """Grant a mandate; with `vervangt` as a substitute, for a period that ends."""
    if gegevens.tot and gegevens.tot < gegevens.vanaf:
        raise ActionDenied("De laatste dag ligt voor de eerste dag.", field="tot")
    if vervangt is not None:
        _require_substitute(gegevens, vervangt)
    try:
        with transaction.atomic():
            return Mandaat.objects.create(
                gemeente=gemeente,
                medewerker=gegevens.medewerker,
                besluittype=gegevens.besluittype.value,
                functie=gegevens.functie.strip(),
                grondslag=gegevens.grondslag.strip(),
                vanaf=gegevens.vanaf,
                tot=gegevens.tot,
                vervangt=vervangt,
                vastgelegd_door=by,
            )
    except IntegrityError as overlap:
        if "core_mandaat_geen_overlap" not in str(overlap):
            raise
        text = OVERLAP.format(naam=gegevens.medewerker.naam)
        raise ActionDenied(text, field="vanaf") from overlap


def _require_substitute(gegevens: Mandaatgegevens, vervangt: Mandaat) -> None:
    if gegevens.tot is None:
        raise ActionDenied("Vul de laatste dag van de vervanging in.", field="tot")
    if vervangt.medewerker_id == gegevens.medewerker.pk:
        raise ActionDenied("Iemand kan zichzelf niet vervangen. Kies een collega.",
                           field="vervangt")  # fmt: skip
    if vervangt.besluittype != gegevens.besluittype.value:
        raise ActionDenied("Dat mandaat is voor een ander soort besluit. Kies hetzelfde soort.",
                           field="vervangt")  # fmt: skip
    if gegevens.vanaf < vervangt.vanaf or (vervangt.tot and gegevens.tot > vervangt.tot):
        raise ActionDenied(
            "De vervanging valt niet binnen het mandaat dat wordt vervangen.", field="vanaf"
        )


@transaction.atomic
def end_mandaat(*, mandaat: Mandaat, tot: date, reden: str, on: date) -> Mandaat:
    """Record the last day; what was signed before stays valid, so it is never before today."""
    mandaat.refresh_from_db(from_queryset=Mandaat.objects.select_for_update())
    if mandaat.tot == tot:
        return mandaat
    first = max(on, mandaat.vanaf)
    if tot < first:
        raise ActionDenied(
            f"Een mandaat eindigt op zijn vroegst op {datum_tekst(first)}.", field="tot"
        )
    if mandaat.tot and mandaat.tot < on:
        raise ActionDenied("Dit mandaat is al geëindigd.")
    mandaat.tot, mandaat.einde_reden = tot, reden.strip()
    mandaat.save(update_fields=["tot", "einde_reden"])
    return mandaat
