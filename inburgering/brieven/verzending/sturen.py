# SPDX-License-Identifier: EUPL-1.2
"""The one way a letter is sent: guards, the day and way on the letter, and what follows."""

from datetime import date

from django.db import transaction

from inburgering.brieven.enums import Verzendwijze
from inburgering.brieven.models import Brief
from inburgering.brieven.services import mark_sent
from inburgering.brieven.verzending import rules
from inburgering.brieven.verzending.gevolgen import Verzending, follow
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Dossier, Medewerker


def recipient_of(dossier: Dossier) -> rules.Ontvanger:
    """The facts the rules ask for."""
    persoon = dossier.persoon
    return rules.Ontvanger(
        overleden=persoon.overleden_op is not None,
        gesloten=dossier.get_sluitreden_display() if dossier.afgesloten_op else "",
        heeft_adres=bool(persoon.adresregels),
        geheim_adres=persoon.geheim_adres,
    )


def require(refused: rules.Weigering | None) -> None:
    """Raise what the rules refused."""
    if refused:
        raise ActionDenied(refused.tekst, field=refused.veld or None)


@transaction.atomic
def send_letter(*, brief: Brief, op: date, wijze: Verzendwijze, by: Medewerker, on: date) -> Brief:
    """Record that a letter was posted, handed over or mailed, and let its room follow.

    The dossier is locked first, as every page that changes one does, so that a page and a
    print run wait for each other instead of holding each other.
    """
    dossiers = Dossier.objects.select_for_update(of=("self",)).select_related(
        "persoon", "gemeente", "regisseur"
    )
    brief.dossier.refresh_from_db(from_queryset=dossiers)
    who = recipient_of(brief.dossier)
    post = wijze is Verzendwijze.POST
    require(rules.refuse_post(who) if post else rules.refuse_person(who))
    require(rules.refuse_day(op=op, dagtekening=brief.dagtekening, vandaag=on))
    mark_sent(brief=brief, by=by, on=on, verzonden_op=op, wijze=wijze)
    follow(Verzending(brief=brief, op=op, wijze=wijze, by=by, on=on))
    return brief
