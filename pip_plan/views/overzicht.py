# SPDX-License-Identifier: EUPL-1.2
"""Where the PIP stands, its preview, and the tray of those who sign."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from inburgering.brieven.pip import BriefOnvolledig
from inburgering.core.access import dossier_for, may
from inburgering.core.enums import Deel, Rolsoort
from inburgering.core.exceptions import ActionDenied
from inburgering.core.http import ConsulentRequest, read_only
from pip_plan import deelselectors, selectors, services, tekenen
from pip_plan.brief import Ondertekening, bezwaar_in_letter, render_letter
from pip_plan.views.samen import actions_of, page, pdf_response, pip_for


@read_only
def overzicht(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """The state, what still misses, and the actions of the moment."""
    dossier = dossier_for(request, dossier_id, deel=Deel.PIP)
    pip = selectors.latest_pip(dossier)
    writes = pip is not None and dossier.is_open and may(request, Deel.PIP, write=True)
    context = page(
        request,
        dossier,
        pip=pip,
        deelbesluiten=deelselectors.decisions_for(pip, on=timezone.localdate()),
        mag_toevoegen=writes and pip is not None and (pip.is_concept or pip.in_force),
        mag_tekenen=dossier.is_open and Rolsoort.BESLUITVORMER in request.rollen,
        acties=actions_of(request, dossier, pip),
        ontbreekt=selectors.missing_of(pip) if pip and not pip.is_decided else [],
        afspraken=selectors.agreements_of(pip) if pip else [],
        bezwaar=selectors.bezwaar_of(dossier) if pip and pip.is_decided else None,
        termijn=selectors.term_of(dossier) if pip and pip.is_decided else None,
        bezwaar_in_brief=bezwaar_in_letter(pip) if pip else None,
        getekend=tekenen.signed_together(dossier, pip),
        mag_samen_tekenen=writes,
        toont_bezwaar=pip is not None and pip.is_decided and may(request, Deel.BEZWAAR),
    )
    return render(request, "pip_plan/overzicht.html", context)


@require_POST
def opstellen(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """Draft a PIP and go on writing."""
    dossier = dossier_for(request, dossier_id, deel=Deel.PIP, write=True)
    try:
        services.draft_pip(dossier=dossier, by=request.user, on=timezone.localdate())
    except ActionDenied as denied:
        messages.error(request, str(denied))
        return redirect("pip_plan:overzicht", dossier.pk)
    messages.success(request, "Het concept is gemaakt. Vul het aan.")
    return redirect("pip_plan:bewerken", dossier.pk)


@read_only
def voorbeeld(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """The real PDF with a watermark; what misses for it is said in words."""
    dossier, pip = pip_for(request, dossier_id)
    if pip.brief_id:
        return redirect("brieven:pdf", dossier.pk, pip.brief_id)
    try:
        pdf = render_letter(pip, Ondertekening(dagtekening=timezone.localdate()), concept=True)
    except BriefOnvolledig as incomplete:
        reasons = list(incomplete.redenen)
    except ActionDenied as denied:
        reasons = [str(denied)]
    else:
        if pip.is_waiting and Rolsoort.BESLUITVORMER in request.rollen:
            tekenen.remember_seen(pip, request.user)
        return pdf_response(pdf, "concept-PIP.pdf")
    context = page(request, dossier, pip=pip, redenen=reasons)
    return render(request, "pip_plan/geen_voorbeeld.html", context)
