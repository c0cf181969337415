# SPDX-License-Identifier: EUPL-1.2
"""The pages of the PIP as the people who use them see them."""

import hashlib
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from inburgering.core.enums import Rolsoort
from inburgering.core.models import Dossier, Medewerker, Rol
from leerroutes.services import assign_leerroute
from pip_plan import onderdelen, services
from pip_plan.models import Pip
from tests.leerroutes.keuzes import keuze, rond_intake_af
from tests.pip_plan.plannen import (
    ONDERWIJS,
    VANDAAG,
    aangeboden,
    compleet,
    concept,
    vastgesteld,
    vul,
)

ClientVan = Callable[[Medewerker], Client]


@pytest.fixture(autouse=True)
def _vandaag(vandaag: date) -> Iterator[None]:
    with time_machine.travel(f"{vandaag}T10:00:00+01:00", tick=False):
        yield


def adres(naam: str, dossier: Dossier) -> str:
    more = ["doelen"] if naam == "onderdeel" else []
    return reverse(f"pip_plan:{naam}", args=[dossier.pk, *more])


def deel(naam: str, dossier: Dossier) -> str:
    """The address of one part of the plan."""
    return reverse("pip_plan:onderdeel", args=[dossier.pk, naam])


def typ_alles(client: Client, dossier: Dossier) -> None:
    """Every part of the plan, one after the other."""
    for part in onderdelen.ONDERDELEN:
        pip = Pip.objects.get(dossier=dossier)
        assert client.post(deel(part.code, dossier), typ(pip)).status_code == 302


def typ(pip: Pip, **anders: str) -> dict[str, str]:
    """The form as a browser sends it."""
    getypt = {
        "versie": str(pip.versie),
        "hoofddoel": "betaald_werken",
        "hoofddoel_tekst": "Ik werk in de zorg",
        "taal_aanbieder": "ROC Rijn IJssel",
        "taal_uren_per_week": "24",
        "taal_start_op": "7-12-2026",
        "geschatte_uren_b1": "600",
        "pvt_uren": "12",
        "pvt_wie": "VluchtelingenWerk",
        "pvt_start_op": "11-1-2027",
        "map_uren": "40",
        "map_wie": "in de praktijk",
        "map_start_op": "1-3-2027",
        "aantal_gesprekken": "18",
        "ritme": "elke maand",
        "eerste_gesprek_op": "15-12-2026",
        "begeleiding": "Amina helpt u.",
        "mb_aanbieder": "VluchtelingenWerk",
        "mb_duur": "twaalf maanden",
        "wens": "U wilt werken als verzorgende.",
        "weekrooster-TOTAL_FORMS": "1",
        "weekrooster-INITIAL_FORMS": "0",
        "weekrooster-0-dag": "1",
        "weekrooster-0-soort": "les",
        "weekrooster-0-van": "9:00",
        "weekrooster-0-tot": "12:30",
        "weekrooster-0-waar": "ROC",
        "doelen-TOTAL_FORMS": "2",
        "doelen-INITIAL_FORMS": "0",
        "doelen-0-sleutel": "taal:ik_weet_wat_mijn_nederlands_taalniveau_is",
        "doelen-1-tekst": "Ik kan praten met de school.",
        "afspraken-TOTAL_FORMS": "1",
        "afspraken-INITIAL_FORMS": "0",
        "afspraken-0-wat": "Diploma laten waarderen",
        "afspraken-0-wie": "u",
        "afspraken-0-uiterlijk": "1-2-2027",
        "afspraken-0-uren_per_week": "2",
    }
    return getypt | anders


def test_from_leerroute_to_an_offered_plan_by_clicking(
    dossier: Dossier, amina: Medewerker, client_van: ClientVan
) -> None:
    rond_intake_af(dossier, amina)
    assign_leerroute(dossier=dossier, keuze=keuze(), by=amina, on=VANDAAG)
    client = client_van(amina)
    assert "PIP opstellen" in client.get(adres("overzicht", dossier)).content.decode()
    assert client.post(adres("opstellen", dossier))["Location"] == adres("bewerken", dossier)
    pip = Pip.objects.get(dossier=dossier)
    assert client.get(adres("bewerken", dossier))["Location"] == deel("doelen", dossier)
    typ_alles(client, dossier)
    assert client.get(adres("bewerken", dossier))["Location"] == deel("doelen", dossier)
    assert client.get(adres("voorbeeld", dossier))["Content-Type"] == "application/pdf"
    assert client.get(adres("aanbieden", dossier)).status_code == 200
    assert client.post(adres("aanbieden", dossier)).status_code == 302
    pip.refresh_from_db()
    assert pip.status == "ter_toetsing"


