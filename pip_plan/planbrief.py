# SPDX-License-Identifier: EUPL-1.2
"""The PIP letter with what a plan may hold beyond what every letter has. Pure."""

from dataclasses import dataclass, replace
from functools import cached_property

from inburgering.brieven.pip import PipBrief
from inburgering.brieven.pip_delen import Actie, Onderdeel

LES = "Nederlandse les"
KNM = "Kennis van de Nederlandse maatschappij (KNM)"
MET_KNM = "Nederlandse les en kennis van de Nederlandse maatschappij (KNM)"


@dataclass(frozen=True, kw_only=True)
class Planbrief(PipBrief):
    """One PIP beschikking; `knm` only where it is not part of the lessons."""

    aandachtspunten: tuple[str, ...] = ()
    knm: Onderdeel | None = None

    @cached_property
    def acties(self) -> tuple[Actie, ...]:
        """The rows of "Wat moet u doen?"; KNM of its own stands below the lessons."""
        lessons, *rest = super().acties
        if self.knm is None:
            return (lessons, *rest)
        hours = f"samen {self.knm.uren} uur"
        own = Actie(wat=KNM, waar=self.knm.waar, hoeveel=hours, vanaf=self.knm.vanaf)
        return (replace(lessons, wat=lessons.wat.replace(MET_KNM, LES)), own, *rest)
