# SPDX-License-Identifier: EUPL-1.2
"""What a ketenpartner sees and does: its own people, and of each only its own part."""

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from inburgering.core.access import GEEN_INZET, inzet_for, inzetten_of, require_role
from inburgering.core.enums import Partneronderdeel, Rolsoort
from inburgering.core.http import ConsulentRequest, read_only
from intake.forms.introductieweek import AfvinkForm
from intake.forms.partner import BerichtForm
from intake.forms.taalstart import VAN_DE_SCHOOL
from intake.selectors import partner as lezen
from intake.services import introductieweek, inzetten
from intake.services import taalstart as taalstarten
from intake.views.hulp import done, version_in
from intake.views.taalstart import Blad, sheet

BEGELEIDING = Partneronderdeel.MAATSCHAPPELIJKE_BEGELEIDING
VERSTUREN = "versturen"


@read_only
def mensen(request: ConsulentRequest) -> HttpResponse:
    """The people this partner works for today."""
    require_role(request, Rolsoort.KETENPARTNER)
    rows = lezen.people_of(inzetten_of(request, on=timezone.localdate()))
    return render(request, "partner/mensen.html", {"regels": rows})


@read_only
def persoon(request: ConsulentRequest, inzet_id: int) -> HttpResponse:
    """One person, as far as the part of this partner goes."""
    today = timezone.localdate()
    inzet = inzet_for(request, inzet_id, on=today)
    context: dict[str, Any] = {"kaart": lezen.card_of(inzet), "vandaag": today}
    if inzet.onderdeel == BEGELEIDING:
        context["begeleiding"] = lezen.guidance_of(inzet)
        return render(request, "partner/begeleiding.html", context)
    context["lessen"] = lezen.lessons_of(inzet, on=today)
    return render(request, "partner/lessen.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def bericht(request: ConsulentRequest, inzet_id: int) -> HttpResponse:
    """Tell the consultant something."""
    today = timezone.localdate()
    inzet = inzet_for(request, inzet_id, on=today, write=True)
    form = BerichtForm(request.POST or None)
    if form.is_bound and done(
        form,
        lambda: inzetten.report_message(
            inzet=inzet, tekst=form.cleaned_data["tekst"], by=request.user, on=today
        ),
    ):
        messages.success(request, "Uw bericht is verstuurd naar de consulent.")
        return redirect("intake:partner_persoon", inzet.pk)
    context = {
        "kaart": lezen.card_of(inzet),
        "titel": "Bericht aan de consulent",
        "uitleg": "Het bericht komt in het dossier. De consulent krijgt een taak om het te lezen.",
        "knop": "Versturen",
        "form": form,
    }
    return render(request, "partner/formulier.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def punt(request: ConsulentRequest, inzet_id: int, punt_id: int) -> HttpResponse:
    """Tick off an own item of the introductieweek, with how we know."""
    today = timezone.localdate()
    inzet = inzet_for(request, inzet_id, on=today, write=True)
    row = lezen.item_of(inzet, punt_id) if inzet.onderdeel == BEGELEIDING else None
    if row is None:
        raise Http404(GEEN_INZET)
    row.dossier = inzet.dossier
    form = AfvinkForm(request.POST or None, today=today, initial={"gedaan_op": today})
    if form.is_bound and done(
        form,
        lambda: introductieweek.finish_punt(
            punt=row, by=request.user, on=today, **form.cleaned_data
        ),
    ):
        messages.success(request, "Het punt is gedaan.")
        return redirect("intake:partner_persoon", inzet.pk)
    context = {
        "kaart": lezen.card_of(inzet),
        "titel": row.tekst,
        "uitleg": "Meld dat dit is gedaan.",
        "knop": "Gedaan",
        "form": form,
    }
    return render(request, "partner/formulier.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def taalstart(request: ConsulentRequest, inzet_id: int) -> HttpResponse:
    """The school records its lessons and observations, and hands in its end report."""
    today = timezone.localdate()
    inzet = inzet_for(request, inzet_id, on=today, write=True)
    if inzet.onderdeel != Partneronderdeel.TAALSTART:
        raise Http404(GEEN_INZET)
    blad = sheet(request, inzet.dossier, VAN_DE_SCHOOL, on=today)
    sends = request.POST.get("actie") == VERSTUREN
    if blad.form.is_bound and done(blad.form, lambda: _save(request, blad, sends=sends)):
        told = "De eindrapportage is verstuurd." if sends else "Opgeslagen."
        messages.success(request, told)
        return redirect("intake:partner_persoon", inzet.pk)
    context = blad.context(request) | {
        "kaart": lezen.card_of(inzet),
        "verstuurd_op": inzet.dossier.taalstart_rapport_op,
    }
    return render(request, "partner/taalstart_form.html", context)


def _save(request: ConsulentRequest, blad: Blad, *, sends: bool) -> None:
    save = taalstarten.send_rapport if sends else taalstarten.save_taalstart
    save(
        dossier=blad.dossier,
        gegevens=blad.form.gegevens(),
        versie=version_in(blad.form),
        by=request.user,
        on=timezone.localdate(),
    )
