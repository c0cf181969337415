# SPDX-License-Identifier: EUPL-1.2
"""Search: by POST, so that no BSN or name ends up in an address or a log."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_http_methods

from inburgering.core import selectors
from inburgering.core.access import DOSSIERROLLEN, require_role
from inburgering.core.http import ConsulentRequest, reading_only

MAX_TERM = 200


@require_http_methods(["GET", "HEAD", "POST"])
def zoeken(request: ConsulentRequest) -> HttpResponse:
    """Find dossiers of this gemeente."""
    require_role(request, *DOSSIERROLLEN)
    term = request.POST.get("zoekterm", "").strip()[:MAX_TERM]
    with reading_only():
        found = selectors.search(term, gemeente=request.gemeente) if term else []
        return render(
            request,
            "core/zoeken.html",
            {"zoekterm": term, "dossiers": found, "gevonden": _count(len(found))},
        )


def _count(number: int) -> str:
    if number >= selectors.SEARCH_LIMIT:
        return f"de eerste {number}; typ meer van de naam"
    return "1 dossier" if number == 1 else f"{number} dossiers"