def test_from_an_offered_plan_to_a_known_decision_by_clicking(
    dossier: Dossier, amina: Medewerker, maria: Medewerker, client_van: ClientVan
) -> None:
    pip = aangeboden(dossier, amina)
    signer = client_van(maria)
    page = signer.get(adres("overzicht", dossier)).content.decode()
    assert adres("vaststellen", dossier) in page
    assert signer.get(adres("vaststellen", dossier)).status_code == 200
    answer = signer.post(adres("vaststellen", dossier), {"dagtekening": "24-11-2026"})
    assert answer.status_code == 302
    with time_machine.travel("2026-11-25T10:00:00+01:00", tick=False):
        client, invoer = client_van(amina), {"wijze": "post", "op": "25-11-2026"}
        assert client.get(adres("bekendmaken", dossier)).status_code == 200
        assert client.post(adres("bekendmaken", dossier), invoer).status_code == 302
        page = client.get(adres("overzicht", dossier)).content.decode()
    pip.refresh_from_db()
    assert pip.brief is not None
    assert "PIP-2026-000001" in page
    assert pip.brief.sha256 in page
    assert "25 november 2026 tot en met 24 november 2029" in page
    # six weeks after 25 November; the letter of the 24th said a day earlier
    assert "6 januari 2027" in page
    assert "In de brief staat 5 januari 2027" in page


def test_the_pdf_of_the_decision_downloads_as_it_was_hashed(
    dossier: Dossier, amina: Medewerker, maria: Medewerker, client_van: ClientVan
) -> None:
    pip = vastgesteld(dossier, amina, maria)
    assert pip.brief is not None
    answer = client_van(amina).get(adres("voorbeeld", dossier), follow=True)
    assert answer["Content-Type"] == "application/pdf"
    assert hashlib.sha256(answer.content).hexdigest() == pip.brief.sha256


def test_the_page_links_what_still_misses(
    dossier: Dossier, amina: Medewerker, client_van: ClientVan
) -> None:
    concept(dossier, amina)
    page = client_van(amina).get(adres("overzicht", dossier)).content.decode()
    assert f'href="{deel("doelen", dossier)}#id_hoofddoel"' in page
    assert f'href="{deel("meedoen", dossier)}#id_pvt_wie"' in page
    assert "Kies het hoofddoel." in page


def test_an_incomplete_concept_has_no_preview_but_says_why(
    dossier: Dossier, amina: Medewerker, client_van: ClientVan
) -> None:
    concept(dossier, amina)
    page = client_van(amina).get(adres("voorbeeld", dossier)).content.decode()
    assert "Vul het hoofddoel en ten minste één doel in." in page


def test_an_incomplete_concept_is_not_offered(
    dossier: Dossier, amina: Medewerker, client_van: ClientVan
) -> None:
    pip = concept(dossier, amina)
    page = client_van(amina).post(adres("aanbieden", dossier)).content.decode()
    assert "Het PIP is nog niet aangeboden." in page
    assert "Kies het hoofddoel." in page
    pip.refresh_from_db()
    assert pip.status == "concept"


def test_wrong_input_keeps_everything_that_was_typed(
    dossier: Dossier, amina: Medewerker, client_van: ClientVan
) -> None:
    pip = concept(dossier, amina)
    client = client_van(amina)
    wrong = typ(pip, pvt_start_op="31-2-2027", pvt_uren="3", pvt_ritme="op woensdag")
    page = client.post(deel("meedoen", dossier), wrong).content.decode()
    assert 'value="31-2-2027"' in page
    assert 'value="op woensdag"' in page
    assert "Dit is geen datum die bestaat." in page
    assert "Vul een getal in van ten minste 12." in page
    wrong = typ(pip, hoofddoel="rijk_worden")
    page = client.post(deel("doelen", dossier), wrong).content.decode()
    assert "Kies een hoofddoel uit de lijst." in page
    assert 'value="Ik kan praten met de school."' in page


