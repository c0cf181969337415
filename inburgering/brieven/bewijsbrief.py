# SPDX-License-Identifier: EUPL-1.2
"""Papers that can be made at any time: the form to sign at the meeting of the PVT."""

from datetime import date

from django.db import transaction

from inburgering.brieven.bewijzen import PvtFormulier
from inburgering.brieven.enums import Briefsoort
from inburgering.brieven.feiten import addressee, contact
from inburgering.brieven.huisstijl import Huisstijlgegevens
from inburgering.brieven.maken import make_letter
from inburgering.brieven.models import Brief
from inburgering.core.models import Dossier, Medewerker


@transaction.atomic
def make_pvt_form(*, dossier: Dossier, by: Medewerker, on: date) -> Brief:
    """The participatieverklaring in the name of this person, to sign on paper (Besluit, 3.1)."""

    def build(kenmerk: str, huisstijl: Huisstijlgegevens) -> PvtFormulier:
        return PvtFormulier(
            geadresseerde=addressee(dossier.persoon),
            dagtekening=on,
            kenmerk=kenmerk,
            contact=contact(by, huisstijl),
        )

    soort = Briefsoort.PVT_ONDERTEKENING
    return make_letter(dossier=dossier, soort=soort, build=build, by=by, on=on)
