# SPDX-License-Identifier: EUPL-1.2
"""What a ketenpartner sees: the people it works for, and of each only its own part.

These pages are filled from the dataclasses here and nothing else, so a template cannot reach
what a partner has no business with: no BSN, no V-nummer, no subjects of the intake, no health.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Count, F, Q, QuerySet

from inburgering.core.enums import Partneronderdeel
from inburgering.core.feiten import intake_facts_of
from inburgering.core.models import Dossier, Inzet, Persoon
from inburgering.core.models.partner import InzetQuerySet
from inburgering.wet.begrippen import Alfabetisering
from intake.models import Introductiepunt
from intake.selectors.taalstart import Taalstartstand, taalstart_stand_of

GEHEIM = "Het adres is geheim. Vraag de consulent hoe u contact opneemt."
LEEST = {
    Alfabetisering.A: "leert lezen en schrijven (alfabetisering)",
    Alfabetisering.AA: "leest en schrijft in een ander schrift",
    Alfabetisering.NVT: "leest en schrijft in ons schrift",
}
STAPPEN = (
    ("taalstart_aanmelding_op", "Aangemeld"),
    ("taalstart_intake_op", "Intake bij de school"),
    ("taalstart_start_op", "Eerste les"),
    ("taalstart_einde_op", "Einde"),
    ("taalstart_rapport_op", "Eindrapportage verstuurd"),
)


@dataclass(frozen=True, slots=True)
class MensRegel:
    """One person in the list of a partner."""

    inzet_id: int
    naam: str
    onderdeel: str
    vanaf: date
    open_punten: int
    contactpersoon: str


@dataclass(frozen=True, slots=True)
class Gezinslid:
    """Somebody of the household: the name, and of a child the year of birth."""

    naam: str
    uitleg: str


@dataclass(frozen=True, slots=True)
class Kaart:
    """Who it is, for any partner, and whom to call."""

    inzet_id: int
    naam: str
    taal: str
    tolk_nodig: bool
    onderdeel: Partneronderdeel
    partner: str
    vanaf: date
    tot: date | None
    consulent: str
    consulent_telefoon: str
    consulent_email: str


@dataclass(frozen=True, slots=True)
class Begeleiding:
    """What maatschappelijke begeleiding needs."""

    adres: tuple[str, ...]
    adres_uitleg: str
    telefoon: str
    gezin: tuple[Gezinslid, ...]
    punten: tuple[Introductiepunt, ...]


@dataclass(frozen=True, slots=True)
class Lessen:
    """What the school of a Taalstart needs."""

    alfabetisering: str
    datums: tuple[tuple[str, date | None], ...]
    stand: Taalstartstand
    uren_per_week: int | None


def people_of(inzetten: InzetQuerySet) -> list[MensRegel]:
    """The people a partner works for, by name."""
    own = Q(dossier__introductiepunten__partner=F("partner")) & Q(
        dossier__introductiepunten__gedaan_op__isnull=True,
        dossier__introductiepunten__niet_nodig="",
    )
    rows: QuerySet[Any] = inzetten.select_related("dossier__persoon").annotate(
        open_punten=Count("dossier__introductiepunten", filter=own)
    )
    return [
        MensRegel(
            inzet_id=row.pk,
            naam=row.dossier.persoon.naam,
            onderdeel=row.get_onderdeel_display(),
            vanaf=row.vanaf,
            open_punten=row.open_punten,
            contactpersoon=row.contactpersoon,
        )
        for row in rows.order_by("dossier__persoon__zoeknaam", "pk")
    ]


def card_of(inzet: Inzet) -> Kaart:
    """Who this is about, and who the consultant is."""
    persoon, regisseur = inzet.dossier.persoon, inzet.dossier.regisseur
    return Kaart(
        inzet_id=inzet.pk,
        naam=persoon.naam,
        taal=persoon.taal,
        tolk_nodig=persoon.tolk_nodig,
        onderdeel=Partneronderdeel(inzet.onderdeel),
        partner=inzet.partner.naam,
        vanaf=inzet.vanaf,
        tot=inzet.tot,
        consulent=regisseur.naam if regisseur else "",
        consulent_telefoon=regisseur.telefoon if regisseur else "",
        consulent_email=regisseur.email if regisseur else "",
    )


def guidance_of(inzet: Inzet) -> Begeleiding:
    """Address, telephone, family, and the items of the introductieweek this partner has."""
    persoon = inzet.dossier.persoon
    hidden = persoon.geheim_adres
    return Begeleiding(
        adres=() if hidden else persoon.adresregels,
        adres_uitleg=GEHEIM if hidden else "",
        telefoon=persoon.telefoon,
        gezin=tuple(_family(persoon)),
        punten=tuple(items_of(inzet)),
    )


def _family(persoon: Persoon) -> Iterable[Gezinslid]:
    household = persoon.huishouden
    if household is None:
        return
    for other in household.personen.exclude(pk=persoon.pk).order_by("pk"):
        yield Gezinslid(other.naam, "volwassene")
    for child in household.kinderen.order_by("geboortejaar", "pk"):
        year = child.geboortejaar
        yield Gezinslid(child.naam, f"kind, geboren in {year}" if year else "kind")


def items_of(inzet: Inzet) -> list[Introductiepunt]:
    """The items of the introductieweek that this partner does."""
    rows = Introductiepunt.objects.filter(dossier=inzet.dossier_id, partner=inzet.partner_id)
    return list(rows.order_by("volgorde"))


def item_of(inzet: Inzet, punt_id: int) -> Introductiepunt | None:
    """One of those items; None for any other."""
    return next((row for row in items_of(inzet) if row.pk == punt_id), None)


def lessons_of(inzet: Inzet, *, on: date) -> Lessen:
    """The level of alphabetisation, the days, and what the school recorded itself."""
    dossier = inzet.dossier
    return Lessen(
        alfabetisering=_literacy(dossier),
        datums=tuple((label, getattr(dossier, name)) for name, label in STAPPEN),
        stand=taalstart_stand_of(dossier, on=on),
        uren_per_week=dossier.gemeente.profiel_op(on).taalstart_uren_per_week,
    )


def _literacy(dossier: Dossier) -> str:
    """Only this one answer of the intake, in words; empty when it was not asked yet."""
    facts = intake_facts_of(dossier)
    return LEEST[facts.alfabetisering] if facts and facts.alfabetisering else ""
