# SPDX-License-Identifier: EUPL-1.2
"""Absence and deputy: the own one from Mijn account, those of the team from the team page."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from inburgering.core.access import require_role
from inburgering.core.datums import datum_tekst
from inburgering.core.enums import Rolsoort
from inburgering.core.exceptions import ActionDenied
from inburgering.core.http import ConsulentRequest
from inburgering.core.models import Medewerker
from inburgering.core.selectors import consulenten_of
from monitoring.forms import AfwezigheidForm
from monitoring.models import Afwezigheid
from monitoring.selectors.vervanging import REGIE, absences
from monitoring.services.afwezigheid import also_away, end_absence, record_absence

GET_POST = ["GET", "HEAD", "POST"]


@require_http_methods(GET_POST)
def eigen(request: ConsulentRequest) -> HttpResponse:
    """When I am absent, and who stands in for me."""
    require_role(request, *REGIE)
    return _page(request, van=request.user)


@require_http_methods(GET_POST)
def van_team(request: ConsulentRequest) -> HttpResponse:
    """Who of the team is absent; records it for a consultant who cannot."""
    require_role(request, Rolsoort.TEAMLEIDER)
    return _page(request, van=None)


@require_POST
def eigen_beeindigen(request: ConsulentRequest, afwezigheid_id: int) -> HttpResponse:
    """I am back, or will not be absent after all."""
    require_role(request, *REGIE)
    own = Afwezigheid.objects.filter(gemeente=request.gemeente, medewerker=request.user)
    _end(request, get_object_or_404(own, pk=afwezigheid_id))
    return redirect("monitoring:afwezigheid")


@require_POST
def team_beeindigen(request: ConsulentRequest, afwezigheid_id: int) -> HttpResponse:
    """A colleague is back."""
    require_role(request, Rolsoort.TEAMLEIDER)
    rows = Afwezigheid.objects.filter(gemeente=request.gemeente)
    _end(request, get_object_or_404(rows, pk=afwezigheid_id))
    return redirect("monitoring:team_afwezigheid")


def _page(request: ConsulentRequest, *, van: Medewerker | None) -> HttpResponse:
    today = timezone.localdate()
    here = "monitoring:afwezigheid" if van else "monitoring:team_afwezigheid"
    people = consulenten_of(request.gemeente, on=today)
    form = AfwezigheidForm(
        request.POST or None, consulenten=people, eigen=van, initial={"vanaf": today}
    )
    if request.method == "POST" and form.is_valid():
        data = {"medewerker": van} | form.cleaned_data
        try:
            made = record_absence(gemeente=request.gemeente, by=request.user, on=today, **data)
        except ActionDenied as denied:
            form.add_error(denied.field, str(denied))
        else:
            _tell(request, made)
            return redirect(here)
    context: dict[str, Any] = {
        "form": form,
        "team": van is None,
        "perioden": absences(request.gemeente, on=today, medewerker=van),
        "beeindigen": "monitoring:afwezigheid_beeindigen"
        if van
        else "monitoring:team_afwezigheid_beeindigen",
    }
    return render(request, "monitoring/afwezigheid.html", context)


def _tell(request: ConsulentRequest, made: Afwezigheid) -> None:
    until = f"tot en met {datum_tekst(made.tot)}" if made.tot else "tot nader bericht"
    who = f"{made.vervanger.naam} neemt waar." if made.vervanger else "De teamleider neemt waar."
    first = datum_tekst(made.vanaf)
    messages.success(request, f"Afwezigheid van {first} {until} is vastgelegd. {who}")
    other = also_away(made)
    if other and made.vervanger:
        messages.warning(
            request,
            f"{made.vervanger.naam} is vanaf {datum_tekst(other.vanaf)} zelf afwezig. In die "
            "dagen krijgt de teamleider de herinneringen.",
        )


def _end(request: ConsulentRequest, row: Afwezigheid) -> None:
    end_absence(afwezigheid=row, by=request.user, on=timezone.localdate())
    messages.success(
        request, "De afwezigheid is beëindigd. Ongelezen herinneringen zijn weer terug."
    )
