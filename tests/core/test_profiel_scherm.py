# SPDX-License-Identifier: EUPL-1.2
"""The gemeenteprofiel on screen: change a norm, see the consequences, record, dossiers follow."""

import re
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from inburgering.beleid.profiel import Profiel, ProfielFout
from inburgering.beleid.profielen import MEEGELEVERD
from inburgering.core.enums import Rolsoort, Waardoor
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Dossier, Gebeurtenis, Gemeente, Gemeenteprofiel, Medewerker
from inburgering.core.services import profielen as services
from inburgering.core.services.mijlpalen import reach
from inburgering.core.services.termijnen.nalopen import sweep
from inburgering.core.services.termijnen.vooruitzicht import (
    Richting,
    Vooruitzicht,
    look_ahead,
    verschuivingen,
)
from inburgering.core.tasks import profiel_toepassen
from inburgering.wet.begrippen import Doelgroep
from inburgering.wet.termijnen import Feiten
from tests.conftest import VANDAAG, maak_medewerker
from tests.core.pagina import Pagina

URL = "/beheer/profiel/wijzigen/"
VANDAAG_TEKST, MORGEN_TEKST = "23-11-2026", "24-11-2026"
OVERBETUWE = MEEGELEVERD["1734"]
BEHEER = (Rolsoort.BEHEERDER,)
KLEIN_TEAM = (Rolsoort.BEHEERDER, Rolsoort.CONSULENT)


@pytest.fixture(autouse=True)
def het_is_vandaag() -> Iterator[None]:
    with time_machine.travel(datetime(2026, 11, 23, 9, 0, tzinfo=UTC), tick=False):
        yield


@pytest.fixture(autouse=True)
def aan_de_worker(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, list[Any]]]:
    """What was handed to the worker, instead of a worker."""
    sent: list[tuple[str, list[Any]]] = []
    monkeypatch.setattr(
        "celery.current_app.send_task", lambda name, args: sent.append((name, args))
    )
    return sent


@pytest.fixture
def client(bea: Medewerker, client_van: Callable[[Medewerker], Client]) -> Client:
    """The browser of the functioneel beheerder."""
    return client_van(bea)


def pagina(response: Any) -> Pagina:
    return Pagina(response.content.decode(), URL)


def velden(response: Any) -> dict[str, str]:
    """What a browser would send of the form on this page."""
    return pagina(response).velden


def invullen(client: Client, vanaf: str = "", **anders: str) -> dict[str, str]:
    """The form as it opens, with some answers changed."""
    found = velden(client.get(URL, {"vanaf": vanaf} if vanaf else {}))
    return found | {"toelichting": "Besluit van het college"} | anders


def gevolgen(client: Client, **anders: str) -> Any:
    return client.post(URL, invullen(client, **anders) | {"stap": "gevolgen"})


def vastleggen(client: Client, **anders: str) -> Any:
    page = gevolgen(client, **anders)
    assert "Gevolgen van uw wijziging" in page.content.decode(), fouten(page)
    return client.post(URL, velden(page) | {"stap": "vastleggen"})


def fouten(response: Any) -> str:
    """The summary above the form."""
    return pagina(response).fouten


def leg_vast(gemeente: Gemeente, by: Medewerker, vanaf: date = VANDAAG, **anders: Any) -> Any:
    waarden = gemeente.profiel_op(vanaf).to_dict() | anders
    return services.record_profiel(
        gemeente=gemeente, waarden=waarden, geldig_vanaf=vanaf, toelichting="raad", by=by,
        on=VANDAAG,
    )  # fmt: skip


def pas_toe(gemeente: Gemeente, bea: Medewerker) -> None:
    sweep(gemeenten=[gemeente], on=VANDAAG, by=bea, waardoor=Waardoor.PROFIEL)


def uiterlijk(dossier: Dossier, code: str = "pip_vaststellen", norm: str = "lokaal") -> date:
    found: date = dossier.termijnen.get(code=code, norm=norm).uiterlijk
    return found


