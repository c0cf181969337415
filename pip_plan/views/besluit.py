# SPDX-License-Identifier: EUPL-1.2
"""The steps of the decision, each a page of its own: offer, decide, give back, make known."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from inburgering.brieven.enums import Verzendwijze
from inburgering.core.access import require_role
from inburgering.core.enums import Rolsoort
from inburgering.core.exceptions import ActionDenied
from inburgering.core.http import ConsulentRequest
from pip_plan import deelselectors, selectors, services, tekenen
from pip_plan.forms import BekendmaakForm, DagtekeningForm, TeruggeefForm
from pip_plan.views.samen import done, page, pip_for, require_reviewer


@require_http_methods(["GET", "HEAD", "POST"])
def aanbieden(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """Offer the concept after a look at what goes to the besluitvormer."""
    dossier, pip = pip_for(request, dossier_id, write=True)
    redenen: tuple[str, ...] = ()
    if request.method == "POST":
        try:
            services.offer_pip(pip=pip, by=request.user, on=timezone.localdate())
        except services.PipOnvolledig as incomplete:
            redenen = incomplete.redenen
        except ActionDenied as denied:
            redenen = (str(denied),)
        else:
            messages.success(request, "Het PIP is ter toetsing aangeboden.")
            return redirect("pip_plan:overzicht", dossier.pk)
    elif not pip.is_concept:
        return redirect("pip_plan:overzicht", dossier.pk)
    context = page(
        request,
        dossier,
        pip=pip,
        ontbreekt=selectors.missing_of(pip),
        redenen=redenen,
        fout=bool(redenen),
    )
    return render(request, "pip_plan/aanbieden.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def vaststellen(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """Decide, after seeing the plan and the letter."""
    dossier, pip = pip_for(request, dossier_id)
    require_role(request, Rolsoort.BESLUITVORMER)
    today = timezone.localdate()
    form = DagtekeningForm(request.POST or None, initial={"dagtekening": today})
    if done(
        request,
        form,
        lambda: services.vaststellen(
            pip=pip, dagtekening=form.cleaned_data["dagtekening"], by=request.user, on=today
        ),
    ):
        messages.success(request, "Het PIP is vastgesteld. De brief is bewaard.")
        return redirect("pip_plan:overzicht", dossier.pk)
    if not pip.is_waiting and request.method != "POST":
        messages.error(request, "Dit PIP wacht niet op een besluit.")
        return redirect("pip_plan:overzicht", dossier.pk)
    if request.method == "GET":
        tekenen.remember_seen(pip, request.user)
    context = page(
        request,
        dossier,
        pip=pip,
        form=form,
        tegen=tekenen.against_signing(pip, request.user, on=today) or "",
        deelbesluiten=deelselectors.decisions_for(pip, on=today),
        mag_tekenen=False,
        mag_toevoegen=False,
        mag_samen_tekenen=False,
        afspraken=selectors.agreements_of(pip),
        ontbreekt=selectors.missing_of(pip),
    )
    return render(request, "pip_plan/vaststellen.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def teruggeven(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """Give the plan back to its drafter with a reason."""
    dossier, pip = pip_for(request, dossier_id)
    require_reviewer(request)
    form = TeruggeefForm(request.POST or None)
    if done(
        request,
        form,
        lambda: services.return_pip(
            pip=pip,
            reden=form.cleaned_data["reden"],
            by=request.user,
            on=timezone.localdate(),
        ),
    ):
        messages.success(request, "Het PIP is teruggegeven aan de opsteller.")
        return redirect("pip_plan:overzicht", dossier.pk)
    context = page(request, dossier, pip=pip, form=form)
    return render(request, "pip_plan/teruggeven.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def bekendmaken(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """Record how the decision reached the person."""
    dossier, pip = pip_for(request, dossier_id, write=True)
    today = timezone.localdate()
    secret = dossier.persoon.geheim_adres
    form = BekendmaakForm(request.POST or None, today=today, geheim=secret)
    if done(
        request,
        form,
        lambda: services.bekendmaken(
            pip=pip,
            op=form.cleaned_data["op"],
            wijze=Verzendwijze(form.cleaned_data["wijze"]),
            by=request.user,
            on=today,
            geheim=form.geheimzorg(),
        ),
    ):
        messages.success(request, "Het PIP is bekendgemaakt. De bezwaartermijn loopt.")
        return redirect("pip_plan:overzicht", dossier.pk)
    return render(request, "pip_plan/bekendmaken.html", page(request, dossier, pip=pip, form=form))
