# SPDX-License-Identifier: EUPL-1.2
"""The week, to look at and to print."""

from datetime import timedelta

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode

from inburgering.core.access import require_role
from inburgering.core.enums import Rolsoort
from inburgering.core.http import ConsulentRequest, read_only
from inburgering.core.models import Medewerker
from monitoring.rules import WEEK, monday_of
from monitoring.selectors.team import regisseurs_of
from monitoring.selectors.vervanging import REGIE, replaced_by
from monitoring.selectors.week import asked_week, week_of


@read_only
def week(request: ConsulentRequest) -> HttpResponse:
    """Own week and that of whom I replace; a teamleider may look at another consultant."""
    require_role(request, *REGIE)
    today = timezone.localdate()
    leads = Rolsoort.TEAMLEIDER in request.rollen
    choices = list(regisseurs_of(request.gemeente, on=today)) if leads else []
    chosen = _chosen(request, choices)
    people = [chosen] if chosen else [
        request.user, *replaced_by(request.gemeente, request.user, on=today)
    ]  # fmt: skip
    monday = asked_week(request.GET.get("week", ""), on=today)
    whose = chosen or request.user
    context = {
        "week": week_of(request.gemeente, people, eigen=whose.pk, maandag=monday, on=today),
        "wie": whose,
        "vervangt": [person.naam for person in people if person != whose],
        "keuzes": choices,
        "vandaag": today,
        "vorige": _address(monday - timedelta(days=WEEK), chosen),
        "volgende": _address(monday + timedelta(days=WEEK), chosen),
        "deze": "" if monday == monday_of(today) else _address(monday_of(today), chosen),
        "om_af_te_drukken": _address(monday, chosen, afdrukken="ja"),
        "terug": _address(monday, chosen),
        "afdrukken": request.GET.get("afdrukken") == "ja",
    }
    return render(request, "monitoring/week.html", context)


def _chosen(request: ConsulentRequest, choices: list[Medewerker]) -> Medewerker | None:
    """Whom the teamleider picked; anything else is the own week."""
    asked = request.GET.get("van", "")
    return next((row for row in choices if str(row.pk) == asked and row != request.user), None)


def _address(monday: object, chosen: Medewerker | None, **extra: str) -> str:
    query = {"week": str(monday), **({"van": str(chosen.pk)} if chosen else {}), **extra}
    return f"{reverse('monitoring:week')}?{urlencode(query)}"
