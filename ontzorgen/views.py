# SPDX-License-Identifier: EUPL-1.2
"""The pages of ontzorgen: the picture, start, change an amount, end."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.forms import Form
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from inburgering.core.access import dossier_for, may
from inburgering.core.enums import Deel, Rolsoort
from inburgering.core.exceptions import ActionDenied
from inburgering.core.http import ConsulentRequest, read_only
from inburgering.core.models import Dossier
from inburgering.core.selectors import dossier_kop
from ontzorgen import brieven, normen, selectors, services
from ontzorgen.forms import EindeForm, LastForm, NormForm, StartForm
from ontzorgen.models import Ontzorgperiode


def _page(request: ConsulentRequest, dossier: Dossier, **extra: Any) -> dict[str, Any]:
    today = timezone.localdate()
    return {
        "dossier": dossier,
        "kop": dossier_kop(dossier, request, tab="ontzorgen", on=today),
        "mag_schrijven": may(request, Deel.ONTZORGEN, write=True) and dossier.is_open,
        **extra,
    }


def _done(request: ConsulentRequest, form: Form, action: Callable[[], object]) -> bool:
    """Do it when the form is right; a refusal stands in the form, at its field."""
    if request.method != "POST" or not form.is_valid():
        return False
    try:
        action()
    except ActionDenied as denied:
        form.add_error(denied.field if denied.field in form.fields else None, str(denied))
        return False
    return True


def _running(request: ConsulentRequest, dossier: Dossier) -> Ontzorgperiode | None:
    period = selectors.current_period(dossier)
    if period is None or not period.loopt:
        messages.error(request, "Er loopt geen ontzorgen. Start het eerst.")
        return None
    period.dossier = dossier
    return period


def _decides(request: ConsulentRequest) -> bool:
    """Who keeps the ontzorgen, and who signs for the college; the mandate is asked after this."""
    return Rolsoort.BESLUITVORMER in request.rollen or may(request, Deel.ONTZORGEN, write=True)


@read_only
def overzicht(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """The period, the leefgeld per month, and how its end was computed."""
    dossier = dossier_for(request, dossier_id, deel=Deel.ONTZORGEN)
    today = timezone.localdate()
    context = _page(
        request,
        dossier,
        beeld=selectors.beeld_of(dossier, on=today),
        mag_besluiten=_decides(request) and dossier.is_open,
        geen_brief=brieven.against_letter(dossier, request.user, on=today),
        eigen_brieven=brieven.own_letters(dossier, request.user).without_pdf(),
    )
    return render(request, "ontzorgen/overzicht.html", context)


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
    form = StartForm(request.POST or None, initial={"vanaf": beeld.start_op})
    if _done(
        request,
        form,
        lambda: services.start_ontzorging(
            dossier=dossier, gegevens=form.gegevens(), by=request.user, on=today
        ),
    ):
        messages.success(request, "Het ontzorgen is gestart.")
        return redirect("ontzorgen:overzicht", dossier.pk)
    context = _page(
        request, dossier, form=form, beeld=beeld, voorstellen=normen.suggestions(today)
    )
    return render(request, "ontzorgen/starten.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def vaste_last(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """Change a fixed cost from a day on."""
    dossier = dossier_for(request, dossier_id, deel=Deel.ONTZORGEN, write=True)
    period = _running(request, dossier)
    if period is None:
        return redirect("ontzorgen:overzicht", dossier.pk)
    form, today = LastForm(request.POST or None), timezone.localdate()
    if _done(
        request,
        form,
        lambda: services.change_vaste_last(
            periode=period, wijziging=form.wijziging(), by=request.user, on=today
        ),
    ):
        messages.success(request, "De vaste last is gewijzigd.")
        return redirect("ontzorgen:overzicht", dossier.pk)
    context = _page(request, dossier, form=form, titel="Vaste last wijzigen")
    return render(request, "ontzorgen/wijzigen.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def norm(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """Change the bijstand that is paid out from a day on."""
    dossier = dossier_for(request, dossier_id, deel=Deel.ONTZORGEN, write=True)
    period = _running(request, dossier)
    if period is None:
        return redirect("ontzorgen:overzicht", dossier.pk)
    form, today = NormForm(request.POST or None), timezone.localdate()
    if _done(
        request,
        form,
        lambda: services.change_norm(
            periode=period, by=request.user, on=today, **form.cleaned_data
        ),
    ):
        messages.success(request, "De uitbetaalde bijstand is gewijzigd.")
        return redirect("ontzorgen:overzicht", dossier.pk)
    context = _page(request, dossier, form=form, titel="Uitbetaalde bijstand wijzigen")
    return render(request, "ontzorgen/wijzigen.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def beeindigen(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """End the ontzorgen after the assessment."""
    dossier = dossier_for(request, dossier_id, deel=Deel.ONTZORGEN, write=True)
    period = _running(request, dossier)
    if period is None:
        return redirect("ontzorgen:overzicht", dossier.pk)
    form = EindeForm(request.POST or None, initial={"laatste_dag": period.tot_en_met})
    today = timezone.localdate()
    if _done(
        request,
        form,
        lambda: services.end_ontzorging(
            periode=period, einde=form.einde(), by=request.user, on=today
        ),
    ):
        messages.success(request, "Het ontzorgen is beëindigd.")
        return redirect("ontzorgen:overzicht", dossier.pk)
    context = _page(request, dossier, form=form, periode=period)
    return render(request, "ontzorgen/beeindigen.html", context)


@require_POST
def brief(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """Decide: make the beschikking that belongs to the period, and show it among the letters."""
    dossier = dossier_for(request, dossier_id, deel=Deel.ONTZORGEN)
    if not _decides(request):
        raise PermissionDenied("Uw rol geeft hier geen recht om te besluiten.")
    period = selectors.current_period(dossier)
    if period is None:
        messages.error(request, "Er is nog geen ontzorgen. Start het eerst.")
        return redirect("ontzorgen:overzicht", dossier.pk)
    period.dossier = dossier
    try:
        made = brieven.make_ontzorgbrief(periode=period, by=request.user, on=timezone.localdate())
    except ActionDenied as denied:
        messages.error(request, str(denied))
        return redirect("ontzorgen:overzicht", dossier.pk)
    messages.success(
        request,
        f"De brief {made.kenmerk} is gemaakt. Hij kan worden verzonden.",
    )
    return redirect("ontzorgen:overzicht", dossier.pk)


@read_only
def eigen_brief(request: ConsulentRequest, dossier_id: int, pk: int) -> HttpResponse:
    """The letter about ontzorgen for who made it, also where Brieven is closed to them."""
    dossier = dossier_for(request, dossier_id, deel=Deel.ONTZORGEN)
    found = brieven.own_letters(dossier, request.user).filter(pk=pk).first()
    if found is None:
        raise Http404("Deze brief bestaat niet, of u hebt hem niet gemaakt.")
    response = HttpResponse(bytes(found.pdf), content_type="application/pdf")
    response["Content-Disposition"] = f'attachment; filename="{found.bestandsnaam}"'
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "no-store"
    return response
