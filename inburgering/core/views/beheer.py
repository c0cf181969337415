# SPDX-License-Identifier: EUPL-1.2
"""What the functioneel beheerder sees, and the colours of a gemeente as a style sheet."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from inburgering.beleid.in_woorden import eigen_normen
from inburgering.core import selectors
from inburgering.core.access import require_role
from inburgering.core.enums import Rolsoort
from inburgering.core.http import ConsulentRequest, read_only
from inburgering.core.models import Gemeente


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
            "rollen": selectors.roles_of(request.gemeente, on=today),
        },
    )


@login_not_required
@require_safe
def huisstijl_css(request: ConsulentRequest, code: str) -> HttpResponse:
    """The tokens a gemeente overrides; nothing in it is secret."""
    gemeente = get_object_or_404(Gemeente, code=code)
    response = render(
        request, "core/huisstijl.css", {"gemeente": gemeente}, content_type="text/css"
    )
    response["Cache-Control"] = "max-age=3600"
    return response
