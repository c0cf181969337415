# SPDX-License-Identifier: EUPL-1.2
"""The Taalstart of a person, as its pages show it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse

from inburgering.beleid.profiel import Profiel
from inburgering.core.models import Dossier
from inburgering.core.selectors import TermijnRegel, has_taalstart, terms_of
from intake.models import Taalstart
from intake.selectors.onderdelen import Onderdeelstand

WEKEN = 4  # where the profile names no duration


@dataclass(frozen=True, slots=True)
class Week:
    """One week of lessons; no hours when nobody filled them in."""

    nummer: int
    uren: int | None


@dataclass(frozen=True, slots=True)
class Taalstartstand:
    """The Taalstart against what the profile asks."""

    taalstart: Taalstart | None
    weken: list[Week]
    uren: int
    afgesproken: int | None
    observaties: list[tuple[str, str]]
    normen: list[TermijnRegel]


def taalstart_of(dossier: Dossier) -> Taalstart | None:
    """What the school recorded, with the weeks; None before anything was."""
    rows = Taalstart.objects.filter(dossier=dossier).select_related("gewijzigd_door")
    return rows.prefetch_related("weken").first()


def weeks_of(profiel: Profiel, row: Taalstart | None) -> list[Week]:
    """The weeks of the profile, and any the school gave beyond."""
    hours = {week.nummer: week.uren for week in row.weken.all()} if row else {}
    last = max([profiel.taalstart_duur_weken or WEKEN, *hours])
    return [Week(number, hours.get(number)) for number in range(1, last + 1)]


def elements_of(profiel: Profiel, row: Taalstart | None) -> list[str]:
    """What is observed: what the profile names, and what was seen under an older profile."""
    seen = row.observaties if row else {}
    return list(dict.fromkeys([*profiel.taalstart_elementen, *seen]))


def taalstart_stand_of(dossier: Dossier, *, on: date) -> Taalstartstand:
    """Everything of the page."""
    profiel, row = dossier.gemeente.profiel_op(on), taalstart_of(dossier)
    weeks = weeks_of(profiel, row)
    return Taalstartstand(
        taalstart=row,
        weken=weeks,
        uren=sum(week.uren or 0 for week in weeks),
        afgesproken=_agreed(profiel),
        observaties=[
            (name, row.observaties.get(name, "") if row else "")
            for name in elements_of(profiel, row)
        ],
        normen=[
            term for term in terms_of(dossier, on=on) if term.termijn.code.startswith("taalstart_")
        ],
    )


def _agreed(profiel: Profiel) -> int | None:
    if not profiel.taalstart_uren_per_week:
        return None
    return profiel.taalstart_uren_per_week * (profiel.taalstart_duur_weken or WEKEN)


def taalstart_stand(dossier: Dossier, *, on: date) -> Onderdeelstand | None:
    """How far the Taalstart is; None where the gemeente has none for this person."""
    if not has_taalstart(dossier, on=on):
        return None
    url = reverse("intake:taalstart", args=[dossier.pk])
    for day, words, soort in _steps(dossier):
        if day:
            return Onderdeelstand("Taalstart", url, words, soort)
    return Onderdeelstand("Taalstart", url, "Nog niet aangemeld")


def _steps(dossier: Dossier) -> Sequence[tuple[date | None, str, str]]:
    """The last thing that happened comes first."""
    return (
        (dossier.taalstart_rapport_op, "Eindrapportage ontvangen", "klaar"),
        (dossier.taalstart_einde_op, "Wacht op de eindrapportage", "info"),
        (dossier.taalstart_start_op, "Lessen bezig", "info"),
        (dossier.taalstart_intake_op, "Intake bij de school gedaan", "info"),
        (dossier.taalstart_aanmelding_op, "Aangemeld", "info"),
    )


def advies_in_woorden(row: Taalstart | None) -> str:
    """B1-route, tempo gemiddeld; empty without an advice."""
    if row is None or not row.advies_route:
        return ""
    route = row.get_advies_route_display()
    return f"{route}, tempo {row.get_advies_tempo_display()}" if row.advies_tempo else route
