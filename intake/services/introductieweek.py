# SPDX-License-Identifier: EUPL-1.2
"""The checklist of the introductieweek: what must be arranged when somebody moves in."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction
from django.db.models import Max

from inburgering.core import timeline
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Dossier, Medewerker, Partner
from intake.enums import Eigenaar
from intake.models import Introductiepunt
from intake.services.dagen import require_after_koppeling, require_past
from intake.services.gesprek import CONFLICT, lock_dossier, require_open

TEKST_MAX = 200


@dataclass(frozen=True, slots=True, kw_only=True)
class Puntgegevens:
    """Who does an item, when, and how we know; or why it is not needed."""

    eigenaar: Eigenaar = Eigenaar.TEAM
    partner: Partner | None = None
    gepland_op: date | None = None
    gedaan_op: date | None = None
    bewijs: str = ""
    niet_nodig: str = ""


@transaction.atomic
def make_checklist(*, dossier: Dossier, by: Medewerker, on: date) -> int:
    """Put the items of the gemeenteprofiel ready. Returns how many came."""
    lock_dossier(dossier)
    require_open(dossier)
    there = {row.tekst.lower() for row in dossier.introductiepunten.all()}
    profiel = dossier.gemeente.profiel_op(on)
    texts = dict.fromkeys(text[:TEKST_MAX] for text in profiel.introductieweek)
    wanted = [text for text in texts if text.lower() not in there]
    if not wanted:
        raise ActionDenied("Alle punten van uw gemeenteprofiel staan al klaar.")
    first = _next_place(dossier)
    Introductiepunt.objects.bulk_create(
        Introductiepunt(
            gemeente_id=dossier.gemeente_id, dossier=dossier, volgorde=first + place, tekst=text
        )
        for place, text in enumerate(wanted)
    )
    timeline.record(
        dossier=dossier,
        kind="intake.introductieweek",
        by=by,
        occurred_on=on,
        aantal=len(wanted),
    )
    return len(wanted)


@transaction.atomic
def add_punt(*, dossier: Dossier, tekst: str, by: Medewerker, on: date) -> Introductiepunt:
    """Add an item of our own."""
    lock_dossier(dossier)
    require_open(dossier)
    text = " ".join(tekst.split())
    if not text:
        raise ActionDenied("Vul in wat er moet gebeuren.", field="tekst")
    if dossier.introductiepunten.filter(tekst__iexact=text).exists():
        raise ActionDenied("Dit punt staat al op de lijst.", field="tekst")
    row = Introductiepunt.objects.create(
        gemeente_id=dossier.gemeente_id,
        dossier=dossier,
        volgorde=_next_place(dossier),
        tekst=text,
    )
    _tell(row, dossier, "toegevoegd", by, on)
    return row


@transaction.atomic
def change_punt(
    *, punt: Introductiepunt, gegevens: Puntgegevens, versie: int, by: Medewerker, on: date
) -> Introductiepunt:
    """Record who does an item, that it is done, or that it is not needed."""
    dossier = _lock(punt)
    _check(dossier, gegevens, on)
    wanted = {
        "eigenaar": gegevens.eigenaar.value,
        "partner": gegevens.partner,
        "gepland_op": gegevens.gepland_op,
        "gedaan_op": gegevens.gedaan_op,
        "bewijs": gegevens.bewijs,
        "niet_nodig": gegevens.niet_nodig,
    }
    if all(getattr(punt, name) == value for name, value in wanted.items()):
        return punt
    if punt.versie != versie:
        raise ActionDenied(CONFLICT)
    newly_done = punt.gedaan_op != gegevens.gedaan_op
    for name, value in wanted.items():
        setattr(punt, name, value)
    if newly_done:
        punt.gedaan_door = by if gegevens.gedaan_op else None
    punt.versie += 1
    punt.save()
    _tell(punt, dossier, _what(gegevens), by, on)
    return punt


@transaction.atomic
def finish_punt(
    *, punt: Introductiepunt, gedaan_op: date, bewijs: str, by: Medewerker, on: date
) -> Introductiepunt:
    """A partner did its item; refused when somebody was earlier."""
    dossier = _lock(punt)
    if punt.is_klaar:
        raise ActionDenied("Dit punt is al afgehandeld. Vernieuw de bladzijde om het te zien.")
    gegevens = Puntgegevens(
        eigenaar=Eigenaar(punt.eigenaar),
        partner=punt.partner,
        gepland_op=punt.gepland_op,
        gedaan_op=gedaan_op,
        bewijs=bewijs,
    )
    _check(dossier, gegevens, on)
    punt.gedaan_op, punt.bewijs, punt.gedaan_door = gedaan_op, bewijs, by
    punt.versie += 1
    punt.save()
    _tell(punt, dossier, "gedaan", by, on)
    return punt


def _lock(punt: Introductiepunt) -> Dossier:
    """Bring the item up to date; nobody else changes it until the transaction ends."""
    dossier = punt.dossier
    lock_dossier(dossier)
    require_open(dossier)
    rows = Introductiepunt.objects.select_for_update(of=("self",)).select_related("partner")
    punt.refresh_from_db(from_queryset=rows)
    punt.dossier = dossier
    return dossier


def _next_place(dossier: Dossier) -> int:
    last: int | None = dossier.introductiepunten.aggregate(last=Max("volgorde"))["last"]
    return (last or 0) + 1


def _check(dossier: Dossier, gegevens: Puntgegevens, on: date) -> None:
    require_past(gegevens.gedaan_op, on=on, field="gedaan_op")
    require_after_koppeling(dossier, gegevens.gedaan_op, field="gedaan_op")
    require_after_koppeling(dossier, gegevens.gepland_op, field="gepland_op")
    if gegevens.eigenaar is Eigenaar.PARTNER and gegevens.partner is None:
        raise ActionDenied("Kies welke partner dit doet.", field="partner")
    if gegevens.eigenaar is not Eigenaar.PARTNER and gegevens.partner is not None:
        raise ActionDenied(
            "U koos een partner, maar iemand anders doet dit. Kies bij wie dit doet «partner», "
            "of haal de partner weg.",
            field="partner",
        )
    if gegevens.gedaan_op and gegevens.niet_nodig:
        raise ActionDenied(
            "Een punt is gedaan of niet nodig. Haal een van de twee weg.", field="niet_nodig"
        )
    if gegevens.gedaan_op and not gegevens.bewijs:
        raise ActionDenied(
            "Vul in hoe u weet dat dit gedaan is, bijvoorbeeld: brief gezien.", field="bewijs"
        )
    if gegevens.bewijs and not gegevens.gedaan_op:
        raise ActionDenied("Vul ook in wanneer dit gedaan is.", field="gedaan_op")


def _what(gegevens: Puntgegevens) -> str:
    if gegevens.gedaan_op:
        return "gedaan"
    if gegevens.niet_nodig:
        return "niet nodig"
    return "gepland" if gegevens.gepland_op else "open"


def _tell(punt: Introductiepunt, dossier: Dossier, wat: str, by: Medewerker, on: date) -> None:
    timeline.record(
        dossier=dossier,
        kind="intake.introductiepunt",
        by=by,
        occurred_on=punt.gedaan_op if wat == "gedaan" and punt.gedaan_op else on,
        punt=punt.tekst,
        wat=wat,
    )
