# SPDX-License-Identifier: EUPL-1.2
"""The household in the intake: both partners side by side, and the children once."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from inburgering.core.access import dossier_for
from inburgering.core.enums import Deel
from inburgering.core.exceptions import ActionDenied
from inburgering.core.http import ConsulentRequest
from inburgering.core.models import Dossier, Kind
from inburgering.core.selectors import family_of
from inburgering.core.services import personen
from intake import forms, selectors
from intake.onderwerpen import Code
from intake.selectors.huishouden import household_of
from intake.services.gesprek import require_changeable
from intake.views.intake import may_write, page_context


@require_http_methods(["GET", "HEAD"])
def gezin(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """Both intakes side by side, with what the household shares and where that comes from.

    Every dossier that is shown goes through the door, so each look is logged.
    """
    dossier = dossier_for(request, dossier_id, deel=Deel.INTAKE)
    others = [
        dossier_for(request, other.pk, deel=Deel.INTAKE) for other in family_of(dossier).anderen
    ]
    today = timezone.localdate()
    context = page_context(request, dossier) | {
        "huishouden": household_of([dossier, *others], on=today),
        "mag_schrijven": may_write(request, dossier),
    }
    return render(request, "intake/huishouden.html", context)


@require_POST
def adres_overnemen(request: ConsulentRequest, dossier_id: int, van: int) -> HttpResponse:
    """Take over the address of another member of the household, so that nobody retypes it."""
    dossier = dossier_for(request, dossier_id, deel=Deel.INTAKE, write=True)
    source = dossier_for(request, van, deel=Deel.INTAKE)
    if source.persoon.huishouden_id is None or (
        source.persoon.huishouden_id != dossier.persoon.huishouden_id
    ):
        raise Http404("Deze persoon hoort niet bij dit gezin.")
    names = ("straat", "huisnummer", "postcode", "woonplaats", "geheim_adres")
    personen.change_persoon(
        dossier=dossier,
        gegevens={name: getattr(source.persoon, name) for name in names},
        by=request.user,
        on=timezone.localdate(),
    )
    messages.success(request, f"Het adres van {source.persoon.naam} is overgenomen.")
    return redirect("intake:gezin", dossier.pk)


@require_http_methods(["GET", "HEAD", "POST"])
def kind_toevoegen(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """Add a child to the household."""
    dossier = _dossier(request, dossier_id)
    return _page(request, dossier, None) if dossier else redirect("intake:overzicht", dossier_id)


@require_http_methods(["GET", "HEAD", "POST"])
def kind(request: ConsulentRequest, dossier_id: int, pk: int) -> HttpResponse:
    """Correct what is known about a child."""
    dossier = _dossier(request, dossier_id)
    if dossier is None:
        return redirect("intake:overzicht", dossier_id)
    return _page(request, dossier, _child(dossier, pk))


@require_http_methods(["GET", "HEAD", "POST"])
def kind_verwijderen(request: ConsulentRequest, dossier_id: int, pk: int) -> HttpResponse:
    """Ask whether a child may go, and take it out of the household."""
    dossier = _dossier(request, dossier_id)
    if dossier is None:
        return redirect("intake:overzicht", dossier_id)
    child = _child(dossier, pk)
    back = redirect("intake:onderwerp", dossier_id, Code.GEZIN.value)
    if request.method != "POST":
        context = page_context(request, dossier) | {
            "vraag": f"{child.naam} verwijderen?",
            "uitleg": "Dit kind verdwijnt ook uit het dossier van de partner.",
            "terug": back.url,
        }
        return render(request, "intake/verwijderen.html", context)
    personen.remove_child(kind=child)
    messages.success(request, "Kind verwijderd.")
    return back


def _dossier(request: ConsulentRequest, dossier_id: int) -> Dossier | None:
    """The dossier when its intake is open for changes."""
    dossier = dossier_for(request, dossier_id, deel=Deel.INTAKE, write=True)
    intake = selectors.intake_of(dossier)
    if intake is None:
        messages.error(request, "Start eerst de intake met het gesprek.")
        return None
    intake.dossier = dossier
    try:
        require_changeable(intake)
    except ActionDenied as denied:
        messages.error(request, str(denied))
        return None
    return dossier


def _child(dossier: Dossier, pk: int) -> Kind:
    household = dossier.persoon.huishouden
    found = household.kinderen.filter(pk=pk).first() if household else None
    if found is None:
        raise Http404("Dit kind staat niet bij dit gezin.")
    return found


def _page(request: ConsulentRequest, dossier: Dossier, child: Kind | None) -> HttpResponse:
    form = forms.KindForm(
        request.POST or None,
        today=timezone.localdate(),
        initial=forms.kind_initial(child) if child else {},
    )
    if request.method == "POST" and form.is_valid():
        if child:
            personen.change_child(kind=child, gegevens=form.cleaned_data)
        else:
            personen.add_child(persoon=dossier.persoon, **form.cleaned_data)
        messages.success(request, "Kind opgeslagen.")
        return redirect("intake:onderwerp", dossier.pk, Code.GEZIN.value)
    context = page_context(request, dossier) | {"form": form, "kind": child}
    return render(request, "intake/kind.html", context)
