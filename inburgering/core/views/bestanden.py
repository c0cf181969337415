# SPDX-License-Identifier: EUPL-1.2
"""The one way a file leaves the system."""

import logging

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect

from inburgering.core.access import dossier_for
from inburgering.core.http import ConsulentRequest, read_only
from inburgering.core.selectors.bestanden import bestand_of, part_of
from inburgering.core.services.bestanden import BestandBeschadigd, read_bestand

logger = logging.getLogger(__name__)
BESCHADIGD = (
    "Dit bestand is niet meer wat er is bewaard. Daarom openen wij het niet. Geef het nummer van "
    "dit dossier door aan uw functioneel beheerder."
)


@read_only
def bestand(request: ConsulentRequest, dossier_id: int, pk: int) -> HttpResponse:
    """A file of a dossier, for who may read the part it belongs to; to save, not to run."""
    found = bestand_of(request.gemeente, dossier_id, pk)
    dossier_for(request, dossier_id, deel=part_of(found))
    if found is None:
        raise Http404("Dit bestand bestaat niet in dit dossier.")
    try:
        content = read_bestand(found)
    except BestandBeschadigd:
        logger.exception("File %s is not what was placed", found.pk)
        messages.error(request, BESCHADIGD)
        return redirect("core:dossier", dossier_id)
    return HttpResponse(
        content,
        content_type=found.mediatype,
        headers={
            "Content-Disposition": f'attachment; filename="{found.bestandsnaam}"',
            "Content-Security-Policy": "sandbox; default-src 'none'",
            "X-Content-Type-Options": "nosniff",
            "Cache-Control": "no-store",
        },
    )
