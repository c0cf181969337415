# SPDX-License-Identifier: EUPL-1.2
"""Signing in and out, the session, the gemeente of the session, the own account."""

import uuid
from typing import Any, cast

from django.contrib import messages
from django.contrib.auth import logout
from django.contrib.auth.decorators import login_not_required
from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.views import LoginView
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.decorators import method_decorator
from django.views.decorators.http import require_http_methods, require_POST

from inburgering.core.enums import Rolsoort
from inburgering.core.forms import InlogForm, VoorkeurenForm
from inburgering.core.forms.inlog import MAIL, TOEPASSING
from inburgering.core.http import ConsulentRequest
from inburgering.core.middleware import BEGONNEN, GEMEENTE
from inburgering.core.models import Medewerker
from inburgering.core.scope import scope
from inburgering.core.services import ingetypt

# Who has dossiers of their own, and so an absence and a calendar.
REGIE = frozenset({Rolsoort.CONSULENT, Rolsoort.TEAMLEIDER})


@method_decorator(login_not_required, name="dispatch")
class Inloggen(LoginView):
    """The login page; says why when a session ended by itself."""

    form_class = InlogForm
    template_name = "registration/login.html"
    redirect_authenticated_user = True

    def form_valid(self, form: AuthenticationForm) -> HttpResponse:
        """The twelve hours of a session count from here."""
        response = super().form_valid(form)
        self.request.session[BEGONNEN] = timezone.now().timestamp()
        return response

    def get_success_url(self) -> str:
        """To what waits for this medewerker, else to where they were going."""
        user = cast("Medewerker", self.request.user)
        gemeenten = user.rollen.values_list("gemeente_id", flat=True)
        with scope(set(gemeenten)):
            if ingetypt.kept_for(user).exists():
                return reverse("core:bewaard")
        return super().get_success_url()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(uitleg=self.request.session.get("uitleg", ""), **kwargs)


@require_POST
def uitloggen(request: HttpRequest) -> HttpResponse:
    """End this session."""
    logout(request)
    messages.success(request, "U bent uitgelogd.")
    return redirect("core:inloggen")


@require_POST
def overal_uitloggen(request: ConsulentRequest) -> HttpResponse:
    """End every session of this medewerker, on every device."""
    request.user.sessie_versie = uuid.uuid4()
    request.user.save(update_fields=["sessie_versie"])
    logout(request)
    messages.success(request, "U bent op alle apparaten uitgelogd.")
    return redirect("core:inloggen")


@require_POST
def sessie_verlengen(request: HttpRequest) -> HttpResponse:
    """The middleware has already noted that somebody is there."""
    return HttpResponse(status=204)


@require_POST
def gemeente_kiezen(request: ConsulentRequest) -> HttpResponse:
    """Work for another gemeente in which this medewerker holds a role."""
    wanted = request.POST.get("gemeente", "")
    for gemeente in request.andere_gemeenten:
        if gemeente.code == wanted:
            request.session[GEMEENTE] = gemeente.pk
            messages.success(request, f"U werkt nu voor {gemeente.naam}.")
    return HttpResponseRedirect("/")


@require_http_methods(["GET", "HEAD", "POST"])
def mijn_account(request: ConsulentRequest) -> HttpResponse:
    """Name, roles, own choices, and the button that signs out everywhere."""
    user = request.user
    now = {
        "kanaal": MAIL if user.mail_herinneringen else TOEPASSING,
        "mail_moment": f"{user.mail_moment:%H:%M}",
        "sneltoetsen": user.sneltoetsen,
    }
    form = VoorkeurenForm(request.POST or None, initial=now, nu=user.mail_moment)
    if request.method == "POST" and form.is_valid():
        user.mail_herinneringen = form.cleaned_data["kanaal"] == MAIL
        user.mail_moment = form.cleaned_data["mail_moment"]
        user.sneltoetsen = form.cleaned_data["sneltoetsen"]
        user.save(update_fields=["mail_herinneringen", "mail_moment", "sneltoetsen"])
        messages.success(request, "Uw keuzes zijn opgeslagen.")
        return redirect("core:mijn_account")
    return render(
        request,
        "core/mijn_account.html",
        {
            "rollen": sorted(rol.label for rol in request.rollen),
            "form": form,
            "regie": not request.rollen.isdisjoint(REGIE),
        },
    )
