# SPDX-License-Identifier: EUPL-1.2
"""Calling somebody in: the story so far, the next letter, what came of it, going on alone."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from inburgering.brieven.enums import Verzendwijze
from inburgering.brieven.oproep import VORMEN
from inburgering.core.access import dossier_for
from inburgering.core.enums import Deel
from inburgering.core.exceptions import ActionDenied
from inburgering.core.http import ConsulentRequest, read_only
from inburgering.core.models import Dossier
from intake import oproeprules
from intake.enums import Uitkomst
from intake.forms.oproepen import OproepForm, UitkomstForm
from intake.models import Oproep
from intake.oproeprules import Stap, Stapsoort
from intake.selectors import oproepen as selectors
from intake.services.afwezig import absence_report_pdf, complete_in_absence
from intake.services.oproepen import check_oproep, oproep_pdf, record_uitkomst, send_oproep
from intake.views.hulp import tell
from intake.views.intake import may_write, page_context

VEROUDERD = "Deze pagina was niet meer actueel. Bekijk wat er nu moet gebeuren."


@read_only
def oproepen(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """What happened so far, and the one step that may come next."""
    dossier = dossier_for(request, dossier_id, deel=Deel.INTAKE)
    calls = selectors.calls_of(dossier)
    step = selectors.step_of(dossier, calls)
    form: OproepForm | UitkomstForm | None = None
    if may_write(request, dossier):
        form = _next_form(dossier, calls, step)
    return _page(request, dossier, calls, form)


@require_http_methods(["GET", "HEAD", "POST"])
def versturen(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """Check the call that was filled in, show its letter, and send it.

    A reload, or a login in between, comes here with GET and starts from the page itself.
    """
    dossier = dossier_for(request, dossier_id, deel=Deel.INTAKE, write=True)
    if request.method != "POST":
        return redirect("intake:oproepen", dossier.pk)
    calls = selectors.calls_of(dossier)
    now = selectors.step_of(dossier, calls)
    form = OproepForm(request.POST, stap=now, geheim=dossier.persoon.geheim_adres)
    action = request.POST.get("actie", "")
    if action == "wijzigen" or not form.is_valid():
        if request.POST.get("stap") != now.sleutel:
            messages.error(request, VEROUDERD)
            return redirect("intake:oproepen", dossier.pk)
        return _page(request, dossier, calls, form)
    facts: dict[str, Any] = {
        "dossier": dossier,
        "sleutel": form.cleaned_data["stap"],
        "oproep": form.gegevens(),
        "by": request.user,
        "on": timezone.localdate(),
    }
    try:
        if action == "voorbeeld":
            return _pdf(oproep_pdf(**facts), "oproep-concept.pdf")
        if action == "versturen":
            call = send_oproep(**facts)
            sent = f"De brief {call.brief.kenmerk} is vastgelegd als verzonden. Verstuur hem nu."
            book = f" Boek ook de tolk {call.tolk_taal}." if call.tolk_taal else ""
            messages.success(request, sent + book)
            return redirect("intake:oproepen", dossier.pk)
        step = check_oproep(**facts)
    except ActionDenied as denied:
        return _refused(request, dossier, form, denied)
    letter = VORMEN[step.nummer].titel
    context = page_context(request, dossier) | {"form": form, "brief": letter} | facts
    return render(request, "intake/oproep_controle.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def uitkomst(request: ConsulentRequest, dossier_id: int, oproep_id: int) -> HttpResponse:
    """Record what came of a call, or correct the last outcome."""
    dossier = dossier_for(request, dossier_id, deel=Deel.INTAKE, write=True)
    calls = selectors.calls_of(dossier)
    call = next((call for call in calls if call.pk == oproep_id), None)
    if call is None:
        raise Http404("Deze oproep bestaat niet in dit dossier.")
    today = timezone.localdate()
    call.dossier = dossier
    initial = _outcome_initial(call)
    form = UitkomstForm(request.POST or None, today=today, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            record_uitkomst(oproep=call, uitkomst=form.gegevens(), by=request.user, on=today)
        except ActionDenied as denied:
            tell(form, denied)
        else:
            messages.success(request, "De uitkomst is vastgelegd.")
            return redirect("intake:oproepen", dossier.pk)
    context = page_context(request, dossier) | {
        "form": form,
        "oproep": call,
        "titel": selectors.title_of(call),
    }
    return render(request, "intake/oproep_uitkomst.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def afwezig(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """Complete the intake without the person, after a page that says what then happens."""
    dossier = dossier_for(request, dossier_id, deel=Deel.INTAKE, write=True)
    calls = selectors.calls_of(dossier)
    if selectors.step_of(dossier, calls).soort is not Stapsoort.AFWEZIG:
        messages.error(request, "De intake kan nu niet zonder gesprek worden afgerond.")
        return redirect("intake:oproepen", dossier.pk)
    refused = ""
    if request.method == "POST":
        try:
            brief = complete_in_absence(dossier=dossier, by=request.user, on=timezone.localdate())
        except ActionDenied as denied:
            refused = str(denied)
        else:
            messages.success(
                request,
                f"De intake is afgerond zonder gesprek. Het verslag {brief.kenmerk} staat bij "
                "Brieven. Stuur het naar deze persoon.",
            )
            return redirect("leerroutes:overzicht", dossier.pk)
    context = page_context(request, dossier) | {
        "geweigerd": refused,
        "regels": selectors.story(calls, on=timezone.localdate())[:3][::-1],
    }
    return render(request, "intake/oproep_afwezig.html", context)


@read_only
def afwezig_verslag(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """The report of an intake in absence as it would be made now, marked as a concept."""
    dossier = dossier_for(request, dossier_id, deel=Deel.INTAKE)
    try:
        pdf = absence_report_pdf(dossier=dossier, by=request.user, on=timezone.localdate())
    except ActionDenied as denied:
        messages.error(request, str(denied))
        return redirect("intake:oproepen", dossier.pk)
    return _pdf(pdf, "intakeverslag-concept.pdf")


def _page(
    request: ConsulentRequest,
    dossier: Dossier,
    calls: list[Oproep],
    form: OproepForm | UitkomstForm | None,
) -> HttpResponse:
    today, done = timezone.localdate(), dossier.intake_afgerond_op is not None
    context = page_context(request, dossier) | {
        "stap": selectors.step_of(dossier, calls),
        "uitleg": selectors.explanation(dossier, calls),
        "regels": selectors.story(calls, on=today),
        "laatste": calls[-1] if calls else None,
        "gekomen": bool(calls) and calls[-1].uitkomst == Uitkomst.VERSCHENEN and not done,
        "form": form,
        "mag_schrijven": may_write(request, dossier),
    }
    return render(request, "intake/oproepen.html", context)


def _refused(
    request: ConsulentRequest, dossier: Dossier, form: OproepForm, denied: ActionDenied
) -> HttpResponse:
    calls = selectors.calls_of(dossier)
    if form.cleaned_data["stap"] != selectors.step_of(dossier, calls).sleutel:
        messages.error(request, str(denied))
        return redirect("intake:oproepen", dossier.pk)
    tell(form, denied)
    return _page(request, dossier, calls, form)


def _next_form(
    dossier: Dossier, calls: list[Oproep], step: Stap
) -> OproepForm | UitkomstForm | None:
    today = timezone.localdate()
    if step.soort is Stapsoort.UITKOMST:
        return UitkomstForm(today=today, initial=_outcome_initial(calls[-1]))
    if not step.stuurt:
        return None
    extra = dossier.gemeente.profiel_op(today).extra_feestdagen
    talk, last = oproeprules.propose(today, extra)
    persoon = dossier.persoon
    initial = {
        "gesprek_op": talk,
        "uiterlijk": last,
        "plaats": calls[-1].plaats if calls else "",
        "tolk_taal": persoon.taal if persoon.tolk_nodig else "",
        "wijze": Verzendwijze.POST.value,
        "stap": step.sleutel,
    }
    return OproepForm(stap=step, initial=initial, geheim=persoon.geheim_adres)


def _outcome_initial(call: Oproep) -> dict[str, Any]:
    today = timezone.localdate()
    certain = oproeprules.no_show_from(selectors.fact_of(call)) <= today
    likely = today if certain else min(today, call.gesprek_op)
    return {
        "uitkomst": call.uitkomst,
        "uitkomst_op": call.uitkomst_op or likely,
        "toelichting": call.toelichting,
    }


def _pdf(content: bytes, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{name}"'
    return response
