# SPDX-License-Identifier: EUPL-1.2
"""The tab Voortgang: plan a talk, move it, record it, or note that it did not take place."""

from typing import Any

from django.contrib import messages
from django.forms import Form
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from inburgering.core.access import dossier_for, may
from inburgering.core.datums import datum_tekst
from inburgering.core.enums import Deel
from inburgering.core.exceptions import ActionDenied
from inburgering.core.http import ConsulentRequest
from inburgering.core.models import Dossier
from inburgering.core.selectors import dossier_kop
from monitoring import forms
from monitoring.enums import Kanaal, NietGehouden
from monitoring.selectors import voortgang as selectors
from monitoring.services import gesprekken, gespreksbrief

GET_POST = ["GET", "HEAD", "POST"]


def _load(request: ConsulentRequest, dossier_id: int, *, write: bool = True) -> Dossier:
    """The dossier; a page that is only a form is for whoever may write."""
    return dossier_for(request, dossier_id, deel=Deel.VOORTGANG, write=write)


def _context(request: ConsulentRequest, dossier: Dossier, **extra: Any) -> dict[str, Any]:
    today = timezone.localdate()
    planned = selectors.planned_talk(dossier)
    writes = may(request, Deel.VOORTGANG, write=True) and dossier.is_open
    return {
        "dossier": dossier,
        "kop": dossier_kop(dossier, request, tab="voortgang", on=today),
        "gepland": planned,
        "dagen_tot_gesprek": (planned.gepland_op - today).days if planned else None,
        "mag_schrijven": writes,
        "kan_plannen": writes and dossier.pip_bekendgemaakt_op is not None,
        **extra,
    }


def _refused(form: Form, denied: ActionDenied) -> None:
    form.add_error(denied.field if denied.field in form.fields else None, str(denied))


@require_http_methods(GET_POST)
def overzicht(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """The norm, the next talk and the talks that were; plans a talk."""
    dossier = _load(request, dossier_id, write=request.method == "POST")
    today = timezone.localdate()
    proposed = selectors.proposal(dossier, on=today)
    form = forms.GesprekForm(request.POST or None, initial={"gepland_op": proposed.dag})
    if request.method == "POST" and form.is_valid():
        data = form.cleaned_data
        try:
            gesprekken.plan_gesprek(
                dossier=dossier,
                gepland_op=data["gepland_op"],
                kanaal=Kanaal(data["kanaal"]),
                by=request.user,
                on=today,
            )
        except ActionDenied as denied:
            _refused(form, denied)
        else:
            _tell_planned(request, data["gepland_op"], proposed)
            return redirect("monitoring:voortgang", dossier.pk)
    past = selectors.past_talks(dossier)
    context = _context(request, dossier, form=form, voorstel=proposed, gesprekken=past)
    return render(request, "monitoring/voortgang.html", context)


def _tell_planned(request: ConsulentRequest, day: Any, proposed: selectors.Voorstel) -> None:
    messages.success(request, f"Het voortgangsgesprek staat gepland op {datum_tekst(day)}.")
    if proposed.uiterlijk and day > proposed.uiterlijk:
        norm = datum_tekst(proposed.uiterlijk)
        messages.warning(request, f"Dat is later dan de eigen norm van uw gemeente, {norm}.")


@require_http_methods(GET_POST)
def verplaatsen(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """Another day for the planned talk, with the reason."""
    dossier = _load(request, dossier_id)
    form = forms.VerplaatsForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            gesprekken.move_gesprek(
                dossier=dossier, by=request.user, on=timezone.localdate(), **form.cleaned_data
            )
        except ActionDenied as denied:
            _refused(form, denied)
        else:
            messages.success(request, "Het voortgangsgesprek is verplaatst.")
            return redirect("monitoring:voortgang", dossier.pk)
    context = _context(
        request, dossier, form=form, titel="Gesprek verplaatsen", knop="Verplaatsen"
    )
    return render(request, "monitoring/gesprek_form.html", context)


@require_http_methods(GET_POST)
def verslag(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """Record a talk that was held, and plan the next one at once."""
    dossier = _load(request, dossier_id)
    today = timezone.localdate()
    next_day = selectors.working_day(selectors.next_after(dossier, today, on=today), on=today)
    planned = selectors.planned_talk(dossier)
    initial: dict[str, Any] = {"gehouden_op": today, "volgende_op": next_day}
    initial["kanaal"] = planned.kanaal if planned else Kanaal.KANTOOR.value
    form = forms.VerslagForm(request.POST or None, today=today, initial=initial)
    if request.method == "POST" and form.is_valid():
        try:
            gesprekken.record_gesprek(
                dossier=dossier,
                verslag=form.verslag(),
                volgende_op=form.cleaned_data["volgende_op"],
                by=request.user,
                on=today,
            )
        except ActionDenied as denied:
            _refused(form, denied)
        else:
            messages.success(request, "Het verslag is opgeslagen.")
            return redirect("monitoring:voortgang", dossier.pk)
    context = _context(
        request, dossier, form=form, titel="Verslag van een voortgangsgesprek",
        knop="Verslag opslaan",
    )  # fmt: skip
    return render(request, "monitoring/gesprek_form.html", context)


@require_http_methods(GET_POST)
def niet_gehouden(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """Note why the planned talk did not take place, and plan another."""
    dossier = _load(request, dossier_id)
    today = timezone.localdate()
    next_day = selectors.proposal(dossier, on=today).dag
    form = forms.NietGehoudenForm(request.POST or None, initial={"volgende_op": next_day})
    if request.method == "POST" and form.is_valid():
        try:
            gesprekken.note_not_held(
                dossier=dossier,
                reden=NietGehouden(form.cleaned_data["reden"]),
                volgende_op=form.cleaned_data["volgende_op"],
                by=request.user,
                on=today,
            )
        except ActionDenied as denied:
            _refused(form, denied)
        else:
            messages.success(request, "Vastgelegd dat het gesprek niet doorging.")
            return redirect("monitoring:voortgang", dossier.pk)
    context = _context(
        request, dossier, form=form, titel="Het gesprek ging niet door", knop="Vastleggen"
    )
    return render(request, "monitoring/gesprek_form.html", context)


@require_POST
def brief(request: ConsulentRequest, dossier_id: int, pk: int) -> HttpResponse:
    """Make the report of one talk as a letter."""
    dossier = _load(request, dossier_id)
    try:
        made = gespreksbrief.make_verslagbrief(
            dossier=dossier, gesprek=pk, by=request.user, on=timezone.localdate()
        )
    except ActionDenied as denied:
        messages.error(request, str(denied))
    else:
        messages.success(request, f"De brief {made.kenmerk} is gemaakt. U vindt hem bij Brieven.")
    return redirect("monitoring:voortgang", dossier.pk)
