# SPDX-License-Identifier: EUPL-1.2
"""Finding dossiers, people who look alike, and colleagues."""

from collections.abc import Mapping
from datetime import date
from typing import Any, TypedDict

from django.db.models import Q, QuerySet

from inburgering.core.adressen import dossier_url
from inburgering.core.enums import Fase, Rolsoort
from inburgering.core.models import (
    Dossier,
    Gemeente,
    Medewerker,
    Persoon,
    Rol,
)
from inburgering.core.models.persoon import bsn_index, v_nummer_index
from inburgering.core.namen import geboren_tekst, sort_key
from inburgering.core.nummers import dossiernummer, is_bsn, is_v_nummer, normalise
from inburgering.core.vaste_vraag import VasteVraag

SEARCH_LIMIT = 50
COLUMNS = (
    "pk", "fase", "regisseur__naam", "persoon__voornamen", "persoon__voorvoegsel",
    "persoon__achternaam", "persoon__geboortejaar", "persoon__geboortemaand",
    "persoon__geboortedag",
)  # fmt: skip


class Vondst(TypedDict):
    """One dossier that was found, ready to print."""

    url: str
    naam: str
    geboren: str
    fase: str
    regisseur: str
    nummer: str


def search(term: str, *, gemeente: Gemeente) -> list[Vondst]:
    """Find by BSN, V-nummer, dossier number or (part of a) name, in one gemeente."""
    digits = normalise(term)
    if is_bsn(digits):
        found = _ask_bsn(gemeente.pk, bsn_index(digits))
    elif is_v_nummer(digits):
        found = _ask_v_nummer(gemeente.pk, v_nummer_index(digits))
    elif digits.upper().startswith("D") and digits[1:].isdigit():
        found = _ask_number(gemeente.pk, int(digits[1:]))
    else:
        found = list(_rows(gemeente=gemeente, persoon__in=_named(term, gemeente)))
    return [_found(values) for values in found]


def _rows(**which: Any) -> QuerySet[Dossier, Any]:
    rows = Dossier.objects.filter(**which).order_by("persoon__zoeknaam", "pk")
    return rows.values_list(*COLUMNS)[:SEARCH_LIMIT]


_ask_bsn = VasteVraag(lambda pk, bsn: _rows(gemeente=pk, persoon__bsn_index=bsn), int, str)
_ask_v_nummer = VasteVraag(lambda pk, v: _rows(gemeente=pk, persoon__v_nummer_index=v), int, str)
_ask_number = VasteVraag(lambda pk, number: _rows(gemeente=pk, pk=number), int, int)


def _named(term: str, gemeente: Gemeente) -> QuerySet[Persoon, Any]:
    """The first people whose name holds every word, in any order.

    No index can jump to the middle of a name. This one walks the names of one gemeente in
    order, in the index alone and until there are enough: the rows themselves are read only of
    people who are shown. `gemeente` is what makes it one walk; row-level security guards it.
    """
    wanted = Q(gemeente=gemeente)
    for word in sort_key(term).split():
        wanted &= Q(zoeknaam__contains=word)
    return Persoon.objects.filter(wanted).order_by("zoeknaam", "pk").values("pk")[:SEARCH_LIMIT]


def _found(values: tuple[Any, ...]) -> Vondst:
    pk, fase, regisseur, *namen, jaar, maand, dag = values
    return {
        "url": dossier_url(pk),
        "naam": " ".join(part for part in namen if part),
        "geboren": geboren_tekst(jaar, maand, dag),
        "fase": Fase(fase).label,
        "regisseur": regisseur or "nog niemand",
        "nummer": dossiernummer(pk),
    }


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
    return rows.select_related("medewerker", "partner").order_by("medewerker__naam", "rol")
