# SPDX-License-Identifier: EUPL-1.2
"""The tray of those who sign, signing several at once, and signing with the person."""

from dataclasses import dataclass
from datetime import date

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from inburgering.core.access import require_role
from inburgering.core.enums import Rolsoort
from inburgering.core.exceptions import ActionDenied
from inburgering.core.http import ConsulentRequest, own_transactions, read_only
from inburgering.core.scope import scope
from pip_plan import deelselectors, selectors, services, tekenen
from pip_plan.forms import DagtekeningForm
from pip_plan.forms_tekenen import SamenTekenenForm
from pip_plan.models import Pip
from pip_plan.tekenen import Trayregel
from pip_plan.views.samen import done, page, pip_for


@read_only
def besluiten(request: ConsulentRequest) -> HttpResponse:
    """What waits for a signature in this gemeente, and what was decided lately."""
    require_role(request, Rolsoort.BESLUITVORMER, Rolsoort.TEAMLEIDER)
    today = timezone.localdate()
    waiting = tekenen.waiting_for_signature(request.gemeente, request.user, on=today)
    context = {
        "wachtend": waiting,
        "kiesbaar": [row for row in waiting if row.kiesbaar],
        "losse": deelselectors.waiting_parts(request.gemeente, request.user, on=today),
        "tekent": Rolsoort.BESLUITVORMER in request.rollen,
        "besloten": selectors.recently_decided(request.gemeente),
    }
    return render(request, "pip_plan/besluiten.html", context)


@own_transactions
@require_http_methods(["GET", "HEAD", "POST"])
def samen_vaststellen(request: ConsulentRequest) -> HttpResponse:
    """Confirm a list, and sign each in a transaction of its own."""
    require_role(request, Rolsoort.BESLUITVORMER)
    today = timezone.localdate()
    typed = request.POST if request.method == "POST" else request.GET
    chosen = typed.getlist("pip")
    form = DagtekeningForm(request.POST or None, initial={"dagtekening": today})
    if request.method == "POST" and form.is_valid():
        wrong_day = _sign_all(request, _parsed(chosen), form.cleaned_data["dagtekening"], today)
        if not wrong_day:
            return redirect("pip_plan:besluiten")
        for refused in wrong_day:
            form.add_error("dagtekening", refused)
    with scope([request.gemeente.pk]):
        tray = tekenen.waiting_for_signature(request.gemeente, request.user, on=today)
        rows: list[Trayregel] = [row for row in tray if row.kiesbaar and row.sleutel in chosen]
        if not rows:
            messages.error(
                request, "Kies ten minste één PIP dat u hebt bekeken en dat niet is gewijzigd."
            )
            return redirect("pip_plan:besluiten")
        return render(request, "pip_plan/samen_vaststellen.html", {"form": form, "rijen": rows})


@dataclass(frozen=True, slots=True)
class Keus:
    """One PIP in the version that was seen."""

    pk: int
    versie: int


def _parsed(chosen: list[str]) -> list[Keus]:
    """What the form sent, without doubles and in one order for everybody."""
    pairs = (text.partition("-") for text in set(chosen))
    found = [Keus(int(pk), int(ver)) for pk, _, ver in pairs if pk.isdigit() and ver.isdigit()]
    return sorted(found, key=lambda keus: keus.pk)


def _sign_all(
    request: ConsulentRequest, chosen: list[Keus], dagtekening: date, today: date
) -> list[str]:
    """Sign each one; the answer is why the day is wrong for some, who then stay to be signed."""
    signed, wrong_day = [], []
    for keus in chosen:
        naam = ""
        try:
            with scope([request.gemeente.pk]):
                rows = Pip.objects.select_related("dossier__persoon")
                pip = rows.filter(gemeente=request.gemeente, pk=keus.pk).first()
                if pip is None:
                    continue
                naam = pip.dossier.persoon.naam
                services.sign_seen(
                    pip=pip, versie=keus.versie, dagtekening=dagtekening, by=request.user,
                    on=today,
                )  # fmt: skip
        except ActionDenied as denied:
            if denied.field == "dagtekening":
                wrong_day.append(f"{naam}: {denied}")
            else:
                messages.error(request, f"{naam}: {denied}")
        else:
            signed.append(f"{naam} ({pip.kenmerk})")
    if signed:
        messages.success(request, f"Vastgesteld: {', '.join(signed)}.")
    return wrong_day


@require_http_methods(["GET", "HEAD", "POST"])
def samen_tekenen(request: ConsulentRequest, dossier_id: int) -> HttpResponse:
    """Record that the plan was explained, and that the person signed it or did not."""
    dossier, pip = pip_for(request, dossier_id, write=True)
    today = timezone.localdate()
    persoon = dossier.persoon
    form = SamenTekenenForm(
        request.POST or None,
        request.FILES or None,
        initial={"op": today, "taal": persoon.taal or "Nederlands"},
    )
    if done(
        request,
        form,
        lambda: services.record_together(
            pip=pip,
            gegevens=form.gegevens,
            scan=form.cleaned_data["bestand"],
            by=request.user,
            on=today,
        ),
    ):
        messages.success(request, "Vastgelegd dat u het plan samen hebt besproken.")
        return redirect("pip_plan:overzicht", dossier.pk)
    return render(
        request, "pip_plan/samen_tekenen.html", page(request, dossier, pip=pip, form=form)
    )
