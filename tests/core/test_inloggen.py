# SPDX-License-Identifier: EUPL-1.2
"""Signing in: lockout, idle time-out, everywhere out, one gemeente at a time."""

from datetime import date, time
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from time_machine import TimeMachineFixture

from inburgering.core.enums import Rolsoort
from inburgering.core.models import Dossier, Gemeente, Ingetypt, Medewerker, Rol
from tests.conftest import WACHTWOORD, StrictClient


def log_in(client: Client, email: str, password: str = WACHTWOORD) -> int:
    response = client.post("/inloggen/", {"username": email, "password": password})
    return int(response.status_code)


@pytest.fixture
def browser(amina: Medewerker) -> Client:
    return StrictClient()


def test_met_het_juiste_wachtwoord_komt_amina_op_haar_werkvoorraad(browser: Client) -> None:
    assert log_in(browser, "amina@voorbeeld.nl") == 302
    assert "Mijn werkvoorraad" in browser.get("/").content.decode()


def test_hoofdletters_in_het_e_mailadres_maken_niet_uit(browser: Client) -> None:
    assert log_in(browser, "Amina@Voorbeeld.NL") == 302


def test_een_fout_wachtwoord_geeft_een_zin_die_niets_verraadt(browser: Client) -> None:
    wrong = browser.post("/inloggen/", {"username": "amina@voorbeeld.nl", "password": "fout"})
    unknown = browser.post("/inloggen/", {"username": "wie@voorbeeld.nl", "password": "fout"})
    for response in (wrong, unknown):
        assert "Deze combinatie van e-mailadres en wachtwoord" in response.content.decode()


def test_na_tien_mislukte_pogingen_is_ook_het_juiste_wachtwoord_geblokkeerd(
    browser: Client, bram: Medewerker
) -> None:
    for _ in range(10):
        log_in(browser, "amina@voorbeeld.nl", "fout")
    assert log_in(browser, "amina@voorbeeld.nl") == 429
    # a colleague on the same machine is not locked out with her
    assert log_in(StrictClient(), "bram@voorbeeld.nl") == 302


def test_wie_niet_meer_actief_is_komt_er_niet_in_en_gaat_er_direct_uit(
    browser: Client, amina: Medewerker
) -> None:
    log_in(browser, "amina@voorbeeld.nl")
    amina.is_active = False
    amina.save()
    assert browser.get("/").status_code == 302
    assert log_in(StrictClient(), "amina@voorbeeld.nl") == 200


def test_na_een_half_uur_stilte_moet_amina_opnieuw_inloggen(
    browser: Client, time_machine: TimeMachineFixture
) -> None:
    time_machine.move_to("2026-11-23 09:00:00+01:00", tick=False)
    log_in(browser, "amina@voorbeeld.nl")
    browser.get("/")
    time_machine.move_to("2026-11-23 09:29:00+01:00", tick=False)
    assert browser.post("/sessie/verlengen/").status_code == 204
    time_machine.move_to("2026-11-23 09:58:00+01:00", tick=False)
    assert browser.get("/").status_code == 200
    time_machine.move_to("2026-11-23 10:29:00+01:00", tick=False)
    ended = browser.get("/dossiers/")
    assert ended["Location"] == "/inloggen/?next=/dossiers/"
    assert "Uw sessie is verlopen" in browser.get(ended["Location"]).content.decode()


def test_na_twaalf_uur_eindigt_elke_sessie(
    browser: Client, time_machine: TimeMachineFixture
) -> None:
    time_machine.move_to("2026-11-23 07:00:00+01:00", tick=False)
    log_in(browser, "amina@voorbeeld.nl")
    for hour in range(8, 19):
        for minute in (0, 25, 50):
            time_machine.move_to(f"2026-11-23 {hour:02}:{minute:02}:00+01:00", tick=False)
            assert browser.get("/").status_code == 200
    time_machine.move_to("2026-11-23 19:01:00+01:00", tick=False)
    assert browser.get("/").status_code == 302


def test_overal_uitloggen_beeindigt_de_sessie_op_het_andere_apparaat(browser: Client) -> None:
    other = StrictClient()
    log_in(browser, "amina@voorbeeld.nl")
    log_in(other, "amina@voorbeeld.nl")
    browser.post("/uitloggen/overal/")
    assert other.get("/").status_code == 302


