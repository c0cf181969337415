# SPDX-License-Identifier: EUPL-1.2
"""Make the pictures of docs/schermen anew (make screenshots).

Starts the whole application with demo data of its own. With INBURGERING_SCHERMEN_ADRES the
pictures are made of an application that already runs with the demo data. Names behind the
command make only those pictures.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from pathlib import Path

from playwright.sync_api import FilePayload, Page

from inburgering.core.datums import datum_kort
from inburgering.local.borrow import local_database
from inburgering.local.demo import BIN, demo_environment
from inburgering.local.places import PROJECT, find_places
from tests.e2e.applicatie import data_folder, running_application
from tools.plaatjes import (
    BREED,
    SMAL,
    Plaatje,
    Studio,
    caseload,
    first_page,
    letter_address,
    smaller,
    studio,
)

SCHERMEN = PROJECT / "docs" / "schermen"
NAAM = "schermen"
PER_GEMEENTE = 40
OVERAL = (BREED, SMAL)
MAIL_SECONDEN = 60

# The first people of the demo; each is at another point of the klantreis.
SELAM, YUSUF = "Selam Tesfay", "Yusuf Rahimi"
MOHAMMAD, NASRIN, HAWA = "Mohammad Haddad", "Nasrin Hosseinzadeh", "Hawa Diallo"
NOUR = "Nour al-Din Mustafa-van der Heijden"


def fill_new_dossier(page: Page) -> None:
    """Somebody who came last week, half filled in."""
    today = date.today()  # noqa: DTZ011, TID251 - this is a command
    days = {"gekoppeld_op": 6, "kennisgeving_op": 3}
    for name, value in {
        "voornamen": "Yonas", "achternaam": "Tekle", "geboortejaar": "1995",
        "taal": "Tigrinya", "v_nummer": "2812345678",
        **{name: datum_kort(today - timedelta(ago)) for name, ago in days.items()},
    }.items():  # fmt: skip
        page.locator(f"[name='{name}']").fill(value)
    page.locator("[name='aanspreekvorm']").select_option("heer")
    page.evaluate("window.scrollTo(0, 0)")


def explain_date(page: Page) -> None:
    """How the first two dates came about: the norm of the gemeente and the law."""
    for number in range(2):
        page.locator("details.berekening").nth(number).evaluate("part => { part.open = true; }")


def stricter_norm(page: Page) -> None:
    """What a norm of four weeks for the PIP would do; nothing is recorded."""
    page.get_by_label("Eigen norm voor het PIP", exact=False).first.fill("4")
    page.get_by_label("Waarom deze wijziging?").fill("Besluit van het college van 3 november 2026")
    page.get_by_role("button", name="Gevolgen bekijken").first.click()
    page.get_by_role("heading", name="Wat open dossiers ervan merken").wait_for()


def read_caseload(page: Page) -> None:
    """A file with people who are new, known, changed and wrong, up to the check."""
    number = page.locator("dt:text-is('V-nummer') + dd").inner_text().strip()
    new = {"Doelgroep": "asielstatushouder", "Gekoppeld op": "2-11-2026", "Taal": "Tigrinya"}
    rows = [
        {"Voornamen": "Rahel", "Achternaam": "Okbay", "Geboortedatum": "12-6-1999", **new},
        {"Voornamen": "Dawit", "Achternaam": "Ghebre", "Geboortedatum": "1988", **new},
        {"V-nummer": number, "Voornamen": "Selam", "Achternaam": "Tesfay",
         "Telefoon": "06 00001234"},
        {"Voornamen": "Kidane", "Achternaam": "Habte", "Geboortedatum": "31-2-1990", **new},
        {"Voornamen": "Senait", "Geboortedatum": "2001", "Gekoppeld op": "2-11-2026"},
    ]  # fmt: skip
    page.goto("/invoer/")
    page.locator("input[type=file]").set_input_files(
        files=FilePayload(name="caseload.csv", mimeType="text/csv", buffer=caseload(rows))
    )
    page.get_by_role("button", name="Bestand controleren").click()
    page.locator("table.lijst").wait_for(timeout=60_000)


def wait_for_mail(page: Page) -> None:
    """The worker needs a moment."""
    for _ in range(MAIL_SECONDEN):
        if page.locator(".proza").count():
            return
        page.wait_for_timeout(1000)
        page.reload()


PLAATJES = (
    Plaatje(naam="werkvoorraad", pad="", breedtes=OVERAL),
    Plaatje(naam="dossier", van=SELAM, breedtes=OVERAL),
    Plaatje(
        naam="intake-onderwerp", van=MOHAMMAD, pad="intake/opleiding/", breedtes=OVERAL
    ),
    Plaatje(naam="pip", van=SELAM, pad="pip/", breedtes=OVERAL, hoogte=1000),
    Plaatje(naam="team", wie="teamleider", pad="team/", breedtes=OVERAL),
    Plaatje(naam="nieuw-dossier", pad="dossiers/nieuw/", doe=fill_new_dossier),
    Plaatje(naam="intake", van=MOHAMMAD, pad="intake/"),
    Plaatje(naam="leerroute", van=NASRIN, pad="leerroute/", hoogte=1100),
    Plaatje(naam="ontzorgen", van=HAWA, pad="ontzorgen/"),
    Plaatje(naam="pip-bewerken", van=SELAM, pad="pip/bewerken/doelen/"),
    Plaatje(
        naam="pip-vaststellen", wie="besluitvormer", van=YUSUF, pad="pip/vaststellen/",
        hoogte=1100,
    ),
    Plaatje(naam="voortgang", van=NOUR, pad="voortgang/"),
    Plaatje(naam="datum-berekend", van=SELAM, pad="termijnen/", doe=explain_date),
    Plaatje(naam="termijnen", van=NOUR, pad="termijnen/", hoogte=1100),
    Plaatje(naam="inlezen-controle", van=SELAM, pad="gegevens/", doe=read_caseload),
    Plaatje(naam="herinneringen", pad="herinneringen/"),
    Plaatje(naam="besluiten", wie="besluitvormer", pad="besluiten/"),
    Plaatje(naam="overdragen", wie="teamleider", pad="dossiers/"),
    Plaatje(naam="inkomen", wie="inkomen", pad=""),
    Plaatje(naam="beheer", wie="beheerder", pad="beheer/"),
    Plaatje(naam="profiel-gevolgen", wie="beheerder", pad="beheer/profiel/wijzigen/",
            doe=stricter_norm, hoogte=700),
    Plaatje(naam="week", pad="werkvoorraad/week/"),
    Plaatje(naam="voorbereiding", van=SELAM, pad="intake/voorbereiding/", hoogte=1100),
    Plaatje(naam="vervolg", van=NOUR, pad="intake/vervolg/"),
    Plaatje(naam="partner", wie="partner", pad="partner/"),
    Plaatje(naam="briefpapier", wie="beheerder", pad="beheer/huisstijl/", hoogte=730),
    Plaatje(naam="postvak", pad="postvak/", doe=wait_for_mail),
)  # fmt: skip


def main() -> int:
    wanted = set(sys.argv[1:])
    known = {plaatje.naam for plaatje in PLAATJES} | {"brief"}
    if unknown := wanted - known:
        sys.exit(f"Onbekend: {', '.join(sorted(unknown))}. Er is: {', '.join(sorted(known))}.")
    SCHERMEN.mkdir(parents=True, exist_ok=True)
    with application() as adres, studio(adres) as camera:
        for plaatje in PLAATJES:
            if not wanted or plaatje.naam in wanted:
                for path in camera.take(plaatje, SCHERMEN):
                    say(path)
        if not wanted or "brief" in wanted:
            say(letter(camera))
    return 0


@contextmanager
def application() -> Iterator[str]:
    """One that runs already, or one of our own with its first mails."""
    if running := os.environ.get("INBURGERING_SCHERMEN_ADRES"):
        yield running
        return
    with running_application(NAAM, per_gemeente=PER_GEMEENTE) as adres:
        send_mails()
        yield adres


def send_mails() -> None:
    """What beat would do within a quarter of an hour: mail the reminders."""
    os.environ["INBURGERING_DATA"] = str(data_folder(NAAM))
    with local_database() as urls:
        environment = demo_environment(find_places(PROJECT, "dev"), 0, urls)
        command = [str(BIN / "celery"), "-A", "inburgering", "call", "monitoring.herinneringen"]
        subprocess.run(command, cwd=PROJECT, env=environment, check=True, capture_output=True)


def letter(camera: Studio) -> Path:
    """The first page of a vastgesteld PIP."""
    page = camera.of("consulent").new_page()
    page.goto(camera.dossier_of(NOUR) + "brieven/")
    pdf = camera.get(letter_address(page)).body()
    page.close()
    path = SCHERMEN / "brief-1.png"
    path.write_bytes(smaller(first_page(pdf)))
    return path


def say(path: Path) -> None:
    sys.stdout.write(f"{path.relative_to(PROJECT)}  {path.stat().st_size / 1000:.0f} kB\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
