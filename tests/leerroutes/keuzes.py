# SPDX-License-Identifier: EUPL-1.2
"""Choices as a consultant makes them."""

from typing import Any

from inburgering.core.models import Dossier, Medewerker
from inburgering.wet.begrippen import Alfabetisering, Leerroute, Niveau
from intake.models import Intake
from intake.services.afronden import complete_intake
from leerroutes.services import Keuze
from tests.intake.gesprekken import VANDAAG, volledig

REDENEN = {
    Leerroute.B1: "De toets zegt dat B1 haalbaar is en u ging negen jaar naar school.",
    Leerroute.ONDERWIJS: "U wilt liever eerst werken; een opleiding kan later ook nog.",
    Leerroute.Z: "Deze route is te licht: u leert snel en de toets was goed.",
}


def keuze(**anders: Any) -> Keuze:
    """The B1-route, fifteen hours a week."""
    feiten: dict[str, Any] = {
        "leerroute": Leerroute.B1,
        "niveau": Niveau.B1,
        "alfabetisering": Alfabetisering.AA,
        "uren_per_week": 15,
        "redenen": REDENEN,
    }
    return Keuze(**feiten | anders)


def rond_intake_af(dossier: Dossier, by: Medewerker, **opleiding: Any) -> Intake:
    intake = volledig(dossier, by, **opleiding)
    complete_intake(intake=intake, by=by, on=VANDAAG)
    dossier.refresh_from_db()
    return intake
