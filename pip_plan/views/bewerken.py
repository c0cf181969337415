# SPDX-License-Identifier: EUPL-1.2
"""Writing the concept part by part; the lists grow without JavaScript."""

from collections.abc import Callable
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from inburgering.core.exceptions import ActionDenied
from inburgering.core.http import ConsulentRequest, read_only
from inburgering.core.models import Dossier
from pip_plan import deelstand, lijsten, onderdelen, roosterlijst, selectors, services
from pip_plan.forms import PipForm
from pip_plan.models import Pip
from pip_plan.onderdelen import Planonderdeel
from pip_plan.views.samen import page, pip_for

CONFLICT = 409
LONGEST = 10
LIJSTEN: dict[str, tuple[Callable[..., Any], Callable[..., list[dict[str, Any]]]]] = {
    "doelen": (lijsten.doelen_van, lijsten.doelen),
    "afspraken": (lijsten.afspraken_van, lijsten.afspraken),
    "weekrooster": (roosterlijst.rooster_van, roosterlijst.rooster),
}


class Werkblad:
    """The form of one part and its list as one thing."""

    def __init__(self, pip: Pip, part: Planonderdeel, data: Any) -> None:
        self.part = part
        self.form = PipForm(data, pip=pip, onderdeel=part)
        self.lijst: Any = LIJSTEN[part.lijst][0](pip, data) if part.lijst else None

    def is_valid(self) -> bool:
        # both are checked, so that all errors show at once
        right = self.form.is_valid()
        return (self.lijst is None or self.lijst.is_valid()) and right

    def inhoud(self) -> dict[str, Any]:
        content = dict(self.form.cleaned_data)
        if self.lijst is not None:
            content[self.part.lijst] = LIJSTEN[self.part.lijst][1](self.lijst)
        return content


@read_only
def bewerken(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """To the first part in which something misses."""
    dossier, pip = pip_for(request, dossier_id, write=True)
    return redirect("pip_plan:onderdeel", dossier.pk, deelstand.first_open(pip))


@require_http_methods(["GET", "HEAD", "POST"])
def onderdeel(request: ConsulentRequest, dossier_id: int, deel: str) -> HttpResponse:
    """Write one part of the plan; what it lacks is said, never demanded."""
    dossier, pip = pip_for(request, dossier_id, write=True)
    part = next((part for part in onderdelen.parts_of(pip) if part.code == deel), None)
    if part is None:
        raise Http404("Dit onderdeel bestaat niet.")
    if not pip.is_concept:
        messages.error(request, f"Dit PIP is {pip.get_status_display()}: het verandert nu niet.")
        return redirect("pip_plan:overzicht", dossier.pk)
    sheet = Werkblad(pip, part, request.POST if request.method == "POST" else None)
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
    messages.success(request, f"{sheet.part.titel}: opgeslagen.")
    return redirect(_next_address(request.POST.get("actie", ""), pip, sheet.part))


def _next_address(actie: str, pip: Pip, part: Planonderdeel) -> str:
    """One more row, the next part, or back to the plan."""
    if actie == "regel":
        return reverse("pip_plan:onderdeel", args=[pip.dossier_id, part.code]) + "#nieuwe-regel"
    later = deelstand.after(pip, part.code) if actie == "verder" else None
    if later:
        return reverse("pip_plan:onderdeel", args=[pip.dossier_id, later.code])
    return reverse("pip_plan:overzicht", args=[pip.dossier_id])


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
    context = page(
        request,
        dossier,
        pip=pip,
        onderdeel=sheet.part,
        delen=deelstand.states_of(pip, sheet.part.code),
        volgende=deelstand.after(pip, sheet.part.code),
        form=sheet.form,
        groepen=sheet.form.groepen(),
        lijst=sheet.lijst,
        fout=bool(sheet.lijst and sheet.lijst.total_error_count()),
        verschil=verschil or [],
    )
    return render(request, "pip_plan/bewerken.html", context, status=status)
