# SPDX-License-Identifier: EUPL-1.2
"""The pages of ontzorgen as the people who use them see them."""

from collections.abc import Callable
from datetime import date

import pytest
import time_machine
from django.test import Client
from django.urls import reverse

from inburgering.brieven.models import Brief
from inburgering.brieven.services import set_huisstijl
from inburgering.core.enums import Besluittype
from inburgering.core.models import Dossier, Medewerker
from ontzorgen.models import Ontzorgperiode
from tests.brieven.hulp import text_of
from tests.brieven.voorbeelden import HUISSTIJL
from tests.conftest import geef_mandaat

ClientVan = Callable[[Medewerker], Client]
INVOER = {
    "asielvergunning": "on",
    "vanaf": "8-10-2026",
    "norm": "1.331,43",
    "huur": "712,50",
    "gas_water_stroom": "180.00",
    "zorgverzekering": "€ 159,95",
    "anders": "",
    "omschrijving": "",
    "negatief_besluit": "",
}


@pytest.fixture(autouse=True)
def _vandaag(vandaag: date) -> object:
    with time_machine.travel(f"{vandaag}T10:00:00+01:00", tick=False):
        yield


@pytest.fixture
def met_bijstand(maak_dossier: Callable[..., Dossier]) -> Dossier:
    return maak_dossier(brp_op=date(2026, 10, 8), bijstand_vanaf=date(2026, 10, 8))


def adres(naam: str, dossier: Dossier) -> str:
    return reverse(f"ontzorgen:{naam}", args=[dossier.pk])


def start(client: Client, dossier: Dossier, **anders: str) -> object:
    return client.post(adres("starten", dossier), INVOER | anders)


def test_the_consultant_starts_and_sees_the_leefgeld(
    met_bijstand: Dossier, amina: Medewerker, client_van: ClientVan
) -> None:
    client = client_van(amina)
    assert start(client, met_bijstand).status_code == 302  # type: ignore[attr-defined]
    page = client.get(adres("overzicht", met_bijstand)).content.decode()
    assert "€\N{NO-BREAK SPACE}278,98" in page
    assert "€\N{NO-BREAK SPACE}712,50" in page
    assert "7 april 2027" in page
    assert "Hoe is deze datum berekend?" in page


def test_the_page_offers_to_start(
    met_bijstand: Dossier, amina: Medewerker, client_van: ClientVan
) -> None:
    page = client_van(amina).get(adres("overzicht", met_bijstand)).content.decode()
    assert adres("starten", met_bijstand) in page


def test_wrong_input_keeps_what_was_typed(
    met_bijstand: Dossier, amina: Medewerker, client_van: ClientVan
) -> None:
    answer = start(client_van(amina), met_bijstand, huur="zevenhonderd", zorgverzekering="159,95")
    page = answer.content.decode()  # type: ignore[attr-defined]
    assert 'value="zevenhonderd"' in page
    assert 'value="159,95"' in page
    assert "Dit is geen bedrag" in page
    assert not Ontzorgperiode.objects.exists()


def test_without_the_permit_the_article_is_named(
    met_bijstand: Dossier, amina: Medewerker, client_van: ClientVan
) -> None:
    answer = start(client_van(amina), met_bijstand, asielvergunning="")
    assert "Participatiewet, artikel 56a" in answer.content.decode()  # type: ignore[attr-defined]
    assert not Ontzorgperiode.objects.exists()


def test_a_tekort_is_explained_in_the_form(
    met_bijstand: Dossier, amina: Medewerker, client_van: ClientVan
) -> None:
    answer = start(client_van(amina), met_bijstand, norm="900,00")
    page = answer.content.decode()  # type: ignore[attr-defined]
    assert "hoger dan de norm" in page
    assert 'value="900,00"' in page


def test_a_gezinsmigrant_sees_why_not(
    maak_dossier: Callable[..., Dossier], amina: Medewerker, client_van: ClientVan
) -> None:
    dossier = maak_dossier(doelgroep="gezinsmigrant", bijstand_vanaf=date(2026, 10, 8))
    client = client_van(amina)
    page = client.get(adres("overzicht", dossier)).content.decode()
    assert "Ontzorgen kan hier niet" in page
    assert "artikel 56a" in page
    assert client.get(adres("starten", dossier)).status_code == 302


@pytest.mark.parametrize("naam", ["vaste_last", "norm", "beeindigen"])
def test_without_a_period_the_other_pages_lead_back(
    naam: str, met_bijstand: Dossier, amina: Medewerker, client_van: ClientVan
) -> None:
    answer = client_van(amina).get(adres(naam, met_bijstand))
    assert answer.status_code == 302
    assert answer["Location"] == adres("overzicht", met_bijstand)