def test_saving_one_part_leaves_the_others_alone(
    dossier: Dossier, amina: Medewerker, client_van: ClientVan
) -> None:
    pip = compleet(dossier, amina)
    client_van(amina).post(deel("wens", dossier), typ(pip, wens="U wilt kok worden."))
    pip.refresh_from_db()
    assert pip.wens == "U wilt kok worden."
    assert (pip.taal_aanbieder, len(pip.afspraken)) == ("ROC Rijn IJssel", 1)


def test_the_task_list_says_what_each_part_lacks_and_where_to_go_on(
    dossier: Dossier, amina: Medewerker, client_van: ClientVan
) -> None:
    pip = concept(dossier, amina)
    client = client_van(amina)
    page = " ".join(client.get(deel("doelen", dossier)).content.decode().split())
    assert "2 ontbreken" in page  # the main goal and a goal
    assert "mag leeg blijven" in page
    later = client.post(deel("doelen", dossier), typ(pip, actie="verder"))
    assert later["Location"] == deel("wens", dossier)
    pip.refresh_from_db()
    last = client.post(deel("meetellen", dossier), typ(pip, actie="verder"))
    assert last["Location"] == adres("overzicht", dossier)
    assert client.get(adres("bewerken", dossier))["Location"] == deel("les", dossier)
    assert client.get(deel("bestaat-niet", dossier)).status_code == 404


@pytest.mark.parametrize("versie", ["", "-1", "abc", "9" * 5000, "²"])
def test_a_page_without_a_version_overwrites_nothing(
    versie: str, dossier: Dossier, amina: Medewerker, client_van: ClientVan
) -> None:
    pip = concept(dossier, amina)
    answer = client_van(amina).post(deel("les", dossier), typ(pip, versie=versie))
    assert answer.status_code == 409


def test_a_tampered_list_is_refused_in_words(
    dossier: Dossier, amina: Medewerker, client_van: ClientVan
) -> None:
    pip = concept(dossier, amina)
    wrong = typ(pip, **{"doelen-TOTAL_FORMS": "veel", "doelen-0-sleutel": "bestaat:niet"})
    page = client_van(amina).post(deel("doelen", dossier), wrong).content.decode()
    assert "Deze pagina is niet goed verzonden." in page


def test_an_agreement_needs_somebody_who_does_it(
    dossier: Dossier, amina: Medewerker, client_van: ClientVan
) -> None:
    pip = concept(dossier, amina)
    wrong = typ(pip, **{"afspraken-0-wie": ""})
    page = client_van(amina).post(deel("afspraken", dossier), wrong).content.decode()
    assert "Schrijf wie dit doet." in page
    assert "<title>Fout: " in page


def test_adding_a_row_saves_and_offers_an_empty_one(
    dossier: Dossier, amina: Medewerker, client_van: ClientVan
) -> None:
    pip = concept(dossier, amina)
    client = client_van(amina)
    answer = client.post(deel("doelen", dossier), typ(pip, actie="regel"))
    assert answer["Location"] == f"{deel('doelen', dossier)}#nieuwe-regel"
    page = client.get(deel("doelen", dossier)).content.decode()
    assert 'name="doelen-2-tekst"' in page
    assert 'id="nieuwe-regel"' in page


def test_a_row_can_be_taken_out(
    dossier: Dossier, amina: Medewerker, client_van: ClientVan
) -> None:
    pip = compleet(dossier, amina)
    getypt = typ(pip, **{"doelen-INITIAL_FORMS": "2", "doelen-0-DELETE": "on"})
    client_van(amina).post(deel("doelen", dossier), getypt)
    pip.refresh_from_db()
    assert [doel.zin for doel in pip.doelen_lijst] == ["Ik kan praten met de school."]


