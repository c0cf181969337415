# SPDX-License-Identifier: EUPL-1.2
"""Whether somebody gets letters by e-mail: record it, or that it ended."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from inburgering.core import selectors
from inburgering.core.access import dossier_for
from inburgering.core.enums import Toestemmingswijze
from inburgering.core.exceptions import ActionDenied
from inburgering.core.forms.mailtoestemming import IntrekkenForm, ToestemmingForm
from inburgering.core.http import ConsulentRequest
from inburgering.core.models import Dossier
from inburgering.core.selectors.mailtoestemming import mail_consent_of
from inburgering.core.services import mailtoestemming

Formulier = ToestemmingForm | IntrekkenForm


@require_http_methods(["GET", "HEAD", "POST"])
def overzicht(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """One question: agree while there is no consent, withdraw while there is."""
    dossier = dossier_for(request, dossier_id, write=True)
    today = timezone.localdate()
    consent = mail_consent_of(dossier.persoon)
    form: Formulier
    if consent:
        form = IntrekkenForm(request.POST or None, today=today)
    else:
        form = ToestemmingForm(request.POST or None, adres=dossier.persoon.email, today=today)
    if request.method == "POST" and form.is_valid():
        try:
            messages.success(request, _record(request, dossier, form))
        except ActionDenied as denied:
            form.add_error(denied.field, str(denied))
        else:
            return redirect("core:gegevens", dossier.pk)
    context = {
        "dossier": dossier,
        "kop": selectors.dossier_kop(dossier, request, tab="gegevens", on=today),
        "form": form,
        "toestemming": consent,
    }
    return render(request, "core/mailtoestemming.html", context)


def _record(request: ConsulentRequest, dossier: Dossier, form: Formulier) -> str:
    today, data = timezone.localdate(), form.cleaned_data
    if isinstance(form, IntrekkenForm):
        mailtoestemming.withdraw_consent(
            dossier=dossier, ingetrokken_op=data["ingetrokken_op"], by=request.user, on=today
        )
        return "De toestemming is ingetrokken. Brieven gaan weer per post."
    mailtoestemming.give_consent(
        dossier=dossier,
        adres=data["adres"],
        gegeven_op=data["gegeven_op"],
        wijze=Toestemmingswijze(data["wijze"]),
        by=request.user,
        on=today,
    )
    return "De toestemming is vastgelegd."
