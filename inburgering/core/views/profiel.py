# SPDX-License-Identifier: EUPL-1.2
"""The gemeenteprofiel of the functioneel beheerder: in force, versions, take one back."""

from datetime import date, datetime, timedelta

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from inburgering.beleid.gemeenteprofiel import EERSTE_DAG
from inburgering.beleid.profiel import Profiel
from inburgering.beleid.vergelijken import veranderingen
from inburgering.core.access import require_role
from inburgering.core.datums import datum_tekst
from inburgering.core.enums import Rolsoort
from inburgering.core.exceptions import ActionDenied
from inburgering.core.http import ConsulentRequest, read_only
from inburgering.core.models import Gemeente, Gemeenteprofiel
from inburgering.core.selectors.profielen import (
    Versie,
    profiel_groepen,
    profiel_vlak_voor,
    versies_van,
)
from inburgering.core.services import profielen as services

LANG = timedelta(minutes=15)
"""After this the night does what is left; nobody needs to wait for it."""


@read_only
def overzicht(request: ConsulentRequest) -> HttpResponse:
    """The policy in force today, row by row, and the versions."""
    require_role(request, Rolsoort.BEHEERDER)
    today = timezone.localdate()
    profiel = request.gemeente.profiel_op(today)
    context = {
        "profiel": profiel,
        "vandaag": today,
        "groepen": profiel_groepen(profiel, op=today),
        "versies": versies_van(request.gemeente, on=today),
        "stand": services.progress_of(request.gemeente, profiel, on=today),
    }
    return render(request, "core/profiel.html", context)


@read_only
def versie(request: ConsulentRequest, vanaf: str) -> HttpResponse:
    """One version, and what it changed."""
    require_role(request, Rolsoort.BEHEERDER)
    found = _version(request.gemeente, vanaf)
    profiel, before = _side_by_side(request.gemeente, found)
    context = {
        "versie": found,
        "vorige_naam": "de wet zonder eigen beleid" if found.meegeleverd else "de versie ervoor",
        "veranderingen": veranderingen(before, profiel),
        "groepen": profiel_groepen(profiel, op=found.geldig_vanaf),
    }
    return render(request, "core/profiel_versie.html", context)


def _version(gemeente: Gemeente, vanaf: str) -> Versie:
    versions = versies_van(gemeente, on=timezone.localdate())
    found = next((row for row in versions if row.geldig_vanaf.isoformat() == vanaf), None)
    if found is None:
        raise Http404("Er is geen versie van het profiel vanaf die dag.")
    return found


def _side_by_side(gemeente: Gemeente, found: Versie) -> tuple[Profiel, Profiel]:
    """A version, and what it took the place of."""
    plain = Profiel.wettelijk(gemeente.code)
    first = found.geldig_vanaf <= EERSTE_DAG
    before = plain if first else profiel_vlak_voor(gemeente, found.geldig_vanaf)
    return gemeente.profiel_op(found.geldig_vanaf), before


@require_http_methods(["GET", "HEAD", "POST"])
def intrekken(request: ConsulentRequest, vanaf: str) -> HttpResponse:
    """Take back a version that has not started, after a page that says what that means."""
    require_role(request, Rolsoort.BEHEERDER)
    found = _version(request.gemeente, vanaf)
    own = Gemeenteprofiel.objects.filter(
        gemeente=request.gemeente, geldig_vanaf=found.geldig_vanaf
    ).first()
    if own is None:
        raise Http404("De meegeleverde versie kan niet worden ingetrokken.")
    if request.method == "POST":
        try:
            services.withdraw_profiel(versie=own, by=request.user, on=timezone.localdate())
        except ActionDenied as denied:
            messages.error(request, str(denied))
        else:
            when = datum_tekst(found.geldig_vanaf)
            messages.success(request, f"De versie vanaf {when} is ingetrokken.")
        return redirect("core:profiel")
    profiel, before = _side_by_side(request.gemeente, found)
    context = {"versie": found, "veranderingen": veranderingen(before, profiel)}
    return render(request, "core/profiel_intrekken.html", context)


@read_only
def bijwerken(request: ConsulentRequest) -> HttpResponse:
    """How far the dossiers are with the profile in force; renews itself until they are."""
    require_role(request, Rolsoort.BEHEERDER)
    today = timezone.localdate()
    stand = services.progress_of(request.gemeente, request.gemeente.profiel_op(today), on=today)
    recorded = _last_recorded(request.gemeente, today)
    context = {
        "stand": stand,
        "klaar": stand.te_doen == 0,
        "te_lang": bool(stand.te_doen) and recorded < timezone.now() - LANG,
    }
    if not request.htmx:
        return render(request, "core/profiel_bijwerken.html", context)
    if context["klaar"] or context["te_lang"]:
        return HttpResponse(headers={"HX-Refresh": "true"})
    return render(request, "core/delen/profiel_voortgang.html", context)


def _last_recorded(gemeente: Gemeente, today: date) -> datetime:
    moments = [row.vastgelegd_at for row in versies_van(gemeente, on=today)
               if row.vastgelegd_at and row.geldig_vanaf <= today]  # fmt: skip
    return max(moments, default=timezone.now() - 2 * LANG)
