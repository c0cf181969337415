# SPDX-License-Identifier: EUPL-1.2
"""The dossier: open one, its overview, its terms and its story, closing it."""

from typing import Any

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from inburgering.core import aanbod, selectors, timeline
from inburgering.core.access import dossier_for, may, parts_of, require_role
from inburgering.core.enums import Deel, Rolsoort, Sluitreden
from inburgering.core.exceptions import ActionDenied
from inburgering.core.forms import NieuwDossierForm, SluitenForm
from inburgering.core.http import ConsulentRequest, read_only
from inburgering.core.models import Dossier
from inburgering.core.services import dossiers, personen
from inburgering.wet.begrippen import Doelgroep


@require_http_methods(["GET", "HEAD", "POST"])
def nieuw(request: ConsulentRequest) -> HttpResponse:
    """Open a dossier; warns when the person seems to be known already."""
    require_role(request, Rolsoort.CONSULENT, Rolsoort.TEAMLEIDER)
    today = timezone.localdate()
    form = NieuwDossierForm(request.POST or None, today=today, initial={"gekoppeld_op": today})
    lookalikes: list[Dossier] = []
    if request.method == "POST" and form.is_valid():
        lookalikes = selectors.lookalikes(form.cleaned_data)
        if not lookalikes or form.cleaned_data["ondanks_gelijke"]:
            try:
                made = _open(request, form)
            except ActionDenied as denied:
                form.add_error(denied.field, str(denied))
            else:
                messages.success(request, f"Het dossier van {made.persoon.naam} is aangemaakt.")
                return redirect("core:dossier", made.pk)
    return render(
        request,
        "core/dossier_nieuw.html",
        {
            "form": form,
            "gelijken": lookalikes,
            "aanbod": aanbod.per_doelgroep(request.gemeente, on=today),
            "doelgroepen": ["asiel", "gezin", "overig"],
        },
    )


@transaction.atomic
def _open(request: ConsulentRequest, form: NieuwDossierForm) -> Dossier:
    persoon = personen.create_persoon(gemeente=request.gemeente, gegevens=form.cleaned_data)
    return dossiers.open_dossier(
        gemeente=request.gemeente,
        persoon=persoon,
        doelgroep=Doelgroep(form.cleaned_data["doelgroep"]),
        feiten=form.feiten(),
        regisseur=request.user if Rolsoort.CONSULENT in request.rollen else None,
        by=request.user,
        on=timezone.localdate(),
    )


def _context(request: ConsulentRequest, dossier: Dossier, tab: str) -> dict[str, Any]:
    today = timezone.localdate()
    return {
        "dossier": dossier,
        "kop": selectors.dossier_kop(dossier, request, tab=tab, on=today),
    }


@read_only
def overzicht(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """The dossier at a glance: one next step, terms, what is offered, the story."""
    dossier = dossier_for(request, dossier_id)
    today = timezone.localdate()
    return render(
        request,
        "core/dossier.html",
        {
            **_context(request, dossier, "overzicht"),
            "stap": selectors.next_step(dossier, on=today, delen=parts_of(request)),
            "termijnen": selectors.terms_of(dossier, on=today),
            "aanbod": aanbod.of_dossier(dossier, on=today),
            "momenten": selectors.recent_moments(dossier, delen=parts_of(request)),
            "taken": selectors.open_tasks(dossier, on=today),
            "mag_wijzigen": may(request, Deel.ALGEMEEN, write=True) and dossier.is_open,
        },
    )


@read_only
def tijdlijn(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """The whole story."""
    dossier = dossier_for(request, dossier_id)
    return render(
        request,
        "core/tijdlijn.html",
        {
            **_context(request, dossier, "overzicht"),
            "momenten": timeline.read(dossier, delen=parts_of(request)),
        },
    )


@require_http_methods(["GET", "HEAD", "POST"])
def sluiten(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """Close the dossier after a page that says what that means."""
    dossier = dossier_for(request, dossier_id, write=True)
    today = timezone.localdate()
    form = SluitenForm(request.POST or None, today=today)
    if request.method == "POST" and form.is_valid():
        try:
            dossiers.close(
                dossier=dossier,
                reden=Sluitreden(form.cleaned_data["reden"]),
                afgesloten_op=form.cleaned_data["afgesloten_op"],
                by=request.user,
                on=today,
            )
        except ActionDenied as denied:
            form.add_error(denied.field, str(denied))
        else:
            messages.success(request, "Het dossier is afgesloten.")
            return redirect("core:dossier", dossier.pk)
    return render(
        request, "core/sluiten.html", {**_context(request, dossier, "gegevens"), "form": form}
    )
