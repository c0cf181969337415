# SPDX-License-Identifier: EUPL-1.2
"""The secret address of the own calendar, and the file behind it."""

from django.conf import settings
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.cache import get_conditional_response
from django.utils.http import http_date, quote_etag
from django.views.decorators.http import require_POST, require_safe

from inburgering.core.access import require_role
from inburgering.core.http import ConsulentRequest, read_only
from monitoring.selectors import agenda as selectors
from monitoring.selectors.vervanging import REGIE
from monitoring.services.agenda import hash_of, note_content, renew_link, withdraw_link


@read_only
def overzicht(request: ConsulentRequest) -> HttpResponse:
    """Whether there is a link; the link itself is shown once, when it is made."""
    require_role(request, *REGIE)
    context = {"link": selectors.link_of(request.user), "adres": ""}
    return render(request, "monitoring/agenda.html", context)


@require_POST
def vernieuwen(request: ConsulentRequest) -> HttpResponse:
    """Make a link, or another one. No redirect: the secret is kept nowhere, not even briefly."""
    require_role(request, *REGIE)
    secret = renew_link(medewerker=request.user, at=timezone.now())
    address = settings.WEBADRES.rstrip("/") + reverse("monitoring:agenda_bestand", args=[secret])
    context = {"link": selectors.link_of(request.user), "adres": address}
    return render(request, "monitoring/agenda.html", context)


@require_POST
def intrekken(request: ConsulentRequest) -> HttpResponse:
    """The link stops working."""
    require_role(request, *REGIE)
    if withdraw_link(medewerker=request.user):
        messages.success(request, "De agendalink werkt niet meer.")
    return redirect("monitoring:agenda")


@login_not_required
@require_safe
def bestand(request: HttpRequest, sleutel: str) -> HttpResponse:
    """The calendar, for a programme that knows the secret; 304 when it reads as it did."""
    link = selectors.link_with(hash_of(sleutel))
    if link is None:
        raise Http404("Deze agenda bestaat niet.")
    points = selectors.points_for(link.medewerker, on=timezone.localdate())
    mark = selectors.content_hash(points)
    link = note_content(link=link, inhoud_hash=mark, at=timezone.now())
    changed = int(link.gewijzigd_at.timestamp())
    etag = quote_etag(mark)
    response = get_conditional_response(request, etag=etag, last_modified=changed)
    if response is None:
        body = selectors.as_ical(points, changed_at=link.gewijzigd_at)
        response = HttpResponse(body, content_type="text/calendar; charset=utf-8")
    response["ETag"] = etag
    response["Last-Modified"] = http_date(changed)
    response["Cache-Control"] = "private, no-cache"
    return response