# --- refused ------------------------------------------------------------------------------
def test_a_norm_looser_than_the_law_is_refused_with_the_article_at_the_field(
    client: Client,
) -> None:
    page = gevolgen(client, pip_weken="12", pvt_uren="8", consulent_naam="regisseur")
    text = page.content.decode()
    assert "Besluit inburgering 2021, artikel 5.3, lid 1" in fouten(page)
    assert "Besluit inburgering 2021, artikel 3.1" in fouten(page)
    assert "id_pip_weken_error" in pagina(page).ids
    assert '<a href="#id_pip_weken">' in text
    typed = velden(page)
    assert (typed["pip_weken"], typed["consulent_naam"]) == ("12", "regisseur")
    assert not Gemeenteprofiel.objects.exists()


def test_everything_wrong_is_told_at_once_and_nothing_typed_is_lost(client: Client) -> None:
    wrong = {
        "geldig_vanaf": "31-2-2027",
        "toelichting": "",
        "pip_weken": "zes",
        "extra_feestdagen": "27-4-2027\nkoningsdag",
        "herinnering_dagen": "21, bijna",
        "intake_delen": "",
        "pvt_uren": "8",
        "kpis-7-tekst": "",
        "kpis-7-percentage": "80",
    }
    page = gevolgen(client, **wrong)
    told = fouten(page)
    for words in (
        "Dit is geen datum die bestaat", "Schrijf waarom u het profiel wijzigt",
        "Vul een heel getal in", "‘koningsdag’ is geen datum", "Vul getallen in met een komma",
        "Schrijf het doel, of maak deze regel leeg", "Aantal delen van de intake",
        "Besluit inburgering 2021, artikel 3.1",
    ):  # fmt: skip
        assert words in told
    typed = velden(page)
    assert {name: typed[name].replace("\r\n", "\n").strip() for name in wrong} == wrong


def test_a_form_that_was_sent_empty_or_with_nonsense_gives_no_traceback(client: Client) -> None:
    assert fouten(client.post(URL, {}))
    odd = invullen(client, basis="12-x", pip_vanaf="nooit", gemeentenaam="", uitvoerder="a\0b")
    odd |= {
        "kpis-TOTAL_FORMS": "veel",
        "begroting-TOTAL_FORMS": "99999",
        "gesprek_maanden": "9" * 30,
    }
    for step in ("gevolgen", "wijzigen", "vastleggen"):
        assert fouten(client.post(URL, odd | {"stap": step}))
    assert client.get(URL, {"vanaf": "straks"}).status_code == 200


def test_the_alarm_of_a_statutory_term_cannot_be_switched_off(client: Client) -> None:
    page = gevolgen(
        client,
        **{
            "herinnering_dagen": "21, 7",
            "herinnering_te_laat_dagen": "30",
            "herinnering_per_soort-0-dagen": "42",
            "herinnering_per_soort-1-te_laat_dagen": "0",
        },
    )
    told = fouten(page)
    assert "de laatste dag zelf houdt altijd een herinnering" in told
    assert "Herhaal ten minste elke 14 dagen" in told
    assert "Financieel ontzorgen is een wettelijke termijn" in told
    assert "Inburgeringstermijn is een wettelijke termijn" in told


def test_the_past_cannot_be_corrected(client: Client) -> None:
    page = gevolgen(client, geldig_vanaf="22-11-2026", pip_weken="5")
    assert "Wat eerder gold blijft staan, want daarmee zijn besluiten genomen" in fouten(page)


def test_a_version_that_changes_nothing_is_refused(
    client: Client, gemeente: Gemeente, bea: Medewerker
) -> None:
    assert "U hebt nog niets gewijzigd" in fouten(gevolgen(client))
    with pytest.raises(ActionDenied, match="gelijk aan wat op die dag al geldt"):
        leg_vast(gemeente, bea)


