# SPDX-License-Identifier: EUPL-1.2
"""Partners and the people who sign in for them."""

from datetime import date

from inburgering.core.enums import Partneronderdeel, Rolsoort
from inburgering.core.models import Dossier, Gemeente, Inzet, Medewerker, Partner, Rol
from inburgering.core.services.partners import add_partner
from intake.services.inzetten import assign_partner
from tests.conftest import VANDAAG, maak_medewerker

BEGELEIDING = Partneronderdeel.MAATSCHAPPELIJKE_BEGELEIDING
TAALSTART = Partneronderdeel.TAALSTART


def maak_partner(
    gemeente: Gemeente, naam: str = "VluchtelingenWerk", onderdeel: Partneronderdeel = BEGELEIDING
) -> Partner:
    return add_partner(gemeente=gemeente, naam=naam, onderdeel=onderdeel)


def maak_ketenpartner(voornaam: str, *partners: Partner) -> Medewerker:
    """Somebody who signs in for these organisations."""
    medewerker = maak_medewerker(voornaam, partners[0].gemeente)
    for partner in partners:
        Rol.objects.create(
            medewerker=medewerker,
            gemeente=partner.gemeente,
            rol=Rolsoort.KETENPARTNER.value,
            partner=partner,
            vanaf=date(2022, 1, 1),
        )
    return medewerker


def zet_in(
    dossier: Dossier, partner: Partner, by: Medewerker, *, vanaf: date = date(2026, 11, 2)
) -> Inzet:
    return assign_partner(
        dossier=dossier, partner=partner, contactpersoon="Noor", vanaf=vanaf, by=by, on=VANDAAG
    )
