# SPDX-License-Identifier: EUPL-1.2
"""Change or withdraw a PIP that was vastgesteld, and compare two versions."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from inburgering.core.access import dossier_for, require_role
from inburgering.core.enums import Deel, Rolsoort
from inburgering.core.exceptions import ActionDenied
from inburgering.core.http import ConsulentRequest, read_only
from pip_plan import selectors, services
from pip_plan.herzienforms import HerzienForm, IntrekForm
from pip_plan.verschil import changes
from pip_plan.views.samen import done, page, pip_for


@require_http_methods(["GET", "HEAD", "POST"])
def herzien(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """Start a new version for a lawful cause."""
    dossier, pip = pip_for(request, dossier_id, write=True)
    if not pip.in_force:
        messages.error(request, f"Dit PIP is {pip.get_status_display()}: er is niets te wijzigen.")
        return redirect("pip_plan:overzicht", dossier.pk)
    form = HerzienForm(request.POST or None, pip=pip)
    if request.method == "POST" and form.is_valid() and _start(request, form):
        messages.success(request, "De nieuwe versie is een concept. Pas het plan aan.")
        return redirect("pip_plan:bewerken", dossier.pk)
    return render(request, "pip_plan/herzien.html", page(request, dossier, pip=pip, form=form))


def _start(request: ConsulentRequest, form: HerzienForm) -> bool:
    try:
        services.start_revision(
            pip=form.pip, by=request.user, on=timezone.localdate(), **form.gegevens()
        )
    except services.HerzieningGeweigerd as refused:
        for item in refused.weigeringen:
            form.add_error(item.veld if item.veld in form.fields else None, item.tekst)
    except ActionDenied as denied:
        form.add_error(denied.field if denied.field in form.fields else None, str(denied))
    else:
        return True
    return False


@require_http_methods(["GET", "HEAD", "POST"])
def intrekken(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """Withdraw the PIP; only for who may sign."""
    dossier, pip = pip_for(request, dossier_id)
    require_role(request, Rolsoort.BESLUITVORMER)
    today = timezone.localdate()
    form = IntrekForm(request.POST or None, initial={"op": today})
    if done(
        request,
        form,
        lambda: services.intrekken(pip=pip, by=request.user, on=today, **form.cleaned_data),
    ):
        messages.success(request, "Het PIP is ingetrokken. De brief staat bij Brieven.")
        return redirect("pip_plan:overzicht", dossier.pk)
    return render(request, "pip_plan/intrekken.html", page(request, dossier, pip=pip, form=form))


@read_only
def versies(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """All versions, and what the chosen one changed in the one before it."""
    dossier = dossier_for(request, dossier_id, deel=Deel.PIP)
    found = selectors.versions_of(dossier)
    if not found:
        raise Http404("Dit dossier heeft nog geen PIP.")
    number = request.GET.get("versie", "")
    chosen = next((pip for pip in found if str(pip.versienummer) == number), found[0])
    former = next((pip for pip in found if pip.versienummer < chosen.versienummer), None)
    context = page(
        request,
        dossier,
        versies=found,
        gekozen=chosen,
        vorige=former,
        wijzigingen=changes(former, chosen) if former else [],
    )
    return render(request, "pip_plan/versies.html", context)