def test_wie_voor_twee_gemeenten_werkt_kiest_er_een(
    browser: Client, amina: Medewerker, andere_gemeente: Gemeente
) -> None:
    Rol.objects.create(
        medewerker=amina,
        gemeente=andere_gemeente,
        rol=Rolsoort.CONSULENT.value,
        vanaf=date(2022, 1, 1),
    )
    log_in(browser, "amina@voorbeeld.nl")
    browser.post("/gemeente-kiezen/", {"gemeente": "1708"})
    assert "Beheer" not in browser.get("/").content.decode()
    assert browser.get("/").context["schil"].gemeente == "Steenwijkerland"
    browser.post("/gemeente-kiezen/", {"gemeente": "0363"})
    assert browser.get("/").context["schil"].gemeente == "Steenwijkerland"


def test_zonder_rol_staat_er_wie_kan_helpen(browser: Client, amina: Medewerker) -> None:
    Rol.objects.update(tot=date(2022, 1, 2))
    log_in(browser, "amina@voorbeeld.nl")
    response = browser.get("/")
    assert response.status_code == 403
    assert "Vraag de functioneel beheerder" in response.content.decode()


def test_een_vervalst_adres_om_naar_terug_te_gaan_wordt_genegeerd(browser: Client) -> None:
    response = browser.post(
        "/inloggen/?next=//kwaad.example",
        {"username": "amina@voorbeeld.nl", "password": WACHTWOORD},
    )
    assert response["Location"] == "/"


def test_niets_achter_de_deur_wordt_door_de_browser_bewaard(browser: Client) -> None:
    log_in(browser, "amina@voorbeeld.nl")
    response = browser.get("/")
    assert response["Cache-Control"] == "no-store"
    assert "unsafe-inline" not in response["Content-Security-Policy"]
    assert response["X-Frame-Options"] == "DENY"


def te_laat_opslaan(
    browser: Client, dossier: Dossier, time_machine: TimeMachineFixture
) -> tuple[Any, dict[str, str]]:
    """Amina saves a note three quarters of an hour after her last click."""
    time_machine.move_to("2026-11-23 09:00:00+01:00", tick=False)
    log_in(browser, "amina@voorbeeld.nl")
    browser.get("/")
    time_machine.move_to("2026-11-23 09:45:00+01:00", tick=False)
    note = {"tekst": "Lang verhaal van Selam", "zichtbaarheid": "intern"}
    return browser.post(f"/dossiers/{dossier.pk}/notities/", note), note


def test_een_formulier_dat_te_laat_komt_wacht_tot_amina_terug_is(
    browser: Client, dossier: Dossier, time_machine: TimeMachineFixture
) -> None:
    late, note = te_laat_opslaan(browser, dossier, time_machine)
    assert "wat u net typte is bewaard" in browser.get(late["Location"]).content.decode()
    assert not dossier.notities.exists()
    back = browser.post(
        "/inloggen/", {"username": "amina@voorbeeld.nl", "password": WACHTWOORD}, follow=True
    )
    page = back.content.decode()
    assert "Lang verhaal van Selam" in page
    assert f'action="/dossiers/{dossier.pk}/notities/"' in page
    kept = Ingetypt.objects.get()
    browser.post(f"/dossiers/{dossier.pk}/notities/", note | {"bewaard_formulier": kept.pk})
    assert dossier.notities.get().tekst == "Lang verhaal van Selam"
    assert not Ingetypt.objects.exists()


def test_wat_bewaard_is_kan_ook_weg(
    browser: Client, dossier: Dossier, time_machine: TimeMachineFixture
) -> None:
    te_laat_opslaan(browser, dossier, time_machine)
    log_in(browser, "amina@voorbeeld.nl")
    browser.post("/bewaard/")
    assert browser.get("/bewaard/").status_code == 302


def test_wat_iemand_typte_staat_versleuteld_en_is_alleen_voor_haar(
    browser: Client, bram: Medewerker, dossier: Dossier, time_machine: TimeMachineFixture
) -> None:
    te_laat_opslaan(browser, dossier, time_machine)
    with connection.cursor() as cursor:
        cursor.execute("SELECT row_to_json(i)::text FROM core_ingetypt i")
        assert "Selam" not in cursor.fetchone()[0]
    other = StrictClient()
    log_in(other, "bram@voorbeeld.nl")
    assert other.get("/bewaard/").status_code == 302
    browser.post("/bewaard/")
    assert browser.get("/bewaard/").status_code == 302


def test_wie_geen_sneltoetsen_of_mail_wil_zet_ze_uit(browser: Client, amina: Medewerker) -> None:
    log_in(browser, "amina@voorbeeld.nl")
    assert "data-sneltoetsen" in browser.get("/").content.decode()
    browser.post("/mijn-account/", {"kanaal": "mail", "mail_moment": "09:30"})
    amina.refresh_from_db()
    assert (amina.mail_herinneringen, amina.sneltoetsen) == (True, False)
    assert amina.mail_moment == time(9, 30)
    assert "data-sneltoetsen" not in browser.get("/").content.decode()
