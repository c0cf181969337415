# SPDX-License-Identifier: EUPL-1.2
"""Lines of a list: add, change, and remove after a page that asks whether that is meant."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from inburgering.core.exceptions import ActionDenied
from inburgering.core.http import ConsulentRequest
from intake import forms, selectors
from intake.lijsten import LIJSTEN, Lijst, Lijstsoort
from intake.models import Intake, Lijstregel
from intake.onderwerpen import SOORTEN
from intake.services import lijsten
from intake.verschil import difference
from intake.views.hulp import tell
from intake.views.intake import dossier_to_change, page_context


@require_http_methods(["GET", "HEAD", "POST"])
def toevoegen(request: ConsulentRequest, dossier_id: int, soort: str) -> HttpResponse:
    """Add a line to a list."""
    lijst = _lijst(soort)
    intake = _intake(request, dossier_id)
    if intake is None:
        return redirect("intake:overzicht", dossier_id)
    return _page(request, intake, lijst, None)


@require_http_methods(["GET", "HEAD", "POST"])
def wijzigen(request: ConsulentRequest, dossier_id: int, soort: str, pk: int) -> HttpResponse:
    """Change a line."""
    lijst = _lijst(soort)
    intake = _intake(request, dossier_id)
    if intake is None:
        return redirect("intake:overzicht", dossier_id)
    return _page(request, intake, lijst, _line(intake, lijst, pk))


@require_http_methods(["GET", "HEAD", "POST"])
def verwijderen(request: ConsulentRequest, dossier_id: int, soort: str, pk: int) -> HttpResponse:
    """Ask whether a line may go, and take it away."""
    lijst = _lijst(soort)
    intake = _intake(request, dossier_id)
    if intake is None:
        return redirect("intake:overzicht", dossier_id)
    regel = _line(intake, lijst, pk)
    back = redirect("intake:onderwerp", dossier_id, lijst.onderwerp.value)
    if request.method != "POST":
        context = page_context(request, intake.dossier) | {
            "vraag": f"{lijst.enkel} «{regel.naam}» verwijderen?",
            "uitleg": regel.rest,
            "terug": back.url,
        }
        return render(request, "intake/verwijderen.html", context)
    try:
        lijsten.remove_regel(regel=regel)
    except ActionDenied as denied:
        messages.error(request, str(denied))
    else:
        messages.success(request, f"{lijst.enkel} verwijderd.")
    return back


def _lijst(soort: str) -> Lijst:
    if soort not in set(Lijstsoort):
        raise Http404("Deze lijst bestaat niet.")
    return LIJSTEN[Lijstsoort(soort)]


def _intake(request: ConsulentRequest, dossier_id: int) -> Intake | None:
    dossier = dossier_to_change(request, dossier_id)
    intake = selectors.intake_of(dossier)
    if intake is None:
        messages.error(request, "Start eerst de intake met het gesprek.")
        return None
    intake.dossier = dossier
    return intake


def _line(intake: Intake, lijst: Lijst, pk: int) -> Lijstregel:
    found = intake.lijstregels.filter(pk=pk, soort=lijst.soort.value).first()
    if found is None:
        raise Http404("Deze regel bestaat niet.")
    found.intake = intake
    return found


def _page(
    request: ConsulentRequest, intake: Intake, lijst: Lijst, regel: Lijstregel | None
) -> HttpResponse:
    stored = regel.gegevens if regel else {}
    form = forms.LijstregelForm(
        request.POST or None, lijst=lijst, today=timezone.localdate(), initial=stored
    )
    if request.method == "POST" and form.is_valid():
        try:
            _save(request, intake, lijst, regel, form)
        except ActionDenied as denied:
            tell(form, denied)
        else:
            messages.success(request, f"{lijst.enkel} opgeslagen.")
            return redirect("intake:onderwerp", intake.dossier_id, lijst.onderwerp.value)
    stale = regel is not None and form.is_bound and bool(form.non_field_errors())
    context = page_context(request, intake.dossier) | {
        "form": form,
        "lijst": lijst,
        "regel": regel,
        "soort": SOORTEN[lijst.onderwerp],
        "versie": regel.versie if regel else 1,
        "verschil": difference(form, stored) if stale else [],
    }
    return render(request, "intake/lijstregel.html", context)


def _save(
    request: ConsulentRequest,
    intake: Intake,
    lijst: Lijst,
    regel: Lijstregel | None,
    form: forms.LijstregelForm,
) -> None:
    if regel is None:
        lijsten.add_regel(
            intake=intake, soort=lijst.soort, gegevens=form.gegevens(), by=request.user
        )
        return
    lijsten.change_regel(
        regel=regel,
        gegevens=form.gegevens(),
        versie=form.cleaned_data["versie"] or 0,
        by=request.user,
    )