def test_the_service_itself_refuses_what_the_law_does_not_allow(
    gemeente: Gemeente, bea: Medewerker
) -> None:
    with pytest.raises(ProfielFout, match=r"artikel 5\.3, lid 1"):
        leg_vast(gemeente, bea, pip_weken=11)
    with pytest.raises(ActionDenied, match="vandaag of later"):
        leg_vast(gemeente, bea, vanaf=date(2026, 11, 22), pip_weken=5)


# --- consequences -------------------------------------------------------------------------
@pytest.fixture
def drie(maak_dossier: Callable[..., Dossier], amina: Medewerker) -> list[Dossier]:
    """Registered on 8 October, on 12 October, and with a PIP that was vastgesteld."""
    later = maak_dossier(achternaam="Later", brp_op=date(2026, 10, 12))
    done = maak_dossier(achternaam="Klaar")
    reach(dossier=done, by=amina, on=VANDAAG, pip_vastgesteld_op=date(2026, 11, 2))
    return [maak_dossier(achternaam="Eerst"), later, done]


def test_the_preview_shows_what_a_stricter_norm_does_and_stores_nothing(
    client: Client, drie: list[Dossier]
) -> None:
    page = gevolgen(client, geldig_vanaf=VANDAAG_TEKST, pip_weken="5")
    text = " ".join(page.content.decode().split())
    assert '<span class="teller-getal">2</span> <span class="sub">dossiers geraakt' in text
    assert '<span class="teller-getal">2</span> <span class="sub">termijnen eerder' in text
    assert '<span class="teller-getal">1</span> <span class="sub">meteen te laat' in text
    assert drie[0].nummer in text
    assert "19-11-2026" in text
    assert drie[2].nummer not in text
    assert "1 termijn is al gehaald" in text
    assert not Gemeenteprofiel.objects.exists()
    assert uiterlijk(drie[0]) == date(2026, 11, 19)  # 8 October and six weeks


def test_names_show_only_to_who_may_open_dossiers(
    client: Client, gemeente: Gemeente, drie: list[Dossier],
    client_van: Callable[[Medewerker], Client],
) -> None:  # fmt: skip
    assert (
        "Eerst" not in gevolgen(client, geldig_vanaf=VANDAAG_TEKST, pip_weken="5").content.decode()
    )
    both = maak_medewerker("Hanna", gemeente, *KLEIN_TEAM)
    page = gevolgen(client_van(both), geldig_vanaf=VANDAAG_TEKST, pip_weken="5")
    assert "Eerst" in page.content.decode()


def test_the_queries_of_a_preview_do_not_grow_with_the_dossiers(
    gemeente: Gemeente, maak_dossier: Callable[..., Dossier]
) -> None:
    strict = Profiel.from_dict(OVERBETUWE.to_dict() | {"pip_weken": 4})

    def look() -> tuple[int, Vooruitzicht]:
        with CaptureQueriesContext(connection) as queries:
            found = look_ahead(gemeente=gemeente, oud=OVERBETUWE, nieuw=strict, op=VANDAAG)
        return len(queries), found

    maak_dossier(achternaam="Een")
    one, _ = look()
    for number in range(4):
        maak_dossier(achternaam=f"Nog {number}")
    more, found = look()
    assert one == more
    assert (found.geraakt, found.richtingen[Richting.EERDER]) == (5, 5)


FEITEN = Feiten(
    doelgroep=Doelgroep.ASIELSTATUSHOUDER, kennisgeving=date(2026, 10, 1),
    brp_inschrijving=date(2026, 10, 8), huisvesting=date(2026, 10, 8),
)  # fmt: skip


