# SPDX-License-Identifier: EUPL-1.2
"""The organisations around the demo, and who signs in for them."""

from inburgering.core.enums import Partneronderdeel, Rolsoort
from inburgering.core.models import Gemeente, Medewerker, Partner, Rol
from inburgering.core.services.partners import add_partner
from monitoring.demo.gemeenten import DemoGemeente
from monitoring.demo.medewerkers import PARTNERNAMEN, SINDS

ONDERDELEN = {
    "partner": Partneronderdeel.MAATSCHAPPELIJKE_BEGELEIDING,
    "taalstart": Partneronderdeel.TAALSTART,
}
BEGELEIDER = "VluchtelingenWerk"


def make_partners(
    demo: DemoGemeente, gemeente: Gemeente, made: dict[str, Medewerker]
) -> dict[Partneronderdeel, Partner]:
    """VluchtelingenWerk everywhere, and where there is a Taalstart the school that gives it."""
    found = {}
    for sleutel in PARTNERNAMEN[demo.code]:
        part = ONDERDELEN[sleutel]
        naam = demo.taalschool if part is Partneronderdeel.TAALSTART else BEGELEIDER
        found[part] = add_partner(gemeente=gemeente, naam=naam, onderdeel=part)
        Rol.objects.create(
            medewerker=made[f"{sleutel}@{demo.domein}"],
            gemeente=gemeente,
            rol=Rolsoort.KETENPARTNER.value,
            partner=found[part],
            vanaf=SINDS,
        )
    return found
