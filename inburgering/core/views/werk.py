# SPDX-License-Identifier: EUPL-1.2
"""Notes and tasks of a dossier."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from inburgering.core import selectors
from inburgering.core.access import dossier_for, may
from inburgering.core.enums import Deel, Zichtbaarheid
from inburgering.core.forms import NotitieForm, TaakForm
from inburgering.core.http import ConsulentRequest
from inburgering.core.services import werk


@require_http_methods(["GET", "HEAD", "POST"])
def notities(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """Read the notes and add one."""
    changes = request.method == "POST"
    dossier = dossier_for(request, dossier_id, deel=Deel.NOTITIES, write=changes)
    today = timezone.localdate()
    form = NotitieForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        werk.add_notitie(
            dossier=dossier,
            tekst=form.cleaned_data["tekst"],
            zichtbaarheid=Zichtbaarheid(form.cleaned_data["zichtbaarheid"]),
            by=request.user,
            on=today,
        )
        messages.success(request, "De notitie is opgeslagen.")
        return redirect("core:notities", dossier.pk)
    return render(
        request,
        "core/notities.html",
        {
            "dossier": dossier,
            "kop": selectors.dossier_kop(dossier, request, tab="notities", on=today),
            "form": form,
            "mag_schrijven": may(request, Deel.NOTITIES, write=True) and dossier.is_open,
            "notities": dossier.notities.select_related("auteur").order_by("-gemaakt_at"),
        },
    )


@require_http_methods(["GET", "HEAD", "POST"])
def taken(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """See the tasks and add one."""
    dossier = dossier_for(request, dossier_id, write=request.method == "POST")
    today = timezone.localdate()
    people = selectors.consulenten_of(request.gemeente, on=today)
    form = TaakForm(request.POST or None, medewerkers=people, initial={"voor": request.user.pk})
    if request.method == "POST" and form.is_valid():
        werk.add_taak(dossier=dossier, by=request.user, on=today, **form.cleaned_data)
        messages.success(request, "De taak is toegevoegd.")
        return redirect("core:taken", dossier.pk)
    return render(
        request,
        "core/taken.html",
        {
            "dossier": dossier,
            "kop": selectors.dossier_kop(dossier, request, tab="overzicht", on=today),
            "form": form,
            "mag_wijzigen": may(request, Deel.ALGEMEEN, write=True) and dossier.is_open,
            "taken": selectors.open_tasks(dossier, on=today),
        },
    )


@require_POST
def taak_gedaan(request: ConsulentRequest, dossier_id: int, taak_id: int) -> HttpResponse:
    """Mark a task as done."""
    dossier = dossier_for(request, dossier_id, write=True)
    task = dossier.taken.filter(pk=taak_id).first()
    if task is None:
        raise Http404("Deze taak bestaat niet.")
    task.dossier = dossier
    werk.finish_taak(taak=task, by=request.user, on=timezone.localdate())
    messages.success(request, "De taak is gedaan.")
    return redirect("core:dossier", dossier.pk)