@pytest.mark.parametrize(
    ("wijziging", "richting", "code"),
    [
        ({"pip_weken": 4}, Richting.EERDER, "pip_vaststellen"),
        ({"pip_weken": 8}, Richting.LATER, "pip_vaststellen"),
        ({"pip_weken": None}, Richting.VERVALT, "pip_vaststellen"),
        ({"mb_maanden": 18}, Richting.ERBIJ, "maatschappelijke_begeleiding"),
    ],
)
def test_each_kind_of_shift_has_its_name(
    wijziging: dict[str, Any], richting: Richting, code: str
) -> None:
    nieuw = Profiel.from_dict(OVERBETUWE.to_dict() | wijziging)
    (shift,) = verschuivingen(FEITEN, OVERBETUWE, nieuw, op=VANDAAG)
    assert (shift.richting, shift.code, shift.norm) == (richting, code, "lokaal")


def test_late_at_once_is_only_what_was_in_time_before() -> None:
    nieuw = Profiel.from_dict(OVERBETUWE.to_dict() | {"pip_weken": 5})
    (shift,) = verschuivingen(FEITEN, OVERBETUWE, nieuw, op=VANDAAG)
    assert (shift.was, shift.wordt) == (date(2026, 11, 19), date(2026, 11, 12))
    assert shift.direct_te_laat(date(2026, 11, 16))
    assert not shift.direct_te_laat(date(2026, 11, 12))  # still in time
    assert not shift.direct_te_laat(VANDAAG)  # was late already


def test_another_proposal_moves_the_next_talk_where_no_norm_holds() -> None:
    plain = Profiel.wettelijk("0363")
    nieuw = Profiel.from_dict(plain.to_dict() | {"gesprek_voorstel_maanden": 2})
    feiten = Feiten(doelgroep=Doelgroep.GEZINSMIGRANT, pip_dagtekening=date(2026, 9, 1))
    (shift,) = verschuivingen(feiten, plain, nieuw, op=VANDAAG)
    assert (shift.norm, shift.was, shift.wordt) == (
        "voorstel", date(2026, 12, 1), date(2026, 11, 1),
    )  # fmt: skip


# --- recorded -----------------------------------------------------------------------------
def test_a_stricter_norm_moves_exactly_the_dossiers_it_touches(
    client: Client, gemeente: Gemeente, bea: Medewerker, drie: list[Dossier],
    maak_dossier: Callable[..., Dossier], aan_de_worker: list[tuple[str, list[Any]]],
    django_capture_on_commit_callbacks: Any,
) -> None:  # fmt: skip
    without = maak_dossier(achternaam="Azc", brp_op=None)
    untouched = [(row.pk, row.uiterlijk) for row in without.termijnen.order_by("pk")]
    lines = without.gebeurtenissen.count()
    with django_capture_on_commit_callbacks(execute=True):
        response = vastleggen(client, geldig_vanaf=VANDAAG_TEKST, pip_weken="5")
    assert (response.status_code, response["Location"]) == (302, "/beheer/profiel/bijwerken/")
    assert aan_de_worker == [("core.profiel_toepassen", [gemeente.pk, "2026-11-23", bea.pk])]
    assert "worden bijgewerkt" in client.get("/beheer/profiel/bijwerken/").content.decode()

    profiel_toepassen(*aan_de_worker[0][1])

    assert [uiterlijk(dossier) for dossier in drie[:2]] == [date(2026, 11, 12), date(2026, 11, 16)]
    moved = Gebeurtenis.objects.filter(soort="termijn.gewijzigd", dossier=drie[0]).latest("pk")
    assert moved.data["waardoor"] == "profiel"
    assert moved.door == bea
    assert [(row.pk, row.uiterlijk) for row in without.termijnen.order_by("pk")] == untouched
    assert without.gebeurtenissen.count() == lines
    assert "Klaar" in client.get("/beheer/profiel/bijwerken/").content.decode()


