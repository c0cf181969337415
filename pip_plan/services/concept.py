# SPDX-License-Identifier: EUPL-1.2
"""The concept: draft it, save it, offer it, give it back."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import transaction

from inburgering.core.exceptions import ActionDenied
from inburgering.core.feiten import intake_facts_of
from inburgering.core.models import Dossier, Medewerker
from inburgering.core.services.mijlpalen import reach
from leerroutes.selectors import current_choice
from pip_plan import voorstel
from pip_plan.enums import PipStatus
from pip_plan.models import INHOUD, Pip
from pip_plan.roosterrules import Roosterregel, against_week
from pip_plan.services.samen import (
    AndereVersie,
    lock,
    lock_dossier,
    require_complete,
    tell,
    wrote,
)


@transaction.atomic
def draft_pip(*, dossier: Dossier, by: Medewerker, on: date) -> Pip:
    """Draft a PIP from the leerroute, the intake and the policy of the gemeente."""
    lock_dossier(dossier)
    found = Pip.objects.being_drafted().filter(dossier=dossier).first()
    if found:
        return found
    decided = Pip.objects.in_force().filter(dossier=dossier).first()
    if decided:
        raise ActionDenied(
            f"Dit dossier heeft al een PIP (kenmerk {decided.kenmerk}). Een vastgesteld besluit "
            "verandert niet."
        )
    choice = current_choice(dossier)
    if choice is None:
        raise ActionDenied("Wijs eerst een leerroute toe. Het PIP volgt uit de leerroute.")
    earlier = Pip.objects.filter(dossier=dossier).count()
    profiel = dossier.gemeente.profiel_op(on)
    pip = Pip.objects.create(
        gemeente_id=dossier.gemeente_id,
        dossier=dossier,
        versienummer=earlier + 1,
        opsteller=by,
        bewerkers=[by.pk],
        opgesteld_op=on,
        **voorstel.route_of(dossier, choice, eerste_pip=_is_first(dossier)),
        **voorstel.proposal(dossier, choice, intake_facts_of(dossier), profiel, on=on),
    )
    tell(pip, "pip.opgesteld", by, on, leerroute=pip.leerroute)
    reach(dossier=dossier, by=by, on=on, pip_concept_op=on)
    return pip


def _is_first(dossier: Dossier) -> bool:
    """Whether nobody, in any gemeente, decided on a PIP for this person before."""
    before = Pip.objects.filter(dossier=dossier, dagtekening__isnull=False).exists()
    return not (before or dossier.verhuisd_naar_ons)


@transaction.atomic
def save_pip(*, pip: Pip, inhoud: Mapping[str, Any], versie: int, by: Medewerker, on: date) -> Pip:
    """Save the concept; what a colleague saved in between is shown, never overwritten."""
    lock(pip)
    if not pip.is_concept:
        raise ActionDenied(f"Dit PIP is {pip.get_status_display()} en kan niet worden gewijzigd.")
    if pip.versie != versie:
        raise AndereVersie(pip)
    if unknown := set(inhoud) - set(INHOUD):
        raise ValueError(f"Not part of a plan: {sorted(unknown)}")
    wrong = against_week([Roosterregel.from_dict(row) for row in inhoud.get("weekrooster", ())])
    if wrong:
        raise ActionDenied(" ".join(wrong), field="weekrooster")
    before = _content(pip)
    _assign(pip, inhoud)
    _follow_route(pip, on)
    if _content(pip) == before:
        return pip
    wrote(pip, by)
    pip.save()
    _tell_once_a_day(pip, by, on)
    return pip


def _content(pip: Pip) -> dict[str, Any]:
    names = (*INHOUD, "leerroutekeuze_id", "doelgroep")
    return {name: getattr(pip, name) for name in names}


def _assign(pip: Pip, values: Mapping[str, Any]) -> None:
    for name, value in values.items():
        setattr(pip, name, value)


def _follow_route(pip: Pip, on: date) -> None:
    """Take over the leerroute as it is now, and leave out what does not belong to it."""
    choice = None if pip.herziet_id else current_choice(pip.dossier)
    if choice:
        _assign(pip, voorstel.route_of(pip.dossier, choice, eerste_pip=_is_first(pip.dossier)))
    profiel = pip.gemeente.profiel_op(on)
    _assign(pip, voorstel.fitting(pip, profiel))


def _tell_once_a_day(pip: Pip, by: Medewerker, on: date) -> None:
    """Ten saves in one afternoon are one line of the story."""
    kind = "pip.gewijzigd"
    latest = pip.dossier.gebeurtenissen.filter(soort__startswith="pip.").order_by("-pk").first()
    if latest and (latest.soort, latest.door_id, latest.gebeurd_op) == (kind, by.pk, on):
        return
    tell(pip, kind, by, on)


@transaction.atomic
def offer_pip(*, pip: Pip, by: Medewerker, on: date) -> Pip:
    """Offer the concept to the besluitvormer; refused with everything that misses."""
    lock(pip)
    if pip.is_waiting:
        return pip
    if not pip.is_concept:
        raise ActionDenied(f"Dit PIP is al {pip.get_status_display()}.")
    require_complete(pip, on)
    pip.status, pip.aangeboden_op, pip.teruggave_reden = PipStatus.TER_TOETSING.value, on, ""
    wrote(pip, by)
    pip.save()
    tell(pip, "pip.aangeboden", by, on)
    if not pip.herziet_id:
        reach(dossier=pip.dossier, by=by, on=on, pip_aangeboden_op=on)
    return pip


@transaction.atomic
def return_pip(*, pip: Pip, reden: str, by: Medewerker, on: date) -> Pip:
    """Give the PIP back to its drafter with the reason; it is a concept again."""
    lock(pip)
    if not pip.is_waiting:
        raise ActionDenied(f"Dit PIP is {pip.get_status_display()} en kan niet terug.")
    if not reden.strip():
        raise ActionDenied("Schrijf waarom u het PIP teruggeeft.", field="reden")
    pip.status, pip.aangeboden_op = PipStatus.CONCEPT.value, None
    pip.teruggave_reden = reden.strip()
    pip.versie += 1
    pip.save()
    tell(pip, "pip.teruggegeven", by, on, reden=reden.strip())
    if not pip.herziet_id:
        reach(dossier=pip.dossier, by=by, on=on, pip_aangeboden_op=None)
    return pip
