# SPDX-License-Identifier: EUPL-1.2
"""The terms of a dossier: how each date was computed, why one was missed, what DUO extended."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from inburgering.core import selectors
from inburgering.core.access import dossier_for, may
from inburgering.core.enums import Deel, RedenTeLaat
from inburgering.core.exceptions import ActionDenied
from inburgering.core.forms.termijnen import IntrekkenForm, RedenForm, VerlengingForm
from inburgering.core.http import ConsulentRequest, read_only
from inburgering.core.services.termijnen import verlengen
from inburgering.core.services.termijnen.feiten import granted_to
from inburgering.core.services.termijnen.reden import record_reden

GET_POST = ["GET", "HEAD", "POST"]


@read_only
def termijnen(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """Every term by state, with its steps and what the date was before."""
    return _page(request, dossier_id, "core/termijnen.html")


@read_only
def afdrukken(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """The same for paper: every explanation open, every article with its address."""
    return _page(request, dossier_id, "core/termijnen_afdrukken.html")


def _page(request: ConsulentRequest, dossier_id: int, template: str) -> HttpResponse:
    dossier = dossier_for(request, dossier_id)
    today = timezone.localdate()
    context = {
        "dossier": dossier,
        "kop": selectors.dossier_kop(dossier, request, tab="overzicht", on=today),
        "groepen": selectors.grouped_terms(dossier, on=today),
        "mag_wijzigen": may(request, Deel.ALGEMEEN, write=True) and dossier.is_open,
        "vandaag": today,
    }
    return render(request, template, context)


@require_http_methods(GET_POST)
def reden(request: ConsulentRequest, dossier_id: int, termijn_id: int) -> HttpResponse:
    """Record why a statutory term was missed."""
    dossier = dossier_for(request, dossier_id, write=True)
    today = timezone.localdate()
    term = get_object_or_404(dossier.termijnen, pk=termijn_id)
    initial = {"reden": term.reden, "toelichting": term.reden_toelichting}
    form = RedenForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            record_reden(
                termijn=term,
                reden=RedenTeLaat(form.cleaned_data["reden"]),
                toelichting=form.cleaned_data["toelichting"],
                by=request.user,
                on=today,
            )
        except ActionDenied as denied:
            form.add_error(denied.field if denied.field in form.fields else None, str(denied))
        else:
            messages.success(request, "De reden is vastgelegd.")
            return redirect("core:termijnen", dossier.pk)
    kop = selectors.dossier_kop(dossier, request, tab="overzicht", on=today)
    context = {"dossier": dossier, "kop": kop, "form": form, "termijn": term}
    return render(request, "core/termijn_reden.html", context)


@require_http_methods(GET_POST)
def verlengingen(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """What DUO extended, and a form to record another extension."""
    dossier = dossier_for(request, dossier_id, write=request.method == "POST")
    today = timezone.localdate()
    form = VerlengingForm(request.POST or None, today=today)
    if request.method == "POST" and form.is_valid():
        try:
            verlengen.grant(
                dossier=dossier, toekenning=form.toekenning(), by=request.user, on=today
            )
        except ActionDenied as denied:
            form.add_error(denied.field if denied.field in form.fields else None, str(denied))
        else:
            messages.success(request, "De verlenging is vastgelegd en de termijnen bijgewerkt.")
            return redirect("core:verlengingen", dossier.pk)
    context = {
        "dossier": dossier,
        "kop": selectors.dossier_kop(dossier, request, tab="gegevens", on=today),
        "form": form,
        "verlengingen": granted_to(dossier),
        "ingetrokken": dossier.verlengingen.exclude(ingetrokken_op=None).order_by("pk"),
        "mag_wijzigen": may(request, Deel.ALGEMEEN, write=True) and dossier.is_open,
    }
    return render(request, "core/verlengingen.html", context)


@require_http_methods(GET_POST)
def verlenging_intrekken(
    request: ConsulentRequest, dossier_id: int, verlenging_id: int
) -> HttpResponse:
    """Take an extension back, with the reason."""
    dossier = dossier_for(request, dossier_id, write=True)
    today = timezone.localdate()
    row = get_object_or_404(dossier.verlengingen, pk=verlenging_id, ingetrokken_op=None)
    form = IntrekkenForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        verlengen.withdraw(
            verlenging=row, reden=form.cleaned_data["reden"], by=request.user, on=today
        )
        messages.success(request, "De verlenging is ingetrokken en de termijnen bijgewerkt.")
        return redirect("core:verlengingen", dossier.pk)
    kop = selectors.dossier_kop(dossier, request, tab="gegevens", on=today)
    context = {"dossier": dossier, "kop": kop, "form": form, "verlenging": row}
    return render(request, "core/verlenging_intrekken.html", context)
