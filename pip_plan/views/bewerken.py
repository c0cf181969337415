# SPDX-License-Identifier: EUPL-1.2
"""Writing the concept: one page in sections, with two lists that grow without JavaScript."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from inburgering.core.exceptions import ActionDenied
from inburgering.core.http import ConsulentRequest
from inburgering.core.models import Dossier
from pip_plan import lijsten, roosterlijst, selectors, services
from pip_plan.forms import PipForm
from pip_plan.models import Pip
from pip_plan.views.samen import page, pip_for

CONFLICT = 409
LONGEST = 10
LIJSTEN = ("doelen", "afspraken", "weekrooster")


class Werkblad:
    """The form and its two lists as one thing."""

    def __init__(self, pip: Pip, data: Any) -> None:
        self.form = PipForm(data, pip=pip)
        self.doelen = lijsten.doelen_van(pip, data)
        self.afspraken = lijsten.afspraken_van(pip, data)
        self.weekrooster = roosterlijst.rooster_van(pip, data)

    def is_valid(self) -> bool:
        # every part is checked, so that all errors show at once
        parts = (self.form, self.doelen, self.afspraken, self.weekrooster)
        return all([part.is_valid() for part in parts])  # noqa: C419

    def inhoud(self) -> dict[str, Any]:
        return {
            **self.form.cleaned_data,
            "doelen": lijsten.doelen(self.doelen),
            "afspraken": lijsten.afspraken(self.afspraken),
            "weekrooster": roosterlijst.rooster(self.weekrooster),
        }


@require_http_methods(["GET", "HEAD", "POST"])
def bewerken(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """Write the plan; adding a row saves what there is and offers an empty one."""
    dossier, pip = pip_for(request, dossier_id, write=True)
    if not pip.is_concept:
        messages.error(request, f"Dit PIP is {pip.get_status_display()}: het verandert nu niet.")
        return redirect("pip_plan:overzicht", dossier.pk)
    sheet = Werkblad(pip, request.POST or None)
    if request.method == "POST" and sheet.is_valid():
        return _save(request, dossier, pip, sheet)
    return _show(request, dossier, pip, sheet)


def _save(request: ConsulentRequest, dossier: Dossier, pip: Pip, sheet: Werkblad) -> HttpResponse:
    try:
        services.save_pip(
            pip=pip,
            inhoud=sheet.inhoud(),
            versie=_version(request.POST.get("versie", "")),
            by=request.user,
            on=timezone.localdate(),
        )
    except services.AndereVersie as other:
        other.pip.dossier = dossier
        sheet.form.add_error(None, str(other))
        found = selectors.difference(other.pip, sheet.inhoud(), sheet.form.labels())
        return _show(request, dossier, other.pip, sheet, verschil=found, status=CONFLICT)
    except ActionDenied as denied:
        sheet.form.add_error(None, str(denied))
        return _show(request, dossier, pip, sheet)
    messages.success(request, "Het concept is opgeslagen.")
    if request.POST.get("verder") in LIJSTEN:
        address = reverse("pip_plan:bewerken", args=[dossier.pk])
        return redirect(f"{address}#id_{request.POST['verder']}")
    return redirect("pip_plan:overzicht", dossier.pk)


def _version(typed: str) -> int:
    """The version the page was made of; anything else is no version at all."""
    return int(typed) if typed.isascii() and typed.isdigit() and len(typed) < LONGEST else 0


def _show(
    request: ConsulentRequest,
    dossier: Dossier,
    pip: Pip,
    sheet: Werkblad,
    *,
    verschil: list[selectors.Verschil] | None = None,
    status: int = 200,
) -> HttpResponse:
    lists = (sheet.doelen, sheet.afspraken, sheet.weekrooster)
    errors = sum(part.total_error_count() for part in lists)
    context = page(
        request,
        dossier,
        pip=pip,
        form=sheet.form,
        secties=sheet.form.secties(),
        doelen=sheet.doelen,
        afspraken=sheet.afspraken,
        weekrooster=sheet.weekrooster,
        fout=bool(errors),
        verschil=verschil or [],
    )
    return render(request, "pip_plan/bewerken.html", context, status=status)
