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