def test_the_worklist_moves_without_a_release(
    gemeente: Gemeente, bea: Medewerker, maak_dossier: Callable[..., Dossier], amina: Medewerker
) -> None:
    talk = maak_dossier(achternaam="Gesprek")
    day = date(2026, 11, 2)
    names = ("intake_gestart_op", "intake_afgerond_op", "leerroute_op", "pip_concept_op",
             "pip_aangeboden_op", "pip_vastgesteld_op", "pip_bekendgemaakt_op")  # fmt: skip
    reach(dossier=talk, by=amina, on=VANDAAG, leerroute="B", **dict.fromkeys(names, day))
    plan = maak_dossier(achternaam="Plan", brp_op=date(2026, 10, 26))
    assert list(Dossier.objects.by_urgency()) == [talk, plan]  # 2 and 7 December
    leg_vast(gemeente, bea, pip_weken=5)
    pas_toe(gemeente, bea)
    assert list(Dossier.objects.by_urgency()) == [plan, talk]  # 30 November comes first


def test_a_future_version_waits_for_its_day(
    client: Client, gemeente: Gemeente, bea: Medewerker, dossier: Dossier,
    aan_de_worker: list[tuple[str, list[Any]]],
) -> None:  # fmt: skip
    response = vastleggen(client, geldig_vanaf="1-12-2026", pip_weken="5")
    assert response["Location"] == "/beheer/profiel/"
    assert aan_de_worker == []
    pas_toe(gemeente, bea)
    assert uiterlijk(dossier) == date(2026, 11, 19)
    overview = client.get("/beheer/profiel/").content.decode()
    assert "gaat nog in" in overview
    assert "6 weken" in overview
    sweep(gemeenten=[gemeente], on=date(2026, 12, 1))
    assert uiterlijk(dossier) == date(2026, 11, 12)


def test_an_extra_free_day_moves_a_term_that_ends_on_it(
    client: Client, gemeente: Gemeente, bea: Medewerker, dossier: Dossier
) -> None:
    law = uiterlijk(dossier, norm="wettelijk")
    assert law == date(2026, 12, 17)
    vastleggen(client, geldig_vanaf=VANDAAG_TEKST, extra_feestdagen="17-12-2026")
    pas_toe(gemeente, bea)
    assert uiterlijk(dossier, norm="wettelijk") == date(2026, 12, 18)
    assert uiterlijk(dossier) == date(2026, 11, 19)


# --- versions -----------------------------------------------------------------------------
def test_a_version_of_the_same_day_is_replaced_only_when_that_is_said(
    client: Client, gemeente: Gemeente, bea: Medewerker
) -> None:
    vastleggen(client, geldig_vanaf=MORGEN_TEKST, pip_weken="5")
    page = gevolgen(client, geldig_vanaf=MORGEN_TEKST, pip_weken="4")
    assert "Er is al een versie vanaf deze dag" in page.content.decode()
    again = client.post(URL, velden(page) | {"stap": "vastleggen"})
    assert "geef aan dat u die versie vervangt" in fouten(again)
    assert gemeente.profiel_op(date(2026, 11, 24)).pip_weken == 5
    done = client.post(URL, velden(again) | {"stap": "vastleggen", "vervang": "on"})
    assert done.status_code == 302
    assert gemeente.profiel_op(date(2026, 11, 24)).pip_weken == 4
    assert gemeente.profielen.count() == 1


def test_two_beheerders_at_once_both_keep_what_they_changed(
    client: Client, gemeente: Gemeente, client_van: Callable[[Medewerker], Client]
) -> None:
    colleague = client_van(maak_medewerker("Berend", gemeente, *BEHEER))
    mine = invullen(client, geldig_vanaf=MORGEN_TEKST, pip_weken="5")
    vastleggen(colleague, geldig_vanaf=VANDAAG_TEKST, map_maanden="12", pip_vanaf="wet")
    page = client.post(URL, mine | {"stap": "gevolgen"})
    assert "Deze regels zijn op 24 november 2026 al anders" in page.content.decode()
    client.post(URL, velden(page) | {"stap": "vastleggen"})
    profiel = gemeente.profiel_op(date(2026, 11, 24))
    assert (profiel.pip_weken, profiel.map_maanden, profiel.pip_vanaf.value) == (5, 12, "wet")


