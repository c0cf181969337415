# SPDX-License-Identifier: EUPL-1.2
"""The Taalstart, where the gemeente offers one."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from inburgering.core.access import dossier_for
from inburgering.core.enums import Deel, Partneronderdeel
from inburgering.core.http import ConsulentRequest, read_only
from inburgering.core.models import Dossier
from inburgering.core.selectors import has_taalstart
from intake.forms.taalstart import TaalstartForm, days_as_text, taalstart_initial
from intake.models import Taalstart
from intake.selectors import taalstart as lezen
from intake.selectors.voorbereiding import inzet_of
from intake.services import taalstart as services
from intake.services.taalstart import DAGEN
from intake.verschil import difference
from intake.views.hulp import carried, done, in_conflict, version_in
from intake.views.intake import may_write, page_context

GEEN = "Uw gemeente biedt deze persoon geen Taalstart."


@dataclass(frozen=True, slots=True)
class Blad:
    """The form of a Taalstart with all that its page needs, for consultant and school."""

    form: TaalstartForm
    dossier: Dossier
    taalstart: Taalstart | None
    initial: dict[str, Any]

    def context(self, request: ConsulentRequest) -> dict[str, Any]:
        now = {
            "versie": self.taalstart.versie if self.taalstart else 0,
            "was": days_as_text(self.dossier, self.form.dagen),
        }
        stored = self.initial | {"was": request.POST.get("was", "")}
        return {
            "form": self.form,
            "verborgen": carried(request, self.form, now),
            "verschil": difference(self.form, stored) if in_conflict(self.form) else [],
        }


def sheet(
    request: ConsulentRequest, dossier: Dossier, dagen: tuple[str, ...], *, on: date
) -> Blad:
    """The form as it was sent, or as it stands."""
    profiel, row = dossier.gemeente.profiel_op(on), lezen.taalstart_of(dossier)
    weeks, elements = lezen.weeks_of(profiel, row), lezen.elements_of(profiel, row)
    initial = taalstart_initial(dossier, row, weeks, elements)
    form = TaalstartForm(
        request.POST or None,
        dagen=dagen,
        weken=weeks,
        elementen=elements,
        today=on,
        initial=initial,
    )
    return Blad(form, dossier, row, initial)


@read_only
def overzicht(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """The norms, the days, the hours, the observations and the advice."""
    dossier = dossier_for(request, dossier_id, deel=Deel.INTAKE)
    today = timezone.localdate()
    if not has_taalstart(dossier, on=today):
        raise Http404(GEEN)
    context = page_context(request, dossier) | {
        "mag_schrijven": may_write(request, dossier),
        "stand": lezen.taalstart_stand_of(dossier, on=today),
        "school": inzet_of(dossier, Partneronderdeel.TAALSTART, on=today),
        "onderdeel": Partneronderdeel.TAALSTART,
    }
    return render(request, "intake/taalstart.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def wijzigen(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """Record the days, the hours, what was seen and the advice."""
    dossier = dossier_for(request, dossier_id, deel=Deel.INTAKE, write=True)
    today = timezone.localdate()
    if not has_taalstart(dossier, on=today):
        raise Http404(GEEN)
    blad = sheet(request, dossier, DAGEN, on=today)
    if blad.form.is_bound and done(blad.form, lambda: _save(request, blad)):
        messages.success(request, "De Taalstart is opgeslagen en de termijnen zijn bijgewerkt.")
        return redirect("intake:taalstart", dossier.pk)
    context = page_context(request, dossier) | blad.context(request)
    return render(request, "intake/taalstart_form.html", context)


def _save(request: ConsulentRequest, blad: Blad) -> None:
    services.save_taalstart(
        dossier=blad.dossier,
        gegevens=blad.form.gegevens(),
        versie=version_in(blad.form),
        by=request.user,
        on=timezone.localdate(),
    )
