# SPDX-License-Identifier: EUPL-1.2
"""What the shell of every page shows: gemeente, navigation, session."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from inburgering.core.access import DOSSIERROLLEN
from inburgering.core.enums import Rolsoort
from inburgering.core.models import Gemeente, Medewerker


@dataclass(frozen=True, slots=True)
class Link:
    """One entry of the navigation."""

    label: str
    url: str
    actief: bool


@dataclass(frozen=True, slots=True)
class Schil:
    """The shell; empty for somebody who is not signed in."""

    gemeente: str = ""
    gemeenten: tuple[Gemeente, ...] = ()
    navigatie: tuple[Link, ...] = ()
    medewerker: Medewerker | None = None
    mag_zoeken: bool = False
    sessie_seconden: int = 0
    sneltoetsen: bool = True
    demo: bool = False
    huisstijl_css: str = ""


# label, URL name, roles that see it
NAVIGATIE: tuple[tuple[str, str, frozenset[Rolsoort]], ...] = (
    ("Werkvoorraad", "monitoring:werkvoorraad", DOSSIERROLLEN),
    ("Dossiers", "monitoring:dossiers", DOSSIERROLLEN),
    (
        "Besluiten",
        "pip_plan:besluiten",
        frozenset({Rolsoort.BESLUITVORMER, Rolsoort.TEAMLEIDER}),
    ),
    (
        "Bezwaren",
        "pip_plan:bezwaren",
        frozenset({Rolsoort.JURIST, Rolsoort.BESLUITVORMER, Rolsoort.TEAMLEIDER}),
    ),
    ("Team", "monitoring:team", frozenset({Rolsoort.TEAMLEIDER})),
    ("Post", "brieven:post", frozenset({Rolsoort.TEAMLEIDER, Rolsoort.CONSULENT})),
    ("Inlezen", "invoer:overzicht", frozenset({Rolsoort.TEAMLEIDER, Rolsoort.CONSULENT})),
    ("Mijn mensen", "intake:partner", frozenset({Rolsoort.KETENPARTNER})),
    ("Beheer", "core:beheer", frozenset({Rolsoort.BEHEERDER})),
)


def schil(request: HttpRequest) -> dict[str, Any]:
    """Context processor."""
    gemeente = getattr(request, "gemeente", None)
    if gemeente is None:
        return {"schil": Schil(demo=settings.DEMO)}
    rollen: frozenset[Rolsoort] = request.rollen  # type: ignore[attr-defined]
    user: Medewerker = request.user  # type: ignore[assignment]
    return {
        "schil": Schil(
            gemeente=gemeente.naam,
            gemeenten=tuple(request.andere_gemeenten),  # type: ignore[attr-defined]
            navigatie=tuple(_links(request, rollen)),
            medewerker=user,
            mag_zoeken=not DOSSIERROLLEN.isdisjoint(rollen),
            sessie_seconden=settings.SESSIE_STIL_SECONDEN,
            sneltoetsen=user.sneltoetsen,
            demo=settings.DEMO,
            huisstijl_css=reverse("brieven:huisstijl_css", args=[gemeente.code]),
        )
    }


def _links(request: HttpRequest, rollen: frozenset[Rolsoort]) -> list[Link]:
    match = request.resolver_match
    here = match.view_name if match else ""
    # the pages below an entry light up that entry
    within = "monitoring:dossiers" if match and "dossier_id" in match.kwargs else ""
    within = "invoer:overzicht" if here.startswith("invoer:") else within
    only_jurist = rollen == {Rolsoort.JURIST}
    within = "pip_plan:bezwaren" if within == "monitoring:dossiers" and only_jurist else within
    within = "pip_plan:besluiten" if here == "pip_plan:samen_vaststellen" else within
    within = "brieven:post" if here.startswith("brieven:printrun") else within
    beneath = (
        "core:profiel", "core:partner", "core:mandaat", "brieven:huisstijl", "brieven:bakken",
        "brieven:tekst",
    )  # fmt: skip
    within = "core:beheer" if here.startswith(beneath) else within
    within = "intake:partner" if here.startswith("intake:partner") else within
    links = []
    for label, name, allowed in NAVIGATIE:
        if not allowed.isdisjoint(rollen):
            links.append(Link(label, reverse(name), actief=here == name or name == within))
    return links
