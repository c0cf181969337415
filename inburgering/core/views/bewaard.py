# SPDX-License-Identifier: EUPL-1.2
"""After signing in again: send what was typed after all, or throw it away."""

from django.contrib import messages
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from inburgering.core.http import ConsulentRequest
from inburgering.core.services import ingetypt


@require_http_methods(["GET", "HEAD", "POST"])
def bewaard(request: ConsulentRequest) -> HttpResponse:
    """Show the oldest form that waits; POST throws it away."""
    kept = ingetypt.kept_for(request.user).first()
    if kept is None:
        return HttpResponseRedirect("/")
    if request.method == "POST":
        kept.delete()
        messages.success(request, "Weggegooid.")
        return HttpResponseRedirect("/")
    return render(
        request, "core/bewaard.html", {"bewaard": kept, "velden": ingetypt.fields_of(kept)}
    )
