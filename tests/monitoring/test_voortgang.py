# SPDX-License-Identifier: EUPL-1.2
"""Voortgangsgesprekken at the rhythm of the gemeente: plan, move, record, not held."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext

from inburgering.brieven.models import Brief
from inburgering.brieven.services import set_huisstijl
from inburgering.core.exceptions import ActionDenied
from inburgering.core.models import Dossier, Medewerker
from inburgering.wet.kalender import is_werkdag
from monitoring.enums import Kanaal, NietGehouden
from monitoring.models import Voortgangsgesprek
from monitoring.selectors import voortgang as selectors
from monitoring.services import gesprekken
from monitoring.services.gesprekken import Verslag
from tests.brieven.hulp import text_of
from tests.brieven.voorbeelden import HUISSTIJL
from tests.monitoring.lezen import lees

Maker = Callable[..., Dossier]
VERSLAG = {
    "gehouden_op": "23-11-2026", "kanaal": "kantoor", "samenvatting": "Gaat goed op school.",
    "afspraken": "Fietsles", "aanwezig": "tolk", "volgende_op": "21 dec 2026",
}  # fmt: skip


def plan(dossier: Dossier, day: date, by: Medewerker, on: date) -> Voortgangsgesprek:
    return gesprekken.plan_gesprek(
        dossier=dossier, gepland_op=day, kanaal=Kanaal.KANTOOR, by=by, on=on
    )


def hold(dossier: Dossier, day: date, by: Medewerker, on: date, **anders: Any) -> Any:
    told = Verslag(gehouden_op=day, kanaal=Kanaal.TELEFOON, samenvatting="Gaat goed.")
    volgende = anders.pop("volgende_op", None)
    return gesprekken.record_gesprek(
        dossier=dossier, verslag=told, volgende_op=volgende, by=by, on=on
    )


def test_the_page_proposes_the_day_of_the_norm_and_explains_it(
    amina_ziet: Client, met_pip: Maker
) -> None:
    dossier = met_pip()
    term = dossier.termijnen.get(code="voortgangsgesprek", norm="lokaal")
    page = amina_ziet.get(f"/dossiers/{dossier.pk}/voortgang/").content.decode()
    proposed = selectors.proposal(dossier, on=date(2026, 11, 23)).dag
    assert is_werkdag(proposed) and proposed <= term.uiterlijk
    assert f'value="{proposed.day}-{proposed.month}-{proposed.year}"' in page
    assert term.stappen[0]["tekst"] in page
    assert "Hoe is deze datum berekend?" in page


def test_planning_a_talk_makes_it_the_next_step(
    amina_ziet: Client, met_pip: Maker, vandaag: date
) -> None:
    dossier = met_pip()
    sent = {"gepland_op": "1 dec 2026", "kanaal": "huisbezoek"}
    response = amina_ziet.post(f"/dossiers/{dossier.pk}/voortgang/", sent)
    assert response.url == f"/dossiers/{dossier.pk}/voortgang/"
    dossier.refresh_from_db()
    assert dossier.volgende_stap == "gesprek_houden"
    assert dossier.volgende_op == dossier.gesprek_gepland_op == date(2026, 12, 1)
    assert dossier.gebeurtenissen.filter(soort="gesprek.gepland").count() == 1
    page = lees(amina_ziet, response.url)
    assert "staat gepland op 1 december 2026" in page.woorden
    assert page.heeft_link("Verslag maken") and page.heeft_link("Verplaatsen")


def test_planning_later_than_the_norm_is_allowed_but_said(
    amina_ziet: Client, met_pip: Maker
) -> None:
    dossier = met_pip()
    sent = {"gepland_op": "1-6-2027", "kanaal": "kantoor"}
    response = amina_ziet.post(f"/dossiers/{dossier.pk}/voortgang/", sent, follow=True)
    assert "later dan de eigen norm van uw gemeente" in response.content.decode()


def test_a_talk_cannot_be_planned_in_the_past_or_twice(
    amina: Medewerker, met_pip: Maker, vandaag: date
) -> None:
    dossier = met_pip()
    with pytest.raises(ActionDenied, match="vandaag of later"):
        plan(dossier, vandaag - timedelta(days=1), amina, vandaag)
    plan(dossier, vandaag, amina, vandaag)
    with pytest.raises(ActionDenied, match="al een voortgangsgesprek gepland"):
        plan(dossier, vandaag, amina, vandaag)


def test_the_database_holds_at_most_one_planned_talk(
    amina: Medewerker, met_pip: Maker, vandaag: date
) -> None:
    dossier = met_pip()
    plan(dossier, vandaag, amina, vandaag)
    with pytest.raises(IntegrityError), transaction.atomic():
        Voortgangsgesprek.objects.create(
            gemeente=dossier.gemeente, dossier=dossier, gepland_op=vandaag, gemaakt_door=amina
        )


def test_talks_begin_when_the_pip_is_bekendgemaakt(
    amina_ziet: Client, amina: Medewerker, dossier: Dossier, vandaag: date
) -> None:
    with pytest.raises(ActionDenied, match="PIP"):
        plan(dossier, vandaag, amina, vandaag)
    page = lees(amina_ziet, f"/dossiers/{dossier.pk}/voortgang/")
    assert "Voortgangsgesprekken beginnen als het PIP is bekendgemaakt" in page.woorden


def test_recording_a_talk_plans_the_next_one_at_once(
    amina_ziet: Client, amina: Medewerker, met_pip: Maker, vandaag: date
) -> None:
    dossier = met_pip()
    plan(dossier, vandaag, amina, vandaag)
    response = amina_ziet.post(f"/dossiers/{dossier.pk}/voortgang/verslag/", VERSLAG)
    assert response.status_code == 302
    dossier.refresh_from_db()
    assert dossier.laatste_gesprek_op == vandaag
    assert dossier.gesprek_gepland_op == dossier.volgende_op == date(2026, 12, 21)
    assert dossier.fase == "voortgang"
    kinds = list(dossier.gebeurtenissen.values_list("soort", flat=True))
    assert kinds.count("gesprek.gehouden") == 1 and kinds.count("gesprek.gepland") == 2
    page = lees(amina_ziet, response.url).woorden
    assert "Gaat goed op school." in page and "Afspraken: Fietsles" in page


def test_the_term_counts_on_from_the_talk_that_was_held(
    amina: Medewerker, met_pip: Maker, vandaag: date
) -> None:
    dossier = met_pip(op=date(2026, 10, 20))
    before = dossier.termijnen.get(code="voortgangsgesprek", norm="lokaal").uiterlijk
    hold(dossier, vandaag, amina, vandaag)
    after = dossier.termijnen.get(code="voortgangsgesprek", norm="lokaal").uiterlijk
    assert after > before
    assert dossier.volgende_stap == "gesprek_plannen" and dossier.volgende_op == after


def test_a_talk_without_a_plan_can_be_recorded_too(
    amina: Medewerker, met_pip: Maker, vandaag: date
) -> None:
    dossier = met_pip()
    talk = hold(dossier, vandaag, amina, vandaag)
    assert talk.gepland_op == talk.gehouden_op == vandaag


def test_an_older_talk_recorded_later_does_not_turn_back_the_clock(
    amina: Medewerker, met_pip: Maker, vandaag: date
) -> None:
    dossier = met_pip(op=date(2026, 10, 20))
    hold(dossier, vandaag, amina, vandaag)
    hold(dossier, vandaag - timedelta(days=14), amina, vandaag)
    assert dossier.laatste_gesprek_op == vandaag


@pytest.mark.parametrize("dag", ["24-11-2026", "31-2-2026", "1-10-2026"])
def test_a_report_on_an_impossible_day_is_refused_and_keeps_what_was_typed(
    amina_ziet: Client, met_pip: Maker, dag: str
) -> None:
    dossier = met_pip()
    url = f"/dossiers/{dossier.pk}/voortgang/verslag/"
    text = amina_ziet.post(url, VERSLAG | {"gehouden_op": dag}).content.decode()
    assert "Fout: " in text and "Gaat goed op school." in text
    assert not Voortgangsgesprek.objects.exists()


def test_moving_a_talk_asks_a_reason_and_tells_it(
    amina_ziet: Client, amina: Medewerker, met_pip: Maker, vandaag: date
) -> None:
    dossier = met_pip()
    plan(dossier, vandaag, amina, vandaag)
    url = f"/dossiers/{dossier.pk}/voortgang/verplaatsen/"
    refused = amina_ziet.post(url, {"gepland_op": "4-12-2026", "reden": ""}).content.decode()
    assert "Vul in waarom u dit gesprek verplaatst." in refused
    amina_ziet.post(url, {"gepland_op": "4-12-2026", "reden": "examen"})
    dossier.refresh_from_db()
    assert dossier.volgende_op == date(2026, 12, 4)
    story = amina_ziet.get(f"/dossiers/{dossier.pk}/tijdlijn/").content.decode()
    assert (
        "Voortgangsgesprek verplaatst van 23 november 2026 naar 4 december 2026. Reden: examen"
        in story
    )


def test_a_talk_that_did_not_take_place_is_kept_and_a_new_one_planned(
    amina_ziet: Client, amina: Medewerker, met_pip: Maker, vandaag: date
) -> None:
    dossier = met_pip()
    plan(dossier, vandaag, amina, vandaag)
    url = f"/dossiers/{dossier.pk}/voortgang/niet-gehouden/"
    amina_ziet.post(url, {"reden": NietGehouden.GEEN_TOLK.value, "volgende_op": "30-11-2026"})
    dossier.refresh_from_db()
    assert dossier.gesprek_gepland_op == date(2026, 11, 30)
    assert dossier.laatste_gesprek_op is None
    assert "Er was geen tolk" in lees(amina_ziet, f"/dossiers/{dossier.pk}/voortgang/").woorden


def test_two_or_twelve_talks_take_the_same_number_of_queries(
    amina_ziet: Client, amina: Medewerker, met_pip: Maker, vandaag: date
) -> None:
    dossier = met_pip(op=date(2026, 10, 20))
    url = f"/dossiers/{dossier.pk}/voortgang/"

    def measure() -> int:
        with CaptureQueriesContext(connection) as queries:
            amina_ziet.get(url)
        return len(queries)

    amina_ziet.get(url)
    for days in range(2):
        hold(dossier, vandaag - timedelta(days=days), amina, vandaag)
    few = measure()
    for days in range(2, 12):
        hold(dossier, vandaag - timedelta(days=days), amina, vandaag)
    assert measure() == few


def test_who_may_only_read_sees_the_talks_and_no_buttons(
    maria: Medewerker, ivo: Medewerker, daan: Medewerker, client_van: Any, met_pip: Maker
) -> None:
    url = f"/dossiers/{met_pip().pk}/voortgang/"
    page = lees(client_van(maria), url)
    assert "Eigen norm" in page.woorden and "Gesprek plannen" not in page.woorden
    assert client_van(maria).post(url, {}).status_code == 403
    assert client_van(maria).get(f"{url}verslag/").status_code == 403
    assert client_van(ivo).get(url).status_code == 403
    assert client_van(daan).get(url).status_code == 404


def test_het_verslag_van_een_gesprek_wordt_een_brief_met_de_volgende_afspraak(
    amina_ziet: Client, amina: Medewerker, met_pip: Maker, vandaag: date
) -> None:
    dossier = met_pip()
    set_huisstijl(gemeente=dossier.gemeente, gegevens=HUISSTIJL)
    talk = hold(dossier, vandaag, amina, vandaag, volgende_op=date(2026, 12, 21))
    page = amina_ziet.get(f"/dossiers/{dossier.pk}/voortgang/").content.decode()
    assert "Brief maken" in page
    amina_ziet.post(f"/dossiers/{dossier.pk}/voortgang/{talk.pk}/brief/")
    text = text_of(bytes(Brief.objects.get(soort="voortgangsverslag").pdf))
    for proof in ("23 november 2026 (telefonisch)", "Gaat goed.", "21 december 2026"):
        assert proof in text, proof
    planned = Voortgangsgesprek.objects.planned().get(dossier=dossier)
    amina_ziet.post(f"/dossiers/{dossier.pk}/voortgang/{planned.pk}/brief/")
    assert Brief.objects.filter(soort="voortgangsverslag").count() == 1
