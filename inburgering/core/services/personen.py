# SPDX-License-Identifier: EUPL-1.2
"""What a consultant records about a person and the household."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction

from inburgering.core import timeline
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Dossier, Gemeente, Huishouden, Kind, Medewerker, Persoon

PERSOON_FIELDS = (
    "bsn", "v_nummer", "voornamen", "voorvoegsel", "achternaam", "aanspreekvorm",
    "geboortejaar", "geboortemaand", "geboortedag", "taal", "andere_talen", "tolk_nodig",
    "telefoon", "email", "straat", "huisnummer", "postcode", "woonplaats", "geheim_adres",
    "overleden_op",
)  # fmt: skip

KIND_FIELDS = ("naam", "geboortejaar", "geboortemaand", "geboortedag")


@transaction.atomic
def create_persoon(*, gemeente: Gemeente, gegevens: Mapping[str, Any]) -> Persoon:
    """Record a person who is new to this gemeente."""
    _refuse_double(gegevens, but_not=None)
    known = {name: gegevens[name] for name in PERSOON_FIELDS if name in gegevens}
    return Persoon.objects.create(gemeente=gemeente, **known)


@transaction.atomic
def change_persoon(
    *, dossier: Dossier, gegevens: Mapping[str, Any], by: Medewerker, on: date
) -> Persoon:
    """Correct or complete what we know about the person."""
    persoon = dossier.persoon
    _refuse_double(gegevens, but_not=persoon)
    changed = [
        name
        for name in PERSOON_FIELDS
        if name in gegevens and getattr(persoon, name) != gegevens[name]
    ]
    if not changed:
        return persoon
    for name in changed:
        setattr(persoon, name, gegevens[name])
    persoon.save()
    timeline.record(
        dossier=dossier, kind="persoon.gewijzigd", by=by, occurred_on=on, velden=changed
    )
    return persoon


@transaction.atomic
def join_household(*, personen: list[Persoon]) -> Huishouden:
    """Let these people form one household, keeping one that exists."""
    existing = next((persoon.huishouden for persoon in personen if persoon.huishouden), None)
    household = existing or Huishouden.objects.create(gemeente=personen[0].gemeente)
    for persoon in personen:
        persoon.huishouden = household
        persoon.save(update_fields=["huishouden"])
    return household


@transaction.atomic
def add_child(
    *,
    persoon: Persoon,
    naam: str,
    geboortejaar: int | None,
    geboortemaand: int | None = None,
    geboortedag: int | None = None,
) -> Kind:
    """Add a child to the household of this person, making the household if needed."""
    household = persoon.huishouden or join_household(personen=[persoon])
    return Kind.objects.create(
        gemeente=persoon.gemeente,
        huishouden=household,
        naam=naam,
        geboortejaar=geboortejaar,
        geboortemaand=geboortemaand,
        geboortedag=geboortedag,
    )


@transaction.atomic
def change_child(*, kind: Kind, gegevens: Mapping[str, Any]) -> Kind:
    """Correct what is known about a child; every adult of the household sees it."""
    for name in KIND_FIELDS:
        if name in gegevens:
            setattr(kind, name, gegevens[name])
    kind.save()
    return kind


@transaction.atomic
def remove_child(*, kind: Kind) -> None:
    """Take a child out of the household that does not belong there."""
    kind.delete()


def _refuse_double(gegevens: Mapping[str, Any], *, but_not: Persoon | None) -> None:
    people = Persoon.objects
    finders = (("bsn", "BSN", people.with_bsn), ("v_nummer", "V-nummer", people.with_v_nummer))
    for field, label, find in finders:
        value = gegevens.get(field)
        found = find(value).first() if value else None
        if found and found != but_not:
            raise ActionDenied(
                f"Dit {label} hoort al bij {found.naam}. Open dat dossier via Zoeken, "
                f"of controleer het {label}.",
                field=field,
            )
