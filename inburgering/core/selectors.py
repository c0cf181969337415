# SPDX-License-Identifier: EUPL-1.2
"""Page-shaped reads of the core room."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet
from django.forms import Form
from django.urls import reverse

from inburgering.core import rules, timeline
from inburgering.core.access import may
from inburgering.core.enums import Deel, Fase, Rolsoort
from inburgering.core.http import ConsulentRequest
from inburgering.core.models import Dossier, Gemeente, Kind, Medewerker, Persoon, Rol, Taak, Termijn
from inburgering.core.namen import sort_key
from inburgering.core.nummers import is_bsn, is_v_nummer, normalise
from inburgering.core.stappen import url_of_step
from inburgering.wet.begrippen import Zekerheid

SEARCH_LIMIT = 50

# tab code, label, URL name, the part of the dossier it belongs to
TABS = (
    ("overzicht", "Overzicht", "core:dossier", Deel.ALGEMEEN),
    ("intake", "Intake", "intake:overzicht", Deel.INTAKE),
    ("leerroute", "Leerroute", "leerroutes:overzicht", Deel.LEERROUTE),
    ("pip", "PIP", "pip_plan:overzicht", Deel.PIP),
    ("ontzorgen", "Ontzorgen", "ontzorgen:overzicht", Deel.ONTZORGEN),
    ("voortgang", "Voortgang", "monitoring:voortgang", Deel.VOORTGANG),
    ("brieven", "Brieven", "brieven:overzicht", Deel.BRIEVEN),
    ("notities", "Notities", "core:notities", Deel.ALGEMEEN),
    ("gegevens", "Gegevens", "core:gegevens", Deel.ALGEMEEN),
)


@dataclass(frozen=True, slots=True)
class Tab:
    """One tab of the dossier."""

    label: str
    url: str
    actief: bool


@dataclass(frozen=True, slots=True)
class FaseStand:
    """One stage of the tracker: klaar, nu or straks."""

    label: str
    status: str


@dataclass(frozen=True, slots=True)
class DossierKop:
    """Everything the frame around every page of a dossier shows."""

    dossier_id: int
    naam: str
    geboren: str
    doelgroep: str
    taal: str
    tolk_nodig: bool
    regisseur: str
    nummer: str
    huishouden: str
    waarschuwingen: tuple[str, ...]
    fasen: tuple[FaseStand, ...]
    tabs: tuple[Tab, ...]
    gesloten: bool


@dataclass(frozen=True, slots=True)
class TaakRegel:
    """A task with the days left."""

    taak: Taak
    dagen: int


@dataclass(frozen=True, slots=True)
class Gezin:
    """The rest of the household."""

    anderen: tuple[Dossier, ...]
    kinderen: tuple[Kind, ...]


@dataclass(frozen=True, slots=True)
class Verschil:
    """One field on which two people disagree."""

    label: str
    getypt: str
    opgeslagen: str


def dossier_kop(dossier: Dossier, request: ConsulentRequest, *, tab: str, on: date) -> DossierKop:
    """The identity bar, stage tracker and tabs of a dossier."""
    persoon = dossier.persoon
    leeftijd = persoon.leeftijd_op(on)
    geboren = persoon.geboren_tekst + (f" ({leeftijd})" if leeftijd is not None else "")
    return DossierKop(
        dossier_id=dossier.pk,
        naam=persoon.naam,
        geboren=geboren,
        doelgroep=dossier.get_doelgroep_display(),
        taal=persoon.taal,
        tolk_nodig=persoon.tolk_nodig,
        regisseur=dossier.regisseur.naam if dossier.regisseur else "nog niemand",
        nummer=dossier.nummer,
        huishouden=household_text(persoon),
        waarschuwingen=tuple(_warnings(dossier)),
        fasen=_stages(Fase(dossier.fase)),
        tabs=tuple(
            Tab(label, reverse(name, args=[dossier.pk]), code == tab)
            for code, label, name, deel in TABS
            if may(request, deel)
        ),
        gesloten=not dossier.is_open,
    )


def household_text(persoon: Persoon) -> str:
    """Robel (partner), 2 kinderen."""
    if persoon.huishouden is None:
        return ""
    others = [other.naam for other in persoon.huishouden.personen.all() if other != persoon]
    count = persoon.huishouden.kinderen.count()
    parts = [f"{naam} (partner)" for naam in others]
    if count:
        parts.append("1 kind" if count == 1 else f"{count} kinderen")
    return ", ".join(parts)


def _warnings(dossier: Dossier) -> list[str]:
    persoon = dossier.persoon
    found = []
    if persoon.overleden_op:
        found.append("Deze persoon is overleden. Verstuur geen brieven.")
    if persoon.geheim_adres:
        found.append("Geheim adres. Deel het adres met niemand buiten dit dossier.")
    if not dossier.is_open:
        found.append(f"Dit dossier is afgesloten: {dossier.get_sluitreden_display()}.")
    return found


def _stages(current: Fase) -> tuple[FaseStand, ...]:
    order = list(Fase)
    here = order.index(current)
    return tuple(
        FaseStand(
            fase.label, "klaar" if place < here else "nu" if place == here else "straks"
        )
        for place, fase in enumerate(order)
    )


@dataclass(frozen=True, slots=True)
class TermijnRegel:
    """A term as the dossier page shows it."""

    termijn: Termijn
    dagen: int
    status: str
    norm: str
    is_venster: bool
    te_bevestigen: bool


def terms_of(dossier: Dossier, *, on: date) -> list[TermijnRegel]:
    """The terms of a dossier: what still runs first, by date."""
    rows = [
        TermijnRegel(
            termijn=row,
            dagen=(row.uiterlijk - on).days,
            status=rules.status(
                code=row.code, uiterlijk=row.uiterlijk, gehaald_op=row.gehaald_op, op=on
            ).value,
            norm=row.norm if row.norm == "wettelijk" else f"eigen norm {dossier.gemeente.naam}",
            is_venster=row.code in rules.VENSTERS,
            te_bevestigen=row.zekerheid != Zekerheid.ZEKER.value,
        )
        for row in dossier.termijnen.all()
    ]
    runs = {"open": 0, "overschreden": 0}
    return sorted(rows, key=lambda row: (runs.get(row.status, 1), row.termijn.uiterlijk))


@dataclass(frozen=True, slots=True)
class VolgendeStap:
    """The one next step, as a link."""

    titel: str
    url: str
    uiterlijk: date | None
    dagen: int | None
    waarom: str


def next_step(dossier: Dossier, *, on: date) -> VolgendeStap | None:
    """The next step of a dossier, or None when it is closed."""
    if not dossier.volgende_stap:
        return None
    due = dossier.volgende_op
    return VolgendeStap(
        titel=dossier.volgende_titel,
        url=url_of_step(dossier.volgende_stap, dossier.pk),
        uiterlijk=due,
        dagen=(due - on).days if due else None,
        waarom=dossier.volgende_waarom,
    )


def recent_moments(dossier: Dossier) -> list[timeline.Moment]:
    """The last ten lines of the story."""
    return timeline.read(dossier, limit=10)


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


def open_tasks(dossier: Dossier, *, on: date) -> list[TaakRegel]:
    """The tasks nobody has finished yet, soonest first."""
    rows = dossier.taken.filter(gedaan_op__isnull=True).select_related("voor")
    return [
        TaakRegel(row, (row.uiterlijk - on).days) for row in rows.order_by("uiterlijk", "pk")
    ]


def family_of(dossier: Dossier) -> Gezin:
    """The other people of the household, with their dossiers, and the children."""
    household = dossier.persoon.huishouden
    if household is None:
        return Gezin((), ())
    others = Dossier.objects.open().filter(persoon__huishouden=household)
    return Gezin(
        tuple(others.exclude(pk=dossier.pk).select_related("persoon")),
        tuple(household.kinderen.order_by("geboortejaar", "pk")),
    )


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


def difference(dossier: Dossier, form: Form) -> list[Verschil]:
    """Field by field: what was typed, and what a colleague saved."""
    found = []
    for name, field in form.fields.items():
        now = getattr(dossier, name)
        shown = field.prepare_value(now) if hasattr(field, "prepare_value") else now
        typed = form.data.get(name, "")
        if isinstance(now, bool):
            shown, typed = ("ja" if now else "nee"), ("ja" if typed else "nee")
        if str(shown or "") != str(typed):
            found.append(Verschil(str(field.label), str(typed) or "leeg", str(shown or "leeg")))
    return found