def test_medewerker_inkomen_changes_the_rent(
    met_bijstand: Dossier, amina: Medewerker, ivo: Medewerker, client_van: ClientVan
) -> None:
    start(client_van(amina), met_bijstand)
    client = client_van(ivo)
    invoer = {"soort": "huur", "bedrag": "730", "vanaf": "1-1-2027", "omschrijving": "",
              "negatief_besluit": ""}  # fmt: skip
    assert client.get(adres("vaste_last", met_bijstand)).status_code == 200
    assert client.post(adres("vaste_last", met_bijstand), invoer).status_code == 302
    page = client.get(adres("overzicht", met_bijstand)).content.decode()
    assert "€\N{NO-BREAK SPACE}730,00" in page
    assert "€\N{NO-BREAK SPACE}712,50" in page


def test_medewerker_inkomen_changes_the_norm(
    met_bijstand: Dossier, ivo: Medewerker, amina: Medewerker, client_van: ClientVan
) -> None:
    start(client_van(amina), met_bijstand)
    client = client_van(ivo)
    invoer = {"bedrag": "1360,00", "vanaf": "1-1-2027", "negatief_besluit": ""}
    assert client.get(adres("norm", met_bijstand)).status_code == 200
    assert client.post(adres("norm", met_bijstand), invoer).status_code == 302
    page = client.get(adres("overzicht", met_bijstand)).content.decode()
    assert "€\N{NO-BREAK SPACE}1.360,00" in page


def test_ending_shows_the_assessment(
    met_bijstand: Dossier, amina: Medewerker, client_van: ClientVan
) -> None:
    client = client_van(amina)
    start(client, met_bijstand)
    assert client.get(adres("beeindigen", met_bijstand)).status_code == 200
    invoer = {"reden": "zes_maanden", "laatste_dag": "7-4-2027", "vervolg": "zelf",
              "beoordeling": "Betaalt alles met automatische incasso."}  # fmt: skip
    assert client.post(adres("beeindigen", met_bijstand), invoer).status_code == 302
    page = client.get(adres("overzicht", met_bijstand)).content.decode()
    assert "Betaalt alles met automatische incasso." in page
    assert "beëindigd" in page


def test_a_corrected_bijstand_is_pointed_out(
    met_bijstand: Dossier, amina: Medewerker, client_van: ClientVan
) -> None:
    client = client_van(amina)
    start(client, met_bijstand)
    Dossier.objects.filter(pk=met_bijstand.pk).update(bijstand_vanaf=date(2026, 10, 1))
    page = client.get(adres("overzicht", met_bijstand)).content.decode()
    assert "De datum van het recht op bijstand is gewijzigd." in page


def test_an_earlier_period_stays_visible(
    met_bijstand: Dossier, amina: Medewerker, client_van: ClientVan
) -> None:
    client = client_van(amina)
    start(client, met_bijstand)
    einde = {"reden": "anders", "laatste_dag": "31-12-2026", "vervolg": "zelf",
             "beoordeling": "Gaat naar een andere bank."}  # fmt: skip
    client.post(adres("beeindigen", met_bijstand), einde)
    assert start(client, met_bijstand, vanaf="1-1-2027").status_code == 302  # type: ignore[attr-defined]
    page = client.get(adres("overzicht", met_bijstand)).content.decode()
    assert "8 oktober 2026 tot en met 31 december 2026: Anders" in page


def test_an_end_without_assessment_keeps_the_choices(
    met_bijstand: Dossier, amina: Medewerker, client_van: ClientVan
) -> None:
    client = client_van(amina)
    start(client, met_bijstand)
    invoer = {"reden": "verhuisd", "laatste_dag": "1-2-2027", "vervolg": "vrijwillig",
              "beoordeling": ""}  # fmt: skip
    page = client.post(adres("beeindigen", met_bijstand), invoer).content.decode()
    assert 'value="1-2-2027"' in page
    assert "Schrijf hoe deze persoon er financieel voor staat." in page


NAMEN = ["overzicht", "starten", "vaste_last", "norm", "beeindigen"]


@pytest.mark.parametrize("naam", NAMEN)
def test_a_stranger_finds_nothing(
    naam: str, met_bijstand: Dossier, daan: Medewerker, client_van: ClientVan
) -> None:
    assert client_van(daan).get(adres(naam, met_bijstand)).status_code == 404


@pytest.mark.parametrize("naam", NAMEN[1:])
def test_a_besluitvormer_reads_but_does_not_write(
    naam: str, met_bijstand: Dossier, maria: Medewerker, client_van: ClientVan
) -> None:
    client = client_van(maria)
    assert client.get(adres("overzicht", met_bijstand)).status_code == 200
    assert client.get(adres(naam, met_bijstand)).status_code == 403


