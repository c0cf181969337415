# SPDX-License-Identifier: EUPL-1.2
"""The pages of the intake as the people who use them see them."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from html import unescape

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from inburgering.brieven.models import Brief
from inburgering.brieven.services import set_huisstijl
from inburgering.core.models import Dossier, Medewerker
from inburgering.core.services.personen import add_child
from intake.models import Intake, Leerbaarheidstoets
from intake.onderwerpen import SOORTEN, Code
from intake.services.afronden import complete_intake
from tests.brieven.voorbeelden import HUISSTIJL
from tests.intake.gesprekken import VANDAAG, onderwerp, start, volledig

ClientVan = Callable[[Medewerker], Client]
GESPREK = {
    "op": "9-11-2026",
    "deel": "1",
    "kanaal": "persoonlijk",
    "plaats": "azc",
    "taal": "Tigrinya",
    "met_tolk": "on",
    "alleen_gewezen_op": "9 nov 2026",
    "alleen_gehoord": "on",
    "versie": "1",
    "aanwezigen-TOTAL_FORMS": "4",
    "aanwezigen-INITIAL_FORMS": "2",
    "aanwezigen-0-naam": "Selam Tesfay",
    "aanwezigen-0-hoedanigheid": "inburgeraar",
    "aanwezigen-1-naam": "Amina",
    "aanwezigen-1-hoedanigheid": "consulent",
}
TOETS = {
    "versie": "1",
    "uitkomst": "uitslag:B1-route haalbaar",
    "aangevraagd_op": "2-11-2026",
    "afgenomen_op": "16/11/2026",
    "behaalde_score": "31,20",
    "benodigde_score": "28",
}


@pytest.fixture(autouse=True)
def _vandaag(vandaag: date) -> Iterator[None]:
    with time_machine.travel(f"{vandaag}T14:03:00+01:00", tick=False):
        yield


@pytest.fixture
def amina_client(amina: Medewerker, client_van: ClientVan) -> Client:
    return client_van(amina)


def adres(naam: str, dossier: Dossier, *rest: str) -> str:
    return reverse(f"intake:{naam}", args=[dossier.pk, *rest])


def lees(client: Client, url: str) -> str:
    response = client.get(url)
    assert response.status_code == 200
    return unescape(response.content.decode())


def sla_op(client: Client, dossier: Dossier, code: Code, **velden: object) -> object:
    return client.post(adres("onderwerp", dossier, code.value), {"versie": "1"} | velden)


def test_before_the_start_the_page_says_how_to_begin(
    dossier: Dossier, amina_client: Client
) -> None:
    page = lees(amina_client, adres("overzicht", dossier))
    assert "De intake is nog niet gestart" in page
    assert adres("gesprek", dossier) in page


def test_the_first_talk_starts_the_intake(dossier: Dossier, amina_client: Client) -> None:
    form = lees(amina_client, adres("gesprek", dossier))
    assert "23-11-2026" in form
    assert "Tigrinya" in form
    assert amina_client.post(adres("gesprek", dossier), GESPREK).status_code == 302
    page = lees(amina_client, adres("overzicht", dossier))
    assert "Selam Tesfay (inburgeraar), Amina (consulent)" in page
    assert "verteld op 9 november 2026" in page
    assert "sprak ook alleen" in page
    assert "0 van 19 klaar" in page
    assert "Ga verder met «Gezin en kinderen»" in page
    assert "Kan nog niet: vraag de toets eerst aan" in page


@pytest.mark.parametrize(
    ("veld", "waarde", "zin"),
    [
        ("op", "31-2-2026", "Dit is geen datum die bestaat"),
        ("op", "24-11-2026", "niet in de toekomst"),
        ("op", "1-1-2020", "voor de koppeling"),
        ("alleen_gewezen_op", "10-11-2026", "voor of tijdens het gesprek"),
        ("aanwezigen-0-naam", "x" * 121, "ten hoogste 120 tekens"),
        ("aanwezigen-1-hoedanigheid", "", "Kies wie dit is"),
        ("aanwezigen-1-hoedanigheid", "buurman", "Kies een van deze antwoorden"),
        ("kanaal", "duif", "Kies een van deze antwoorden"),
        ("taal", "x" * 41, "ten hoogste 40 tekens"),
    ],
)
def test_wrong_input_is_told_in_dutch_and_the_rest_is_kept(
    dossier: Dossier, amina_client: Client, veld: str, waarde: str, zin: str
) -> None:
    response = amina_client.post(adres("gesprek", dossier), GESPREK | {veld: waarde})
    page = unescape(response.content.decode())
    assert response.status_code == 200
    assert zin in page
    assert "Controleer uw antwoorden" in page
    assert "<title>Fout: " in page
    assert "Selam Tesfay" in page
    assert not Intake.objects.exists()


def test_somebody_was_at_the_table(dossier: Dossier, amina_client: Client) -> None:
    empty = {name: value for name, value in GESPREK.items() if not name.startswith("aanwezigen-")}
    response = amina_client.post(
        adres("gesprek", dossier),
        empty | {"aanwezigen-TOTAL_FORMS": "2", "aanwezigen-INITIAL_FORMS": "0"},
    )
    assert "Vul in wie er bij het gesprek waren" in response.content.decode()


def test_a_partner_at_the_table_asks_for_the_right_to_be_heard_alone(
    dossier: Dossier, amina_client: Client
) -> None:
    with_partner = GESPREK | {
        "alleen_gewezen_op": "",
        "aanwezigen-2-naam": "Dawit",
        "aanwezigen-2-hoedanigheid": "partner",
    }
    page = unescape(amina_client.post(adres("gesprek", dossier), with_partner).content.decode())
    assert "Vertel eerst dat deze persoon ook alleen met u mag praten" in page
    assert "Dawit" in page
    told = with_partner | {"alleen_gewezen_op": "9-11-2026"}
    assert amina_client.post(adres("gesprek", dossier), told).status_code == 302


def test_a_subject_is_filled_in_and_leads_to_the_next(
    dossier: Dossier, amina: Medewerker, amina_client: Client
) -> None:
    start(dossier, amina)
    page = lees(amina_client, adres("onderwerp", dossier, Code.OPLEIDING.value))
    assert "Hoeveel jaar bent u naar school geweest?" in page
    assert "De wet vraagt dit antwoord voor de onderwijsroute." in page
    assert "Wet inburgering 2021, artikel 8, lid 1" in page
    response = sla_op(
        amina_client,
        dossier,
        Code.OPLEIDING,
        jaren_onderwijs="7-12",
        wil_opleiding="ja",
        conclusie="U ging negen jaar naar school.",
        actie="klaar",
    )
    assert response.url == adres("onderwerp", dossier, Code.TAALNIVEAU.value)  # type: ignore[attr-defined]
    assert "1 van 19 klaar" in lees(amina_client, adres("overzicht", dossier))


def test_what_is_typed_stays_when_the_law_asks_more(
    dossier: Dossier, amina: Medewerker, amina_client: Client
) -> None:
    intake = start(dossier, amina)
    response = sla_op(
        amina_client,
        dossier,
        Code.OPLEIDING,
        jaren_onderwijs="13+",
        conclusie="U studeerde rechten.",
        actie="klaar",
    )
    page = unescape(response.content.decode())  # type: ignore[attr-defined]
    assert "Kies een antwoord. De wet vraagt dit." in page
    assert "U studeerde rechten." in page
    assert 'value="13+"' in page
    assert onderwerp(intake, Code.OPLEIDING).versie == 1


def test_hundred_thousand_characters_are_refused_politely(
    dossier: Dossier, amina: Medewerker, amina_client: Client
) -> None:
    start(dossier, amina)
    response = sla_op(amina_client, dossier, Code.TOEKOMST, conclusie="x" * 100_000, wil="werken")
    page = unescape(response.content.decode())  # type: ignore[attr-defined]
    assert "ten hoogste 10.000 tekens" in page
    assert "x" * 100_000 in page


def test_skipping_goes_with_a_reason(
    dossier: Dossier, amina: Medewerker, amina_client: Client
) -> None:
    start(dossier, amina)
    refused = sla_op(amina_client, dossier, Code.GEZIN, actie="overslaan")
    assert "Kies waarom u dit onderwerp overslaat" in refused.content.decode()  # type: ignore[attr-defined]
    sla_op(
        amina_client,
        dossier,
        Code.GEZIN,
        overslaan="wil_niet_zeggen",
        actie="overslaan",
    )
    page = lees(amina_client, adres("overzicht", dossier))
    assert "Overgeslagen: wil hier niets over zeggen" in page


def test_the_page_offers_only_reasons_that_can_be(
    dossier: Dossier, amina: Medewerker, amina_client: Client
) -> None:
    start(dossier, amina)
    url = adres("onderwerp", dossier, Code.VVE.value)
    whole = re.compile(r'<input(?=[^>]*name="overslaan")(?=[^>]*value="nvt")')
    assert whole.search(lees(amina_client, url))
    add_child(persoon=dossier.persoon, naam="Abel", geboortejaar=2024)
    page = lees(amina_client, url)
    assert not whole.search(page)
    assert "Abel" in page


def test_the_page_saves_itself_and_says_when(
    dossier: Dossier, amina: Medewerker, amina_client: Client
) -> None:
    intake = start(dossier, amina)
    url = adres("onderwerp", dossier, Code.TOEKOMST.value)
    typed = {"versie": "1", "pagina": "a" * 32, "wil": "werken", "conclusie": "U wilt wer"}
    answer = amina_client.post(url, typed, headers={"HX-Request": "true"})
    fragment = answer.content.decode()
    assert "Opgeslagen om 14.03" in fragment
    assert "<html" not in fragment
    assert 'id="id_versie"' in fragment
    assert 'value="2"' in fragment
    assert onderwerp(intake, Code.TOEKOMST).conclusie == "U wilt wer"
    done = amina_client.post(url, typed | {"conclusie": "U wilt werken.", "actie": "klaar"})
    assert done.status_code == 302
    assert onderwerp(intake, Code.TOEKOMST).conclusie == "U wilt werken."


def test_two_colleagues_see_both_texts_and_lose_nothing(
    dossier: Dossier, amina: Medewerker, bram: Medewerker, client_van: ClientVan
) -> None:
    intake = start(dossier, amina)
    url = adres("onderwerp", dossier, Code.TOEKOMST.value)
    van_bram = {"versie": "1", "wil": "werken", "conclusie": "Bram hoorde: bakker."}
    van_amina = {"versie": "1", "wil": "bedrijf", "conclusie": "Amina hoorde: kapper."}
    client_van(bram).post(url, van_bram | {"actie": "opslaan"})
    client = client_van(amina)
    fragment = client.post(url, van_amina, headers={"HX-Request": "true"}).content.decode()
    assert "Niet alles opgeslagen: een collega wijzigde hetzelfde" in fragment
    page = unescape(client.post(url, van_amina | {"actie": "klaar"}).content.decode())
    assert "Een collega heeft dit gewijzigd" in page
    assert page.count('"Nu opgeslagen">Bram hoorde: bakker.') == 1
    assert "Amina hoorde: kapper." in page
    assert "een eigen bedrijf" in page
    assert 'value="2"' in page
    assert onderwerp(intake, Code.TOEKOMST).conclusie == "Bram hoorde: bakker."
    both = {"versie": "2", "wil": "werken", "conclusie": "Bakker of kapper.", "actie": "klaar"}
    assert client.post(url, both).status_code == 302
    assert onderwerp(intake, Code.TOEKOMST).conclusie == "Bakker of kapper."


def test_the_test_is_filled_in_as_duo_gives_it(
    dossier: Dossier, amina: Medewerker, amina_client: Client
) -> None:
    start(dossier, amina)
    response = sla_op(amina_client, dossier, Code.LEERBAARHEIDSTOETS, actie="klaar", **TOETS)
    assert response.url == adres("onderwerp", dossier, Code.WERK.value)  # type: ignore[attr-defined]
    row = Leerbaarheidstoets.objects.get()
    assert (row.uitslag, row.benodigde_score) == ("B1-route haalbaar", "28,00")
    page = lees(amina_client, adres("onderwerp", dossier, Code.LEERBAARHEIDSTOETS.value))
    assert "16-11-2026" in page


@pytest.mark.parametrize(
    ("veld", "waarde", "zin"),
    [
        ("afgenomen_op", "24-11-2026", "niet in de toekomst"),
        ("afgenomen_op", "", "wanneer de toets is afgenomen"),
        ("uitkomst", "nog_niet", "Kies de uitslag"),
        ("behaalde_score", "goed", "zoals DUO ze geeft"),
        ("examennummer", "1234567890123", "ten hoogste 12 tekens"),
    ],
)
def test_a_wrong_test_is_told_and_everything_stays(
    dossier: Dossier,
    amina: Medewerker,
    amina_client: Client,
    veld: str,
    waarde: str,
    zin: str,
) -> None:
    start(dossier, amina)
    velden = TOETS | {veld: waarde, "conclusie": "Leert snel."}
    response = sla_op(amina_client, dossier, Code.LEERBAARHEIDSTOETS, **velden)
    page = unescape(response.content.decode())  # type: ignore[attr-defined]
    assert zin in page
    assert "Leert snel." in page
    assert not Leerbaarheidstoets.objects.get().geregeld


def test_the_test_of_another_gemeente_is_offered_after_a_move_only(
    maak_dossier: Callable[..., Dossier], amina: Medewerker, amina_client: Client
) -> None:
    for moved in (False, True):
        dossier = maak_dossier(verhuisd_naar_ons=moved, voornamen=f"Robel {moved}")
        start(dossier, amina)
        page = lees(amina_client, adres("onderwerp", dossier, Code.LEERBAARHEIDSTOETS.value))
        assert ('value="reden:verhuisd"' in page) is moved


def test_completing_shows_what_misses_as_links(
    dossier: Dossier, amina: Medewerker, amina_client: Client
) -> None:
    start(dossier, amina)
    response = amina_client.post(adres("afronden", dossier))
    page = unescape(response.content.decode())
    assert "kan nog niet worden afgerond" in page
    assert "Wet inburgering 2021, artikel 14, lid 3, onder a" in page
    for code, soort in SOORTEN.items():
        shown = adres("onderwerp", dossier, code.value) in page
        assert shown is (soort.wettelijk is not None)


def test_the_preview_is_the_real_pdf_and_completing_archives_it(
    dossier: Dossier, amina: Medewerker, amina_client: Client
) -> None:
    volledig(dossier, amina)
    preview = amina_client.get(adres("verslag", dossier))
    assert preview["Content-Type"] == "application/pdf"
    assert preview.content.startswith(b"%PDF-")
    assert "Bekijk het eerst (PDF)" in lees(amina_client, adres("afronden", dossier))
    response = amina_client.post(adres("afronden", dossier))
    assert response.url == reverse("leerroutes:overzicht", args=[dossier.pk])
    assert Brief.objects.get().kenmerk == "INT-2026-000001"
    page = lees(amina_client, adres("overzicht", dossier))
    assert "De intake is afgerond op 23 november 2026 door Amina" in page
    assert "Intake heropenen" in page
    assert "Leerroute toewijzen" in page


def test_without_letterhead_the_preview_says_who_can_help(
    dossier: Dossier, amina: Medewerker, amina_client: Client
) -> None:
    start(dossier, amina)
    response = amina_client.get(adres("verslag", dossier), follow=True)
    assert "nog geen briefpapier" in response.content.decode()


def test_a_completed_subject_can_be_read_and_not_written(
    dossier: Dossier, amina: Medewerker, amina_client: Client
) -> None:
    complete_intake(intake=volledig(dossier, amina), by=amina, on=VANDAAG)
    url = adres("onderwerp", dossier, Code.OPLEIDING.value)
    page = lees(amina_client, url)
    assert "7 tot 12 jaar" in page
    assert "<textarea" not in page
    refused = amina_client.post(url, {"versie": "2", "wil_opleiding": "nee"})
    assert "Heropen hem eerst" in refused.content.decode()


def test_reopening_asks_why(dossier: Dossier, amina: Medewerker, amina_client: Client) -> None:
    complete_intake(intake=volledig(dossier, amina), by=amina, on=VANDAAG)
    url = adres("heropenen", dossier)
    assert "Vul in waarom" in amina_client.post(url, {"reden": " "}).content.decode()
    assert amina_client.post(url, {"reden": "Uitslag klopte niet."}).status_code == 302
    assert Intake.objects.get().is_open


PAGES = ("overzicht", "gesprek", "verslag", "afronden", "heropenen")


def urls(dossier: Dossier) -> list[str]:
    subjects = [adres("onderwerp", dossier, code.value) for code in Code]
    return [*(adres(page, dossier) for page in PAGES), *subjects]


def test_a_stranger_finds_nothing(
    dossier: Dossier, amina: Medewerker, daan: Medewerker, client_van: ClientVan
) -> None:
    start(dossier, amina)
    client = client_van(daan)
    for url in urls(dossier):
        assert client.get(url).status_code == 404, url
        assert client.post(url, {}).status_code in {404, 405}, url


@pytest.mark.parametrize("wie", ["ivo", "eva", "bea"])
def test_roles_without_the_intake_do_not_get_in(
    dossier: Dossier,
    amina: Medewerker,
    wie: str,
    client_van: ClientVan,
    request: pytest.FixtureRequest,
) -> None:
    start(dossier, amina)
    client = client_van(request.getfixturevalue(wie))
    for url in urls(dossier):
        assert client.get(url).status_code in {403, 404}, url


def test_the_signer_reads_and_does_not_write(
    dossier: Dossier, amina: Medewerker, maria: Medewerker, client_van: ClientVan
) -> None:
    start(dossier, amina)
    client = client_van(maria)
    assert "Gesprek wijzigen" not in lees(client, adres("overzicht", dossier))
    url = adres("onderwerp", dossier, Code.TOEKOMST.value)
    assert "<textarea" not in lees(client, url)
    assert client.post(url, {"versie": "1"}).status_code == 403
    assert client.get(adres("gesprek", dossier)).status_code == 403


def test_unknown_subjects_do_not_exist(
    dossier: Dossier, amina: Medewerker, amina_client: Client
) -> None:
    start(dossier, amina)
    assert amina_client.get(adres("onderwerp", dossier, "opleiding-en-werk")).status_code == 404


def test_subjects_before_the_start_lead_to_the_start(
    dossier: Dossier, amina_client: Client
) -> None:
    for url in urls(dossier)[2:]:
        assert amina_client.get(url).status_code == 302, url


def test_the_overview_asks_the_same_number_of_questions_of_the_database(
    maak_dossier: Callable[..., Dossier], amina: Medewerker, amina_client: Client
) -> None:
    small, large = maak_dossier(), maak_dossier(voornamen="Robel")
    start(small, amina)
    add_child(persoon=small.persoon, naam="Een", geboortejaar=2020)
    add_child(persoon=small.persoon, naam="Twee", geboortejaar=2021)
    volledig(large, amina)
    set_huisstijl(gemeente=large.gemeente, gegevens=HUISSTIJL)
    for number in range(12):
        add_child(persoon=large.persoon, naam=f"Kind {number}", geboortejaar=2008)
    counts = []
    for dossier in (small, large):
        amina_client.get(adres("overzicht", dossier))
        with CaptureQueriesContext(
            connection,
        ) as queries:
            amina_client.get(adres("overzicht", dossier))
        counts.append(len(queries))
    assert counts[0] == counts[1]


def sluit(dossier: Dossier) -> None:
    Dossier.objects.filter(pk=dossier.pk).update(afgesloten_op=VANDAAG, sluitreden="verhuisd")


def test_a_talk_on_a_closed_dossier_is_refused_and_stays_on_the_page(
    dossier: Dossier, amina_client: Client
) -> None:
    sluit(dossier)
    page = unescape(amina_client.post(adres("gesprek", dossier), GESPREK).content.decode())
    assert "Dit dossier is afgesloten en kan niet meer worden gewijzigd." in page
    assert "Controleer uw antwoorden" in page
    assert "Selam Tesfay" in page
    assert "9-11-2026" in page
    assert not Intake.objects.exists()


def test_words_for_a_closed_dossier_are_refused_and_stay_on_the_page(
    dossier: Dossier, amina: Medewerker, amina_client: Client
) -> None:
    intake = start(dossier, amina)
    sluit(dossier)
    response = sla_op(amina_client, dossier, Code.TOEKOMST, conclusie="U wilt werken.")
    page = unescape(response.content.decode())  # type: ignore[attr-defined]
    assert "Dit dossier is afgesloten" in page
    assert ">U wilt werken.</textarea>" in page.replace("\n", "")
    assert not onderwerp(intake, Code.TOEKOMST).conclusie
