# SPDX-License-Identifier: EUPL-1.2
"""The pages of a bezwaar: the worklist, a dossier's bezwaren, one bezwaar and its steps."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from inburgering.core.access import dossier_for, may, require_role
from inburgering.core.enums import Deel, Rolsoort
from inburgering.core.http import ConsulentRequest, read_only
from inburgering.core.models import Dossier
from pip_plan.bezwaar import selectors, services
from pip_plan.bezwaar.forms import BesluitForm, OntvangstForm, Stapform, ZittingForm
from pip_plan.bezwaar.models import Bezwaar
from pip_plan.bezwaar.services.samen import ANDERE_VERSIE
from pip_plan.bezwaar.stappen import STAPPEN, Stap, steps_for
from pip_plan.views.samen import done, page

TEKENT = frozenset({Rolsoort.BESLUITVORMER, Rolsoort.JURIST})
VOORSTEL = ("ontvangen_op", "op", "dagtekening", "ingestemd_op")


def _handles(request: ConsulentRequest) -> bool:
    return may(request, Deel.BEZWAAR, write=True)


def _registers(request: ConsulentRequest) -> bool:
    """Whoever writes the plan may take a bezwaar in; handling it is for others."""
    return _handles(request) or may(request, Deel.PIP, write=True)


def _may_do(request: ConsulentRequest, step: Stap) -> bool:
    return not TEKENT.isdisjoint(request.rollen) if step.tekent else _handles(request)


@read_only
def werklijst(request: ConsulentRequest) -> HttpResponse:
    """Every bezwaar that runs, by its last day."""
    require_role(request, Rolsoort.JURIST, Rolsoort.BESLUITVORMER, Rolsoort.TEAMLEIDER)
    context = {
        "regels": selectors.open_bezwaren(request.gemeente, on=timezone.localdate()),
        "klaar": selectors.closed_bezwaren(request.gemeente),
    }
    return render(request, "pip_plan/bezwaar/werklijst.html", context)


@read_only
def overzicht(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """The bezwaren of one dossier."""
    dossier = dossier_for(request, dossier_id, deel=Deel.BEZWAAR)
    context = page(
        request,
        dossier,
        bezwaren=selectors.bezwaren_of(dossier),
        mag_vastleggen=_registers(request),
    )
    return render(request, "pip_plan/bezwaar/overzicht.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def nieuw(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """Record a bezwaar that came in; also in a closed dossier, for the term runs on."""
    dossier = dossier_for(request, dossier_id, deel=Deel.BEZWAAR)
    if not _registers(request):
        raise PermissionDenied("Uw rol geeft hier geen recht om te wijzigen.")
    today = timezone.localdate()
    form = OntvangstForm(request.POST or None, dossier=dossier, initial={"ontvangen_op": today})
    if done(
        request,
        form,
        lambda: services.register(
            dossier=dossier,
            tegen=form.cleaned_data["tegen"],
            gegevens=form.gegevens,
            by=request.user,
            on=today,
        ),
    ):
        messages.success(
            request, "Het bezwaar is vastgelegd. De ontvangstbevestiging staat klaar."
        )
        return redirect("pip_plan:bezwaar_overzicht", dossier.pk)
    context = page(request, dossier, form=form, kan=selectors.decisions_of(dossier).exists())
    return render(request, "pip_plan/bezwaar/nieuw.html", context)


def _load(request: ConsulentRequest, dossier_id: int, pk: int) -> tuple[Dossier, Bezwaar]:
    dossier = dossier_for(request, dossier_id, deel=Deel.BEZWAAR)
    found = selectors.bezwaar_of(dossier, pk)
    if found is None:
        raise Http404("Dit bezwaar bestaat niet in dit dossier.")
    return dossier, found


@read_only
def bezwaar(request: ConsulentRequest, dossier_id: int, pk: int) -> HttpResponse:
    """Where a bezwaar stands, its terms, its letters, and what can be done now."""
    dossier, found = _load(request, dossier_id, pk)
    today = timezone.localdate()
    allowed = [(code, STAPPEN[code]) for code in steps_for(found)]
    context = page(
        request,
        dossier,
        bezwaar=found,
        stappen=[(code, step) for code, step in allowed if _may_do(request, step)],
        termijn=selectors.term_of(found),
        dagen=(found.beslissen_uiterlijk - today).days if found.is_open else None,
        stap=selectors.next_step(found) if found.is_open else "",
        brieven=selectors.letters_of(found),
    )
    return render(request, "pip_plan/bezwaar/bezwaar.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def stap(request: ConsulentRequest, dossier_id: int, pk: int, code: str) -> HttpResponse:
    """One step of a bezwaar."""
    dossier, found = _load(request, dossier_id, pk)
    step = STAPPEN.get(code)
    if step is None:
        raise Http404("Deze stap bestaat niet.")
    if not _may_do(request, step):
        raise PermissionDenied("Uw rol geeft hier geen recht om te wijzigen.")
    today = timezone.localdate()
    form = _form(request, found, step)
    if done(
        request,
        form,
        lambda: step.service(
            bezwaar=found, by=request.user, on=today, **step.omzetten(form.cleaned_data)
        ),
    ):
        messages.success(request, step.klaar)
        return redirect("pip_plan:bezwaar", dossier.pk, found.pk)
    if ANDERE_VERSIE in form.non_field_errors():
        form.show_newer(found.versie)  # the service read it again
    context = page(
        request, dossier, bezwaar=found, form=form, stap=step,
        tegen=selectors.against_deciding(found, request.user, on=today)
        if code == "ondertekenen" else "",
    )  # fmt: skip
    return render(request, "pip_plan/bezwaar/stap.html", context)


def _form(request: ConsulentRequest, found: Bezwaar, step: Stap) -> Stapform:
    initial = {name: timezone.localdate() for name in VOORSTEL} | {
        "versie": found.versie,
        "gronden": found.gronden,
        "uitkomst": found.uitkomst,
        "motivering": found.motivering,
    }
    if step.form is ZittingForm:
        del initial["op"]  # a hearing is never today
    extra = {"op_tijd": found.op_tijd} if step.form is BesluitForm else {}
    return step.form(request.POST or None, initial=initial, **extra)
