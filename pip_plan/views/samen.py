# SPDX-License-Identifier: EUPL-1.2
"""What every page of the PIP shares: the frame, the PIP itself, what may be done with it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.forms import Form
from django.http import Http404, HttpResponse
from django.utils import timezone

from inburgering.core.access import dossier_for, may
from inburgering.core.enums import Deel, Rolsoort
from inburgering.core.exceptions import ActionDenied
from inburgering.core.http import ConsulentRequest
from inburgering.core.models import Dossier
from inburgering.core.selectors import dossier_kop
from pip_plan import selectors, tekenen
from pip_plan.enums import PipStatus
from pip_plan.models import Pip


@dataclass(frozen=True, slots=True, kw_only=True)
class Acties:
    """What this medewerker can do now; and why not sign, if so."""

    opstellen: bool
    bewerken: bool
    vaststellen: bool
    teruggeven: bool
    bekendmaken: bool
    wijzigen: bool
    intrekken: bool
    niet_tekenen_omdat: str


def page(request: ConsulentRequest, dossier: Dossier, **extra: Any) -> dict[str, Any]:
    """The frame around every page of a dossier."""
    kop = dossier_kop(dossier, request, tab="pip", on=timezone.localdate())
    return {"dossier": dossier, "kop": kop, **extra}


def pip_for(
    request: ConsulentRequest, dossier_id: int, *, write: bool = False
) -> tuple[Dossier, Pip]:
    """The dossier and its newest PIP; 404 when there is none."""
    dossier = dossier_for(request, dossier_id, deel=Deel.PIP, write=write)
    pip = selectors.latest_pip(dossier)
    if pip is None:
        raise Http404("Dit dossier heeft nog geen PIP.")
    return dossier, pip


def require_reviewer(request: ConsulentRequest) -> None:
    """Who signs may give back, and so may who writes: to take it back."""
    if not (Rolsoort.BESLUITVORMER in request.rollen or may(request, Deel.PIP, write=True)):
        raise PermissionDenied("Uw rol geeft hier geen recht om te wijzigen.")


def actions_of(request: ConsulentRequest, dossier: Dossier, pip: Pip | None) -> Acties:
    """The actions of the moment."""
    writes = may(request, Deel.PIP, write=True) and dossier.is_open
    signs = Rolsoort.BESLUITVORMER in request.rollen and dossier.is_open
    waiting = pip is not None and pip.is_waiting
    against = ""
    if pip is not None and waiting and signs:
        day = timezone.localdate()
        against = tekenen.against_signing(pip, request.user, on=day) or ""
    return Acties(
        opstellen=writes and (pip is None or pip.status == PipStatus.INGETROKKEN),
        bewerken=writes and pip is not None and pip.is_concept,
        vaststellen=signs and waiting and not against,
        teruggeven=(signs or writes) and waiting,
        bekendmaken=writes and pip is not None and pip.status == PipStatus.VASTGESTELD,
        wijzigen=writes and pip is not None and pip.in_force,
        intrekken=signs and pip is not None and pip.in_force,
        niet_tekenen_omdat=against,
    )


def pdf_response(pdf: bytes, name: str) -> HttpResponse:
    """A preview that opens in the browser and is not kept."""
    response = HttpResponse(pdf, content_type="application/pdf")
    response["Content-Disposition"] = f'inline; filename="{name}"'
    response["X-Content-Type-Options"] = "nosniff"
    return response


def done(request: ConsulentRequest, form: Form, action: Callable[[], object]) -> bool:
    """Do it when the form is right; a refusal stands in the form, at its field."""
    if request.method != "POST" or not form.is_valid():
        return False
    try:
        action()
    except ActionDenied as denied:
        form.add_error(denied.field if denied.field in form.fields else None, str(denied))
        return False
    return True
