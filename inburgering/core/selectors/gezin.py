# SPDX-License-Identifier: EUPL-1.2
"""The household around a dossier."""

from dataclasses import dataclass

from inburgering.core.models import (
    Dossier,
    Kind,
)


@dataclass(frozen=True, slots=True)
class Gezin:
    """The rest of the household."""

    anderen: tuple[Dossier, ...]
    kinderen: tuple[Kind, ...]


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
