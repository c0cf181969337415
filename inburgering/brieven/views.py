# SPDX-License-Identifier: EUPL-1.2
"""The letters of a dossier: the list, and the file itself."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone

from inburgering.brieven import selectors
from inburgering.brieven.models import Huisstijl
from inburgering.core.access import dossier_for
from inburgering.core.enums import Deel
from inburgering.core.http import ConsulentRequest, read_only
from inburgering.core.selectors import dossier_kop


@read_only
def overzicht(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    dossier = dossier_for(request, dossier_id, deel=Deel.BRIEVEN)
    context = {
        "dossier": dossier,
        "kop": dossier_kop(dossier, request, tab="brieven", on=timezone.localdate()),
        "brieven": selectors.letters_of(dossier),
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


@read_only
def huisstijl_css(request: ConsulentRequest, code: str) -> HttpResponse:
    """The tokens a gemeente overrides on screen: its own two colours."""
    if code != request.gemeente.code:
        raise Http404("Deze huisstijl is niet van uw gemeente.")
    stijl = Huisstijl.objects.filter(gemeente=request.gemeente).first()
    response = render(request, "brieven/huisstijl.css", {"stijl": stijl}, content_type="text/css")
    response["Cache-Control"] = "private, max-age=300"
    return response
