# SPDX-License-Identifier: EUPL-1.2
"""The reminders of the signed-in medewerker, and the mailbox of the demo."""

from django.conf import settings
from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from inburgering.core.access import DOSSIERROLLEN, require_role
from inburgering.core.http import ConsulentRequest, read_only
from monitoring.selectors import herinneringen as selectors
from monitoring.services.gezien import mark_seen


@read_only
def lijst(request: ConsulentRequest) -> HttpResponse:
    """What I was reminded of and have not put aside."""
    require_role(request, *DOSSIERROLLEN)
    rows = selectors.lines(request.gemeente, request.user, on=timezone.localdate())
    context = {
        "regels": rows,
        "per_mail": request.user.mail_herinneringen,
        "vanaf": f"{request.user.mail_moment:%H.%M}",
    }
    return render(request, "monitoring/herinneringen.html", context)


@require_POST
def gezien(request: ConsulentRequest) -> HttpResponse:
    """Put aside one reminder, or all that were on the page."""
    require_role(request, *DOSSIERROLLEN)
    picked = [int(pk) for pk in request.POST.getlist("herinnering") if pk.isdecimal()]
    count = mark_seen(
        gemeente=request.gemeente, medewerker=request.user, pks=picked, at=timezone.now()
    )
    if count:
        words = "1 herinnering is" if count == 1 else f"{count} herinneringen zijn"
        messages.success(request, f"{words} weggezet. De stap zelf blijft in uw werkvoorraad.")
    return redirect("monitoring:herinneringen")


@read_only
def postvak(request: ConsulentRequest) -> HttpResponse:
    """The mails that the demo did not really send."""
    if not settings.DEMO:
        raise Http404("Deze pagina bestaat alleen in de demo.")
    return render(request, "monitoring/postvak.html", {"mails": selectors.demo_mails()})