def test_who_confirms_after_a_colleague_sees_the_consequences_again(
    client: Client, gemeente: Gemeente, client_van: Callable[[Medewerker], Client]
) -> None:
    page = gevolgen(client, geldig_vanaf=MORGEN_TEKST, pip_weken="5")
    colleague = client_van(maak_medewerker("Berend", gemeente, *BEHEER))
    vastleggen(colleague, geldig_vanaf=MORGEN_TEKST, pip_weken="4")
    again = client.post(URL, velden(page) | {"stap": "vastleggen"})
    assert "Een collega heeft intussen een versie vastgelegd" in fouten(again)
    assert "is intussen ook door een collega gewijzigd" in again.content.decode()
    assert gemeente.profiel_op(date(2026, 11, 24)).pip_weken == 4


def test_the_service_refuses_who_did_not_see_the_latest_version(
    gemeente: Gemeente, bea: Medewerker
) -> None:
    leg_vast(gemeente, bea, pip_weken=5)
    with pytest.raises(ActionDenied, match="Een collega heeft intussen"):
        services.record_profiel(
            gemeente=gemeente, waarden=OVERBETUWE.to_dict() | {"pip_weken": 4},
            geldig_vanaf=date(2026, 12, 1), toelichting="x", by=bea, on=VANDAAG,
            gezien=OVERBETUWE,
        )  # fmt: skip


