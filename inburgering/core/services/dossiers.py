# SPDX-License-Identifier: EUPL-1.2
"""What a consultant can do with a dossier as a whole: open, correct, hand over, close."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from django.db import transaction

from inburgering.core import timeline
from inburgering.core.enums import Sluitreden
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import DoelgroepPeriode, Dossier, Gemeente, Medewerker, Persoon
from inburgering.core.models.dossier import Trajectdatums
from inburgering.core.services.mijlpalen import reach
from inburgering.wet.begrippen import Doelgroep


@dataclass(frozen=True, slots=True, kw_only=True)
class Feitgegevens:
    """The dates a consultant types about the start of the plicht."""

    gekoppeld_op: date
    azc: str = ""
    kennisgeving_op: date | None = None
    huisvesting_op: date | None = None
    brp_op: date | None = None
    bijstand_vanaf: date | None = None
    verhuisd_naar_ons: bool = False
    derde_informatie_op: date | None = None

    def as_dict(self) -> dict[str, Any]:
        return {field.name: getattr(self, field.name) for field in fields(self)}


FEITEN = tuple(field.name for field in fields(Feitgegevens))
# Typed here; the enrolment with a provider is recorded with the leerroute.
TRAJECT = tuple(
    field.name
    for field in Trajectdatums._meta.fields
    if field.name not in ("aanmelding_aanbieder_op", "taalles_start_op")
)


@transaction.atomic
def open_dossier(
    *,
    gemeente: Gemeente,
    persoon: Persoon,
    doelgroep: Doelgroep,
    feiten: Feitgegevens,
    regisseur: Medewerker | None,
    by: Medewerker,
    on: date,
) -> Dossier:
    """Open the dossier of a person who was coupled to this gemeente."""
    if Dossier.objects.open().filter(persoon=persoon).exists():
        raise ActionDenied(
            f"{persoon.naam} heeft al een open dossier. Open dat dossier via Zoeken.", field="bsn"
        )
    dossier = Dossier.objects.create(
        gemeente=gemeente,
        persoon=persoon,
        doelgroep=doelgroep.value,
        regisseur=regisseur,
        **feiten.as_dict(),
    )
    DoelgroepPeriode.objects.create(
        gemeente=gemeente, dossier=dossier, doelgroep=doelgroep.value, vanaf=feiten.gekoppeld_op
    )
    timeline.record(
        dossier=dossier,
        kind="dossier.aangemaakt",
        by=by,
        occurred_on=on,
        gekoppeld_op=feiten.gekoppeld_op,
    )
    return reach(dossier=dossier, by=by, on=on)


@transaction.atomic
def change_feiten(
    *, dossier: Dossier, feiten: Feitgegevens, versie: int, by: Medewerker, on: date
) -> Dossier:
    """Correct the dates; the terms follow and the timeline tells from what to what."""
    require_version(dossier, versie)
    return _change(dossier, feiten.as_dict(), by, on)


@transaction.atomic
def change_traject(
    *, dossier: Dossier, datums: Mapping[str, date | None], versie: int, by: Medewerker, on: date
) -> Dossier:
    """Record what happened after the PIP: Taalstart, aanbod, MAP, PVT, boete."""
    require_version(dossier, versie)
    if unknown := datums.keys() - set(TRAJECT):
        raise ValueError(f"Unknown dates: {', '.join(sorted(unknown))}")
    return _change(dossier, datums, by, on)


def _change(dossier: Dossier, new: Mapping[str, Any], by: Medewerker, on: date) -> Dossier:
    """Tell from what to what, and let the terms follow."""
    changed = {name: value for name, value in new.items() if getattr(dossier, name) != value}
    if not changed:
        return dossier
    dates = {
        name: [_iso(getattr(dossier, name)), _iso(value)]
        for name, value in changed.items()
        if name.endswith(("_op", "_vanaf"))
    }
    timeline.record(
        dossier=dossier,
        kind="dossier.gewijzigd",
        by=by,
        occurred_on=on,
        velden=list(changed),
        datums=dates,
    )
    return reach(dossier=dossier, by=by, on=on, **changed)


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def require_version(dossier: Dossier, versie: int) -> None:
    """Refuse to overwrite what a colleague saved in between."""
    if dossier.versie != versie:
        raise ActionDenied(
            "Een collega heeft dit dossier gewijzigd terwijl u bezig was. Hieronder staat wat u "
            "typte en wat er nu staat. Controleer het verschil en sla daarna opnieuw op."
        )


@transaction.atomic
def change_doelgroep(
    *, dossier: Dossier, doelgroep: Doelgroep, vanaf: date, bron: str, by: Medewerker, on: date
) -> Dossier:
    """Another doelgroep from a day on; the history stays."""
    if vanaf < dossier.gekoppeld_op:
        raise ActionDenied(
            "De nieuwe doelgroep kan niet ingaan voor de koppeling. Kies een latere datum.",
            field="doelgroep_vanaf",
        )
    DoelgroepPeriode.objects.update_or_create(
        dossier=dossier,
        vanaf=vanaf,
        defaults={"gemeente": dossier.gemeente, "doelgroep": doelgroep.value, "bron": bron},
    )
    latest = dossier.doelgroepen.order_by("-vanaf").first()
    timeline.record(
        dossier=dossier,
        kind="doelgroep.gewijzigd",
        by=by,
        occurred_on=vanaf,
        doelgroep=doelgroep.value,
    )
    now = latest.doelgroep if latest else doelgroep.value
    return reach(dossier=dossier, by=by, on=on, doelgroep=now)


@transaction.atomic
def reassign(
    *, dossiers: Iterable[Dossier], naar: Medewerker, reden: str, by: Medewerker, on: date
) -> int:
    """Give dossiers to another consultant, with the reason. Returns how many changed hands."""
    if not reden.strip():
        raise ActionDenied("Vul in waarom u deze dossiers overdraagt.", field="reden")
    moved = 0
    for dossier in dossiers:
        if dossier.regisseur_id == naar.pk:
            continue
        van = dossier.regisseur.naam if dossier.regisseur else ""
        dossier.regisseur = naar
        dossier.save(update_fields=["regisseur"])
        timeline.record(
            dossier=dossier,
            kind="dossier.overgedragen",
            by=by,
            occurred_on=on,
            van=van,
            naar=naar.naam,
            reden=reden.strip(),
        )
        moved += 1
    return moved


@transaction.atomic
def close(
    *, dossier: Dossier, reden: Sluitreden, afgesloten_op: date, by: Medewerker, on: date
) -> Dossier:
    """Close the dossier; nothing in it can be changed after this."""
    if afgesloten_op < dossier.gekoppeld_op:
        raise ActionDenied(
            "Een dossier kan niet sluiten voor de koppeling. Kies een latere datum.",
            field="afgesloten_op",
        )
    timeline.record(
        dossier=dossier,
        kind="dossier.afgesloten",
        by=by,
        occurred_on=afgesloten_op,
        reden=reden.value,
    )
    return reach(
        dossier=dossier, by=by, on=on, afgesloten_op=afgesloten_op, sluitreden=reden.value
    )


def feiten_of(dossier: Dossier) -> Mapping[str, Any]:
    """The dates as they stand, to fill a form or to show a difference."""
    return {name: getattr(dossier, name) for name in FEITEN}
