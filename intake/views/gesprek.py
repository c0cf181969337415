# SPDX-License-Identifier: EUPL-1.2
"""The talks: the first one starts the intake, further ones are planned and recorded."""

from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from inburgering.core.exceptions import ActionDenied
from inburgering.core.http import ConsulentRequest
from inburgering.core.models import Dossier
from inburgering.core.selectors import Verschil
from intake import forms, selectors
from intake.enums import Hoedanigheid, Kanaal
from intake.models import Gesprek, Intake
from intake.services import gesprek as gesprekken
from intake.verschil import difference
from intake.views.hulp import tell
from intake.views.intake import dossier_to_change, page_context

OPGESLAGEN = "Het gesprek is opgeslagen."


@dataclass(frozen=True, slots=True)
class Bladzijde:
    """What the page of a talk works on."""

    dossier: Dossier
    intake: Intake | None
    gesprek: Gesprek | None

    @property
    def titel(self) -> str:
        if self.gesprek is None:
            return "Intake starten" if self.intake is None else "Gesprek vastleggen"
        return "Gesprek wijzigen" if self.gesprek.gehouden else "Gesprek vastleggen"


@require_http_methods(["GET", "HEAD", "POST"])
def gesprek(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """Start the intake with its first talk; later the place where that talk is completed."""
    dossier = dossier_to_change(request, dossier_id)
    intake = selectors.intake_of(dossier)
    held = selectors.held_talks(intake) if intake else []
    return _page(request, Bladzijde(dossier, intake, held[0] if held else None))


@require_http_methods(["GET", "HEAD", "POST"])
def nieuw(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """Record a further talk."""
    dossier, intake = _started(request, dossier_id)
    if intake is None:
        return redirect("intake:gesprek", dossier.pk)
    return _page(request, Bladzijde(dossier, intake, None))


@require_http_methods(["GET", "HEAD", "POST"])
def wijzigen(request: ConsulentRequest, dossier_id: int, nummer: int) -> HttpResponse:
    """Change a talk, or record that a planned one was held."""
    dossier, intake = _started(request, dossier_id)
    if intake is None:
        return redirect("intake:gesprek", dossier.pk)
    return _page(request, Bladzijde(dossier, intake, _talk(intake, nummer)))


@require_http_methods(["GET", "HEAD", "POST"])
def plannen(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """Plan a talk that is still to come."""
    dossier, intake = _started(request, dossier_id)
    if intake is None:
        return redirect("intake:gesprek", dossier.pk)
    today = timezone.localdate()
    form = forms.PlanForm(
        request.POST or None, delen=_parts(dossier), initial=_beginning(dossier, intake)
    )
    if request.method == "POST" and form.is_valid():
        try:
            gesprekken.add_gesprek(
                intake=intake, gesprek=form.gegevens(), by=request.user, on=today
            )
        except ActionDenied as denied:
            tell(form, denied)
        else:
            messages.success(request, "Het gesprek is gepland.")
            return redirect("intake:overzicht", dossier.pk)
    context = page_context(request, dossier) | {"form": form, "intake": intake}
    return render(request, "intake/gesprek_plannen.html", context)


@require_POST
def vervallen(request: ConsulentRequest, dossier_id: int, nummer: int) -> HttpResponse:
    """Take back a planned talk."""
    dossier, intake = _started(request, dossier_id)
    if intake is None:
        raise Http404("Dit gesprek bestaat niet.")
    try:
        gesprekken.cancel_gesprek(
            gesprek=_talk(intake, nummer), by=request.user, on=timezone.localdate()
        )
    except ActionDenied as denied:
        messages.error(request, str(denied))
    else:
        messages.success(request, "Het geplande gesprek is weggehaald.")
    return redirect("intake:overzicht", dossier.pk)


def _started(request: ConsulentRequest, dossier_id: int) -> tuple[Dossier, Intake | None]:
    dossier = dossier_to_change(request, dossier_id)
    intake = selectors.intake_of(dossier)
    if intake is None:
        messages.error(request, "Start eerst de intake met het gesprek.")
    else:
        intake.dossier = dossier
    return dossier, intake


def _talk(intake: Intake, nummer: int) -> Gesprek:
    found = intake.gesprekken.filter(nummer=nummer).first()
    if found is None:
        raise Http404("Dit gesprek bestaat niet.")
    found.intake = intake
    return found


def _page(request: ConsulentRequest, blad: Bladzijde) -> HttpResponse:
    today, delen = timezone.localdate(), _parts(blad.dossier)
    initial, rows = _initial(request, blad)
    data = request.POST or None
    form = forms.GesprekForm(data, today=today, delen=delen, initial=initial)
    people = forms.aanwezigen_van(rows, data)
    if request.method == "POST" and form.is_valid() & people.is_valid():
        try:
            _save(request, blad, form, people)
        except ActionDenied as denied:
            tell(form, denied)
        else:
            messages.success(request, OPGESLAGEN)
            return redirect("intake:overzicht", blad.dossier.pk)
    stale = blad.gesprek is not None and form.is_bound and bool(form.non_field_errors())
    context = page_context(request, blad.dossier) | {
        "form": form,
        "formset": people,
        "intake": blad.intake,
        "titel": blad.titel,
        "delen": delen,
        "versie": blad.gesprek.versie if blad.gesprek else 1,
        "verschil": _difference(form, people, initial, rows) if stale else [],
    }
    return render(request, "intake/gesprek.html", context)


def _save(
    request: ConsulentRequest,
    blad: Bladzijde,
    form: forms.GesprekForm,
    people: forms.Aanwezigenlijst,
) -> None:
    today, facts = timezone.localdate(), form.gegevens_met(people.aanwezigen())
    if blad.intake is None:
        gesprekken.start_intake(dossier=blad.dossier, gesprek=facts, by=request.user, on=today)
        return
    blad.intake.dossier = blad.dossier
    if blad.gesprek is None:
        gesprekken.add_gesprek(intake=blad.intake, gesprek=facts, by=request.user, on=today)
        return
    blad.gesprek.intake = blad.intake
    gesprekken.change_gesprek(
        gesprek=blad.gesprek,
        gegevens=facts,
        versie=form.cleaned_data["versie"] or 0,
        by=request.user,
        on=today,
    )


def _parts(dossier: Dossier) -> int:
    return len(selectors.indeling_for(dossier, on=timezone.localdate()).delen)


def _initial(
    request: ConsulentRequest, blad: Bladzijde
) -> tuple[dict[str, Any], list[dict[str, str]]]:
    talk = blad.gesprek
    if talk is not None and talk.gehouden:
        return forms.gesprek_initial(talk), list(talk.aanwezigen)
    begin = _beginning(blad.dossier, blad.intake)
    if talk is not None:
        begin |= forms.gesprek_initial(talk)
    if blad.intake is not None:
        begin["alleen_gewezen_op"] = selectors.told_alone_on(blad.intake)
    rows = [
        {"naam": blad.dossier.persoon.naam[:120], "hoedanigheid": Hoedanigheid.INBURGERAAR.value},
        {"naam": request.user.naam[:120], "hoedanigheid": Hoedanigheid.CONSULENT.value},
    ]
    return begin, rows


def _beginning(dossier: Dossier, intake: Intake | None) -> dict[str, Any]:
    """What is known before anybody types: the language of the person, and which part comes."""
    persoon = dossier.persoon
    done = {talk.deel for talk in selectors.held_talks(intake)} if intake else set()
    following = max(done, default=0) + 1
    return {
        "op": timezone.localdate(),
        "deel": str(min(following, _parts(dossier))),
        "kanaal": Kanaal.PERSOONLIJK.value,
        "taal": persoon.taal,
        "met_tolk": persoon.tolk_nodig,
    }


def _difference(
    form: forms.GesprekForm,
    people: forms.Aanwezigenlijst,
    initial: dict[str, Any],
    rows: list[dict[str, str]],
) -> list[Verschil]:
    found = difference(form, initial)
    typed = ", ".join(str(person) for person in people.aanwezigen())
    stored = ", ".join(f"{r['naam']} ({Hoedanigheid(r['hoedanigheid']).label})" for r in rows)
    if typed != stored:
        found.append(Verschil("Wie waren erbij?", typed or "leeg", stored or "leeg"))
    return found
