# SPDX-License-Identifier: EUPL-1.2
"""The checklist of the introductieweek: put it ready, change an item, add one."""

from django.contrib import messages
from django.db.models import Q, QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from inburgering.core.access import dossier_for
from inburgering.core.enums import Deel, Partneronderdeel
from inburgering.core.exceptions import ActionDenied
from inburgering.core.http import ConsulentRequest
from inburgering.core.models import Dossier, Partner
from intake.forms.introductieweek import EigenPuntForm, PuntForm, punt_initial
from intake.models import Introductiepunt
from intake.services import introductieweek as services
from intake.verschil import difference
from intake.views.hulp import carried, done, in_conflict, version_in
from intake.views.intake import page_context


def _back(dossier: Dossier) -> str:
    return f"{reverse('intake:voorbereiding', args=[dossier.pk])}#kaart-introductieweek"


@require_POST
def klaarzetten(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """Put the items of the profile ready."""
    dossier = dossier_for(request, dossier_id, deel=Deel.INTAKE, write=True)
    today = timezone.localdate()
    try:
        number = services.make_checklist(dossier=dossier, by=request.user, on=today)
    except ActionDenied as denied:
        messages.error(request, str(denied))
    else:
        ready = "1 punt staat" if number == 1 else f"{number} punten staan"
        messages.success(request, f"De checklist is gemaakt: {ready} klaar.")
    return redirect(_back(dossier))


@require_http_methods(["GET", "HEAD", "POST"])
def punt(request: ConsulentRequest, dossier_id: int, punt_id: int) -> HttpResponse:
    """Who does one item, when, and how we know."""
    dossier = dossier_for(request, dossier_id, deel=Deel.INTAKE, write=True)
    row = dossier.introductiepunten.select_related("partner").filter(pk=punt_id).first()
    if row is None:
        raise Http404("Dit punt bestaat niet.")
    row.dossier = dossier
    form = PuntForm(
        request.POST or None,
        today=timezone.localdate(),
        partners=_partners(dossier, row),
        initial=punt_initial(row),
    )
    if form.is_bound and done(form, lambda: _save(request, row, form)):
        messages.success(request, "Het punt is opgeslagen.")
        return redirect(_back(dossier))
    context = page_context(request, dossier) | {
        "titel": row.tekst,
        "uitleg": "Een punt van de introductieweek.",
        "form": form,
        "terug": _back(dossier),
        "verborgen": carried(request, form, {"versie": row.versie}),
        "verschil": difference(form, punt_initial(row)) if in_conflict(form) else [],
    }
    return render(request, "intake/voorbereiding_form.html", context)


def _partners(dossier: Dossier, row: Introductiepunt) -> QuerySet[Partner]:
    """Who can do an item: the partners in use, and the one that has it."""
    usable = Q(actief=True, onderdeel=Partneronderdeel.MAATSCHAPPELIJKE_BEGELEIDING.value)
    rows = Partner.objects.filter(gemeente_id=dossier.gemeente_id)
    return rows.filter(usable | Q(pk=row.partner_id)).order_by("naam")


def _save(request: ConsulentRequest, row: Introductiepunt, form: PuntForm) -> None:
    services.change_punt(
        punt=row,
        gegevens=form.gegevens(),
        versie=version_in(form),
        by=request.user,
        on=timezone.localdate(),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def nieuw(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """Add an item of our own."""
    dossier = dossier_for(request, dossier_id, deel=Deel.INTAKE, write=True)
    form = EigenPuntForm(request.POST or None)
    if form.is_bound and done(
        form,
        lambda: services.add_punt(
            dossier=dossier,
            tekst=form.cleaned_data["tekst"],
            by=request.user,
            on=timezone.localdate(),
        ),
    ):
        messages.success(request, "Het punt is toegevoegd.")
        return redirect(_back(dossier))
    context = page_context(request, dossier) | {
        "titel": "Punt toevoegen",
        "uitleg": "Voor wat deze persoon nodig heeft en niet op de lijst staat.",
        "form": form,
        "terug": _back(dossier),
        "verborgen": {},
        "verschil": [],
    }
    return render(request, "intake/voorbereiding_form.html", context)