def test_two_people_in_one_draft_see_the_difference(
    dossier: Dossier, amina: Medewerker, bram: Medewerker, client_van: ClientVan
) -> None:
    pip = concept(dossier, amina)
    getypt = typ(pip, wens="U wilt werken als kok.")
    vul(pip, bram, wens="U wilt naar school.")
    client = client_van(amina)
    answer = client.post(deel("wens", dossier), getypt)
    page = answer.content.decode()
    assert answer.status_code == 409
    assert "U wilt naar school." in page
    assert "U wilt werken als kok." in page
    pip.refresh_from_db()
    assert pip.wens == "U wilt naar school."
    assert f'name="versie" value="{pip.versie}"' in page
    again = typ(pip, wens="U wilt werken als kok.")
    assert client.post(deel("wens", dossier), again).status_code == 302


def test_own_words_are_printed_literally(
    dossier: Dossier, amina: Medewerker, client_van: ClientVan
) -> None:
    compleet(dossier, amina, wens="<script>alert(1)</script> {{ pip.kenmerk }}")
    page = client_van(amina).get(adres("overzicht", dossier)).content.decode()
    assert "&lt;script&gt;alert(1)&lt;/script&gt; {{ pip.kenmerk }}" in page


def test_the_onderwijsroute_asks_for_no_map(
    dossier: Dossier, amina: Medewerker, client_van: ClientVan
) -> None:
    concept(dossier, amina, **ONDERWIJS)
    page = client_van(amina).get(deel("meedoen", dossier)).content.decode()
    assert "map_uren" not in page
    assert "pvt_uren" in page


def test_the_drafter_with_a_mandate_sees_why_not(
    dossier: Dossier, amina: Medewerker, client_van: ClientVan
) -> None:
    Rol.objects.create(
        medewerker=amina,
        gemeente=dossier.gemeente,
        rol=Rolsoort.BESLUITVORMER.value,
        vanaf=date(2022, 1, 1),
    )
    pip = aangeboden(dossier, amina)
    client = client_van(amina)
    page = client.get(adres("overzicht", dossier)).content.decode()
    assert "vier ogen" in page
    assert adres("vaststellen", dossier) not in page
    page = client.get(adres("vaststellen", dossier)).content.decode()
    assert 'name="dagtekening"' not in page
    page = client.post(
        adres("vaststellen", dossier), {"dagtekening": "23-11-2026"}
    ).content.decode()
    assert "vier ogen" in page
    pip.refresh_from_db()
    assert pip.status == "ter_toetsing"


def test_a_wrong_dagtekening_stays_in_the_form(
    dossier: Dossier, amina: Medewerker, maria: Medewerker, client_van: ClientVan
) -> None:
    aangeboden(dossier, amina)
    page = (
        client_van(maria)
        .post(adres("vaststellen", dossier), {"dagtekening": "1-3-2027"})
        .content.decode()
    )
    assert 'value="1-3-2027"' in page
    assert "ten hoogste 14 dagen vooruit" in page


def test_posting_twice_is_one_decision(
    dossier: Dossier, amina: Medewerker, maria: Medewerker, client_van: ClientVan
) -> None:
    aangeboden(dossier, amina)
    client = client_van(maria)
    for _ in range(2):
        answer = client.post(adres("vaststellen", dossier), {"dagtekening": "23-11-2026"})
        assert answer.status_code == 302
    assert Pip.objects.get(dossier=dossier).kenmerk == "PIP-2026-000001"


def test_given_back_the_drafter_reads_the_reason(
    dossier: Dossier, amina: Medewerker, maria: Medewerker, client_van: ClientVan
) -> None:
    aangeboden(dossier, amina)
    client = client_van(maria)
    assert client.get(adres("teruggeven", dossier)).status_code == 200
    empty = client.post(adres("teruggeven", dossier), {"reden": ""}).content.decode()
    assert "Schrijf wat er anders moet." in empty
    answer = client.post(adres("teruggeven", dossier), {"reden": "De wens is te vaag."})
    assert answer.status_code == 302
    page = client_van(amina).get(adres("overzicht", dossier)).content.decode()
    assert "De wens is te vaag." in page


