# SPDX-License-Identifier: EUPL-1.2
"""The explanation of a letter in another language, made when somebody asks for it."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect

from inburgering.brieven.selectors import huisstijl_of, letter_of
from inburgering.brieven.vertalingen.bewaard import VERANDERD, still_says
from inburgering.brieven.vertalingen.bronnen import can_explain, facts_of
from inburgering.brieven.vertalingen.drukken import uitleg_pdf
from inburgering.core.access import dossier_for
from inburgering.core.enums import Deel
from inburgering.core.http import ConsulentRequest, read_only
from inburgering.core.talen import TALEN


@read_only
def uitleg(request: ConsulentRequest, dossier_id: int, pk: int, taal: str) -> HttpResponse:
    """The PDF, or back to the letters with the reason why it cannot be made any more."""
    dossier = dossier_for(request, dossier_id, deel=Deel.BRIEVEN)
    brief = letter_of(dossier, pk)
    if brief is None or taal not in TALEN or not can_explain(brief):
        raise Http404("Deze uitleg bestaat niet in dit dossier.")
    brief.dossier = dossier
    feiten = facts_of(brief)
    if feiten is None or not still_says(bytes(brief.pdf), feiten):
        messages.error(request, VERANDERD)
        return redirect("brieven:overzicht", dossier.pk)
    pdf = uitleg_pdf(feiten, taal=TALEN[taal], huisstijl=huisstijl_of(dossier.gemeente))
    response = HttpResponse(pdf, content_type="application/pdf")
    name = f"{brief.kenmerk}-uitleg-{taal}.pdf"
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "no-store"
    return response
