# SPDX-License-Identifier: EUPL-1.2
"""What follows from the intake: the page, and measuring on the participatieladder."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from inburgering.core.access import dossier_for
from inburgering.core.enums import Deel
from inburgering.core.exceptions import ActionDenied
from inburgering.core.http import ConsulentRequest, read_only
from intake.forms.vervolg import LadderForm
from intake.selectors.vervolg import ladder_of, referral_rows
from intake.services.ladder import correct_trede, measure_trede
from intake.verschil import difference
from intake.views.hulp import tell
from intake.views.intake import may_write, page_context

GET_POST = ["GET", "HEAD", "POST"]


@read_only
def vervolg(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """The ladder, what was referred, and what must be followed up."""
    dossier = dossier_for(request, dossier_id, deel=Deel.INTAKE)
    today = timezone.localdate()
    still, done = referral_rows(dossier, on=today)
    context = page_context(request, dossier) | {
        "ladder": ladder_of(dossier, on=today),
        "open": still,
        "afgerond": done,
        "mag_schrijven": may_write(request, dossier),
    }
    return render(request, "intake/vervolg.html", context)


@require_http_methods(GET_POST)
def meten(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """Record a measurement."""
    dossier = dossier_for(request, dossier_id, deel=Deel.INTAKE, write=True)
    today = timezone.localdate()
    form = LadderForm(request.POST or None, today=today, initial={"op": today})
    if request.method == "POST" and form.is_valid():
        try:
            measure_trede(dossier=dossier, meting=form.meting(), by=request.user, on=today)
        except ActionDenied as denied:
            tell(form, denied)
        else:
            messages.success(request, "De meting is vastgelegd.")
            return redirect("intake:vervolg", dossier.pk)
    first = not dossier.ladder.exists()
    context = page_context(request, dossier) | {
        "form": form,
        "titel": "Nulmeting op de participatieladder" if first else "Opnieuw meten",
        "versie": 1,
        "verschil": [],
    }
    return render(request, "intake/vervolg_ladder.html", context)


@require_http_methods(GET_POST)
def meting(request: ConsulentRequest, dossier_id: int, pk: int) -> HttpResponse:
    """Correct a measurement that was recorded wrongly."""
    dossier = dossier_for(request, dossier_id, deel=Deel.INTAKE, write=True)
    found = dossier.ladder.filter(pk=pk).first()
    if found is None:
        raise Http404("Deze meting bestaat niet in dit dossier.")
    found.dossier = dossier
    today = timezone.localdate()
    stored = {"op": found.op, "trede": found.trede, "toelichting": found.toelichting}
    form = LadderForm(request.POST or None, today=today, initial=stored)
    if request.method == "POST" and form.is_valid():
        try:
            correct_trede(
                stand=found, meting=form.meting(), versie=form.cleaned_data["versie"] or 0,
                by=request.user, on=today,
            )  # fmt: skip
        except ActionDenied as denied:
            tell(form, denied)
        else:
            messages.success(request, "De meting is verbeterd.")
            return redirect("intake:vervolg", dossier.pk)
    context = page_context(request, dossier) | {
        "form": form,
        "titel": "Meting verbeteren",
        "versie": found.versie,
        "verschil": difference(form, stored) if form.non_field_errors() else [],
    }
    return render(request, "intake/vervolg_ladder.html", context)
