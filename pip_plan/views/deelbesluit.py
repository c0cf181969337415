# SPDX-License-Identifier: EUPL-1.2
"""The pages of a decision within the PIP: write it down, take it out, decide, withdraw."""

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from inburgering.core.access import dossier_for, require_role
from inburgering.core.enums import Deel, Rolsoort
from inburgering.core.exceptions import ActionDenied
from inburgering.core.http import ConsulentRequest, read_only
from inburgering.core.models import Dossier
from pip_plan import deelselectors, services, tekenen
from pip_plan.deelbrief import render_preview
from pip_plan.forms import DagtekeningForm
from pip_plan.forms_deel import DeelbesluitForm, DeelstopForm
from pip_plan.models import Deelbesluit
from pip_plan.views.samen import done, page, pdf_response, pip_for


@require_http_methods(["GET", "HEAD", "POST"])
def nieuw(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """Write a decision down in the concept, or beside a PIP in force."""
    dossier, pip = pip_for(request, dossier_id, write=True)
    today = timezone.localdate()
    if not (pip.is_concept or pip.in_force):
        messages.error(request, f"Dit PIP is {pip.get_status_display()}: er komt niets bij.")
        return redirect("pip_plan:overzicht", dossier.pk)
    form = DeelbesluitForm(request.POST or None, pip=pip, today=today)
    if done(
        request,
        form,
        lambda: services.propose_deelbesluit(
            pip=pip, gegevens=form.gegevens, by=request.user, on=today
        ),
    ):
        messages.success(request, _noted(in_force=pip.in_force))
        return redirect("pip_plan:overzicht", dossier.pk)
    context = page(request, dossier, pip=pip, form=form)
    return render(request, "pip_plan/deelbesluit_nieuw.html", context)


def _noted(*, in_force: bool) -> str:
    if in_force:
        return "Het besluit wacht op een besluitvormer."
    return "Het besluit staat in het concept. Het gaat mee met het PIP."


def _load(
    request: ConsulentRequest, dossier_id: int, pk: int, *, write: bool = False
) -> tuple[Dossier, Deelbesluit]:
    dossier = dossier_for(request, dossier_id, deel=Deel.PIP, write=write)
    found = deelselectors.deelbesluit_of(dossier, pk)
    if found is None:
        raise Http404("Dit besluit bestaat niet in dit dossier.")
    return dossier, found


@read_only
def voorbeeld(request: ConsulentRequest, dossier_id: int, pk: int) -> HttpResponse:
    """The letter that goes with this decision, before it is taken."""
    _, found = _load(request, dossier_id, pk)
    if found.brief_id:
        return redirect("brieven:pdf", dossier_id, found.brief_id)
    pdf = render_preview(found, on=timezone.localdate())
    return pdf_response(pdf, "concept-besluit.pdf")


@require_POST
def verwijderen(request: ConsulentRequest, dossier_id: int, pk: int) -> HttpResponse:
    """Take a decision out that nobody decided on."""
    dossier, found = _load(request, dossier_id, pk, write=True)
    try:
        services.drop_deelbesluit(deelbesluit=found, by=request.user, on=timezone.localdate())
    except ActionDenied as denied:
        messages.error(request, str(denied))
    else:
        messages.success(request, "Het concept-besluit is weggehaald.")
    return redirect("pip_plan:overzicht", dossier.pk)


@require_http_methods(["GET", "HEAD", "POST"])
def vaststellen(request: ConsulentRequest, dossier_id: int, pk: int) -> HttpResponse:
    """Decide on one decision beside a PIP in force."""
    dossier, found = _load(request, dossier_id, pk)
    require_role(request, Rolsoort.BESLUITVORMER)
    today = timezone.localdate()
    form = DagtekeningForm(request.POST or None, initial={"dagtekening": today})
    form.fields["dagtekening"].help_text = "De dag op de brief."
    if done(
        request,
        form,
        lambda: services.add_deelbesluit(
            deelbesluit=found,
            dagtekening=form.cleaned_data["dagtekening"],
            by=request.user,
            on=today,
        ),
    ):
        messages.success(request, "Het besluit is genomen. De brief staat bij Brieven.")
        return redirect("pip_plan:overzicht", dossier.pk)
    return _sign(request, found, form, "pip_plan/deelbesluit_vaststellen.html")


@require_http_methods(["GET", "HEAD", "POST"])
def intrekken(request: ConsulentRequest, dossier_id: int, pk: int) -> HttpResponse:
    """Withdraw one decision; the rest of the PIP stays."""
    dossier, found = _load(request, dossier_id, pk)
    require_role(request, Rolsoort.BESLUITVORMER)
    today = timezone.localdate()
    form = DeelstopForm(request.POST or None, initial={"op": today})
    if done(
        request,
        form,
        lambda: services.withdraw_deelbesluit(
            deelbesluit=found, by=request.user, on=today, **form.cleaned_data
        ),
    ):
        messages.success(request, "Het besluit is ingetrokken. De brief staat bij Brieven.")
        return redirect("pip_plan:overzicht", dossier.pk)
    return _sign(request, found, form, "pip_plan/deelbesluit_intrekken.html")


def _sign(
    request: ConsulentRequest, besluit: Deelbesluit, form: Form, template: str
) -> HttpResponse:
    """The page on which somebody signs, or reads why not."""
    tegen = tekenen.against_deelbesluit(besluit, request.user, on=timezone.localdate())
    context = page(request, besluit.dossier, besluit=besluit, form=form, tegen=tegen)
    return render(request, template, context)