def test_of_two_who_record_the_same_day_in_the_same_second_one_is_told(committed_db: None) -> None:
    gemeente = Gemeente.objects.create(code="1734", naam="Overbetuwe")
    names = ("Bea", "Berend", "Bo")
    medewerkers = [maak_medewerker(name, gemeente, *BEHEER) for name in names]
    start, refused = threading.Barrier(len(names)), list[str]()

    def record(by: Medewerker, weken: int) -> None:
        start.wait(10)
        try:
            services.record_profiel(
                gemeente=gemeente, waarden=OVERBETUWE.to_dict() | {"pip_weken": weken},
                geldig_vanaf=VANDAAG, toelichting="raad", by=by, on=VANDAAG, gezien=OVERBETUWE,
            )  # fmt: skip
        except ActionDenied as denied:
            refused.append(str(denied))
        finally:
            connection.close()

    threads = [
        threading.Thread(target=record, args=(by, 3 + nummer))
        for nummer, by in enumerate(medewerkers)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert Gemeenteprofiel.objects.count() == 1
    assert len(refused) == 2
    assert all("Een collega heeft intussen" in text for text in refused)


def test_a_version_page_shows_what_it_changed_and_a_future_one_can_be_taken_back(
    client: Client, gemeente: Gemeente
) -> None:
    vastleggen(client, geldig_vanaf="1-1-2027", pip_weken="5", toelichting="Raadsbesluit 12")
    url = "/beheer/profiel/versies/2027-01-01/"
    page = pagina(client.get(url)).woorden
    assert "Raadsbesluit 12" in page
    assert re.search(r"Eigen norm voor het PIP PIP 6 weken 5 weken", page)
    assert client.get("/beheer/profiel/versies/2027-01-02/").status_code == 404
    client.post(f"{url}intrekken/")
    assert not gemeente.profielen.exists()


def test_a_version_in_force_stays(gemeente: Gemeente, bea: Medewerker) -> None:
    version = leg_vast(gemeente, bea, pip_weken=5)
    with pytest.raises(ActionDenied, match="al ingegaan"):
        services.withdraw_profiel(versie=version, by=bea, on=VANDAAG)


def test_going_back_keeps_what_was_typed_and_gives_empty_rows_again(client: Client) -> None:
    first = invullen(client, pip_weken="5")
    rows = int(first["kpis-TOTAL_FORMS"])
    first |= {f"kpis-{rows - 2}-tekst": "Nieuw doel", f"kpis-{rows - 1}-tekst": "Nog een doel"}
    page = client.post(URL, first | {"stap": "gevolgen"})
    back = client.post(URL, velden(page) | {"stap": "wijzigen"})
    typed = velden(back)
    assert (typed["pip_weken"], typed[f"kpis-{rows - 1}-tekst"]) == ("5", "Nog een doel")
    assert int(typed["kpis-TOTAL_FORMS"]) == rows + 2
    assert not fouten(back)


def test_tables_are_stored_row_by_row_and_an_emptied_row_goes_away(
    client: Client, gemeente: Gemeente
) -> None:
    answers = invullen(client, geldig_vanaf=VANDAAG_TEKST)
    new = int(answers["kpis-TOTAL_FORMS"]) - 2
    answers |= {f"kpis-{new}-tekst": "Iedereen een maatje", f"kpis-{new}-percentage": "90"}
    answers |= {"kpis-0-tekst": "", "kpis-0-percentage": "", "kpis-0-maanden": ""}
    answers |= {"herinnering_per_soort-0-te_laat_dagen": "3", "introductieweek": " Huis \n\nZorg"}
    page = client.post(URL, answers | {"stap": "gevolgen"})
    client.post(URL, velden(page) | {"stap": "vastleggen"})
    profiel = gemeente.profiel_op(VANDAAG)
    assert [kpi.code for kpi in profiel.kpis] == [
        *(kpi.code for kpi in OVERBETUWE.kpis[1:]), "iedereen-een-maatje",
    ]  # fmt: skip
    assert profiel.kpis[-1].percentage == 90
    assert profiel.ritme("ontzorgen").te_laat_dagen == 3
    assert profiel.introductieweek == ("Huis", "Zorg")


# --- five gemeenten -----------------------------------------------------------------------
@pytest.mark.parametrize("code", MEEGELEVERD)
def test_opening_the_form_and_sending_it_changes_nothing(
    code: str, gemeente: Gemeente, client: Client
) -> None:
    """Every shipped profile survives the screen, value by value."""
    Gemeente.objects.filter(pk=gemeente.pk).update(code=code)
    assert "U hebt nog niets gewijzigd" in fouten(gevolgen(client))


@pytest.mark.parametrize(
    ("code", "eigen"),
    [
        ("0415", {"taalstart_start": date(2026, 11, 5), "taalstart_einde": date(2026, 12, 10),
                  "maatschappelijke_begeleiding": date(2027, 12, 7)}),
        ("1708", {}),
        ("0437", {"taalles_start": date(2027, 4, 8)}),
        ("1621", {}),
        ("1734", {"pip_vaststellen": date(2026, 11, 19), "taalles_start": date(2027, 1, 8)}),
    ],
)  # fmt: skip
def test_each_gemeente_shows_its_own_norms_on_the_same_facts(
    code: str, eigen: dict[str, date], gemeente: Gemeente, maak_dossier: Callable[..., Dossier]
) -> None:
    Gemeente.objects.filter(pk=gemeente.pk).update(code=code)
    gemeente.refresh_from_db()
    dossier = maak_dossier(huisvesting_op=date(2026, 10, 8))
    own = {row.code: row.uiterlijk for row in dossier.termijnen.filter(norm="lokaal")}
    assert own == eigen
    assert uiterlijk(dossier, norm="wettelijk") == date(2026, 12, 17)


def test_a_version_stored_before_a_row_existed_is_read_with_its_default(
    gemeente: Gemeente, bea: Medewerker, client: Client
) -> None:
    version = leg_vast(gemeente, bea, pip_weken=5)
    for row in ("herinnering_per_soort", "teamleider_naam", "intake_inhoud"):
        del version.waarden[row]
    version.save()
    profiel = gemeente.profiel_op(VANDAAG)
    assert profiel.pip_weken == 5
    assert profiel.teamleider_naam == "teamleider"
    assert profiel.ritme("ontzorgen").dagen == (42, 21, 7, 1, 0)
    assert client.get("/beheer/profiel/").status_code == 200
