# SPDX-License-Identifier: EUPL-1.2
"""While somebody looks along, this session shows only what is meant for their eyes."""

from collections.abc import Callable
from typing import Any, cast

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from inburgering.core.http import ConsulentRequest
from intake.views import meekijken

SAFE = ("GET", "HEAD")
NO_CONTENT = 204
OPEN = frozenset({"intake:meekijken", "brieven:huisstijl_css", "core:inloggen"})
POST_THAT_LOOKS = frozenset({"core:zoeken"})  # a name does not belong in an address
HERE = "intake:onderwerp"


class MeekijkMiddleware:
    """Back button, bookmark or shortcut: every other page leads back to the question.

    What is sent is let through, so that a colleague who types in another tab loses nothing.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_view(
        self, request: HttpRequest, view: object, args: list[Any], kwargs: dict[str, Any]
    ) -> HttpResponse | None:
        """Lead back to the page that is looked at, when this is another one."""
        match = request.resolver_match
        name = match.view_name if match else ""
        looks = request.method in SAFE or name in POST_THAT_LOOKS
        if not looks or not hasattr(request, "gemeente"):
            return None
        consulent = cast("ConsulentRequest", request)
        shown = meekijken.shown(consulent)
        if shown is None or name in OPEN or name.startswith("gezondheid"):
            return None
        if name == HERE and kwargs["dossier_id"] == shown.dossier_id:
            return None
        if consulent.htmx:
            return HttpResponse(status=NO_CONTENT)
        return redirect(HERE, shown.dossier_id, shown.code)
