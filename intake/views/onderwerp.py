# SPDX-License-Identifier: EUPL-1.2
"""One subject per page. The page saves itself while people talk, and by its buttons.

A request of htmx is an autosave: it answers with what to show beside the heading. Any other
post goes on to the next page.
"""

import json
import secrets
from dataclasses import dataclass
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from inburgering.core.access import dossier_for
from inburgering.core.enums import Deel
from inburgering.core.exceptions import ActionDenied
from inburgering.core.http import ConsulentRequest
from intake import forms, selectors
from intake.enums import Status
from intake.forms.toets import VELD_VAN
from intake.indeling import Indeling
from intake.inhoud import inhoud_of
from intake.models import Intake, Onderwerp
from intake.onderwerpen import SOORTEN, Code
from intake.services.onderwerpen import Botsing, Invoer, save_onderwerp, without
from intake.services.toets import save_toets_onderwerp
from intake.verschil import difference
from intake.views import bekend, meekijken
from intake.views.intake import dossier_to_change, may_write, page_context
from intake.vragen import answered, skipped_in_words

STATUS_OF = {"klaar": Status.KLAAR, "overslaan": Status.OVERGESLAGEN}
LIJST, KINDEREN = "lijst:", "kinderen:"
VERLATEN = "verlaten"  # the browser sends what is on the page while it goes away
NO_CONTENT = 204


@dataclass
class Blad:
    """The page of one subject: what it works on while a request lasts."""

    request: ConsulentRequest
    intake: Intake
    indeling: Indeling
    rows: dict[Code, Onderwerp]
    code: Code
    botsing: bool = False

    @property
    def row(self) -> Onderwerp:
        return self.rows[self.code]

    @property
    def shown(self) -> dict[Code, Onderwerp]:
        """The subjects of this gemeente, and always the one that is open."""
        shown = selectors.used_of(self.rows, self.indeling)
        return shown if self.code in shown else shown | {self.code: self.row}

    @property
    def order(self) -> list[Code]:
        return list(self.shown)

    @property
    def vanzelf(self) -> bool:
        """Whether the page saves itself, while it stays open."""
        return bool(self.request.htmx) or self.request.POST.get("actie") == VERLATEN


@require_http_methods(["GET", "HEAD", "POST"])
def onderwerp(request: ConsulentRequest, dossier_id: int, code: str) -> HttpResponse:
    """See one subject, and save it."""
    if code not in set(Code):
        raise Http404("Dit onderwerp bestaat niet.")
    dossier = (
        dossier_to_change(request, dossier_id)
        if request.method == "POST"
        else dossier_for(request, dossier_id, deel=Deel.INTAKE)
    )
    intake = selectors.intake_of(dossier)
    if intake is None:
        messages.error(request, "Start eerst de intake met het gesprek.")
        return redirect("intake:overzicht", dossier.pk)
    intake.dossier = dossier
    indeling = selectors.indeling_for(dossier, on=timezone.localdate())
    blad = Blad(request, intake, indeling, selectors.subjects_of(intake), Code(code))
    return _save(blad) if request.method == "POST" else _page(blad, _form(blad))


def _form(blad: Blad, data: Any = None) -> forms.OnderwerpForm:
    dossier, today = blad.intake.dossier, timezone.localdate()
    known: dict[str, Any] = {
        "code": blad.code,
        "jong_kind": selectors.has_young_child(dossier, on=today),
        "verhuisd": dossier.verhuisd_naar_ons,
        "extra": blad.indeling.extra_vragen(blad.code),
        "initial": bekend.with_taken_over(blad.request, dossier, blad.code, _stored(blad)),
    }
    if blad.code == Code.LEERBAARHEIDSTOETS:
        return forms.ToetsForm(data, today=today, **known)
    return meekijken.in_two_languages(blad.request, dossier, forms.OnderwerpForm(data, **known))


def _stored(blad: Blad) -> dict[str, Any]:
    found = inhoud_of(blad.row).plat() | {"overslaan": blad.row.overslaan_reden}
    if blad.code == Code.LEERBAARHEIDSTOETS:
        found |= forms.toets_initial(blad.intake.toets)
    return found


