# SPDX-License-Identifier: EUPL-1.2
"""A letter in the archive, for the tests that look after it."""

from collections.abc import Callable
from datetime import date

import pytest

from inburgering.brieven import services
from inburgering.brieven.enums import Briefsoort
from inburgering.brieven.models import Brief
from inburgering.brieven.services import Stuk
from inburgering.core.models import Dossier, Medewerker
from inburgering.wet.begrippen import Doelgroep, Leerroute
from tests.brieven.hulp import example_pdf
from tests.brieven.kleine_pdf import small_pdf


@pytest.fixture
def bewaar(dossier: Dossier, amina: Medewerker, vandaag: date) -> Callable[..., Brief]:
    """Keep a PIP beschikking in a dossier."""

    def keep(kenmerk: str = "PIP-2026-000001", in_dossier: Dossier = dossier) -> Brief:
        stuk = Stuk(
            soort=Briefsoort.PIP_BESCHIKKING,
            kenmerk=kenmerk,
            titel="Besluit: uw PIP",
            dagtekening=vandaag,
            pdf=example_pdf(Doelgroep.ASIELSTATUSHOUDER, Leerroute.B1),
        )
        return services.archive(dossier=in_dossier, stuk=stuk, by=amina, on=vandaag)

    return keep


@pytest.fixture
def brief(bewaar: Callable[..., Brief]) -> Brief:
    return bewaar()


@pytest.fixture
def schrijf(
    maak_dossier: Callable[..., Dossier], amina: Medewerker, vandaag: date
) -> Callable[..., Brief]:
    """A letter of a few pages that waits, in a dossier of its own."""

    def write(
        naam: str, soort: Briefsoort = Briefsoort.ONTZORGEN_EINDE, **persoon: object
    ) -> Brief:
        stuk = Stuk(
            soort=soort, kenmerk=f"TST-2026-{naam}", titel="Uw brief", dagtekening=vandaag,
            pdf=small_pdf(naam, pages=3),
        )  # fmt: skip
        dossier = maak_dossier(achternaam=naam, **persoon)
        return services.archive(dossier=dossier, stuk=stuk, by=amina, on=vandaag)

    return write
