# SPDX-License-Identifier: EUPL-1.2
"""The only way to a dossier in a view, and who may do what in which part of it.

Row-level security is the second wall behind this one: a dossier of another gemeente does
not exist for the query, so a stranger gets the same 404 as for a number that never was.
"""

from datetime import date

from django.core.exceptions import PermissionDenied
from django.http import Http404

from inburgering.core.enums import Deel, Rolsoort
from inburgering.core.feiten import has_bezwaar
from inburgering.core.http import ConsulentRequest
from inburgering.core.models import Dossier, InzageLog, Inzet
from inburgering.core.models.partner import InzetQuerySet

ALLES = frozenset(Deel)
INKOMEN = frozenset({Deel.ALGEMEEN, Deel.ONTZORGEN})
# What a bezwaar is about: the plan, the letters and the bezwaar itself; not the intake.
BEZWAAR = frozenset({Deel.PIP, Deel.BRIEVEN, Deel.BEZWAAR})

LEZEN: dict[Rolsoort, frozenset[Deel]] = {
    Rolsoort.CONSULENT: ALLES,
    Rolsoort.TEAMLEIDER: ALLES,
    Rolsoort.BESLUITVORMER: ALLES,
    Rolsoort.INKOMEN: INKOMEN,
    Rolsoort.BEHEERDER: frozenset(),
    Rolsoort.KETENPARTNER: frozenset(),
    Rolsoort.PRIVACY_OFFICER: frozenset(),
    Rolsoort.JURIST: BEZWAAR,
}
SCHRIJVEN: dict[Rolsoort, frozenset[Deel]] = {
    Rolsoort.CONSULENT: ALLES - {Deel.BEZWAAR},
    Rolsoort.TEAMLEIDER: ALLES,
    Rolsoort.BESLUITVORMER: frozenset(),
    Rolsoort.INKOMEN: frozenset({Deel.ONTZORGEN}),
    Rolsoort.BEHEERDER: frozenset(),
    Rolsoort.KETENPARTNER: frozenset(),
    Rolsoort.PRIVACY_OFFICER: frozenset(),
    Rolsoort.JURIST: frozenset({Deel.BEZWAAR}),
}
GEEN_INZET = "U begeleidt deze persoon niet, of niet meer."
NIET_GEVONDEN = "Dit dossier bestaat niet of is niet van uw gemeente."
# Who may look for any dossier of the gemeente; a jurist only reaches those with a bezwaar.
DOSSIERROLLEN = frozenset(rol for rol, delen in LEZEN.items() if delen) - {Rolsoort.JURIST}


class DossierAfgesloten(PermissionDenied):
    """The role would allow it, but the dossier is closed: it can be read and not changed."""

    def __init__(self, dossier_id: int) -> None:
        super().__init__("Dit dossier is afgesloten en kan niet meer worden gewijzigd.")
        self.dossier_id = dossier_id


def may(request: ConsulentRequest, deel: Deel, *, write: bool = False) -> bool:
    """Whether one of the roles of this session reaches this part."""
    table = SCHRIJVEN if write else LEZEN
    return any(deel in table[rol] for rol in request.rollen)


def parts_of(request: ConsulentRequest) -> frozenset[Deel]:
    """All parts of a dossier this session may read."""
    return frozenset(deel for rol in request.rollen for deel in LEZEN[rol])


def dossier_for(
    request: ConsulentRequest, dossier_id: int, *, deel: Deel = Deel.ALGEMEEN, write: bool = False
) -> Dossier:
    """Load a dossier for this user, or refuse; the look is logged in the same transaction.

    With `write` the row is locked until the transaction ends, and a closed dossier is
    refused.
    """
    if not may(request, deel):
        if not parts_of(request) or not _within_reach(request, dossier_id):
            raise Http404(NIET_GEVONDEN)
        raise PermissionDenied("Uw rol geeft geen toegang tot dit deel van het dossier.")
    rows = Dossier.objects.filter(gemeente=request.gemeente)
    if write:
        rows = rows.select_for_update(of=("self",))
    dossier = rows.select_related("persoon__huishouden", "regisseur", "gemeente").filter(
        pk=dossier_id
    )
    found = dossier.first()
    if found is None or not _within_reach(request, dossier_id):
        raise Http404(NIET_GEVONDEN)
    InzageLog.objects.create(
        gemeente=request.gemeente, dossier=found, medewerker=request.user, onderdeel=_page(request)
    )
    if write and not may(request, deel, write=True):
        raise PermissionDenied("Uw rol geeft hier geen recht om te wijzigen.")
    if write and not found.is_open:
        raise DossierAfgesloten(found.pk)
    return found


def _within_reach(request: ConsulentRequest, dossier_id: int) -> bool:
    """Whoever is only a jurist reaches a dossier because there is a bezwaar in it."""
    return not DOSSIERROLLEN.isdisjoint(request.rollen) or has_bezwaar(dossier_id)


def inzetten_of(request: ConsulentRequest, *, on: date) -> InzetQuerySet:
    """What the organisations of this ketenpartner do today, in dossiers that are open."""
    if Rolsoort.KETENPARTNER not in request.rollen:
        return Inzet.objects.none()
    rows = Inzet.objects.on_day(on).filter(gemeente=request.gemeente)
    return rows.filter(
        partner__in=request.partners,
        partner__actief=True,
        dossier__afgesloten_op__isnull=True,
    )


def inzet_for(request: ConsulentRequest, inzet_id: int, *, on: date, write: bool = False) -> Inzet:
    """Load what a ketenpartner does for one person, or refuse; the look is logged.

    Closed by default: whatever is of another organisation, has ended, has not begun or
    belongs to a closed dossier does not exist for this user. With `write` the dossier is
    locked until the transaction ends.
    """
    rows = inzetten_of(request, on=on).select_related(
        "partner", "dossier__persoon__huishouden", "dossier__regisseur", "dossier__gemeente"
    )
    if write:
        rows = rows.select_for_update(of=("dossier",))
    found = rows.filter(pk=inzet_id).first()
    if found is None:
        raise Http404(GEEN_INZET)
    InzageLog.objects.create(
        gemeente=request.gemeente,
        dossier=found.dossier,
        medewerker=request.user,
        onderdeel=_page(request),
    )
    return found


def _page(request: ConsulentRequest) -> str:
    match = request.resolver_match
    return match.view_name if match else "onbekend"


def require_role(request: ConsulentRequest, *rollen: Rolsoort) -> None:
    """Refuse a page to whoever holds none of these roles in this gemeente."""
    if request.rollen.isdisjoint(rollen):
        raise PermissionDenied("Uw rol geeft geen toegang tot deze pagina.")
