# SPDX-License-Identifier: EUPL-1.2
"""What every request passes: the length of the session, no caching, and the gemeente."""

from collections.abc import Callable
from datetime import date
from typing import cast

from django.conf import settings
from django.contrib.auth import logout
from django.contrib.auth.views import redirect_to_login
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import Resolver404, resolve
from django.utils import timezone

from inburgering.core.enums import Rolsoort
from inburgering.core.http import ConsulentRequest
from inburgering.core.models import Medewerker, Rol
from inburgering.core.scope import set_scope
from inburgering.core.services import ingetypt

Handler = Callable[[HttpRequest], HttpResponse]
BEGONNEN, GEBRUIKT, GEMEENTE = "begonnen_at", "gebruikt_at", "gemeente"
EXPIRED = "Uw sessie is verlopen. Log opnieuw in; wat u had opgeslagen is bewaard."
EXPIRED_KEPT = "Uw sessie is verlopen. Log opnieuw in; wat u net typte is bewaard."
SERVER_ERROR, REDIRECT = 500, 302
# Pages a medewerker without any role can still use.
WITHOUT_GEMEENTE = ("/inloggen/", "/uitloggen/", "/gezondheid/", "/sessie/")


class SessieduurMiddleware:
    """Ends a session that was idle too long, or simply too long."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.user.is_authenticated:
            return self.get_response(request)
        now = timezone.now().timestamp()
        begun = request.session.setdefault(BEGONNEN, now)
        used = request.session.get(GEBRUIKT, now)
        idle = now - used > settings.SESSIE_STIL_SECONDEN
        if idle or now - begun > settings.SESSIE_MAX_SECONDEN:
            return self._end(request)
        if not _is_polling(request):
            request.session[GEBRUIKT] = now
        return self.get_response(request)

    def _end(self, request: HttpRequest) -> HttpResponse:
        kept = self._keep_what_was_typed(request)
        logout(request)
        request.session["uitleg"] = EXPIRED_KEPT if kept else EXPIRED
        back = request.get_full_path() if request.method == "GET" else "/"
        response: HttpResponse = redirect_to_login(back)
        if request.headers.get("HX-Request"):
            response = HttpResponse(headers={"HX-Redirect": response["Location"]})
        return response

    def _keep_what_was_typed(self, request: HttpRequest) -> bool:
        """A form that arrives too late is not lost: it waits for the one who typed it."""
        gemeente_id = request.session.get(GEMEENTE)
        if request.method != "POST" or not gemeente_id:
            return False
        user = cast("Medewerker", request.user)
        pad = request.get_full_path()
        return ingetypt.keep(medewerker=user, gemeente_id=gemeente_id, pad=pad, typed=request.POST)


class NietBewarenMiddleware:
    """Nothing behind the login is kept by a browser or a proxy."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.setdefault("Cache-Control", "no-store")
        response.setdefault(
            "Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=()"
        )
        return response


class GemeenteMiddleware:
    """Gives the request its gemeente and roles, and opens the transaction with that scope."""

    def __init__(self, get_response: Handler) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.user.is_authenticated:
            return self.get_response(request)
        consulent = cast("ConsulentRequest", request)
        if not self._enter(consulent, timezone.localdate()):
            if request.path.startswith(WITHOUT_GEMEENTE):
                return self.get_response(request)
            return render(request, "core/geen_rol.html", status=403)
        if _keeps_own_transactions(request):
            return self.get_response(request)
        with transaction.atomic():
            set_scope([consulent.gemeente.pk])
            response = self.get_response(request)
            if response.status_code >= SERVER_ERROR:
                transaction.set_rollback(True)
            elif request.method == "POST" and response.status_code == REDIRECT:
                _forget_what_was_kept(consulent)
        return response

    def _enter(self, request: ConsulentRequest, today: date) -> bool:
        """Choose the gemeente of the session among those where a role is in force."""
        roles = list(_roles_in_force(request.user, today))
        if not roles:
            return False
        by_gemeente: dict[int, list[Rol]] = {}
        for role in roles:
            by_gemeente.setdefault(role.gemeente_id, []).append(role)
        chosen = int(request.session.get(GEMEENTE, 0))
        held = by_gemeente.get(chosen) or by_gemeente[roles[0].gemeente_id]
        request.gemeente = held[0].gemeente
        if chosen != request.gemeente.pk:
            request.session[GEMEENTE] = request.gemeente.pk
        request.rollen = frozenset(Rolsoort(role.rol) for role in held)
        request.partners = frozenset(role.partner_id for role in held if role.partner_id)
        others = {rows[0].gemeente for rows in by_gemeente.values()} - {request.gemeente}
        request.andere_gemeenten = sorted(others, key=lambda gemeente: gemeente.naam)
        return True


def _keeps_own_transactions(request: HttpRequest) -> bool:
    """Whether the view says so (`inburgering.core.http.own_transactions`)."""
    try:
        return getattr(resolve(request.path_info).func, "own_transactions", False)
    except Resolver404:
        return False


def _is_polling(request: HttpRequest) -> bool:
    """A page that refreshes a progress bar by itself is no sign of somebody being there."""
    return request.method == "GET" and request.headers.get("HX-Request") == "true"


def _forget_what_was_kept(request: ConsulentRequest) -> None:
    """A form that was kept has now been accepted."""
    kept = request.POST.get(ingetypt.KEPT, "")
    if kept.isdigit():
        ingetypt.forget(medewerker=request.user, pk=int(kept))


def _roles_in_force(medewerker: Medewerker, today: date) -> list[Rol]:
    rows = Rol.objects.in_force(today).filter(medewerker=medewerker)
    return list(rows.select_related("gemeente").order_by("gemeente__naam", "pk"))