def _save(blad: Blad) -> HttpResponse:
    asked = blad.indeling.vragen(blad.code)
    form = _form(blad, meekijken.completed(blad.request.POST, asked, _stored(blad)))
    # an autosave keeps what is right, even beside an answer that is too long
    if not form.is_valid() and not (blad.vanzelf and _mergeable(form)):
        return _page(blad, form)
    try:
        blad.rows[blad.code] = _call_service(blad, form, _input(blad, form))
    except Botsing as conflict:
        return _conflict(blad, form, conflict)
    except ActionDenied as refusal:
        for one in refusal.each:
            form.add_error(_field_of(form, one), str(one))
        return _page(blad, form)
    return _page(blad, form) if form.errors else _saved(blad, form)


def _mergeable(form: forms.OnderwerpForm) -> bool:
    plain = not isinstance(form, forms.ToetsForm)
    return plain and form.cleaned_data.get("basis") is not None


def _input(blad: Blad, form: forms.OnderwerpForm) -> Invoer:
    return Invoer(
        versie=form.cleaned_data.get("versie") or 0,
        pagina=form.cleaned_data.get("pagina") or "",
        autosave=blad.vanzelf,
        basis=form.cleaned_data.get("basis"),
        antwoorden=form.antwoorden(),
        overgeslagen=form.overgeslagen(),
        conclusie=form.tekst("conclusie"),
        interne_notitie=form.tekst("interne_notitie"),
        status=STATUS_OF.get(blad.request.POST.get("actie", "")),
        overslaan=form.overslaan_reden(),
    )


def _call_service(blad: Blad, form: forms.OnderwerpForm, invoer: Invoer) -> Onderwerp:
    today, by = timezone.localdate(), blad.request.user
    if isinstance(form, forms.ToetsForm):
        return save_toets_onderwerp(
            intake=blad.intake, toets=form.toetsgegevens(), invoer=invoer, by=by, on=today
        )
    return save_onderwerp(intake=blad.intake, code=blad.code, invoer=invoer, by=by, on=today)


def _conflict(blad: Blad, form: forms.OnderwerpForm, conflict: Botsing) -> HttpResponse:
    """Keep what does not clash; show both texts of what does."""
    invoer = _input(blad, form)
    if invoer.basis is not None and not isinstance(form, forms.ToetsForm):
        _call_service(blad, form, without(invoer, conflict.velden))
    blad.rows = selectors.subjects_of(blad.intake)
    blad.botsing = True
    if invoer.basis is not None:
        form = _form(blad, _merged(blad, form, conflict))
        form.is_valid()
    form.add_error(None, str(conflict))
    return _page(blad, form)


def _merged(blad: Blad, form: forms.OnderwerpForm, conflict: Botsing) -> QueryDict:
    """What was typed where it clashes, and what is kept everywhere else."""
    data, stored = blad.request.POST.copy(), _stored(blad)
    for name in form.getypt():
        if name in conflict.velden:
            continue
        value = stored.get(name, "")
        given = value if isinstance(value, list) else [value]
        data.setlist(name, [part for part in given if part])
    return data


def _field_of(form: forms.OnderwerpForm, denied: ActionDenied) -> str | None:
    name = VELD_VAN.get(denied.field or "", denied.field)
    return name if name in form.fields else None


def _saved(blad: Blad, form: forms.OnderwerpForm) -> HttpResponse:
    if blad.request.htmx:
        return _page(blad, form)
    if blad.vanzelf:
        return HttpResponse(status=NO_CONTENT)
    dossier, order = blad.intake.dossier_id, blad.order
    here, action = order.index(blad.code), blad.request.POST.get("actie", "")
    if action.startswith((LIJST, KINDEREN)):
        return _to_list(blad, action)
    if meekijken.choose(blad.request, blad.intake.dossier, blad.code):
        return redirect("intake:onderwerp", dossier, blad.code.value)
    if (action in STATUS_OF or action == "volgende") and here + 1 < len(order):
        return redirect("intake:onderwerp", dossier, order[here + 1].value)
    if action == "vorige" and here > 0:
        return redirect("intake:onderwerp", dossier, order[here - 1].value)
    if action == "opslaan":
        messages.success(blad.request, "Opgeslagen.")
        return redirect("intake:onderwerp", dossier, blad.code.value)
    return redirect("intake:overzicht", dossier)


