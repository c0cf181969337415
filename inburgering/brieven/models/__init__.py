# SPDX-License-Identifier: EUPL-1.2
"""The tables of letters: letterhead, texts, letters with their numbers, and how they are sent."""

from inburgering.brieven.models.brief import Brief, BriefQuerySet, Kenmerkreeks, Onveranderlijk
from inburgering.brieven.models.huisstijl import TEKSTVELDEN, Huisstijl
from inburgering.brieven.models.tekstblok import Tekstblok
from inburgering.brieven.models.verzending import (
    Bakkeuze,
    Briefmail,
    Printbestand,
    Printregel,
    Printrun,
)

__all__ = [
    "TEKSTVELDEN",
    "Bakkeuze",
    "Brief",
    "BriefQuerySet",
    "Briefmail",
    "Huisstijl",
    "Kenmerkreeks",
    "Onveranderlijk",
    "Printbestand",
    "Printregel",
    "Printrun",
    "Tekstblok",
]
