# SPDX-License-Identifier: EUPL-1.2
"""The plans in the database of the bench that are complete enough for a letter."""

from django.utils import timezone

from inburgering.brieven.pip import BriefOnvolledig
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Gemeente
from inburgering.core.scope import scope
from pip_plan.brief import Ondertekening, build_letter, render_letter
from pip_plan.models import Pip

GEEN = "Er is geen plan waarvan een brief te maken is."


def complete_plans() -> list[Pip]:
    """Concepts of which the page makes the letter anew at every click."""
    with scope(_gemeenten()):
        rows = Pip.objects.filter(brief=None).select_related("dossier__persoon", "gemeente")
        found = [plan for plan in rows.order_by("pk") if _is_complete(plan)]
    if not found:
        raise RuntimeError(GEEN)
    return found


def make_letter(plan_id: int) -> bytes:
    """From the number of a plan to the bytes of its letter, as a task does it."""
    with scope(_gemeenten()):
        plan = Pip.objects.select_related("dossier__persoon", "gemeente").get(pk=plan_id)
        return render_letter(plan, Ondertekening(dagtekening=timezone.localdate()), concept=True)


def _is_complete(plan: Pip) -> bool:
    try:
        build_letter(plan, Ondertekening(dagtekening=timezone.localdate()))
    except (BriefOnvolledig, ActionDenied):
        return False
    return True


def _gemeenten() -> list[int]:
    return list(Gemeente.objects.values_list("pk", flat=True))
