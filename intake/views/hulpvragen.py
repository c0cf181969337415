# SPDX-License-Identifier: EUPL-1.2
"""Help questions and signals: recording, referring, finishing, and consent that is withdrawn."""

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
from intake.forms.vervolg import HulpvraagForm, IntrekkenForm, ResultaatForm, SignaalForm
from intake.models import Verwijzing
from intake.selectors.vervolg import referral_of
from intake.services import vervolg as service
from intake.verschil import difference
from intake.views.hulp import tell
from intake.views.intake import page_context

GET_POST = ["GET", "HEAD", "POST"]
VELDEN = ("hulpvraag", "naar", "naar_wie", "toestemming_op", "verwezen_op")
LAAT_WETEN = "Er was al verwezen: laat {bij} weten dat de toestemming is ingetrokken."


@require_http_methods(GET_POST)
def hulpvraag(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """Record a help question."""
    return _add(request, dossier_id, signaal=False)


@require_http_methods(GET_POST)
def signaal(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """Record a sign about health."""
    return _add(request, dossier_id, signaal=True)


def _add(request: ConsulentRequest, dossier_id: int, *, signaal: bool) -> HttpResponse:
    dossier = dossier_for(request, dossier_id, deel=Deel.INTAKE, write=True)
    today = timezone.localdate()
    form = (SignaalForm if signaal else HulpvraagForm)(request.POST or None, today=today)
    record = service.record_signaal if signaal else service.note_hulpvraag
    if request.method == "POST" and form.is_valid():
        try:
            record(dossier=dossier, vraag=form.vraag(), by=request.user, on=today)
        except ActionDenied as denied:
            tell(form, denied)
        else:
            done = "Het signaal is vastgelegd. De regisseur krijgt een taak."
            messages.success(request, done if signaal else "De hulpvraag is vastgelegd.")
            return redirect("intake:vervolg", dossier.pk)
    titel = "Signaal over gezondheid" if signaal else "Hulpvraag toevoegen"
    return _page(request, dossier, form, titel=titel, signaal=signaal)


@require_http_methods(GET_POST)
def wijzigen(request: ConsulentRequest, dossier_id: int, pk: int) -> HttpResponse:
    """Refer after all, move the follow-up, or correct what was written."""
    dossier = dossier_for(request, dossier_id, deel=Deel.INTAKE, write=True)
    found = _found(dossier, pk)
    if not found.is_open:
        messages.error(request, "Dit is al afgerond en kan niet meer wijzigen.")
        return redirect("intake:vervolg", dossier.pk)
    today = timezone.localdate()
    kind = SignaalForm if found.signaal else HulpvraagForm
    form = kind(request.POST or None, today=today, initial=_stored(found))
    if request.method == "POST" and form.is_valid():
        try:
            service.change_hulpvraag(
                verwijzing=found, vraag=form.vraag(), versie=form.cleaned_data["versie"] or 0,
                by=request.user, on=today,
            )  # fmt: skip
        except ActionDenied as denied:
            tell(form, denied)
        else:
            messages.success(request, "De wijziging is opgeslagen.")
            return redirect("intake:vervolg", dossier.pk)
    return _page(
        request, dossier, form, titel="Wijzigen of verwijzen", signaal=found.signaal, pk=pk
    )


def _page(
    request: ConsulentRequest, dossier: Dossier, form: HulpvraagForm, *, titel: str,
    signaal: bool, pk: int | None = None,
) -> HttpResponse:  # fmt: skip
    now = _found(dossier, pk) if pk else None
    stale = now is not None and bool(form.non_field_errors())
    context = page_context(request, dossier) | {
        "form": form,
        "titel": titel,
        "signaal": signaal,
        "versie": now.versie if now else 1,
        "verschil": difference(form, _stored(now)) if now and stale else [],
    }
    return render(request, "intake/vervolg_hulpvraag.html", context)


@require_http_methods(GET_POST)
def afronden(request: ConsulentRequest, dossier_id: int, pk: int) -> HttpResponse:
    """Finish a referral with what came of it."""
    dossier = dossier_for(request, dossier_id, deel=Deel.INTAKE, write=True)
    found = _found(dossier, pk)
    form = ResultaatForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            service.finish_verwijzing(
                verwijzing=found, resultaat=form.cleaned_data["resultaat"],
                by=request.user, on=timezone.localdate(),
            )  # fmt: skip
        except ActionDenied as denied:
            tell(form, denied)
        else:
            messages.success(request, "De hulpvraag is afgerond.")
            return redirect("intake:vervolg", dossier.pk)
    context = page_context(request, dossier) | {"form": form, "rij": found}
    return render(request, "intake/vervolg_afronden.html", context)


@require_http_methods(GET_POST)
def intrekken(request: ConsulentRequest, dossier_id: int, pk: int) -> HttpResponse:
    """The person takes the consent back."""
    dossier = dossier_for(request, dossier_id, deel=Deel.INTAKE, write=True)
    found, today = _found(dossier, pk), timezone.localdate()
    form = IntrekkenForm(request.POST or None, today=today, initial={"ingetrokken_op": today})
    if request.method == "POST" and form.is_valid():
        try:
            service.withdraw_toestemming(
                verwijzing=found, ingetrokken_op=form.cleaned_data["ingetrokken_op"],
                by=request.user, on=today,
            )  # fmt: skip
        except ActionDenied as denied:
            tell(form, denied)
        else:
            messages.success(request, "De toestemming is ingetrokken.")
            if found.verwezen_op:
                messages.warning(request, LAAT_WETEN.format(bij=found.bij))
            return redirect("intake:vervolg", dossier.pk)
    context = page_context(request, dossier) | {"form": form, "rij": found}
    return render(request, "intake/vervolg_intrekken.html", context)


def _stored(found: Verwijzing) -> dict[str, Any]:
    values = {name: getattr(found, name) for name in VELDEN}
    return values | {"opvolgen_op": found.opvolgen.uiterlijk if found.opvolgen else None}


def _found(dossier: Dossier, pk: int) -> Verwijzing:
    found = referral_of(dossier, pk)
    if found is None:
        raise Http404("Deze hulpvraag bestaat niet in dit dossier.")
    return found
