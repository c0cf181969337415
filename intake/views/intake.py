# SPDX-License-Identifier: EUPL-1.2
"""The intake as a whole: overview, the report, completing and reopening."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from inburgering.core.access import dossier_for, may, parts_of
from inburgering.core.enums import Deel
from inburgering.core.exceptions import ActionDenied
from inburgering.core.http import ConsulentRequest, read_only
from inburgering.core.models import Dossier
from inburgering.core.selectors import dossier_kop, next_step
from intake import forms, rules, selectors
from intake.selectors.onderdelen_rij import rij
from intake.services import afronden as afronding
from intake.views.hulp import tell


def page_context(request: ConsulentRequest, dossier: Dossier) -> dict[str, Any]:
    """What every page of the intake shows."""
    kop = dossier_kop(dossier, request, tab="intake", on=timezone.localdate())
    return {"dossier": dossier, "kop": kop}


def may_write(request: ConsulentRequest, dossier: Dossier) -> bool:
    return may(request, Deel.INTAKE, write=True) and dossier.is_open


def dossier_to_change(request: ConsulentRequest, dossier_id: int) -> Dossier:
    """The dossier for a page that changes the intake.

    A form for a dossier that was closed meanwhile reaches its service: that refuses it with a
    sentence on the page, and what was typed is still there.
    """
    if request.method != "POST":
        return dossier_for(request, dossier_id, deel=Deel.INTAKE, write=True)
    dossier = dossier_for(request, dossier_id, deel=Deel.INTAKE)
    if not may(request, Deel.INTAKE, write=True):
        raise PermissionDenied("Uw rol geeft hier geen recht om te wijzigen.")
    return dossier


@read_only
def overzicht(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """How far the intake is, who was there, and what the law still misses."""
    dossier = dossier_for(request, dossier_id, deel=Deel.INTAKE)
    intake = selectors.intake_of(dossier)
    context = page_context(request, dossier) | {
        "intake": intake,
        "mag_schrijven": may_write(request, dossier),
        "verhuisd": rules.moved_note(dossier.verhuisd_naar_ons),
        "onderdelen": rij(dossier, on=timezone.localdate()),
    }
    if intake is None:
        return render(request, "intake/niet_gestart.html", context)
    today = timezone.localdate()
    indeling = selectors.indeling_for(dossier, on=today)
    rows = selectors.subjects_of(intake)
    facts = selectors.facts_of(intake, dossier, rows.values(), on=today)
    shown = selectors.used_of(rows, indeling)
    overview = selectors.overview(
        intake, shown, rules.missing_for_completion(facts), indeling, facts
    )
    context |= {
        "overzicht": overview,
        "gesprekken": selectors.talks_of(intake),
        "alleen_gewezen_op": selectors.told_alone_on(intake),
        "stap": next_step(dossier, on=today, delen=parts_of(request)),
        "heeft_gezin": dossier.persoon.huishouden_id is not None,
    }
    return render(request, "intake/overzicht.html", context)


@read_only
def verslag(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """The report as it would be made now: the real PDF, marked as a concept."""
    dossier = dossier_for(request, dossier_id, deel=Deel.INTAKE)
    intake = selectors.intake_of(dossier)
    if intake is None:
        messages.error(request, "Start eerst de intake. Dan kunt u het verslag bekijken.")
        return redirect("intake:overzicht", dossier.pk)
    today = timezone.localdate()
    try:
        pdf = afronding.report_pdf(intake=intake, dossier=dossier, by=request.user, on=today)
    except ActionDenied as denied:
        messages.error(request, str(denied))
        return redirect("intake:overzicht", dossier.pk)
    response = HttpResponse(pdf, content_type="application/pdf")
    response["Content-Disposition"] = 'inline; filename="intakeverslag-concept.pdf"'
    return response


@require_http_methods(["GET", "HEAD", "POST"])
def afronden(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """Complete the intake, after a page that says what then happens."""
    dossier = dossier_for(request, dossier_id, deel=Deel.INTAKE, write=True)
    intake = selectors.intake_of(dossier)
    if intake is None or not intake.is_open:
        return redirect("intake:overzicht", dossier.pk)
    today = timezone.localdate()
    refused = ""
    if request.method == "POST":
        intake.dossier = dossier
        try:
            brief = afronding.complete_intake(intake=intake, by=request.user, on=today)
        except afronding.IntakeOnvolledig:
            refused = "De intake kan nog niet worden afgerond. Hieronder staat wat er nog moet."
        except ActionDenied as denied:
            refused = str(denied)
        else:
            messages.success(
                request, f"De intake is afgerond. Het verslag {brief.kenmerk} staat bij Brieven."
            )
            return redirect("leerroutes:overzicht", dossier.pk)
    rows = selectors.subjects_of(intake).values()
    found = selectors.missing(intake, dossier, rows, on=today)
    context = page_context(request, dossier) | {
        "intake": intake,
        "ontbreekt": selectors.missing_rows(found, dossier.pk),
        "geweigerd": refused,
        "fout": bool(refused),
    }
    return render(request, "intake/afronden.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def heropenen(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """Open a completed intake again, with the reason."""
    dossier = dossier_for(request, dossier_id, deel=Deel.INTAKE, write=True)
    intake = selectors.intake_of(dossier)
    if intake is None or intake.is_open:
        return redirect("intake:overzicht", dossier.pk)
    form = forms.HeropenenForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        intake.dossier = dossier
        try:
            afronding.reopen_intake(
                intake=intake,
                reden=form.cleaned_data["reden"],
                by=request.user,
                on=timezone.localdate(),
            )
        except ActionDenied as denied:
            tell(form, denied)
        else:
            messages.success(request, "De intake is weer open.")
            return redirect("intake:overzicht", dossier.pk)
    context = page_context(request, dossier) | {"form": form}
    return render(request, "intake/heropenen.html", context)
