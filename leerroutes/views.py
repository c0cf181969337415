# SPDX-License-Identifier: EUPL-1.2
"""The page of the leerroute, the enrolment, and the providers."""

from collections.abc import Iterator
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from inburgering.core.access import dossier_for, may, parts_of
from inburgering.core.enums import Deel
from inburgering.core.exceptions import ActionDenied
from inburgering.core.feiten import IntakeSamenvatting, intake_facts_of, pip_withdrawn
from inburgering.core.http import ConsulentRequest
from inburgering.core.models import Dossier
from inburgering.core.selectors import dossier_kop, next_step
from inburgering.wet.begrippen import Doelgroep, Leerroute, Niveau
from leerroutes import forms, selectors, services
from leerroutes.enums import Aanbiedersoort, Keurmerk
from leerroutes.models import Leerroutekeuze


@require_http_methods(["GET", "HEAD", "POST"])
def overzicht(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """The facts, the advice, and the choice with a reason for each route."""
    dossier = dossier_for(request, dossier_id, deel=Deel.LEERROUTE, write=request.method == "POST")
    facts = intake_facts_of(dossier)
    current = selectors.current_choice(dossier)
    form = forms.LeerrouteForm(
        request.POST or None,
        verhuisd=dossier.verhuisd_naar_ons,
        asiel=dossier.doelgroep == Doelgroep.ASIELSTATUSHOUDER,
        initial=_initial(current, facts),
    )
    if request.method == "POST" and form.is_valid() and _assign(request, dossier, form):
        messages.success(request, "De leerroute is toegewezen.")
        return redirect("leerroutes:overzicht", dossier.pk)
    context = _context(request, dossier) | _choice_context(request, dossier, facts, form)
    return render(request, "leerroutes/overzicht.html", context | {"keuze": current})


def _assign(request: ConsulentRequest, dossier: Dossier, form: forms.LeerrouteForm) -> bool:
    try:
        services.assign_leerroute(
            dossier=dossier, keuze=form.keuze(), by=request.user, on=timezone.localdate()
        )
    except services.KeuzeGeweigerd as denied:
        for bezwaar in denied.bezwaren:
            form.add_error(bezwaar.veld, bezwaar.tekst)
    except ActionDenied as denied:
        form.add_error(None, str(denied))
    else:
        return True
    return False


def _initial(current: Leerroutekeuze | None, facts: IntakeSamenvatting | None) -> dict[str, Any]:
    if current is None:
        script = selectors.suggested_alfabetisering(facts)
        return {"alfabetisering": script.value, "niveau": Niveau.B1.value}
    names = forms.LeerrouteForm.base_fields
    found = {name: getattr(current, name) for name in names}
    return found | {"niveau": current.niveau or Niveau.B1.value}


def _context(request: ConsulentRequest, dossier: Dossier) -> dict[str, Any]:
    kop = dossier_kop(dossier, request, tab="leerroute", on=timezone.localdate())
    mag = may(request, Deel.LEERROUTE, write=True) and dossier.is_open
    return {"dossier": dossier, "kop": kop, "mag_schrijven": mag}


def _choice_context(
    request: ConsulentRequest,
    dossier: Dossier,
    facts: IntakeSamenvatting | None,
    form: forms.LeerrouteForm,
) -> dict[str, Any]:
    advies = selectors.advice_for(dossier, facts, on=timezone.localdate())
    fixed = dossier.pip_vastgesteld_op is not None and not pip_withdrawn(dossier.pk)
    can_choose = dossier.intake_afgerond_op is not None and not fixed
    writable = may(request, Deel.LEERROUTE, write=True) and dossier.is_open
    return {
        "form": form,
        "feiten": facts,
        "advies": advies,
        "routes": list(_cards(form, advies.route)),
        "weegfeiten": selectors.weighing_facts(dossier, facts, on=timezone.localdate()),
        "kan_kiezen": can_choose and writable,
        "stap": next_step(dossier, on=timezone.localdate(), delen=parts_of(request)),
        "eerdere": list(selectors.earlier_choices(dossier)),
    }


def _cards(form: forms.LeerrouteForm, advised: Leerroute | None) -> Iterator[dict[str, Any]]:
    chosen = form["leerroute"].value()
    for route, field in form.reasons().items():
        yield {
            "code": route.value,
            "label": route.label,
            "uitleg": selectors.UITLEG[route],
            "veld": field,
            "gekozen": chosen == route.value,
            "geadviseerd": route is advised,
        }


@require_http_methods(["GET", "HEAD", "POST"])
def aanmelding(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """Record with which provider and from when somebody has lessons."""
    dossier = dossier_for(request, dossier_id, deel=Deel.LEERROUTE, write=True)
    current = selectors.current_choice(dossier)
    if current is None:
        messages.error(request, "Wijs eerst een leerroute toe.")
        return redirect("leerroutes:overzicht", dossier.pk)
    form = forms.AanmeldingForm(
        request.POST or None,
        aanbieders=selectors.providers_of(request.gemeente, including=current.aanbieder),
        initial={
            name: getattr(current, name) for name in ("aanbieder", "aangemeld_op", "start_op")
        },
    )
    if request.method == "POST" and form.is_valid():
        try:
            services.record_aanmelding(
                dossier=dossier, by=request.user, on=timezone.localdate(), **form.cleaned_data
            )
        except ActionDenied as denied:
            form.add_error(denied.field, str(denied))
        else:
            messages.success(request, "De aanmelding is opgeslagen.")
            return redirect("leerroutes:overzicht", dossier.pk)
    context = _context(request, dossier) | {"form": form, "keuze": current}
    return render(request, "leerroutes/aanmelding.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def aanbieder(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """Add a provider to the list of the gemeente, on the way to an enrolment."""
    dossier = dossier_for(request, dossier_id, deel=Deel.LEERROUTE, write=True)
    form = forms.AanbiederForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = services.add_aanbieder(
                gemeente=request.gemeente,
                naam=form.cleaned_data["naam"],
                soort=Aanbiedersoort(form.cleaned_data["soort"]),
                keurmerk=Keurmerk(form.cleaned_data["keurmerk"]),
            )
        except ActionDenied as denied:
            form.add_error(denied.field, str(denied))
        else:
            messages.success(request, f"{made.naam} staat nu in de lijst.")
            return redirect("leerroutes:aanmelding", dossier.pk)
    context = _context(request, dossier) | {"form": form}
    return render(request, "leerroutes/aanbieder.html", context)
