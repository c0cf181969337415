# SPDX-License-Identifier: EUPL-1.2
"""One subject per page. The page saves itself while people talk, and by its buttons.

A request of htmx is an autosave: it answers with what to show beside the heading. Any other
post goes on to the next page.
"""

import secrets
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from inburgering.core.access import dossier_for
from inburgering.core.enums import Deel
from inburgering.core.exceptions import ActionDenied
from inburgering.core.http import ConsulentRequest
from inburgering.core.models import Dossier
from intake import forms, selectors
from intake.enums import Status
from intake.models import Intake, Onderwerp
from intake.onderwerpen import SOORTEN, Code
from intake.services.onderwerpen import Invoer, save_onderwerp
from intake.services.toets import save_toets_onderwerp
from intake.verschil import difference
from intake.views.intake import may_write, page_context
from intake.vragen import answered

ORDER = list(SOORTEN)
STATUS_OF = {"klaar": Status.KLAAR, "overslaan": Status.OVERGESLAGEN}


@require_http_methods(["GET", "HEAD", "POST"])
def onderwerp(request: ConsulentRequest, dossier_id: int, code: str) -> HttpResponse:
    """See one subject, and save it."""
    if code not in set(Code):
        raise Http404("Dit onderwerp bestaat niet.")
    subject = Code(code)
    dossier = dossier_for(request, dossier_id, deel=Deel.INTAKE, write=request.method == "POST")
    intake = selectors.intake_of(dossier)
    if intake is None:
        messages.error(request, "Start eerst de intake met het gesprek.")
        return redirect("intake:overzicht", dossier.pk)
    intake.dossier = dossier
    rows = selectors.subjects_of(intake)
    if request.method == "POST":
        return _save(request, intake, rows, subject)
    form = _form(dossier, intake, rows[subject])
    return _page(request, intake, rows, form)


def _form(
    dossier: Dossier, intake: Intake, row: Onderwerp, data: Any = None
) -> forms.OnderwerpForm:
    today = timezone.localdate()
    known: dict[str, Any] = {
        "code": Code(row.code),
        "jong_kind": selectors.has_young_child(dossier, on=today),
        "verhuisd": dossier.verhuisd_naar_ons,
        "initial": _stored(intake, row),
    }
    if row.code == Code.LEERBAARHEIDSTOETS:
        return forms.ToetsForm(data, today=today, **known)
    return forms.OnderwerpForm(data, **known)


def _stored(intake: Intake, row: Onderwerp) -> dict[str, Any]:
    found = {
        "conclusie": row.conclusie,
        "interne_notitie": row.interne_notitie,
        "overslaan": row.overslaan_reden,
        **row.antwoorden,
    }
    if row.code == Code.LEERBAARHEIDSTOETS:
        found |= forms.toets_initial(intake.toets)
    return found


def _save(
    request: ConsulentRequest, intake: Intake, rows: dict[Code, Onderwerp], subject: Code
) -> HttpResponse:
    form = _form(intake.dossier, intake, rows[subject], request.POST)
    denied = None
    if form.is_valid():
        try:
            rows[subject] = _call_service(request, intake, form)
        except ActionDenied as refusal:
            denied = refusal
            form.add_error(_field_of(form, refusal), str(refusal))
        else:
            return _saved(request, intake, rows, form)
    conflict = denied is not None and denied.field is None
    return _page(request, intake, selectors.subjects_of(intake), form, conflict=conflict)


def _call_service(
    request: ConsulentRequest, intake: Intake, form: forms.OnderwerpForm
) -> Onderwerp:
    today = timezone.localdate()
    invoer = Invoer(
        versie=form.cleaned_data["versie"] or 0,
        pagina=form.cleaned_data["pagina"],
        autosave=bool(request.htmx),
        antwoorden=form.antwoorden(),
        conclusie=form.cleaned_data["conclusie"],
        interne_notitie=form.cleaned_data["interne_notitie"],
        status=STATUS_OF.get(request.POST.get("actie", "")),
        overslaan=form.overslaan_reden(),
    )
    if isinstance(form, forms.ToetsForm):
        return save_toets_onderwerp(
            intake=intake, toets=form.toetsgegevens(), invoer=invoer, by=request.user, on=today
        )
    return save_onderwerp(intake=intake, code=form.code, invoer=invoer, by=request.user, on=today)


def _field_of(form: forms.OnderwerpForm, denied: ActionDenied) -> str | None:
    name = "uitkomst" if denied.field == "uitslag" else denied.field
    return name if name in form.fields else None


def _saved(
    request: ConsulentRequest,
    intake: Intake,
    rows: dict[Code, Onderwerp],
    form: forms.OnderwerpForm,
) -> HttpResponse:
    if request.htmx:
        return _page(request, intake, rows, form)
    here, action = ORDER.index(form.code), request.POST.get("actie", "")
    if action in STATUS_OF and here + 1 < len(ORDER):
        return redirect("intake:onderwerp", intake.dossier_id, ORDER[here + 1].value)
    if action == "vorige" and here > 0:
        return redirect("intake:onderwerp", intake.dossier_id, ORDER[here - 1].value)
    if action == "opslaan":
        messages.success(request, "Opgeslagen.")
        return redirect("intake:onderwerp", intake.dossier_id, form.code.value)
    return redirect("intake:overzicht", intake.dossier_id)


def _page(
    request: ConsulentRequest,
    intake: Intake,
    rows: dict[Code, Onderwerp],
    form: forms.OnderwerpForm,
    *,
    conflict: bool = False,
) -> HttpResponse:
    row, here = rows[form.code], ORDER.index(form.code)
    last = here + 1 == len(ORDER)
    context = page_context(request, intake.dossier) | {
        "intake": intake,
        "onderwerp": row,
        "soort": SOORTEN[form.code],
        "form": form,
        "is_toets": isinstance(form, forms.ToetsForm),
        "pagina": request.POST.get("pagina") or secrets.token_hex(16),
        "taken": selectors.task_list(rows.values(), intake.dossier_id, current=form.code),
        "aantal_klaar": selectors.count_done(rows.values()),
        "mag_schrijven": may_write(request, intake.dossier) and intake.is_open,
        "antwoorden": list(answered(form.code, row.antwoorden)),
        "vorige": SOORTEN[ORDER[here - 1]].titel if here else "",
        "volgende": "" if last else SOORTEN[ORDER[here + 1]].titel,
        "verschil": difference(form, _stored(intake, row)) if conflict else [],
        "conflict": conflict,
        "opgeslagen_at": timezone.now() if request.htmx and not form.errors else None,
    }
    template = "intake/opgeslagen.html" if request.htmx else "intake/onderwerp.html"
    return render(request, template, context)
