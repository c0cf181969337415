# SPDX-License-Identifier: EUPL-1.2
"""Looking along: a subject as the person at the table may see it.

The server leaves out what is for colleagues: it is not hidden on the page, it is not in it.
What comes back from the table is completed with what is kept, so that nothing gets lost.
"""

import json
import secrets
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from inburgering.core.access import dossier_for, may
from inburgering.core.enums import Deel
from inburgering.core.http import ConsulentRequest
from inburgering.core.models import Dossier
from inburgering.core.selectors import Verschil
from intake import forms
from intake.forms.tweetalig import Tweetalig, translate
from intake.inhoud import SLA_OVER
from intake.models import Intake, Onderwerp
from intake.onderwerpen import SOORTEN, Code
from intake.talen import GEEN, TALEN, Taal, taal_van
from intake.vragen import Vraag

SESSIE, SESSIE_TAAL = "meekijken", "intake_taal"
MERK = "meekijken"  # on a page that was made for the person at the table
AAN, UIT, KIES_TAAL = "meekijken:aan", "meekijken:uit", "taal:"
CONTROL = frozenset({"csrfmiddlewaretoken", "versie", "pagina", "basis", "actie", MERK})


@dataclass(frozen=True, slots=True)
class Getoond:
    """What this session shows to somebody who looks along."""

    dossier_id: int
    code: str


def shown(request: ConsulentRequest) -> Getoond | None:
    """What is looked at in this session, in this gemeente; None when nobody looks along."""
    found = request.session.get(SESSIE)
    if not found or found["gemeente"] != request.gemeente.pk:
        return None
    return Getoond(found["dossier"], found["code"])


def looks_along(request: ConsulentRequest, dossier: Dossier) -> bool:
    """Whether the answer to this request is for the eyes of the person at the table."""
    if MERK in request.POST:
        return True
    found = shown(request)
    return found is not None and found.dossier_id == dossier.pk and not request.htmx


def choose(request: ConsulentRequest, dossier: Dossier, code: Code) -> bool:
    """Do what a button beside the heading asked; False when it was another button."""
    action = request.POST.get("actie", "")
    if action == AAN:
        request.session[SESSIE] = {
            "dossier": dossier.pk, "code": code.value, "gemeente": request.gemeente.pk,
        }  # fmt: skip
    elif action == UIT:
        request.session.pop(SESSIE, None)
    elif action.startswith(KIES_TAAL):
        taal = action.removeprefix(KIES_TAAL)
        request.session[SESSIE_TAAL] = {"dossier": dossier.pk, "taal": taal}
    else:
        return False
    return True


def language(request: HttpRequest, dossier: Dossier) -> Taal | None:
    """The language chosen in this session, or else the one of the person."""
    chosen = request.session.get(SESSIE_TAAL, {})
    if chosen.get("dossier") == dossier.pk and chosen["taal"] in {GEEN, *TALEN}:
        return TALEN.get(chosen["taal"])
    return taal_van(dossier.persoon.taal)


def in_two_languages(
    request: ConsulentRequest, dossier: Dossier, form: forms.OnderwerpForm
) -> forms.OnderwerpForm:
    """The form with the texts we have beside the Dutch; before anything reads its labels."""
    taal = language(request, dossier)
    if taal:
        translate(form, form.code, taal)
    return form


def languages(
    request: ConsulentRequest, dossier: Dossier, form: forms.OnderwerpForm
) -> dict[str, Any]:
    """What a page says about the language of its questions."""
    taal = language(request, dossier)
    return {
        "taal": taal,
        "talen": TALEN.values(),
        "vertaald": any(isinstance(field.label, Tweetalig) for field in form.fields.values()),
    }


def completed(data: QueryDict, vragen: Collection[Vraag], stored: Mapping[str, Any]) -> QueryDict:
    """What came from the table, with everything that was not on that page as it is kept."""
    if MERK not in data:
        return data
    asked = {vraag.code for vraag in vragen if not vraag.oordeel}
    if not asked:
        raise Http404("Op deze pagina vult niemand mee in.")
    whole = data.copy()
    for name in set(whole) - asked - CONTROL:
        del whole[name]
    for name, value in stored.items():
        if name in asked or name == "overslaan":
            continue
        if name.removeprefix(SLA_OVER) in asked and any(
            whole.getlist(name.removeprefix(SLA_OVER))
        ):
            continue  # an answer takes the place of the reason for passing over
        whole.setlist(name, value if isinstance(value, list) else [value])
    return whole


@require_POST
def uit(request: ConsulentRequest, dossier_id: int, code: str) -> HttpResponse:
    """Stop looking along, also where there is nothing to save any more."""
    if code not in set(Code):
        raise Http404("Dit onderwerp bestaat niet.")
    dossier = dossier_for(request, dossier_id, deel=Deel.INTAKE)
    if not may(request, Deel.INTAKE, write=True):
        raise PermissionDenied("Uw rol geeft hier geen recht om te wijzigen.")
    request.session.pop(SESSIE, None)
    return redirect("intake:onderwerp", dossier.pk, code)


@dataclass(frozen=True, slots=True)
class Tafel:
    """What lies on the table: one subject, and what a colleague changed in it meanwhile."""

    intake: Intake
    row: Onderwerp
    order: list[Code]
    verschil: list[Verschil]
    basis: str

    @property
    def stap(self) -> dict[str, Any]:
        """Where in the conversation we are."""
        here = self.order.index(Code(self.row.code))
        after = self.order[here + 1 : here + 2]
        return {
            "nummer": here + 1,
            "aantal": len(self.order),
            "vorige": SOORTEN[self.order[here - 1]].titel if here else "",
            "volgende": SOORTEN[after[0]].titel if after else "",
        }


def page(request: ConsulentRequest, form: forms.OnderwerpForm, tafel: Tafel) -> HttpResponse:
    """The page of a subject with the questions, and with nothing else."""
    code, dossier = Code(tafel.row.code), tafel.intake.dossier
    asked = [regel.vraag for regel in form.gevraagd()]
    labels = {vraag.tekst for vraag in asked}
    saved = request.htmx and not form.errors
    open_ = may(request, Deel.INTAKE, write=True) and dossier.is_open and tafel.intake.is_open
    context = languages(request, dossier, form) | tafel.stap | {
        "dossier": dossier,
        "onderwerp": tafel.row,
        "soort": SOORTEN[code],
        "form": form,
        "vragen": form.gevraagd() if open_ and code is not Code.LEERBAARHEIDSTOETS else [],
        "pagina": request.POST.get("pagina") or secrets.token_hex(16),
        "basis": _basis(tafel.basis, asked),
        "verschil": [regel for regel in tafel.verschil if regel.label in labels],
        "opgeslagen_at": timezone.now() if saved else None,
    }  # fmt: skip
    template = "intake/meekijken_opgeslagen.html" if request.htmx else "intake/meekijken.html"
    return render(request, template, context)


def _basis(basis: str, asked: Collection[Vraag]) -> str:
    """The beginning of the page, as far as it is on the page."""
    names = {vraag.code for vraag in asked}
    begun = json.loads(basis)
    if not isinstance(begun, dict):
        return "null"
    return json.dumps({name: value for name, value in begun.items() if name in names})