def test_without_an_address_posting_is_refused_with_the_choice_kept(
    maak_dossier: Callable[..., Dossier],
    amina: Medewerker,
    maria: Medewerker,
    client_van: ClientVan,
) -> None:
    dossier = maak_dossier(straat="", huisnummer="", postcode="", woonplaats="")
    vastgesteld(dossier, amina, maria)
    page = (
        client_van(amina)
        .post(adres("bekendmaken", dossier), {"wijze": "post", "op": "23-11-2026"})
        .content.decode()
    )
    assert "Er is geen adres bekend." in page
    assert 'value="post" checked' in " ".join(page.split()) or "checked" in page


def test_the_tray_shows_what_waits_with_days_left(
    maak_dossier: Callable[..., Dossier],
    amina: Medewerker,
    maria: Medewerker,
    client_van: ClientVan,
) -> None:
    dossier = maak_dossier(brp_op=date(2026, 10, 8))
    aangeboden(dossier, amina)
    page = client_van(maria).get(reverse("pip_plan:besluiten")).content.decode()
    assert "1 PIP wacht op een besluit" in page
    assert "Selam Tesfay" in page
    # the own norm of Overbetuwe: six weeks after 8 October
    assert "19 november" in page
    assert "4 dagen te laat" in page
    assert adres("vaststellen", dossier) in page


def test_the_tray_shows_what_was_decided(
    dossier: Dossier, amina: Medewerker, maria: Medewerker, client_van: ClientVan
) -> None:
    vastgesteld(dossier, amina, maria)
    page = client_van(maria).get(reverse("pip_plan:besluiten")).content.decode()
    assert "PIP-2026-000001" in page
    assert "Niets te besluiten" in page


def test_the_tray_costs_the_same_for_two_and_for_more(
    maak_dossier: Callable[..., Dossier],
    amina: Medewerker,
    maria: Medewerker,
    client_van: ClientVan,
) -> None:
    client = client_van(maria)

    def cost(number: int) -> int:
        for _ in range(number):
            aangeboden(maak_dossier(voornamen=f"Selam {Pip.objects.count()}"), amina)
        client.get(reverse("pip_plan:besluiten"))
        with CaptureQueriesContext(connection) as queries:
            client.get(reverse("pip_plan:besluiten"))
        return len(queries)

    assert cost(2) == cost(3)


def test_the_tray_is_for_those_who_decide(
    gemeente: Any, amina: Medewerker, carla: Medewerker, client_van: ClientVan
) -> None:
    assert client_van(amina).get(reverse("pip_plan:besluiten")).status_code == 403
    assert client_van(carla).get(reverse("pip_plan:besluiten")).status_code == 200


NAMEN = ["overzicht", "bewerken", "onderdeel", "voorbeeld", "aanbieden", "vaststellen",
         "teruggeven", "bekendmaken"]  # fmt: skip


@pytest.mark.parametrize("naam", NAMEN)
def test_a_stranger_finds_nothing(
    naam: str, dossier: Dossier, amina: Medewerker, daan: Medewerker, client_van: ClientVan
) -> None:
    compleet(dossier, amina)
    assert client_van(daan).get(adres(naam, dossier)).status_code == 404


def test_a_besluitvormer_of_elsewhere_finds_nothing(
    dossier: Dossier, amina: Medewerker, daan: Medewerker, client_van: ClientVan
) -> None:
    aangeboden(dossier, amina)
    Rol.objects.filter(medewerker=daan).update(rol=Rolsoort.BESLUITVORMER.value)
    client = client_van(daan)
    assert client.get(adres("vaststellen", dossier)).status_code == 404
    answer = client.post(adres("vaststellen", dossier), {"dagtekening": "23-11-2026"})
    assert answer.status_code == 404


@pytest.mark.parametrize("naam", ["onderdeel", "aanbieden", "bekendmaken"])
def test_a_besluitvormer_does_not_write(
    naam: str, dossier: Dossier, amina: Medewerker, maria: Medewerker, client_van: ClientVan
) -> None:
    compleet(dossier, amina)
    client = client_van(maria)
    assert client.get(adres("overzicht", dossier)).status_code == 200
    assert client.get(adres(naam, dossier)).status_code == 403
    assert client.post(adres(naam, dossier), {}).status_code == 403


def test_a_consultant_does_not_decide(
    dossier: Dossier, amina: Medewerker, bram: Medewerker, client_van: ClientVan
) -> None:
    aangeboden(dossier, amina)
    answer = client_van(bram).post(adres("vaststellen", dossier), {"dagtekening": "23-11-2026"})
    assert answer.status_code == 403


