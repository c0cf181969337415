# SPDX-License-Identifier: EUPL-1.2
"""The organisations the gemeente works with, kept by the functioneel beheerder."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from inburgering.core.access import require_role
from inburgering.core.enums import Partneronderdeel, Rolsoort
from inburgering.core.exceptions import ActionDenied
from inburgering.core.forms.partners import PartnerToevoegenForm
from inburgering.core.http import ConsulentRequest
from inburgering.core.models import Partner
from inburgering.core.selectors.partners import partners_of
from inburgering.core.services import partners


@require_http_methods(["GET", "HEAD", "POST"])
def overzicht(request: ConsulentRequest) -> HttpResponse:
    """List the organisations, and add one."""
    require_role(request, Rolsoort.BEHEERDER)
    form = PartnerToevoegenForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        naam = form.cleaned_data["naam"]
        try:
            partners.add_partner(
                gemeente=request.gemeente,
                naam=naam,
                onderdeel=Partneronderdeel(form.cleaned_data["onderdeel"]),
            )
        except ActionDenied as denied:
            form.add_error(denied.field, str(denied))
        else:
            messages.success(request, f"{naam} is toegevoegd.")
            return redirect("core:partners")
    rows = partners_of(request.gemeente, on=timezone.localdate())
    return render(request, "core/partners.html", {"form": form, "regels": rows})


@require_POST
def actief(request: ConsulentRequest, partner_id: int) -> HttpResponse:
    """Close or open the way in for an organisation."""
    require_role(request, Rolsoort.BEHEERDER)
    rows = Partner.objects.select_for_update().filter(gemeente=request.gemeente)
    partner = rows.filter(pk=partner_id).first()
    if partner is None:
        raise Http404("Deze organisatie bestaat niet.")
    partners.set_actief(partner=partner, actief=request.POST.get("actief") == "ja")
    done = "kan weer inloggen" if partner.actief else "kan nu niet meer bij uw inwoners"
    messages.success(request, f"{partner.naam} {done}.")
    return redirect("core:partners")
