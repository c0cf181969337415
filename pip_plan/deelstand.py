# SPDX-License-Identifier: EUPL-1.2
"""How far each part of a plan is: for the task list, and for where to go on."""

from dataclasses import dataclass

from django.urls import reverse

from pip_plan import rules, selectors
from pip_plan.models import Pip
from pip_plan.onderdelen import PLAATS, Planonderdeel, is_filled, parts_of


@dataclass(frozen=True, slots=True)
class Deelstand:
    """A part in the task list; `soort` is a mark, empty for plain words."""

    titel: str
    url: str
    soort: str
    status: str
    actief: bool


def states_of(pip: Pip, actief: str = "") -> list[Deelstand]:
    """All parts of this plan in order; what misses counts per part."""
    missing = _missing(pip)
    return [
        Deelstand(
            part.titel,
            reverse("pip_plan:onderdeel", args=[pip.dossier_id, part.code]),
            *_state(pip, part, missing.count(part.code)),
            part.code == actief,
        )
        for part in parts_of(pip)
    ]


def _missing(pip: Pip) -> list[str]:
    """The part of everything that misses and can be written in the plan."""
    items = rules.missing_parts(selectors.facts_of(pip))
    return [PLAATS[item.veld] for item in items if item.veld in PLAATS]


def _state(pip: Pip, part: Planonderdeel, lacking: int) -> tuple[str, str]:
    if lacking:
        return "bijna", f"{lacking} ontbreekt" if lacking == 1 else f"{lacking} ontbreken"
    if is_filled(pip, part):
        return "klaar", "ingevuld"
    return "", "mag leeg blijven"


def first_open(pip: Pip) -> str:
    """The first part in which something misses; the first of all when nothing does."""
    missing = _missing(pip)
    parts = parts_of(pip)
    return next((part.code for part in parts if part.code in missing), parts[0].code)


def after(pip: Pip, code: str) -> Planonderdeel | None:
    """The part that comes next; None after the last."""
    parts = parts_of(pip)
    at = [part.code for part in parts].index(code) + 1
    return parts[at] if at < len(parts) else None
