# SPDX-License-Identifier: EUPL-1.2
"""Which explanations the Brieven tab offers: the language of the person first."""

from dataclasses import dataclass

from inburgering.brieven.models import Brief
from inburgering.brieven.vertalingen.bronnen import can_explain
from inburgering.core.models import Dossier
from inburgering.core.talen import TALEN, Taal, taal_van


@dataclass(frozen=True, slots=True)
class Uitleglinks:
    """The language of the person, if we have it, and all the other ones."""

    eigen: Taal | None
    andere: tuple[Taal, ...]


def links_for(dossier: Dossier) -> Uitleglinks:
    """The languages in the order in which this person has use for them."""
    own = taal_van(dossier.persoon.taal)
    return Uitleglinks(own, tuple(taal for taal in TALEN.values() if taal != own))


def explainable(brieven: list[Brief]) -> frozenset[int]:
    """The letters that have an explanation."""
    return frozenset(brief.pk for brief in brieven if can_explain(brief))
