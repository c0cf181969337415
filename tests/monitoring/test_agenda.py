# SPDX-License-Identifier: EUPL-1.2
"""The own calendar: a secret address, days and dossier numbers, nothing about a person."""

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest
import time_machine
from django.db import connection
from django.test import Client
from icalendar import Calendar

from inburgering.core.enums import Rolsoort
from inburgering.core.models import Dossier, Gemeente, InzageLog, Medewerker, Rol
from inburgering.core.scope import scope
from inburgering.core.services.mijlpalen import reach
from inburgering.core.services.werk import add_taak
from monitoring.enums import Kanaal
from monitoring.models import Agendalink
from monitoring.services.afwezigheid import record_absence
from monitoring.services.gesprekken import move_gesprek, plan_gesprek
from tests.conftest import maak_medewerker, open_een_dossier
from tests.monitoring.conftest import AMSTERDAM
from tests.monitoring.lezen import lees

Maker = Callable[..., Dossier]
AGENDA = "/mijn-account/agenda/"


@pytest.fixture
def link(amina_ziet: Client) -> str:
    """The path that Amina's page showed once."""
    return nieuwe_link(amina_ziet)


def nieuwe_link(browser: Client) -> str:
    page = browser.post(f"{AGENDA}vernieuwen/").content.decode()
    found = re.search(r'value="http://127\.0\.0\.1:8000(/agenda/[^"]+\.ics)"', page)
    assert found
    return found[1]


def haal(link: str, **headers: str) -> Any:
    return Client().get(link, headers=headers)


def lees_agenda(link: str) -> dict[str, date]:
    """What a calendar programme makes of it: title and day."""
    response = haal(link)
    assert response.status_code == 200
    return {
        str(event["summary"]): event["dtstart"].dt
        for event in Calendar.from_ical(response.content).walk("VEVENT")
    }


def test_the_calendar_holds_terms_steps_and_talks_with_their_dossier_number(
    link: str, met_pip: Maker, maak_dossier: Maker, amina: Medewerker, vandaag: date
) -> None:
    early, late = maak_dossier(), met_pip(achternaam="Verder")
    talk = vandaag + timedelta(days=9)
    plan_gesprek(dossier=late, gepland_op=talk, kanaal=Kanaal.SCHOOL, by=amina, on=vandaag)
    day = vandaag + timedelta(days=2)
    add_taak(dossier=late, titel="Selam bellen", uiterlijk=day, voor=amina, by=amina, on=vandaag)
    found = lees_agenda(link)
    law = early.termijnen.get(code="pip_vaststellen", norm="wettelijk").uiterlijk
    assert found[f"PIP vaststellen (wettelijk) {early.nummer}"] == law
    assert found[f"Voortgangsgesprek {late.nummer}"] == talk
    assert found[f"Taak in dit dossier {late.nummer}"] == day
    assert not any("Voortgangsgesprek houden" in title for title in found)
    assert f"Inburgeringstermijn (wettelijk) {late.nummer}" in found
    assert f"MAP afronden (wettelijk) {late.nummer}" not in found, "the same day, said once"


def test_nothing_about_a_person_is_in_it(
    link: str, maak_dossier: Maker, amina: Medewerker, vandaag: date
) -> None:
    dossier = maak_dossier(bsn="999990019")
    add_taak(
        dossier=dossier, titel="Tesfay bellen", uiterlijk=vandaag, voor=amina, by=amina, on=vandaag
    )
    text = haal(link).content.decode()
    for private in ("Selam", "Tesfay", "999990019", "Dorpsstraat", "Elst", "Tigrinya", "asiel"):
        assert private not in text
    assert f"/dossiers/{dossier.pk}/" in text.replace("\r\n ", "")


def test_all_day_with_a_uid_that_stays_when_the_day_moves(
    link: str, met_pip: Maker, amina: Medewerker, vandaag: date
) -> None:
    dossier = met_pip()
    first, second = vandaag + timedelta(days=3), vandaag + timedelta(days=5)
    plan_gesprek(dossier=dossier, gepland_op=first, kanaal=Kanaal.KANTOOR, by=amina, on=vandaag)

    def talk() -> Any:
        events = Calendar.from_ical(haal(link).content).walk("VEVENT")
        return next(event for event in events if "Voortgangsgesprek" in event["summary"])

    before = talk()
    move_gesprek(dossier=dossier, gepland_op=second, reden="ziek", by=amina, on=vandaag)
    after = talk()
    assert before["uid"] == after["uid"] and after["dtstart"].dt == second
    assert after["dtstart"].params["VALUE"] == "DATE"
    assert after["dtend"].dt == second + timedelta(days=1)
    assert after["dtstamp"].dt.tzinfo is not None


def test_every_uid_is_there_once(link: str, met_pip: Maker, maak_dossier: Maker) -> None:
    for _ in range(3):
        met_pip()
        maak_dossier()
    events = Calendar.from_ical(haal(link).content).walk("VEVENT")
    uids = [str(event["uid"]) for event in events]
    assert len(uids) == len(set(uids)) > 6


