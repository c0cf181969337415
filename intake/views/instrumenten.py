# SPDX-License-Identifier: EUPL-1.2
"""The page of the instruments: what was taken, adding one, correcting and removing."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from inburgering.core.access import dossier_for
from inburgering.core.enums import Deel
from inburgering.core.exceptions import ActionDenied
from inburgering.core.http import ConsulentRequest
from inburgering.core.models import Dossier
from intake import selectors
from intake.forms.instrumenten import InstrumentForm, VerwijderenForm
from intake.models import Instrument
from intake.selectors.instrumenten import instrument_of, instruments_of
from intake.services import instrumenten as service
from intake.verschil import difference
from intake.views.hulp import tell
from intake.views.intake import may_write, page_context

GET_POST = ["GET", "HEAD", "POST"]
VELDEN = ("soort", "naam", "afgenomen_op", "resultaat")


@require_http_methods(GET_POST)
def instrumenten(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """See what was taken, and add one with its report."""
    posted = request.method == "POST"
    dossier = dossier_for(request, dossier_id, deel=Deel.INTAKE, write=posted)
    intake = selectors.intake_of(dossier)
    form = _form(request)
    if posted and intake is None:
        messages.error(request, "Start eerst de intake met het gesprek.")
        return redirect("intake:overzicht", dossier.pk)
    if posted and intake is not None and form.is_valid():
        intake.dossier = dossier
        try:
            service.add_instrument(
                intake=intake, gegevens=form.gegevens(), rapport=form.cleaned_data["bestand"],
                by=request.user, on=timezone.localdate(),
            )  # fmt: skip
        except ActionDenied as denied:
            tell(form, denied)
        else:
            messages.success(request, "Het instrument is vastgelegd.")
            return redirect("intake:instrumenten", dossier.pk)
    form.choose_again()
    context = page_context(request, dossier) | {
        "form": form,
        "intake": intake,
        "instrumenten": instruments_of(dossier),
        "mag_schrijven": may_write(request, dossier),
    }
    return render(request, "intake/instrumenten.html", context)


@require_http_methods(GET_POST)
def instrument(request: ConsulentRequest, dossier_id: int, pk: int) -> HttpResponse:
    """Correct one instrument, or add the report that came in later."""
    dossier = dossier_for(request, dossier_id, deel=Deel.INTAKE, write=True)
    found = _found(dossier, pk)
    stored = {name: getattr(found, name) for name in VELDEN}
    form = _form(request, heeft_rapport=found.rapport_id is not None, initial=stored)
    if request.method == "POST" and form.is_valid():
        try:
            service.change_instrument(
                instrument=found, gegevens=form.gegevens(),
                rapport=form.cleaned_data.get("bestand"),
                versie=form.cleaned_data["versie"] or 0,
                by=request.user, on=timezone.localdate(),
            )  # fmt: skip
        except ActionDenied as denied:
            tell(form, denied)
        else:
            messages.success(request, "Het instrument is verbeterd.")
            return redirect("intake:instrumenten", dossier.pk)
    form.choose_again()
    # read again: a refused change stands half in the object, and a colleague may have saved
    now = _found(dossier, pk)
    stored = {name: getattr(now, name) for name in VELDEN}
    context = page_context(request, dossier) | {
        "form": form,
        "instrument": now,
        "versie": now.versie,
        "verschil": difference(form, stored) if form.non_field_errors() else [],
    }
    return render(request, "intake/instrument.html", context)


@require_http_methods(GET_POST)
def verwijderen(request: ConsulentRequest, dossier_id: int, pk: int) -> HttpResponse:
    """Remove the report, or an instrument that does not belong here, with a reason."""
    dossier = dossier_for(request, dossier_id, deel=Deel.INTAKE, write=True)
    found = _found(dossier, pk)
    form = VerwijderenForm(request.POST or None, heeft_rapport=found.rapport_id is not None)
    if request.method == "POST" and form.is_valid():
        told: dict[str, Any] = {
            "reden": form.cleaned_data["reden"], "by": request.user, "on": timezone.localdate(),
        }  # fmt: skip
        try:
            if form.cleaned_data["wat"] == form.RAPPORT:
                service.remove_rapport(instrument=found, **told)
                messages.success(request, "Het rapport is verwijderd.")
            else:
                service.remove_instrument(instrument=found, **told)
                messages.success(request, "Het instrument is verwijderd.")
        except ActionDenied as denied:
            tell(form, denied)
        else:
            return redirect("intake:instrumenten", dossier.pk)
    context = page_context(request, dossier) | {"form": form, "instrument": found}
    return render(request, "intake/instrument_verwijderen.html", context)


def _form(request: ConsulentRequest, **opties: Any) -> InstrumentForm:
    given = (request.POST, request.FILES) if request.method == "POST" else ()
    return InstrumentForm(*given, today=timezone.localdate(), **opties)


def _found(dossier: Dossier, pk: int) -> Instrument:
    found = instrument_of(dossier, pk)
    if found is None:
        raise Http404("Dit instrument bestaat niet in dit dossier.")
    return found
