# SPDX-License-Identifier: EUPL-1.2
"""Finding dossiers, people who look alike, and colleagues."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from inburgering.core.enums import Rolsoort
from inburgering.core.models import (
    Dossier,
    Gemeente,
    Medewerker,
    Persoon,
    Rol,
)
from inburgering.core.namen import sort_key
from inburgering.core.nummers import is_bsn, is_v_nummer, normalise

SEARCH_LIMIT = 50


def search(term: str) -> QuerySet[Dossier]:
    """Find by BSN, V-nummer, dossier number or (part of a) name, within the scope."""
    rows = Dossier.objects.select_related("persoon", "regisseur")
    digits = normalise(term)
    if is_bsn(digits):
        return rows.filter(persoon__in=Persoon.objects.with_bsn(digits))
    if is_v_nummer(digits):
        return rows.filter(persoon__in=Persoon.objects.with_v_nummer(digits))
    if digits.upper().startswith("D") and digits[1:].isdigit():
        return rows.filter(pk=int(digits[1:]))
    wanted = Q()
    for word in sort_key(term).split():
        wanted &= Q(persoon__zoeknaam__contains=word)
    return rows.filter(wanted).order_by("persoon__zoeknaam", "pk")[:SEARCH_LIMIT]


def lookalikes(gegevens: Mapping[str, Any]) -> list[Dossier]:
    """Dossiers of people who may be the same: same BSN, same V-nummer, or same name and year."""
    same = Q()
    if gegevens.get("bsn"):
        same |= Q(persoon__in=Persoon.objects.with_bsn(gegevens["bsn"]))
    if gegevens.get("v_nummer"):
        same |= Q(persoon__in=Persoon.objects.with_v_nummer(gegevens["v_nummer"]))
    names = (gegevens.get(part) or "" for part in ("achternaam", "voorvoegsel", "voornamen"))
    same |= Q(persoon__zoeknaam=sort_key(*names), persoon__geboortejaar=gegevens["geboortejaar"])
    return list(Dossier.objects.filter(same).select_related("persoon", "regisseur")[:5])


def consulenten_of(gemeente: Gemeente, *, on: date) -> QuerySet[Medewerker]:
    """Who can be regisseur in this gemeente on a day."""
    return (
        Medewerker.objects.filter(
            is_active=True,
            rollen__gemeente=gemeente,
            rollen__rol__in=[Rolsoort.CONSULENT.value, Rolsoort.TEAMLEIDER.value],
            rollen__vanaf__lte=on,
        )
        .filter(Q(rollen__tot__isnull=True) | Q(rollen__tot__gte=on))
        .distinct()
        .order_by("naam")
    )


def roles_of(gemeente: Gemeente, *, on: date) -> QuerySet[Rol]:
    """Who holds which role on a day."""
    rows = Rol.objects.in_force(on).filter(gemeente=gemeente)
    return rows.select_related("medewerker").order_by("medewerker__naam", "rol")
