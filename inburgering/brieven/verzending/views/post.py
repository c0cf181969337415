# SPDX-License-Identifier: EUPL-1.2
"""Post: choose letters, follow the run, fetch the files, say that they were posted."""

from collections.abc import Iterable
from uuid import uuid4

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from inburgering.brieven.models import Printrun
from inburgering.brieven.verzending import lijst, printrun, selectors
from inburgering.brieven.verzending.enums import Bak, Regelstatus, Runstatus
from inburgering.brieven.verzending.forms import FilterForm, StartForm, VerzondenForm
from inburgering.core.access import require_role
from inburgering.core.enums import Rolsoort
from inburgering.core.exceptions import ActionDenied
from inburgering.core.http import ConsulentRequest, read_only
from inburgering.core.models import InzageLog

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def _post_only(request: ConsulentRequest) -> None:
    require_role(request, Rolsoort.CONSULENT, Rolsoort.TEAMLEIDER)


def _run_for(request: ConsulentRequest, run_id: int) -> Printrun:
    """The only way to a run: a consultant or team lead, within the own gemeente."""
    _post_only(request)
    found = selectors.runs_of(request.gemeente).filter(pk=run_id).first()
    if found is None:
        raise Http404("Deze printrun bestaat niet of is niet van uw gemeente.")
    return found


@require_http_methods(["GET", "HEAD", "POST"])
def overzicht(request: ConsulentRequest) -> HttpResponse:
    """What waits, to choose from; and the runs there are."""
    _post_only(request)
    form = StartForm(request.POST or None, initial={"sleutel": uuid4()})
    if request.method == "POST" and form.is_valid():
        try:
            run = printrun.start_run(
                gemeente=request.gemeente,
                sleutel=form.cleaned_data["sleutel"],
                keuze=form.keuze(),
                by=request.user,
            )
        except ActionDenied as denied:
            form.add_error(denied.field if denied.field in form.fields else None, str(denied))
        else:
            return redirect("brieven:printrun", run.pk)
    return render(request, "brieven/post.html", _choices(request, form))


def _choices(request: ConsulentRequest, form: StartForm) -> dict[str, object]:
    filters = FilterForm(
        request.GET,
        soorten=selectors.kinds_waiting(request.gemeente),
        consulenten=selectors.colleagues(request.gemeente, on=timezone.localdate()),
    )
    rows = selectors.waiting_letters(request.gemeente, **filters.chosen())
    page = selectors.page_of_waiting(rows, request.GET.get("page", "1"))
    brieven = selectors.judged(page)
    return {
        "form": form,
        "filters": filters,
        "page": page,
        "brieven": brieven,
        "gekozen": set(request.POST.getlist("brieven")),
        "nieuw": not form.is_bound,
        "met_geheim": any(one.geheim and one.kan_mee for one in brieven),
        "runs": selectors.runs_of(request.gemeente)[: selectors.ZICHTBAAR],
    }


@read_only
def run(request: ConsulentRequest, run_id: int) -> HttpResponse:
    """How far it is; and when it is ready: the files, the list, the rows that need somebody."""
    found = _run_for(request, run_id)
    if found.bezig:
        return render(request, "brieven/printrun_bezig.html", {"run": found})
    rows = list(selectors.rows_of(found))
    return render(
        request,
        "brieven/printrun.html",
        {
            "run": found,
            "bakken": selectors.trays_of(found),
            "niet_mee": [row for row in rows if row.reden],
            "regels": [(row, lijst.who_for(row)) for row in rows if not row.reden],
            "tellers": selectors.counts_of(found),
            "klaar": found.status == Runstatus.KLAAR,
            "mislukt": found.status == Runstatus.MISLUKT,
        },
    )


@read_only
def voortgang(request: ConsulentRequest, run_id: int) -> HttpResponse:
    """The progress bar alone, for polling; sends the browser on when it is done."""
    found = _run_for(request, run_id)
    if not found.bezig:
        if request.htmx:
            return HttpResponse(headers={"HX-Refresh": "true"})
        return redirect("brieven:printrun", found.pk)
    return render(request, "brieven/printrun_voortgang.html", {"run": found})


