# SPDX-License-Identifier: EUPL-1.2
"""The pages of ontzorgen: the picture, start, change an amount, end."""

from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from inburgering.core.access import dossier_for, may
from inburgering.core.enums import Deel
from inburgering.core.exceptions import ActionDenied
from inburgering.core.http import ConsulentRequest, read_only
from inburgering.core.models import Dossier
from inburgering.core.selectors import dossier_kop
from ontzorgen import normen, selectors, services
from ontzorgen.forms import EindeForm, LastForm, NormForm, StartForm
from ontzorgen.models import Ontzorgperiode

GEEN_PERIODE = "Er loopt geen ontzorgen. Start het eerst."


def _page(request: ConsulentRequest, dossier: Dossier, **extra: Any) -> dict[str, Any]:
    today = timezone.localdate()
    return {
        "dossier": dossier,
        "kop": dossier_kop(dossier, request, tab="ontzorgen", on=today),
        "mag_schrijven": may(request, Deel.ONTZORGEN, write=True) and dossier.is_open,
        **extra,
    }


@read_only
def overzicht(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """The period, the leefgeld per month, and how its end was computed."""
    dossier = dossier_for(request, dossier_id, deel=Deel.ONTZORGEN)
    beeld = selectors.beeld_of(dossier, on=timezone.localdate())
    return render(request, "ontzorgen/overzicht.html", _page(request, dossier, beeld=beeld))


@require_http_methods(["GET", "HEAD", "POST"])
def starten(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """Start the ontzorgen."""
    dossier = dossier_for(request, dossier_id, deel=Deel.ONTZORGEN, write=True)
    today = timezone.localdate()
    beeld = selectors.beeld_of(dossier, on=today)
    if not beeld.mag_starten:
        reasons = [refused.tekst for refused in beeld.weigeringen]
        messages.error(request, reasons[0] if reasons else "Het ontzorgen loopt al.")
        return redirect("ontzorgen:overzicht", dossier.pk)
    voorstel = normen.suggestion(dossier, on=today)
    form = StartForm(
        request.POST or None,
        wettelijke_norm=voorstel.bedrag if voorstel else None,
        initial={
            "vanaf": dossier.bijstand_vanaf,
            "norm": voorstel.bedrag if voorstel and voorstel.zeker else None,
        },
    )
    if request.method == "POST" and form.is_valid():
        try:
            services.start_ontzorging(
                dossier=dossier, gegevens=form.gegevens(), by=request.user, on=today
            )
        except ActionDenied as denied:
            form.add_error(denied.field, str(denied))
        else:
            messages.success(request, "Het ontzorgen is gestart.")
            return redirect("ontzorgen:overzicht", dossier.pk)
    context = _page(request, dossier, form=form, beeld=beeld, voorstel=voorstel)
    return render(request, "ontzorgen/starten.html", context)


def _running_period(request: ConsulentRequest, dossier: Dossier) -> Ontzorgperiode | None:
    period = selectors.current_period(dossier)
    if period is None or not period.loopt:
        messages.error(request, GEEN_PERIODE)
        return None
    period.dossier = dossier
    return period


@require_http_methods(["GET", "HEAD", "POST"])
def vaste_last(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """Change a fixed cost from a day on."""
    dossier = dossier_for(request, dossier_id, deel=Deel.ONTZORGEN, write=True)
    period = _running_period(request, dossier)
    if period is None:
        return redirect("ontzorgen:overzicht", dossier.pk)
    form = LastForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            services.change_vaste_last(
                periode=period,
                last=form.last(),
                vanaf=form.cleaned_data["vanaf"],
                negatief_besluit=form.cleaned_data["negatief_besluit"],
                by=request.user,
                on=timezone.localdate(),
            )
        except ActionDenied as denied:
            form.add_error(denied.field, str(denied))
        else:
            messages.success(request, "De vaste last is gewijzigd.")
            return redirect("ontzorgen:overzicht", dossier.pk)
    return _change(request, dossier, form, "Vaste last wijzigen")


@require_http_methods(["GET", "HEAD", "POST"])
def norm(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """Change the bijstand that is paid out from a day on."""
    dossier = dossier_for(request, dossier_id, deel=Deel.ONTZORGEN, write=True)
    period = _running_period(request, dossier)
    if period is None:
        return redirect("ontzorgen:overzicht", dossier.pk)
    form = NormForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            services.change_norm(
                periode=period, by=request.user, on=timezone.localdate(), **form.cleaned_data
            )
        except ActionDenied as denied:
            form.add_error(denied.field, str(denied))
        else:
            messages.success(request, "De uitbetaalde norm is gewijzigd.")
            return redirect("ontzorgen:overzicht", dossier.pk)
    return _change(request, dossier, form, "Uitbetaalde norm wijzigen")


def _change(request: ConsulentRequest, dossier: Dossier, form: Form, titel: str) -> HttpResponse:
    context = _page(request, dossier, form=form, titel=titel)
    return render(request, "ontzorgen/wijzigen.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def beeindigen(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """End the ontzorgen after the assessment."""
    dossier = dossier_for(request, dossier_id, deel=Deel.ONTZORGEN, write=True)
    period = _running_period(request, dossier)
    if period is None:
        return redirect("ontzorgen:overzicht", dossier.pk)
    form = EindeForm(request.POST or None, initial={"laatste_dag": period.tot_en_met})
    if request.method == "POST" and form.is_valid():
        try:
            services.end_ontzorging(
                periode=period, einde=form.einde(), by=request.user, on=timezone.localdate()
            )
        except ActionDenied as denied:
            form.add_error(denied.field, str(denied))
        else:
            messages.success(request, "Het ontzorgen is beëindigd.")
            return redirect("ontzorgen:overzicht", dossier.pk)
    context = _page(request, dossier, form=form, periode=period)
    return render(request, "ontzorgen/beeindigen.html", context)