def test_nothing_changed_is_304_and_a_change_is_200_again(
    link: str, amina: Medewerker, dossier: Dossier, vandaag: date
) -> None:
    first = haal(link)
    assert first["Content-Type"] == "text/calendar; charset=utf-8"
    assert first["Cache-Control"] == "private, no-cache"
    assert haal(link, if_none_match=first["ETag"]).status_code == 304
    assert haal(link, if_modified_since=first["Last-Modified"]).status_code == 304
    with time_machine.travel(datetime(2026, 11, 23, 15, tzinfo=AMSTERDAM), tick=False):
        assert haal(link, if_none_match=first["ETag"]).status_code == 304, "hours later too"
        assert haal(link, if_modified_since=first["Last-Modified"]).status_code == 304
        assert haal(link).content == first.content, "to the letter, also its DTSTAMP"
        reach(dossier=dossier, by=amina, on=vandaag, brp_op=date(2026, 11, 2))
        again = haal(link, if_none_match=first["ETag"])
        assert again.status_code == 200 and again["ETag"] != first["ETag"]
        assert haal(link, if_modified_since=first["Last-Modified"]).status_code == 200
        assert haal(link, if_modified_since=again["Last-Modified"]).status_code == 304


def test_the_secret_is_long_shown_once_and_kept_only_as_a_hash(
    link: str, amina_ziet: Client, amina: Medewerker
) -> None:
    secret = link.removeprefix("/agenda/").removesuffix(".ics")
    assert len(secret) >= 43, "32 bytes"
    assert secret not in amina_ziet.get(AGENDA).content.decode()
    with connection.cursor() as cursor:
        cursor.execute("SELECT row_to_json(a)::text FROM monitoring_agendalink a")
        kept = cursor.fetchone()[0]
    assert secret not in kept and Agendalink.objects.get().medewerker == amina


def test_a_new_link_stops_the_old_one_and_withdrawing_stops_both(
    link: str, amina_ziet: Client
) -> None:
    new = nieuwe_link(amina_ziet)
    assert haal(link).status_code == 404
    assert haal(new).status_code == 200
    page = amina_ziet.post(f"{AGENDA}intrekken/", follow=True).content.decode()
    assert "De agendalink werkt niet meer." in page
    assert haal(new).status_code == 404
    assert "U hebt nog geen link." in page


@pytest.mark.parametrize("geraden", ["x", "A" * 43, "A" * 4000, "%2e%2e", "'; --"])
def test_a_guess_is_404(link: str, geraden: str) -> None:
    assert haal(f"/agenda/{geraden}.ics").status_code == 404


def test_who_left_has_no_calendar_any_more(link: str, amina: Medewerker) -> None:
    Medewerker.objects.filter(pk=amina.pk).update(is_active=False)
    assert haal(link).status_code == 404


def test_who_lost_the_role_gets_an_empty_calendar_so_that_the_telephone_empties_too(
    link: str, amina: Medewerker, dossier: Dossier
) -> None:
    assert lees_agenda(link)
    Rol.objects.filter(medewerker=amina).update(tot=date(2026, 10, 1))
    assert lees_agenda(link) == {}


def test_only_own_dossiers_and_those_of_whom_one_replaces(
    link: str, gemeente: Gemeente, amina: Medewerker, bram: Medewerker, maak_dossier: Maker,
    vandaag: date,
) -> None:  # fmt: skip
    own, his = maak_dossier(), maak_dossier(regisseur=bram, achternaam="Ander")
    numbers = {title.rpartition(" ")[2] for title in lees_agenda(link)}
    assert numbers == {own.nummer}
    record_absence(
        gemeente=gemeente, medewerker=bram, vanaf=vandaag, tot=vandaag, vervanger=amina, by=bram,
        on=vandaag,
    )  # fmt: skip
    numbers = {title.rpartition(" ")[2] for title in lees_agenda(link)}
    assert numbers == {own.nummer, his.nummer}


def test_both_gemeenten_of_somebody_with_two_roles_and_no_third(
    link: str, gemeente: Gemeente, andere_gemeente: Gemeente, amina: Medewerker, dossier: Dossier
) -> None:
    third = Gemeente.objects.create(code="0415", naam="Landsmeer")
    maak_medewerker("Femke", third, Rolsoort.CONSULENT)
    Rol.objects.create(
        medewerker=amina, gemeente=andere_gemeente, rol="consulent", vanaf=date(2022, 1, 1)
    )
    made = {}
    for place in (andere_gemeente, third):
        with scope([place.pk]):
            made[place] = open_een_dossier(gemeente=place, regisseur=amina)
    numbers = {title.rpartition(" ")[2] for title in lees_agenda(link)}
    assert numbers == {dossier.nummer, made[andere_gemeente].nummer}


def test_fetching_the_calendar_opens_no_dossier(link: str, dossier: Dossier) -> None:
    haal(link)
    assert not InzageLog.objects.exists()


def test_a_closed_dossier_and_a_fine_of_the_person_are_not_in_it(
    link: str, amina: Medewerker, met_pip: Maker, vandaag: date
) -> None:
    dossier = met_pip()
    reach(
        dossier=dossier, by=amina, on=vandaag, boete_rapport_op=vandaag,
        boete_bekendgemaakt_op=vandaag,
    )  # fmt: skip
    assert dossier.termijnen.filter(code="boete_betaling").exists()
    assert not any("Boete betalen" in title for title in lees_agenda(link))


def test_mijn_account_leads_to_the_agenda(
    amina_ziet: Client, eva: Medewerker, client_van: Any
) -> None:
    assert lees(amina_ziet, "/mijn-account/").heeft_link("Agendalink maken of intrekken")
    assert not lees(client_van(eva), "/mijn-account/").heeft_link("Agendalink")
