# SPDX-License-Identifier: EUPL-1.2
"""What the functioneel beheerder sees: settings and people, no case content."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from inburgering.beleid.in_woorden import eigen_normen
from inburgering.core import selectors
from inburgering.core.access import require_role
from inburgering.core.enums import Rolsoort
from inburgering.core.http import ConsulentRequest, read_only
from inburgering.core.selectors.mandaten import has_register


@read_only
def overzicht(request: ConsulentRequest) -> HttpResponse:
    """The profile in force, the people and their roles; no case content."""
    require_role(request, Rolsoort.BEHEERDER)
    today = timezone.localdate()
    return render(
        request,
        "core/beheer.html",
        {
            "normen": eigen_normen(request.gemeente.profiel_op(today)),
            "register": has_register(request.gemeente),
            "rollen": selectors.roles_of(request.gemeente, on=today),
        },
    )
