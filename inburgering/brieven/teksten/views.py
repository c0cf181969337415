# SPDX-License-Identifier: EUPL-1.2
"""The texts of the gemeente: the list, the editor with its example, the reading hint."""

from dataclasses import replace
from datetime import date
from typing import Any

from csp.constants import SELF
from csp.decorators import csp_update
from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_http_methods, require_POST

from inburgering.brieven import engine, selectors, voorbeeld
from inburgering.brieven.blokken import WOORDEN, Blok, fill, places_of, what_is_wrong
from inburgering.brieven.briefblokken import values_of
from inburgering.brieven.enums import Briefsoort, Plek
from inburgering.brieven.huisstijl import Huisstijlgegevens
from inburgering.brieven.leesbaarheid import read
from inburgering.brieven.maken import render_letter
from inburgering.brieven.models import Tekstblok
from inburgering.brieven.teksten import services
from inburgering.brieven.teksten.forms import GebruikForm, TekstForm
from inburgering.brieven.teksten.services import Plaats
from inburgering.brieven.voorbeelden import examples
from inburgering.core.access import DOSSIERROLLEN, require_role
from inburgering.core.enums import Rolsoort
from inburgering.core.exceptions import ActionDenied
from inburgering.core.http import ConsulentRequest, read_only

ALLE = "alle"  # in an address: every kind of letter


def _place(soort: str, plek: str) -> Plaats:
    if soort != ALLE and soort not in {kind.value for kind in Briefsoort}:
        raise Http404("Deze brief bestaat niet.")
    if plek not in {place.value for place in places_of(soort)}:
        raise Http404("Deze plaats bestaat niet.")
    return Plaats(soort="" if soort == ALLE else soort, plek=Plek(plek))


