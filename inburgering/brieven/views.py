# SPDX-License-Identifier: EUPL-1.2
"""The letters of a dossier: the list, and the file itself."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from inburgering.brieven import engine, selectors, services, voorbeeld
from inburgering.brieven.bewijsbrief import make_pvt_form
from inburgering.brieven.forms import HuisstijlForm
from inburgering.brieven.huisstijl import HuisstijlFout
from inburgering.brieven.models import Huisstijl
from inburgering.brieven.vertalingen import links
from inburgering.brieven.verzending.bakken import not_for_post
from inburgering.core.access import dossier_for, may, require_role
from inburgering.core.enums import Deel, Rolsoort
from inburgering.core.exceptions import ActionDenied
from inburgering.core.http import ConsulentRequest, read_only
from inburgering.core.selectors import dossier_kop


@read_only
def overzicht(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    dossier = dossier_for(request, dossier_id, deel=Deel.BRIEVEN)
    brieven = list(selectors.letters_of(dossier))
    context = {
        "dossier": dossier,
        "kop": dossier_kop(dossier, request, tab="brieven", on=timezone.localdate()),
        "brieven": brieven,
        "met_uitleg": links.explainable(brieven),
        "uitleg": links.links_for(dossier),
        "niet_versturen": not_for_post(request.gemeente),
        "mag_verzenden": may(request, Deel.BRIEVEN, write=True) and dossier.is_open,
    }
    return render(request, "brieven/overzicht.html", context)


@read_only
def pdf(request: ConsulentRequest, dossier_id: int, pk: int) -> HttpResponse:
    dossier = dossier_for(request, dossier_id, deel=Deel.BRIEVEN)
    brief = selectors.letter_of(dossier, pk)
    if brief is None:
        raise Http404("Deze brief bestaat niet in dit dossier.")
    response = HttpResponse(bytes(brief.pdf), content_type="application/pdf")
    response["Content-Disposition"] = f'attachment; filename="{brief.bestandsnaam}"'
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "no-store"
    return response


@require_POST
def participatieverklaring(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """Make the paper that somebody signs at the meeting of the PVT."""
    dossier = dossier_for(request, dossier_id, deel=Deel.BRIEVEN, write=True)
    try:
        made = make_pvt_form(dossier=dossier, by=request.user, on=timezone.localdate())
    except ActionDenied as denied:
        messages.error(request, str(denied))
    else:
        messages.success(
            request,
            f"De verklaring {made.kenmerk} staat hieronder. Druk haar af en neem haar mee.",
        )
    return redirect("brieven:overzicht", dossier.pk)


@read_only
def huisstijl_css(request: ConsulentRequest, code: str) -> HttpResponse:
    """The tokens a gemeente overrides on screen: its own two colours."""
    if code != request.gemeente.code:
        raise Http404("Deze huisstijl is niet van uw gemeente.")
    stijl = Huisstijl.objects.filter(gemeente=request.gemeente).first()
    response = render(request, "brieven/huisstijl.css", {"stijl": stijl}, content_type="text/css")
    response["Cache-Control"] = "private, max-age=300"
    return response


@require_http_methods(["GET", "HEAD", "POST"])
def huisstijl(request: ConsulentRequest) -> HttpResponse:
    """The letterhead of the gemeente, filled in by the functioneel beheerder."""
    require_role(request, Rolsoort.BEHEERDER)
    now = Huisstijl.objects.filter(gemeente=request.gemeente).first()
    form = HuisstijlForm(request.POST or None, request.FILES or None, huisstijl=now)
    if request.method == "POST" and form.is_valid():
        try:
            gegevens = form.gegevens(request.gemeente.naam)
        except HuisstijlFout as fout:
            form.add_error(fout.field, str(fout))
        else:
            services.set_huisstijl(gemeente=request.gemeente, gegevens=gegevens)
            messages.success(
                request, "Het briefpapier is opgeslagen en geldt voor nieuwe brieven."
            )
            return redirect("brieven:huisstijl")
    return render(request, "brieven/huisstijl.html", {"form": form, "huisstijl": now})


@read_only
def huisstijl_voorbeeld(request: ConsulentRequest) -> HttpResponse:
    """A letter without a person on the letterhead of now, as the real PDF."""
    require_role(request, Rolsoort.BEHEERDER)
    try:
        gegevens = selectors.huisstijl_of(request.gemeente)
    except ActionDenied as denied:
        raise Http404(str(denied)) from denied
    brief = voorbeeld.example_letter(huisstijl=gegevens, dagtekening=timezone.localdate())
    pdf = engine.render_pdf(
        template=voorbeeld.TEMPLATE,
        context=brief.context,
        huisstijl=gegevens,
        titel=voorbeeld.TITEL,
        dagtekening=brief.dagtekening,
        concept=True,
    )
    return HttpResponse(pdf, content_type="application/pdf")
