# SPDX-License-Identifier: EUPL-1.2
"""Before the talk: the overview, the handover with the klantprofiel, the driegesprek."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from inburgering.core.access import dossier_for
from inburgering.core.enums import Deel, Partneronderdeel
from inburgering.core.http import ConsulentRequest, read_only
from inburgering.core.models import Dossier
from intake.enums import Herkomst
from intake.forms.voorbereiding import (
    DriegesprekForm,
    OverdrachtForm,
    divided,
    driegesprek_initial,
    overdracht_initial,
)
from intake.selectors import voorbereiding as lezen
from intake.services import voorbereiding as services
from intake.verschil import difference
from intake.views.hulp import carried, done, in_conflict, version_in
from intake.views.intake import may_write, page_context

BEGELEIDING = Partneronderdeel.MAATSCHAPPELIJKE_BEGELEIDING


@read_only
def overzicht(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """Everything that is known and arranged before the talk, each with the way to change it."""
    dossier = dossier_for(request, dossier_id, deel=Deel.INTAKE)
    today = timezone.localdate()
    context = page_context(request, dossier) | {
        "mag_schrijven": may_write(request, dossier),
        "overdracht": lezen.overdracht_of(dossier),
        "feiten": [(rubriek.label, facts) for rubriek, facts in lezen.facts_for(dossier).items()],
        "checklist": lezen.checklist_of(dossier, on=today),
        "begeleider": lezen.inzet_of(dossier, BEGELEIDING, on=today),
        "eerder": lezen.earlier_inzetten(dossier, BEGELEIDING, on=today),
        "begeleiding": BEGELEIDING,
        "tolk": lezen.tolk_of(dossier, on=today),
    }
    return render(request, "intake/voorbereiding.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def overdracht(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """Who hands over and what one source tells; a pasted klantprofiel is divided first."""
    dossier = dossier_for(request, dossier_id, deel=Deel.INTAKE, write=True)
    today, bron = timezone.localdate(), _source(request)
    row, facts = lezen.overdracht_of(dossier), lezen.facts_from(dossier, bron)
    initial = overdracht_initial(dossier.azc, row, facts)
    divides = request.method == "POST" and request.POST.get("actie") == "verdelen"
    medical = 0
    if divides:
        initial, medical = divided(request.POST.dict())
    typed = None if divides else request.POST or None
    form = OverdrachtForm(typed, bron=bron, today=today, initial=initial)
    if form.is_bound and done(form, lambda: _save_overdracht(request, dossier, form)):
        messages.success(request, "De overdracht is opgeslagen.")
        return redirect("intake:voorbereiding", dossier.pk)
    now = {"versie": row.versie if row else 0, "azc_was": dossier.azc}
    stored = {**initial, "plak": "", "azc_was": request.POST.get("azc_was", "")}
    context = page_context(request, dossier) | {
        "form": form,
        "bron": bron,
        "bronnen": [(other.label, f"?bron={other}", other is bron) for other in Herkomst],
        "verborgen": carried(request, form, now),
        "verschil": difference(form, stored) if in_conflict(form) else [],
        "verdeeld": divides,
        "medisch": medical,
    }
    return render(request, "intake/voorbereiding_overdracht.html", context)


def _source(request: ConsulentRequest) -> Herkomst:
    """The source this page is about; COA unless another one was chosen."""
    chosen = request.GET.get("bron", "")
    return Herkomst(chosen) if chosen in set(Herkomst) else Herkomst.COA


def _save_overdracht(request: ConsulentRequest, dossier: Dossier, form: OverdrachtForm) -> None:
    services.save_overdracht(
        dossier=dossier,
        gegevens=form.gegevens(),
        versie=version_in(form),
        by=request.user,
        on=timezone.localdate(),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def driegesprek(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """When COA, the gemeente and the person spoke, and what was agreed."""
    dossier = dossier_for(request, dossier_id, deel=Deel.INTAKE, write=True)
    row = lezen.overdracht_of(dossier)
    initial = driegesprek_initial(row)
    form = DriegesprekForm(request.POST or None, today=timezone.localdate(), initial=initial)
    if form.is_bound and done(form, lambda: _save_driegesprek(request, dossier, form)):
        messages.success(request, "Het driegesprek is opgeslagen.")
        return redirect("intake:voorbereiding", dossier.pk)
    context = page_context(request, dossier) | {
        "titel": "Driegesprek",
        "uitleg": "Het gesprek van het COA, de gemeente en de inburgeraar samen.",
        "form": form,
        "terug": reverse("intake:voorbereiding", args=[dossier.pk]),
        "verborgen": carried(request, form, {"versie": row.versie if row else 0}),
        "verschil": difference(form, initial) if in_conflict(form) else [],
    }
    return render(request, "intake/voorbereiding_form.html", context)


def _save_driegesprek(request: ConsulentRequest, dossier: Dossier, form: DriegesprekForm) -> None:
    services.save_driegesprek(
        dossier=dossier,
        gegevens=form.gegevens(),
        versie=version_in(form),
        by=request.user,
        on=timezone.localdate(),
    )
