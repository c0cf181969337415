# SPDX-License-Identifier: EUPL-1.2
"""What is known and arranged before the talk, as the pages show it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from django.db.models import Sum
from django.urls import reverse

from inburgering.core.enums import Partneronderdeel
from inburgering.core.models import Dossier, Inzet
from inburgering.wet.begrippen import Doelgroep
from intake.begroting import Tolkbudget, tolkbudget
from intake.enums import Herkomst, Rubriek
from intake.models import Introductiepunt, Klantfeit, Overdracht, Tolkboeking
from intake.selectors.onderdelen import Onderdeelstand


def facts_for(dossier: Dossier) -> Mapping[Rubriek, list[Klantfeit]]:
    """What others knew already, per rubric in the order of the screen; newest source first."""
    found: dict[Rubriek, list[Klantfeit]] = {rubriek: [] for rubriek in Rubriek}
    rows = Klantfeit.objects.filter(dossier=dossier).select_related("vastgelegd_door")
    for row in rows.order_by("-bron_op", "pk"):
        found[Rubriek(row.rubriek)].append(row)
    return {rubriek: facts for rubriek, facts in found.items() if facts}


def facts_from(dossier: Dossier, bron: Herkomst) -> dict[Rubriek, Klantfeit]:
    """The facts of one source, per rubric."""
    rows = Klantfeit.objects.filter(dossier=dossier, bron=bron.value)
    return {Rubriek(row.rubriek): row for row in rows}


def overdracht_of(dossier: Dossier) -> Overdracht | None:
    """The handover, if anything of it was recorded."""
    rows = Overdracht.objects.filter(dossier=dossier)
    return rows.select_related("gewijzigd_door").first()


@dataclass(frozen=True, slots=True)
class Puntregel:
    """An item of the introductieweek with its mark and who has it."""

    punt: Introductiepunt
    wie: str
    soort: str
    stand: str
    dagen: int | None


@dataclass(frozen=True, slots=True)
class Checklist:
    """The introductieweek: the items, how many are dealt with, what the profile still has."""

    regels: list[Puntregel]
    klaar: int
    nog_klaar_te_zetten: int


def checklist_of(dossier: Dossier, *, on: date) -> Checklist:
    """The items in order, each with where it stands."""
    rows = list(dossier.introductiepunten.select_related("partner", "gedaan_door"))
    there = {row.tekst.lower() for row in rows}
    texts = {text.lower() for text in dossier.gemeente.profiel_op(on).introductieweek}
    return Checklist(
        regels=[_punt(row, on) for row in rows],
        klaar=sum(row.is_klaar for row in rows),
        nog_klaar_te_zetten=len(texts - there),
    )


def _punt(row: Introductiepunt, on: date) -> Puntregel:
    wie = row.partner.naam if row.partner else row.get_eigenaar_display()
    soort, stand, dagen = "rust", "nog plannen", None
    if row.gedaan_op:
        soort, stand = "klaar", "gedaan"
    elif row.niet_nodig:
        stand = "niet nodig"
    elif row.gepland_op:
        dagen, stand = (row.gepland_op - on).days, ""
    return Puntregel(row, wie, soort, stand, dagen)


@dataclass(frozen=True, slots=True)
class Tolkstand:
    """The bookings of a person, what they cost, and what was set aside."""

    boekingen: list[Tolkboeking]
    besteed: Decimal
    budget: Tolkbudget

    @property
    def over(self) -> Decimal | None:
        """What is left; below zero when more was spent. None without a budget."""
        return None if self.budget.bedrag is None else self.budget.bedrag - self.besteed

    @property
    def te_veel(self) -> Decimal | None:
        """By how much the budget was passed; None while it was not."""
        return -self.over if self.over is not None and self.over < 0 else None


def tolk_of(dossier: Dossier, *, on: date) -> Tolkstand:
    """The interpreter: bookings, newest first, against the budget of the profile."""
    rows = dossier.tolkboekingen.select_related("geboekt_door").order_by("-op", "-pk")
    counted = dossier.tolkboekingen.filter(geannuleerd_op__isnull=True)
    total = counted.aggregate(som=Sum("bedrag"))["som"]
    asiel = dossier.doelgroep == Doelgroep.ASIELSTATUSHOUDER
    return Tolkstand(
        boekingen=list(rows),
        besteed=total or Decimal(0),
        budget=tolkbudget(dossier.gemeente.profiel_op(on).begroting, asiel=asiel),
    )


def inzet_of(dossier: Dossier, onderdeel: Partneronderdeel, *, on: date) -> Inzet | None:
    """Who does this part now, or will."""
    rows = dossier.inzetten.not_over(on).filter(onderdeel=onderdeel.value)
    return rows.select_related("partner").order_by("vanaf").first()


def earlier_inzetten(dossier: Dossier, onderdeel: Partneronderdeel, *, on: date) -> list[Inzet]:
    """Who did this part before."""
    rows = dossier.inzetten.filter(onderdeel=onderdeel.value, tot__lt=on)
    return list(rows.select_related("partner").order_by("-vanaf"))


def _is_late(item: Introductiepunt, on: date) -> bool:
    return not item.is_klaar and item.gepland_op is not None and item.gepland_op < on


def voorbereiding_stand(dossier: Dossier, *, on: date) -> Onderdeelstand:
    """How far the preparation is: the handover and the introductieweek."""
    row = overdracht_of(dossier)
    items = list(dossier.introductiepunten.all())
    done = sum(item.is_klaar for item in items)
    late = sum(_is_late(item, on) for item in items)
    url = reverse("intake:voorbereiding", args=[dossier.pk])
    if late:
        return Onderdeelstand("Voorbereiding", url, f"Introductieweek: {late} te laat", "laat")
    if row is None and not items:
        return Onderdeelstand("Voorbereiding", url, "Nog niet gestart")
    if items and done == len(items) and row and row.overgedragen_op:
        return Onderdeelstand("Voorbereiding", url, "Klaar", "klaar")
    words = f"introductieweek {done} van {len(items)}" if items else "overdracht vastgelegd"
    return Onderdeelstand("Voorbereiding", url, f"Bezig: {words}", "info")