@read_only
def bestand(request: ConsulentRequest, run_id: int, bak: str) -> HttpResponse:
    """The merged PDF of one tray; who fetches it looks into all these dossiers."""
    found = _run_for(request, run_id)
    file = found.bestanden.filter(bak=bak, pdf__isnull=False).first()
    if file is None or file.pdf is None:
        raise Http404("Dit bestand is er niet (meer). Start zo nodig een nieuwe printrun.")
    inside = found.regels.filter(
        bak=bak, status__in=[Regelstatus.OPGENOMEN, Regelstatus.VERZONDEN, Regelstatus.TERUG]
    )
    _log_looks(request, inside.values_list("brief__dossier_id", flat=True).distinct())
    name = f"printrun-{found.pk}-{Bak(bak).value}.pdf"
    return _download(bytes(file.pdf), "application/pdf", name)


@read_only
def lijst_xlsx(request: ConsulentRequest, run_id: int) -> HttpResponse:
    """What is inside, as a sheet, without BSN or address."""
    found = _run_for(request, run_id)
    rows = list(selectors.rows_of(found))
    _log_looks(request, {row.brief.dossier_id for row in rows})
    return _download(lijst.list_xlsx(rows), XLSX, f"printrun-{found.pk}.xlsx")


def _log_looks(request: ConsulentRequest, dossiers: Iterable[int]) -> None:
    page = request.resolver_match.view_name if request.resolver_match else ""
    InzageLog.objects.bulk_create(
        InzageLog(
            gemeente=request.gemeente, dossier_id=pk, medewerker=request.user, onderdeel=page
        )
        for pk in dossiers
    )


def _download(content: bytes, content_type: str, name: str) -> HttpResponse:
    headers = {
        "Content-Disposition": f'attachment; filename="{name}"',
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "no-store",
    }
    return HttpResponse(content, content_type=content_type, headers=headers)


@require_http_methods(["GET", "HEAD", "POST"])
def verzonden(request: ConsulentRequest, run_id: int) -> HttpResponse:
    """The stack was posted: on which day, and which letters stayed behind."""
    found, today = _run_for(request, run_id), timezone.localdate()
    if found.status != Runstatus.KLAAR and request.method != "POST":
        return redirect("brieven:printrun", found.pk)
    form = VerzondenForm(request.POST or None, today=today)
    zonder = {int(pk) for pk in request.POST.getlist("zonder") if pk.isdigit()}
    if request.method == "POST" and form.is_valid():
        try:
            printrun.post_run(
                run=found, op=form.cleaned_data["verzonden_op"], zonder=zonder,
                by=request.user, on=today,
            )  # fmt: skip
        except ActionDenied as denied:
            form.add_error(denied.field if denied.field in form.fields else None, str(denied))
        else:
            return redirect("brieven:printrun", found.pk)
    rows = selectors.rows_of(found).filter(status=Regelstatus.OPGENOMEN)
    regels = [(row, lijst.who_for(row), row.pk in zonder) for row in rows]
    context = {"run": found, "form": form, "regels": regels}
    return render(request, "brieven/printrun_verzonden.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def annuleren(request: ConsulentRequest, run_id: int) -> HttpResponse:
    """Stop a run, after a page that says what that means."""
    found = _run_for(request, run_id)
    if found.verzonden_op or found.status == Runstatus.GEANNULEERD:
        return redirect("brieven:printrun", found.pk)
    if request.method == "POST":
        try:
            printrun.cancel_run(run=found)
        except ActionDenied as denied:
            messages.error(request, str(denied))
            return redirect("brieven:printrun", found.pk)
        messages.success(request, "De printrun is geannuleerd. De brieven wachten weer.")
        return redirect("brieven:post")
    return render(request, "brieven/printrun_annuleren.html", {"run": found})


@require_POST
def opnieuw(request: ConsulentRequest, run_id: int) -> HttpResponse:
    """Go on with a run that stopped."""
    printrun.retry_run(run=_run_for(request, run_id))
    return redirect("brieven:printrun", run_id)
