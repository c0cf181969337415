# SPDX-License-Identifier: EUPL-1.2
"""The cast, the database as the application really sees it, and a strict client.

The test database is made by the owner role; the tests then run as the runtime role, so
row-level security and append-only tables hold in every test.
"""

import inspect
import os
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache
from typing import Any

import environ
import psycopg2
import pytest
from django.conf import settings
from django.db import connections
from django.test import Client
from django.test.utils import setup_databases, teardown_databases
from playwright.sync_api import Browser, sync_playwright

from inburgering.brieven import engine
from inburgering.core.enums import Besluittype, Rolsoort
from inburgering.core.models import Dossier, Gemeente, Medewerker, Rol
from inburgering.core.scope import current_scope, set_scope
from inburgering.core.services import dossiers, personen
from inburgering.core.services.dossiers import Feitgegevens
from inburgering.core.services.mandaten import Mandaatgegevens, grant_mandaat
from inburgering.wet.begrippen import Doelgroep
from tools.systeem import CHROMIUM_ARGS, find_browser

VANDAAG = date(2026, 11, 23)
WACHTWOORD = "een-heel-lang-wachtwoord"
CONNECTION_KEYS = ("USER", "PASSWORD", "HOST", "PORT")


def pytest_make_parametrize_id(val: object, argname: str) -> str | None:
    """Bytes make no name: a PDF differs per worker, and both must collect the same tests."""
    return argname if isinstance(val, bytes) else None


def log_in_as(url_name: str) -> None:
    """Let Django's connection log in with the role of this environment variable."""
    wanted = environ.Env().db_url(url_name)
    connection = connections["default"]
    connection.close()
    connection.settings_dict.update({key: wanted.get(key, "") for key in CONNECTION_KEYS})


