# SPDX-License-Identifier: EUPL-1.2
"""Who may sign what, as the register says."""

from datetime import date

from django.db.models import QuerySet

from inburgering.core.datums import datum_tekst
from inburgering.core.enums import Besluittype
from inburgering.core.models import Gemeente, Mandaat, Medewerker
from inburgering.core.models.mandaat import MandaatQuerySet

GEEN_REGISTER = (
    "Uw gemeente heeft nog geen mandaten vastgelegd. Daarom kan niemand een besluit ondertekenen. "
    "Vraag de functioneel beheerder: Beheer, Mandaten."
)


def mandaat_of(
    medewerker: Medewerker, gemeente: Gemeente, besluittype: Besluittype, *, on: date
) -> Mandaat | None:
    """The mandate somebody holds on a day, or the substitution for it."""
    rows = Mandaat.objects.in_force(on).filter(medewerker=medewerker, gemeente=gemeente)
    return rows.filter(besluittype=besluittype.value).first()


def types_of(medewerker: Medewerker, gemeente: Gemeente, *, on: date) -> frozenset[Besluittype]:
    """Everything somebody may sign on a day."""
    rows = Mandaat.objects.in_force(on).filter(medewerker=medewerker, gemeente=gemeente)
    return frozenset(Besluittype(code) for code in rows.values_list("besluittype", flat=True))


def against_mandaat(
    medewerker: Medewerker, gemeente: Gemeente, besluittype: Besluittype, *, on: date
) -> str:
    """Why somebody may not take this decision on this day; empty when they may."""
    if mandaat_of(medewerker, gemeente, besluittype, on=on):
        return ""
    if not has_register(gemeente):
        return GEEN_REGISTER
    return (
        f"U hebt op {datum_tekst(on)} geen mandaat voor: {besluittype.label}. Laat een "
        "collega met mandaat tekenen, of vraag de functioneel beheerder."
    )


def has_register(gemeente: Gemeente) -> bool:
    """Whether anybody ever recorded a mandate here."""
    return Mandaat.objects.filter(gemeente=gemeente).exists()


def register_of(gemeente: Gemeente) -> MandaatQuerySet:
    """The whole register with its history, what holds now first."""
    rows = Mandaat.objects.filter(gemeente=gemeente)
    return rows.select_related("medewerker", "vervangt__medewerker", "vastgelegd_door").order_by(
        "besluittype", "-vanaf", "medewerker__naam"
    )


def can_hold(gemeente: Gemeente) -> QuerySet[Medewerker]:
    """Colleagues to whom a mandate can be granted: whoever has a role here."""
    rows = Medewerker.objects.filter(is_active=True, rollen__gemeente=gemeente)
    return rows.filter(rollen__partner__isnull=True).distinct().order_by("naam")
