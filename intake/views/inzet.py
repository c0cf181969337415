# SPDX-License-Identifier: EUPL-1.2
"""Who else works for this person: a partner, an interpreter."""

from datetime import date

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from inburgering.core.access import dossier_for
from inburgering.core.enums import Deel, Partneronderdeel
from inburgering.core.http import ConsulentRequest
from inburgering.core.models import Dossier, Inzet
from inburgering.core.selectors.partners import usable_partners
from intake.forms.partner import EindeInzetForm, InzetForm, TolkForm
from intake.selectors.voorbereiding import inzet_of, tolk_of
from intake.services import inzetten, tolken
from intake.views.hulp import done
from intake.views.intake import page_context

GEEN_PARTNER = (
    "Uw gemeente heeft hiervoor nog geen partner. Vraag de functioneel beheerder om de "
    "organisatie toe te voegen bij Beheer, Partners."
)


def _part(code: str) -> Partneronderdeel:
    if code not in set(Partneronderdeel):
        raise Http404("Dit onderdeel bestaat niet.")
    return Partneronderdeel(code)


def _back(dossier: Dossier, part: Partneronderdeel) -> str:
    page = "taalstart" if part is Partneronderdeel.TAALSTART else "voorbereiding"
    return reverse(f"intake:{page}", args=[dossier.pk])


@require_http_methods(["GET", "HEAD", "POST"])
def inzet(request: ConsulentRequest, dossier_id: int, onderdeel: str) -> HttpResponse:
    """Let a partner work for this person, or change who there."""
    part = _part(onderdeel)
    dossier = dossier_for(request, dossier_id, deel=Deel.INTAKE, write=True)
    today = timezone.localdate()
    current = inzet_of(dossier, part, on=today)
    partners = usable_partners(request.gemeente, part)
    form = InzetForm(request.POST or None, partners=partners, initial=_initial(current, today))
    if form.is_bound and done(form, lambda: _assign(request, dossier, form)):
        messages.success(request, "De partner is ingezet en ziet deze persoon bij Mijn mensen.")
        return redirect(_back(dossier, part))
    context = page_context(request, dossier) | {
        "titel": part.label[:1].upper() + part.label[1:],
        "uitleg": "De partner ziet alleen wat voor dit onderdeel nodig is. Nooit de onderwerpen "
        "van de intake, de gezondheid of het BSN."
        if partners
        else GEEN_PARTNER,
        "form": form,
        "terug": _back(dossier, part),
        "verborgen": {},
        "verschil": [],
    }
    return render(request, "intake/voorbereiding_form.html", context)


def _initial(current: Inzet | None, today: date) -> dict[str, object]:
    if current is None:
        return {"vanaf": today}
    return {
        "partner": current.partner_id,
        "contactpersoon": current.contactpersoon,
        "vanaf": current.vanaf,
    }


def _assign(request: ConsulentRequest, dossier: Dossier, form: InzetForm) -> None:
    inzetten.assign_partner(
        dossier=dossier, by=request.user, on=timezone.localdate(), **form.cleaned_data
    )


@require_http_methods(["GET", "HEAD", "POST"])
def stoppen(request: ConsulentRequest, dossier_id: int, onderdeel: str) -> HttpResponse:
    """Let a partner stop after a day."""
    part = _part(onderdeel)
    dossier = dossier_for(request, dossier_id, deel=Deel.INTAKE, write=True)
    today = timezone.localdate()
    current = inzet_of(dossier, part, on=today)
    if current is None:
        messages.error(request, "Er is nu geen partner voor dit onderdeel.")
        return redirect(_back(dossier, part))
    current.dossier = dossier
    form = EindeInzetForm(request.POST or None, initial={"tot": today})
    if form.is_bound and done(
        form,
        lambda: inzetten.end_inzet(
            inzet=current, tot=form.cleaned_data["tot"], by=request.user, on=today
        ),
    ):
        messages.success(request, "De laatste dag van de partner is opgeslagen.")
        return redirect(_back(dossier, part))
    context = page_context(request, dossier) | {
        "titel": f"{current.partner} stopt",
        "uitleg": "De partner werkt tot en met de laatste dag.",
        "form": form,
        "terug": _back(dossier, part),
        "verborgen": {},
        "verschil": [],
    }
    return render(request, "intake/voorbereiding_form.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def tolk(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """Book an interpreter; its cost counts to the budget."""
    dossier = dossier_for(request, dossier_id, deel=Deel.INTAKE, write=True)
    today = timezone.localdate()
    form = TolkForm(request.POST or None, initial={"taal": dossier.persoon.taal})
    if form.is_bound and done(
        form,
        lambda: tolken.book_tolk(
            dossier=dossier, boeking=form.boeking(), by=request.user, on=today
        ),
    ):
        _say_booked(request, dossier)
        return redirect("intake:voorbereiding", dossier.pk)
    context = page_context(request, dossier) | {
        "titel": "Tolk boeken",
        "uitleg": "Voor een gesprek dat nog komt, of voor een tolk die er al was.",
        "form": form,
        "terug": reverse("intake:voorbereiding", args=[dossier.pk]),
        "verborgen": {},
        "verschil": [],
    }
    return render(request, "intake/voorbereiding_form.html", context)


def _say_booked(request: ConsulentRequest, dossier: Dossier) -> None:
    stand = tolk_of(dossier, on=timezone.localdate())
    messages.success(request, "De tolk is geboekt.")
    if stand.te_veel is not None:
        messages.warning(
            request, "Met deze boeking gaat u over het budget voor een tolk heen. Zie hieronder."
        )


@require_POST
def tolk_annuleren(request: ConsulentRequest, dossier_id: int, boeking_id: int) -> HttpResponse:
    """Cancel a booking: it stays visible and no longer counts."""
    dossier = dossier_for(request, dossier_id, deel=Deel.INTAKE, write=True)
    boeking = dossier.tolkboekingen.filter(pk=boeking_id).first()
    if boeking is None:
        raise Http404("Deze boeking bestaat niet.")
    boeking.dossier = dossier
    tolken.cancel_tolk(boeking=boeking, by=request.user, on=timezone.localdate())
    messages.success(request, "De boeking is geannuleerd en telt niet meer mee.")
    return redirect("intake:voorbereiding", dossier.pk)
