# SPDX-License-Identifier: EUPL-1.2
"""The page of a refusal: because of the role, or because the dossier is closed."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.defaults import permission_denied

from inburgering.core.access import DossierAfgesloten


def geweigerd(request: HttpRequest, exception: PermissionDenied) -> HttpResponse:
    """Say why; what was typed for a dossier that a colleague closed meanwhile is still there."""
    if not isinstance(exception, DossierAfgesloten):
        return permission_denied(request, exception)
    context = {"dossier_id": exception.dossier_id, "getypt": _sentences(request)}
    return render(request, "403_afgesloten.html", context, status=403)


def _sentences(request: HttpRequest) -> list[str]:
    """What somebody wrote in words; dates, choices and what the page carries along are not."""
    texts = (text.strip() for _, values in request.POST.lists() for text in values)
    return [text for text in texts if " " in text]