@pytest.fixture(scope="session", autouse=True)
def _equal_letters_are_printed_once() -> Iterator[None]:
    """Most tests send the same few letters; equal HTML is an equal file
    (tests/brieven/test_bytes.py).

    The letter is composed anew every time; only the printing of HTML that was printed before is
    spared. Who tests the printing itself asks for `elke_brief_opnieuw`.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(engine, "print_html", cache(engine.print_html))
        yield


@pytest.fixture
def elke_brief_opnieuw(monkeypatch: pytest.MonkeyPatch) -> None:
    """Print every letter, also one that was printed before."""
    monkeypatch.setattr(engine, "print_html", inspect.unwrap(engine.print_html))


@pytest.fixture(scope="session")
def django_db_setup(
    django_test_environment: None,
    django_db_blocker: Any,
    django_db_keepdb: bool,
    django_db_createdb: bool,
    django_db_modify_db_settings: None,
) -> Iterator[None]:
    """Make the database as owner, then step down to the role that owns nothing."""
    keep = django_db_keepdb and not django_db_createdb
    with django_db_blocker.unblock():
        log_in_as("DATABASE_OWNER_URL")
        made = setup_databases(
            verbosity=0, interactive=False, keepdb=keep, serialized_aliases=set()
        )
        log_in_as("DATABASE_URL")
    yield
    with django_db_blocker.unblock():
        if not django_db_keepdb:
            log_in_as("DATABASE_OWNER_URL")
            teardown_databases(made, verbosity=0)
        connections["default"].close()


def truncate_everything() -> None:
    """Empty all tables as owner; only for tests that really commit."""
    name = connections["default"].settings_dict["NAME"]
    owner = environ.Env().db_url("DATABASE_OWNER_URL")
    with (
        psycopg2.connect(
            host=owner["HOST"],
            port=owner["PORT"] or None,
            user=owner["USER"],
            password=owner["PASSWORD"] or None,
            dbname=name,
        ) as connection,
        connection.cursor() as cursor,
    ):
        cursor.execute(
            "SELECT string_agg(quote_ident(tablename), ', ') FROM pg_tables"
            " WHERE schemaname = 'public' AND tablename NOT IN"
            " ('django_migrations', 'django_content_type', 'auth_permission')"
        )
        cursor.execute(f"TRUNCATE {cursor.fetchone()[0]} CASCADE")


@pytest.fixture
def committed_db(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """For tests with threads, workers or real transactions: what is written is committed."""
    with django_db_blocker.unblock():
        try:
            yield
        finally:
            connections["default"].close()
            truncate_everything()


class StrictClient(Client):
    """A client that refuses pages with undefined variables and keeps the test's own scope."""

    def request(self, **request: Any) -> Any:
        before = current_scope() if connections["default"].in_atomic_block else None
        response = super().request(**request)
        if before is not None:
            set_scope(int(pk) for pk in before.split(",") if pk)
        if not response.streaming and response.get("Content-Type", "").startswith("text/html"):
            body = response.content.decode()
            start = body.find("ONBEKENDE VARIABELE")
            assert start < 0, (
                f"Undefined in {request.get('PATH_INFO')}: {body[start : start + 120]}"
            )
        return response


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One real browser per worker; every test takes a context of its own."""
    path = os.environ.get("INBURGERING_CHROMIUM") or find_browser()
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=CHROMIUM_ARGS)
        yield chromium
        chromium.close()


@pytest.fixture
def vandaag() -> date:
    return VANDAAG


@pytest.fixture
def gemeente(db: None) -> Gemeente:
    """Overbetuwe; from here on the test sees what Overbetuwe sees."""
    made = Gemeente.objects.create(code="1734", naam="Overbetuwe")
    set_scope([made.pk])
    return made


@pytest.fixture
def andere_gemeente(gemeente: Gemeente) -> Gemeente:
    return Gemeente.objects.create(code="1708", naam="Steenwijkerland")


def maak_medewerker(voornaam: str, gemeente: Gemeente, *rollen: Rolsoort) -> Medewerker:
    """A medewerker with roles in a gemeente since 2022."""
    medewerker = Medewerker.objects.create_user(
        email=f"{voornaam.lower()}@voorbeeld.nl", naam=voornaam, password=WACHTWOORD
    )
    for rol in rollen:
        Rol.objects.create(
            medewerker=medewerker, gemeente=gemeente, rol=rol.value, vanaf=date(2022, 1, 1)
        )
    if Rolsoort.BESLUITVORMER in rollen:
        geef_mandaat(medewerker, gemeente, *Besluittype)
    return medewerker


def geef_mandaat(medewerker: Medewerker, gemeente: Gemeente, *soorten: Besluittype) -> None:
    """Rows in the mandate register since 2022."""
    for soort in soorten:
        grant_mandaat(
            gemeente=gemeente,
            gegevens=Mandaatgegevens(
                medewerker=medewerker,
                besluittype=soort,
                functie="afdelingsmanager",
                grondslag="Mandaatbesluit 2022",
                vanaf=date(2022, 1, 1),
            ),
            by=medewerker,
        )


@pytest.fixture
def amina(gemeente: Gemeente) -> Medewerker:
    """The own consultant."""
    return maak_medewerker("Amina", gemeente, Rolsoort.CONSULENT)


@pytest.fixture
def bram(gemeente: Gemeente) -> Medewerker:
    """A colleague."""
    return maak_medewerker("Bram", gemeente, Rolsoort.CONSULENT)


@pytest.fixture
def carla(gemeente: Gemeente) -> Medewerker:
    """The team lead."""
    return maak_medewerker("Carla", gemeente, Rolsoort.TEAMLEIDER)


@pytest.fixture
def daan(andere_gemeente: Gemeente) -> Medewerker:
    """A consultant of another gemeente."""
    return maak_medewerker("Daan", andere_gemeente, Rolsoort.CONSULENT)


@pytest.fixture
def eva(gemeente: Gemeente) -> Medewerker:
    """The privacy officer."""
    return maak_medewerker("Eva", gemeente, Rolsoort.PRIVACY_OFFICER)


@pytest.fixture
def maria(gemeente: Gemeente) -> Medewerker:
    """Holds the mandate to sign."""
    return maak_medewerker("Maria", gemeente, Rolsoort.BESLUITVORMER)


@pytest.fixture
def mehmet(gemeente: Gemeente) -> Medewerker:
    """Holds the mandate to sign as well: for what Maria may not."""
    return maak_medewerker("Mehmet", gemeente, Rolsoort.BESLUITVORMER)


@pytest.fixture
def jos(gemeente: Gemeente) -> Medewerker:
    """Handles bezwaren."""
    return maak_medewerker("Jos", gemeente, Rolsoort.JURIST)


@pytest.fixture
def ivo(gemeente: Gemeente) -> Medewerker:
    """Works at Inkomen."""
    return maak_medewerker("Ivo", gemeente, Rolsoort.INKOMEN)


@pytest.fixture
def bea(gemeente: Gemeente) -> Medewerker:
    """The functioneel beheerder."""
    return maak_medewerker("Bea", gemeente, Rolsoort.BEHEERDER)


@pytest.fixture
def client_van() -> Callable[[Medewerker], Client]:
    """A browser in which this medewerker is signed in."""

    def sign_in(medewerker: Medewerker) -> Client:
        client = StrictClient()
        client.force_login(medewerker, backend=settings.AUTHENTICATION_BACKENDS[-1])
        return client

    return sign_in


def open_een_dossier(
    *, gemeente: Gemeente, regisseur: Medewerker, op: date = VANDAAG, **anders: Any
) -> Dossier:
    """A dossier of Selam Tesfay, asielstatushouder, opened through the services."""
    gegevens = {
        "voornamen": "Selam",
        "achternaam": "Tesfay",
        "aanspreekvorm": "mevrouw",
        "geboortejaar": 1997,
        "geboortemaand": 3,
        "geboortedag": 4,
        "taal": "Tigrinya",
        "tolk_nodig": True,
        "straat": "Dorpsstraat",
        "huisnummer": "12",
        "postcode": "6661 EK",
        "woonplaats": "Elst",
    }
    feiten = {
        "gekoppeld_op": date(2026, 9, 24),
        "kennisgeving_op": date(2026, 10, 1),
        "brp_op": date(2026, 10, 8),
    }
    gegevens |= {key: anders.pop(key) for key in list(anders) if key in personen.PERSOON_FIELDS}
    doelgroep = Doelgroep(anders.pop("doelgroep", "asielstatushouder"))
    return dossiers.open_dossier(
        gemeente=gemeente,
        persoon=personen.create_persoon(gemeente=gemeente, gegevens=gegevens),
        doelgroep=doelgroep,
        feiten=Feitgegevens(**(feiten | anders)),
        regisseur=regisseur,
        by=regisseur,
        on=op,
    )


@pytest.fixture
def maak_dossier(gemeente: Gemeente, amina: Medewerker) -> Callable[..., Dossier]:
    """Open a dossier for Amina; anything of the person or the facts can be given."""

    def make(**anders: Any) -> Dossier:
        anders.setdefault("regisseur", amina)
        return open_een_dossier(gemeente=gemeente, **anders)

    return make


@pytest.fixture
def dossier(maak_dossier: Callable[..., Dossier]) -> Dossier:
    return maak_dossier()


os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "1")  # Playwright's sync API runs a loop