def test_nobody_gets_in_without_signing_in(met_bijstand: Dossier) -> None:
    answer = Client().get(adres("overzicht", met_bijstand))
    assert answer.status_code == 302
    assert reverse("core:inloggen") in answer["Location"]


def test_the_privacy_officer_has_no_business_here(
    met_bijstand: Dossier, eva: Medewerker, client_van: ClientVan
) -> None:
    assert client_van(eva).get(adres("overzicht", met_bijstand)).status_code in {403, 404}


def test_de_brief_wordt_gemaakt_bewaard_en_bij_dubbel_klikken_een_keer(
    met_bijstand: Dossier, amina: Medewerker, client_van: ClientVan
) -> None:
    set_huisstijl(gemeente=met_bijstand.gemeente, gegevens=HUISSTIJL)
    geef_mandaat(amina, met_bijstand.gemeente, Besluittype.ONTZORGEN)
    client = client_van(amina)
    client.post(adres("brief", met_bijstand))
    assert not Brief.objects.exists()
    start(client, met_bijstand)
    page = client.get(adres("overzicht", met_bijstand)).content.decode()
    assert "Besluit nemen en brief maken: ontzorgen" in page
    for _ in range(2):
        client.post(adres("brief", met_bijstand))
    brief = Brief.objects.get()
    assert brief.kenmerk == "ONT-2026-000001"
    text = text_of(bytes(brief.pdf)).replace("\N{NO-BREAK SPACE}", " ")
    for proof in ("8 oktober 2026", "7 april 2027", "€ 278,98", "tot en met 4 januari 2027"):
        assert proof in text, proof
    assert "afdelingsmanager" in text  # the function of the mandate


def test_zonder_mandaat_geen_besluit_over_ontzorgen(
    met_bijstand: Dossier, amina: Medewerker, client_van: ClientVan
) -> None:
    set_huisstijl(gemeente=met_bijstand.gemeente, gegevens=HUISSTIJL)
    client = client_van(amina)
    start(client, met_bijstand)
    assert "Beheer, Mandaten" in client.get(adres("overzicht", met_bijstand)).content.decode()
    geef_mandaat(amina, met_bijstand.gemeente, Besluittype.PIP)
    page = client.post(adres("brief", met_bijstand), follow=True).content.decode()
    assert "geen mandaat voor: ontzorgen beginnen of beëindigen" in page
    assert not Brief.objects.exists()


def test_medewerker_inkomen_leest_alleen_de_brief_die_hij_zelf_maakte(
    met_bijstand: Dossier, amina: Medewerker, ivo: Medewerker, client_van: ClientVan
) -> None:
    set_huisstijl(gemeente=met_bijstand.gemeente, gegevens=HUISSTIJL)
    for wie in (amina, ivo):
        geef_mandaat(wie, met_bijstand.gemeente, Besluittype.ONTZORGEN)
    client = client_van(ivo)
    start(client, met_bijstand)
    client.post(adres("brief", met_bijstand))
    own = Brief.objects.get()
    url = reverse("ontzorgen:eigen_brief", args=[met_bijstand.pk, own.pk])
    assert url in client.get(adres("overzicht", met_bijstand)).content.decode()
    assert client.get(url).content == bytes(own.pdf)
    assert client_van(amina).get(url).status_code == 404
    assert client.get(reverse("brieven:overzicht", args=[met_bijstand.pk])).status_code == 403
    # the plan, and the letters others made, stay closed
    assert client.get(reverse("brieven:pdf", args=[met_bijstand.pk, own.pk])).status_code == 403


def test_zonder_leefgeld_vraagt_de_brief_eerst_wat_er_is_besloten(
    met_bijstand: Dossier, amina: Medewerker, client_van: ClientVan
) -> None:
    set_huisstijl(gemeente=met_bijstand.gemeente, gegevens=HUISSTIJL)
    geef_mandaat(amina, met_bijstand.gemeente, Besluittype.ONTZORGEN)
    client = client_van(amina)
    start(client, met_bijstand, norm="1.052,45")  # exactly what the costs are
    page = client.post(adres("brief", met_bijstand), follow=True).content.decode()
    assert "schrijf het besluit bij het tekort op" in page
    assert not Brief.objects.exists()
    amount = {"bedrag": "1.052,45", "vanaf": "8-10-2026", "negatief_besluit": "u krijgt € 50"}
    client.post(adres("norm", met_bijstand), amount)
    client.post(adres("brief", met_bijstand))
    assert "u krijgt € 50" in text_of(bytes(Brief.objects.get().pdf)).replace("\xa0", " ")
