# SPDX-License-Identifier: EUPL-1.2
"""The report of a voortgangsgesprek as a letter."""

from datetime import date

from django.db import transaction

from inburgering.brieven.enums import Briefsoort
from inburgering.brieven.feiten import addressee, contact
from inburgering.brieven.huisstijl import Huisstijlgegevens
from inburgering.brieven.maken import make_letter
from inburgering.brieven.models import Brief
from inburgering.brieven.voortgangsverslag import Voortgangsverslag
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Dossier, Medewerker
from monitoring.models import Voortgangsgesprek


@transaction.atomic
def make_verslagbrief(*, dossier: Dossier, gesprek: int, by: Medewerker, on: date) -> Brief:
    """Make the report of a talk that was held, for the person and for the dossier."""
    if not dossier.is_open:
        raise ActionDenied("Dit dossier is afgesloten en kan niet meer worden gewijzigd.")
    rows = Voortgangsgesprek.objects.filter(dossier=dossier)
    talk = rows.filter(pk=gesprek).first()
    if talk is None or talk.gehouden_op is None:
        raise ActionDenied("Leg eerst het verslag van dit gesprek vast.")
    held, planned = talk.gehouden_op, rows.planned().first()

    def build(kenmerk: str, huisstijl: Huisstijlgegevens) -> Voortgangsverslag:
        return Voortgangsverslag(
            geadresseerde=addressee(dossier.persoon),
            dagtekening=on,
            kenmerk=kenmerk,
            contact=contact(by, huisstijl),
            gesproken_op=held,
            hoe=talk.get_kanaal_display(),
            samenvatting=talk.samenvatting,
            aanwezig=talk.aanwezig,
            afspraken=talk.afspraken,
            volgende_op=planned.gepland_op if planned else None,
        )

    return make_letter(
        dossier=dossier, soort=Briefsoort.VOORTGANGSVERSLAG, build=build, by=by, on=on
    )
