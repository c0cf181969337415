# SPDX-License-Identifier: EUPL-1.2
"""The mandate register, kept by the functioneel beheerder."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from inburgering.core.access import require_role
from inburgering.core.enums import Rolsoort
from inburgering.core.exceptions import ActionDenied
from inburgering.core.forms.mandaten import MandaatEindeForm, MandaatForm
from inburgering.core.http import ConsulentRequest
from inburgering.core.selectors.mandaten import register_of
from inburgering.core.services import mandaten


@require_http_methods(["GET", "HEAD", "POST"])
def overzicht(request: ConsulentRequest) -> HttpResponse:
    """The register with its history, and a new mandate."""
    require_role(request, Rolsoort.BEHEERDER)
    today = timezone.localdate()
    form = MandaatForm(
        request.POST or None, gemeente=request.gemeente, today=today, initial={"vanaf": today}
    )
    if request.method == "POST" and form.is_valid():
        try:
            made = mandaten.grant_mandaat(
                gemeente=request.gemeente,
                gegevens=form.gegevens,
                vervangt=form.cleaned_data["vervangt"],
                by=request.user,
            )
        except ActionDenied as denied:
            form.add_error(denied.field, str(denied))
        else:
            messages.success(request, f"Het mandaat van {made.medewerker.naam} is vastgelegd.")
            return redirect("core:mandaten")
    rows = list(register_of(request.gemeente))
    context = {
        "form": form,
        "geldend": [row for row in rows if row.tot is None or row.tot >= today],
        "voorbij": [row for row in rows if row.tot and row.tot < today],
        "vandaag": today,
    }
    return render(request, "core/mandaten.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def einde(request: ConsulentRequest, mandaat_id: int) -> HttpResponse:
    """End a mandate; the row stays in the history."""
    require_role(request, Rolsoort.BEHEERDER)
    mandaat = register_of(request.gemeente).filter(pk=mandaat_id).first()
    if mandaat is None:
        raise Http404("Dit mandaat bestaat niet.")
    today = timezone.localdate()
    form = MandaatEindeForm(request.POST or None, initial={"tot": today})
    if request.method == "POST" and form.is_valid():
        try:
            mandaten.end_mandaat(mandaat=mandaat, on=today, **form.cleaned_data)
        except ActionDenied as denied:
            form.add_error(denied.field, str(denied))
        else:
            messages.success(request, f"Het mandaat van {mandaat.medewerker.naam} eindigt.")
            return redirect("core:mandaten")
    return render(request, "core/mandaat_einde.html", {"form": form, "mandaat": mandaat})
