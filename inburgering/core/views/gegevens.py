# SPDX-License-Identifier: EUPL-1.2
"""The facts of a dossier: the person, the dates, the doelgroep, the family."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from inburgering.core import selectors
from inburgering.core.access import dossier_for, may
from inburgering.core.enums import Deel
from inburgering.core.exceptions import ActionDenied
from inburgering.core.forms import (
    DoelgroepForm,
    FeitenForm,
    KindForm,
    PartnerForm,
    PersoonForm,
    persoon_initial,
)
from inburgering.core.forms.termijnen import TAALSTART, TrajectForm
from inburgering.core.http import ConsulentRequest, read_only
from inburgering.core.models import Dossier
from inburgering.core.selectors.mailtoestemming import mail_consent_of
from inburgering.core.services import dossiers, personen
from inburgering.core.services.termijnen.feiten import granted_to
from inburgering.wet.begrippen import Doelgroep


@read_only
def overzicht(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """All facts on one page, each with the way to change it."""
    dossier = dossier_for(request, dossier_id)
    today = timezone.localdate()
    return render(
        request,
        "core/gegevens.html",
        {
            "dossier": dossier,
            "kop": selectors.dossier_kop(dossier, request, tab="gegevens", on=today),
            "mag_wijzigen": may(request, Deel.ALGEMEEN, write=True) and dossier.is_open,
            "gezin": selectors.family_of(dossier),
            "doelgroepen": dossier.doelgroepen.order_by("vanaf"),
            "verlengingen": granted_to(dossier),
            "toestemming": mail_consent_of(dossier.persoon),
            "met_taalstart": selectors.has_taalstart(dossier, on=today),
        },
    )


def _finish(
    request: ConsulentRequest,
    dossier: Dossier,
    form: forms.Form,
    action: Callable[[], object],
    page: tuple[str, str, str],
    **extra: Any,
) -> HttpResponse:
    """Validate, do the one thing, say so; or show the page again with everything kept."""
    template, title, done = page
    if request.method == "POST" and form.is_valid():
        try:
            action()
        except ActionDenied as denied:
            form.add_error(denied.field if denied.field in form.fields else None, str(denied))
        else:
            messages.success(request, done)
            return redirect("core:gegevens", dossier.pk)
    kop = selectors.dossier_kop(dossier, request, tab="gegevens", on=timezone.localdate())
    return render(
        request,
        template,
        {"dossier": dossier, "kop": kop, "form": form, "titel": title, "verschil": [], **extra},
    )


@require_http_methods(["GET", "HEAD", "POST"])
def persoon(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """Change what we know about the person."""
    dossier = dossier_for(request, dossier_id, write=True)
    today = timezone.localdate()
    form = PersoonForm(request.POST or None, today=today, initial=persoon_initial(dossier.persoon))
    return _finish(
        request,
        dossier,
        form,
        lambda: personen.change_persoon(
            dossier=dossier, gegevens=form.cleaned_data, by=request.user, on=today
        ),
        ("core/gegevens_form.html", "Persoonsgegevens", "De persoonsgegevens zijn opgeslagen."),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def datums(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """Change the dates; a colleague's change in between is shown, never overwritten."""
    dossier = dossier_for(request, dossier_id, write=True)
    today = timezone.localdate()
    form = FeitenForm(request.POST or None, today=today, initial=dossiers.feiten_of(dossier))
    typed = request.POST.get("versie", "")
    versie = int(typed) if typed.isdigit() else dossier.versie
    return _finish(
        request,
        dossier,
        form,
        lambda: dossiers.change_feiten(
            dossier=dossier, feiten=form.feiten(), versie=versie, by=request.user, on=today
        ),
        (
            "core/gegevens_form.html",
            "Datums",
            "De datums zijn opgeslagen en de termijnen bijgewerkt.",
        ),
        versie=dossier.versie,
        verschil=selectors.difference(dossier, form) if versie != dossier.versie else [],
    )


@require_http_methods(["GET", "HEAD", "POST"])
def traject(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """Record what happened after the PIP; only what this gemeente and doelgroep have."""
    dossier = dossier_for(request, dossier_id, write=True)
    today = timezone.localdate()
    initial = {name: getattr(dossier, name) for name in dossiers.TRAJECT}
    initial["aanbod_op"] = dossier.aanbod_op or dossier.aanmelding_aanbieder_op
    without = () if selectors.has_taalstart(dossier, on=today) else TAALSTART
    form = TrajectForm(request.POST or None, today=today, initial=initial, zonder=without)
    typed = request.POST.get("versie", "")
    versie = int(typed) if typed.isdigit() else dossier.versie
    return _finish(
        request,
        dossier,
        form,
        lambda: dossiers.change_traject(
            dossier=dossier, datums=form.datums(), versie=versie, by=request.user, on=today
        ),
        (
            "core/gegevens_form.html",
            "Datums van het traject",
            "De datums zijn opgeslagen en de termijnen bijgewerkt.",
        ),
        versie=dossier.versie,
        verschil=selectors.difference(dossier, form) if versie != dossier.versie else [],
    )


@require_http_methods(["GET", "HEAD", "POST"])
def doelgroep(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """Record another doelgroep from a day on."""
    dossier = dossier_for(request, dossier_id, write=True)
    form = DoelgroepForm(request.POST or None, initial={"doelgroep": dossier.doelgroep})
    return _finish(
        request,
        dossier,
        form,
        lambda: dossiers.change_doelgroep(
            dossier=dossier,
            doelgroep=Doelgroep(form.cleaned_data["doelgroep"]),
            vanaf=form.cleaned_data["doelgroep_vanaf"],
            bron=form.cleaned_data["bron"],
            by=request.user,
            on=timezone.localdate(),
        ),
        ("core/gegevens_form.html", "Doelgroep wijzigen", "De doelgroep is gewijzigd."),
    )


@require_http_methods(["GET", "HEAD", "POST"])
def gezin(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """Add the partner (by dossier number) or a child."""
    dossier = dossier_for(request, dossier_id, write=True)
    today = timezone.localdate()
    what = request.POST.get("wat", "")
    child = KindForm(request.POST if what == "kind" else None, today=today)
    partner = PartnerForm(request.POST if what == "partner" else None)
    form: forms.Form = partner if what == "partner" else child
    return _finish(
        request,
        dossier,
        form,
        lambda: _extend_family(dossier, child, partner, what),
        ("core/gezin.html", "Gezin", "Het gezin is bijgewerkt."),
        kindform=child,
        partnerform=partner,
        gezin=selectors.family_of(dossier),
    )


def _extend_family(dossier: Dossier, child: KindForm, partner: PartnerForm, what: str) -> None:
    if what != "partner":
        personen.add_child(persoon=dossier.persoon, **child.cleaned_data)
        return
    other = partner.dossier()
    if other is None or other.pk == dossier.pk:
        raise ActionDenied(
            "Dit dossier kennen wij niet. Controleer het nummer van de partner.",
            field="dossiernummer",
        )
    personen.join_household(personen=[dossier.persoon, other.persoon])
