# SPDX-License-Identifier: EUPL-1.2
"""One letter leaves its dossier, by post, by hand or by e-mail; and the trays of a gemeente."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from inburgering.brieven.enums import Verzendwijze
from inburgering.brieven.models import Brief
from inburgering.brieven.selectors import letter_of
from inburgering.brieven.verzending import bakken, mailen, selectors
from inburgering.brieven.verzending.enums import Mailstatus
from inburgering.brieven.verzending.forms import BakkenForm, VerzendForm
from inburgering.brieven.verzending.geheim import send_one
from inburgering.core.access import dossier_for, require_role
from inburgering.core.enums import Deel, Rolsoort
from inburgering.core.exceptions import ActionDenied
from inburgering.core.http import ConsulentRequest
from inburgering.core.selectors import dossier_kop
from inburgering.core.selectors.mailtoestemming import mail_consent_of

PER_MAIL = "De brief wordt per e-mail verstuurd. Bij Brieven ziet u of het is gelukt."
ANDERE_DAG = "In de brief staat een eerdere dag. Zeg de persoon dat deze dag geldt."
VASTGELEGD = "Vastgelegd. De brief staat als verzonden in het dossier."


@require_http_methods(["GET", "HEAD", "POST"])
def verzenden(request: ConsulentRequest, dossier_id: int, pk: int) -> HttpResponse:
    """Record how this letter reached the person, or mail it now."""
    dossier = dossier_for(request, dossier_id, deel=Deel.BRIEVEN, write=True)
    brief = letter_of(dossier, pk)
    if brief is None:
        raise Http404("Deze brief bestaat niet in dit dossier.")
    brief.dossier = dossier
    secret = dossier.persoon.geheim_adres
    form = VerzendForm(request.POST or None, today=timezone.localdate(), geheim=secret)
    if request.method == "POST" and form.is_valid():
        try:
            messages.success(request, _send(request, brief, form))
        except ActionDenied as denied:
            form.add_error(denied.field if denied.field in form.fields else None, str(denied))
        else:
            return redirect("brieven:overzicht", dossier.pk)
    mail = selectors.mail_of(brief)
    context = {
        "dossier": dossier,
        "kop": dossier_kop(dossier, request, tab="brieven", on=timezone.localdate()),
        "brief": brief,
        "form": form,
        "toestemming": mail_consent_of(dossier.persoon),
        "mail_mislukt": mail.fout if mail and mail.status == Mailstatus.MISLUKT else "",
    }
    return render(request, "brieven/verzenden.html", context)


def _send(request: ConsulentRequest, brief: Brief, form: VerzendForm) -> str:
    wijze = Verzendwijze(form.cleaned_data["wijze"])
    if wijze is Verzendwijze.EMAIL:
        mailen.ask_mail(brief=brief, by=request.user, at=timezone.now(), geheim=form.geheimzorg())
        return PER_MAIL
    send_one(
        brief=brief,
        op=form.cleaned_data["verzonden_op"],
        wijze=wijze,
        by=request.user,
        on=timezone.localdate(),
        geheim=form.geheimzorg(),
    )
    return _recorded(brief)


def _recorded(brief: Brief) -> str:
    """What to say now; when it left later than it says, its last day is no longer right."""
    later = brief.verzonden_op is not None and brief.verzonden_op > brief.dagtekening
    changed = ANDERE_DAG if later and brief.rechtsmiddel else ""
    return " ".join(part for part in (VASTGELEGD, brief.rechtsmiddel, changed) if part)


@require_http_methods(["GET", "HEAD", "POST"])
def bakken_kiezen(request: ConsulentRequest) -> HttpResponse:
    """In which tray each kind of letter goes, set by the functioneel beheerder."""
    require_role(request, Rolsoort.BEHEERDER)
    form = BakkenForm(request.POST or None, nu=bakken.destinations(request.gemeente))
    if request.method == "POST" and form.is_valid():
        bakken.set_trays(gemeente=request.gemeente, keuze=form.cleaned_data)
        messages.success(request, "De bakken zijn opgeslagen en gelden voor nieuwe printruns.")
        return redirect("brieven:bakken")
    return render(request, "brieven/bakken.html", {"form": form})
