# SPDX-License-Identifier: EUPL-1.2
"""The pages of an import: hand in a file, look at the check, confirm, correct what is wrong."""

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from inburgering.core.access import require_role
from inburgering.core.enums import Rolsoort
from inburgering.core.exceptions import ActionDenied
from inburgering.core.http import ConsulentRequest, read_only
from inburgering.invoer import selectors, sjabloon
from inburgering.invoer.begrippen import Oordeel, Status
from inburgering.invoer.forms import BestandForm
from inburgering.invoer.kolommen import KOLOMMEN
from inburgering.invoer.models import Invoer
from inburgering.invoer.services import ontvangen

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
ZICHTBAAR = 20


def _invoer_for(request: ConsulentRequest, invoer_id: int, *, lock: bool = False) -> Invoer:
    """The only way to an import: a consultant or team lead, within the own gemeente."""
    require_role(request, Rolsoort.CONSULENT, Rolsoort.TEAMLEIDER)
    rows = selectors.imports_of(request.gemeente).filter(pk=invoer_id)
    found = (rows.select_for_update(of=("self",)) if lock else rows).first()
    if found is None:
        raise Http404("Dit bestand bestaat niet of is niet van uw gemeente.")
    return found


@require_http_methods(["GET", "HEAD", "POST"])
def overzicht(request: ConsulentRequest) -> HttpResponse:
    """Explain, hand in a file, and see what was handed in before."""
    require_role(request, Rolsoort.CONSULENT, Rolsoort.TEAMLEIDER)
    posted = request.method == "POST"
    form = BestandForm(request.POST, request.FILES) if posted else BestandForm()
    if posted and form.is_valid():
        made = ontvangen.receive(
            gemeente=request.gemeente,
            bestandsnaam=form.cleaned_data["bestand"].name,
            inhoud=form.inhoud,
            regisseur_bij_leeg=request.user if Rolsoort.CONSULENT in request.rollen else None,
            by=request.user,
        )
        return redirect("invoer:controle", made.pk)
    return render(
        request,
        "invoer/overzicht.html",
        {
            "form": form,
            "kolommen": KOLOMMEN,
            "is_consulent": Rolsoort.CONSULENT in request.rollen,
            "invoeren": selectors.imports_of(request.gemeente)[:ZICHTBAAR],
        },
    )


@read_only
def sjabloon_xlsx(request: ConsulentRequest) -> HttpResponse:
    """The empty template for Excel."""
    require_role(request, Rolsoort.CONSULENT, Rolsoort.TEAMLEIDER)
    return _download(sjabloon.template_xlsx(), XLSX, "sjabloon-caseload.xlsx")


@read_only
def sjabloon_csv(request: ConsulentRequest) -> HttpResponse:
    """The empty template as CSV."""
    require_role(request, Rolsoort.CONSULENT, Rolsoort.TEAMLEIDER)
    return _download(sjabloon.template_csv(), "text/csv; charset=utf-8", "sjabloon-caseload.csv")


def _download(content: bytes, content_type: str, name: str) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(content, content_type=content_type, headers=headers)


@read_only
def controle(request: ConsulentRequest, invoer_id: int) -> HttpResponse:
    """How far it is, or row by row what would change."""
    invoer = _invoer_for(request, invoer_id)
    if invoer.bezig:
        return render(request, "invoer/bezig.html", {"invoer": invoer, "stand": _progress(invoer)})
    chosen = request.GET.get("oordeel", "")
    page = selectors.preview(invoer, oordeel=chosen, page=request.GET.get("page", "1"))
    tellers = selectors.counts(invoer, gekozen=chosen)
    wrong = tellers[0].aantal
    return render(
        request,
        "invoer/controle.html",
        {
            "invoer": invoer,
            "gekozen": f"Oordeel: {chosen}" if chosen in set(Oordeel) else "",
            "tellers": tellers,
            "fout_aantal": wrong,
            "goed_aantal": sum(teller.aantal for teller in tellers) - wrong,
            "te_bevestigen": invoer.status == Status.GECONTROLEERD,
            "gelukt": invoer.status == Status.KLAAR,
            "mislukt": invoer.status == Status.MISLUKT,
            "gewist": invoer.status == Status.GEWIST,
            "regels": selectors.lines(page.object_list),
            "page": page,
        },
    )


def _progress(invoer: Invoer) -> dict[str, object]:
    labels = {
        Status.ONTVANGEN: "Het bestand wordt geopend",
        Status.CONTROLEREN: "Rijen gecontroleerd",
        Status.VERWERKEN: "Rijen ingelezen",
    }
    return {
        "label": labels.get(Status(invoer.status), "Klaar"),
        "n": invoer.rijen_gedaan,
        "totaal": invoer.rijen_te_doen,
        "open": invoer.status == Status.ONTVANGEN,
    }


@read_only
def voortgang(request: ConsulentRequest, invoer_id: int) -> HttpResponse:
    """The progress bar alone, for polling; sends the browser on when it is done."""
    invoer = _invoer_for(request, invoer_id)
    if not invoer.bezig:
        if request.htmx:
            return HttpResponse(headers={"HX-Refresh": "true"})
        return redirect("invoer:controle", invoer.pk)
    return render(request, "invoer/voortgang.html", {"invoer": invoer, "stand": _progress(invoer)})


@require_POST
def bevestigen(request: ConsulentRequest, invoer_id: int) -> HttpResponse:
    """Let the good rows go to the dossiers."""
    invoer = _invoer_for(request, invoer_id, lock=True)
    try:
        ontvangen.confirm(invoer=invoer, by=request.user, at=timezone.now())
    except ActionDenied as denied:
        messages.error(request, str(denied))
    return redirect("invoer:controle", invoer.pk)


@require_POST
def opnieuw(request: ConsulentRequest, invoer_id: int) -> HttpResponse:
    """Go on with an import that stopped."""
    invoer = _invoer_for(request, invoer_id, lock=True)
    try:
        ontvangen.retry(invoer=invoer)
    except ActionDenied as denied:
        messages.error(request, str(denied))
    return redirect("invoer:controle", invoer.pk)


@require_http_methods(["GET", "HEAD", "POST"])
def wissen(request: ConsulentRequest, invoer_id: int) -> HttpResponse:
    """Remove the rows of an import, after a page that says what that means."""
    invoer = _invoer_for(request, invoer_id, lock=request.method == "POST")
    if request.method == "POST":
        try:
            ontvangen.wipe(invoer=invoer)
        except ActionDenied as denied:
            messages.error(request, str(denied))
            return redirect("invoer:controle", invoer.pk)
        messages.success(request, f"De rijen van {invoer.bestandsnaam} zijn gewist.")
        return redirect("invoer:overzicht")
    return render(
        request,
        "invoer/wissen.html",
        {"invoer": invoer, "gelukt": invoer.status == Status.KLAAR},
    )


@read_only
def te_verbeteren(request: ConsulentRequest, invoer_id: int) -> HttpResponse:
    """The wrong rows with what must change, to correct and read again."""
    invoer = _invoer_for(request, invoer_id)
    content = sjabloon.wrong_rows_xlsx(selectors.wrong_rows(invoer))
    return _download(content, XLSX, f"te-verbeteren-{invoer.pk}.xlsx")
