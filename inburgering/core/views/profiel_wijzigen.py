# SPDX-License-Identifier: EUPL-1.2
"""Change the gemeenteprofiel: fill in, see what it does to open dossiers, record.

Nothing is stored before the last step: what was typed travels along as hidden fields and is
checked anew each time.
"""

import json
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from inburgering.beleid.controle import controleer
from inburgering.beleid.profiel import Profiel
from inburgering.beleid.vergelijken import Samengevoegd, veranderingen, voeg_samen
from inburgering.core.access import DOSSIERROLLEN, require_role
from inburgering.core.datums import datum_tekst
from inburgering.core.enums import Rolsoort
from inburgering.core.exceptions import ActionDenied
from inburgering.core.forms.profiel import VastleggenForm
from inburgering.core.forms.profiel_scherm import Profielinvoer, with_more_rows
from inburgering.core.http import ConsulentRequest
from inburgering.core.models import Gemeenteprofiel
from inburgering.core.selectors.profielen import profiel_met_teken, profiel_van_teken, versies_van
from inburgering.core.services import profielen as services
from inburgering.core.services.termijnen.vooruitzicht import look_ahead

MEE = frozenset({"csrfmiddlewaretoken", "stap", "gezien", "vervang"})
"""Fields of this step only; the others travel along."""


@dataclass(frozen=True, slots=True)
class Voornemen:
    """A version that is about to be recorded, on top of what holds on its first day."""

    geldig_vanaf: date
    nu: Profiel
    samen: Samengevoegd
    vervangt: Gemeenteprofiel | None

    @property
    def nieuw(self) -> Profiel:
        """The policy as it would be."""
        return self.samen.profiel

    @property
    def kenmerk(self) -> str:
        """Another sign once anything on the page with the consequences would read otherwise."""
        text = json.dumps([self.nu.to_dict(), self.nieuw.to_dict()], sort_keys=True)
        return sha256(f"{self.geldig_vanaf} {bool(self.vervangt)} {text}".encode()).hexdigest()[
            :16
        ]


@require_http_methods(["GET", "HEAD", "POST"])
def wijzigen(request: ConsulentRequest) -> HttpResponse:
    """The form, the page with the consequences, and recording, all at one address."""
    require_role(request, Rolsoort.BEHEERDER)
    today = timezone.localdate()
    step = request.POST.get("stap", "")
    invoer = _input(request, today, back=step == "wijzigen")
    if request.method != "POST" or not invoer.is_valid() or step == "wijzigen":
        return _fill_in(request, invoer)
    plan = _plan(request, invoer)
    if wrong := controleer(plan.nieuw, op=plan.geldig_vanaf):
        invoer.add_errors(wrong)
        return _fill_in(request, invoer)
    if plan.nieuw == plan.nu:
        invoer.form.add_error(None, "U hebt nog niets gewijzigd. Wijzig een regel.")
        return _fill_in(request, invoer)
    if step == "vastleggen":
        return _record(request, invoer, plan)
    return _consequences(request, invoer, plan, VastleggenForm())


def _input(request: ConsulentRequest, today: date, *, back: bool) -> Profielinvoer:
    """The screen, filled with what was posted or with the policy of the day asked for."""
    day = _day_asked(request.GET.get("vanaf", ""), today)
    begin, teken = profiel_met_teken(request.gemeente, day)
    data: QueryDict | None = request.POST if request.method == "POST" else None
    if data is not None and back:
        data = with_more_rows(data)
    return Profielinvoer(data, begin=begin, basis=teken, vanaf=day, today=today)


def _day_asked(text: str, today: date) -> date:
    """Tomorrow, unless the link names a later version to go on with."""
    try:
        return max(date.fromisoformat(text), today)
    except ValueError:
        return today + timedelta(days=1)


def _fill_in(request: ConsulentRequest, invoer: Profielinvoer) -> HttpResponse:
    return render(
        request,
        "core/profiel_wijzigen.html",
        {"invoer": invoer, "form": invoer.form, "groepen": invoer.groepen(),
         "fout": any(deel.is_bound and not deel.is_valid() for deel in invoer.delen)},
    )  # fmt: skip


def _plan(request: ConsulentRequest, invoer: Profielinvoer) -> Voornemen:
    """Only what was changed since the form was opened goes on top of the policy of that day."""
    day: date = invoer.form.cleaned_data["geldig_vanaf"]
    nu = request.gemeente.profiel_op(day)
    begin = profiel_van_teken(request.gemeente, invoer.form.cleaned_data["basis"]) or nu
    samen = voeg_samen(begin=begin, getypt=invoer.profiel, nu=nu)
    same_day = request.gemeente.profielen.filter(geldig_vanaf=day)
    return Voornemen(day, nu, samen, same_day.select_related("vastgelegd_door").first())


def _consequences(
    request: ConsulentRequest, invoer: Profielinvoer, plan: Voornemen, form: forms.Form
) -> HttpResponse:
    today = timezone.localdate()
    later = [row for row in versies_van(request.gemeente, on=today)
             if row.geldig_vanaf > plan.geldig_vanaf]  # fmt: skip
    context: dict[str, Any] = {
        "form": form,
        "plan": plan,
        "vandaag": today,
        "toelichting": invoer.form.cleaned_data["toelichting"],
        "veranderingen": veranderingen(plan.nu, plan.nieuw),
        "vooruitzicht": look_ahead(
            gemeente=request.gemeente, oud=plan.nu, nieuw=plan.nieuw, op=plan.geldig_vanaf
        ),
        "later": later[-1] if later else None,
        "met_namen": not DOSSIERROLLEN.isdisjoint(request.rollen),
        "mee": [
            (naam, waarde)
            for naam, waarden in request.POST.lists()
            if naam not in MEE
            for waarde in waarden
        ],
    }
    return render(request, "core/profiel_gevolgen.html", context)


def _record(request: ConsulentRequest, invoer: Profielinvoer, plan: Voornemen) -> HttpResponse:
    """Record exactly what was shown; when that changed meanwhile, show it again first."""
    form = VastleggenForm(request.POST)
    form.is_valid()
    try:
        if request.POST.get("gezien") != plan.kenmerk:
            raise ActionDenied(services.INTUSSEN)
        _call_service(request, invoer, plan, replace=form.cleaned_data["vervang"])
    except ActionDenied as denied:
        form.add_error(denied.field if denied.field in form.fields else None, str(denied))
        return _consequences(request, invoer, _plan(request, invoer), form)
    if plan.geldig_vanaf > timezone.localdate():
        when = datum_tekst(plan.geldig_vanaf)
        messages.success(request, f"De versie is vastgelegd en gaat in op {when}.")
        return redirect("core:profiel")
    messages.success(request, "De versie is vastgelegd en geldt vanaf vandaag.")
    return redirect("core:profiel_bijwerken")


def _call_service(
    request: ConsulentRequest, invoer: Profielinvoer, plan: Voornemen, *, replace: bool
) -> None:
    shared: dict[str, Any] = {
        "waarden": plan.nieuw.to_dict(),
        "toelichting": invoer.form.cleaned_data["toelichting"],
        "by": request.user,
        "on": timezone.localdate(),
        "gezien": plan.nu,
    }
    if plan.vervangt and replace:
        services.replace_profiel(versie=plan.vervangt, **shared)
    else:
        services.record_profiel(
            gemeente=request.gemeente, geldig_vanaf=plan.geldig_vanaf, **shared
        )