def _to_list(blad: Blad, action: str) -> HttpResponse:
    """A button of a list saves the page first, so that nothing typed is lost on the way."""
    kind, _, rest = action.partition(":")
    dossier = blad.intake.dossier_id
    name, _, pk = rest.partition(":")
    if kind == KINDEREN.rstrip(":"):
        if name.isdigit():
            return redirect("intake:kind", dossier, int(name))
        return redirect("intake:kind_toevoegen", dossier)
    if pk.isdigit():
        return redirect("intake:regel", dossier, name, int(pk))
    return redirect("intake:regel_toevoegen", dossier, name)


def _page(blad: Blad, form: forms.OnderwerpForm) -> HttpResponse:
    request, intake, row = blad.request, blad.intake, blad.row
    dossier, order = intake.dossier, blad.order
    if meekijken.looks_along(request, dossier):
        return _at_the_table(blad, form)
    facts = selectors.facts_of(intake, dossier, blad.rows.values(), on=timezone.localdate())
    here = order.index(blad.code)
    last = here + 1 == len(order)
    context = (
        page_context(request, dossier)
        | {
            "intake": intake,
            "onderwerp": row,
            "soort": SOORTEN[blad.code],
            "form": form,
            "is_toets": isinstance(form, forms.ToetsForm),
            "pagina": request.POST.get("pagina") or secrets.token_hex(16),
            "basis": _basis(blad, form),
            "taken": selectors.task_list(
                blad.shown, dossier.pk, blad.indeling, facts, current=blad.code
            ),
            "lijsten": selectors.lists_on(intake, blad.code),
            "kinderen": bekend.children_of(intake, blad.code),
            "bekend": bekend.known_facts(dossier, blad.code),
            # a form that is refused stays, with everything that was typed in it
            "mag_schrijven": (may_write(request, dossier) and intake.is_open) or bool(form.errors),
            "antwoorden": list(
                answered(blad.code, row.antwoorden, blad.indeling.extra_vragen(blad.code))
            ),
            "overgeslagen": list(
                skipped_in_words(row.overgeslagen, blad.indeling.vragen(blad.code))
            ),
            "vorige": SOORTEN[order[here - 1]].titel if here else "",
            "volgende": "" if last else SOORTEN[order[here + 1]].titel,
            "verschil": difference(form, _stored(blad)) if blad.botsing else [],
            "conflict": blad.botsing,
            "ook_collega": _colleague_too(blad, form),
            "opgeslagen_at": timezone.now() if request.htmx and not form.errors else None,
            "gesprek_kop": selectors.talks_in_words(intake),
        }
        | meekijken.languages(request, dossier, form)
    )
    template = "intake/opgeslagen.html" if request.htmx else "intake/onderwerp.html"
    return render(request, template, context)


def _at_the_table(blad: Blad, form: forms.OnderwerpForm) -> HttpResponse:
    """The same subject for the person who looks along."""
    verschil = difference(form, _stored(blad)) if blad.botsing else []
    tafel = meekijken.Tafel(blad.intake, blad.row, blad.order, verschil, _basis(blad, form))
    return meekijken.page(blad.request, form, tafel)


def _basis(blad: Blad, form: forms.OnderwerpForm) -> str:
    """What the page now shows, as far as it is kept: the beginning for its next save."""
    if blad.request.htmx and not form.errors:
        return json.dumps(form.getypt())
    if form.is_bound and not blad.botsing:
        return json.dumps(form.cleaned_data.get("basis"))
    return json.dumps(inhoud_of(blad.row).plat())


def _colleague_too(blad: Blad, form: forms.OnderwerpForm) -> bool:
    """Whether an autosave merged with fields that this page does not show yet."""
    if not blad.request.htmx or form.errors or isinstance(form, forms.ToetsForm):
        return False
    stored = inhoud_of(blad.row).plat()
    return any(stored.get(name) or value for name, value in form.getypt().items()
               if (stored.get(name) or "") != (value or ""))  # fmt: skip