@read_only
def teksten(request: ConsulentRequest) -> HttpResponse:
    """Every kind of letter with its places, and what stands there now."""
    require_role(request, Rolsoort.BEHEERDER)
    rows = Tekstblok.objects.filter(gemeente=request.gemeente).order_by("nummer")
    known = {(row.soort, row.plek, row.is_concept): row for row in rows}
    places = places_of(ALLE)
    kinds = [(ALLE, "", "Alle brieven")]
    kinds += [(kind.value, kind.value, kind.label) for kind in Briefsoort]
    table = [
        {"code": code, "label": label, "plekken": [
            {"plek": plek, "nu": known.get((soort, plek.value, False)),
             "concept": known.get((soort, plek.value, True))}
            for plek in places
        ]}
        for code, soort, label in kinds
    ]  # fmt: skip
    pledge = (Briefsoort.PVT_ONDERTEKENING.value, Plek.VERKLARING.value)
    context = {
        "tabel": table,
        "plekken": places,
        "verklaring": known.get((*pledge, False)),
        "verklaring_concept": known.get((*pledge, True)),
    }
    return render(request, "brieven/teksten.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def tekst(request: ConsulentRequest, soort: str, plek: str) -> HttpResponse:
    """One text: change the concept, take it into use, or bring an earlier version back."""
    require_role(request, Rolsoort.BEHEERDER)
    plaats, today = _place(soort, plek), timezone.localdate()
    posted = request.POST if request.method == "POST" else None
    using = posted is not None and "gebruik" in posted
    rows = services.versions_of(request.gemeente, plaats)
    form = TekstForm(None if using else posted, initial=_initial(rows), plek=plaats.plek)
    gebruik = GebruikForm(posted if using else None, initial={"vanaf": today})
    if posted is not None and _act(request, plaats, form, gebruik, using=using):
        return redirect("brieven:tekst", soort, plek)
    context = {
        "form": form,
        "gebruik": gebruik,
        "soort": soort,
        "plek": plaats.plek,
        "label": Briefsoort(plaats.soort).label if plaats.soort else "alle brieven",
        "versies": rows,
        "concept": next((row for row in rows if row.is_concept), None),
        "vorige": next((row for row in rows if not row.is_concept), None),
        "woorden": [(f"{{{{{word}}}}}", means) for word, means in WOORDEN.items()],
        "leesbaarheid": read(form["tekst"].value() or ""),
    }
    return render(request, "brieven/tekst.html", context)


def _initial(rows: list[Tekstblok]) -> dict[str, Any]:
    latest = rows[0] if rows else None
    concept = latest is not None and latest.is_concept
    return {
        "tekst": latest.tekst if latest else "",
        "versie": latest.versie if latest and concept else 0,
    }


def _act(
    request: ConsulentRequest, plaats: Plaats, form: Form, gebruik: Form, *, using: bool
) -> bool:
    shown = gebruik if using else form
    if not shown.is_valid():
        return False
    where: dict[str, Any] = {"gemeente": request.gemeente, "plaats": plaats, "by": request.user}
    try:
        if using:
            services.take_into_use(**where, **gebruik.cleaned_data, on=timezone.localdate())
        else:
            services.save_concept(**where, **form.cleaned_data)
    except ActionDenied as denied:
        shown.add_error(denied.field if denied.field in shown.fields else None, str(denied))
        return False
    done = "De tekst staat klaar voor nieuwe brieven." if using else "Het concept is opgeslagen."
    messages.success(request, done)
    return True


@require_POST
def terugzetten(request: ConsulentRequest, soort: str, plek: str, nummer: int) -> HttpResponse:
    """An earlier version becomes the concept."""
    require_role(request, Rolsoort.BEHEERDER)
    plaats = _place(soort, plek)
    try:
        services.restore(gemeente=request.gemeente, plaats=plaats, nummer=nummer, by=request.user)
    except ActionDenied as denied:
        messages.error(request, str(denied))
    else:
        messages.success(request, f"De tekst van versie {nummer} staat nu in het concept.")
    return redirect("brieven:tekst", soort, plek)


@csp_update({"frame-ancestors": [SELF]})  # type: ignore[arg-type]  # typed for no arguments
@xframe_options_sameorigin
@require_http_methods(["GET", "HEAD", "POST"])
def voorbeeld_pdf(request: ConsulentRequest, soort: str, plek: str) -> HttpResponse:
    """The real PDF of an example letter with the concept in it, or with what is typed now."""
    require_role(request, Rolsoort.BEHEERDER)
    plaats, today = _place(soort, plek), timezone.localdate()
    try:
        huisstijl = selectors.huisstijl_of(request.gemeente)
    except ActionDenied as denied:
        raise Http404(str(denied)) from denied
    draft = _draft(request, plaats, today)
    reason = what_is_wrong(draft.tekst, plaats.plek) if draft else None
    if reason:
        return HttpResponse(reason, content_type="text/plain; charset=utf-8", status=400)
    if draft:
        huisstijl = replace(huisstijl, tekstblokken=(*huisstijl.tekstblokken, draft))
    pdf = _example_pdf(plaats, huisstijl, today)
    return HttpResponse(pdf, content_type="application/pdf")


def _draft(request: ConsulentRequest, plaats: Plaats, today: date) -> Blok | None:
    """The text of the example: typed and not saved yet, else the concept, else none."""
    rows = services.versions_of(request.gemeente, plaats)
    number = rows[0].nummer if rows else 0
    if request.method == "POST":
        tekst = request.POST.get("tekst", "").replace("\r\n", "\n").strip()
        return _blok(plaats, number + 1, tekst, today)
    concept = rows[0] if rows and rows[0].is_concept else None
    return _blok(plaats, number, concept.tekst, today) if concept else None


def _blok(plaats: Plaats, nummer: int, tekst: str, vanaf: date) -> Blok:
    return Blok(soort=plaats.soort, plek=plaats.plek, nummer=nummer, vanaf=vanaf, tekst=tekst)


def _example_pdf(plaats: Plaats, huisstijl: Huisstijlgegevens, today: date) -> bytes:
    letters = examples(huisstijl=huisstijl, dagtekening=today)
    found = letters.get(Briefsoort(plaats.soort)) if plaats.soort else None
    if found:
        return render_letter(found, huisstijl, concept=True)
    # a kind without an example of its own: its texts stand in the general letter
    own = (b for b in huisstijl.tekstblokken if b.soort in {plaats.soort, ""})
    stijl = replace(huisstijl, tekstblokken=tuple(replace(b, soort="") for b in own))
    nobody = voorbeeld.example_letter(huisstijl=stijl, dagtekening=today)
    return engine.render_pdf(
        template=voorbeeld.TEMPLATE,
        context=nobody.context,
        huisstijl=stijl,
        titel=voorbeeld.TITEL,
        dagtekening=today,
        concept=True,
    )


@require_POST
def leeshulp(request: ConsulentRequest) -> HttpResponse:
    """How easily a text reads, and how its words are filled in, while somebody types."""
    require_role(request, *DOSSIERROLLEN, Rolsoort.BEHEERDER)
    text = request.POST.get(request.POST.get("veld", "tekst"), "")[:20_000]
    context: dict[str, Any] = {"leesbaarheid": read(text)}
    if "voorbeeld" in request.POST:
        try:
            huisstijl = selectors.huisstijl_of(request.gemeente)
        except ActionDenied:
            return render(request, "brieven/delen/leeshulp.html", context)
        nobody = voorbeeld.example_letter(huisstijl=huisstijl, dagtekening=timezone.localdate())
        context["ingevuld"] = fill(text, values_of(nobody, huisstijl, nobody.dagtekening))
    return render(request, "brieven/delen/leeshulp.html", context)