@pytest.mark.parametrize("naam", NAMEN)
def test_medewerker_inkomen_has_no_business_here(
    naam: str, dossier: Dossier, amina: Medewerker, ivo: Medewerker, client_van: ClientVan
) -> None:
    compleet(dossier, amina)
    assert client_van(ivo).get(adres(naam, dossier)).status_code == 403


def test_a_dossier_without_pip_has_no_pages_of_it(
    dossier: Dossier, amina: Medewerker, client_van: ClientVan
) -> None:
    client = client_van(amina)
    assert client.get(adres("overzicht", dossier)).status_code == 200
    assert client.get(adres("bewerken", dossier)).status_code == 404


def test_nobody_gets_in_without_signing_in(dossier: Dossier) -> None:
    answer = Client().get(adres("overzicht", dossier))
    assert reverse("core:inloggen") in answer["Location"]


def test_opening_a_pip_is_a_look_that_is_logged(
    dossier: Dossier, amina: Medewerker, client_van: ClientVan
) -> None:
    compleet(dossier, amina)
    client_van(amina).get(adres("voorbeeld", dossier))
    assert "pip_plan:voorbeeld" in _looks(dossier)


def _looks(dossier: Dossier) -> set[str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT onderdeel FROM core_inzagelog WHERE dossier_id = %s", [dossier.pk])
        return {row[0] for row in cursor.fetchall()}


def test_taking_back_is_possible_for_who_wrote(
    dossier: Dossier, amina: Medewerker, client_van: ClientVan
) -> None:
    pip = aangeboden(dossier, amina)
    answer = client_van(amina).post(adres("teruggeven", dossier), {"reden": "Ik vergat iets."})
    assert answer.status_code == 302
    pip.refresh_from_db()
    assert pip.status == "concept"
    services.offer_pip(pip=pip, by=amina, on=VANDAAG)


def test_een_vastgesteld_pip_wordt_gewijzigd_en_de_versies_staan_naast_elkaar(
    client_van: ClientVan, dossier: Dossier, amina: Medewerker, maria: Medewerker
) -> None:
    vastgesteld(dossier, amina, maria)
    client = client_van(amina)
    typed = {
        "aanleiding": "onderdelen",
        "reden": "Uw werk begint eerder dan wij dachten.",
        "leerroute": "Z",
        "niveau": "",
        "nt2_uren": "",
        **dict.fromkeys(("reden_b", "reden_o"), "Deze route past nu minder goed bij u."),
        "reden_z": "Deze route past nu beter bij u.",
    }
    refused = client.post(adres("herzien", dossier), typed)
    assert "Bij deze aanleiding blijven leerroute en niveau gelijk" in refused.content.decode()
    same = typed | {"leerroute": "gelijk", "niveau": "B1"}
    assert client.post(adres("herzien", dossier), same).status_code == 302
    new = Pip.objects.get(dossier=dossier, versienummer=2)
    client.post(deel("wens", dossier), typ(new, wens="U wilt meteen werken."))
    new.refresh_from_db()
    client.post(deel("week", dossier), typ(new))
    page = client.get(adres("versies", dossier)).content.decode()
    assert "U wilt meteen werken." in page
    assert "U wilt werken als verzorgende." in page
    assert "Uw werk begint eerder dan wij dachten." in page
    plan = client.get(adres("overzicht", dossier)).content.decode()
    assert "<svg" in plan
    assert "3,5 uur per week; in het plan staat 24 uur" in plan


def test_intrekken_kan_alleen_wie_tekent(
    client_van: ClientVan, dossier: Dossier, amina: Medewerker, maria: Medewerker
) -> None:
    vastgesteld(dossier, amina, maria)
    typed = {"op": "1-12-2026", "reden": "De plicht is vervallen."}
    assert client_van(amina).post(adres("intrekken", dossier), typed).status_code == 403
    assert client_van(maria).post(adres("intrekken", dossier), typed).status_code == 302
    page = client_van(amina).get(adres("overzicht", dossier)).content.decode()
    assert "PIP opstellen" in page
