# SPDX-License-Identifier: EUPL-1.2
"""The frame around every page of a dossier."""

from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from inburgering.core.access import may
from inburgering.core.enums import Deel, Fase
from inburgering.core.http import ConsulentRequest
from inburgering.core.models import (
    Dossier,
    Persoon,
)

# tab code, label, URL name, the part of the dossier it belongs to
TABS = (
    ("overzicht", "Overzicht", "core:dossier", Deel.ALGEMEEN),
    ("intake", "Intake", "intake:overzicht", Deel.INTAKE),
    ("leerroute", "Leerroute", "leerroutes:overzicht", Deel.LEERROUTE),
    ("pip", "PIP", "pip_plan:overzicht", Deel.PIP),
    ("ontzorgen", "Ontzorgen", "ontzorgen:overzicht", Deel.ONTZORGEN),
    ("voortgang", "Voortgang", "monitoring:voortgang", Deel.VOORTGANG),
    ("brieven", "Brieven", "brieven:overzicht", Deel.BRIEVEN),
    ("notities", "Notities", "core:notities", Deel.NOTITIES),
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
        FaseStand(fase.label, "klaar" if place < here else "nu" if place == here else "straks")
        for place, fase in enumerate(order)
    )
