# SPDX-License-Identifier: EUPL-1.2
"""Rules that hold whichever way somebody comes: an early duty, a signature, death, withdrawal."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from inburgering.brieven.enums import Verzendwijze
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Dossier, Gebeurtenis, Medewerker
from pip_plan import services
from pip_plan.enums import Aanleiding
from pip_plan.models import Pip
from pip_plan.tekenen import against_deelbesluit, content_sha
from tests.pip_plan.plannen import VANDAAG, compleet, vastgesteld, vul
from tests.pip_plan.test_deelbesluiten import SOLLICITEREN

ClientVan = Callable[[Medewerker], Client]
MORGEN = VANDAAG + timedelta(days=1)


@pytest.fixture(autouse=True)
def _vandaag(vandaag: date) -> Iterator[None]:
    with time_machine.travel(f"{vandaag}T10:00:00+01:00", tick=False):
        yield


def schrijf_op(pip: Pip, by: Medewerker, vanaf: date = MORGEN) -> None:
    gegevens = replace(SOLLICITEREN, vanaf=vanaf)
    services.propose_deelbesluit(pip=pip, gegevens=gegevens, by=by, on=VANDAAG)


def test_een_plicht_begint_niet_voor_de_dagtekening_ook_niet_samen_met_het_pip(
    dossier: Dossier, amina: Medewerker, maria: Medewerker
) -> None:
    pip = compleet(dossier, amina)
    schrijf_op(pip, amina, VANDAAG - timedelta(days=1))
    with pytest.raises(services.PipOnvolledig, match="kan niet beginnen voor de dagtekening"):
        services.offer_pip(pip=pip, by=amina, on=VANDAAG)
    services.drop_deelbesluit(deelbesluit=pip.deelbesluiten.get(), by=amina, on=VANDAAG)
    schrijf_op(pip, amina)
    services.offer_pip(pip=pip, by=amina, on=VANDAAG)
    late = MORGEN + timedelta(days=1)
    with pytest.raises(services.PipOnvolledig, match="met een later begin"):
        services.vaststellen(pip=pip, dagtekening=late, by=maria, on=VANDAAG)
    assert services.vaststellen(pip=pip, dagtekening=MORGEN, by=maria, on=VANDAAG).is_decided


def test_wat_uit_de_vorige_versie_meegaat_begon_in_zijn_eigen_tijd(
    dossier: Dossier, amina: Medewerker, maria: Medewerker
) -> None:
    pip = compleet(dossier, amina)
    schrijf_op(pip, amina, VANDAAG)
    services.offer_pip(pip=pip, by=amina, on=VANDAAG)
    services.vaststellen(pip=pip, dagtekening=VANDAAG, by=maria, on=VANDAAG)
    later = VANDAAG + timedelta(days=30)
    new = services.start_revision(
        pip=pip,
        aanleiding=Aanleiding.ONDERDELEN,
        reden="De taalschool heeft andere lestijden.",
        by=amina,
        on=later,
    )
    services.offer_pip(pip=new, by=amina, on=later)
    services.vaststellen(pip=new, dagtekening=later, by=maria, on=later)
    assert new.deelbesluiten.get(soort="participatiewet").vanaf == VANDAAG


def test_een_handtekening_hoort_ook_bij_de_afspraken_van_de_participatiewet(
    dossier: Dossier, amina: Medewerker, maria: Medewerker
) -> None:
    pip = compleet(dossier, amina)
    before = content_sha(pip)
    schrijf_op(pip, amina)
    explained = content_sha(pip)
    assert explained != before
    services.offer_pip(pip=pip, by=amina, on=VANDAAG)
    services.vaststellen(pip=pip, dagtekening=VANDAAG, by=maria, on=VANDAAG)
    assert content_sha(pip) == explained
    schrijf_op(pip, amina, VANDAAG + timedelta(days=90))  # comes beside it, was not explained
    assert content_sha(pip) == explained


def test_wie_een_besluit_naast_het_pip_opschreef_leest_dat_het_over_een_besluit_gaat(
    dossier: Dossier, amina: Medewerker, maria: Medewerker
) -> None:
    pip = vastgesteld(dossier, amina, maria)
    schrijf_op(pip, amina)
    own = pip.deelbesluiten.get(status="concept")
    assert "een besluit vaststellen" in against_deelbesluit(own, amina, on=VANDAAG)
    own.opsteller = maria
    assert "aan dit besluit geschreven" in against_deelbesluit(own, maria, on=VANDAAG)


def test_na_intrekken_vraagt_het_dossier_om_een_nieuw_pip(
    dossier: Dossier, amina: Medewerker, maria: Medewerker
) -> None:
    pip = vastgesteld(dossier, amina, maria)
    services.bekendmaken(pip=pip, op=VANDAAG, wijze=Verzendwijze.POST, by=amina, on=VANDAAG)
    services.intrekken(pip=pip, reden="De plicht lag anders.", op=MORGEN, by=maria, on=VANDAAG)
    assert (dossier.volgende_titel, dossier.volgende_op) == ("PIP opstellen", MORGEN)
    assert dossier.fase == "pip"
    assert dossier.volgende_waarom == "het PIP is ingetrokken vanaf 24 november"
    new = vul(services.draft_pip(dossier=dossier, by=amina, on=VANDAAG), amina)
    services.offer_pip(pip=new, by=amina, on=VANDAAG)
    assert dossier.volgende_stap == "pip_vaststellen"
    services.vaststellen(pip=new, dagtekening=MORGEN, by=maria, on=VANDAAG)
    assert (dossier.volgende_stap, dossier.volgende_op) == ("pip_bekendmaken", MORGEN)
    services.bekendmaken(pip=new, op=MORGEN, wijze=Verzendwijze.POST, by=amina, on=MORGEN)
    assert dossier.volgende_stap == "gesprek_plannen"


def test_over_wie_is_overleden_wordt_niets_meer_besloten(
    dossier: Dossier, amina: Medewerker, maria: Medewerker
) -> None:
    pip = vastgesteld(dossier, amina, maria)
    schrijf_op(pip, amina)
    own = pip.deelbesluiten.get(status="concept")
    dossier.persoon.overleden_op = VANDAAG
    dossier.persoon.save()
    with pytest.raises(ActionDenied, match="Neem geen besluiten meer"):
        services.add_deelbesluit(deelbesluit=own, dagtekening=VANDAAG, by=maria, on=VANDAAG)
    with pytest.raises(ActionDenied, match="is overleden"):
        services.start_revision(
            pip=pip, aanleiding=Aanleiding.ONDERDELEN, reden="Anders.", by=amina, on=VANDAAG
        )


def test_een_pip_naar_een_geheim_adres_vraagt_een_reden_die_bewaard_blijft(
    dossier: Dossier, amina: Medewerker, maria: Medewerker, client_van: ClientVan
) -> None:
    pip = vastgesteld(dossier, amina, maria)
    dossier.persoon.geheim_adres = True
    dossier.persoon.save()
    url = reverse("pip_plan:bekendmaken", args=[dossier.pk])
    client = client_van(amina)
    typed = {"wijze": "post", "op": f"{VANDAAG:%d-%m-%Y}"}
    page = client.post(url, typed).content.decode()
    assert "Het adres is geheim. Bevestig" in page
    assert "Het adres staat alleen op de brief." in page
    said = {"geheim_bevestigd": "on", "geheim_reden": "Zij haalt de post zelf op."}
    assert client.post(url, typed | said).status_code == 302
    pip.refresh_from_db()
    assert pip.bekendgemaakt_op == VANDAAG
    kept = Gebeurtenis.objects.get(dossier=dossier, soort="brief.geheim_adres")
    assert kept.data["reden"] == "Zij haalt de post zelf op."


def test_uitreiken_kan_ook_bij_een_geheim_adres_zonder_meer(
    dossier: Dossier, amina: Medewerker, maria: Medewerker
) -> None:
    pip = vastgesteld(dossier, amina, maria)
    dossier.persoon.geheim_adres = True
    dossier.persoon.save()
    services.bekendmaken(pip=pip, op=VANDAAG, wijze=Verzendwijze.UITGEREIKT, by=amina, on=VANDAAG)
    assert pip.bekendgemaakt_op == VANDAAG


def test_de_bak_met_besluiten_kost_evenveel_voor_een_en_voor_meer_losse_besluiten(
    dossier: Dossier, amina: Medewerker, maria: Medewerker, client_van: ClientVan
) -> None:
    pip = vastgesteld(dossier, amina, maria)
    client = client_van(maria)

    def cost(number: int) -> int:
        for extra in range(number):
            schrijf_op(pip, amina, MORGEN + timedelta(days=pip.deelbesluiten.count() + extra))
        client.get(reverse("pip_plan:besluiten"))
        with CaptureQueriesContext(connection) as queries:
            client.get(reverse("pip_plan:besluiten"))
        return len(queries)

    assert cost(1) == cost(3)
