# SPDX-License-Identifier: EUPL-1.2
"""De brieven over ontzorgen worden uitgelegd in de eigen taal, met de bedragen van die brief."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse

from inburgering.brieven.models import Brief
from inburgering.brieven.services import set_huisstijl
from inburgering.brieven.vertalingen.bewaard import VERANDERD
from inburgering.core.models import Dossier, Medewerker
from ontzorgen import services
from ontzorgen.brieven import make_ontzorgbrief
from ontzorgen.enums import Eindereden, Lastsoort, Vervolg
from ontzorgen.models import Ontzorgperiode
from ontzorgen.services import Eindgegevens, Lastgegevens, Startgegevens
from tests.brieven.hulp import text_of
from tests.brieven.voorbeelden import HUISSTIJL

BIJSTAND = date(2026, 10, 8)
EINDE = date(2027, 4, 7)
SignIn = Callable[[Medewerker], Client]


@pytest.fixture
def periode(
    maak_dossier: Callable[..., Dossier], amina: Medewerker, vandaag: date
) -> Ontzorgperiode:
    dossier = maak_dossier(brp_op=BIJSTAND, bijstand_vanaf=BIJSTAND)
    set_huisstijl(gemeente=dossier.gemeente, gegevens=HUISSTIJL)
    gegevens = Startgegevens(
        vanaf=BIJSTAND,
        asielvergunning=True,
        norm=Decimal("1331.43"),
        lasten=(Lastgegevens(soort=Lastsoort.HUUR, bedrag=Decimal("712.50")),),
    )
    return services.start_ontzorging(dossier=dossier, gegevens=gegevens, by=amina, on=vandaag)


def ask(client: Client, brief: Brief, taal: str = "tr") -> str:
    response = client.get(
        reverse("brieven:uitleg", args=[brief.dossier_id, brief.pk, taal]), follow=True
    )
    if response["Content-Type"] == "application/pdf":
        return text_of(response.content)
    return response.content.decode()


def test_het_besluit_en_het_einde_worden_uitgelegd(
    periode: Ontzorgperiode,
    amina: Medewerker,
    maria: Medewerker,
    client_van: SignIn,
    vandaag: date,
) -> None:
    begin = make_ontzorgbrief(periode=periode, by=maria, on=vandaag)
    client = client_van(amina)
    text = ask(client, begin)
    begun = ("8-10-2026", "7-4-2027", "618,93", "712,50")
    assert [fact for fact in begun if fact not in text] == []
    services.end_ontzorging(
        periode=periode,
        einde=Eindgegevens(
            reden=Eindereden.ZES_MAANDEN, laatste_dag=EINDE, beoordeling="Het gaat goed.",
            vervolg=Vervolg.ZELF,
        ),
        by=amina,
        on=EINDE,
    )  # fmt: skip
    end = make_ontzorgbrief(periode=periode, by=maria, on=EINDE)
    assert "7-4-2027" in ask(client, end)
    assert "618,93" in ask(client, begin), "het besluit van toen zegt nog hetzelfde"


def test_een_bedrag_dat_later_veranderde_wordt_niet_verkeerd_uitgelegd(
    periode: Ontzorgperiode,
    amina: Medewerker,
    maria: Medewerker,
    client_van: SignIn,
    vandaag: date,
) -> None:
    begin = make_ontzorgbrief(periode=periode, by=maria, on=vandaag)
    row = periode.vaste_lasten.get()
    row.bedrag = Decimal("740.00")
    row.save()
    assert VERANDERD[:40] in ask(client_van(amina), begin)
