# SPDX-License-Identifier: EUPL-1.2
"""The worklist and the list of all dossiers: one table, two starting points."""

from datetime import date
from typing import Any

from django.db.models import Q
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone

from inburgering.core.access import DOSSIERROLLEN, parts_of, require_role
from inburgering.core.enums import Rolsoort
from inburgering.core.http import ConsulentRequest, read_only
from inburgering.core.models.dossier import DossierQuerySet
from monitoring.enums import Stand
from monitoring.filters import BLADERT, IEDEREEN, IK, DossierFilter, address
from monitoring.selectors import herinneringen, lijst, team, vervanging
from monitoring.selectors.tellingen import EIGEN_WERK, definitions, own_work

NIEUW = (Rolsoort.CONSULENT, Rolsoort.TEAMLEIDER)


@read_only
def werkvoorraad(request: ConsulentRequest) -> HttpResponse:
    """My open dossiers, what is due first on top."""
    if DOSSIERROLLEN.isdisjoint(request.rollen):
        # the page one lands on after signing in, also without any dossier
        return redirect(_start_without_dossiers(request))
    today = timezone.localdate()
    leads = Rolsoort.TEAMLEIDER in request.rollen
    rows = lijst.dossiers_of(request.gemeente).open()
    replaced = vervanging.replaced_by(request.gemeente, request.user, on=today)
    own = own_work(request.rollen, request.user) | Q(regisseur__in=replaced)
    chosen = DossierFilter(
        request.GET,
        rows=rows if leads else rows.filter(own),
        medewerker=request.user,
        on=today,
        standaard={"regisseur": IK} if leads or replaced else {},
        regisseurs=team.regisseurs_of(request.gemeente, on=today) if leads else None,
        vervangt=replaced,
    )
    context = _list(request, chosen, today)
    context["vervangt"] = replaced
    context["herinneringen"] = herinneringen.unseen_count(request.gemeente, request.user)
    context["is_regisseur"] = not EIGEN_WERK.isdisjoint(request.rollen)
    context["team"] = (
        lijst.open_numbers(rows) if leads and _own_list_is_empty(request, context) else None
    )
    context["tekent"] = Rolsoort.BESLUITVORMER in request.rollen
    return render(request, "monitoring/werkvoorraad.html", context)


def _own_list_is_empty(request: ConsulentRequest, context: dict[str, Any]) -> bool:
    """Nothing was asked for, and there is nothing under one's own name."""
    return not (request.GET or context["alle"] or context["vervangt"])


def _start_without_dossiers(request: ConsulentRequest) -> str:
    if Rolsoort.BEHEERDER in request.rollen:
        return "core:beheer"
    if Rolsoort.JURIST in request.rollen:
        return "pip_plan:bezwaren"
    return "intake:partner" if Rolsoort.KETENPARTNER in request.rollen else "core:mijn_account"


@read_only
def dossiers(request: ConsulentRequest) -> HttpResponse:
    """Every dossier of the gemeente, of colleagues too, and closed ones by filter."""
    require_role(request, *DOSSIERROLLEN)
    today = timezone.localdate()
    chosen = DossierFilter(
        request.GET,
        rows=lijst.dossiers_of(request.gemeente),
        medewerker=request.user,
        on=today,
        standaard={"regisseur": IEDEREEN, "stand": Stand.OPEN.value},
        regisseurs=team.regisseurs_of(request.gemeente, on=today),
    )
    context = _list(request, chosen, today)
    context["toon_regisseur"] = True
    context["kies"] = Rolsoort.TEAMLEIDER in request.rollen and context["alleen_open"]
    return render(request, "monitoring/dossiers.html", context)


def _list(request: ConsulentRequest, chosen: DossierFilter, today: date) -> dict[str, Any]:
    """What both pages show: numbers, chips, the filter form and one page of rows."""
    rows: DossierQuerySet = chosen.qs
    telling = lijst.count(rows, shown=chosen.shown, on=today)
    after = lijst.Cursor.parse(request.GET.get(BLADERT, ""))
    page = lijst.page_of(
        rows.filter(chosen.shown),
        aantal=telling.getoond,
        after=after,
        on=today,
        delen=parts_of(request),
    )
    return {
        "filter": chosen,
        "alleen_open": chosen.form.cleaned_data.get("stand", "open") == Stand.OPEN,
        "chips": list(chosen.chips()),
        "tellers": list(chosen.tellers(telling)),
        "uitleg": definitions(),
        "rijen": page.rijen,
        "getoond": telling.getoond,
        "alle": telling.alle,
        "vandaag": today,
        "begin": address(request.GET) if after else "",
        "volgende": chosen.next_page(page.volgende),
        "mag_nieuw": not request.rollen.isdisjoint(NIEUW),
        "toon_regisseur": "regisseur" in chosen.filters,
        "kies": False,
        "hier": request.get_full_path(),
    }
