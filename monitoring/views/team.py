# SPDX-License-Identifier: EUPL-1.2
"""The page of the teamleider, and handing over dossiers."""

from dataclasses import dataclass

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_http_methods

from inburgering.core.access import require_role
from inburgering.core.enums import Rolsoort
from inburgering.core.exceptions import ActionDenied
from inburgering.core.http import ConsulentRequest, read_only
from inburgering.core.selectors import consulenten_of
from inburgering.core.selectors.gemeentetermijnen import next_swi
from inburgering.core.services.dossiers import reassign
from monitoring.enums import Werk
from monitoring.filters import NIEMAND
from monitoring.forms import OverdragenForm
from monitoring.selectors import lijst, vervanging
from monitoring.selectors import team as selectors
from monitoring.selectors.tellingen import WERK_UITLEG

OPEN_UITLEG = "Alle dossiers van de gemeente die niet zijn afgesloten."
NIEMAND_UITLEG = "Open dossiers waarvoor nog geen consulent de regie heeft."
GEEN_KEUZE = "Selecteer ten minste één dossier."
GETALLEN = (
    Werk.OVER_WETTELIJK, Werk.ZONDER_REDEN, Werk.OVER_LOKAAL, Werk.PIP_DEZE_WEEK, Werk.BESLUIT,
)  # fmt: skip
SOORTEN = {
    Werk.OVER_WETTELIJK: "laat", Werk.ZONDER_REDEN: "laat", Werk.OVER_LOKAAL: "bijna",
    Werk.PIP_DEZE_WEEK: "bijna",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Kengetal:
    """A number of the team, what it means, and the list it counts."""

    getal: int
    label: str
    url: str
    uitleg: str
    soort: str = ""


@read_only
def team(request: ConsulentRequest) -> HttpResponse:
    """Who has how much, and what threatens to be late."""
    require_role(request, Rolsoort.TEAMLEIDER)
    today = timezone.localdate()
    found = selectors.totals(request.gemeente, on=today)
    base = reverse("monitoring:dossiers")
    figures = [
        Kengetal(
            found[werk.value], werk.label, f"{base}?werk={werk.value}", WERK_UITLEG[werk],
            SOORTEN.get(werk, ""),
        )
        for werk in GETALLEN
    ]  # fmt: skip
    nobody = f"{base}?regisseur={NIEMAND}"
    figures += [
        Kengetal(found["zonder_regisseur"], "zonder regisseur", nobody, NIEMAND_UITLEG, "bijna"),
        Kengetal(found["open"], "open dossiers", base, OPEN_UITLEG),
    ]
    return render(
        request,
        "monitoring/team.html",
        {
            "kengetallen": figures,
            "matrix": selectors.matrix(request.gemeente, on=today),
            "nu": timezone.now(),
            "lijst_url": base,
            "afwezig": vervanging.absences(request.gemeente, on=today),
            "levering": next_swi(today),
        },
    )


@require_http_methods(["GET", "HEAD", "POST"])
def overdragen(request: ConsulentRequest) -> HttpResponse:
    """Confirm to whom the chosen dossiers go, and why; then hand them over."""
    require_role(request, Rolsoort.TEAMLEIDER)
    today = timezone.localdate()
    sent = request.POST if request.method == "POST" else request.GET
    back = _safe(request, sent.get("terug", ""))
    numbers = [int(pk) for pk in sent.getlist("dossier") if pk.isascii() and pk.isdigit()]
    chosen = lijst.chosen_rows(request.gemeente, numbers, lock=request.method == "POST")
    if not chosen:
        messages.error(request, GEEN_KEUZE)
        return redirect(back)
    people = consulenten_of(request.gemeente, on=today)
    form = OverdragenForm(request.POST or None, consulenten=people)
    if request.method == "POST" and form.is_valid():
        try:
            moved = reassign(dossiers=chosen, by=request.user, on=today, **form.cleaned_data)
        except ActionDenied as denied:
            form.add_error(denied.field, str(denied))
        else:
            messages.success(request, _told(moved, len(chosen), form.cleaned_data["naar"].naam))
            return redirect(back)
    context = {"form": form, "dossiers": chosen, "terug": back, "weg": len(numbers) - len(chosen)}
    return render(request, "monitoring/overdragen.html", context)


def _told(moved: int, chosen: int, naam: str) -> str:
    what = "1 dossier is" if moved == 1 else f"{moved} dossiers zijn"
    rest = f" {chosen - moved} had deze regisseur al." if moved < chosen else ""
    return f"{what} overgedragen aan {naam}.{rest}"


def _safe(request: ConsulentRequest, url: str) -> str:
    """Back to where the rows were picked, and never to another site."""
    if url.startswith("/") and url_has_allowed_host_and_scheme(url, allowed_hosts=None):
        return url
    return reverse("monitoring:dossiers")
