# SPDX-License-Identifier: EUPL-1.2
"""The pages of the calls as the people who use them see them."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from html import unescape
from typing import Any

import pytest
import time_machine
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from inburgering.brieven.models import Brief
from inburgering.brieven.services import set_huisstijl
from inburgering.core import timeline
from inburgering.core.models import Dossier, InzageLog, Medewerker
from intake.enums import Uitkomst
from intake.models import Intake, Oproep
from tests.brieven.voorbeelden import HUISSTIJL
from tests.intake.oproepverhaal import leg_vast, mislukte_oproepen, roep_op

ClientVan = Callable[[Medewerker], Client]
Reis = Callable[[date], None]
VELDEN = {
    "gesprek_op": "3-12-2026",
    "gesprek_tijd": "9.30",
    "uiterlijk": "7 dec 2026",
    "plaats": "Gemeentehuis, Dorpsstraat 67 in Elst",
    "tolk_taal": "Tigrinya",
    "wijze": "post",
    "stap": "oproep-1-1",
}


@pytest.fixture
def klok(vandaag: date) -> Iterator[time_machine.Traveller]:
    with time_machine.travel(f"{vandaag}T14:03:00+01:00", tick=False) as coordinates:
        yield coordinates


@pytest.fixture
def amina_client(amina: Medewerker, client_van: ClientVan, klok: time_machine.Traveller) -> Client:
    return client_van(amina)


@pytest.fixture
def reis(amina: Medewerker, amina_client: Client, klok: time_machine.Traveller) -> Reis:
    """Go on to a later day, and sign in again: no session lasts that long."""

    def travel(dag: date) -> None:
        klok.move_to(f"{dag}T14:03:00+01:00")
        amina_client.logout()
        amina_client.force_login(amina, backend=settings.AUTHENTICATION_BACKENDS[-1])

    return travel


def adres(naam: str, dossier: Dossier, *rest: int) -> str:
    return reverse(f"intake:{naam}", args=[dossier.pk, *rest])


def lees(client: Client, url: str) -> str:
    response = client.get(url)
    assert response.status_code == 200
    return unescape(response.content.decode())


def stuur(client: Client, dossier: Dossier, actie: str, **anders: str) -> Any:
    set_huisstijl(gemeente=dossier.gemeente, gegevens=HUISSTIJL)
    return client.post(adres("oproep_versturen", dossier), VELDEN | anders | {"actie": actie})


def test_the_page_proposes_a_day_and_fills_in_what_is_known(
    dossier: Dossier, amina_client: Client
) -> None:
    page = lees(amina_client, adres("oproepen", dossier))
    assert "Eerste oproep sturen" in page
    assert 'value="3-12-2026"' in page
    assert 'value="7-12-2026"' in page
    assert 'value="Tigrinya"' in page
    assert "Wet inburgering 2021, artikel 14, lid 1" in page
    assert "Nog niet opgeroepen" in page


def test_fill_in_check_look_and_send(dossier: Dossier, amina_client: Client) -> None:
    check = unescape(stuur(amina_client, dossier, "bekijken").content.decode())
    assert "Klopt alles?" in check
    assert "donderdag 3 december 2026, 9.30 uur" in check
    assert "Dorpsstraat 12, 6661 EK" in check
    assert not Oproep.objects.exists()
    preview = stuur(amina_client, dossier, "voorbeeld")
    assert preview["Content-Type"] == "application/pdf"
    assert preview.content.startswith(b"%PDF-")
    back = unescape(stuur(amina_client, dossier, "wijzigen").content.decode())
    assert 'value="9.30"' in back
    assert "Controleer uw antwoorden" not in back
    assert stuur(amina_client, dossier, "versturen").url == adres("oproepen", dossier)
    page = lees(amina_client, adres("oproepen", dossier))
    assert "OPR-2026-000001" in page
    assert "Uitkomst van de oproep vastleggen" in page
    assert reverse("brieven:pdf", args=[dossier.pk, Brief.objects.get().pk]) in page


def test_a_call_to_a_secret_address_needs_a_confirmation_and_a_reason(
    dossier: Dossier, amina_client: Client
) -> None:
    assert "geheim_reden" not in lees(amina_client, adres("oproepen", dossier))
    dossier.persoon.geheim_adres = True
    dossier.persoon.save()
    assert "Het adres is geheim." in lees(amina_client, adres("oproepen", dossier))
    for said in ({}, {"geheim_bevestigd": "on"}):
        refused = unescape(stuur(amina_client, dossier, "bekijken", **said).content.decode())
        assert "Controleer uw antwoorden" in refused
        assert "geheim_" in refused.partition('id="fouten"')[2].partition("</div>")[0]
    said = {"geheim_bevestigd": "on", "geheim_reden": "Zij woont in de opvang."}
    assert "Klopt alles?" in unescape(
        stuur(amina_client, dossier, "bekijken", **said).content.decode()
    )
    assert not Oproep.objects.exists()
    assert stuur(amina_client, dossier, "versturen", **said).status_code == 302
    story = [moment.zin for moment in timeline.read(dossier)]
    assert any("geheim adres: Zij woont in de opvang" in zin for zin in story)


@pytest.mark.parametrize(
    ("veld", "waarde", "zin"),
    [
        ("gesprek_op", "31-2-2026", "Dit is geen datum die bestaat"),
        ("gesprek_op", "", "Vul een datum in"),
        ("gesprek_op", "23-11-2026", "Geef deze persoon tijd om de brief te lezen"),
        ("gesprek_op", "5-12-2026", "is een zaterdag. Kies een werkdag"),
        ("gesprek_op", "25-12-2026", "eerste kerstdag"),
        ("gesprek_tijd", "half tien", "Dit is geen tijd die bestaat"),
        ("gesprek_tijd", "25:00", "Dit is geen tijd die bestaat"),
        ("gesprek_tijd", "", "Vul een tijd in"),
        ("gesprek_tijd", "4.30", "tussen 7.00 en 21.00"),
        ("uiterlijk", "2-12-2026", "niet voor het gesprek"),
        ("uiterlijk", "7-12-2062", "wel erg lang"),
        ("plaats", "  ", "Vul in waar het gesprek is"),
        ("plaats", "x" * 100_000, "ten hoogste 200 tekens"),
        ("tolk_taal", "x" * 41, "ten hoogste 40 tekens"),
        ("wijze", "duif", "Kies een van deze antwoorden"),
    ],
)
def test_wrong_input_is_told_in_dutch_and_the_rest_is_kept(
    dossier: Dossier, amina_client: Client, veld: str, waarde: str, zin: str
) -> None:
    for actie in ("bekijken", "voorbeeld", "versturen"):
        response = stuur(amina_client, dossier, actie, **{veld: waarde})
        page = unescape(response.content.decode())
        assert response.status_code == 200
        assert "Controleer uw antwoorden" in page
        assert zin in page
        for other, value in VELDEN.items():
            if other not in {veld, "wijze"}:
                assert value in page, other
    assert not Oproep.objects.exists()


@pytest.mark.parametrize("getypt", ["9:30", "9u30", "09.30", "9.30 uur"])
def test_a_time_is_understood_as_people_type_it(
    dossier: Dossier, amina_client: Client, getypt: str
) -> None:
    stuur(amina_client, dossier, "versturen", gesprek_tijd=getypt)
    assert f"{Oproep.objects.get().gesprek_tijd:%H:%M}" == "09:30"


def test_an_older_page_does_not_send_a_call_twice(dossier: Dossier, amina_client: Client) -> None:
    stuur(amina_client, dossier, "versturen")
    again = stuur(amina_client, dossier, "versturen")
    assert again.status_code == 302
    assert "Leg eerst vast" in lees(amina_client, again.url)
    assert Brief.objects.count() == 1


def test_without_letterhead_the_page_says_who_can_help(
    dossier: Dossier, amina_client: Client
) -> None:
    data = VELDEN | {"actie": "versturen"}
    page = amina_client.post(adres("oproep_versturen", dossier), data).content.decode()
    assert "nog geen briefpapier" in page


def test_the_outcome_is_recorded_on_the_same_page(
    dossier: Dossier, amina: Medewerker, amina_client: Client, reis: Reis
) -> None:
    call = roep_op(dossier, amina)
    reis(date(2026, 12, 7))
    url = adres("oproep_uitkomst", dossier, call.pk)
    early = {"uitkomst": "niet_verschenen", "uitkomst_op": "7-12-2026", "toelichting": "Gebeld."}
    page = unescape(amina_client.post(url, early).content.decode())
    assert "Tot dan kan deze persoon nog komen" in page
    assert "Gebeld." in page
    reis(date(2026, 12, 8))
    assert amina_client.post(url, early | {"uitkomst_op": "8-12-2026"}).status_code == 302
    page = lees(amina_client, adres("oproepen", dossier))
    assert "Waarschuwing en tweede oproep sturen" in page
    assert "niet verschenen" in page
    assert "Uitkomst verbeteren" in page


@pytest.mark.parametrize(
    ("veld", "waarde", "zin"),
    [
        ("uitkomst", "", "Kies wat de uitkomst is"),
        ("uitkomst", "vergeten", "Kies een van deze antwoorden"),
        ("uitkomst_op", "9-12-2026", "niet in de toekomst"),
        ("uitkomst_op", "1-1-1990", "kan niet eerder zijn"),
        ("toelichting", "", "wat de reden was"),
        ("toelichting", "x" * 100_000, "ten hoogste 2.000 tekens"),
    ],
)
def test_a_wrong_outcome_is_told_at_its_field(
    dossier: Dossier,
    amina: Medewerker,
    amina_client: Client,
    reis: Reis,
    veld: str,
    waarde: str,
    zin: str,
) -> None:
    call = roep_op(dossier, amina)
    reis(date(2026, 12, 8))
    data = {"uitkomst": "geldige_reden", "uitkomst_op": "3-12-2026", "toelichting": "Ziek gemeld."}
    url = adres("oproep_uitkomst", dossier, call.pk)
    page = unescape(amina_client.post(url, data | {veld: waarde}).content.decode())
    assert zin in page
    assert not Oproep.objects.get().uitkomst


def test_before_the_third_call_the_page_names_the_fine(
    dossier: Dossier, amina: Medewerker, amina_client: Client, reis: Reis
) -> None:
    reis(mislukte_oproepen(dossier, amina, aantal=2))
    page = lees(amina_client, adres("oproepen", dossier))
    assert "Derde oproep sturen" in page
    assert "Wet inburgering 2021, artikel 22, lid 1" in page
    assert "Te bevestigen" in page


def test_after_three_calls_the_intake_is_completed_after_a_page_that_explains(
    dossier: Dossier, amina: Medewerker, amina_client: Client, reis: Reis
) -> None:
    for url in (adres("oproep_afwezig", dossier), adres("oproep_verslag", dossier)):
        assert amina_client.get(url).status_code == 302
    assert amina_client.post(adres("oproep_afwezig", dossier)).status_code == 302
    assert not Intake.objects.exists()
    reis(mislukte_oproepen(dossier, amina))
    page = lees(amina_client, adres("oproepen", dossier))
    assert adres("oproep_afwezig", dossier) in page
    assert "Wat er dan gebeurt" in lees(amina_client, adres("oproep_afwezig", dossier))
    preview = amina_client.get(adres("oproep_verslag", dossier))
    assert preview["Content-Type"] == "application/pdf"
    done = amina_client.post(adres("oproep_afwezig", dossier))
    assert done.url == reverse("leerroutes:overzicht", args=[dossier.pk])
    assert Intake.objects.get().bij_afwezigheid
    page = lees(amina_client, adres("oproepen", dossier))
    assert "Er is geen oproep meer nodig" in page
    assert "Uitkomst verbeteren" not in page


def test_a_reload_of_sending_goes_to_the_page(dossier: Dossier, amina_client: Client) -> None:
    response = amina_client.get(adres("oproep_versturen", dossier))
    assert response.url == adres("oproepen", dossier)  # type: ignore[attr-defined]


def test_the_call_of_another_dossier_does_not_exist_here(
    maak_dossier: Callable[..., Dossier], amina: Medewerker, amina_client: Client
) -> None:
    one, other = maak_dossier(), maak_dossier(voornamen="Robel")
    call = roep_op(other, amina)
    assert amina_client.get(adres("oproep_uitkomst", one, call.pk)).status_code == 404


def test_the_signer_reads_and_does_not_send(
    dossier: Dossier,
    amina: Medewerker,
    maria: Medewerker,
    client_van: ClientVan,
    klok: time_machine.Traveller,
) -> None:
    roep_op(dossier, amina)
    client = client_van(maria)
    page = lees(client, adres("oproepen", dossier))
    assert "OPR-2026-000001" in page
    assert (
        "<form"
        not in page.partition("Uitkomst van de oproep vastleggen")[2].partition("</section>")[0]
    )
    assert client.post(adres("oproep_versturen", dossier), VELDEN).status_code == 403


def test_every_look_is_logged(dossier: Dossier, amina: Medewerker, amina_client: Client) -> None:
    before = InzageLog.objects.count()
    lees(amina_client, adres("oproepen", dossier))
    assert InzageLog.objects.count() == before + 1


def test_the_page_asks_the_same_number_of_questions_however_long_the_story(
    maak_dossier: Callable[..., Dossier], amina: Medewerker, amina_client: Client, reis: Reis
) -> None:
    short, long = maak_dossier(), maak_dossier(voornamen="Robel")
    leg_vast(roep_op(short, amina), Uitkomst.NIET_VERSCHENEN, amina)
    day = mislukte_oproepen(long, amina, aantal=2)
    day = leg_vast(roep_op(long, amina, day), Uitkomst.GELDIGE_REDEN, amina, tekst="Ziek.")
    leg_vast(roep_op(long, amina, day), Uitkomst.NIET_VERSCHENEN, amina)
    reis(day + timedelta(days=60))
    counts = []
    for dossier in (short, long):
        lees(amina_client, adres("oproepen", dossier))
        with CaptureQueriesContext(connection) as queries:
            lees(amina_client, adres("oproepen", dossier))
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_a_page_of_yesterday_with_mistakes_leads_to_what_is_next(
    dossier: Dossier, amina: Medewerker, amina_client: Client
) -> None:
    roep_op(dossier, amina)
    response = stuur(amina_client, dossier, "bekijken", gesprek_tijd="")
    assert response.status_code == 302
    assert "niet meer actueel" in lees(amina_client, response.url)


def test_who_came_goes_on_to_the_intake_and_may_be_called_again(
    dossier: Dossier, amina: Medewerker, amina_client: Client, reis: Reis
) -> None:
    came = date(2026, 12, 3)
    leg_vast(roep_op(dossier, amina), Uitkomst.VERSCHENEN, amina, op=came)
    reis(came)
    page = lees(amina_client, adres("oproepen", dossier))
    assert "Deze persoon is gekomen" in page
    assert adres("overzicht", dossier) in page
    assert "Toch opnieuw oproepen" in page
    assert 'value="oproep-2-1"' in page
